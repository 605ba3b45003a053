"""Comments in an article that silence rules where the author knows better."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property
from operator import attrgetter

from filmlint.finding import Finding
from filmlint.text.document import PLAIN, Document
from filmlint.text.expression import compile_when_used
from filmlint.text.literal import in_code
from filmlint.text.span import Span

_COMMENT = compile_when_used(r"<!--\s*filmlint:\s*(ignore-file|ignore-start|ignore-end|ignore)\b([^<>\n]{0,300}?)-->")


class Suppressions:
    """The `<!-- filmlint: ignore rule, rule (reason) -->` comments of a document.

    `ignore` speaks of its own line and, when it stands alone, of the next block; `ignore-start` and `ignore-end`
    enclose; `ignore-file` is for the whole file. Without rules it means all. Plain text has no comments.
    """

    def __init__(self, document: Document) -> None:
        self._document = document

    @cached_property
    def _ranges(self) -> list[tuple[Span, frozenset[str]]]:
        document = self._document
        if document.format == PLAIN or "filmlint:" not in document.text:
            return []
        ranges: list[tuple[Span, frozenset[str]]] = []
        open_at: tuple[int, frozenset[str]] | None = None
        for match in _COMMENT.finditer(document.text):
            if in_code(document, match.start(), markup=False):
                continue  # a page that says how it is done
            names = frozenset(re.findall(r"[a-z][a-z0-9-]+", match.group(2).split("(")[0].lower()))
            line = document.lines.span(document.lines.number(match.start()))
            if match.group(1) == "ignore-file":
                ranges.append((Span(0, len(document.text)), names))
            elif match.group(1) == "ignore-start":
                open_at = (match.start(), names)
            elif match.group(1) == "ignore-end":
                if open_at is not None:
                    ranges.append((Span(open_at[0], match.end()), open_at[1]))
                open_at = None
            elif document.text[line.start : line.end].strip() == match.group():
                index = bisect_left(document.blocks, match.end(), key=attrgetter("start"))
                following = document.blocks[index] if index < len(document.blocks) else None
                ranges.append((Span(line.start, following.end if following else line.end), names))
            else:
                ranges.append((line, names))
        if open_at is not None:
            ranges.append((Span(open_at[0], len(document.text)), open_at[1]))
        return ranges

    def covers(self, finding: Finding) -> bool:
        """True when a comment silences the finding's rule or category where the finding begins."""
        return any(
            span.start <= finding.span.start <= span.end
            and (not names or finding.rule in names or finding.category in names)
            for span, names in self._ranges
        )
