"""How much each line of a page speaks for being furniture, part of a comment thread, or of what follows the article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from filmlint.furniture.division import NEVER, Line
from filmlint.furniture.headlines import said, tells
from filmlint.furniture.page import FEWEST_BEFORE, RELATED, Page
from filmlint.furniture.shape_score import shape_score
from filmlint.furniture.thread import talk
from filmlint.ruleset.rule import MEDIUM, STRONG, WEAK
from filmlint.text.blocks import ITEM
from filmlint.text.shape import is_film_field

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


def scored_lines(page: Page) -> list[Line]:
    """The lines as the division wants them."""
    furniture = _furniture(page)
    tail = _in_tail(page, furniture)
    openings = [page.opens_thread(index) for index in range(len(page.units))]
    thread = _in_thread(page, furniture) if any(openings) else [NEVER] * len(page.units)
    return [
        Line(
            island=furniture[index],
            tail=tail[index],
            thread=thread[index],
            edge=index <= page.first_prose or index > page.last_prose,
            still_to_come=page.still_to_come(index),
            opens_tail=page.words_before[index] >= FEWEST_BEFORE and not (shape.prose and not page.cues[index]),
            told=bool(page.cues[index]),
            after_article=page.words_before[index] >= FEWEST_BEFORE,
            opens_thread=page.cost_of_thread(index) if openings[index] else None,
        )
        for index, shape in enumerate(page.shapes)
    ]


def _furniture(page: Page) -> list[float]:
    """How much each line speaks for being furniture."""
    scores = [shape_score(unit, shape) for unit, shape in zip(page.units, page.shapes, strict=True)]
    counts = Counter(unit.key for unit in page.units if unit.key)
    listed = False
    for index, (shape, hits) in enumerate(zip(page.shapes, page.cues, strict=True)):
        if hits and shape.prose and hits[0].weight != STRONG and not page.words_before[index]:
            pass  # the first paragraph of an article may well speak of a critic or of an offer
        elif hits:
            # A cue counts in full only in a line that is not mainly prose.
            against = min(scores[index], 0.0) * (PROSE_WITH_CUE if shape.prose else 0.0)
            scores[index] = (
                against + CUE_SCORES[hits[0].weight] + ANOTHER_CUE * (len({hit.rule.id for hit in hits}) - 1)
            )
        elif index in page.offers:
            scores[index] = min(scores[index], ALONE_INSIDE)
        elif (
            listed
            and shape.words <= TEASER
            and ((not shape.prose and (not shape.field or _announces(page, index))) or page.is_link(index))
        ):
            scores[index] = max(scores[index], 0.0) + LISTED
        elif page.first_prose < index < page.told_from and not shape.prose:
            scores[index] = min(
                scores[index], GOING_ON if page.interruptions and index > page.interruptions[0] else ALONE_INSIDE
            )
        if hits and index not in page.interruptions and (hits[0].opens == "list" or _heads_links(page, index)):
            listed = True
        elif (listed and shape.prose and shape.words >= 20 and not page.is_link(index)) or (
            shape.field and is_film_field(page.units[index].key)
        ):
            listed = False
        if counts[page.units[index].key] > 1 and not shape.prose and not shape.field and scores[index] > 0:
            scores[index] += REPEATED
    _keep_headlines(page, scores)
    _mark_runs(page, scores)
    if page.thread_start is not None:
        scores[page.thread_start] = max(scores[page.thread_start], CUE_SCORES[STRONG])
    return scores


def _heads_links(page: Page, index: int) -> bool:
    """Whether a line that speaks of other stories stands above links, "Also on this site:"."""
    return page.cues[index][0].rule.id == RELATED and page.is_link(index + 1) and not page.is_link(index)


def _announces(page: Page, index: int) -> bool:
    """Whether a line with a colon is a headline, "Strike: What the writers want", and no field of a fact box."""
    unit = page.units[index]
    return not unit.shown.endswith(".") and not is_film_field(unit.key) and tells(unit)


def _keep_headlines(page: Page, scores: list[float]) -> None:
    """Above the first paragraph, lines without a cue are headline, standfirst and byline."""
    kept = False
    for index in range(min(page.first_prose, len(page.units)) - 1, -1, -1):
        if page.cues[index]:
            continue
        if page.shapes[index].words >= 4:
            scores[index] = min(scores[index], STANDFIRST if kept else HEADLINE)
            kept = True
    nearest = min(page.first_prose, len(page.units)) - 1
    while nearest > 0 and not page.units[nearest].key:
        nearest -= 1
    if not kept and nearest >= 0 and not page.cues[nearest] and page.shapes[nearest].words > 1:
        scores[nearest] = min(scores[nearest], STANDFIRST)  # "Heat Review"


def _mark_runs(page: Page, scores: list[float]) -> None:
    """Raise the lines of a run of headlines; of one above the article, its own headline stays."""
    for run in page.runs:
        for line in run:
            scores[line] = max(scores[line], IN_RUN)


def _in_thread(page: Page, furniture: Sequence[float]) -> list[float]:
    """How much each line speaks for being part of a comment thread, once one has begun."""
    scores = []
    for index, (unit, shape, score) in enumerate(zip(page.units, page.shapes, furniture, strict=True)):
        if page.stamps[index]:
            scores.append(STAMP)
        elif score > 0:
            scores.append(score)
        elif shape.words == 0:
            scores.append(0.0)
        else:
            signs = talk(unit.key)
            scores.append(0.6 * signs - (0.8 if shape.words < 60 else 1.5))
    return scores


def _in_tail(page: Page, furniture: Sequence[float]) -> list[float]:
    """How much each line speaks for standing after the article, where other stories have sentences too."""
    scores = []
    against = UNHEADED  # what speaks against a paragraph here being a teaser
    listed = False
    short = 0  # lines in a row without a cue
    article: set[str] = set()
    told = any(page.cues[page.first_prose + 1 :])  # without a cue, hardly a tail
    for index, (shape, hits, unit, score) in enumerate(zip(page.shapes, page.cues, page.units, furniture, strict=True)):
        if hits:
            scores.append(max(score, CUE_SCORES[hits[0].weight] - 1.0) if not shape.prose else score)
        elif shape.prose and score <= 0:
            # The teaser of another story is a short paragraph under its headline; paragraphs in a row, or apart
            # by labels only, are an article.
            if told:
                words = said(unit.key)
                if index and page.cues[index - 1] and page.still_to_come(index) > MUCH:
                    against = max(against, AFTER_LABEL)  # what the label announced did not come along
                if against and len(words & article) >= 2:
                    against += OF_THE_ARTICLE
                article |= words
            scores.append(-1.0 - max(0, min(shape.words, 60) - 15) / 8 - against)
        else:
            if not page.last_prose < index < page.told_from:
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
