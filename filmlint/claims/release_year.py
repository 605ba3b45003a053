"""The year the article gives its film."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from filmlint.claims.film import Film
from filmlint.claims.records import FRONT_MATTER, Claim
from filmlint.facts.normalize import normal_title
from filmlint.text.dates import written_date
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

if TYPE_CHECKING:
    from filmlint.claims.extraction import Claims
    from filmlint.claims.fields import Field

_KIND = (
    r"(?:film|movie|picture|feature|drama|comedy|thriller|epic|romance|documentary|horror|western|musical|adaptation|"
    r"biopic|melodrama|noir|rom-com|fantasy|adventure|mystery|satire|debut|classic|hit|release)"
)
_GENRE = r"(?:[a-z’'-]+ ){0,3}?"
_RELEASED = (
    r"(?:released|opened|premiered|came out|hit (?:cinemas|theat(?:er|re)s|screens)|made|shot|unveiled|debuted|arrived|"
    r"first shown|first screened|appeared|in (?:cinemas|theat(?:er|re)s))"
)
_SUBJECT = r"(?:the film|the movie|the picture|this film|this movie|(?<!of )(?<!from )(?<!with )(?<!about )it)"
# "in 1995", "in the summer of 1995", "on Friday, 27 October 1995", "on October 27, 1995"
_WHEN = r"(?:in|on) (?:[a-z]+,? ){0,2}?(?:of )?(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?)?(?:[a-z]+\.?,? )?(?:\d{1,2}, )?"
_RELEASED_IN = compile_when_used(
    rf"\b{_SUBJECT} (?:was |had been |first |originally |"
    rf"finally )?{_RELEASED}(?: [a-z]+){{0,5}}? {_WHEN}$"
)
_RELEASED_FIRST = compile_when_used(rf"^(?:first |originally )?{_RELEASED}(?: [a-z]+){{0,5}}? {_WHEN}$")
_OPENED = compile_when_used(
    r",? (?:the|this) (?:[a-z]+ )?(?:film|movie|picture|drama|comedy|thriller|western|musical)\b|"
    r", it (?:is|was)\b"
)
_TITLE_RELEASED = compile_when_used(
    rf" ?(?:\([^()]{{1,60}}\) ?)?,? ?(?:was |had been |first |originally |finally |which was |which )?{_RELEASED}"
    rf"(?: [a-z]+){{0,5}}? {_WHEN}$"
)
_OPENING = compile_when_used(
    r"(?:^|[.!?][\"”’)]? |\n)(?:first |originally )?(?:released|made|shot|filmed) (?:[a-z]+ ){0,3}?in (?:[a-z]+ (?:of "
    r")?)?$"
)
_TITLE_KIND = compile_when_used(
    r"(?:[\"'”’]?,? ?(?:,[^.,;]{1,60}, ?|\([^()]{1,60}\) ?)? ?(?:is|was|remains) |,? )(?:the|an?|his|her|"
    r"its) (?:[a-z-]+,? (?:and )?){0,4}$"
)


_SOMEBODYS = compile_when_used(rf"['’]s? (?:[a-z-]+ ){{0,2}}{_KIND} of $")
_NO_TITLE = "\0"  # stands in no text
# What a fact box of a disc has and one of a film has not.
_DISC = compile_when_used(
    r"(?m)^[ *_|-]*(?:region(?: code)?|(?:main )?audio|subtitles|(?:number of )?dis[ck]s|bitrate|upc|asin|packaging)"
    r"[*_ ]*[:|]",
    re.IGNORECASE,
)
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
    title = film.value.title.lower() if film is not None else _NO_TITLE
    folded = claims.folded
    for span, year in claims.years:
        before = folded[max(0, span.start - 90) : span.start]
        behind = folded[span.end : span.end + 60]
        if _is_own(before, behind, title):
            yield claims.claim(ReleaseYear(year), span, exact=film is not None)
        elif (of := _SOMEBODYS.search(before)) is not None:
            index = bisect_left(claims.name_starts, span.start - len(before) + of.start()) - 1
            name = claims.names[index] if index >= 0 else None
            if name is not None and name.full and name.span.end == span.start - len(before) + of.start():
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


def _is_own(before: str, behind: str, title: str) -> bool:
    """Whether a year between two stretches of text is said of the film of this title."""
    if behind.startswith((f"'s {title}", f"'s {title.removeprefix('the ')}")):
        return True
    if re.match(rf" {_GENRE}{_KIND}\b", behind):
        if re.search(r"\bthis (?:[a-z-]+ )?$", before):
            return True
        at = before.rfind(title)
        return at >= 0 and _TITLE_KIND.fullmatch(before, at + len(title)) is not None
    last = before[before.rfind(". ") + 2 if ". " in before else 0 :].lstrip("\n ")
    if "\n" in before:
        last = last[last.rfind("\n") + 1 :]
    if _RELEASED_FIRST.match(last) and _OPENED.match(behind):
        return True
    if _OPENING.search(before) and re.match(rf",? (?:{re.escape(title)}|the film|the movie|it)\b", behind):
        return True
    if behind.startswith((" when ", ", when ")) and re.match(
        rf",? when (?:{re.escape(title)}|the film|the movie|it) (?:was released|came out|opened|premiered)", behind
    ):
        return True
    released = _RELEASED_IN.search(before)
    if released is not None and "." not in released.group():
        return True
    at = before.rfind(title)
    return at >= 0 and _TITLE_RELEASED.fullmatch(before, at + len(title)) is not None


def _of_disc(claims: Claims, field: Field) -> bool:
    """Whether a day of release stands among the data of a disc."""
    if field.key != "release":
        return False
    start, end = max(0, field.line.start - _BOX), field.line.end + _BOX
    return _DISC.search(claims.document.text, start, end) is not None
