"""A quotation in a list of critics lacks what the others have: outlet, year or name."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.claims.critic_quotes import CriticQuote
from filmlint.claims.records import Claim
from filmlint.critics.quoted_critics import Quoted, quoted
from filmlint.facts.normalize import normal_name
from filmlint.finding import HIGH, WARNING, Finding, Related
from filmlint.lint.context import Context
from filmlint.ruleset.example_facts import example
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document

_OUTLET, _YEAR, _CRITIC = "outlet", "year", "critic’s name"


def check(document: Document, context: Context) -> Iterator[Finding]:
    groups: dict[int, list[tuple[Claim[CriticQuote], Quoted]]] = {}
    for claim in document.claims.of(CriticQuote):
        if claim.value.listed and claim.value.marked:
            groups.setdefault(claim.value.group, []).append((claim, quoted(claim.value, context.facts)))
    for members in groups.values():
        if len(members) < 2:
            continue
        for part in (_OUTLET, _YEAR, _CRITIC):
            complete = [member for member in members if _has(part, *member)]
            lacking = [member for member in members if not _has(part, *member)]
            # what most of a list leave out is its style
            if not lacking or len(lacking) * 2 > len(members) or (len(members) == 2 and part == _CRITIC):
                continue
            for claim, who in lacking:
                if part == _OUTLET and _is_own_outlet(who):
                    continue
                place = document.body.to_document(claim.value.whole)
                others = f"{len(complete)} other{'s' if len(complete) > 1 else ''} of the list"
                message = f"no {part} with “{claim.value.critic or claim.value.outlet}”, as {others} have"
                related = [Related(document.body.to_document(complete[0][0].value.whole), f"with {part}")]
                yield Finding(place, message, related)


def _has(part: str, claim: Claim[CriticQuote], who: Quoted) -> bool:
    if part == _YEAR:
        return bool(claim.value.year)
    named = len(claim.value.parts)
    if part == _OUTLET:
        return who.outlet is not None or named > 1 or (who.critic is None and not claim.value.critic)
    return who.critic is not None or named > 1 or (who.outlet is None and not claim.value.outlet)


def _is_own_outlet(who: Quoted) -> bool:
    """Whether the critic is the outlet, as the author of a site named after himself is."""
    return who.critic is not None and normal_name(who.critic.name) in {
        normal_name(tenure.outlet.replace("-", " ")).removesuffix(" com") for tenure in who.critic.tenures
    }


RULE = Rule(
    id="quote-source-incomplete",
    category="credits",
    severity=WARNING,
    confidence=HIGH,
    check=check,
    summary="A quoted critic lacks the outlet or the year that the others have",
    why="A reader can look a review up by critic, outlet and year; the one that lacks a part cannot be checked.",
    bad=[
        example(
            "The critics said:\n\n• “A fine thing to see.” — [[Rolf Ebb, 1995]].\n"
            "• “It is slow, and good.” — Mia Sand, The Daily Ledger, 1995.\n"
            "• “It is giddy, and long.” — Owen Glade, Screen Week, 1995."
        ),
        example(
            "The critics said:\n\n• “A fine thing to see.” — Rolf Ebb, Evening Harbinger, 1995.\n"
            "• “It is slow, and good.” — [[Mia Sand, The Daily Ledger]].\n"
            "• “It is giddy, and long.” — Owen Glade, Screen Week, 1995."
        ),
    ],
    good=[
        example(
            "The critics said:\n\n• “A fine thing to see.” — Rolf Ebb, 1995.\n"
            "• “It is slow, and good.” — Mia Sand, 1995.\n"
            "• “It is giddy, and long.” — Owen Glade, 1995."
        ),
        example(
            "The critics said:\n\n• “A fine thing to see.” — Rolf Ebb, Evening Harbinger, 1995.\n"
            "• “It is slow, and good.” — Screen Week, 1995."
        ),
    ],
)
