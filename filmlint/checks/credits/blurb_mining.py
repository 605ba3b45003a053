"""A critic's quotation that is a word or two, or is pieced together over ellipses."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.claims.critic_quotes import CriticQuote
from filmlint.finding import MEDIUM, NOTE, Finding
from filmlint.lint.context import Context
from filmlint.ruleset.example_facts import example
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used

_GAPS = compile_when_used(r"…|\.\s?\.\s?\.|\[\.+\]")
_WORD = compile_when_used(r"\w+(?:['’-]\w+)*")


def check(document: Document, context: Context) -> Iterator[Finding]:
    text = document.claims.text
    for claim in document.claims.of(CriticQuote):
        quote = claim.value
        if not quote.listed or not quote.marked:
            continue
        said = text[slice(*quote.quoted)]
        words = len(_WORD.findall(said))
        gaps = len(_GAPS.findall(said))
        if not 0 < words <= context.options["words"] and not (gaps >= context.options["gaps"] and words < 12 * gaps):
            continue
        why = (
            f"left out {gaps} times" if words > context.options["words"] else f"{words} word{'s' if words > 1 else ''}"
        )
        message = f"this quotation of {quote.critic or quote.outlet} is cut very short ({why}): quote the sentence"
        yield Finding(document.body.to_document(quote.quoted), message)


RULE = Rule(
    id="blurb-mining",
    category="credits",
    severity=NOTE,
    confidence=MEDIUM,
    check=check,
    options={"words": 3, "gaps": 2},
    summary="A critic’s quotation of a word or two, or pieced together over ellipses",
    why="A word cut from a sentence may say the opposite of the review; a reader cannot tell.",
    bad=[
        example("The critics said:\n\n[[“Great fun!”]] — Mia Sand, The Daily Ledger, 1995."),
        example("The critics said:\n\n[[“A great … evening … of fun.”]] — Mia Sand, The Daily Ledger, 1995."),
    ],
    good=[
        example("The critics said:\n\n“The film is at its best at night.” — Mia Sand, The Daily Ledger, 1995.\n"),
        example("One critic called it “great fun”, and most of the others agreed with her."),
    ],
)
