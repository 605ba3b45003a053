"""The front matter names one film, the article another."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.claims.records import FRONT_MATTER
from filmlint.facts.normalize import normal_title
from filmlint.finding import Finding, Related
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document

_OWN = ("film", "movie", "film title", "film_title", "movie title", "movie_title", "reviewitemname")


def check(document: Document, _context: Context) -> Iterator[Finding]:
    claims = document.claims
    named = [field for field in claims.fields_of("film") if field.label.lower() in _OWN]
    matter = [field for field in named if field.place == FRONT_MATTER]
    boxed = [field for field in named if field.place != FRONT_MATTER]
    if len(matter) != 1 or len(boxed) != 1:
        return
    first, second = (normal_title(field.value.split(" (")[0]) for field in (matter[0], boxed[0]))
    if first and second and first not in second and second not in first:
        message = (
            f"“{boxed[0].value}” here, but “{matter[0].value}” in the front matter: one of the two is another film"
        )
        yield Finding(boxed[0].span, message, [Related(matter[0].span, "the front matter")])


RULE = Rule(
    id="front-matter-disagrees",
    category="consistency",
    severity="error",
    check=check,
    summary="The front matter names one film, the article another",
    why="The metadata were copied from another article, and the page will be listed under the wrong film.",
    bad=[
        {"text": "---\nfilm: The Long Night\n---\nFilm: [[The Blue Door]]\n\nIt rains.\n", "path": "a.md"},
        {"text": "---\nmovie: Fog\n---\n**Movie:** [[The Blue Door]]\n\nIt rains.\n", "path": "a.md"},
    ],
    good=[
        {"text": "---\nfilm: The Long Night\n---\nFilm: The Long Night (Drama, 1995)\n\nIt rains.\n", "path": "a.md"},
        {"text": "---\nfilm: Fog\n---\nFilm: Fog (1995)\n\nIt rains.\n", "path": "a.md"},
    ],
)
