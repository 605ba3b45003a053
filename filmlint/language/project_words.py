"""A project's own list of words: one a line, in any case; what follows a # is a remark."""

from __future__ import annotations

from pathlib import Path

from filmlint.errors import ConfigError


def project_words(path: Path | None) -> frozenset[str]:
    """The words of a list, folded; none where there is no such file. Raises ConfigError where it cannot be read."""
    if path is None or not path.is_file():
        return frozenset()
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        raise ConfigError("not UTF-8 text", str(path), line) from None
    except OSError as error:
        raise ConfigError(f"cannot be read: {error.strerror}", str(path)) from None
    words = (line.partition("#")[0].strip().casefold() for line in text.splitlines())
    return frozenset(filter(None, words))
