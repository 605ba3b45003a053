"""Looking for an expression only around words without which it cannot match: most of an article is never looked at."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator


def matches(
    pattern: re.Pattern[str], text: str, folded: str, words: Iterable[str], before: int, behind: int
) -> Iterator[re.Match[str]]:
    """The matches of `pattern` in `text` that lie within `before` and `behind` characters of one of the words.

    The words are looked up in `folded`, which has the same offsets; one of them must stand in every match or its
    look-around, no further from its ends than the two numbers say.
    """
    spots: list[int] = []
    for word in words:
        at = folded.find(word)
        while at >= 0:
            spots.append(at)
            at = folded.find(word, at + len(word))
    if not spots:
        return
    spots.sort()
    start, end = spots[0] - before, spots[0] + behind
    for spot in spots[1:]:
        if spot - before > end:
            yield from pattern.finditer(text, max(0, start), end)
            start = spot - before
        end = spot + behind
    yield from pattern.finditer(text, max(0, start), end)
