"""What a file says of its film that another file may contradict: year, running time, directors."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from filmlint.archive.digest import Digest
    from filmlint.text.document import Document

YEAR, RUNTIME, DIRECTOR = "year", "runtime", "director"
_MINUTES = 5  # sources differ by no more about one cut of a film, for 97 films in 100


class Stated(NamedTuple):
    """A film (its title folded), what is said of it, the value as text, and where (offsets)."""

    film: str
    what: str
    value: str
    start: int
    end: int


class Conflict(NamedTuple):
    """A statement of one file that another file's contradicts."""

    digest: Digest
    stated: Stated
    other: Digest
    against: Stated


def stated_of(document: Document) -> Iterator[Stated]:
    """Year, running time and directors of the one film the document is about."""
    from filmlint.claims.credits import DIRECTOR as DIRECTED
    from filmlint.claims.credits import Credit
    from filmlint.claims.release_year import ReleaseYear
    from filmlint.claims.runtime import Runtime
    from filmlint.facts.normalize import normal_name, normal_title

    claims = document.claims
    film = claims.film
    if film is None or claims.boxes > 1:
        return
    title = normal_title(film.value.title)
    years = [claim for claim in claims.of(ReleaseYear) if claim.exact]
    if years:
        yield Stated(title, YEAR, str(years[0].value.year), *years[0].span)
    elif film.value.year:
        yield Stated(title, YEAR, str(film.value.year), *film.span)
    runtimes = [claim for claim in claims.of(Runtime, subject="") if claim.exact]
    if runtimes and len({claim.value.minutes for claim in runtimes}) == 1:
        yield Stated(title, RUNTIME, str(runtimes[0].value.minutes), *runtimes[0].span)
    directors = [claim for claim in claims.of(Credit) if claim.value.job == DIRECTED and claim.exact]
    if directors:
        boxed = [claim for claim in directors if claim.boxed] or directors
        names = ", ".join(dict.fromkeys(normal_name(claim.value.name) for claim in boxed))
        yield Stated(title, DIRECTOR, names, *boxed[0].span)


def conflicts(digests: Sequence[Digest]) -> Iterator[Conflict]:
    """The pairs of files that contradict each other about one film, the later file's statement first.

    Two files mean one film if title and year agree, or title and director; a title alone never says so.
    """
    by_film: dict[str, list[tuple[Digest, dict[str, Stated]]]] = defaultdict(list)
    for digest in sorted(digests, key=lambda digest: digest.path):
        if digest.stated:
            by_film[digest.stated[0].film].append((digest, {stated.what: stated for stated in digest.stated}))
    for group in by_film.values():
        for (earlier, first), (later, second) in combinations(group, 2):
            for what in _disagreeing(first, second):
                yield Conflict(later, second[what], earlier, first[what])


def _disagreeing(first: dict[str, Stated], second: dict[str, Stated]) -> Iterator[str]:
    shared = first.keys() & second.keys()
    apart = abs(int(first[YEAR].value) - int(second[YEAR].value)) if YEAR in shared else None
    same_director = DIRECTOR in shared and not _surnames(first[DIRECTOR]).isdisjoint(_surnames(second[DIRECTOR]))
    if DIRECTOR in shared and apart == 0 and not same_director:
        yield DIRECTOR
        return
    if same_director and apart is not None and 1 < apart <= 10:
        yield YEAR
    if RUNTIME in shared and ((apart is not None and apart <= 1) or (apart is None and same_director)):
        minutes = abs(int(first[RUNTIME].value) - int(second[RUNTIME].value))
        if minutes > _MINUTES:
            yield RUNTIME


def _surnames(stated: Stated) -> set[str]:
    return {name.split()[-1] for name in stated.value.split(", ") if name}
