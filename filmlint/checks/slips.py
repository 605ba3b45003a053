"""Slips of the pen that a few neighbouring words give away: "on it's way", "could of", "is suppose to".

A slip names a word without which it cannot stand (its anchor), and an expression for the folded text around it. Only
where the anchor stands is the expression tried, and only on the neighbourhood, so that a slip that does not occur costs
a look into a table. Nothing is found in quotations, nor where the words have capitals as in a title.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

from filmlint.checks.word_places import WordPlaces, words_of
from filmlint.finding import UNSAFE, Edit, Finding, Fix
from filmlint.text.body import Body
from filmlint.text.span import Span

_BEFORE, _AFTER = 48, 64  # characters around the anchor that an expression may look at


class Slip:
    """One slip. The group `at` of the expression, else the whole match, is what is wrong; `right` what it should be.

    `anchors`: words, blanks between, one of which stands in every match. `right` may use groups of the expression
    (`\\g<name>`); empty where there is no telling. `message` may use {text} and {right}. `names`: words with capitals
    may take part.
    """

    def __init__(
        self, anchors: str, pattern: str, right: str = "", message: str = "", *, names: bool = False, severity: str | None = None
    ) -> None:
        self.anchors = anchors.split()
        self.source = pattern
        self.right = right
        self.message = message or ("“{text}” should be “{right}”" if right else "")
        self.names = names
        self.severity = severity

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return re.compile(rf"(?<![\w'-])(?:{self.source})(?![\w-])")

    def finding(self, match: re.Match[str], words: WordPlaces) -> Finding:
        span = Span(*(match.span("at") if "at" in match.re.groupindex else match.span()))
        found = " ".join(words.text[span.start : span.end].split())
        right = match.expand(self.right) if self.right else ""
        if found[:1].isupper() and right:
            right = right[:1].upper() + right[1:]
        fix = Fix(f"Write “{right}”", (Edit(span, right),), UNSAFE) if right else None
        message = self.message.replace("{text}", found).replace("{right}", right)
        return Finding(span, message, fix=fix, severity=self.severity)


class Slips:
    """A table of slips, by their anchors."""

    def __init__(self, slips: Iterable[Slip]) -> None:
        self._by_anchor: dict[str, list[Slip]] = defaultdict(list)
        for slip in slips:
            for anchor in slip.anchors:
                self._by_anchor[anchor].append(slip)

    def findings(self, body: Body) -> Iterator[Finding]:
        """Where in a body one of the slips was made; no place twice."""
        words = words_of(body)
        taken: list[Span] = []
        for anchor in sorted(self._by_anchor.keys() & words.present):
            for at in words.of(anchor):
                for slip in self._by_anchor[anchor]:
                    for match in slip.pattern.finditer(words.folded, max(0, at - _BEFORE), at + len(anchor) + _AFTER):
                        if "\n\n" in match.group() or (not slip.names and words.capitals_inside(Span(*match.span()))):
                            continue
                        finding = slip.finding(match, words)
                        if body.in_quotation(finding.span) or any(map(finding.span.overlaps, taken)):
                            continue
                        taken.append(finding.span)
                        yield finding
