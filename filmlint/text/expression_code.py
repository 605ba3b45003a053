"""The code of compiled expressions, kept in a file: to an expression what a .pyc file is to a module.

A pattern object cannot be kept; pickled, it is compiled again. But what `re`'s compiler hands to its engine is a list
of numbers, and the engine takes them back in a hundredth of the time that the compiler needs. They are good for the
version of Python that made them, whose name the file bears; under another one, and for an expression that is not in
the file as it is written now, `re` compiles as ever. The engine checks every code that it is given.
"""

from __future__ import annotations

import _sre  # type: ignore[import-not-found]
import marshal
import re
import sys
from array import array
from collections.abc import Iterable
from pathlib import Path
from re import _compiler, _parser  # type: ignore[attr-defined]
from typing import Any

FILE = Path(__file__).resolve().parent.parent / "data" / f"expressions.{sys.implementation.cache_tag}"
_MADE_BY = (1, sys.version_info[:3], sys.byteorder, _sre.MAGIC, _sre.CODESIZE)
_UNIT = "I"  # of the codes

# Sources and flags of all that was asked for in this process.
WANTED: list[tuple[str, int]] = []
_codes: dict[tuple[str, int], bytes] | None = None


def ready(source: str, flags: int) -> re.Pattern[str] | None:
    """The expression, where its code is kept; else None."""
    global _codes
    if _codes is None:
        _codes = _read()
    kept = _codes.get((source, flags))
    if kept is None:
        return None
    try:
        return _made(source, kept)
    except (RuntimeError, TypeError, ValueError, EOFError):  # the file was tampered with
        return None


def encoded(expressions: Iterable[tuple[str, int]]) -> bytes:
    """What to write into `FILE` for some expressions, each a source and flags."""
    codes = {}
    for source, flags in sorted(set(expressions)):
        code = _compiled(source, flags)
        if _made(source, code) == re.compile(source, flags):  # they compare their codes
            codes[source, flags] = code
    return marshal.dumps((_MADE_BY, codes))


def _compiled(source: str, flags: int) -> bytes:
    """As `re._compiler.compile` does it."""
    parsed = _parser.parse(source, flags)
    code = array(_UNIT, _compiler._code(parsed, flags))
    groups = parsed.state.groupdict
    return marshal.dumps((flags | parsed.state.flags, code.tobytes(), parsed.state.groups - 1, dict(groups)))


def _made(source: str, kept: bytes) -> re.Pattern[str]:
    flags, code, groups, names = marshal.loads(kept)
    by_number: list[str | None] = [None] * (groups + 1)
    for name, number in names.items():
        by_number[number] = name
    made: re.Pattern[str] = _sre.compile(source, flags, array(_UNIT, code).tolist(), groups, names, tuple(by_number))
    return made


def _read() -> dict[tuple[str, int], bytes]:
    try:
        made_by, codes = marshal.loads(FILE.read_bytes())
    except (OSError, ValueError, TypeError, EOFError):
        return {}
    found: dict[Any, bytes] = codes if made_by == _MADE_BY else {}
    return found
