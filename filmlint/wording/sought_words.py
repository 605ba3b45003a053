"""Words that are looked for in every article: one look at each of its different words tells which of them stand there.

A large table that nothing keeps near the processor is slow to ask, and most words of an article are in none of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Set

from filmlint.text.body import Body

_wanted: set[str] = set()  # by anybody; grows when a rule is first asked


class SoughtWords:
    """Words to look for in many articles."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = frozenset(words)
        _wanted.update(self._words)
        self._known_from = len(_wanted)

    def standing_in(self, body: Body) -> Set[str]:
        """Those that are words of a body, folded."""
        standing, known = body.once(_standing)
        if known < self._known_from:  # wanted only since this body was read
            return self._words & body.token_counts.keys()
        return self._words & standing


def _standing(body: Body) -> tuple[Set[str], int]:
    """The wanted words of a body, and how many were wanted then."""
    return _wanted & body.token_counts.keys(), len(_wanted)
