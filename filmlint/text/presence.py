"""What stands in a text: cheap tests that spare a search."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Set
from itertools import filterfalse
from typing import TYPE_CHECKING, Generic, TypeVar

from filmlint.text.expression import compile_when_used
from filmlint.text.kept import kept
from filmlint.text.searching import places_of

if TYPE_CHECKING:
    from ahocorasick import Automaton

Value = TypeVar("Value")
_WORD = compile_when_used(r"\w+")


def words_in(folded: str) -> frozenset[str]:
    """The runs of letters, digits and low lines in a folded text."""
    return frozenset(_WORD.findall(folded))


class Wanted:
    """All texts that are looked for in one sort of text: one pass over such a text finds those that stand in it.

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

    def places_in(self, folded: str) -> dict[str, list[int]]:
        """Of the texts known up to `built`, which is now all of them, those that stand in a folded text, and where."""
        if self.built != len(self._texts):
            from ahocorasick import Automaton

            automaton = Automaton()
            for text in self._texts:
                automaton.add_word(text, (text, len(text) - 1))
            automaton.make_automaton()
            self._automaton, self.built = automaton, len(self._texts)
        places: defaultdict[str, list[int]] = defaultdict(list)
        for end, (text, before) in self._automaton.iter(folded) if self._automaton else ():
            places[text].append(end - before)
        return places


OF_ARTICLES = Wanted()


class Presence:
    """A folded text and what stands in it, gathered once for all who look for words and phrases."""

    def __init__(
        self, folded: str, tokens: Callable[[], Iterable[str]] | None = None, wanted: Wanted = OF_ARTICLES
    ) -> None:
        """`tokens` gives the different ones of the text, where they are known; `wanted` is what is looked for in it."""
        self.folded = folded
        self._tokens = tokens
        self._wanted = wanted
        self.places: dict[str, list[int]] = {}  # where what stands here begins
        self._standing: Set[str] | None = None
        self._sought = 0  # how many texts were wanted when these were found

    @kept
    def words(self) -> Set[str]:
        """The runs of letters, digits and low lines."""
        given, self._tokens = self._tokens, None  # it holds the body that holds this
        if given is None or "_" in self.folded:
            return words_in(self.folded)
        tokens = set(given())
        others = list(filterfalse(str.isalnum, tokens))
        tokens.difference_update(others)
        tokens.update(_WORD.findall(" ".join(others)))
        return tokens

    def standing_of(self, texts: frozenset[str], known_from: int) -> Set[str]:
        """Those of some wanted texts that stand here; `places` tells where. `known_from` is what wanting them gave."""
        if self._standing is None:
            self.places = self._wanted.places_in(self.lines)
            self._standing = self.places.keys() | ()
            self._sought = self._wanted.built
        if known_from <= self._sought:
            return texts & self._standing
        found = {text for text in texts if text in self.lines}  # wanted only since this text was read
        self.places.update((text, list(places_of((text,), self.lines))) for text in found)
        return found

    @kept
    def lines(self) -> str:
        """The text with its last line ended as the others are."""
        return f"{self.folded}\n"


class Sought:
    """Texts to look for in many others: what it costs goes with those that are there, not with those that are not.

    The end of a text is the end of a line: "@\n" stands in what ends with "@".
    """

    def __init__(self, texts: Iterable[str], wanted: Wanted = OF_ARTICLES) -> None:
        every = frozenset(texts)
        self._signs = [text for text in every if len(text) < 2]  # stand everywhere, and are found at once
        self._texts = every.difference(self._signs)
        self._known_from = wanted.add(self._texts)

    def standing_in(self, presence: Presence) -> list[str]:
        """Those that stand in a text, in any place, in no order."""
        signs = [sign for sign in self._signs if sign in presence.lines] if self._signs else ()
        return [*signs, *presence.standing_of(self._texts, self._known_from)]

    def stands_in(self, presence: Presence) -> bool:
        """Whether any stands in a text."""
        return bool(self.standing_in(presence))


class Anchored(Generic[Value]):
    """Values that matter only in a text in which one of their texts stands."""

    def __init__(self, entries: Iterable[tuple[Iterable[str], Value]]) -> None:
        self.values: list[Value] = []
        self._by_text: defaultdict[str, list[int]] = defaultdict(list)
        for texts, value in entries:
            for text in texts:
                self._by_text[text].append(len(self.values))
            self.values.append(value)
        self._sought = Sought(self._by_text)

    def standing_in(self, presence: Presence) -> list[Value]:
        """The values that matter in a text, in the order in which they were given."""
        found = {number for text in self._sought.standing_in(presence) for number in self._by_text[text]}
        return [self.values[number] for number in sorted(found)]
