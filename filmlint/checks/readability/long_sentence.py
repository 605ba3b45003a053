"""A sentence that asks a reader to carry too many words at once."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.finding import NOTE, Finding
from filmlint.lint.context import Context
from filmlint.lint.profiles import profile_named
from filmlint.lint.reading import reading_of
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.span import Span


def check(document: Document, context: Context) -> Iterator[Finding]:
    most = context.options["words"] or profile_named(context.profile).longest
    reading = reading_of(document.body)
    for index, length in enumerate(reading.lengths):
        sentence = reading.sentences[index]
        if length > most and (carried := reading.carried(index)) > most and not _is_set_off(document, sentence):
            yield Finding(
                sentence,
                f"A sentence of {carried} words; over {most} most readers have to start again. Can it be two?",
            )


def _is_set_off(document: Document, sentence: Span) -> bool:
    """Whether the whole paragraph is in italics or bold, as pages set what they quote."""
    paragraph = document.body.paragraph_of(sentence.start)
    if paragraph is None:
        return False
    start, end = document.body.to_document(paragraph)
    text = document.text
    return text[start - 1 : start] in ("*", "_") and text[end : end + 1] == text[start - 1]


RULE = Rule(
    id="long-sentence",
    category="readability",
    severity=NOTE,
    check=check,
    options={"words": 0},  # 0: as the profile has it
    summary="A sentence is too long to be read in one go",
    why="Past forty-five words a reader has lost the beginning by the end. Quoted words, words in brackets, lists "
    "between semicolons and lists of credits do not count, for nobody reads those in one breath.",
    bad=[
        "[[The director walks through the empty studio where she once made her first short film and talks about the "
        "months without money, the crew that slept in a bus, the lead who left on the second day and the producer who "
        "sold his own car to pay for the last two reels.]]\n\nThen she laughs.",
        "It starts well.\n\n[[When the father comes home after twenty years at sea the house is empty and the dog does "
        "not know him and the neighbours look away and so he sits on the step until it is dark because he cannot think "
        "of anywhere else in the world that he would rather be than there.]]",
    ],
    good=[
        "“I walked through the empty studio and thought of the months without money, of the crew that slept in a bus, "
        "of the lead who left on the second day and of the producer who sold his own car to pay for the last two "
        "reels,” she says. Then she laughs.",
        "Three films stand out in the programme this year: a quiet drama about two sisters on a farm in the north; a "
        "comedy set in a bank that never opens its doors; and a long documentary on the men who built the harbour and "
        "on the women who ran it.",
        "The cast includes Ana Roe, Ben Lim, Cora Day, Dan Ott, Eva Moss, Finn Hale, Gus Park, Hal Reed, Ida Stone, "
        "Jon Vale, Kim West, Lee York, Max Zorn, Ned Abel, Ola Berg, Pam Cole, Quin Dale, Ray East, Sue Fox, Tom "
        "Gray and Una Hill.",
    ],
)
