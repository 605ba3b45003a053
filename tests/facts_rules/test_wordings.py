"""One fact in many wordings: wrong it is found, right nothing is said."""

from __future__ import annotations

from typing import Any

import pytest

from filmlint.checks.facts import (
    actor_role_mismatch,
    director_mismatch,
    money_mismatch,
    rating_mismatch,
    release_year_mismatch,
)
from filmlint.config.settings import Settings
from filmlint.lint.engine import Linter
from filmlint.ruleset.discovery import shipped_rules
from filmlint.ruleset.example_facts import FACTS
from filmlint.ruleset.examples import Example
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from tests.rule_cases import findings_of

_OTHER: dict[str, Any] = {
    "id": "the-dam-1958", "title": "The Dam", "year": 1958, "directors": ["Per Holm"],
    "cast": [{"name": "Una Krog", "role": "Mrs. Lund"}], "src": "papers", "checked": "2026-11-21",
}  # fmt: skip
_FACTS = {**FACTS, "films": [*FACTS["films"], _OTHER]}
YEARS = """
Released in the summer of {}, The Long Night divided the critics.
The Long Night bowed in {} to long lines.
When The Long Night landed in theaters in {}, nobody knew what to make of it.
Ana Roe's {} crime drama The Long Night is hard to forget.
Back in {}, when The Long Night came out, nobody used the word.
It was {} when The Long Night reached cinemas.
In {} came The Long Night, which changed that.
Ana Roe directed The Long Night in {}.
The release of The Long Night in {} was a small affair.
The Long Night dates from {}.
The Long Night had its theatrical release in {}.
The film, released in {}, made little noise.
""".strip().split("\n")
DIRECTORS = """
Director {} takes it slowly.
{}, who directed the film, takes it slowly.
With {} behind the camera, little could go wrong.
Behind the camera was {}.
{} called the shots on The Long Night.
Directing duties fell to {}.
It was {} who directed it.
From director {} comes a film of few words.
The {}-directed film takes it slowly.
Helmed by {}, The Long Night takes it slowly.
""".strip().split("\n")
ROLES = """
{} takes on the role of Tom Hale.
{} gives a fine performance as Tom Hale.
{} brings Tom Hale to life.
As Tom Hale, {} has little to say.
The part of Tom Hale went to {}.
Tom Hale, portrayed by {}, has little to say.
{} inhabits Tom Hale with ease.
""".strip().split("\n")
RATINGS = """
The MPAA rated it {}.
The ratings board gave it an {}.
It was given an {} rating.
Its {} rating is deserved.
Classified {} in the United States, it takes its time.
""".strip().split("\n")
BUDGETS = """
The studio sank {} into it.
It carried a price tag of {}.
The producers put up {}.
""".strip().split("\n")
GROSSES = """
Its worldwide gross was {}.
The worldwide box office came to {}.
It hauled in {} around the globe.
""".strip().split("\n")
CASES = [
    (rule, wording, right, wrong)
    for rule, wordings, right, wrong in (
        (release_year_mismatch.RULE, YEARS, "1995", "1985"),
        (director_mismatch.RULE, DIRECTORS, "Ana Roe", "Per Holm"),
        (actor_role_mismatch.RULE, ROLES, "Bo Lim", "Edith Moll"),
        (rating_mismatch.RULE, RATINGS, "R", "PG"),
        (money_mismatch.RULE, BUDGETS, "$4.5 million", "$45 million"),
        (money_mismatch.RULE, GROSSES, "$49.8 million", "$7 million"),
    )
    for wording in wordings
]


@pytest.mark.parametrize(("rule", "wording", "right", "wrong"), CASES)
def test_a_fact_is_read_in_many_wordings(rule: Rule, wording: str, right: str, wrong: str) -> None:
    frame = "# The Long Night\n\nBo Lim, Cara Diaz and Edith Moll are in it. {}\n\nIt rains.\n"
    told = [
        findings_of(Example(frame.format(wording.format(value)), path="a.md", facts=_FACTS), [rule])
        for value in (right, wrong)
    ]
    assert [len(findings) for findings in told] == [0, 1]


@pytest.mark.parametrize(
    ("sentence", "rules"),
    [
        ("The Academy Award for Best Picture went to Fargo.", ["award-claim"]),
        ("The film went on to win the Oscar for Best Picture.", ["award-claim"]),
        ("The Oscar for Best Supporting Actor went to William H. Macy.", ["award-claim"]),
        ("William H. Macy won the Oscar for Best Supporting Actor.", ["award-claim"]),
        ("Frances McDormand took home the Oscar for Best Supporting Actress.", ["award-claim"]),
        ("In 1999 Frances McDormand won the Oscar for Best Actress.", ["ceremony-year-basis"]),
        ("Frances McDormand won Best Actress at the 72nd Academy Awards.", ["ceremony-year-basis"]),
        ("The Oscar for Best Actress went to Frances McDormand.", []),
        ("In 1997 Frances McDormand won the Oscar for Best Actress.", []),
        ("Frances McDormand won Best Actress at the 69th Academy Awards.", []),
        ("William H. Macy was nominated for the Oscar for Best Supporting Actor.", []),
        ("Joel Coen has won the Oscar for Best Director.", []),
        ("The two films won two Oscars, Best Actor and Best Actress for McDormand.", []),
        ("The Oscar for Best Picture went to The English Patient.", []),
    ],
)
def test_a_prize_without_a_film_is_held_against_all_its_winners(sentence: str, rules: list[str]) -> None:
    linter = Linter([rule for rule in shipped_rules() if rule.category == "facts"], Settings())
    text = f"# Fargo (1996)\n\nJoel Coen directs Frances McDormand and William H. Macy.\n\n{sentence}\n"
    assert [placed.finding.rule for placed in linter.lint(Document(text, "a.md")).findings] == rules


@pytest.mark.parametrize(
    "sentence",
    [
        "Director Christopher Nolan has called it his favourite.",
        "It was Christopher Nolan who made it fashionable again.",
        "The director, Christopher Nolan once said, knows the city better than anybody.",
        "Steven Spielberg was at the helm of a studio then.",
        "Heat arrived on Blu-ray in 2009.",
        "Heat was first shown on British television in 1999.",
        "In 2022 came Heat 2, a novel.",
        "As Michael Corleone, Al Pacino had been quieter.",
        "Nobody gave Val Kilmer the Oscar for Best Supporting Actor.",
        "Al Pacino won the Oscar for Best Actor in 1993, for Scent of a Woman.",
        "Universal sank $175 million into Waterworld in the same year.",
        "The studio spent $60 million on it, and spent $25 million more to sell it.",
        "Mann cut a scene to avoid an NC-17 rating.",
        "The play by Ian Shaw tells of another shoot.",
        "Most thrillers of its day made do with 100 minutes.",
        "Pauline Kael thought, in 2021, that she knew who had thought of it.",
        "Caroline Dunne drew the boards. A listing that somebody kept has Coraline on the other screen.",
        "For two minutes Heat had won best picture.",
        "Al Pacino won the best actor prize of the Boston critics and lost the Oscar for it to Nicolas Cage.",
        "I had come for *The Ferry*, a lovely thing. It runs 98 minutes.",
    ],
)
def test_what_is_said_of_something_else_is_left_alone(sentence: str) -> None:
    linter = Linter([rule for rule in shipped_rules() if rule.category in ("facts", "consistency")], Settings())
    text = f"# Heat (1995)\n\nMichael Mann directs Al Pacino, Robert De Niro and Val Kilmer.\n\n{sentence}\n"
    assert [placed.finding.rule for placed in linter.lint(Document(text, "a.md")).findings] == []
