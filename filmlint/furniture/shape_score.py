"""How much the shape of a line alone speaks for furniture."""

from __future__ import annotations

from filmlint.text.blocks import HEADING, ITEM, QUOTATION, TABLE
from filmlint.text.shape import ELLIPSIS, QUOTED_START, Shape
from filmlint.text.units import Unit


def shape_score(unit: Unit, shape: Shape) -> float:
    """How much the shape alone speaks for furniture (positive) or for the article (negative).

    The unit of the scale is arbitrary; see `filmlint.furniture.division` for what it is weighed against. The weights
    are set by hand on pages of many sites; benchmarks/accuracy.py measures what they are worth.
    """
    words = shape.words
    if words == 0:
        return 0.0
    if shape.prose:
        score = -8.5 - min(words, 64) / 10 if shape.terminal else -6.0
    elif shape.terminal and not unit.shown.endswith(ELLIPSIS):
        score = -1.0
    elif words >= 16:
        score = -1.2
    elif words >= 5:
        score = 0.7
    else:
        score = 0.5
    kind = unit.block.kind
    if kind == HEADING:
        score -= 2.5
    elif kind == QUOTATION:
        score -= 3.0
    elif kind == ITEM:
        score -= 0.8
    elif kind == TABLE:
        score -= 1.0
    if not shape.prose:
        if shape.field:
            score -= 2.5
        if shape.rating:
            score -= 3.0
        if shape.year:
            score -= 2.0
        if unit.shown[0] in QUOTED_START:
            score -= 1.0
        if unit.shown[0].islower():
            score -= 0.4
        if unit.shown.endswith((":", ",", ";")):
            score -= 1.2
    return score
