"""Dates of critics' quotations: impossible ones close to the film, late but legitimate ones, and the reason given.

    python -m benchmarks.quote_cases [--show]

All cases are made from the shipped data: critics with certain years, outlets with known ones, films of the year wanted.
An impossible quotation lies within two years of its film, so that only the right reason finds it; a legitimate one
lies years after it and says why, or belongs to a known series of essays: it may give a note and nothing more.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator
from typing import NamedTuple, TypeVar

from filmlint.config.settings import Settings
from filmlint.facts import Facts, load_facts
from filmlint.facts.kinds import CRITIC, FILM, OUTLET, Kind
from filmlint.facts.records import Critic, Film, Outlet, Tenure
from filmlint.facts.stores import ShippedStore
from filmlint.finding import NOTE
from filmlint.lint.engine import Linter
from filmlint.ruleset.discovery import shipped_rules
from filmlint.text.document import Document

R = TypeVar("R")

_SAID = (
    "A film to be seen and to be argued about.", "It earns its length, and its silence.",
    "Nobody who has sat through the last reel will forget it.", "A small story, told at full height.",
)  # fmt: skip
_FORMS = (
    ("article.txt", "Film: {title} (Drama, {film_year})\n\nThe critics said:\n\n• “{said}” — {who}, {year}.\n"),
    ("review.md", "# {title} ({film_year})\n\nA film in which much is said.\n\n> “{said}”\n>\n> — {who}, {year}\n"),
    ("article.txt", "Film: {title} ({film_year})\n\nReviews were mixed.\n\n“{said}” ({who}, {year})\n"),
    ("page.html", "<h1>{title} ({film_year})</h1>\n<p>“{said}”<br>— {who}, {year}</p>\n"),
)  # fmt: skip
_LEGITIMATE = (
    ("Looking back for its anniversary:", "{who}, {year}"),
    ("On the restored version:", "{who}, {year}"),
    ("What the critics said:", "{who}, reprinted in {year}"),
    ("What the critics said:", "{who}, writing on the re-release, {year}"),
    ("Reappraisals:", "{who}, {year}"),
    ("What the critics said:", "{who}, in an essay of {year}"),
    ("What the critics said:", "{who}, on the Blu-ray edition, {year}"),
)  # fmt: skip
_PRINTED = ("— {critic}, Collected Reviews, {year}", "— {critic}, Selected Writings, {year}")


class Case(NamedTuple):
    """A made article, and the rules of which one must find the date (none: no warning may come)."""

    kind: str
    text: str
    path: str
    rules: frozenset[str]


def impossible(facts: Facts, rng: random.Random) -> Iterator[Case]:
    """Dates within two years of the film that cannot be right."""
    films = _by_year(facts)
    for critic in _all(facts, CRITIC):
        for tenure in critic.tenures:
            outlet = facts.outlet(tenure.outlet)
            if outlet is None or tenure.beat != "film" or not tenure.certain or tenure.start is None:
                continue
            yield from _around(critic, tenure, outlet, films, rng)
        yield from _after_death(critic, facts, films, rng)
    for outlet in _all(facts, OUTLET):
        if outlet.founded is not None and outlet.founded.year - 1 in films:
            year = outlet.founded.year - 1
            who = f"Ada Fenn, {outlet.name}"
            yield _case("before the outlet", rng, rng.choice(films[year]), who, year, {"outlet-not-publishing"})


def _around(
    critic: Critic, tenure: Tenure, outlet: Outlet, films: dict[int, list[Film]], rng: random.Random
) -> Iterator[Case]:
    """Before a film that came out in the middle of a tenure, and after the end of it."""
    assert tenure.start is not None
    who = f"{critic.name}, {outlet.name}"
    last = tenure.end.year if tenure.end else 2020
    middle = (tenure.start.year + last) // 2
    founded = outlet.founded.year if outlet.founded else 0
    if middle in films and middle - 2 >= max(tenure.start.year, founded):
        yield _case("before the film", rng, rng.choice(films[middle]), who, middle - 2, {"quote-before-release"})
    there = [row for row in critic.tenures if row.outlet == tenure.outlet]
    if tenure.end is None or critic.died is not None or not all(row.certain and row.end for row in there):
        return
    for late in (2, 3):
        year = max(row.end.year for row in there if row.end and row.beat == "film") + late
        film_year = year - rng.choice((0, 1, 2))
        if film_year not in films or year > 2026 or (outlet.closed and year > outlet.closed.year):
            continue
        other = any(row.beat != "film" and _covers(row, year) for row in there)
        if other and any(row.beat == "film" and _covers(row, year) for row in critic.tenures):
            continue
        rule = "critic-wrong-beat" if other else "critic-not-at-outlet"
        if not other and any(_covers(row, year) for row in there):
            continue
        yield _case("outside a tenure", rng, rng.choice(films[film_year]), who, year, {rule})


def _after_death(critic: Critic, facts: Facts, films: dict[int, list[Film]], rng: random.Random) -> Iterator[Case]:
    if critic.died is None or "died" in critic.disputed or not critic.tenures:
        return
    outlet = facts.outlet(critic.tenures[-1].outlet)
    for late in (2, 3):
        year = critic.died.year + late
        film_year = year - rng.choice((1, 2))
        if outlet is not None and film_year in films and not (outlet.closed and outlet.closed.year < year):
            who = f"{critic.name}, {outlet.name}"
            yield _case("after a death", rng, rng.choice(films[film_year]), who, year, {"quote-after-death"})


def _covers(tenure: Tenure, year: int) -> bool:
    after = tenure.start is None or year >= tenure.start.year - 1
    return after and (tenure.end is None or year <= tenure.end.year + 1)


def legitimate(facts: Facts, rng: random.Random) -> Iterator[Case]:
    """Late dates that say why they are late, or that a series of essays explains."""
    films = [film for group in _by_year(facts).values() for film in group if 1950 <= film.year <= 1995]
    older = [film for group in _by_year(facts).values() for film in group if film.year < 1995]
    critics = [critic for critic in _all(facts, CRITIC) if any(row.beat == "film" for row in critic.tenures)]
    ebert = facts.critic("Roger Ebert")
    assert ebert is not None
    for piece in ebert.known_pieces:
        film = facts.film_by_id(piece.film)
        if film is not None and piece.year - film.year > 2:
            yield _case("a series of essays", rng, film, "Roger Ebert, Chicago Sun-Times", piece.year, set())
    for number in range(140):
        critic = rng.choice(critics)
        tenure = rng.choice([row for row in critic.tenures if row.beat == "film"])
        outlet = facts.outlet(tenure.outlet)
        film = rng.choice(films)
        first = max(film.year + 4, tenure.start.year if tenure.start else 0)
        last = min(tenure.end.year if tenure.end else 2024, critic.died.year if critic.died else 2024)
        if outlet is None or first > last:
            continue
        year = rng.randrange(first, last + 1)
        lead, line = _LEGITIMATE[number % len(_LEGITIMATE)]
        who = line.format(who=f"{critic.name}, {outlet.name}", year=year)
        text = f"Film: {film.title} (Drama, {film.year})\n\n{lead}\n\n• “{rng.choice(_SAID)}” — {who}.\n"
        yield Case("said to be late", text, "article.txt", frozenset())
    for critic in critics:
        if critic.died is not None and critic.died.year < 2018:
            film = rng.choice([film for film in older if film.year < critic.died.year])
            line = rng.choice(_PRINTED).format(critic=critic.name, year=critic.died.year + rng.choice((2, 4, 6)))
            text = f"Film: {film.title} (Drama, {film.year})\n\nThe critics said:\n\n“{rng.choice(_SAID)}” {line}\n"
            yield Case("a posthumous book", text, "article.txt", frozenset())


def _case(kind: str, rng: random.Random, film: Film, who: str, year: int, rules: set[str]) -> Case:
    path, form = rng.choice(_FORMS)
    text = form.format(title=film.title, film_year=film.year, said=rng.choice(_SAID), who=who, year=year)
    return Case(kind, text, path, frozenset(rules))


def _all(facts: Facts, kind: Kind[R]) -> list[R]:
    return [row for layer in facts.layers if isinstance(layer, ShippedStore) for row in layer.all(kind)]


def _by_year(facts: Facts) -> dict[int, list[Film]]:
    found: dict[int, list[Film]] = {}
    for film in _all(facts, FILM):
        if len(facts.films_titled(film.title)) == 1 and " " in film.title:
            found.setdefault(film.year, []).append(film)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--seed", type=int, default=5)
    arguments = parser.parse_args()
    facts = load_facts()
    linter = Linter([rule for rule in shipped_rules() if rule.cues or rule.category == "facts"], Settings())
    rng = random.Random(arguments.seed)
    counts: dict[str, list[int]] = {}
    for case in (*impossible(facts, rng), *legitimate(facts, rng)):
        report = linter.lint(Document(case.text, case.path))
        serious = {placed.finding.rule for placed in report.findings if placed.finding.severity != NOTE}
        right = serious == set() if not case.rules else len(serious) == 1 and serious <= case.rules
        row = counts.setdefault(case.kind, [0, 0, 0])
        row[0] += 1
        row[1] += right
        row[2] += bool(serious)
        if arguments.show and not right:
            print("WRONG", case.kind, sorted(serious), "for", sorted(case.rules), "\n", case.text)
    print(f"{'kind':22} {'cases':>6} {'right':>6} {'accused':>8}")
    for kind, (cases, good, accused) in counts.items():
        print(f"{kind:22} {cases:6} {good / cases:6.3f} {accused:8}")


if __name__ == "__main__":
    main()
