"""Saved Wikidata answers (application/sparql-results+json), one property group a file, joined by the film.

Read are the variables film, imdb, title, date, prec, place, runtime, directorLabel, writerLabel, actorLabel, roleLabel,
roleName, person, personLabel, born, died, critic, criticLabel, outletLabel, from, to; others are passed over.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from filmlint.errors import FilmlintError
from filmlint.facts.decode import Raw
from filmlint.facts.importers.reading import json_file
from filmlint.facts.importers.staging import Progress
from filmlint.facts.kinds import CRITIC, FILM, PERSON, Kind

LABEL = "Wikidata"
LICENCE = "CC0"

_PRECISION = {"9": 4, "10": 7, "11": 10}  # how much of 1995-10-27 holds: the year, the month, the day
_US = "Q30"
_Row = dict[str, str]


def read(paths: Iterable[Path], progress: Progress) -> Iterator[tuple[Kind[Any], Raw]]:
    """The films, people and critics of the answers; a film that no file gives a title and a date is passed over."""
    films: dict[str, dict[str, Any]] = {}
    people: dict[str, dict[str, Any]] = {}
    critics: dict[str, dict[str, Any]] = {}
    for path in paths:
        for count, row in enumerate(_rows(path), 1):
            if count % 500 == 0:
                progress(path.name, count)
            if "critic" in row:
                _critic(critics, row)
            elif "film" in row or "imdb" in row:
                _film(films, row)
            elif "person" in row:
                _dates(people.setdefault(row["person"], {"id": row["person"]}), row, "personLabel")
    yield from ((FILM, film) for film in films.values() if "title" in film and "year" in film)
    yield from ((PERSON, person) for person in people.values() if "name" in person)
    yield from ((CRITIC, critic) for critic in critics.values() if "name" in critic)


def _rows(path: Path) -> Iterator[_Row]:
    answer = json_file(path)
    try:
        for binding in answer["results"]["bindings"]:
            yield {name: _value(node) for name, node in binding.items()}
    except (KeyError, TypeError, AttributeError):
        raise FilmlintError(f"{path}: not a saved SPARQL answer (results, bindings)") from None


def _value(node: dict[str, str]) -> str:
    value = node["value"]
    return value.rpartition("/entity/")[2] if node["type"] == "uri" else value


def _film(films: dict[str, dict[str, Any]], row: _Row) -> None:
    key = row.get("imdb") or row["film"]
    film = films.setdefault(key, {"id": key})
    if "imdb" in row:
        film["imdb"] = row["imdb"]
    title = row.get("title") or row.get("filmLabel")
    if title and "title" not in film:
        film["title"] = title
    elif title and title != film["title"] and title not in film.setdefault("aliases", []):
        film["aliases"].append(title)
    if date := _date(row, "date"):
        film["year"] = min(film.get("year", 9999), int(date[:4]))
        release = {"date": date, "kind": "", "country": "US" if row.get("place") == _US else ""}
        if release not in film.setdefault("releases", []):
            film["releases"].append(release)
    minutes = row.get("runtime", "").partition(".")[0]
    if minutes.isdecimal() and int(minutes) and int(minutes) not in film.setdefault("runtimes", []):
        film["runtimes"].append(int(minutes))
    for field, variable in (("directors", "directorLabel"), ("writers", "writerLabel")):
        if variable in row and row[variable] not in film.setdefault(field, []):
            film[field].append(row[variable])
    if "actorLabel" in row:
        role = row.get("roleName") or row.get("roleLabel") or ""
        cast = film.setdefault("cast", [])
        known = next((credit for credit in cast if credit["name"] == row["actorLabel"]), None)
        if known is None:
            cast.append({"name": row["actorLabel"], "role": role})
        elif role and role not in known["role"].split("/"):
            known["role"] = f"{known['role']}/{role}".strip("/")


def _critic(critics: dict[str, dict[str, Any]], row: _Row) -> None:
    critic = critics.setdefault(row["critic"], {"id": row["critic"], "complete": False})
    _dates(critic, row, "criticLabel")
    if "outletLabel" in row:
        ends = {key: date for key in ("from", "to") if (date := _date(row, key))}
        tenure = {"outlet": row["outletLabel"], "beat": "film", **ends, "certain": False}
        if tenure not in critic.setdefault("tenures", []):
            critic["tenures"].append(tenure)


def _dates(person: dict[str, Any], row: _Row, label: str) -> None:
    if label in row:
        person["name"] = row[label]
    for key in ("born", "died"):
        if date := _date(row, key):
            person[key] = date


def _date(row: _Row, variable: str) -> str:
    """A date cut to what is known: its precision where the answer has one, else only the year of a first of January."""
    text = row.get(variable, "")[:10]
    if not text[:4].isdecimal():
        return ""
    precision = row.get("prec") if variable == "date" else row.get(f"{variable}Prec")
    return text[: _PRECISION.get(precision or "", 0) or (4 if text[4:] == "-01-01" else 10)]
