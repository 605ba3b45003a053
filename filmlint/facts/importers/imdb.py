"""The IMDb non-commercial dumps: title.basics, name.basics, title.principals, and where present crew, akas, ratings.

Films are those of the types movie, tvMovie and video; with title.ratings present only those with `min_votes` votes.
The passes meet in temporary SQLite tables, so that memory holds two sets of numbers and no rows.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

from filmlint.errors import FilmlintError
from filmlint.facts.decode import Raw
from filmlint.facts.importers.database import Progress
from filmlint.facts.importers.reading import parse_json, table, whole
from filmlint.facts.kinds import FILM, PERSON, Kind

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
_TABLES = """
CREATE TEMP TABLE film (id INTEGER PRIMARY KEY, title TEXT, original TEXT, year INTEGER, runtime INTEGER);
CREATE TEMP TABLE credit (film INTEGER, job TEXT, ord INTEGER, person INTEGER, role TEXT);
CREATE TEMP TABLE alias (film INTEGER, title TEXT);
CREATE TEMP TABLE person (id INTEGER PRIMARY KEY, name TEXT);
"""
_BATCH = 5000


def read(
    folder: Path, database: sqlite3.Connection, progress: Progress, min_votes: int = MIN_VOTES
) -> Iterator[tuple[Kind[Any], Raw]]:
    """The film and person records of a folder of dumps, plain or gzipped.

    Raises FilmlintError for a missing title.basics, name.basics or title.principals, and for faulty files.
    """
    basics, principals, names = (_needed(folder, name) for name in ("title.basics", "title.principals", "name.basics"))
    database.executescript(_TABLES)
    database.execute("BEGIN")
    films = _films(database, basics, _voted(folder, min_votes, progress), progress)
    with_crew = _crew(database, folder, films, progress)
    people = _principals(database, principals, films, with_crew, progress)
    if with_crew:
        people |= {person for (person,) in database.execute("SELECT DISTINCT person FROM temp.credit")}
    _akas(database, folder, films, progress)
    del films
    yield from _people(database, names, people, progress)
    del people
    database.execute("CREATE INDEX temp.credit_film ON credit (film, job, ord)")
    database.execute("CREATE INDEX temp.alias_film ON alias (film)")
    yield from _records(database, progress)


def _file(folder: Path, name: str) -> Path | None:
    return next((file for ending in (".tsv.gz", ".tsv") if (file := folder / f"{name}{ending}").is_file()), None)


def _needed(folder: Path, name: str) -> Path:
    file = _file(folder, name)
    if file is None:
        raise FilmlintError(f"{folder}: no {name}.tsv.gz in this folder")
    return file


def _rows(path: Path, columns: tuple[str, ...], progress: Progress) -> Iterator[tuple[int, tuple[str, ...]]]:
    for count, row in enumerate(table(path, columns, delimiter="\t", quoted=False), 1):
        if count % 20000 == 0:
            progress(path.name, count)
        yield row


def _number(path: Path, line: int, identifier: str) -> int:
    """The number in an id like tt0113627."""
    if not identifier[2:].isdecimal():
        raise FilmlintError(f"{path}:{line}: not an IMDb id: {identifier[:40]!r}")
    return int(identifier[2:])


def _voted(folder: Path, min_votes: int, progress: Progress) -> set[int] | None:
    path = _file(folder, "title.ratings")
    if path is None:
        return None
    return {
        _number(path, line, tconst)
        for line, (tconst, votes) in _rows(path, ("tconst", "numVotes"), progress)
        if votes != _NULL and whole(path, line, votes, "numVotes") >= min_votes
    }


def _films(database: sqlite3.Connection, path: Path, voted: set[int] | None, progress: Progress) -> set[int]:
    films: set[int] = set()

    def rows() -> Iterator[tuple[int, str, str, int, int]]:
        columns = ("tconst", "titleType", "primaryTitle", "originalTitle", "startYear", "runtimeMinutes")
        for line, (tconst, kind, title, original, year, runtime) in _rows(path, columns, progress):
            if kind not in _TYPES or year == _NULL or title == _NULL:
                continue
            number = _number(path, line, tconst)
            if voted is None or number in voted:
                films.add(number)
                minutes = 0 if runtime == _NULL else whole(path, line, runtime, "runtimeMinutes")
                yield number, title, original, whole(path, line, year, "startYear"), minutes

    database.executemany("INSERT OR REPLACE INTO temp.film VALUES (?, ?, ?, ?, ?)", rows())
    return films


def _crew(database: sqlite3.Connection, folder: Path, films: set[int], progress: Progress) -> bool:
    path = _file(folder, "title.crew")
    if path is None:
        return False

    def rows() -> Iterator[tuple[int, str, int, int, str]]:
        for line, (tconst, directors, writers) in _rows(path, ("tconst", "directors", "writers"), progress):
            if (film := _number(path, line, tconst)) in films:
                for job, people in (("directors", directors), ("writers", writers)):
                    for order, person in enumerate(people.split(",") if people not in (_NULL, "") else ()):
                        yield film, job, order, _number(path, line, person), ""

    database.executemany("INSERT INTO temp.credit VALUES (?, ?, ?, ?, ?)", rows())
    return True


def _principals(
    database: sqlite3.Connection, path: Path, films: set[int], with_crew: bool, progress: Progress
) -> set[int]:
    people: set[int] = set()

    def rows() -> Iterator[tuple[int, str, int, int, str]]:
        columns = ("tconst", "ordering", "nconst", "category", "characters")
        for line, (tconst, order, nconst, category, characters) in _rows(path, columns, progress):
            job = _JOBS.get(category)
            if job is None or (film := _number(path, line, tconst)) not in films:
                continue
            if with_crew and job in ("directors", "writers"):
                continue
            person = _number(path, line, nconst)
            people.add(person)
            yield film, job, whole(path, line, order, "ordering"), person, _role(path, line, characters)

    database.executemany("INSERT INTO temp.credit VALUES (?, ?, ?, ?, ?)", rows())
    return people


def _role(path: Path, line: int, characters: str) -> str:
    if characters in (_NULL, ""):
        return ""
    names = parse_json(path, line, characters, "characters")
    if not isinstance(names, list):
        raise FilmlintError(f"{path}:{line}: characters is not a list")
    return "/".join(map(str, names))


def _akas(database: sqlite3.Connection, folder: Path, films: set[int], progress: Progress) -> None:
    path = _file(folder, "title.akas")
    if path is None:
        return

    def rows() -> Iterator[tuple[int, str]]:
        for line, (tconst, title, region, kind) in _rows(path, ("titleId", "title", "region", "types"), progress):
            wanted = region in _REGIONS or kind in ("original", "imdbDisplay", "working")
            if wanted and (film := _number(path, line, tconst)) in films:
                yield film, title

    database.executemany("INSERT INTO temp.alias VALUES (?, ?)", rows())


def _people(
    database: sqlite3.Connection, path: Path, people: set[int], progress: Progress
) -> Iterator[tuple[Kind[Any], Raw]]:
    names: list[tuple[int, str]] = []
    columns = ("nconst", "primaryName", "birthYear", "deathYear")
    for line, (nconst, name, born, died) in _rows(path, columns, progress):
        number = _number(path, line, nconst)
        if number not in people or name == _NULL:
            continue
        names.append((number, name))
        if len(names) >= _BATCH:
            database.executemany("INSERT OR REPLACE INTO temp.person VALUES (?, ?)", names)
            names.clear()
        dates = {key: year for key, year in (("born", born), ("died", died)) if year.isdecimal() and len(year) == 4}
        yield PERSON, {"id": nconst, "name": name, **dates}
    database.executemany("INSERT OR REPLACE INTO temp.person VALUES (?, ?)", names)


def _records(database: sqlite3.Connection, progress: Progress) -> Iterator[tuple[Kind[Any], Raw]]:
    credits = database.execute(
        "SELECT film, job, person.name, role FROM temp.credit JOIN temp.person ON person.id = credit.person"
        " ORDER BY film, job, ord"
    )
    aliases = database.execute("SELECT film, title FROM temp.alias ORDER BY film")
    by_film, aliases_by_film = groupby(credits, itemgetter(0)), groupby(aliases, itemgetter(0))
    credited, named = next(by_film, None), next(aliases_by_film, None)
    films = database.execute("SELECT id, title, original, year, runtime FROM temp.film ORDER BY id")
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
        yield FILM, record
