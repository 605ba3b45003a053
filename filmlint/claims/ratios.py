"""One number said to be so many times another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from filmlint.claims.numerals import SMALL_WORD, number
from filmlint.claims.records import Claim
from filmlint.claims.windows import Cues, matches
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

if TYPE_CHECKING:
    from filmlint.claims.extraction import Claims

_RATIO = compile_when_used(
    rf"\b(?P<hedge>(?:almost|nearly|about|around|roughly|some|more than|over|just over|just under|well over|"
    rf"at least) )?"
    rf"(?:(?P<n>\d{{1,3}}(?:\.\d)?|{SMALL_WORD}) times|(?P<word>twice|double|triple|quadruple)|"
    rf"(?P<fold>{SMALL_WORD}|\d{{1,3}})[- ]?fold) "
    r"(?:over )?(?:(?:its|the|that|their|his|her|what it|on its)(?: \w+){0,2}? ?(?P<of>budget|cost|costs|"
    r"production budget|price|investment|outlay)\b|that(?=[.,;])|what had been spent|"
    r"as much as (?:it(?: had)? cost|its (?:budget|cost))\b|(?P<much>as much)(?=[.,;)]))"
)
_SPENT = frozenset(("budget", "budgets", "budgeted", "cost", "costs", "costing", "investment", "investments"))
_CUES = Cues(("times", "twice", "double", "triple", "quadruple"), ("fold ",))
_WORDS = {"twice": 2.0, "double": 2.0, "triple": 3.0, "quadruple": 4.0}


class Ratio(NamedTuple):
    """So many times the budget: the factor, and the least and the most that the wording allows. `sums` says that it
    is "as much": of the two sums that the sentence names."""

    factor: float
    low: float
    high: float
    sums: bool


def extract(claims: Claims) -> Iterator[Claim[Ratio]]:
    """The gross as so many times the budget."""
    folded = claims.folded
    if _SPENT.isdisjoint(claims.presence.words):
        return
    for match in matches(_RATIO, folded, claims.presence, _CUES, 45, 60):
        factor = _WORDS.get(match["word"] or "") or number(match["n"] or match["fold"] or "")
        if not factor:
            continue
        hedge = (match["hedge"] or "").strip()
        low, high = factor * 0.75, factor * 1.35
        if hedge in ("more than", "over", "just over", "well over", "at least"):
            low, high = factor * 0.95, factor * 2
        elif hedge in ("almost", "nearly", "just under"):
            low, high = factor * 0.8, factor * 1.15
        yield claims.claim(Ratio(factor, low, high, bool(match["much"])), Span(*match.span()), exact=not hedge)
