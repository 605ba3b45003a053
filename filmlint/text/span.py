"""A half-open range of code points."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import NamedTuple


class Span(NamedTuple):
    """From `start` up to, not including, `end`; an empty span is an insertion point."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """True when the two share a code point; an empty span overlaps what contains its point."""
        if self.start == self.end or other.start == other.end:
            return self.start <= other.end and other.start <= self.end
        return self.start < other.end and other.start < self.end

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end


def spans_of(places: Iterable[tuple[int, int]]) -> Iterator[Span]:
    """Pairs of offsets as spans: `map(Span._make, places)`, without the call of a Python function for each."""
    return map(partial(tuple.__new__, Span), places)
