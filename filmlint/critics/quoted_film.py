"""The film that quotations of critics are about, and its years: known, or as the article's own header gives them."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from filmlint.claims.records import Claim
from filmlint.facts.normalize import normal_name, normal_title
from filmlint.finding import Evidence, Related
from filmlint.linking.linked_film import linked_film
from filmlint.linking.title_runs import EARLY, known_runs
from filmlint.text.expression import compile_when_used

if TYPE_CHECKING:
    from filmlint.claims.critic_quotes import CriticQuote
    from filmlint.facts import Facts
    from filmlint.text.document import Document

_HEADED = compile_when_used(r"(?P<title>[A-Z0-9][^\n(]{0,80}?)[ ]?\((?P<year>(?:18[89]|19\d|20\d)\d)\)")
_OPENED = (
    r"[\"'”’*_]{0,3},? (?:(?:was|had been|first|originally|finally) ){0,2}"
    r"(?:released|opened|premiered|came out|appeared|reached (?:cinemas|theaters|theatres|screens))\b"
    r"[^.\d\n]{0,40} (?:\d{1,2},? )?(?:[A-Z][a-z]+ )?(?P<year>(?:18[89]|19\d|20\d)\d)\b"
)
_CAME_OUT = compile_when_used(_OPENED)
_FIRST_WORDS = compile_when_used(rf"[\"'“‘*_]{{0,3}}(?P<title>[A-Z0-9][^.\n()]{{0,70}}?){_OPENED}")


class QuotedFilm(NamedTuple):
    """A film's first and last year, the one to show, and how they are known; `id` is that of the film data, or ""."""

    name: str
    year: int
    first: int
    last: int
    evidence: Evidence
    related: tuple[Related, ...] = ()
    id: str = ""
    known: bool = False
    disputed: bool = False
    people: frozenset[str] = frozenset()

    def involves(self, name: str) -> bool:
        """Whether somebody of that name made the film or acts in it: then the quotation is no critic's."""
        return normal_name(name) in self.people


def film_of_quotations(document: Document, facts: Facts, claim: Claim[CriticQuote]) -> QuotedFilm | None:
    """The film a quotation is about; None where the article has no film, or its year is nowhere given."""
    quote = claim.value
    headed = _HEADED.search(around(document, quote)) if quote.listed else None
    subject = document.claims.film
    if headed and (subject is None or normal_title(headed["title"]) != normal_title(subject.value.title)):
        return _known(facts, headed["title"], int(headed["year"])) or _stated(headed["title"], int(headed["year"]), ())
    if not quote.listed and _names_another_film(document, facts, claim):
        return None
    link = linked_film(document, facts)
    if link is not None:
        years = link.film.years
        evidence = Evidence(f"{link.film.title} is of {link.film.year}", link.film.evidence("year"))
        people = frozenset(map(normal_name, link.film.credited))
        first, last, disputed = min(years), max(years), link.film.dispute("year") is not None
        title, year = link.film.title, link.film.year
        return QuotedFilm(title, year, first, last, evidence, (), link.film.id, True, disputed, people)
    if subject is None or not subject.value.year:
        return _opening_film(document, facts) if subject is None and quote.listed else None
    title, year = subject.value
    known = _known(facts, title, year)
    return known or _stated(title, year, (Related(subject.span, f"the film is of {year}"),))


def around(document: Document, quote: CriticQuote) -> str:
    """The words around an attribution without it: "Ana Roe, Daily Post (2008)" names no film."""
    return quote.about.replace(document.claims.text[slice(*quote.whole)], "")


def _opening_film(document: Document, facts: Facts) -> QuotedFilm | None:
    """The one film whose release the first lines of a text without a headline tell: "Title opened in 1995".

    It is a known one, or the first words of all.
    """
    found = []
    for run in known_runs(document, facts):
        if run.span.start >= EARLY:
            break
        said = _CAME_OUT.match(document.claims.text, run.span.end)
        film = _known(facts, run.text, int(said["year"])) if said else None
        if film is not None and film not in found:
            found.append(film)
    if not found and (first := _FIRST_WORDS.match(document.claims.text)):
        return _stated(first["title"], int(first["year"]), ())
    return found[0] if len(found) == 1 else None


def _known(facts: Facts, title: str, year: int) -> QuotedFilm | None:
    film = facts.film(title, year)
    if film is None:
        return None
    evidence = Evidence(f"{film.title} is of {film.year}", film.evidence("year"))
    years = {*film.years, year}
    people = frozenset(map(normal_name, film.credited))
    return QuotedFilm(film.title, film.year, min(years), max(years), evidence, (), film.id, False, False, people)


def _stated(title: str, year: int, related: tuple[Related, ...]) -> QuotedFilm:
    evidence = Evidence(f"the article says {title} is of {year}", "the article itself")
    return QuotedFilm(title, year, year, year, evidence, related)


def _names_another_film(document: Document, facts: Facts, claim: Claim[CriticQuote]) -> bool:
    """Whether a quoting sentence names a film beside the article's own."""
    claims = document.claims
    subject = normal_title(claims.film.value.title) if claims.film else ""
    start, end = claim.value.whole
    own = {normal_title(part) for part in claim.value.parts}
    others = (run.key for run in known_runs(document, facts) if start <= run.span.start < end)
    return any(key not in own and key != subject for key in others)
