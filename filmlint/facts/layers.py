"""The layers of the film data as one: what all of them know under a key, merged into one record where they mean one."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TypeVar

from filmlint.facts import kinds
from filmlint.facts.kinds import Section
from filmlint.facts.normalize import normal_name, title_keys
from filmlint.facts.records import Film
from filmlint.facts.stores import Sections, Store

R = TypeVar("R")


class Layers:
    """Layers ordered from the one that speaks first to the one that fills gaps."""

    def __init__(self, layers: Iterable[Store]):
        self._layers = tuple(layers)
        self._merged: dict[int, Film] = {}  # by the identity of one layer's record
        self._found: dict[tuple[str, str], tuple[Film, ...]] = {}  # by section and key

    def all(self, section: Section[R], key: str) -> list[R]:
        """The records of all layers under a key, as each has them."""
        return [record for layer in self._layers for record in layer.find(section, key)]

    def films(self, section: Section[Film], key: str) -> tuple[Film, ...]:
        """The films under a key, merged over the layers, the earliest first."""
        if known := self._found.get((section.name, key)):
            return known
        found: list[Film] = []
        for record in self.all(section, key):
            film = self._merge(record)
            if all(film is not known for known in found):
                found.append(film)
        films = tuple(sorted(found, key=lambda film: (film.year, film.id)))
        if films:
            self._found[section.name, key] = films
        return films

    def one(self, section: Section[R], name: str) -> R | None:
        """The record of a name, merged over the layers; a layer that knows several of the name leaves it open."""
        found: list[R] = []
        for layer in self._layers:
            records = list(layer.find(section, normal_name(name)))
            exact = [record for record in records if normal_name(getattr(record, "name", "")) == normal_name(name)]
            best = exact or records
            if len(best) > 1:
                break
            found += best
        if len(found) < 2:
            return found[0] if found else None
        from filmlint.facts.merge import merge_named

        return merge_named(found)

    def known(self, sections: Sections, keys: Collection[str]) -> set[str]:
        """Those of the keys that lead to a record in one of the sections."""
        return set().union(*[layer.known(sections, keys) for layer in self._layers])

    def beginning(self, sections: Sections, start: str) -> set[str]:
        """The keys in the sections that begin so."""
        return set().union(*[layer.beginning(sections, start) for layer in self._layers])

    def may_end(self, sections: Sections, word: str) -> bool:
        """False where no key in the sections ends in this word."""
        return any(layer.may_end(sections, word) for layer in self._layers)

    def _merge(self, record: Film) -> Film:
        """The film of all layers that one layer's record belongs to, the same object from whichever layer."""
        if len(self._layers) == 1:
            return record
        merged = self._merged.get(id(record))
        if merged is None:
            from filmlint.facts.merge import merge_films

            anchor = next(part for layer in self._layers for part in self._counterparts(layer, record))
            parts = [part for layer in self._layers for part in self._counterparts(layer, anchor)]
            merged = merge_films(parts)
            for part in (record, *parts):
                self._merged[id(part)] = merged
        return merged

    def _counterparts(self, layer: Store, record: Film) -> list[Film]:
        """A layer's records of the same film: at most one, but several of the imported layer with its many sources."""
        from filmlint.facts.merge import is_same_film

        found = list(layer.find(kinds.FILM_ID, record.id))
        for title in (record.title, *record.aliases):
            for key in title_keys(title):
                found += layer.find(kinds.TITLE, key)
        same = [film for film in dict.fromkeys(found) if film is record or is_same_film(film, record)]
        same.sort(key=lambda film: (film is not record, film.id != record.id, abs(film.year - record.year)))
        return same if same and same[0].origin.layer == "imported" else same[:1]
