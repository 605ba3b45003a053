"""A film called a hit or a flop against the figures beside it."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.claims.money import BUDGET, GROSS, US, Money
from filmlint.finding import Finding, Related
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

_FLOP = compile_when_used(
    r"\b(?:box[- ]office (?:flop|bomb|failure|disaster|disappointment)|flopped|bombed|commercial failure|tanked)\b"
)
_HIT = compile_when_used(
    r"\b(?:box[- ]office (?:hit|smash|success|sensation)|smash hit|blockbuster hit|commercial success|was an? (?:huge |"
    r"big )?hit|huge hit|runaway success)\b"
)
_NOT = compile_when_used(
    r"\b(?:not|never|no|neither|hardly|cult|critical|initially|video|song|single|expected|far from|instead of|n't)\b"
)


def check(document: Document, context: Context) -> Iterator[Finding]:
    claims = document.claims
    sums = [claim for claim in claims.of(Money) if not claim.value.partial]
    budget = next((claim for claim in sums if claim.value.sort == BUDGET), None)
    gross = max(
        (claim for claim in sums if claim.value.sort == GROSS), key=lambda claim: claim.value.amount, default=None
    )
    if budget is None or gross is None or budget.value.currency != gross.value.currency or claims.boxes > 1:
        return
    ratio = gross.value.amount / budget.value.amount
    if ratio >= context.options["flop"]:
        pattern, verdict = _FLOP, "took"
    elif ratio < 1 and gross.value.territory != US:
        pattern, verdict = _HIT, "took only"
    else:
        return
    for match in pattern.finditer(claims.folded):
        sentence = claims.sentence_of(match.start())
        if sentence and not _NOT.search(claims.folded, *sentence):
            message = (
                f"“{claims.text[slice(*match.span())]}”, but by the figures here the film {verdict} {gross.text} "
                f"on a budget of {budget.text}"
            )
            related = [Related(budget.span, "the budget"), Related(gross.span, "the gross")]
            yield Finding(claims.body.to_document(Span(*match.span())), message, related)
            return


RULE = Rule(
    id="hit-or-flop",
    category="consistency",
    severity="note",
    check=check,
    options={"flop": 2.5},
    summary="A film called a hit or a flop against the figures beside it",
    why="By rule of thumb a film breaks even at two and a half times its budget; the word and the figures should "
    "agree.",
    bad=[
        "Budget: $4 million\nBox office: $49.8 million\n\nThe film was a [[box-office flop]].",
        "Budget: $40 million\nWorldwide gross: $9 million\n\nA [[smash hit]] in its day, it still plays at night.",
    ],
    good=[
        "Budget: $4 million\nBox office: $49.8 million\n\nThe film was a box-office hit, and its maker was asked "
        "back.\n",
        "Budget: $40 million\nWorldwide gross: $9 million\n\nNo smash hit in its day, it has a cult of its own.\n",
    ],
)
