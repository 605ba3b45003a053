"""One title, spelled two ways."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.finding import Finding
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.wording.name_slips import slip_findings


def check(document: Document, context: Context) -> Iterator[Finding]:
    yield from slip_findings(document, context.facts, titles=True)


RULE = Rule(
    id="title-variants",
    category="consistency",
    severity="error",
    check=check,
    summary="One title, spelled two ways",
    why="Readers search for the title as they read it, and the wrong one finds another film or none.",
    bad=[
        {
            "text": "---\ntitle: Malcolm and Rosa\n---\nThe plot of [[Maclom]] and Rosa fits on a stamp.",
            "path": "a.md",
        },
        "Film: The Glass Harbor (Drama, 2004)\n\nIn Glass [[Harbour]] it rains. The Glass Harbor is good.\n",
    ],
    good=[
        "Film: The Glass Harbor (Drama, 2004)\n\nIn Glass Harbor it rains. The harbour is good.\n",
        "Malcolm and Rosa is a good film. Marcel Dahl, who made it, says so too.\n",
    ],
)
