"""The bytes of a source, or the reason why it cannot be linted; never waits, never reads without end."""

from __future__ import annotations

import errno
import io
import os
import stat
from typing import TYPE_CHECKING

from filmlint.lint.file_report import FAILED, SKIPPED
from filmlint.lint.files import Source

if TYPE_CHECKING:
    from filmlint.text.document import Document

_KINDS = (
    (stat.S_ISDIR, "a folder"),
    (stat.S_ISFIFO, "a named pipe, not a file (`-` reads standard input)"),
    (stat.S_ISSOCK, "a socket, not a file"),
    (stat.S_ISCHR, "a device, not a file (`-` reads standard input)"),
    (stat.S_ISBLK, "a device, not a file"),
)


class NotRead(Exception):
    """A file that is not linted: `status` is skipped or failed, and `reason` says why."""

    def __init__(self, status: str, reason: str) -> None:
        super().__init__(reason)
        self.status, self.reason = status, reason


def bytes_of(source: Source, max_size: int) -> bytes:
    """The content of a source, at most `max_size` bytes. Raises NotRead with a reason.

    Never waits: a pipe that nobody writes to is opened without blocking, and refused.
    """
    if source.status is not None:
        raise NotRead(source.status, source.reason or "")
    if source.data is not None:
        _measure(len(source.data), max_size)
        return source.data
    try:
        handle = os.open(source.location, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except (OSError, ValueError) as error:
        is_socket = isinstance(error, OSError) and error.errno == errno.ENXIO
        raise NotRead(SKIPPED if is_socket else FAILED, _why(error)) from None
    try:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            reason = next((words for test, words in _KINDS if test(status.st_mode)), "not a regular file")
            raise NotRead(SKIPPED, reason)
        _measure(status.st_size, max_size)
        with io.BufferedReader(io.FileIO(handle, closefd=False)) as file:
            data = file.read(max_size + 1)  # it may have grown since it was measured, and may go on growing
    except OSError as error:
        raise NotRead(FAILED, _why(error)) from None
    finally:
        os.close(handle)
    _measure(len(data), max_size)
    return data


def document_of(source: Source, max_size: int) -> Document:
    """The document that a source holds. Raises NotRead with a reason, also for what is no text."""
    from filmlint.text.decoding import BinaryContent, decode
    from filmlint.text.document import Document

    try:
        decoded = decode(bytes_of(source, max_size))
    except BinaryContent as error:
        raise NotRead(SKIPPED, f"binary: {error}") from None
    return Document(decoded.text, source.path, decoded)


def _measure(size: int, max_size: int) -> None:
    if size > max_size:
        if max_size < 100_000:
            raise NotRead(SKIPPED, f"{size:,} bytes, more than {max_size:,} (--max-size)")
        raise NotRead(SKIPPED, f"{size / 1_000_000:.1f} MB, more than {max_size / 1_000_000:g} MB (--max-size)")


def _why(error: Exception) -> str:
    if isinstance(error, OSError) and error.errno == errno.ELOOP:
        return "a loop of links"
    if isinstance(error, OSError) and error.errno == errno.ENXIO:
        return "a socket, not a file"
    return f"cannot be read: {getattr(error, 'strerror', None) or error}"
