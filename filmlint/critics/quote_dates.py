"""The dates of critics' quotations against the film, the critic, the outlet and the article: one judgement for each.

The reasons come in the order of their certainty, and the first that holds is the only one: the film was not out, the
critic was dead, the outlet did not exist, the article is older; then a beat or a tenure that does not fit; then a year
long after the film. Tolerances as measured on 7,528 dates of reviews: 99 % lie within one year of the film, 0.13 % more
than two years after it; tenures and deaths are compared by the year.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from filmlint.claims.critic_quotes import CriticQuote
from filmlint.claims.records import Claim
from filmlint.claims.stated_dates import Written, written
from filmlint.critics import quote_words
from filmlint.critics.quoted_critics import BEAT, Quoted, essay_series, known_piece, quoted, tenure_fault
from filmlint.critics.quoted_film import QuotedFilm, around, film_of_quotations
from filmlint.facts.partial_date import PartialDate
from filmlint.finding import ERROR, NOTE, WARNING, Evidence, Related

if TYPE_CHECKING:
    from filmlint.facts import Facts
    from filmlint.facts.records import BulkDate
    from filmlint.text.document import Document

BEFORE_RELEASE = "quote-before-release"
AFTER_DEATH = "quote-after-death"
NO_OUTLET = "outlet-not-publishing"
AFTER_ARTICLE = "quote-after-article"
WRONG_BEAT = "critic-wrong-beat"
NOT_AT_OUTLET = "critic-not-at-outlet"
LATE = "quote-year-republication"
_LATE_AFTER = 2  # years between film and quotation that need no explanation


class Judged(NamedTuple):
    """What is wrong with the date of one quotation; `late` when it lies after what it should be."""

    rule: str
    severity: str
    message: str
    claim: Claim[CriticQuote]
    evidence: tuple[Evidence, ...]
    related: tuple[Related, ...] = ()
    late: bool = True


@lru_cache(maxsize=2)  # seven rules ask for the same document one after the other
def judgements(document: Document, facts: Facts, as_of: str | None) -> tuple[Judged, ...]:
    """At most one judgement for each attribution with a year, in the order of the document."""
    claims = [claim for claim in document.claims.of(CriticQuote) if claim.value.year]
    if not claims:
        return ()
    article = written(document.claims, as_of)
    found = (_judged(document, facts, claim, article) for claim in claims)
    return tuple(judged for judged in found if judged is not None)


def _judged(document: Document, facts: Facts, claim: Claim[CriticQuote], article: Written | None) -> Judged | None:
    quote = claim.value
    who = quoted(quote, facts)
    if who.critic is None and not _is_review(quote, who):
        return None
    if not quote.marked and not ((who.critic or who.outlet) and quote_words.introduced(around(document, quote))):
        return None
    if quote_words.spoken(quote.about) and who.critic is None:
        return None
    film = film_of_quotations(document, facts, claim)
    if film is not None and who.critic is None and film.involves(who.critic_text):
        return None
    case = _Case(claim, quote, who, film, article, facts)
    doubt: Judged | None = None
    for judge in (_before_release, _after_death, _without_outlet, _after_article, _outside_years, _long_after):
        judged = judge(case)
        if judged is not None and judged.severity != NOTE:
            return judged
        doubt = doubt or judged
    return doubt


def _is_review(quote: CriticQuote, who: Quoted) -> bool:
    """Whether words of somebody unknown are those of a review of the film."""
    if not quote.listed:
        return who.outlet is not None and bool(who.critic_text) and quote_words.on_the_film(quote.about)
    return who.outlet is not None or quote_words.introduced(quote.about)


class _Case(NamedTuple):
    claim: Claim[CriticQuote]
    quote: CriticQuote
    who: Quoted
    film: QuotedFilm | None
    article: Written | None
    facts: Facts

    @property
    def explained(self) -> bool:
        if self.is_book:
            return True
        about = self.quote.about  # the name of an outlet explains nothing: "DVD Talk"
        return quote_words.explained(about.replace(self.who.outlet_text, "") if self.who.outlet else about)

    @property
    def is_book(self) -> bool:
        """Whether the words stand in a book of the critic's, as posthumous ones do."""
        return self.who.critic is not None and self.who.outlet is None and quote_words.is_book(self.who.outlet_text)

    @property
    def byline(self) -> str:
        return ", ".join(part for part in (self.who.critic_text, self.who.outlet_text) if part)

    def judged(self, rule: str, severity: str, message: str, *evidence: Evidence, late: bool = True) -> Judged:
        shown = (*evidence, self.film.evidence) if self.film is not None and not evidence else evidence
        related = self.film.related if self.film is not None else ()
        return Judged(rule, severity, message, self.claim, shown, related, late)

    @property
    def probably(self) -> str:
        """The year that the quotation should probably carry, in words."""
        if self.film is None:
            return "check when the piece appeared"
        return f"the review is probably of {self.film.year}"


def _before_release(case: _Case) -> Judged | None:
    film, year = case.film, case.quote.year
    if film is None or year >= film.first - 1 or quote_words.on_another_work(case.quote.about):
        return None
    message = f"{year} is {film.first - year} years before the film ({film.first}): {case.byline} cannot have seen it"
    severity = ERROR if film.known else WARNING
    return case.judged(BEFORE_RELEASE, severity, f"{message}; {case.probably}", film.evidence, late=False)


