"""What stands in a text: cheap tests that spare a search."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from itertools import chain, filterfalse
from typing import TYPE_CHECKING

from filmlint.text.expression import compile_when_used

if TYPE_CHECKING:
    from ahocorasick import Automaton

_WORD = compile_when_used(r"\w+")


class _Wanted:
    """All texts that anybody looks for: one pass over an article finds those of them that stand in it.

    Grows while rules are made ready, now and then in the middle of the first article; the automaton of Aho and
    Corasick that makes the pass is built when the next text is met, and knows the texts up to `built`.
    """

    def __init__(self) -> None:
        self._texts: dict[str, None] = {}
        self._automaton: Automaton | None = None
        self.built = 0

    def add(self, texts: Iterable[str]) -> int:
        """Want these, too. How many texts the automaton must know to know them."""
        self._texts.update(dict.fromkeys(texts))
        return len(self._texts)

    def standing_in(self, folded: str) -> set[str]:
        """Of the texts known up to `built`, which is now all of them, those that stand in a folded text."""
        if self.built != len(self._texts):
            from ahocorasick import Automaton

            automaton = Automaton()
            for text in self._texts:
                automaton.add_word(text, text)
            automaton.make_automaton()
            self._automaton, self.built = automaton, len(self._texts)
        return {text for _, text in self._automaton.iter(folded)} if self._automaton else set()


_wanted = _Wanted()


class Presence:
    """A folded text and what stands in it, gathered once for all who look for words and phrases."""

    def __init__(self, folded: str, tokens: Iterable[str] | None = None) -> None:
        """`tokens`: the different ones of the text, where they are known."""
        self.folded = folded
        self._known = tokens
        self._standing: set[str] | None = None
        self._sought = 0  # how many texts were wanted when these were found

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

    @cached_property
    def _tokens(self) -> set[str]:
        """What stands between blanks."""
        return set(self.folded.split())

    @cached_property
    def _plain(self) -> set[str]:
        return set(filter(str.isalnum, self._tokens))

    def of(self, texts: frozenset[str], known_from: int) -> Iterable[str]:
        """Those of some wanted texts that stand here; `known_from` is what wanting them gave."""
        if self._standing is None:
            self._standing = _wanted.standing_in(self.folded)
            self._sought = _wanted.built
        if known_from > self._sought:  # wanted only since this text was read
            return [text for text in texts if text in self.folded]
        return texts & self._standing


class Sought:
    """Texts to look for in many others: what it costs goes with those that are there, not with those that are not."""

    def __init__(self, texts: Iterable[str]) -> None:
        every = frozenset(texts)
        self._signs = [text for text in every if len(text) < 2]  # stand everywhere, and are found at once
        self._texts = every.difference(self._signs)
        self._known_from = _wanted.add(self._texts)

    def standing_in(self, presence: Presence) -> list[str]:
        """Those that stand in a text, in any place."""
        folded = presence.folded
        return [*(sign for sign in self._signs if sign in folded), *presence.of(self._texts, self._known_from)]


class Needs:
    """What a text must hold for an expression to match: of each that is given, signs, words and texts, at least one.

    The `texts` are sought in the whole folded text, the `signs` only in what is no plain word.
    """

    def __init__(
        self, signs: tuple[str, ...] = (), words: frozenset[str] = frozenset(), texts: tuple[str, ...] = ()
    ) -> None:
        self.signs, self.words = signs, words
        self._texts = Sought(texts) if texts else None

    def are_met(self, presence: Presence) -> bool:
        """False where the expression cannot match."""
        return (
            (not self.words or not self.words.isdisjoint(presence.words))
            and (not self.signs or any(sign in presence.signs for sign in self.signs))
            and (not self._texts or bool(self._texts.standing_in(presence)))
        )
