"""One name, spelled two ways."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.finding import Finding
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.wording.name_slips import slip_findings


def check(document: Document, context: Context) -> Iterator[Finding]:
    yield from slip_findings(document, context.facts, titles=False)


RULE = Rule(
    id="name-variants",
    category="consistency",
    severity="error",
    check=check,
    summary="One name, spelled two ways",
    why="The rarer form is most often a slip: readers, and the person, notice a wrong name before anything else.",
    bad=[
        "Taylor Handley plays a bully. The others, [[Handely]] least of all, have little to do.",
        "Elisabeth Varga is Sera. Later [[Elizabeth]] Varga sings, and Elisabeth Varga dances.",
        "Jens Brandt made it. Today [[Jesn]] Brandt lives in Oslo, and so does Mia Holm.",
        {
            "text": "Carl [[Vargen]] is back. Ana likes Vergen, and Bo does not.\n",
            "facts": {"critics": [{"name": "Carl Vergen", "tenures": [{"outlet": "gazette", "from": 1990}]}]},
        },
        "Mike Figgard wrote the score. It is [[Figgrad]]’s best, and the film needs it.",
    ],
    good=[
        "Luke Varga and Owen Varga are brothers. Owen Varga is the younger one of the two.",
        "Julia Strand and Julie Strand are sisters; Julia Strand directs, and her sister writes.",
        "Bo Andersen acts for Lena Andersson, and the two have never been better.",
        "Ana Handley plays a bully. The Handleys own the mill, and Handley’s brother burns it down.",
        "The North American rights went first. To buyers in the Americas it was a gamble, and the North American press "
        "agreed.",
        "Renée Dahl sings. Later on Renee Dahl dances, and nobody minds.",
        "Peter Figgard, the actor, died. Peter Figgerd, the stage director, is alive and well.",
        "At Cannes I was young, and I slept in Le Cannet.",
        "What I saw at Cannes\n\nI slept on a floor in Le Cannet, and my pass let me into nothing.",
        "“It was Carl Vargen I liked. Carl Vargen with his legs.” (“Vergen,” said Ana.)",
    ],
)
