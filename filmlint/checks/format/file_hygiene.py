"""Blanks at the ends of lines, runs of empty lines, no line end at the end of the file."""

from __future__ import annotations

import re
from collections.abc import Iterator

from filmlint.finding import NOTE, SAFE, Edit, Finding, Fix
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import MARKDOWN, Document
from filmlint.text.span import Span

_TRAILING = re.compile(r"(?<=\S)[ \t]+(?=[\r\n]|\Z)")
_EMPTY_LINES = re.compile(r"(\r\n|\n|\r)(?:[ \t]*(?:\r\n|\n|\r)){3,}[ \t]*")
_BREAK = "  "  # two blanks at the end of a line of Markdown break it


def check(document: Document, context: Context) -> Iterator[Finding]:
    text = document.text
    if " \n" in text or "\t\n" in text or " \r" in text or text.endswith((" ", "\t")):
        trailing = [
            Span(*match.span())
            for match in _TRAILING.finditer(text)
            if document.format != MARKDOWN or not _breaks(text, match.group(), match.end())
        ]
        if trailing:
            yield _finding(trailing, "", "blanks at the end of a line", "Take the blanks out")
    runs = list(_EMPTY_LINES.finditer(text)) if "\n\n\n\n" in text or "\r" in text or " \n" in text else []
    runs = [match for match in runs if match.end() < len(text)]
    if runs:
        first = runs[0].group(1)
        yield _finding(
            [Span(*match.span()) for match in runs], first * 2, "three or more empty lines", "Leave one empty line"
        )
    if text and text[-1] not in "\n\r":
        end = len(text)
        line_end = "\r\n" if "\r\n" in text else "\n"
        yield Finding(
            Span(end, end),
            "The file does not end with a line end",
            fix=Fix("Add it", (Edit(Span(end, end), line_end),), SAFE),
        )


def _breaks(text: str, blanks: str, end: int) -> bool:
    """Whether blanks are a line break of Markdown: two of them, and another line of the paragraph below."""
    following = text[end : end + 3].lstrip("\r")
    return blanks == _BREAK and following[:1] == "\n" and following[1:2] not in ("\n", "\r", "")


def _finding(spans: list[Span], replacement: str, what: str, title: str) -> Finding:
    times = "" if len(spans) == 1 else f", {len(spans)} times"
    fix = Fix(title, tuple(Edit(span, replacement) for span in spans), SAFE)
    return Finding(spans[0], f"{what[0].upper()}{what[1:]}{times}", fix=fix)


RULE = Rule(
    id="file-hygiene",
    category="format",
    severity=NOTE,
    check=check,
    summary="Blanks and empty lines stand where they mean nothing",
    why="They make differences between versions that nobody sees, and hide the ones that matter.",
    bad=[
        {"text": "It was cold.[[  ]]\nIt was dark. \n", "fixed": "It was cold.\nIt was dark.\n"},
        {"text": "It was cold.[[\n\n\n\n]]It was dark.\n", "fixed": "It was cold.\n\nIt was dark.\n"},
        {"text": "It was cold.[[]]", "fixed": "It was cold.\n"},
    ],
    good=[
        {"text": "It was cold,  \nit was dark.\n", "path": "a.md"},
        "It was cold.\n\n\nIt was dark.\n",
    ],
)
