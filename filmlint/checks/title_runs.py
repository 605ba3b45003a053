"""The runs of words in an article that may be a film's title, with what breaks off a run of capitals.

A title may go on after a genitive ("Schindler’s List") and begin with a number ("12 Angry Men"), and a run of capitals
may hold more than a title ("Bo Lim from The Long Night").
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

if TYPE_CHECKING:
    from filmlint.text.document import Document

_GENITIVE = compile_when_used(r"['’]s? (?=[A-Z])")
_NUMBER = compile_when_used(r"(?<![\w.,$£€(])\d[\d,]{0,5}:? $")
_YEAR = compile_when_used(r",? (?:in |of |from )?(?:18|19|20)\d\d$")
_JOINT = compile_when_used(r" (?:from|in|with|by|and|of|for|on|at|to|as|is|or|&) (?:(?:the|a|an) )?(?=[A-Z0-9])")
_BEFORE_LIST = "in with from and but for after when while like since as at by on see watch director both is if unlike"
_BEFORE = frozenset(_BEFORE_LIST.split())
_MOST_JOINTS = 4  # a run with more small words is a list of names


@lru_cache(maxsize=2)  # several rules look for titles in the same document
def title_runs(document: Document) -> tuple[tuple[Span, str], ...]:
    """Place in the body and words of every run, in order; of a run and the parts of it that may be a title, all."""
    claims = document.claims
    text, phrases = claims.text, claims.phrases
    runs: list[tuple[Span, str]] = []
    for index, (start, end) in enumerate(phrases):
        if text[start - 1 : start] == " " and (number := _NUMBER.search(text, max(0, start - 9), start)):
            start = number.start()
        runs += [(span, text[slice(*span)]) for span in _parts(text, start, end)]
        following = index + 1
        while following < len(phrases) and (mark := _GENITIVE.match(text, end)) and mark.end() == phrases[following][0]:
            end = phrases[following][1]
            runs += [(span, text[slice(*span)]) for span in _parts(text, start, end) if span.end == end]
            following += 1
    return tuple(runs)


def _parts(text: str, start: int, end: int) -> list[Span]:
    """A run, and what begins or ends at a small word inside it; without the word that opens a sentence, or a year."""
    year = _YEAR.search(text, start, end)
    ends, starts = [end], [start]
    if year is not None and year.start() > start:
        ends.append(year.start())
    first = text.find(" ", start, end)
    if first > 0 and text[start:first].lower() in _BEFORE:
        starts.append(first + 1)
    if " " in text[start:end]:
        joints = list(_JOINT.finditer(text, start, end))
        if 0 < len(joints) <= _MOST_JOINTS:
            for joint in joints:
                ends.append(joint.start())
                small = text.find(" ", joint.start() + 1) + 1
                starts += [small] if small == joint.end() else [small, joint.end()]
    return [Span(begin, stop) for begin in dict.fromkeys(starts) for stop in dict.fromkeys(ends) if begin < stop]
