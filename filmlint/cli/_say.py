"""What a command has to say beside its report."""

from __future__ import annotations

import sys


def say(line: str) -> None:
    """A line on stderr; names of files and words of articles in it can do a terminal no harm."""
    from filmlint.report.escaping import printable

    print(f"filmlint: {printable(line)}", file=sys.stderr)
