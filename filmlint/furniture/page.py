"""A page while its furniture is looked for: its lines with their shapes and cues, and what they are to each other."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import accumulate, chain, takewhile

from filmlint.furniture.byline import about_the_author
from filmlint.furniture.cues import CueHit, CueIndex
from filmlint.furniture.division import ENTER_TAIL, STILL_TO_COME
from filmlint.furniture.headlines import echoes, entries, runs_of_headlines
from filmlint.furniture.innocent import clear, clear_lonely
from filmlint.furniture.linked import is_link
from filmlint.furniture.offers import is_of_offers, offers
from filmlint.furniture.remarks import unannounced_thread
from filmlint.furniture.thread import is_stamp, names_above, numbered_thread, signed_remarks, talk
from filmlint.language.english import FEWEST, SMALL_WORDS, is_english
from filmlint.ruleset.rule import STRONG, Rule
from filmlint.text.document import Document
from filmlint.text.shape import Shape
from filmlint.text.units import Unit

COMMENTS, AUTHOR, RELATED = "comment-thread", "author-box", "related-links"
ADS, LABEL = "ads", 4  # a kind of furniture, and the words of its label
ENOUGH = 150  # words that tell the language of a page
STRAY, APART = 12, 4  # a sentence of fewer words, with so many lines below it without another, begins no article
UNKNOWN_TALK = 0.5  # the share of talk where it is in another language
INTERRUPTING = ("ads", "media", "newsletter")  # kinds of furniture that stand in the middle of anything
LONG_LIST = 8  # lines of a list of the article, if a label of other stories interrupts it
BESIDE = 3  # lines of a list on either side of an advert in it
FEWEST_BEFORE = 30  # words of article before its comments or its end


class Page:
    """The lines of a document, read by the rules of a detector."""

    def __init__(self, document: Document, cues: CueIndex, rules: Mapping[str, Rule]) -> None:
        self.units = units = document.units
        self.shapes = document.shapes
        self.cues = cues.in_page(units)
        self.text = document.text
        self.foreign = _is_foreign(units, self.shapes)
        clear(document, self.shapes, self.cues)
        self.offers = offers(document.text, units, self.shapes, self.cues)
        for index in self.offers:
            if not self.shapes[index].prose:
                self.cues[index] = [hit for hit in self.cues[index] if not is_of_offers(hit)]
        threads = COMMENTS in rules
        prose = [index for index, shape in enumerate(self.shapes) if shape.prose and not self.strong(index)]
        if len(prose) > 1 and self.shapes[prose[0]].words < STRAY and prose[1] - prose[0] > APART:
            del prose[0]
        self.first_prose = prose[0] if prose else len(units)
        self.last_prose = prose[-1] if prose else -1
        clear_lonely(self.cues, range(self.first_prose + 1, self.last_prose))
        if AUTHOR in rules:
            for index in about_the_author(units, self.shapes, self.first_prose):
                self.cues[index].insert(0, CueHit(rules[AUTHOR], STRONG, "line", units[index].shown))
        if RELATED in rules:
            for index, unit in enumerate(units):
                if not self.shapes[index].terminal and echoes(unit):
                    self.cues[index].insert(0, CueHit(rules[RELATED], STRONG, "line", unit.shown))
        self.stamps = [
            threads and is_stamp(unit) and not any(hit.weight == STRONG and hit.rule.kind != "comments" for hit in hits)
            for unit, hits in zip(units, self.cues, strict=True)
        ]
        cued = [bool(hits) or index in self.offers for index, hits in enumerate(self.cues)]
        labelled = [
            bool(hits) and hits[0].rule.kind == ADS and hits[0].opens == "line" and shape.words <= LABEL
            for hits, shape in zip(self.cues, self.shapes, strict=True)
        ]
        self.runs = list(runs_of_headlines(self.text, units, self.shapes, cued, labelled, self.first_prose))
        for index in chain.from_iterable(self.runs):
            self.stamps[index] = False  # "2 days ago" under a headline
        if threads:
            for index in signed_remarks(units, self.shapes, self.first_prose):
                self.stamps[index] = True
            for index in names_above(units, self.shapes, self.stamps):
                self.stamps[index] = True
        self.thread_start = numbered_thread(units, self.shapes, document.text) if threads else None
        if threads and self.thread_start is None and not self.foreign:
            self.thread_start = unannounced_thread(units, self.shapes, self.cues, self.stamps)
        self.words_before = list(
            accumulate(
                (
                    shape.words if shape.prose and not hits else 0
                    for shape, hits in zip(self.shapes, self.cues, strict=True)
                ),
                initial=0,
            )
        )
        # What stands below the last paragraph up to the first cue may be a list of the article, unless the page is in a
        # language of few known cues.
        below = range(self.last_prose + 1, self.last_prose + 1 if self.foreign else len(units))
        told = [index for index in below if self.told(index)]
        self.interruptions = list(takewhile(self.interrupts, told))
        end = below.stop if told else below.start
        self.told_from = next(iter(told[len(self.interruptions) :]), end)

    def strong(self, index: int) -> bool:
        return bool(self.cues[index]) and self.cues[index][0].weight == STRONG

    def told(self, index: int) -> bool:
        return bool(self.cues[index]) or self.stamps[index]

    def interrupts(self, index: int) -> bool:
        """Whether a line with a cue, below the last paragraph, stands in a list of the article as an advert does."""
        hits = self.cues[index]
        following = list(takewhile(lambda at: not self.told(at), range(index + 1, len(self.units))))
        if any(hit.opens == "list" for hit in hits):
            lines = [self.units[at] for at in following]
            return len(lines) >= LONG_LIST and entries(lines)
        before = range(index - BESIDE, index)
        return (
            any(hit.rule.kind in INTERRUPTING for hit in hits)
            and all(hit.opens == "line" for hit in hits)
            and len(following) >= BESIDE
            and before[0] > self.last_prose
            and not any(map(self.told, before))
        )

    def is_link(self, index: int) -> bool:
        return index < len(self.units) and is_link(self.text, self.units[index])

    def opens_thread(self, index: int) -> bool:
        """Whether a thread can begin here: a heading or stamp of comments, after some article."""
        if index == self.thread_start:
            return True
        if self.words_before[index] < FEWEST_BEFORE:
            return False
        if self.stamps[index] and any(self.stamps[index + 1 : index + 40]):
            return True
        return any(hit.opens == "rest" for hit in self.cues[index])

    def still_to_come(self, index: int) -> float:
        """The share of the prose of the page that stands below a line."""
        return 1.0 - self.words_before[index] / max(self.words_before[-1], 1)

    def cost_of_thread(self, index: int) -> float:
        """What speaks against a thread that opens here: most of a page is its article, and does not talk as readers do.

        A counter of comments stands under many a headline. Names and times below it are a thread.
        """
        prose, talking_from = self.talk_below
        first = bisect_right(prose, index)
        if first == len(prose) or index == self.thread_start:
            return 0.0
        stamp = self.next_stamp[index + 1]
        if stamp < (prose[first + 1] if first + 1 < len(prose) else len(self.units)):
            return 0.0
        talking = UNKNOWN_TALK
        if not self.foreign:
            talking = talking_from[first] / (len(prose) - first)
        return (ENTER_TAIL + STILL_TO_COME * self.still_to_come(index)) * (1.0 - talking)

    @cached_property
    def talk_below(self) -> tuple[list[int], list[int]]:
        """The paragraphs of the page, and how many of them from each on talk as readers do."""
        prose = [index for index, shape in enumerate(self.shapes) if shape.prose]
        talking = [0]
        for index in reversed(prose):
            talking.append(talking[-1] + (not self.foreign and talk(self.units[index].key) > 0))
        return prose, talking[::-1]

    @cached_property
    def next_stamp(self) -> list[int]:
        """The first line from each on that has a stamp; the number of lines where none follows."""
        following = [len(self.units)]
        for index in range(len(self.units) - 1, -1, -1):
            following.append(index if self.stamps[index] else following[-1])
        return following[::-1]


def _is_foreign(units: Sequence[Unit], shapes: Sequence[Shape]) -> bool:
    """Whether the paragraphs are in another language than English, of which few cues are known."""
    small = words = 0
    for unit, shape in zip(units, shapes, strict=True):
        if shape.prose:
            small += sum(map(SMALL_WORDS.__contains__, unit.key.split(" ")))
            words += shape.words
            if words > ENOUGH:
                break
    return words >= FEWEST and not is_english(small, words)
