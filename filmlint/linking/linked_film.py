"""Which known film the article is about: linked by its title and its year, its director or its stars, never by title
alone."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from filmlint.claims.film import Film as NamedFilm
from filmlint.claims.records import PROSE, Claim
from filmlint.facts.normalize import normal_name, normal_title
from filmlint.linking.headline_titles import headline_titles
from filmlint.linking.title_runs import EARLY, known_runs
from filmlint.text.expression import compile_when_used

if TYPE_CHECKING:
    from filmlint.facts import Facts
    from filmlint.facts.records import Film
    from filmlint.text.document import Document
    from filmlint.text.span import Span

_LATE = 600  # characters behind which an article does not come to its subject
_FIRST = 200  # characters of the first lines
# What names a film before the one an article is about: a star's earlier part, a maker's last work.
_IN_PASSING = compile_when_used(
    r"\b(?:star|director|actor|actress|maker|creator|writer) (?:of )?\W*$|"
    r"\b(?:known for|known from|latest|last|previous|earlier|after|since|reunit\w+|worked together|played in|"
    r"starred in|fame|behind|followed|the (?:19|20)\d\d (?:[a-z]+ )?(?:film|movie|hit|drama|comedy|classic))\b"
    r"[^.]{0,40}$"
)
_MANY = 6  # people of a film: beside so many, another film that the opening names is named in passing
_SUPPORT = 2  # people of the film named in the text that stand in for its year


class Link(NamedTuple):
    """A known film, where the article names it (None: only in its text), and what beside the title ties the two:
    whether the year agrees, and how many of the film's people the text names. `opening` says that of all known films
    it is the only one that the first lines name."""

    film: Film
    claim: Claim[NamedFilm] | None
    year: bool
    people: int
    opening: bool = False

    @property
    def stated(self) -> bool:
        """Whether a field, a headline or the opening says what the article is about; else it is only named often."""
        if self.claim is None or self.claim.place != PROSE or self.claim.shown is None:
            return self.claim is not None or self.opening
        return self.claim.shown.start < _LATE


@lru_cache(maxsize=2)  # a dozen rules ask for the same document one after the other
def linked_film(document: Document, facts: Facts) -> Link | None:
    """The known film the article is about; None where it names none, none known, or two can be meant."""
    claims = document.claims
    claim = claims.film
    if claim is None:
        if document.claims.entries:
            return None  # each part of it is about its own film
        return _of_headline(document, facts) or _most_named(document, facts)
    title, year = whole_title(document, facts, claim)
    films = facts.films_titled(title)
    if not films:
        return _of_headline(document, facts)
    found = facts.film(title, year) if year else None
    if found is not None:
        people = people_named(document, found)
        if len(films) > 1 and claim.place == PROSE and _rival(document, films, found, people):
            return None  # told beside its remake: "Jane Roe's Fog was not the first: there was Fog (1953)"
        if people or (" " in normal_title(title) and year in found.years):
            return Link(found, claim, True, people)
        if len(films) == 1:
            return None
    return _by_people(document, films, claim)


def _rival(document: Document, films: tuple[Film, ...], found: Film, people: int) -> bool:
    """Whether the text names as many people of another film of the same title."""
    return any(film is not found and people_named(document, film) >= max(people, _SUPPORT) for film in films)


def whole_title(document: Document, facts: Facts, claim: Claim[NamedFilm]) -> NamedFilm:
    """The film of a claim; where its title only ends a longer known one ("The Thin Man" in "After the Thin Man"), that
    one."""
    title, year = claim.value
    if claim.shown is None or not document.claims.text.startswith(title, claim.shown.start):
        return claim.value
    end = claim.shown.start + len(title)
    runs = known_runs(document, facts)
    known = [run.text for run in runs if run.span.end == end and run.span.start < claim.shown.start]
    return NamedFilm(max(known, key=len), year) if known else claim.value


def _by_people(document: Document, films: tuple[Film, ...], claim: Claim[NamedFilm] | None) -> Link | None:
    """The one of the films whose people the text names; two of them, or the director."""
    ranked = sorted(((people_named(document, film), film.id, film) for film in films), reverse=True)
    best, _, film = ranked[0]
    if best < _SUPPORT or (len(ranked) > 1 and ranked[1][0] * 2 > best):
        return None
    return Link(film, claim, claim is not None and claim.value.year in film.years, best)


def people_named(document: Document, film: Film) -> int:
    """How many of the people credited on a film the body names in full; its director counts twice."""
    named = named_in(document)
    directors = sum([normal_name(director) in named for director in film.directors])
    return directors + sum(map(named.__contains__, credited_keys(film)))


@lru_cache(maxsize=1024)  # the films that articles speak of are often the same
def credited_keys(film: Film) -> tuple[str, ...]:
    """The keys of the names of everybody credited on a film."""
    return tuple(map(normal_name, film.credited))


@lru_cache(maxsize=2)
def full_names(document: Document) -> dict[str, str]:
    """The names of two words and more in the body, as written, and their keys."""
    folded = document.claims.folded
    spans = {name.text: name.span for name in document.claims.people}
    return {name: normal_name(folded[start:end]) for name, (start, end) in spans.items()}


@lru_cache(maxsize=2)
def named_in(document: Document) -> frozenset[str]:
    """The normalised names in the body and the fields."""
    claims = document.claims
    names = set(full_names(document).values())
    for field in claims.fields_of("cast", "director", "writer", "composer", "support"):
        names.update(normal_name(part) for part in field.value.replace(" and ", ",").replace(";", ",").split(","))
    return frozenset(names)


def names_surname(document: Document, span: Span, person: str) -> bool:
    """Whether a name in a span of the body ends in somebody's surname."""
    surname = normal_name(person).split()[-1]
    return any(normal_name(name.parts[-1]) == surname for name in document.claims.names_in(span))


