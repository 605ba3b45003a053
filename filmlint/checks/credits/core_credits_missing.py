"""A review that never says who made its film."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.claims.credits import DIRECTOR, Credit
from filmlint.claims.release_year import ReleaseYear
from filmlint.finding import Finding
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

_DIRECTS = compile_when_used(r"direct|film-?maker|\bdir[.:]|\bhelm")
_PROFILES = ("review", "feature", "essay")


def check(document: Document, context: Context) -> Iterator[Finding]:
    body = document.body
    if context.profile.name not in _PROFILES or body.word_count < context.options["words"]:
        return
    claims = document.claims
    film = claims.film
    if film is None or claims.boxes > 1 or len(claims.entries) > 1:
        return
    # A new film needs no year: it is the page's. So a year alone is not asked for.
    directed = any(claim.value.job == DIRECTOR for claim in claims.of(Credit))
    if not directed and not _DIRECTS.search(claims.folded):
        dated = film.value.year or claims.of(ReleaseYear) or claims.years
        without_year = "" if dated else ", nor when it was made"
        message = f"The article does not say who directed the film{without_year}"
        yield Finding(body.to_document(Span(0, 0)), message, whole_file=True)


_FILLER = "The bus goes through the rain, and the driver looks at the road and at the woman who sings. " * 9

RULE = Rule(
    id="core-credits-missing",
    category="credits",
    severity="note",
    check=check,
    options={"words": 150},
    summary="A review that never says who directed the film",
    why="Title and director are what a reader needs to find the film, and the year where it is an old one.",
    bad=[
        "[[file]]\nReview: The Long Night\n\n" + _FILLER,
        {"text": "[[file]]\n---\nfilm: The Long Night\nyear: 1995\n---\n" + _FILLER, "path": "a.md"},
    ],
    good=[
        "Review: The Long Night (1995)\n\nAna Roe directed it.\n",
        *(
            {"text": f"{headline}\n\nThe bus goes through the rain, and a woman sings.\n", "options": {"words": 5}}
            for headline in ("Council Calls for Budget Review", "Film Review Daily", "7. The Long Night (1995)")
        ),
        {
            "text": "Review: The Long Night\n\nAna Roe directed it, and Ben Lim drives the bus through the rain.\n",
            "options": {"words": 5},
        },
        {
            "text": "Two by Ana Roe\n\n### 1. The Bus (1950)\n\nIt goes through the rain, and a woman sings.\n\n"
            "### 2. The Lake (1952)\n\nTwo brothers sell a boat, and one of them drowns in it.\n",
            "path": "a.md",
            "options": {"words": 5},
        },
        "A short note on a bus, a driver and a song, with no film in it at all.",
    ],
)
