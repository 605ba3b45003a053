"""Looking for an expression only around cues without which it cannot match: most of an article is never looked at."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from filmlint.text.expression import compile_when_used
from filmlint.text.presence import Presence

_WORD = compile_when_used(r"\w+")


class Cues:
    """What must stand in every match of an expression or beside it: one of some words, or of some other texts.

    The words are whole ones, or several in a row, and cost a look into the table of all words of the article where they
    do not stand; the texts may be parts of words, and are looked for.
    """

    def __init__(self, words: Iterable[str] = (), texts: Iterable[str] = ()) -> None:
        self._phrases: dict[str, list[tuple[str, frozenset[str]]]] = defaultdict(list)  # by their longest word
        for phrase in words:
            parts = _WORD.findall(phrase)
            self._phrases[max(parts, key=len)].append((phrase, frozenset(parts)))
        self._words = frozenset(self._phrases)
        self._texts = tuple(texts)

    def spots(self, presence: Presence) -> list[int]:
        """Where the cues begin in a folded text, in order."""
        if not self._texts and self._words.isdisjoint(presence.words):
            return []
        sought = [*self._texts]
        for word in self._words & presence.words:
            sought += [phrase for phrase, parts in self._phrases[word] if parts <= presence.words]
        folded, found = presence.folded, []
        for text in sought:
            at = folded.find(text)
            while at >= 0:
                found.append(at)
                at = folded.find(text, at + len(text))
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
