"""A date known to the year, the month or the day, compared no finer than both sides are known."""

from __future__ import annotations

import re
from dataclasses import dataclass

from filmlint.text.expression import compile_when_used

_FORM = compile_when_used(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A year, with a month and a day where they are known (0 = unknown).

    There is no ``<``: of "1995" and "1995-10-27" neither is known to be the earlier, so callers ask
    `before`, `after` or `agrees`, which all answer at the coarser of the two precisions.
    """

    year: int
    month: int = 0
    day: int = 0

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read "1995", "1995-10" or "1995-10-27"; raises ValueError for anything else and for days that never were."""
        match = _FORM.fullmatch(text)
        if match is None:
            raise ValueError(f"not a date like 1995, 1995-10 or 1995-10-27: {text!r}")
        year, month, day = (int(part or 0) for part in match.groups())
        if year == 0 or (match[2] and not 1 <= month <= 12):
            raise ValueError(f"no such month: {text}")
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
        if match[3] and not 1 <= day <= (28 if month == 2 and not leap else _DAYS[month - 1]):
            raise ValueError(f"no such day: {text}")
        return cls(year, month, day)

    def before(self, other: PartialDate | int) -> bool:
        """Whether this date is certainly earlier than the other (an int is a year)."""
        return self._pair(other) < self._pair(other, swapped=True)

    def after(self, other: PartialDate | int) -> bool:
        """Whether this date is certainly later than the other (an int is a year)."""
        return self._pair(other) > self._pair(other, swapped=True)

    def agrees(self, other: PartialDate | int) -> bool:
        """Whether the two can be the same day, as far as both are known."""
        return self._pair(other) == self._pair(other, swapped=True)

    def _pair(self, other: PartialDate | int, swapped: bool = False) -> tuple[int, ...]:
        that = PartialDate(other) if isinstance(other, int) else other
        depth = 1 if not (self.month and that.month) else 2 if not (self.day and that.day) else 3
        shown = that if swapped else self
        return (shown.year, shown.month, shown.day)[:depth]

    def __str__(self) -> str:
        return "-".join(f"{part:0{width}}" for part, width in ((self.year, 4), (self.month, 2), (self.day, 2)) if part)
