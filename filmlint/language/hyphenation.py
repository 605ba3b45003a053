"""How often an English word can be divided: Liang's patterns, as pyphen ships them, read without importing pyphen.

textstat takes a word that its dictionary lacks for one syllable more than pyphen divides it. pyphen parses all 11,000
patterns when it is first asked (80 ms); here a pattern is parsed when a word has it. A test holds the two together.
"""

from __future__ import annotations

from functools import cache
from importlib.util import find_spec
from pathlib import Path

from filmlint.text.expression import compile_when_used

_EDGE = 2  # letters that stay together at either end of a word
_BEGINNING = 4  # letters of a pattern by which most places of a word show that no longer one fits there
_SETTINGS = compile_when_used(r"\A(?:[A-Z].*\n)+")
_VALUES = compile_when_used(r"(\d?)\D")


def divisions(word: str) -> int:
    """At how many places the lower-case word can be divided."""
    patterns, longest, beginnings = _patterns()
    pointed = f".{word}."
    values = [0] * (len(pointed) + 1)  # before each character of `pointed`, how strongly a division is wanted or not
    for start in range(len(pointed) - 1):
        most = longest if pointed[start : start + _BEGINNING] in beginnings else _BEGINNING
        for end in range(start + 1, min(start + most, len(pointed)) + 1):
            pattern = patterns.get(pointed[start:end])
            if pattern is not None:
                for at, value in _values(pattern):
                    values[start + at] = max(values[start + at], value)
    return sum(value % 2 for value in values[_EDGE + 1 : len(word) - _EDGE + 2])


@cache
def _values(pattern: str) -> list[tuple[int, int]]:
    """How strongly a pattern wants a division or forbids one, and before which of its letters."""
    return [(at, int(value)) for at, value in enumerate(_VALUES.findall(f"{pattern} ")) if value]


@cache
def _patterns() -> tuple[dict[str, str], int, set[str]]:
    """The patterns by their letters, the length of the longest, and how the longer ones begin."""
    spec = find_spec("pyphen")
    if spec is None or spec.origin is None:  # pragma: no cover - it comes with textstat
        raise ModuleNotFoundError("pyphen")
    source = Path(spec.origin).parent / "dictionaries" / "hyph_en_US.dic"
    # After a few lines in capitals, which are settings, each line is a pattern.
    text = _SETTINGS.sub("", source.read_text(encoding="utf-8"))
    letters = text
    for digit in "0123456789":
        letters = letters.replace(digit, "")
    keys = letters.split("\n")
    beginnings = {key[:_BEGINNING] for key in keys if len(key) > _BEGINNING}
    return dict(zip(keys, text.split("\n"), strict=True)), max(map(len, keys)), beginnings
