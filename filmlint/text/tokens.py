"""The words of a folded text and the stops between them, in order; breaks between lines and blocks are stops, too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from filmlint.text.expression import compile_when_used
from filmlint.text.words import WORD, count_words

_TOKEN = compile_when_used(rf"{WORD.pattern}|[.!?;:]+|\n+")
_ASCII_TOKEN = compile_when_used(r"[a-z\d]++(?:['.&-][a-z\d]++)*+|[.!?;:]+|\n+")  # the same, much faster
_STOPS = frozenset(".!?;:\n")
# Marks between two words that folding makes one: "a night—a long one" is folded like "a night-a long one".
_JOINING = "–—‐−‘′´"
_JOINED = compile_when_used(rf"[{_JOINING}](?<=[^\W_].)(?=[^\W_])")
_LETTER_OR_MARK = "ʼ"  # a letter to `WORD`, a mark in a folded text


def tokens_of(folded: str) -> list[str]:
    """The tokens of a folded text."""
    return (_ASCII_TOKEN if folded.isascii() else _TOKEN).findall(folded)


def starts_of(tokens: Sequence[str], folded: str) -> list[int]:
    """Where each token of a folded text begins. What stands between two tokens has nothing of a token."""
    starts, at = [], 0
    for token in tokens:
        at = folded.find(token, at)
        starts.append(at)
        at += len(token)
    return starts


def words_among(tokens: Mapping[str, int], text: str) -> int:
    """How many words stand in a text, by the tokens of its folded form, each with how often it stands there."""
    if _LETTER_OR_MARK in text:
        return count_words(text)
    found = sum(times for token, times in tokens.items() if token[0] not in _STOPS)
    if not text.isascii() and any(mark in text for mark in _JOINING):
        found += len(_JOINED.findall(text))
    return found
