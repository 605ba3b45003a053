"""A paragraph stops in mid-sentence, at an article, a preposition or a conjunction."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.checks.placeholder.truncated_contact import cut_contact
from filmlint.finding import WARNING, Finding
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.blocks import CODE, HEADING, ITEM, MARKUP, PARAGRAPH, QUOTATION, TABLE
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.shown import span_of_shown
from filmlint.text.units import Unit

_STOP = compile_when_used(r"[,.;:!?”\"]")
# No sentence, headline or caption ends with these.
_NEVER = frozenset(
    "the a an and or of their its my your our whose because although though whereas unless if whether than from nor "
    "every during among between despite including regarding versus via amid toward towards onto upon per".split()
)
# Headlines, captions and careless sentences may; a paragraph that has begun a second clause does not.
_SELDOM = frozenset(
    "to in on at with by for into about as but while when where which who that is was are were be been has have had "
    "his her he she they we i not so very too also just only even against under until since before after without "
    "through several another these would should might must being having called named titled starring featuring".split()
)
FEWEST_WORDS = 6
FEWEST_FOR_SELDOM = 12
_COLUMN = 120  # characters; a line up to this wide, with text right below it, may be wrapped
_SPEAKER = compile_when_used(r"I(?:['’]\w+)? [a-z]")  # in capitals wherever it stands
_GOES_ON_IN = (QUOTATION, ITEM, CODE, MARKUP, TABLE)


def check(document: Document, _context: Context) -> Iterator[Finding]:
    units = document.units
    for index, unit in enumerate(units):
        last = unit.shown.rpartition(" ")[2]
        if last not in _NEVER and last not in _SELDOM:
            continue
        following = units[index + 1] if index + 1 < len(units) else None
        if not _is_cut(unit, last) or _goes_on(document, unit, following) or cut_contact(unit, following):
            continue
        length = len(unit.shown)
        span = span_of_shown(unit, document.text, length - len(last), length)
        if not document.in_furniture(span) and not document.text[span.end : unit.end].strip(" \t*_"):
            yield Finding(span, f"The paragraph stops at “{last}”, in the middle of a sentence")


def _is_cut(unit: Unit, last: str) -> bool:
    shown = unit.shown
    words = shown.count(" ") + 1
    if unit.block.kind not in (PARAGRAPH, ITEM, QUOTATION) or unit.end != unit.block.end or words < FEWEST_WORDS:
        return False
    if sum(word[0].isupper() for word in shown.split()) * 2 > words:
        return False  # a headline or a title
    if last in _NEVER:
        return True
    return words >= FEWEST_FOR_SELDOM and _STOP.search(shown) is not None and unit.block.kind == PARAGRAPH


def _goes_on(document: Document, unit: Unit, following: Unit | None) -> bool:
    """Whether the sentence goes on below: in a broken line, a quotation, a list, a picture."""
    block = next((block for block in document.blocks if block.start >= unit.end), None)
    if block is not None and block.kind in _GOES_ON_IN:
        return True
    if following is None:
        return False
    first = following.shown[:1]
    if first.islower() or (first and first in ",.;:)’'…-–—"):
        return True
    adjacent = document.lines.number(following.start) == document.lines.number(unit.end) + 1
    if following.block.kind == HEADING:
        return False
    return adjacent and (len(unit.shown) <= _COLUMN or _SPEAKER.match(following.shown) is not None)


RULE = Rule(
    id="dangling-end",
    category="placeholder",
    severity=WARNING,
    check=check,
    summary="A paragraph is cut off in the middle of a sentence",
    why="A paragraph that ends with an article or a preposition has lost what came after it: a link, a name, half a "
    "page.",
    bad=[
        "The film was shown once in the capital, and it was later bought by [[the]]\n\nNobody has seen it since.\n",
        "She learned to sail for the part, which took her four months, and she was taught [[by]]\n\nThe boat was "
        "sold.\n",
        "The score is the work of a man who had never written for the screen [[and]]\n",
        {
            "text": "The reels were found in a barn near [[the]]\n\n## A second life\n\nThe barn burned down.\n",
            "path": "a.md",
        },
    ],
    good=[
        "What the Camera Looks For\n\nIt looks for faces, and it finds them in the last row.\n",
        "Five films we cannot wait for and one that we would rather do without\n\nThe list begins with a comedy.\n",
        "As the poster of the second film, which nobody has kept, puts it:\n\nRun.\n",
        {
            "text": "The last title card, which stays on the screen for a minute, is as blunt as\n\n> Go "
            "home.\n\nSo we did.\n",
            "path": "a.md",
        },
        "She taught me to fall, and to roll, and to get up again before anybody in the first row could see where I had "
        "been, from a wall that was higher than\nI had thought.\n",
        "I came to the harbour when the\nlights were going out and the\nboats were coming in from the\nislands of "
        "the sea\n",
    ],
)
