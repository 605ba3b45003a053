"""Quotations of critics in the rows of a table, each part of an attribution in a cell of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from filmlint.claims.attributions import QUOTATION_MARKS, Attribution, read_attribution
from filmlint.text import blocks
from filmlint.text.span import Span

if TYPE_CHECKING:
    from filmlint.claims.extraction import Claims

_FEWEST = 4  # words of a cell that may hold what a critic says
_MOST_CELLS = 6


class TabledQuote(NamedTuple):
    """The attribution of a row, its place and that of what is said, the words of the table's head, and whether what is
    said stands in quotation marks."""

    attribution: Attribution
    row: Span
    head: str
    marked: bool


def tabled_quotes(claims: Claims, dated: Sequence[int]) -> Iterator[TabledQuote]:
    """The rows that hold names, a date and a sentence; `dated` are the numbers of the blocks with a year."""
    tabled = [number for number in dated if claims.body.blocks[number][1].kind == blocks.TABLE]
    head, rows = "", _rows(claims) if tabled else ()
    for cells, span in rows:
        if not head:
            head = " ".join(cells)
        if not 2 < len(cells) <= _MOST_CELLS and not (len(cells) == 2 and any(mark in cells[1] for mark in '"“')):
            continue
        said = next((cell for cell in cells if any(mark in cell for mark in QUOTATION_MARKS)), "")
        marked = bool(said)
        said = said or max(cells, key=len)
        if said.count(" ") + 1 < _FEWEST:
            continue
        line = " | ".join(cell for cell in cells if cell is not said)
        found = read_attribution(line, Span(0, len(line)))
        if found is None or not found.year or len(found.parts) != 2:
            continue
        at = claims.text.find(str(found.year), span.start, span.end)
        if at >= 0:
            yield TabledQuote(found._replace(whole=span, dated=Span(at, at + 4)), span, head, marked)


def _rows(claims: Claims) -> Iterator[tuple[list[str], Span]]:
    """The rows of the tables, as texts of their cells, and where in the body they stand.

    A row of Markdown is one block; one of HTML has a block for each cell.
    """
    text = claims.document.text
    row: list[tuple[Span, str]] = []
    for span, block in claims.body.blocks:
        if block.kind != blocks.TABLE:
            continue
        cells = [text[start:end].strip() for start, end, shown in block.pieces if shown is None]
        if len(cells) > 2:
            yield [cell.strip("*_ ") for cell in cells if cell], span
            continue
        start = claims.body.to_document(span).start
        if row and "<tr" in text[claims.body.to_document(row[-1][0]).start : start].lower():
            yield [cell for _, cell in row], Span(row[0][0].start, row[-1][0].end)
            row = []
        row.append((span, claims.text[slice(*span)]))
    if row:
        yield [cell for _, cell in row], Span(row[0][0].start, row[-1][0].end)
