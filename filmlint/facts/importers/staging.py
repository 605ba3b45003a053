"""A half-made import that outlives its process: what is read is committed together with how far it has come.

An import goes in steps, and each step takes rows that have a position (a line, a count, an id). Rows are written in
batches; every second or so a commit makes them last, with the position of the last one. A process that is killed loses
what came after; the next import of the same files goes on from there.

There are two files: what becomes the new database, and what is only needed on the way (the tables of schema `work`).
A step writes to one of them and keeps its position there, so that every commit is of one file.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable
from pathlib import Path
from time import monotonic
from typing import Any, TypeVar

from filmlint.facts.decode import Raw
from filmlint.facts.imported import SCHEMA, SCHEMA_VERSION
from filmlint.facts.kinds import Kind

T = TypeVar("T")

Entry = tuple[Kind[Any], Raw]
Progress = Callable[[str, int], None]
MAIN, WORK = "main", "work"

_AT_ONCE = 2000  # rows of one batch
_COMMIT_EVERY = 1.0  # seconds
_GOES_ON = "going on with the import that was broken off"
_STARTS_OVER = "files or options have changed since the import that was broken off: starting over"
_STEPS = "CREATE TABLE {schema}.step (name TEXT PRIMARY KEY, position INTEGER NOT NULL, done INTEGER NOT NULL)"


class Staging:
    """The files of one import, made anew or taken up where another process left them.

    `made_from` says what is imported: where the files were made from something else, they are made anew, and `tell`
    is told so. `source` is the name that the records are kept under.
    """

    def __init__(
        self, path: Path, source: str, made_from: str, progress: Progress, tell: Callable[[str], None] | None
    ) -> None:
        self._source, self._progress = source, progress
        self._files = (path, path.with_name(f"{path.name}-work"))
        found = path.exists()
        goes_on = found and self._open(made_from)
        if not goes_on:
            self.discard()
            self._make(made_from)
        if found and tell is not None:
            tell(_GOES_ON if goes_on else _STARTS_OVER)

    def step(
        self,
        name: str,
        rows: Callable[[int], Iterable[tuple[int, T]]],
        write: Callable[[list[T]], object],
        schema: str = MAIN,
    ) -> None:
        """Write what is left of a step: `rows` gives the rows behind a position, each with its own."""
        found = self.database.execute(f"SELECT position, done FROM {schema}.step WHERE name = ?", (name,)).fetchone()
        position, done = found or (0, 0)
        if done:
            return
        batch: list[T] = []
        committed = monotonic()
        self.database.execute("BEGIN")
        for following, row in rows(position):
            if len(batch) >= _AT_ONCE and following != position:  # a line may give several rows, which go together
                write(batch)
                batch.clear()
                if monotonic() - committed > _COMMIT_EVERY:
                    self._commit(schema, name, position, done=False)
                    self.database.execute("BEGIN")
                    committed = monotonic()
            batch.append(row)
            position = following
        write(batch)
        self._commit(schema, name, position, done=True)

    def write_work(self, statement: str) -> Callable[[list[tuple[Any, ...]]], object]:
        """What writes the rows of a step by a statement for the tables of schema `work`."""
        return lambda batch: self.database.executemany(statement, batch)

    def keep(self, entries: list[Entry]) -> None:
        """Write records and the names under which they are found."""
        number = int(self.database.execute("SELECT coalesce(max(id), 0) FROM main.record").fetchone()[0])
        records: list[tuple[int, str, str, str]] = []
        names: list[tuple[str, str, int]] = []
        for number, (kind, raw) in enumerate(entries, number + 1):  # noqa: B020
            written = json.dumps(raw, ensure_ascii=False, separators=(",", ":"))
            records.append((number, self._source, kind.name, written))
            names.extend((section, key, number) for section, key in dict.fromkeys(kind.keys(raw)))
        self.database.executemany("INSERT INTO main.record VALUES (?, ?, ?, ?)", records)
        self.database.executemany("INSERT INTO main.name VALUES (?, ?, ?)", names)

    def progress(self, what: str, count: int) -> None:
        """Say how far the reading has come."""
        self._progress(what, count)

    def close(self) -> None:
        self.database.close()

    def discard(self) -> None:
        """Delete the files."""
        for path in self._files:
            for file in (path, path.with_name(f"{path.name}-journal")):
                file.unlink(missing_ok=True)

    def _open(self, made_from: str) -> bool:
        """Take the files up; False where they were made from something else or are no such files."""
        try:
            self._connect()
            if self.database.execute("SELECT made_from FROM main.staging").fetchone() == (made_from,):
                self.database.execute("SELECT count(*) FROM work.step").fetchone()
                return True
        except sqlite3.DatabaseError:
            pass
        self.database.close()
        return False

    def _make(self, made_from: str) -> None:
        self._connect()
        self.database.execute("BEGIN")
        self.database.execute(_STEPS.format(schema=WORK))
        self.database.execute("COMMIT")
        self.database.execute("BEGIN")
        self.database.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        for statement in (*filter(str.strip, SCHEMA.split(";")), _STEPS.format(schema=MAIN)):
            self.database.execute(statement)
        self.database.execute("CREATE TABLE staging (made_from TEXT)")
        self.database.execute("INSERT INTO staging VALUES (?)", (made_from,))
        self.database.execute("COMMIT")

    def _connect(self) -> None:
        self.database = sqlite3.connect(self._files[0], isolation_level=None)
        self.database.execute("ATTACH ? AS work", (str(self._files[1]),))
        # Rows are only ever appended, so that a rollback journal stays empty, and commits are few: both cost nothing.
        for setting in ("main.journal_mode = DELETE", "work.journal_mode = DELETE", "temp_store = FILE"):
            self.database.execute(f"PRAGMA {setting}")
        for schema in (MAIN, WORK):
            self.database.execute(f"PRAGMA {schema}.cache_size = -65536")
            self.database.execute(f"PRAGMA {schema}.synchronous = FULL")

    def _commit(self, schema: str, name: str, position: int, *, done: bool) -> None:
        self.database.execute(f"INSERT OR REPLACE INTO {schema}.step VALUES (?, ?, ?)", (name, position, done))
        self.database.execute("COMMIT")
