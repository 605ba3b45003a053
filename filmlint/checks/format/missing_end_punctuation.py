"""A paragraph of several sentences ends without a full stop, in a file whose other paragraphs have one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from filmlint.checks.placeholder.dangling_end import ends_in_mid_sentence
from filmlint.finding import NOTE, Finding
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.blocks import PARAGRAPH
from filmlint.text.document import Document
from filmlint.text.shown import span_of_shown
from filmlint.text.span import Span
from filmlint.text.units import Unit

FEWEST_WORDS = 15
FEWEST_PARAGRAPHS = 4  # with a full stop, before the habit of the file is known
HABIT = 0.8  # of its paragraphs
_ENDS = ".!?…\"”’'):;]*_,"
_SENTENCE = re.compile(r"[\w)”\"][.!?] [A-Z“\"]|\b(?:said|says|would|might|did|does) ")
_CAPTION = re.compile(r"[^.!?]{2,60}: |(?:pictured|left|right|above|below)\b", re.IGNORECASE)


def check(document: Document, _context: Context) -> Iterator[Finding]:
    paragraphs = [unit for unit in document.units if _is_paragraph(document, unit)]
    closed = sum(unit.shown[-1] in _ENDS for unit in paragraphs)
    if closed == len(paragraphs) or closed < FEWEST_PARAGRAPHS or closed < HABIT * len(paragraphs):
        return
    for unit in paragraphs:
        shown = unit.shown
        if not shown[-1].isalnum() or _SENTENCE.search(shown) is None or _CAPTION.match(shown):
            continue
        if ends_in_mid_sentence(unit):
            continue
        start = shown.rfind(" ") + 1
        span = span_of_shown(unit, document.text, start, len(shown))
        yield Finding(span, "The paragraph ends without a full stop, unlike the others of this file")


def _is_paragraph(document: Document, unit: Unit) -> bool:
    return (
        unit.block.kind == PARAGRAPH
        and unit.shown.count(" ") + 1 >= FEWEST_WORDS
        and unit.end == unit.block.end
        and document.text[unit.end - 1 : unit.end] not in (")", "]", ">", "}")
        and not document.in_furniture(Span(unit.start, unit.end))
    )


_PROSE = (
    "The keeper counts the ships that pass the lighthouse, and there are fewer of them each day.\n\n"
    "The boat was built twice, first to float and then to sink, and it is seen for a minute.\n\n"
    "The score is played on a pump organ that somebody found in the cellar of the lighthouse.\n\n"
    "The village has ninety people, and most of them are in the film as sailors or as widows.\n\n"
)

RULE = Rule(
    id="missing-end-punctuation",
    category="format",
    severity=NOTE,
    confidence="medium",
    check=check,
    summary="A paragraph ends without a full stop",
    why="Its last words may be missing, or only the full stop; the other paragraphs of the file have theirs.",
    bad=[
        f"{_PROSE}It is a film about fog. Nobody drowns, and it is rated for language and some [[fog]]\n",
        f"It is a film about light. The lamp is never seen, but it is lit and dark and lit [[again]]\n\n{_PROSE}",
    ],
    good=[
        f"{_PROSE}The boat at dusk: It was built twice. The second one is in the museum of the harbour now\n",
        f"{_PROSE}Ninety people and a pump organ\n",
    ],
)
