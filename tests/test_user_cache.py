"""What is kept in the user's cache folder, and for how long."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from filmlint.user_cache import keep, mark_used

MONTH = 30 * 24 * 3600.0


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A file that was written and last used a month ago."""
    path = tmp_path / "facts_index-1.txt"
    path.write_bytes(b"old")
    os.utime(path, (time.time() - MONTH, time.time() - MONTH))
    return path


def test_what_nobody_uses_is_dropped(old: Path) -> None:
    other = old.with_name("rules-0.1.json")
    other.write_bytes(b"of another kind")
    os.utime(other, (time.time() - MONTH, time.time() - MONTH))
    keep(old.with_name("facts_index-2.txt"), b"new")
    assert sorted(path.name for path in old.parent.iterdir()) == ["facts_index-2.txt", "rules-0.1.json"]


def test_what_is_used_stays(old: Path) -> None:
    written = old.stat().st_mtime_ns
    mark_used(old)
    keep(old.with_name("facts_index-2.txt"), b"new")
    assert old.read_bytes() == b"old"
    assert old.stat().st_mtime_ns == written


def test_what_is_written_anew_stays(old: Path) -> None:
    keep(old, b"new")
    assert old.read_bytes() == b"new"


def test_a_folder_that_cannot_be_written_or_is_none(old: Path) -> None:
    inside = old / "facts_index-2.txt"  # below a file
    keep(inside, b"new")
    mark_used(inside)
    assert old.read_bytes() == b"old"
