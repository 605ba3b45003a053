"""The article gives its film two years."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.claims import Claim, Claims
from filmlint.claims.release_year import ReleaseYear
from filmlint.finding import Finding, Related
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used

_TWO_FILMS = compile_when_used(
    r"\b(?:remakes?|remade|reboot|re-?imagin\w*|both films|(?:two|three|earlier|new|first|film) versions?)\b"
)
# in the sentence of a year: it is the year of something else of the film's
_OTHER_EVENT = compile_when_used(
    r"\b(?:remakes?|remade|reboot\w*|original|versions?|adaptations?|re-?releas\w*|restor\w*|reissue\w*|anniversary|"
    r"dvd|blu-ray|video|sequel|prequel|follow-up|again|novel|book|play|musical|series|album|song|television|"
    r"streaming)\b"
)


def check(document: Document, context: Context) -> Iterator[Finding]:
    claims = document.claims
    stated = [claim for claim in claims.of(ReleaseYear) if claim.exact]
    if len({claim.value.year for claim in stated}) < 2 or claims.boxes > 1:
        return
    first = stated[0]
    others = [claim for claim in stated if abs(claim.value.year - first.value.year) > context.options["years"]]
    others = [claim for claim in others if not _of_something_else(claims, claim)]
    if not others or _TWO_FILMS.search(claims.folded):
        return
    film = claims.film
    if film is not None:
        known = {record.year for record in context.facts.films_titled(film.value.title)}
        if {first.value.year, others[0].value.year} <= known:
            return
    for claim in others:
        message = f"{claim.value.year} here, {first.value.year} in the {first.place}: check the year of the film"
        yield Finding(claim.span, message, [Related(first.span, f"{first.value.year} here")])


def _of_something_else(claims: Claims, claim: Claim[ReleaseYear]) -> bool:
    """Whether the sentence speaks of a restoration, another version or a book."""
    sentence = claims.sentence_of(claim.shown.start) if claim.shown else None
    return sentence is not None and _OTHER_EVENT.search(claims.folded, *sentence) is not None


RULE = Rule(
    id="conflicting-years",
    category="consistency",
    severity="error",
    check=check,
    options={"years": 1},
    summary="The article gives its film two years",
    why="A film may open a year after its first showing, not later: one of the two is mistyped or another film's.",
    bad=[
        "Film: The Long Night (Drama, 1995, Rated: R, 112 minutes)\n\nThe film was released in [[1985]] to no "
        "great noise.",
        "# Review: The Long Night (1995)\n\nAna Roe made this [[1959]] drama in three weeks.",
        {
            "text": "---\nfilm: The Long Night\nyear: 1995\n---\nThe Long Night ([[2005]]) is a slow film.",
            "path": "a.md",
        },
        "Film: The Long Night\nYear: 1995\n\nThe Long Night is a [[1998]] crime film about a bus driver.",
    ],
    good=[
        "Film: The Crab (1954)\n\nA slow film. King Eel vs. The Crab (1962) and Moth v The Crab (1964) followed.",
        "Film: The Long Night (Drama, 1995, Rated: R, 112 minutes)\n\nThe film was released in 1996, a year after "
        "Cannes.\n",
        "# Review: The Long Night (1995)\n\nAna Roe made this 1995 drama in three weeks. Her Blue Door (1989) is "
        "better.\n",
        "Film: The Long Night\nYear: 1995\n\nA remake of The Long Night (1962), it keeps the plot and loses the "
        "rain.\n",
    ],
)
