"""Twenty-five kinds of factual error, each as a right and a wrong wording of the same sentence or field.

A kind takes a film of the data and a random number generator and gives a `Plant`: what goes into the article's slot or
into its header, right and wrong, and the words where the wrong one should be found. None where the film does not serve.
"""

# ruff: noqa: ARG001 - every kind has the same signature
from __future__ import annotations

import random
from collections.abc import Callable
from typing import NamedTuple

from filmlint.facts import Facts
from filmlint.facts.award_names import category_name
from filmlint.facts.records import Film, Nomination


class Plant(NamedTuple):
    """The right and the wrong sentence, or header fields; `near` is a word of the wrong one."""

    right: str
    wrong: str
    near: str
    fields: dict[str, str] = {}  # noqa: RUF012 - never written to
    right_fields: dict[str, str] = {}  # noqa: RUF012


Kind = Callable[[Film, random.Random, Facts, list[Film]], Plant | None]


def _pick(rng: random.Random, texts: tuple[str, ...], **values: str) -> tuple[str, str]:
    """A wording with its right and wrong value: {x} is right in the first, wrong in the second."""
    text = rng.choice(texts)
    wrong = {key.removesuffix("_wrong"): value for key, value in values.items() if key.endswith("_wrong")}
    right = {key: value for key, value in values.items() if not key.endswith("_wrong")}
    return text.format(**right), text.format(**{**right, **wrong})


def _stranger(film: Film, rng: random.Random, films: list[Film]) -> str:
    """A director of another film who has nothing to do with this one."""
    while True:
        name = rng.choice(rng.choice(films).directors)
        if name not in film.credited and not any(name.split()[-1] == own.split()[-1] for own in film.credited):
            return name


def director_field(film: Film, rng: random.Random, facts: Facts, films: list[Film]) -> Plant:
    name = _stranger(film, rng, films)
    return Plant("", "", name, {"director": name})


def director_prose(film: Film, rng: random.Random, facts: Facts, films: list[Film]) -> Plant:
    name = _stranger(film, rng, films)
    texts = (
        "The film was directed by {name}.", "It was directed by {name}, who took his time.",
        "{title} was directed by {name}.", "Directed by {name}, the film takes its time.",
        "The film, helmed by {name}, takes its time.", "{title}, directed by {name}, takes its time.",
    )  # fmt: skip
    right, wrong = _pick(rng, texts, title=film.title, name=" and ".join(film.directors), name_wrong=name)
    return Plant(right, wrong, name)


def director_phrase(film: Film, rng: random.Random, facts: Facts, films: list[Film]) -> Plant:
    name = _stranger(film, rng, films)
    texts = (
        "Director {name} gives the film time.", "{name}’s film takes its time.", "{name} directs the film calmly.",
        "The film’s director, {name}, takes his time.",
    )  # fmt: skip
    right, wrong = _pick(rng, texts, name=film.directors[0], name_wrong=name)
    return Plant(right, wrong, name, {"director": ""}, {"director": ""})


def _off(film: Film, rng: random.Random) -> int:
    return film.year + rng.choice((-10, -3, -2, 2, 3, 10, -5))


def year_header(film: Film, rng: random.Random, facts: Facts, films: list[Film]) -> Plant | None:
    year = _off(film, rng)
    if facts.film(film.title, year) or len(film.cast) < 3:
        return None
    return Plant("", "", str(year), {"year": str(year), "film": f"{film.title} ({year})"})


def year_prose(film: Film, rng: random.Random, facts: Facts, films: list[Film]) -> Plant:
    texts = (
        "{title} was released in {year}.", "The film was released in {year}.", "{title} came out in {year}.",
        "The film opened in {year} to mixed notices.", "This {year} film has aged well.", "{year}’s {title} has aged "
                                                                                          "well.",
    )  # fmt: skip
    year = str(_off(film, rng))
    right, wrong = _pick(rng, texts, title=film.title, year=str(film.year), year_wrong=year)
    return Plant(right, wrong, year)


