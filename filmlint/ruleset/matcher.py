"""One pass over a text for the declarative matchers of all rules: a prefilter, then exact positions.

Only a phrase that stands in the text is searched for its places, and only a pattern whose required text does; both are
found in the pass that finds whatever anybody wants of the text. A rule that does not occur costs next to nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from filmlint.ruleset.pattern import Prefilter, flags_of
from filmlint.ruleset.rule import Rule
from filmlint.text.expression import compiled
from filmlint.text.expression_code import Expression
from filmlint.text.folding import fold
from filmlint.text.presence import Anchored, Presence, Sought, words_in
from filmlint.text.span import Span

# What may stand between two words of a phrase: blanks, one line break included.
GAP = r"(?:[^\S\r\n]+|[^\S\r\n]*(?:\r\n|\n|\r)[^\S\r\n]*)"
_FAR = 200  # characters of a match up to which a pattern is quicker sought around its literals than in the whole text
_MANY = 10  # phrases, for which it pays to look at the words of a text
_AHEAD = 40  # characters behind a match that a look-ahead may see
_ODD_BLANKS = Sought(["  ", *(char for char in map(chr, range(0x3001)) if char.isspace() and char not in " \n")])


class Hit(NamedTuple):
    """A place where a matcher of a rule fits: the rule's index, which of its entries, and where."""

    rule: int
    entry: int
    span: Span


class Phrase:
    """A phrase to look for in folded text; compiled when it is first needed."""

    def __init__(self, rule: int, entry: int, text: str) -> None:
        self.rule, self.entry, self.text = rule, entry, fold(text)

    @property
    def expression(self) -> Expression:
        # A look-behind in front would keep the engine from searching for the first letters; see `spans`.
        parts = self.text.split()
        tail = r"(?!\w)" if parts[-1][-1].isalnum() else ""
        return GAP.join(map(re.escape, parts)) + tail, 0

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return compiled(*self.expression)

    def spans(self, folded: str) -> Iterator[Span]:
        """Where the phrase stands in a folded text, as whole words."""
        begins_word = self.text.lstrip()[0].isalnum()
        for match in self.pattern.finditer(folded):
            start, end = match.span()
            if not (begins_word and start and (folded[start - 1].isalnum() or folded[start - 1] == "_")):
                yield Span(start, end)

    @cached_property
    def words(self) -> frozenset[str]:
        """What of it a text must have among its own words."""
        return words_in(self.text)

    @property
    def shown(self) -> str:
        """All of it, with a single blank between its words."""
        return " ".join(self.text.split())

    @property
    def key(self) -> str:
        """What stands in it between blanks, the longest: that of it which no other blanks can part."""
        return max(self.text.split(), key=len)


class Pattern:
    """A regular expression to look for; compiled when a text passes its prefilter."""

    def __init__(self, rule: int, entry: int, source: str, prefilter: Prefilter, *, case: bool) -> None:
        self.rule, self.entry, self.case = rule, entry, case
        self.literals, self._longest = prefilter.literals, prefilter.longest
        self._near = self._longest <= _FAR and min(map(len, self.literals), default=0) > 1
        self.expression: Expression = source, flags_of(case=case)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return compiled(*self.expression)

    def matches(self, text: str, presence: Presence) -> Iterator[re.Match[str]]:
        """Where it fits in a text, given as it is and by what stands in it: sought where one of its literals stands."""
        searched = text if self.case else presence.folded
        if not self._near:
            yield from self.pattern.finditer(searched)
            return
        places = sorted(chain.from_iterable([presence.places.get(literal, ()) for literal in self.literals]))
        for start, end in _around(places, self._longest):
            yield from self.pattern.finditer(searched, start, end)


def _around(places: Iterable[int], reach: int) -> Iterator[tuple[int, int]]:
    """The stretches in which lies all that is no longer than `reach` and holds one of the places."""
    start = end = 0
    for at in places:
        if at - reach > end:
            if end:
                yield start, end
            start = at - reach
        end = at + reach + _AHEAD
    if end:
        yield start, end


def _is_spaced(presence: Presence) -> bool:
    """Whether anything but one plain blank may stand between two words of a paragraph."""
    folded = presence.folded
    return folded.count("\n") != 2 * folded.count("\n\n") or _ODD_BLANKS.stands_in(presence)


class Matcher:
    """The phrases and patterns of many rules, ready to search texts."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules = list(rules)
        phrases: list[Phrase] = []
        patterns: list[Pattern] = []
        for index, rule in enumerate(self.rules):
            match = rule.match
            if match is None:
                continue
            entries = [*match.phrases, *(swap.wrong for swap in match.swaps)]
            if match.density:
                entries += [phrase for phrase, _ in match.density.phrases]
            phrases += [Phrase(index, entry, text) for entry, text in enumerate(entries)]
            patterns += [
                Pattern(index, len(entries) + entry, source, rule.prefilter(source), case=match.case)
                for entry, source in enumerate(match.patterns)
            ]
        self._phrases = Anchored(([phrase.shown], phrase) for phrase in phrases)
        self._spaced = Anchored(([phrase.key], phrase) for phrase in phrases)
        self._patterns = Anchored((pattern.literals, pattern) for pattern in patterns if pattern.literals)
        self._always = [pattern for pattern in patterns if not pattern.literals]

    def expressions(self) -> Iterator[Expression]:
        """All that a search may need."""
        searched: list[Phrase | Pattern] = [*self._phrases.values, *self._patterns.values, *self._always]
        for one in searched:
            yield one.expression

    def hits(self, text: str, presence: Presence) -> Iterator[Hit]:
        """Every place in `text` where a phrase or pattern fits; `presence` is that of its folded form."""
        folded = presence.folded
        phrases = (self._spaced if _is_spaced(presence) else self._phrases).standing_in(presence)
        if len(phrases) > _MANY:
            phrases = [phrase for phrase in phrases if phrase.words <= presence.words]
        for phrase in phrases:
            for span in phrase.spans(folded):
                yield Hit(phrase.rule, phrase.entry, span)
        for pattern in (*self._always, *self._patterns.standing_in(presence)):
            for match in pattern.matches(text, presence):
                if match.end() > match.start() and "\n\n" not in match.group():
                    named = match.span("at") if "at" in pattern.pattern.groupindex else match.span()
                    yield Hit(pattern.rule, pattern.entry, Span(*named))
