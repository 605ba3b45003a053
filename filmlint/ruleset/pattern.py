"""Regular expressions of rules: refused when they can blow up, and what text they cannot match without."""

from __future__ import annotations

import re
from collections.abc import Iterable
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any

_REPEATS = (sre.MAX_REPEAT, sre.MIN_REPEAT)


class DangerousPattern(ValueError):
    """The expression can take exponential time."""


def compile_pattern(source: str, *, case: bool) -> re.Pattern[str]:
    """Compile the expression of a rule. Raises re.error, or DangerousPattern for nested unbounded quantifiers."""
    if _nests(_parser.parse(source), inside=False):
        raise DangerousPattern("an unbounded quantifier inside another one; bound one of them, as in {0,20}")
    return re.compile(source, re.MULTILINE if case else re.MULTILINE | re.IGNORECASE)


def _nests(tree: Iterable[tuple[Any, Any]], *, inside: bool) -> bool:
    for operation, argument in tree:
        unbounded = operation in _REPEATS and argument[1] == sre.MAXREPEAT
        if unbounded and inside:
            return True
        for subtree in _subtrees(operation, argument):
            if _nests(subtree, inside=inside or unbounded):
                return True
    return False


def _subtrees(operation: Any, argument: Any) -> list[Any]:
    if operation in _REPEATS or operation is sre.POSSESSIVE_REPEAT:
        return [argument[2]]
    if operation is sre.SUBPATTERN:
        return [argument[3]]
    if operation is sre.BRANCH:
        return list(argument[1])
    if operation in (sre.ASSERT, sre.ASSERT_NOT):
        return [argument[1]]
    if operation is sre.ATOMIC_GROUP:
        return [argument]
    if operation is sre.GROUPREF_EXISTS:
        return [tree for tree in argument[1:] if tree is not None]
    return []


def required_literals(source: str) -> frozenset[str]:
    """Lower-case strings of which every match of the expression holds at least one; empty when none is certain."""
    found = _required(_parser.parse(source))
    return found if found and all(len(literal) > 1 for literal in found) else frozenset()


def match_lengths(source: str) -> tuple[int, int]:
    """The least and the greatest length of a match; the greatest is a very large number where it has no bound."""
    shortest, longest = _parser.parse(source).getwidth()
    return int(shortest), int(longest)


def _required(tree: Iterable[tuple[Any, Any]]) -> frozenset[str]:
    best: frozenset[str] = frozenset()
    run = ""
    for operation, argument in [*tree, (None, None)]:
        if operation is sre.LITERAL:
            run += chr(argument).lower()
            continue
        if run:
            best = _better(best, frozenset((run,)))
            run = ""
        if operation is sre.SUBPATTERN:
            best = _better(best, _required(argument[3]))
        elif operation in _REPEATS and argument[0] > 0:
            best = _better(best, _required(argument[2]))
        elif operation is sre.BRANCH:
            branches = [_required(branch) for branch in argument[1]]
            if all(branches):
                best = _better(best, frozenset().union(*branches))
    return best


def _better(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    """The set whose shortest literal is longer; the rarer it is in text, the fewer texts are searched in full."""
    if not other:
        return one
    if not one:
        return other
    return other if min(map(len, other)) > min(map(len, one)) else one
