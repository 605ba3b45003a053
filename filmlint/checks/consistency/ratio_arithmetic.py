"""So many times its budget, by figures that say otherwise."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.claims.extraction import Claims
from filmlint.claims.money import AMOUNT, BUDGET, GROSS, Money, amount_of, amounts
from filmlint.claims.ratios import Ratio
from filmlint.claims.records import Claim
from filmlint.finding import Finding, Related
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

# The second of two sums often goes without its sign: "some $800,000 and the copy about 60 million".
_BARE = compile_when_used(
    r"(?<![\w.,$£€-])(?P<n>\d+(?:\.\d+)?) (?P<scale>million|billion)(?= dollars\b|[,.;]| (?:or|and)\b)(?P<currency>)"
)
MOST_SUMS = 200  # in one article or paragraph; with more, any factor is that of some two of them


def check(document: Document, _context: Context) -> Iterator[Finding]:
    claims = document.claims
    ratios = []
    for claim in claims.of(Ratio):
        if claim.value.sums:
            yield from _of_two(claims, claim)
        else:
            ratios.append(claim)
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


def _of_two(claims: Claims, claim: Claim[Ratio]) -> Iterator[Finding]:
    """The one sum as so many times the other: the only two of its sentence, both before it."""
    sentence = claims.sentence_of(claim.shown.start) if claim.shown else None
    if claim.shown is None or sentence is None or claims.body.in_quotation(claim.shown):
        return
    named = [found for pattern in (AMOUNT, _BARE) for found in pattern.finditer(claims.folded, *sentence)]
    if len(named) != 2 or any(found.end() > claim.shown.start for found in named):
        return
    (one, unit), (other, of) = (amount_of(found) for found in named)
    if (unit != of and not any(found["currency"] == "" for found in named)) or not one or not other:
        return
    ratio = max(one, other) / min(one, other)
    if claim.value.low <= ratio <= claim.value.high:
        return
    more, less = (claims.text[slice(*found.span())] for found in (named if one > other else named[::-1]))
    related = [Related(claims.body.to_document(Span(*found.span())), "counted with this") for found in named]
    yield Finding(
        claim.span, f"“{claim.text}”, but {more} is {ratio:.1f} times {less}: one of the three is wrong", related
    )


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
        "It had a budget of $20m and took more than $300m, or [[forty times as much]].",
        "The original cost some $600,000 and the copy about 40 million, [[almost a hundred times as much]].",
    ],
    good=[
        "Budget: $4 million\nBox office: $49.8 million\n\nThe film earned back twelve times its budget.\n",
        "Made for $10 million, the film grossed $35 million worldwide, or more than three times its cost.",
        "Made for $10 million, the film grossed $12 million in America. With the rest of the world it made $31 "
        "million, three times its cost.",
        "It had a budget of $20m and took more than $300m, or fifteen times as much.",
        "It cost $2m, the next $5m, and the last one, with its $30m, six times as much. It sold 3 million tickets; "
        "the budget of $2m was spent on one star, and the other was paid half as much, or twice as much.",
    ],
)
