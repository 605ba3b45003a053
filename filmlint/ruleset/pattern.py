"""Regular expressions of rules: refused when they can blow up, and what text they cannot match without."""

from __future__ import annotations

import re
from collections.abc import Iterable
from re import _constants as sre  # type: ignore[attr-defined]
from re import _parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

from filmlint.text.folding import fold

_REPEATS = (sre.MAX_REPEAT, sre.MIN_REPEAT)


class DangerousPattern(ValueError):
    """The expression can take exponential time."""


def check_pattern(source: str, *, case: bool) -> None:
    """Raises re.error for a mistake in the expression of a rule, DangerousPattern for nested unbounded repeats."""
    if _nests(_parser.parse(source), inside=False):
        raise DangerousPattern("an unbounded quantifier inside another one; bound one of them, as in {0,20}")
    re.compile(source, flags_of(case=case))


def flags_of(*, case: bool) -> int:
    """The flags of a rule's expressions. `case`: whether they tell capitals from small letters."""
    return int(re.MULTILINE if case else re.MULTILINE | re.IGNORECASE)


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


class Prefilter(NamedTuple):
    """What is known of the matches of an expression without searching; found once, when the rules are compiled.

    `first_words`: with which words a match can begin, None when they cannot be listed; `literals`: one of them is in
    every match; `shortest` and `longest`: its length.
    """

    first_words: tuple[str, ...] | None
    literals: tuple[str, ...]
    shortest: int
    longest: int


def prefilter_of(source: str) -> Prefilter:
    """What is known of the matches of an expression."""
    tree = _parser.parse(source)
    words = first_words(source)
    shortest, longest = tree.getwidth()
    return Prefilter(
        None if words is None else tuple(sorted(words)),
        tuple(sorted(fold(literal) for literal in required_literals(source))),
        int(shortest),
        int(longest),
    )


_MOST_FORMS = 64  # of a run of text that is looked for
_CURRENCIES, _CURRENCY, _SIGN = "$£€", 4, 2  # how many letters a sign is worth
_RARE_ENOUGH = 5  # rarer text is hardly better: what counts then is how many there are to look for


def required_literals(source: str) -> frozenset[str]:
    """Lower-case strings of which every match of the expression holds at least one; empty when none is certain."""
    found = _required(_parser.parse(source))
    if any(len(literal) < 2 and (literal.isalnum() or literal.isspace()) for literal in found):
        return frozenset()  # every text has that
    return frozenset(one for one in found if not any(other in one for other in found - {one}))


def _required(tree: Iterable[tuple[Any, Any]]) -> frozenset[str]:
    best: frozenset[str] = frozenset()
    word = ""  # the letters since the last part of any other kind
    runs = frozenset(("",))  # every form of the text since the last part that can be anything
    for operation, argument in tree:
        word = word + chr(argument).lower() if operation is sre.LITERAL else ""
        forms = _forms(operation, argument)
        best = _better(_better(best, frozenset((word,))), forms or frozenset())
        if forms and len(runs) * len(forms) <= _MOST_FORMS:
            runs = frozenset(run + form for run in runs for form in forms)
            best = _better(best, runs)
            continue
        runs = frozenset(("",)) if forms is None else forms
        if operation is sre.SUBPATTERN:
            best = _better(best, _required(argument[3]))
        elif operation in _REPEATS and argument[0] > 0:
            best = _better(best, _required(argument[2]))
        elif operation is sre.BRANCH:
            branches = [_required(branch) for branch in argument[1]]
            if all(branches):
                best = _better(best, frozenset().union(*branches))
    return best


def _forms(operation: Any, argument: Any) -> frozenset[str] | None:
    """Every text that a part of an expression can match, in lower case; None when there are too many."""
    found: frozenset[str] = frozenset(("",))
    if operation is sre.LITERAL:
        return frozenset((chr(argument).lower(),))
    if operation in (sre.AT, sre.ASSERT, sre.ASSERT_NOT):
        return found
    if operation is sre.IN and all(kind is sre.LITERAL for kind, _ in argument):
        return frozenset(chr(char).lower() for _, char in argument)
    if operation is sre.BRANCH:
        branches = [_forms(sre.SUBPATTERN, (None, 0, 0, branch)) for branch in argument[1]]
        known = [branch for branch in branches if branch is not None]
        return frozenset().union(*known) if len(known) == len(branches) else None
    if operation in _REPEATS and argument[:2] == (0, 1):
        once = _forms(sre.SUBPATTERN, (None, 0, 0, argument[2]))
        return None if once is None else found | once
    if operation is not sre.SUBPATTERN:
        return None
    for part in argument[3]:
        forms = _forms(*part)
        if forms is None or len(found) * len(forms) > _MOST_FORMS:
            return None
        found = frozenset(start + form for start in found for form in forms)
    return found


