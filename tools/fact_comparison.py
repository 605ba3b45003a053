"""Comparing shipped facts with reference facts, each field with the tolerance measured between published sources."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import reference_data
from reference_data import WRITING, ReferenceFilm, ReferenceNomination

from filmlint.facts import Facts
from filmlint.facts.kinds import CEREMONY, FILM, NOMINATION
from filmlint.facts.name_variants import same_person
from filmlint.facts.normalize import normal_name, normal_title, title_keys
from filmlint.facts.records import Film, Nomination
from filmlint.facts.stores import ShippedStore

YEARS = 1
RUNTIME_MINUTES = 5
MONEY_FACTOR = 2.0
LAST_FULL_YEAR = 2019  # the reference's grosses were taken while the films of 2019 were still running
US_GROSS_FACTOR = 1.25
FILM_YEARS = 2  # a foreign film is nominated up to two years after its own
MISDATED_YEARS = 12  # a film by the same director this near is ours with a wrong year, not a namesake
_RATINGS = {"G": "G", "PG": "PG", "M": "PG", "GP": "PG", "M/PG": "PG", "PG-13": "PG-13", "R": "R", "NC-17": "NC-17",
            "X": "NC-17"}  # fmt: skip


class Comparison(NamedTuple):
    """One field of one record that both sides know."""

    field: str
    record: str
    ours: str
    theirs: str
    agrees: bool
    dispute: str = ""


class Coverage(NamedTuple):
    """How much of one thing the other has."""

    what: str
    part: int
    whole: int


def compare_films(store: ShippedStore, folder: Path) -> Iterator[Comparison | Coverage]:
    """Year, directors, running time, rating, money and the author of the source."""
    known, authors, directed = (
        reference_data.films(folder), reference_data.source_authors(folder), reference_data.directors(folder)
    )  # fmt: skip
    films = store.all(FILM)
    matched = 0
    for film in films:
        keys = list(dict.fromkeys(key for title in (film.title, *film.aliases) for key in title_keys(title)))
        reference = _counterpart(film, keys, known)
        if reference:
            matched += 1
            yield from _compare_film(film, reference)
        near = [(key, year) for key in keys for year in sorted(film.years | {film.year - 1, film.year + 1})]
        if film.directors and not (reference and reference.directors):
            yield from _names(
                "directors", film, film.directors, next((directed[at] for at in near if at in directed), ())
            )
        if film.source and film.source.author:
            author = next((authors[at] for at in near if at in authors), "")
            yield from _names("source author", film, _authors(film.source.author), _authors(author))
    yield Coverage("films found in the reference", matched, len(films))
    yield Coverage("films with director, running time, rating, four of the cast with roles", sum(
        bool(film.directors and film.runtimes and film.mpa) and sum(bool(credit.role) for credit in film.cast) >= 4
        for film in films
    ), len(films))  # fmt: skip


def _counterpart(film: Film, keys: Iterable[str], known: dict[str, list[ReferenceFilm]]) -> ReferenceFilm | None:
    found = [reference for key in keys for reference in known.get(key, ())]
    near = [reference for reference in found if _years_apart(film, reference) <= YEARS]
    near.sort(key=lambda reference: (not _share(film.directors, reference.directors), film.year not in reference.years))
    if near:
        return near[0]
    titled = [reference for reference in found if normal_title(reference.title) == normal_title(film.title)]
    misdated = (film.directors and _share(film.directors, reference.directors)
                and _years_apart(film, reference) <= MISDATED_YEARS for reference in titled)  # fmt: skip
    return next((reference for reference, ours in zip(titled, misdated, strict=True) if ours), None)


def _years_apart(film: Film, reference: ReferenceFilm) -> int:
    return min((abs(ours - theirs) for ours in film.years for theirs in reference.years), default=99)


def _compare_film(film: Film, reference: ReferenceFilm) -> Iterator[Comparison]:
    def compared(field: str, key: str, ours: object, theirs: Iterable[object], agrees: bool) -> Comparison:
        shown = "|".join(map(str, theirs))
        return Comparison(f"film {field}", film.id, str(ours), shown, agrees, film.disputed.get(key, ""))

    yield compared("year", "year", film.year, reference.years, _years_apart(film, reference) <= YEARS)
    if film.directors and reference.directors:
        yield from _names("directors", film, film.directors, reference.directors)
    if film.runtimes and reference.runtimes:
        apart = min(abs(ours - theirs) for ours in film.runtimes for theirs in reference.runtimes)
        yield compared("running time", "runtimes", film.runtimes, reference.runtimes, apart <= RUNTIME_MINUTES)
    ours, theirs = ({_RATINGS[name] for name in names if name in _RATINGS} for names in (film.mpa, reference.ratings))
    if ours and theirs:
        yield compared("rating", "mpa", "|".join(film.mpa), reference.ratings, bool(ours & theirs))
    if film.budget_usd and reference.budgets:
        low, high = film.budget_usd[0] / MONEY_FACTOR, film.budget_usd[1] * MONEY_FACTOR
        agrees = any(low <= amount <= high for amount in reference.budgets)
        yield compared("budget", "budget_usd", film.budget_usd, reference.budgets, agrees)
    if film.gross_us and reference.gross_us and film.year < LAST_FULL_YEAR:
        agrees = _near(film.gross_us, reference.gross_us, US_GROSS_FACTOR)
        yield compared("US gross", "gross_us", film.gross_us, reference.gross_us, agrees)
    if film.gross_ww and reference.gross_ww and film.year < LAST_FULL_YEAR:
        agrees = _near(film.gross_ww, (*reference.gross_ww, *reference.gross_us), MONEY_FACTOR)
        yield compared("worldwide gross", "gross_ww", film.gross_ww, reference.gross_ww, agrees)


def _names(field: str, film: Film, ours: tuple[str, ...], theirs: tuple[str, ...]) -> Iterator[Comparison]:
    if theirs:
        key = "source" if field == "source author" else field
        agrees = _share(ours, theirs)
        yield Comparison(f"film {field}", film.id, "|".join(ours), "|".join(theirs), agrees, film.disputed.get(key, ""))


def _authors(text: str) -> tuple[str, ...]:
    return tuple(name for name in re.split(r",| and | & ", text) if name.strip())


def _near(amount: int, others: Iterable[int], factor: float) -> bool:
    return any(amount <= other * factor and other <= amount * factor for other in others)


def _share(ours: Iterable[str], theirs: Iterable[str]) -> bool:
    """Whether two lists share a name; prose may give the family name alone."""
    named = list(theirs)
    return any(
        same_person(one, other) or normal_name(one).split()[-1:] == normal_name(other).split()
        for one in ours
        for other in named
    )


def compare_awards(facts: Facts, store: ShippedStore, folder: Path) -> Iterator[Comparison | Coverage]:
    """Every shipped Academy Award nomination: that it was made, and that it was or was not won; and the ceremonies."""
    reference = reference_data.ceremonies(folder)
    ours: dict[int, list[Nomination]] = {}
    for row in store.all(NOMINATION):
        if row.body == "oscars":
            ours.setdefault(row.n, []).append(row)
    for ceremony in store.all(CEREMONY):
        if ceremony.body == "oscars" and (known := reference.get(ceremony.n)):
            where = f"oscars {ceremony.n}"
            agrees = ceremony.date is None or ceremony.date.agrees(known.date)
            yield Comparison("ceremony date", where, str(ceremony.date), str(known.date), agrees)
            years = set(ceremony.film_years) <= set(known.film_years)
            yield Comparison("ceremony film year", where, str(ceremony.film_years), str(known.film_years), years)
    for number, rows in sorted(ours.items()):
        for row in rows if number in reference else ():
            yield from _compare_nomination(row, _titles(facts, row), reference[number].nominations)
    yield from _award_coverage(facts, ours, reference)


def _award_coverage(
    facts: Facts, ours: dict[int, list[Nomination]], reference: dict[int, reference_data.ReferenceCeremony]
) -> Iterator[Coverage]:
    main = ("picture", "director", "actor", "actress", "supporting-actor", "supporting-actress")
    winners = [
        (number, row)
        for number, ceremony in reference.items()
        for row in dict.fromkeys(
            row._replace(person="") if row.category == "picture" else row for row in ceremony.nominations
        )
        if row.won and row.category in main
    ]
    found = sum(
        any(mine.won and _is_same(mine, _titles(facts, mine), row) for mine in ours.get(number, ()))
        for number, row in winners
    )
    yield Coverage("Academy Award winners of six main categories shipped", found, len(winners))


def _titles(facts: Facts, row: Nomination) -> set[str]:
    """The keys of every known title of the nominated films."""
    films = [facts.film_by_id(name) or facts.film(name, row.film_year, FILM_YEARS) for name in row.films]
    titles = [*row.films, *(title for film in films if film for title in (film.title, *film.aliases))]
    return {key for title in titles for key in title_keys(title)}


def _compare_nomination(
    row: Nomination, titles: set[str], reference: list[ReferenceNomination]
) -> Iterator[Comparison]:
    where = f"oscars {row.n} {row.category} {row.person or row.film}"
    same = [other for other in reference if _is_same(row, titles, other)]
    shown = "; ".join(f"{other.person} for {other.film}" for other in same)
    yield Comparison("nomination", where, f"{row.person} for {row.film}", shown or "no such nomination", bool(same))
    if same:
        won = any(other.won for other in same)
        yield Comparison("nomination won", where, str(row.won), str(won), row.won is won)


def _is_same(row: Nomination, titles: set[str], other: ReferenceNomination) -> bool:
    if other.category != ("writing" if row.category in WRITING else row.category):
        return False
    if row.film and other.film and normal_title(other.film) not in titles:
        return False
    if not row.person or not other.person:
        return bool(row.film)
    return same_person(row.person, other.person)


def compare_people(facts: Facts, folder: Path) -> Iterator[Comparison | Coverage]:
    """Dates of birth."""
    known = reference_data.births(folder)
    found = 0
    for name, date in known.values():
        person = facts.person(name)
        if person and person.born:
            found += 1
            agrees = person.born.agrees(date)
            yield Comparison("person born", name, str(person.born), str(date), agrees, person.disputed.get("born", ""))
    yield Coverage("people of the reference with a date of birth shipped", found, len(known))


def compare_critics(facts: Facts, folder: Path) -> Iterator[Comparison | Coverage]:
    """Film tenures at The New York Times, which may not be shorter than the reviews there."""
    known = reference_data.critic_ranges(folder)
    found = 0
    for name, first, last in known:
        critic = facts.critic(name)
        paper = facts.outlet("The New York Times")
        tenures = [
            tenure
            for tenure in (critic.tenures if critic else ())
            if tenure.beat == "film" and paper and facts.outlet(tenure.outlet) is paper
        ]
        if critic and tenures:
            found += 1
            begins = all(tenure.start for tenure in tenures) and min(t.start.year for t in tenures if t.start)
            ends = all(tenure.end for tenure in tenures) and max(t.end.year for t in tenures if t.end)
            agrees = (not begins or begins <= first) and (not ends or ends >= last)
            dispute = critic.disputed.get("tenures", "")
            ours = f"{begins or '?'}–{ends or ''}"
            yield Comparison("critic tenure", name, ours, f"{first}–{last}", agrees, dispute)
    yield Coverage("film critics of the reference with a tenure there shipped", found, len(known))
