"""Where records come from: the shipped files, records held in memory (a project's), behind one way of asking."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import cached_property
from itertools import chain
from mmap import ACCESS_READ, mmap
from pathlib import Path
from typing import Any, Protocol, TypeVar

from filmlint.facts.decode import Raw
from filmlint.facts.index import Index, load
from filmlint.facts.kinds import Kind, Section
from filmlint.facts.records import SHIPPED, Origin

R = TypeVar("R")
Sections = tuple[Section[Any], ...]
LAST = "\U0010ffff"  # the last character: what is less than a text with it behind begins with that text, or is less


class Store(Protocol):
    """One layer of the film data."""

    def find(self, section: Section[R], key: str) -> Sequence[R]:
        """The records with this key; the same record is the same object each time."""

    def known(self, sections: Sections, keys: Iterable[str]) -> Set[str]:
        """Those of the keys that lead to a record in one of the sections."""

    def beginning(self, sections: Sections, start: str) -> Iterable[str]:
        """The keys in the sections that begin so."""

    def may_end(self, sections: Sections, word: str) -> bool:
        """False where no key in the sections ends in this word."""

    def count(self, kind: Kind[Any]) -> int:
        """How many records of a kind there are."""


class _Keys:
    """The keys of some sections, each once, whatever they lead to."""

    def __init__(self, keys: list[str]) -> None:
        self.every = frozenset(keys)

    @cached_property
    def ordered(self) -> list[str]:
        return sorted(self.every)

    @cached_property
    def last_words(self) -> frozenset[str]:
        return frozenset([key.rpartition(" ")[2] for key in self.every])


class ShippedStore:
    """The JSONL files of a folder, through their index; a line is parsed when its record is asked for."""

    def __init__(self, data_dir: Path):
        self._data_dir = data_dir
        self._index: Index | None = None
        self._records: dict[tuple[str, int], Any] = {}
        self._files: dict[str, mmap] = {}
        self._keys: dict[Sections, _Keys] = {}

    @property
    def index(self) -> Index:
        """The folder's index, loaded when first needed."""
        if self._index is None:
            self._index = load(self._data_dir)
        return self._index

    def find(self, section: Section[R], key: str) -> Sequence[R]:
        """The records with this key."""
        return [self._record(section.kind, number) for number in self.index.find(section.name, key)]

    def known(self, sections: Sections, keys: Iterable[str]) -> Set[str]:
        """Those of the keys that lead to a record in one of the sections."""
        if len(sections) == 1:
            return self.index.section(sections[0].name).keys() & keys
        return self._keys_of(sections).every.intersection(keys)

    def beginning(self, sections: Sections, start: str) -> list[str]:
        """The keys in the sections that begin so."""
        keys = self._keys_of(sections).ordered
        return keys[bisect_left(keys, start) : bisect_left(keys, f"{start}{LAST}")]

    def may_end(self, sections: Sections, word: str) -> bool:
        """Whether a key in the sections ends in this word."""
        return word in self._keys_of(sections).last_words

    def _keys_of(self, sections: Sections) -> _Keys:
        keys = self._keys.get(sections)
        if keys is None:
            keys = self._keys[sections] = _Keys(
                [key for section in sections for key in self.index.section(section.name)]
            )
        return keys

    def count(self, kind: Kind[Any]) -> int:
        """How many records of a kind there are."""
        return len(self.index.starts(kind.file))

    def all(self, kind: Kind[R]) -> list[R]:
        """Every record of a kind, in the order of its file."""
        return [self._record(kind, number) for number in range(self.count(kind))]

    def _record(self, kind: Kind[R], number: int) -> R:
        place = (kind.file, number)
        record: R | None = self._records.get(place)
        if record is None:
            lines, start = self._lines(kind.file), int(self.index.starts(kind.file)[number])
            end = lines.find(b"\n", start)
            raw = json.loads(lines[start : len(lines) if end < 0 else end])
            record = self._records[place] = kind.decode(raw, SHIPPED)
        return record

    def _lines(self, file: str) -> mmap:
        """A file's lines: an article needs a dozen of them, so nothing else of the megabyte is read."""
        lines = self._files.get(file)
        if lines is None:
            with (self._data_dir / file).open("rb") as opened:
                lines = self._files[file] = mmap(opened.fileno(), 0, access=ACCESS_READ)
        return lines


class MemoryStore:
    """Records held in memory, each with where it comes from."""

    def __init__(self, records: Iterable[tuple[Kind[Any], Raw, Origin]]):
        self._sections: dict[str, dict[str, list[Any]]] = {}
        self._counts: dict[str, int] = {}
        for kind, raw, origin in records:
            record = kind.decode(raw, origin)
            self._counts[kind.name] = self._counts.get(kind.name, 0) + 1
            for section, key in dict.fromkeys(kind.keys(raw)):
                self._sections.setdefault(section, {}).setdefault(key, []).append(record)

    def find(self, section: Section[R], key: str) -> Sequence[R]:
        """The records with this key."""
        return self._sections.get(section.name, {}).get(key, [])

    def known(self, sections: Sections, keys: Iterable[str]) -> set[str]:
        """Those of the keys that lead to a record in one of the sections."""
        return set(keys).intersection(self._keys_of(sections))

    def beginning(self, sections: Sections, start: str) -> list[str]:
        """The keys in the sections that begin so."""
        return [key for key in self._keys_of(sections) if key.startswith(start)]

    def may_end(self, sections: Sections, word: str) -> bool:
        """Whether a key in the sections ends in this word."""
        return any(key.rpartition(" ")[2] == word for key in self._keys_of(sections))

    def _keys_of(self, sections: Sections) -> Iterator[str]:
        return chain.from_iterable([self._sections.get(section.name, ()) for section in sections])

    def count(self, kind: Kind[Any]) -> int:
        """How many records of a kind there are."""
        return self._counts.get(kind.name, 0)
