"""Whether every match of an expression begins with one of its anchors: then it is tried there, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable, Set
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

_MOST = 20_000  # beginnings that are looked at
_MOST_TIMES = 4  # that a part may be repeated
_END = "\n"  # of a match, which is the end of a word
_INSIDE = frozenset("abcdefghijklmnopqrstuvwxyz0123456789'.&-")  # of a word
_REPEATS = (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT)
_WITHOUT_LENGTH = (sre.AT, sre.ASSERT, sre.ASSERT_NOT)

Anchor = tuple[str, Set[str]]  # a word, and which one may follow it; empty: any


def begins_with_anchor(source: str, anchors: Iterable[Anchor]) -> bool:
    """Whether each match of an expression, which begins where a word does, begins with an anchor; False where there is
    no telling."""
    beginnings = _Beginnings(anchors)
    try:
        beginnings.end(beginnings.through(_parser.parse(source), {""}))
    except _Unknown:
        return False
    return True


class _Unknown(Exception):
    """A match may begin with something else."""


class _Beginnings:
    """The ways in which a match can begin, followed until each is known to be an anchor."""

    def __init__(self, anchors: Iterable[Anchor]) -> None:
        self._seconds: dict[str, Set[str]] = {}
        for first, seconds in anchors:
            known = self._seconds.get(first)
            alone = not seconds or (known is not None and not known)
            self._seconds[first] = frozenset() if alone else seconds | (known or frozenset())
        # One word may stand for all that the same ones follow: so there are fewer ways.
        self._one_of = {seconds: first for first, seconds in self._seconds.items()}

    def through(self, tree: Iterable[tuple[Any, Any]], ways: set[str]) -> set[str]:
        """The ways behind a part of the expression that are no anchor yet."""
        for operation, argument in tree:
            if not ways:
                break
            ways = self._through(operation, argument, ways)
            if len(ways) > _MOST:
                raise _Unknown
        return ways

    def end(self, ways: set[str]) -> None:
        """The expression ends here: then all of them must be anchors."""
        if self._behind(_END, ways):
            raise _Unknown

    def _through(self, operation: Any, argument: Any, ways: set[str]) -> set[str]:
        if operation is sre.ASSERT and argument[0] > 0 and self._all_go_on(argument[1], ways):
            return set()
        if operation in _WITHOUT_LENGTH:
            return ways
        if operation is sre.LITERAL:
            return self._behind(chr(argument), ways)
        if operation is sre.IN and all(kind is sre.LITERAL for kind, _ in argument):
            return {way for _, char in argument for way in self._behind(chr(char), ways)}
        if operation is sre.SUBPATTERN:
            return self.through(argument[3], ways)
        if operation is sre.ATOMIC_GROUP:
            return self.through(argument, ways)
        if operation is sre.BRANCH:
            return {way for branch in argument[1] for way in self.through(branch, ways)}
        if operation not in _REPEATS or argument[1] > _MOST_TIMES:
            raise _Unknown
        least, most, tree = argument
        found = set() if least else set(ways)
        for times in range(1, most + 1):
            ways = self.through(tree, ways)
            if times >= least:
                found |= ways
        return found

    def _all_go_on(self, tree: Iterable[tuple[Any, Any]], ways: set[str]) -> bool:
        """Whether all the ways, with what must follow, are anchors."""
        try:
            self.end(self.through(tree, ways))
        except _Unknown:
            return False
        return True

    def _behind(self, char: str, ways: set[str]) -> set[str]:
        if char in _INSIDE:
            return {way + char for way in ways}
        return set(filter(None, (self._judged(way, char) for way in ways)))

    def _judged(self, way: str, char: str) -> str:
        """The way behind the end of a word; empty once it is an anchor."""
        first, blank, second = way.partition(" ")
        seconds = self._seconds.get(first)
        if seconds is None or (blank and second not in seconds):
            raise _Unknown
        if blank or not seconds:
            return ""
        if char != " ":
            raise _Unknown
        return f"{self._one_of[seconds]} "
