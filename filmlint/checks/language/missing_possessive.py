"""A possessive without its apostrophe, or with one too many: "the films plot", "Roe own story", "Ana's Roe's film"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from filmlint.checks.slips import slips_in
from filmlint.checks.word_places import words_of
from filmlint.finding import UNSAFE, WARNING, Edit, Finding, Fix
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.span import Span

_OWNERS = frozenset("his her their its your our my whose they you who people".split())
_TWO = re.compile(r"['’]s (?P<second>[A-Z][a-z]{2,14})['’]s (?=\w)")
_FIRST = re.compile(r"\b(?P<first>[A-Z][a-z]{2,14})$")


def check(document: Document, context: Context) -> Iterator[Finding]:
    body = document.body
    words = words_of(body)
    for finding in slips_in(body, RULE.id):
        shown = body.text[finding.span.start : finding.span.end]
        if body.folded.startswith(" own", finding.span.end) and (
            shown.lower() in _OWNERS or not shown[:1].isupper() or words.opens_sentence(finding.span.start)
        ):
            continue  # those who own
        yield finding
    if "'s " in body.folded:
        for match in _TWO.finditer(body.text):
            first = _FIRST.search(body.text, max(0, match.start() - 16), match.start())
            if first is not None and _is_person(f"{first['first']} {match['second']}".lower(), context):
                span = Span(first.start(), match.start() + 2)
                fix = Fix(f"Write “{first['first']}”", (Edit(span, first["first"]),), UNSAFE)
                shown = body.text[span.start : span.end]
                yield Finding(span, f"“{shown}”: only the last part of a name takes the possessive", fix=fix)


def _is_person(name: str, context: Context) -> bool:
    return bool(context.facts.known_names([name]))


RULE = Rule(
    id="missing-possessive",
    category="language",
    severity=WARNING,
    check=check,
    summary="An apostrophe is missing, or stands where none belongs",
    why="Without its apostrophe a possessive is a plural, and the reader waits for a verb that does not come.",
    bad=[
        "For all the noise the [[films]] plot is simple, and it [[doesnt]] matter.",
        {
            "text": "While [[Roe]] own story is told, we hear the [[movies]] droning score.",
            "fixed": "While Roe's own story is told, we hear the movie's droning score.",
        },
        {
            "text": "It won at this [[years]] festival. Now [[Ana's]] Lim's next film is about a house. [[Thats]] "
            "all that we know.",
            "facts": {"critics": [{"name": "Ana Lim", "tenures": [{"outlet": "gazette", "from": 1990}]}]},
        },
    ],
    good=[
        "The film's plot is simple. The films plot a course of their own, and those who own stories sell them.",
        "The Lims own songs by the hundred. Roe's own story is told in the movie's first act. Cant is what "
        "hypocrites speak.",
        "Of the films first shown there, two are lost. It was years ago. “I dont know,” says the note, “thats all.”",
        "This is Disney's Bambi's mother all over again, and the films stunning crowds this year were long.",
    ],
)
