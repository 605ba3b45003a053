"""What is known of a film, a person, a critic, an outlet, an award: the look-ups over all layers."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from pathlib import Path

from filmlint.facts import kinds
from filmlint.facts.award_names import award_body, award_category
from filmlint.facts.kinds import Section, ceremony_key
from filmlint.facts.layers import Layers
from filmlint.facts.name_variants import same_person
from filmlint.facts.normalize import name_keys, normal_name, normal_title
from filmlint.facts.partial_date import PartialDate
from filmlint.facts.records import (
    BulkDate,
    Ceremony,
    Critic,
    Film,
    FilmCredit,
    Nomination,
    Outlet,
    Person,
)
from filmlint.facts.stores import Sections, ShippedStore, Store

_NAMES: Sections = (kinds.PERSON_NAME, kinds.CREDIT, kinds.CRITIC_NAME)
DATA_DIR = Path(__file__).resolve().parent.parent / "data"


class Facts:
    """The film data, over layers ordered from the one that speaks first to the one that fills gaps.

    Absence means "not known". Names and titles are compared by their keys (see `normalize`); the records of several
    layers are merged into one, with their disagreements in `disputed`.
    """

    def __init__(self, layers: Iterable[Store]):
        self.layers = tuple(layers)
        self._records = Layers(self.layers)
        self._credits: dict[str, tuple[FilmCredit, ...]] = {}
        self._series: dict[str, tuple[Film, ...]] = {}

    # Films

    def films_titled(self, title: str) -> tuple[Film, ...]:
        """Every film with this title or alias, the earliest first."""
        return self._records.films(kinds.TITLE, normal_title(title))

    def film(self, title: str, year: int, tolerance: int = 1) -> Film | None:
        """The film of this title whose year (or a release) is nearest, within `tolerance` years; None for a tie."""
        distances = [(min(abs(known - year) for known in film.years), film) for film in self.films_titled(title)]
        near = [(distance, film) for distance, film in distances if distance <= tolerance]
        best = min((distance for distance, _ in near), default=0)
        films = [film for distance, film in near if distance == best]
        if len(films) > 1:
            films = [film for film in films if film.year == year]
        return films[0] if len(films) == 1 else None

    def film_by_id(self, identifier: str) -> Film | None:
        """The film with this id ("leaving-las-vegas-1995"), or with this IMDb id."""
        films = self._records.films(kinds.FILM_ID, identifier)
        return films[0] if films else None

    def films_of(self, person: str) -> tuple[FilmCredit, ...]:
        """What a person (by any of the known names) did, on which films, the earliest film first."""
        known = self.person(person)
        names = {key for name in (person, *((known.name, *known.aliases) if known else ())) for key in name_keys(name)}
        cached = self._credits.get(key := min(names, default=""))
        if cached is None:
            films = {film.id: film for name in names for film in self._records.films(kinds.CREDIT, name)}
            found = (_credit(film, names) for film in sorted(films.values(), key=lambda film: (film.year, film.id)))
            cached = self._credits[key] = tuple(credit for credit in found if credit.jobs)
        return cached

    def is_credited(self, film: Film, person: str, job: str = "") -> bool:
        """Whether a person is credited on a film (for a job) by any known name: one is "Liu Chia-liang" elsewhere."""
        return any(credit.film.id == film.id and (not job or job in credit.jobs) for credit in self.films_of(person))

    def series_of(self, film: Film) -> tuple[Film, ...]:
        """All known films of the film's series, itself included, in order; () where it belongs to none."""
        if film.series is None:
            return ()
        name = film.series.name
        if name not in self._series:
            films = self._records.films(kinds.SERIES, normal_title(name))
            order = sorted(films, key=lambda part: ((part.series and part.series.no) or 999, part.year))
            self._series[name] = tuple(order)
        return self._series[name]

    # People, critics, outlets

    def person(self, name: str) -> Person | None:
        """The person of this name or alias; None too where the layer that knows it knows several."""
        return self._records.one(kinds.PERSON_NAME, name)

    def misspelling_of(self, name: str) -> Person | None:
        """The person whose name is known to be misspelled just so; None where the form is somebody's right name."""
        if self.known_names([normal_name(name)]):
            return None
        return self._records.one(kinds.MISSPELLING, name)

    def critic(self, name: str) -> Critic | None:
        """The critic of this name or alias."""
        return self._records.one(kinds.CRITIC_NAME, name)

    def outlet(self, name: str) -> Outlet | None:
        """The outlet of this id, name or alias; a leading "the" counts for nothing."""
        return self._records.one(kinds.OUTLET_NAME, normal_name(name).removeprefix("the "))

    # Awards

    def nominations(
        self, film: Film | None = None, person: str | None = None, body: str | None = None
    ) -> tuple[Nomination, ...]:
        """The known nominations of a film, of a person, or of the person for the film, by one body or all.

        A film's rows are those under its id or one of its titles whose film year is at most two years after its own.
        """
        if film is None and person is None:
            raise ValueError("a film or a person is needed")
        found: dict[tuple[str, int, str, str, str], Nomination] = {}
        for nomination in self._nominations_of_film(film) if film else self._nominations_of_person(person or ""):
            if film and person and not same_person(nomination.person, person):
                continue
            if body and nomination.body != award_body(body):
                continue
            title = "" if film else self._title_key(nomination.film)
            edition = nomination.n or nomination.film_year
            row = (nomination.body, edition, nomination.category, normal_name(nomination.person), title)
            found.setdefault(row, nomination)
        return tuple(sorted(found.values(), key=lambda row: (row.body, row.n, row.category, row.person)))

    def nominations_titled(self, title: str, body: str) -> tuple[Nomination, ...]:
        """The known nominations by one body of every film of this title, known otherwise or not."""
        known = [row for film in self.films_titled(title) for row in self.nominations(film, None, body)]
        named = self._records.all(kinds.NOMINATED_FILM, normal_title(title))
        return tuple(dict.fromkeys([*known, *(row for row in named if row.body == award_body(body))]))

    def ceremony(self, body: str, n: int | None = None, year: int | None = None) -> Ceremony | None:
        """A body's ceremony by its number or by the year in which it was held; None where a year had two."""
        if n is not None:
            return next(iter(self._records.all(kinds.CEREMONY_NUMBER, ceremony_key(body, n))), None)
        held = self.ceremonies(body, year) if year is not None else ()
        return held[0] if len(held) == 1 else None

    def ceremonies(self, body: str, year: int) -> tuple[Ceremony, ...]:
        """A body's ceremonies held in a year (the Academy held two in 1930)."""
        return self._distinct(kinds.CEREMONY_YEAR, ceremony_key(body, year))

    def ceremonies_for(self, body: str, film_year: int) -> tuple[Ceremony, ...]:
        """A body's ceremonies that honoured the films of a year."""
        return self._distinct(kinds.CEREMONY_FILM_YEAR, ceremony_key(body, film_year))

    def awards_complete(self, body: str, category: str, n: int, winners_only: bool = False) -> bool:
        """Whether all nominations (or winners) of a category at a body's ceremony are known: absence is "no"."""
        wanted = award_category(category)
        return any(
            mark.from_n <= n <= mark.to_n
            and (not mark.categories or wanted in mark.categories)
            and (mark.nominations_complete or (winners_only and mark.winners_complete))
            for mark in self._records.all(kinds.COMPLETE_BODY, award_body(body))
        )

    def person_awards_complete(self, person: str, body: str) -> bool:
        """Whether every nomination of a person by a body is known: only then can "only" or "never" be judged.

        So it is where the person's record says so, and where a table of all categories has been imported.
        """
        known = self.person(person)
        marks = self._records.all(kinds.COMPLETE_BODY, award_body(body))
        return bool(known and award_body(body) in known.awards_complete) or any(
            not mark.categories and mark.nominations_complete and mark.from_n == 1 for mark in marks
        )

    def bulk_date(self, outlet: str, when: PartialDate | str | int) -> BulkDate | None:
        """A day in `when` (a date, or a year) on which an aggregator entered many of the outlet's old reviews."""
        date = PartialDate.parse(str(when)) if not isinstance(when, PartialDate) else when
        known = self.outlet(outlet)
        names = (outlet, *((known.name, *known.aliases) if known else ()))
        keys = dict.fromkeys(normal_name(name).removeprefix("the ") for name in names)
        rows = (row for key in keys for row in self._records.all(kinds.BULK_OUTLET, key))
        return min((row for row in rows if row.date.agrees(date)), key=lambda row: str(row.date), default=None)

    # Which known titles and names stand in a text: look-ups of its word sequences, never a scan of the data

    def known_titles(self, candidates: Collection[str]) -> set[str]:
        """Those of the normalised word sequences (see `normal_title`) that are a known film's title or alias."""
        return self._records.known((kinds.TITLE,), candidates)

    def known_names(self, candidates: Collection[str]) -> set[str]:
        """Those of the normalised word sequences (see `normal_name`) that are the name of a known person or critic."""
        return self._records.known(_NAMES, candidates)

    def names_beginning(self, start: str) -> set[str]:
        """The normalised names of known people and critics that begin so."""
        return self._records.beginning(_NAMES, start)

    def may_be_surname(self, word: str) -> bool:
        """False where no known person or critic has this normalised surname."""
        return self._records.may_end(_NAMES, word)

    def _distinct(self, section: Section[Ceremony], key: str) -> tuple[Ceremony, ...]:
        found: dict[int, Ceremony] = {}
        for ceremony in self._records.all(section, key):
            found.setdefault(ceremony.n, ceremony)
        return tuple(found[n] for n in sorted(found))

    def _title_key(self, film: str) -> str:
        known = self.film_by_id(film)
        return normal_title(known.title if known else film)

    def _nominations_of_film(self, film: Film) -> Iterable[Nomination]:
        for nomination in self._records.all(kinds.NOMINATED_FILM, film.id):
            yield nomination
        for key in dict.fromkeys(normal_title(title) for title in (film.title, *film.aliases)):
            for nomination in self._records.all(kinds.NOMINATED_FILM, key):
                if -1 <= nomination.film_year - film.year <= 2:
                    yield nomination

    def _nominations_of_person(self, person: str) -> Iterable[Nomination]:
        known = self.person(person)
        for name in dict.fromkeys((person, *((known.name, *known.aliases) if known else ()))):
            for key in name_keys(name):
                yield from self._records.all(kinds.NOMINEE, key)


def load_facts(project: Path | None = None, imported: Path | None = None, data_dir: Path = DATA_DIR) -> Facts:
    """The film data: a project's facts file over the shipped data over an imported database.

    Raises ConfigError with path, line and column for a mistake in the project's file, FilmlintError for a database
    that cannot be read. Nothing of the shipped data is read before it is asked for.
    """
    layers: list[Store] = []
    if project is not None:
        from filmlint.facts.project import load_project

        layers.append(load_project(project))
    layers.append(ShippedStore(data_dir))
    if imported is not None:
        from filmlint.facts.imported import ImportedStore

        layers.append(ImportedStore(imported))
    return Facts(layers)


def _credit(film: Film, names: set[str]) -> FilmCredit:
    def named(name: str) -> bool:
        return not names.isdisjoint(name_keys(name))

    credited = (("director", film.directors), ("writer", film.writers), ("composer", film.composers))
    jobs = [job for job, people in credited if any(map(named, people))]
    roles = [credit.role for credit in film.cast if named(credit.name)]
    return FilmCredit(film, (*jobs, "cast") if roles else tuple(jobs), "/".join(filter(None, roles)))
