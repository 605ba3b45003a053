"""A quotation is dated before its outlet began or after it ended."""

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
    return quote_findings(document, context.facts, context.as_of, "outlet-not-publishing")


RULE = Rule(
    id="outlet-not-publishing",
    category="facts",
    severity=ERROR,
    confidence=HIGH,
    check=check,
    summary="A quotation is dated when its outlet did not exist",
    why=("An outlet can print nothing before it was founded or after it closed: year or outlet is wrong."),
    bad=[
        example(_BEFORE + "“A fine thing to see.” — Tim Oak, Reel Monthly, [[2013]]."),
        example(
            _BEFORE.replace("Long Night (Drama, 1995", "Old Pier (Drama, 1984")
            + "“A fine thing to see.” — Mia Sand, Screen Week, [[1985]]."
        ),
    ],
    good=[
        example(_BEFORE + "“A fine thing to see.” — Tim Oak, Reel Monthly, 1995."),
        example(_BEFORE + "“A fine thing to see.” — Mia Sand, The Daily Ledger, 1996."),
    ],
)
