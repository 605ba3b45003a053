"""A table of the user's own films, one a row.

Columns, in any order and case; title and year are needed, lists are parted by ";":
title, year, aliases, directors, writers, composers, cast ("Name=Role"), runtimes (minutes), mpa, budget_usd ("lo-hi"
or one number), gross_us, gross_ww (US dollars), source_kind, source_title, source_author, source_year, series,
series_no, imdb.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from filmlint.errors import FilmlintError
from filmlint.facts.decode import Raw
from filmlint.facts.importers.reading import header, table, whole
from filmlint.facts.importers.staging import Progress
from filmlint.facts.kinds import FILM, Kind
from filmlint.facts.schema import mistakes

LABEL = "own table"
LICENCE = "your own"

_LISTS = ("aliases", "directors", "writers", "composers", "mpa")
_NUMBERS = ("gross_us", "gross_ww")
COLUMNS = ("title", "year", *_LISTS, "cast", "runtimes", "budget_usd", *_NUMBERS, "source_kind", "source_title",
           "source_author", "source_year", "series", "series_no", "imdb")  # fmt: skip


def read(path: Path, progress: Progress) -> Iterator[tuple[Kind[Any], Raw]]:
    """The films of the table; a column that is none of those above is an error, because it is most likely mistyped."""
    names = header(path)
    for sign, told in ((";", "“;”"), ("\t", "tabs")):
        if len(names) == 1 and sign in names[0]:
            raise FilmlintError(f"{path}:1: the columns are parted by {told}; save the table with commas")
    written = {name.lower(): name for name in names}
    twice = [name for index, name in enumerate(names) if name.lower() in map(str.lower, names[:index])]
    if twice:
        raise FilmlintError(f"{path}:1: the column {twice[0]} stands twice")
    unknown = [name for key, name in written.items() if key not in COLUMNS]
    if unknown:
        raise FilmlintError(f"{path}:1: unknown column {', '.join(unknown)} (known: {', '.join(COLUMNS)})")
    for name in ("title", "year"):
        if name not in written:
            raise FilmlintError(f"{path}:1: no column {name}")
    columns = [written[name] for name in COLUMNS if name in written]
    for count, (line, values) in enumerate(table(path, columns), 1):
        if count % 500 == 0:
            progress(path.name, count)
        cells = {name.lower(): value.strip() for name, value in zip(columns, values, strict=True) if value.strip()}
        record = _film(path, line, cells)
        for mistake in mistakes(FILM, record):
            raise FilmlintError(f"{path}:{line}: {mistake.message}")
        yield FILM, record


def _film(path: Path, line: int, cells: dict[str, str]) -> dict[str, Any]:
    if "title" not in cells or "year" not in cells:
        raise FilmlintError(f"{path}:{line}: title and year are needed")

    def number(name: str) -> int:
        return whole(path, line, cells[name].replace(",", "").removeprefix("$"), name)

    record: dict[str, Any] = {"title": cells["title"], "year": number("year")}
    record |= {name: _list(cells[name]) for name in _LISTS if name in cells}
    record |= {name: number(name) for name in _NUMBERS if name in cells}
    if "cast" in cells:
        pairs = (entry.partition("=") for entry in _list(cells["cast"]))
        record["cast"] = [{"name": name.strip(), "role": role.strip()} for name, _, role in pairs]
    if "runtimes" in cells:
        record["runtimes"] = [whole(path, line, entry, "runtimes") for entry in _list(cells["runtimes"])]
    if "budget_usd" in cells:
        ends = cells["budget_usd"].replace(",", "").replace("$", "").split("-")
        record["budget_usd"] = [whole(path, line, end.strip(), "budget_usd") for end in (ends[0], ends[-1])]
    if "source_kind" in cells:
        source = {key: cells[f"source_{key}"] for key in ("kind", "title", "author") if f"source_{key}" in cells}
        record["source"] = {**source, **({"year": number("source_year")} if "source_year" in cells else {})}
    if "series" in cells:
        record["series"] = {"name": cells["series"], **({"no": number("series_no")} if "series_no" in cells else {})}
    if "imdb" in cells:
        record["imdb"] = cells["imdb"]
    return record


def _list(cell: str) -> list[str]:
    return [entry.strip() for entry in cell.split(";") if entry.strip()]
