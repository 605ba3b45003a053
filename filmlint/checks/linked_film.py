"""Which known film the article is about: linked by its title and its year, its director or its stars, never by title
alone."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from filmlint.claims.film import Film as NamedFilm
from filmlint.claims.records import Claim
from filmlint.facts.normalize import normal_name, normal_title

if TYPE_CHECKING:
    from filmlint.facts import Facts
    from filmlint.facts.records import Film
    from filmlint.text.document import Document

_SUPPORT = 2  # people of the film named in the text that stand in for its year


class Link(NamedTuple):
    """A known film, where the article names it (None: only in its text), and what beside the title ties the two:
    whether the year agrees, and how many of the film's people the text names."""

    film: Film
    claim: Claim[NamedFilm] | None
    year: bool
    people: int


@lru_cache(maxsize=2)  # a dozen rules ask for the same document one after the other
def linked_film(document: Document, facts: Facts) -> Link | None:
    """The known film the article is about; None where it names none, none known, or two can be meant."""
    claims = document.claims
    claim = claims.film
    if claim is None:
        return _most_named(document, facts)
    title, year = claim.value
    films = facts.films_titled(title)
    if not films:
        return None
    found = facts.film(title, year) if year else None
    if found is not None:
        people = people_named(document, found)
        if people or (" " in normal_title(title) and year in found.years):
            return Link(found, claim, True, people)
        if len(films) == 1:
            return None
    return _by_people(document, films, claim)


def _by_people(document: Document, films: tuple[Film, ...], claim: Claim[NamedFilm] | None) -> Link | None:
    """The one of the films whose people the text names; two of them, or the director."""
    ranked = sorted(((people_named(document, film), film.id, film) for film in films), reverse=True)
    best, _, film = ranked[0]
    if best < _SUPPORT or (len(ranked) > 1 and ranked[1][0] * 2 > best):
        return None
    return Link(film, claim, claim is not None and claim.value.year in film.years, best)


def people_named(document: Document, film: Film) -> int:
    """How many of the people credited on a film the body names in full; its director counts twice."""
    folded = named_in(document)
    named = [normal_name(name) in folded for name in film.credited]
    directors = sum(normal_name(name) in folded for name in film.directors)
    return sum(named) + directors


@lru_cache(maxsize=2)
def named_in(document: Document) -> frozenset[str]:
    """The normalised names in the body and the fields."""
    claims = document.claims
    names = {normal_name(name.text) for name in claims.names if name.full}
    for field in claims.fields_of("cast", "director", "writer", "composer", "support"):
        names.update(normal_name(part) for part in field.value.replace(" and ", ",").replace(";", ",").split(","))
    return frozenset(names)


def _most_named(document: Document, facts: Facts) -> Link | None:
    """The film whose title the text names most often, three times at least, and two of whose people it names."""
    claims = document.claims
    counts: dict[str, int] = {}
    shown: dict[str, str] = {}
    for span in claims.phrases:
        text = claims.text[slice(*span)]
        key = normal_title(text)
        counts[key] = counts.get(key, 0) + 1
        shown.setdefault(key, text)
    often = [key for key, count in counts.items() if count > 2 and " " in key]
    known = facts.known_titles(often) if often else set()
    ranked = sorted(known, key=lambda key: -counts[key])
    if not ranked or (len(ranked) > 1 and counts[ranked[1]] * 2 > counts[ranked[0]]):
        return None
    return _by_people(document, facts.films_titled(shown[ranked[0]]), None)
