"""A critic is quoted on the film years before anybody could see it."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.critics.quote_findings import quote_findings
from filmlint.finding import ERROR, HIGH, Finding
from filmlint.lint.context import Context
from filmlint.ruleset.example_facts import example
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document

_BEFORE = "Film: The Long Night (Drama, 1995)\n\nThe critics said:\n\n"


def check(document: Document, context: Context) -> Iterator[Finding]:
    return quote_findings(document, context.facts, context.as_of, "quote-before-release")


RULE = Rule(
    id="quote-before-release",
    category="facts",
    severity=ERROR,
    confidence=HIGH,
    check=check,
    summary="A quotation is dated before the film was shown",
    why=(
        "The year is mistyped, or the words are about another work; one year early passes, for festivals and works in "
        "progress."
    ),
    bad=[
        example(_BEFORE + "“A fine thing to see.” — Mia Sand, The Daily Ledger, [[1985]]."),
        example(
            _BEFORE + "• “A fine thing to see.” — Owen Glade, Screen Week, [[1992]].\n"
            "• “Dark and giddy.” — Mia Sand, The Daily Ledger, 1995."
        ),
    ],
    good=[
        example(_BEFORE + "“A fine thing to see.” — Mia Sand, The Daily Ledger, 1994."),
        example(_BEFORE + "Of the novel: “A fine thing to see.” — Mia Sand, The Daily Ledger, 1990."),
    ],
)
