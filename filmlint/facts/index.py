"""The index over the shipped JSONL files: which key stands in which line, so that only asked-for lines are parsed.

One line of JSON about the files; then a line a file, where each of its records starts; then two lines a section, its
keys and for each key the numbers of its records. Keys are parted by tabs and numbers by commas, because splitting text
takes a third of the time of parsing JSON; a section is split when it is first asked. The index is generated: by `build`
when the package is built, else on first use, and then kept in the user's cache folder.
"""

from __future__ import annotations

import json
import os
import zlib
from pathlib import Path
from typing import Any

from filmlint.errors import FilmlintError
from filmlint.facts.kinds import KINDS, SECTIONS
from filmlint.user_cache import keep, mark_used
from filmlint.user_folders import cache_folder

INDEX_FILE = "facts_index.txt"
_VERSION = 2  # to be raised whenever `normalize` or `kinds` give other keys
_FILES = [kind.file for kind in KINDS]
_PLACES = {section.name: place for place, section in enumerate(SECTIONS)}


def build(data_dir: Path) -> bytes:
    """The index of the facts files in a folder (absent files are empty ones).

    Raises FilmlintError with file and line for a line that is no record.
    """
    sections: dict[str, dict[str, list[str]]] = {section.name: {} for section in SECTIONS}
    files: dict[str, list[int]] = {}
    starts: list[str] = []
    for kind in KINDS:
        content = _content(data_dir / kind.file)
        files[kind.file] = [len(content), zlib.crc32(content)]
        offsets: list[str] = []
        position = 0
        for number, line in enumerate(content.splitlines(keepends=True), 1):
            if line.strip():
                try:
                    keys = set(kind.keys(json.loads(line)))
                except (ValueError, KeyError, TypeError, AttributeError) as error:
                    place = f"{data_dir / kind.file}:{number}"
                    raise FilmlintError(f"{place}: not a {kind.name} record ({error!r})") from None
                for section, key in keys:
                    sections[section].setdefault(" ".join(key.split()), []).append(str(len(offsets)))
                offsets.append(str(position))
            position += len(line)
        starts.append(",".join(offsets))
    lines = [json.dumps({"version": _VERSION, "files": files, "sections": list(sections)}), *starts]
    for table in sections.values():
        ordered = sorted(table)
        lines += ["\t".join(ordered), "\t".join(",".join(table[key]) for key in ordered)]
    return "\n".join(lines).encode()


class Index:
    """A loaded index; every section is taken apart when first asked for."""

    __slots__ = ("_lines", "_sections", "_starts")

    def __init__(self, content: bytes):
        self._lines = content.split(b"\n")
        self._starts: dict[str, list[bytes]] = {}
        self._sections: dict[str, dict[str, str]] = {}

    def section(self, name: str) -> dict[str, str]:
        """A section's table from key to record numbers, parted by commas."""
        table = self._sections.get(name)
        if table is None:
            at = 1 + len(KINDS) + 2 * _PLACES[name]
            keys, numbers = self._lines[at].decode(), self._lines[at + 1].decode()
            table = dict(zip(keys.split("\t"), numbers.split("\t"), strict=True)) if numbers else {}
            self._sections[name] = table
        return table

    def find(self, name: str, key: str) -> list[int]:
        """The numbers of the records with this key."""
        numbers = self.section(name).get(key)
        return [int(number) for number in numbers.split(",")] if numbers else []

    def starts(self, file: str) -> list[bytes]:
        """Where each record of a file starts, in bytes, as digits."""
        starts = self._starts.get(file)
        if starts is None:
            line = self._lines[1 + _FILES.index(file)]
            starts = self._starts[file] = line.split(b",") if line else []
        return starts


def load(data_dir: Path) -> Index:
    """The index of a folder: the packaged or the cached one if it is fresh, else built now (and cached if possible)."""
    packaged = data_dir / INDEX_FILE
    cached = cache_folder() / f"facts_index-{zlib.crc32(os.fsencode(data_dir.resolve())):08x}.txt"
    for file in (packaged, cached):
        content = _content(file)
        if content and _is_fresh(file, content, data_dir):
            if file == cached:
                mark_used(cached)
            return Index(content)
    content = build(data_dir)
    keep(cached, content)
    return Index(content)


def _is_fresh(file: Path, content: bytes, data_dir: Path) -> bool:
    """Whether an index speaks of the files as they are.

    Sizes must agree; then either the index is the newest file, or (an installer gives files the time of their copying)
    every checksum agrees.
    """
    try:
        header: dict[str, Any] = json.loads(content[: content.index(b"\n")])
        if header["version"] != _VERSION or header["sections"] != list(_PLACES):
            return False
        known = header["files"]
        if list(known) != _FILES:
            return False
        newest = 0
        for name, (size, _) in known.items():
            try:
                status = (data_dir / name).stat()
            except OSError:
                if size:
                    return False
                continue
            if status.st_size != size:
                return False
            newest = max(newest, status.st_mtime_ns)
        if file.stat().st_mtime_ns >= newest:
            return True
        return all(zlib.crc32(_content(data_dir / name)) == checksum for name, (_, checksum) in known.items())
    except (ValueError, KeyError, TypeError, OSError):
        return False


def _content(file: Path) -> bytes:
    try:
        return file.read_bytes()
    except OSError:
        return b""
