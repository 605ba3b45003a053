"""The film is credited to somebody who did not direct it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from filmlint.checks.example_facts import example
from filmlint.checks.linked_film import linked_film
from filmlint.claims.credits import DIRECTOR, Credit
from filmlint.claims.film import Film as NamedFilm
from filmlint.claims.records import Claim
from filmlint.facts import Facts
from filmlint.facts.name_variants import same_person
from filmlint.facts.normalize import normal_name, normal_title
from filmlint.facts.records import Film
from filmlint.finding import ERROR, HIGH, NOTE, WARNING, Evidence, Finding
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.span import Span

_GENITIVE = re.compile(
    r"['’]s? (?:[a-z-]+,? ){0,3}?(?:film|movie|picture|drama|comedy|thriller|epic|romance|western|horror|feature|debut|"
    r"direction|musical|satire|noir|biopic|melodrama|adaptation)\b"
)
_DIRECTS = re.compile(r" (?:directs|directed|helms|helmed|shoots|is the director|was the director|, director)\b")


def check(document: Document, context: Context) -> Iterator[Finding]:
    facts = context.facts
    link = linked_film(document, facts)
    if link is None or not link.stated or not link.film.directors or document.claims.boxes > 1:
        return
    film = link.film
    told: set[str] = set()
    named = _named(document, film)
    for claim in document.claims.of(Credit):
        name = claim.value.name
        if claim.value.job != DIRECTOR or _is_director(film, name) or name in told:
            continue
        if not claim.exact and (
            named or not _about_film(document, facts, film, claim.shown) or not _directs(facts, name)
        ):
            continue
        if claim.exact and not claim.boxed and _begins_clause(document, claim.shown):
            continue
        told.add(name)
        yield _finding(film, name, claim.span, ERROR if claim.exact else WARNING)
    if not named and not told:
        yield from _loose(document, facts, film)


def _begins_clause(document: Document, shown: Span | None) -> bool:
    """Whether a name only seems to go on a list of directors: "directed by Ana Roe, and Bo Lim plays the lead"."""
    return shown is not None and document.claims.text[: shown.start].endswith((", and ", ", with ", ", while "))


def _loose(document: Document, facts: Facts, film: Film) -> Iterator[Finding]:
    """Somebody else's film, in an article that never names the director: "Bo Lim's thriller", "Bo Lim directs"."""
    claims = document.claims
    for name in claims.names:
        if not name.full or _other_credit(film, name.text) or not _directs(facts, name.text):
            continue
        behind = claims.folded[name.span.end : name.span.end + 70]
        title = film.title.lower()
        genitive = _GENITIVE.match(behind) or re.match(rf"['’]s? (?:[\"“‘'*_]{{0,2}}){re.escape(title)}", behind)
        if (genitive or _DIRECTS.match(behind)) and _about_film(document, facts, film, name.span):
            yield _finding(film, name.text, document.body.to_document(name.span), WARNING)
            return


def _finding(film: Film, name: str, span: Span, severity: str) -> Finding:
    directors = " and ".join(film.directors)
    evidence = [Evidence(f"{film.title} ({film.year}): directed by {directors}", film.evidence("directors"))]
    message = f"{name} as director of {film.title}, which {directors} directed"
    return Finding(span, message, evidence=evidence, severity=NOTE if film.dispute("directors") else severity)


def _is_director(film: Film, name: str) -> bool:
    return any(same_person(name, director) or _one_slip(name, director) for director in film.directors)


def _one_slip(name: str, director: str) -> bool:
    """Whether the name is the director's misspelled, which is another rule's business."""
    from rapidfuzz.distance import OSA

    one, other = normal_name(name), normal_name(director)
    return abs(len(one) - len(other)) <= 2 and OSA.distance(one, other, score_cutoff=2) <= 2


def _other_credit(film: Film, name: str) -> bool:
    return any(same_person(name, other) for other in film.credited)


def _named(document: Document, film: Film) -> bool:
    """Whether the article names a director of the film, if only by surname."""
    folded = normal_name(document.claims.text)
    fields = normal_name(" ".join(field.value for field in document.claims.fields))
    text = f" {folded} {fields} "
    return any(f" {normal_name(director).split()[-1]} " in text for director in film.directors)


def _directs(facts: Facts, name: str) -> bool:
    return any("director" in credit.jobs for credit in facts.films_of(name))


def _about_film(document: Document, facts: Facts, film: Film, shown: Span | None) -> bool:
    """Whether the sentence speaks of the film and names no other."""
    claims = document.claims
    sentence = claims.body.sentence_of(shown.start) if shown is not None else None
    if sentence is None:
        return False
    text = claims.folded[slice(*sentence)]
    if film.title.lower() not in text and not re.search(r"\b(?:the|this) (?:film|movie|picture)\b|^it\b", text):
        return False
    own = {normal_title(title) for title in (film.title, *film.aliases)}
    titles = {normal_title(claims.text[slice(*span)]) for span in claims.phrases if sentence.contains(span)} - own
    return not (
        facts.known_titles([title for title in titles if " " in title])
        or _years_elsewhere(claims.of(NamedFilm), sentence, own)
    )


def _years_elsewhere(mentions: tuple[Claim[NamedFilm], ...], sentence: Span, own: set[str]) -> bool:
    return any(
        mention.shown is not None and sentence.contains(mention.shown) and normal_title(mention.value.title) not in own
        for mention in mentions
    )


RULE = Rule(
    id="director-mismatch",
    category="facts",
    severity=ERROR,
    confidence=HIGH,
    check=check,
    summary="The film is credited to somebody who did not direct it",
    why="Producers and writers are taken for directors, and a wrong director goes into every list made from the "
    "article.",
    bad=[
        example("Film: The Long Night (1995)\nDirector: [[Ida Sol]]\nStars: Bo Lim, Cara Diaz\n\nIt is a slow film."),
        example("Film: The Long Night (1995)\n\nThe film was directed by [[Ulla Berg]], and Bo Lim plays the lead."),
    ],
    good=[
        example("Film: The Long Night (1995)\nDirector: Ana Roe\nStars: Bo Lim, Cara Diaz\n\nIt is a slow film."),
        example("Film: The Long Night (1995)\n\nThe film was directed by Ana Roe, and Bo Lim plays the lead."),
        example("Film: The Long Night (1995)\n\nAna Roe once worked for director Ida Sol. Bo Lim plays the lead."),
    ],
)
