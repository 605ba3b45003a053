"""Patterns for paths, written as in .gitignore files, read below a folder of their own."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from filmlint.errors import ConfigError

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


class PathPatterns:
    """Patterns and the folder they speak of. pathspec is imported when a path is first compared."""

    __slots__ = ("__dict__", "lines", "root")

    def __init__(self, root: str, lines: Iterable[str]) -> None:
        self.root = os.path.abspath(root)
        self.lines = tuple(lines)

    @cached_property
    def _spec(self) -> GitIgnoreSpec:
        from pathspec import GitIgnoreSpec

        try:
            return GitIgnoreSpec.from_lines(self.lines)
        except ValueError as error:
            raise ConfigError(f"a pattern for paths is refused: {error}") from None

    def decision(self, location: str, *, folder: bool = False) -> bool | None:
        """True if an absolute path is meant, False if a `!` pattern takes it out again, None where nothing is said."""
        if not self.lines:
            return None
        prefix = self.root if self.root.endswith(os.sep) else self.root + os.sep
        if not location.startswith(prefix):
            return None
        relative = location[len(prefix) :].replace(os.sep, "/")
        return self._spec.check_file(f"{relative}/" if folder else relative).include


def gitignore_of(folder: str) -> tuple[PathPatterns, ...]:
    """The patterns of a folder's .gitignore; none where there is none, or it cannot be read."""
    try:
        with open(os.path.join(folder, ".gitignore"), encoding="utf-8", errors="surrogateescape") as file:
            lines = file.read().splitlines()
    except OSError:
        return ()
    return (PathPatterns(folder, lines),)
