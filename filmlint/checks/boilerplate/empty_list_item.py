"""A line holds nothing but the bullet or number of a list."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.finding import SAFE, WARNING, Edit, Finding, Fix
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.blocks import ITEM, Block
from filmlint.text.document import HTML, Document
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

_NUMBER = compile_when_used(r"\s*\(?\d{1,3}[.)]\s*")
_SEPARATORS = "*–—•·+"  # alone between two paragraphs they part scenes
_MARKERS = " \t\u00a0-*+•·▪●◦‣–—0123456789.()"
PROSE = 60  # characters


def check(document: Document, _context: Context) -> Iterator[Finding]:
    if document.format == HTML:
        return
    blocks = document.blocks
    empty = [index for index, block in enumerate(blocks) if block.kind == ITEM and _is_bare(document, block)]
    if not empty:
        return
    lines = [document.text[blocks[index].start : blocks[index].end].strip() for index in empty]
    # "1." and its text on a line of its own, again and again: a list whose items were broken in two
    broken = sum(_has_text_below(document, index) for index in empty)
    for index, line in zip(empty, lines, strict=True):
        block = blocks[index]
        if (broken > 1 or _NUMBER.fullmatch(line)) and _has_text_below(document, index):
            continue
        if _is_separator(document, index, line):
            continue
        span = Span(block.start, block.end)
        yield Finding(span, f"A list item “{line}” without a text", fix=_fix(document, span))


def _is_bare(document: Document, block: Block) -> bool:
    """Whether the item is its bullet or number and nothing else, not even an image."""
    return not document.text[block.start : block.end].strip(_MARKERS)


def _has_text_below(document: Document, index: int) -> bool:
    """Whether the next block is text that may belong to this bullet."""
    blocks = document.blocks
    return index + 1 < len(blocks) and blocks[index + 1].kind != ITEM and bool(blocks[index + 1].pieces)


def _is_separator(document: Document, index: int, line: str) -> bool:
    """Whether a sign alone parts two paragraphs."""
    blocks = document.blocks
    if line not in _SEPARATORS or not 0 < index < len(blocks) - 1:
        return False
    around = (blocks[index - 1], blocks[index + 1])
    return all(block.kind != ITEM and block.end - block.start >= PROSE for block in around)


def _fix(document: Document, span: Span) -> Fix:
    """Taking out the line with its line end."""
    line = document.lines.number(span.start)
    whole = document.lines.span(line)
    end = document.lines.span(line + 1).start if line < len(document.lines) else whole.end
    return Fix("Take the line out", (Edit(Span(whole.start, end), ""),), SAFE)


RULE = Rule(
    id="empty-list-item",
    category="boilerplate",
    severity=WARNING,
    check=check,
    summary="A list item has no text",
    why="The bullet is what is left of a link, a tag or an advertisement in a list of the page.",
    bad=[
        {
            "text": "The film was shot in a lighthouse.\n\n[[-]]\n[[-]]\n\nIt has since burned down.\n",
            "fixed": "The film was shot in a lighthouse.\n\n\nIt has since burned down.\n",
        },
        {
            "text": "The film has:\n\n* a storm\n[[*]]\n* a boat\n",
            "fixed": "The film has:\n\n* a storm\n* a boat\n",
            "path": "a.md",
        },
        "The film has:\n\n1. a storm\n2. a boat\n[[3.]]\n",
    ],
    good=[
        "The film was shot in a lighthouse, which is still standing near the harbour.\n\n*\n\nThe second half was shot "
        "in a hall that looks like the same lighthouse from inside.\n",
        "The three best, in order:\n\n1.\nThe Long Night\n2.\nHarbour Lights\n3.\nThe Boat\n",
        {"text": "It is cold.\n\n* * *\n\nIt is dark.\n\n---\n\n- ![the boat](boat.jpg)\n", "path": "a.md"},
    ],
)
