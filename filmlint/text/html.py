"""HTML to blocks: text nodes at their exact places; scripts, styles and templates are skipped."""

from __future__ import annotations

import html
import re

from filmlint.text.blocks import HEADING, ITEM, PARAGRAPH, QUOTATION, TABLE, Block
from filmlint.text.expression import compile_when_used

_TOKEN = compile_when_used(
    r"<!--.*?(?:-->|\Z)|<!\[CDATA\[.*?(?:\]\]>|\Z)|<[!?][^>]*(?:>|\Z)"
    r"|<(?P<close>/)?(?P<tag>[a-zA-Z][a-zA-Z0-9:-]*)(?P<rest>(?:[^<>\"']|\"[^\"]*\"|'[^']*')*+)>"
    r"|(?P<entity>&(?:[a-zA-Z][a-zA-Z0-9]{1,30}|\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6});?)"
    r"|(?P<blank>\s*[\n\r\t]\s*|[ ]{2,})",
    re.DOTALL,
)
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark meter output q rp rt ruby s samp "
    "small span strike strong sub sup time tt u var wbr".split()
)
_SKIPPED = frozenset("script style template noscript svg math head iframe object select textarea".split())


def parse_html(text: str) -> list[Block]:
    """The blocks of an HTML page, one for each run of text between two block elements."""
    blocks: list[Block] = []
    current: Block | None = None
    kinds: list[tuple[str, str]] = []  # open elements that give their text a kind
    absent: set[str] = set()  # elements known not to be closed any more
    at = 0
    resume = 0  # nothing before this offset counts: inside a skipped element

    def add(start: int, end: int, replacement: str | None) -> None:
        nonlocal current
        if start >= end:
            return
        blank = replacement == " " or (replacement is None and text[start:end].isspace())
        if current is None:
            if blank:
                return
            current = Block(kinds[-1][1] if kinds else PARAGRAPH, start, end)
            if kinds and kinds[-1][1] == HEADING:
                current.level = int(kinds[-1][0][1])
            blocks.append(current)
        current.pieces.append((start, end, replacement))
        current.end = end

    for match in _TOKEN.finditer(text):
        if match.start() < resume:
            continue
        add(at, match.start(), None)
        at = match.end()
        if match.group("blank") is not None:
            add(match.start(), match.end(), " ")
        elif match.group("entity") is not None:
            entity = match.group("entity")
            character = html.unescape(entity)
            add(match.start(), match.end(), None if character == entity else character)
        elif (tag := (match.group("tag") or "").lower()) in _SKIPPED and not match.group("close"):
            if tag not in absent and not match.group("rest").rstrip().endswith("/"):
                closing = re.compile(rf"</{tag}\s*>", re.IGNORECASE).search(text, match.end())
                if closing is None:
                    absent.add(tag)
                at = resume = closing.end() if closing else len(text) if tag in ("script", "style") else match.end()
            current = None
        elif tag == "br":
            current = None
        elif tag and tag not in _INLINE:
            current = None
            kind = _kind(tag)
            if kind and not match.group("close"):
                kinds.append((tag, kind))
            elif kind:
                while kinds and kinds.pop()[0] != tag:
                    pass
    if at >= resume:
        add(max(at, resume), len(text), None)
    for block in blocks:
        while block.pieces and _blank(text, block.pieces[-1]):
            block.pieces.pop()
        block.end = block.pieces[-1][1] if block.pieces else block.end
    return [block for block in blocks if block.pieces]


def _blank(text: str, piece: tuple[int, int, str | None]) -> bool:
    start, end, replacement = piece
    return (text[start:end] if replacement is None else replacement).isspace()


def _kind(tag: str) -> str | None:
    if len(tag) == 2 and tag[0] == "h" and tag[1] in "123456":
        return HEADING
    return {"li": ITEM, "dd": ITEM, "dt": ITEM, "blockquote": QUOTATION, "td": TABLE, "th": TABLE}.get(tag)
