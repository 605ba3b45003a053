"""A budget or a gross is far from what is known of the film, or a million was taken for a billion."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.claims.money import BUDGET, US, WORLD, Money
from filmlint.facts import Facts
from filmlint.facts.normalize import normal_title
from filmlint.facts.records import Film
from filmlint.finding import ERROR, HIGH, NOTE, WARNING, Evidence, Finding
from filmlint.linking.linked_film import linked_film
from filmlint.linking.title_runs import known_runs
from filmlint.lint.context import Context
from filmlint.ruleset.example_facts import example
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.span import Span

# A factor between figures that is a million for a billion, or a lost or added group of zeros.
_SLIP = (900.0, 1100.0)


def check(document: Document, context: Context) -> Iterator[Finding]:
    link = linked_film(document, context.facts)
    if link is None or not link.stated or document.claims.boxes > 1:
        return
    film = link.film
    for claim in document.claims.of(Money):
        money = claim.value
        if money.partial or money.currency != "$":
            continue
        if link.claim is None and money.sort != BUDGET and money.territory != WORLD:
            continue  # news of a weekend gives sums that are no total
        if link.claim is None and not _names(document, film, claim.shown) and _others(document, context.facts, film):
            continue  # such news has a paragraph for each film
        known = _known(film, money)
        if not known:
            continue
        ratio = min((max(money.amount / value, value / money.amount) for value, _ in known), default=1.0)
        slip = _SLIP[0] <= ratio <= _SLIP[1]
        if ratio <= context.options["factor"] and not _wrong_territory(film, money, context.options["us"]):
            continue
        shown = " or ".join(f"{_dollars(value)} {words}".strip() for value, words in known)
        message = f"“{claim.text}” as the film’s {money.sort}; known is {shown}"
        if slip:
            message += ": a million taken for a billion?"
        disputed = any(film.dispute(field) for field in ("budget_usd", "gross_us", "gross_ww"))
        severity = NOTE if disputed else ERROR if slip else WARNING
        field = "budget_usd" if money.sort == BUDGET else "gross_ww"
        evidence = [Evidence(f"{film.title}: {shown}", film.evidence(field))]
        yield Finding(claim.span, message, evidence=evidence, severity=severity)


def _names(document: Document, film: Film, shown: Span | None) -> bool:
    """Whether the paragraph of a sum names the film before it."""
    paragraph = document.body.paragraph_of(shown.start) if shown is not None else None
    if shown is None or paragraph is None:
        return True
    before = document.claims.folded[paragraph.start : shown.start]
    return any(title.lower() in before for title in (film.title, *film.aliases))


def _others(document: Document, facts: Facts, film: Film) -> bool:
    """Whether the article names other known films, too."""
    own = {normal_title(title) for title in (film.title, *film.aliases)}
    return any(" " in run.key and run.key not in own for run in known_runs(document, facts))


def _known(film: Film, money: Money) -> list[tuple[float, str]]:
    """The figures that the sum may be; both grosses must be known, or the one that is meant."""
    if money.sort == BUDGET:
        if film.budget_usd is None:
            return []
        low, high = film.budget_usd
        return (
            [(min(max(money.amount, low), high), "")]
            if low <= money.amount <= high
            else [(value, "") for value in dict.fromkeys((low, high))]
        )
    if film.gross_us is None or film.gross_ww is None:
        if film.gross_us is not None and money.territory == US:
            return [(film.gross_us, "in the US")]
        if film.gross_ww is not None and money.territory == WORLD:
            return [(film.gross_ww, "worldwide")]
        return []
    return [(film.gross_us, "in the US"), (film.gross_ww, "worldwide")]


def _wrong_territory(film: Film, money: Money, tolerance: float) -> bool:
    """Whether the sum is the US gross called worldwide, or the other way round, where the two are far apart."""
    us, world = film.gross_us, film.gross_ww
    if money.sort == BUDGET or not us or not world or world < us * 1.5 or not money.territory:
        return False
    meant, other = (world, us) if money.territory == WORLD else (us, world)
    return abs(money.amount - other) / other < 0.03 and abs(money.amount - meant) / meant > tolerance


def _dollars(value: float) -> str:
    if value >= 1e9:
        return f"${value / 1e9:.2f} billion"
    return f"${value / 1e6:.1f} million" if value >= 1e6 else f"${value:,.0f}"


RULE = Rule(
    id="money-mismatch",
    category="facts",
    severity=WARNING,
    confidence=HIGH,
    check=check,
    # budgets of two sources differ by more than 2 in 1.5-3 % of films, worldwide grosses in 4-7 %, US ones by a
    # quarter in under 4 %
    options={"factor": 2.0, "us": 0.25},
    summary="A budget or gross is far from the known figure",
    why="A billion for a million, or one territory’s figure for the world’s, turns a flop into a hit.",
    bad=[
        example("Film: The Long Night (1995)\nBudget: [[$45 million]]\n\nAna Roe directs Bo Lim in a slow film."),
        example("Film: The Long Night (1995)\n\nAna Roe directs Bo Lim in a film that grossed [[$49.8 billion]]."),
        example("Film: The Long Night (1995)\n\nBo Lim stars in a film that grossed [[$32 million]] worldwide."),
    ],
    good=[
        example("Film: The Long Night (1995)\nBudget: $4 million\n\nAna Roe directs Bo Lim in a slow film."),
        example("Film: The Long Night (1995)\n\nBo Lim stars in a film that grossed $49.8 million."),
        example(
            "The Long Night stays on top\n\nAna Roe’s The Long Night, with Bo Lim and Cara Diaz, did well.\n\n"
            "Harbour Lights is second. The comedy Home at Last took half of that. The film will make money on its "
            "budget of $20 million."
        ),
        example("Film: The Long Night (1995)\n\nBo Lim stars in a film that grossed $32 million in the US."),
        example("Film: The Long Night (1995)\n\nBo Lim stars in a film that made $3 million on its first Friday."),
    ],
)
