"""The fact-checker's worksheet: every claim of an article, with what the film data says beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import import_module
from pkgutil import iter_modules
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from filmlint.claims.credits import Credit
from filmlint.claims.critic_quotes import CriticQuote
from filmlint.claims.film import Film
from filmlint.claims.lives import Age, Birth, Death
from filmlint.claims.money import BUDGET, Money
from filmlint.claims.ratings import Certificate
from filmlint.claims.records import Claim
from filmlint.claims.release_year import ReleaseYear
from filmlint.claims.roles import Role
from filmlint.claims.runtime import Runtime
from filmlint.claims.sources import Source

if TYPE_CHECKING:
    from filmlint.facts import Facts
    from filmlint.facts.records import Critic, Nomination
    from filmlint.facts.records import Film as KnownFilm
    from filmlint.text.document import Document
    from filmlint.text.span import Span

_MOST_NOMINATIONS = 4


class Row(NamedTuple):
    """One claim: where it stands (1-based), what it says of whom, and what is known and from where ("" unknown)."""

    line: int
    column: int
    kind: str
    subject: str
    value: dict[str, Any]
    exact: bool
    place: str
    text: str
    known: str
    source: str


def worksheet(
    document: Document,
    facts: Facts,
    film: KnownFilm | None,
    nominations: Mapping[Span, Sequence[Nomination]] = MappingProxyType({}),
) -> list[Row]:
    """All claims of a document in its order; `film` is the known film that it is about, if any, `nominations` what is
    known beside the claims of awards that stand in these places."""
    claims = [claim for kind_module in _modules() for claim in document.claims.in_module(kind_module)]
    claims.sort(key=lambda claim: (claim.span, claim.kind))
    rows = []
    for claim in claims:
        known, source = _known(claim, facts, film)
        if rows_known := nominations.get(claim.span):
            known, source = _nominated(rows_known, facts), rows_known[0].evidence()
        line, column = document.lines.position(claim.span.start)
        value = {name: _plain(part) for name, part in claim.value._asdict().items()}
        rows.append(
            Row(line, column, claim.kind, claim.subject, value, claim.exact, claim.place, claim.text, known, source)
        )
    return rows


def _modules() -> Iterator[str]:
    """The modules of this package that extract claims."""
    package = import_module("filmlint.claims")
    for entry in iter_modules(package.__path__):
        name = f"filmlint.claims.{entry.name}"
        if hasattr(import_module(name), "extract"):
            yield name


def _plain(part: Any) -> Any:
    """A part of a value as JSON has it; places and mentions inside a value are left to its own place."""
    if isinstance(part, str | int | float | bool | None):
        return part
    if isinstance(part, tuple) and not hasattr(part, "_fields"):
        return [_plain(item) for item in part]
    return None


def _known(claim: Claim[Any], facts: Facts, film: KnownFilm | None) -> tuple[str, str]:
    value = claim.value
    if isinstance(value, Birth | Death | Age) and claim.subject:
        person = facts.person(claim.subject)
        if person is None:
            return "", ""
        days = [f"born {person.born}" if person.born else "", f"died {person.died}" if person.died else ""]
        said = ", ".join(day for day in days if day)
        return said, person.evidence() if said else ""
    if isinstance(value, CriticQuote) and value.critic:
        critic = facts.critic(value.critic)
        said = _criticism(critic, facts) if critic else ""
        return said, critic.evidence() if critic and said else ""
    if isinstance(value, Film):
        other = facts.film(value.title, value.year) if value.year else None
        return (f"{other.title} ({other.year})", other.evidence()) if other else ("", "")
    say = _SAID.get(type(value))
    if say is None or film is None:
        return "", ""
    known = say(value, film)
    return known, film.evidence() if known else ""


def _criticism(critic: Critic, facts: Facts) -> str:
    """Where and when a critic wrote on what."""
    said = []
    for tenure in critic.tenures:
        outlet = facts.outlet(tenure.outlet)
        years = "–".join(str(day.year) if day else "" for day in (tenure.start, tenure.end))
        said.append(f"{tenure.beat} at {outlet.name if outlet else tenure.outlet} {years}".rstrip(" –"))
    return ", ".join([*said, *([f"died {critic.died}"] if critic.died else [])])


def _nominated(rows: Sequence[Nomination], facts: Facts) -> str:
    """Nominations in words, those that won first; those beyond the first few are counted."""
    said = []
    for row in sorted(rows, key=lambda row: not row.won)[:_MOST_NOMINATIONS]:
        film = facts.film_by_id(row.film)
        year = f"film year {row.film_year}" if row.film_year else ""
        about = ", ".join(filter(None, (row.person, film.title if film else row.film, year)))
        said.append(f"{row.body} {row.category.replace('-', ' ')} {'won' if row.won else 'nominated'} ({about})")
    more = [f"{len(rows) - len(said)} more"] if len(rows) > len(said) else []
    return "; ".join(said + more)


def _credit(value: Credit, film: KnownFilm) -> str:
    if value.job in ("cast", "support"):
        roles = [credit.role for credit in film.cast if credit.name == value.name]
        return f"credited as {roles[0]}" if roles and roles[0] else ", ".join(credit.name for credit in film.cast)
    people = {"director": film.directors, "writer": film.writers, "composer": film.composers}.get(value.job, ())
    return ", ".join(people)


def _money(value: Money, film: KnownFilm) -> str:
    if value.sort == BUDGET:
        return " to ".join(f"${part:,}" for part in dict.fromkeys(film.budget_usd)) if film.budget_usd else ""
    sums = [
        f"${film.gross_us:,} in the US" if film.gross_us else "",
        f"${film.gross_ww:,} worldwide" if film.gross_ww else "",
    ]
    return ", ".join(part for part in sums if part)


def _role(value: Role, film: KnownFilm) -> str:
    return "; ".join(
        f"{credit.name}: {credit.role}" for credit in film.cast if credit.name == value.actor and credit.role
    )


def _source(_value: Source, film: KnownFilm) -> str:
    work = film.source
    return ", ".join(str(part) for part in (work.kind, work.title, work.author, work.year) if part) if work else ""


_SAID: dict[type, Callable[[Any, KnownFilm], str]] = {
    Runtime: lambda _value, film: ", ".join(f"{minutes} minutes" for minutes in film.runtimes),
    ReleaseYear: lambda _value, film: ", ".join(map(str, sorted(film.years))),
    Certificate: lambda _value, film: ", ".join(film.mpa),
    Credit: _credit,
    Money: _money,
    Role: _role,
    Source: _source,
}
