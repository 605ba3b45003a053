"""The importers by the name the user types: what each takes, whose data it is, and how its records are read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

from filmlint.errors import FilmlintError
from filmlint.facts.imported import ImportedSource
from filmlint.facts.importers import csv_file, imdb, omdb, oscars, tmdb, wikidata
from filmlint.facts.importers.database import run_import
from filmlint.facts.importers.inputs import made_from
from filmlint.facts.importers.staging import Entry, Progress, Staging


class Source(NamedTuple):
    """One importer; `takes` names its arguments as usage shows them, the last may repeat if it ends in "…"."""

    takes: tuple[str, ...]
    label: str
    licence: str
    summary: str


SOURCES: dict[str, Source] = {
    "imdb": Source(("DIR",), imdb.LABEL, imdb.LICENCE, "a folder of the IMDb non-commercial dumps (.tsv.gz)"),
    "tmdb5000": Source(("MOVIES.csv", "CREDITS.csv"), tmdb.LABEL, tmdb.LICENCE, "the two tables of the 5,000-film set"),
    "tmdb-json": Source(("DIR",), tmdb.LABEL, tmdb.LICENCE, "a folder of saved answers of the TMDB API"),
    "wikidata": Source(("RESULT.json…",), wikidata.LABEL, wikidata.LICENCE, "saved SPARQL answers, joined by film"),
    "omdb": Source(("FILE",), omdb.LABEL, omdb.LICENCE, "saved OMDb answers: one object, a list, or one a line"),
    "oscars": Source(("CSV",), oscars.LABEL, oscars.LICENCE, "the Academy Awards, oscy or oscar_data layout"),
    "csv": Source(("FILE",), csv_file.LABEL, csv_file.LICENCE, f"your own table: {', '.join(csv_file.COLUMNS)}"),
}


def import_into(
    database: Path,
    name: str,
    paths: Sequence[Path],
    today: str,
    progress: Progress,
    min_votes: int = imdb.MIN_VOTES,
    tell: Callable[[str], None] | None = None,
) -> int:
    """Import one source into a database file, in place of what it held of that source; returns the number of records.

    `today` is written down as the day of the import; `tell` is told when an import that was broken off is gone on with,
    or cannot be. Raises FilmlintError, and leaves the old data as it was, for wrong arguments and for input that cannot
    be read.
    """
    source = SOURCES[name]
    if len(paths) != len(source.takes) and not (source.takes[-1].endswith("…") and paths):
        raise FilmlintError(f"kb import {name} takes {' '.join(source.takes)}")
    for path, wanted in zip(paths, source.takes * len(paths), strict=False):
        if wanted == "DIR" and not path.is_dir():
            raise FilmlintError(f"{path}: {'a file, not a folder' if path.exists() else 'no such folder'}")
        if wanted != "DIR" and not path.is_file():
            raise FilmlintError(f"{path}: {'a folder or device, not a file' if path.exists() else 'no such file'}")

    def entries() -> Iterator[Entry]:
        if name == "tmdb5000":
            return tmdb.read_5000(paths[0], paths[1], progress)
        if name == "wikidata":
            return wikidata.read(paths, progress)
        reader = {"tmdb-json": tmdb.read_folder, "omdb": omdb.read, "oscars": oscars.read, "csv": csv_file.read}[name]
        return reader(paths[0], progress)

    def read(staging: Staging) -> None:
        if name == "imdb":
            imdb.read(paths[0], staging, min_votes)
        else:
            staging.step("records", lambda after: islice(enumerate(entries(), 1), after, None), staging.keep)

    entry = ImportedSource(name, source.label, source.licence, today, 0)
    identity = made_from(name, paths, *((min_votes,) if name == "imdb" else ()))
    return run_import(database, entry, identity, read, progress, tell)
