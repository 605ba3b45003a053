"""Comments in an article that silence rules where the author knows better."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cached_property
from operator import attrgetter

from filmlint.finding import Finding
from filmlint.text.document import PLAIN, Document
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

_NAME = compile_when_used(r"[a-z][a-z0-9-]+")
_COMMENT = compile_when_used(r"<!--\s*filmlint:\s*(ignore-file|ignore-start|ignore-end|ignore)\b([^<>\n]{0,300}?)-->")


class Suppressions:
    """The `<!-- filmlint: ignore rule, rule (reason) -->` comments of a document.

    `ignore` speaks of its own line and, when it stands alone, of the next block; `ignore-start` and `ignore-end`
    enclose, also one pair in another; `ignore-file` is for the whole file. Without rules it means all. Plain text has
    no comments.
    """

    def __init__(self, document: Document) -> None:
        self._document = document

    @cached_property
    def _ranges(self) -> list[tuple[Span, frozenset[str]]]:
        document = self._document
        if document.format == PLAIN or "filmlint:" not in document.text:
            return []
        ranges: list[tuple[Span, frozenset[str]]] = []
        open_at: list[tuple[int, frozenset[str]]] = []
        for match in _COMMENT.finditer(document.text):
            if document.in_code(match.start(), markup=False):
                continue  # a page that says how it is done
            names = frozenset(_NAME.findall(match.group(2).split("(")[0].lower()))
            line = document.lines.span(document.lines.number(match.start()))
            if match.group(1) == "ignore-file":
                ranges.append((Span(0, len(document.text)), names))
            elif match.group(1) == "ignore-start":
                open_at.append((match.start(), names))
            elif match.group(1) == "ignore-end":
                if open_at:
                    start, silenced = open_at.pop()
                    ranges.append((Span(start, match.end()), silenced))
            elif document.text[line.start : line.end].strip() == match.group():
                index = bisect_left(document.blocks, match.end(), key=attrgetter("start"))
                following = document.blocks[index] if index < len(document.blocks) else None
                ranges.append((Span(line.start, following.end if following else line.end), names))
            else:
                ranges.append((line, names))
        return ranges + [(Span(start, len(document.text)), silenced) for start, silenced in open_at]

    @cached_property
    def _silenced(self) -> dict[str, list[Span]]:
        """By rule or category, and under "" for all of them: where it is silent, in order, ranges joined."""
        silenced: dict[str, list[Span]] = {}
        for span, names in sorted(self._ranges, key=lambda found: found[0]):
            for name in names or ("",):
                joined = silenced.setdefault(name, [])
                if joined and span.start <= joined[-1].end:
                    joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
                else:
                    joined.append(span)
        return silenced

    def covers(self, finding: Finding) -> bool:
        """True when a comment silences the finding's rule or category where the finding begins."""
        at = finding.span.start
        for name in ("", finding.rule, finding.category) if self._silenced else ():
            spans = self._silenced.get(name, [])
            before = bisect_right(spans, at, key=attrgetter("start")) - 1
            if before >= 0 and at <= spans[before].end:
                return True
        return False
