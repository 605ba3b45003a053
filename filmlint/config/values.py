"""Single values of a configuration or an option, from their text: days, sizes, parts of a run, addresses."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from filmlint.errors import did_you_mean
from filmlint.text.expression import compile_when_used

PARTS: Final = ("language", "archive")  # what the summary may say was not run
_DAY = compile_when_used(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_SIZE = compile_when_used(r"(\d+(?:\.\d+)?)\s*(|b|kb|mb|gb)", re.IGNORECASE)
_UNITS = {"": 1, "b": 1, "kb": 1_000, "mb": 1_000_000, "gb": 1_000_000_000}


def day_of(text: str) -> str:
    """A day, month or year as YYYY-MM-DD, YYYY-MM or YYYY. Raises ValueError."""
    if not _DAY.fullmatch(text):
        raise ValueError(f"{text!r} is no date; write YYYY-MM-DD")
    if len(text) == len("YYYY-MM-DD"):
        try:
            date.fromisoformat(text)
        except ValueError:
            raise ValueError(f"there is no {text}; write a day that there is") from None
    return text


def part_of(name: str) -> str:
    """A part of a run that `require` may name. Raises ValueError."""
    if name not in PARTS:
        raise ValueError(f"{name!r} is none of {', '.join(PARTS)}{did_you_mean(name, PARTS)}")
    return name


def address_of(url: str) -> str:
    """The address of a server of LanguageTool. Raises ValueError."""
    from filmlint.language.location import is_address

    if not is_address(url):
        raise ValueError(f"an address of LanguageTool is such as http://localhost:8081, not {url!r}")
    return url


def size_of(text: str) -> int:
    """A size in bytes, from a number or a text such as "20 MB" (1 MB = 1,000,000 bytes). Raises ValueError."""
    match = _SIZE.fullmatch(text.strip())
    if match is None or float(match[1]) <= 0:
        raise ValueError(f"{text!r} is no size; write a number of bytes, or such as 20 MB")
    return int(float(match[1]) * _UNITS[match[2].lower()])
