"""The year the article gives its film."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from filmlint.claims.film import Film
from filmlint.claims.records import FRONT_MATTER, Claim
from filmlint.claims.title_years import KIND, years_of
from filmlint.facts.normalize import normal_title
from filmlint.text.dates import written_date
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

if TYPE_CHECKING:
    from filmlint.claims.extraction import Claims
    from filmlint.claims.fields import Field

_SOMEBODYS = compile_when_used(rf"['’]s? (?:[a-z-]+ ){{0,2}}{KIND} of $")
# What a fact box of a disc has and one of a film has not.
_DISC = compile_when_used(
    r"(?m)^[ *_|-]*(?:region(?: code)?|(?:main )?audio|subtitles|(?:number of )?dis[ck]s|bitrate|upc|asin|packaging)"
    r"[*_ ]*[:|]",
    re.IGNORECASE,
)
_BEFORE = 90  # characters before a year that are looked at
_BOX = 500  # characters around a field in which its box stands


class ReleaseYear(NamedTuple):
    """The year of the article's film.

    A claim that is not exact says it of a film that the article names nowhere as its own, or of the subject's film
    ("Jane Roe's film of 1995").
    """

    year: int


def extract(claims: Claims) -> Iterator[Claim[ReleaseYear]]:
    """Years in fields, "Title (1995)", "this 1995 drama", "the film was released in 1995", "1995's Title"."""
    film = claims.film
    for field in claims.fields_of("year", "release"):
        parts = written_date(field.value)
        if parts is not None and (field.key == "year" or (field.place != FRONT_MATTER and not _of_disc(claims, field))):
            yield claims.field_claim(ReleaseYear(parts[0]), field)
    if film is not None:
        yield from _named(claims, film)
    said = dict(years_of(claims, film.value.title.lower() if film is not None else ""))
    for span, year in claims.years:
        if span in said:
            yield claims.claim(ReleaseYear(year), span, exact=film is not None)
            continue
        if not claims.folded.endswith(" of ", 0, span.start):
            continue
        start = max(0, span.start - _BEFORE)
        of = _SOMEBODYS.search(claims.folded, start, span.start)
        if of is not None:
            index = bisect_left(claims.name_starts, of.start()) - 1
            name = claims.names[index] if index >= 0 else None
            if name is not None and name.full and name.span.end == of.start():
                yield claims.claim(ReleaseYear(year), span, subject=name.text, exact=False)


def _named(claims: Claims, film: Claim[Film]) -> Iterator[Claim[ReleaseYear]]:
    """The years that stand with the film's title."""
    if film.value.year and film.text.count(str(film.value.year)) and film.place != "fact box":
        at = claims.document.text.find(str(film.value.year), film.span.start, film.span.end + 1)
        if at >= 0:
            span = Span(at, at + 4)
            yield Claim(ReleaseYear(film.value.year), span, str(film.value.year), film.place, None)
    key = normal_title(film.value.title)
    for mention in claims.of(Film):
        if normal_title(mention.value.title) == key and not film.span.overlaps(mention.span):
            assert mention.shown is not None
            yield claims.claim(ReleaseYear(mention.value.year), Span(mention.shown.end - 4, mention.shown.end))


def _of_disc(claims: Claims, field: Field) -> bool:
    """Whether a day of release stands among the data of a disc."""
    if field.key != "release":
        return False
    start, end = max(0, field.line.start - _BOX), field.line.end + _BOX
    return _DISC.search(claims.document.text, start, end) is not None
