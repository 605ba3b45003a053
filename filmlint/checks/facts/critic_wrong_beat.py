"""A quotation is dated when its critic wrote about something else."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.critics.quote_findings import quote_findings
from filmlint.finding import HIGH, WARNING, Finding
from filmlint.lint.context import Context
from filmlint.ruleset.example_facts import example
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document

_BEFORE = "Film: The Long Night (Drama, 1995)\n\nThe critics said:\n\n"


def check(document: Document, context: Context) -> Iterator[Finding]:
    return quote_findings(document, context.facts, context.as_of, "critic-wrong-beat")


RULE = Rule(
    id="critic-wrong-beat",
    category="facts",
    severity=WARNING,
    confidence=HIGH,
    check=check,
    summary="A quotation is dated when its critic no longer reviewed films",
    why=(
        "Somebody who covered books in the year of the quotation did not review the film then: the date is that of a "
        "page or an import, and the review is older."
    ),
    bad=[
        example(_BEFORE + "“A fine thing to see.” — Mia Sand, The Daily Ledger, [[2009]]."),
        example(
            _BEFORE + "• “A fine thing to see.” — Mia Sand, The Daily Ledger, [[2002]].\n"
            "• “Dark and giddy.” — Owen Glade, Screen Week, 1995."
        ),
    ],
    good=[
        example(_BEFORE + "“A fine thing to see.” — Mia Sand, The Daily Ledger, 1995."),
        example(_BEFORE + "“A fine thing to see.” — Mia Sand, The Daily Ledger, 1997."),
    ],
)
