"""So many times its budget, by figures that say otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.claims.extraction import Claims
from filmlint.claims.money import BUDGET, GROSS, Money, amounts
from filmlint.claims.ratios import Ratio
from filmlint.claims.records import Claim
from filmlint.finding import Finding, Related
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document

MOST_SUMS = 200  # in one article or paragraph; with more, any factor is that of some two of them


def check(document: Document, _context: Context) -> Iterator[Finding]:
    claims = document.claims
    ratios = claims.of(Ratio)
    if not ratios or claims.boxes > 1:
        return
    sums = claims.of(Money)
    if len(sums) > MOST_SUMS:
        return
    whole = [claim for claim in sums if not claim.value.partial]
    for claim in ratios:
        near = _in_sentence(claims, claim, sums)
        budgets = [found for found in near or whole if found.value.sort == BUDGET]
        currency = budgets[0].value.currency if budgets else ""
        grosses = [found for found in near or whole if found.value.sort == GROSS and found.value.currency == currency]
        if not budgets or not grosses:
            continue
        real = [gross.value.amount / budget.value.amount for gross in grosses for budget in budgets]
        beside = _beside(claims, claim)
        if beside is None or any(claim.value.low <= ratio <= claim.value.high for ratio in (*real, *beside)):
            continue
        message = (
            f"“{claim.text}”, but {grosses[0].text} is {real[0]:.1f} times {budgets[0].text}: one of the three is wrong"
        )
        related = [Related(budgets[0].span, "the budget"), Related(grosses[0].span, "the gross")]
        yield Finding(claim.span, message, related)


def _in_sentence(claims: Claims, ratio: Claim[Ratio], sums: tuple[Claim[Money], ...]) -> list[Claim[Money]]:
    """The sums of the sentence of a claimed ratio, where both a budget and a gross stand in it."""
    sentence = claims.sentence_of(ratio.shown.start) if ratio.shown else None
    inside = [claim for claim in sums if sentence and claim.shown and sentence.contains(claim.shown)]
    return inside if {claim.value.sort for claim in inside} == {BUDGET, GROSS} else []


def _beside(claims: Claims, ratio: Claim[Ratio]) -> list[float] | None:
    """The ratios of all sums in the paragraph of a claimed one: it may compare two of another film, or of a weekend.
    None where there are too many."""
    paragraph = claims.body.paragraph_of(ratio.shown.start) if ratio.shown else None
    sums = amounts(claims.folded[slice(*paragraph)]) if paragraph else []
    if len(sums) > MOST_SUMS:
        return None
    return [one / other for one, unit in sums for other, of in sums if unit == of and one > other]


RULE = Rule(
    id="ratio-arithmetic",
    category="consistency",
    severity="error",
    check=check,
    summary="So many times its budget, by figures that say otherwise",
    why="Budget, gross and the factor between them stand in one article, and any reader can divide.",
    bad=[
        "Budget: $4 million\nBox office: $50 million\n\nThe film earned back [[thirty times its budget]].",
        "Made for $10 million, the film grossed $35 million worldwide, or [[nine times its cost]].",
        "It had cost $15 million. It made $378 million, [[twelve times that]].",
        "The first film made $14 million on a budget of $2 million, [[five times its cost]].",
    ],
    good=[
        "Budget: $4 million\nBox office: $49.8 million\n\nThe film earned back twelve times its budget.\n",
        "Made for $10 million, the film grossed $35 million worldwide, or more than three times its cost.",
        "Made for $10 million, the film grossed $12 million in America. With the rest of the world it made $31 "
        "million, three times its cost.",
    ],
)
