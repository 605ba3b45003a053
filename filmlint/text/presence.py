"""What stands in a text: cheap tests that spare a search."""

from __future__ import annotations

from functools import cached_property

from filmlint.text.expression import compile_when_used

_WORD = compile_when_used(r"\w+")


class Presence:
    """A folded text and the words in it, gathered once for all who look for phrases."""

    def __init__(self, folded: str) -> None:
        self.folded = folded

    @cached_property
    def words(self) -> frozenset[str]:
        """The runs of letters and digits."""
        tokens = set(self.folded.split())
        plain = set(filter(str.isalnum, tokens))  # most are words as they stand; only the others are searched
        return frozenset(plain.union(_WORD.findall(" ".join(tokens - plain))))
