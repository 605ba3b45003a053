"""Which words of an article are nobody's spelling mistake: what it says again and again, what a project lists."""

from __future__ import annotations

from collections.abc import Set

from filmlint.wording.word_places import WordPlaces

OFTEN = 3  # a word that stands so often is meant, whatever it is


def is_own(word: str, words: WordPlaces, listed: Set[str]) -> bool:
    """Whether a folded word is one of the article's own: a capitalised word that recurs, a word that stands three
    times, or one that the project lists (.filmlint/words.txt)."""
    if word in listed:
        return True
    places = words.of(word)
    if len(places) >= OFTEN:
        return True
    return len(places) > 1 and all(words.text[at].isupper() for at in places)
