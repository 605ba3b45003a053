"""A day that the month does not have."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.claims.stated_dates import StatedDate
from filmlint.claims.windows import Cues, around, matches
from filmlint.finding import NOTE, Finding
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.dates import MONTH_NAMES
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_CLOCK = compile_when_used(
    r"(?<![\d:./$-])(?:(?P<twelve>(?:0|1[3-9]|[2-9]\d)(?::[0-5]\d)? ?[ap](?:\.m\.|m\b))|"
    r"(?:at|until|by|@) (?P<clock>(?:2[5-9]|[3-9]\d):[0-5]\d|\d{1,2}:[6-9]\d)(?![\d:]))"
)

_NUMERIC = compile_when_used(r"(?<![\w/.-])(\d{1,2})/(\d{1,2})/(?:1[89]|20)\d\d(?![\w/])")
_SLASH = Cues(texts=("/",))
_BEHIND_HOUR = (":", "am", "pm", "a.m", "p.m", " am", " pm", " a.m", " p.m")


def check(document: Document, _context: Context) -> Iterator[Finding]:
    for claim in document.claims.of(StatedDate):
        stated = claim.value
        if stated.mention.possible:
            continue
        if not 1 <= stated.month <= 12:
            yield Finding(claim.span, f"There is no month {stated.month}: check the date")
            continue
        month = MONTH_NAMES[stated.month - 1]
        if stated.day and stated.day <= _DAYS[stated.month - 1]:
            yield Finding(claim.span, f"{stated.year} was no leap year, so it had no {stated.day} {month}")
        elif stated.day <= 31 or stated.year:
            yield Finding(claim.span, f"{month} has {_DAYS[stated.month - 1]} days, this says {stated.day}")
    body = document.body
    for match in matches(_NUMERIC, body.text, body.presence, _SLASH, 4, 10):
        first, second = int(match[1]), int(match[2])
        if min(first, second) > 12 or max(first, second) > 31 or not min(first, second):
            span = body.to_document(Span(*match.span()))
            yield Finding(span, f"{match.group()} is no date, whichever number is the month")
    hours = [end for _, end in document.claims.numbers if body.folded.startswith(_BEHIND_HOUR, end)]
    for match in around(_CLOCK, body.folded, hours, 12, 12):
        kind = match.lastgroup or ""
        span = body.to_document(Span(*match.span(kind)))
        hour = int(match[kind].split(":")[0].split(" ")[0].rstrip("apm."))
        if kind == "twelve" and ":" in match[kind] and 12 < hour < 24:
            yield Finding(span, "A time by the 24-hour clock needs no a.m. or p.m.", severity=NOTE)
        else:
            yield Finding(span, "There is no such time of day: check the hour and the minutes")


RULE = Rule(
    id="impossible-date",
    category="dates",
    severity="error",
    check=check,
    summary="A day or a time of day that does not exist",
    why="A day that the month does not have is a slip of the keyboard, and the right day has to be looked up.",
    bad=[
        "Shooting ended on [[31 June 1994]], a week late.",
        "She was born on [[February 29, 1965]], in a small town.",
        "The first screening begins at [[25:10]], the second at [[14:30 p.m.]] on the same day.",
    ],
    good=[
        "Shooting ended on 30 June 1994, a week late.",
        "She was born on February 29, 1964, in a small town.",
        "The first screening begins at 19:10, the second at 11:30 p.m. on the same day.",
        "The ratio went from 16:90 to 1.85:1 in her notes, and 40 a minute were sold.",
    ],
)
