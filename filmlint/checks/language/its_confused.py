"""It's where its is meant, and its where it's is meant, told by the words around."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.finding import WARNING, Finding
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.wording.slips import slips_in


def check(document: Document, _context: Context) -> Iterator[Finding]:
    yield from slips_in(document.body, RULE.id)


RULE = Rule(
    id="its-confused",
    category="language",
    severity=WARNING,
    check=check,
    summary="It's and its have changed places",
    why="It's is short for it is or it has; its says whose. It is the slip that readers write in about.",
    message="",
    bad=[
        "One of [[it's]] first patrons was a dog.",
        "The film takes a long time to tell [[it's]] story, and the house waits.",
        "[[Its]] a long night, and on [[it's]] way home the dog forgets [[it's]] own name.",
        {
            "text": "The film does not live up to [[it's]] predecessor.",
            "fixed": "The film does not live up to its predecessor.",
        },
        "It was left out, given [[it's]] recent success; given it's a success, that is odd.",
        "They say [[its]] not the best part of the story, but [[its]] hard to look away.",
        "[[It's]] director, Ana Roe, is 23, and the gross is above [[it's]] budget. [[Its]] as odd as a dream, [[its]] "
        "understood that it ends, and [[its]] good.",
    ],
    good=[
        "The film tells its story slowly. It's a long night, and it's about time that somebody told the story of "
        "its own house.",
        "Its very existence is a joke, and its not inconsiderable charm is all its own.",
        "He knows that it's story time. When the dog finds out it's home alone, it's way too late.",
        "“Its a trap,” reads the note, and “it's own” is written on the wall.",
        "The village and its only inn are burnt down. Of all its many rooms, its one good bed is what he misses.",
        "Most of it's good, and in the end it's neither. Its still waters, its always fine cast, its heroine's "
        "time and its very funny start took its time to grow. It's well cast and odd.",
    ],
)
