"""Who plays whom, as the article says."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from filmlint.claims.credits import CAST, Credit
from filmlint.claims.records import FACT_BOX, Claim
from filmlint.claims.windows import Cues, matches
from filmlint.text.expression import compile_when_used
from filmlint.text.names import Name
from filmlint.text.span import Span

if TYPE_CHECKING:
    from filmlint.claims.extraction import Claims

_ADVERB = r"(?:[a-z]+ly |also |still |never |a |an |the |[a-z]+-[a-z]+ ){0,2}"
_DESCRIPTION = r"(?:(?:the|a|an|his|her|their) )?(?:[a-z’'-]+,? ){0,4}?"
# between an actor and a character
_PLAYS = compile_when_used(
    rf"(?:,? who)? (?:{_ADVERB})?(?:plays|played|portrays|portrayed|voices|voiced|gives us|essays|essayed|"
    r"(?:co-stars?|co-starred|stars|starred|appears?|appeared|returns?|returned|shines|features|turns up|shows up|"
    r"pops up|excels|impresses|stuns|dazzles|steals scenes|steals the (?:film|show|movie)|is cast|was cast|is seen) as|"
    r"(?:gives|gave|turns in|turned in|delivers|delivered|offers|does|puts in) (?:an? |the |his |her )?"
    r"(?:[a-z-]+,? ){0,3}(?:performance|turn|work|portrayal) as|(?:is|was) (?:an? |the )?(?:[a-z-]+ ){1,2}as|"
    r"(?:takes|took|takes on|took on|assumes|assumed|fills|filled|has|had|gets|got|lands|landed|plays|played|is in|"
    rf"steps into|stepped into) the (?:[a-z-]+ )?(?:role|part|shoes) of) {_DESCRIPTION}"
)
# the same in words that may tell of a character, too
_LIVES = compile_when_used(
    rf"(?:,? who)? (?:{_ADVERB})?(?:embodies|embodied|inhabits|inhabited|tackles|tackled|lends|brings|brought) "
)
_RELATIVE = compile_when_used(r"'s? (?!(?:and|in|with|on|who|is|was|has)\b)[a-z]")
_BEHIND_LIVES = compile_when_used(
    r" to (?:[a-z]+ )?life\b| (?:some|a|an|the|great|real|more|his|her) [a-z]|[.,]| with\b"
)
_IS = compile_when_used(
    r"(?:,(?: who)?)? (?:is|was) (?:also |still |again )?(?:(?:captain|colonel|detective|doctor|dr|general|king|lady|"
    r"lieutenant|lord|major|mr|mrs|officer|president|prince|princess|professor|queen|sergeant|sir)\.? )?"
)
# Before a character who opens a clause: "His friend Tom is Jane Roe", and not "The one who fears Tom is Jane Roe".
_OPENING = compile_when_used(r"(?:^|[.!?;:,—–(] (?:and |but )?|\n|\b(?:his|her|their) [a-z-]+ )[\"“‘*_]*$")
_BEING = (" is ", " was ", ", is ", ", was ", ", who is ", ", who was ")
_AS = compile_when_used(
    rf"(?: is| was)? ?(?:\([^()]{{1,30}}\) )?(?:,)? ?(?:as|cast as|starring as|excels as|playing|"
    rf"portraying) {_DESCRIPTION}"
)
# "the part of Tom went to Jane Roe", "As Tom, Jane Roe has little to do"
_FELL_TO = compile_when_used(r" (?:went|goes|falls|fell|belongs|was given|is given) to ")
# "they gave the part of Tom to Jane Roe", "they gave Jane Roe the part of Tom"
_GAVE = compile_when_used(
    r"(?<!first )\b(?:gave|gives|handed|hands|entrusted)(?: the (?:[a-z-]+ )?(?:part|role) of)? $"
)
_THE_PART = compile_when_used(rf" the (?:[a-z-]+ )?(?:part|role) of {_DESCRIPTION}")
# between a character and an actor, and what goes on behind the actor: "Tom, whom Jane Roe plays"
_TURNED_ROUND = {
    ", whom ": compile_when_used(r" (?:plays|played|portrays|portrayed)\b"),
    ", in ": compile_when_used(r"'s? (?:hands|portrayal)\b"),
    " to ": compile_when_used(r"(?!')"),  # "… gave the part of Tom to Jane Roe"
}
_PART_OF = ("role of ", "part of ", "character of ")
_AS_FIRST = compile_when_used(r"(?:^|[.!?] |\n|, |; |\band )(?:as|in the (?:[a-z]+ )?(?:role|part) of) $")
_BRACKET = compile_when_used(r" \((?:played by |portrayed by |an? [a-z -]{1,30} |the [a-z -]{1,30} )?")
_PLAYED_BY = compile_when_used(
    r"(?:,| is| was|, who is|, (?:an?|the|his|her) (?:(?!(?:of|in|on|at|with|for|from|to|by|and|or|who|whose)\b)"
    r"[a-z’'-]+ ){1,3})? ?(?:\()?(?:played|portrayed|embodied|brought to life|voiced|spoken|essayed|filled|taken)"
    rf"(?: here| [a-z]+ly| with [a-z ]{{1,25}})? by {_DESCRIPTION}"
)
_POSSESSIVE = compile_when_used(r"['’]s? (?:[a-z-]+,? ){0,2}$")
_CAST_AS = compile_when_used(r" (?:is|was|had been|has been) (?:first |originally )?cast as ")
_LEFT = compile_when_used(
    r"\b(?:leaves|left|quits?|withdr[ae]w\w*|dropped out|drops out|pulled out|departed|fired|let go|replaced)\b"
)
_AROUND = 300  # characters of the clause on either side that may speak of another version
_VERSIONS = (
    "voice|voiced|originally|previous|previously|former|formerly|recast|took over|takes over|remake|original|version|"
    "stage|broadway|television|tv|series|sequel|prequel|first film|understudy|double|stunt|twin|twins|body|flashback|"
    "reboot|incarnation|bond|batman|joker|spider-man|superman|musical|novel|dub|english-language|auditioned|considered|"
    "turned down|offered|almost|could have|instead of|real-life|lookalike|replace|replaced|replaces|replacing|"
    "replacement"
)
_ANOTHER = compile_when_used(rf"\b(?:{_VERSIONS})\b")
_ANOTHER_CUES = Cues(_VERSIONS.split("|"))
_AGE = r"(?:younger|older|young|old|child|childhood|teenage|teenager|teen|adult|boy|girl|youth|year-old|years old)\b"
_OF_AGE = compile_when_used(rf"\b{_AGE}")
_OF_AGE_BEHIND = compile_when_used(rf",? (?:as|when|in|at|from) (?:\w+ ){{0,4}}{_AGE}")

_LIVING = frozenset("embodies embodied inhabits inhabited tackles tackled lends brings brought".split())
# One of which stands between an actor and a character in every wording, if no apostrophe opens it.
_SIGNS = Cues(texts=(
    " as ", "play", "portray", " (", " by ", " voice", "gives us", " is ", " was ", "role of ", "part of ",
    "shoes of ", " went to ", " goes to ", " essays ", " essayed ", *(f" {word} " for word in _LIVING),
))  # fmt: skip
_FIRST = ("as ", "role of ", "part of ")  # before the character in "As Tom, Jane Roe …"

_BEHIND_NAME = frozenset(" ,'(")  # with which one of the wordings goes on

PLAYED, IS, OF = "played", "is", "of"


class Role(NamedTuple):
    """An actor and a character, as written; `plain` is false where the words around hint at a second actor.

    `wording`: PLAYED says so; IS ("Bo Lim is Tom", "Bo Lim (Tom)") and OF ("Bo Lim's Tom") may mean something else, and
    claims of them are not exact.
    """

    actor: str
    character: str
    plain: bool
    wording: str = PLAYED


def extract(claims: Claims) -> Iterator[Claim[Role]]:
    """The roles of body and cast lists: "X plays Y", "X as Y", "Y (X)", "Y, played by X", "X is Y", "X's Y"."""
    folded, everyone = claims.folded, claims.names
    cast = {credit.value.name for credit in claims.of(Credit) if credit.value.job == CAST}
    films = {normal for claim in [claims.film] if claim for normal in [claim.value.title.lower()]}
    lives = not _LIVING.isdisjoint(claims.presence.words)
    signs = [*_SIGNS.spots(claims.presence), len(folded)]
    another: list[tuple[int, int]] | None = None
    for index, (begin, end) in enumerate(zip(claims.name_ends, claims.name_starts[1:], strict=False)):
        if not 2 <= end - begin <= 60 or folded[begin] not in _BEHIND_NAME:
            continue
        between = folded[begin:end]
        if between == ", ":
            if not folded.endswith(_FIRST, 0, everyone[index].span.start):
                continue
        elif between == " to ":
            if not folded.endswith(_PART_OF, 0, everyone[index].span.start):
                continue
        elif (
            between[0] != "'"
            and signs[bisect_left(signs, begin)] >= end
            and (between[0] != "," or between not in _TURNED_ROUND)
        ):
            continue
        first, second = everyone[index], everyone[index + 1]
        pair: tuple[str, Name] | None = None
        wording = PLAYED
        actor, other = claims.full_name(first), claims.full_name(second)
        if between[0] == "'":
            if actor and _POSSESSIVE.fullmatch(between):
                pair, wording = (actor, second), OF
        elif between == ", ":
            if other and _AS_FIRST.search(folded, max(0, first.span.start - 24), first.span.start):
                pair, wording = (other, first), PLAYED if first.full else IS
        elif actor and (_AS.fullmatch(between) or _PLAYS.fullmatch(between)):
            pair = (actor, second)
        elif other and " by " in between and _PLAYED_BY.fullmatch(between):
            pair = (other, first)
        elif between[1] == "(" and _BRACKET.fullmatch(between) and folded[second.span.end : second.span.end + 1] == ")":
            # "Anna (Jane Roe)" in prose; a cast list has "Jane Roe (Anna)"
            if actor and (actor in cast or claims.place(second.span) == FACT_BOX):
                pair = (actor, second)
            elif other:
                pair = (other, first)
            elif actor:
                pair, wording = (actor, second), IS
        elif between.startswith(_BEING) and _IS.fullmatch(between):
            if actor:
                pair, wording = (actor, second), IS
            elif other and _OPENING.search(folded, max(0, first.span.start - 24), first.span.start):
                pair, wording = (other, first), IS
        elif between in _TURNED_ROUND:
            given = between != " to " or _GAVE.search(folded, max(0, first.span.start - 40), first.span.start)
            if other and given and _TURNED_ROUND[between].match(folded, second.span.end):
                pair = (other, first)
        elif actor and _THE_PART.fullmatch(between) and _GAVE.search(folded, max(0, begin - 60), first.span.start):
            pair = (actor, second)
        elif other and folded.endswith(_PART_OF, 0, first.span.start) and _FELL_TO.fullmatch(between):
            pair = (other, first)
        elif lives and actor and _LIVES.fullmatch(between) and _BEHIND_LIVES.match(folded, second.span.end):
            pair, wording = (actor, second), IS
        if pair is None or pair[0].lower() == pair[1].text.lower() or pair[1].text.lower() in films:
            continue
        actor, character = pair
        if (character is second or wording == IS) and _RELATIVE.match(folded, second.span.end):
            continue  # "turns up as Tom's father"
        span = Span(first.span.start, second.span.end)
        recast = _CAST_AS.match(between) and _LEFT.search(folded, end, end + _AROUND)
        if another is None:
            another = [match.span() for match in matches(_ANOTHER, folded, claims.presence, _ANOTHER_CUES, 1, 20)]
        role = Role(actor, character.text, not recast and _one_actor(claims, span, between, another), wording)
        yield claims.claim(role, span, subject=actor, exact=wording == PLAYED)


def _one_actor(claims: Claims, span: Span, between: str, another: list[tuple[int, int]]) -> bool:
    """Whether nothing around a role speaks of another age of the character, or of another version of the film.

    `another`: where in the text the words stand that speak of another version.
    """
    sentence = claims.sentence_of(span.start)
    if sentence is None:
        return True
    folded = claims.folded
    start = max(sentence.start, span.start - _AROUND, folded.rfind(";", sentence.start, span.start) + 1)
    end = folded.find(";", span.end, sentence.end)
    end = min(sentence.end if end < 0 else end, span.end + _AROUND)
    before = folded[max(start, span.start - 30) : span.start]
    of_age = _OF_AGE.search(before) or _OF_AGE.search(between) or _OF_AGE_BEHIND.match(folded, span.end)
    if of_age is not None:
        return False
    index = bisect_left(another, (start, start))
    return index == len(another) or another[index][1] > end
