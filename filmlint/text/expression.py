"""Regular expressions that are compiled when they are first used.

filmlint has hundreds of them, and a run over one short file uses a part; compiling all would take longer than linting.
"""

from __future__ import annotations

import re
from typing import Any, cast


class _Expression:
    """Stands for a compiled expression; its methods become that one's at the first call."""

    def __init__(self, source: str, flags: int) -> None:
        self.pattern, self.flags = source, flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(self.pattern, self.flags)
        for method in ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split"):
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def compile_when_used(source: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, but compiled at its first use; a mistake in the expression shows only then."""
    return cast("re.Pattern[str]", _Expression(source, flags))
