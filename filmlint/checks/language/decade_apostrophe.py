"""A decade with the apostrophe in the wrong place: "the 80's", "the 1990's"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from filmlint.finding import NOTE, UNSAFE, Edit, Finding, Fix
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.searching import places_of
from filmlint.text.span import Span

_PLACE = compile_when_used(
    r"\b(?:the|early|mid|late|later|mid-|of|in|since|your|his|her|those|these|through|into|and|to|from|or)[ "
    r"-](?P<at>'?(?:1[89]|20)?\d0's)\b(?! (?:best|biggest|greatest|worst|first|most|only|top|[a-z]+est)\b)"
)
_LONGEST = 14  # characters before the last digit
_NEAR = 60  # and behind it


def check(document: Document, _context: Context) -> Iterator[Finding]:
    body = document.body
    for match in _places(body.folded):
        span = Span(*match.span("at"))
        with_year = len(match["at"].strip("'")) > 4
        before = body.folded[max(0, match.start() - 14) : span.start]
        following = body.text[span.end : span.end + 2]
        if body.in_quotation(span) or (
            with_year and (following[1:].isupper() or following[1:] in "“\"'‘*_") and "the " not in before
        ):
            continue  # 1990's Unison
        right = ("’" if "’" in body.text else "'") * (not with_year and match["at"][0] == "'") + match["at"].strip(
            "'"
        ).replace("'", "")
        fix = Fix(f"Write “{right}”", (Edit(span, right),), UNSAFE)
        yield Finding(
            span,
            f"“{body.text[span.start : span.end]}”: a decade is a plural and takes no apostrophe, “{right}”",
            fix=fix,
        )


def _places(folded: str) -> Iterator[re.Match[str]]:
    """Where it stands, looked for around the letters that are in all of them."""
    for at in places_of(("0's",), folded):
        for match in _PLACE.finditer(folded, max(0, at - _LONGEST), at + _NEAR):
            if match.end("at") == at + len("0's"):
                yield match


RULE = Rule(
    id="decade-apostrophe",
    category="language",
    severity=NOTE,
    check=check,
    summary="A decade is written with an apostrophe before its s",
    why="The 80's would be something that belongs to the year 80. Most stylebooks write the 80s, or the ’80s.",
    bad=[
        {
            "text": "A house of the [[80's]], with a lamp of the [[1970's]].",
            "fixed": "A house of the 80s, with a lamp of the 1970s.",
        },
        "It was made in the early [['90's]] and set in the late [[1920’s]].",
    ],
    good=[
        "The 80s, the ’90s and the 1970s were loud. In 1990's Unison the choir sings; 1980's best film is another.",
        "“It was the 80's,” she says. The year 2000's arrival was noisy.",
    ],
)
