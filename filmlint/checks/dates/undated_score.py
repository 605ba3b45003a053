"""An aggregator's score without a day it was read on."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.claims.scores import Score
from filmlint.claims.stated_dates import StatedDate, written
from filmlint.finding import Finding, gathered
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used

_DATED = compile_when_used(
    r"\b(?:as of|at the time of writing|on the day of|at press time|when this was written|at this writing)\b"
)


def check(document: Document, context: Context) -> Iterator[Finding]:
    claims = document.claims
    scores = claims.of(Score)
    if not scores or written(claims, context.as_of) is not None or _DATED.search(claims.folded):
        return
    dates = [date.shown.start for date in claims.of(StatedDate) if date.shown and date.value.year]
    undated = []
    for claim in scores:
        assert claim.shown is not None
        sentence = claims.sentence_of(claim.shown.start)
        if sentence and not any(sentence.start <= at < sentence.end for at in dates):
            undated.append(claim)
    if undated:
        first = undated[0]
        message = f"{first.text} on {first.value.site}: the score moves with every review, so say of what day it is"
        yield gathered([claim.span for claim in undated], message, note="another score")


RULE = Rule(
    id="undated-score",
    category="dates",
    severity="note",
    check=check,
    summary="An aggregator’s score without a day it was read on",
    why="Scores move with every review that is counted, so a number without a day is wrong before long.",
    bad=[
        "Rotten Tomatoes shows that critics gave it a [[92 percent]] rating, and audiences an 85 percent one.",
        "The film has a score of [[74]] on Metacritic.",
    ],
    good=[
        "As of May 2018, 92 percent of the reviews on Rotten Tomatoes were positive.",
        {"text": "---\ndate: 2018-05-01\n---\nIt has a score of 74 on Metacritic.\n", "path": "a.md"},
        "Nobody on Letterboxd has a good word for it.",
    ],
)
