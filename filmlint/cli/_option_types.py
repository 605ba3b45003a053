"""What the values of options may be; argparse shows the message of a wrong one."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from filmlint.config import values
from filmlint.finding import SEVERITIES

Value = TypeVar("Value")


def _with_message(parse: Callable[[str], Value]) -> Callable[[str], Value]:
    """The same, but its ValueErrors are those whose messages argparse shows."""

    @wraps(parse)
    def parsed(value: str) -> Value:
        try:
            return parse(value)
        except ValueError as error:
            raise argparse.ArgumentTypeError(str(error)) from None

    return parsed


day = _with_message(values.day_of)
size = _with_message(values.size_of)
address = _with_message(values.address_of)


def words(value: str) -> list[str]:
    """What stands between commas."""
    return [word.strip() for word in value.split(",") if word.strip()]


@_with_message
def parts(value: str) -> list[str]:
    """Parts of a run."""
    return [values.part_of(name) for name in words(value)]


@_with_message
def severity(value: str) -> tuple[str, str]:
    """A rule or category, and the severity it is to have."""
    rule, equals, level = value.partition("=")
    if not equals or level not in SEVERITIES:
        raise ValueError(f"{value!r}: write RULE=LEVEL, LEVEL one of {', '.join(SEVERITIES)}")
    return rule, level


def count_of(what: str) -> Callable[[str], int]:
    """A whole number from 1 on, of something."""

    @_with_message
    def counted(value: str) -> int:
        if not value.isdigit() or int(value) < 1:
            raise ValueError(f"{value!r} is no number of {what}")
        return int(value)

    return counted
