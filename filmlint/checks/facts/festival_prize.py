"""A prize is said to have been won at a festival that gives another one."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.claims.festival_prizes import FestivalPrize
from filmlint.finding import ERROR, HIGH, Finding
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document

_CITY_OF = {
    "palme d'or": "cannes", "golden lion": "venice", "silver lion": "venice", "volpi cup": "venice",
    "golden bear": "berlin", "silver bear": "berlin", "golden leopard": "locarno",
}  # fmt: skip


def check(document: Document, _context: Context) -> Iterator[Finding]:
    for claim in document.claims.of(FestivalPrize):
        prize, city = claim.value
        home = _CITY_OF[prize]
        if home != city:
            message = f"the {claim.text} is a prize of {home.title()}, not of {city.title()}: one of the two is wrong"
            yield Finding(claim.span, message)


RULE = Rule(
    id="festival-prize",
    category="facts",
    severity=ERROR,
    confidence=HIGH,
    check=check,
    summary="A festival is said to have given the prize of another",
    why="Lions are of Venice, bears of Berlin and the palm is of Cannes; every reader who goes to festivals knows it.",
    bad=[
        "In Berlin, in February 1999, it shared the [[Golden Lion]] with a film from Peru.",
        "She won the [[Golden Bear]] in Venice, and nobody clapped.",
        "It took the [[Palme d’Or]] at the 1987 Venice festival.",
    ],
    good=[
        "In Berlin, in February 1999, it shared the Golden Bear with a film from Peru.",
        "She won the Golden Lion in Venice, and keeps the Golden Lion in Berlin, where she lives.",
        "He won a Golden Lion at Cannes for a commercial, and two more for an advertising campaign.",
        "It won the Golden Lion in Venice and was shown in Berlin, where it did not win a Golden Lion.",
        "The film never won the Golden Lion in Berlin, whatever he says.",
        "At Cannes it won the Palme d’Or; it took the Silver Bear at Berlin and the Volpi Cup in Venice.",
    ],
)
