"""Very, really, just, so: words that prop up a sentence, counted over the whole article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from filmlint.finding import NOTE, Finding, gathered
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.body import Body
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span
from filmlint.wording.word_places import words_of

_WORDS = frozenset("very really actually just so quite truly literally basically totally definitely simply".split())
_PLACE = compile_when_used(
    r"\b(?:(?<!the )(?<!this )(?<!that )(?<!not )very|(?<!not )really|actually|(?<!not )just(?! as\b)|"
    r"(?<!and )so(?! that\b| far\b| long\b| as\b"
    r"| to speak\b| much\b| many\b| called\b|-|,)|quite|truly|literally|basically|totally|definitely|simply)\b(?!-)"
)

_QUESTIONS, _LINES_EACH = 2, 6  # from so many on, and so many lines for each at most, it is an interview
_LONGEST_QUESTION = 60  # words; a longer paragraph only ends with a question


def check(document: Document, context: Context) -> Iterator[Finding]:
    body, options = document.body, context.options
    counts = words_of(body).counts
    rough = Counter({word: counts[word] for word in _WORDS if word in counts})
    if body.word_count < options["words"] or not _too_many(rough, body.word_count, options) or _is_interview(document):
        return
    places = _places(body)
    exact = Counter(body.folded[start:end] for start, end in places)
    if _too_many(exact, body.word_count, options):
        shown = ", ".join(f"{word} {count}" for word, count in exact.most_common(6))
        rate = 1000 * len(places) / body.word_count
        yield gathered(
            places, f"{rate:.0f} words in 1,000 only prop up others ({shown}); try the sentences without them"
        )


def _is_interview(document: Document) -> bool:
    """Whether it prints questions and answers: what is said aloud is not the writer's habit."""
    lines = [unit.key for unit in document.units if unit.key]
    questions = sum(line.endswith("?") and line.count(" ") < _LONGEST_QUESTION for line in lines)
    return questions >= _QUESTIONS and questions * _LINES_EACH >= len(lines)


def _places(body: Body) -> list[Span]:
    spans = (Span(*match.span()) for match in _PLACE.finditer(body.folded))
    return [span for span in spans if not body.in_speech(span)]


def _too_many(found: Counter[str], words: int, options: Mapping[str, Any]) -> bool:
    total, fewest = found.total(), options["count"]
    return total >= fewest and (
        1000 * total >= options["per_1000"] * words
        or any(count >= fewest and 1000 * count >= options["each"] * words for count in found.values())
    )


RULE = Rule(
    id="crutch-words",
    category="readability",
    severity=NOTE,
    check=check,
    options={"per_1000": 28.0, "each": 12.0, "count": 6, "words": 200},
    summary="Too many words that only prop up others",
    why="One “really” is speech; thirty in a thousand words are a habit that makes every claim sound unsure of itself. "
    "Twenty are a writer's voice, or words that mean something where they stand.",
    bad=[
        {
            "text": "The house is [[really]] old. It is actually older than the road, and it is just so quiet that he "
            "hears the clock. She truly loves it. He really does not.",
            "options": {"words": 20},
        },
        {
            "text": "It is [[so]] slow, so quiet, so dark, and everybody is so kind. Then it is so sad, so very sad. "
            "I was so tired.",
            "options": {"words": 20},
        },
    ],
    good=[
        {
            "text": "The house is old, older than the road. It is so far from the village that he hears the clock. She "
            "really loves it. “I just really, really, truly love it,” she says, “so very much.”",
            "options": {"words": 20},
        },
        {
            "text": "Was the house really that old?\n\nIt was really, really old. I just loved it, so did he. It was "
            "so quiet.\n\nAnd the sea?\n\nSo cold! I was just so tired, I actually fell in. It was really very cold.\n",
            "options": {"words": 20},
        },
        {
            "text": "He lives so that others may sleep. At the very moment when the bell rings he is as tired as "
            "ever, just "
            "as his father was, and so far nobody has thanked him. The very idea makes him laugh.",
            "options": {"words": 20},
        },
    ],
)
