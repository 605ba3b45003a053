"""A project's own facts: a YAML file of lists of records (films, people, critics …), over the shipped data."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, NamedTuple

from filmlint.errors import ConfigError
from filmlint.facts.kinds import KINDS, Kind
from filmlint.facts.records import Origin
from filmlint.facts.schema import Path as KeyPath
from filmlint.facts.schema import mistakes
from filmlint.facts.stores import MemoryStore

_DEEPEST = 12
_MOST_VALUES = 300_000

HEADINGS: dict[str, Kind[Any]] = {kind.file.removesuffix(".jsonl"): kind for kind in KINDS}


class Place(NamedTuple):
    """A line and a column, both from 1."""

    line: int
    column: int


class ProjectRecord(NamedTuple):
    """One record of a project's file and where it begins."""

    kind: Kind[Any]
    raw: dict[str, Any]
    place: Place


def load_project(path: Path) -> MemoryStore:
    """The records of a project's file; raises ConfigError with its place for the first mistake."""
    records: list[tuple[Kind[Any], dict[str, Any], Origin]] = []
    for entry in read_project(path):
        if isinstance(entry, ConfigError):
            raise entry
        origin = Origin("project", f"project facts ({path.as_posix()}:{entry.place.line})")
        records.append((entry.kind, entry.raw, origin))
    return MemoryStore(records)


def read_project(path: Path) -> Iterator[ProjectRecord | ConfigError]:
    """The records of a project's file, and every mistake in it; a record with mistakes is not given."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        yield ConfigError("not UTF-8 text", str(path), line)
        return
    except OSError as error:
        yield ConfigError(error.strerror or "cannot be read", str(path))
        return
    yield from _records(path, text)


def _records(path: Path, text: str) -> Iterator[ProjectRecord | ConfigError]:
    from ruamel.yaml import YAML
    from ruamel.yaml.error import MarkedYAMLError, YAMLError

    from filmlint.text.yaml_text import told

    def mistake(message: str, place: Place) -> ConfigError:
        return ConfigError(message, str(path), place.line, place.column)

    places: dict[KeyPath, Place] = {}
    try:
        yaml = YAML(typ="safe", pure=True)
        node = yaml.compose(text)
        content = _value(node, (), places) if node is not None else {}
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Place(mark.line + 1, mark.column + 1) if mark else Place(1, 1)
        yield mistake(told(str(error.problem or error.context or "not YAML")), place)
        return
    except (YAMLError, RecursionError) as error:
        yield ConfigError(told(str(error).splitlines()[0]), str(path))
        return
    except _YamlMistakeError as error:
        yield mistake(str(error), error.place)
        return
    if not isinstance(content, dict):
        yield mistake(f"should be a mapping with {', '.join(HEADINGS)}", Place(1, 1))
        return
    for heading, entries in content.items():
        kind = HEADINGS.get(heading)
        if kind is None:
            yield mistake(f"unknown heading {heading} (known: {', '.join(HEADINGS)})", places[(heading, "#key")])
        elif not isinstance(entries, list):
            yield mistake(f"{heading} should be a list of records", places[(heading,)])
        else:
            for number, raw in enumerate(entries):
                found = False
                for fault in mistakes(kind, raw):
                    found = True
                    yield mistake(fault.message, _nearest(places, (heading, number, *fault.path)))
                if not found:
                    yield ProjectRecord(kind, raw, places[(heading, number)])


class _YamlMistakeError(Exception):
    def __init__(self, message: str, place: Place):
        super().__init__(message)
        self.place = place


def _nearest(places: dict[KeyPath, Place], path: KeyPath) -> Place:
    while path and path not in places:
        path = path[:-1]
    return places.get(path, Place(1, 1))


def _value(node: Any, path: KeyPath, places: dict[KeyPath, Place], depth: int = 0) -> Any:
    """A composed YAML node as plain values, noting where each stands; a date stays the text that it was written as."""
    place = Place(node.start_mark.line + 1, node.start_mark.column + 1)
    places[path] = place
    if depth > _DEEPEST:
        raise _YamlMistakeError("nested too deeply", place)
    if len(places) > _MOST_VALUES:  # a few aliases of aliases can stand for billions
        raise _YamlMistakeError(f"more than {_MOST_VALUES:,} values; import a table this large instead", place)
    kind = str(node.tag).rpartition(":")[2]
    if kind == "seq":
        return [_value(entry, (*path, number), places, depth + 1) for number, entry in enumerate(node.value)]
    if kind == "map":
        content: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = str(key_node.value) if isinstance(key_node.value, str) else "?"
            key_place = Place(key_node.start_mark.line + 1, key_node.start_mark.column + 1)
            if key in content:
                raise _YamlMistakeError(f"{key} stands here twice", key_place)
            places[(*path, key, "#key")] = key_place
            content[key] = _value(value_node, (*path, key), places, depth + 1)
        return content
    if not isinstance(node.value, str):
        raise _YamlMistakeError(f"the tag {node.tag} means nothing here; take it out", place)
    return _scalar(kind, node.value, path)


def _scalar(kind: str, text: str, path: KeyPath) -> Any:
    """Numbers only where the format has numbers: "born: 1955" is a date, "title: 300" a title."""
    field = next((part for part in reversed(path) if isinstance(part, str)), "")
    if kind in ("int", "float") and field in _NUMBERS:
        with suppress(ValueError):  # too many digits, or infinite: left as it is, and found to be no number
            plain = text.replace("_", "")
            return int(plain) if plain.isdecimal() else float(plain) if kind == "float" else text
    return {"bool": text.lower() == "true", "null": None}.get(kind, text)


_NUMBERS = frozenset(
    "year runtimes budget_usd gross_us gross_ww no n film_year film_years award_year from_n to_n".split()
)
