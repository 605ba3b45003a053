"""A sentence that asks a reader to carry too many words at once."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.finding import NOTE, Finding
from filmlint.lint.context import Context
from filmlint.lint.reading import reading_of
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.wording.word_places import words_of

_TAIL = 80  # characters by which a sentence is known again


def check(document: Document, context: Context) -> Iterator[Finding]:
    most = context.options["words"] or context.profile.longest
    reading = reading_of(document.body)
    said: set[str] = set()  # a caption says again what the text says; its sentence is named once
    for index, length in enumerate(reading.lengths):
        if length <= most or (carried := reading.carried(index)) <= most:
            continue
        if not words_of(document.body).english:
            return  # the bands are those of English
        sentence = reading.sentences[index]
        tail = reading.folded[sentence.start : sentence.end].rstrip(".!?…")[-_TAIL:]
        if tail not in said:
            said.add(tail)
            yield Finding(
                sentence,
                f"A sentence of {carried} words; over {most} most readers have to start again. Can it be two?",
            )


RULE = Rule(
    id="long-sentence",
    category="readability",
    severity=NOTE,
    check=check,
    options={"words": 0},  # 0: as the profile has it
    summary="A sentence is too long to be read in one go",
    why="Past forty-five words a reader has lost the beginning by the end. Words in quotation marks, in brackets, in "
    "paragraphs of italics, in lists and credits do not count, for nobody reads those in one breath, nor do two or "
    "three clauses of fair length that make up to fifty words.",
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
        "The captain remembers it well: 'I walked through the empty studio and thought of the months without money, of "
        "the crew that slept in a bus, of the lead who left on the second day and of the producer who sold his own car "
        "to pay for the last two reels of the film. Then I laughed.'",
        {
            "text": "*I walked through the empty studio and thought of the months without money, of the crew that "
            "slept in a bus, of the lead who left on the second day and of the producer who sold his own car to pay "
            "for the last two reels of the film.*\n\nSo begins the diary.",
            "path": "a.md",
        },
        "Ana Roe plays the aunt, who runs the inn, the shop, the post office, the ferry and the choir, and her sons "
        "(Ben Lim, Dan Ott, Gus Park and Ned Abel) have come home from the war, the sea, the city and the prison to "
        "sell it all to a stranger (with a hat).",
        "Three films stand out in the programme this year: a quiet drama about two sisters on a farm in the north; a "
        "comedy set in a bank that never opens its doors; and a long documentary on the men who built the harbour and "
        "on the women who ran it.",
        "The first half of the film begins as a comedy about two sisters who have bought a lighthouse without looking "
        "at it, but after the storm has taken the boat and the dog it turns into something else, and they never laugh "
        "again until the end.",
        "The film shows how the keeper lost his leg in the storm of the year before, how his wife learned to mend the "
        "lamp with a knife and a fork, how the children rowed to school when the ice had gone, and how all of them "
        "came to hate the sea.",
        "The cast includes Ana Roe, Ben Lim, Cora Day, Dan Ott, Eva Moss, Finn Hale, Gus Park, Hal Reed, Ida Stone, "
        "Jon Vale, Kim West, Lee York, Max Zorn, Ned Abel, Ola Berg, Pam Cole, Quin Dale, Ray East, Sue Fox, Tom "
        "Gray and Una Hill.",
    ],
)
