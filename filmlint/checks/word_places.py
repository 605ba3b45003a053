"""The words of a body, folded: which there are, and where. Found once for all the rules that ask."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
from weakref import WeakKeyDictionary

from filmlint.lint.reading import reading_of
from filmlint.text.body import Body
from filmlint.text.span import Span

_known: WeakKeyDictionary[Body, WordPlaces] = WeakKeyDictionary()
_INSIDE = re.compile(r"[a-z\d,;%)’'] ([^\W\d_a-z][^\W_]*)")
_PAIRS = re.compile(r"[A-Z][^\W_]* [A-Z][^\W_]*")
_FEW = 40
_SMALL_WORDS = frozenset(
    "the of and to a in is it that was for with as his her he she on by from at this are but who has have not an "
    "they you i".split()
)
_OPENERS = '.!?…:\n•*“"‘(—–-'


class WordPlaces:
    """The words of one body. Holds its text, never the body, so that both can go."""

    def __init__(self, text: str, folded: str, tokens: list[str]) -> None:
        self.text = text
        self.folded = folded
        self.tokens = tokens  # words and the stops between them, folded, in order
        self._places: dict[str, list[int]] = {}

    @cached_property
    def present(self) -> frozenset[str]:
        """Every different word."""
        return frozenset(self.tokens)

    @cached_property
    def pairs(self) -> frozenset[tuple[str, ...]]:
        """Every two words that stand side by side, with nothing but a blank between them."""
        return frozenset(zip(self.tokens, self.tokens[1:], strict=False))

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each word stands there."""
        return Counter(self.tokens)

    @cached_property
    def in_lower_case(self) -> frozenset[str]:
        """The words in lower case with a blank on either side: most of those that there are."""
        return frozenset(word for word in set(self.text.split()) if word.isalpha() and word.islower())

    @cached_property
    def names(self) -> frozenset[str]:
        """The words, folded, that stand with a capital inside a sentence, or beside another capitalised word."""
        text = self.text
        inside = set(map(str.lower, _INSIDE.findall(text)))
        return frozenset(inside.union(*(pair.lower().split(" ") for pair in _PAIRS.findall(text))))

    @cached_property
    def english(self) -> bool:
        """Whether the text is in English: one word in eight is one of its small words. A few words always are."""
        if len(self.tokens) < _FEW:
            return True
        return sum(self.counts[word] for word in _SMALL_WORDS) * 8 >= len(self.tokens)

    def of(self, word: str) -> list[int]:
        """Where a word begins, each time that it stands there."""
        found = self._places.get(word)
        if found is None:
            found = self._places[word] = list(self._search(word))
        return found

    def _search(self, word: str) -> list[int]:
        folded, size, found = self.folded, len(word), []
        at = folded.find(word)
        while at >= 0:
            end = at + size
            if not (at and folded[at - 1].isalnum()) and not folded[end : end + 1].isalnum():
                found.append(at)
            at = folded.find(word, end)
        return found

    def stands_small(self, word: str) -> bool:
        """Whether a folded word stands in lower case somewhere."""
        return word in self.in_lower_case or any(self.text[at].islower() for at in self.of(word))

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
    found = _known.get(body)
    if found is None:
        found = _known[body] = WordPlaces(body.text, body.folded, reading_of(body).tokens)
    return found
