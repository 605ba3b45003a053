"""Files in the user's cache folder: made anew when they are gone, and gone when nobody has used them for a while."""

from __future__ import annotations

import os
import time
from contextlib import suppress
from pathlib import Path

from filmlint.whole_file import write_whole

_UNUSED = 14 * 24 * 3600.0  # seconds; what another folder of filmlint uses daily must stay
_DAY = 24 * 3600.0


def keep(path: Path, content: bytes) -> None:
    """Write a file for later runs, if it can be, and drop those of its kind (`kind-which.ext`) that nobody uses."""
    with suppress(OSError):  # on a read-only or full disk the next run makes its own
        write_whole(path, content)
        kind = path.name.partition("-")[0]
        for other in path.parent.glob(f"{kind}-*"):
            with suppress(OSError):  # another process was faster, or uses it on a system that then holds it
                if other != path and _last_use(other) < time.time() - _UNUSED:
                    other.unlink()


def mark_used(path: Path) -> None:
    """Note that a file is in use. Its time of writing stays: it says what the file knows."""
    with suppress(OSError):
        status = path.stat()
        if status.st_atime < time.time() - _DAY:
            os.utime(path, ns=(time.time_ns(), status.st_mtime_ns))


def _last_use(path: Path) -> float:
    status = path.stat()
    return max(status.st_atime, status.st_mtime)
