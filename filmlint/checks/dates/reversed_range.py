"""A range of years, or of days, that runs backwards."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from filmlint.claims.stated_dates import StatedDate
from filmlint.claims.windows import Cues, matches
from filmlint.finding import Finding
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.dates import MONTH_NAMES
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

_Y = r"(?:1[89]\d\d|20\d\d)"
_DAY = rf"(?! (?i:{'|'.join(name[:3] for name in MONTH_NAMES)}))"  # "12 March 1928-15 September 2016" is two days
_RANGE = compile_when_used(
    rf"(?<![\w.,/$£€#–-])(?P<a>{_Y}) ?[-–—] ?(?P<b>{_Y})(?![\w/–-]|[.,]\d)"
    rf"|(?<![\w.,/$£€#–-])(?P<c>{_Y})[-–](?P<d>\d\d)(?![\w/–-]|[.,]\d){_DAY}"
    rf"|\bfrom (?:\w+ )?(?P<e>{_Y}) (?:to|until|till|through|up to) (?:\w+ )?(?P<f>{_Y})(?![\w–-])"
    rf"|\bbetween (?:\w+ )?(?P<g>{_Y}) and (?:\w+ )?(?P<h>{_Y})(?![\w–-])"
)
_MONTHS = Cues(name.lower() for name in MONTH_NAMES)
_OF_MONTH = compile_when_used(
    r"(?<![\w.,:/$£€–-])(?P<first>\d{1,2})(?:st|nd|rd|th)? ?(?:to|until|till|[-–]) ?(?P<last>\d{1,2})(?:st|nd|rd|th)? "
    rf"(?:of )?(?P<month>{'|'.join(MONTH_NAMES)})\b"
)
_TO = compile_when_used(r",? ?(?:to|until|till|through|[-–—]) ?(?:[a-z]+day,? )?(?:the )?")
_BACKWARDS = compile_when_used(r"\b(?:back|backwards?|reverse|tel|phone|call|isbn|page|pp|countdown|dates? back)\b")


def check(document: Document, _context: Context) -> Iterator[Finding]:
    body = document.body
    for match in _ranges(document):
        first, last = (part for part in match.groups() if part)
        start, end = int(first), int(last) if len(last) == 4 else int(first[:2] + last)
        # "1999-02" runs into the next century (or is a month); "1998-95" can only be read backwards
        if end >= start or (len(last) == 2 and start - end > 50) or (len(last) == 2 and int(last) <= 12):
            continue
        if _BACKWARDS.search(body.folded, max(0, match.start() - 40), match.end() + 12):
            continue
        message = (
            f"The range runs backwards, from {start} to {end}: two digits or the two years may have changed places"
        )
        yield Finding(body.to_document(Span(*match.span())), message)
    for span, first_day, last_day in (*_days_of_month(document), *_full_dates(document)):
        if not _BACKWARDS.search(body.folded, max(0, span.start - 40), span.end + 12):
            message = f"The range runs backwards, from {first_day} to {last_day}: one of the two days is wrong"
            yield Finding(body.to_document(span), message)


def _days_of_month(document: Document) -> Iterator[tuple[Span, str, str]]:
    """Ranges inside one month, "12 to 8 October", that run backwards."""
    for match in matches(_OF_MONTH, document.body.text, document.body.presence, _MONTHS, 16, 12):
        if 31 >= int(match["first"]) > int(match["last"]) > 0:
            yield Span(*match.span()), match["first"], f"{match['last']} {match['month']}"


def _full_dates(document: Document) -> Iterator[tuple[Span, str, str]]:
    """Ranges between two full dates of which the second is the earlier."""
    stated = [claim for claim in document.claims.of(StatedDate) if claim.value.year and claim.value.day]
    for one, other in pairwise(stated):
        assert one.shown is not None
        assert other.shown is not None
        if _TO.fullmatch(document.body.folded, one.shown.end, other.shown.start) and other.value[:3] < one.value[:3]:
            yield Span(one.shown.start, other.shown.end), one.text, other.text


def _ranges(document: Document) -> Iterator[re.Match[str]]:
    """The ranges, looked for only where a year is followed by a dash or by another year."""
    text, years = document.body.text, document.claims.years
    done = -1
    for index, (span, _) in enumerate(years):
        following = years[index + 1][0].start if index + 1 < len(years) else len(text)
        if following - span.end <= 20 or text[span.end : span.end + 2].lstrip()[:1] in ("-", "–", "—"):
            match = _RANGE.search(text, max(done, span.start - 22, 0), span.end + 32)
            if match is not None and match.start() <= span.start < match.end():
                done = match.end()
                yield match


RULE = Rule(
    id="reversed-range",
    category="dates",
    severity="error",
    check=check,
    summary="A range of years or days that ends before it begins",
    why="One of the two is wrong, and everything a reader counts from them is wrong with it.",
    bad=[
        "He edited the magazine ([[1998-1995]]) before he directed.",
        "She taught film [[from 1989 to 1984]] and wrote about it later.",
        "The studio made its best films [[between 1976 and 1968]], most of them cheap.",
        "The series ([[1998–95]]) was never shown abroad.",
        "The season runs from [[12 to 8 October]], and there is a piano.",
        "Screenings are on Sundays, from [[5 January 2025 to 22 December 2024]], at three.",
    ],
    good=[
        "He edited the magazine (1995-1998) before he directed.",
        "The season runs from 8 to 12 October and from 20 December 2024 to 5 January 2025.",
        "She taught film from 1984 to 1989 and wrote about it later.",
        "The season of 1999-00 was their best, and that of 1998–99 their worst.",
        "The story runs backwards from 1998 to 1995, one chapter a year.",
        "Call 555-1998-1995 for tickets.",
        "ILSE VARGA (12 March 1928-15 September 2016) wrote for the stage. Her brother Tom (20 July 1925-23 Oct. 2009) "
        "painted.",
    ],
)
