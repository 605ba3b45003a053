"""Dates that the article states, and its own date."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from filmlint.claims.records import Claim
from filmlint.text.dates import DateMention, dates, written_date
from filmlint.text.span import Span

if TYPE_CHECKING:
    from filmlint.claims.extraction import Claims


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
    for mention in dates(claims.text):
        begin, end = mention.span
        if mention.weekday_span:
            begin, end = min(begin, mention.weekday_span.start), max(end, mention.weekday_span.end)
        weekday = -1 if mention.weekday is None else mention.weekday
        value = StatedDate(mention.year or 0, mention.month, mention.day or 0, weekday, mention)
        yield claims.claim(value, Span(begin, end))


def written(claims: Claims, as_of: str | None = None) -> Written | None:
    """The article's own date, else the day it is to be judged by; None where neither is known."""
    own = claims.of(Written)
    if own:
        return own[0].value
    parts = written_date(as_of) if as_of else None
    return Written(*parts) if parts else None
