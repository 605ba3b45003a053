"""One pass over a text for the declarative matchers of all rules: a prefilter, then exact positions.

The words of a text are looked up in one table of keys; only a phrase whose rarest-looking word stands in the text is
searched, and only a pattern whose required text does. A rule that does not occur costs a table entry.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from filmlint.ruleset.pattern import flags_of
from filmlint.ruleset.rule import Rule
from filmlint.text.expression import compiled
from filmlint.text.expression_code import Expression
from filmlint.text.folding import fold
from filmlint.text.presence import Presence, Sought
from filmlint.text.span import Span

_WORD = re.compile(r"\w+")
# What may stand between two words of a phrase: blanks, one line break included.
GAP = r"(?:[^\S\r\n]+|[^\S\r\n]*(?:\r\n|\n|\r)[^\S\r\n]*)"


class Hit(NamedTuple):
    """A place where a matcher of a rule fits: the rule's index, which of its entries, and where."""

    rule: int
    entry: int
    span: Span


class Phrase:
    """A phrase to look for in folded text; compiled when it is first needed."""

    def __init__(self, rule: int, entry: int, text: str) -> None:
        self.rule, self.entry, self.text = rule, entry, fold(text)
        self.words: frozenset[str] = frozenset(_WORD.findall(self.text))

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

    @property
    def key(self) -> str:
        return max(sorted(self.words), key=len, default="")


class Pattern:
    """A regular expression to look for; compiled when a text passes its prefilter."""

    def __init__(self, rule: int, entry: int, source: str, literals: tuple[str, ...], *, case: bool) -> None:
        self.rule, self.entry, self.literals, self.case = rule, entry, literals, case
        self.expression: Expression = source, flags_of(case=case)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return compiled(*self.expression)


class Matcher:
    """The phrases and patterns of many rules, ready to search texts."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self.rules = list(rules)
        self._phrases: dict[str, list[Phrase]] = defaultdict(list)
        self._patterns: list[Pattern] = []
        self._unkeyed: list[Phrase] = []
        for index, rule in enumerate(self.rules):
            match = rule.match
            if match is None:
                continue
            entries = [*match.phrases, *(swap.wrong for swap in match.swaps)]
            if match.density:
                entries += [phrase for phrase, _ in match.density.phrases]
            for entry, text in enumerate(entries):
                phrase = Phrase(index, entry, text)
                (self._phrases[phrase.key] if phrase.key else self._unkeyed).append(phrase)
            for entry, source in enumerate(match.patterns):
                self._patterns.append(
                    Pattern(index, len(entries) + entry, source, rule.prefilter(source).literals, case=match.case)
                )
        self._keys = frozenset(self._phrases)
        self._literals = Sought(literal for pattern in self._patterns for literal in pattern.literals)

    def expressions(self) -> Iterator[Expression]:
        """All that a search may need."""
        for phrase in chain(self._unkeyed, *self._phrases.values()):
            yield phrase.expression
        for pattern in self._patterns:
            yield pattern.expression

    def hits(self, text: str, presence: Presence) -> Iterator[Hit]:
        """Every place in `text` where a phrase or pattern fits; `presence` is that of its folded form."""
        folded = presence.folded
        candidates = list(self._unkeyed)
        if self._phrases:
            for word in sorted(self._keys & presence.words):
                candidates += [phrase for phrase in self._phrases[word] if phrase.words <= presence.words]
        for phrase in candidates:
            for span in phrase.spans(folded):
                yield Hit(phrase.rule, phrase.entry, span)
        standing = set(self._literals.standing_in(presence))
        for pattern in self._patterns:
            if pattern.literals and standing.isdisjoint(pattern.literals):
                continue
            for match in pattern.pattern.finditer(text if pattern.case else folded):
                if match.end() > match.start() and "\n\n" not in match.group():
                    named = match.span("at") if "at" in pattern.pattern.groupindex else match.span()
                    yield Hit(pattern.rule, pattern.entry, Span(*named))
