"""A paragraph of running prose ends without a full stop, in an article whose other paragraphs have theirs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from filmlint.finding import NOTE, UNSAFE, Edit, Finding, Fix
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.blocks import PARAGRAPH
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span
from filmlint.wording.word_places import words_of

_SENTENCE_END = compile_when_used(r"[.!?][\"”’')]? +(?=[\"“‘']?[A-Z])")
_LAST_WORD = compile_when_used(r"\S+$")
_TERMINAL = compile_when_used(r"[.!?…:;][\"'”’»)\]*_]*$")
_INNER_STOP = compile_when_used(r"[a-z\d)”\"’'][.!?][”\"’')]? +[\"“‘']?[A-Z]")
_VERB = compile_when_used(
    r"\b(?:is|was|are|were|has|have|had|will|would|can|could|does|did|do|says|said|makes|made|takes|gives|plays|"
    r"played|seems|comes|goes|gets|\w{3,}ed)\b"
)
_LISTING = compile_when_used(
    r"[|•·:>]|(?:\b\d{1,2}:\d\d)|https?:|\b(?:photo|image|picture|credit|courtesy|source|trailer|watch|click|read "
    r"more|via)\b[^.]*$",
    re.IGNORECASE,
)
_SHARE = 0.7  # of the long paragraphs must end in a stop
_MOST = 2  # more of them, and it is how this page sets its captions
_CAPTION = compile_when_used(r"[^.:]{3,70}(?::|…|\.\.\.) ")
_LONG = 16  # words, from which a paragraph without a stop inside is prose all the same


def check(document: Document, _context: Context) -> Iterator[Finding]:
    body = document.body
    text = body.text
    paragraphs = [
        span for span, block in body.blocks if block.kind == PARAGRAPH and text.count(" ", span.start, span.end) >= 10
    ]
    open_ones = [span for span in paragraphs if not _TERMINAL.search(text, max(span.start, span.end - 8), span.end)]
    if not open_ones or len(open_ones) > _MOST or len(paragraphs) - len(open_ones) < max(3, _SHARE * len(paragraphs)):
        return
    for span in open_ones:
        shown = text[span.start : span.end].rstrip()
        last = _SENTENCE_END.split(shown)[-1]
        if (
            not shown[-1:].isalnum()
            or shown.count(" ") < 10
            or _LISTING.search(last)
            or not _VERB.search(last)
            or _CAPTION.match(shown)
        ):
            continue
        if not (_INNER_STOP.search(shown) and last.count(" ") >= 3) and (
            shown.count(" ") < _LONG or span == paragraphs[0]
        ):
            continue  # too short to tell, or the headline
        word = _LAST_WORD.search(shown)
        if (
            word is None
            or not word.group().strip("“‘(").replace("-", "").replace("'", "").replace("’", "").isalnum()
            or body.in_quotation(Span(span.end - 1, span.end))
        ):
            continue
        capitals = sum(part[:1].isupper() for part in last.split())
        if capitals * 2 > last.count(" ") + 1 or len(words_of(body).tokens) < 60:
            continue
        at = span.start + len(shown)
        fix = Fix("Add a full stop", (Edit(Span(at, at), "."),), UNSAFE)
        yield Finding(
            Span(span.start + word.start(), at), "The paragraph ends without a full stop; is it complete?", fix=fix
        )


_PROSE = (
    "The house stands by the sea, and nobody has lived there for years. The landlord waits for a letter.\n\n"
    "He was a sailor once, and his wife was a singer in the town. They met on a ship that no longer sails.\n\n"
    "In spring the letter comes at last, and it is not what he had hoped for. He puts it away without a word.\n\n"
)
RULE = Rule(
    id="missing-full-stop",
    category="language",
    severity=NOTE,
    confidence="medium",
    check=check,
    summary="A paragraph ends without a full stop",
    why="Either the stop is missing, or the end of the sentence: where a text was cut, this is what is left to see.",
    bad=[
        {
            "text": _PROSE
            + "The ending is as quiet as the rest. The dog sleeps, and the lamp was left burning in the [[window]]\n",
            "path": "a.md",
        },
        {
            "text": "He walks to the harbour and waits for the boat, which never came. She counted the ships that "
            "pass by in the [[night]]\n\n" + _PROSE,
            "path": "a.txt",
        },
    ],
    good=[
        {
            "text": _PROSE
            + "The ending is as quiet as the rest. The dog sleeps, and the lamp was left burning in the window.\n",
            "path": "a.md",
        },
        {
            "text": "The house by the sea that nobody wanted has been sold at last; here is what the landlord said and "
            "did\n\n" + _PROSE,
            "path": "a.txt",
        },
        {
            "text": "# A house by the sea that nobody has wanted to live in for years\n\n"
            + _PROSE
            + "He was asked what he had learnt from it all and this is his list:\n\n- wait\n- sleep\n",
            "path": "b.md",
        },
    ],
)
