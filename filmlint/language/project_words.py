"""A project's own list of words: one a line, in any case; what follows a # is a remark."""

from __future__ import annotations

from pathlib import Path


def project_words(path: Path | None) -> frozenset[str]:
    """The words of a list, folded; none where there is no such file."""
    if path is None or not path.is_file():
        return frozenset()
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    words = (line.partition("#")[0].strip().casefold() for line in lines)
    return frozenset(filter(None, words))
