"""The music or the script is credited to somebody who has no part in it."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.claims.credits import COMPOSER, WRITER, Credit
from filmlint.claims.records import Claim
from filmlint.facts import Facts
from filmlint.facts.name_variants import same_person
from filmlint.facts.normalize import normal_name, normal_title
from filmlint.facts.records import Film
from filmlint.finding import HIGH, NOTE, WARNING, Evidence, Finding
from filmlint.linking.film_at import film_at
from filmlint.linking.meant_film import titles_in
from filmlint.linking.sentence_films import names_another
from filmlint.lint.context import Context
from filmlint.ruleset.example_facts import example
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

# music that is not the film's: compared, borrowed, or not used in the end
_NOT_ITS_MUSIC = compile_when_used(
    r"\b(?:rejected|rejection|replac\w+|thrown|threw|discard\w+|unused|dropped|scrapped|abandon\w+|withdr[ae]w\w*|temp|"
    r"temporary|borrow\w*|quot(?:e[sd]?|ing|ations?)|sampl\w+|homages?|pastiches?|imitat\w+|parod\w+|reminiscent|recall\w*|"
    r"echo\w*|evok\w+|worthy of|in the (?:style|manner|vein|spirit)|us(?:es|ed|ing) the|instead of|unlike|like|than|"
    r"as if|would|might|could|wanted|asked|offered|turned down|originally|first choice|concerts?|stage|musical|ballet|"
    r"opera|live)\b"
)
_TELLING = 5  # letters of a title's word that tells of a series
_JOINED = 12  # characters between two people credited together


def check(document: Document, context: Context) -> Iterator[Finding]:
    facts = context.facts
    if document.claims.boxes > 1:
        return
    for job, field in ((WRITER, "writers"), (COMPOSER, "composers")):
        claims = [claim for claim in document.claims.of(Credit) if claim.value.job == job]
        for group in _together(claims):
            film = film_at(document, facts, group[0].shown)
            known: tuple[str, ...] = getattr(film, field) if film is not None else ()
            if film is None or not known or any(_credited(film, claim.value.name, known) for claim in group):
                continue
            first = group[0]
            if not _is_job(facts, first.value.name, job, film) or names_another(document, facts, film, first.shown):
                continue
            if not first.exact and (
                _other_told_of(document, facts, film, first) or _heard_in(document, facts, film, first)
            ):
                continue
            if not first.exact and job == COMPOSER and _quoted_or_dropped(document, first):
                continue
            names = " and ".join(known)
            evidence = [Evidence(f"{film.title} ({film.year}): {job} {names}", film.evidence(field))]
            message = f"{first.value.name} as the {job} of {film.title}, which is credited to {names}"
            # of a script there are drafts, stories and doctors that no list of credits has whole
            doubt = job == WRITER or film.dispute(field) is not None
            yield Finding(first.span, message, evidence=evidence, severity=NOTE if doubt else WARNING)


def _other_told_of(document: Document, facts: Facts, film: Film, claim: Claim[Credit]) -> bool:
    """Whether the paragraph of a credit without a film names another one before it."""
    paragraph = document.claims.body.paragraph_of(claim.shown.start) if claim.shown is not None else None
    if paragraph is None or claim.shown is None:
        return False
    own = {normal_title(title) for title in (film.title, *film.aliases)}
    return any(title.key not in own for title in titles_in(document, facts, Span(paragraph.start, claim.shown.start)))


def _heard_in(document: Document, facts: Facts, film: Film, claim: Claim[Credit]) -> bool:
    """Whether the paragraph names a film that somebody did score or write, or he did so for one of like title or of the
    same series, and may be heard again in this."""
    paragraph = document.claims.body.paragraph_of(claim.shown.start) if claim.shown is not None else None
    text = document.claims.folded[slice(*paragraph)] if paragraph is not None else ""
    words = {word for word in normal_title(film.title).split() if len(word) >= _TELLING}
    return any(
        other.title.lower() in text
        or not words.isdisjoint(normal_title(other.title).split())
        or (film.series is not None and other.series is not None and other.series.name == film.series.name)
        for other, _, _ in facts.films_of(claim.value.name)
        if other.id != film.id
    )


def _quoted_or_dropped(document: Document, claim: Claim[Credit]) -> bool:
    """Whether the paragraph speaks of music that is compared, borrowed, or was not used in the end."""
    paragraph = document.claims.body.paragraph_of(claim.shown.start) if claim.shown is not None else None
    return paragraph is not None and _NOT_ITS_MUSIC.search(document.claims.folded, *paragraph) is not None


def _together(claims: list[Claim[Credit]]) -> Iterator[list[Claim[Credit]]]:
    """The people who are credited in one phrase."""
    group: list[Claim[Credit]] = []
    for claim in sorted(claims, key=lambda claim: claim.span.start):
        if group and claim.span.start - group[-1].span.end > _JOINED:
            yield group
            group = []
        group.append(claim)
    if group:
        yield group


def _credited(film: Film, name: str, known: tuple[str, ...]) -> bool:
    """Whether a name is one of those credited, if misspelled, or somebody else of the film or its source: a star who
    wrote, an author whom a list counts among the writers."""
    from rapidfuzz.distance import OSA

    authors = (film.source.author,) if film.source else ()
    return any(same_person(name, other) for other in (*film.credited, *authors)) or any(
        OSA.distance(normal_name(name), normal_name(other)) <= 2 or same_person(name, other) for other in known
    )


def _is_job(facts: Facts, name: str, job: str, film: Film) -> bool:
    """Whether somebody does such work, and none on this film by another name."""
    return not facts.is_credited(film, name) and any(job in credit.jobs for credit in facts.films_of(name))


RULE = Rule(
    id="crew-mismatch",
    category="facts",
    severity=WARNING,
    confidence=HIGH,
    check=check,
    summary="The music or the script is credited to somebody else",
    why="A composer is remembered for the wrong film more easily than a star, and few readers but the composer notice.",
    bad=[
        example(
            "Film: The Long Night (1995)\n\nAna Roe directs Bo Lim. [[Hugo Pell]] wrote the music, and it is loud."
        ),
        example("Film: The Long Night (1995)\nMusic: [[Hugo Pell]]\n\nAna Roe directs Bo Lim in a slow film."),
        example("Film: The Long Night (1995)\n\nAna Roe directs Bo Lim. The script is by [[Ines Vogt]]."),
        example("Film: The Long Night (1995)\n\nAna Roe directs Bo Lim. [[Hugo Pell]]’s trumpet is heard at once."),
        example("Film: The Long Night (1995)\n\nAna Roe directs Bo Lim. The music of [[Hugo Pell]] is all bells."),
        example("Film: The Long Night (1995)\n\nAna Roe directs Bo Lim. [[Hugo Pell]] supplied the accordion."),
    ],
    good=[
        example("Film: The Long Night (1995)\n\nAna Roe directs Bo Lim. Otto Frey’s trumpet is heard at once."),
        example("Film: The Long Night (1995)\n\nAna Roe directs Bo Lim. Hugo Pell’s trumpet was thrown out in May."),
        example(
            "Film: The Long Night (1995)\n\nAna Roe directs Bo Lim. Otto Frey is loud; Hugo Pell’s bells ring for her."
        ),
        example(
            "Film: The Long Night (1995)\n\nAna Roe directs Bo Lim. There are bells, as in Hugo Pell’s theme for Fog."
        ),
        example(
            "Film: The Long Night (1995)\n\nAna Roe directs Bo Lim. In The Tin Sea there was wind. Hugo Pell’s trumpet "
            "was lost in it."
        ),
        example("Film: The Tin Sea (1988)\n\nNils Dahl directs Edith Moll. Pe Yu-go wrote the music, and it is loud."),
        example("Film: The Long Night (1995)\n\nAna Roe directs Bo Lim. Otto Frey wrote the music, and it is loud."),
        example("Film: The Long Night (1995)\n\nAna Roe directs Bo Lim. The screenplay is by Ulla Berg and Ines Vogt."),
        example("Film: The Long Night (1995)\n\nAna Roe directs Bo Lim. Hugo Pell wrote the music for Harbour Lights."),
        example(
            "Film: The Long Night (1995)\n\nAna Roe made Harbour Lights before. It is about the sea. Hugo Pell’s music "
            "is loud."
        ),
    ],
)
