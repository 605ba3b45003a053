"""A film is linked by more than its title, or not at all."""

from __future__ import annotations

from typing import Any

import pytest

from filmlint.facts import Facts
from filmlint.facts.project import HEADINGS
from filmlint.facts.records import Origin
from filmlint.facts.stores import MemoryStore
from filmlint.linking.linked_film import linked_film
from filmlint.linking.title_runs import known_runs, title_runs
from filmlint.ruleset.example_facts import FACTS
from filmlint.text.document import Document

_TWO: list[dict[str, Any]] = [
    {"id": "the-dam-1958", "title": "The Dam", "year": 1958, "directors": ["Per Holm"], "cast": [{"name": "Una Krog"}]},
    {"id": "the-dam-1986", "title": "The Dam", "year": 1986, "directors": ["Eva Lund"], "cast": [{"name": "Ole Hav"}]},
    {"id": "after-the-dam-1990", "title": "After the Dam", "year": 1990, "directors": ["Eva Lund"]},
    {"id": "goodbye-harbour-lights-2003", "title": "Goodbye, Harbour Lights", "year": 2003, "directors": ["Eva Lund"]},
]

LONG_NIGHT = "the-long-night-1995"


@pytest.fixture(scope="module")
def facts() -> Facts:
    origin = Origin("shipped", "the test's facts")
    films = [("films", raw) for raw in (*FACTS["films"], *({**raw, "src": "papers"} for raw in _TWO))]
    return Facts([MemoryStore([(HEADINGS[heading], raw, origin) for heading, raw in films])])


def linked(text: str, facts: Facts, path: str = "article.txt") -> str | None:
    link = linked_film(Document(text, path), facts)
    return link.film.id if link else None


@pytest.mark.parametrize(
    ("text", "film"),
    [
        ("Film: The Dam (1986)\nDirector: Eva Lund\n\nWater.\n", "the-dam-1986"),
        ("Review: The Dam\n\nPer Holm made a film about water, with Una Krog.\n", "the-dam-1958"),
        ("Review: The Dam (1987)\n\nEva Lund made a film about water.\n", "the-dam-1986"),
        ("Review: The Dam (2004)\n\nIn Eva Lund’s film Ole Hav plays a miller.\n", "the-dam-1986"),
        ("Review: The Dam\n\nA film about water.\n", None),
        ("Review: The Dam\n\nPer Holm and Eva Lund both made a film about water.\n", None),
        ("Review: The Dam (2004)\n\nA film about water, and about Oslo.\n", None),
        (
            "A look at After the Dam\n\nAfter the Dam (1990) is a film by Eva Lund, with Ole Hav.\n",
            "after-the-dam-1990",
        ),
        ("Ana Roe saw The Long Night once, and Bo Lim never did.\n", LONG_NIGHT),
        ("TEN YEARS OF THE LONG NIGHT\n\nAfter Harbour Lights, Ana Roe went home. Bo Lim hid.\n", LONG_NIGHT),
        (
            "A look at The Long Night: Part 4 – The Return\n\nAna Roe is back, and so is Bo Lim, but not for long.\n",
            None,
        ),
        ("The Long Night 4: what we know\n\nAna Roe is back, and so is Bo Lim, though not for long.\n", None),
        ("The song The Long Night was a hit, and nobody knows why.\n", None),
    ],
)
def test_link(text: str, film: str | None, facts: Facts) -> None:
    assert linked(text, facts) == film


def test_titles_run_over_genitives_and_numbers_and_part_from_names() -> None:
    found = title_runs(Document("It is 12 Angry Mice, Ole’s List and Bo Lim from The Long Night.\n"))
    assert {"12 Angry Mice", "Ole’s List", "Bo Lim", "The Long Night"} <= set(found)


def test_a_title_begins_before_its_comma(facts: Facts) -> None:
    document = Document("Ole saw Goodbye, Harbour Lights in Oslo and, later, Harbour Lights in Rome.\n")
    assert [run.text for run in known_runs(document, facts)] == ["Goodbye, Harbour Lights", "Harbour Lights"]
