"""Slips of the pen that a few neighbouring words give away: "on it's way", "could of", "is suppose to".

Only where an anchor stands is an expression tried, and only on the neighbourhood, so that a slip that does not occur
costs a look into a table; two words make a better anchor than one that is frequent. Nothing is found in quotations, nor
where the words have capitals as in a title. `slip_tables` says what a table holds.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Set
from functools import cache, lru_cache
from itertools import compress, count, repeat
from operator import contains
from typing import NamedTuple

from filmlint.finding import UNSAFE, Edit, Finding, Fix
from filmlint.text.body import Body
from filmlint.text.disjoint import Disjoint
from filmlint.text.span import Span
from filmlint.wording.slip_tables import NUMBER, Slip, slip_tables
from filmlint.wording.sought_words import SoughtWords
from filmlint.wording.word_places import WordPlaces, words_of

_BEFORE, _AFTER = 40, 56  # characters around the anchor that an expression may look at


def slips_in(body: Body, rule: str) -> Iterator[Finding]:
    """Where in a body one of the slips of a rule's table was made; no place twice."""
    words = words_of(body)
    taken = Disjoint()
    standing = body.once(_standing)
    for anchor, slips in sorted(standing.slips.get(rule, {}).items()):
        indices = standing.indices.get(anchor)
        for at in words.of(anchor) if indices is None else words.of_tokens(anchor, indices):
            end = _end_of_word(words.folded, at + len(anchor) + _AFTER)
            for slip in slips:
                for match in _matches(slip, words.folded, at, anchor, end):
                    if "\n\n" in match.group() or (not slip.names and words.capitals_inside(Span(*match.span()))):
                        continue
                    finding = _finding(slip, match, words)
                    if body.in_quotation(finding.span) or _excused(slip, match.start(), body):
                        continue
                    if taken.take(finding.span):
                        yield finding


def _matches(slip: Slip, folded: str, at: int, anchor: str, end: int) -> Iterable[re.Match[str]]:
    """What a slip's expression finds around an anchor."""
    if slip.begins:
        match = slip.pattern.match(folded, at, end)
        return () if match is None else (match,)
    start = max(0, at - _BEFORE)
    return _covering(slip, folded, start, at, anchor, end) if slip.covers else slip.pattern.finditer(folded, start, end)


def _covering(slip: Slip, folded: str, start: int, at: int, anchor: str, end: int) -> Iterator[re.Match[str]]:
    """The match that an anchor is part of: one that only overlaps it hides none."""
    while (match := slip.pattern.search(folded, start, end)) and match.start() <= at:
        if match.end() >= at + len(anchor):
            yield match
            return
        start = match.start() + 1


def _end_of_word(folded: str, end: int) -> int:
    """Where the last whole word before an offset ends: a word that is cut there would be taken for another."""
    return max(end - _BEFORE, folded.rfind(" ", end - _BEFORE, end)) if end < len(folded) else end


def _excused(slip: Slip, start: int, body: Body) -> bool:
    """Whether what the sentence says before makes it right."""
    if not slip.excuse:
        return False
    sentence = body.sentence_of(start)
    return slip.excused_by.search(body.folded[sentence.start if sentence else 0 : start]) is not None


def _finding(slip: Slip, match: re.Match[str], words: WordPlaces) -> Finding:
    span = Span(*(match.span("at") if "at" in match.re.groupindex else match.span()))
    found = " ".join(words.text[span.start : span.end].split())
    right = match.expand(slip.right) if slip.right else ""
    if found[:1].isupper() and right:
        right = right[:1].upper() + right[1:]
    fix = Fix(f"Write “{right}”", (Edit(span, right),), UNSAFE) if right else None
    message = slip.message.replace("{text}", found).replace("{right}", right)
    return Finding(span, message, fix=fix, severity=slip.severity)


class _Standing(NamedTuple):
    """The slips whose anchors stand in a body."""

    slips: dict[str, dict[str, list[Slip]]]  # by rule, by anchor: the word, or the first two
    indices: dict[str, list[int]]  # of the first of two, among the tokens of the body


_NOTHING: Set[str] = frozenset()


def _standing(body: Body) -> _Standing:
    found: dict[str, dict[str, list[Slip]]] = defaultdict(lambda: defaultdict(list))
    indices: dict[str, list[int]] = {}
    words, tables = words_of(body), slip_tables()
    for word in _alone().standing_in(body):
        for slip in tables.alone[word]:
            found[slip.rule][word].append(slip)
    followers = tables.followers(words.present, words.numbers)
    tokens = words.tokens
    followed = map(contains, map(followers.get, tokens, repeat(_NOTHING)), tokens[1:])
    for at in compress(count(), followed):
        first, second = tokens[at : at + 2]
        anchor = f"{first} {second}" if second[0].isalnum() else first + second
        if anchor in indices:
            indices[anchor].append(at)
            continue
        indices[anchor] = [at]
        for slip in _of_pair(NUMBER if first[0].isdigit() else first, second):
            found[slip.rule][anchor].append(slip)
    return _Standing(found, indices)


@cache
def _alone() -> SoughtWords:
    return SoughtWords(slip_tables().alone)


@lru_cache(10_000)
def _of_pair(first: str, second: str) -> list[Slip]:
    """The slips of which two words are an anchor; the frequent words begin a hundred."""
    return [slip for seconds, slip in slip_tables().followed[first] if second in seconds]
