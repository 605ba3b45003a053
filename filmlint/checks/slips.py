"""Slips of the pen that a few neighbouring words give away: "on it's way", "could of", "is suppose to".

A table of them is a file of filmlint/data/slips, named as its rule. An entry:

    anchors: could should
    wrong: (?:could|should) (?P<at>of)(?= been\\b)
    unless: \\bas$
    right: have

`anchors` are words (or several: could_of) of which one stands in every match; 0_of is any number in digits and of, of_.
is of and a full stop. `wrong` is a regular expression for the
folded text around it, whole words only; its group `at`, else the match, is what is wrong. `unless` is one for what its
sentence says before, where the slip is none. `right` says what it should be, with `\\g<name>` for a group; `message`
what to say, with {text} and {right}; `names: yes` that words with capitals may take part; `severity` what it is instead
of the rule's. `<name> text` at the top of a file names a piece that expressions share; one that only lists words,
(?:make|take), may stand among the anchors, too. A line that begins with blanks goes on with the one before.

Only where an anchor stands is an expression tried, and only on the neighbourhood, so that a slip that does not occur
costs a look into a table; two words make a better anchor than one that is frequent. Nothing is found in quotations, nor
where the words have capitals as in a title.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Set
from functools import cache, cached_property
from itertools import compress, count, islice, repeat
from operator import contains
from pathlib import Path
from typing import NamedTuple
from weakref import WeakKeyDictionary

from filmlint.checks.word_places import WordPlaces, words_of
from filmlint.finding import UNSAFE, Edit, Finding, Fix
from filmlint.text.body import Body
from filmlint.text.expression import compiled
from filmlint.text.expression_code import Expression
from filmlint.text.span import Span

FOLDER = Path(__file__).resolve().parent.parent / "data" / "slips"
_BEFORE, _AFTER = 40, 56  # characters around the anchor that an expression may look at
_KEYS = frozenset(("anchors", "wrong", "unless", "right", "message", "names", "severity"))
_WITH_PIECES = frozenset(("anchors", "wrong", "unless"))
_SUGGESTED = "“{text}” should be “{right}”"


class Slip:
    """One entry of a table."""

    def __init__(self, entry: dict[str, str]) -> None:
        self.anchors = [anchor for written in entry["anchors"].split(" ") for anchor in _beginnings(written)]
        self.source = entry["wrong"]
        self.excuse = entry.get("unless")
        self.right = entry.get("right", "")
        self.message = entry.get("message", _SUGGESTED)
        self.names = entry.get("names") == "yes"
        self.severity = entry.get("severity")

    @property
    def expressions(self) -> tuple[Expression, Expression]:
        """What finds the slip, and what excuses it."""
        return (rf"(?<![\w'-])(?:{self.source})(?![\w-])", 0), (self.excuse or r"(?!)", 0)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return compiled(*self.expressions[0])

    @cached_property
    def _excuse(self) -> re.Pattern[str]:
        return compiled(*self.expressions[1])

    def excused(self, start: int, body: Body) -> bool:
        """Whether what the sentence says before makes it right."""
        if not self.excuse:
            return False
        sentence = body.sentence_of(start)
        return self._excuse.search(body.folded[sentence.start if sentence else 0 : start]) is not None

    def finding(self, match: re.Match[str], words: WordPlaces) -> Finding:
        span = Span(*(match.span("at") if "at" in match.re.groupindex else match.span()))
        found = " ".join(words.text[span.start : span.end].split())
        right = match.expand(self.right) if self.right else ""
        if found[:1].isupper() and right:
            right = right[:1].upper() + right[1:]
        fix = Fix(f"Write “{right}”", (Edit(span, right),), UNSAFE) if right else None
        message = self.message.replace("{text}", found).replace("{right}", right)
        return Finding(span, message, fix=fix, severity=self.severity)


def slips_in(body: Body, rule: str) -> Iterator[Finding]:
    """Where in a body one of the slips of a rule's table was made; no place twice."""
    words = words_of(body)
    taken: list[Span] = []
    for anchor, slips in sorted(_standing(body).get(rule, {}).items()):
        for at in words.of(anchor):
            end = _end_of_word(words.folded, at + len(anchor) + _AFTER)
            for slip in slips:
                for match in slip.pattern.finditer(words.folded, max(0, at - _BEFORE), end):
                    if "\n\n" in match.group() or (not slip.names and words.capitals_inside(Span(*match.span()))):
                        continue
                    finding = slip.finding(match, words)
                    if body.in_quotation(finding.span) or any(map(finding.span.overlaps, taken)):
                        continue
                    if slip.excused(match.start(), body):
                        continue
                    taken.append(finding.span)
                    yield finding


