"""HTML to blocks: text nodes at their exact places; scripts, styles and templates are skipped."""

from __future__ import annotations

import re
from typing import NamedTuple

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
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_SELF_CLOSING = frozenset("p li dt dd td th tr option".split())  # what the next of its kind closes
_KINDS = {"li": ITEM, "dd": TABLE, "dt": TABLE, "blockquote": QUOTATION, "td": TABLE, "th": TABLE}
_TELLING = frozenset("nav menu footer aside button form header".split())  # elements that say what their text is for
_NAMES = compile_when_used(r"\b(?:class|id|role)\s*=\s*(?:\"([^\"]{0,300})\"|'([^']{0,300})')", re.IGNORECASE)
_DEEPEST = 60  # open elements that a closing tag is compared with


class _Element(NamedTuple):
    """An open element: the kind of text in it, and the names it and those around it go by."""

    tag: str
    kind: str
    level: int
    names: frozenset[str]


def parse_html(text: str) -> list[Block]:
    """The blocks of an HTML page, one for each run of text between two block elements."""
    blocks: list[Block] = []
    current: Block | None = None
    opened: list[_Element] = [_Element("", PARAGRAPH, 0, frozenset())]
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
            around = opened[-1]
            current = Block(around.kind, start, end, level=around.level, inside=around.names)
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
            from html import unescape  # brings the table of all entities

            character = unescape(entity)
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
            if match.group("close"):
                _close(opened, tag)
            elif tag not in _VOID:
                if tag in _SELF_CLOSING and opened[-1].tag == tag:
                    opened.pop()
                opened.append(_inner(opened[-1], tag, match.group("rest")))
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


def _inner(outer: _Element, tag: str, attributes: str) -> _Element:
    """The element that begins inside another: text in it is of its kind, or of the outer one's."""
    names = outer.names
    # the footer or header of a quotation says whose it is, not that the page ends or begins
    own = {tag} if tag in _TELLING and outer.kind != QUOTATION else set()
    for match in _NAMES.finditer(attributes):
        own.update((match.group(1) or match.group(2) or "").lower().split())
    if not own <= names:
        names = names | own
    if len(tag) == 2 and tag[0] == "h" and tag[1] in "123456":
        return _Element(tag, HEADING, int(tag[1]), names)
    kind = _KINDS.get(tag, outer.kind if outer.kind != HEADING else PARAGRAPH)
    return _Element(tag, kind, 0, names)


def _close(opened: list[_Element], tag: str) -> None:
    """Close the innermost element of that name; a closing tag without one closes nothing."""
    for depth in range(len(opened) - 1, max(0, len(opened) - _DEEPEST), -1):
        if opened[depth].tag == tag:
            del opened[depth:]
            return
