"""A blank before a comma, a full stop or the like: "Roe , who"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from filmlint.finding import SAFE, WARNING, Edit, Finding, Fix, gathered
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.presence import Sought
from filmlint.text.searching import places_of
from filmlint.text.span import Span
from filmlint.wording.word_places import words_of

_PLACE = compile_when_used(
    r"(?<=[\w\"”’')\]])(?P<at>[ \u00a0]{1,3}[,;:!?.])(?=[ \u00a0\n\"”’')\]]|$)(?![ \u00a0]?\.)"
    r"|(?<=[a-z\d])(?P<glued> ,)(?=[A-Za-z])",
    re.MULTILINE,
)
_BLANKS = " \u00a0"
_LABEL = 5  # words; fewer before a colon are a label
_NEAR = 200  # characters before a mark that are looked at
_GAPS = (" ,", " .", " ;", " :", " !", " ?")
_HARD_GAPS = ("\u00a0,", "\u00a0.", "\u00a0;", "\u00a0:")
_STANDING = Sought(_GAPS)  # folded, where all blanks are alike
_HABIT = 6  # so often it is a way to write, and said once


def check(document: Document, _context: Context) -> Iterator[Finding]:
    body = document.body
    text = body.text
    if not _STANDING.stands_in(body.presence):
        return
    gaps = _GAPS + _HARD_GAPS if "\u00a0" in text else _GAPS
    matches = [match for at in places_of(gaps, text) if (match := _PLACE.match(text, _gap(text, at)))]
    if not matches or not words_of(body).english:
        return
    found = []
    for match in matches:
        span = Span(*match.span("glued" if match["glued"] else "at"))
        mark = text[span.end - 1]
        if text[max(0, span.start - 2) : span.start].strip(" .") == "" or text[max(0, span.start - 1)] == ".":
            continue
        if mark in ":;" and text[span.end : span.end + 1] in (")", "(", "-", "D", "P"):
            continue  # a smile
        if mark in "!?:;" and "«" in text:
            continue  # set as in French
        before = text[max(0, span.start - _NEAR) : span.start].rpartition("\n")[2].split()
        if not before or (mark == ":" and len(before) < _LABEL):
            continue
        if not body.in_quotation(span):
            found.append(Span(span.start, span.end))
    if len(found) >= _HABIT:
        yield gathered(found, f"A blank stands before a punctuation mark, {len(found)} times in this article")
        return
    for span in found:
        mark = text[span.end - 1]
        fix = Fix("Close the gap", (Edit(span, mark),), SAFE)
        yield Finding(span, f"A blank stands before the “{mark}”", fix=fix)


def _gap(text: str, at: int) -> int:
    """Where the blanks begin of which the last stands at an offset."""
    while at and text[at - 1] in _BLANKS:
        at -= 1
    return at


RULE = Rule(
    id="space-before-comma",
    category="language",
    severity=WARNING,
    check=check,
    summary="A blank before a punctuation mark",
    why="The blank belongs after the mark; before it, it is left over from a word or a link that was taken out.",
    bad=[
        {
            "text": "The part went to Ana Roe[[ ,]] who had read the book[[ .]]",
            "path": "a.txt",
            "fixed": "The part went to Ana Roe, who had read the book.",
        },
        "She sings[[ ;]] he listens to her and waits for the bus.",
    ],
    good=[
        "She sings ... and he listens . . . and waits. The .com in the name is new, and so is the .5 in the score.",
        "He smiled :) and she typed ;-) and left.",
    ],
)
