"""One word that is written in two: an other, screen play, every body knows, turned in to a."""

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
    id="split-word",
    category="language",
    severity=WARNING,
    check=check,
    summary="One word is written in two",
    why="Both halves are words, so no dictionary finds the blank between them, and the reader stumbles over it.",
    bad=[
        {
            "text": "The [[screen play]] is by [[an other]] hand, and [[every body]] knows it. [[How ever]], it works.",
            "fixed": "The screenplay is by another hand, and everybody knows it. However, it works.",
        },
        "It has [[all ready]] begun [[with out]] a doubt, and the dog turned [[in to]] a [[side kick]]. He asks "
        "[[him self]], with a [[hand full]] of friends: [[never the less]], [[some how]], it holds.",
        "They queue [[a round]] the block [[what ever]] the weather, moved [[in doors]], fell [[a sleep]] and were "
        "[[bitter sweet]].",
    ],
    good=[
        "What ever happened to a round of golf? He had a sleep, and the man in doors and windows sells both.",
        "They are all ready to step in to help, and someone else where he works knows. In the morgue every body has a "
        "tag, and no body was found.",
        "It may be cause for joy, this kind, gentle man, and it ends up coming across well. The back drop of "
        "rain fell half way, and there are some times when any one of the two will do. He came with in the end "
        "a sense of her self.",
    ],
)
