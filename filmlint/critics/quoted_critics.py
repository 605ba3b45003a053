"""Who the film data knows behind an attribution, and whether the year lies in that critic's years at the outlet."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from filmlint.facts.normalize import normal_name
from filmlint.text.expression import compile_when_used

if TYPE_CHECKING:
    from filmlint.claims.critic_quotes import CriticQuote
    from filmlint.facts import Facts
    from filmlint.facts.records import Critic, EssaySeries, KnownPiece, Outlet, Tenure

BEAT, TENURE = "beat", "tenure"
_SLACK = 1  # years: a review may be dated by a paper of the year before or after
_FILM_BEATS = frozenset(("film", "general", "arts", "culture"))
_EDITION = compile_when_used(r"^the | (?:magazine|newspaper|online|\.com)$")


class Quoted(NamedTuple):
    """The critic and the outlet as far as they are known, and their names as written."""

    critic: Critic | None
    outlet: Outlet | None
    critic_text: str
    outlet_text: str


def quoted(quote: CriticQuote, facts: Facts) -> Quoted:
    """The known critic and outlet among the names of an attribution."""
    critic = outlet = None
    critic_text, outlet_text = quote.critic, quote.outlet
    both = [f"{one} ({other})" for one, other in pairwise(quote.parts)]  # "ABC (Australia)" is one outlet
    for part in (*both, *quote.parts):
        if critic is None and (found := facts.critic(part)) is not None:
            critic, critic_text = found, part
        elif outlet is None and (paper := facts.outlet(part) or facts.outlet(_plain(part))) is not None:
            outlet, outlet_text = paper, part
    if critic is not None and outlet_text == critic_text:
        outlet_text = next((part for part in quote.parts if part != critic_text), "")
    if outlet is not None and critic_text == outlet_text:
        critic_text = next((part for part in quote.parts if part != outlet_text), "")
    return Quoted(critic, outlet, critic_text, outlet_text)


def _plain(name: str) -> str:
    return _EDITION.sub("", name.lower())


class Fault(NamedTuple):
    """A year outside a critic's years: of the film beat, or at the outlet; and those years in words."""

    kind: str
    known: str
    late: bool


def tenure_fault(found: Quoted, year: int) -> Fault | None:
    """What speaks against a film review by the critic at the outlet in that year; None where nothing certain does."""
    critic, outlet = found.critic, found.outlet
    if critic is None or critic.disputed.get("tenures"):
        return None
    there = [tenure for tenure in critic.tenures if outlet is not None and _is(tenure, outlet)]
    if outlet is None and found.outlet_text:
        return None  # somewhere we do not know
    considered = there if outlet is not None else list(critic.tenures)
    covering = [tenure for tenure in considered if _covers(tenure, year)]
    if covering:
        if any(tenure.beat in _FILM_BEATS or not tenure.certain for tenure in covering):
            return None
        film = [tenure for tenure in critic.tenures if tenure.beat in _FILM_BEATS]
        if not film or any(_covers(tenure, year) for tenure in film) or not all(tenure.certain for tenure in film):
            certain_here = [tenure for tenure in film if outlet is not None and _is(tenure, outlet)]
            if not certain_here or any(_covers(t, year) for t in film) or not all(t.certain for t in certain_here):
                return None
            film = certain_here
        return Fault(BEAT, _words([*film, *covering]), all(_ended(tenure, year) for tenure in film))
    if outlet is None:
        return None
    if there:
        if not all(tenure.certain for tenure in there):
            return None
        return Fault(TENURE, _words(there), all(_ended(tenure, year) for tenure in there))
    if not critic.complete:
        return None
    return Fault(TENURE, _words(critic.tenures), all(_ended(tenure, year) for tenure in critic.tenures))


def essay_series(critic: Critic, found: Quoted, year: int) -> EssaySeries | None:
    """The critic's series of essays on older films that the year and the outlet fit."""
    for series in critic.series:
        early = series.start is not None and year < series.start.year
        late = series.end is not None and year > series.end.year
        fits = found.outlet is None or found.outlet.id == series.outlet or _own_site(critic, found)
        if not early and not late and fits:
            return series
    return None


def _own_site(critic: Critic, found: Quoted) -> bool:
    """Whether the outlet is the critic's own, as rogerebert.com is."""
    if found.outlet is None:
        return False
    return normal_name(critic.name).replace(" ", "") in normal_name(found.outlet.id).replace(" ", "")


def known_piece(critic: Critic, film: str, year: int) -> KnownPiece | None:
    """The piece of that critic on the film that is known to be of that year, one more or less."""
    pieces = (piece for piece in critic.known_pieces if piece.film == film)
    return next((piece for piece in pieces if abs(piece.year - year) <= _SLACK), None)


def _is(tenure: Tenure, outlet: Outlet) -> bool:
    return tenure.outlet in (outlet.id, outlet.name)


def _covers(tenure: Tenure, year: int) -> bool:
    return (tenure.start is None or year >= tenure.start.year - _SLACK) and not _ended(tenure, year)


def _ended(tenure: Tenure, year: int) -> bool:
    return tenure.end is not None and year > tenure.end.year + _SLACK


def _words(tenures: list[Tenure] | tuple[Tenure, ...]) -> str:
    shown = []
    for tenure in sorted(tenures, key=lambda tenure: tenure.start.year if tenure.start else 0):
        start = tenure.start.year if tenure.start else "?"
        end = tenure.end.year if tenure.end else "now"
        shown.append(f"{tenure.beat} critic at {tenure.outlet.replace('-', ' ').title()} {start}–{end}")
    return ", ".join(shown)
