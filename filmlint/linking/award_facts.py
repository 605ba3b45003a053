"""The awards an article speaks of beside those the film data knows for the same person, film and category."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from filmlint.claims.award_words import AWARD
from filmlint.claims.awards import WIN, Award
from filmlint.claims.records import Claim
from filmlint.facts.name_variants import same_person
from filmlint.facts.normalize import normal_name, normal_title
from filmlint.linking.clause_title import title_of_clause
from filmlint.linking.film_at import film_at
from filmlint.linking.linked_film import linked_film
from filmlint.linking.meant_film import Title, meant_film, titles_in
from filmlint.linking.named_person import full_name
from filmlint.linking.pronoun_person import person_meant
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

if TYPE_CHECKING:
    from filmlint.facts import Facts
    from filmlint.facts.records import Film, Nomination
    from filmlint.text.document import Document

_PART = compile_when_used(
    r"(?: award| statuette)? for (?:playing|portraying|(?:his|her) (?:[a-z-]+ ){0,2}?(?:role|performance|turn|"
    r"portrayal|part) (?:of|as)) (?:the )?"
)
_FIRST_SUPPORTING = 9  # the ceremony at which supporting parts were first honoured
ACTING = frozenset(("actor", "actress", "supporting-actor", "supporting-actress"))


class Compared(NamedTuple):
    """An award claim with the film and the person it speaks of, "" and None where that is not certain, and the known
    nominations of that film, that person or both by the body."""

    claim: Claim[Award]
    film: Film | None
    person: str
    rows: tuple[Nomination, ...]

    @property
    def of_category(self) -> tuple[Nomination, ...]:
        """The rows in the category of the claim; all of them where it names none."""
        wanted = self.claim.value.category
        return tuple(row for row in self.rows if not wanted or category_fits(row.category, wanted))


@lru_cache(maxsize=2)  # three rules ask for the same document
def compared_awards(document: Document, facts: Facts) -> tuple[Compared, ...]:
    """The award claims whose film or person the film data knows."""
    return tuple(_compared(document, facts))


def _compared(document: Document, facts: Facts) -> Iterator[Compared]:
    for claim in document.claims.of(Award):
        award = claim.value
        person, film_text = award.person, award.film
        film = None
        for title in dict.fromkeys((award.subject, person)):
            if film is None and title and not _is_person(facts, document, title):
                film = _film_named(facts, document, title, award)
        if film is not None:
            person = ""
        elif person:
            person = full_name(document, facts, person)
            if not person:
                continue
        elif award.pronoun:
            person = person_meant(document, facts, award.result_at.start, award.pronoun)
        if film_text and film is None:
            film = _film_named(facts, document, film_text, award, person)
            if film is None:
                other = full_name(document, facts, film_text)  # "Best Director for Ana Roe"
                if other and not person:
                    if _is_of_a_list(document, claim):
                        continue
                    person = other
                elif not person or not award.category or not facts.nominations_titled(film_text, award.body):
                    continue  # of somebody who never won it, in whatever film, more can be said
        elif film is None and award.for_part and person:
            film = _film_of_part(document, facts, person, claim)
        if film is None and not film_text and (award.own or (award.that_year and person)):
            film = _own_film(document, facts, claim)
            if film is None and not (person and (award.category or award.for_part)):
                continue
        if film is not None:
            rows = facts.nominations(film, person or None, award.body)
            if person and not rows and not any(same_person(name, person) for name in film.credited):
                if not award.category:
                    continue
                film, rows = None, facts.nominations(None, person, award.body)  # not of this film: of whatever other
        elif person:
            rows = facts.nominations(None, person, award.body)
        else:
            continue
        yield Compared(claim, film, person, rows)


def _is_of_a_list(document: Document, claim: Claim[Award]) -> bool:
    """Whether another prize stands between this one and a name: of "Best Actor and Best Director for Ana Roe" only the
    second is said to be hers."""
    name, end = claim.value.film_at, claim.shown.end if claim.shown else 0
    return name is not None and AWARD.search(document.claims.folded, end, name.start) is not None


def _own_film(document: Document, facts: Facts, claim: Claim[Award]) -> Film | None:
    """The film of a prize said without one: its entry's, else the article's, else that of the clause's title."""
    if document.claims.entries:
        return film_at(document, facts, claim.shown)
    link = linked_film(document, facts)
    if link is not None:
        return link.film
    title = title_of_clause(document, facts, claim.shown) if claim.shown is not None else None
    title = title or _title_before(document, facts, claim)
    return meant_film(document, facts, title) if title is not None else None


def _title_before(document: Document, facts: Facts, claim: Claim[Award]) -> Title | None:
    """The one title of the sentence before: "She was twelve in Taxi Driver. She won an Oscar for it."."""
    sentence = document.claims.sentence_of(claim.value.result_at.start)
    paragraph = document.claims.body.paragraph_of(claim.value.result_at.start)
    if sentence is None or paragraph is None or sentence.start <= paragraph.start:
        return None
    before = document.claims.sentence_of(sentence.start - 2)
    named = titles_in(document, facts, before) if before is not None else ()
    return named[0] if len(named) == 1 else None


