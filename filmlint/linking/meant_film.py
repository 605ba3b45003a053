"""The titles of known films in the running text, and which film each means.

A title of one word counts only with its year in brackets. A title means a film only where the place ties the two: by a
year, by somebody who made it or stars in it. Of films that share it, one alone must be tied.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from filmlint.claims.film import Film as NamedFilm
from filmlint.facts.normalize import normal_name, normal_title
from filmlint.linking.linked_film import named_in
from filmlint.linking.title_runs import known_runs
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

if TYPE_CHECKING:
    from filmlint.claims.extraction import Claims
    from filmlint.facts import Facts
    from filmlint.facts.records import Film
    from filmlint.text.document import Document

_WORKS = (
    r"novel|novels|book|books|play|plays|series|show|episode|album|song|single|hit|musical|miniseries|comic|comics|"
    r"game|games|stage|tv|television|opera|ballet|soundtrack|memoir|poem|painting|franchise|trilogy|saga"
)
_WORK_BEFORE = compile_when_used(rf"\b(?:{_WORKS})(?:,? (?:called|titled|entitled|of))?,? [\"'“‘*_(]{{0,3}}$")
_WORK_BEHIND = compile_when_used(rf"[\"'”’»*_]{{0,3}}(?:,? (?:the|a|an|his|her))? (?:[a-z-]+ )?(?:{_WORKS})\b")
_STARS = 6  # of a cast, whose names tell which film is meant


class Title(NamedTuple):
    """A known title: its place in the body without the year, its key, and the year in brackets behind it or 0."""

    span: Span
    key: str
    year: int


@lru_cache(maxsize=2)
def titles(document: Document, facts: Facts) -> tuple[Title, ...]:
    """The titles of known films in order, none of them inside another; of one word only those with a year behind."""
    claims = document.claims
    mentions = [(claim.shown.start, claim.value) for claim in claims.of(NamedFilm) if claim.shown]
    years = {start + len(film.title): film.year for start, film in mentions}
    runs = [run for run in known_runs(document, facts) if " " in run.key]
    found = [Title(run.span, run.key, years.get(run.span.end, 0)) for run in runs]
    tails = [(start, film, film.title.find(": ") + 2) for start, film in mentions if ": " in film.title]
    mentions += [(start + at, film._replace(title=film.title[at:])) for start, film, at in tails]  # behind "Review:"
    keyed = [(start, film, normal_title(film.title)) for start, film in mentions]
    dated = {key for _, _, key in keyed}  # of one word, or ending in another title
    known = facts.known_titles(dated) if dated else ()
    found += [Title(Span(start, start + len(film.title)), key, film.year) for start, film, key in keyed if key in known]
    if len(found) > 1:
        found.sort(key=lambda title: (title.span.start, -title.span.end))
        outer = found[:1]
        for title in found:
            if title.span.start >= outer[-1].span.end:
                outer.append(title)
        return tuple(outer)
    return tuple(found)


def titles_in(document: Document, facts: Facts, span: Span) -> tuple[Title, ...]:
    """The titles that begin inside a span of the body."""
    found = titles(document, facts)
    if not found:
        return ()
    first, last = (bisect_left(found, place, key=lambda title: title.span.start) for place in span)
    return found[first:last]


@lru_cache(maxsize=32)  # several rules ask what one title means
def meant_film(document: Document, facts: Facts, title: Title, *, by_year: bool = True) -> Film | None:
    """The film that a title means where it stands; None where nothing ties one to the place, or several can be meant.

    The year behind a title may be wrong where people tie it to a film; without `by_year`, people alone tie.
    """
    claims = document.claims
    start = title.span.start
    if is_other_work(claims, title.span):
        return None
    films = facts.films_titled(title.key)
    if not by_year:
        dated = []
    elif title.year:
        dated = [film for film in films if _is_of(film, title.year)]
    else:
        sentence = claims.sentence_of(start)
        said = [year for _, year in claims.years_in(sentence)] if sentence else []
        dated = [film for film in films if any(_is_of(film, year) for year in said)]
    near = _people_near(document, start)
    staffed = [film for film in films if any(normal_name(name) in near for name in leads(film))]
    if " " not in title.key:
        dated = [film for film in dated if film in staffed]
    elif len(films) == 1 and not staffed and not claims.entries:  # in a round-up each part has its own people
        named = named_in(document)
        staffed = [film for film in films if any(normal_name(name) in named for name in leads(film))]
    if len(dated) == 1 and (len(films) == 1 or title.year or not staffed or dated == staffed):
        return dated[0]
    return staffed[0] if len(staffed) == 1 and (len(films) == 1 or not dated) else None


def is_other_work(claims: Claims, title: Span) -> bool:
    """Whether the words beside a title call it a book, a play, a song."""
    start, end = title
    before = _WORK_BEFORE.search(claims.folded, max(0, start - 40), start)
    return before is not None or _WORK_BEHIND.match(claims.folded, end) is not None


def leads(film: Film) -> list[str]:
    """The people that tell which film a title means."""
    return [*film.directors, *(credit.name for credit in film.cast[:_STARS])]


def _is_of(film: Film, year: int) -> bool:
    return any(abs(year - known) <= 1 for known in film.years)


def _people_near(document: Document, at: int) -> frozenset[str]:
    paragraph = document.body.paragraph_of(at)
    return frozenset() if paragraph is None else _people_in(document, paragraph)


@lru_cache(maxsize=8)  # many titles may stand in one paragraph
def _people_in(document: Document, paragraph: Span) -> frozenset[str]:
    """The keys of the names in a paragraph; a surname that one full name of the article ends in is that name."""
    claims = document.claims
    return frozenset([normal_name(claims.full_name(name)) for name in claims.names_in(paragraph)])
