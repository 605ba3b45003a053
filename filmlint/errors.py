"""What filmlint says when it cannot do its job; the command line turns these into exit status 2."""

from __future__ import annotations

from collections.abc import Iterable


class FilmlintError(Exception):
    """Something the user can mend; the message says what and where."""


class ConfigError(FilmlintError):
    """A mistake in a configuration, rule or facts file, with its place where one is known."""

    def __init__(self, message: str, path: str | None = None, line: int | None = None, column: int | None = None):
        self.message, self.path, self.line, self.column = message, path, line, column
        place = ":".join(str(part) for part in (path, line, column) if part is not None)
        super().__init__(f"{place}: {message}" if place else message)


def did_you_mean(word: object, known: Iterable[object]) -> str:
    """The end of a message: what may have been meant by an unknown word."""
    from difflib import get_close_matches

    near = get_close_matches(str(word), list(map(str, known)), 1)
    return f"; did you mean {near[0]!r}?" if near else ""
