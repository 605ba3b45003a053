"""Characters that nobody sees and every search trips over: zero-width blanks, soft hyphens, control characters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from filmlint.finding import NOTE, SAFE, WARNING, Edit, Finding, Fix, Related
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.span import Span


class _Kind(NamedTuple):
    """One kind of invisible character: where it stands, what is put there instead, what it is called."""

    pattern: re.Pattern[str]
    replacement: str
    name: str
    severity: str | None = None


# Joiners belong to emoji and to scripts that join letters; direction marks to scripts that run right to left.
_OTHER_SCRIPTS = re.compile(r"[\u0590-\u08ff\u0900-\u0dff\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\ufb1d-\ufefc]")
_ANY = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\xa0\xad\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u206f\ufeff]")
_KINDS = (
    _Kind(re.compile(r"[\u200b\u2060-\u2064\ufeff]+"), "", "zero-width blank"),
    _Kind(
        re.compile(r"(?<![\u200d\ufe0f\U0001f000-\U0001faff])[\u200c\u200d]+(?![\U0001f000-\U0001faff\u2640-\u27bf])"),
        "",
        "zero-width joiner",
    ),
    _Kind(re.compile(r"\u00ad+"), "", "soft hyphen"),
    _Kind(re.compile(r"[\u200e\u200f\u202a-\u202e\u2066-\u206f]+"), "", "direction mark"),
    _Kind(re.compile(r"[\x00-\x08\x0e-\x1f\x7f]+"), "", "control character"),
    _Kind(re.compile(r"[\x0b\x0c\u2028\u2029]+"), "\n", "line or page break of another program"),
    _Kind(
        re.compile(
            r"(?m)^[ \t]*\u00a0[ \t\u00a0]*|(?=[ \t]*\u00a0)(?<![ \t\u00a0])[ \t\u00a0]+$|(?<= )\u00a0+(?=\S)"
            r"|(?<=\S)\u00a0+(?= )"
        ),
        "",
        "no-break space at the edge of a line or beside a blank",
        NOTE,
    ),
)
MOST_RELATED = 5


def check(document: Document, context: Context) -> Iterator[Finding]:
    text = document.text
    if not text.isascii() or _ANY.search(text) is not None:
        other_scripts = _OTHER_SCRIPTS.search(text) is not None
        for kind in _KINDS:
            if other_scripts and kind.name in ("zero-width joiner", "direction mark"):
                continue
            spans = [Span(*match.span()) for match in kind.pattern.finditer(text)]
            if spans:
                yield _finding(spans, kind)
    if "\r" in text:
        yield from _line_ends(document)


def _finding(spans: list[Span], kind: _Kind) -> Finding:
    count = len(spans)
    message = f"A {kind.name}" if count == 1 else f"{count} times a {kind.name}"
    return Finding(
        spans[0],
        f"{message}: nobody sees it, and every search stumbles over it",
        related=[Related(span, "here too") for span in spans[1 : 1 + MOST_RELATED]],
        fix=Fix("Take it out", tuple(Edit(span, kind.replacement) for span in spans), SAFE),
        severity=kind.severity,
    )


def _line_ends(document: Document) -> Iterator[Finding]:
    """Lines that end in different ways, LF in one and CRLF in another."""
    text = document.text
    windows = text.count("\r\n")
    mac = text.count("\r") - windows
    unix = text.count("\n") - windows
    if (windows > 0) + (mac > 0) + (unix > 0) < 2:
        return
    common = max(("\n", unix), ("\r\n", windows), ("\r", mac), key=lambda pair: pair[1])[0]
    spans = [Span(*match.span()) for match in re.finditer(r"\r\n|\n|\r", text) if match.group() != common]
    names = {"\n": "LF", "\r\n": "CRLF", "\r": "CR"}
    yield Finding(
        spans[0],
        f"Line ends are mixed: most are {names[common]}, {len(spans)} are not",
        fix=Fix(f"End every line with {names[common]}", tuple(Edit(span, common) for span in spans), SAFE),
        severity=NOTE,
    )


RULE = Rule(
    id="invisible-characters",
    category="format",
    severity=WARNING,
    check=check,
    summary="An invisible character stands in the text",
    why="It came along from a web page or a word processor; searches miss the word it stands in, and labels are not "
    "recognised.",
    bad=[
        {"text": "The film was shot in a light[[\u200b]]house.\n", "fixed": "The film was shot in a lighthouse.\n"},
        {"text": "The pro[[\u00ad]]jectionist fell asleep.\n", "fixed": "The projectionist fell asleep.\n"},
        {
            "text": "It was cold.\n\n[[\u00a0 ]]Notes on the print follow on Monday.\n",
            "fixed": "It was cold.\n\nNotes on the print follow on Monday.\n",
        },
        {
            "text": "It was cold.[[\r\n]]It was dark.\nIt was wet.\nIt was late.\n",
            "fixed": "It was cold.\nIt was dark.\nIt was wet.\nIt was late.\n",
        },
        "The film[[\x07]] was shot in a lighthouse.\n",
    ],
    good=[
        "The reel weighs 10\u00a0kg, and the family \U0001f468\u200d\U0001f469\u200d\U0001f467 carried it up the "
        "stairs.\n",
        "It was cold.\r\nIt was dark.\r\n",
    ],
)
