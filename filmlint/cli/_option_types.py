"""What the values of options may be; argparse shows the message of a wrong one."""

from __future__ import annotations

import argparse

from filmlint.config.config import address_of, day_of, part_of, size_of
from filmlint.finding import SEVERITIES


def words(value: str) -> list[str]:
    return [word.strip() for word in value.split(",") if word.strip()]


def severity(value: str) -> tuple[str, str]:
    rule, equals, level = value.partition("=")
    if not equals or level not in SEVERITIES:
        raise argparse.ArgumentTypeError(f"{value!r}: write RULE=LEVEL, LEVEL one of {', '.join(SEVERITIES)}")
    return rule, level


def day(value: str) -> str:
    try:
        return day_of(value)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def size(value: str) -> int:
    try:
        return size_of(value)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def parts(value: str) -> list[str]:
    try:
        return [part_of(name) for name in words(value)]
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def address(value: str) -> str:
    try:
        return address_of(value)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def jobs(value: str) -> int:
    if not value.isdigit() or int(value) < 1:
        raise argparse.ArgumentTypeError(f"{value!r} is no number of processes")
    return int(value)
