"""The two years between which the article counts an interval."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from filmlint.claims.intervals import AFTER, AGO, ANNIVERSARY, BEFORE, EARLIER, LATER, SINCE, SPAN, Interval
from filmlint.claims.records import Claim
from filmlint.claims.stated_dates import written
from filmlint.text.dates import MONTH_WORDS
from filmlint.text.expression import compile_when_used
from filmlint.text.names import opens_sentence
from filmlint.text.span import Span

if TYPE_CHECKING:
    from filmlint.claims.extraction import Claims

# What may stand between "20 years later" and the year it arrives at.
_TO_YEAR = compile_when_used(
    r"(?: (?:today|tonight))?[,;]? ?(?:\(|[–—-] )?(?:in |on |by |around |, )?(?:\d{1,2} )?(?:[a-z]+ )?(?:\d{1,2},? )?"
    r"(?:of )?(?:the )?$"
)

# "in 1984, forty years later." counts to the year before it.
_FROM_YEAR = compile_when_used(r",? (?:some |about |almost |nearly |just |exactly )?")
_COUNTED_OUT = compile_when_used(r"[.,;:)!?]| (?:today|this|to the day)\b|$")
# A year that stands for something else, or a thing told between two years from which the later may be counted.
_TOLD_BETWEEN = compile_when_used(
    r"\b(?:followed|then|after|afterwards|second|sequel|remake|next|moved|third|before|again|until|to|who|which|"
    r"that|when|while)\b|[.;:]"
)
# "It is thirty years since …, in April 1996": counted from there to the day of the article.
_IT_IS = compile_when_used(r"\b(?:it is|it['’]s|it has been|it['’]s been) (?:now )?$")
_SINCE_IN = compile_when_used(r"[^.;:()]{0,90}\bin (?:(?:early|late|the) )?(?:[a-z]+ )?(?:of )?$")
_SINCE_THAT = compile_when_used(r" (?:then|(?:that|this) [a-z]+)[.,]")
_MADE = compile_when_used(r"\b(?:made|shot|filmed|released|opened|came out|come out|lie|stand) (?:only |just |some )?$")
_SINCE_OTHER = compile_when_used(r"\b(?:who|which|whose|that|first|last)\b")

_NEAR = 300  # characters
# "forty years ago this Sunday, 13 February 2022"
_THIS_DAY = compile_when_used(
    r",? (?:today|(?:this|next|last|on) [a-z]+),? (?:on )?(?:\d{1,2} [a-z]+|[a-z]+ \d{1,2}|[a-z]+),? ?$"
)
# What happened in between, from which a later year may be counted.
_BETWEEN = compile_when_used(
    r"\b(?:followed|then|after|afterwards|second|sequel|remake|next|moved|third|before|again)\b"
)

# beside an anniversary: each of two has a year of its own
_ANOTHER_NTH = compile_when_used(
    r"\b(?:\d{1,3}(?:st|nd|rd|th)|(?:[a-z]+-)?(?:fifth|tenth|[a-z]+(?:teenth|ieth)))(?! (?:centur|of |birthday))\b"
)

_PAUSE = frozenset(",;:.")
_NEXT = 40  # characters between an anniversary and its year
_FIRST_CELEBRATED = 4  # years after a film
_IN_ADVANCE = compile_when_used(r"\b(?:before|ahead|after|since|until|first|from|blu-ray|dvd|edition)\b")

# "Ten years later, in 2014, it was restored": counted from the film.
_THE_FILM = compile_when_used(r",? (?:it|the film|the movie) (?:was|came|got|went|is|returned|found|has)\b")

Year = tuple[Span, int]


def counted_years(
    claims: Claims, claim: Claim[Interval], as_of: str | None
) -> tuple[tuple[int, int], list[Span]] | None:
    """The two years an interval lies between and their places, None where they do not stand next to it."""
    shown, relation = claim.shown, claim.value.relation
    sentence = claims.sentence_of(shown.start) if shown else None
    if shown is None or sentence is None:
        return None
    years = [year for year in claims.years_in(sentence) if not _ends_a_title(claims, year[0])]
    before = [year for year in years if year[0].end <= shown.start]
    after = [year for year in years if year[0].start >= shown.end]
    arrived = after[0] if after and _TO_YEAR.fullmatch(claims.folded, shown.end, after[0][0].start) else None
    if relation == AGO:
        day = after[0] if after and _THIS_DAY.fullmatch(claims.folded, shown.end, after[0][0].start) else None
        if day is not None and before:
            return (before[-1][1], day[1]), [before[-1][0], day[0]]
        own = written(claims, as_of)
        told = arrived or _told_before(claims, shown, before, after)
        return ((told[1], own.year), [told[0]]) if own and told else None
    if relation == SINCE:
        own = written(claims, as_of)
        told = after[0] if _is_since(claims, shown, years, after) else _year_just_told(claims, sentence, shown)
        return ((told[1], own.year), [told[0]]) if own and told else None
    if relation in (LATER, EARLIER):
        if arrived is None:
            told = _told_before(claims, shown, before, after)
            return _between_two(claims, claim, told, years) if told else None
        start = (
            before[-1]
            if before
            else _year_of_sentence_before(claims, sentence, shown)
            or _year_of_paragraph(claims, sentence, shown)
            or _year_of_film(claims, arrived)
        )
        if start is None or (not before and (start[1] < arrived[1]) is not (relation == LATER)):
            return None  # what a sentence before told last is not what this one counts from
        return (start[1], arrived[1]), [start[0], arrived[0]]
    if relation in (AFTER, BEFORE):
        near = after[0] if after and after[0][0].start - shown.end <= 60 else None
        if near is not None and ", " in claims.text[shown.end : near[0].start]:
            return None  # "a decade after his death, Fog (1999) …"
        far = before[-1] if before else (after[1] if len(after) == 2 else None)
        if near is None or far is None or len(years) != 2:
            return None
        return (near[1], far[1]), [near[0], far[0]]
    if relation == SPAN and not _is_span(claims, shown, years):
        return None
    if _ANOTHER_NTH.search(claims.folded[sentence.start : shown.start] + claims.folded[shown.end : sentence.end]):
        return None
    if len({year for _, year in years}) == 2 and len(years) == 2:
        return (years[0][1], years[1][1]), [years[0][0], years[1][0]]
    if relation != ANNIVERSARY or len(years) != 1 or not _is_films(claims, shown, years[0]):
        return None
    assert claims.film is not None
    return (claims.film.value.year, years[0][1]), [years[0][0]]


def _ends_a_title(claims: Claims, year: Span) -> bool:
    """Whether a year is a part of a title or another name: "Blade Runner 2049", "Cannes 1994"."""
    start = year.start - len(claims.text[max(0, year.start - 20) : year.start - 1].rpartition(" ")[2]) - 1
    word = claims.text[start : year.start - 1]
    if not word[:1].isupper() or len(word) < 4 or word.rstrip(".,") in MONTH_WORDS:
        return False
    return not opens_sentence(claims.text, start)


def _told_before(claims: Claims, shown: Span, before: list[Year], after: list[Year]) -> Year | None:
    """The year right before an interval that counts to it: "in 1984, forty years later."."""
    if not before or after or claims.body.in_quotation(shown) or not _COUNTED_OUT.match(claims.folded, shown.end):
        return None
    return before[-1] if _FROM_YEAR.fullmatch(claims.folded, before[-1][0].end, shown.start) else None


def _between_two(
    claims: Claims, claim: Claim[Interval], told: Year, years: list[Year]
) -> tuple[tuple[int, int], list[Span]] | None:
    """The only two years of a sentence, the second right before what is counted to it.

    Too short a count may start at something told in between; too long a one cannot.
    """
    if len(years) != 2 or (claim.value.relation == LATER) is not (years[0][1] < told[1]):
        return None
    short = claim.value.high < abs(told[1] - years[0][1])
    if short and _TOLD_BETWEEN.search(claims.folded, years[0][0].end, told[0].start):
        return None
    return (years[0][1], told[1]), [years[0][0], told[0]]


def _is_span(claims: Claims, shown: Span, years: list[Year]) -> bool:
    """Whether the years of a sentence are the ends of the span it counts, by the words on its two sides."""
    words = claims.folded[slice(*shown)]
    if words.endswith(("separate", "divide", "between")):
        parts = (claims.text[start.end : end.start] for (start, _), (end, _) in pairwise([(shown, 0), *years]))
        return all(0 < len(part) <= _NEXT * 2 and _PAUSE.isdisjoint(part) for part in parts)
    if words.endswith("apart"):
        return _MADE.search(claims.folded, max(0, shown.start - 20), shown.start) is not None
    return True


def _is_since(claims: Claims, shown: Span, years: list[Year], after: list[Year]) -> bool:
    """Whether an interval is counted from the only year of its sentence to the day of the article."""
    if len(years) != 1 or not after or claims.body.in_quotation(shown):
        return False
    start = after[0][0].start
    passed = "passed" in claims.folded[slice(*shown)]
    return (
        (passed or _IT_IS.search(claims.folded[max(0, shown.start - 20) : shown.start]) is not None)
        and _SINCE_IN.fullmatch(claims.folded, shown.end, start) is not None
        and not _SINCE_OTHER.search(claims.folded, shown.end, start)
        and not claims.folded.startswith(("'s", "’s", "-", "–"), after[0][0].end)
    )


def _is_films(claims: Claims, shown: Span, year: Year) -> bool:
    """Whether an anniversary is the film's, and the year next to it its own: "the film's 25th anniversary in 2020"."""
    film = claims.film
    if film is None or not film.value.year or year[1] - film.value.year < _FIRST_CELEBRATED:
        return False
    if not -_NEXT < year[0].start - shown.end < _NEXT or _IN_ADVANCE.search(claims.folded, shown.end, year[0].start):
        return False
    title = film.value.title.lower()
    before = claims.folded[max(0, shown.start - len(title) - 20) : shown.start]
    return before.endswith(("the film's ", "the movie's ", f"{title}'s ", f"{title}' "))


