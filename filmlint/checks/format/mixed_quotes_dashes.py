"""Straight and curly quotation marks, or two styles of dashes, in one file."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.finding import NOTE, Finding, gathered
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

_CURLY = compile_when_used(r"[“”]|(?<=\w)’(?=\w)")
_STRAIGHT = compile_when_used(r"\"|(?<=[A-Za-z])'(?=[A-Za-z])")
_SPACED = compile_when_used(r"(?<=\S) [–—] (?=\S)")
_CLOSED = compile_when_used(r"(?<=\w)—(?=\w)")
_HYPHENS = compile_when_used(r"(?<=\w) (?:--|-) (?=\w)|(?<=\w)--(?=\w)")
# So many, or such a share of the others, are a second style; fewer came with one quoted message.
MANY, SHARE = 5, 0.25


def check(document: Document, context: Context) -> Iterator[Finding]:
    text = document.body.text
    fewest = int(context.options["fewest"])
    if text.count("“") + text.count("’") >= fewest and text.count('"') + text.count("'") >= fewest:
        curly = [Span(*match.span()) for match in _CURLY.finditer(text)]
        straight = [Span(*match.span()) for match in _STRAIGHT.finditer(text)]
        yield from _minority(("straight quotation marks", straight), ("curly quotation marks", curly), fewest)
    if "–" not in text and "—" not in text:
        return
    spaced, closed = text.count(" – ") + text.count(" — "), text.count("—") - text.count(" — ")
    if sum(count >= fewest for count in (spaced, closed, text.count(" - ") + text.count("--"))) >= 2:
        styles = [
            ("spaced dashes", [Span(*match.span()) for match in _SPACED.finditer(text)]),
            ("closed dashes", [Span(*match.span()) for match in _CLOSED.finditer(text)]),
            ("hyphens for dashes", [Span(*match.span()) for match in _HYPHENS.finditer(text)]),
        ]
        styles.sort(key=lambda style: -len(style[1]))
        yield from _minority(styles[1], styles[0], fewest)


def _minority(one: tuple[str, list[Span]], other: tuple[str, list[Span]], fewest: int) -> Iterator[Finding]:
    (rare, places), (common, others) = sorted((one, other), key=lambda style: len(style[1]))
    if len(places) >= max(fewest, min(MANY, SHARE * len(others))):
        yield gathered(places, f"{len(places)} {rare} beside {len(others)} {common} in one file", note="here too")


RULE = Rule(
    id="mixed-quotes-dashes",
    category="format",
    severity=NOTE,
    view="body",
    check=check,
    options={"fewest": 3},
    summary="Two styles of quotation marks or dashes stand in one file",
    why="It shows where text was pasted from elsewhere, and a house has one style.",
    bad=[
        "It isn’t a storm, it isn’t a wave, and he doesn’t mind.\n\nIt isn[[']]t cold, it isn't dark, and she "
        "doesn't mind.\n",
        "It was cold[[—]]very cold—and dark—very dark.\n\nIt was wet – very wet – and late – very late – and long.\n",
    ],
    good=[
        "It isn’t a storm, it isn’t a wave, and he doesn’t mind. The screen is 35\" wide and 20' high.\n",
        "It was cold—very cold—and dark. The season of 1994–95 was long, and the score was 3-2.\n",
    ],
)
