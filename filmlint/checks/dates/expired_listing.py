"""A showing that is over by the article's own date."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.claims.stated_dates import StatedDate, Written, written
from filmlint.finding import Finding
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used

_LISTING = compile_when_used(
    r"\b(?:airs?|airing|airdates?|shows?|showing|screens?|screening|streams?|streaming|streamable|available|on sale|"
    r"tickets|runs|plays|playing|continues|open|opens|will (?:air|screen|open|play|run|show|be shown|be released|"
    r"return))\b[^.;]{0,50}?"
    r"(?:\bon|\bat|\bfrom|\buntil|\btill|\bthrough|\bthru|:|,)? ?(?:[a-z]+,? )?$"
)
_PAST = compile_when_used(r"\b(?:was|were|had|aired|opened|premiered|screened|ran|played|originally|first|then)\b")


def check(document: Document, context: Context) -> Iterator[Finding]:
    claims = document.claims
    own = written(claims, context.as_of)
    if own is None or not own.day:
        return
    for claim in claims.of(StatedDate):
        stated, shown = claim.value, claim.shown
        if not (stated.year and stated.day and stated.mention.possible) or shown is None:
            continue
        if Written(stated.year, stated.month, stated.day) >= own:
            continue
        sentence = claims.sentence_of(shown.start)
        before = claims.folded[sentence.start : shown.start] if sentence else ""
        if _LISTING.search(before) and not _PAST.search(before):
            day = f"{own.year}-{own.month:02d}-{own.day:02d}"
            yield Finding(
                claim.span, f"{claim.text} was over when the article was dated, {day}: drop it, or say it is past"
            )


RULE = Rule(
    id="expired-listing",
    category="dates",
    severity="warning",
    check=check,
    summary="A showing announced for a day before the article’s own date",
    why="The listing was left from another day, or its year was mistyped.",
    bad=[
        {"text": "---\ndate: 2019-05-06\n---\nThe Long Night airs on [[March 3, 2019]], late.", "path": "a.md"},
        {"text": "---\ndate: 2019-05-06\n---\nIt will be shown on [[4 June 2018]] in Oslo.", "path": "a.md"},
    ],
    good=[
        {"text": "---\ndate: 2019-05-06\n---\nThe Long Night airs on June 3, 2019, late.\n", "path": "a.md"},
        {"text": "---\ndate: 2019-05-06\n---\nIt was shown on 4 June 2018 in Oslo.\n", "path": "a.md"},
    ],
)
