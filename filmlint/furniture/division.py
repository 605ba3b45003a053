"""The best division of a page into article, islands of furniture, tail and comment thread.

Every line has a score for each of them; the division with the highest sum wins, where every change of state costs
(Viterbi's algorithm). A single odd line between paragraphs is not worth two changes, a run of them is, and at the ends
of the page a change costs less.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

# What a line can be part of. Nothing comes back from the tail; a thread can end, at a price.
ARTICLE: Final = 0
ISLAND: Final = 1
TAIL: Final = 2
THREAD: Final = 3

# What a change of state costs, on the scale of the scores; set by hand with those of `line_scores`, on the same pages.
CHANGE_INSIDE = 4.0
CHANGE_AT_EDGE = 1.6
START_IN_FURNITURE = 1.0
ENTER_TAIL = 3.0  # to declare the article over at a line with a cue,
ENTER_TAIL_UNTOLD = 4.5  # and at one without;
STILL_TO_COME = 12.0  # times the share of the prose that stands below it, for most of a page is its article
LEAVE_THREAD = 6.0
NEVER = float("-inf")


@dataclass(frozen=True, slots=True)
class Line:
    """What the division knows of a line: its scores as island, tail and thread, and which changes it allows."""

    island: float
    tail: float
    thread: float
    edge: bool  # above the first or below the last paragraph
    opens_tail: bool
    still_to_come: float  # the share of the page's prose that stands below it
    told: bool  # it has a cue
    after_article: bool  # enough article stands above it
    opens_thread: float | None  # what it costs to begin a thread here, None where none can


def best_division(lines: Sequence[Line]) -> list[int]:
    """The state of each line in the division with the highest sum."""
    best = (0.0, -START_IN_FURNITURE, NEVER, NEVER)
    back: list[tuple[int, int, int, int]] = []
    for line in lines:
        change = CHANGE_AT_EDGE if line.edge else CHANGE_INSIDE
        article, island, tail, thread = best
        to_article = max((article, ARTICLE), (island - change, ISLAND), (thread - LEAVE_THREAD, THREAD))
        to_island = max((island, ISLAND), (article - change, ARTICLE))
        to_tail = max(
            (tail, TAIL),
            (thread, THREAD),
            (island - STILL_TO_COME * line.still_to_come if line.edge and line.after_article else NEVER, ISLAND),
        )
        if line.opens_tail:
            to_tail = max(
                to_tail,
                (
                    article - (ENTER_TAIL if line.told else ENTER_TAIL_UNTOLD) - STILL_TO_COME * line.still_to_come,
                    ARTICLE,
                ),
            )
        to_thread = (thread, THREAD)
        if line.opens_thread is not None:
            to_thread = max(
                to_thread,
                (article - change - line.opens_thread, ARTICLE),
                (island - line.opens_thread, ISLAND),
                (tail, TAIL),
            )
        best = (to_article[0], to_island[0] + line.island, to_tail[0] + line.tail, to_thread[0] + line.thread)
        back.append((to_article[1], to_island[1], to_tail[1], to_thread[1]))
    state = max(range(4), key=lambda one: best[one])
    states = [state]
    for pointers in reversed(back[1:]):
        state = pointers[state]
        states.append(state)
    states.reverse()
    return states
