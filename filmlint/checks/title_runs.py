"""The runs of words in an article that may be a film's title, with what breaks off a run of capitals.

A title may go on after a genitive ("Schindler’s List") and begin with a number ("12 Angry Men"), and a run of capitals
may hold more than a title ("Bo Lim from The Long Night").
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from filmlint.facts.normalize import normal_title
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

if TYPE_CHECKING:
    from filmlint.facts import Facts
    from filmlint.text.document import Document

_GENITIVE = compile_when_used(r"['’]s? (?=[A-Z])")
_NUMBER = compile_when_used(r"(?<![\w.,$£€(])\d[\d,]{0,5}:? $")
_YEAR = compile_when_used(r",? (?:in |of |from )?(?:18|19|20)\d\d$")
_JOINT = compile_when_used(r" (?:from|in|with|by|and|of|for|on|at|to|as|is|or|&) (?:(?:the|a|an) )?(?=[A-Z0-9])")
_BEFORE_LIST = "in with from and but for after when while like since as at by on see watch director both is if unlike"
_BEFORE = frozenset(_BEFORE_LIST.split())
EARLY = 500  # characters within which an article says what it is about
_MOST_JOINTS = 4  # a run with more small words is a list of names


class Run(NamedTuple):
    """Words in capitals: their place in the body, as written, and as a title's key."""

    span: Span
    text: str
    key: str


@lru_cache(maxsize=2)  # several rules look for titles in the same document
def title_runs(document: Document) -> tuple[Run, ...]:
    """Every run of capitals in order, and the parts of it that may be a title."""
    claims = document.claims
    text, folded, phrases = claims.text, claims.folded, claims.phrases
    runs: list[Run] = []
    keys: dict[str, str] = {}
    alone = Counter(text[start:end] for start, end in phrases)
    for index, (start, end) in enumerate(phrases):
        genitive = text[end : end + 1] in ("'", "’")
        numbered = text[start - 2 : start - 1].isdigit() or text[start - 2 : start - 1] == ":"
        words = text[start:end]
        if start > EARLY and not genitive and not numbered and alone[words] < 3 and " " not in words:
            continue  # a bare word, said once or twice, never means a film
        if numbered:
            number = _NUMBER.search(text, max(0, start - 9), start)
            start = number.start() if number else start
        spans = _parts(text, start, end)
        following = index + 1
        while genitive and following < len(phrases) and (mark := _GENITIVE.match(text, end)):
            if mark.end() != phrases[following][0]:
                break
            end = phrases[following][1]
            genitive = text[end : end + 1] in ("'", "’")
            spans += [span for span in _parts(text, start, end) if span.start == start and span.end > mark.end()]
            following += 1
        for span in spans:
            words = text[span.start : span.end]
            key = keys.get(words)
            if key is None:
                key = keys[words] = normal_title(folded[span.start : span.end])  # folded text is plain sooner
            runs.append(Run(span, words, key))
    return tuple(runs)


def _parts(text: str, start: int, end: int) -> list[Span]:
    """A run, and what begins or ends at a small word inside it; without the word that opens a sentence, or a year."""
    first = text.find(" ", start, end)
    if first < 0:
        return [Span(start, end)]
    ends, starts = [end], [start]
    if text[end - 1].isdigit() and (year := _YEAR.search(text, start, end)) and year.start() > start:
        ends.append(year.start())
    if text[start:first].lower() in _BEFORE:
        starts.append(first + 1)
    joints = list(_JOINT.finditer(text, start, end))
    if 0 < len(joints) <= _MOST_JOINTS:
        for joint in joints:
            ends.append(joint.start())
            small = text.find(" ", joint.start() + 1) + 1
            starts += [small] if small == joint.end() else [small, joint.end()]
    if len(ends) == len(starts) == 1:
        return [Span(start, end)]
    return [Span(begin, stop) for begin in dict.fromkeys(starts) for stop in dict.fromkeys(ends) if begin < stop]


@lru_cache(maxsize=2)
def known_runs(document: Document, facts: Facts) -> tuple[Run, ...]:
    """The runs that are the title of a known film, whether or not they mean it here."""
    runs = title_runs(document)
    known = facts.known_titles({run.key for run in runs if run.key})
    return tuple(run for run in runs if run.key in known) if known else ()
