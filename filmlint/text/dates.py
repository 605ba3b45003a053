"""Dates as they stand in running text, with or without weekday and year."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from datetime import date
from typing import NamedTuple

from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# The initial letters alone are looked for; whether a month stands there is looked up.
_MONTH = compile_when_used(
    r"(?:J(?:an|AN|un|UN|ul|UL)|F(?:eb|EB)|M(?:ar|AR|ay|AY)|A(?:pr|PR|ug|UG)|S(?:ep|EP)|O(?:ct|CT)|N(?:ov|OV)|D(?:ec|EC))"
    r"(?<![\w'’-]...)[A-Za-z]*\.?(?![\w'’])"
)
_SHORT_NAMES = (*(name[:3] for name in MONTH_NAMES), "Sept")
MONTH_WORDS = frozenset([*MONTH_NAMES, *(name.upper() for name in MONTH_NAMES), *_SHORT_NAMES])
_NUMBERS = {name[:3].lower(): number for number, name in enumerate(MONTH_NAMES, 1)}
_WEEKDAY = (
    r"(?P<weekday>Mon(?:day|\.)?|Tue(?:sday|s\.?|\.)?|Wed(?:nesday|\.)?|Thu(?:rsday|rs?\.?|\.)?|Fri(?:day|\.)?|"
    r"Sat(?:urday|\.)?|Sun(?:day|\.)?|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY)"
)
_DAYS = {name[:3].lower(): number for number, name in enumerate(WEEKDAY_NAMES)}
_YEAR = r"(?P<year>1[89]\d\d|20\d\d)(?![\d,]\d|[-–]\d\d)"
_DAY_BEHIND = compile_when_used(
    r" (?:the )?(?P<day>\d{1,2})(?:st|nd|rd|th)?(?![\d:%]|\.\d|,\d| ?(?:a|p)\.?m\b)\b"
    r"(?! ?(?:million|percent|per cent|minutes|years))"
    rf"(?: ?(?:-|–|to|and|through|or) ?\d{{1,2}}(?:st|nd|rd|th)?\b)?(?:(?:,| of)? ?{_YEAR})?"
)
_YEAR_BEHIND = compile_when_used(rf"(?:,| of)? {_YEAR}")
_DAY_BEFORE = compile_when_used(r"(?<![\d.,:/$£-])(?P<day>\d{1,2})(?:st|nd|rd|th)?(?: day)?(?: of)? ?$")
_SECOND_OF_RANGE = compile_when_used(r"(?<!\d)\d{1,2}(?:st|nd|rd|th)? ?(?:-|–|to|and|through) ?$")
_WEEKDAY_BEFORE = compile_when_used(
    rf"\b{_WEEKDAY}(?: (?:night|evening|morning|afternoon))?(?:,? ?|,? (?:on|the|falling on|falling) |,? on the "
    r"| ?[(|–—-] ?)$"
)
_WEEKDAY_BEHIND = compile_when_used(
    rf"(?: ?[,(–—-] ?| (?=was|fell|is|being|[(]))(?:(?:which |it )?(?:was|fell on|is|being) )?(?:an? )?{_WEEKDAY}\b"
    r"(?! (?:[A-Z]|and\b|to\b|or\b))"
)
_RANGE_BEFORE = compile_when_used(r"(?:[-–]|\b(?:to|and|through|until|or)) ?$")
_ISO = compile_when_used(r"(?P<year>1[89]\d\d|20\d\d)(?<![\w/-]....)-(?P<month>\d\d)-(?P<day>\d\d)(?![\w-])")

_ANY_YEAR = compile_when_used(r"(?:19|20)\d\d")
_NUMERIC = compile_when_used(r"((?:19|20)\d\d)(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?(?!\d)")


class DateMention(NamedTuple):
    """A date as written: the day may be one that the month does not have; weekday 0 is Monday."""

    span: Span
    year: int | None
    month: int
    day: int | None
    weekday: int | None = None
    weekday_span: Span | None = None

    @property
    def possible(self) -> bool:
        """Whether there is such a day; without a year, in a leap year."""
        if not 1 <= self.month <= 12:
            return False
        if self.day is None:
            return True
        try:
            date(self.year or 2000, self.month, self.day)
        except ValueError:
            return False
        return True

    @property
    def day_of_week(self) -> int | None:
        """The weekday the date fell on (proleptic Gregorian), None where day or year is missing or impossible."""
        if self.year is None or self.day is None or not self.possible:
            return None
        return date(self.year, self.month, self.day).weekday()


def dates(text: str, months: Collection[int] | None = None) -> Iterator[DateMention]:
    """The dates of a text that name a month and a day or a year, in order; ISO dates too.

    `months`: where the names of months begin in the text, and perhaps other words that look so, if that is known.
    """
    named = _MONTH.finditer(text) if months is None else (_MONTH.match(text, at) for at in months)
    found = [mention for match in named if match and (mention := _around(text, match)) is not None]
    if "-0" in text or "-1" in text:
        for match in _ISO.finditer(text):
            year, month, day = (int(match[part]) for part in ("year", "month", "day"))
            found.append(DateMention(Span(*match.span()), year, month, day, *_weekday(text, *match.span())))
    return iter(sorted(found, key=lambda mention: mention.span))


def _around(text: str, month: re.Match[str]) -> DateMention | None:
    if month.group().rstrip(".") not in MONTH_WORDS:
        return None
    number = _NUMBERS[month.group()[:3].lower()]
    start, end = month.span()
    if month.group().removesuffix(".") in MONTH_NAMES:
        end = start + len(month.group().removesuffix("."))  # a stop behind a full name ends the sentence
    before = text[max(0, start - 40) : start]
    day: int | None = None
    year: int | None = None
    if match := _DAY_BEFORE.search(before):
        if _SECOND_OF_RANGE.search(before[: match.start()]):
            return None  # "3-5 May": its weekday and year belong to both days
        day = int(match["day"])
        start -= len(before) - match.start()
        if behind := _YEAR_BEHIND.match(text, end):
            year, end = int(behind["year"]), behind.end()
    elif match := _DAY_BEHIND.match(text, end):
        day, end = int(match["day"]), match.end()
        year = int(match["year"]) if match["year"] else None
    elif match := _YEAR_BEHIND.match(text, end):
        year, end = int(match["year"]), match.end()
    if day is None and year is None:
        return None
    weekday, weekday_span = (None, None) if day is None else _weekday(text, start, end)
    return DateMention(Span(start, end), year, number, day, weekday, weekday_span)


def _weekday(text: str, start: int, end: int) -> tuple[int | None, Span | None]:
    """The weekday that stands next to a date, and where; none where it is one of several."""
    base = max(0, start - 40)
    match = _WEEKDAY_BEFORE.search(text[base:start])
    if match is not None:
        at = Span(base + match.start("weekday"), base + match.end("weekday"))
        if _RANGE_BEFORE.search(text[max(0, at.start - 9) : at.start]):
            return None, None
    else:
        match = _WEEKDAY_BEHIND.match(text, end)
        if match is None:
            return None, None
        at = Span(*match.span("weekday"))
    return _DAYS[match["weekday"][:3].lower()], at


def written_date(value: str) -> tuple[int, int, int] | None:
    """Year, month and day of a date in front matter ("2020-09-09T17:54", "Sept. 9, 2020"); 0 for what it leaves out."""
    if match := _NUMERIC.match(value.strip()):
        year, month, day = (int(part or 0) for part in match.groups())
        return (year, month, day) if month <= 12 and day <= 31 else (year, 0, 0)
    for mention in dates(value):
        if mention.year:
            return mention.year, mention.month, mention.day or 0
    if match := _ANY_YEAR.search(value):
        return int(match.group()), 0, 0
    return None
