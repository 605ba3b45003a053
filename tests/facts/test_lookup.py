from __future__ import annotations

from pathlib import Path

import pytest

from filmlint.facts import Facts, load_facts
from filmlint.facts.partial_date import PartialDate
from filmlint.facts.records import Credit, SourceWork

from .conftest import RECORDS, write_jsonl


def film_ids(facts: Facts, title: str) -> list[str]:
    return [film.id for film in facts.films_titled(title)]


def test_films_by_title_alias_and_other_spelling(facts: Facts) -> None:
    assert film_ids(facts, "leaving las vegas") == ["leaving-las-vegas-1995"]
    assert film_ids(facts, "Adios Las Vegas") == ["leaving-las-vegas-1995"]
    assert film_ids(facts, "Back to the Future Part 2") == ["back-to-the-future-part-ii-1989"]
    assert film_ids(facts, "Fly") == ["the-fly-1958", "the-fly-1986"]
    assert film_ids(facts, "Eating Las Vegas") == []


def test_a_film_as_a_whole(facts: Facts) -> None:
    film = facts.film_by_id("leaving-las-vegas-1995")
    assert film is not None
    assert film.cast == (Credit("Nicolas Cage", "Ben Sanderson"), Credit("Elisabeth Shue", "Sera"))
    assert film.runtimes == (111, 112)
    assert film.budget_usd == (3_500_000, 4_000_000)
    assert film.source == SourceWork("novel", "Leaving Las Vegas", "John O'Brien", 1990)
    assert film.years == {1995, 1996}
    assert film.credited == ("Mike Figgis", "Nicolas Cage", "Elisabeth Shue")
    assert film.evidence("runtimes") == "shipped film data (general knowledge, checked 2026-11-21)"
    assert film is facts.film("Leaving Las Vegas", 1995)


@pytest.mark.parametrize(
    ("year", "tolerance", "found"),
    [
        (1958, 1, "the-fly-1958"),
        (1987, 1, "the-fly-1986"),
        (1989, 1, None),
        (1989, 3, "the-fly-1986"),
        (1972, 20, None),  # both are fourteen years away
        (1986, 0, "the-fly-1986"),
    ],
)
def test_the_year_decides_between_namesakes(facts: Facts, year: int, tolerance: int, found: str | None) -> None:
    film = facts.film("The Fly", year, tolerance)
    assert (film and film.id) == found


def test_a_release_year_is_as_good_as_the_films_own(facts: Facts) -> None:
    assert facts.film("Leaving Las Vegas", 1996, tolerance=0) is not None
    assert facts.film("Leaving Las Vegas", 1997, tolerance=0) is None


def test_disputes_are_by_field(facts: Facts) -> None:
    film = facts.film("The Fly", 1986)
    assert film is not None
    assert film.dispute("runtimes") == "two published lengths"
    assert film.dispute("directors") is None
    assert film.remake_of == "the-fly-1958"


def test_people_by_name_alias_and_misspelling(facts: Facts) -> None:
    cage = facts.person("nicolas cage")
    assert cage is not None
    assert cage is facts.person("Nicolas Coppola")
    assert cage.born == PartialDate(1964, 1, 7)
    assert facts.misspelling_of("Nicholas Cage") is cage
    assert facts.person("Nicholas Cage") is None
    assert facts.misspelling_of("Nicolas Cage") is None
    assert facts.person("Somebody Else") is None


def test_a_misspelling_that_is_somebodys_right_name_is_none(data_dir: Path) -> None:
    write_jsonl(data_dir / "critics.jsonl", [{"name": "Elizabeth Shue"}])
    assert load_facts(data_dir=data_dir).misspelling_of("Elizabeth Shue") is None


def test_namesakes_are_nobody(facts: Facts) -> None:
    assert facts.person("Steve McQueen") is None


def test_a_tenure_on_two_beats_is_two(facts: Facts) -> None:
    critic = facts.critic("A.O. Scott")
    assert critic is not None
    assert critic is facts.critic("AO Scott")
    assert [(tenure.beat, str(tenure.start), str(tenure.end)) for tenure in critic.tenures] == [
        ("film", "2000", "2023-03"),
        ("books", "2000", "2023-03"),
    ]
    ebert = facts.critic("Roger Ebert")
    assert ebert is not None
    assert ebert.series[0].aliases == ("Great Movies",)
    assert ebert.known_pieces[0].kind == "retrospective"


@pytest.mark.parametrize("name", ["NYT", "N.Y. Times", "New York Times", "the new york times", "new-york-times"])
def test_outlets_by_name_alias_and_id(facts: Facts, name: str) -> None:
    outlet = facts.outlet(name)
    assert outlet is not None
    assert outlet.id == "new-york-times"
    assert str(outlet.founded) == "1851"


