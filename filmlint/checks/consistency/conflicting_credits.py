"""The fact box credits one person, the text another."""

from __future__ import annotations

import re
from collections.abc import Iterator

from filmlint.claims import Claim, Claims
from filmlint.claims.credits import COMPOSER, DIRECTOR, MAKER, WRITER, Credit, same_surname
from filmlint.claims.named_works import work_named_before
from filmlint.claims.records import QUOTATION
from filmlint.claims.sources import Source
from filmlint.facts.normalize import normal_title
from filmlint.finding import NOTE, Finding, Related
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.span import Span

_SAID = {DIRECTOR: "directed", WRITER: "wrote", COMPOSER: "scored"}

_MOST = 30  # people credited with one job; more are a list of something else


def check(document: Document, _context: Context) -> Iterator[Finding]:
    claims = document.claims
    credits = tuple(claim for claim in claims.of(Credit) if claim.place != QUOTATION)
    if not any(claim.exact for claim in credits) or len(credits) < 2 or claims.boxes > 1:
        return
    yield from _makers(claims, credits)
    for job in (DIRECTOR, COMPOSER):
        stated = [claim for claim in credits if claim.value.job == job]
        firm = [claim for claim in stated if claim.exact]
        if not firm or len(firm) > _MOST:
            continue
        leading = [claim for claim in firm if claim.boxed and claim.place == firm[0].place] or _same_phrase(firm)
        seen: set[str] = set()
        for claim in stated:
            if leading[0].boxed and _in_another_section(document, leading[0].span, claim.span):
                continue
            if claim in leading or any(_one(claim.value.name, other.value.name) for other in leading):
                continue
            name = claim.value.name
            if name in seen or (not claim.exact and _named(claims, leading)):
                continue
            if (
                claim.boxed is False
                and not leading[0].boxed
                and (not claim.exact or _of_two_works(claims, leading[0], claim))
            ):
                continue
            seen.add(name)
            others = " and ".join(other.value.name for other in leading)
            message = f"{name} {_SAID[job]} it according to this, {others} according to the {leading[0].place}"
            yield Finding(claim.span, f"{message}: check the credit", [Related(leading[0].span, f"{others} here")])


def _of_two_works(claims: Claims, first: Claim[Credit], other: Claim[Credit]) -> bool:
    """Whether different works are named in marks before two credits of the prose, or the credits stand in paragraphs
    of an article of which nothing says that it has one film."""
    places = [claims.body.paragraph_of(claim.shown.start) if claim.shown else None for claim in (first, other)]
    if claims.film is None and places[0] != places[1]:
        return True
    works = [work_named_before(claims, claim.shown.start) if claim.shown else "" for claim in (first, other)]
    return all(works) and normal_title(works[0]) != normal_title(works[1])


def _makers(claims: Claims, credits: tuple[Claim[Credit], ...]) -> Iterator[Finding]:
    """Somebody in the genitive before the title whom nothing credits: a note, for it may be an author."""
    boxed = [claim for claim in credits if claim.boxed and claim.value.job == DIRECTOR]
    known = [claim.value.name for claim in credits if claim.exact] + [work.value.author for work in claims.of(Source)]
    for claim in credits:
        if boxed and claim.value.job == MAKER and not any(_one(claim.value.name, name) for name in known if name):
            message = f"{claim.value.name}’s film here, {boxed[0].value.name}’s according to the {boxed[0].place}"
            related = [Related(boxed[0].span, f"{boxed[0].value.name} here")]
            yield Finding(claim.span, f"{message}: check whose it is", related, severity=NOTE)
            return


def _in_another_section(document: Document, box: Span, place: Span) -> bool:
    """Whether the box closes a text of its own, and a headline below it opens that of a film with no box."""
    film = document.claims.film
    if place.start < box.end or (film is not None and film.value.title.lower() in document.folded[box.end :]):
        return False
    shapes = list(zip(document.units, document.shapes, strict=True))
    return any(shape.prose and unit.end <= box.start for unit, shape in shapes) and any(
        shape.headline and box.end <= unit.start and unit.end <= place.start for unit, shape in shapes
    )


def _same_phrase(firm: list[Claim[Credit]]) -> list[Claim[Credit]]:
    """The first credit and those that go on from it ("directed by A, B and C")."""
    phrase = firm[:1]
    for claim in firm[1:]:
        if claim.span.start - phrase[-1].span.end >= 40:
            break
        phrase.append(claim)
    return phrase


def _one(first: str, second: str) -> bool:
    """Whether two names may be one person's, initials and misspellings included."""
    if same_surname(first, second):
        return True
    from rapidfuzz.distance import DamerauLevenshtein

    last, other = first.split()[-1].lower(), second.split()[-1].lower()
    return DamerauLevenshtein.distance(last, other) <= 2 and first[:1] == second[:1]


def _named(claims: Claims, leading: list[Claim[Credit]]) -> bool:
    """Whether the running text names one of those whom the box credits."""
    for claim in leading:
        last = claim.value.name.split()[-1]
        for match in re.finditer(rf"\b{re.escape(last)}\b", claims.text):
            place = claims.body.to_document(type(claim.span)(*match.span()))
            if not claim.span.overlaps(place):
                return True
    return False


RULE = Rule(
    id="conflicting-credits",
    category="consistency",
    severity="error",
    check=check,
    summary="The fact box credits one person, the text another",
    why="A reader finds two directors for one film, and cannot know which of the two to look up.",
    bad=[
        "Film: The Long Night (Drama, 1995)\nDirector: Ana Roe\n\nDirected by [[Bo Lim]], the film takes its time.",
        {
            "text": "---\nfilm: The Long Night\ndirector: Ana Roe\n---\nThe Long Night, directed by [[Bo Lim]], "
            "takes its time.",
            "path": "a.md",
        },
        "Director: Ana Roe\n\nA slow film from director [[Bo Lim]], in which it rains.",
        "Director: Ana Roe\nMusic: Cy Dahl\n\nThe film's score was composed by [[Eli Strand]], and it is loud.",
    ],
    good=[
        "1995 best film: a slow drama about a road. The film was directed by Ana Roe.\n\n"
        "1996 best film: a short one. It was directed by Bo Lim, in Rome.\n",
        "*The Dam* was directed by Ana Roe, over a winter. Nobody believed it.\n\nThe second is *The Ferry*. Lena "
        "Strand directed it and wrote it with Tom Varga.",
        "Director: Ana Roe\n\nDirected by Ana Roe, the film takes its time. It rains.\n",
        "Director: Ana Roe\n\nRoe learned much from director Bo Lim, and it shows.\n",
        "Directors: Ana Roe and Bo Lim\n\nThe film, directed by Roe and Lim, takes its time.\n",
        "Directed by Ana Roe and starring Bo Lim, Mia Holm, Tom Varga, Cy Dahl and Eli Strand, it opens in May.\n",
        "Directed by Ana Roe, Mia Holm, Tom Varga, Cy Dahl and newcomer Eli Strand, it opens in May.\n",
        "The Ferry: A Preview\n\nAna Roe is the director of this slow film about a ferry.\n\nDirector: Ana "
        "Roe\n\nA Second Preview, Of The Swan Film\n\nDirected by Bo Lim, it stars Mia Holm as a swan that sings.\n",
        "Film: The Long Night\nDirector: Ana Roe\n\nIt is based on a play that was directed by Bo Lim in Oslo.\n",
    ],
)
