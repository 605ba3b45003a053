"""A paragraph that stands on the page like a wall."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.finding import NOTE, Finding
from filmlint.lint.context import Context
from filmlint.lint.reading import reading_of
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.words import count_words
from filmlint.wording.word_places import words_of

_SHORTEST_WORD = 4  # characters of the shortest mean word, its blank included: no text below words * 4 can be too long


def check(document: Document, context: Context) -> Iterator[Finding]:
    most = context.options["words"] or context.profile.paragraph
    for span in document.body.prose:
        if span.end - span.start < most * _SHORTEST_WORD:
            continue
        words = count_words(reading_of(document.body).own_text(span))
        if words > most and words_of(document.body).english:
            yield Finding(span, f"A paragraph of {words} words; over {most} it wants a break where the subject changes")


RULE = Rule(
    id="long-paragraph",
    category="readability",
    severity=NOTE,
    check=check,
    options={"words": 0},  # 0: as the profile has it
    summary="A paragraph is too long to look readable",
    why="On a screen, and in a column even more, a paragraph of two hundred words is a grey wall that readers skip. "
    "Long "
    "quotations do not count.",
    bad=[
        {
            "text": "[[The first half belongs to the aunt. She runs the inn, keeps the books and decides who may sit "
            "by "
            "the fire. When a stranger asks for a bed she looks at his shoes. The camera looks with her, and for a "
            "while the film is about shoes.]]\n\nThen the war begins.",
            "options": {"words": 40},
        },
        {
            "text": "It opens on Friday.\n\n[[Nobody in the village has seen the sea. They talk of it as others talk "
            "of "
            "heaven, and the priest does not know which of the two he believes in less. One night a boat stands in "
            "the square, with wet ropes and a lamp still burning.]]",
            "options": {"words": 40},
        },
    ],
    good=[
        {
            "text": "The first half belongs to the aunt. She runs the inn, keeps the books and decides who may sit by "
            "the fire.\n\nWhen a stranger asks for a bed she looks at his shoes. The camera looks with her, and for a "
            "while the film is about shoes.",
            "options": {"words": 40},
        },
        {
            "text": "She remembers it well. “Nobody in the village had seen the sea. They talked of it as others talk "
            "of "
            "heaven, and the priest did not know which of the two he believed in less. One night a boat stood in the "
            "square, with wet ropes and a lamp still burning.”",
            "options": {"words": 40},
        },
    ],
)
