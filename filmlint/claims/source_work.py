"""What the article says its film is based on."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from filmlint.claims.records import Claim
from filmlint.text.span import Span

if TYPE_CHECKING:
    from filmlint.claims.extraction import Claims

_KIND = (
    r"(?:novel|novella|book|memoir|autobiography|biography|short story|story|stage play|play|musical|comic|comic book|"
    r"graphic novel|manga|article|magazine article|poem|opera|video game|game|tv series|television series|bestseller|"
    r"best-seller|best-selling novel|children's book|true story|real events|true events|actual events)"
)
_BASED = re.compile(
    r"\b(?:(?:loosely |closely |partly |very loosely )?(?:based|drawn) (?:up)?on|adapted from|an? (?:loose |"
    r"faithful |screen |film )?adaptation of|"
    r"adapts|adapting|inspired by|taken from) (?P<rest>[^.;!?]{3,160})"
)
_KIND_IN = re.compile(rf"\b(?P<kind>{_KIND})s?\b")
_BY = re.compile(r"\b(?:by|of) $")
_POSSESSIVE = re.compile(r"['’]s? (?:(?:18|19|20)\d\d |[a-z-]+ ){0,4}?$")


class SourceWork(NamedTuple):
    """The work a film is based on: its kind ("novel", "true story"), title and author as written, "" unsaid."""

    work: str
    title: str
    author: str


def extract(claims: Claims) -> Iterator[Claim[SourceWork]]:
    """The works behind "based on", "adapted from", "an adaptation of"."""
    folded, text = claims.folded, claims.text
    if not any(word in folded for word in ("based on", "based upon", "adapt", "inspired by", "drawn", "taken from")):
        return
    for match in _BASED.finditer(folded):
        begin, end = match.span("rest")
        kind = _KIND_IN.search(folded, begin, min(end, begin + 90))
        if kind is None:
            continue
        author = title = ""
        for name in claims.names[bisect_left(claims.name_starts, begin) :]:
            if name.span.start >= end:
                break
            before, behind = folded[begin : name.span.start], folded[name.span.end : kind.start() + 1]
            if name.full and (
                _BY.search(before)
                or (text[name.span.end : name.span.end + 1] in "'’" and _POSSESSIVE.match(behind[:-1]))
            ):
                author = author or name.text
            elif not title and not _BY.search(before):
                title = name.text
        yield claims.claim(SourceWork(kind["kind"], title, author), Span(match.start(), max(kind.end(), begin)))
