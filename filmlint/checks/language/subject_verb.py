"""A verb that does not agree with its subject, in patterns where nothing else can be the subject."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.checks.slips import slips_in
from filmlint.finding import WARNING, Finding
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document

_OF_MANY = frozenset(("one", "neither", "either", "each", "only", "number", "none"))
# After these comes a wish, an infinitive, or a subject of its own.
_OTHERS = frozenset(
    "if as wish wishes though suggest suggests lest nor would what than did does do let make makes see whether".split()
)
_ONE_OF = "“one of”"


def check(document: Document, _context: Context) -> Iterator[Finding]:
    body = document.body
    for finding in slips_in(body, RULE.id):
        sentence = body.sentence_of(finding.span.start)
        before = body.folded[sentence.start if sentence else 0 : finding.span.start]
        if finding.message.startswith(_ONE_OF) or not _other_subject(before):
            yield finding


def _other_subject(before: str) -> bool:
    """Whether the words before may hold another subject, or a wish: "one of the films that is", "if he were"."""
    words = before.split()
    near = words[-8:]
    if near and near[-1] in ("he", "she", "it") and {"and", "or"} & set(near[-2:]):
        return True  # the last of several
    if "of" in near and not _OF_MANY.isdisjoint(near[:-1]):
        return True
    return not _OTHERS.isdisjoint(near[-5:])


RULE = Rule(
    id="subject-verb",
    category="language",
    severity=WARNING,
    confidence="medium",
    check=check,
    summary="Subject and verb do not agree",
    why="One of the two was changed and the other was not; the reader stops and reads the sentence again.",
    bad=[
        "The critics [[was]] not amused. They [[was]] in a hurry, and [[there is]] many reasons for it.",
        "The film [[are]] set in a village. One of the films [[are]] about a dog.",
        {
            "text": "The second [[criteria]] is age. [[This]] films were shot at night. He [[don't]] like it.",
            "fixed": "The second criterion is age. These films were shot at night. He doesn't like it.",
        },
    ],
    good=[
        "The critics were not amused. One of the films that is set in the village is about a dog. There is a lot of "
        "noise.",
        "If he were a king, the director of the films was asked, would it have been better? Neither of the actors "
        "has a car.",
        "What the characters do is not the point. She and he have a dog. There are a few trees and a house. These "
        "days nobody waits.",
        "Her company is one of the backers of the movie, and she is one of the reasons for the role. One of the great "
        "names in film, she says nothing.",
        "The number of the people who were there is unknown. As it were, the cast are tired, and so the crew are at "
        "home.",
    ],
)
