"""Bytes to text, without losing any: UTF-8, UTF-16 by its mark, else Windows-1252."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file, the encoding it was read in, and how many bytes had to be replaced by U+FFFD."""

    text: str
    encoding: str
    replaced: int = 0


class BinaryContent(ValueError):
    """The bytes are no text."""


_SAMPLE = 1000  # bytes that tell what a file with NUL bytes is


def decode(data: bytes) -> Decoded:
    """Read `data` as text. A byte-order mark is no part of it; line ends stay as they are.

    A file that is UTF-8 but for a few bytes keeps them as U+FFFD; one whose high bytes form no UTF-8 is read as
    Windows-1252, which is what old newsroom systems wrote. Raises BinaryContent when it holds NUL bytes.
    """
    if data.startswith(codecs.BOM_UTF8):
        data = data[3:]
    elif data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = data.decode("utf-16", errors="replace")
        if "\0" in text:
            raise BinaryContent("it holds NUL characters")
        return Decoded(text, "utf-16", text.count("\ufffd"))
    if b"\0" in data:
        sample = data[:_SAMPLE]
        if 0.4 < sample.count(0) / len(sample) <= 0.5:  # every other byte, as in Latin letters
            raise BinaryContent("UTF-16 without its byte-order mark, it seems; save it as UTF-8")
        raise BinaryContent("it holds NUL bytes")
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    kept = data.decode("utf-8", errors="replace")
    replaced = kept.count("\ufffd")
    if len(_MULTIBYTE.findall(data)) >= replaced:
        return Decoded(kept, "utf-8", replaced)
    text = data.decode("cp1252", errors="replace")
    return Decoded(text, "windows-1252", text.count("\ufffd"))
