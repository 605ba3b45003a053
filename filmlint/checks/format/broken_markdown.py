"""Emphasis, links or code of Markdown that is opened and never closed."""

from __future__ import annotations

import re
from collections.abc import Iterator

from filmlint.finding import WARNING, Finding
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.blocks import CODE, HEADING, ITEM, PARAGRAPH, QUOTATION, Block
from filmlint.text.document import MARKDOWN, Document
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

_MARKER = compile_when_used(r"\s*(?:[-*+•]|\d{1,9}[.)])[ \t]+")
_TEXT_KINDS = (PARAGRAPH, HEADING, ITEM, QUOTATION)
_STARS = compile_when_used(r"(?<!\\)(?P<run>\*{1,3}|(?<![A-Za-z0-9])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![A-Za-z0-9]))")
_CODE = compile_when_used(
    r"`[^`\n]{0,300}`|\$[^$\n]{1,200}\$|\\\(.{0,200}?\\\)|https?://[^\s)\]>]{1,400}|\]\([^()\s]{0,400}\)"
    r"|<[^<>\n]{1,600}>|\{[%{:][^}\n]{0,300}\}+"
)
_CENSORED = compile_when_used(r"(?<!\w)\w{1,4}$")  # "sh**" is a word, not an emphasis
_OPEN_TARGET = compile_when_used(
    r"\]\((?P<target>(?:https?:|www\.|mailto:|/|\.{1,2}/"
    r"|#)[^()\s]{0,500}(?:\([^()\s]{0,200}\)[^()\s]{0,300}){0,3})(?:\s|\Z)"
)
_TITLE = compile_when_used(r"\s+[\"'“(][^\n]{0,300}[\"'”)]\s*\)|\s*\)")
_APART = compile_when_used(r"\][ \t]+\((?:https?://|www\.)[^()\s]{1,400}\)")
_TARGET = compile_when_used(r"\((?:https?://|www\.)[^()\s]{1,400}\)")
LONGEST_LABEL = 300  # characters
_HEADING = compile_when_used(r"^(?P<at>#{2,6})(?=[A-Za-z])", re.MULTILINE)
_FENCE = compile_when_used(r"^ {0,3}(?P<fence>`{3,}|~{3,})", re.MULTILINE)


def check(document: Document, _context: Context) -> Iterator[Finding]:
    if document.format != MARKDOWN:
        return
    text = document.text
    if "*" in text or "_" in text:
        for block in document.blocks:
            if block.kind in _TEXT_KINDS:
                yield from _emphasis(text, block)
    if "(http" in text or "](" in text or "(www" in text:
        yield from _links(document)
    if "##" in text:
        for match in _HEADING.finditer(text):
            if _in_text(document, match.start()):
                yield Finding(Span(*match.span("at")), "No blank stands between the hashes and the heading")
    if "```" in text or "~~~" in text:
        last = document.blocks[-1] if document.blocks else None
        if last is not None and last.kind == CODE and _FENCE.match(text, last.start):
            rows = text[last.start : last.end].rstrip().splitlines()
            fence = rows[0].strip()[:3]
            if len(rows) < 2 or not rows[-1].strip().startswith(fence):
                line = document.lines.span(document.lines.number(last.start))
                yield Finding(line, "This block of code is never closed; all that follows is shown as code")
    comment = text.rfind("<!--")
    if comment >= 0 and text.find("-->", comment) < 0 and _in_text(document, comment, markup=True):
        yield Finding(Span(comment, comment + 4), "This comment is never closed")


def _emphasis(text: str, block: Block) -> Iterator[Finding]:
    """Double stars or underscores without a partner in the block; single ones where they open inside a sentence."""
    begin, end = block.start, block.end
    source = text[begin:end]
    if block.kind == ITEM:
        marker = _MARKER.match(source)
        source = source if marker is None else " " * marker.end() + source[marker.end() :]
    if all(source.count(mark) % 2 == 0 for mark in ("*", "_", "**", "__")):
        return
    hidden = _CODE.sub(lambda match: "x" * len(match.group()), source)
    opened: dict[str, list[int]] = {"**": [], "__": [], "*": [], "_": []}
    for match in _STARS.finditer(hidden):
        run, at = match.group(), match.start()
        before = hidden[at - 1] if at else " "
        after = hidden[match.end()] if match.end() < len(hidden) else " "
        marks = {1: [run], 2: [run], 3: [run[:2], run[:1]]}[len(run)]
        for mark in marks:
            stack = opened[mark]
            if stack and not before.isspace():
                stack.pop()
            elif not after.isspace() and not before.isalnum():
                stack.append(at)
            elif (
                len(mark) == 2 and after.isspace() and not before.isspace() and not _CENSORED.search(hidden, at - 5, at)
            ):
                yield Finding(Span(begin + at, begin + at + 2), f"“{mark}” closes an emphasis that was never opened")
    for mark, stack in opened.items():
        for at in stack:
            end = at + len(mark)
            # A single star at the beginning is a footnote's; elsewhere it opens only where a word begins.
            inside = source[:at].strip(" >\t\n") and source[end : end + 1].isalpha() and source[at - 1] in ' (“"‘—'
            if len(mark) == 2 or (inside and block.kind != HEADING):
                yield Finding(Span(begin + at, begin + end), f"The emphasis that “{mark}” opens is never closed")


