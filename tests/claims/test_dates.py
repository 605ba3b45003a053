"""Dates with and without weekday and year."""

from __future__ import annotations

import pytest

from filmlint.text.dates import dates, written_date


@pytest.mark.parametrize(
    ("text", "year", "month", "day", "weekday"),
    [
        ("Friday, 27 October 1995", 1995, 10, 27, 4),
        ("October 27, 1995, a Friday", 1995, 10, 27, 4),
        ("Friday the 27th of October, 1995", 1995, 10, 27, 4),
        ("Sunday night, March 24, 1996,", 1996, 3, 24, 6),
        ("Fri., Oct. 27, 1995", 1995, 10, 27, 4),
        ("27 October 1995 was a Friday", 1995, 10, 27, 4),
        ("(Friday, October 27, 1995)", 1995, 10, 27, 4),
        ("27 October 1995 (a Friday)", 1995, 10, 27, 4),
        ("May 2 @ 11:30 p.m.", None, 5, 2, None),
        ("in May 1995", 1995, 5, None, None),
        ("MAY 3, 1996", 1996, 5, 3, None),
        ("1995-10-27", 1995, 10, 27, None),
    ],
)
def test_a_date_is_read(text: str, year: int | None, month: int, day: int | None, weekday: int | None) -> None:
    (found,) = dates(f"It opened {text}")
    assert (found.year, found.month, found.day, found.weekday) == (year, month, day, weekday)


@pytest.mark.parametrize(
    "text",
    ["March 20 minutes", "May 40 million see it", "a may 5", "Maya 12", "Marching on", "The Sunday Times"],
)
def test_what_is_no_date_is_left_out(text: str) -> None:
    assert list(dates(text)) == []


def test_the_second_day_of_a_range_has_no_weekday() -> None:
    assert [found.weekday for found in dates("Thursday to Saturday, 3-5 May 1996")] == [None]


def test_an_impossible_day_is_told() -> None:
    assert [found.possible for found in dates("31 June 1994, 29 February 1996, February 29, 1995")] == [
        False,
        True,
        False,
    ]


@pytest.mark.parametrize(
    ("value", "parts"),
    [
        ("2020-09-09T17:54:13Z", (2020, 9, 9)),
        ("2020-09-09-17-54-13", (2020, 9, 9)),
        ("Wed, 09 Sep 2020 10:00:00", (2020, 9, 9)),
        ("September 9, 2020", (2020, 9, 9)),
        ("2020", (2020, 0, 0)),
        ("soon", None),
    ],
)
def test_the_date_of_front_matter_is_read(value: str, parts: tuple[int, int, int] | None) -> None:
    assert written_date(value) == parts


@pytest.mark.parametrize(
    "text", ["Monday, 2018-03-22", "2018-03-22 (Monday)", "MONDAY, MARCH 22, 2018", "Monday | 22 March 2018"]
)
def test_a_weekday_is_read_beside_a_date_in_figures_and_capitals(text: str) -> None:
    (mention,) = dates(f"It opens on {text}.")
    assert (mention.year, mention.month, mention.day, mention.weekday) == (2018, 3, 22, 0)
