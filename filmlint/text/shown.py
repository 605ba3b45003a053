"""Where the characters of a unit's shown text stand in the document; worked out only where something was found."""

from __future__ import annotations

from filmlint.text.span import Span
from filmlint.text.units import Unit


class Shown:
    """The places of the characters of one unit's `shown`."""

    def __init__(self, unit: Unit, text: str) -> None:
        self._unit = unit
        self._offsets: list[tuple[int, int]] = []
        blank = True  # at the beginning, and after a blank: further blanks are not shown
        for piece_start, piece_end, replacement in unit.block.pieces:
            if piece_start < unit.start or piece_end > unit.end:
                continue
            if replacement is None:
                run = [(at, at + 1, text[at]) for at in range(piece_start, piece_end)]
            else:
                run = [(piece_start, piece_end, char) for char in replacement]
            for first, last, char in run:
                if char.isspace() and blank:
                    continue
                blank = char.isspace()
                self._offsets.append((first, last))

    def span(self, start: int, end: int) -> Span:
        """The span in the document of `shown[start:end]`, markup in between included."""
        offsets = self._offsets
        if not offsets or start >= len(offsets):
            return Span(self._unit.start, self._unit.end)
        end = max(start + 1, min(end, len(offsets)))
        return Span(offsets[start][0], offsets[end - 1][1])


def span_of_shown(unit: Unit, text: str, start: int, end: int) -> Span:
    """The span in `text` of `unit.shown[start:end]`; for several spans of one unit, keep a `Shown`."""
    return Shown(unit, text).span(start, end)
