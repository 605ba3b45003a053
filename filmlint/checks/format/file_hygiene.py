"""Blanks at the ends of lines, runs of empty lines, no line end at the end of the file."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.finding import NOTE, SAFE, Edit, Finding, Fix
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import MARKDOWN, Document
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

FEWEST_LINES = 4  # a line or two without an end are a snippet, not a file
MOST_EMPTY = 2  # lines in a row
_SIGNS = compile_when_used(r"\n(?:(?<=[^\S\n]\n)|\n\n\n)")  # a blank before a line end, or four line ends
_BREAK = "  "  # two blanks at the end of a line of Markdown break it


def check(document: Document, context: Context) -> Iterator[Finding]:
    text, lines = document.text, document.lines
    wants_blanks, is_markdown = context.options["blanks"], document.format == MARKDOWN
    trailing: list[Span] = []
    runs: list[Span] = []
    last = 0  # the number of the last line with something in it
    suspect = "\r" in text or text.endswith((" ", "\t")) or _SIGNS.search(text) is not None
    for number in range(1, len(lines) + 1) if suspect else ():
        start, end = lines.span(number)
        if start == end or text[start:end].isspace():
            continue
        if wants_blanks and text[end - 1] in " \t":
            begin = end - 1
            while text[begin - 1] in " \t":
                begin -= 1
            if not is_markdown or not _breaks(text, text[begin:end], end):
                trailing.append(Span(begin, end))
        if last and number - last > MOST_EMPTY + 1 and not is_markdown:  # which shows them as one
            runs.append(Span(lines.span(last).end, start))
        last = number
    line_end = "\r\n" if "\r\n" in text else "\n"
    if trailing:
        yield _finding(trailing, "", "blanks at the end of a line", "Take the blanks out")
    if runs:
        yield _finding(runs, line_end * 2, "three or more empty lines", "Leave one empty line")
    if len(lines) >= FEWEST_LINES and text[-1] not in "\n\r":
        end = len(text)
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
    options={"blanks": False},  # whether to name blanks at the ends of lines
    summary="Empty lines stand where they mean nothing, or the last line has no end",
    why="They make differences between versions that nobody sees, and hide the ones that matter. Blanks at the ends of "
    "lines do so too, but so many tools leave them that they are named only where the option `blanks` asks for it.",
    bad=[
        {
            "text": "It was cold.[[  ]]\nIt was dark. \n",
            "fixed": "It was cold.\nIt was dark.\n",
            "options": {"blanks": True},
        },
        {"text": "It was cold.[[\n\n\n\n]]It was dark.\n", "fixed": "It was cold.\n\nIt was dark.\n"},
        {
            "text": "It was cold.\n\nIt was dark.\nIt was wet.[[]]",
            "fixed": "It was cold.\n\nIt was dark.\nIt was wet.\n",
        },
    ],
    good=[
        {"text": "It was cold,  \nit was dark.\n", "path": "a.md"},
        "It was cold.\n\n\nIt was dark.\n",
        {"text": "It was cold.\n\n\n\n\nIt was dark.\n", "path": "a.md"},
        "It was cold. \nIt was dark.  \n",
    ],
)
