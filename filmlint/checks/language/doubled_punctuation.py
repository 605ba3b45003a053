"""Two stops where one belongs: "complete..", "said,,", "house,.", "he added; “"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from filmlint.finding import UNSAFE, WARNING, Edit, Finding, Fix
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.folding import fold
from filmlint.text.presence import Anchored, Sought
from filmlint.text.span import Span
from filmlint.wording.word_places import words_of

# The marks first in each expression, what stands before them after: so the engine searches for the marks.
_MARKS = (
    (
        "..",
        compile_when_used(r"\.\.(?:(?<=[\w\"'”’)\]]\.\.)|(?<=[a-z”’)] \.\.))(?![./\w\\])"),
        ".",
        "Two full stops: one, or an ellipsis of three",
    ),
    (",,", compile_when_used(r",,(?:(?<=[\w\"'”’)\]],,)|(?<=[\w\"'”’)\]] ,,))(?!,)"), ",", "Two commas in a row"),
    (", ,", compile_when_used(r", ,(?<=[\w\"'”’).], ,)(?! ?,)"), ",", "Two commas in a row"),
    (";;", compile_when_used(r";;(?:(?<=\w;;)|(?<=\w ;;))(?!;)"), ";", "Two semicolons in a row"),
    ("::", compile_when_used(r"::(?<=[a-z]{2}::)(?=\s|$)"), ":", "Two colons in a row"),
    (",.", compile_when_used(r",\.(?<=[\w\"'”’)\]],\.)(?![.\d])"), ".", "A comma and a full stop in a row"),
    (".,", compile_when_used(r"\.,(?<=[a-z]{4}\.,)(?=\s)"), ",", "A full stop and a comma in a row"),
    *(
        (
            f"{quote}.",
            compile_when_used(rf"{quote}\.(?<=[a-z]{{3}}\.{quote}\.)(?=\s|$)"),
            quote,
            "Two full stops around a quotation mark",
        )
        for quote in ("”", '"')
    ),
    (
        "!.",
        compile_when_used(r"\b(?P<word>[a-z]{2,15})(?P<at>!\.)(?![.\w])"),
        "!",
        "An exclamation mark and a full stop in a row",
    ),
    (
        "?.",
        compile_when_used(r"\b(?P<word>[a-z]{2,15})(?P<at>\?\.)(?![.\w])"),
        "?",
        "A question mark and a full stop in a row",
    ),
)
_STANDING = Anchored(([fold(faulty[0])], faulty) for faulty in _MARKS)
_ABBREVIATED = compile_when_used(
    r"(?:\b(?:[A-Za-z]\.){1,4}[A-Za-z]|\b(?:etc|al|approx|dept|corp|bros|messrs|prof|capt|assn|blvd|univ|misc|seq|"
    r"viz|circa|pres|supt|govt|intl|bros|esq))$",
    re.IGNORECASE,
)
_ADDED = compile_when_used(
    r"\b(?:said|says|added|adds|told [A-Za-z ]{2,20}|explained|explains|asked|replied|noted|quipped|continued|wrote|"
    r"writes|joked|recalled|tweeted|revealed|admitted|stated|declared|insisted)(?P<at>;) (?=[\"“'‘])"
)
_BEFORE_ADDED = Sought(('; "', "; '"))
_TRAILS_OFF = compile_when_used(r" [a-z]")
_HEADLESS = 60  # characters from a mark to the start of its title that are looked at


def check(document: Document, _context: Context) -> Iterator[Finding]:
    body = document.body
    text = body.text
    if not words_of(body).english:
        return
    for literal, pattern, right, message in _STANDING.standing_in(body.presence):
        if literal not in text:
            continue
        for match in pattern.finditer(text):
            span = Span(*(match.span("at") if "at" in pattern.groupindex else match.span()))
            if body.in_quotation(Span(span.start, span.start + 1)) and body.in_quotation(Span(span.end, span.end + 1)):
                continue
            if literal == ".." and _TRAILS_OFF.match(text, span.end) and body.in_speech(span):
                continue  # a post goes on like that.. and is quoted as it stands
            if literal == ".," and _ABBREVIATED.search(text[max(0, span.start - 12) : span.start]):
                continue
            if literal in ("!.", "?.") and _in_title(text, match.start()):
                continue
            yield Finding(span, message, fix=Fix(f"Write “{right}”", (Edit(span, right),), UNSAFE))
    if _BEFORE_ADDED.stands_in(body.presence):
        for match in _ADDED.finditer(text):
            span = Span(*match.span("at"))
            yield Finding(
                span,
                "Before a quotation stands a comma or a colon, not a semicolon",
                fix=Fix("Write “,”", (Edit(span, ","),), UNSAFE),
            )


def _in_title(text: str, at: int) -> bool:
    """Whether the word before the mark belongs to a title: a capital or a quotation mark stands shortly before."""
    before = text[max(0, at - _HEADLESS) : at].split()[-3:]
    return any(word[:1].isupper() or word[:1] in "“\"'‘*_" for word in before) or not before


RULE = Rule(
    id="doubled-punctuation",
    category="language",
    severity=WARNING,
    check=check,
    summary="Two punctuation marks where one belongs",
    why="Two full stops are neither a stop nor an ellipsis; one of the two was left when the sentence was changed.",
    bad=[
        {
            "text": "The house is empty[[..]] Nobody knows why[[,,]] and nobody asks[[,.]] That is all.",
            "fixed": "The house is empty. Nobody knows why, and nobody asks. That is all.",
        },
        "The sign says “Nobody is at home.[[”.]]\n\nIt was late.",
        "By eight[[, ,]] the queue was long [[..]]",
        "The house was cold[[.,]] he says, and it was late at night when he got back home[[!.]] Then he added[[;]] "
        "“It was warm.”",
    ],
    good=[
        "The house is empty... Nobody knows why. He asks, and asks again … and then?! No, etc., etc. are no answer!!",
        "The firm of Roe Bros., known from 5 p.m., made Oklahoma! and what was called Who's There?. It opened at 8 "
        "p.m., not 9.",
        "Its title is “Who is at home?”. The sign says “Keep out!”. It was filmed in the U.S.A.",
        "The post is short: 'I gave it two hours and understood nothing.. my head hurts.' It was read by many.",
        "He wrote to ../films/index and to C:..\\films for the list, and had no answer.",
    ],
)
