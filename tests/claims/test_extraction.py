"""Which film an article is about, its fields, its people, and the rest of what it says."""

from __future__ import annotations

from typing import Any

import pytest

from filmlint.claims.counts import Count
from filmlint.claims.credits import Credit
from filmlint.claims.film import Film
from filmlint.claims.intervals import Interval
from filmlint.claims.lives import Age, Birth, Death
from filmlint.claims.money import Money
from filmlint.claims.numerals import number, ordinal
from filmlint.claims.ratings import Certificate, StarRating
from filmlint.claims.ratios import Ratio
from filmlint.claims.release_year import ReleaseYear
from filmlint.claims.roles import Role
from filmlint.claims.scores import Score
from filmlint.claims.standings import Standing
from filmlint.text.document import Document

BOX = "Film: The Long Night (Drama, 1995, Rated: R, 112 minutes)\n\n"


def values(kind: Any, text: str, path: str = "article.txt") -> list[tuple[Any, ...]]:
    return [tuple(claim.value) for claim in Document(text, path).claims.of(kind)]


@pytest.mark.parametrize(
    ("text", "path", "film"),
    [
        (BOX, "a.txt", Film("The Long Night", 1995)),
        ("---\nfilm: The Long Night\nyear: 1995\n---\nIt rains.\n", "a.md", Film("The Long Night", 1995)),
        ("# The Long Night (1995)\n\nIt rains.\n", "a.md", Film("The Long Night", 1995)),
        ("# Film review: The Long Night\n\nIt rains.\n", "a.md", Film("The Long Night", 0)),
        ("‘The Long Night’ Review\n\nIt rains.\n", "a.txt", Film("The Long Night", 0)),
        ("Heat (1995) is long. Heat is loud. Heat is good.\n", "a.txt", Film("Heat", 1995)),
    ],
)
def test_the_subject_film_is_found(text: str, path: str, film: Film) -> None:
    claim = Document(text, path).claims.film
    assert claim is not None
    assert claim.value == film


def test_a_round_up_has_no_subject() -> None:
    text = (
        "Film: The Long Night\nDirector: Ana Roe\n\nIt rains.\n\nFilm: The Blue Door\nDirector: Bo Lim\n\nIt snows.\n"
    )
    assert Document(text).claims.film is None


def test_other_films_with_their_year_are_read() -> None:
    assert values(Film, "In The Blue Door (1989) and Fog (dir. Bo Lim, 1991) it rains.") == [
        ("The Blue Door", 1989), ("Fog", 1991),
    ]  # fmt: skip


def test_a_life_is_no_film() -> None:
    assert values(Film, "Ana Roe (1920-1984) sang.") == []


def test_fields_of_a_markdown_box_are_read() -> None:
    text = (
        "# Fog\n\n**Director:** Ana Roe  \n**Starring:** Bo Lim as Ben, Cy Dahl\n\n| Runtime | 98 min "
        "|\n|---|---|\n\nIt rains.\n"
    )
    fields = [(field.key, field.value) for field in Document(text, "a.md").claims.fields]
    assert fields == [("director", "Ana Roe"), ("cast", "Bo Lim as Ben, Cy Dahl"), ("runtime", "98 min")]


def test_a_claim_of_a_field_stands_where_its_value_stands() -> None:
    document = Document("Director: Ana Roe\nStarring: Bo Lim and Cy Dahl\n\nIt rains.\n")
    assert [document.text[slice(*claim.span)] for claim in document.claims.of(Credit)] == [
        "Ana Roe",
        "Bo Lim",
        "Cy Dahl",
    ]


@pytest.mark.parametrize(
    ("text", "credit"),
    [
        ("The Long Night, directed by Ana Roe, is slow.", ("director", "Ana Roe")),
        ("Ana Roe directs The Long Night as if it rained.", ("director", "Ana Roe")),
        ("The film was written by Ana Roe.", ("writer", "Ana Roe")),
        ("The film's score is by Ana Roe.", ("composer", "Ana Roe")),
        ("The film, starring Ana Roe, is slow.", ("cast", "Ana Roe")),
    ],
)
def test_a_credit_in_prose_is_read(text: str, credit: tuple[str, str]) -> None:
    assert credit in values(Credit, BOX + text)


def test_the_director_of_another_film_is_left_out() -> None:
    assert values(Credit, BOX + "In The Blue Door (1989), directed by Bo Lim, it snows.") == []


@pytest.mark.parametrize(
    ("text", "actor", "character"),
    [
        ("Ana Roe plays Sera.", "Ana Roe", "Sera"),
        ("Ana Roe stars as the singer Sera Dahl.", "Ana Roe", "Sera Dahl"),
        ("Then Sera (Ana Roe) sings.", "Ana Roe", "Sera"),
        ("Then Sera, played by Ana Roe, sings.", "Ana Roe", "Sera"),
        ("We like Ana Roe’s Sera.", "Ana Roe", "Sera"),
    ],
)
def test_a_role_is_read(text: str, actor: str, character: str) -> None:
    assert [role[:2] for role in values(Role, text)] == [(actor, character)]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("The film was released in 1985.", 1985),
        ("This 1985 drama is slow.", 1985),
        ("The Long Night is a slow and patient 1985 drama.", 1985),
        ("1985’s The Long Night is slow.", 1985),
        ("The Long Night (1985) is slow.", 1985),
    ],
)
def test_a_year_of_the_film_is_read(text: str, year: int) -> None:
    assert [found for (found,) in values(ReleaseYear, BOX + text)] == [1995, year]


