"""Not just this, but that: one figure of speech, used over and over."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.finding import NOTE, WARNING, Finding, gathered, listed
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.searching import places_of
from filmlint.text.span import Span

_THEN = r"(?:it's|it is|they're|they are|he's|he is|she's|she is|you're|we're|that's|this is|he|she|it|they)\b"
_JUST = r"(?:just|only|merely|simply|solely)\b"
# The claim may have up to this many characters, none of them the end of a sentence.
_COPULA = r"(?:it's|it is|they're|they are|he's|he is|she's|she is|you're|we're|that's|this is)\b"
_CLAIM = r"[^.;!?\n-]{3,90}?"
# Cheap and exact where it begins, so that the search is quick; what follows is tried only there.
_OPENINGS = ("n't ", "not ", "more than ")
_OPENING = compile_when_used(
    rf"(?:n't|not) (?:{_JUST}|because |about |an? |the |so much )|more than (?:just |merely |simply )?an? "
)
_SHAPES = compile_when_used(
    "|".join(
        (
            rf"(?:n't|not) {_JUST}{_CLAIM}(?:; |, | ?--? ?|\. ){_THEN}",
            rf"(?:n't|not) (?:about|an?|the|so much) {_CLAIM}(?:; | ?--? ?|\. ){_COPULA}",
            rf"not because {_CLAIM},? but because\b",
            rf"more than (?:just |merely |simply )?an? [^.;!?\n,-]{{3,60}}(?:[;-] ?|, | - ){_COPULA}",
            rf"not (?:just|merely|simply) {_CLAIM},? but\b",
        )
    )
)
_HEAD = compile_when_used(r"[a-z]{0,6}$")


def check(document: Document, context: Context) -> Iterator[Finding]:
    body = document.body
    folded = body.folded
    spans: list[Span] = []
    for at in places_of(_OPENINGS, folded):
        match = _SHAPES.match(folded, at) if _OPENING.match(folded, at) else None
        if match is None:
            continue
        head = _HEAD.search(folded, max(0, match.start() - 6), match.start())
        span = Span(head.start() if head else match.start(), match.end())
        if not (spans and span.overlaps(spans[-1])) and not body.in_quotation(span):
            spans.append(span)
    count, words = len(spans), body.word_count
    if count < context.options["count"] or 1000 * count < context.options["per_1000"] * words:
        return
    loud = count > context.options["count"] and 1000 * count >= context.options["loud_per_1000"] * words
    yield gathered(
        spans,
        f"“Not this, but that” {count} times in {words:,} words "
        f"({listed([body.text[slice(*span)] for span in spans], 2)}); "
        "say straight what it is",
        severity=None if loud else NOTE,
    )


RULE = Rule(
    id="negative-parallelism",
    category="style",
    severity=WARNING,
    confidence="medium",
    check=check,
    options={"count": 3, "per_1000": 1.5, "loud_per_1000": 3.0},
    summary="“It’s not just this; it’s that” again and again",
    why="Once it is rhetoric. When an article denies something nobody has said every second paragraph, the reader "
    "waits "
    "for a plain claim that never comes.",
    bad=[
        "The film [[isn’t just about the sea; it’s]] about debt. The aunt doesn’t just run the inn; she owns the "
        "street. They stay, not because they like the rain, but because the boat is gone. It’s not just good; it’s a "
        "surprise.",
        "This is [[more than just a comedy; it’s]] a lesson. Ana Roe does not merely play the nun, she is the nun. The "
        "camera is not just patient, but kind.",
    ],
    good=[
        "The film isn’t just about the sea; it’s about debt. The aunt runs the inn and owns the street. They stay "
        "because the boat is gone.",
        "“It’s not just a film; it’s a journey,” says the poster. “It’s not just a boat; it’s a home,” says the other. "
        "“He isn’t just a captain; he’s a father,” says the third. None of them mentions the goat.",
        "She is not a nurse. He is not just tired but ill. They do not talk about the war, and the boy does not ask. "
        "It is not the sea that he is afraid of.",
    ],
)
