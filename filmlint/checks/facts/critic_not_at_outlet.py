"""A quotation is dated when its critic did not write for that outlet."""

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
    return quote_findings(document, context.facts, context.as_of, "critic-not-at-outlet")


RULE = Rule(
    id="critic-not-at-outlet",
    category="facts",
    severity=WARNING,
    confidence=HIGH,
    check=check,
    summary="A quotation is dated when its critic was not at that outlet",
    why=("The years of a critic at an outlet are known here: outside them either the outlet or the year is wrong."),
    bad=[
        example(_BEFORE + "“A fine thing to see.” — Owen Glade, Screen Week, [[2018]]."),
        example(_BEFORE + "“A fine thing to see.” — Owen Glade, The Daily Ledger, [[1995]]."),
    ],
    good=[
        example(_BEFORE + "“A fine thing to see.” — Owen Glade, Screen Week, 1995."),
        example(_BEFORE + "“A fine thing to see.” — Owen Glade, 1995."),
    ],
)
