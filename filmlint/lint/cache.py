"""Results of earlier runs, in one SQLite file: a file that did not change is not linted again.

Records are text (JSON), never pickles: a cache that came with somebody's checkout must not be able to run anything.
"""

from __future__ import annotations

import os
import sqlite3
import stat
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress

FOLDER = ".filmlint_cache"
_FILE = "results.sqlite"
_AT_ONCE = 900  # variables of one statement; every SQLite allows 999
_WAIT = 10.0  # seconds to wait for another process that writes
_KEPT_DAYS = 30  # a record that no run asked for in so long is dropped
_DAY = 86_400
_IGNORED = "# made by filmlint\n*\n"  # the .gitignore in it
_TABLE = "CREATE TABLE IF NOT EXISTS results (key BLOB PRIMARY KEY, record TEXT NOT NULL, day INTEGER NOT NULL)"


class Cache:
    """The cache of a folder. Whatever is wrong with it is told once to `complain`, and the run goes on without."""

    def __init__(self, folder: str, complain: Callable[[str], None], *, threads: bool = False) -> None:
        """`threads`: several threads may use it, one at a time."""
        self.folder = folder
        self._threads = threads
        self._complain = complain
        self._connection: sqlite3.Connection | None = None
        self._today = int(time.time() // _DAY)
        self._reads = self._writes = True
        try:
            self._connection = self._open()
        except (sqlite3.Error, OSError) as error:
            self._give_up(error)

    def for_threads(self) -> Cache:
        """Another connection to the same cache, for use by other threads, one at a time."""
        return Cache(self.folder, self._complain, threads=True)

    def load(self, keys: Sequence[bytes]) -> dict[bytes, str]:
        """The records that there are for `keys`."""
        found: dict[bytes, str] = {}
        if self._connection is None or not self._reads:
            return found
        stale: list[bytes] = []
        try:
            for at in range(0, len(keys), _AT_ONCE):
                part = keys[at : at + _AT_ONCE]
                marks = ",".join("?" * len(part))
                for key, record, day in self._connection.execute(
                    f"SELECT key, record, day FROM results WHERE key IN ({marks})", part
                ):
                    found[key] = record
                    if day != self._today:
                        stale.append(key)
        except sqlite3.Error as error:
            self._give_up(error)
            return {}
        if stale:
            self._write("UPDATE results SET day = ? WHERE key = ?", [(self._today, key) for key in stale])
        return found

    def store(self, records: Mapping[bytes, str]) -> None:
        """Keep records, in one transaction."""
        if records:
            rows = [(key, record, self._today) for key, record in records.items()]
            self._write("INSERT OR REPLACE INTO results (key, record, day) VALUES (?, ?, ?)", rows)

    def close(self) -> None:
        """Done with it."""
        if self._connection is not None:
            with suppress(sqlite3.Error):
                self._connection.close()
            self._connection = None

    def _open(self) -> sqlite3.Connection:
        if not os.path.isdir(self.folder):
            parent = os.path.dirname(os.path.abspath(self.folder))
            while not os.path.exists(parent):
                parent = os.path.dirname(parent)
            if not os.stat(parent).st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH):
                # root could write here all the same; whoever took the right away meant it
                raise PermissionError(13, "the folder is read-only")
            os.makedirs(self.folder, exist_ok=True)
        if not os.listdir(self.folder):  # a folder that has something in it is not filmlint's alone
            with suppress(OSError), open(os.path.join(self.folder, ".gitignore"), "w", encoding="utf-8") as file:
                file.write(_IGNORED)
        connection = sqlite3.connect(os.path.join(self.folder, _FILE), timeout=_WAIT, isolation_level=None,
                                     check_same_thread=not self._threads)  # fmt: skip
        try:
            connection.execute("PRAGMA synchronous = OFF")  # a cache that a power cut spoils is made again
            known = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'results'").fetchone()
            if known is None:
                connection.execute(_TABLE)
        except sqlite3.Error:
            connection.close()
            raise
        return connection

    def _write(self, statement: str, rows: Sequence[tuple[object, ...]]) -> None:
        if self._connection is None or not self._writes:
            return
        try:
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                self._connection.executemany(statement, rows)
                self._connection.execute("DELETE FROM results WHERE day < ?", (self._today - _KEPT_DAYS,))
                self._connection.execute("COMMIT")
            except sqlite3.Error:
                with suppress(sqlite3.Error):
                    self._connection.execute("ROLLBACK")
                raise
        except sqlite3.OperationalError as error:  # read-only, full, or another process holds it for too long
            self._writes = False
            self._complain(f"the cache in {self.folder} keeps no new results: {error}")
        except sqlite3.Error as error:
            self._give_up(error)

    def _give_up(self, error: Exception) -> None:
        self.close()
        self._reads = self._writes = False
        reason = (error.strerror if isinstance(error, OSError) else None) or error
        advice = " (`filmlint clean` removes it)" if os.path.isfile(os.path.join(self.folder, _FILE)) else ""
        self._complain(f"the cache in {self.folder} cannot be used: {reason}; going on without{advice}")


def remove_cache(folder: str) -> bool:
    """Delete the cache in a folder; False if there was none. Only files that filmlint made are touched."""
    if not os.path.isdir(folder):
        return False
    made = [path for name in os.listdir(folder) if _is_ours(path := os.path.join(folder, name))]
    for path in made:
        os.unlink(path)
    with suppress(OSError):  # something of somebody else's is in it
        os.rmdir(folder)
    return bool(made)


def _is_ours(path: str) -> bool:
    name = os.path.basename(path)
    if name == ".gitignore":
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read() == _IGNORED
    return name.startswith(_FILE)
