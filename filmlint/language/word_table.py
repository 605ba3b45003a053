"""A table of words with a number each, looked up in its file's text: nothing is unpacked for words nobody asks about.

The file is ASCII. A line is for the words that begin with the same three letters: those letters, then for each word, in
order, what follows them and its number, a blank before and after (words of one or two letters are filled up with
blanks). A run over one article asks about a few hundred of the hundred thousands of words; to make a dictionary of them
all takes ten times as long as to search a few lines.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from string import digits

_PREFIX = 3  # letters: longer ones make the lines too many, shorter ones too long
_REMEMBERED = 50_000  # words
_MANY = 8  # words with one beginning: from there on it is quicker to take the line apart than to search it for each
_NO_DIGITS = dict.fromkeys(map(ord, digits))
_NUMBERED = re.compile(r" ([a-z]*)(\d+)")


class WordTable(dict[str, int | None]):
    """`table[word]` is the word's number, 0 where it has none, None where the table lacks it; then it is remembered."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path

    def __missing__(self, word: str) -> int | None:
        if len(self) >= _REMEMBERED:
            self.clear()
        number = self[word] = self.number(word)
        return number

    def number(self, word: str) -> int | None:
        """As `table[word]`, without remembering: for words that were only thought of."""
        line = self._lines.get(word[:_PREFIX])
        if line is None or word[-1].isdigit() or " " in word:
            return None
        # In order, a word comes before those that it is the beginning of.
        sought = f" {word[_PREFIX:]}"
        at = line.find(sought, _PREFIX)
        if at < 0:
            return None
        at += len(sought)
        number = line[at : line.index(" ", at)]
        return int(number) if number.isdigit() else None if number else 0

    def numbers(self, words: Iterable[str]) -> dict[str, int]:
        """The numbers of those of the words that have one; they are not remembered."""
        alike: dict[str, list[str]] = defaultdict(list)
        for word in words:
            alike[word[:_PREFIX]].append(word)
        found: dict[str, int] = {}
        for start in alike.keys() & self._lines.keys():
            likely = alike[start]
            if len(likely) > _MANY:
                listed = set(self._lines[start].translate(_NO_DIGITS).split(" "))
                likely = [word for word in likely if word[_PREFIX:] in listed]
            found.update((word, number) for word in likely if (number := self.number(word)))
        return found

    def beginning(self, start: str) -> Iterator[tuple[str, int]]:
        """The words with a number that begin with these three letters, and their numbers; they are not remembered."""
        for rest, number in _NUMBERED.findall(self._lines.get(start, "")[_PREFIX:]):
            yield start + rest, int(number)

    @cached_property
    def _lines(self) -> dict[str, str]:
        lines = self._path.read_bytes().decode("ascii").split("\n")
        return {line[:_PREFIX].rstrip(): line for line in lines}


def written(numbers: Mapping[str, int | None]) -> str:
    """The text of a table's file. The words are lower-case ASCII without digits or blanks."""
    lines: dict[str, list[str]] = defaultdict(list)
    for word in sorted(numbers):
        lines[word[:_PREFIX]].append(f"{word[_PREFIX:]}{numbers[word] or ''}")
    return "\n".join(f"{start:{_PREFIX}} {' '.join(rest)} " for start, rest in sorted(lines.items()))
