"""Regular expressions that are compiled when they are first used, or were compiled when filmlint was installed.

filmlint has thousands of them, and a run over one short file uses a part; compiling all would take longer than linting.
"""

from __future__ import annotations

import gc
import re
from typing import Any, cast

from filmlint.text import expression_code
from filmlint.text.expression_code import Expression

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split", "groupindex")


class _Expression:
    """Stands for a compiled expression; its methods become that one's at the first call."""

    def __init__(self, source: str, flags: int) -> None:
        self.pattern, self.flags = source, flags

    def __getattr__(self, name: str) -> Any:
        made = _made(self.pattern, self.flags)
        for method in _METHODS:
            setattr(self, method, getattr(made, method))
        return getattr(made, name)


def compile_when_used(source: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, but compiled at its first use; a mistake in the expression shows only then."""
    return cast("re.Pattern[str]", _Expression(source, int(flags)))


def compiled(source: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives. Raises re.error for a mistake in the expression."""
    return _made(source, int(flags))


def waiting() -> set[Expression]:
    """What was given to `compile_when_used` in all the modules that are imported."""
    return {(one.pattern, one.flags) for one in gc.get_objects() if type(one) is _Expression}


def _made(source: str, flags: int) -> re.Pattern[str]:
    return expression_code.ready(source, flags) or re.compile(source, flags)