def year_other(film: Film, rng: random.Random, facts: Facts, films: list[Film]) -> Plant | None:
    """Another film by the same director, with its year."""
    others = [
        credit.film
        for credit in facts.films_of(film.directors[0])
        if "director" in credit.jobs
        and credit.film.id != film.id
        and " " in credit.film.title
        and len(facts.films_titled(credit.film.title)) == 1
        and credit.film.title not in film.title
    ]
    if not others:
        return None
    other = rng.choice(others)
    year = str(other.year + rng.choice((-4, 4, -10, 10, 3)))
    texts = (
        "{director} had made {title} ({year}) in the same manner.", "It recalls {title} ({year}), also by {director}.",
        "Like {title} ({year}), it was a labour of years for {director}.",
    )  # fmt: skip
    right, wrong = _pick(
        rng, texts, director=film.directors[0], title=other.title, year=str(other.year), year_wrong=year
    )
    return Plant(right, wrong, year)


def runtime_field(film: Film, rng: random.Random, facts: Facts, films: list[Film]) -> Plant:
    minutes = str(film.runtimes[0] + rng.choice((-40, -25, 25, 40)))
    return Plant("", "", f"{minutes}", {"running time": f"{minutes} minutes"})


def runtime_prose(film: Film, rng: random.Random, facts: Facts, films: list[Film]) -> Plant:
    minutes = film.runtimes[0]
    wrong_minutes = minutes + rng.choice((-40, -28, 28, 40))
    texts = (
        "The film runs {m} minutes.", "At {m} minutes, the film never drags.", "It clocks in at {m} minutes.",
        "Its running time is {m} minutes.", "The film lasts {m} minutes.",
    )  # fmt: skip
    right, wrong = _pick(rng, texts, m=str(minutes), m_wrong=str(wrong_minutes))
    return Plant(right, wrong, str(wrong_minutes))


