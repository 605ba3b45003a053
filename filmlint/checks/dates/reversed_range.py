"""A range of years that runs backwards."""

from __future__ import annotations

import re
from collections.abc import Iterator

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
    summary="A range of years that ends before it begins",
    why="One of the two years is wrong, and everything a reader counts from them is wrong with it.",
    bad=[
        "He edited the magazine ([[1998-1995]]) before he directed.",
        "She taught film [[from 1989 to 1984]] and wrote about it later.",
        "The studio made its best films [[between 1976 and 1968]], most of them cheap.",
        "The series ([[1998–95]]) was never shown abroad.",
    ],
    good=[
        "He edited the magazine (1995-1998) before he directed.",
        "She taught film from 1984 to 1989 and wrote about it later.",
        "The season of 1999-00 was their best, and that of 1998–99 their worst.",
        "The story runs backwards from 1998 to 1995, one chapter a year.",
        "Call 555-1998-1995 for tickets.",
        "ILSE VARGA (12 March 1928-15 September 2016) wrote for the stage. Her brother Tom (20 July 1925-23 Oct. 2009) "
        "painted.",
    ],
)