def _after_death(case: _Case) -> Judged | None:
    critic, year = case.who.critic, case.quote.year
    if critic is None or critic.died is None or "died" in critic.disputed or (case.explained and not case.is_book):
        return None
    stated = PartialDate(year, case.quote.month, case.quote.day)
    if not stated.after(critic.died):
        return None
    evidence = Evidence(f"{critic.name} died {critic.died}", critic.evidence())
    message = f"{critic.name} died in {critic.died.year}, and the quotation is dated {year}"
    if case.is_book:
        return case.judged(AFTER_DEATH, NOTE, f"{message}: say that it stands in a posthumous book", evidence)
    born_later = case.film is not None and case.film.first > critic.died.year
    if year <= critic.died.year + 1 and not born_later:
        return case.judged(AFTER_DEATH, NOTE, f"{message}: say “quoted as of” or check the year", evidence)
    hint = "neither year nor name can be right" if born_later else case.probably
    return case.judged(AFTER_DEATH, ERROR, f"{message}; {hint}{_cause(case)}", evidence)


def _without_outlet(case: _Case) -> Judged | None:
    outlet, year = case.who.outlet, case.quote.year
    if outlet is None or case.explained:
        return None
    severity = ERROR if case.who.critic is not None or " " in outlet.name.removeprefix("The ") else WARNING
    if outlet.founded is not None and year < outlet.founded.year:
        evidence = Evidence(f"{outlet.name} was founded in {outlet.founded.year}", outlet.evidence())
        message = f"{outlet.name} did not exist in {year}: it was founded in {outlet.founded.year}"
        return case.judged(NO_OUTLET, severity, message, evidence, late=False)
    if outlet.closed is not None and year > outlet.closed.year:
        evidence = Evidence(f"{outlet.name} closed in {outlet.closed.year}", outlet.evidence())
        message = f"{outlet.name} closed in {outlet.closed.year}, and the quotation is dated {year}; {case.probably}"
        if year == outlet.closed.year + 1:
            severity = NOTE
        return case.judged(NO_OUTLET, severity, message, evidence)
    return None


def _after_article(case: _Case) -> Judged | None:
    article, quote = case.article, case.quote
    if article is None:
        return None
    if not PartialDate(quote.year, quote.month, quote.day).after(PartialDate(*article)):
        return None
    evidence = Evidence(f"the article is dated {PartialDate(*article)}", "the article itself")
    message = f"the quotation is dated {quote.year}, after the article itself ({article.year}); {case.probably}"
    return case.judged(AFTER_ARTICLE, ERROR, message, evidence)


def _outside_years(case: _Case) -> Judged | None:
    critic, film, year = case.who.critic, case.film, case.quote.year
    if critic is None or case.explained:
        return None
    if film is not None and known_piece(critic, film.id, year):
        return None
    fault = tenure_fault(case.who, year)
    if fault is None:
        return None
    evidence = Evidence(f"{critic.name}: {fault.known}", critic.evidence())
    cause = _cause(case) if fault.late else ""
    if fault.kind == BEAT:
        message = f"{critic.name} did not review films in {year} ({fault.known}); {case.probably}{cause}"
        return case.judged(WRONG_BEAT, WARNING, message, evidence, late=fault.late)
    where = case.who.outlet.name if case.who.outlet else case.who.outlet_text
    message = f"{critic.name} was not at {where} in {year} ({fault.known}); check outlet and year{cause}"
    return case.judged(NOT_AT_OUTLET, WARNING, message, evidence, late=fault.late)


def _long_after(case: _Case) -> Judged | None:
    critic, film, year = case.who.critic, case.film, case.quote.year
    if film is None or year <= film.last + _LATE_AFTER or case.explained:
        return None
    gap = f"{year} is {year - film.last} years after the film ({film.name}, {film.year})"
    if critic is not None:
        piece = known_piece(critic, film.id, year)
        if piece is not None and piece.kind == "review":
            return None
        series = None if _imported(case) else essay_series(critic, case.who, year)
        if piece is not None or series is not None:
            name = (piece.title if piece and piece.title else "") or (series.name if series else "a later essay")
            message = f"{gap}: if this is from {critic.name}’s later essay ({name}), label it as a later essay"
            return case.judged(LATE, NOTE, message, film.evidence)
    severity = NOTE if film.disputed else WARNING
    return case.judged(LATE, severity, f"{gap}{_cause(case)}; {case.probably}", film.evidence)


def _cause(case: _Case) -> str:
    """What such a late date usually is: the day an aggregator entered old reviews, or a page's date."""
    bulk = _imported(case)
    if bulk is not None:
        return f"; {bulk.aggregator} entered many old reviews of {case.who.outlet_text} on {bulk.date}"
    return "; it may be the day the page was put online, or an aggregator’s import date"


def _imported(case: _Case) -> BulkDate | None:
    """The day in the quotation's date on which an aggregator entered many old reviews of the outlet."""
    outlet, quote = case.who.outlet, case.quote
    return case.facts.bulk_date(outlet.name, PartialDate(quote.year, quote.month, quote.day)) if outlet else None
