"""Which known film a place of an article speaks of: in a round-up that of its entry, else the article's own."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from filmlint.claims.entries import Entry, entry_at
from filmlint.facts.normalize import normal_name, normal_title
from filmlint.linking.clause_title import title_of_it
from filmlint.linking.linked_film import Link, linked_film
from filmlint.linking.meant_film import meant_film, titles_in
from filmlint.text.span import Span

if TYPE_CHECKING:
    from filmlint.facts import Facts
    from filmlint.facts.records import Film
    from filmlint.text.document import Document


def film_at(document: Document, facts: Facts, shown: Span | None) -> Film | None:
    """The film that a span of the body speaks of; None for the front matter's own place is the article's film."""
    claims = document.claims
    entry = entry_at(claims.entries, shown) if shown is not None and claims.entries else None
    if entry is not None:
        return _film_of(document, facts, entry)
    link = _own(document, facts)
    if link is not None:
        return link.film
    title = title_of_it(document, facts, shown.start) if shown is not None else None
    return meant_film(document, facts, title) if title is not None else None


def films_told_of(document: Document, facts: Facts) -> list[Film]:
    """The known films that the article or one of its entries is about."""
    link = _own(document, facts)
    films = [link.film] if link is not None else []
    films += [film for entry in document.claims.entries if (film := _film_of(document, facts, entry)) is not None]
    return list(dict.fromkeys(films))


@lru_cache(maxsize=2)
def _own(document: Document, facts: Facts) -> Link | None:
    """The article's own film, where it says so; in a round-up, only one that has no entry."""
    link = linked_film(document, facts)
    if link is None or not link.stated:
        return None
    own = {normal_title(title) for title in (link.film.title, *link.film.aliases)}
    return None if any(normal_title(entry.film.title) in own for entry in document.claims.entries) else link


@lru_cache(maxsize=64)
def _film_of(document: Document, facts: Facts, entry: Entry) -> Film | None:
    """The known film of an entry, by title and year; for a title of one word, somebody credited on it is named; where
    the year is wrong, people tie the title to it."""
    film = facts.film(entry.film.title, entry.film.year)
    if film is None:
        title = next(iter(titles_in(document, facts, entry.span)), None)
        return meant_film(document, facts, title, by_year=False) if title is not None else None
    if " " in normal_title(entry.film.title):
        return film
    claims = document.claims
    named = {normal_name(name.text) for name in claims.names if name.full and entry.span.contains(name.span)}
    return film if any(normal_name(name) in named for name in film.credited) else None
