"""Dates that the article states, and its own date."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from filmlint.claims.records import Claim
from filmlint.claims.windows import Cues
from filmlint.text.dates import MONTH_WORDS, DateMention, dates, written_date
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

if TYPE_CHECKING:
    from filmlint.claims.extraction import Claims


_MONTHS = Cues({word.lower() for word in MONTH_WORDS})
_TOP = 5  # paragraphs in which an article gives its own date
_LINE = 70  # characters of a line beside the date in it
_THIS_WEEK = compile_when_used(
    r"\b(?:last|this|today|yesterday|tonight|tomorrow|next)[,:]? (?:[a-z]+day,? )?(?:the )?$"
)
_PLACE = compile_when_used(r"\W*(?:[^\W\d_a-z][^\W\d_]+(?:[ -][^\W\d_a-z][^\W\d_]+){0,2},? ?(?:\([^()]{1,20}\),? ?)?)?")
_OF_A_FILM = compile_when_used(r"(?i)\(|\b(?:released|opens|opened|premiered|premieres|street date|on disc)\b")
_DASH = compile_when_used(r"[.:]? ?[—–-]{1,2} |\. (?=\S)|: ")
_WORDS = compile_when_used(r"[^\W\d_]+")
_POSTED = frozenset(
    "by on at published posted updated last written reported and for immediate use release from staff am pm gmt bst "
    "est et pt of the in film critic editor correspondent".split()
)


class StatedDate(NamedTuple):
    """A date in the body; 0 is left out, weekday -1 is none (0 is Monday)."""

    year: int
    month: int
    day: int
    weekday: int
    mention: DateMention


class Written(NamedTuple):
    """When the article says it was written or published; 0 is left out."""

    year: int
    month: int = 0
    day: int = 0


def extract(claims: Claims) -> Iterator[Claim[StatedDate | Written]]:
    """The article's own date first, then the dates of the body."""
    for field in claims.fields_of("date"):
        parts = written_date(field.value)
        if parts is not None:
            yield claims.field_claim(Written(*parts), field)
    mentions = list(dates(claims.text, sorted(set(_MONTHS.spots(claims.presence)))))
    own = next((mention for mention in mentions if mention.year and mention.day and _is_own(claims, mention)), None)
    if own is not None:
        yield claims.claim(Written(own.year or 0, own.month, own.day or 0), own.span)
    for mention in mentions:
        begin, end = mention.span
        if mention.weekday_span:
            begin, end = min(begin, mention.weekday_span.start), max(end, mention.weekday_span.end)
        weekday = -1 if mention.weekday is None else mention.weekday
        value = StatedDate(mention.year or 0, mention.month, mention.day or 0, weekday, mention)
        yield claims.claim(value, Span(begin, end))


def _is_own(claims: Claims, mention: DateMention) -> bool:
    """Whether a date is the article's own: in a line with its author, at the head of a dispatch, with "yesterday"."""
    start, end = mention.span
    if _THIS_WEEK.search(claims.folded, max(0, start - 30), start):
        return True
    index = bisect_right(claims.body.paragraphs, (start, len(claims.text))) - 1
    if not 0 <= index < _TOP:
        return False
    block = claims.body.paragraphs[index]
    if start - block.start >= _LINE:
        return False
    before, behind = claims.text[block.start : start], claims.text[end : block.end]
    if _PLACE.fullmatch(before) and _DASH.match(behind):
        return True
    if _OF_A_FILM.search(before):
        return False
    return len(before) + len(behind) < _LINE and not _words_of_more(f"{before} {behind}")


def _words_of_more(rest: str) -> bool:
    """Whether a line with a date holds more than names and words such as "published on"."""
    return any(word[0].islower() and word.lower() not in _POSTED for word in _WORDS.findall(rest))


def written(claims: Claims, as_of: str | None = None) -> Written | None:
    """The article's own date, else the day it is to be judged by; None where neither is known."""
    own = claims.of(Written)
    if own:
        return own[0].value
    parts = written_date(as_of) if as_of else None
    return Written(*parts) if parts else None
