"""Prizes told without the name of the body that gives them: where others may be meant nothing is said."""

from __future__ import annotations

import pytest

from filmlint.checks.facts.award_claim import RULE
from filmlint.ruleset.example_facts import CEREMONIES, FACTS
from filmlint.ruleset.examples import Example
from tests.rule_cases import findings_of

_FIRST = {"id": "oscars-009", "body": "oscars", "n": 9, "film_year": 1936, "date": "1937-03-04", "src": "papers"}
_FACTS = {**FACTS, "ceremonies": [_FIRST, *CEREMONIES]}  # of which all winners since the first are known
OTHERS = """
The Oscars came and went. At the festival of Lund, Edith Moll was named best actress.
The Oscars came and went. Edith Moll was named best actress by the New York critics.
The Oscars came and went. Edith Moll won best actress from the critics of Oslo.
The Oscars came and went. Edith Moll was named best actress in the readers’ poll.
The Oscars came and went; at Sundance it was said. Edith Moll was named best actress in the snow.
The Oscars came and went. Edith Moll was best actress of them all, and Bo Lim best actor of the year.
The Oscars came and went. I don’t think that Edith Moll won best actress for The Long Night.
The Oscars came and went. Edith Moll would have won best actress for The Long Night.
The Oscars came and went. Edith Moll won best actress in Tokyo, and then in Lund.
The Oscars came and went. If Edith Moll is named best actress, nobody will clap.
"""
THE_ACADEMYS = """
The Oscars came and went. Edith Moll was named best actress.
The Oscars came and went. Edith Moll won best actress for The Long Night.
They opened the envelope. Edith Moll, who plays the nun, won the award for best actress in a leading role.
"""


@pytest.mark.parametrize("text", OTHERS.strip().splitlines())
def test_nothing_is_said_of_a_prize_that_others_may_give(text: str) -> None:
    assert findings_of(Example(text=text, facts=_FACTS), [RULE]) == []


@pytest.mark.parametrize("text", THE_ACADEMYS.strip().splitlines())
def test_a_prize_that_only_the_academy_gives_is_judged(text: str) -> None:
    assert len(findings_of(Example(text=text, facts=_FACTS), [RULE])) == 1
