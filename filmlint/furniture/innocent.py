"""Words of furniture in lines that are none: fields of a fact box, captions with their picture, titles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, islice

from filmlint.furniture.cues import CueHit, bare
from filmlint.furniture.headlines import said
from filmlint.ruleset.rule import STRONG, WEAK
from filmlint.text.blocks import HEADING, TABLE
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.folding import fold
from filmlint.text.shape import Shape
from filmlint.text.units import Unit

CAPTION = "caption"
PICTURED = ("media", CAPTION)  # kinds of furniture that a picture explains
OFFERS = ("share", "newsletter", "related", "ads")  # kinds that get glued to a paragraph
GLUED_AFTER = 8  # words of a paragraph
SAID = ("cookie", "newsletter", "share")  # kinds whose words a sentence may quote
BUTTONS = "nav"  # the kind whose words are titles, too
LABELS = ("tags", "topics", "categories")  # words that are no titles
TITLE = 6  # words
COMPANY = 3  # lines with a cue in a row
_READING = (
    "further reading",
    "references",
    "sources",
    "works cited",
    "bibliography",
    "books",
    "festivals",
    "awards",
    "prizes",
)
_PRESS = ("reviews", "critics", "press", "critical reception", "critic reviews", "what the critics said", "quotes")
_QUOTED = compile_when_used(r"[\"“«][^\"”»]{10,}[\"”»]?.{0,80}?\b(?:18|19|20)\d\d\b|\b(?:18|19|20)\d\d\b.{0,40}[\"“«]")
_DATED = compile_when_used(r"\b(?:18|19|20)\d\d\b")
_WORK = compile_when_used(r"(?:18|19|20)\d\d[a-z]?[).,:]*(?: .{0,40})?$")
_LABELLED = compile_when_used(r"(?:video|audio|watch|listen|photos|pictures|gallery|podcast|exclusive): (?:\S+ ){3}")


def clear(document: Document, shapes: Sequence[Shape], cues: list[list[CueHit]]) -> None:
    """Take from `cues` those that mean nothing where they stand."""
    units = document.units
    for index in _beside_pictures(document.text, units):
        cues[index] = [hit for hit in cues[index] if hit.rule.kind not in PICTURED]
    for index in _camera_credits(units, shapes):
        cues[index] = [hit for hit in cues[index] if hit.rule.kind != CAPTION]
    for index in range(len(units)):
        if cues[index] and shapes[index].prose:
            cues[index] = [hit for hit in cues[index] if not _is_spoken(hit, units[index])]
        if cues[index] and (_in_fact_box(shapes, cues, index) or _is_glued(units, shapes, cues, index)):
            cues[index] = []
    for index in chain(_headline(units, shapes, cues), _bibliography(units), _titles(units, shapes, cues)):
        cues[index] = []


def clear_lonely(cues: list[list[CueHit]], inside: range) -> None:
    """Take the weak cues from `cues` inside the article, and where fewer than `COMPANY` lines in a row have any.

    A button says "Find a cinema", and so may a title; three of them in a row are a menu.
    """
    for run in _runs([bool(hits) for hits in cues]):
        for index in run:
            if cues[index][0].weight == WEAK and (len(run) < COMPANY or index in inside):
                cues[index] = []


def _runs(flags: Sequence[bool]) -> Iterator[range]:
    """The runs of flags that are set."""
    start = 0
    for index in range(len(flags) + 1):
        if index < len(flags) and flags[index]:
            continue
        if index > start:
            yield range(start, index)
        start = index + 1


def _is_spoken(hit: CueHit, unit: Unit) -> bool:
    """Whether a sentence only says the words: "More: that is all she wants.", “We use cookies,” reads a sign."""
    at = unit.key.find(fold(hit.words))
    if at > 0 and unit.key[at - 1] == '"' and hit.rule.kind in SAID:
        return True  # what a sign or a page in the film says
    return hit.words[-1:] == ":" and " " not in hit.words and not unit.shown.startswith(hit.words.upper())


def _in_fact_box(shapes: Sequence[Shape], cues: Sequence[Sequence[CueHit]], index: int) -> bool:
    """Whether a line with a cue is a field among fields, such as "Edited by: Ann Lee", or a rating."""
    shape = shapes[index]
    if shape.rating and cues[index][0].weight != STRONG:
        return True
    if not shape.field:
        return False
    near = [at for at in range(max(index - 2, 0), min(index + 3, len(shapes))) if at != index]
    return sum(shapes[at].field and not cues[at] for at in near) >= 2


def _is_glued(units: Sequence[Unit], shapes: Sequence[Shape], cues: Sequence[Sequence[CueHit]], index: int) -> bool:
    """Whether an offer only follows sentences of the article in one paragraph; `inline-furniture` speaks of it."""
    key, hits = units[index].key, cues[index]
    if not shapes[index].prose or any(hit.rule.kind not in OFFERS for hit in hits):
        return False
    before = key[: max(key.rfind(". ", 0, min(key.find(fold(hit.words)) for hit in hits)), 0)]
    if before.count(" ") < GLUED_AFTER:
        return False
    others = (unit.key for unit, shape, hits in zip(units, shapes, cues, strict=True) if shape.prose and not hits)
    return len(said(before) & frozenset().union(*map(said, others))) >= 2


def _camera_credits(units: Sequence[Unit], shapes: Sequence[Shape]) -> Iterator[int]:
    """The lines "Photography: Ben Lim" beside another field: credits of the film, not of a picture."""
    for index, unit in enumerate(units):
        if not unit.key.startswith("photography") or not shapes[index].field:
            continue
        if any(shape.field for shape in (*shapes[max(0, index - 1) : index], *shapes[index + 1 : index + 2])):
            yield index


def _bibliography(units: Sequence[Unit]) -> Iterator[int]:
    """The headings of works to read, prizes won and critics quoted, which come with their years."""
    for index, unit in enumerate(units[:-1]):
        words = bare(unit.key)
        works = words in _READING and _WORK.search(units[index + 1].shown)
        if works or (words in _PRESS and _quotes(units[index + 1 : index + 5])):
            yield index


def _quotes(below: Sequence[Unit]) -> bool:
    """Whether lines quote somebody with a year, or hold a table with one."""
    shown = " ".join(unit.shown for unit in below)
    return bool(_QUOTED.search(shown) or (below[0].block.kind == TABLE and _DATED.search(shown)))


def _titles(units: Sequence[Unit], shapes: Sequence[Shape], cues: Sequence[Sequence[CueHit]]) -> Iterator[int]:
    """The words of buttons that stand in a list of titles below a paragraph: "Close", "Contact"."""
    short = [
        not hits and 0 < shape.words <= TITLE and not shape.terminal for shape, hits in zip(shapes, cues, strict=True)
    ]
    opening = next((index for index, shape in enumerate(shapes) if shape.prose), len(shapes))
    counts = Counter(unit.key for unit in units)
    for index in range(opening + 1, len(shapes)):
        key = units[index].key
        if cues[index] and key.isalpha() and counts[key] == 1 and key not in LABELS:
            near = (*short[max(index - 2, 0) : index], *short[index + 1 : index + 3])
            alike = all(hit.rule.kind == BUTTONS and hit.opens == "line" for hit in cues[index])
            if alike and sum(near) >= COMPANY:
                yield index


def _headline(units: Sequence[Unit], shapes: Sequence[Shape], cues: Sequence[Sequence[CueHit]]) -> Iterator[int]:
    """The first line where it is the headline, "Video: The ferry sails again", "Menu": only a paragraph comes below it.

    A byline may stand between.
    """
    lines = list(islice((index for index, unit in enumerate(units) if unit.key), 3))
    if len(lines) > 2 and units[lines[1]].key.startswith("by "):
        del lines[1]
    if len(lines) < 2 or not cues[lines[0]] or not shapes[lines[1]].prose or cues[lines[1]]:
        return
    key, block = units[lines[0]].key, units[lines[0]].block
    if (
        _LABELLED.match(key)
        or (block.kind == HEADING and block.level == 1)
        or (key.isalpha() and all(hit.rule.kind == BUTTONS and hit.weight == STRONG for hit in cues[lines[0]]))
    ):
        yield lines[0]


def _beside_pictures(text: str, units: Sequence[Unit]) -> Iterator[int]:
    """The lines that stand with their picture: its caption and its label are not left over from anything."""
    pictured = False
    if "![" not in text and "<img" not in text:
        return
    for index, unit in enumerate(units):
        here = "![" in text[unit.start : unit.end] or "<img" in text[unit.start : unit.end]
        if here or pictured:
            yield index
        pictured = here
