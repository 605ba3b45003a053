"""The region detector: decides where furniture begins and ends, of which kind it is, and says why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from filmlint.furniture.cues import CueHit, CueIndex
from filmlint.furniture.division import ARTICLE, best_division
from filmlint.furniture.headlines import entries
from filmlint.furniture.line_scores import scored_lines
from filmlint.furniture.page import COMMENTS, RELATED, Page
from filmlint.furniture.thread import speaks
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.shortened import shortened
from filmlint.text.span import Span

LONG_TAIL = 8  # short lines after the last paragraph that are no list of anything


@dataclass(frozen=True, slots=True)
class Region:
    """A region of furniture: its place, the rule of its kind, and in words why."""

    span: Span
    rule: Rule
    reasons: tuple[str, ...]


class RegionDetector:
    """Finds the furniture of documents; built once from the boilerplate rules."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        kinds = [rule for rule in rules if rule.cues]
        self._cues = CueIndex(kinds)
        self._rules = {rule.id: rule for rule in kinds}

    def regions(self, document: Document) -> list[Region]:
        """The regions of furniture of a document, in order, apart from each other."""
        if not document.units or not self._rules:
            return []
        page = Page(document, self._cues, self._rules)
        states = best_division(scored_lines(page))
        regions: list[Region] = []
        index = 0
        while index < len(states):
            if states[index] == ARTICLE:
                index += 1
                continue
            stop = index
            while stop < len(states) and states[stop] != ARTICLE:
                stop += 1
            region = self._region(page, index, stop)
            if region is not None:
                regions.append(region)
            index = stop
        return regions

    def _region(self, page: Page, start: int, stop: int) -> Region | None:
        """The region of the lines from `start` up to `stop`, None where nothing but shape speaks for too few lines."""
        hits = [hit for index in range(start, stop) for hit in page.cues[index]]
        stamped = sum(page.stamps[start:stop])
        thread = stamped >= 2 or (page.thread_start is not None and start <= page.thread_start < stop)
        rule = self._kind(hits, thread=thread)
        if rule is None or not (hits or stamped or thread or _are_headlines(page, start, stop)):
            return None
        if stamped and not hits and not any(any(speaks(unit.key)) for unit in page.units[start:stop]):
            return None  # days and times that nobody talks between are a programme
        span = Span(page.units[start].start, page.units[stop - 1].end)
        return Region(span, rule, _reasons(page, start, stop, hits, stamped))

    def _kind(self, hits: Sequence[CueHit], *, thread: bool) -> Rule | None:
        """The rule of the kind with the strongest cue; of equals the commonest, then the first."""
        if thread and COMMENTS in self._rules:
            return self._rules[COMMENTS]
        if not hits:
            return self._rules.get(RELATED)
        top = max(hit.rank for hit in hits)
        strongest = [hit.rule.id for hit in hits if hit.rank == top]
        counts = Counter(strongest)
        return self._rules[max(strongest, key=lambda rule: (counts[rule], -strongest.index(rule)))]


def _are_headlines(page: Page, start: int, stop: int) -> bool:
    """Whether lines without any cue are headlines of other stories: a run of them, most with a verb in lower case.

    Lists of titles, names and prizes have the same shape but say nothing.
    """
    if any(run.start < stop and start < run.stop for run in page.runs):
        return True
    if not page.foreign or stop < len(page.units):
        return False
    lines = [page.units[index] for index in range(start, stop) if page.units[index].key]
    return len(lines) >= LONG_TAIL and not entries(lines)


def _reasons(page: Page, start: int, stop: int, hits: Sequence[CueHit], stamped: int) -> tuple[str, ...]:
    """In words why these lines are furniture."""
    reasons = []
    words = list(dict.fromkeys(shortened(hit.words, 40) for hit in hits if any(map(str.isalnum, hit.words))))
    words = [word for word in words if not any(word != other and word.lower() == other for other in words)]
    if words:
        reasons.append("it says " + ", ".join(f"“{word}”" for word in words[:4]))
    if stamped >= 2:
        reasons.append(f"{stamped} lines with a name or time of a comment")
    short = sum(not page.shapes[index].terminal and page.shapes[index].words > 0 for index in range(start, stop))
    if short >= 3:
        reasons.append(f"{short} short lines without a full stop")
    if stop == len(page.units) and start > page.last_prose:
        reasons.append("after the last paragraph")
    elif stop <= page.first_prose:
        reasons.append("above the article")
    return tuple(reasons)
