"""Blocks: the paragraphs, headings, list items and quotations of a document, without their markup."""

from __future__ import annotations

from dataclasses import dataclass, field

PARAGRAPH, HEADING, ITEM, QUOTATION, TABLE, CODE, RULE, MARKUP = (
    "paragraph", "heading", "item", "quotation", "table", "code", "rule", "markup",
)  # fmt: skip
PROSE_KINDS = frozenset((PARAGRAPH, HEADING, ITEM, QUOTATION, TABLE))

# Where a run of visible characters stands in the document; the third part is the text when it is not the document's
# own between the two offsets (an entity, a wrapped line).
Piece = tuple[int, int, str | None]


@dataclass(slots=True)
class Block:
    """One block: its kind, its place with markup (list marker, hashes) included, and its visible pieces in order."""

    kind: str
    start: int
    end: int
    pieces: list[Piece] = field(default_factory=list)
    level: int = 0
    inside: frozenset[str] = frozenset()  # of HTML: the elements around it and their classes and ids, in lower case

    def text(self, source: str) -> str:
        """What a reader sees of the block."""
        return "".join(source[a:b] if c is None else c for a, b, c in self.pieces)