def _of_headline(document: Document, facts: Facts) -> Link | None:
    """The one known film that the headline names and whose people the text does."""
    keys, whole = headline_titles(document, facts)
    films = tuple(film for key in keys for film in facts.films_titled(key))
    if not films:
        return None
    link = _by_people(document, films, document.claims.film)
    if link is None and " " in whole and len(films) == 1 and (people := people_named(document, films[0])):
        link = Link(films[0], document.claims.film, False, people)
    return link and link._replace(opening=True)


def _most_named(document: Document, facts: Facts) -> Link | None:
    """The known film that the text names at once or time and again, and two of whose people it names.

    Where several films qualify, one must be named twice as often as any other of them.
    """
    counts: Counter[str] = Counter()
    early: set[str] = set()
    meant: set[str] = set()  # of those, not as what somebody is known for
    first: set[str] = set()  # of these, in the first lines
    folded = document.claims.folded
    for span, _, key in known_runs(document, facts):
        counts[key] += 1
        if span.start < EARLY:
            early.add(key)
            if not _IN_PASSING.search(folded[max(0, span.start - 60) : span.start]):
                meant.add(key)
                if span.start < _FIRST:
                    first.add(key)
    wanted = [key for key, count in counts.items() if count > 2 or key in early]
    ranked: list[tuple[int, int, str, Link]] = []
    for key in wanted:
        link = _by_people(document, facts.films_titled(key), None)
        if link is not None and (" " in key or link.people > _SUPPORT):
            ranked.append((counts[key], link.people, link.film.id, link))
    ranked.sort(key=lambda entry: entry[:3], reverse=True)
    films = list(dict.fromkeys(entry[3].film.id for entry in ranked))
    if len(films) == 1 or _outdoes(ranked, first):
        link = ranked[0][3]
        own = {normal_title(title) for title in (link.film.title, *link.film.aliases)}
        others = [key for key in early - own if " " in key] if link.people < _MANY else []
        again = sum(counts[key] for key in own) > 1
        tied = link.people > 2 * _SUPPORT or (again and (link.people > _SUPPORT + 1 or bool(first & own)))
        return link._replace(opening=tied and bool(meant & own) and not others and not _round_up(document, facts))
    if not films or ranked[1][0] * 2 > ranked[0][0]:
        return None
    return ranked[0][3]


def _outdoes(ranked: list[tuple[int, int, str, Link]], first: set[str]) -> bool:
    """Whether the film named most, and in the first lines, has many of its people named, and any other film no more
    than half as many: those are its director's other works."""
    if not ranked or normal_title(ranked[0][3].film.title) not in first:
        return False
    _, people, own, _ = ranked[0]
    return people >= _MANY and all(entry[1] * 2 <= people for entry in ranked if entry[2] != own)


def _round_up(document: Document, facts: Facts) -> bool:
    """Whether several paragraphs open with the title of a film, or several lines state facts: each is of its own."""
    if document.claims.boxes > 1:
        return True
    starts = {start for start, _ in document.body.paragraphs}
    return len({key for span, _, key in known_runs(document, facts) if span.start in starts}) > 1


def film_id(document: Document, facts: Facts) -> str | None:
    """The id of the film that a document is about; of one the film data does not know, its title and year."""
    link = linked_film(document, facts)
    if link is not None:
        return link.film.id
    claim = document.claims.film
    if claim is None or not claim.value.year:
        return None
    return f"{normal_title(claim.value.title).replace(' ', '-')}-{claim.value.year}"
