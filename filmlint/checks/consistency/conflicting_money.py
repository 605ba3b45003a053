"""The article gives its film two budgets or two grosses."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from filmlint.claims import Claim
from filmlint.claims.extraction import Claims
from filmlint.claims.film import Film
from filmlint.claims.money import BUDGET, GROSS, US, WORLD, Money
from filmlint.finding import Finding, Related
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document

_UNIT_SLIP = 100  # a factor that only a wrong unit (million for billion) explains

_WORLD_OVER_US = 8  # no film that opened in the US took so many times more in the world


def check(document: Document, context: Context) -> Iterator[Finding]:
    claims = document.claims
    yield from _more_than_all(claims)
    stated = [claim for claim in claims.of(Money) if not claim.value.partial]
    if len(stated) < 2 or claims.boxes > 1:
        return
    for sort, factor in ((BUDGET, context.options["budget"]), (GROSS, context.options["gross"])):
        of_sort = [claim for claim in stated if claim.value.sort == sort]
        for other in of_sort[1:]:
            first = of_sort[0]
            if not first.boxed and (claims.film is None or len(claims.of(Film)) > 1):
                break  # in running text a sum may be any film's
            if _differ(first, other, factor):
                message = (
                    f"A {sort} of {other.text} here, {first.text} in the {first.place}: check the sum and its unit"
                )
                yield Finding(other.span, message, [Related(first.span, f"{first.text} here")])


def _more_than_all(claims: Claims) -> Iterator[Finding]:
    """A gross in America that is more than the one of the world in the same sentence."""
    grosses = [claim for claim in claims.of(Money) if claim.value.sort == GROSS and claim.shown]
    for one, other in pairwise(grosses):
        us, world = (one, other) if one.value.territory == US else (other, one)
        if (us.value.territory, world.value.territory) != (US, WORLD) or us.value.currency != world.value.currency:
            continue
        assert one.shown is not None
        sentence = claims.sentence_of(one.shown.start)
        if sentence and other.shown and sentence.contains(other.shown) and us.value.amount > world.value.amount:
            message = f"{us.text} in one country, but {world.text} in all of them: check both"
            yield Finding(us.span, message, [Related(world.span, f"{world.text} here")])


def _differ(first: Claim[Money], other: Claim[Money], factor: float) -> bool:
    """Whether two sums of one sort and currency cannot both be right."""
    one, two = first.value, other.value
    if one.currency != two.currency:
        return False
    ratio = max(one.amount, two.amount) / min(one.amount, two.amount)
    if ratio >= _UNIT_SLIP:
        return True
    if one.territory != two.territory and "" in (one.territory, two.territory) and ratio > _WORLD_OVER_US:
        return True
    same_territory = one.territory == two.territory or (one.sort == BUDGET)
    return same_territory and ratio > factor and (first.boxed or one.territory != "" or one.sort == BUDGET)


RULE = Rule(
    id="conflicting-money",
    category="consistency",
    severity="error",
    check=check,
    options={"budget": 1.5, "gross": 1.25},
    summary="The article gives its film two budgets or two grosses",
    why="Sources differ by a tenth or two; a factor of ten or a thousand is a slip of the keyboard that readers "
    "repeat.",
    bad=[
        "Budget: $4 million\n\nMade for [[$40 million]], the film looks cheaper than it was.",
        "Box office: $49.8 million\n\nIt grossed [[$49.8 billion]], more than anybody had hoped.",
        "# Review: The Long Night (1995)\n\nThe film grossed $32 million worldwide. In the end it had taken [[$61 "
        "million]] worldwide, to the studio’s joy.",
        "The film took [[$160.2 million]] in the United States and $102.8 million in all.",
    ],
    good=[
        "Budget: $4 million\n\nMade for about $3.6 million, the film looks dearer than it was.\n",
        "Box office: $49.8 million\n\nIt grossed $32 million in the US, and it opened with $2 million.\n",
        "Budget: $4 million\n\nThe first film had cost $40 million, and nobody saw it.\n",
    ],
)
