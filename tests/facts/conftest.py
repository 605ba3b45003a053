"""A small film data folder of our own, and a cache folder that is nobody's."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import pytest

from filmlint.facts import Facts, load_facts
from filmlint.facts.importers.sources import import_into

KNOWN = {"src": "general knowledge", "checked": "2026-11-21"}
RECORDS: dict[str, list[dict[str, Any]]] = {
    "films.jsonl": [
        {"id": "adaptation-2002", "title": "Adaptation.", "year": 2002, "directors": ["Spike Jonze"],
         "cast": [{"name": "Nicolas Cage", "role": "Charlie Kaufman/Donald Kaufman"}], "runtimes": [114], **KNOWN},
        {"id": "back-to-the-future-1985", "title": "Back to the Future", "year": 1985, "directors": ["Robert Zemeckis"],
         "cast": [{"name": "Michael J. Fox", "role": "Marty McFly"}],
         "series": {"name": "Back to the Future", "no": 1}},
        {"id": "back-to-the-future-part-ii-1989", "title": "Back to the Future Part II", "year": 1989,
         "directors": ["Robert Zemeckis"], "cast": [{"name": "Elisabeth Shue", "role": "Jennifer Parker"}],
         "series": {"name": "Back to the Future", "no": 2}},
        {"id": "leaving-las-vegas-1995", "title": "Leaving Las Vegas", "year": 1995, "aliases": ["Adiós Las Vegas"],
         "directors": ["Mike Figgis"], "writers": ["Mike Figgis"], "composers": ["Mike Figgis"],
         "cast": [{"name": "Nicolas Cage", "role": "Ben Sanderson"}, {"name": "Elisabeth Shue", "role": "Sera"}],
         "runtimes": [111, 112], "mpa": ["R"], "budget_usd": [3500000, 4000000], "gross_us": 32000000,
         "gross_ww": 49800000,
         "source": {"kind": "novel", "title": "Leaving Las Vegas", "author": "John O'Brien", "year": 1990},
         "releases": [{"date": "1996-02-09", "kind": "wide", "country": "US"}], **KNOWN},
        {"id": "the-fly-1958", "title": "The Fly", "year": 1958, "directors": ["Kurt Neumann"], **KNOWN},
        {"id": "the-fly-1986", "title": "The Fly", "year": 1986, "directors": ["David Cronenberg"],
         "remake_of": "the-fly-1958", "disputed": {"runtimes": "two published lengths"}, **KNOWN},
    ],
    "people.jsonl": [
        {"id": "elisabeth-shue", "name": "Elisabeth Shue", "misspellings": ["Elizabeth Shue"],
         "born": "1963-10-06", **KNOWN},
        {"id": "nicolas-cage", "name": "Nicolas Cage", "aliases": ["Nicolas Coppola"],
         "misspellings": ["Nicholas Cage"],
         "born": "1964-01-07", "awards_complete": ["Oscars"], **KNOWN},
        {"id": "steve-mcqueen-actor", "name": "Steve McQueen", "born": "1930-03-24", "died": "1980-11-07", **KNOWN},
        {"id": "steve-mcqueen-director", "name": "Steve McQueen", "born": "1969-10-09", **KNOWN},
    ],
    "critics.jsonl": [
        {"id": "a-o-scott", "name": "A. O. Scott", "complete": True, "tenures": [
            {"outlet": "new-york-times", "beat": ["film", "books"], "from": 2000, "to": "2023-03", "certain": True},
        ], **KNOWN},
        {"id": "roger-ebert", "name": "Roger Ebert", "born": "1942-06-18", "died": "2013-04-04",
         "tenures": [{"outlet": "chicago-sun-times", "beat": "film", "from": 1967, "to": 2013,
                      "certain": True}],
         "series": [{"name": "The Great Movies", "aliases": ["Great Movies"], "outlet": "chicago-sun-times",
                     "from": 1996}],
         "known_pieces": [{"film": "leaving-las-vegas-1995", "year": 2004, "kind": "retrospective"}], **KNOWN},
    ],
    "outlets.jsonl": [
        {"id": "new-york-times", "name": "The New York Times", "aliases": ["NYT", "N.Y. Times"], "kind": "newspaper",
         "founded": 1851, **KNOWN},
    ],
    "ceremonies.jsonl": [
        {"id": "oscars-002", "body": "oscars", "n": 2, "film_year": 1929, "film_years": [1928, 1929],
         "date": "1930-04-03"},
        {"id": "oscars-003", "body": "oscars", "n": 3, "film_year": 1930, "film_years": [1929, 1930],
         "date": "1930-11-05"},
        {"id": "oscars-068", "body": "oscars", "n": 68, "film_year": 1995, "date": "1996-03-25", **KNOWN},
    ],
    "awards.jsonl": [
        {"body": "oscars", "n": 68, "film_year": 1995, "category": "actor", "person": "Nicolas Cage",
         "film": "Leaving Las Vegas", "won": True, **KNOWN},
        {"body": "oscars", "n": 68, "film_year": 1995, "category": "actress", "person": "Elisabeth Shue",
         "film": "leaving-las-vegas-1995", "won": False, **KNOWN},
        {"body": "oscars", "n": 75, "film_year": 2002, "category": "actor", "person": "Nicolas Cage",
         "film": "Adaptation", "role": "Charlie Kaufman", "won": False, **KNOWN},
        {"body": "venice", "film_year": 1995, "award_year": 1995, "category": "golden-lion",
         "film": "Cyclo", "won": True},
    ],
    "bulk_dates.jsonl": [
        {"aggregator": "Rotten Tomatoes",
         "outlet": "new-york-times", "date": "2003-05-20", "note": "archive import"},
    ],
    "awards_complete.jsonl": [
        {"body": "oscars", "categories": ["actor"], "from_n": 9, "to_n": 97,
         "nominations_complete": True},
        {"body": "oscars", "categories": ["actor"], "from_n": 1, "to_n": 97,
         "winners_complete": True},
    ],
}  # fmt: skip


def write_jsonl(file: Path, records: Iterable[Mapping[str, Any]]) -> None:
    """Write records one a line."""
    file.write_text("".join(json.dumps(record, ensure_ascii=False) + "\n" for record in records), encoding="utf-8")


@pytest.fixture(autouse=True)
def own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the user's cache and data folders."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "user-data"))


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    """The folder of RECORDS."""
    folder = tmp_path / "data"
    folder.mkdir()
    for name, records in RECORDS.items():
        write_jsonl(folder / name, records)
    return folder


@pytest.fixture
def facts(data_dir: Path) -> Facts:
    """The look-ups over RECORDS alone."""
    return load_facts(data_dir=data_dir)


def quiet(what: str, count: int) -> None:
    del what, count


@pytest.fixture
def kb(tmp_path: Path) -> Path:
    """A database that holds one old film."""
    table = tmp_path / "old.csv"
    table.write_text("title,year\nThe Old Port,1990\n")
    import_into(tmp_path / "facts.sqlite", "csv", [table], "2026-11-20", quiet)
    return tmp_path / "facts.sqlite"
