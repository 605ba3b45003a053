"""The IMDb non-commercial dumps: title.basics, name.basics, title.principals, and where present crew, akas, ratings.

Films are those of the types movie, tvMovie and video; with title.ratings present only those with `min_votes` votes.
The passes meet in SQLite tables, so that memory holds two sets of numbers and no rows.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

from filmlint.errors import FilmlintError
from filmlint.facts.importers.reading import parse_json, table, whole
from filmlint.facts.importers.staging import WORK, Entry, Progress, Staging
from filmlint.facts.kinds import FILM, PERSON

LABEL = "IMDb"
LICENCE = "Information courtesy of IMDb; personal and non-commercial use only, not to be republished"
MIN_VOTES = 1000

_TYPES = frozenset({"movie", "tvMovie", "video"})
_JOBS = {"actor": "cast", "actress": "cast", "self": "cast", "director": "directors", "writer": "writers",
         "composer": "composers"}  # fmt: skip
_CAST = 10  # the dumps list extras, too; ten covers whom articles name
_ALIASES = 12
_REGIONS = frozenset({"US", "GB", "XWW", "XEU", "CA", "AU", "IE", "NZ"})
_NULL = "\\N"
_LONGEST_ID = 12  # characters; today's have nine or ten
_TABLES = (
    "film (id INTEGER PRIMARY KEY, title TEXT, original TEXT, year INTEGER, runtime INTEGER)",
    "credit (film INTEGER, job TEXT, ord INTEGER, person INTEGER, role TEXT)",
    "alias (film INTEGER, title TEXT)",
    "person (id INTEGER PRIMARY KEY, name TEXT, born TEXT, died TEXT)",
)


def read(folder: Path, staging: Staging, min_votes: int = MIN_VOTES) -> None:
    """Write the film and person records of a folder of dumps, plain or gzipped.

    Raises FilmlintError for a missing title.basics, name.basics or title.principals, and for faulty files.
    """
    basics, principals, names = (_needed(folder, name) for name in ("title.basics", "title.principals", "name.basics"))
    progress, database = staging.progress, staging.database
    for table_ in _TABLES:
        database.execute(f"CREATE TABLE IF NOT EXISTS work.{table_}")

    def fill(table_: str, path: Path, rows: Callable[[int], Iterable[tuple[int, tuple[Any, ...]]]]) -> None:
        marks = ", ".join("?" * (table_.count(",") + 1))
        name = table_.split(" ")[0]
        staging.step(path.name, rows, staging.write_work(f"INSERT OR REPLACE INTO work.{name} VALUES ({marks})"), WORK)

    def numbers(query: str) -> set[int]:
        return {number for (number,) in database.execute(query)}

    film, credit, alias, person = _TABLES
    fill(film, basics, partial(_films, basics, folder, min_votes, progress))
    films = numbers("SELECT id FROM work.film")
    crew, akas = _file(folder, "title.crew"), _file(folder, "title.akas")
    if crew is not None:
        fill(credit, crew, partial(_crew, crew, films, progress))
    fill(credit, principals, partial(_principals, principals, films, crew is not None, progress))
    if akas is not None:
        fill(alias, akas, partial(_akas, akas, films, progress))
    del films
    fill(person, names, partial(_people, names, numbers("SELECT person FROM work.credit"), progress))
    staging.step("people", partial(_person_records, database), staging.keep)
    database.execute("CREATE INDEX IF NOT EXISTS work.credit_film ON credit (film, job, ord)")
    database.execute("CREATE INDEX IF NOT EXISTS work.alias_film ON alias (film)")
    staging.step("films", partial(_film_records, database, progress), staging.keep)


def _file(folder: Path, name: str) -> Path | None:
    return next((file for ending in (".tsv.gz", ".tsv") if (file := folder / f"{name}{ending}").is_file()), None)


def _needed(folder: Path, name: str) -> Path:
    file = _file(folder, name)
    if file is None:
        raise FilmlintError(f"{folder}: no {name}.tsv.gz in this folder")
    return file


def _rows(
    path: Path, columns: tuple[str, ...], after: int, progress: Progress
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The rows behind a line; those whose first column, an id, is empty speak of nothing."""
    for count, row in enumerate(table(path, columns, delimiter="\t", quoted=False, after=after), 1):
        if count % 20000 == 0:
            progress(path.name, after + count)
        if row[1][0] != _NULL:
            yield row


def _number(path: Path, line: int, identifier: str) -> int:
    """The number in an id like tt0113627."""
    if not identifier[2:].isdecimal() or len(identifier) > _LONGEST_ID:
        raise FilmlintError(f"{path}:{line}: not an IMDb id: {identifier[:40]!r}")
    return int(identifier[2:])


def _voted(folder: Path, min_votes: int, progress: Progress) -> set[int] | None:
    path = _file(folder, "title.ratings")
    if path is None:
        return None
    return {
        _number(path, line, tconst)
        for line, (tconst, votes) in _rows(path, ("tconst", "numVotes"), 0, progress)
        if votes != _NULL and whole(path, line, votes, "numVotes") >= min_votes
    }


