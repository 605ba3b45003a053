"""Invented film data for the examples of the rules that compare with film data."""

from __future__ import annotations

from typing import Any

_KNOWN = {"src": "the production's own papers", "checked": "2026-11-21"}

THE_LONG_NIGHT: dict[str, Any] = {
    "id": "the-long-night-1995",
    "title": "The Long Night",
    "year": 1995,
    "directors": ["Ana Roe"],
    "writers": ["Ulla Berg"],
    "composers": ["Otto Frey"],
    "cast": [
        {"name": "Bo Lim", "role": "Tom Hale"},
        {"name": "Cara Diaz", "role": "Vera Quist"},
        {"name": "Edith Moll", "role": "Sister Agnes"},
    ],
    "runtimes": [112],
    "mpa": ["R"],
    "budget_usd": [4_000_000, 5_000_000],
    "gross_us": 32_000_000,
    "gross_ww": 49_800_000,
    "source": {"kind": "novel", "title": "The Night Road", "author": "Jon Aske", "year": 1990},
    **_KNOWN,
}
HARBOUR: list[dict[str, Any]] = [
    {
        "id": "harbour-lights-1984", "title": "Harbour Lights", "year": 1984, "directors": ["Ana Roe"],
        "writers": ["Ines Vogt"], "composers": ["Hugo Pell"],
        "cast": [
            {"name": "Bo Lim", "role": "Sam Pike"}, {"name": "Ida Sol", "role": "Nell Pike"},
            {"name": "Edith Moll", "role": "Joan Bell"},
        ],
        "series": {"name": "Harbour Lights", "no": 1}, "runtimes": [101], **_KNOWN,
    },
    {
        "id": "harbour-lights-ii-1989", "title": "Harbour Lights II", "year": 1989, "directors": ["Ana Roe"],
        "cast": [
            {"name": "Bo Lim", "role": "Sam Pike"}, {"name": "Cara Diaz", "role": "Joan Bell"},
            {"name": "Ida Sol", "role": "Nell Pike"},
        ],
        "series": {"name": "Harbour Lights", "no": 2}, "runtimes": [108], **_KNOWN,
    },
]  # fmt: skip
THE_TIN_SEA: dict[str, Any] = {
    "id": "the-tin-sea-1988", "title": "The Tin Sea", "year": 1988, "directors": ["Nils Dahl"],
    "composers": ["Hugo Pell"], "cast": [
        {"name": "Edith Moll", "role": "Ada Tull"}, {"name": "Gina Falk", "role": "Vera Marsh"},
        {"name": "Olga Beck", "role": "Vera Stein"},
    ],
    "runtimes": [97], **_KNOWN,
}  # fmt: skip
CRITICS: list[dict[str, Any]] = [
    {
        "id": "mia-sand", "name": "Mia Sand",
        "tenures": [
            {"outlet": "daily-ledger", "beat": "film", "from": 1977, "to": 1999, "certain": True},
            {"outlet": "daily-ledger", "beat": "books", "from": 2000, "to": 2015, "certain": True},
        ],
        "complete": True, **_KNOWN,
    },
    {
        "id": "rolf-ebb", "name": "Rolf Ebb", "died": "2013-04-04",
        "tenures": [{"outlet": "evening-harbinger", "beat": "film", "from": 1967, "to": 2013, "certain": True}],
        "series": [{"name": "Films for Life", "outlet": "evening-harbinger", "from": 1996, "to": 2013}],
        "complete": True, **_KNOWN,
    },
    {
        "id": "owen-glade", "name": "Owen Glade",
        "tenures": [{"outlet": "screen-week", "beat": "film", "from": 1990, "to": 2014, "certain": True}],
        "complete": True, **_KNOWN,
    },
]  # fmt: skip
OUTLETS: list[dict[str, Any]] = [
    {"id": "daily-ledger", "name": "The Daily Ledger", "aliases": ["Daily Ledger"], "founded": 1851, **_KNOWN},
    {"id": "evening-harbinger", "name": "Evening Harbinger", "founded": 1948, **_KNOWN},
    {"id": "screen-week", "name": "Screen Week", "founded": 1990, **_KNOWN},
    {"id": "reel-monthly", "name": "Reel Monthly", "founded": 1987, "closed": 2010, **_KNOWN},
]
BULK_DATES: list[dict[str, Any]] = [
    {
        "id": "lists-screen-week-2011",
        "outlet": "screen-week",
        "date": "2011-09-07",
        "aggregator": "Film Tally",
        **_KNOWN,
    },
]
PEOPLE: list[dict[str, Any]] = [
    {"id": "ana-roe", "name": "Ana Roe", "born": "1950-02-03", **_KNOWN},
    {"id": "rolf-quist", "name": "Rolf Quist", "born": "1900", "died": "1971-02-09", **_KNOWN},
    {"id": "p-milo-crane", "name": "P. Milo Crane", **_KNOWN},
    {"id": "nils-dahl", "name": "Nils Dahl", "aliases": ["Tal Nir-sa"], **_KNOWN},
    {"id": "edith-moll", "name": "Edith Moll", "aliases": ["Mo Li-da"], **_KNOWN},
    {"id": "hugo-pell", "name": "Hugo Pell", "aliases": ["Pe Yu-go"], **_KNOWN},
    {"id": "bo-lim", "name": "Bo Lim", "awards_complete": ["oscars"], **_KNOWN},
    {"id": "cara-diaz", "name": "Cara Diaz", "misspellings": ["Kara Diaz"], "awards_complete": ["oscars"], **_KNOWN},
]
CEREMONIES: list[dict[str, Any]] = [
    {"id": "oscars-057", "body": "oscars", "n": 57, "film_year": 1984, "date": "1985-03-25", **_KNOWN},
    {"id": "oscars-058", "body": "oscars", "n": 58, "film_year": 1985, "date": "1986-03-24", **_KNOWN},
    {"id": "oscars-068", "body": "oscars", "n": 68, "film_year": 1995, "date": "1996-03-25", **_KNOWN},
    {"id": "oscars-069", "body": "oscars", "n": 69, "film_year": 1996, "date": "1997-03-24", **_KNOWN},
]
AWARDS: list[dict[str, Any]] = [
    {
        "id": "oscars-068-actor-bo-lim", "body": "oscars", "n": 68, "film_year": 1995, "category": "actor",
        "person": "Bo Lim", "film": "the-long-night-1995", "won": True, **_KNOWN,
    },
    {
        "id": "oscars-068-actress-cara-diaz", "body": "oscars", "n": 68, "film_year": 1995, "category": "actress",
        "person": "Cara Diaz", "film": "the-long-night-1995", "won": False, **_KNOWN,
    },
    {
        "id": "oscars-057-picture-harbour-dawn", "body": "oscars", "n": 57, "film_year": 1984, "category": "picture",
        "film": "Harbour Dawn", "won": True, **_KNOWN,
    },
]  # fmt: skip
AWARDS_COMPLETE: list[dict[str, Any]] = [
    {
        "id": f"oscars-{category}", "body": "oscars", "categories": [category], "from_n": 9, "to_n": 98,
        "nominations_complete": True, "winners_complete": True, **_KNOWN,
    }
    for category in ("actor", "actress", "supporting-actor", "supporting-actress", "director", "picture")
]  # fmt: skip

FACTS: dict[str, Any] = {
    "films": [THE_LONG_NIGHT, *HARBOUR, THE_TIN_SEA],
    "people": PEOPLE,
    "critics": CRITICS,
    "outlets": OUTLETS,
    "bulk_dates": BULK_DATES,
    "ceremonies": CEREMONIES,
    "awards": AWARDS,
    "awards_complete": AWARDS_COMPLETE,
}


def example(text: str, **more: Any) -> dict[str, Any]:
    """An example of a rule whose only facts are the invented ones."""
    return {"text": text if text.endswith("\n") else f"{text}\n", "facts": FACTS, **more}
