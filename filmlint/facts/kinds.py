"""The kinds of record, the file each is shipped in, and the keys under which each is found.

The keys are said here once: the shipped index, the project's file and the imported database are all built from them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Generic, NamedTuple, TypeVar

from filmlint.facts import decode
from filmlint.facts.award_names import award_body
from filmlint.facts.decode import Raw, film_id
from filmlint.facts.normalize import name_keys, normal_name, normal_title, title_keys
from filmlint.facts.records import (
    AwardsComplete,
    BulkDate,
    Ceremony,
    Critic,
    Film,
    Nomination,
    Origin,
    Outlet,
    Person,
)

R = TypeVar("R")


class Kind(NamedTuple, Generic[R]):
    """A kind of record: its name, its shipped file (and heading in a project file), how to decode it and its keys."""

    name: str
    file: str
    decode: Callable[[Raw, Origin], R]
    keys: Callable[[Raw], Iterator[tuple[str, str]]]


class Section(NamedTuple, Generic[R]):
    """One way to find records of a kind: the name under which a kind's keys say "this key leads to this record"."""

    name: str
    kind: Kind[R]


def ceremony_key(body: str, number: int | str) -> str:
    """The key of a body's ceremony by its number, or by a year."""
    return f"{award_body(body)} {number}"


def _names(section: str, *values: str | list[str] | None) -> Iterator[tuple[str, str]]:
    for value in values:
        for name in (value,) if isinstance(value, str) else value or ():
            for key in name_keys(name):
                yield section, key


def _film_keys(raw: Raw) -> Iterator[tuple[str, str]]:
    yield "film-id", film_id(raw)
    if raw.get("imdb"):
        yield "film-id", raw["imdb"]
    for title in (raw["title"], *(raw.get("aliases") or ())):
        for key in title_keys(title):
            yield "title", key
    yield from _names("credit", raw.get("directors"), raw.get("writers"), raw.get("composers"))
    for credit in raw.get("cast") or ():
        for key in name_keys(credit["name"]):
            yield "credit", key
    if raw.get("series"):
        yield "series", normal_title(raw["series"]["name"])


def _person_keys(raw: Raw) -> Iterator[tuple[str, str]]:
    yield from _names("person", raw["name"], raw.get("aliases"))
    yield from _names("misspelling", raw.get("misspellings"))


def _critic_keys(raw: Raw) -> Iterator[tuple[str, str]]:
    return _names("critic", raw["name"], raw.get("aliases"))


def _outlet_keys(raw: Raw) -> Iterator[tuple[str, str]]:
    for _, key in _names("", raw.get("id"), raw["name"], raw.get("aliases")):
        yield "outlet", key.removeprefix("the ")


def _ceremony_keys(raw: Raw) -> Iterator[tuple[str, str]]:
    yield "ceremony", ceremony_key(raw["body"], raw["n"])
    if raw.get("date"):
        yield "ceremony-year", ceremony_key(raw["body"], str(raw["date"])[:4])
    for year in raw.get("film_years") or (raw["film_year"],):
        yield "ceremony-film-year", ceremony_key(raw["body"], year)


def _nomination_keys(raw: Raw) -> Iterator[tuple[str, str]]:
    yield from _names("nominee", raw.get("person"))
    for film in raw.get("films") or ((raw["film"],) if raw.get("film") else ()):
        yield "nominated-film", film
        yield "nominated-film", normal_title(film)


def _bulk_date_keys(raw: Raw) -> Iterator[tuple[str, str]]:
    yield "bulk-date", normal_name(raw["outlet"]).removeprefix("the ")


def _awards_complete_keys(raw: Raw) -> Iterator[tuple[str, str]]:
    yield "awards-complete", award_body(raw["body"])


FILM: Kind[Film] = Kind("film", "films.jsonl", decode.decode_film, _film_keys)
PERSON: Kind[Person] = Kind("person", "people.jsonl", decode.decode_person, _person_keys)
CRITIC: Kind[Critic] = Kind("critic", "critics.jsonl", decode.decode_critic, _critic_keys)
OUTLET: Kind[Outlet] = Kind("outlet", "outlets.jsonl", decode.decode_outlet, _outlet_keys)
CEREMONY: Kind[Ceremony] = Kind("ceremony", "ceremonies.jsonl", decode.decode_ceremony, _ceremony_keys)
NOMINATION: Kind[Nomination] = Kind("nomination", "awards.jsonl", decode.decode_nomination, _nomination_keys)
BULK_DATE: Kind[BulkDate] = Kind("bulk date", "bulk_dates.jsonl", decode.decode_bulk_date, _bulk_date_keys)
AWARDS_COMPLETE: Kind[AwardsComplete] = Kind(
    "awards complete", "awards_complete.jsonl", decode.decode_awards_complete, _awards_complete_keys
)
KINDS: tuple[Kind[Any], ...] = (FILM, PERSON, CRITIC, OUTLET, CEREMONY, NOMINATION, BULK_DATE, AWARDS_COMPLETE)

FILM_ID: Section[Film] = Section("film-id", FILM)
TITLE: Section[Film] = Section("title", FILM)
CREDIT: Section[Film] = Section("credit", FILM)
SERIES: Section[Film] = Section("series", FILM)
PERSON_NAME: Section[Person] = Section("person", PERSON)
MISSPELLING: Section[Person] = Section("misspelling", PERSON)
CRITIC_NAME: Section[Critic] = Section("critic", CRITIC)
OUTLET_NAME: Section[Outlet] = Section("outlet", OUTLET)
CEREMONY_NUMBER: Section[Ceremony] = Section("ceremony", CEREMONY)
CEREMONY_YEAR: Section[Ceremony] = Section("ceremony-year", CEREMONY)
CEREMONY_FILM_YEAR: Section[Ceremony] = Section("ceremony-film-year", CEREMONY)
NOMINEE: Section[Nomination] = Section("nominee", NOMINATION)
NOMINATED_FILM: Section[Nomination] = Section("nominated-film", NOMINATION)
BULK_OUTLET: Section[BulkDate] = Section("bulk-date", BULK_DATE)
COMPLETE_BODY: Section[AwardsComplete] = Section("awards-complete", AWARDS_COMPLETE)
SECTIONS: tuple[Section[Any], ...] = (
    FILM_ID, TITLE, CREDIT, SERIES, PERSON_NAME, MISSPELLING, CRITIC_NAME, OUTLET_NAME, CEREMONY_NUMBER,
    CEREMONY_YEAR, CEREMONY_FILM_YEAR, NOMINEE, NOMINATED_FILM, BULK_OUTLET, COMPLETE_BODY,
)  # fmt: skip
