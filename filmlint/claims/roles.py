"""Who plays whom, as the article says."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from filmlint.claims.credits import CAST, Credit
from filmlint.claims.records import FACT_BOX, Claim
from filmlint.text.expression import compile_when_used
from filmlint.text.names import Name
from filmlint.text.span import Span

if TYPE_CHECKING:
    from filmlint.claims.extraction import Claims

_ADVERB = r"(?:[a-z]+ly |also |still |never |a |an |the |[a-z]+-[a-z]+ ){0,2}"
_DESCRIPTION = r"(?:(?:the|a|an|his|her|their) )?(?:[a-z’'-]+,? ){0,4}?"
# between an actor and a character
_PLAYS = compile_when_used(
    rf"(?:,? who)? (?:{_ADVERB})?(?:plays|played|portrays|portrayed|stars as|starred as|is|co-stars as|"
    rf"appears as|returns as|shines as|voices|voiced|gives us) {_DESCRIPTION}"
)
_AS = compile_when_used(
    rf"(?: is| was)? ?(?:\([^()]{{1,30}}\) )?(?:,)? ?(?:as|cast as|starring as|excels as|playing|"
    rf"portraying) {_DESCRIPTION}"
)
_BRACKET = compile_when_used(r" \((?:played by |portrayed by |an? [a-z -]{1,30} |the [a-z -]{1,30} )?")
_PLAYED_BY = compile_when_used(
    rf"(?:,| is| was|, who is)? ?(?:\()?(?:played|portrayed|embodied|brought to life|voiced|essayed)(?: here|"
    rf" [a-z]+ly| with [a-z ]{{1,25}})? by {_DESCRIPTION}"
)
_POSSESSIVE = compile_when_used(r"['’]s? (?:[a-z-]+,? ){0,2}$")
_CAST_AS = compile_when_used(r" (?:is|was|had been|has been) (?:first |originally )?cast as ")
_LEFT = compile_when_used(
    r"\b(?:leaves|left|quits?|withdr[ae]w\w*|dropped out|drops out|pulled out|departed|fired|let go|replaced)\b"
)
_AROUND = 300  # characters of the sentence on either side that may speak of another version
_ANOTHER = compile_when_used(
    r"\b(?:younger|older|young|old|child|teenage|teen|adult|boy|girl|voice|voiced|originally|previous|previously|"
    r"former|formerly|"
    r"replac\w+|recast|took over|takes over|remake|original|version|stage|broadway|television|tv|series|sequel|"
    r"prequel|first film|"
    r"understudy|double|stunt|twin|twins|body|flashback|year-old|years old|reboot|incarnation|bond|batman|joker|"
    r"spider-man|superman|"
    r"musical|novel|dub|english-language|auditioned|considered|turned down|offered|almost|could have|instead of|"
    r"real-life|lookalike)\b"
)

# one of which stands between an actor and a character in every wording
_SIGNS = (" as ", "play", "portray", " (", "'", "’", " by ", " voice", "gives us")


class Role(NamedTuple):
    """An actor and a character, as written; `plain` is false where the words around hint at a second actor.

    A claim that is not exact only puts the character behind the actor's name in the genitive.
    """

    actor: str
    character: str
    plain: bool


def extract(claims: Claims) -> Iterator[Claim[Role]]:
    """The roles that body and cast lists give: "X plays Y", "X as Y", "Y (X)", "Y, played by X", "X's Y"."""
    folded, text = claims.folded, claims.text
    everyone = claims.names
    cast = {credit.value.name for credit in claims.of(Credit) if credit.value.job == CAST}
    films = {normal for claim in [claims.film] if claim for normal in [claim.value.title.lower()]}
    for first, second in pairwise(everyone):
        begin, end = first.span.end, second.span.start
        if end - begin > 60 or end - begin < 2:
            continue
        between = folded[begin:end]
        if not any(sign in between for sign in _SIGNS):
            continue
        pair: tuple[str, Name] | None = None
        firm = True
        actor, other = claims.full_name(first), claims.full_name(second)
        if actor and (_AS.fullmatch(between) or (_PLAYS.fullmatch(between) and " is " not in between)):
            pair = (actor, second)
        elif other and _PLAYED_BY.fullmatch(between):
            pair = (other, first)
        elif _BRACKET.fullmatch(between) and folded[second.span.end : second.span.end + 1] == ")":
            # "Anna (Jane Roe)" in prose; a cast list has "Jane Roe (Anna)"
            if actor and (actor in cast or claims.place(second.span) == FACT_BOX):
                pair = (actor, second)
            elif other:
                pair = (other, first)
        elif actor and text[begin : begin + 1] in "'’" and _POSSESSIVE.fullmatch(between):
            pair, firm = (actor, second), False
        if pair is None or pair[0].lower() == pair[1].text.lower() or pair[1].text.lower() in films:
            continue
        actor, character = pair
        sentence = claims.sentence_of(first.span.start)
        around = folded[max(sentence.start, begin - _AROUND) : min(sentence.end, end + _AROUND)] if sentence else ""
        span = Span(first.span.start, second.span.end)
        recast = _CAST_AS.match(between) and _LEFT.search(folded, end, end + _AROUND)
        role = Role(actor, character.text, _ANOTHER.search(around) is None and not recast)
        yield claims.claim(role, span, subject=actor, exact=firm)
