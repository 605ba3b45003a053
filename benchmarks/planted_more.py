"""More kinds of factual error: money, names, titles, series, sources, and the dates of critics."""

# ruff: noqa: ARG001 - every kind has the same signature
from __future__ import annotations

import random

from benchmarks.planted_kinds import (
    Kind,
    Plant,
    _pick,
    award_category,
    award_ceremony,
    award_picture,
    award_won,
    award_year,
    director_field,
    director_phrase,
    director_prose,
    role_stranger,
    role_swap,
    runtime_field,
    runtime_hours,
    runtime_prose,
    year_header,
    year_other,
    year_prose,
)
from filmlint.facts import Facts
from filmlint.facts.records import Critic, Film


def _money(value: float) -> str:
    if value >= 1e9:
        return f"${value / 1e9:.2f} billion"
    return f"${value / 1e6:.1f} million"


def budget(film: Film, rng: random.Random, facts: Facts, films: list[Film]) -> Plant | None:
    if film.budget_usd is None:
        return None
    value = film.budget_usd[0]
    texts = ("It was made on a budget of {b}.", "The film cost {b}.", "Its budget was {b}.", "It cost {b} to make.")
    wrong_value = _money(value * rng.choice((3.5, 5.0, 0.2, 0.25)))
    right, wrong = _pick(rng, texts, b=_money(value), b_wrong=wrong_value)
    return Plant(right, wrong, wrong_value)


def billion(film: Film, rng: random.Random, facts: Facts, films: list[Film]) -> Plant | None:
    if not film.gross_us or not film.gross_ww or film.gross_ww > 9e8 or film.gross_ww < 2e6:
        return None
    texts = (
        "The film grossed {g} worldwide.", "It earned {g} around the world.", "It took {g} at the box office.",
        "Worldwide it grossed {g}.",
    )  # fmt: skip
    good = f"${film.gross_ww / 1e6:.0f} million"
    bad = f"${film.gross_ww / 1e6:.0f} billion"
    right, wrong = _pick(rng, texts, g=good, g_wrong=bad)
    return Plant(right, wrong, bad)


def gross(film: Film, rng: random.Random, facts: Facts, films: list[Film]) -> Plant | None:
    if not film.gross_us or not film.gross_ww:
        return None
    texts = ("The film grossed {g} worldwide.", "It went on to gross {g}.", "It earned {g} around the world.")
    bad = _money(film.gross_ww * rng.choice((4.0, 6.0)))
    right, wrong = _pick(rng, texts, g=_money(film.gross_ww), g_wrong=bad)
    return Plant(right, wrong, bad)


def _slip(word: str, rng: random.Random) -> str:
    """A word with one letter doubled, dropped or two swapped, not at its ends."""
    at = rng.randrange(1, len(word) - 2)
    if word[at] == word[at + 1]:
        return word[:at] + word[at + 1 :]
    return rng.choice((
        word[:at] + word[at] + word[at:], word[:at] + word[at + 1 :],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
    ))  # fmt: skip


def _misspelled(name: str, rng: random.Random, facts: Facts) -> str | None:
    words = name.split()
    index = max(range(len(words)), key=lambda place: len(words[place]))
    if len(words[index]) < 6 or not words[index].isalpha() or not words[index].isascii():
        return None
    words[index] = _slip(words[index], rng)
    wrong = " ".join(words)
    return None if wrong == name or facts.known_names([wrong.lower()]) else wrong


def actor_name(film: Film, rng: random.Random, facts: Facts, films: list[Film]) -> Plant | None:
    actor = rng.choice(film.cast[:5]).name
    wrong_name = _misspelled(actor, rng, facts)
    if wrong_name is None or len(actor.split()) != 2:
        return None
    texts = (
        "{n} has never been better.",
        "The best of it is {n}.",
        "Not everybody likes {n} in it.",
        "{n} is quiet in it.",
    )
    right, wrong = _pick(rng, texts, n=actor, n_wrong=wrong_name)
    return Plant(right, wrong, wrong_name)


def director_name(film: Film, rng: random.Random, facts: Facts, films: list[Film]) -> Plant | None:
    name = film.directors[0]
    wrong_name = _misspelled(name, rng, facts)
    if wrong_name is None or len(name.split()) != 2:
        return None
    right, wrong = _pick(
        rng,
        ("It is {n} at full strength.", "This is {n} as ever.", "Few expected it of {n}."),
        n=name,
        n_wrong=wrong_name,
    )
    return Plant(right, wrong, wrong_name)


def known_misspelling(film: Film, rng: random.Random, facts: Facts, films: list[Film]) -> Plant | None:
    people = [facts.person(name) for name in film.credited]
    known = [person for person in people if person and person.misspellings]
    if not known:
        return None
    person = rng.choice(known)
    wrong_name = rng.choice(person.misspellings)
    right, wrong = _pick(
        rng, ("{n} has never been better.", "The best of it is {n}."), n=person.name, n_wrong=wrong_name
    )
    return Plant(right, wrong, wrong_name)


