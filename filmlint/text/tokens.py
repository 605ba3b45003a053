"""The words of a folded text and the stops between them, in order; breaks between lines and blocks are stops, too."""

from __future__ import annotations

from collections.abc import Sequence

from filmlint.text.expression import compile_when_used
from filmlint.text.words import WORD

_TOKEN = compile_when_used(rf"{WORD.pattern}|[.!?;:]+|\n+")
_ASCII_TOKEN = compile_when_used(r"[a-z\d]++(?:['.&-][a-z\d]++)*+|[.!?;:]+|\n+")  # the same, much faster


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
