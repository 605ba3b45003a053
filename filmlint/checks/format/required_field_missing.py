"""Front matter without a field that the house requires (none, unless the project names some)."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.finding import Finding
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.blocks import HEADING
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

# the names under which sites keep a field
_SYNONYMS = {
    "title": ("title", "headline", "name", "reviewtitle", "film", "movie"),
    "date": ("date", "published", "publishdate", "publish_date", "pubdate", "datepublished", "date_published",
             "created", "created_at", "posted", "publisheddate", "updated", "lastmod", "time"),
    "author": ("author", "authors", "byline", "by", "writer", "creator"),
}  # fmt: skip
_DATED_NAME = compile_when_used(r"(?:^|/)(?:19|20)\d\d[-/]\d\d[-/]\d\d")


def check(document: Document, context: Context) -> Iterator[Finding]:
    matter = document.front_matter
    if matter is None or matter.error is not None or not matter.fields:
        return
    missing = [key for key in context.options["fields"] if matter.get(*_SYNONYMS.get(key, (key,))) is None]
    if "title" in missing and any(block.kind == HEADING for block in document.blocks[:3]):
        missing.remove("title")
    if "date" in missing and _DATED_NAME.search(document.path):
        missing.remove("date")
    if missing:
        place = document.body.to_document(Span(0, 0))
        yield Finding(place, f"The front matter has no {' and no '.join(missing)}", whole_file=True)


RULE = Rule(
    id="required-field-missing",
    category="format",
    severity="warning",
    check=check,
    options={"fields": []},
    summary="Front matter without a field that the house requires",
    why="An article without a date cannot be placed by its readers, and one without a title by nobody.",
    bad=[
        {
            "text": "[[file]]\n---\ntitle: Fog\n---\nIt rains.\n",
            "path": "a.md",
            "options": {"fields": ["title", "date"]},
        },
        {
            "text": "[[file]]\n---\ntitle: Fog\ndate: 2019-05-06\n---\nIt rains.\n",
            "path": "a.md",
            "options": {"fields": ["title", "date", "author"]},
        },
    ],
    good=[
        {
            "text": "---\ntitle: Fog\npublished: 2019-05-06\n---\nIt rains.\n",
            "path": "a.md",
            "options": {"fields": ["title", "date"]},
        },
        {"text": "---\ntitle: Fog in May\n---\nIt rains.\n", "path": "a.md"},
    ],
)
