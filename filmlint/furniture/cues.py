"""Cues: words in a line that say what kind of furniture it is."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from filmlint.ruleset.pattern import DIGIT
from filmlint.ruleset.rule import MEDIUM, STRONG, WEAK, Cue, Rule
from filmlint.text.blocks import TABLE
from filmlint.text.expression import compile_when_used, compiled
from filmlint.text.expression_code import Expression
from filmlint.text.folding import fold
from filmlint.text.presence import Presence, Sought, Wanted
from filmlint.text.units import Unit

_EDGES = " \t:|>»›«‹-*_#•·.!…→←↓↑+~=/\"'()[]✕×▸▶►▼"
_WORD = compile_when_used(r"\w+")
_RANK = {WEAK: 0, MEDIUM: 1, STRONG: 2}
_MOST_LITERALS = 15  # of a pattern; with more it is cheaper to try it than to look for them
_ANYTHING = ".{0,"  # begins expressions for words that stand in the middle of a line
_NEAR = 40  # characters; what stands so near the beginning is shown with it
LONGEST_LINE = 700  # characters; a longer line is no furniture by a phrase in it


class CueHit(NamedTuple):
    """A cue found in a unit: the rule it speaks for, how strongly, how far it reaches, and its words."""

    rule: Rule
    weight: str
    opens: str
    words: str

    @property
    def rank(self) -> int:
        return _RANK[self.weight]


class _Pattern:
    def __init__(self, rule: Rule, cue: Cue, source: str) -> None:
        self.rule, self.cue, self.source = rule, cue, source
        self.first_words, literals, self.shortest, self.longest = rule.prefilter(source)
        self.literals = literals if len(literals) <= _MOST_LITERALS else ()

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        return compiled(self.source)

    def words(self, unit: Unit) -> str:
        """What it matches in a unit that it matches: where anything may stand before, from what it looks for."""
        at = 0
        if self.source.startswith(_ANYTHING):
            at = min((found for literal in self.literals if (found := unit.key.find(literal)) >= 0), default=0)
        return unit.shown[at:] if at > _NEAR else unit.shown


def bare(key: str) -> str:
    """A folded line without the marks around it: "» read more:" is "read more"."""
    return key.strip(_EDGES)


class CueIndex:
    """The cues of all boilerplate rules, looked up line by line."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._lines: dict[str, tuple[Rule, Cue]] = {}
        self._starts: dict[str, list[tuple[str, Rule, Cue]]] = defaultdict(list)
        self._phrases: dict[str, list[tuple[str, Rule, Cue]]] = defaultdict(list)
        self._elements: dict[str, tuple[Rule, Cue]] = {}
        self._anchored: dict[str, list[_Pattern]] = defaultdict(list)  # patterns by the first words of their matches
        self._loose: list[_Pattern] = []  # patterns whose matches may begin anyhow
        self._telling: dict[str, list[int]] = defaultdict(list)  # the places of loose ones by what their matches hold
        self._silent: list[int] = []  # the places of those of which nothing is known
        for rule in rules:
            for cue in rule.cues:
                for element in cue.elements:
                    self._elements.setdefault(element, (rule, cue))
                for line in cue.lines:
                    self._lines.setdefault(bare(fold(line)), (rule, cue))
                for start in cue.starts:
                    folded = fold(start)
                    self._starts[_first_word(folded)].append((folded, rule, cue))
                for phrase in cue.phrases:
                    folded = fold(phrase)
                    self._phrases[max(_WORD.findall(folded), key=len)].append((folded, rule, cue))
                for source in cue.patterns:
                    pattern = _Pattern(rule, cue, source)
                    if pattern.first_words is None:
                        for literal in pattern.literals:
                            self._telling[literal].append(len(self._loose))
                        if not pattern.literals:
                            self._silent.append(len(self._loose))
                        self._loose.append(pattern)
                    for word in pattern.first_words or ():
                        self._anchored[word].append(pattern)
        self._wanted = Wanted()
        self._literals, self._words = Sought(self._telling, self._wanted), Sought(self._phrases, self._wanted)

    def expressions(self) -> Iterator[Expression]:
        """All that a search may need."""
        for pattern in chain(self._loose, *self._anchored.values()):
            yield pattern.source, 0

    def in_page(self, units: Sequence[Unit]) -> list[list[CueHit]]:
        """The cues of each unit of a page, the strongest first."""
        # The lines in the order of their length: a pattern is tried on those only that it can match by theirs.
        keys = sorted({unit.key for unit in units if len(unit.key) <= LONGEST_LINE}, key=len)
        page, lengths = Presence("\n".join(keys), wanted=self._wanted), list(map(len, keys))
        may_match = {*self._silent}
        for literal in self._literals.standing_in(page):
            may_match.update(self._telling[literal])
        loose: dict[str, list[_Pattern]] = defaultdict(list)
        for pattern in map(self._loose.__getitem__, sorted(may_match)):
            first, last = bisect_left(lengths, pattern.shortest), bisect_right(lengths, pattern.longest)
            for key in filter(pattern.compiled.fullmatch, keys[first:last]):
                loose[key].append(pattern)
        phrases = [entry for word in self._words.standing_in(page) for entry in self._phrases[word]]
        return [self._of(unit, loose.get(unit.key, []), phrases) for unit in units]

    def _of(self, unit: Unit, loose: list[_Pattern], phrases: list[tuple[str, Rule, Cue]]) -> list[CueHit]:
        key = unit.key
        if not key or len(key) > LONGEST_LINE:
            return []
        hits: list[CueHit] = []
        stripped = bare(key)
        if found := self._lines.get(stripped):
            hits.append(_hit(*found, stripped))
        first = _first_word(key)
        for start, rule, cue in self._starts.get(first, ()):
            if stripped.startswith(start) and not stripped[len(start) : len(start) + 1].isalnum():
                hits.append(_hit(rule, cue, start))
        spoken = [(at, _hit(rule, cue, phrase)) for phrase, rule, cue in phrases if (at := key.find(phrase)) >= 0]
        hits += [hit for _, hit in sorted(spoken, key=lambda one: (one[0], one[1].words))]
        length = len(key)
        anchored = self._anchored.get(DIGIT if first[:1].isdigit() else first, ())
        matching = [one for one in anchored if one.shortest <= length <= one.longest and one.compiled.fullmatch(key)]
        hits += [_hit(pattern.rule, pattern.cue, pattern.words(unit)) for pattern in (*matching, *loose)]
        if unit.block.kind == TABLE:  # "Films: 44" in a table of facts is no menu
            hits = [hit for hit in hits if hit.weight == STRONG]
        if unit.block.inside:
            for name in sorted(self._elements.keys() & unit.block.inside):
                hits.append(_hit(*self._elements[name], name))
        if len(hits) > 1:
            hits.sort(key=lambda hit: (-hit.rank, hit.rule.id))
        return hits


def _hit(rule: Rule, cue: Cue, words: str) -> CueHit:
    return CueHit(rule, cue.weight, cue.opens, words)


def _first_word(text: str) -> str:
    match = _WORD.search(text)
    return match.group() if match else ""
