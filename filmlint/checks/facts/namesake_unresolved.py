"""Several known films have this title, and the article does not say which one it means."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.finding import MEDIUM, NOTE, Evidence, Finding
from filmlint.linking.linked_film import linked_film
from filmlint.lint.context import Context
from filmlint.ruleset.example_facts import example
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document


def check(document: Document, context: Context) -> Iterator[Finding]:
    claim = document.claims.film
    if claim is None or claim.value.year or linked_film(document, context.facts) is not None:
        return
    films = context.facts.films_titled(claim.value.title)
    if len(films) < 2:
        return
    years = ", ".join(str(film.year) for film in films)
    evidence = [Evidence(f"{film.title} ({film.year})", film.evidence()) for film in films[:5]]
    message = f"{len(films)} films are called {films[0].title} ({years}): give the year or the director"
    yield Finding(claim.span, message, evidence=evidence)


_TWO_FILMS = [
    {"id": "the-dam-1958", "title": "The Dam", "year": 1958, "directors": ["Per Holm"], "src": "papers"},
    {"id": "the-dam-1986", "title": "The Dam", "year": 1986, "directors": ["Eva Lund"], "src": "papers"},
]

RULE = Rule(
    id="namesake-unresolved",
    category="facts",
    severity=NOTE,
    confidence=MEDIUM,
    check=check,
    summary="Several films have this title, and nothing says which is meant",
    why="A title is shared by almost one film in five; the year or the director’s name tells them apart.",
    bad=[
        {
            "text": "[[Review: The Dam]]\n\nA film about water, in which much is said and little flows.\n",
            "facts": {"films": _TWO_FILMS},
        },
        {
            "text": "Film: [[The Dam]]\n\nA film about water, in which much is said and little flows.\n",
            "facts": {"films": _TWO_FILMS},
        },
    ],
    good=[
        {
            "text": "Review: The Dam (1986)\n\nA film about water, in which much is said.\n",
            "facts": {"films": _TWO_FILMS},
        },
        {
            "text": "Review: The Dam\n\nEva Lund made a film about water, in which much is said.\n",
            "facts": {"films": _TWO_FILMS},
        },
        example("Review: Harbour Lights\n\nA film about water, in which much is said."),
    ],
)
