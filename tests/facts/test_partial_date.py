from __future__ import annotations

import pytest

from filmlint.facts.partial_date import PartialDate


def date(text: str) -> PartialDate:
    return PartialDate.parse(text)


@pytest.mark.parametrize("text", ["1995", "1995-10", "1995-10-27", "2000-02-29", "0999-01-01"])
def test_reads_and_writes_the_three_precisions(text: str) -> None:
    assert str(date(text)) == text


@pytest.mark.parametrize(
    "text",
    ["", "95", "1995-13", "1995-00", "1995-10-00", "1995-02-30", "1900-02-29", "1995-1-2", "١٩٩٥", "0000", "1995 "],
)
def test_refuses_what_is_no_date(text: str) -> None:
    with pytest.raises(ValueError, match=r"date|month|day"):
        date(text)


@pytest.mark.parametrize(
    ("one", "other", "answer"),
    [
        ("1995", "1996", "before"),
        ("1995", "1995-10-27", "agrees"),
        ("1995-10", "1995-10-27", "agrees"),
        ("1995-11", "1995-10-27", "after"),
        ("1995-10-26", "1995-10-27", "before"),
        ("1995-10-27", "1995-10-27", "agrees"),
        ("1996", "1995-12-31", "after"),
    ],
)
def test_compares_at_the_coarser_precision(one: str, other: str, answer: str) -> None:
    a, b = date(one), date(other)
    assert {name for name in ("before", "agrees", "after") if getattr(a, name)(b)} == {answer}
    assert b.after(a) == a.before(b)


def test_an_int_is_a_year() -> None:
    assert date("1995-10-27").before(1996)
    assert date("1995-10-27").agrees(1995)
    assert not date("1995-10-27").after(1995)
