"""Figgis' and Figgis's: the possessive of one name written two ways."""

from __future__ import annotations

import re
from collections.abc import Iterator

from filmlint.finding import NOTE, Finding, gathered
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

_LONG = compile_when_used(r"\b([A-Z][\w-]{2,30}s)['’]s\b")


def check(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the signature of all checks
    text = document.body.text
    if "s's" not in document.body.folded:
        return
    long: dict[str, list[Span]] = {}
    for match in _LONG.finditer(text):
        long.setdefault(match[1], []).append(Span(*match.span()))
    for name, spans in long.items():
        # A closing quotation mark looks the same, so a word has to follow.
        short = [Span(*match.span()) for match in re.finditer(rf"\b{name}['’](?= \w)", text)]
        if not short or any(document.body.in_quotation(span) for span in (*short, *spans)):
            continue
        fewer, more = sorted((short, spans), key=len)
        yield gathered(
            fewer, f"“{text[slice(*fewer[0])]}” here, “{text[slice(*more[0])]}” elsewhere ({len(more)}); choose one"
        )


RULE = Rule(
    id="mixed-possessive",
    category="style",
    severity=NOTE,
    check=check,
    summary="The possessive of a name is written two ways",
    why="Both forms are right; both in one article look like an oversight.",
    bad=[
        "Hollis’s first film is about a boat. Hollis’s second is about a goat, and [[Hollis’]] third is not finished.",
        "In [[Agnes']] house the clock has stopped. Agnes's son winds it, and Agnes's dog barks.",
    ],
    good=[
        "Hollis’s first film is about a boat, and Hollis’s second is about a goat. The actors’ bus is late.",
        "“The house is Agnes’,” he says, and Agnes’s son shuts the door.",
    ],
)
