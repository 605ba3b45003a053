"""A headline or standing line is printed twice in a row, or again as the beginning of the next one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from filmlint.finding import WARNING, Finding, Related
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.blocks import HEADING, ITEM, QUOTATION, TABLE
from filmlint.text.document import Document
from filmlint.text.span import Span
from filmlint.text.units import Unit

FEWEST_WORDS = 2
MOST_WORDS = 30
_EDGES = " \t#*_:|-–—.“”\"'"


def check(document: Document, _context: Context) -> Iterator[Finding]:
    units = [unit for unit in document.units if unit.key]
    for index, (one, other) in enumerate(pairwise(units)):
        if one.key[:6] != other.key[:6] and one.key.strip(_EDGES)[:4] != other.key.strip(_EDGES)[:4]:
            continue
        first, second = one.key.strip(_EDGES), other.key.strip(_EDGES)
        if not first or not second or not _is_line(one, first) or _is_refrain(units, index):
            continue
        if first == second and _is_line(other, second):
            yield Finding(
                Span(other.start, other.end),
                "This line is printed twice in a row",
                related=[Related(Span(one.start, one.end), "the first time")],
            )
        elif _is_beginning(first, second, other):
            yield Finding(
                Span(one.start, one.end),
                "This line is printed again as the beginning of the next one",
                related=[Related(Span(other.start, other.end), "here again")],
            )


def _is_line(unit: Unit, bare: str) -> bool:
    words = bare.count(" ") + 1
    if not FEWEST_WORDS <= words <= MOST_WORDS or unit.block.kind in (TABLE, QUOTATION, ITEM):
        return False
    return any(char.isalpha() for char in bare) and (":" not in unit.key or unit.block.kind == HEADING or words > 4)


def _is_beginning(first: str, second: str, other: Unit) -> bool:
    """Whether a headline follows that begins with the line: "The Column" above "The Column: Heat"."""
    if not second.startswith(first) or other.shown.endswith((".", "!", "?", ",", ";")):
        return False
    rest = second[len(first) :]
    return (
        rest.lstrip()[:1] in (":", "-", "|", "–", "—")
        and len(rest.strip(" :-|–—")) > 1
        and second.count(" ") < MOST_WORDS
    )


def _is_refrain(units: list[Unit], index: int) -> bool:
    """Whether the lines stand in verse, where lines repeat: short ones without a full stop around them."""
    around = units[max(0, index - 2) : index] + units[index + 2 : index + 4]
    short = [
        unit
        for unit in around
        if unit.shown.count(" ") < 9 and not unit.shown.endswith(".") and unit.shown[:1].islower()
    ]
    return len(short) >= 2 or any(unit.key == units[index].key for unit in around)


RULE = Rule(
    id="repeated-line",
    category="boilerplate",
    severity=WARNING,
    check=check,
    summary="The same line is printed twice in a row",
    why="The page showed its headline in two places, as title and as heading, and the scraper took both.",
    bad=[
        "The Light That Failed The Harbour\n\n[[The Light That Failed The Harbour]]\n\nThe film was shot in a "
        "lighthouse.\n",
        "[[From the Cutting Room]]\n\nFrom the Cutting Room: The Long Night\n\nThe film was shot in a lighthouse.\n",
        {"text": "# The Long Night\n\n[[**The Long Night**]]\n\nThe film was shot in a lighthouse.\n", "path": "a.md"},
    ],
    good=[
        "Director: Ana Roe\nDirector: Ben Lim\n\nThe film was shot by two people who did not speak.\n",
        "The song is the best of it:\n\nrow, row the boat\nrow, row the boat\ndown the silver stream\nuntil the "
        "morning\n",
        "The Long Night\n\nThe Long Night was shot in a lighthouse, and it shows.\n",
    ],
)