def test_another_year_is_left_out() -> None:
    assert values(ReleaseYear, BOX + "She was born in 1962, and the story is set in 1978.") == [(1995,)]


def test_lives_are_read() -> None:
    text = "Ana Roe (1920-1984) died aged 63. Bo Lim, 54, was born in 1961. The 33-year-old Cy Dahl sang."
    assert values(Birth, text) == [(1920,), (1961,)]
    assert values(Death, text) == [(1984,)]
    assert values(Age, text) == [(54, "comma"), (63, "aged"), (33, "hyphen")]


@pytest.mark.parametrize(
    ("text", "years", "relation"),
    [
        ("It came back 20 years later.", 20, "later"),
        ("It came twenty-five years after that.", 25, "after"),
        ("It closed two decades ago.", 20, "ago"),
        ("It is the film’s 30th anniversary.", 30, "anniversary"),
        ("It took a quarter of a century before they met.", 25, "before"),
        ("There was a gap of six years.", 6, "span"),
    ],
)
def test_an_interval_is_read(text: str, years: float, relation: str) -> None:
    ((found, _, _, how),) = values(Interval, text)
    assert (found, how) == (years, relation)


@pytest.mark.parametrize(
    ("text", "amount", "sort", "territory"),
    [
        ("Made for $4 million, it looks good.", 4e6, "budget", ""),
        ("It had a budget of $3.5m.", 3.5e6, "budget", ""),
        ("It grossed $49.8 million worldwide.", 49.8e6, "gross", "worldwide"),
        ("It took £32,000,000 in the US.", 32e6, "gross", "us"),
        ("It earned 12 million dollars at the box office.", 12e6, "gross", ""),
    ],
)
def test_money_is_read(text: str, amount: float, sort: str, territory: str) -> None:
    ((found, _, what, where, partial),) = values(Money, text)
    assert (round(found), what, where, partial) == (round(amount), sort, territory, False)


def test_an_opening_weekend_is_marked_as_partial() -> None:
    assert [money[-1] for money in values(Money, "It made $2 million in its opening weekend.")] == [True]


@pytest.mark.parametrize(
    ("text", "rating"),
    [
        ("I give it three and a half stars.", (3.5, 0, "")),
        ("My verdict: 2 out of 5 stars.", (2, 5, "")),
        ("Rating: 7/10", (7, 10, "")),
        ("Grade: B+", (0, 0, "B+")),
        ("★★★☆☆", (3, 5, "")),
    ],
)
def test_the_own_rating_is_read(text: str, rating: tuple[float, int, str]) -> None:
    assert values(StarRating, text) == [rating]


def test_the_rating_of_others_is_left_out() -> None:
    assert values(StarRating, "Ebert gave it four stars, and on IMDb it gets 7/10.") == []


def test_a_certificate_is_read() -> None:
    assert values(Certificate, "Rated PG-13 for a bus. An R-rated cut exists.") == [("PG-13",), ("R",)]


def test_scores_of_sites_are_read() -> None:
    text = "Rotten Tomatoes gives it 92 percent, and 85 percent of audiences liked it. Metacritic has it at 74/100."
    assert [score[:3] for score in values(Score, text)] == [
        ("Rotten Tomatoes", 92, 100), ("Rotten Tomatoes", 85, 100), ("Metacritic", 74, 100),
    ]  # fmt: skip


def test_counts_and_ratios_are_read() -> None:
    assert values(Count, "Here are five reasons:\n\n- a\n- b\n- c\n") == [(5, "reasons", 3)]
    assert [round(ratio[0]) for ratio in values(Ratio, "It took twelve times its budget.")] == [12]


def test_standings_are_read() -> None:
    text = "The supporting cast, particularly Ana Roe as Sera, is fine. Roe was nominated as Best Actress."
    assert [(standing, award) for _, standing, award in values(Standing, text)] == [
        ("supporting", False),
        ("leading", True),
    ]


@pytest.mark.parametrize(
    ("text", "value"),
    [("twenty-five", 25), ("1,200", 1200), ("a dozen", 12), ("hundred and twelve", 112), ("2.5", 2.5), ("bus", None)],
)
def test_numbers_are_read(text: str, value: float | None) -> None:
    assert number(text) == value


@pytest.mark.parametrize(
    ("text", "value"), [("25th", 25), ("twenty-fifth", 25), ("fourth", 4), ("fiftieth", 50), ("bus", None)]
)
def test_ordinals_are_read(text: str, value: int | None) -> None:
    assert ordinal(text) == value
