"""“His only Oscar”, “her first nomination”, “two-time winner”: the count is not the known one."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.claims.award_words import ONLY, ordinal_of
from filmlint.claims.awards import WIN
from filmlint.claims.stated_dates import written
from filmlint.facts.award_names import body_name, category_name
from filmlint.facts.records import Nomination
from filmlint.finding import HIGH, NOTE, WARNING, Evidence, Finding
from filmlint.linking.award_facts import Compared, compared_awards
from filmlint.lint.context import Context
from filmlint.ruleset.example_facts import AWARDS, FACTS, example
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.span import Span


def check(document: Document, context: Context) -> Iterator[Finding]:
    own = written(document.claims, context.as_of)
    for case in compared_awards(document, context.facts):
        award = case.claim.value
        if not case.person or not award.rank or not context.facts.person_awards_complete(case.person, award.body):
            continue
        rows = context.facts.nominations(None, case.person, award.body)
        if award.category:
            continue  # "her first Best Actress Oscar" counts one category
        rows = tuple(row for row in rows if row.won or award.result != WIN)
        if own is not None:
            rows = tuple(row for row in rows if row.film_year < own.year)
        finding = _judged(document, case, rows, dated=own is not None)
        if finding is not None:
            yield finding


def _judged(document: Document, case: Compared, rows: tuple[Nomination, ...], *, dated: bool) -> Finding | None:
    award = case.claim.value
    of_film = max((row.film_year for row in case.rows), default=0) if case.film is not None else 0
    word = "Oscar win" if award.result == WIN else "nomination"
    if award.rank == ONLY:
        if len(rows) < 2:
            return None
        later = bool(of_film) and not dated and sum(row.film_year <= of_film for row in rows) < 2
        severity = NOTE if later else WARNING
        message = f"the only {word} of {case.person}? {len(rows)} are known: {_listed(rows)}"
    else:
        number = ordinal_of(award.rank)
        before = {(row.n, row.category) for row in rows if row.film_year <= of_film}
        if not of_film or not number or len(before) == number or not before:
            return None
        if len({n for n, _ in before}) < len(before):
            return None  # two at one ceremony: either may be called the next
        severity = WARNING
        message = (
            f"number {number} of {case.person}? Up to the films of {of_film} {len(before)} are known: {_listed(rows)}"
        )
    evidence = [Evidence(_said(row), row.evidence()) for row in rows[:3]]
    span = award.rank_at or award.result_at
    return Finding(document.body.to_document(Span(*span)), message, evidence=evidence, severity=severity)


def _listed(rows: tuple[Nomination, ...]) -> str:
    return "; ".join(_said(row) for row in rows[:4])


def _said(row: Nomination) -> str:
    return f"{category_name(row.category)}, {body_name(row.body)}, films of {row.film_year}"


_EARLIER = {
    "id": "oscars-057-actress-cara-diaz", "body": "oscars", "n": 57, "film_year": 1984, "category": "actress",
    "person": "Cara Diaz", "film": "The Old Pier", "won": False, "src": "papers",
}  # fmt: skip
_TWO = {**FACTS, "awards": [*AWARDS, _EARLIER]}

RULE = Rule(
    id="only-first-most-claim",
    category="facts",
    severity=WARNING,
    confidence=HIGH,
    check=check,
    summary="An only, first or second award that is not the known count",
    why="An “only nomination” is refuted by a second one; the claim needs the full list, and here it is.",
    bad=[
        {"text": "Cara Diaz earned her [[only]] Oscar nomination for The Long Night, a slow film.\n", "facts": _TWO},
        {"text": "Cara Diaz received her [[first]] Oscar nomination for The Long Night, a slow film.\n", "facts": _TWO},
    ],
    good=[
        {"text": "Cara Diaz earned her second Oscar nomination for The Long Night, a slow film.\n", "facts": _TWO},
        example("Cara Diaz received her first Oscar nomination for The Long Night, a slow film of 1995."),
    ],
)
