"""Spans of years counted in the text: "20 years later, in 2012", "the 25th anniversary"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from filmlint.claims.numerals import SMALL_WORD, number, ordinal
from filmlint.claims.records import Claim
from filmlint.claims.windows import Cues, around, matches
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

if TYPE_CHECKING:
    from filmlint.claims.extraction import Claims

LATER, EARLIER, AGO, SINCE, AFTER, BEFORE, SPAN, ANNIVERSARY = (
    "later",
    "earlier",
    "ago",
    "since",
    "after",
    "before",
    "span",
    "anniversary",
)
_HEDGE = (
    r"(?P<hedge>about|around|almost|nearly|roughly|approximately|some|more than|over|just over|just under|under|"
    r"less than|fewer than|at least|up to|close to|not quite|well over|the best part of|exactly|only|just) "
)
_COUNT = (
    r"(?P<count>(?:a|one|two|three|four|five|six|half a) (?:decades?|centur(?:y|ies)|half-centur(?:y|ies))"
    r"|a (?:full |whole )?(?:decade|century|half[- ]century)|(?:a )?quarter[- ](?:of a )?century|half a century"
    rf"|a decade and a half|(?:\d{{1,3}}|{SMALL_WORD}|a dozen|two dozen)(?P<half> and a half)?[- ]years?)"
)
_INTERVAL = compile_when_used(
    rf"\b(?:(?P<of>(?:gap|span|period|wait|break|interval|hiatus|"
    rf"distance) of )(?=[a-z0-9 ]{{3,40}}))?(?:{_HEDGE})?{_COUNT} ?(?:have (?:now )?(?=passed (?:since|"
    rf"between)))?(?:passed (?=since))?"
    r"(?P<relation>later|earlier|ago|since|after|before|previously|on\b|"
    r"(?:[- ](?:gap|span|period|wait|break|interval|hiatus))|"
    # "for five years, from 1958 to 1963", "for five years, until her death in 1963"
    r"(?<=years)(?=,? (?:from|between) (?:[a-z]+ )?(?:1[89]|20)\d\d (?:to|until|till|and|through)\b|, until\b)|"
    r"(?<=years )(?=(?:from|between) (?:[a-z]+ )?(?:1[89]|20)\d\d (?:to|until|till|and|through)\b)|"
    # "ten years lie between the film of 1990 and that of 2000", "fog (1946) and dam (1956) were made ten years apart"
    r"(?:separate|divide|(?:lie|lay|passed) between)\b|"
    r"apart(?=[.;,])|(?(of)|(?!)))"
)
_ANNIVERSARY = compile_when_used(r"\b(?P<nth>\d{1,3}(?:st|nd|rd|th)|[a-z]+(?:-[a-z]+)?) (?:[a-z]+ )?anniversary\b")
_TENS_OF_YEARS = Cues(("decade", "decades", "century", "centuries"))
# what follows the number of an age
_OLD = tuple(f"{blank}{years}" for blank in " -" for years in ("year-old", "year old", "years-old", "years old"))
_ANNIVERSARY_CUES = Cues(("anniversary",))
_RELATIONS = {
    "later": LATER, "on": LATER, "earlier": EARLIER, "previously": EARLIER,
    "ago": AGO, "since": SINCE, "after": AFTER, "before": BEFORE,
}  # fmt: skip
_LOOSE = {
    "about",
    "around",
    "almost",
    "nearly",
    "roughly",
    "approximately",
    "some",
    "close to",
    "not quite",
    "the best part of",
}


class Interval(NamedTuple):
    """A number of years between two events: at least `low`, at most `high`; `relation` says on which side of what."""

    years: float
    low: float
    high: float
    relation: str


def extract(claims: Claims) -> Iterator[Claim[Interval]]:
    """The intervals and anniversaries of the body."""
    folded = claims.folded
    ends = [at for at in claims.number_ends if folded.startswith((" year", "-year"), at)]
    counted = [at + 1 for at in ends if not folded.startswith(_OLD, at)]
    places = sorted([*counted, *_TENS_OF_YEARS.spots(claims.presence)])
    for match in around(_INTERVAL, folded, places, 60, 30):
        years = _years(match["count"])
        if years is None:
            continue
        half = 0.5 if match["half"] else 0.0
        relation = SPAN if match["of"] else _RELATIONS.get(match["relation"].strip(" -"), SPAN)
        low, high = _bounds(years + half, match["hedge"] or "", loose="year" not in match["count"])
        interval = Interval(years + half, low, high, relation)
        yield claims.claim(interval, Span(*match.span()), exact=not match["hedge"])
    for match in matches(_ANNIVERSARY, folded, claims.presence, _ANNIVERSARY_CUES, 40, 13):
        nth = ordinal(match["nth"])
        if nth:
            yield claims.claim(Interval(nth, nth, nth, ANNIVERSARY), Span(*match.span()))


def _years(count: str) -> float | None:
    if "quarter" in count:
        return 25
    if count.endswith("decade and a half"):
        return 15
    if "half" in count and "centur" in count:
        return 50
    words = count.replace("-", " ").replace(" full", "").replace(" whole", "").split()
    unit = words[-1]
    factor = 10 if unit.startswith("decade") else 100 if unit.startswith("centur") else 1
    if words[0] == "two" and "dozen" in words:
        return 24
    if words[0] == "half":
        return factor / 2
    words = [word for word in words[:-1] if word not in ("and", "half")] if "and a half" in count else words[:-1]
    value = number(" ".join(words[:-1] if words and words[-1] == "a" and len(words) > 1 else words))
    return None if value is None else value * factor


def _bounds(years: float, hedge: str, *, loose: bool) -> tuple[float, float]:
    """The years that an interval allows: one either way, two (a fifth of a long one) where it is hedged or rounded."""
    slack = max(2.0, years * 0.2) if loose or hedge in _LOOSE else 1.0
    if hedge in ("more than", "over", "just over", "well over", "at least"):
        return years - 1, years + max(10.0 if loose else 5.0, years * 0.5)
    if hedge in ("less than", "under", "fewer than", "just under", "up to"):
        return years - max(5.0, years * 0.5), years + 1
    return years - slack, years + slack
