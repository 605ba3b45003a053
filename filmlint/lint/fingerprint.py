"""What a file's findings depend on besides its content, in one hash that costs no import of a rule."""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path

from filmlint import __version__
from filmlint.config.settings import Settings
from filmlint.ruleset.discovery import rules_folder

RECORDS = 3  # the form of the records in the cache; a new form gets a new number
_PACKAGE = Path(__file__).resolve().parent.parent
_CODE = (".py", ".yaml", ".yml", ".json", ".jsonl", ".txt", ".z", ".sqlite")


def installed_fingerprint() -> str:
    """Of filmlint itself: its code, rules and data, told from names, sizes and times of change."""
    folders = [_PACKAGE]
    if not rules_folder().is_relative_to(_PACKAGE):
        folders.append(rules_folder())
    digest = hashlib.sha256(f"{RECORDS} {__version__} {sys.version_info[:2]}".encode())
    for folder in folders:
        _add(digest, _stamps(str(folder)))
    return digest.hexdigest()


def settings_fingerprint(installed: str, settings: Settings) -> str:
    """Of one variant of a run's settings, with the user's rules and film data that it names."""
    said = json.dumps(asdict(settings), sort_keys=True, default=str)
    digest = hashlib.sha256(f"{installed}\0{said}".encode("utf-8", "surrogatepass"))
    for folder in settings.rules:
        _add(digest, _stamps(str(folder)))
    for file in (settings.facts_file, settings.imported_facts, settings.words_file):
        if file is not None:
            _add(digest, _stamp(str(file)))
    return digest.hexdigest()


def result_key(prefix: str, data: bytes) -> bytes:
    """Of one file's report: the fingerprint of its settings with the file's name, and what the file holds."""
    digest = hashlib.sha256(f"{prefix}\0".encode("utf-8", "surrogatepass"))
    digest.update(data)
    return digest.digest()


def _add(digest: hashlib._Hash, stamps: Iterable[str]) -> None:
    for stamp in stamps:
        digest.update(stamp.encode("utf-8", "surrogatepass"))


def _stamps(folder: str) -> Iterator[str]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield f"{folder}\0{error.errno}\n"
        return
    for entry in entries:
        if entry.name.startswith((".", "__pycache__")):
            continue
        if entry.is_dir():
            yield from _stamps(entry.path)
        elif entry.name.endswith(_CODE):
            yield from _stamp(entry.path)


def _stamp(path: str) -> Iterator[str]:
    try:
        status = os.stat(path)
    except OSError as error:
        yield f"{path}\0{error.errno}\n"
    else:
        yield f"{path}\0{status.st_size}\0{status.st_mtime_ns}\n"
