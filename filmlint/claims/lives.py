"""Births, deaths and ages of people."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from filmlint.claims.main_person import by_pronoun
from filmlint.claims.numerals import SMALL_WORD, number
from filmlint.claims.records import Claim
from filmlint.claims.windows import Cues, around, matches
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

if TYPE_CHECKING:
    from filmlint.claims.extraction import Claims

_YEAR = r"(?:1[789]\d\d|20\d\d)"
_DAY = r"(?:\d{1,2} )?[^()\d]{0,20}(?: \d{1,2},)?"
_LIFESPAN = compile_when_used(rf" ?\((?:born )?(?:{_DAY} )?(?P<born>{_YEAR}) ?[-–—] ?(?:{_DAY} )?(?P<died>{_YEAR})\)")
_BORN = compile_when_used(
    rf"(?:\(b(?:orn|\.) |\bborn (?:[\w’' .-]{{1,40}}? )?(?:in |on )?)(?:[^()\d.;]{{0,40}}?)?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)?,? (?:of )?[\w ]{{0,12}})?(?P<born>{_YEAR})(?!\d)"
)
_DIED = compile_when_used(
    rf"\b(?:died|dies|death|killed|passed away)\b(?:(?!\bborn\b)[^.;]){{0,60}}?\b(?:in|on) [^.;]{{0,25}}?"
    rf"(?P<died>{_YEAR})(?!\d)"
)
_AGE_PATTERNS = compile_when_used(
    rf"\b(?:(?:aged|at the age of|at age|age) (?P<aged>\d{{1,3}}|{SMALL_WORD})(?![\w%]| to | and )"
    rf"|(?P<hyphen>\d{{1,3}}|{SMALL_WORD})[- ]years?[- ]old(?!-? (?:son|daughter|boy|girl|version|self))"
    rf"|(?:was|is|turned|turns|were) (?:then |only |just |already )?(?P<was>[1-9]\d|{SMALL_WORD})"
    rf"(?: years old)?(?= (?:when|at the time|in (?:1[89]|20)\d\d|at the (?:1[89]|20)\d\d|that year|on |"
    rf"at (?:his|her) death)|,? at the time)"
    rf"|(?:died|dies)(?: in (?:1[89]|20)\d\d,?)? at (?P<at>[1-9]\d|{SMALL_WORD})\b(?! (?:home|the))"
    r"|(?:^|(?<=[.!?] ))(?:he|she) was (?P<dead>[1-9]\d)(?=\.(?:\s|$))"
    rf"|when (?:he|she) was (?:only |just |still )?(?P<when>[1-9]\d|{SMALL_WORD})(?=[.,;]| years old| and )"
    r"|(?:^|(?<=[.!?] )|(?<=\n))at (?P<now>[1-9]\d)(?=,? (?:he|she|[a-z]+ [a-z]+) (?:has|is|still)\b)"
    r"|is (?P<is>[1-9]\d)(?=[.,;]? (?:he|she|and (?:has|lives|was)|years old)\b))"
)
_AGE_CUES = Cues(
    ("aged", "age", "years old", "years-old", "year old", "year-old", "that year", "died at", "dies at",
     "died in", "when he was", "when she was")
)  # fmt: skip
_BEHIND_NUMBER = (
    " when ", " at the ", ", at the ", " at his death", " at her death", " in 1", " in 2", " on ", " she ", " he ",
    ". he ", ". she ", ", she ", ", he ", " and ",
)  # fmt: skip
_LIFESPAN_CUES = Cues(texts=(" (1", " (2", " (b", "(born"))
_BORN_CUES = Cues(("born",), ("(b. ",))
_DIED_CUES = Cues(("died", "dies", "death", "killed", "passed away"))
_AGE_REACH = 60, 40  # characters before and behind a cue in which an age stands
_SORTS = ("aged", "hyphen", "was", "at", "dead", "when", "now", "is")
_BEHIND_AGE = compile_when_used(r",|\.? (?:who|was|said|says)\b|\.(?!\S)")
# "Jane Roe's father": not she.
_RELATIVE = compile_when_used(
    r"['’]s? (?:[a-z]+ )?(?:father|mother|parents|son|daughter|wife|husband|brother|sister|twin|widow|widower|partner|"
    r"grandfather|grandmother|uncle|aunt|friend)\b"
)


class Birth(NamedTuple):
    """The year somebody was born."""

    year: int


class Death(NamedTuple):
    """The year somebody died."""

    year: int


class Age(NamedTuple):
    """An age in years, and how it is said: "comma" for "Jane Roe, 54,", "now" for "At 54 she has" and so on."""

    years: int
    sort: str


def extract(claims: Claims) -> Iterator[Claim[Birth | Death | Age]]:
    """Births, deaths and ages; the subject is the person named last before, in the same sentence."""
    folded = claims.folded
    for match in matches(_LIFESPAN, folded, claims.presence, _LIFESPAN_CUES, 1, 60):
        subject = _person_ending(claims, match.start())
        if subject:
            yield claims.claim(Birth(int(match["born"])), Span(*match.span("born")), subject=subject)
            yield claims.claim(Death(int(match["died"])), Span(*match.span("died")), subject=subject)
    for match in matches(_BORN, folded, claims.presence, _BORN_CUES, 2, 130):
        subject = _person_before(claims, match.start()) or _fronted(claims, match) or _meant(claims, match.end())
        yield claims.claim(Birth(int(match["born"])), Span(*match.span("born")), subject=subject)
    for match in matches(_DIED, folded, claims.presence, _DIED_CUES, 1, 120):
        subject = _person_before(claims, match.start()) or _meant(claims, match.end())
        yield claims.claim(Death(int(match["died"])), Span(*match.span("died")), subject=subject)
    for start, end in claims.numbers:
        if end - start == 2 and (age := _apposed(claims, start, end)) is not None:
            yield age
    for match in around(_AGE_PATTERNS, folded, _places_of_ages(claims), *_AGE_REACH):
        sort = next(name for name in _SORTS if match[name])
        years = number(match[sort])
        if years is None or not 0 < years < 120:
            continue
        span = Span(*match.span(sort))
        subject = _person_after(claims, match.end()) if sort == "hyphen" else ""
        subject = subject or _person_before(claims, match.start()) or _meant(claims, match.end() + len(" she has"))
        yield claims.claim(Age(int(years), sort), span, subject=subject)


def _places_of_ages(claims: Claims) -> list[int]:
    """Around which ages may be said, in order: a word for it that has a number near it, a number before such words."""
    long = {end for start, end in claims.numbers if end - start > 3}  # of years and sums
    ends = sorted(set(claims.number_ends) - long)
    before, behind = _AGE_REACH
    near = [
        at
        for at in _AGE_CUES.spots(claims.presence)
        if bisect_right(ends, at - before) < bisect_right(ends, at + behind)
    ]
    return sorted([*near, *(at for at in ends if claims.folded.startswith(_BEHIND_NUMBER, at))])


def _apposed(claims: Claims, start: int, end: int) -> Claim[Age] | None:
    """The age in "Jane Roe, 54, …" and "Jane Roe (54)"."""
    folded = claims.folded
    opening = folded[max(0, start - 2) : start]
    if opening == ", " and _BEHIND_AGE.match(folded, end):
        sort = "comma"
    elif opening == " (" and folded[end : end + 1] == ")":
        sort = "bracket"
    else:
        return None
    subject = _person_ending(claims, start - 2)
    if not subject or folded[start] == "0":
        return None
    return claims.claim(Age(int(folded[start:end]), sort), Span(start, end), subject=subject)


def _person_ending(claims: Claims, at: int) -> str:
    """The name that ends at an offset."""
    index = bisect_right(claims.name_starts, at) - 1
    name = claims.names[index] if index >= 0 else None
    return name.text if name and name.span.end == at else ""


def _person_before(claims: Claims, at: int) -> str:
    """The first name of the sentence up to an offset, a pronoun leading back to nobody."""
    sentence = claims.sentence_of(at)
    if sentence is None:
        return ""
    index = bisect_right(claims.name_starts, at - 1) - 1
    while index >= 0 and claims.names[index].span.start >= sentence.start:
        name = claims.names[index]
        if name.full:
            relative = _RELATIVE.match(claims.folded, name.span.end)
            return claims.text[name.span.start : relative.end()] if relative else name.text
        index -= 1
    return ""


def _fronted(claims: Claims, born: re.Match[str]) -> str:
    """The name behind the comma of "Born in 1919, Jane Roe …", where that opens a sentence."""
    sentence = claims.sentence_of(born.start())
    if sentence is None or claims.text[sentence.start : born.start()].strip():
        return ""
    index = bisect_right(claims.name_starts, born.end())
    name = claims.names[index] if index < len(claims.names) else None
    between = claims.text[born.end() : name.span.start] if name else ""
    return name.text if name is not None and name.full and between == ", " else ""


def _meant(claims: Claims, at: int) -> str:
    """The person for whom a pronoun of the sentence stands, up to an offset."""
    sentence = claims.sentence_of(at - 1)
    return by_pronoun(claims, Span(sentence.start, at)) if sentence is not None else ""


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