def test_what_a_person_did(facts: Facts) -> None:
    credits = {credit.film.id: (credit.jobs, credit.role) for credit in facts.films_of("Nicolas Coppola")}
    assert credits == {
        "leaving-las-vegas-1995": (("cast",), "Ben Sanderson"),
        "adaptation-2002": (("cast",), "Charlie Kaufman/Donald Kaufman"),
    }
    (figgis,) = facts.films_of("Mike Figgis")
    assert figgis.jobs == ("director", "writer", "composer")
    assert facts.films_of("Nobody") == ()


def test_the_parts_of_a_series_in_order(facts: Facts) -> None:
    second = facts.film("Back to the Future Part II", 1989)
    assert second is not None
    assert [part.year for part in facts.series_of(second)] == [1985, 1989]
    fly = facts.film("The Fly", 1986)
    assert fly is not None
    assert facts.series_of(fly) == ()


def test_nominations_of_a_film_by_title_and_by_id(facts: Facts) -> None:
    film = facts.film("Leaving Las Vegas", 1995)
    assert [(row.category, row.person, row.won) for row in facts.nominations(film=film)] == [
        ("actor", "Nicolas Cage", True),
        ("actress", "Elisabeth Shue", False),
    ]
    assert [row.n for row in facts.nominations(person="Nicolas Cage")] == [68, 75]
    assert [row.category for row in facts.nominations(film=film, person="Elisabeth Shue")] == ["actress"]
    assert facts.nominations(film=film, body="Golden Globes") == ()
    assert len(facts.nominations(film=film, body="the Oscars")) == 2
    with pytest.raises(ValueError, match="film or a person"):
        facts.nominations()


def test_nominations_of_a_namesake_are_not_the_films(data_dir: Path) -> None:
    row = {"body": "oscars", "n": 59, "film_year": 1986, "category": "makeup", "film": "The Fly", "won": True}
    write_jsonl(data_dir / "awards.jsonl", [row])
    facts = load_facts(data_dir=data_dir)
    assert [len(facts.nominations(film=film)) for film in facts.films_titled("The Fly")] == [0, 1]


def test_ceremonies_by_number_and_year(facts: Facts) -> None:
    ceremony = facts.ceremony("Oscars", n=68)
    assert ceremony is not None
    assert ceremony is facts.ceremony("Academy Awards", year=1996)
    assert (ceremony.film_year, str(ceremony.date)) == (1995, "1996-03-25")
    assert facts.ceremony("Oscars", year=1930) is None
    assert [held.n for held in facts.ceremonies("Oscars", 1930)] == [2, 3]
    assert [held.n for held in facts.ceremonies_for("Oscars", 1929)] == [2, 3]
    assert facts.ceremony("Golden Globes", n=68) is None


def test_what_is_complete(facts: Facts) -> None:
    assert facts.awards_complete("Oscars", "Best Actor", 50)
    assert not facts.awards_complete("Oscars", "Best Actor", 5)
    assert facts.awards_complete("Oscars", "Best Actor", 5, winners_only=True)
    assert not facts.awards_complete("Oscars", "Best Actress", 50)
    assert facts.person_awards_complete("Nicolas Cage", "Academy Awards")
    assert not facts.person_awards_complete("Nicolas Cage", "BAFTA")
    assert not facts.person_awards_complete("Elisabeth Shue", "Oscars")


def test_bulk_dates_by_day_and_year(facts: Facts) -> None:
    row = facts.bulk_date("NYT", "2003-05-20")
    assert row is not None
    assert row.aggregator == "Rotten Tomatoes"
    assert facts.bulk_date("The New York Times", 2003) == row
    assert facts.bulk_date("NYT", PartialDate(2003, 5)) == row
    assert facts.bulk_date("NYT", 2004) is None
    assert facts.bulk_date("Variety", 2003) is None


def test_known_titles_and_names_among_candidates(facts: Facts) -> None:
    candidates = ["leaving las vegas", "las vegas", "nicolas cage", "a o scott", "mike figgis", "spike", "nyt"]
    assert facts.known_titles(candidates) == {"leaving las vegas"}
    assert facts.known_names(candidates) == {"nicolas cage", "a o scott", "mike figgis"}


def test_every_record_can_be_decoded(facts: Facts, data_dir: Path) -> None:
    from filmlint.facts.kinds import KINDS
    from filmlint.facts.stores import ShippedStore

    store = ShippedStore(data_dir)
    for kind in KINDS:
        assert len(store.all(kind)) == len(RECORDS[kind.file]) == facts.layers[0].count(kind)
