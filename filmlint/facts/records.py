"""The records of the film data: what is known, how it is known, and where it is disputed.

An absent field is unknown, never false. Money is in US dollars, running times in minutes. Records are dataclasses; the
small values inside them are named tuples, because defining a dataclass costs 0.6 ms of every start and a tuple 0.1 ms.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from filmlint.facts.partial_date import PartialDate


class Origin(NamedTuple):
    """Where a record comes from: its layer ("project", "shipped" or "imported") and the words for the evidence."""

    layer: str
    text: str


SHIPPED = Origin("shipped", "shipped film data")


class Credit(NamedTuple):
    """One actor and the role as credited; several names of one role are parted by "/", an unknown role is empty."""

    name: str
    role: str = ""


class SourceWork(NamedTuple):
    """What a film is based on; kind "original" says that it is based on nothing, year 0 is unknown."""

    kind: str
    title: str = ""
    author: str = ""
    year: int = 0


class SeriesPart(NamedTuple):
    """A film's place in a series; no 0 is unknown."""

    name: str
    no: int = 0


class Release(NamedTuple):
    """One showing: kind is festival, limited or wide, country an ISO code or a name; both may be empty."""

    date: PartialDate
    kind: str = ""
    country: str = ""


class Tenure(NamedTuple):
    """A critic's years at an outlet (its id or name) on one beat (film, books, tv, music …); None is an unknown or open
    end."""

    outlet: str
    beat: str
    start: PartialDate | None
    end: PartialDate | None
    certain: bool


class EssaySeries(NamedTuple):
    """A critic's series of essays on older films, which explains late dates."""

    name: str
    outlet: str
    start: PartialDate | None
    end: PartialDate | None
    aliases: tuple[str, ...] = ()


class KnownPiece(NamedTuple):
    """A piece known to exist: kind is review, retrospective or reprint; film is an id or a title."""

    film: str
    year: int
    kind: str
    title: str = ""


class _Sourced:
    """What every record can say of itself: how it is known."""

    __slots__ = ()

    src: str
    checked: str
    origin: Origin

    def evidence(self) -> str:
        """Where the record is known from, for a finding: "shipped film data (general knowledge, checked …)"."""
        details = [part for part in (self.src, f"checked {self.checked}" if self.checked else "") if part]
        return f"{self.origin.text} ({', '.join(details)})" if details else self.origin.text


@dataclass(frozen=True, slots=True)
class Film(_Sourced):
    """One film, merged over the layers that know it.

    `disputed` maps a field (or "cast/NAME", one actor's role) to the reason why sources disagree about it; rules lower
    themselves to a note there. `origins` maps the fields that another layer supplied to that layer's evidence.
    """

    id: str
    title: str
    year: int
    aliases: tuple[str, ...] = ()
    directors: tuple[str, ...] = ()
    writers: tuple[str, ...] = ()
    composers: tuple[str, ...] = ()
    cast: tuple[Credit, ...] = ()
    cast_complete: bool = False
    runtimes: tuple[int, ...] = ()
    mpa: tuple[str, ...] = ()
    budget_usd: tuple[int, int] | None = None
    gross_us: int | None = None
    gross_ww: int | None = None
    source: SourceWork | None = None
    series: SeriesPart | None = None
    remake_of: str = ""
    releases: tuple[Release, ...] = ()
    imdb: str = ""
    disputed: Mapping[str, str] = field(default_factory=dict, hash=False)
    src: str = ""
    checked: str = ""
    origin: Origin = SHIPPED
    origins: Mapping[str, str] = field(default_factory=dict, hash=False)

    def __hash__(self) -> int:
        return hash(self.id)

    @property
    def years(self) -> frozenset[int]:
        """Every year that can rightly be called the film's: its own and those of its releases."""
        return frozenset({self.year, *(release.date.year for release in self.releases)})

    @property
    def credited(self) -> tuple[str, ...]:
        """Everybody named on the film, each once: directors, writers, composers, cast."""
        names = (*self.directors, *self.writers, *self.composers, *(credit.name for credit in self.cast))
        return tuple(dict.fromkeys(names))

    def evidence(self, of: str = "") -> str:
        """Where the record, or one field of it that another layer supplied, is known from."""
        return self.origins.get(of) or _Sourced.evidence(self)

    def dispute(self, of: str, name: str = "") -> str | None:
        """Why sources disagree about a field (or about one actor's role), or None where they do not."""
        return self.disputed.get(of) or (self.disputed.get(f"{of}/{name}") if name else None)


