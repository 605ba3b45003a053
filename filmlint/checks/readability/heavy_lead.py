"""An article that opens with a sentence too heavy to carry a reader in."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.finding import NOTE, Finding
from filmlint.lint.context import Context
from filmlint.lint.reading import reading_of
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document


def check(document: Document, context: Context) -> Iterator[Finding]:
    profile = context.profile
    most = context.options["words"] or profile.lead
    reading = reading_of(document.body)
    # A sentence over the limit for all sentences is `long-sentence` wherever it stands: one place, one finding.
    if reading.lengths and most < reading.lengths[0] and most < (carried := reading.carried(0)) <= profile.longest:
        yield Finding(
            reading.sentences[0],
            f"The article opens with a sentence of {carried} words; over {most} is heavy for a lead",
        )


RULE = Rule(
    id="heavy-lead",
    category="readability",
    severity=NOTE,
    confidence="medium",
    check=check,
    options={"words": 0},  # 0: as the profile has it
    summary="The first sentence is too heavy for a lead",
    why="The first sentence decides whether the second is read. One that has to be taken twice loses the readers that "
    "the headline has won.",
    bad=[
        {
            "text": "[[The second film of the young director from the north, who made her name four years ago with a "
            "short about her grandmother's boat, opens on Friday in nine cinemas after a year of quarrels over its "
            "ending.]]\n\nIt is good.",
            "options": {"words": 30},
        },
        {
            "text": "[[At the end of a week in which nobody at the festival talked about anything but the weather, "
            "the jury gave its prize to a film about rain that had been shot in a desert by a crew of four.]]\n\n"
            "Nobody complained.",
            "options": {"words": 30},
        },
    ],
    good=[
        "The jury gave its prize to a film about rain.\n\nIt had been a week in which nobody at the festival talked "
        "about anything but the weather, and the film had been shot in a desert by a crew of four.",
        {
            "text": "“I never wanted to make a second film, and when they asked me I said no three times, and then I "
            "read the book on a night train and had the first scene before we came to the border,” she says.",
            "options": {"words": 30},
        },
    ],
)
