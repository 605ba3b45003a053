"""The line a finding stands in, as much of it as fits, and the marks under the finding."""

from __future__ import annotations

import unicodedata

from filmlint.lint.file_report import Placed
from filmlint.report.escaping import escaped, is_unprintable

_CUT = "…"


def width_of(character: str) -> int:
    """How many columns of a terminal a character takes: East Asian wide ones two, marks on others none."""
    if character < "\u0300":
        return 1
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def marked_line(placed: Placed, width: int) -> tuple[str, str, str]:
    """The line in `width` columns as (before, marked, after), for the marks to stand below `marked`.

    Of a line that is too long, what is around the beginning of the finding is shown.
    """
    line = placed.source_line
    start = min(max(placed.column - placed.source_column, 0), len(line))
    end = placed.end_column - placed.source_column if placed.end_line == placed.line else len(line)
    end = min(max(end, start), len(line))
    shown = [escaped(character) if is_unprintable(character) else character for character in line]
    widths = [len(text) if is_unprintable(line[at]) else width_of(line[at]) for at, text in enumerate(shown)]
    first, last = 0, len(line)
    if sum(widths) > width or placed.source_column > 1:
        room = width - 2  # for the cuts at both ends
        before = room // 3 if sum(widths[start:end]) < room else room // 8
        first = start
        while first and sum(widths[first - 1 : start]) <= before:
            first -= 1
        last, used = first, 0
        while last < len(line) and used + widths[last] <= room:
            used += widths[last]
            last += 1
    end = min(end, last)
    lead = _CUT if first or placed.source_column > 1 else ""
    tail = _CUT if last < len(line) else ""
    return lead + "".join(shown[first:start]), "".join(shown[start:end]), "".join(shown[end:last]) + tail


def columns(text: str) -> int:
    """How many columns of a terminal a printable text takes."""
    return len(text) if text.isascii() else sum(map(width_of, text))
