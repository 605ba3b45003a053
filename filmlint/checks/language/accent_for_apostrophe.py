"""An accent, a backtick or a prime where an apostrophe belongs: "It´s". One finding an article, however often."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from filmlint.finding import SAFE, WARNING, Edit, Finding, Fix, gathered
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

_PLACE = compile_when_used(r"\b\w{1,20}?(?P<at>[´`]|(?<=n)′)(?:s|t|re|ve|ll|d|m|S|T)\b(?!`)")


def check(document: Document, _context: Context) -> Iterator[Finding]:
    body = document.body
    if not any(mark in body.text for mark in "´`′"):
        return
    matches = list(_PLACE.finditer(body.text))
    if not matches:
        return
    first = matches[0].group()
    more = f", and {len(matches) - 1} more" if len(matches) > 1 else ""
    found = gathered([Span(*match.span()) for match in matches], f"“{first}” has another mark than an apostrophe{more}")
    edits = tuple(Edit(Span(*match.span("at")), "’" if "’" in body.text else "'") for match in matches)
    yield replace(found, fix=Fix("Write apostrophes", edits, SAFE))


RULE = Rule(
    id="accent-for-apostrophe",
    category="language",
    severity=WARNING,
    check=check,
    summary="An accent or a backtick stands where an apostrophe belongs",
    why="The key beside the apostrophe was hit, or a program put the mark in. Searches do not find the word, and it "
    "looks odd.",
    bad=[
        {
            "text": "[[It´s]] a long night, and he doesn´t know it.",
            "fixed": "It's a long night, and he doesn't know it.",
        },
        {"text": "[[Roe`s]] house is empty.", "path": "a.txt", "fixed": "Roe's house is empty."},
    ],
    good=[
        "It's a long night, and he doesn’t know it.",
        "The café is closed, and the fiancée waits for his résumé.",
    ],
)
