"""The words of a folded text and the stops between them, in order; breaks between lines and blocks are stops, too."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span
from filmlint.text.words import WORD

_TOKEN = compile_when_used(rf"{WORD.pattern}|[.!?;:]+|\n+")
_ASCII_TOKEN = compile_when_used(r"[a-z\d]++(?:['.&-][a-z\d]++)*+|[.!?;:]+|\n+")  # the same, much faster


def tokens_of(folded: str) -> list[str]:
    """The tokens of a folded text."""
    return (_ASCII_TOKEN if folded.isascii() else _TOKEN).findall(folded)


class TokenPlaces:
    """Where tokens stand in their folded text; sought from the break between two blocks on, for few are asked for."""

    def __init__(self, tokens: Sequence[str], folded: str) -> None:
        self._tokens, self._folded = tokens, folded
        self._indices, self._offsets = [0], [0]  # of the breaks, and of the beginning
        if f"{_BREAK}\n" in folded:  # a token of its own: then each break has to be looked for behind the last one
            return
        index, at = 0, folded.find(_BREAK)
        while at >= 0:
            index = tokens.index(_BREAK, index)
            self._indices.append(index)
            self._offsets.append(at)
            index, at = index + 1, folded.find(_BREAK, at + len(_BREAK))

    def span(self, start: int, length: int) -> Span:
        """The place of `length` tokens from index `start` on."""
        block = bisect_right(self._indices, start) - 1
        before = self._end(self._indices[block], start, self._offsets[block])
        begin = self._folded.find(self._tokens[start], before)
        return Span(begin, self._end(start, start + length, begin))

    def _end(self, first: int, last: int, at: int) -> int:
        """Where the tokens between two indices end that begin at or after an offset. Nothing that stands between two
        tokens has anything of a token."""
        for token in self._tokens[first:last]:
            at = self._folded.find(token, at) + len(token)
        return at


_BREAK = "\n\n"
