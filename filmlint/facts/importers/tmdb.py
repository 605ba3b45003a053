"""The Movie Database: the two CSV files of the well-known 5,000-film set, and saved answers of its API."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from filmlint.errors import FilmlintError
from filmlint.facts.decode import Raw
from filmlint.facts.importers.reading import json_file, parse_json, table
from filmlint.facts.importers.staging import Progress
from filmlint.facts.kinds import FILM, Kind

LABEL = "TMDB"
LICENCE = "Uses TMDB data but is not endorsed or certified by TMDB; non-commercial, keep at most six months"

_CAST = 15
_JOBS = {"Director": "directors", "Screenplay": "writers", "Writer": "writers", "Original Music Composer": "composers"}
_RELEASE_KINDS = {1: "festival", 2: "limited", 3: "wide"}


def read_5000(movies: Path, credits: Path, progress: Progress) -> Iterator[tuple[Kind[Any], Raw]]:
    """The films of tmdb_5000_movies.csv and tmdb_5000_credits.csv (columns as published there)."""
    cast: dict[str, tuple[int, str, str]] = {}
    for line, (movie, actors, crew) in table(credits, ("movie_id", "cast", "crew")):
        cast[movie] = (line, actors, crew)
    columns = ("id", "title", "original_title", "release_date", "runtime", "budget", "revenue")
    for count, (line, (movie, *cells)) in enumerate(table(movies, columns), 1):
        if count % 200 == 0:
            progress(movies.name, count)
        at, actors, crew = cast.pop(movie, (0, "[]", "[]"))
        values: dict[str, Any] = dict(zip(columns[1:], cells, strict=True))
        values |= {column: _amount(movies, line, column, values[column]) for column in ("runtime", "budget", "revenue")}
        people = {"cast": parse_json(credits, at, actors, "cast"), "crew": parse_json(credits, at, crew, "crew")}
        if record := _film(values, people, f"{movies}:{line}"):
            yield FILM, {"id": f"tmdb-{movie}", **record}


def read_folder(folder: Path, progress: Progress) -> Iterator[tuple[Kind[Any], Raw]]:
    """The films of a folder of saved answers to movie/ID?append_to_response=credits,release_dates, one a file."""
    files = sorted(folder.glob("*.json"))
    if not files:
        raise FilmlintError(f"{folder}: no .json files in this folder")
    for count, file in enumerate(files, 1):
        progress(folder.name, count)
        answer = json_file(file)
        if not isinstance(answer, dict) or not answer.get("title"):
            raise FilmlintError(f"{file}: not an answer about a film (no title)")
        record = _film(answer, answer.get("credits") or {}, str(file))
        if record:
            yield FILM, {"id": f"tmdb-{answer.get('id')}", **record, **_releases(answer, file)}


def _amount(path: Path, line: int, column: str, text: str) -> float:
    try:
        return float(text or 0)
    except ValueError:
        raise FilmlintError(f"{path}:{line}: {column} is not a number: {text[:40]!r}") from None


def _film(values: Mapping[str, Any], people: Mapping[str, Any], place: str) -> dict[str, Any]:
    """A film record; {} without a release date, because a film without a year cannot be told from its namesakes."""
    year = str(values.get("release_date") or "")[:4]
    if not year.isdecimal():
        return {}
    try:
        record: dict[str, Any] = {"title": values["title"], "year": int(year)}
        if values.get("original_title") not in (None, "", values["title"]):
            record["aliases"] = [values["original_title"]]
        for key, column in (("runtimes", "runtime"), ("gross_ww", "revenue"), ("budget_usd", "budget")):
            if amount := int(values.get(column) or 0):  # 0 is TMDB's unknown
                record[key] = [amount] if key == "runtimes" else [amount, amount] if key == "budget_usd" else amount
        if values.get("imdb_id"):
            record["imdb"] = values["imdb_id"]
        billed = sorted(people.get("cast") or (), key=lambda credit: credit.get("order", 0))
        record["cast"] = [{"name": credit["name"], "role": credit.get("character") or ""} for credit in billed[:_CAST]]
        for credit in people.get("crew") or ():
            if job := _JOBS.get(credit.get("job")):
                record.setdefault(job, []).append(credit["name"])
    except (KeyError, TypeError, AttributeError, ValueError) as error:
        raise FilmlintError(f"{place}: not laid out as TMDB does ({error!r})") from None
    return record


def _releases(answer: Mapping[str, Any], file: Path) -> dict[str, Any]:
    releases, ratings = [], []
    try:
        for country in (answer.get("release_dates") or {}).get("results") or ():
            for release in country["release_dates"]:
                where = country["iso_3166_1"]
                if kind := _RELEASE_KINDS.get(release.get("type")):
                    releases.append({"date": release["release_date"][:10], "kind": kind, "country": where})
                if where == "US" and release.get("certification"):
                    ratings.append(release["certification"])
    except (KeyError, TypeError, AttributeError) as error:
        raise FilmlintError(f"{file}: release_dates is not laid out as TMDB does ({error!r})") from None
    return {"releases": releases, "mpa": list(dict.fromkeys(ratings))}
