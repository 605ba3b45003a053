"""Percent and %, million and m: one kind of number written two ways."""

from __future__ import annotations

import re
from collections.abc import Iterator

from filmlint.finding import NOTE, Finding, gathered
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

_PAIRS = (
    (compile_when_used(r"(?<=\d) ?%"), compile_when_used(r"\d per ?cent\b"), "%", "percent"),
    (
        compile_when_used(r"[$£€]\d{1,4}(?:\.\d{1,2})?m\b"),
        compile_when_used(r"[$£€]\d{1,4}(?:\.\d{1,2})? million\b"),
        "$4m",
        "$4 million",
    ),
)
_PREFILTERS = (("%", "cent"), ("m", "million"))


def check(document: Document, context: Context) -> Iterator[Finding]:
    body = document.body
    folded, fewest = body.folded, context.options["each"]
    for (short, long, short_form, long_form), needed in zip(_PAIRS, _PREFILTERS, strict=True):
        if not all(part in folded for part in needed):
            continue
        shorts, longs = _own(document, short), _own(document, long)
        if min(len(shorts), len(longs)) < fewest:
            continue
        form, other = (short_form, long_form) if len(shorts) <= len(longs) else (long_form, short_form)
        fewer, more = sorted((shorts, longs), key=len)
        yield gathered(fewer, f"“{form}” {_times(fewer)} and “{other}” {_times(more)}; one form is enough")


def _times(spans: list[Span]) -> str:
    return "once" if len(spans) == 1 else "twice" if len(spans) == 2 else f"{len(spans)} times"


def _own(document: Document, pattern: re.Pattern[str]) -> list[Span]:
    spans = (Span(*match.span()) for match in pattern.finditer(document.body.folded))
    return [span for span in spans if not document.body.in_quotation(span)]


RULE = Rule(
    id="mixed-number-style",
    category="style",
    severity=NOTE,
    check=check,
    options={"each": 2},
    summary="One kind of number is written in two ways",
    why="Percent here and % there, $4m and $4 million: readers stumble over a second spelling as over a second "
    "meaning.",
    bad=[
        "Of the seats 40 percent were sold, and 9 percent of the buyers came. The second week saw 12[[%]], the third "
        "15%, and the "
        "last 7 percent.",
        "It cost [[$4m]] and made $9m. The sequel cost $12 million and made $3 million, and the third one $2 million.",
    ],
    good=[
        "Of the seats 40 percent were sold, and 9 percent of the buyers came. “It was 12% at best, 15% in the rain,” "
        "he says.",
        "It cost $4 million and made $9 million. The sequel was 12 percent dearer, and 40 percent longer.",
    ],
)
