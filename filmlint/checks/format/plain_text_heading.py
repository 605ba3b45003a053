"""A heading of a Markdown file is typed as a paragraph."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.finding import NOTE, UNSAFE, Edit, Finding, Fix, gathered
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.blocks import HEADING, PARAGRAPH, Block
from filmlint.text.document import MARKDOWN, Document
from filmlint.text.span import Span

MOST_WORDS = 10
CAPITALS = 0.6
PARAGRAPH_WORDS = 30
_SMALL = frozenset("a an the and or of in on at to for from with by as vs is".split())


def check(document: Document, _context: Context) -> Iterator[Finding]:
    if document.format != MARKDOWN:
        return
    blocks = document.blocks
    found: list[Span] = []
    for before, block, after in zip(blocks, blocks[1:], blocks[2:], strict=False):
        if block.end - block.start > 100 or block.kind != PARAGRAPH or after.kind != PARAGRAPH:
            continue
        if before.kind not in (PARAGRAPH, HEADING) or after.end - after.start < PARAGRAPH_WORDS * 4:
            continue
        shown = block.text(document.text).strip()
        if _is_heading(document, block, shown) and _is_paragraph(document, before) and _is_paragraph(document, after):
            found.append(Span(block.start, block.end))
    found = [span for span in found if not document.in_furniture(span)]
    if found:
        level = max((block.level for block in blocks if block.kind == HEADING), default=2)
        yield gathered(
            found,
            "A heading typed as a paragraph" if len(found) == 1 else f"{len(found)} headings typed as paragraphs",
            note="here too",
            fix=Fix(
                "Make it a heading",
                tuple(Edit(Span(span.start, span.start), "#" * max(2, level) + " ") for span in found),
                UNSAFE,
            ),
        )


def _is_heading(document: Document, block: Block, shown: str) -> bool:
    words = shown.split()
    if not 2 <= len(words) <= MOST_WORDS or not shown[0].isupper() or shown[-1] in '.!…,;:"”’)' or ":" in shown[:-1]:
        return False
    if (
        document.text[block.start : block.start + 1] in "*_[!<"
        or "\n" in shown
        or any(char.isdigit() for char in shown)
    ):
        return False
    counted = [word for word in words if word.lower() not in _SMALL]
    capitals = sum(word[0].isupper() for word in counted)
    return len(counted) > 1 and capitals >= CAPITALS * len(counted) and words[0].lower() != "by"


def _is_paragraph(document: Document, block: Block) -> bool:
    shown = block.text(document.text)
    return shown.count(" ") + 1 >= PARAGRAPH_WORDS and shown.rstrip()[-1:] in '.!?…"”’)'


RULE = Rule(
    id="plain-text-heading",
    category="format",
    severity=NOTE,
    confidence="medium",
    check=check,
    summary="A heading is typed as a paragraph",
    why="Without its sign it is no heading on the page, in the table of contents or for a reader who listens to it.",
    bad=[
        {
            "text": "The film begins in a lighthouse, where a keeper counts ships, and there are fewer of them each "
            "day, until there is one "
            "that does not pass and does not come nearer.\n\n[[Why It Works]]\n\nThe camera never leaves the lamp "
            "room, and what we "
            "learn of the sea we learn from his face, which is lit and dark and lit again, for ninety minutes of "
            "the film.\n",
            "path": "a.md",
        },
        {
            "text": "The score is played on one instrument, and that instrument is a pump organ, which somebody has "
            "found in the cellar of "
            "the lighthouse and cannot play at all well.\n\n[[Where The Money Went]]\n\nIt went into the boat, "
            "which was built twice, "
            "first to float and then to sink, and which is seen for a minute and a half near the end of the film.\n",
            "path": "b.md",
        },
    ],
    good=[
        {
            "text": "The film begins in a lighthouse, where a keeper counts ships, and there are fewer of them each "
            "day, until there is one "
            "that does not pass and does not come nearer.\n\n## Why It Works\n\nThe camera never leaves the lamp "
            "room, and what we "
            "learn of the sea we learn from his face, which is lit and dark and lit again, for ninety minutes of "
            "the film.\n",
            "path": "a.md",
        },
        "The score is played on one instrument.\n\nWhere The Money Went\n\nIt went into the boat, which was built "
        "twice.\n",
    ],
)