def _year_just_told(claims: Claims, sentence: Span, shown: Span) -> Year | None:
    """The year with which the sentence before ends: "… in 2019. Three years have passed since that prize."."""
    if shown.start != sentence.start or not _SINCE_THAT.match(claims.folded, shown.end):
        return None
    block = claims.body.paragraph_of(shown.start)
    previous = claims.sentence_of(max(0, sentence.start - 2))
    if block is None or previous is None or previous.start < block.start or previous == sentence:
        return None
    years = claims.years_in(previous)
    return years[-1] if years and previous.end - years[-1][0].end <= 1 else None


def _year_of_sentence_before(claims: Claims, sentence: Span, shown: Span) -> Year | None:
    """The only year of the sentence before, where this one opens with the interval."""
    if claims.text[sentence.start : shown.start].count(" ") > 1:
        return None
    block = claims.body.paragraph_of(shown.start)
    previous = claims.sentence_of(max(0, sentence.start - 2))
    if block is None or previous is None or previous.start < block.start or previous == sentence:
        return None
    years = claims.years_in(previous)
    return years[0] if len(years) == 1 else None


def _year_of_paragraph(claims: Claims, sentence: Span, shown: Span) -> Year | None:
    """The only year of the paragraph before the sentence, where nothing is told in between."""
    block = claims.body.paragraph_of(shown.start)
    if block is None or claims.body.in_quotation(shown):
        return None
    years = claims.years_in(Span(block.start, sentence.start))
    if len({year for _, year in years}) != 1 or _BETWEEN.search(claims.folded, years[0][0].end, shown.start):
        return None
    return years[0] if shown.start - years[0][0].end < _NEAR else None


def _year_of_film(claims: Claims, arrived: Year) -> Year | None:
    """The film's own year, where what the interval leads to is said of the film."""
    film = claims.film
    if film is None or not film.value.year or not _THE_FILM.match(claims.folded, arrived[0].end):
        return None
    return Span(0, 0), film.value.year
