"""Looking for an expression only around words without which it cannot match: most of an article is never looked at."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence


def spots(folded: str, words: Iterable[str]) -> list[int]:
    """Where the words begin in a text, in order."""
    found: list[int] = []
    for word in words:
        at = folded.find(word)
        while at >= 0:
            found.append(at)
            at = folded.find(word, at + len(word))
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
    pattern: re.Pattern[str], text: str, folded: str, words: Iterable[str], before: int, behind: int
) -> Iterator[re.Match[str]]:
    """The matches of `pattern` in `text` that lie within `before` and `behind` characters of one of the words.

    The words are looked up in `folded`, which has the same offsets; one of them must stand in every match or its
    look-around, no further from its ends than the two numbers say.
    """
    return around(pattern, text, spots(folded, words), before, behind)
