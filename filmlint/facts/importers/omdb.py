"""Saved answers of the OMDb API: one JSON object, a list of them, or one a line."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from filmlint.errors import FilmlintError
from filmlint.facts.decode import Raw
from filmlint.facts.importers.reading import json_file, lines, parse_json
from filmlint.facts.importers.staging import Progress
from filmlint.facts.kinds import FILM, Kind

LABEL = "OMDb"
LICENCE = "CC BY-NC 4.0"

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_RELEASED = re.compile(r"(\d{2}) (\w{3}) (\d{4})")


def read(path: Path, progress: Progress) -> Iterator[tuple[Kind[Any], Raw]]:
    """The films of a file; answers that say Response: False, and works that are no films, are passed over."""
    for count, (line, answer) in enumerate(_answers(path), 1):
        if count % 200 == 0:
            progress(path.name, count)
        if not isinstance(answer, dict):
            raise FilmlintError(f"{path}:{line}: not an OMDb answer")
        known = {key: value for key, value in answer.items() if isinstance(value, str) and value not in ("N/A", "")}
        if known.get("Response") == "False" or known.get("Type", "movie") != "movie":
            continue
        if "Title" not in known or not known.get("Year", "")[:4].isdecimal():
            raise FilmlintError(f"{path}:{line}: an OMDb answer without Title or Year")
        yield FILM, _film(known)


def _answers(path: Path) -> Iterator[tuple[int, Any]]:
    first = next((text for text in lines(path) if text.strip()), "")
    try:
        one_a_line = isinstance(json.loads(first), dict)
    except (ValueError, RecursionError):
        one_a_line = False
    if one_a_line:
        for number, text in enumerate(lines(path), 1):
            if text.strip():
                yield number, parse_json(path, number, text, "the line")
    else:
        answers = json_file(path)
        for answer in answers if isinstance(answers, list) else [answers]:
            yield 1, answer


def _film(known: dict[str, str]) -> dict[str, Any]:
    record: dict[str, Any] = {"title": known["Title"], "year": int(known["Year"][:4])}
    record["id"] = known.get("imdbID") or f"omdb-{record['title']}-{record['year']}"
    for key, field in (("directors", "Director"), ("writers", "Writer")):
        if field in known:
            people = (re.sub(r"\s*\(.*?\)", "", name).strip() for name in known[field].split(","))
            record[key] = list(dict.fromkeys(filter(None, people)))
    if "Actors" in known:
        record["cast"] = [{"name": name.strip()} for name in known["Actors"].split(",") if name.strip()]
    if minutes := re.fullmatch(r"(\d+) min", known.get("Runtime", "").replace(",", "")):
        record["runtimes"] = [int(minutes[1])]
    if "Rated" in known:
        record["mpa"] = [known["Rated"]]
    if gross := re.fullmatch(r"\$(\d[\d,]*)", known.get("BoxOffice", "")):
        record["gross_us"] = int(gross[1].replace(",", ""))
    if "imdbID" in known:
        record["imdb"] = known["imdbID"]
    released = _RELEASED.fullmatch(known.get("Released", ""))
    if released and released[2] in _MONTHS:
        date = f"{released[3]}-{_MONTHS.index(released[2]) + 1:02}-{released[1]}"
        record["releases"] = [{"date": date, "kind": "", "country": "US"}]
    return record
