"""Births, deaths and ages of people."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from filmlint.claims.numerals import SMALL_WORD, number
from filmlint.claims.records import Claim
from filmlint.text.span import Span

if TYPE_CHECKING:
    from filmlint.claims.extraction import Claims

_YEAR = r"(?:1[789]\d\d|20\d\d)"
_AGE = rf"(?P<age>\d{{1,3}}|{SMALL_WORD})"
_LIFESPAN = re.compile(
    rf" ?\((?:born )?(?:[^()\d]{{0,20}} )?(?P<born>{_YEAR}) ?[-–—] ?(?:[^()\d]{{0,20}} )?(?P<died>{_YEAR})\)"
)
_BORN = re.compile(
    rf"(?:\(b(?:orn|\.) |\bborn (?:[\w’' .-]{{1,40}}? )?(?:in |on )?)(?:[^()\d.;]{{0,40}}?)?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?,? (?:of )?[\w ]{{0,12}})?(?P<born>{_YEAR})(?!\d)"
)
_DIED = re.compile(
    rf"\b(?:died|dies|death|killed|passed away)\b[^.;]{{0,60}}?\b(?:in|on) [^.;]{{0,25}}?(?P<died>{_YEAR})(?!\d)"
)
_AGE_PATTERNS = re.compile(
    rf"(?:\b(?:aged|at the age of|at age|age) (?P<aged>\d{{1,3}}|{SMALL_WORD})(?![\w%]| to | and )"
    rf"|\b(?P<hyphen>\d{{1,3}}|{SMALL_WORD})[- ]years?[- ]old(?!-? (?:son|daughter|boy|girl|version|self))"
    rf"|(?<=[\w.’'”]), (?P<comma>[1-9]\d)(?=,|\.? (?:who|was|said|says)\b|\.$)"
    rf"|(?<=\w) \((?P<bracket>[1-9]\d)\)"
    rf"|\b(?:was|is|turned|turns|were) (?:then |only |just |already )?(?P<was>[1-9]\d|{SMALL_WORD})"
    rf"(?: years old)?(?= (?:when|at the time|in (?:1[89]|20)\d\d|at the (?:1[89]|20)\d\d|that year|on )|"
    rf",? at the time)"
    rf"|\bdied at (?P<at>[1-9]\d|{SMALL_WORD})\b(?! (?:home|the)))"
)
_SORTS = ("aged", "hyphen", "comma", "bracket", "was", "at")


class Birth(NamedTuple):
    """The year somebody was born."""

    year: int


class Death(NamedTuple):
    """The year somebody died."""

    year: int


class Age(NamedTuple):
    """An age in years, and how it is said: "comma" for "Jane Roe, 54," and so on."""

    years: int
    sort: str


def extract(claims: Claims) -> Iterator[Claim[Birth | Death | Age]]:
    """Births, deaths and ages; the subject is the person named last before, in the same sentence."""
    folded = claims.folded
    if " (" in folded or "born" in folded or " b. " in folded:
        for match in _LIFESPAN.finditer(folded):
            subject = _person_ending(claims, match.start())
            if subject:
                yield claims.claim(Birth(int(match["born"])), Span(*match.span("born")), subject=subject)
                yield claims.claim(Death(int(match["died"])), Span(*match.span("died")), subject=subject)
        if "born" in folded or "(b. " in folded:
            for match in _BORN.finditer(folded):
                subject = _person_before(claims, match.start())
                yield claims.claim(Birth(int(match["born"])), Span(*match.span("born")), subject=subject)
    if "died" in folded or "death" in folded or "killed" in folded or "passed away" in folded:
        for match in _DIED.finditer(folded):
            yield claims.claim(
                Death(int(match["died"])), Span(*match.span("died")), subject=_person_before(claims, match.start())
            )
    for match in _AGE_PATTERNS.finditer(folded):
        sort = next(name for name in _SORTS if match[name])
        years = number(match[sort])
        if years is None or not 0 < years < 120:
            continue
        span = Span(*match.span(sort))
        if sort in ("comma", "bracket"):
            subject = _person_ending(claims, match.start())
            if not subject:
                continue
        else:
            subject = (_person_after(claims, match.end()) if sort == "hyphen" else "") or _person_before(
                claims, match.start()
            )
        yield claims.claim(Age(int(years), sort), span, subject=subject)


def _person_ending(claims: Claims, at: int) -> str:
    """The name that ends at an offset."""
    index = bisect_right(claims.name_starts, at) - 1
    name = claims.names[index] if index >= 0 else None
    return name.text if name and name.span.end == at else ""


def _person_before(claims: Claims, at: int) -> str:
    """The first name of the sentence up to an offset, a pronoun leading back to nobody."""
    sentence = claims.body.sentence_of(at)
    if sentence is None:
        return ""
    index = bisect_right(claims.name_starts, at - 1) - 1
    while index >= 0 and claims.names[index].span.start >= sentence.start:
        name = claims.names[index]
        if name.full:
            return name.text
        index -= 1
    return ""


def _person_after(claims: Claims, at: int) -> str:
    """The name that stands right behind an offset: "54-year-old Jane Roe", "the 54-year-old actor Jane Roe"."""
    index = bisect_right(claims.name_starts, at)
    if index < len(claims.names) and claims.text[at : claims.names[index].span.start].count(" ") <= 3:
        between = claims.text[at : claims.names[index].span.start]
        return (
            claims.names[index].text
            if between.strip().replace("-", " ").replace(" ", "").isalpha() or not between.strip()
            else ""
        )
    return ""
