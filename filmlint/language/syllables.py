"""How many syllables an English word has: the CMU dictionary's count, hyphenation points for words it lacks.

The table (126,000 words) is made by tools/build_syllables.py from the CMU Pronouncing Dictionary; its notice stands in
filmlint/data/syllables.LICENSE. A word that is not in it counts one more than its hyphenation points, which is what
textstat does, so that both give the same sums.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from filmlint.language.hyphenation import divisions
from filmlint.language.word_table import WordTable

SYLLABLES = WordTable(Path(__file__).resolve().parent.parent / "data" / "syllables.txt")


def syllables(word: str) -> int:
    """The syllables of one lower-case word without punctuation (the apostrophe of a contraction stays)."""
    known = SYLLABLES.number(word)
    if known is not None:
        return known
    return 1 if word.isdigit() else _guess(word)


@lru_cache(50_000)
def _guess(word: str) -> int:
    return divisions(word) + 1
