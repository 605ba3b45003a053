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
_NUMBERED = frozenset("0123456789:")  # one of which stands before the blank behind such a number
_YEAR = compile_when_used(r",? (?:is )?(?:in |of |from )?(?:18|19|20)\d\d$")
_JOINT = compile_when_used(r" (?:from|in|with|by|and|of|for|on|at|to|as|is|or|&) (?:(?:the|a|an) )?(?=[A-Z0-9])")
_BEFORE_LIST = (
    "in with from and but for after when while like since as at by on see watch director both is if unlike his her its "
    "their our then"
)
_BEFORE = frozenset(_BEFORE_LIST.split())
EARLY = 500  # characters within which an article says what it is about
_OFTEN = 3  # times that an article names a film of one word before we look at it
_MOST_JOINTS = 4  # a run with more small words is a list of names


class Run(NamedTuple):
    """Words in capitals: their place in the body, as written, and as a title's key."""

    span: Span
    text: str
    key: str


@lru_cache(maxsize=2)  # two look for titles in the same document
def title_runs(document: Document) -> dict[str, list[int]]:
    """Every run of capitals, and the parts of it that may be a title, as written; and where in the body each begins."""
    claims = document.claims
    text, phrases = claims.text, claims.phrases
    found: dict[str, list[int]] = {}
    parts: dict[str, list[tuple[int, list[int]]]] = {}  # of a run, where in it they begin, and the places of each
    shown = [text[start:end] for start, end in phrases]
    often = {words for words, count in Counter(shown).items() if count >= _OFTEN or " " in words}
    for index, ((start, end), words) in enumerate(zip(phrases, shown, strict=True)):
        genitive = text[end : end + 1] in ("'", "’")
        numbered = text[start - 2 : start - 1] in _NUMBERED
        if words not in often and start > EARLY and not genitive and not numbered:
            continue  # a bare word, said once or twice, never means a film
        if numbered and (number := _NUMBER.search(text, max(0, start - 9), start)):
            if text[number.start() : start].rstrip().isdigit() and " " in words:
                found.setdefault(words, []).append(start)  # "back in 1995 The Long Night opened"
            start = number.start()
            words = text[start:end]
        if words not in parts:
            parts[words] = [(at, found.setdefault(words[at:stop], [])) for at, stop in _parts(words)]
        for at, places in parts[words]:
            places.append(start + at)
        following = index + 1
        while genitive and following < len(phrases) and (mark := _GENITIVE.match(text, end)):
            if mark.end() != phrases[following][0]:
                break
            end = phrases[following][1]
            genitive = text[end : end + 1] in ("'", "’")
            for at, stop in _parts(text[start:end]):
                if not at and start + stop > mark.end():
                    found.setdefault(text[start : start + stop], []).append(start)
            following += 1
    return found


def _parts(words: str) -> list[tuple[int, int]]:
    """A run, and what begins or ends at a small word inside it; without the word that opens a sentence, or a year."""
    first = words.find(" ")
    if first < 0:
        return [(0, len(words))]
    ends, starts = [len(words)], [0]
    if words[-1].isdigit() and (year := _YEAR.search(words)) and year.start():
        ends.append(year.start())
    if words[:first].lower() in _BEFORE:
        starts.append(first + 1)
        if words[first + 1 : first + 5].isdigit() and words[first + 5 : first + 6] == " ":
            starts.append(first + 6)  # "In 1995 The Long Night opened"
    joints = [] if words.istitle() and "&" not in words else list(_JOINT.finditer(words))
    if 0 < len(joints) <= _MOST_JOINTS:
        for joint in joints:
            ends.append(joint.start())
            small = words.find(" ", joint.start() + 1) + 1
            starts += [small] if small == joint.end() else [small, joint.end()]
    if len(ends) == len(starts) == 1:
        return [(0, len(words))]
    return [(begin, stop) for begin in dict.fromkeys(starts) for stop in dict.fromkeys(ends) if begin < stop]


@lru_cache(maxsize=2)
def title_keys(document: Document) -> dict[str, str]:
    """The title's key of every run."""
    # with a plain apostrophe most are ASCII, which is normalised sooner
    return {words: normal_title(words.replace("’", "'")) for words in title_runs(document)}


@lru_cache(maxsize=2)
def known_runs(document: Document, facts: Facts) -> tuple[Run, ...]:
    """The runs that are the title of a known film, whether or not they mean it here, in order, the longest first."""
    runs, keys = title_runs(document), title_keys(document)
    known = facts.known_titles(set(keys.values()))
    found = [
        Run(Span(start, start + len(words)), words, key)
        for words, key in keys.items()
        if key in known
        for start in runs[words]
    ]
    found = [_with_opening(document, facts, run) for run in found]
    found.sort(key=lambda run: (run.span.start, -run.span.end))
    return tuple(found)


def _with_opening(document: Document, facts: Facts, run: Run) -> Run:
    """A run with the words before its comma, where they make the title of another film: "Goodbye, Dragon Inn"."""
    text, (start, end) = document.claims.text, run.span
    if text[start - 2 : start] != ", ":
        return run
    begin = next((first for first, last in document.claims.phrases if last == start - 2), start)
    words = text[begin:end]
    key = normal_title(words.replace("’", "'"))
    return Run(Span(begin, end), words, key) if begin < start and facts.known_titles({key}) else run
