"""A file as read: its text, structure, metadata and, once furniture is marked, its body."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import TYPE_CHECKING

from filmlint.text.blocks import CODE, MARKUP, Block
from filmlint.text.body import Body
from filmlint.text.decoding import Decoded
from filmlint.text.folding import fold
from filmlint.text.front_matter import FrontMatter, read_front_matter
from filmlint.text.html import parse_html
from filmlint.text.kept import kept
from filmlint.text.lines import Lines
from filmlint.text.markdown import parse_markdown
from filmlint.text.plain import parse_plain
from filmlint.text.presence import Presence
from filmlint.text.searching import places_of
from filmlint.text.shape import Shape, shape_of
from filmlint.text.span import Span
from filmlint.text.units import Unit, units_of

if TYPE_CHECKING:
    from filmlint.claims import Claims

PLAIN, MARKDOWN, HTML = "plain", "markdown", "html"
_FORMATS = {
    "md": MARKDOWN, "markdown": MARKDOWN, "mdx": MARKDOWN, "mkd": MARKDOWN,
    "html": HTML, "htm": HTML, "xhtml": HTML,
}  # fmt: skip


def format_of(path: str) -> str:
    """The format a file is read in, by its extension; what is no Markdown or HTML is plain text."""
    return _FORMATS.get(path.rpartition(".")[2].lower(), PLAIN)


class Document:
    """One article. Spans are offsets in `text`, which is the text as read; views are computed when first asked for."""

    def __init__(self, text: str, path: str = "article.txt", decoded: Decoded | None = None) -> None:
        self.text = text
        self.path = path
        self.format = format_of(path)
        self.decoded = decoded or Decoded(text, "utf-8")
        self.furniture: tuple[Span, ...] = ()

    @kept
    def lines(self) -> Lines:
        return Lines(self.text)

    @kept
    def folded(self) -> str:
        """The whole text folded for matching, code point by code point."""
        return fold(self.text)

    @kept
    def presence(self) -> Presence:
        """Which words and literals may stand in the folded text."""
        return Presence(self.folded)

    @kept
    def front_matter(self) -> FrontMatter | None:
        """The metadata on top; plain text has none."""
        return None if self.format == PLAIN else read_front_matter(self.text)

    @kept
    def blocks(self) -> list[Block]:
        """The blocks of the whole document, furniture included."""
        start = self.front_matter.span.end if self.front_matter else 0
        if self.format == HTML:
            return [block for block in parse_html(self.text) if block.start >= start]
        parse = parse_markdown if self.format == MARKDOWN else parse_plain
        if start:
            number = self.lines.number(start) + 1
            start = self.lines.span(number).start if number <= len(self.lines) else len(self.text)
        return parse(self.text, self.lines, start)

    def block_at(self, offset: int) -> Block | None:
        """The block that an offset stands in."""
        index = bisect_right(self.blocks, offset, key=attrgetter("start")) - 1
        return self.blocks[index] if index >= 0 and offset < self.blocks[index].end else None

    @kept
    def _backticks(self) -> list[int]:
        return list(places_of("`", self.text))

    def in_front_matter(self, offset: int) -> bool:
        """True when an offset stands in the metadata on top."""
        return self.front_matter is not None and offset < self.front_matter.span.end

    def in_code(self, offset: int, *, markup: bool = True) -> bool:
        """True when an offset stands in code, a block or between backticks; with `markup` also in raw HTML."""
        if self.format != MARKDOWN:
            return False
        block = self.block_at(offset)
        is_code = block is not None and (block.kind == CODE or (markup and block.kind == MARKUP))
        return is_code or self.between_backticks(offset)

    def between_backticks(self, offset: int) -> bool:
        """True when an odd number of backticks stands before an offset in its line."""
        line = self.lines.span(self.lines.number(offset))
        return (bisect_left(self._backticks, offset) - bisect_left(self._backticks, line.start)) % 2 == 1

    @kept
    def units(self) -> list[Unit]:
        """The lines of the whole document as a reader sees them, wrapped paragraphs being one."""
        return units_of(self.text, self.blocks)

    @kept
    def shapes(self) -> list[Shape]:
        """What each of the units looks like."""
        return [shape_of(unit) for unit in self.units]

    @kept
    def body(self) -> Body:
        """The article without markup and furniture; ask for it only once furniture is marked."""
        return Body(self.text, self.blocks, self.furniture)

    @kept
    def claims(self) -> Claims:
        """What the article says that can be checked; ask for it only once furniture is marked."""
        from filmlint.claims import Claims  # the one arrow that points back, so that a document carries its claims

        return Claims(self)

    def mark_furniture(self, regions: Sequence[Span]) -> None:
        """Take `regions` (sorted, apart) out of the body."""
        self.furniture = tuple(regions)
        self.__dict__.pop("body", None)
        self.__dict__.pop("claims", None)

    def forget_claims(self) -> None:
        """Let go of the claims, which hold the document in turn: without them its memory is free when it is done with.

        Else all documents would wait for the garbage collector, which is a fifth of the time that facts take.
        """
        self.__dict__.pop("claims", None)

    def in_furniture(self, span: Span) -> bool:
        """True when `span` lies inside a region of furniture."""
        index = bisect_right(self.furniture, (span.start, len(self.text) + 1)) - 1
        return index >= 0 and self.furniture[index].contains(span)
