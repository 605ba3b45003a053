"""Reading the reference folder (its README names origin, licence and known errors of every file); nothing is copied."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from filmlint.facts.award_names import award_category
from filmlint.facts.importers.reading import lines
from filmlint.facts.normalize import normal_name, title_keys
from filmlint.facts.partial_date import PartialDate

WRITING = ("adapted-screenplay", "original-screenplay")


class ReferenceFilm(NamedTuple):
    """What several sources say of one film: all their values, the most frequent first."""

    title: str
    years: tuple[int, ...]
    directors: tuple[str, ...]
    runtimes: tuple[int, ...]
    ratings: tuple[str, ...]
    budgets: tuple[int, ...]
    gross_us: tuple[int, ...]
    gross_ww: tuple[int, ...]


class ReferenceNomination(NamedTuple):
    """One nominee (a person, or "" where a company stands) of an Academy Award for one film."""

    category: str
    person: str
    film: str
    won: bool


class ReferenceCeremony(NamedTuple):
    """One Academy Awards ceremony."""

    date: PartialDate
    film_years: tuple[int, ...]
    nominations: list[ReferenceNomination]


def rows(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a CSV file, plain or gzipped; none where the file is absent."""
    if path.is_file():
        yield from csv.DictReader(lines(path))


def values(cell: str) -> tuple[str, ...]:
    """The values of a cell like "111:3|112" (value:how many sources)."""
    found = []
    for entry in filter(None, cell.split("|")):
        value, _, count = entry.rpartition(":")
        found.append(value if value and count.isdecimal() else entry)
    return tuple(found)


def numbers(cell: str) -> tuple[int, ...]:
    """The numbers of such a cell."""
    return tuple(int(value) for value in values(cell) if value.isdecimal())


def films(folder: Path) -> dict[str, list[ReferenceFilm]]:
    """The consensus films by title key; rows that mix two films (two IMDb ids) are left out, as its README advises."""
    found: dict[str, list[ReferenceFilm]] = {}
    for row in rows(folder / "derived" / "films_consensus.csv.gz"):
        if "|" not in row["imdb"]:
            film = ReferenceFilm(
                row["title"],
                numbers(row["years"]),
                values(row["directors"]),
                numbers(row["runtime"]),
                values(row["mpaa"]),
                numbers(row["budget"]),
                numbers(row["domestic"]),
                numbers(row["worldwide"]),
            )
            for key in title_keys(film.title):
                found.setdefault(key, []).append(film)
    return found


def source_authors(folder: Path) -> dict[tuple[str, int], str]:
    """The author of what a film is based on, by title key and year."""
    table = rows(folder / "derived" / "based_on_from_wikipedia.csv.gz")
    return {
        (key, int(row["year"])): row["source_author"]
        for row in table
        if row["source_author"]
        for key in title_keys(row["title"])
    }


def directors(folder: Path) -> dict[tuple[str, int], tuple[str, ...]]:
    """A film's directors as an encyclopedia's lead sentence names them, by title key and year."""
    table = rows(folder / "derived" / "directors_from_wikipedia.csv.gz")
    return {
        (key, int(row["year"])): tuple(row["directors"].split("|")) for row in table for key in title_keys(row["title"])
    }


def births(folder: Path) -> dict[str, tuple[str, PartialDate]]:
    """Name and date of birth by the key of the name; who has two different dates is left out."""
    found: dict[str, tuple[str, PartialDate]] = {}
    unclear = set()
    for name, column in (("people_birthdates_hag.csv.gz", "born"), ("people_best_actor_actress.csv", "birth_date")):
        for row in rows(folder / name):
            key, date = normal_name(row["name"]), PartialDate(*map(int, row[column].split("-")))
            if key in found and found[key][1] != date:
                unclear.add(key)
            found[key] = (row["name"], date)
    return {key: entry for key, entry in found.items() if key not in unclear}


def ceremonies(folder: Path) -> dict[int, ReferenceCeremony]:
    """The Academy Awards by number of the ceremony; all writing awards have the category "writing"."""
    found: dict[int, ReferenceCeremony] = {}
    for row in rows(folder / "awards_oscars_oscy.csv.gz"):
        if row["official"] != "True":
            continue
        first, _, last = row["official_year"].partition("/")
        years = (int(first), int(first[: 4 - len(last)] + last)) if last else (int(first),)
        ceremony = found.setdefault(
            int(row["iteration"]), ReferenceCeremony(PartialDate.parse(row["ceremony_date"]), years, [])
        )
        category = "writing" if row["category_group"] == "Writing" else award_category(row["common_name"])
        person = row["name"] if row["entity_type"] == "person" else ""
        ceremony.nominations.append(ReferenceNomination(category, person, row["title"], row["winner"] == "True"))
    return found


def critic_ranges(folder: Path) -> list[tuple[str, int, int]]:
    """Critic, first and last year of film reviews in The New York Times (a sample: careers are at least this long)."""
    return [
        (row["critic"], int(row["first"][:4]), int(row["last"][:4]))
        for row in rows(folder / "derived" / "critic_ranges_nyt.csv")
    ]
