"""The words of a folded text and the stops between them, in order; breaks between lines and blocks are stops, too."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span
from filmlint.text.words import WORD

_TOKEN = compile_when_used(rf"{WORD.pattern}|[.!?;:]+|\n+")
_ASCII_TOKEN = compile_when_used(r"[a-z\d]++(?:['.&-][a-z\d]++)*+|[.!?;:]+|\n+")  # the same, much faster


def tokens_of(folded: str) -> list[str]:
    """The tokens of a folded text."""
    return (_ASCII_TOKEN if folded.isascii() else _TOKEN).findall(folded)


class TokenPlaces:
    """Where tokens stand in their folded text; found a block at a time, for few are asked for."""

    def __init__(self, tokens: Sequence[str], folded: str) -> None:
        self._tokens, self._folded = tokens, folded
        self._indices, self._offsets = [0], [0]  # of the beginning, and of the breaks between blocks
        self._starts: dict[int, list[int]] = {}
        if f"{_BREAK}\n" in folded:  # a token of its own: then all is one block
            return
        index, at = 0, folded.find(_BREAK)
        while at >= 0:
            index = tokens.index(_BREAK, index)
            self._indices.append(index)
            self._offsets.append(at)
            index, at = index + 1, folded.find(_BREAK, at + len(_BREAK))

    def span(self, start: int, length: int) -> Span:
        """The place of `length` tokens from index `start` on."""
        last = start + length - 1
        return Span(self._start(start), self._start(last) + len(self._tokens[last]))

    def block(self, index: int) -> Span:
        """The place of the block in which the token of an index stands."""
        block = bisect_right(self._indices, index) - 1
        start, *end = self._offsets[block : block + 2]
        return Span(start, end[0] if end else len(self._folded))

    def _start(self, index: int) -> int:
        block = bisect_right(self._indices, index) - 1
        first, *end = self._indices[block : block + 2]
        if block not in self._starts:
            self._starts[block] = list(
                self._sought(self._tokens[first : end[0] if end else None], self._offsets[block])
            )
        return self._starts[block][index - first]

    def _sought(self, tokens: Iterable[str], at: int) -> Iterator[int]:
        """Where each of some tokens begins. What stands between two tokens has nothing of a token."""
        for token in tokens:
            at = self._folded.find(token, at)
            yield at
            at += len(token)


_BREAK = "\n\n"
