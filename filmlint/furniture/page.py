"""A page while its furniture is looked for: the shapes, cues and scores of its lines."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import accumulate, chain, takewhile

from filmlint.furniture.byline import about_the_author
from filmlint.furniture.cues import CueHit, CueIndex
from filmlint.furniture.division import ENTER_TAIL, NEVER, STILL_TO_COME, Line
from filmlint.furniture.headlines import echoes, entries, runs_of_headlines, said, tells
from filmlint.furniture.innocent import clear, clear_lonely
from filmlint.furniture.linked import is_link
from filmlint.furniture.offers import is_of_offers, offers
from filmlint.furniture.remarks import unannounced_thread
from filmlint.furniture.shape_score import shape_score
from filmlint.furniture.thread import is_stamp, names_above, numbered_thread, signed_remarks, talk
from filmlint.language.english import FEWEST, SMALL_WORDS, is_english
from filmlint.ruleset.rule import MEDIUM, STRONG, WEAK, Rule
from filmlint.text.blocks import ITEM
from filmlint.text.document import Document
from filmlint.text.shape import Shape, is_film_field
from filmlint.text.units import Unit

# What a cue adds to the score of its line; see `division` for what it is weighed against. Set by hand on pages of many
# sites; benchmarks/accuracy.py measures what the weights are worth.
CUE_SCORES = {STRONG: 9.6, MEDIUM: 5.0, WEAK: 2.2}
ANOTHER_CUE = 0.5  # for each further kind of furniture that speaks in the same line
PROSE_WITH_CUE = 0.15  # the share of its prose-likeness that a line with a cue keeps against it
ALONE_INSIDE = -0.3  # a short line between paragraphs, with nothing else to say that it is furniture
GOING_ON = -2.0  # one of a list that goes on after an advert
LISTED = 1.3  # a headline under a label such as "Related"
TEASER = 30  # words of it, at most
REPEATED = 1.0  # a line that stands in the page again
HEADLINE, STANDFIRST = -6.0, -3.5  # lines above the first paragraph: the lowest of them, and the others
IN_RUN = 3.0  # a line of a run of headlines
STAMP = 5.0  # the name and time of a comment
AFTER_LABEL = 7.0  # in the tail: a paragraph after a line that speaks for itself only, as an advert's label does
UNDER_LABEL = 6.0  # one that a line parts from such a label, where no list of stories has begun
OF_THE_ARTICLE = 8.0  # one without a headline that speaks of what the article speaks of
TELLING = 12  # short lines in a row; the rest of a longer run, as of the cells of a table, tells nothing more
MUCH = 0.2  # of the prose of the page; so much of it is no teaser
UNHEADED = 3.5  # in the tail: a paragraph without a headline of its own above it
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
    """The lines of a document with their scores, by the rules of a detector."""

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
        self.scores = self.furniture_scores()
        self.thread_openings = [self.opens_thread(index) for index in range(len(units))]
        self.thread_scores = self.scores_in_thread() if any(self.thread_openings) else [NEVER] * len(units)
        self.tail_scores = self.scores_in_tail()

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
                scores[index] = (
                    against + CUE_SCORES[hits[0].weight] + ANOTHER_CUE * (len({hit.rule.id for hit in hits}) - 1)
                )
            elif index in self.offers:
                scores[index] = min(scores[index], ALONE_INSIDE)
            elif (
                listed
                and shape.words <= TEASER
                and ((not shape.prose and (not shape.field or self.announces(index))) or self.is_link(index))
            ):
                scores[index] = max(scores[index], 0.0) + LISTED
            elif self.first_prose < index < self.told_from and not shape.prose:
                scores[index] = min(
                    scores[index], GOING_ON if self.interruptions and index > self.interruptions[0] else ALONE_INSIDE
                )
            if hits and index not in self.interruptions and (hits[0].opens == "list" or self.heads_links(index)):
                listed = True
            elif (listed and shape.prose and shape.words >= 20 and not self.is_link(index)) or (
                shape.field and is_film_field(self.units[index].key)
            ):
                listed = False
            if counts[self.units[index].key] > 1 and not shape.prose and not shape.field and scores[index] > 0:
                scores[index] += REPEATED
        self.keep_headlines(scores)
        self.mark_runs(scores)
        if self.thread_start is not None:
            scores[self.thread_start] = max(scores[self.thread_start], CUE_SCORES[STRONG])
        return scores

    def heads_links(self, index: int) -> bool:
        """Whether a line that speaks of other stories stands above links, "Also on this site:"."""
        return self.cues[index][0].rule.id == RELATED and self.is_link(index + 1) and not self.is_link(index)

    def is_link(self, index: int) -> bool:
        return index < len(self.units) and is_link(self.text, self.units[index])

    def announces(self, index: int) -> bool:
        """Whether a line with a colon is a headline, "Strike: What the writers want", and no field of a fact box."""
        unit = self.units[index]
        return not unit.shown.endswith(".") and not is_film_field(unit.key) and tells(unit)

    def keep_headlines(self, scores: list[float]) -> None:
        """Above the first paragraph, lines without a cue are headline, standfirst and byline."""
        kept = False
        for index in range(min(self.first_prose, len(self.units)) - 1, -1, -1):
            if self.cues[index]:
                continue
            if self.shapes[index].words >= 4:
                scores[index] = min(scores[index], STANDFIRST if kept else HEADLINE)
                kept = True
        nearest = min(self.first_prose, len(self.units)) - 1
        while nearest > 0 and not self.units[nearest].key:
            nearest -= 1
        if not kept and nearest >= 0 and not self.cues[nearest] and self.shapes[nearest].words > 1:
            scores[nearest] = min(scores[nearest], STANDFIRST)  # "Heat Review"

    def mark_runs(self, scores: list[float]) -> None:
        """Raise the lines of a run of headlines; of one above the article, its own headline stays."""
        for run in self.runs:
            for line in run:
                scores[line] = max(scores[line], IN_RUN)

    def scores_in_thread(self) -> list[float]:
        """How much each line speaks for being part of a comment thread, once one has begun."""
        scores = []
        for index, (unit, shape, score) in enumerate(zip(self.units, self.shapes, self.scores, strict=True)):
            if self.stamps[index]:
                scores.append(STAMP)
            elif score > 0:
                scores.append(score)
            elif shape.words == 0:
                scores.append(0.0)
            else:
                signs = talk(unit.key)
                scores.append(0.6 * signs - (0.8 if shape.words < 60 else 1.5))
        return scores

    def scores_in_tail(self) -> list[float]:
        """How much each line speaks for standing after the article, where other stories have sentences too."""
        scores = []
        against = UNHEADED  # what speaks against a paragraph here being a teaser
        listed = False
        short = 0  # lines in a row without a cue
        article: set[str] = set()
        told = any(self.cues[self.first_prose + 1 :])  # without a cue, hardly a tail
        for index, (shape, hits, unit, score) in enumerate(
            zip(self.shapes, self.cues, self.units, self.scores, strict=True)
        ):
            if hits:
                scores.append(max(score, CUE_SCORES[hits[0].weight] - 1.0) if not shape.prose else score)
            elif shape.prose and score <= 0:
                # The teaser of another story is a short paragraph under its headline; paragraphs in a row, or apart
                # by labels only, are an article.
                if told:
                    words = said(unit.key)
                    if index and self.cues[index - 1] and self.still_to_come(index) > MUCH:
                        against = max(against, AFTER_LABEL)  # what the label announced did not come along
                    if against and len(words & article) >= 2:
                        against += OF_THE_ARTICLE
                    article |= words
                scores.append(-1.0 - max(0, min(shape.words, 60) - 15) / 8 - against)
            else:
                if not self.last_prose < index < self.told_from:
                    alone = shape_score(unit, shape)
                    score = max(score, alone if short < TELLING else min(alone, 0.0))
                scores.append(score)
            short = 0 if hits or shape.prose else short + 1
            listed = listed or any(hit.opens != "line" for hit in hits)
            if (hits and hits[0].opens == "line") or unit.block.kind == ITEM:  # which heads no paragraph
                against = AFTER_LABEL
            elif shape.prose:
                against = UNHEADED
            else:
                against = 0.0 if listed or against != AFTER_LABEL else UNDER_LABEL
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

    def lines(self) -> list[Line]:
        """The lines as the division wants them."""
        return [
            Line(
                island=self.scores[index],
                tail=self.tail_scores[index],
                thread=self.thread_scores[index],
                edge=index <= self.first_prose or index > self.last_prose,
                still_to_come=self.still_to_come(index),
                opens_tail=self.words_before[index] >= FEWEST_BEFORE and not (shape.prose and not self.cues[index]),
                told=bool(self.cues[index]),
                after_article=self.words_before[index] >= FEWEST_BEFORE,
                opens_thread=self.cost_of_thread(index) if self.thread_openings[index] else None,
            )
            for index, shape in enumerate(self.shapes)
        ]


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
