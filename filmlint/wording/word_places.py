"""The words of a body, folded: which there are, and where. Found once for all the rules that ask."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, KeysView
from functools import cached_property
from itertools import chain, filterfalse, repeat
from string import ascii_lowercase, ascii_uppercase, digits

from filmlint.language.english import FEWEST, SMALL_WORDS, is_english
from filmlint.language.words import unlisted
from filmlint.text.body import Body
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span
from filmlint.text.tokens import TokenPlaces

_CAPITALS = frozenset(ascii_uppercase)
_INSIDE = frozenset(f"{ascii_lowercase}{digits},;%)’'")  # before a blank: no sentence begins there
_CAPITALISED = compile_when_used(r"[A-Z][^\W_]* $")
_NEAR = 40  # characters
_OPENERS = '.!?…:\n•*“"‘(—–-'


class WordPlaces:
    """The words of one body. Holds its text, never the body, so that both can go."""

    def __init__(self, text: str, folded: str, tokens: list[str], counts: Counter[str]) -> None:
        self.text = text
        self.folded = folded
        self.tokens = tokens  # words and the stops between them, folded, in order
        self.counts = counts  # how often each stands there
        self._places: dict[str, list[int]] = {}

    @property
    def present(self) -> KeysView[str]:
        """Every different word."""
        return self.counts.keys()

    @cached_property
    def _others(self) -> list[str]:
        """The different tokens that are not of letters alone: few."""
        return list(filterfalse(str.isalpha, self.present))

    @cached_property
    def numbers(self) -> list[str]:
        """The different words that begin with a digit."""
        return [word for word in self._others if word[0].isdigit()]

    @cached_property
    def compounds(self) -> list[str]:
        """The different words with a hyphen or an apostrophe, in order."""
        return sorted(word for word in self._others if "-" in word or "'" in word)

    @cached_property
    def strangers(self) -> set[str]:
        """The words of letters alone that no list of English has; the owner's, too, that stands as a possessive."""
        owners = {word.removesuffix("'s") for word in self.compounds if word.endswith("'s")}
        return unlisted(chain(self.present, owners))

    @cached_property
    def english(self) -> bool:
        """Whether the text is in English; a few words always are."""
        words = len(self.tokens)
        return words < FEWEST or is_english(sum(map(self.counts.get, SMALL_WORDS, repeat(0))), words)

    def of(self, word: str) -> list[int]:
        """Where a word begins, each time that it stands there."""
        found = self._places.get(word)
        if found is None:
            found = self._places[word] = self._search(word, 0, len(self.folded))
        return found

    def of_tokens(self, words: str, indices: Iterable[int]) -> list[int]:
        """The same for words of which the first is known to be the tokens of these indices: only their blocks are
        searched."""
        blocks = dict.fromkeys(map(self.token_places.block, indices))
        return [at for start, end in blocks for at in self._search(words, start, end)]

    @cached_property
    def token_places(self) -> TokenPlaces:
        """Where the tokens stand."""
        return TokenPlaces(self.tokens, self.folded)

    def _search(self, word: str, start: int, last: int) -> list[int]:
        folded, size, found = self.folded, len(word), []
        at = folded.find(word, start, last)
        while at >= 0:
            end = at + size
            if not (at and folded[at - 1].isalnum()) and not folded[end : end + 1].isalnum():
                found.append(at)
            at = folded.find(word, end, last)
        return found

    def stands_small(self, word: str) -> bool:
        """Whether a folded word stands in lower case somewhere."""
        return any(self.text[at].islower() for at in self.of(word))

    def stands_apart(self, word: str) -> bool:
        """Whether a folded word stands somewhere in lower case with a blank on either side: it is part of nothing."""
        text, size = self.text, len(word)
        return any(
            text.startswith(word, at)
            and (not at or text[at - 1].isspace())
            and (at + size == len(text) or text[at + size].isspace())
            for at in self.of(word)
        )

    def is_name(self, word: str) -> bool:
        """Whether a folded word stands with a capital inside a sentence, or beside another capitalised word."""
        return any(self._names(at, at + len(word)) for at in self.of(word) if not self.text[at].islower())

    def _names(self, start: int, end: int) -> bool:
        text = self.text
        if text[start - 1 : start] == " " and text[start - 2 : start - 1] in _INSIDE:
            return True
        if text[start] not in _CAPITALS:
            return False
        if text[end : end + 1] == " " and text[end + 1 : end + 2] in _CAPITALS:
            return True
        return _CAPITALISED.search(text, max(0, start - _NEAR), start) is not None

    def opens_sentence(self, at: int) -> bool:
        """Whether what stands before an offset lets a sentence begin there; a quotation mark does, too."""
        before = self.text[max(0, at - 4) : at].rstrip(" ")
        return not before or before[-1] in _OPENERS

    def capitals_inside(self, span: Span) -> bool:
        """Whether a capital stands in the span where prose has none: then it is a title or a name, or in a heading."""
        shown = self.text[span.start : span.end]
        if shown.islower():
            return False
        inner = shown[1:]
        if inner != inner.lower() and any(part[:1].isupper() for part in inner.split(" ")[1:] if part not in _I):
            return True
        return shown[:1].isupper() and not self.opens_sentence(span.start)


_I = frozenset(("I", "I'm", "I've", "I'd", "I'll", "I’m", "I’ve", "I’d", "I’ll"))


def words_of(body: Body) -> WordPlaces:
    """The words of a body; the same object every time."""
    return body.once(_words)


def _words(body: Body) -> WordPlaces:
    return WordPlaces(body.text, body.folded, body.tokens, body.token_counts)
