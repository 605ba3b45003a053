"""Words that are spelt wrong wherever they stand, each with the one that is meant: data/misspellings.txt."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_LIST = Path(__file__).resolve().parent.parent / "data" / "misspellings.txt"


@cache
def right_forms() -> dict[str, str]:
    """What is wrong, in lower case, and what is right."""
    table: dict[str, str] = {}
    for line in _LIST.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            right, _, wrong = line.partition(": ")
            table.update(dict.fromkeys(wrong.split(), right))
    return table
