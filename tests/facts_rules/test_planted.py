"""Planted errors are found, right wordings are not accused, and of films nobody knows facts say nothing."""

from __future__ import annotations

import random

import pytest

from benchmarks.planted import Outcome, all_films, run
from benchmarks.planted_more import KINDS
from filmlint.facts import Facts, load_facts


@pytest.fixture(scope="module")
def facts() -> Facts:
    return load_facts()


def planted(facts: Facts, articles: int, seed: int, *, unknown: bool) -> Outcome:
    total = Outcome()
    pool = all_films(facts)
    for kind in KINDS:
        drawn = random.Random(f"{kind} {seed}").sample(pool, articles * 12)
        fit = [film for film in drawn if KINDS[kind](film, random.Random(1), facts, drawn) is not None][:articles]
        outcome = run(kind, fit, facts, seed, unknown=unknown, show=False)
        total = Outcome(*(one + other for one, other in zip(total, outcome, strict=True)))
    return total


@pytest.mark.slow
def test_planted_errors_are_found_and_right_wordings_are_clean(facts: Facts) -> None:
    total = planted(facts, 6, 23, unknown=False)
    assert total.articles > 120
    assert total.found >= 0.9 * total.articles
    assert total.alarms == 0


@pytest.mark.slow
def test_facts_say_nothing_of_films_nobody_knows(facts: Facts) -> None:
    total = planted(facts, 3, 23, unknown=True)
    assert total.articles > 30
    assert total.alarms == 0