@dataclass(frozen=True, slots=True)
class Person(_Sourced):
    """A person; `lookalikes` are other real people with nearly this name, `awards_complete` the award bodies whose
    nominations of this person are all in the data."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    misspellings: tuple[str, ...] = ()
    born: PartialDate | None = None
    died: PartialDate | None = None
    lookalikes: tuple[str, ...] = ()
    awards_complete: tuple[str, ...] = ()
    disputed: Mapping[str, str] = field(default_factory=dict, hash=False)
    src: str = ""
    checked: str = ""
    origin: Origin = SHIPPED


@dataclass(frozen=True, slots=True)
class Critic(_Sourced):
    """A critic; `complete` says that every tenure is listed, so that a date outside them all means something."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    born: PartialDate | None = None
    died: PartialDate | None = None
    tenures: tuple[Tenure, ...] = ()
    complete: bool = False
    series: tuple[EssaySeries, ...] = ()
    known_pieces: tuple[KnownPiece, ...] = ()
    disputed: Mapping[str, str] = field(default_factory=dict, hash=False)
    src: str = ""
    checked: str = ""
    origin: Origin = SHIPPED


@dataclass(frozen=True, slots=True)
class Outlet(_Sourced):
    """A paper, magazine, site or broadcaster that publishes criticism."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    kind: str = ""
    country: str = ""
    founded: PartialDate | None = None
    closed: PartialDate | None = None
    src: str = ""
    checked: str = ""
    origin: Origin = SHIPPED


@dataclass(frozen=True, slots=True)
class Ceremony(_Sourced):
    """One edition of an award: its number, the film years it honours (the early ones honour two) and its day.

    Bodies go by the ids of `award_names` ("oscars", "golden-globes", "cannes" …)."""

    body: str
    n: int
    film_years: tuple[int, ...]
    date: PartialDate | None = None
    src: str = ""
    checked: str = ""
    origin: Origin = SHIPPED

    @property
    def film_year(self) -> int:
        """The last year of films that the ceremony honours."""
        return self.film_years[-1]


@dataclass(frozen=True, slots=True)
class Nomination(_Sourced):
    """One nomination, won or not, of a person, a film (a title or an id) or a person for a film.

    Bodies and categories go by the ids of `award_names` ("oscars", "supporting-actress"). `films` are all the films of
    a nomination for several, n and award_year (the year of the ceremony) are 0 where unknown.
    """

    body: str
    n: int
    film_year: int
    category: str
    person: str = ""
    film: str = ""
    role: str = ""
    won: bool = False
    films: tuple[str, ...] = ()
    award_year: int = 0
    category_name: str = ""
    src: str = ""
    checked: str = ""
    origin: Origin = SHIPPED


class BulkDate(NamedTuple):
    """A day on which an aggregator entered many old reviews of one outlet (its id or name)."""

    outlet: str
    date: PartialDate
    aggregator: str = ""
    note: str = ""
    origin: Origin = SHIPPED


class AwardsComplete(NamedTuple):
    """A body's categories (none named: all) whose winners, or all nominations, the data has for a run of ceremonies."""

    body: str
    categories: tuple[str, ...]
    from_n: int
    to_n: int
    nominations_complete: bool
    winners_complete: bool
    origin: Origin = SHIPPED


class FilmCredit(NamedTuple):
    """What one person did on one film: jobs among director, writer, composer and cast; role for the cast."""

    film: Film
    jobs: tuple[str, ...]
    role: str = ""
