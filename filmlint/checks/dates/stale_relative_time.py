"""“Now”, “last week” and “opens Friday” in an article without a date."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.claims.stated_dates import StatedDate, written
from filmlint.finding import Finding, gathered
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

_DAY = r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_RELATIVE = compile_when_used(
    rf"\b(?:(?:now|currently|still) (?:playing |showing |screening |streaming |out )?in (?:theat(?:er|re)s|cinemas)|"
    rf"in (?:theat(?:er|re)s|cinemas) (?:now|today|tomorrow|tonight|everywhere|nationwide|this {_DAY}|on {_DAY}|"
    rf"{_DAY})|"
    rf"(?:opens|opened|opening|arrives|premieres|premiered|returns|starts|out) (?:this |next |last |on |"
    rf"in (?:theat(?:er|re)s|cinemas) (?:on |this )?)?"
    rf"(?:{_DAY}|weekend|week|month)(?! (?:night|of))|last (?:week|month|weekend)(?:’s|'s)?|next (?:week|month|"
    rf"weekend)|later this (?:year|month|week)|"
    r"earlier this (?:year|month|week)|this (?:weekend|coming)|upcoming|forthcoming|yesterday|tomorrow night)\b"
)


def check(document: Document, context: Context) -> Iterator[Finding]:
    claims = document.claims
    if written(claims, context.as_of) is not None:
        return
    found = [
        Span(*match.span())
        for match in _RELATIVE.finditer(claims.folded)
        if not claims.body.in_quotation(Span(*match.span()))
    ]
    # an article that gives a full date lets a reader place the rest
    if not found or any(date.value.year and date.value.day for date in claims.of(StatedDate)):
        return
    places = [claims.body.to_document(span) for span in found]
    message = f"“{document.text[slice(*places[0])]}” is told from a day that the article does not give"
    yield gathered(places, message, note="so is this")


RULE = Rule(
    id="stale-relative-time",
    category="dates",
    severity="note",
    check=check,
    enabled=False,  # readers of the corpus found few of its remarks worth having
    summary="Time told from the day of writing in an article without a date",
    why="Copy is read for years: without a date, nobody can tell which Friday or which week was meant.",
    bad=[
        "The Long Night is [[now playing in theaters]], and it rains. It will be followed by another film next month.",
        "Ana Roe’s [[upcoming]] film is about a bus driver.",
    ],
    good=[
        {
            "text": "---\ndate: 2019-05-06\n---\nThe Long Night is now playing in theaters, and it rains.\n",
            "path": "a.md",
        },
        "The Long Night was shown in cinemas for one week in 1995.",
    ],
)
