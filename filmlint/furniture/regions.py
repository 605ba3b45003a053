"""The region detector: weighs cues, shape, repetition and position, and decides where furniture begins and ends.

Each line gets a score for being furniture; the best division of the whole page into article, furniture and comment
thread is the one with the highest sum, where every change of state costs (Viterbi's algorithm). A single odd line
between paragraphs is not worth two changes; a run of them is; and at the ends of the page a change costs less.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from filmlint.furniture.cues import CueHit, CueIndex
from filmlint.furniture.shape import Shape, shape_of, shape_score
from filmlint.furniture.thread import is_stamp, numbered_thread, talk
from filmlint.ruleset.rule import MEDIUM, STRONG, WEAK, Rule
from filmlint.text.blocks import HEADING
from filmlint.text.document import Document
from filmlint.text.span import Span
from filmlint.text.units import Unit

# The scale: what a cue adds to the score of its line, and what a change of state costs.
CUE_SCORES = {STRONG: 9.6, MEDIUM: 5.0, WEAK: 2.2}
CHANGE_INSIDE = 4.0
CHANGE_AT_EDGE = 1.6
PROSE_WITH_CUE = 0.2  # the share of its prose-likeness that a line with a cue keeps against it
ALONE_INSIDE = -0.3  # a short line between paragraphs, with nothing else to say that it is furniture
LISTED = 1.3  # a headline under a label such as "Related"
REPEATED = 1.0  # a line that stands in the page again
FEWEST_BEFORE = 30  # words of article before its comments or its end
RUN_OF_HEADLINES = 5  # so many headlines in a row are no subheads
# A headline that tells something: a lower-case word that is a verb by its ending or its commonness.
_TELLS = re.compile(r"\s(?:is|are|was|were|has|have|to|will|can|could|as|after|[a-z]{2,}(?:[^s]s|ed|es|ing))\s")
# What the entries of a list have and the lines of a menu have not: numbers in front, dashes, years, quotes, fields.
_LISTS = re.compile(r"^\W*\d|\s[-–—]\s|\(\d{4}|[\"“”]|:\s|[★☆]|,\s")
LONG_TAIL = 8  # short lines after the last paragraph that are no list of anything
COMMENTS, RELATED = "comment-thread", "related-links"

ENTER_TAIL = 3.0  # what it costs to declare the article over at a line with a cue,
ENTER_TAIL_UNTOLD = 4.5  # and at one without
UNHEADED = 3.5  # in the tail: a paragraph without a headline of its own above it
LEAVE_THREAD = 6.0

# What a line can be part of. Nothing comes back from the tail; a thread can end, at a price.
_ARTICLE, _ISLAND, _TAIL, _THREAD = range(4)


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
        units = document.units
        if not units or not self._rules:
            return []
        page = _Page(document, self._cues, self._rules)
        states = page.best_division()
        regions: list[Region] = []
        index = 0
        while index < len(units):
            if states[index] == _ARTICLE:
                index += 1
                continue
            stop = index
            while stop < len(units) and states[stop] != _ARTICLE:
                stop += 1
            region = page.region(index, stop)
            if region is not None:
                regions.append(region)
            index = stop
        return regions


class _Page:
    """One document while it is being divided."""

    def __init__(self, document: Document, cues: CueIndex, rules: dict[str, Rule]) -> None:
        self.units, self.rules = document.units, rules
        units = self.units
        self.shapes = [shape_of(unit) for unit in units]
        self.cues = cues.in_page(document.folded, units)
        prose = [index for index, shape in enumerate(self.shapes) if shape.prose and not self.strong(index)]
        self.first_prose = prose[0] if prose else len(units)
        self.last_prose = prose[-1] if prose else -1
        self.stamps = [is_stamp(unit) for unit in units] if COMMENTS in rules else [False] * len(units)
        self.thread_start = numbered_thread(units, self.shapes, document.text) if COMMENTS in rules else None
        self.words_before = list(
            accumulate((shape.words if shape.prose and not hits else 0 for shape, hits in zip(self.shapes, self.cues, strict=True)), initial=0)
        )
        self.scores = self.furniture_scores()
        threads = any(self.opens_thread(index) for index in range(len(units)))
        self.thread_scores = self.scores_in_thread() if threads else [float("-inf")] * len(units)
        self.tail_scores = self.scores_in_tail()

    def strong(self, index: int) -> bool:
        return bool(self.cues[index]) and self.cues[index][0].weight == STRONG

    def furniture_scores(self) -> list[float]:
        """How much each line speaks for being furniture."""
        scores = [shape_score(unit, shape) for unit, shape in zip(self.units, self.shapes, strict=True)]
        counts = Counter(unit.key for unit in self.units if unit.key)
        listed = False
        for index, (shape, hits) in enumerate(zip(self.shapes, self.cues, strict=True)):
            if hits and shape.prose and hits[0].weight != STRONG and not self.words_before[index]:
                pass  # the first paragraph of an article may well speak of a critic or of an offer
            elif hits:
                # A cue counts in full only in a line that is not mainly prose.
                against = min(scores[index], 0.0) * (PROSE_WITH_CUE if shape.prose else 0.0)
                scores[index] = against + CUE_SCORES[hits[0].weight] + 0.5 * (len({hit.rule.id for hit in hits}) - 1)
            elif listed and not shape.prose and shape.words <= 30 and not shape.field:
                scores[index] = max(scores[index], 0.0) + LISTED
            elif self.first_prose < index < self.last_prose and not shape.prose:
                scores[index] = min(scores[index], ALONE_INSIDE)
            if hits and hits[0].opens == "list":
                listed = True
            elif shape.prose and shape.words >= 20:
                listed = False
            if counts[self.units[index].key] > 1 and not shape.prose and not shape.field and scores[index] > 0:
                scores[index] += REPEATED
        self.keep_headlines(scores)
        self.mark_runs(scores)
        if self.thread_start is not None:
            scores[self.thread_start] = max(scores[self.thread_start], CUE_SCORES[STRONG])
        return scores

    def keep_headlines(self, scores: list[float]) -> None:
        """Above the first paragraph, lines without a cue are headline, standfirst and byline."""
        kept = False
        for index in range(min(self.first_prose, len(self.units)) - 1, -1, -1):
            if self.cues[index]:
                continue
            if self.shapes[index].words >= 4:
                scores[index] = min(scores[index], -3.5 if kept else -6.0)
                kept = True

    def mark_runs(self, scores: list[float]) -> None:
        """Raise the lines of a long run of headlines between two paragraphs."""
        start = 0
        for index in range(self.first_prose + 1, len(self.units) + 1):
            ends = index == len(self.units) or not self.shapes[index].headline or self.units[index].block.kind == HEADING
            if not ends:
                start = start or index
                continue
            if start and index - start >= RUN_OF_HEADLINES:
                for line in range(start, index):
                    if not self.cues[line]:
                        scores[line] = max(scores[line], 0.7) + 0.6
            start = 0

    def scores_in_thread(self) -> list[float]:
        """How much each line speaks for being part of a comment thread, once one has begun."""
        scores = []
        for index, (unit, shape, score) in enumerate(zip(self.units, self.shapes, self.scores, strict=True)):
            if self.stamps[index]:
                scores.append(5.0)
            elif score > 0:
                scores.append(score)
            elif shape.words == 0:
                scores.append(0.0)
            else:
                signs = talk(unit.key)
                scores.append(0.6 * signs - (0.4 if shape.words < 60 else 1.0))
        return scores

    def scores_in_tail(self) -> list[float]:
        """How much each line speaks for standing after the end of the article, where other stories have sentences too."""
        scores = []
        headed = False  # whether the line before may be the headline of this one
        for shape, hits, unit, score in zip(self.shapes, self.cues, self.units, self.scores, strict=True):
            if hits:
                scores.append(max(score, CUE_SCORES[hits[0].weight] - 1.0) if not shape.prose else score)
            elif shape.prose:
                # The teaser of another story is a short paragraph under its headline; paragraphs in a row, or apart
                # by labels only, are an article.
                scores.append(-1.0 - max(0, min(shape.words, 60) - 15) / 8 - (0.0 if headed else UNHEADED))
            else:
                scores.append(max(score, shape_score(unit, shape)))
            headed = not shape.prose and (not hits or hits[0].opens == "list")
        return scores

    def opens_thread(self, index: int) -> bool:
        """Whether a thread can begin here: a heading or stamp of comments, after some article."""
        if index == self.thread_start:
            return True
        if self.words_before[index] < FEWEST_BEFORE:
            return False
        if self.stamps[index] and any(self.stamps[index + 1 : index + 40]):
            return True
        return any(hit.opens == "rest" for hit in self.cues[index])

    def best_division(self) -> list[int]:
        """The state of each line in the division with the highest sum."""
        never = float("-inf")
        best = (0.0, -1.0, never, never)
        back: list[tuple[int, int, int, int]] = []
        for index in range(len(self.units)):
            edge = index <= self.first_prose or index > self.last_prose
            change = CHANGE_AT_EDGE if edge else CHANGE_INSIDE
            article, island, tail, thread = best
            to_article = max((article, _ARTICLE), (island - change, _ISLAND), (thread - LEAVE_THREAD, _THREAD))
            to_island = max((island, _ISLAND), (article - change, _ARTICLE))
            begun = self.words_before[index] >= FEWEST_BEFORE
            to_tail = max((tail, _TAIL), (thread, _THREAD), (island if edge and begun else never, _ISLAND))
            if begun and not (self.shapes[index].prose and not self.cues[index]):
                to_tail = max(to_tail, (article - (ENTER_TAIL if self.cues[index] else ENTER_TAIL_UNTOLD), _ARTICLE))
            to_thread = (thread, _THREAD)
            if self.opens_thread(index):
                to_thread = max(to_thread, (article - change, _ARTICLE), (island, _ISLAND), (tail, _TAIL))
            best = (
                to_article[0],
                to_island[0] + self.scores[index],
                to_tail[0] + self.tail_scores[index],
                to_thread[0] + self.thread_scores[index],
            )
            back.append((to_article[1], to_island[1], to_tail[1], to_thread[1]))
        state = max(range(4), key=lambda one: best[one])
        states = [state]
        for pointers in reversed(back[1:]):
            state = pointers[state]
            states.append(state)
        states.reverse()
        return states

    def region(self, start: int, stop: int) -> Region | None:
        """The region of the lines from `start` up to `stop`, None where nothing but shape speaks for too few lines."""
        hits = [hit for index in range(start, stop) for hit in self.cues[index]]
        lines = [index for index in range(start, stop) if self.units[index].key]
        stamped = sum(self.stamps[start:stop])
        rule = self.kind(start, stop, hits, stamped)
        if rule is None:
            return None
        if not hits and not stamped and self.thread_start is None and not self.are_headlines(lines):
            return None
        return Region(
            Span(self.units[start].start, self.units[stop - 1].end), rule, self.reasons(start, stop, hits, stamped)
        )

    def are_headlines(self, lines: Sequence[int]) -> bool:
        """Whether lines without any cue are headlines of other stories: a run of them, each with a verb in lower case.

        Lists of titles, names and prizes have the same shape but say nothing.
        """
        if len(lines) < RUN_OF_HEADLINES:
            return False
        telling = sum(_TELLS.search(self.units[index].shown) is not None for index in lines)
        listed = sum(_LISTS.search(self.units[index].shown) is not None for index in lines)
        return telling >= 0.7 * len(lines) or (len(lines) >= LONG_TAIL and listed == 0 and lines[-1] == len(self.units) - 1)

    def kind(self, start: int, stop: int, hits: Sequence[CueHit], stamped: int) -> Rule | None:
        """The rule of the kind with the strongest cue; of equals the commonest, then the first."""
        if COMMENTS in self.rules and (stamped >= 2 or (self.thread_start is not None and start <= self.thread_start < stop)):
            return self.rules[COMMENTS]
        if hits:
            top = max(hit.rank for hit in hits)
            strongest = [hit.rule.id for hit in hits if hit.rank == top]
            counts = Counter(strongest)
            return self.rules[max(strongest, key=lambda rule: (counts[rule], -strongest.index(rule)))]
        return self.rules.get(RELATED)

    def reasons(self, start: int, stop: int, hits: Sequence[CueHit], stamped: int) -> tuple[str, ...]:
        """In words why these lines are furniture."""
        reasons = []
        shown = list(dict.fromkeys(_shorten(hit.words) for hit in hits))
        if shown:
            reasons.append("it says " + ", ".join(f"“{words}”" for words in shown[:4]))
        if stamped >= 2:
            reasons.append(f"{stamped} lines with a name or time of a comment")
        short = sum(
            not self.shapes[index].terminal and self.shapes[index].words > 0 for index in range(start, stop)
        )
        if short >= 3:
            reasons.append(f"{short} short lines without a full stop")
        if stop == len(self.units) and start > self.last_prose:
            reasons.append("after the last paragraph")
        elif stop <= self.first_prose:
            reasons.append("above the article")
        return tuple(reasons)


def _shorten(words: str) -> str:
    return words if len(words) <= 40 else words[:39].rstrip() + "…"
