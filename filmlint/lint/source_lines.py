"""The lines where findings across files stand: they are found among digests, when the texts are gone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from filmlint.lint.file_report import SHOWN_AFTER, SHOWN_BEFORE
from filmlint.lint.files import Source
from filmlint.lint.intake import NotRead, document_of

if TYPE_CHECKING:
    from filmlint.text.document import Document


class SourceLines:
    """Reads a file again where a report shows a line of it; the last one is kept, for reports go file by file."""

    def __init__(self, sources: Iterable[Source], max_size: int) -> None:
        self._sources = {source.path: source for source in sources}
        self._max_size = max_size
        self._last: Document | None = None

    def __call__(self, path: str, line: int, column: int) -> tuple[str, int]:
        """The part of a line around a column that a report may show, and the column that it begins at; "" where the
        file cannot be read any more."""
        if self._last is None or self._last.path != path:
            try:
                self._last = document_of(self._sources[path], self._max_size)
            except (KeyError, NotRead):
                return "", 1
        if line > len(self._last.lines):
            return "", 1
        whole = self._last.lines.span(line)
        start = max(whole.start, whole.start + column - 1 - SHOWN_BEFORE)
        return self._last.text[start : min(whole.end, start + SHOWN_BEFORE + SHOWN_AFTER)], start - whole.start + 1
