"""Characters that nobody sees and every search trips over: zero-width blanks, soft hyphens, control characters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from filmlint.finding import NOTE, SAFE, WARNING, Edit, Finding, Fix, gathered
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

_LINE_END = compile_when_used(r"\r\n|\n|\r")


class _Kind(NamedTuple):
    """One kind of invisible character: which ones, where they are a fault, what replaces them, what it is called."""

    characters: str
    pattern: re.Pattern[str]
    replacement: str
    name: str


def _range(first: int, last: int) -> str:
    return "".join(map(chr, range(first, last + 1)))


# Joiners belong to emoji and to scripts that join letters; direction marks to scripts that run right to left.
_OTHER_SCRIPTS = compile_when_used(r"[\u0590-\u08ff\u0900-\u0dff\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\ufb1d-\ufefc]")
_JOINER, _DIRECTION = "zero-width joiner", "direction mark"
_KINDS = (
    _Kind(
        "\u200b\ufeff" + _range(0x2060, 0x2064),
        compile_when_used("[\u200b\u2060-\u2064\ufeff]+"),
        "",
        "zero-width blank",
    ),
    _Kind(
        "\u200c\u200d",
        compile_when_used(
            r"(?<![\u200d\ufe0f\U0001f000-\U0001faff])[\u200c\u200d]+(?![\U0001f000-\U0001faff\u2640-\u27bf])"
        ),
        "",
        _JOINER,
    ),
    _Kind("\u00ad", compile_when_used("\u00ad+"), "", "soft hyphen"),
    _Kind(
        "\u200e\u200f" + _range(0x202A, 0x202E) + _range(0x2066, 0x206F),
        compile_when_used("[\u200e\u200f\u202a-\u202e\u2066-\u206f]+"),
        "",
        _DIRECTION,
    ),
    _Kind(
        _range(0, 8) + _range(0x0E, 0x1F) + "\x7f",
        compile_when_used(r"[\x00-\x08\x0e-\x1f\x7f]+"),
        "",
        "control character",
    ),
    _Kind(
        "\x0b\x0c\u2028\u2029",
        compile_when_used("[\x0b\x0c\u2028\u2029]+"),
        "\n",
        "line or page break of another program",
    ),
)
# Before text it hides a label, a heading or a list from every program; at a line's end it does nothing.
_LEADING_NO_BREAK = compile_when_used(r"[\r\n][ \t]*\u00a0[ \t\u00a0]*(?=[^\s])")
_ANY = compile_when_used(f"[{re.escape(''.join(kind.characters for kind in _KINDS))}]")


def check(document: Document, _context: Context) -> Iterator[Finding]:
    text = document.text
    for kind in _KINDS if _ANY.search(text) else ():
        if not any(character in text for character in kind.characters):
            continue
        if kind.name in (_JOINER, _DIRECTION) and _OTHER_SCRIPTS.search(text) is not None:
            continue
        spans = [Span(*match.span()) for match in kind.pattern.finditer(text)]
        if spans:
            yield _finding(spans, kind.name, kind.replacement)
    if "\u00a0" in text:
        spans = [Span(match.start(), match.end() - 1) for match in _LEADING_NO_BREAK.finditer(f"\n{text}")]
        if spans:
            yield _finding(spans, "no-break space at the beginning of a line", "", NOTE)
    if "\r" in text:
        yield from _line_ends(document)


def _finding(spans: list[Span], name: str, replacement: str, severity: str | None = None) -> Finding:
    count = len(spans)
    message = f"A {name}" if count == 1 else f"{count} times a {name}"
    return gathered(
        spans,
        f"{message}: nobody sees it, and every search stumbles over it",
        note="here too",
        fix=Fix("Take it out", tuple(Edit(span, replacement) for span in spans), SAFE),
        severity=severity,
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
    spans = [Span(*match.span()) for match in _LINE_END.finditer(text) if match.group() != common]
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
        "It was cold.\u00a0\n\u00a0\nIt was \u00a0dark.\n",
    ],
)
