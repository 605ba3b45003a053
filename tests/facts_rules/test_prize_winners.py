"""Who won which prize for what, in sentences that leave the name, the film or the verb to the words before."""

from __future__ import annotations

import pytest

from filmlint.checks.facts.award_claim import RULE
from filmlint.ruleset.example_facts import AWARDS, CEREMONIES, FACTS
from filmlint.ruleset.examples import Example
from tests.rule_cases import findings_of

_FIRST = {"id": "oscars-009", "body": "oscars", "n": 9, "film_year": 1936, "date": "1937-03-04", "src": "papers"}
_WRITTEN = {
    "id": "oscars-068-adapted-screenplay-edith-moll", "body": "oscars", "n": 68, "film_year": 1995,
    "category": "adapted-screenplay", "person": "Edith Moll", "film": "the-long-night-1995", "won": True,
    "src": "papers",
}  # fmt: skip
_FACTS = {**FACTS, "ceremonies": [_FIRST, *CEREMONIES], "awards": [*AWARDS, _WRITTEN]}
_TOP = "Film: The Long Night (1995)\n\nAna Roe directs. "
RIGHT = f"""
Nobody wanted Bo Lim for the part. He won the Oscar for Best Actor for The Long Night.
Nobody wanted Bo Lim for the part, and he knew it. He was thirty. He won the Oscar for Best Actor.
Bo Lim met Jan Falk in a bar. Falk bought the beer. He won the Oscar for Best Supporting Actor for Fog.
Sten Varga wanted Bo Lim for the part. He won the Oscar for Best Director.
Varga wanted him, and Bo Lim’s agent said yes. He won the Oscar for Best Director.
Cara Diaz was a singer before. He won the Oscar for Best Supporting Actor.
Cara Diaz was a singer before. She lost the Oscar for Best Actress.
Cara Diaz was a singer before. She got an honorary Oscar for her performances.
Had Cara Diaz won the Oscar for The Long Night, nobody would have wept.
“Cara Diaz won the Oscar for The Long Night,” he says, wrongly.
Cara Diaz’s Oscar nomination for The Long Night was her first; her Oscar hopes for Fog were her last.
{_TOP}The film’s only Oscar for acting went to Bo Lim.
{_TOP}Cara Diaz met Ida Sol there. She won the Oscar that year, for a song.
{_TOP}Bo Lim was nobody. He won the Oscar that year, and drank.
{_TOP}Edith Moll won the Oscar for her script, and was Sister Agnes as well.
True or false: Cara Diaz won an Oscar for playing Vera Quist?
Edith Moll won an Oscar for The Long Night, and not for playing Sister Agnes.
The Long Night, for which Bo Lim won an Oscar and Cara Diaz a nomination, was shot in the rain.
Bo Lim keeps his Oscar for The Long Night in a drawer. Cara Diaz keeps her notes for The Long Night there.
She was photographed with Bo Lim and the Oscar he won for The Long Night.
Bo Lim’s Oscar-winning turn in The Long Night was shot in the rain, as was Cara Diaz’s Oscar-nominated role in it.
"""
WRONG = f"""
Nobody wanted Bo Lim for the part. He won the Oscar for Best Supporting Actor.
Nobody wanted Bo Lim for the part, and he knew it. He was thirty. He won the Oscar for Best Supporting Actor.
Cara Diaz was a singer before. She won the Oscar for Best Supporting Actress.
Cara Diaz was a singer before, and she won the Oscar for Best Actress for The Long Night.
The best-actress Oscar that year went to Cara Diaz for The Long Night.
The best-actress Oscar was rightly given to Cara Diaz for The Long Night.
Cara Diaz’s only Oscar came for The Long Night.
Cara Diaz kept Cara Diaz’s best-actress Oscar for The Long Night in a drawer.
Cara Diaz is photographed with the Oscar she won for The Long Night.
Cara Diaz was rewarded with an Oscar for The Long Night.
The Long Night, for which Cara Diaz won an Oscar, was shot in the rain.
Cara Diaz won best actress for The Long Night at the Academy Awards.
Cara Diaz won an Oscar for playing Vera Quist.
Edith Moll won an Oscar for playing Sister Agnes.
Edith Moll won an Oscar for her performance in The Long Night.
{_TOP}The film’s only Oscar went to Cara Diaz.
{_TOP}Cara Diaz was a singer before. She won the Oscar that year.
{_TOP}Cara Diaz was a singer before. She won an Oscar for it.
"""


@pytest.mark.parametrize("text", RIGHT.strip().replace(_TOP, "@").splitlines())
def test_nothing_is_said_of_what_is_right_or_open(text: str) -> None:
    assert findings_of(Example(text=text.replace("@", _TOP), facts=_FACTS), [RULE]) == []


@pytest.mark.parametrize("text", WRONG.strip().replace(_TOP, "@").splitlines())
def test_what_is_wrong_is_found(text: str) -> None:
    assert len(findings_of(Example(text=text.replace("@", _TOP), facts=_FACTS), [RULE])) == 1
