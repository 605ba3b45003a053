"""The film is named only deep in the text."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.claims.film import Film
from filmlint.claims.records import PROSE
from filmlint.facts.normalize import normal_title
from filmlint.finding import Finding
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document


def check(document: Document, context: Context) -> Iterator[Finding]:
    claims = document.claims
    film = claims.film
    if film is None or film.place != PROSE or film.shown is None:
        return
    at = claims.folded.find(film.value.title.lower())
    words = claims.text.count(" ", 0, max(at, 0))
    if words <= context.options["words"] or len({normal_title(claim.value.title) for claim in claims.of(Film)}) > 1:
        return
    matter = document.front_matter
    title = str(entry.value) if matter and (entry := matter.get("title")) else ""
    if film.value.title.lower() not in title.lower():
        place = claims.body.to_document(type(film.span)(at, at + len(film.value.title)))
        yield Finding(place, f"{film.value.title} is first named here, after {words} words: name it at the top")


_FILLER = "The bus goes through the rain, and the driver looks at the road and at the woman who sings. " * 7

RULE = Rule(
    id="film-named-late",
    category="credits",
    severity="note",
    check=check,
    options={"words": 100},
    summary="The film is named only deep in the text",
    why="A reader who came from a search decides in the first lines whether this is the film that was meant.",
    bad=[
        _FILLER + "[[The Blue Door]] (1995) is slow. The Blue Door is good. I like The Blue Door.",
        "It rains.\n\n" + _FILLER + "\n\n[[The Blue Door]] (1995) has rain. The Blue Door has fog. See The Blue Door.",
    ],
    good=[
        "The Blue Door (1995) is slow. The Blue Door is good. I like The Blue Door.",
        "A bus driver sings. It rains, and a woman looks at the road.",
    ],
)