def _links(document: Document) -> Iterator[Finding]:
    text = document.text
    for match in _OPEN_TARGET.finditer(text):
        opening = _opening(text, match.start())
        if opening is not None and _TITLE.match(text, match.end("target")) is None and _in_text(document, opening):
            yield Finding(Span(opening, match.end("target")), "The address of this link is never closed")
    for match in _APART.finditer(text):
        opening = _opening(text, match.start())
        if opening is not None and text[opening - 1 : opening] not in ("\\", "]") and _in_text(document, opening):
            yield Finding(Span(opening, match.end()), "A blank between the words and the address: this is no link")
    for match in _TARGET.finditer(text):
        block = document.block_at(match.start())
        if block is None or not _in_text(document, match.start()):
            continue
        begin = block.start
        if text[match.start() - 1] == "]":
            if text.find("[", begin, match.start()) < 0 and text[match.start() - 2 : match.start() - 1] != "\\":
                start = text.rfind(" ", begin, match.start()) + 1
                yield Finding(Span(max(start, begin), match.end()), "The words of this link have no opening bracket")
        else:
            opening = text.rfind("[", max(begin, match.start() - LONGEST_LABEL), match.start())
            if opening >= 0 and text[opening - 1 : opening] != "\\" and text.find("]", opening, match.end() + 2) < 0:
                yield Finding(Span(opening, match.end()), "The words of this link have no closing bracket")


def _opening(text: str, closing: int) -> int | None:
    """Where the label that ends at offset `closing` begins; None when nothing opens it."""
    at = text.rfind("[", max(0, closing - LONGEST_LABEL), closing)
    return at if at >= 0 and "]" not in text[at:closing] and text[at - 1 : at] != "\\" else None


def _in_text(document: Document, at: int, *, markup: bool = False) -> bool:
    """Whether the offset stands in copy, and not in metadata or code."""
    front_matter = document.front_matter
    if front_matter is not None and at < front_matter.span.end:
        return False
    block = document.block_at(at)
    if block is None or block.kind == CODE:
        return markup and block is None and not document.between_backticks(at)
    return (markup or block.kind in _TEXT_KINDS) and not document.between_backticks(at)


RULE = Rule(
    id="broken-markdown",
    category="format",
    severity=WARNING,
    check=check,
    summary="Markdown is opened and never closed",
    why="The page shows the signs instead of what they mean, and what follows may be set in bold to the end.",
    bad=[
        {"text": "The film is [[**]]long and the night is longer.\n\nIt is cold.\n", "path": "a.md"},
        {"text": "She made [[*]]The Long Night in a lighthouse, and nobody drowned.\n", "path": "a.md"},
        {"text": "It is shown [[[on Friday](https://example.org/friday]] in the old hall.\n", "path": "a.md"},
        {"text": "It is shown [[[on Friday] (https://example.org/friday)]] in the old hall.\n", "path": "a.md"},
        {"text": "It is cold.\n\n[[##]]Why it works\n\nIt is dark.\n", "path": "a.md"},
        {"text": "It is cold, and [[**]]dark, and *wet*.\n", "path": "a.md"},
    ],
    good=[
        {
            "text": "The **film** is *long*, and ***so*** is the _night_. M*A*S*H was longer, 2 * 3 hours, and "
            "f**king cold.\n",
            "path": "a.md",
        },
        {
            "text": '*All times are local.\n\nIt is shown [on Friday](https://example.org/a_(film) "The hall") in '
            "the old hall*.\n",
            "path": "a.md",
        },
        {"text": "* It is cold\n* It is dark and file_name_one is long\n\n#LongNight is a hashtag.\n", "path": "a.md"},
        "It is **long, and a plain text may have as many *stars as it likes.\n",
    ],
)
