"""Which fixes are safe: those that touch nothing but the author's own prose.

What somebody else wrote (quotations, posts of social networks) stands as it was written, and what a program reads
(code, front matter, addresses, attributes) may mean what looks like a slip. A fix there is shown and never safe. The
repair of damaged bytes changes no word, so it is safe in a quotation, too.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from filmlint.finding import SAFE, UNSAFE, Edit, Finding
from filmlint.text.blocks import PARAGRAPH, PROSE_KINDS
from filmlint.text.document import PLAIN, Document
from filmlint.text.elements import CODE_ELEMENTS, QUOTING_ELEMENTS, element_spans
from filmlint.text.posts import post_spans
from filmlint.text.span import Span

_BYTES = "format"  # the category whose fixes mend how a text is stored, not what it says
_INDENT = ("    ", "\t")  # of a block of code in Markdown; most that articles indent is prose, but who knows
_LONGEST_ADDRESS = 300


def with_safe_fixes(findings: Iterable[Finding], document: Document) -> list[Finding]:
    """The findings; fixes that call themselves safe and touch more than the author's own prose are unsafe in them."""
    prose: _Prose | None = None
    judged = []
    for finding in findings:
        fix = finding.fix
        if fix is not None and fix.applicability == SAFE:
            prose = prose or _Prose(document)
            if not all(prose.is_own(edit, words=finding.category != _BYTES) for edit in fix.edits):
                finding = replace(finding, fix=replace(fix, applicability=UNSAFE))
        judged.append(finding)
    return judged


class _Prose:
    """The parts of a document that its author wrote as prose."""

    def __init__(self, document: Document) -> None:
        self._document, self._text = document, document.text
        marked = document.format != PLAIN
        front_matter = document.front_matter
        self._start = front_matter.span.end if front_matter is not None else 0
        self._code = element_spans(self._text, CODE_ELEMENTS) if marked else []
        self._others = [
            *(element_spans(self._text, QUOTING_ELEMENTS) if marked else []),
            *post_spans(self._text, document.blocks),
        ]
        self._others.sort()
        self._shown: list[tuple[int, int]] | None = None
        if marked:
            self._shown = [
                (start, end)
                for block in document.blocks
                if block.kind in PROSE_KINDS
                and not (block.kind == PARAGRAPH and self._text.startswith(_INDENT, block.start))
                for start, end, _ in block.pieces
            ]

    def is_own(self, edit: Edit, *, words: bool) -> bool:
        """Whether an edit is in the author's prose; one that changes no words may be in a quotation."""
        span, changed = edit.span, self._text[slice(*edit.span)] + edit.text
        if not changed.strip("\r\n"):
            return True
        if span.start < self._start or _in(self._code, span):
            return False
        if not changed.strip(" \t\r\n\u00a0"):
            return True
        piece = self._piece(span)
        return piece is not None and not self._in_address(span, piece) and not (words and self._is_quoted(span))

    def _piece(self, span: Span) -> Span | None:
        """The piece of text around a span that stands in one run in the document, None in markup."""
        if self._shown is None:
            return Span(0, len(self._text))
        index = bisect_right(self._shown, (span.start, len(self._text) + 1)) - 1
        return Span(*self._shown[index]) if index >= 0 and span.start <= self._shown[index][1] else None

    def _in_address(self, span: Span, piece: Span) -> bool:
        before = self._text[max(piece.start, span.start - _LONGEST_ADDRESS) : span.start]
        after = self._text[span.end : min(piece.end, span.end + _LONGEST_ADDRESS)]
        head = "" if before[-1:].isspace() else before.split()[-1:]
        tail = "" if after[:1].isspace() else after.split()[:1]
        around = "".join((*head, self._text[slice(*span)], *tail))
        return "://" in around or "www." in around or "@" in around

    def _is_quoted(self, span: Span) -> bool:
        document = self._document
        if _in(self._others, span):
            return True
        if document.format == PLAIN and self._text.startswith(">", document.lines.span(_line(document, span)).start):
            return True
        start = document.body.from_document(span.start)
        return start is not None and document.body.in_speech(Span(start, start + max(1, span.end - span.start)))


def _line(document: Document, span: Span) -> int:
    return document.lines.number(span.start)


def _in(spans: Sequence[Span], span: Span) -> bool:
    """Whether the last of the sorted `spans` that begins before `span` ends behind its beginning."""
    index = bisect_right(spans, (span.start, span.start)) - 1
    return index >= 0 and span.start < spans[index].end
