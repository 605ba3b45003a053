"""Which of two words that are taken for one another is likelier between two others: "the house is *to* small".

How often words stand beside others is known from Google's book n-grams: a table made by tools/build_neighbours.py, its
notice in filmlint/data/words.LICENSE. Of a word that may be wrong, the score of another is how much likelier that one
is there: the logarithms of how many times as often it follows the word before and precedes the word behind, less that
of how many times as frequent it is anyway. What a score must reach, each pair has from much good prose about films, in
which no word that is right comes near it.

The file: a line for each pair, "wrong meant least", an empty one, then two for each word: the word, how frequent it is
and, with the same after each, the words that stand before it; the word and those that stand behind. All frequencies are
levels: quarters of a natural logarithm.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from filmlint.text.expression import compile_when_used

FILE = Path(__file__).resolve().parent.parent / "data" / "neighbours.txt"
_UNSEEN = 800_000  # what a pair of words counts that the source, which has the frequent ones, lacks
_STEPS = 4  # levels to a natural logarithm
_AGAINST = -1.0  # no side may speak more against the other word than this
NONE = -math.inf
_REMEMBERED = 30_000  # places
_JOINTS = frozenset("-'*_&@/")
_LONGEST = 24
_BEFORE = compile_when_used(r"(?<![\w'-])([a-z]+) $")
_BEHIND = compile_when_used(r" ([a-z]+)(?![\w'-])")


def level(count: int) -> int:
    """How often something was seen, as the file has it: 0 for what was not."""
    return round(_STEPS * math.log(count / _UNSEEN + 1))


class Neighbours:
    """The table, read."""

    def __init__(self, text: str) -> None:
        pairs, _, words = text.partition("\n\n")
        self.meant: dict[str, list[tuple[str, float]]] = defaultdict(list)
        for line in pairs.splitlines():
            wrong, meant, least = line.split(" ")
            self.meant[wrong].append((meant, float(least)))
        lines = words.splitlines()
        self._before = {line[: line.index(" ")]: line for line in lines[::2]}
        self._behind = {line[: line.index(" ")]: line for line in lines[1::2]}
        self._seen: dict[tuple[str, str, str], str | None] = {}

    def likelier(self, word: str, before: str, behind: str) -> str | None:
        """The word that is meant, where this one is hardly ever: the folded words beside it as `beside` gives them."""
        key = (word, before, behind)
        if key not in self._seen:
            if len(self._seen) >= _REMEMBERED:
                self._seen.clear()
            scores = (
                (score - least, meant)
                for meant, least in self.meant.get(word, ())
                if (score := self.score(word, meant, before, behind)) >= least
            )
            self._seen[key] = max(scores, default=(0, None))[1]
        return self._seen[key]

    def score(self, word: str, other: str, before: str, behind: str) -> float:
        """How much likelier another word is; NONE where a neighbour is not known, or one speaks against it."""
        if not before or not behind:
            return NONE
        one = _level(self._before[other], before) - _level(self._before[word], before)
        two = _level(self._behind[other], behind) - _level(self._behind[word], behind)
        if min(one, two) <= _AGAINST * _STEPS:
            return NONE
        anyway = _level(self._before[other], other) - _level(self._before[word], word)
        return (one + two - anyway) / _STEPS


def beside(folded: str, start: int, end: int) -> tuple[str, str]:
    """The words before and behind a span, each empty where a stop, or anything but a blank, stands between; both are
    where the span is but a part of a word."""
    if folded[start - 1 : start] in _JOINTS or folded[end : end + 1] in _JOINTS:
        return "", ""
    before = _BEFORE.search(folded, max(0, start - _LONGEST), start)
    behind = _BEHIND.match(folded, end)
    return before[1] if before else "", behind[1] if behind else ""


def _level(line: str, word: str) -> int:
    at = line.find(f" {word}:")
    if at < 0:
        return 0
    at += len(word) + 2
    return int(line[at : line.index(" ", at)])


def written(
    pairs: Mapping[tuple[str, str], float],
    levels: Mapping[str, int],
    sides: Mapping[str, tuple[Mapping[str, int], Mapping[str, int]]],
) -> str:
    """The text of the file; `sides` has, for each word, the levels of the words before it and of those behind."""
    lines = [f"{wrong} {meant} {least:.1f}" for (wrong, meant), least in sorted(pairs.items())]
    lines.append("")
    for word, (before, behind) in sides.items():
        # A word is never its own neighbour here: its place in the first line has how frequent it is.
        for side in ({**before, word: levels[word]}, behind):
            lines.append(" ".join((word, *(f"{near}:{number}" for near, number in sorted(side.items())), "")))
    return "\n".join(lines) + "\n"


@cache
def neighbours() -> Neighbours:
    return Neighbours(FILE.read_text(encoding="ascii"))
