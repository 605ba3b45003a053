"""A film is given a year in which it was neither shown nor released."""

from __future__ import annotations

import re
from collections.abc import Iterator

from filmlint.claims.records import FRONT_MATTER, Claim
from filmlint.claims.release_year import ReleaseYear
from filmlint.claims.stated_dates import written
from filmlint.claims.title_years import years_beside, years_of
from filmlint.facts import Facts
from filmlint.facts.name_variants import same_person
from filmlint.facts.normalize import normal_title
from filmlint.facts.records import Film
from filmlint.finding import ERROR, HIGH, NOTE, WARNING, Evidence, Finding
from filmlint.linking.linked_film import linked_film, names_surname
from filmlint.linking.meant_film import Title, meant_film, titles
from filmlint.linking.sentence_films import names_another
from filmlint.lint.context import Context
from filmlint.ruleset.example_facts import example
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

_OTHER_WORK = compile_when_used(
    r"\b(?:novel|book|play|series|show|episode|album|song|single|musical|short|miniseries|comic|graphic|game|stage|tv|"
    r"television|story|memoir|remake|version|re-?release|restor\w+|re-?issue|anniversary|blu-ray|dvd|director's cut)\b",
    re.IGNORECASE,
)

# what a film comes to long after it has opened
_LATER = compile_when_used(
    r"\b(?:shown|seen|screened|screenings?|showings?|broadway|west end|theatre|again|gala|retrospective|opera|"
    r"returned|concert|(?:in|reached|came to|hit|across) (?:britain|england|the u\.?k|london|france|paris|germany|"
    r"berlin|japan|tokyo|china|hong kong|russia|india|spain|italy|rome|australia|ireland|sweden|america|the u\.?s|"
    r"the united states|new york|europe|south korea|mexico|brazil|poland|norway))\b"
)


def check(document: Document, context: Context) -> Iterator[Finding]:
    facts = context.facts
    link = linked_film(document, facts)
    told: set[int] = set()
    key = ""
    if link is not None and link.stated:
        key = normal_title(link.film.title)
        own = written(document.claims, context.as_of)
        for claim in document.claims.of(ReleaseYear) if document.claims.boxes < 2 else ():
            if claim.place == FRONT_MATTER and own is not None and claim.value.year == own.year:
                continue  # the year of the post
            if not claim.exact and not _says_own(document, facts, link.film, claim):
                continue
            if claim.shown is not None and _of_source(document, link.film, claim.shown, claim.value.year):
                continue
            finding = _finding(facts, link.film, claim.value.year, claim.span, context)
            if finding is not None and finding.span.start not in told:
                told.add(finding.span.start)
                yield finding
        for span in _by_title(document, facts, link.film):
            finding = _finding(
                facts, link.film, int(document.claims.text[slice(*span)]), document.body.to_document(span), context
            )
            if finding is not None and finding.span.start not in told:
                told.add(finding.span.start)
                yield finding
    for title in titles(document, facts):
        own_film = link is not None and bool(key) and title.key == key
        for span, year in _years_of_title(document, title):
            film = link.film if link is not None and own_film else _meant(document, facts, title, year)
            if film is None or (own_film and not title.year) or _of_source(document, film, span, year):
                continue
            finding = _finding(facts, film, year, document.body.to_document(span), context)
            if finding is not None and finding.span.start not in told:
                told.add(finding.span.start)
                yield finding


def _years_of_title(document: Document, title: Title) -> Iterator[tuple[Span, int]]:
    """The year in brackets behind a title, else those that the words around it give the film."""
    if title.year:
        at = document.claims.text.index(str(title.year), title.span.end)
        yield Span(at, at + 4), title.year
        return
    for span, year in years_beside(document.claims, title.span):
        sentence = document.claims.sentence_of(span.start)
        if sentence and not _LATER.search(document.claims.folded, *sentence) and not _of_other_work(document, span):
            yield span, year


def _by_title(document: Document, facts: Facts, film: Film) -> Iterator[Span]:
    """The years said of the film by its title, where the article names it nowhere as its own."""
    own = document.claims.film
    for title in (film.title, *film.aliases):
        if own is None or normal_title(own.value.title) != normal_title(title):
            for span, _ in years_of(document.claims, title.lower(), by_name=True):
                if _of_source(document, film, span, int(document.claims.text[slice(*span)])):
                    continue
                if not _of_other_work(document, span) and not names_another(document, facts, film, span):
                    yield span


def _says_own(document: Document, facts: Facts, film: Film, claim: Claim[ReleaseYear]) -> bool:
    """Whether a year that is said of no title is the film's: nobody else's, and no other film in its sentence."""
    if claim.subject and not any(same_person(claim.subject, name) for name in film.directors):
        return False
    assert claim.shown is not None
    if _of_other_work(document, claim.shown):
        return False
    return not names_another(document, facts, film, claim.shown)


def _of_other_work(document: Document, shown: Span) -> bool:
    """Whether the sentence of a year, or the one before it, speaks of a book, a series, a version: "The novel is good.
    It came out in …"."""
    sentence = document.claims.sentence_of(shown.start)
    if sentence is None:
        return True
    before = document.body.sentence_of(max(0, sentence.start - 2)) or sentence
    return _OTHER_WORK.search(document.claims.text, before.start, sentence.end) is not None