def _end_of_word(folded: str, end: int) -> int:
    """Where the last whole word before an offset ends: a word that is cut there would be taken for another."""
    return max(end - _BEFORE, folded.rfind(" ", end - _BEFORE, end)) if end < len(folded) else end


_Standing = dict[str, dict[str, list[Slip]]]  # by rule, by anchor: the word, or the first two
_bodies: WeakKeyDictionary[Body, _Standing] = WeakKeyDictionary()
_NOTHING: Set[str] = frozenset()
_NUMBER = "0"  # in an anchor


def _standing(body: Body) -> _Standing:
    """The slips of all tables whose anchors stand in a body."""
    found = _bodies.get(body)
    if found is None:
        found = _bodies[body] = defaultdict(lambda: defaultdict(list))
        words, anchors = words_of(body), _anchors()
        for word in anchors.alone.keys() & words.present:
            for rule, slip in anchors.alone[word]:
                found[rule][word].append(slip)
        tokens = words.tokens
        seconds_of = anchors.seconds | dict.fromkeys(words.numbers, anchors.seconds[_NUMBER])
        followed = map(contains, map(seconds_of.get, tokens, repeat(_NOTHING)), islice(tokens, 1, None))
        for first, second in {(tokens[at], tokens[at + 1]) for at in compress(count(), followed)}:
            blank = " " if second[0].isalnum() else ""
            for seconds, rule, slip in anchors.followed[_NUMBER if first[0].isdigit() else first]:
                if second in seconds:
                    found[rule][first + blank + second].append(slip)
    return found


class _Anchors(NamedTuple):
    """The slips of all tables, each with its rule, by the first word of an anchor."""

    alone: dict[str, list[tuple[str, Slip]]]
    followed: dict[str, list[tuple[Set[str], str, Slip]]]  # those that one of some words must follow
    seconds: dict[str, Set[str]]  # all that may follow a word


@cache
def _anchors() -> _Anchors:
    alone: dict[str, list[tuple[str, Slip]]] = defaultdict(list)
    followed: dict[str, list[tuple[Set[str], str, Slip]]] = defaultdict(list)
    for path in sorted(FOLDER.glob("*.txt")):
        for slip in read_slips(path):
            for first, seconds in slip.anchors:
                if seconds:
                    followed[first].append((seconds, path.stem, slip))
                else:
                    alone[first].append((path.stem, slip))
    seconds_of: dict[str, Set[str]] = {
        first: frozenset().union(*(words for words, _, _ in found)) for first, found in followed.items()
    }
    return _Anchors(alone, followed, seconds_of)


def read_slips(path: Path) -> list[Slip]:
    """The entries of a table. Raises ValueError for a file that is not in the form above."""
    pieces: dict[str, str] = {}
    slips = []
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        entry: dict[str, str] = {}
        for line in _joined(block):
            if line.startswith("<"):
                name, _, text = line.partition(" ")
                pieces[name] = _filled(text, pieces)
                continue
            key, colon, text = line.partition(": ")
            if not colon or key not in _KEYS or key in entry:
                raise ValueError(f"{path.name}: {line[:60]!r} is no entry")
            entry[key] = _filled(text, pieces) if key in _WITH_PIECES else text
        if entry:
            if not {"anchors", "wrong"} <= entry.keys() or not {"right", "message"} & entry.keys():
                raise ValueError(f"{path.name}: an entry needs anchors, wrong, and right or message: {entry}")
            slips.append(Slip(entry))
    return slips


def _beginnings(written: str) -> Iterator[tuple[str, Set[str]]]:
    """The first words of what an anchor stands for, each with those that may come second: (?:he|she)_(?:make|take)."""
    first, *others = (re.sub(r"\(\?:|\)", "", part).split("|") for part in written.split("_"))
    seconds = frozenset(phrase.split(" ")[0] for phrase in others[0]) if others else frozenset()
    for phrase in first:
        word, *more = phrase.split(" ")
        yield word, frozenset(more[:1]) or seconds


def _joined(block: str) -> list[str]:
    lines: list[str] = []
    for line in block.strip("\n").splitlines():
        if line.startswith("#"):
            continue
        if line.startswith(" ") and lines:
            lines[-1] += line.strip(" ")
        elif line:
            lines.append(line)
    return lines


def _filled(text: str, pieces: dict[str, str]) -> str:
    for name, piece in pieces.items():
        text = text.replace(f"(?P{name}", "\0").replace(name, piece).replace("\0", f"(?P{name}")
    return text
