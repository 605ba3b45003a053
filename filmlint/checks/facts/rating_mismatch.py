"""The film is given a rating that no version of it has had."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.claims.ratings import Certificate
from filmlint.finding import HIGH, NOTE, WARNING, Evidence, Finding
from filmlint.linking.film_at import film_at
from filmlint.linking.sentence_films import names_another
from filmlint.lint.context import Context
from filmlint.ruleset.example_facts import example
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document

_SINCE = 1984  # before there was a PG-13, and while X and M went out of use, films were rated anew
_CODES = frozenset(("G", "PG", "PG-13", "R", "NC-17"))


def check(document: Document, context: Context) -> Iterator[Finding]:
    if document.claims.boxes > 1:
        return
    for claim in document.claims.of(Certificate):
        film = film_at(document, context.facts, claim.shown)
        code = claim.value.code
        if film is None or film.year <= _SINCE or not film.mpa or not _CODES.issuperset((code, *film.mpa)):
            continue
        if code in film.mpa or (code == "PG" and "PG-13" in film.mpa):
            continue  # a British PG may be a PG-13 in America
        if names_another(document, context.facts, film, claim.shown):
            continue
        known = " or ".join(film.mpa)
        evidence = [Evidence(f"{film.title} ({film.year}): rated {known}", film.evidence("mpa"))]
        message = f"{film.title} is rated {known}, not {code}: check the rating, or name the version"
        yield Finding(claim.span, message, evidence=evidence, severity=NOTE if film.dispute("mpa") else WARNING)


RULE = Rule(
    id="rating-mismatch",
    category="facts",
    severity=WARNING,
    confidence=HIGH,
    check=check,
    summary="The film has another rating",
    why="Parents go by the letter, and two sources give the same one for ninety-nine films in a hundred.",
    bad=[
        example("Film: The Long Night (1995)\nRated: [[PG-13]]\n\nAna Roe directs Bo Lim in a slow film about a road."),
        example("Film: The Long Night (1995)\n\nAna Roe directs Bo Lim in a slow film. It is rated [[PG]]."),
    ],
    good=[
        example(
            "Film: The Long Night (1995)\n\nAna Roe directs. The film of 1958 was for all; the second was rated PG-13."
        ),
        example("Film: The Long Night (1995)\nRated: R\n\nAna Roe directs Bo Lim in a slow film about a road."),
        example("Film: The Long Night (1995)\n\nAna Roe directs Bo Lim. Before that, Harbour Lights was rated PG-13."),
        example("Film: The Long Night (1995)\nCertificate: 15\n\nAna Roe directs Bo Lim in a slow film about a road."),
    ],
)
