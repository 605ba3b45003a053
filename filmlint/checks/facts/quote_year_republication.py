"""A quotation carries a year long after the film, which is usually the date of a web page."""

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
    return quote_findings(document, context.facts, context.as_of, "quote-year-republication")


RULE = Rule(
    id="quote-year-republication",
    category="facts",
    severity=WARNING,
    confidence=HIGH,
    check=check,
    summary="A quotation is dated years after the film it reviews",
    why=(
        "Aggregators and relaunched sites give old reviews the day on which they were entered. One review in 770 is "
        "really more than two years younger than its film; those say why."
    ),
    bad=[
        example(_BEFORE + "“A fine thing to see.” — Owen Glade, Screen Week, [[2011]]."),
        example(
            _BEFORE + "• “Dark.” — Ada Fox, Daily Ledger, [[2004]].\n"
            "• “Giddy.” — Bea Lund, Daily Ledger, 2005.\n"
            "• “Slow.” — Cy Hunt, Screen Week, 2006.\n"
            "• “Long.” — Dan Imrie, Screen Week, 2007."
        ),
        example(_BEFORE + "Owen Glade, Screen Week ([[2011]]): “A fine thing to see.”"),
        example(_BEFORE + "• A fine thing to see. — Owen Glade, Screen Week, [[2011]]"),
        example(
            "The Long Night opened in 1995. Not everybody liked it.\n\n"
            "“A fine thing to see.” — Owen Glade, Screen Week, [[2011]]."
        ),
    ],
    good=[
        example(_BEFORE + "“A fine thing to see.” — Owen Glade, Screen Week, 1997."),
        example(_BEFORE + "“A fine thing to see.” — Owen Glade, Screen Week, 2005, on the tenth anniversary."),
        example(
            "Film: The Long Night (1995)\n\nAna Roe directs. Who wrote it? Owen Glade thought, in 2011, that he knew."
        ),
        example(_BEFORE.replace("The critics said", "Books and essays") + "• Owen Glade, Screen Week, 2011"),
    ],
)
