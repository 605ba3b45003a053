"""Which words of an article are nobody's spelling mistake: what it says again and again, what a project lists."""

from __future__ import annotations

from filmlint.checks.word_places import WordPlaces
from filmlint.lint.context import Context

OFTEN = 3  # a word that stands so often is meant, whatever it is


def is_own(word: str, words: WordPlaces, context: Context) -> bool:
    """Whether a folded word is one of the article's own: a capitalised word that recurs, a word that stands three
    times, or one of the project's list (.filmlint/words.txt)."""
    if word in context.services.project_words:
        return True
    places = words.of(word)
    if len(places) >= OFTEN:
        return True
    return len(places) > 1 and all(words.text[at].isupper() for at in places)
