from __future__ import annotations

from typing import Any

import pytest

from filmlint.facts.merge import is_same_film, merge_films, merge_named
from filmlint.facts.partial_date import PartialDate
from filmlint.facts.records import Credit, Film, Origin, Person, SourceWork

IMPORTED = Origin("imported", "imported film data")


def film(**fields: Any) -> Film:
    return Film(**{"id": "a", "title": "The Port", "year": 1994, **fields})


def other(**fields: Any) -> Film:
    return film(**{"id": "b", "origin": IMPORTED, **fields})


@pytest.mark.parametrize(
    ("one", "two", "same"),
    [
        (film(), other(), True),
        (film(), other(year=1995), True),
        (film(), other(year=1996), False),
        (film(), other(title="Port"), True),
        (film(), other(title="The Harbour"), False),
        (film(), other(title="The Harbour", aliases=("Port",)), True),
        (film(directors=("A B",)), other(directors=("C D",)), False),
        (film(directors=("A B",), cast=(Credit("E F"),)), other(directors=("C D",), cast=(Credit("E F"),)), True),
        (film(directors=("Ron Maxwell",)), other(directors=("Ronald F. Maxwell",), year=1993), True),
        (film(imdb="tt1"), other(imdb="tt2"), False),
        (film(imdb="tt1"), other(imdb="tt1", title="Le Port", year=1999), True),
    ],
)
def test_what_is_the_same_film(one: Film, two: Film, same: bool) -> None:
    assert is_same_film(one, two) is same
    assert is_same_film(two, one) is same


@pytest.mark.parametrize(
    ("field", "mine", "theirs", "disputed"),
    [
        ("runtimes", (111, 112), (117,), False),
        ("runtimes", (111, 112), (118,), True),
        ("runtimes", (111, 130), (131,), False),
        ("mpa", ("R",), ("R", "X"), False),
        ("mpa", ("R",), ("PG",), True),
        ("budget_usd", (3, 4), (8, 8), False),
        ("budget_usd", (3, 4), (9, 9), True),
        ("budget_usd", (4, 4), (1, 1), True),
        ("gross_us", 100, 125, False),
        ("gross_us", 100, 126, True),
        ("gross_ww", 100, 200, False),
        ("gross_ww", 201, 100, True),
        ("directors", ("A B", "C D"), ("C D",), False),
        ("directors", ("A B",), ("C D",), True),
        ("source", SourceWork("novel", author="Jo Doe"), SourceWork("book", author="J. Doe"), False),
        ("source", SourceWork("novel", author="Jo Doe"), SourceWork("novel", author="Al Roe"), True),
        ("source", SourceWork("novel"), SourceWork("novel", author="Al Roe"), False),
    ],
)
def test_what_is_a_dispute(field: str, mine: object, theirs: object, disputed: bool) -> None:
    merged = merge_films([film(**{field: mine}), other(**{field: theirs})])
    assert getattr(merged, field) == mine
    assert (merged.dispute(field) is not None) is disputed
    filled = merge_films([film(), other(**{field: theirs})])
    assert getattr(filled, field) == theirs
    assert filled.evidence(field) == "imported film data"
    assert not filled.disputed


def test_roles_are_disputed_one_by_one() -> None:
    mine = film(cast=(Credit("A B", "Peter Parker/Spider-Man"), Credit("C D", "Mary"), Credit("E F")))
    theirs = other(
        cast=(Credit("A B", "Spider-Man"), Credit("C D", "Gwen"), Credit("E F", "May"), Credit("G H", "Jay"))
    )
    merged = merge_films([mine, theirs])
    assert set(merged.disputed) == {"cast/C D"}
    assert merged.dispute("cast", "C D")
    assert merged.dispute("cast", "A B") is None
    assert merged.cast == (*mine.cast, Credit("G H", "Jay"))


def test_births_far_apart_are_two_people() -> None:
    actor = Person("a", "Jo Doe", born=PartialDate(1930, 3))
    near = Person("b", "Jo Doe", born=PartialDate(1931), died=PartialDate(1980), origin=IMPORTED)
    far = Person("c", "Jo Doe", born=PartialDate(1969), died=PartialDate(2001), origin=IMPORTED)
    merged = merge_named([actor, near])
    assert merged.died == PartialDate(1980)
    assert "born" in merged.disputed
    assert merge_named([actor, far]) is actor
