"""One writer's view under the label of everybody's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from filmlint.finding import Finding
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

_LABEL = compile_when_used(r"^(?:the )?(?:critical |critics'? |overall )?consensus ?[:–-]", re.IGNORECASE)
_SITE = compile_when_used(r"\b(?:rotten tomatoes|metacritic|critics|reviewers|aggregat\w+|site's|reviews)\b")


def check(document: Document, _context: Context) -> Iterator[Finding]:
    body = document.body
    if "consensus" not in body.folded:
        return
    for block in body.paragraphs:
        match = _LABEL.match(body.folded[block.start : block.start + 60])
        # a consensus of critics names them; one author's view says I, or says nothing of anybody
        if match and not _SITE.search(body.folded, *block):
            label = Span(block.start, block.start + match.end())
            yield Finding(body.to_document(label), "“Consensus” is the view of many; this is the writer’s own verdict")


RULE = Rule(
    id="mislabelled-verdict",
    category="credits",
    severity="note",
    check=check,
    summary="One writer’s view under the label of everybody’s",
    why="A consensus is what a site makes of many reviews; over one writer’s view the word claims a backing it "
    "has not.",
    bad=[
        "[[Consensus:]] I liked the rain, and not the bus.",
        "It rains.\n\n[[The consensus:]] A patient film for patient people.",
    ],
    good=[
        "Verdict: I liked the rain, and not the bus.",
        "Critical consensus: on Rotten Tomatoes, as of May 2018, most reviews praise the rain.",
    ],
)