def _of_source(document: Document, film: Film, shown: Span, year: int) -> bool:
    """Whether a year is that of the book, in a sentence with its author: "Jon Aske's The Long Night came out in …"."""
    source = film.source
    if source is None or not source.author or (source.year and abs(source.year - year) > 1):
        return False
    sentence = document.claims.sentence_of(shown.start)
    return sentence is not None and names_surname(document, sentence, source.author)


def _meant(document: Document, facts: Facts, title: Title, year: int) -> Film | None:
    """The film of a title to which people near tie it (of a longer title, people of the article), whatever the year."""
    if facts.film(title.key, year) is not None:
        return None
    text, (start, end) = document.claims.text, title.span
    if _OTHER_WORK.search(text, max(0, start - 50), start) or _OTHER_WORK.search(text, end, end + 40):
        return None
    return meant_film(document, facts, title, by_year=False)


def _finding(facts: Facts, film: Film, year: int, span: Span, context: Context) -> Finding | None:
    off = min(abs(year - known) for known in film.years)
    if off < context.options["tolerance"] + 1 or facts.film(film.title, year) not in (None, film):
        return None
    message = f"{year} for {film.title}: it is of {film.year}"
    if off == 10:
        message += " (ten years off: a slip of one digit?)"
    elif sorted(str(year)) == sorted(str(film.year)):
        message += " (two digits swapped?)"
    severity = NOTE if film.dispute("year") else WARNING if off == 2 else ERROR
    evidence = [Evidence(f"{film.title}: {film.year}", film.evidence("year"))]
    return Finding(span, message, evidence=evidence, severity=severity)


RULE = Rule(
    id="release-year-mismatch",
    category="facts",
    severity=ERROR,
    confidence=HIGH,
    check=check,
    options={"tolerance": 1},  # years; two good sources differ by one in 1.5 % of films, by more in 0.3 %
    summary="A film is given the wrong year",
    why="The year tells a film from its remake, and every later date in the article is reckoned from it.",
    bad=[
        example("Film: The Long Night ([[1985]])\n\nAna Roe directs Bo Lim and Cara Diaz in a slow film about a road."),
        example("Ana Roe is best known for Harbour Lights II ([[1998]]), which she shot in a winter with Bo Lim."),
        example("The Long Night\n\nBo Lim plays Tom Hale. Ana Roe’s film of [[1985]] was shot in a winter."),
        example("The Long Night\n\nBo Lim plays Tom Hale, and Ana Roe directs. It opened in [[1985]]."),
        example("Ida Sol was still unknown when Ana Roe’s Harbour Lights opened in [[1994]]."),
        example("In [[1974]], Ana Roe’s Harbour Lights opened to a quarrel."),
    ],
    good=[
        example(
            "The Long Night\n\nBo Lim plays Tom Hale, and Ana Roe directs. The novel was good. It came out in 1990."
        ),
        example("The Long Night\n\nBo Lim plays Tom Hale, and Ana Roe directs. The play is old: it opened in 1985."),
        example("Film: The Long Night (1995)\n\nAna Roe directs Bo Lim and Cara Diaz in a slow film about a road."),
        example(
            "# The Long Night\n\nBo Lim was sixty when The Long Night opened and received a prize of honour in 2008."
        ),
        example("Film: The Long Night (1996)\n\nAna Roe directs Bo Lim and Cara Diaz in a slow film about a road."),
        example(
            "The Long Night\n\nDirector: Ana Roe\nRelease date: November 26, 2019\nRegion: A\nSubtitles: English\n\n"
            "Ana Roe directs Bo Lim and Cara Diaz in a slow film about a road, and The Long Night (1995) looks new."
        ),
        example(
            "TO SEE\n\nThe Long Night (1995) dir: Ana Roe, starring Bo Lim\nBo Lim, Cara Diaz and Tom Hale are in it.\n"
            "The Ferry (1971) directed by Ida Sol\nA boat sinks.\nFog (1972) directed by Otto Frey\nIt lifts."
        ),
        example(
            "The fifties\n\nHarbour Lights (1955)\n\nA girl and her agent dream of men.\n\nThe Ferry (1952)\n\n"
            "Ana Roe made this as a girl. Bo Lim rows.\n\nFog (1953)\n\nAna Roe and Cara Diaz wait until it lifts.\n"
        ),
        example("Before that came the novel Harbour Lights II (1971), which Ana Roe read in a winter with Bo Lim."),
        example("Harbour Lights II (2015) is a short by students of Oslo, and it was shot in a winter."),
        example("Ana Roe’s Harbour Lights opened again in 1994, and in Norway in 1987."),
        example("The year after Harbour Lights, in 1985, Ana Roe moved to Rome."),
        example("In 1999 Harbour Lights was shown at a gala, and Ida Sol sang."),
        example("Harbour Lights, which opened in 1994, is a café in Oslo."),
        example("# The Long Night\n\nAna Roe directs Bo Lim. Jon Aske’s The Long Night came out in 1990."),
    ],
)
