"""The code of compiled expressions, kept in a file: to an expression what a .pyc file is to a module.

A pattern object cannot be kept; pickled, it is compiled again. But what `re`'s compiler hands to its engine is a list
of numbers, and the engine takes them back in a hundredth of the time that the compiler needs. No public name leads to
either, so all that is private of `re` stands in this module, and nothing depends on it: the file is good for the very
version of Python that made it, and each of its codes was compared with what `re` makes when it was written. Under
another version, for an expression that is not in it as it is written now, and for whatever is wrong with the file,
`ready` knows nothing, and `re` compiles as ever. The engine checks every code that it is given.
"""

from __future__ import annotations

import marshal
import re
import sys
from array import array
from collections.abc import Iterable
from pathlib import Path
from typing import Any

FILE = Path(__file__).resolve().parent.parent / "data" / f"expressions.{sys.implementation.cache_tag}"
Expression = tuple[str, int]  # source and flags
_UNIT = "I"  # of the codes

_codes: dict[Expression, bytes] | None = None


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
    except Exception:  # the file was tampered with; what the engine or marshal say of that differs by version
        return None


def encoded(expressions: Iterable[Expression]) -> bytes:
    """What to write into `FILE` for some expressions; nothing where the `re` of this Python is made otherwise."""
    codes = {}
    try:
        for source, flags in sorted(set(expressions)):
            code = _compiled(source, flags)
            if _made(source, code) == re.compile(source, flags):  # they compare their codes
                codes[source, flags] = code
        return marshal.dumps((_made_by(), codes))
    except (ImportError, AttributeError, TypeError):
        return b""


def _compiled(source: str, flags: int) -> bytes:
    """As `re._compiler.compile` does it."""
    from re import _compiler, _parser  # type: ignore[attr-defined]

    parsed = _parser.parse(source, flags)
    code = array(_UNIT, _compiler._code(parsed, flags))
    groups = parsed.state.groupdict
    return marshal.dumps((flags | parsed.state.flags, code.tobytes(), parsed.state.groups - 1, dict(groups)))


def _made(source: str, kept: bytes) -> re.Pattern[str]:
    import _sre  # type: ignore[import-not-found]

    flags, code, groups, names = marshal.loads(kept)
    by_number: list[str | None] = [None] * (groups + 1)
    for name, number in names.items():
        by_number[number] = name
    made: re.Pattern[str] = _sre.compile(source, flags, array(_UNIT, code).tolist(), groups, names, tuple(by_number))
    return made


def _made_by() -> tuple[Any, ...]:
    """What must be as it was when the codes were written."""
    import _sre

    return 1, sys.version_info[:3], sys.byteorder, _sre.MAGIC, _sre.CODESIZE


def _read() -> dict[Expression, bytes]:
    try:
        made_by, codes = marshal.loads(FILE.read_bytes())
        return dict(codes) if made_by == _made_by() else {}
    except (OSError, ValueError, TypeError, EOFError, ImportError, AttributeError):
        return {}
