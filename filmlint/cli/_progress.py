"""A line about the progress of a long run, for whoever waits at a terminal."""

from __future__ import annotations

import sys
from collections.abc import Callable


def progress_line() -> Callable[[int, int], None] | None:
    """A line on stderr for whoever waits longer than a second at a terminal; (0, 0) wipes it away."""
    if sys.stderr is None or not sys.stderr.isatty():
        return None
    from time import monotonic

    started = monotonic()
    shown = [0.0]

    def progress(done: int, total: int) -> None:
        now = monotonic()
        if not total:
            if shown[0]:
                sys.stderr.write("\r\x1b[K")
        elif now - started > 1 and now - shown[0] > 0.1:
            shown[0] = now
            sys.stderr.write(f"\r\x1b[K{done:,} of {total:,} files")
        sys.stderr.flush()

    return progress
