"""Writing an import: a new database beside the old one, put in its place when it is whole.

A killed or failed import leaves the old file as it was. Two imports into one file at once: the second is told so.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from filmlint.errors import FilmlintError
from filmlint.facts.decode import Raw
from filmlint.facts.imported import KEY_INDEX, SCHEMA, SCHEMA_VERSION, ImportedSource, check_is_ours
from filmlint.facts.kinds import Kind

Entries = Iterable[tuple[Kind[Any], Raw]]
Progress = Callable[[str, int], None]
_AT_ONCE = 2000


def run_import(
    path: Path,
    source: ImportedSource,
    read: Callable[[sqlite3.Connection, Progress], Entries],
    progress: Progress,
) -> int:
    """Replace everything of one source in the database file by what `read` yields; returns the number of records.

    `read` gets the new database, in which it may keep tables of its own in schema `temp`. Raises FilmlintError for
    input that cannot be read, a file that is no database of ours, and when another import is running.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with _lock(path):
        staging = path.with_name(f"{path.name}.importing")
        staging.unlink(missing_ok=True)  # left by a killed import
        try:
            rows = _fill(staging, path, source, read, progress)
            _replace(staging, path)
        except sqlite3.Error as error:
            raise FilmlintError(f"{staging}: {error}") from None
        finally:
            staging.unlink(missing_ok=True)
    return rows


def _fill(
    staging: Path,
    old: Path,
    source: ImportedSource,
    read: Callable[[sqlite3.Connection, Progress], Entries],
    progress: Progress,
) -> int:
    database = sqlite3.connect(staging, isolation_level=None)
    try:
        # Nobody reads this file before it is whole, so it needs neither a journal nor waiting for the disk.
        for setting in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -65536", "temp_store = FILE"):
            database.execute(f"PRAGMA {setting}")
        database.executescript(SCHEMA)
        database.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        database.execute("BEGIN")
        if old.exists():
            _copy_other_sources(database, old, source.name)
        rows = _write(database, source.name, read(database, progress))
        if rows == 0:
            raise FilmlintError(f"{source.label}: nothing to import was found; the old data is kept")
        database.execute("INSERT INTO source VALUES (?, ?, ?, ?, ?)", (*source[:4], rows))
        progress("sorting", rows)
        database.execute(KEY_INDEX)
        database.execute("COMMIT")
    finally:
        database.close()
    return rows


def _write(database: sqlite3.Connection, source: str, entries: Entries) -> int:
    number = int(database.execute("SELECT coalesce(max(id), 0) FROM record").fetchone()[0])
    first = number
    records: list[tuple[int, str, str, str]] = []
    names: list[tuple[str, str, int]] = []

    def flush() -> None:
        database.executemany("INSERT INTO record VALUES (?, ?, ?, ?)", records)
        database.executemany("INSERT INTO name VALUES (?, ?, ?)", names)
        records.clear()
        names.clear()

    for kind, raw in entries:
        number += 1
        written = json.dumps(raw, ensure_ascii=False, separators=(",", ":"))
        records.append((number, source, kind.name, written))
        names.extend((section, key, number) for section, key in dict.fromkeys(kind.keys(raw)))
        if len(records) >= _AT_ONCE:
            flush()
    flush()
    return number - first


def _copy_other_sources(database: sqlite3.Connection, old: Path, source: str) -> None:
    with _opened(old) as connection:
        check_is_ours(connection, old)
    database.execute("COMMIT")
    database.execute("ATTACH ? AS old", (str(old),))
    database.execute("BEGIN")
    database.execute("INSERT INTO record SELECT * FROM old.record WHERE source <> ?", (source,))
    database.execute("INSERT INTO name SELECT * FROM old.name WHERE record IN (SELECT id FROM main.record)")
    database.execute("INSERT INTO source SELECT * FROM old.source WHERE name <> ?", (source,))
    database.execute("COMMIT")
    database.execute("DETACH old")
    database.execute("BEGIN")


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
    try:
        yield connection
    finally:
        connection.close()


def _replace(staging: Path, path: Path) -> None:
    with staging.open("rb+") as file:
        os.fsync(file.fileno())
    try:
        os.replace(staging, path)
    except OSError as error:
        raise FilmlintError(f"{path}: cannot be replaced, is it in use? ({error.strerror})") from None


@contextmanager
def _lock(path: Path) -> Iterator[None]:
    """Hold a database of its own exclusively: that lock ends with the process, however it ends, on every platform."""
    file = path.with_name(f"{path.name}.lock")
    try:
        connection = sqlite3.connect(file, timeout=0, isolation_level=None)
    except sqlite3.Error as error:
        raise FilmlintError(f"{file}: cannot be written ({error})") from None
    try:
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            if "locked" in str(error):
                raise FilmlintError(f"{path}: another import is running; try again when it is done") from None
            raise FilmlintError(f"{file}: cannot be written ({error})") from None
        yield
    finally:
        connection.close()
