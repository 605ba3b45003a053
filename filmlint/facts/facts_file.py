"""Checking a facts file, JSONL or YAML: every mistake with its line, and ids that stand twice."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from filmlint.errors import ConfigError, FilmlintError
from filmlint.facts.decode import film_id
from filmlint.facts.importers.reading import lines
from filmlint.facts.kinds import FILM, Kind
from filmlint.facts.project import HEADINGS, read_project
from filmlint.facts.schema import mistakes


def check_facts_file(path: Path, kind: str = "") -> Iterator[ConfigError]:
    """Every mistake in a facts file.

    A .jsonl file holds one kind of record: `kind` (films, people, critics …), or else the one that begins its name.
    Raises FilmlintError where the kind cannot be told and where the file cannot be read.
    """
    if path.suffix.lower() in (".yaml", ".yml"):
        yield from _check_yaml(path)
    elif path.suffix.lower() in (".jsonl", ".ndjson"):
        yield from _check_jsonl(path, _kind_of(path, kind))
    else:
        raise FilmlintError(f"{path}: neither .jsonl nor .yaml")


def _kind_of(path: Path, named: str) -> Kind[Any]:
    if named:
        if named not in HEADINGS:
            raise FilmlintError(f"no kind of record is called {named} (there are: {', '.join(HEADINGS)})")
        return HEADINGS[named]
    fitting = [heading for heading in HEADINGS if path.name.startswith(heading)]
    if not fitting:
        raise FilmlintError(f"{path}: name the kind of its records with --kind ({', '.join(HEADINGS)})")
    return HEADINGS[max(fitting, key=len)]


def _check_yaml(path: Path) -> Iterator[ConfigError]:
    seen: dict[tuple[str, str], int] = {}
    for entry in read_project(path):
        if isinstance(entry, ConfigError):
            yield entry
        elif message := _twice(seen, entry.kind, entry.raw, entry.place.line):
            yield ConfigError(message, str(path), entry.place.line, entry.place.column)


def _check_jsonl(path: Path, kind: Kind[Any]) -> Iterator[ConfigError]:
    seen: dict[tuple[str, str], int] = {}
    for number, line in enumerate(lines(path), 1):
        if not line.strip():
            continue
        try:
            raw = json.loads(line.rstrip())
        except json.JSONDecodeError as error:
            yield ConfigError(f"not JSON ({error.msg})", str(path), number, error.colno)
            continue
        except RecursionError:
            yield ConfigError("nested too deeply", str(path), number)
            continue
        found = [ConfigError(mistake.message, str(path), number) for mistake in mistakes(kind, raw)]
        yield from found
        if not found and (message := _twice(seen, kind, raw, number)):
            yield ConfigError(message, str(path), number)


def _twice(seen: dict[tuple[str, str], int], kind: Kind[Any], raw: dict[str, Any], line: int) -> str:
    identifier = film_id(raw) if kind is FILM else raw.get("id")
    if not identifier:
        return ""
    first = seen.setdefault((kind.name, identifier), line)
    return f"id {identifier} stands in line {first} already" if first != line else ""
