"""A weekday that its date did not fall on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from filmlint.claims.records import Claim
from filmlint.claims.stated_dates import StatedDate, Written, written
from filmlint.finding import WARNING, Finding
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.dates import MONTH_NAMES, WEEKDAY_NAMES
from filmlint.text.document import Document

_NEAR = 60  # days from the article's own within which a date without a year is of its year


def check(document: Document, context: Context) -> Iterator[Finding]:
    written_on = written(document.claims, context.as_of)
    for claim in document.claims.of(StatedDate):
        stated = claim.value
        if stated.weekday < 0 or not stated.mention.possible:
            continue
        day = f"{stated.day} {MONTH_NAMES[stated.month - 1]}"
        if stated.year:
            fell = stated.mention.day_of_week
            if fell is not None and fell != stated.weekday:
                message = (
                    f"{day} {stated.year} was a {WEEKDAY_NAMES[fell]}, not a {WEEKDAY_NAMES[stated.weekday]}: "
                    "check which of the two is right"
                )
                yield Finding(claim.span, message)
            continue
        own = _said_before(document, claim) or written_on or _in_one_year(document, claim)
        if own is None:
            continue
        fell_on = {year: _weekday(year, stated) for year in _years(own, stated)}
        if stated.weekday not in fell_on.values() and fell_on[own.year] is not None:
            others = ", nor in the years next to it" if len(fell_on) > 1 else ""
            message = (
                f"{day} was no {WEEKDAY_NAMES[stated.weekday]} in {own.year}, the article's own year "
                f"(it was a {WEEKDAY_NAMES[fell_on[own.year] or 0]}){others}"
            )
            yield Finding(claim.span, message, severity=WARNING)


def _years(own: Written, stated: StatedDate) -> tuple[int, ...]:
    """The years that a date without one may be of: the article's own if it is near, else the next ones too."""
    if own.month and own.day:
        try:
            away = abs(date(own.year, stated.month, stated.day) - date(own.year, own.month, own.day)).days
        except ValueError:
            away = 365
        if away <= _NEAR:
            return (own.year,)
    return (own.year - 1, own.year, own.year + 1)


def _said_before(document: Document, claim: Claim[StatedDate]) -> Written | None:
    """The year of a date before it in the sentence: "on Friday, 9 February 2024, and again on Friday, 19 April"."""
    year = document.claims.year_before(claim.shown) if claim.shown else 0
    return Written(year) if year else None


def _in_one_year(document: Document, claim: Claim[StatedDate]) -> Written | None:
    """The year of all other dates of the paragraph, where they have one and the same; one in brackets is a film's."""
    claims = document.claims
    paragraph = claims.body.paragraph_of(claim.shown.start) if claim.shown else None
    found = claims.years_in(paragraph) if paragraph else []
    years = {year for span, year in found if not claims.text.startswith(")", span.end)}
    return Written(years.pop()) if len(years) == 1 else None


def _weekday(year: int, stated: StatedDate) -> int | None:
    try:
        return date(year, stated.month, stated.day).weekday()
    except ValueError:
        return None


RULE = Rule(
    id="weekday-mismatch",
    category="dates",
    severity="error",
    check=check,
    summary="A weekday that its date did not fall on",
    why="Weekday and date disagree by the calendar, so one of the two was mistyped, and readers cannot know which.",
    bad=[
        "The Long Night opened on [[Thursday, 27 October 1995]], in four cinemas.",
        "It premiered on [[March 24, 1996, a Friday]], and the reviews were in by the evening.",
        "The festival showed it on the night of [[Tuesday, Sept. 3, 2001]]. It came back [[Sat. 8 September 2002]].",
        {"text": "---\ndate: 2019-05-06\n---\nAna Roe will be there on [[Tuesday, May 10]].", "path": "a.md"},
        "29 July 2024. The festival, which opened on [[Saturday 19 July]], gave its prize to a short.",
        "The festival runs from 8 to 19 October 2025. Members book from [[Friday 9 September]].",
    ],
    good=[
        "---\ndate: 2023-11-02\n---\nThe first opens on Friday, 9 February 2024, and the second on Friday, 19 April.\n",
        "The Long Night opened on Friday, 27 October 1995, in four cinemas.",
        "From Thursday to Saturday, 3-5 May 1996, the festival showed all of her films.",
        "The Sunday Times of 27 October 1995 liked it, and so did we.",
        {"text": "---\ndate: 2019-05-06\n---\nAna Roe will be there on Friday, May 10.\n", "path": "a.md"},
        {"text": "---\ndate: 2024-12-28\n---\nThe party is on Wednesday 8 January.\n", "path": "a.md"},
        "The talk makes the evening longer; Friday November 3rd at 1830.",
        "Five discs of the year\n\nWe will be back on Monday, Jan. 2.\n\n1. The Long Night (Released Nov. 22, 2005)\n\n"
        "It is slow, and it is the best of them.\n",
        "The party was on Saturday, May 11, 1996, and the film opened in the week after it.",
        "The Long Night (Ana Roe, 1927). A farmer and a lake. The season opens with it on Friday 18 October.",
    ],
)  # fmt: skip
