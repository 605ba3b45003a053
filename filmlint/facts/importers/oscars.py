"""The Academy Awards in either of two public layouts: evxiong/oscy (CSV) and DLu/oscar_data (tab-separated)."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from filmlint.errors import FilmlintError
from filmlint.facts.decode import Raw
from filmlint.facts.importers.reading import header, table, whole
from filmlint.facts.importers.staging import Progress
from filmlint.facts.kinds import AWARDS_COMPLETE, CEREMONY, NOMINATION, Kind

OSCARS = "oscars"
LABEL = "Academy Awards table"
LICENCE = "oscy: MIT; oscar_data: BSD-2-Clause"


def read(path: Path, progress: Progress) -> Iterator[tuple[Kind[Any], Raw]]:
    """Every nomination and ceremony of the table, and that they are all there are up to its last ceremony."""
    if "iteration" in header(path):
        entries = _oscy(path)
    elif "Ceremony" in header(path, "\t"):
        entries = _oscar_data(path)
    else:
        raise FilmlintError(f"{path}:1: neither the oscy layout (iteration, …) nor that of oscar_data (Ceremony, …)")
    last = 0
    for count, (kind, raw) in enumerate(entries, 1):
        if count % 500 == 0:
            progress(path.name, count)
        last = max(last, raw["n"])
        yield kind, raw
    complete = {"nominations_complete": True, "winners_complete": True}
    yield AWARDS_COMPLETE, {"body": OSCARS, "categories": [], "from_n": 1, "to_n": last, **complete}


def _oscy(path: Path) -> Iterator[tuple[Kind[Any], Raw]]:
    ceremonies: dict[int, Raw] = {}
    columns = ("iteration", "official_year", "ceremony_date", "common_name", "winner", "official", "entity_type",
               "name", "title", "detail")  # fmt: skip
    for line, values in table(path, columns):
        iteration, year, date, category, winner, official, entity, name, title, detail = values
        if official != "True":
            continue
        number = whole(path, line, iteration, "iteration")
        years = _years(path, line, year)
        if number not in ceremonies:
            ceremonies[number] = {"body": OSCARS, "n": number, "film_years": years, "date": date}
            yield CEREMONY, ceremonies[number]
        yield (
            NOMINATION,
            _nomination(
                number, years, category, name if entity == "person" else "", title, _first(path, line, detail), winner
            ),
        )


def _oscar_data(path: Path) -> Iterator[tuple[Kind[Any], Raw]]:
    seen: set[int] = set()
    columns = ("Ceremony", "Year", "CanonicalCategory")
    optional = ("Film", "Nominees", "Winner", "Detail")
    for line, values in table(path, columns, delimiter="\t", quoted=False, optional=optional):
        iteration, year, category, films, people, winner, details = values
        number = whole(path, line, iteration, "Ceremony")
        years = _years(path, line, year)
        if number not in seen:
            seen.add(number)
            yield CEREMONY, {"body": OSCARS, "n": number, "film_years": years}
        roles = details.split("|")
        for place, film in enumerate(films.split("|")):
            for person in people.split("|"):
                role = roles[place] if place < len(roles) else ""
                yield NOMINATION, _nomination(number, years, category, person, film, role, winner)


def _nomination(
    number: int, years: list[int], category: str, person: str, film: str, role: str, winner: str
) -> dict[str, Any]:
    return {"body": OSCARS, "n": number, "film_year": years[-1], "category": category, "person": person,
            "film": film, "role": role, "won": winner == "True"}  # fmt: skip


def _years(path: Path, line: int, text: str) -> list[int]:
    """The film years of "1995" or "1927/28"."""
    first, _, last = text.partition("/")
    years = [whole(path, line, first, "the film year")]
    if last:
        years.append(whole(path, line, first[: 4 - len(last)] + last, "the film year"))
    return years


def _first(path: Path, line: int, detail: str) -> str:
    """The first entry of the list written in Python's way that oscy gives as detail."""
    try:
        entries = ast.literal_eval(detail or "[]")
    except (ValueError, SyntaxError):
        raise FilmlintError(f"{path}:{line}: detail is not a list: {detail[:40]!r}") from None
    return str(entries[0]) if entries else ""
