"""What stands in a text: cheap tests that spare a search."""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

from filmlint.text.expression import compile_when_used

_WORD = compile_when_used(r"\w+")


class Presence:
    """A folded text and the words in it, gathered once for all who look for phrases."""

    def __init__(self, folded: str) -> None:
        self.folded = folded

    @cached_property
    def words(self) -> frozenset[str]:
        """The runs of letters and digits."""
        plain, _ = self._tokens
        return frozenset(plain.union(_WORD.findall(self.signs)))

    @cached_property
    def signs(self) -> str:
        """What stands between blanks and is no plain word, in any order, between blanks.

        A tenth as long as the text, it says at once that a word before a comma, or a comma on its own, stands nowhere.
        """
        return f" {' '.join(self._tokens[1])} "

    @cached_property
    def _tokens(self) -> tuple[set[str], set[str]]:
        """What stands between blanks: the plain words, and the rest."""
        tokens = set(self.folded.split())
        plain = set(filter(str.isalnum, tokens))
        return plain, tokens - plain


class Needs(NamedTuple):
    """What a text must hold for an expression to match: of each that is given, signs, words and texts, at least one.

    The `texts` are sought in the whole folded text, the `signs` only in what is no plain word.
    """

    signs: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()
    texts: tuple[str, ...] = ()

    def are_met(self, presence: Presence) -> bool:
        """False where the expression cannot match."""
        return (
            (not self.words or not self.words.isdisjoint(presence.words))
            and (not self.signs or any(sign in presence.signs for sign in self.signs))
            and (not self.texts or any(text in presence.folded for text in self.texts))
        )
