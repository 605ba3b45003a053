"""What in a document is no copy: code, raw HTML blocks and front matter."""

from __future__ import annotations

from filmlint.text.blocks import CODE, MARKUP
from filmlint.text.document import MARKDOWN, Document


def in_front_matter(document: Document, at: int) -> bool:
    """True when the offset stands in the metadata on top."""
    front_matter = document.front_matter
    return front_matter is not None and at < front_matter.span.end


def in_code(document: Document, at: int, *, markup: bool = True) -> bool:
    """True when the offset stands in a code block or between backticks; with `markup` also in a block of raw HTML."""
    if document.format != MARKDOWN:
        return False
    kinds = (CODE, MARKUP) if markup else (CODE,)
    block = document.block_at(at)
    return (block is not None and block.kind in kinds) or document.between_backticks(at)