def runtime_hours(film: Film, rng: random.Random, facts: Facts, films: list[Film]) -> Plant:
    minutes = film.runtimes[0]
    other = minutes + rng.choice((-45, 45))
    texts = ("At {h}h{m:02}, the film never drags.", "The film runs {h} hours and {m} minutes.")
    text = rng.choice(texts)
    right = text.format(h=minutes // 60, m=minutes % 60)
    wrong = text.format(h=other // 60, m=other % 60)
    return Plant(right, wrong, wrong.split(",")[0].removeprefix("At ").removesuffix(".").removeprefix("The film runs "))


def _roles(film: Film) -> list[tuple[str, str]]:
    """Actors whose character has one full name that nobody else in the film shares a word with."""
    rows = [(credit.name, credit.role.split("/")[0]) for credit in film.cast if credit.role]
    words = [word for _, role in rows for word in role.split()]
    return [
        (name, role) for name, role in rows
        if 1 < len(role.split()) < 4 and role.replace(" ", "").replace("-", "").isalpha() and role.istitle()
        and all(words.count(word) == 1 for word in role.split())
    ]  # fmt: skip


_ROLE_TEXTS = (
    "{actor} plays {role}.", "{actor} stars as {role}.", "There is {actor} as {role}.", "{role}, played by {actor}, is "
                                                                                        "sad.",
    "{role} ({actor}) is at the centre of it.", "{actor} is cast as {role}.", "{actor}, as {role}, has the best lines.",
    "Much rests on {actor}, who plays {role}.",
)  # fmt: skip


def role_swap(film: Film, rng: random.Random, facts: Facts, films: list[Film]) -> Plant | None:
    roles = _roles(film)
    if len(roles) < 2:
        return None
    (actor, role), (other, _) = rng.sample(roles, 2)
    right, wrong = _pick(rng, _ROLE_TEXTS, actor=actor, role=role, actor_wrong=other)
    return Plant(right, wrong, other)


def role_stranger(film: Film, rng: random.Random, facts: Facts, films: list[Film]) -> Plant | None:
    roles = _roles(film)
    if not roles:
        return None
    actor, role = rng.choice(roles)
    other = rng.choice(rng.choice(films).cast).name
    if other in film.credited or " " not in other:
        return None
    right, wrong = _pick(rng, _ROLE_TEXTS, actor=actor, role=role, actor_wrong=other)
    return Plant(right, wrong, other)


def _nominations(film: Film, facts: Facts, *, won: bool | None = None) -> list[Nomination]:
    return [
        row for row in facts.nominations(film, body="oscars")
        if row.person and row.category in ("actor", "actress", "supporting-actor", "supporting-actress")
        and (won is None or row.won == won) and row.person in film.credited and row.n >= 9
    ]  # fmt: skip


def award_won(film: Film, rng: random.Random, facts: Facts, films: list[Film]) -> Plant | None:
    rows = _nominations(film, facts, won=False)
    if not rows:
        return None
    row = rng.choice(rows)
    pairs = (
        ("{p} was nominated for the Oscar for {c} for {t}.", "{p} won the Oscar for {c} for {t}.", "won"),
        ("The film earned {p} an Oscar nomination.", "The film earned {p} an Oscar.", "earned"),
        ("{p} received an Academy Award nomination for {t}.", "{p} received an Academy Award for {t}.", "received"),
        ("{p} was up for {c} at the Oscars for {t}.", "{p} won {c} at the Oscars for {t}.", "won"),
        ("{p} was nominated for an Academy Award for {t}.", "{p} took home an Academy Award for {t}.", "took home"),
    )
    right, wrong, near = rng.choice(pairs)
    values = {"p": row.person, "c": category_name(row.category), "t": film.title}
    return Plant(right.format(**values), wrong.format(**values), near)


_OTHER = {
    "actor": "supporting-actor", "supporting-actor": "actor", "actress": "supporting-actress",
    "supporting-actress": "actress",
}  # fmt: skip


def award_category(film: Film, rng: random.Random, facts: Facts, films: list[Film]) -> Plant | None:
    rows = _nominations(film, facts)
    if not rows or len({row.category for row in rows if row.person == rows[0].person}) > 1:
        return None
    row = rows[0]
    verb = "won" if row.won else "was nominated for"
    texts = (
        "{p} {verb} the Oscar for {c} for {t}.", "{p} {verb} the {c} Oscar for {t}.",
        "For {t}, {p} {verb} the Academy Award for {c}.",
    )  # fmt: skip
    wrong_name = category_name(_OTHER[row.category])
    right, wrong = _pick(
        rng, texts, p=row.person, verb=verb, t=film.title, c=category_name(row.category), c_wrong=wrong_name
    )
    return Plant(right, wrong, wrong_name)


def award_year(film: Film, rng: random.Random, facts: Facts, films: list[Film]) -> Plant | None:
    rows = _nominations(film, facts, won=True)
    if not rows:
        return None
    row = rows[0]
    texts = (
        "{p} won the Oscar for {c} for {t} in {y}.", "In {y}, {p} won the Oscar for {c} for {t}.",
        "{p} won the {y} Academy Award for {c} for {t}.",
    )  # fmt: skip
    year = str(row.film_year + rng.choice((-3, 4, 5)))
    right_year = str(row.film_year + rng.choice((0, 1)))
    right, wrong = _pick(
        rng, texts, p=row.person, t=film.title, c=category_name(row.category), y=right_year, y_wrong=year
    )
    return Plant(right, wrong, year)


def award_ceremony(film: Film, rng: random.Random, facts: Facts, films: list[Film]) -> Plant | None:
    rows = _nominations(film, facts, won=True)
    if not rows or rows[0].n % 10 in (1, 2, 3) or 10 < rows[0].n % 100 < 14:
        return None
    row = rows[0]
    others = [
        n for n in range(row.n - 6, row.n + 12) if n not in (row.n, row.n + 1, row.n - 1) and n % 10 > 3 and 20 < n < 98
    ]
    if not others:
        return None
    wrong_n = rng.choice(others)
    texts = (
        "At the {n}th Academy Awards, {p} won the Oscar for {c} for {t}.",
        "{p} won the Oscar for {c} for {t} at the {n}th Academy Awards.",
    )
    right, wrong = _pick(
        rng, texts, p=row.person, t=film.title, c=category_name(row.category), n=str(row.n), n_wrong=str(wrong_n)
    )
    return Plant(right, wrong, str(wrong_n))


def award_picture(film: Film, rng: random.Random, facts: Facts, films: list[Film]) -> Plant | None:
    rows = [row for row in facts.nominations(film, body="oscars") if row.category == "picture"]
    if not rows or rows[0].won:
        return None
    pairs = (
        ("The film was nominated for the Oscar for Best Picture.", "The film won the Oscar for Best Picture.", "won"),
        ("{t} was nominated for Best Picture at the Oscars.", "{t} won Best Picture at the Oscars.", "won"),
    )
    right, wrong, near = rng.choice(pairs)
    return Plant(right.format(t=film.title), wrong.format(t=film.title), near)
