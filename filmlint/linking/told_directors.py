"""Who is said to have directed a film that the text names by its title: "Fog, directed by Ana Roe", "Ana Roe directed
Fog", "Fog director Ana Roe".
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from filmlint.linking.clause_title import title_opening
from filmlint.linking.meant_film import Title, is_other_work, titles, titles_in
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

if TYPE_CHECKING:
    from filmlint.claims.extraction import Claims
    from filmlint.facts import Facts
    from filmlint.text.document import Document

_MARKS = r"[\"'“”‘’«»*_]{0,3}"
_YEAR = r"(?: ?\((?:[^()\d]{1,30}, )?(?:18|19|20)\d\d\))?"
# between a title and a name
_BY = compile_when_used(
    rf"{_MARKS}{_YEAR}(?:,? (?:which|that) (?:is|was)|,? (?:is|was)|,| \()? ?(?:"
    r"(?:(?:co-)?(?:written|scripted|produced)(?: and |/|, )|(?:also|brilliantly|superbly|deftly|stylishly) )?"
    r"(?:directed|helmed) by (?:the (?:great|late|young) )?|dir\.:? )|"
    rf"{_MARKS}(?:'s|’s)? (?:director|helmer|filmmaker),? "
)
_WHICH = compile_when_used(rf"{_MARKS}{_YEAR},? (?:which|that) ")
_WHICH_BEHIND = compile_when_used(r" (?:had |has )?(?:directed|helmed)\b(?! (?:in|at|on|for) the)")
# between a name and a title
_DIRECTED = compile_when_used(
    rf"(?:,? (?:who|had|has|also|then|later|next|once|who had|who also|who later|who has))? (?:directed|helmed) (?:the "
    rf"(?:film |movie |original )?)?{_MARKS}|,? (?:the )?(?:director|helmer) (?:of|behind) (?:the )?{_MARKS}"
)
_FRONTED = compile_when_used(rf", {_MARKS}")
_FRONTED_BEFORE = "directed by "
# the same in words that may mean another who made the film: "Ana Roe's Fog", "Fog, a tale of the sea, by Ana Roe", "for
# Ana Roe he scored Fog"
_OWNED = compile_when_used(rf"['’]s? {_MARKS}(?:the )?")
_HEAD = ("", "the ", '"', '"the ')  # of a title
_DID = ("'s", "s'", "scored", "made", "shot", "edited", "photographed", "in", "of", "for", "to")
_BEFORE_OWNED = tuple(f"{word} {head}" for word in _DID for head in _HEAD)
_BEHIND_MADE = (", ", " by ", " (", '",', '" ')
_FOR = compile_when_used(
    rf",? (?:he|she|[a-z’'-]+) (?:had |also |then )?(?:scored|made|shot|edited|photographed|acted in|appeared in|"
    rf"played in|starred in|wrote the (?:music|score) (?:of|for|to)) {_MARKS}(?:the )?"
)
_MADE_BY = compile_when_used(
    rf"{_MARKS}{_YEAR}(?:, (?:the|a|an|his|her|its|another|one|perhaps|still) [^.,;:()]{{1,50}})?,? by (?:the great )?"
)
# before a title that stands for something else made of it
_MADE_OF_IT = compile_when_used(
    r"\b(?:remakes?|remade|sequels?|prequels?|follow-?ups?|versions?|adaptations?|reboots?|homages?|tributes?|"
    r"spin-?offs?|parod(?:y|ies)|spoofs?|documentar(?:y|ies)|making|musicals?|answers?|continuations?|successors?|companions?|"
    r"rip-?offs?|cop(?:y|ies)|imitations?|retellings?|updates?|variations?|plays?|stagings?|productions?|takes?|riffs?|"
    r"nods?|responses?|episodes?|homecomings?|restagings?|reimaginings?|re-imaginings?|clones?|segments?|scenes?) "
    rf"(?:to|of|for|on|about|from|in) (?:the )?{_MARKS}$"
)
_DOUBTED = compile_when_used(
    r"\b(?:will|would|could|to be|set to|may|might|if|imagine|suppose|wish\w*|originally|initially|almost|nearly|"
    r"was to|supposed|rumou?r\w*|talks|attached|approached|offered|turned down|replaced|took over|fired|passed on|"
    r"instead|uncredited|ghost\w*|credited|part of|parts of|scenes?|second unit|co-direct\w*|stage|theat(?:re|er)|"
    r"broadway|west end|opera|ballet|episodes?|series|pilot|television|tv|segment|short|music video|commercial|"
    r"trailer|mistak\w*|wrong\w*|not|never|nor|\w+n't|believe\w*|assum\w*|legend|myth|wanted|hoped|planned|chosen|"
    r"radio|fictional|documentar(?:y|ies)|imaginary)\b"
)
# behind a title that stands for something else made of it
_MORE_OF_IT = compile_when_used(
    rf"{_MARKS}(?:['’]s?\b|,? (?:and|&) (?:its|the) |,? (?:parts?|the (?:remake|sequel|series|musical|ride|game|play)|"
    r"remakes?|sequels?|prequels?|reboots?|musical|series|trilogy|franchise|films|movies|saga|video|ride|trailer|"
    r"2|3|ii|iii)\b)"
)
# what the next sentence says of it
_IT_WAS = compile_when_used(r"(?:it|that|this|the film|that film|that one) (?:is|was) (?:also )?directed by ")
_DIRECTED_IT = compile_when_used(r" directed (?:it|that|the film|that one)(?:[.,;]| in\b)")
_REACH = 60  # characters between a title and what is said of it


class ToldDirector(NamedTuple):
    """A title, and the names said to have directed it, each with its place in the body.

    `plain` is false where the words may mean that somebody wrote or produced it ("Ana Roe's Fog").
    """

    title: Title
    names: tuple[tuple[Span, str], ...]
    plain: bool = True


def told_directors(document: Document, facts: Facts) -> Iterator[ToldDirector]:
    """What the sentences with a known title say of its director, in order; guesses and plans left out."""
    claims = document.claims
    plain = not claims.presence.words.isdisjoint(("directed", "helmed", "director", "helmer", "filmmaker", "dir"))
    for title in titles(document, facts):
        names = _behind(claims, title.span) or _before(claims, title.span) if plain else []
        names = names or (_of_it(document, facts, title) if plain else [])
        said = bool(names)
        names = names or _made_by(claims, title.span)
        if not names or claims.body.in_quotation(names[0][0]):
            continue  # what is quoted may be quoted for its error
        sentence = claims.sentence_of(title.span.start)
        if sentence is not None and not _DOUBTED.search(_outside(claims, sentence, title.span)):
            yield ToldDirector(title, tuple(names), said)


def _outside(claims: Claims, sentence: Span, title: Span) -> str:
    """A sentence, folded, without the title in it."""
    return claims.folded[sentence.start : title.start] + claims.folded[title.end : sentence.end]


def _behind(claims: Claims, title: Span) -> list[tuple[Span, str]]:
    """ "Fog, directed by Ana Roe", "Fog (1995), which Ana Roe directed", "Fog director Ana Roe"."""
    folded, end = claims.folded, title.end
    said = _BY.match(folded, end, end + _REACH)
    if said is not None:
        names = _names_at(claims, said.end())
    elif (which := _WHICH.match(folded, end, end + _REACH)) is not None:
        names = _names_at(claims, which.end())
        if not names or not _WHICH_BEHIND.match(folded, names[-1][0].end):
            return []
    else:
        return []
    return [] if _MADE_OF_IT.search(folded, max(0, title.start - _REACH), title.start) else names


def _before(claims: Claims, title: Span) -> list[tuple[Span, str]]:
    """ "Ana Roe directed Fog", "Ana Roe, director of Fog", "Directed by Ana Roe, Fog is …"."""
    index = bisect_left(claims.name_ends, title.start) - 1
    if index < 0 or title.start - claims.name_ends[index] > _REACH:
        return []
    name = claims.names[index]
    start, end = name.span
    fronted = claims.folded.endswith(_FRONTED_BEFORE, 0, start) and _FRONTED.fullmatch(claims.folded, end, title.start)
    if not fronted and not _DIRECTED.fullmatch(claims.folded, end, title.start):
        return []
    if _MORE_OF_IT.match(claims.folded, title.end):
        return []
    full = claims.full_name(name)
    if not full or claims.folded.endswith((" and ", " & ", ", "), 0, start):
        return []  # one of several
    return [(name.span, full)]


def _made_by(claims: Claims, title: Span) -> list[tuple[Span, str]]:
    """ "Ana Roe's Fog", "Fog, a tale of the sea, by Ana Roe", "for Ana Roe he scored Fog"."""
    folded, (start, end) = claims.folded, title
    if folded.endswith(_BEFORE_OWNED, 0, start):
        names = _owner(claims, start)
    elif folded.startswith(_BEHIND_MADE, end) and (made := _MADE_BY.match(folded, end)):
        names = [] if _MADE_OF_IT.search(folded, max(0, start - _REACH), start) else _names_at(claims, made.end())
    else:
        return []
    return names if names and not _MORE_OF_IT.match(folded, end) and not is_other_work(claims, title) else []


def _owner(claims: Claims, at: int) -> list[tuple[Span, str]]:
    """The name before a title in the genitive, or behind "for" at the head of its clause."""
    index = bisect_left(claims.name_ends, at) - 1
    if index < 0 or at - claims.name_ends[index] > _REACH:
        return []
    folded, name = claims.folded, claims.names[index]
    start, end = name.span
    owned = folded[end] == "'" and _OWNED.fullmatch(folded, end, at)
    if not owned and not (folded.endswith("for ", 0, start) and _FOR.fullmatch(folded, end, at)):
        return []
    full = claims.full_name(name)
    return [(name.span, full)] if full and not folded.endswith((" and ", " & ", ", "), 0, start) else []


def _of_it(document: Document, facts: Facts, title: Title) -> list[tuple[Span, str]]:
    """What the next sentence says of it: "Fog is slow. It was directed by Ana Roe", "… Ana Roe directed it"."""
    claims = document.claims
    own = claims.sentence_of(title.span.start)
    following = claims.sentence_of(own.end + 1) if own is not None and own.end + 1 < len(claims.text) else None
    if following is None or "direct" not in claims.folded[slice(*following)]:
        return []
    if title_opening(document, facts, following.start) != title or titles_in(document, facts, following):
        return []
    said = _IT_WAS.match(claims.folded, following.start, following.end)
    if said is not None:
        names = _names_at(claims, said.end())
    else:
        names = _names_at(claims, following.start)
        if not names or not _DIRECTED_IT.match(claims.folded, names[-1][0].end):
            return []
    return [] if _DOUBTED.search(claims.folded, *following) else names


def _names_at(claims: Claims, at: int) -> list[tuple[Span, str]]:
    """The names from an offset on, joined by commas and "and"; a surname alone where the article has it in full."""
    from filmlint.claims.credits import people_at

    found = people_at(claims, at)
    if found:
        return found
    index = bisect_left(claims.name_starts, at)
    if index < len(claims.names) and claims.names[index].span.start == at:
        full = claims.full_name(claims.names[index])
        return [(claims.names[index].span, full)] if full else []
    return []
