"""Something told as past that happens after the article was written."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.claims.records import QUOTATION
from filmlint.claims.stated_dates import written
from filmlint.finding import Finding
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used

_PAST = compile_when_used(
    r"\b(?:was (?:released|made|born|shot|filmed|published|nominated|awarded|founded|restored|shown)|were (?:released|"
    r"made|shot)|(?:came out|premiered|opened|debuted|won|died|grossed|earned|directed|starred|appeared|retired|"
    r"received|married|divorced|began|started|finished|wrapped|founded|moved))(?: [\w’'-]+){0,6}? (?:in|on|"
    r"of) (?:[a-z]+ )?(?:\d{1,2},? )?$"
)
_AHEAD = compile_when_used(
    r"\b(?:will|would|shall|set in|takes place|scheduled|slated|planned|plans|due|expected|upcoming|until|by|if|"
    r"dystopian|future|futuristic|imagines?|year is|fictional|sci-fi|science fiction|story|plot|character|contract|"
    r"deal|projected|to be)\b"
)


def check(document: Document, context: Context) -> Iterator[Finding]:
    claims = document.claims
    if not claims.years:
        return
    own = written(claims, context.as_of)
    if own is None:
        return
    for span, year in claims.years:
        if year <= own.year or claims.place(span) == QUOTATION:
            continue
        sentence = claims.sentence_of(span.start)
        if sentence is None or _AHEAD.search(claims.folded, *sentence):
            continue
        if _PAST.search(claims.folded[sentence.start : span.start]):
            message = f"{year} is told as past, but the article is of {own.year}"
            yield Finding(claims.body.to_document(span), f"{message}: check the year, or the tense")


RULE = Rule(
    id="future-date",
    category="dates",
    severity="warning",
    check=check,
    summary="Something told as past that happens after the article’s own date",
    why="The year is mistyped, or the sentence was written for a day that had not come yet.",
    bad=[
        {"text": "---\ndate: 2019-05-06\n---\nThe Long Night premiered in [[2031]] and was forgotten.", "path": "a.md"},
        {"text": "---\ndate: 1996-02-01\n---\nAna Roe won the prize in [[1999]], to her surprise.", "path": "a.md"},
    ],
    good=[
        {"text": "---\ndate: 2019-05-06\n---\nThe Long Night premiered in 2013 and was forgotten.\n", "path": "a.md"},
        {
            "text": "---\ndate: 2019-05-06\n---\nThe sequel will open in 2021, and the story is set in 2049.\n",
            "path": "a.md",
        },
        "The Long Night premiered in 2031, by the calendar of its own story.",
    ],
)
