"""The work the film is based on is given to another author."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.claims.records import Claim
from filmlint.claims.sources import Source
from filmlint.facts import Facts
from filmlint.facts.name_variants import same_person
from filmlint.facts.normalize import normal_name, normal_title
from filmlint.facts.records import Film, SourceWork
from filmlint.finding import HIGH, NOTE, WARNING, Evidence, Finding
from filmlint.linking.clause_title import title_of_clause
from filmlint.linking.film_at import film_at
from filmlint.linking.linked_film import names_surname
from filmlint.linking.meant_film import meant_film
from filmlint.linking.sentence_films import names_another
from filmlint.lint.context import Context
from filmlint.ruleset.example_facts import example
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

_TITLED = compile_when_used(
    r"['’]s? (?:[a-z-]+ ){0,4}(?:novel|novella|book|bestseller|memoir|play|story|musical),? [\"“‘'*_]{0,2}"
    r"(?P<title>(?:(?:The|A|An) )?[A-Z0-9][\w’'-]*)"
)
_AUTHORS = compile_when_used(r"\s*(?:,|;|&|\band\b|/|\bwith\b)\s*")


def check(document: Document, context: Context) -> Iterator[Finding]:
    for claim in document.claims.of(Source):
        film = _film(document, context.facts, claim)
        source = film.source if film is not None else None
        if film is None or source is None or not source.author:
            continue
        authors = [author for author in _AUTHORS.split(source.author) if author]
        name = claim.value.author
        if not claim.value.named and not _only_author(document, claim.value, source, authors):
            continue
        beside = claim.value.beside
        if _of_other_work(document, claim, film, source):
            continue
        if beside and (len(authors) < 2 or not any(same_person(beside, author) for author in authors)):
            continue  # who worked with an author is seldom recorded; one wrong name is enough
        if any(same_person(name, author) or _near(name, author) for author in authors):
            continue
        if any(same_person(name, other) for other in (*film.writers, *film.directors)) and "stor" in claim.value.sort:
            continue  # a story written for the film
        if any(normal_name(name) in normal_name(title) for title in (source.title, film.title)):
            continue  # the book is called after the person
        known = f"the {source.kind}{f' {source.title}' if source.title != film.title else ''} by {source.author}"
        evidence = [Evidence(f"{film.title} ({film.year}): {known}", film.evidence("source"))]
        severity = NOTE if film.dispute("source") or film.remake_of else WARNING
        message = f"{name} as the author of what {film.title} is based on, which is {known}"
        yield Finding(claim.span, message, evidence=evidence, severity=severity)


def _film(document: Document, facts: Facts, claim: Claim[Source]) -> Film | None:
    """The film whose source is spoken of: that which the clause names, else that of its place."""
    title = title_of_clause(document, facts, claim.shown, of_work=True) if claim.shown is not None else None
    if title is not None:
        return meant_film(document, facts, title)
    film = film_at(document, facts, claim.shown) if claim.exact else None
    return None if film is not None and names_another(document, facts, film, claim.shown) else film


def _only_author(document: Document, told: Source, source: SourceWork, authors: list[str]) -> bool:
    """Whether a work of which nothing says that it was filmed can only be meant as the film's: of the same kind, in an
    article that never names the author."""
    whole = Span(0, len(document.claims.text))
    return told.sort == source.kind and not any(names_surname(document, whole, author) for author in authors)


def _of_other_work(document: Document, claim: Claim[Source], film: Film, source: SourceWork) -> bool:
    """Whether another title stands behind the author and the kind of the work: "Ida Sol's novel, The Ferry"."""
    title = _TITLED.match(document.claims.text, claim.shown.end) if claim.shown is not None else None
    known = (normal_title(source.title), *map(normal_title, (film.title, *film.aliases)))
    return title is not None and not any(key.startswith(normal_title(title["title"])) for key in known if key)


def _near(name: str, author: str) -> bool:
    """Whether the names may be one misspelled or a pen name's short form: equal surnames."""
    from rapidfuzz.distance import OSA

    one, other = normal_name(name).split()[-1], normal_name(author).split()[-1]
    return OSA.distance(one, other, score_cutoff=2) <= 1


RULE = Rule(
    id="source-credit",
    category="facts",
    severity=WARNING,
    confidence=HIGH,
    check=check,
    summary="The work a film is based on is given to another author",
    why="The author of the adapted work is the credit that copy gets wrong when it takes the screenwriter’s name.",
    bad=[
        example(
            "Film: The Long Night (1995)\n\nAna Roe directs Bo Lim. The film is based on the novel by [[Ulla Berg]]."
        ),
        example(
            "Film: The Long Night (1995)\n\nAdapted from [[Ida Sol]]’s best-selling novel, it stars Bo Lim, with Ana "
            "Roe at the helm."
        ),
        example(
            "Film: The Long Night (1995)\n\nAna Roe directs Bo Lim. From the novel by [[Ulla Berg]], 112 minutes long."
        ),
        example("Bo Lim likes to read. The Long Night is from a novel by [[Ulla Berg]], and he has it."),
        example(
            "Film: The Long Night (1995)\n\nAna Roe directs Bo Lim. [[Ulla Berg]] had sold the rights to her novel."
        ),
        example("Film: The Long Night (1995)\n\nAna Roe directs Bo Lim. It is based on The Night, by [[Ida Sol]]."),
        example(
            "Film: The Long Night (1995)\n\nAna Roe directs Bo Lim. Their story is taken from a novel by [[Ida Sol]]."
        ),
        example("Film: The Long Night (1995)\n\nAna Roe directs Bo Lim. [[Ida Sol]]’s novel ends in a fire."),
    ],
    good=[
        example(
            "Film: The Long Night (1995)\n\nAna Roe directs Bo Lim. Jon Aske’s novel ends in fire; Ida Sol’s does not."
        ),
        example(
            "Film: The Long Night (1995)\n\nAna Roe directs Bo Lim. Jon Aske wrote it. Ida Sol’s novel ends in a fire."
        ),
        example("Film: The Long Night (1995)\n\nAna Roe directs Bo Lim. Ida Sol’s play begins with a fire, too."),
        example(
            "Film: The Long Night (1995)\n\nAna Roe directs Bo Lim. In spring she was at work on a film adaptation of "
            "Ida Sol’s novel, The Ferry."
        ),
        example(
            "Film: The Long Night (1995)\n\nBo Lim is good. Their Harbour Lights took its story from a play by Ida Sol."
        ),
        example("Film: The Long Night (1995)\n\nAna Roe directs Bo Lim. The film is based on the novel by Jon Aske."),
        example("Film: The Long Night (1995)\n\nAna Roe directs Bo Lim. Her next film is based on a novel by Ida Sol."),
        example("Bo Lim likes to read. The Long Night is from a novel by Jon Aske, and he has it."),
        example("Fog, like The Long Night, is from a novel by Ida Sol, and Bo Lim has both."),
        example("Film: The Long Night (1995)\n\nAna Roe directs Bo Lim. It is based on The Night Road, by Jon Aske."),
        example("Film: The Long Night (1995)\n\nAna Roe directs Bo Lim. It is from a novel by Jon Aske and Ida Sol."),
        example(
            "Film: The Long Night (1995)\n\nIt is from a novel by Jon Aske, with music by Otto Frey. Bo Lim is good."
        ),
        example(
            "Film: The Long Night (1995)\n\nAna Roe directs Bo Lim. Before that she made Harbour Lights, adapted from "
            "a story by Ida Sol."
        ),
    ],
)
