"""A file that is written in one step is there as a whole, or as it was."""

from __future__ import annotations

from pathlib import Path

import pytest

from filmlint.whole_file import write_whole


def test_writes_file_and_folder(tmp_path: Path) -> None:
    file = tmp_path / "new" / "folder" / "a.txt"
    write_whole(file, b"one")
    write_whole(file, b"two")
    assert file.read_bytes() == b"two"
    assert list(file.parent.iterdir()) == [file]


def test_a_write_that_fails_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"old")

    def broken(self: Path, target: Path) -> Path:
        raise OSError(28, "no space left", str(self), None, str(target))

    monkeypatch.setattr(Path, "replace", broken)
    with pytest.raises(OSError, match="no space left"):
        write_whole(file, b"new")
    assert file.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [file]
