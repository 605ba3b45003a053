"""Somebody is said to have been beaten to an award by one who did not win it."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.claims.award_losses import Loss
from filmlint.claims.records import Claim
from filmlint.facts import Facts
from filmlint.facts.award_names import body_name, category_name
from filmlint.facts.name_variants import same_person
from filmlint.facts.records import Nomination
from filmlint.finding import ERROR, HIGH, WARNING, Evidence, Finding
from filmlint.linking.award_facts import ACTING
from filmlint.linking.film_at import film_at
from filmlint.linking.named_person import full_name
from filmlint.lint.context import Context
from filmlint.ruleset.example_facts import AWARDS, FACTS, example
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document

_BODY = "oscars"


def check(document: Document, context: Context) -> Iterator[Finding]:
    for claim in document.claims.of(Loss):
        finding = _in_film(document, context.facts, claim) or _beaten(document, context.facts, claim)
        if finding is not None:
            yield finding


def _in_film(document: Document, facts: Facts, claim: Claim[Loss]) -> Finding | None:
    """A winner in a film that was nominated for its acting, but not for that of this actor, who is not in it."""
    loss = claim.value
    person = full_name(document, facts, loss.winner) if loss.film else ""
    if not person:
        return None
    rows = [row for row in facts.nominations_titled(loss.film, _BODY) if row.category in ACTING]
    if not any(row.won for row in rows) or any(same_person(row.person, person) for row in rows):
        return None
    films = facts.films_titled(loss.film)
    if not films or any(same_person(name, person) for film in films for name in film.credited):
        return None
    known = "; ".join(_said(row) for row in rows if row.won)
    evidence = [Evidence(_said(row), row.evidence()) for row in rows[:3]]
    return Finding(claim.span, f"{person} was not up for {loss.film}, but: {known}", evidence=evidence, severity=ERROR)


def _beaten(document: Document, facts: Facts, claim: Claim[Loss]) -> Finding | None:
    """The winner of no prize that the loser was up for, where all winners of these are known."""
    loss = claim.value
    lost = _lost(document, facts, claim)
    if not lost or not all(facts.awards_complete(row.body, row.category, row.n, winners_only=True) for row in lost):
        return None
    person = full_name(document, facts, loss.winner)
    if loss.own:
        rows = () if person else facts.nominations_titled(loss.winner, _BODY)
    else:
        rows = facts.nominations(None, person, _BODY) if person else ()
    if loss.own and not any(row.n == other.n for row in rows for other in lost):
        return None  # no film of that ceremony
    if not loss.own and not person:
        return None
    if any(row.won and row.n == other.n and row.category == other.category for row in rows for other in lost):
        return None
    first, years = lost[0], ", ".join(dict.fromkeys(str(row.film_year) for row in lost))
    message = (
        f"{loss.winner} did not win {category_name(first.category)} for films of {years}, where "
        f"{first.person or first.film} lost it ({body_name(_BODY)})"
    )
    evidence = [Evidence(_said(row), row.evidence()) for row in lost[:3]]
    return Finding(claim.span, message, evidence=evidence, severity=WARNING if loss.own else ERROR)


def _lost(document: Document, facts: Facts, claim: Claim[Loss]) -> list[Nomination]:
    """The nominations that were lost: of the article's film for best picture, or of a person, for that film if any."""
    loss, film = claim.value, film_at(document, facts, claim.shown)
    if loss.own:
        rows = facts.nominations(film, None, _BODY) if film is not None else ()
        return [row for row in rows if row.category == "picture" and not row.won and loss.category in ("", "picture")]
    person = full_name(document, facts, loss.loser) if loss.loser else ""
    if not person:
        return []
    rows = facts.nominations(film, person, _BODY) if film is not None else ()
    if not rows and (loss.named or loss.category):
        rows = facts.nominations(None, person, _BODY)
    return [row for row in rows if not row.won and loss.category in ("", row.category)]


def _said(row: Nomination) -> str:
    result = "won by" if row.won else "nominated:"
    return f"{category_name(row.category)}, films of {row.film_year}, {result} {row.person or row.film}"


_NOMINATED = {
    "id": "oscars-068-picture-the-long-night", "body": "oscars", "n": 68, "film_year": 1995, "category": "picture",
    "film": "the-long-night-1995", "won": False, "src": "papers",
}  # fmt: skip
_OTHERS = [
    {**_NOMINATED, "id": "oscars-068-picture-fog", "film": "Fog Harbour", "won": True},
    {**_NOMINATED, "id": "oscars-068-picture-mist", "film": "Mist Harbour", "won": False},
    {**_NOMINATED, "id": "oscars-068-actress-ida-sol", "category": "actress", "person": "Ida Sol",
     "film": "Fog Harbour", "won": True},
]  # fmt: skip
_FACTS = {**FACTS, "awards": [*AWARDS, _NOMINATED, *_OTHERS]}
_TOP = "Film: The Long Night (1995)\n\nAna Roe directs Bo Lim and Cara Diaz. "

RULE = Rule(
    id="award-beaten",
    category="facts",
    severity=ERROR,
    confidence=HIGH,
    check=check,
    summary="An award lost to somebody who did not win it",
    why="Who beat whom is half the fun of awards and seldom looked up; every winner of the main prizes is known.",
    bad=[
        {"text": f"{_TOP}Diaz was nominated as best actress and lost to [[Edith Moll]].\n", "facts": _FACTS},
        {"text": f"{_TOP}It lost to [[Mist Harbour]] at the Academy Awards.\n", "facts": _FACTS},
        {
            "text": f"{_TOP}Diaz was up for an Oscar. The winner, that year, was [[Ida Sol]] in The Long Night.\n",
            "facts": FACTS,
        },
    ],
    good=[
        {"text": f"{_TOP}Diaz was nominated as best actress and lost to Ida Sol.\n", "facts": _FACTS},
        {"text": f"{_TOP}It lost to Fog Harbour at the Academy Awards.\n", "facts": _FACTS},
        {"text": f"{_TOP}Diaz was nominated for a Golden Globe and lost to Edith Moll.\n", "facts": _FACTS},
        {"text": f"{_TOP}Diaz was nominated by the critics of Oslo and lost to Edith Moll.\n", "facts": _FACTS},
        {"text": f"{_TOP}Diaz was nominated as best actress. At chess she had lost to Edith Moll.\n", "facts": _FACTS},
        {"text": f"{_TOP}Diaz, nominated for an Oscar, never lost to Edith Moll at chess.\n", "facts": _FACTS},
        {
            "text": f"{_TOP}The Oscars came. The part was lost to Edith Moll, and the winner was Bo Lim.\n",
            "facts": _FACTS,
        },
        {"text": f"{_TOP}It lost to Mist Harbour for its song at the Academy Awards.\n", "facts": _FACTS},
        example("Cara Diaz was nominated for the Oscar. The winner, that year, was Edith Moll in Mist Harbour."),
    ],
)