def _film_of_part(document: Document, facts: Facts, person: str, claim: Claim[Award]) -> Film | None:
    """The film of a part behind a prize, "for playing Tom Hale": one that won, if any, of those the person was up for.

    What nobody was nominated for is left alone: many have played James Bond.
    """
    part = _PART.match(document.claims.folded, claim.shown.end) if claim.shown is not None else None
    if part is None:
        return None
    name = next((name for name in document.claims.names_in(Span(part.end(), part.end() + 1))), None)
    words = set(normal_name(name.text).split()) if name is not None else set()
    films = [
        credit.film
        for credit in facts.films_of(person)
        if words and any(words <= set(normal_name(form).split()) for form in credit.role.split("/"))
    ]
    rows = [(row.won, film) for film in films for row in facts.nominations(film, person, claim.value.body)]
    return max(rows, key=lambda row: row[0])[1] if rows else None


def all_wins_known(facts: Facts, award: Award) -> bool:
    """Whether every winner there has been of a claimed prize is known: of acting and directing, by some bodies."""
    if award.result != WIN or award.category not in (*ACTING, "director"):
        return False
    return _winners_known(facts, award.body, award.category)


def won_elsewhere(facts: Facts, case: Compared) -> bool:
    """Whether the person has won the claimed prize, for whatever film."""
    award = case.claim.value
    rows = facts.nominations(None, case.person, award.body)
    return any(row.won and (not award.category or category_fits(row.category, award.category)) for row in rows)


def acting_known(facts: Facts, case: Compared) -> bool:
    """Whether a person only acted in the film, and all winners for acting of its year are known."""
    film = case.film
    if film is None or not any(same_person(credit.name, case.person) for credit in film.cast):
        return False
    if any(same_person(name, case.person) for name in (*film.directors, *film.writers, *film.composers)):
        return False
    return all(
        category_complete(facts, film, case.claim.value.body, category, winners_only=True) for category in ACTING
    )


def not_for_acting(facts: Facts, case: Compared) -> bool:
    """Whether a person won none of the prizes for acting that films of the year were given, all of them known."""
    film, body = case.film, case.claim.value.body
    if film is None or any(row.won and row.category in ACTING for row in case.rows):
        return False
    return all(category_complete(facts, film, body, category, winners_only=True) for category in ACTING)


def never_won_for_acting(facts: Facts, person: str, body: str) -> bool:
    """Whether a person is none of the winners there have been of all four prizes for acting."""
    if any(row.won and row.category in ACTING for row in facts.nominations(None, person, body)):
        return False
    return all(_winners_known(facts, body, category) for category in ACTING)


@lru_cache(maxsize=16)
def _winners_known(facts: Facts, body: str, category: str) -> bool:
    number = _FIRST_SUPPORTING
    while facts.ceremony(body, n=number) is not None:
        if not facts.awards_complete(body, category, number, winners_only=True):
            return False
        number += 1
    return number > _FIRST_SUPPORTING


def category_fits(known: str, said: str) -> bool:
    """Whether a category is the one said: "actor" may be the Globes' "actor-drama", "screenplay" either of two."""
    return known == said or known.startswith(f"{said}-") or (said == "screenplay" and known.endswith("screenplay"))


def _is_person(facts: Facts, document: Document, name: str) -> bool:
    return bool(full_name(document, facts, name))


def _film_named(facts: Facts, document: Document, title: str, award: Award, person: str = "") -> Film | None:
    """The film of a title: the article's own, or the one that credits the person, or is of the award's year."""
    films = facts.films_titled(title)
    link = linked_film(document, facts) if films else None
    if link is not None and any(film.id == link.film.id for film in films):
        return link.film
    if person:
        films = tuple(film for film in films if any(same_person(name, person) for name in film.credited))
    elif award.category == "picture" and (" " in normal_title(title) or _was_up(facts, films, award)):
        pass  # a film is best picture of one year, and the year may be wrong
    elif award.year:
        films = tuple(film for film in films if 0 <= award.year - film.year <= 1)
    else:
        return None
    return films[0] if len(films) == 1 else None


def _was_up(facts: Facts, films: tuple[Film, ...], award: Award) -> bool:
    """Whether the one film of a title was nominated in the category of a prize."""
    return len(films) == 1 and any(
        row.category == award.category for row in facts.nominations(films[0], None, award.body)
    )


def complete(facts: Facts, case: Compared, winners_only: bool = False) -> bool:
    """Whether all nominations (or winners) in the claimed category for films of that film's year are known."""
    award = case.claim.value
    if case.film is None or not award.category:
        return False
    return category_complete(facts, case.film, award.body, award.category, winners_only)


def category_complete(facts: Facts, film: Film, body: str, category: str, winners_only: bool = False) -> bool:
    """Whether all nominations (or winners) in a category for films of a film's year are known."""
    ceremonies = [
        ceremony
        for year in range(min(film.years), max(film.years) + 2)
        for ceremony in facts.ceremonies_for(body, year)
    ]
    return bool(ceremonies) and all(
        facts.awards_complete(body, category, ceremony.n, winners_only) for ceremony in ceremonies
    )