def _films(
    path: Path, folder: Path, min_votes: int, progress: Progress, after: int
) -> Iterator[tuple[int, tuple[int, str, str, int, int]]]:
    voted = _voted(folder, min_votes, progress)
    columns = ("tconst", "titleType", "primaryTitle", "originalTitle", "startYear", "runtimeMinutes")
    for line, (tconst, kind, title, original, year, runtime) in _rows(path, columns, after, progress):
        if kind not in _TYPES or year == _NULL or title == _NULL:
            continue
        number = _number(path, line, tconst)
        if voted is None or number in voted:
            minutes = 0 if runtime == _NULL else whole(path, line, runtime, "runtimeMinutes")
            yield line, (number, title, original, whole(path, line, year, "startYear"), minutes)


def _crew(
    path: Path, films: set[int], progress: Progress, after: int
) -> Iterator[tuple[int, tuple[int, str, int, int, str]]]:
    for line, (tconst, directors, writers) in _rows(path, ("tconst", "directors", "writers"), after, progress):
        if (film := _number(path, line, tconst)) in films:
            for job, people in (("directors", directors), ("writers", writers)):
                for order, person in enumerate(people.split(",") if people not in (_NULL, "") else ()):
                    yield line, (film, job, order, _number(path, line, person), "")


def _principals(
    path: Path, films: set[int], with_crew: bool, progress: Progress, after: int
) -> Iterator[tuple[int, tuple[int, str, int, int, str]]]:
    columns = ("tconst", "ordering", "nconst", "category", "characters")
    for line, (tconst, order, nconst, category, characters) in _rows(path, columns, after, progress):
        job = _JOBS.get(category)
        if job is None or nconst == _NULL or (film := _number(path, line, tconst)) not in films:
            continue
        if with_crew and job in ("directors", "writers"):
            continue
        place = 0 if order == _NULL else whole(path, line, order, "ordering")
        yield line, (film, job, place, _number(path, line, nconst), _role(path, line, characters))


def _role(path: Path, line: int, characters: str) -> str:
    if characters in (_NULL, ""):
        return ""
    names = parse_json(path, line, characters, "characters")
    if not isinstance(names, list):
        raise FilmlintError(f"{path}:{line}: characters is not a list")
    return "/".join(map(str, names))


def _akas(path: Path, films: set[int], progress: Progress, after: int) -> Iterator[tuple[int, tuple[int, str]]]:
    columns = ("titleId", "title", "region", "types")
    for line, (tconst, title, region, kind) in _rows(path, columns, after, progress):
        wanted = region in _REGIONS or kind in ("original", "imdbDisplay", "working")
        if wanted and title != _NULL and (film := _number(path, line, tconst)) in films:
            yield line, (film, title)


def _people(
    path: Path, people: set[int], progress: Progress, after: int
) -> Iterator[tuple[int, tuple[int, str, str, str]]]:
    columns = ("nconst", "primaryName", "birthYear", "deathYear")
    for line, (nconst, name, *dates) in _rows(path, columns, after, progress):
        number = _number(path, line, nconst)
        if number in people and name != _NULL:
            born, died = (year if year.isdecimal() and len(year) == 4 else "" for year in dates)
            yield line, (number, name, born, died)


def _person_records(database: sqlite3.Connection, after: int) -> Iterator[tuple[int, Entry]]:
    rows = database.execute("SELECT id, name, born, died FROM work.person WHERE id > ? ORDER BY id", (after,))
    for number, name, born, died in rows:
        dates = {key: year for key, year in (("born", born), ("died", died)) if year}
        yield number, (PERSON, {"id": f"nm{number:07}", "name": name, **dates})


def _film_records(database: sqlite3.Connection, progress: Progress, after: int) -> Iterator[tuple[int, Entry]]:
    credits = database.execute(
        "SELECT film, job, person.name, role FROM work.credit JOIN work.person ON person.id = credit.person"
        " WHERE film > ? ORDER BY film, job, ord",
        (after,),
    )
    aliases = database.execute("SELECT film, title FROM work.alias WHERE film > ? ORDER BY film", (after,))
    by_film, aliases_by_film = groupby(credits, itemgetter(0)), groupby(aliases, itemgetter(0))
    credited, named = next(by_film, None), next(aliases_by_film, None)
    films = database.execute(
        "SELECT id, title, original, year, runtime FROM work.film WHERE id > ? ORDER BY id", (after,)
    )
    for count, (number, title, original, year, runtime) in enumerate(films, 1):
        if count % 5000 == 0:
            progress("films", count)
        record: dict[str, Any] = {"id": f"tt{number:07}", "imdb": f"tt{number:07}", "title": title, "year": year}
        other = [original]
        if named is not None and named[0] == number:
            other += [alias for _, alias in named[1]]
            named = next(aliases_by_film, None)
        if other := [alias for alias in dict.fromkeys(other) if alias not in (title, _NULL)]:
            record["aliases"] = other[:_ALIASES]
        if runtime:
            record["runtimes"] = [runtime]
        if credited is not None and credited[0] == number:
            for _, job, name, role in credited[1]:
                people = record.setdefault(job, [])
                if job != "cast":
                    people.append(name)
                elif len(people) < _CAST:
                    people.append({"name": name, "role": role} if role else {"name": name})
            credited = next(by_film, None)
        yield number, (FILM, record)