def _better(one: frozenset[str], other: frozenset[str]) -> frozenset[str]:
    """The set that more rarely lets a text pass, else the smaller one: each of them has to be looked for."""
    return max(one, other, key=_worth)


def _worth(literals: frozenset[str]) -> tuple[int, int, int]:
    rarity = min(map(_rarity, literals), default=0)
    return min(rarity, _RARE_ENOUGH), -len(literals), rarity


def _rarity(literal: str) -> int:
    """How rare a text is: by its longest word, and by its signs."""
    longest = max(map(len, re.findall(r"\w+", literal)), default=0)
    signs = (char for char in literal if not (char.isalnum() or char.isspace()))
    return longest + sum(_CURRENCY if char in _CURRENCIES else _SIGN for char in signs)


DIGIT = "0"  # stands for any first word that begins with a digit
_MOST_PREFIXES = 600


def first_words(source: str) -> frozenset[str] | None:
    """The lower-case words with which a match can begin, leading punctuation aside; None when they cannot be listed.

    DIGIT stands for numbers. For expressions that match whole lines, looked up by the first word of the line.
    """
    try:
        prefixes = _prefixes(list(_parser.parse(source)), [""])
    except _UnknownStart:
        return None
    words = set()
    for prefix, _ in prefixes:
        match = re.search(r"\w+", prefix)
        if match is None:
            return None
        words.add(DIGIT if match.group()[0].isdigit() else match.group().lower())
    return frozenset(words)


class _UnknownStart(Exception):
    """The beginning of a match is no list of words."""


def _prefixes(items: list[tuple[Any, Any]], started: list[str]) -> list[tuple[str, bool]]:
    """Each way a match can begin, and whether its first word is complete; stops where all are."""
    found = [(prefix, False) for prefix in started]
    for operation, argument in items:
        if all(done for _, done in found):
            break
        grown: list[tuple[str, bool]] = []
        for prefix, done in found:
            grown += [(prefix, True)] if done else _grow(prefix, operation, argument)
        found = list(dict.fromkeys(grown))
        if len(found) > _MOST_PREFIXES:
            raise _UnknownStart
    return found


def _grow(prefix: str, operation: Any, argument: Any) -> list[tuple[str, bool]]:
    begun = re.search(r"\w", prefix) is not None
    if operation is sre.LITERAL:
        char = chr(argument)
        word = char.isalnum() or char == "_"
        return [(prefix, True)] if begun and not word else [(prefix + char, False)]
    if operation is sre.SUBPATTERN:
        return _prefixes(list(argument[3]), [prefix])
    if operation is sre.BRANCH:
        return [grown for branch in argument[1] for grown in _prefixes(list(branch), [prefix])]
    if operation in _REPEATS or operation is sre.POSSESSIVE_REPEAT:
        least, most, inner = argument
        skipped = [(prefix, False)] if least == 0 else []
        once = _prefixes(list(inner), [prefix])
        if most == 1 or all(done for _, done in once):
            return skipped + once
        digits = next(iter(inner))
        if not begun and digits[0] is sre.IN and _is_digit(digits[1]):
            return [*skipped, (prefix + "0", True)]
        if all(not re.search(r"\w", grown) for grown, _ in once):
            return skipped + once
        raise _UnknownStart
    if operation is sre.IN and not begun and _is_digit(argument):
        return [(prefix + "0", True)]
    if operation is sre.IN and all(kind is sre.LITERAL for kind, _ in argument):
        return [grown for _, char in argument for grown in _grow(prefix, sre.LITERAL, char)]
    if operation is sre.AT:
        return [(prefix, False)]
    if operation in (sre.ASSERT, sre.ASSERT_NOT):
        return [(prefix, False)]
    raise _UnknownStart


def _is_digit(members: Any) -> bool:
    return list(members) == [(sre.CATEGORY, sre.CATEGORY_DIGIT)]
