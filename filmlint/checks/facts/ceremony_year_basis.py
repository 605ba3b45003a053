"""An award is given a year or a ceremony that is neither the film's nor the ceremony's."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.claims.awards import WIN, Award
from filmlint.claims.records import Claim
from filmlint.facts import Facts
from filmlint.facts.award_names import body_name, category_name
from filmlint.facts.records import Nomination
from filmlint.finding import ERROR, HIGH, WARNING, Evidence, Finding
from filmlint.linking.award_facts import Compared, all_wins_known, compared_awards
from filmlint.lint.context import Context
from filmlint.ruleset.example_facts import example
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document

_NEXT = 25  # characters between a prize and its year


def check(document: Document, context: Context) -> Iterator[Finding]:
    told: set[int] = set()
    for case in compared_awards(document, context.facts):
        rows = _rows(case, context.facts)
        finding = _judged(document, context.facts, case, rows) if rows else None
        if finding is not None and finding.span.start not in told:
            told.add(finding.span.start)
            yield finding
    for claim in document.claims.of(Award):
        award = claim.value
        finding = _best_picture(document, context.facts, claim)
        if finding is not None and finding.span.start not in told:
            told.add(finding.span.start)
            yield finding
        if award.ceremony and award.year and award.ceremony_at and award.year_at:
            held = context.facts.ceremony(award.body, n=award.ceremony)
            place = document.body.to_document(award.year_at)
            if held is None or held.date is None or place.start in told:
                continue
            if award.year not in (held.date.year, *held.film_years, held.date.year - 1):
                told.add(place.start)
                message = (
                    f"the {award.ceremony}th {body_name(award.body)} were held in {held.date.year} "
                    f"for films of {held.film_year}, not in {award.year}"
                )
                yield Finding(
                    place, message, evidence=[Evidence(f"held on {held.date}", held.evidence())], severity=ERROR
                )


def _best_picture(document: Document, facts: Facts, claim: Claim[Award]) -> Finding | None:
    """A best picture of another year, "The Long Night, best picture of 1999"; the awards know more films than the data
    has records of."""
    award = claim.value
    if award.category != "picture" or award.result != WIN or not award.subject or not award.year_at or not claim.shown:
        return None
    rows = [row for row in facts.nominations_titled(award.subject, award.body) if _is_win(row)]
    if not rows or award.year_at.start - claim.shown.end > _NEXT or any(_of_year(row, award.year) for row in rows):
        return None
    row = rows[0]
    message = f"{row.film} was best picture of {row.film_year}, at the ceremony of {row.film_year + 1}"
    evidence = [Evidence(f"{message}, the {row.n}th", row.evidence())]
    place = document.body.to_document(award.year_at)
    return Finding(place, f"{message}, not of {award.year}", evidence=evidence, severity=ERROR)


def _is_win(row: Nomination) -> bool:
    return row.won and row.category == "picture"


def _of_year(row: Nomination, year: int) -> bool:
    return year in (row.film_year, row.film_year + 1, row.award_year)


def _rows(case: Compared, facts: Facts) -> tuple[Nomination, ...]:
    """The nominations the claim can mean: those of its film, or the only ones of a person all of whose are known."""
    award = case.claim.value
    rows = case.of_category
    if award.result == "won":
        rows = tuple(row for row in rows if row.won)
    if case.film is not None:
        return rows if case.person or award.category else ()
    if not facts.person_awards_complete(case.person, award.body):
        return rows if all_wins_known(facts, award) else ()
    return rows if award.result == "won" or award.category else ()


def _judged(document: Document, facts: Facts, case: Compared, rows: tuple[Nomination, ...]) -> Finding | None:
    award = case.claim.value
    years: set[int] = set()
    numbers: set[int] = set()
    for row in rows:
        years.update((row.film_year, row.film_year + 1, row.award_year))
        numbers.add(row.n)
        held = facts.ceremony(row.body, n=row.n) if row.n else None
        if held is not None and held.date is not None:
            years.update((held.date.year, *held.film_years))
    if case.film is not None:
        years.update(case.film.years)
    row = rows[0]
    what = f"{row.person or row.film}, {category_name(row.category)}"
    if award.ceremony and award.ceremony_at and row.n and award.ceremony not in numbers:
        message = (
            f"this was at the {row.n}th {body_name(row.body)} (films of {row.film_year}), not the {award.ceremony}th"
        )
        place = document.body.to_document(award.ceremony_at)
        return Finding(place, message, evidence=[Evidence(f"{what}: ceremony {row.n}", row.evidence())], severity=ERROR)
    if award.year and award.year_at and award.year not in years:
        near = min(abs(award.year - year) for year in years if year)
        known = f"films of {row.film_year}, ceremony of {row.award_year or row.film_year + 1}"
        message = f"{award.year} is neither the year of the films nor of the ceremony ({what}: {known})"
        place = document.body.to_document(award.year_at)
        severity = WARNING if near == 1 else ERROR
        return Finding(place, message, evidence=[Evidence(f"{what}: {known}", row.evidence())], severity=severity)
    return None


RULE = Rule(
    id="ceremony-year-basis",
    category="facts",
    severity=ERROR,
    confidence=HIGH,
    check=check,
    summary="An award is given a year that is neither the film's nor the ceremony's",
    why="Prizes go by the year of the films or by that of the ceremony; both are right, and any other year is a slip.",
    bad=[
        example("Bo Lim won the Oscar for Best Actor for The Long Night in [[1999]]."),
        example("At the [[67]]th Academy Awards, Bo Lim won the Oscar for Best Actor for The Long Night."),
        example("Harbour Dawn, best picture of [[1988]], is seldom shown."),
    ],
    good=[
        example("Harbour Dawn, best picture of 1984, is seldom shown; nor is Fog, best picture of 1990 in Oslo."),
        example("Bo Lim won the Oscar for Best Actor for The Long Night in 1996."),
        example("Bo Lim won the 1995 Oscar for Best Actor for The Long Night."),
        example("Bo Lim won the Oscar for Best Actor for The Long Night, as did Otto Frey in 1999 for Fog."),
        example("Bo Lim won the Oscar for Best Actor for The Long Night, and in 1999 he moved to Rome."),
    ],
)
