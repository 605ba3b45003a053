"""Spans that share no code point, collected one by one."""

from __future__ import annotations

from bisect import bisect_left, insort

from filmlint.text.span import Span


class Disjoint:
    """Takes spans that overlap none taken before."""

    def __init__(self) -> None:
        self._spans: list[Span] = []

    def take(self, span: Span) -> bool:
        """Take `span`; False when it overlaps one that was taken."""
        at = bisect_left(self._spans, span)
        if any(span.overlaps(other) for other in self._spans[max(0, at - 1) : at + 1]):
            return False
        insort(self._spans, span)
        return True
