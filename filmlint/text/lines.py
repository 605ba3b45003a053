"""Where lines begin and end; 1-based lines and columns in code points."""

from __future__ import annotations

from bisect import bisect_right

from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

_LINE_END = compile_when_used(r"\r\n|\n|\r")


class Lines:
    """The lines of a text. They end at LF, CRLF or CR and nowhere else; the end is no part of the line."""

    __slots__ = ("_ends", "starts")

    def __init__(self, text: str) -> None:
        self.starts: list[int] = [0]
        self._ends: list[int] = []
        if "\r" in text:
            for match in _LINE_END.finditer(text):
                self._ends.append(match.start())
                self.starts.append(match.end())
        else:
            at = 0
            for line in text.split("\n")[:-1]:
                at += len(line)
                self._ends.append(at)
                at += 1
                self.starts.append(at)
        self._ends.append(len(text))

    def __len__(self) -> int:
        return len(self.starts)

    def span(self, number: int) -> Span:
        """The span of line `number` (1-based), without its end."""
        return Span(self.starts[number - 1], self._ends[number - 1])

    def number(self, offset: int) -> int:
        """The 1-based line that holds `offset`."""
        return bisect_right(self.starts, offset)

    def position(self, offset: int) -> tuple[int, int]:
        """1-based line and column of `offset`."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1
