"""Looking for an expression only around cues without which it cannot match: most of an article is never looked at."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from filmlint.text.presence import OF_ARTICLES, Presence, words_in


class Cues:
    """What must stand in every match of an expression or beside it: one of some words, or of some other texts.

    The words are whole ones, or several in a row; the texts may be parts of words.
    """

    def __init__(self, words: Iterable[str] = (), texts: Iterable[str] = ()) -> None:
        self._words = {phrase: words_in(phrase) for phrase in words}
        self._texts = frozenset((*self._words, *texts))
        self._known_from = OF_ARTICLES.add(self._texts)

    def spots(self, presence: Presence) -> list[int]:
        """Where the cues begin in a folded text, in order."""
        found: list[int] = []
        for text in presence.standing_of(self._texts, self._known_from):
            if text not in self._words or self._words[text] <= presence.words:
                found += presence.places[text]
        found.sort()
        return found


def around(
    pattern: re.Pattern[str], text: str, places: Sequence[int], before: int, behind: int
) -> Iterator[re.Match[str]]:
    """The matches of `pattern` in `text` that lie within `before` and `behind` characters of one of the places."""
    if not places:
        return
    start, end = places[0] - before, places[0] + behind
    for place in places[1:]:
        if place - before > end:
            yield from pattern.finditer(text, max(0, start), end)
            start = place - before
        end = place + behind
    yield from pattern.finditer(text, max(0, start), end)


def matches(
    pattern: re.Pattern[str], text: str, presence: Presence, cues: Cues, before: int, behind: int
) -> Iterator[re.Match[str]]:
    """The matches of `pattern` in `text` that lie within `before` and `behind` characters of one of the cues.

    The cues are looked up in the folded text, which has the same offsets; one of them must stand in every match or its
    look-around, no further from its ends than the two numbers say.
    """
    places = cues.spots(presence)
    return around(pattern, text, places, before, behind) if places else iter(())
