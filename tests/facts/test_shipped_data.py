"""The shipped files are what the look-ups take them for."""

from __future__ import annotations

import pytest

from filmlint.facts import DATA_DIR, load_facts
from filmlint.facts.facts_file import check_facts_file
from filmlint.facts.kinds import KINDS, Kind
from filmlint.facts.stores import ShippedStore


@pytest.mark.parametrize("kind", KINDS, ids=[kind.name for kind in KINDS])
def test_every_record_is_well_formed_and_can_be_found(kind: Kind[object]) -> None:
    file = DATA_DIR / kind.file
    assert file.is_file()
    assert [str(mistake) for mistake in check_facts_file(file)] == []
    assert len(ShippedStore(DATA_DIR).all(kind)) > 0


def test_every_reference_from_one_record_to_another_holds() -> None:
    from filmlint.facts.kinds import CRITIC, FILM

    facts, store = load_facts(), ShippedStore(DATA_DIR)
    lost = [film.remake_of for film in store.all(FILM) if film.remake_of and not facts.film_by_id(film.remake_of)]
    outlets = {tenure.outlet for critic in store.all(CRITIC) for tenure in critic.tenures}
    lost += [outlet for outlet in sorted(outlets) if not facts.outlet(outlet)]
    assert lost == []
