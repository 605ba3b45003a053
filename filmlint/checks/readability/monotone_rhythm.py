"""Sentences that all have the same length, or a row of them with the same beginning."""

from __future__ import annotations

from collections.abc import Iterator
from math import sqrt

from filmlint.finding import NOTE, Finding, gathered
from filmlint.lint.context import Context
from filmlint.lint.reading import Reading, reading_of
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.span import Span

_FEWEST_SENTENCES = 20  # a coefficient of variation of fewer says nothing
_SHORT_LIST = 4  # sentences of this many words or fewer in a row are a figure of speech, not a habit


def check(document: Document, context: Context) -> Iterator[Finding]:
    reading = reading_of(document.body)
    lengths = reading.lengths
    if len(lengths) >= _FEWEST_SENTENCES:
        count, words = len(lengths), sum(lengths)
        mean = words / count
        variation = sqrt(count * sum(length * length for length in lengths) - words * words) / words
        if variation < context.options["variation"]:
            yield Finding(
                reading.sentences[0],
                f"Nearly all {len(lengths)} sentences have {mean:.0f} words, give or take {variation * mean:.0f}; "
                "a short one now and then wakes a reader up",
            )
    yield from _same_openers(reading, context.options["row"])


def _same_openers(reading: Reading, row: int) -> Iterator[Finding]:
    initials = "".join([reading.folded[start] for start, _ in reading.sentences])
    if not any(initial * row in initials for initial in set(initials)):
        return
    rows: list[tuple[str, list[Span]]] = []
    opener, run = "", list[Span]()
    for index, span in enumerate(reading.sentences):
        begin = " ".join(reading.folded[span.start : span.start + 40].split()[:2])
        plain = bool(begin) and begin[0].isalpha() and not _is_figure(reading, index)
        if run and plain and begin == opener and span.start - run[-1].end < 4:
            run.append(span)
            continue
        if len(run) >= row:
            rows.append((opener, run))
        opener, run = begin, [span] if plain else []
    if len(run) >= row:
        rows.append((opener, run))
    for words, spans in rows:
        starts = [Span(span.start, span.start + len(words)) for span in spans]
        yield gathered(starts, f"{len(spans)} sentences in a row begin with “{words}”", note="and so does this one")


def _is_figure(reading: Reading, index: int) -> bool:
    return reading.lengths[index] <= _SHORT_LIST


RULE = Rule(
    id="monotone-rhythm",
    category="readability",
    severity=NOTE,
    confidence="medium",
    check=check,
    options={"variation": 0.18, "row": 4},
    summary="Sentence after sentence has the same length or the same beginning",
    why="Even good sentences lull when they all march in step. One anaphora is a figure of speech; four openings alike "
    "in a row are seldom meant. News copy runs evenly, and editors leave it so: only a text whose sentences differ in "
    "length by less than a fifth is named.",
    bad=[
        "[[It is]] a film about two brothers and a boat. It is also a film about money. It is slow in the middle, and "
        "the music does not help. It is best when nobody speaks.",
        "The debut of Ana Roe opens on Friday.\n\n[[She has]] worked as an editor for ten years. She has cut three "
        "prize winners in that time. She has never spoken about her own plans. She has now made the best film of the "
        "spring.",
    ],
    good=[
        "It is a film about two brothers and a boat. Money comes into it as well. The middle is slow, and the music "
        "does not help. It is best when nobody speaks.",
        "He came. He saw. He left. He slept. The rest of the film is about the dog, who stayed, and about the woman "
        "who fed it.",
        "The boat leaves at six. The boatman is asleep. The bell rings twice before anybody moves, and then it is too "
        "late. The film ends on the empty pier.",
    ],
)