def title_slip(film: Film, rng: random.Random, facts: Facts, films: list[Film]) -> Plant | None:
    words = film.title.split()
    index = max(range(len(words)), key=lambda place: len(words[place]))
    if len(words) < 2 or len(words[index]) < 5 or not words[index].isalpha():
        return None
    words[index] = _slip(words[index], rng)
    wrong_title = " ".join(words)
    texts = ("Seen today, {t} is as fresh as ever.", "There is no film like {t} in all its details.")
    right, wrong = _pick(rng, texts, t=film.title, t_wrong=wrong_title)
    return None if wrong_title == film.title else Plant(right, wrong, wrong_title)


def franchise(film: Film, rng: random.Random, facts: Facts, films: list[Film]) -> Plant | None:
    """An actor who took over a role in another part, credited with this one's title."""
    for part in facts.series_of(film):
        for credit in part.cast[:4]:
            role = credit.role.split("/")[0].lower()
            played = [own for own in film.cast if " " in role and role in own.role.lower().split("/")]
            if part.id == film.id or not played or played[0].name == credit.name or credit.name in film.credited:
                continue
            if (
                " " not in film.title
                or len(facts.films_titled(film.title)) > 1
                or len(facts.films_titled(part.title)) > 1
            ):
                continue
            texts = (
                "{a} is best known for a role in {t}.", "Viewers know {a} from {t} and other films.",
                "{a} had played in {t} before.",
            )  # fmt: skip
            text = rng.choice(texts)
            return Plant(
                text.format(a=played[0].name, t=film.title), text.format(a=credit.name, t=film.title), film.title
            )
    return None


def source(film: Film, rng: random.Random, facts: Facts, films: list[Film]) -> Plant | None:
    if film.source is None or film.source.kind not in ("novel", "play") or len(film.source.author.split()) != 2:
        return None
    others = [other.source.author for other in films if other.source and len(other.source.author.split()) == 2]
    wrong_author = rng.choice(others)
    if "Dr." in wrong_author or wrong_author.split()[-1] == film.source.author.split()[-1]:
        return None
    texts = (
        "The film is based on the {k} by {a}.", "It is based on {a}’s {k}.", "It was adapted from the {k} by {a}.",
        "The film is an adaptation of {a}’s {k}.", "Based on a {k} by {a}, it takes its time.",
    )  # fmt: skip
    right, wrong = _pick(rng, texts, k=film.source.kind, a=film.source.author, a_wrong=wrong_author)
    return Plant(right, wrong, wrong_author)


def _critics(facts: Facts, names: tuple[str, ...]) -> list[Critic]:
    return [critic for critic in map(facts.critic, names) if critic is not None]


_LINES = (
    "“A film to see and to argue about.” — {c}, {o}, {y}.", "“It earns its length, and its silence too.” ({c}, {o}, "
                                                            "{y})",
    "{c} wrote in {o} in {y} that the film “earns its length”.", "{c} ({o}, {y}): “It earns its length, and its "
                                                                 "silence.”",
)  # fmt: skip


def quote_late(film: Film, rng: random.Random, facts: Facts, films: list[Film]) -> Plant | None:
    critic = rng.choice(_critics(facts, ("Owen Gleiberman", "Peter Travers", "Kenneth Turan", "David Ansen")))
    tenure = max(
        critic.tenures, key=lambda row: (row.end.year if row.end else 2030) - (row.start.year if row.start else 1990)
    )
    first = tenure.start.year if tenure.start else 1990
    last = tenure.end.year if tenure.end else 2020
    outlet = facts.outlet(tenure.outlet)
    if not first <= film.year <= last - 4 or outlet is None:
        return None
    year = rng.randrange(film.year + 4, last + 1)
    right, wrong = _pick(rng, _LINES, c=critic.name, o=outlet.name, y=str(film.year), y_wrong=str(year))
    return Plant(right, wrong, str(year))


def quote_early(film: Film, rng: random.Random, facts: Facts, films: list[Film]) -> Plant | None:
    if not 1975 <= film.year <= 2010:
        return None
    year = film.year - rng.choice((2, 3, 5))
    right, wrong = _pick(rng, _LINES, c="Roger Ebert", o="Chicago Sun-Times", y=str(film.year), y_wrong=str(year))
    return Plant(right, wrong, str(year))


def quote_dead(film: Film, rng: random.Random, facts: Facts, films: list[Film]) -> Plant | None:
    if not 1970 <= film.year <= 1998:
        return None
    year = rng.randrange(2001, 2015)
    right, wrong = _pick(rng, _LINES, c="Gene Siskel", o="Chicago Tribune", y=str(film.year), y_wrong=str(year))
    return Plant(right, wrong, str(year))


KINDS: dict[str, Kind] = {
    "director in a field": director_field, "director in a clause": director_prose,
    "director in a phrase": director_phrase,
    "year in the header": year_header, "year in a sentence": year_prose, "year of another film": year_other,
    "runtime in a field": runtime_field, "runtime in minutes": runtime_prose, "runtime in hours": runtime_hours,
    "roles swapped": role_swap, "role of a stranger": role_stranger, "award won": award_won,
    "award category": award_category, "award year": award_year, "award ceremony": award_ceremony,
    "best picture": award_picture, "budget": budget, "million and billion": billion, "gross": gross,
    "actor misspelled": actor_name, "director misspelled": director_name, "known misspelling": known_misspelling,
    "title misspelled": title_slip, "part of a series": franchise, "author of the source": source,
    "quotation too late": quote_late, "quotation too early": quote_early, "quotation after a death": quote_dead,
}  # fmt: skip
