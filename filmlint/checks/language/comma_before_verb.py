"""One comma between a subject and its verb: "The comedy starring Ana Roe, was shot in May"."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.finding import NOTE, UNSAFE, Edit, Finding, Fix
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.presence import Sought
from filmlint.text.searching import places_of
from filmlint.text.span import Span

_PARTED = compile_when_used(r"[,;:(–-] ")
_ADDITIONS = Sought(("starring ", "featuring ", "directed by ", "based on "))
_PLACE = compile_when_used(
    r"(?<!\w)(?:starring|featuring|directed by|based on)\b [^,.;:()\"?!–\n-]{3,70}(?P<at>,) (?:is|was|has|had|will|are|"
    r"were|opened|opens|won|tells|told)\b"
)
_VERBS = Sought((", is ", ", was ", ", has ", ", had ", ", are ", ", were "))
_BARE = compile_when_used(
    r"(?:(?<=[.!?] )|(?<=\n)|(?<![\s\S]))(?:the|this) (?:film|movie|story|plot|script|ending|director|cast|acting|"
    r"sequel|series|actor|actress)(?P<at>,) (?:is|was|has|had|are|were)\b"
)
_LONGEST_BARE = len("this director, were ")
_KIND = compile_when_used(
    r"\b(?:film|movie|drama|comedy|thriller|musical|remake|sequel|prequel|series|documentary|romance|epic|picture|"
    r"western|adaptation|biopic|version|show|story)\b"
)


def check(document: Document, _context: Context) -> Iterator[Finding]:
    body = document.body
    for at in places_of(_VERBS.standing_in(body.presence), body.folded):
        match = _BARE.search(body.folded, max(0, at - _LONGEST_BARE), at + _LONGEST_BARE)
        if match is not None and match.start("at") == at and not body.in_quotation(Span(*match.span("at"))):
            yield _finding(Span(*match.span("at")))
    end = 0
    for at in places_of(_ADDITIONS.standing_in(body.presence), body.folded):
        match = _PLACE.match(body.folded, at) if at >= end else None
        if match is None:
            continue
        end = match.end()
        span = Span(*match.span("at"))
        sentence = body.sentence_of(at)
        before = body.folded[sentence.start if sentence else 0 : at]
        if not _PARTED.search(before) and _KIND.search(before) and not body.in_quotation(span):
            yield _finding(span)


def _finding(span: Span) -> Finding:
    message = "A comma stands between the subject and its verb; one more before the subject's addition, or none"
    return Finding(span, message, fix=Fix("Take the comma out", (Edit(span, ""),), UNSAFE))


RULE = Rule(
    id="comma-before-verb",
    category="language",
    severity=NOTE,
    confidence="medium",
    check=check,
    summary="A single comma parts the subject from its verb",
    why="An addition stands between two commas or between none; with one, the reader takes the verb for the start "
    "of something new.",
    bad=[
        {
            "text": "The quiet comedy starring Ana Roe[[,]] was shot in May.",
            "fixed": "The quiet comedy starring Ana Roe was shot in May.",
        },
        "The new film directed by Tom Lim[[,]] has no music at all.",
    ],
    good=[
        "The quiet comedy, starring Ana Roe, was shot in May. The film starring Ana Roe was shot at night.",
        "The film starring Ana Roe, Tom Lim and a dog, is long. In the film directed by Tom Lim, she is a queen.",
    ],
)
