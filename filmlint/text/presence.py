"""What stands in a text: cheap tests that spare a search."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cache, cached_property
from itertools import chain, filterfalse
from typing import NamedTuple

from filmlint.text.expression import compile_when_used
from filmlint.text.vocabulary import Vocabulary

_WORD = compile_when_used(r"\w+")
_RARE = 3  # characters
_vocabulary = Vocabulary()  # of all texts that this process has met


class Presence:
    """A folded text and the words in it, gathered once for all who look for phrases."""

    def __init__(self, folded: str, tokens: Iterable[str] | None = None) -> None:
        """`tokens`: the different ones of the text, where they are known."""
        self.folded = folded
        self._known = tokens
        self._parts: set[str] = set()
        self._sought = 0  # how many parts were wanted when these were found

    @cached_property
    def words(self) -> frozenset[str]:
        """The runs of letters, digits and low lines."""
        if self._known is None or "_" in self.folded:
            return frozenset(self._plain.union(_WORD.findall(self.signs)))
        joined = " ".join(filterfalse(str.isalnum, self._known))
        return frozenset(chain(filter(str.isalnum, self._known), _WORD.findall(joined)))

    @cached_property
    def signs(self) -> str:
        """What stands between blanks and is no plain word, in any order, between blanks.

        A tenth as long as the text, it says at once that a word before a comma, or a comma on its own, stands nowhere.
        """
        return f" {' '.join(self._tokens - self._plain)} "

    @property
    def parts(self) -> set[str]:
        """Of the parts of words that anybody looks for, those that stand in the text."""
        if self._sought != _vocabulary.wanted:
            self._parts = _vocabulary.parts(self._tokens)
            self._sought = _vocabulary.wanted
        return self._parts

    @cached_property
    def _tokens(self) -> set[str]:
        """What stands between blanks."""
        return set(self.folded.split())

    @cached_property
    def _plain(self) -> set[str]:
        return set(filter(str.isalnum, self._tokens))


class Sought:
    """Texts to look for in many others: what it costs goes with those that are there, not with those that are not."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._with_part: defaultdict[str, list[str]] = defaultdict(list)  # texts by the longest of their words
        self._common: list[str] = []  # those of signs and small words, which many words hold
        for text in dict.fromkeys(texts):
            part = max(text.split(), key=len, default="")
            (self._with_part[part] if len(part) >= _RARE else self._common).append(text)
        _vocabulary.want(self._with_part)

    def standing_in(self, presence: Presence) -> list[str]:
        """Those that stand in a text, in any place."""
        folded = presence.folded
        found = [text for text in self._common if text in folded]
        for part in self._with_part.keys() & presence.parts:
            found += [text for text in self._with_part[part] if text == part or text in folded]
        return found


_sought = cache(Sought)


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
            and (not self.texts or bool(_sought(self.texts).standing_in(presence)))
        )
