"""Reading other people's tables line by line, so that every fault is said with its file and line."""

from __future__ import annotations

import csv
import gzip
import io
import json
import zlib
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from filmlint.errors import FilmlintError

_GZIP = b"\x1f\x8b"
_BOM = "\ufeff"


def lines(path: Path) -> Iterator[str]:
    """The lines of a UTF-8 text file, plain or gzipped (told by its first bytes), line ends kept."""
    number = 0
    try:
        with path.open("rb") as raw:
            packed = raw.read(2) == _GZIP
            raw.seek(0)
            stream = io.BufferedReader(gzip.GzipFile(fileobj=raw), 1 << 18) if packed else raw
            for line in stream:
                number += 1
                text = line.decode("utf-8")
                yield text.removeprefix(_BOM) if number == 1 else text
    except UnicodeDecodeError as error:
        what = f"not UTF-8 text ({error.reason} at byte {error.start} of the line); save the file as UTF-8"
        raise FilmlintError(f"{path}:{number}: {what}") from None
    except EOFError:
        raise FilmlintError(f"{path}:{number + 1}: the file is cut off; copy it again") from None
    except (gzip.BadGzipFile, zlib.error) as error:
        raise FilmlintError(f"{path}:{number + 1}: damaged gzip data ({error})") from None
    except OSError as error:
        raise FilmlintError(f"{path}: {error.strerror or error}") from None


def header(path: Path, delimiter: str = ",") -> list[str]:
    """The column names in a table's first line."""
    try:
        for row in csv.reader(lines(path), delimiter=delimiter):
            return [name.strip() for name in row]
    except csv.Error as error:
        raise FilmlintError(f"{path}:1: {_fault(error)}") from None
    raise FilmlintError(f"{path}: the file is empty")


def table(
    path: Path,
    columns: Sequence[str],
    delimiter: str = ",",
    quoted: bool = True,
    optional: Sequence[str] = (),
    after: int = 0,
) -> Iterator[tuple[int, tuple[str, ...]]]:
    """The rows of a table as (line, values of the columns), its own column order aside; absent optional ones are "".

    With `after`, in a table without quotes, only the rows behind that line; those before it are not even taken apart.
    A row that lacks trailing fields is filled up with "" where only optional columns are missing from it.
    Raises FilmlintError for a missing column, a short row and faulty CSV.
    """
    csv.field_size_limit(1 << 27)  # cast lists in JSON are long; the default of 128 KiB is not enough
    text = lines(path)
    rows = (
        csv.reader(text, delimiter=delimiter, strict=True)
        if quoted
        else csv.reader(text, delimiter=delimiter, quoting=csv.QUOTE_NONE)
    )
    passed = 0
    try:
        first = next(rows, None)
        if first is None:
            raise FilmlintError(f"{path}: the file is empty")
        names = [name.strip() for name in first]
        missing = [name for name in columns if name not in names]
        if missing:
            raise FilmlintError(f"{path}:1: no column {', '.join(missing)} (there are: {', '.join(names)[:300]})")
        places = [names.index(name) for name in columns]
        extra = [names.index(name) if name in names else -1 for name in optional]
        needed = max(places) + 1
        passed = sum(1 for _ in islice(text, max(0, after - rows.line_num)))
        for row in rows:
            if len(row) < needed:
                if not any(row):
                    continue
                line = rows.line_num + passed
                raise FilmlintError(f"{path}:{line}: {len(row)} fields where {needed} are needed")
            values = [row[place] for place in places]
            values += [row[place] if 0 <= place < len(row) else "" for place in extra]
            yield rows.line_num + passed, tuple(values)
    except csv.Error as error:
        raise FilmlintError(f"{path}:{rows.line_num + passed}: {_fault(error)}") from None


def _fault(error: csv.Error) -> str:
    said = str(error)
    if said.startswith("new-line character"):
        return "a carriage return inside a line; save the table with the line ends of Unix or Windows"
    return "a quotation mark is never closed" if said == "unexpected end of data" else said


def parse_json(path: Path, line: int, text: str, what: str) -> Any:
    """A JSON value in a field; FilmlintError says where it is faulty."""
    try:
        return json.loads(text)
    except ValueError as error:
        raise FilmlintError(f"{path}:{line}: {what} is not JSON ({error})") from None
    except RecursionError:
        raise FilmlintError(f"{path}:{line}: {what} is nested too deeply") from None


def json_file(path: Path) -> Any:
    """A whole file of JSON."""
    text = "".join(lines(path))
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        raise FilmlintError(f"{path}:{error.lineno}:{error.colno}: not JSON ({error.msg})") from None
    except RecursionError:
        raise FilmlintError(f"{path}: nested too deeply") from None


def whole(path: Path, line: int, text: str, what: str) -> int:
    """A whole number in a field; "1995.0", as spreadsheets write it, is one."""
    try:
        number = float(text)
        if number.is_integer():
            return int(number)
    except (ValueError, OverflowError):
        pass
    raise FilmlintError(f"{path}:{line}: {what} is not a whole number: {text[:40]!r}")
