"""Planted errors: how many of each kind are found, and how often the right wording of the same sentence is accused.

    python -m benchmarks.planted [--films 60] [--seed 7] [--show KIND]

Films are drawn at random from the film data. Each kind is put into a correct article in a random form and wording; the
same article with the right value must stay clean. With `--invented` the films are made up, so that the rules that
compare with film data must say nothing at all.
"""

from __future__ import annotations

import argparse
import random
from dataclasses import replace
from typing import NamedTuple

from benchmarks.film_frames import FRAMES, Frame, boxed_text, matter_markdown
from benchmarks.planted_kinds import Plant
from benchmarks.planted_more import KINDS
from filmlint.config.settings import Settings
from filmlint.facts import Facts, load_facts
from filmlint.facts.records import Credit, Film, Origin
from filmlint.facts.stores import ShippedStore
from filmlint.finding import NOTE, Finding
from filmlint.lint.engine import Linter
from filmlint.lint.ruleset import chosen_rules
from filmlint.ruleset.discovery import shipped_rules
from filmlint.text.document import Document

CATEGORIES = frozenset(("facts", "consistency", "dates", "credits"))


class Outcome(NamedTuple):
    """Of one kind: articles, errors found by facts, by any of the four categories, and false alarms on right ones."""

    articles: int = 0
    facts: int = 0
    found: int = 0
    alarms: int = 0


def all_films(facts: Facts) -> list[Film]:
    """The films of the shipped data that have what an article needs."""
    from filmlint.facts.kinds import FILM

    films: list[Film] = []
    for layer in facts.layers:
        if isinstance(layer, ShippedStore):
            films += [film for film in layer.all(FILM) if len(film.cast) > 2 and film.runtimes and film.directors]
    return films


def invented(film: Film, rng: random.Random) -> Film:
    """A film nobody knows, with invented people, of the same shape."""
    syllables = (
        "bra",
        "dok",
        "fel",
        "gri",
        "hos",
        "jan",
        "kel",
        "lum",
        "mor",
        "nad",
        "pel",
        "quo",
        "ras",
        "sti",
        "tov",
    )

    def word() -> str:
        return "".join(rng.sample(syllables, 2)).title()

    def person() -> str:
        return f"{word()} {word()}"

    cast = tuple(Credit(person(), f"{word()} {word()}") for _ in film.cast)
    return replace(
        film, id="x", title=f"The {word()} {word()}", directors=(person(),), writers=(), composers=(), cast=cast,
        aliases=(), series=None, origin=Origin("shipped", "invented"),
    )  # fmt: skip


def article(film: Film, plant: Plant, seed: int, *, wrong: bool, form: int) -> tuple[str, str]:
    rng = random.Random(seed)
    fields = dict(plant.fields if wrong else plant.right_fields)
    frame: Frame = FRAMES[form % len(FRAMES)]
    slot = plant.wrong if wrong else plant.right
    if "running time" in fields or "running time" in plant.fields:
        frame = boxed_text
    if frame is boxed_text:
        fields.pop("year", None)
    elif frame is not matter_markdown or "year" in fields:
        fields.pop("film", None)
    if fields.get("director") == "":
        frame, fields = _without_director, {}
    return frame(film, slot, fields, rng)


def _without_director(film: Film, slot: str, _changed: dict[str, str], rng: random.Random) -> tuple[str, str]:
    from benchmarks.film_frames import filler, people

    return (
        f"Film: {film.title} ({film.year})\nStars: {people(film)}\n\n{filler(rng)} {slot} {filler(rng)}\n",
        "article.txt",
    )


def told(linter: Linter, text: str, path: str) -> list[Finding]:
    report = linter.lint(Document(text, path))
    assert not report.crashes, report.crashes
    return [placed.finding for placed in report.findings if placed.finding.category in CATEGORIES]


def run(kind: str, films: list[Film], facts: Facts, seed: int, *, unknown: bool, show: bool) -> Outcome:
    linter = Linter(
        [rule for rule in chosen_rules(shipped_rules(), Settings()) if rule.cues or rule.category in CATEGORIES],
        Settings(),
    )
    articles = by_facts = found = alarms = 0
    wanted = len(films)
    for number, film in enumerate(films):
        rng = random.Random(f"{kind} {seed} {number}")
        plant = KINDS[kind](film, rng, facts, films)
        if plant is None:
            continue
        if unknown:
            made = invented(film, rng)
            again = random.Random(f"{kind} {seed} {number}")
            plant = KINDS[kind](made, again, facts, films)
            if plant is None:
                continue
            film = made
        articles += 1
        text, path = article(film, plant, number, wrong=False, form=number)
        accused = [finding for finding in told(linter, text, path) if finding.severity != NOTE]
        if unknown:
            accused = [finding for finding in accused if finding.category == "facts"]
        alarms += bool(accused)
        if accused and show:
            print("ALARM", accused[0].rule, accused[0].message, "\n", text)
        text, path = article(film, plant, number, wrong=True, form=number)
        hits = [f for f in told(linter, text, path) if f.severity != NOTE and _touches(f, text, plant.near)]
        by_facts += any(finding.category == "facts" for finding in hits)
        found += bool(hits)
        if not hits and show:
            print("MISSED", film.id, "\n", text)
        if articles == wanted:
            break
    return Outcome(articles, by_facts, found, alarms)


def _touches(finding: Finding, text: str, near: str) -> bool:
    start = 0
    while (at := text.find(near, start)) >= 0:
        if at <= finding.span.end and finding.span.start <= at + len(near):
            return True
        start = at + 1
    return False


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--films", type=int, default=60)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--invented", action="store_true")
    parser.add_argument("--show", default="")
    arguments = parser.parse_args()
    facts = load_facts()
    pool = all_films(facts)
    total = Outcome()
    print(f"{'kind':24} {'articles':>8} {'facts':>6} {'any':>6} {'false alarms':>12}")
    for kind in KINDS:
        if arguments.show and arguments.show != kind:
            continue
        drawn = random.Random(f"{kind} {arguments.seed}").sample(pool, min(len(pool), arguments.films * 12))
        some: list[Film] = []
        for film in drawn:
            if KINDS[kind](film, random.Random(1), facts, drawn) is not None:
                some.append(film)
            if len(some) == arguments.films:
                break
        outcome = run(kind, some, facts, arguments.seed, unknown=arguments.invented, show=bool(arguments.show))
        total = Outcome(*(one + other for one, other in zip(total, outcome, strict=True)))
        _row(kind, outcome)
    _row("all", total)


def _row(kind: str, outcome: Outcome) -> None:
    share = max(outcome.articles, 1)
    print(
        f"{kind:24} {outcome.articles:8} {outcome.facts / share:6.2f} {outcome.found / share:6.2f} {outcome.alarms:12}"
    )


if __name__ == "__main__":
    main()
