"""A day of a month whose year the reader cannot know, in a line that tells when to go and see something.

The prose of news names its days without a year, and a reader takes them for those of the week; what is left of a
listing when its week is over has nothing but the day.
"""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.claims.records import PROSE, QUOTATION
from filmlint.claims.stated_dates import StatedDate, written
from filmlint.finding import Finding
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used

_YEAR = compile_when_used(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
# A short line with a month or a season and its year, of furniture, too: "Posted 3 May 2011 by", "Winter 2015 season".
_DATELINE = compile_when_used(
    r"(?im)^[^.!?\n]{0,50}\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|spring|summer|autumn|fall|winter)[a-z]*\b"
    r"[^!?\n]{0,14}(?<!\d)(?:19|20)\d\d(?!\d)[^!?\n]{0,50}$"
)
_LABEL = compile_when_used(r"[\"“*_]*\w[\w ()/&’'-]{0,30}:")
_LISTING = 100  # characters of a line without a full stop; a longer one is a sentence that has lost it
# Days that come round every year or need no year to be known.
_KNOWN_DAYS = frozenset(((1, 1), (2, 14), (3, 17), (4, 1), (5, 1), (5, 4), (7, 4), (9, 11), (10, 31), (11, 5), (12, 24),
                         (12, 25), (12, 31), (6, 6), (2, 2), (2, 29)))  # fmt: skip
_YEARLY = compile_when_used(r"\b(?:every|each|annual|annually|that year|same year|following year|next year|born on)\b")


def check(document: Document, context: Context) -> Iterator[Finding]:
    claims = document.claims
    bare = [claim for claim in claims.of(StatedDate) if claim.value.day and not claim.value.year]
    if not bare or written(claims, context.as_of) is not None or _DATELINE.search(document.text):
        return
    body = document.body
    dated: dict[int, bool] = {}  # blocks, by whether they give a year or need none
    for claim in bare:
        stated, shown = claim.value, claim.shown
        if shown is None or claim.place == QUOTATION or (stated.month, stated.day) in _KNOWN_DAYS:
            continue
        block = body.paragraph_of(shown.start)
        if block is None:
            continue
        if block.start not in dated:
            around = body.folded[slice(*block)]
            listing = claim.place != PROSE and len(around) <= _LISTING
            dated[block.start] = (
                not (listing or _LABEL.match(around))
                or _YEAR.search(around) is not None
                or _YEARLY.search(around) is not None
            )
        if dated[block.start]:
            continue
        yield Finding(claim.span, f"“{claim.text}” has no year, and the article has no date to tell it from")


RULE = Rule(
    id="date-without-year",
    category="dates",
    severity="note",
    check=check,
    summary="A date without a year in an article without a date",
    why="Copy outlives the week it was written in: without a year or a date, nobody can tell which one is meant.",
    bad=[
        "Airdates: [[April 27]] at 12:35 a.m. on the late channel; [[May 2]] at 11:30 p.m. on the other one.",
        "The Long Night\n\nIn four cinemas from [[Friday, 13 March]]\n\nIt is long, and nobody minds that it is.",
    ],
    good=[
        "The Long Night opens on Friday, 13 March, in four cinemas.",
        "The Long Night opens on 13 March 1998, in four cinemas.",
        "Shooting began in the autumn of 1994. On October 12 of that year the studio withdrew.",
        "Winter 2015 season\n\nTuesday 6 January\n\nThe Long Night opens the season, and everybody will be there.\n",
        "The films of May 2011\n\nThe Long Night opens on 13 May, in four cinemas, and closes in June.\n",
        "Nobody in the old town, not even the keeper of the lighthouse himself, could say what would happen in the "
        "harbour on Feb. 9\n\nThen it rained.\n",
        "The story begins on July 4 and ends on October 31, and nobody sleeps in between.",
        {"text": "---\ndate: 2019-05-06\n---\nAna Roe will be there on May 10, with her new film.\n", "path": "a.md"},
    ],
)  # fmt: skip
