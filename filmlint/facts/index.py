"""The index over the shipped JSONL files: which key stands in which line, so that only asked-for lines are parsed.

The index is one line of JSON about the files (size, checksum, where each line starts), then one line of JSON a section:
{key: number of the record, or a list of numbers}. A section is parsed when it is first asked. It is generated: by
`build` when the package is built, else on first use, and then kept in the user's cache folder.
"""

from __future__ import annotations

import json
import os
import zlib
from contextlib import suppress
from pathlib import Path
from typing import Any

from filmlint.errors import FilmlintError
from filmlint.facts.kinds import KINDS, SECTIONS
from filmlint.facts.user_folders import cache_folder

INDEX_FILE = "facts_index.jsonl"
_VERSION = 1


def build(data_dir: Path) -> bytes:
    """The index of the facts files in a folder (absent files are empty ones).

    Raises FilmlintError with file and line for a line that is no record.
    """
    sections: dict[str, dict[str, int | list[int]]] = {section.name: {} for section in SECTIONS}
    files: dict[str, list[int]] = {}
    offsets: dict[str, list[int]] = {}
    for kind in KINDS:
        content = _content(data_dir / kind.file)
        files[kind.file] = [len(content), zlib.crc32(content)]
        starts = offsets[kind.file] = []
        position = 0
        for number, line in enumerate(content.splitlines(keepends=True), 1):
            if line.strip():
                try:
                    keys = set(kind.keys(json.loads(line)))
                except (ValueError, KeyError, TypeError, AttributeError) as error:
                    place = f"{data_dir / kind.file}:{number}"
                    raise FilmlintError(f"{place}: not a {kind.name} record ({error!r})") from None
                for section, key in keys:
                    _add(sections[section], key, len(starts))
                starts.append(position)
            position += len(line)
    header = {"version": _VERSION, "files": files, "offsets": offsets, "sections": list(sections)}
    lines = (header, *({key: table[key] for key in sorted(table)} for table in sections.values()))
    return b"\n".join(json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode() for line in lines)


class Index:
    """A loaded index; every section is parsed when first asked for."""

    __slots__ = ("_lines", "_sections", "offsets")

    def __init__(self, content: bytes):
        header, *lines = content.split(b"\n")
        parsed = json.loads(header)
        self.offsets: dict[str, list[int]] = parsed["offsets"]
        self._lines = dict(zip(parsed["sections"], lines, strict=True))
        self._sections: dict[str, dict[str, int | list[int]]] = {}

    def section(self, name: str) -> dict[str, int | list[int]]:
        """A section's table from key to record number or numbers."""
        table = self._sections.get(name)
        if table is None:
            table = self._sections[name] = json.loads(self._lines[name])
        return table

    def find(self, name: str, key: str) -> list[int]:
        """The numbers of the records with this key."""
        numbers = self.section(name).get(key, [])
        return numbers if isinstance(numbers, list) else [numbers]


def load(data_dir: Path) -> Index:
    """The index of a folder: the packaged or the cached one if it is fresh, else built now (and cached if possible)."""
    packaged = data_dir / INDEX_FILE
    cached = cache_folder() / f"facts_index-{zlib.crc32(os.fsencode(data_dir.resolve())):08x}.jsonl"
    for file in (packaged, cached):
        content = _content(file)
        if content and _is_fresh(file, content, data_dir):
            return Index(content)
    content = build(data_dir)
    _keep(cached, content)
    return Index(content)


def _is_fresh(file: Path, content: bytes, data_dir: Path) -> bool:
    """Whether an index speaks of the files as they are.

    Sizes must agree; then either the index is the newest file, or (an installer gives files the time of their copying)
    every checksum agrees.
    """
    try:
        header: dict[str, Any] = json.loads(content[: content.index(b"\n")])
        if header["version"] != _VERSION or header["sections"] != [section.name for section in SECTIONS]:
            return False
        known = header["files"]
        if list(known) != [kind.file for kind in KINDS]:
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


def _add(table: dict[str, int | list[int]], key: str, number: int) -> None:
    known = table.get(key)
    if known is None:
        table[key] = number
    elif isinstance(known, list):
        known.append(number)
    else:
        table[key] = [known, number]


def _keep(file: Path, content: bytes) -> None:
    """Write the index for the next start; on a read-only or full disk that start will build its own."""
    partial = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        partial.write_bytes(content)
        os.replace(partial, file)
    except OSError:
        with suppress(OSError):
            partial.unlink()
