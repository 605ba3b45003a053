"""What is known under a title or a name, in lines for people."""

from __future__ import annotations

import re
from collections.abc import Iterator

from filmlint.facts.award_names import body_name, category_name
from filmlint.facts.lookup import Facts
from filmlint.facts.records import Critic, Film, Nomination, Outlet, Person, Tenure

_DATED = re.compile(r"(.+?)[ ,]+\(?([12]\d{3})\)?")


def describe(facts: Facts, name: str) -> list[str]:
    """One text for every film, person, critic and outlet of this title or name; [] if there is none.

    A film is also found by its title and year, and by its id.
    """
    texts = ["\n".join(_film(facts, film)) for film in _films(facts, name)]
    person = facts.person(name) or facts.misspelling_of(name)
    called = person.name if person else name
    critic, credits = facts.critic(called), facts.films_of(called)
    if person or critic or credits:
        lines = [*(_person(person) if person else [called]), *(_critic(critic) if critic else ())]
        for credit in credits:
            jobs = ", ".join(credit.role if job == "cast" and credit.role else job for job in credit.jobs)
            lines.append(f"  {credit.film.title} ({credit.film.year}): {jobs}")
        lines += _nominations(facts.nominations(person=called))
        texts.append("\n".join(lines))
    if outlet := facts.outlet(name):
        texts.append("\n".join(_outlet(outlet)))
    return texts


def _films(facts: Facts, name: str) -> list[Film]:
    if titled := facts.films_titled(name):
        return list(titled)
    if dated := _DATED.fullmatch(name):
        return [film for film in facts.films_titled(dated.group(1)) if film.year == int(dated.group(2))]
    named = facts.film_by_id(name)
    return [named] if named else []


def _film(facts: Facts, film: Film) -> Iterator[str]:
    yield f"{film.title} ({film.year})  {film.id}"
    money = [
        f"{_dollars(amount)} {where}"
        for where, amount in (("US", film.gross_us), ("worldwide", film.gross_ww))
        if amount
    ]
    rows = {
        "also": film.aliases,
        "directed by": film.directors,
        "written by": film.writers,
        "music by": film.composers,
        "cast": [f"{credit.name} ({credit.role})" if credit.role else credit.name for credit in film.cast],
        "minutes": [str(minutes) for minutes in film.runtimes],
        "rating": film.mpa,
        "budget": ["–".join(dict.fromkeys(map(_dollars, film.budget_usd)))] if film.budget_usd else (),
        "gross": money,
        "based on": [" · ".join(str(part) for part in film.source if part)] if film.source else (),
        "series": [f"{part.title} ({part.year})" for part in facts.series_of(film)],
        "remake of": [film.remake_of] if film.remake_of else (),
        "shown": [" ".join(filter(None, (str(date), kind, country))) for date, kind, country in film.releases],
    }
    for label, values in rows.items():
        if values:
            yield f"  {label}: {', '.join(values)}"
    yield from _nominations(facts.nominations(film=film))
    yield from (f"  disputed, {field}: {reason}" for field, reason in film.disputed.items())
    yield f"  source: {film.evidence()}"


def _person(person: Person) -> Iterator[str]:
    yield person.name
    if person.aliases:
        yield f"  also: {', '.join(person.aliases)}"
    if person.misspellings:
        yield f"  often misspelled: {', '.join(person.misspellings)}"
    if person.lookalikes:
        yield f"  not to be taken for: {', '.join(person.lookalikes)}"
    yield from _life(person)
    yield from (f"  disputed, {field}: {reason}" for field, reason in person.disputed.items())
    yield f"  source: {person.evidence()}"


def _critic(critic: Critic) -> Iterator[str]:
    yield f"  critic: {critic.name}{'' if critic.complete else ' (not every post is listed)'}"
    yield from _life(critic)
    for tenure in critic.tenures:
        yield f"  {tenure.outlet}, {tenure.beat}: {_span(tenure)}{'' if tenure.certain else ' (uncertain)'}"
    for essays in critic.series:
        yield f"  essays: {essays.name}, {essays.outlet}".rstrip(", ")
    yield f"  source: {critic.evidence()}"


def _outlet(outlet: Outlet) -> Iterator[str]:
    yield f"{outlet.name}{f' ({outlet.kind})' if outlet.kind else ''}"
    if outlet.aliases:
        yield f"  also: {', '.join(outlet.aliases)}"
    if outlet.founded or outlet.closed:
        yield f"  {outlet.founded or '?'}–{outlet.closed or ''}"
    yield f"  source: {outlet.evidence()}"


def _nominations(nominations: tuple[Nomination, ...]) -> Iterator[str]:
    for row in nominations:
        what = "won" if row.won else "nominated"
        named = " · ".join(filter(None, (row.person, row.film)))
        edition = f" no. {row.n}" if row.n else ""
        award = f"{body_name(row.body)}{edition} (films of {row.film_year}), {category_name(row.category)}"
        yield f"  {what}: {award}: {named}"


def _life(person: Person | Critic) -> Iterator[str]:
    if person.born or person.died:
        yield f"  born {person.born or '?'}{f', died {person.died}' if person.died else ''}"


def _span(tenure: Tenure) -> str:
    return f"{tenure.start or '?'}–{tenure.end or ''}"


def _dollars(amount: int) -> str:
    return f"${amount:,}"
