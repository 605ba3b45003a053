"""The words of the texts so far, and what of all that is looked for stands in them.

To look for some hundred texts in an article takes longer than anything else that is done with it. But its words are
those of other articles: looked for only in words that none before it had, they cost next to nothing after some dozens.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Set
from itertools import chain

_Three = tuple[str, str, str]
MOST = 500_000  # characters in all words; then they are forgotten, that a run over an archive may not grow


class Vocabulary:
    """What stood between blanks in any text, and the wanted parts of it."""

    def __init__(self, most: int = MOST) -> None:
        self._most = most
        self._words: set[str] = set()
        self._size = 0  # characters in them
        self._wanted: set[str] = set()
        self._by_beginning: defaultdict[_Three, list[str]] = defaultdict(list)  # of three characters
        self._parts_of: defaultdict[str, set[str]] = defaultdict(set)  # of words with a wanted part

    @property
    def wanted(self) -> int:
        """How many parts are wanted; grows."""
        return len(self._wanted)

    def want(self, parts: Iterable[str]) -> None:
        """Look for these parts of words from now on: of three characters or more, and without a blank."""
        new = set(parts) - self._wanted
        self._wanted |= new
        for part in new:
            self._by_beginning[part[0], part[1], part[2]].append(part)
        if new and self._words:
            self._look_for(new, self._words)

    def parts(self, words: Set[str]) -> set[str]:
        """The wanted parts that stand in some words, each of which holds no blank."""
        new = words - self._words
        if new:
            if self._size + sum(map(len, new)) > self._most:
                self._words.clear()
                self._parts_of.clear()
                self._size, new = 0, words
            self._words |= new
            joined = "\n".join(new)
            self._size += len(joined)
            begun = set(zip(joined, joined[1:], joined[2:], strict=False)) & self._by_beginning.keys()
            self._look_for(chain.from_iterable(map(self._by_beginning.__getitem__, begun)), new)
        found: set[str] = set()
        return found.union(*map(self._parts_of.__getitem__, words & self._parts_of.keys()))

    def _look_for(self, parts: Iterable[str], words: Set[str]) -> None:
        joined = "\n".join(words)
        for part in parts:
            if part in joined:
                for word in words:
                    if part in word:
                        self._parts_of[word].add(part)
