"""Markdown to blocks, by lines: the part of CommonMark that articles use."""

from __future__ import annotations

import re

from filmlint.text.blocks import CODE, HEADING, ITEM, MARKUP, PARAGRAPH, QUOTATION, RULE, TABLE, Block
from filmlint.text.expression import compile_when_used
from filmlint.text.inline import visible
from filmlint.text.lines import Lines

_FENCE = compile_when_used(r" {0,3}(`{3,}|~{3,})")
_HEADING = compile_when_used(r" {0,3}(#{1,6})(?:[ \t]+|$)")
_CLOSING_HASHES = compile_when_used(r"[ \t]+#+[ \t]*$")
_SETEXT = compile_when_used(r" {0,3}(=+|-{2,})[ \t]*$")
_RULE = compile_when_used(r" {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$")
_ITEM = compile_when_used(r"(\s*)([-*+•]|\d{1,9}[.)])(?:[ \t]+|$)")
_QUOTE = compile_when_used(r" {0,3}(?:>[ \t]?)+")
_REFERENCE = compile_when_used(r" {0,3}\[[^\]\n]+\]:[ \t]*\S")
_TABLE_RULE = compile_when_used(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*$")
_HTML_BLOCK = compile_when_used(r" {0,3}<(script|style|pre|svg|iframe|template|noscript)\b", re.IGNORECASE)
_COMMENT = compile_when_used(r" {0,3}<!--")
_CELL = compile_when_used(r"[^|]+")


def parse_markdown(text: str, lines: Lines, start: int = 0) -> list[Block]:
    """The blocks of Markdown from offset `start` (after the front matter) on."""
    blocks: list[Block] = []
    rows = [(span.start, span.end) for span in map(lines.span, range(lines.number(start), len(lines) + 1))]
    index = 0
    contents: list[tuple[Block, int]] = []  # blocks of several lines, and where what they show begins
    absent: set[str] = set()  # closing tags known not to come any more
    open_block: Block | None = None  # a paragraph, item or quotation that the next line may continue
    while index < len(rows):
        begin, end = rows[index]
        row = text[begin:end]
        index += 1
        if not row or row.isspace():
            open_block = None
            continue
        lead = row.lstrip()[0]
        if lead in "`~" and (fence := _FENCE.match(row)):
            index = _close_fence(text, rows, index, fence.group(1))
            blocks.append(Block(CODE, begin, rows[index - 1][1]))
            open_block = None
        elif lead == "<" and (closing := _html_end(row)):
            index = _find_closing(text, rows, index - 1, closing, absent)
            blocks.append(Block(MARKUP, begin, rows[index - 1][1]))
            open_block = None
        elif lead == "#" and (hashes := _HEADING.match(row)):
            stop = _CLOSING_HASHES.search(row)
            size = stop.start() if stop else len(row.rstrip())
            pieces = visible(text, begin + min(hashes.end(), size), begin + size)  # "# " shows nothing
            blocks.append(Block(HEADING, begin, end, list(pieces), len(hashes.group(1))))
            open_block = None
        elif open_block is not None and open_block.kind == PARAGRAPH and lead in "=-" and _SETEXT.match(row):
            open_block.kind, open_block.level, open_block.end = HEADING, 1 if lead == "=" else 2, end
            open_block = None
        elif lead in "-*_" and _RULE.match(row):
            blocks.append(Block(RULE, begin, end))
            open_block = None
        elif lead == ">" and (quote := _QUOTE.match(row)):
            inner = begin + quote.end()
            if inner >= end or text[inner:end].isspace():
                open_block = None
            elif open_block is not None and open_block.kind == QUOTATION:
                open_block.end = end
            else:
                open_block = Block(QUOTATION, begin, end)
                contents.append((open_block, inner))
                blocks.append(open_block)
        elif (item := _ITEM.match(row)) and (open_block is None or open_block.kind == ITEM or lead not in "0123456789"):
            content_start = begin + min(item.end(), len(row))
            open_block = Block(ITEM, begin, end, level=len(item.group(1)))
            contents.append((open_block, content_start))
            blocks.append(open_block)
        elif open_block is None and _REFERENCE.match(row):
            blocks.append(Block(MARKUP, begin, end))
        elif "|" in row and index < len(rows) and _TABLE_RULE.match(text[slice(*rows[index])]):
            index = _table(text, rows, index - 1, blocks)
            open_block = None
        elif open_block is not None:
            open_block.end = end
        elif row.startswith(("    ", "\t")) and not (blocks and blocks[-1].kind == ITEM) and _looks_like_code(row):
            blocks.append(Block(CODE, begin, end))
        else:
            open_block = Block(PARAGRAPH, begin, end)
            contents.append((open_block, begin + len(row) - len(row.lstrip())))
            blocks.append(open_block)
    for block, shown in contents:
        last = _underline(text, block) if block.kind == HEADING else block.end
        block.pieces = list(visible(text, shown, shown + len(text[shown:last].rstrip())))
    return blocks


def _underline(text: str, block: Block) -> int:
    """Where the line of dashes under a setext heading begins."""
    return max(text.rfind("\n", block.start, block.end), text.rfind("\r", block.start, block.end))


def _close_fence(text: str, rows: list[tuple[int, int]], index: int, fence: str) -> int:
    """The index after the line that closes a fence; an open one runs to the end, as in CommonMark."""
    while index < len(rows):
        row = text[slice(*rows[index])].strip()
        index += 1
        if row.startswith(fence) and not row.strip(fence[0]):
            break
    return index


def _html_end(row: str) -> str | None:
    """What ends the raw HTML that begins on this line, None when it begins none."""
    if _COMMENT.match(row):
        return "-->"
    if tag := _HTML_BLOCK.match(row):
        return f"</{tag.group(1).lower()}>"
    return None


def _find_closing(text: str, rows: list[tuple[int, int]], index: int, closing: str, absent: set[str]) -> int:
    """The index after the line with `closing`; after the first line when it never comes."""
    if closing in absent:
        return index + 1
    found = re.compile(re.escape(closing), re.IGNORECASE).search(text, rows[index][0])
    if found is None:
        absent.add(closing)
        return index + 1
    while index < len(rows) and rows[index][0] <= found.start():
        index += 1
    return index


def _table(text: str, rows: list[tuple[int, int]], index: int, blocks: list[Block]) -> int:
    """Add one block a row of a pipe table; its cells are apart by a blank."""
    while index < len(rows) and "|" in text[slice(*rows[index])]:
        begin, end = rows[index]
        index += 1
        if _TABLE_RULE.match(text[begin:end]):
            continue
        block = Block(TABLE, begin, end)
        for cell in _CELL.finditer(text, begin, end):
            shown = cell.group().strip()
            if shown:
                inner = cell.start() + cell.group().index(shown)
                if block.pieces:
                    block.pieces.append((block.pieces[-1][1], inner, " "))
                block.pieces.extend(visible(text, inner, inner + len(shown)))
        blocks.append(block)
    return index


def _looks_like_code(row: str) -> bool:
    """Indented lines in articles are mostly careless indents; code has few words between its signs."""
    letters = sum(char.isalpha() or char == " " for char in row)
    return letters < 0.75 * len(row)
