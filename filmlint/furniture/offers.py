"""Articles of offers: the prices, codes and buttons of a list of things to buy are what the article is about."""

from __future__ import annotations

from collections.abc import Sequence

from filmlint.furniture.cues import CueHit
from filmlint.ruleset.rule import WEAK
from filmlint.text.expression import compile_when_used
from filmlint.text.shape import Shape
from filmlint.text.units import Unit

OF_OFFERS = ("ads", "newsletter")  # kinds of furniture whose words such a list has for its own
FEWEST = 5  # lines with a price
SHORT = 30  # words of such a line; in a longer one the price is part of the prose
MOST_OF_IT = 0.4  # of the words of the page
BUTTONS = 6  # lines; what stands so near the last price and stood in the list before belongs to it
_CURRENCIES = "$£€"
_PRICE = compile_when_used(r"[$£€] ?\d|\d ?[€£]")
# What the headline or the first paragraphs of a list of offers say.
_ANNOUNCED = compile_when_used(
    r"\b(?:deals?|bargains?|discounts?|discounted|on sale|sales|price drops?|prices|offers|gifts?|gift guide"
    r"|black friday|cyber monday|prime day|(?:what|best|worth|things|films|movies|box ?sets|discs) to buy|shopping"
    r"|stocking fillers?|under [$£€]\d+)\b"
)


def is_of_offers(hit: CueHit) -> bool:
    """Whether a cue may as well be a word of a list of offers: a price, a code, a button."""
    return hit.rule.kind in OF_OFFERS or hit.weight == WEAK


def offers(text: str, units: Sequence[Unit], shapes: Sequence[Shape], cues: Sequence[Sequence[CueHit]]) -> range:
    """The lines of the list of offers that a page announces above it or in its first paragraph; none in most."""
    if sum(map(text.count, _CURRENCIES)) < FEWEST:
        return range(0)
    first = next((index for index, shape in enumerate(shapes) if shape.prose), len(units))
    if not any(_ANNOUNCED.search(unit.key) for unit in units[: first + 2]):
        return range(0)
    priced: list[int] = []
    for index in range(first + 1, len(units)):
        if priced and not all(map(is_of_offers, cues[index])):
            break  # the furniture below the list may name prices, too
        if shapes[index].words <= SHORT and _PRICE.search(units[index].key):
            priced.append(index)
    if len(priced) < FEWEST:
        return range(0)
    last = priced[-1]
    said = {unit.key for unit in units[priced[0] : last]}
    last = max(
        index for index in range(last, min(last + BUTTONS, len(units))) if index == last or units[index].key in said
    )
    listed = range(first + 1, last + 1)
    words = sum(shapes[index].words for index in listed)
    return listed if words >= MOST_OF_IT * sum(shape.words for shape in shapes) else range(0)
