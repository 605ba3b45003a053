"""The front matter cannot be read as YAML or TOML."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.finding import ERROR, Finding
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.span import Span


def check(document: Document, _context: Context) -> Iterator[Finding]:
    front_matter = document.front_matter
    if front_matter is None or front_matter.error is None:
        return
    at = (front_matter.error_span or front_matter.span).start
    line = document.lines.span(document.lines.number(min(at, len(document.text))))
    row = document.text[line.start : line.end]
    start = line.start + len(row) - len(row.lstrip())
    span = Span(start, max(start, line.start + len(row.rstrip())))
    yield Finding(span, f"The front matter cannot be read: {front_matter.error.rstrip('.')}")


RULE = Rule(
    id="front-matter-invalid",
    category="format",
    severity=ERROR,
    check=check,
    summary="The front matter cannot be read",
    why="A site that cannot read the metadata builds the page without its title, or does not build it at all.",
    bad=[
        {"text": "---\n[[title: The Long Night: a review]]\n---\n\nIt is a film about a storm.\n", "path": "a.md"},
        {"text": "[[---]]\ntitle: The Long Night\n\nIt is a film about a storm.\n", "path": "a.md"},
        {"text": "---\ntitle: The Long Night\n[[title: Harbour Lights]]\n---\n\nIt is a film.\n", "path": "a.md"},
    ],
    good=[
        {"text": "---\ntitle: 'The Long Night: a review'\ndate: 2020-03-01\n---\n\nIt is a film.\n", "path": "a.md"},
        {"text": "---\n\nIt is a film about a storm, and nobody drowns.\n\n---\n\nIt is long.\n", "path": "a.md"},
    ],
)
