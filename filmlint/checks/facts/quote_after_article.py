"""A quotation carries a date after the article that quotes it."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.critics.quote_findings import quote_findings
from filmlint.finding import ERROR, HIGH, Finding
from filmlint.lint.context import Context
from filmlint.ruleset.example_facts import example
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document

_BEFORE = "---\ntitle: Notes on a night\ndate: 1996-03-02\n---\nCritics liked the film.\n\n"


def check(document: Document, context: Context) -> Iterator[Finding]:
    return quote_findings(document, context.facts, context.as_of, "quote-after-article")


RULE = Rule(
    id="quote-after-article",
    category="facts",
    severity=ERROR,
    confidence=HIGH,
    check=check,
    summary="A quotation is dated after the article that quotes it",
    why="Nobody quotes what has not been written yet: one of the two dates is wrong.",
    bad=[
        example(_BEFORE + "“A fine thing to see.” — Owen Glade, Screen Week, [[1998]]\n", path="a.md"),
        example(_BEFORE + "“A fine thing to see.” — Mia Sand, The Daily Ledger, April 7, [[1996]]\n", path="a.md"),
    ],
    good=[
        example(_BEFORE + "“A fine thing to see.” — Owen Glade, Screen Week, 1996\n", path="a.md"),
        example(_BEFORE + "“A fine thing to see.” — Mia Sand, The Daily Ledger, February 7, 1996\n", path="a.md"),
    ],
)
