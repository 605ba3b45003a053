"""A critic is quoted with a date after his or her death."""

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
    return quote_findings(document, context.facts, context.as_of, "quote-after-death")


RULE = Rule(
    id="quote-after-death",
    category="facts",
    severity=ERROR,
    confidence=HIGH,
    check=check,
    summary="A quotation is dated after the death of its critic",
    why=(
        "Reviews that are copied into an archive get the date of the copy; a critic who had died by then did not write "
        "on that day. A posthumous book is named as such."
    ),
    bad=[
        example(_BEFORE + "“A fine thing to see.” — Rolf Ebb, Evening Harbinger, [[2016]]."),
        example(_BEFORE + "“A fine thing to see.” — Rolf Ebb, May 3, [[2016]]."),
    ],
    good=[
        example(_BEFORE + "“A fine thing to see.” — Rolf Ebb, Evening Harbinger, 1995."),
        example(_BEFORE + "“A fine thing to see.” — Rolf Ebb, reprinted in the Evening Harbinger, 2016."),
    ],
)
