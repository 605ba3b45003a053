"""Writing an import: a new database beside the old one, put in its place when it is whole.

A killed or failed import leaves the old file as it was, and what a killed one has read is kept for the next (see
`staging`). Two imports into one file at once: the second is told so.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from filmlint.errors import FilmlintError
from filmlint.facts.imported import KEY_INDEX, ImportedSource, check_is_ours
from filmlint.facts.importers.staging import Progress, Staging


def run_import(
    path: Path,
    source: ImportedSource,
    made_from: str,
    read: Callable[[Staging], None],
    progress: Progress,
    tell: Callable[[str], None] | None,
) -> int:
    """Replace everything of one source in the database file by what `read` writes; returns the number of records.

    What an earlier import of the same (see `made_from`) has left is gone on with. Raises FilmlintError for input that
    cannot be read, a file that is no database of ours, and when another import is running.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FilmlintError(f"{path}: its folder cannot be made ({error.strerror})") from None
    with _lock(path):
        if path.exists():
            with _opened(path) as old:
                check_is_ours(old, path)
        staged = path.with_name(f"{path.name}.{source.name}.importing")
        try:
            staging = Staging(staged, source.name, made_from, progress, tell)
        except sqlite3.Error as error:
            raise FilmlintError(f"{staged}: {error}") from None
        try:
            read(staging)
            rows = _finish(staging, path, source)
            staging.close()
            _replace(staged, path)
        except sqlite3.OperationalError as error:  # a full disk: there may be room the next time
            raise FilmlintError(f"{staged}: {error}; the same command goes on from here") from None
        except (FilmlintError, sqlite3.Error) as error:
            staging.close()
            staging.discard()
            if isinstance(error, FilmlintError):
                raise
            raise FilmlintError(f"{path} or {staged.name}: {error}; delete the damaged one and import again") from None
        finally:
            staging.close()
        staging.discard()
    return rows


def _finish(staging: Staging, old: Path, source: ImportedSource) -> int:
    """Add what the old database holds of other sources, the index and the mark of the source."""
    database = staging.database
    rows = int(database.execute("SELECT count(*) FROM main.record").fetchone()[0])
    if rows == 0:
        raise FilmlintError(f"{source.label}: nothing to import was found; the old data is kept")
    staging.progress("sorting", rows)
    if old.exists():
        database.execute("ATTACH ? AS old", (f"{old.resolve().as_uri()}?mode=ro",))
    database.execute("BEGIN")
    if old.exists():
        _copy_other_sources(database, source.name)
    database.execute("INSERT INTO source VALUES (?, ?, ?, ?, ?)", (*source[:4], rows))
    database.execute("DROP TABLE main.step")
    database.execute("DROP TABLE main.staging")
    database.execute(KEY_INDEX)
    database.execute("COMMIT")
    return rows


def _copy_other_sources(database: sqlite3.Connection, source: str) -> None:
    """Their records keep their order and stand before the new ones, whose numbers begin with 1."""
    last = database.execute("SELECT max(id) FROM old.record").fetchone()[0] or 0
    database.execute("INSERT INTO record SELECT id - ?, source, kind, json FROM old.record WHERE source <> ?",
                     (last, source))  # fmt: skip
    database.execute(
        "INSERT INTO name SELECT section, key, record - ? FROM old.name"
        " WHERE record IN (SELECT id FROM old.record WHERE source <> ?)",
        (last, source),
    )
    database.execute("INSERT INTO source SELECT * FROM old.source WHERE name <> ?", (source,))


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
    try:
        yield connection
    finally:
        connection.close()


def _replace(staged: Path, path: Path) -> None:
    try:
        os.replace(staged, path)
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
