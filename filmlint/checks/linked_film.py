"""Which known film the article is about: linked by its title and its year, its director or its stars, never by title
alone."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from filmlint.claims.film import Film as NamedFilm
from filmlint.claims.records import Claim
from filmlint.facts.normalize import normal_name, normal_title

if TYPE_CHECKING:
    from filmlint.facts import Facts
    from filmlint.facts.records import Film
    from filmlint.text.document import Document

_EARLY = 500  # characters within which an article says what it is about
_YEAR = re.compile(r" (?:in |of )?(?:18|19|20)\d\d$")
_BEFORE_TITLES = frozenset(
    "in with from and but for after when while like since as at by on see watch director directors both is".split()
)
_SUPPORT = 2  # people of the film named in the text that stand in for its year


class Link(NamedTuple):
    """A known film, where the article names it (None: only in its text), and what beside the title ties the two:
    whether the year agrees, and how many of the film's people the text names."""

    film: Film
    claim: Claim[NamedFilm] | None
    year: bool
    people: int

    @property
    def stated(self) -> bool:
        """Whether a field, a headline or a mention with the year says what the article is about; else its text does."""
        return self.claim is not None


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
    """The known film that the text names at once or time and again, and two of whose people it names.

    Where several films qualify, one must be named twice as often as any other of them.
    """
    claims = document.claims
    counts: Counter[str] = Counter()
    early: set[str] = set()
    for start, end in claims.phrases:
        text = _YEAR.sub("", claims.text[start:end])
        first, _, rest = text.partition(" ")
        for title in (text, rest) if rest and first.lower() in _BEFORE_TITLES else (text,):
            key = normal_title(title)
            counts[key] += 1
            if start < _EARLY:
                early.add(key)
    wanted = [key for key, count in counts.items() if key and (count > 2 or key in early)]
    ranked: list[tuple[int, int, str, Link]] = []
    for key in facts.known_titles(wanted) if wanted else ():
        link = _by_people(document, facts.films_titled(key), None)
        if link is not None and (" " in key or link.people > _SUPPORT):
            ranked.append((counts[key], link.people, link.film.id, link))
    ranked.sort(key=lambda entry: entry[:3], reverse=True)
    if not ranked or (len(ranked) > 1 and ranked[1][0] * 2 > ranked[0][0] and ranked[1][3].film != ranked[0][3].film):
        return None
    return ranked[0][3]
