"""How many syllables an English word has: the CMU dictionary's count, hyphenation points for words it lacks.

The table (126,000 words, 373 KB packed) is made by tools/build_syllables.py from the CMU Pronouncing Dictionary; its
notice stands in filmlint/data/syllables.LICENSE. A word that is not in it counts one more than pyphen's hyphenation
points, which is what textstat does, so that both give the same sums.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable
from functools import cache
from pathlib import Path

_TABLE = Path(__file__).resolve().parent.parent / "data" / "syllables.z"
_REMEMBERED = 50_000  # words outside the table, whose hyphenation is dear

_hyphenated: dict[str, int] = {}


@cache
def table() -> dict[str, int]:
    """The words of the CMU dictionary, in lower case, with their syllables. Loaded once; do not change it."""
    counts: dict[str, int] = {}
    for line in zlib.decompress(_TABLE.read_bytes()).decode().split("\n"):
        number, _, words = line.partition(" ")
        counts.update(dict.fromkeys(words.split(" "), int(number)))
    return counts


def syllables(word: str) -> int:
    """The syllables of one lower-case word without punctuation (the apostrophe of a contraction stays)."""
    known = table().get(word)
    return _guess(word) if known is None else known


def _guess(word: str) -> int:
    known = _hyphenated.get(word)
    if known is None:
        if len(_hyphenated) >= _REMEMBERED:
            _hyphenated.clear()
        known = _hyphenated[word] = len(_hyphenation()(word)) + 1
    return known


@cache
def _hyphenation() -> Callable[[str], list[int]]:
    from pyphen import Pyphen  # type: ignore[import-untyped]  # comes with textstat; 50 ms, and only for texts with a word outside the table

    positions: Callable[[str], list[int]] = Pyphen(lang="en_US").positions
    return positions
