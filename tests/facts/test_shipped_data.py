"""The shipped files are what the look-ups take them for."""

from __future__ import annotations

from itertools import combinations

import pytest

from filmlint.facts import DATA_DIR, load_facts
from filmlint.facts.facts_file import check_facts_file
from filmlint.facts.kinds import CRITIC, FILM, KINDS, Kind
from filmlint.facts.name_variants import same_person
from filmlint.facts.normalize import title_keys
from filmlint.facts.records import Film
from filmlint.facts.stores import ShippedStore


@pytest.mark.parametrize("kind", KINDS, ids=[kind.name for kind in KINDS])
def test_every_record_is_well_formed_and_can_be_found(kind: Kind[object]) -> None:
    file = DATA_DIR / kind.file
    assert file.is_file()
    assert [str(mistake) for mistake in check_facts_file(file)] == []
    assert len(ShippedStore(DATA_DIR).all(kind)) > 0


def test_no_film_stands_twice() -> None:
    """Two records of one film would make every look-up by its title doubtful, and every rule silent."""
    by_title: dict[tuple[str, int], list[Film]] = {}
    for film in ShippedStore(DATA_DIR).all(FILM):
        for key in {key for title in (film.title, *film.aliases) for key in title_keys(title)}:
            by_title.setdefault((key, film.year), []).append(film)
    twice = {
        (one.id, other.id)
        for films in by_title.values()
        for one, other in combinations(films, 2)
        if any(same_person(name, another) for name in one.directors for another in other.directors)
    }
    assert twice == set()


def test_every_reference_from_one_record_to_another_holds() -> None:
    facts, store = load_facts(), ShippedStore(DATA_DIR)
    lost = [film.remake_of for film in store.all(FILM) if film.remake_of and not facts.film_by_id(film.remake_of)]
    outlets = {tenure.outlet for critic in store.all(CRITIC) for tenure in critic.tenures}
    lost += [outlet for outlet in sorted(outlets) if not facts.outlet(outlet)]
    assert lost == []
