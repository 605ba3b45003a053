"""Units: what line-minded rules look at; a line, or a paragraph whose lines are wrapped."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from filmlint.text.blocks import CODE, MARKUP, RULE, Block
from filmlint.text.expression import compile_when_used
from filmlint.text.folding import fold

_BLANKS = compile_when_used(r"\s(?:\s+|(?<=[\r\n\t]))")  # runs of blanks, and any that is no plain one
_GAP = compile_when_used(r"\S(?: {3,}|[ ]*\t+[ ]*| ?[._·]{4,} ?)\S")
_LEADER = compile_when_used(r"[._·]{4}")
_WRAPPED_FROM = 45  # characters; a line shorter than this was not cut by a column


@dataclass(slots=True)
class Unit:
    """A line as a reader sees it: `shown` without markup, `key` the same folded; `start` and `end` in the document."""

    start: int
    end: int
    shown: str
    key: str
    block: Block
    columns: bool = False  # two columns with a gap between them, as in a list of credits


def units_of(text: str, blocks: Sequence[Block]) -> list[Unit]:
    """The units of a document in order, furniture included; code and rules are none."""
    units: list[Unit] = []
    for block in blocks:
        if block.kind in (CODE, MARKUP, RULE):
            continue
        if len(block.pieces) <= 1:
            _add(units, text, block, block.start, block.end, block.pieces)
            continue
        breaks = [
            index
            for index, (start, end, shown) in enumerate(block.pieces)
            if shown == " " and ("\n" in text[start:end] or "\r" in text[start:end])
        ]
        if not breaks or _is_wrapped(text, block, breaks):
            _add(units, text, block, block.start, block.end, block.pieces)
            continue
        first, begin = 0, block.start
        for index in [*breaks, len(block.pieces)]:
            last = index == len(block.pieces)
            end = block.end if last else block.pieces[index][0]
            _add(units, text, block, begin, end, block.pieces[first:index])
            if not last:
                begin, first = block.pieces[index][1], index + 1
    return units


def _is_wrapped(text: str, block: Block, breaks: list[int]) -> bool:
    """Whether the lines of a block were cut at a column: nearly all are long, or most go on in lower case."""
    lengths, running = [], 0
    begin = block.start
    for index in breaks:
        start, end, _ = block.pieces[index]
        lengths.append(start - begin)
        running += text[end : end + 1].islower()
        begin = end
    long = sum(length >= _WRAPPED_FROM for length in lengths)
    return long == len(lengths) or (long * 2 >= len(lengths) and running * 3 >= len(lengths))


def _add(
    units: list[Unit], text: str, block: Block, start: int, end: int, pieces: Sequence[tuple[int, int, str | None]]
) -> None:
    if len(pieces) == 1 and pieces[0][2] is None:
        shown = text[pieces[0][0] : pieces[0][1]]
    else:
        shown = "".join(text[a:b] if c is None else c for a, b, c in pieces)
    shown = shown.strip()
    columns = False
    irregular = "  " in shown or not shown.isprintable()  # of all blanks, only the plain one is printable
    if irregular and _BLANKS.search(shown):
        columns = bool("   " in shown or "\t" in shown or _LEADER.search(shown)) and len(_GAP.findall(shown)) == 1
        shown = _BLANKS.sub(" ", shown)
    units.append(Unit(start, end, shown, fold(shown), block, columns))
