"""The film is named only deep in the text."""

from __future__ import annotations

import re
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
    if re.search(rf"^\W*\d{{1,3}}[.):]? \W*{re.escape(film.value.title)}", document.text, re.MULTILINE):
        return  # the entry of a ranking, whose other films are named above
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
        "Five films with rain in them, from dry to wet\n\nThe rest of the list is drier, and its order will "
        "please nobody. At the bottom are two comedies in which a drop falls on a hat and is thought to be a "
        "bird. Above those stands a drama about a farm, with one storm at the end of it that was made with a "
        "hose and a fan.\n\nNobody drowns in any of the four, although one man tries to, in a pond that turns "
        "out to be up to his knees. What can be said for them is that the hats are good, and that the hose was "
        "paid for. A farmer told us that he had waited for the storm through the whole of the film, and that "
        "it came too late for his wheat, which the hens had had by then.\n\n1. The Blue Door\n\nThe Blue Door "
        "(1995), directed by Ana Roe, is the wettest. The Blue Door has Bo Lim and Mia Holm in it. The Blue "
        "Door runs for 90 minutes.\n",
        "A bus driver sings. It rains, and a woman looks at the road.",
    ],
)
