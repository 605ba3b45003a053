"""Plain text to blocks: a line is a paragraph, unless the file is wrapped by hand at a column."""

from __future__ import annotations

from itertools import pairwise

from filmlint.text.blocks import ITEM, PARAGRAPH, RULE, Block
from filmlint.text.expression import compile_when_used
from filmlint.text.lines import Lines

_ITEM = compile_when_used(r"\s*(?:[•·▪●◦‣*–—-]|\(?\d{1,3}[.)])(?:\s+|$)")
_RULE = compile_when_used(r"\s*([-*_=~#])(?:\s*\1){2,}\s*")
WIDEST_COLUMN = 100  # characters; nobody wraps by hand beyond it


def wrap_column(lines: list[str]) -> int | None:
    """The column at which a file is wrapped by hand, None when it is not.

    A wrapped file has sentences that go on in the next line: of the pairs of touching lines at least a third go on
    in lower case, and no line is longer than a hand would make it.
    """
    pairs = running = longest = 0
    for line, following in pairwise(lines):
        longest = max(longest, len(line))
        if line.strip() and (rest := following.strip()):
            pairs += 1
            running += rest[0].islower()
    if longest > WIDEST_COLUMN + 20 or pairs < 3 or running * 3 < pairs:
        return None
    filled = sorted(len(line) for line in lines if line.strip())
    return filled[int(len(filled) * 0.9)]


def parse_plain(text: str, lines: Lines, start: int = 0) -> list[Block]:
    """The blocks of plain text from offset `start` on."""
    first = lines.number(start)
    spans = [lines.span(number) for number in range(first, len(lines) + 1)]
    rows = [text[a:b] for a, b in spans]
    column = wrap_column(rows) if len(rows) > 3 else None
    blocks: list[Block] = []
    previous: str | None = None  # the line just added, while a wrapped paragraph may go on
    for (begin, end), row in zip(spans, rows, strict=True):
        stripped = row.strip()
        if not stripped:
            previous = None
            continue
        inner = begin + len(row) - len(row.lstrip())
        stop = inner + len(stripped)
        if _RULE.fullmatch(row):
            blocks.append(Block(RULE, begin, end, []))
            previous = None
            continue
        marker = _ITEM.match(row)
        if column and previous is not None and not marker and len(previous) >= 0.6 * column:
            block = blocks[-1]
            block.pieces.append((block.pieces[-1][1], inner, " "))
            block.pieces.append((inner, stop, None))
            block.end = end
        elif marker:
            content = min(begin + marker.end(), stop)
            pieces: list[tuple[int, int, str | None]] = [(content, stop, None)] if content < stop else []
            blocks.append(Block(ITEM, begin, end, pieces, level=marker.start()))
        else:
            blocks.append(Block(PARAGRAPH, begin, end, [(inner, stop, None)]))
        previous = row if blocks[-1].pieces else None
    return blocks
