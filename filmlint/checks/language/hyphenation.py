"""Words that belong together before a noun, without their hyphen: "a career defining role", "a ten year old boy"."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.finding import NOTE, Finding
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.wording.slips import slips_in

_TITLE_CASE = compile_when_used(r"[A-Z][a-z]+ [A-Z]")


def check(document: Document, _context: Context) -> Iterator[Finding]:
    body = document.body
    for finding in slips_in(body, RULE.id):
        if not _TITLE_CASE.match(body.text, finding.span.start):
            yield finding


RULE = Rule(
    id="hyphenation",
    category="language",
    severity=NOTE,
    check=check,
    summary="Words that belong together before a noun lack their hyphen",
    why="Without it the reader takes the first word for something of its own: an eleven year old girl, a low budget "
    "comedy.",
    message="",
    bad=[
        {
            "text": "It is a [[career defining]] role in a [[low budget]] comedy.",
            "fixed": "It is a career-defining role in a low-budget comedy.",
        },
        "An [[eleven year old]] girl walks for miles in a [[90 minute]] film, after a [[five year]] delay, on a "
        "[[thirty-one day]] shoot.",
        {
            "text": "The [[long awaited]] film by a [[first time]] director is a [[coming of age]] drama, an [[Oscar "
            "winning]] film with a [[two hour]] finale.",
            "fixed": "The long-awaited film by a first-time director is a coming-of-age drama, an Oscar-winning film "
            "with a two-hour finale.",
        },
    ],
    good=[
        "The role defined her career. The film had a low budget. The girl is eleven years old, and the film is 90 "
        "minutes long.",
        "It is a 1938 film starring nobody, and it won an Oscar the first time round. Coming of age was long awaited.",
        "This six-part season of her films has a four-hour film in it.",
        "It is a career-defining role in a low-budget film. The budget is low. A five-year delay followed the two "
        "years of work.",
        "She spent a year breaking records and three days winning over the crew in the Low Budget Club.",
    ],
)
