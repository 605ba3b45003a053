"""One record out of what the layers say: the higher speaks, a lower one fills gaps, disagreement is written down.

Two layers disagree where a reader could be told two things: the tolerances are those measured between published
sources (running times 5 minutes, US gross a quarter, budget and worldwide gross a factor of two).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any, TypeVar

from filmlint.facts.name_variants import same_person
from filmlint.facts.normalize import normal_name, normal_title
from filmlint.facts.records import Critic, Film, Outlet, Person

R = TypeVar("R")

RUNTIME_MINUTES = 5
NAMESAKE_YEARS = 5  # births further apart are two people of one name, not a dispute
US_GROSS_FACTOR = 1.25
MONEY_FACTOR = 2.0


def is_same_film(one: Film, other: Film) -> bool:
    """Whether two layers' records mean one film: one id, or one title, years at most one apart and no other people."""
    if one.id == other.id or (one.imdb and one.imdb == other.imdb):
        return True
    if one.imdb and other.imdb:
        return False
    if abs(one.year - other.year) > 1 or not _titles(one) & _titles(other):
        return False
    if not one.directors or not other.directors or _share(one.directors, other.directors):
        return True
    cast = {normal_name(credit.name) for credit in one.cast}
    return one.year == other.year and bool(cast & {normal_name(credit.name) for credit in other.cast})


def merge_films(films: list[Film]) -> Film:
    """The one film of records ordered from the highest layer to the lowest."""
    merged = films[0]
    for film in films[1:]:
        merged = _merge(merged, film)
    return merged


def merge_named(records: list[R]) -> R:
    """The one person, critic or outlet of records ordered from the highest layer to the lowest."""
    merges: dict[type[Any], Callable[[Any], Any]] = {Person: _people, Critic: _critics, Outlet: _outlets}
    merged: R = merges[type(records[0])](records)
    return merged


def _people(people: list[Person]) -> Person:
    merged = people[0]
    for lower in people[1:]:
        if merged.born and lower.born and abs(merged.born.year - lower.born.year) > NAMESAKE_YEARS:
            continue
        merged = replace(
            merged,
            aliases=_union(merged.aliases, (lower.name, *lower.aliases), but=merged.name),
            misspellings=_union(merged.misspellings, lower.misspellings),
            lookalikes=_union(merged.lookalikes, lower.lookalikes),
            awards_complete=_union(merged.awards_complete, lower.awards_complete),
            **_dates(merged, lower),
        )
    return merged


def _critics(critics: list[Critic]) -> Critic:
    merged = critics[0]
    for lower in critics[1:]:
        merged = replace(
            merged,
            aliases=_union(merged.aliases, (lower.name, *lower.aliases), but=merged.name),
            tenures=merged.tenures or lower.tenures,
            complete=merged.complete if merged.tenures else lower.complete,
            series=merged.series or lower.series,
            known_pieces=tuple(dict.fromkeys((*merged.known_pieces, *lower.known_pieces))),
            **_dates(merged, lower),
        )
    return merged


def _outlets(outlets: list[Outlet]) -> Outlet:
    merged = outlets[0]
    for lower in outlets[1:]:
        merged = replace(
            merged,
            aliases=_union(merged.aliases, (lower.name, *lower.aliases), but=merged.name),
            kind=merged.kind or lower.kind,
            founded=merged.founded or lower.founded,
            closed=merged.closed or lower.closed,
        )
    return merged


def _merge(high: Film, low: Film) -> Film:
    changes: dict[str, Any] = {}
    disputed = {**low.disputed, **high.disputed}
    origins = dict(high.origins)
    for field, conflict in _CONFLICTS.items():
        mine, theirs = getattr(high, field), getattr(low, field)
        if mine in (None, (), "") and theirs not in (None, (), ""):
            changes[field] = theirs
            origins[field] = low.evidence(field)
        elif theirs not in (None, (), "") and conflict(mine, theirs):
            disputed.setdefault(field, f"{high.evidence(field)}: {_say(mine)}; {low.evidence(field)}: {_say(theirs)}")
    roles = {normal_name(credit.name): credit.role for credit in high.cast}
    for credit in low.cast:
        role = roles.get(normal_name(credit.name), "")
        if role and credit.role and not set(normal_name(role).split()) & set(normal_name(credit.role).split()):
            disputed.setdefault(
                f"cast/{credit.name}", f"{high.evidence('cast')} has {role}, {low.evidence('cast')} {credit.role}"
            )
    return replace(
        high,
        **changes,
        aliases=_union(high.aliases, (low.title, *low.aliases), but=high.title),
        cast=(*high.cast, *(credit for credit in low.cast if normal_name(credit.name) not in roles)),
        cast_complete=high.cast_complete or low.cast_complete,
        releases=tuple(dict.fromkeys((*high.releases, *low.releases))),
        imdb=high.imdb or low.imdb,
        disputed=disputed,
        origins=origins,
    )


def _apart(one: float, other: float, factor: float) -> bool:
    low, high = sorted((one, other))
    return high > low * factor


def _runtimes_apart(mine: tuple[int, ...], theirs: tuple[int, ...]) -> bool:
    return all(abs(one - other) > RUNTIME_MINUTES for one in mine for other in theirs)


def _budgets_apart(mine: tuple[int, int], theirs: tuple[int, int]) -> bool:
    return theirs[0] > mine[1] * MONEY_FACTOR or theirs[1] * MONEY_FACTOR < mine[0]


def _no_shared_name(mine: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    return not _share(mine, theirs)


_CONFLICTS: dict[str, Callable[[Any, Any], bool]] = {
    "directors": _no_shared_name,
    "writers": _no_shared_name,
    "composers": _no_shared_name,
    "runtimes": _runtimes_apart,
    "mpa": lambda mine, theirs: not set(mine) & set(theirs),
    "budget_usd": _budgets_apart,
    "gross_us": lambda mine, theirs: _apart(mine, theirs, US_GROSS_FACTOR),
    "gross_ww": lambda mine, theirs: _apart(mine, theirs, MONEY_FACTOR),
    "source": lambda mine, theirs: bool(mine.author and theirs.author) and not same_person(mine.author, theirs.author),
    "series": lambda mine, theirs: (
        bool(mine.no and theirs.no) and normal_title(mine.name) == normal_title(theirs.name) and mine.no != theirs.no
    ),
    "remake_of": lambda mine, theirs: mine != theirs,
}


def _dates(high: Person | Critic, low: Person | Critic) -> dict[str, Any]:
    disputed = dict(high.disputed)
    dates: dict[str, Any] = {}
    for field in ("born", "died"):
        mine, theirs = getattr(high, field), getattr(low, field)
        dates[field] = mine or theirs
        if mine and theirs and not mine.agrees(theirs):
            disputed.setdefault(field, f"{high.evidence()} has {mine}, {low.evidence()} {theirs}")
    return {**dates, "disputed": disputed}


def _titles(film: Film) -> set[str]:
    return {normal_title(title) for title in (film.title, *film.aliases)}


def _share(one: Iterable[str], other: Iterable[str]) -> bool:
    names = list(other)
    return any(same_person(name, known) for name in one for known in names)


def _union(mine: tuple[str, ...], more: Iterable[str], but: str = "") -> tuple[str, ...]:
    return tuple(name for name in dict.fromkeys((*mine, *more)) if name != but)


def _say(value: Any) -> str:
    if isinstance(value, tuple):
        return ", ".join(str(part) for part in value if part)
    return str(value)
