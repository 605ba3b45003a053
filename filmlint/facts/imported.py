"""The imported film data: a SQLite file of JSON records, each reachable by its keys.

Tables: `record(id, source, kind, json)`, `name(section, key, record)`, `source(name, label, licence, imported, rows)`.
The sections and keys are those of `kinds`, so that an imported record is found exactly as a shipped one.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple, TypeVar

from filmlint.errors import FilmlintError
from filmlint.facts.kinds import KINDS, Kind, Section
from filmlint.facts.records import Origin
from filmlint.facts.stores import LAST, Sections

R = TypeVar("R")

SCHEMA_VERSION = 1
SCHEMA = """
CREATE TABLE record (id INTEGER PRIMARY KEY, source TEXT NOT NULL, kind TEXT NOT NULL, json TEXT NOT NULL);
CREATE TABLE name (section TEXT NOT NULL, key TEXT NOT NULL, record INTEGER NOT NULL);
CREATE TABLE source (name TEXT PRIMARY KEY, label TEXT NOT NULL, licence TEXT NOT NULL, imported TEXT NOT NULL,
                     rows INTEGER NOT NULL);
"""
KEY_INDEX = "CREATE INDEX name_key ON name (section, key, record)"
_AT_ONCE = 500  # keys a query; SQLite's oldest limit is 999 variables


class ImportedSource(NamedTuple):
    """One import: its source, when it was made (a date) and how many records it gave."""

    name: str
    label: str
    licence: str
    imported: str
    rows: int


def check_is_ours(database: sqlite3.Connection, path: Path) -> None:
    """Raise FilmlintError unless the open database is filmlint's and of this version."""
    try:
        version = database.execute("PRAGMA user_version").fetchone()[0]
        database.execute("SELECT name FROM source LIMIT 1")
    except sqlite3.DatabaseError as error:
        raise FilmlintError(f"{path}: not a file of imported film data ({error})") from None
    if version != SCHEMA_VERSION:
        raise FilmlintError(f"{path}: imported by another version of filmlint; delete it and import again")


class ImportedStore:
    """A database of imported records, read-only; a record is parsed when it is asked for."""

    def __init__(self, path: Path):
        if not path.is_file():
            raise FilmlintError(f"{path}: no such file of imported film data")
        self._path = path
        self._database = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, check_same_thread=False)
        check_is_ours(self._database, path)
        self._kinds = {kind.name: kind for kind in KINDS}
        self._records: dict[int, Any] = {}
        self._origins = {
            source.name: Origin("imported", f"imported film data ({source.label}, imported {source.imported})")
            for source in self.sources()
        }

    def sources(self) -> list[ImportedSource]:
        """What was imported, by name."""
        rows = self._rows("SELECT name, label, licence, imported, rows FROM source ORDER BY name")
        return [ImportedSource(*row) for row in rows]

    def find(self, section: Section[R], key: str) -> Sequence[R]:
        """The records with this key."""
        query = "SELECT DISTINCT record FROM name WHERE section = ? AND key = ? ORDER BY record"
        return [self._record(number) for (number,) in self._rows(query, section.name, key)]

    def known(self, sections: Sections, keys: Iterable[str]) -> set[str]:
        """Those of the keys that lead to a record in one of the sections."""
        wanted, found = list(keys), set()
        for section in sections:
            for start in range(0, len(wanted), _AT_ONCE):
                part = wanted[start : start + _AT_ONCE]
                query = f"SELECT DISTINCT key FROM name WHERE section = ? AND key IN ({','.join('?' * len(part))})"
                found |= {key for (key,) in self._rows(query, section.name, *part)}
        return found

    def beginning(self, sections: Sections, start: str) -> list[str]:
        """The keys in the sections that begin so."""
        query = "SELECT DISTINCT key FROM name WHERE section = ? AND key >= ? AND key < ?"
        end = f"{start}{LAST}"
        return [key for section in sections for (key,) in self._rows(query, section.name, start, end)]

    def may_end(self, sections: Sections, word: str) -> bool:  # noqa: ARG002
        """True: by what they end in no keys can be found here."""
        return True

    def count(self, kind: Kind[Any]) -> int:
        """How many records of a kind there are."""
        return int(self._rows("SELECT count(*) FROM record WHERE kind = ?", kind.name)[0][0])

    def close(self) -> None:
        """Let go of the file (Windows replaces no open one)."""
        self._database.close()

    def _record(self, number: int) -> Any:
        record = self._records.get(number)
        if record is None:
            rows = self._rows("SELECT source, kind, json FROM record WHERE id = ?", number)
            try:
                ((source, kind, raw),) = rows
                record = self._records[number] = self._kinds[kind].decode(json.loads(raw), self._origins[source])
            except (LookupError, ValueError, TypeError, AttributeError) as error:
                raise self._damaged(error) from None
        return record

    def _rows(self, query: str, *values: object) -> list[Any]:
        try:
            return self._database.execute(query, values).fetchall()
        except sqlite3.DatabaseError as error:
            raise self._damaged(error) from None

    def _damaged(self, error: Exception) -> FilmlintError:
        return FilmlintError(f"{self._path}: damaged ({error}); delete it and import again")
