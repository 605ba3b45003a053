"""What the film cost and took."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from filmlint.claims.records import Claim
from filmlint.claims.windows import Cues, matches
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

if TYPE_CHECKING:
    from filmlint.claims.extraction import Claims

BUDGET, GROSS = "budget", "gross"
WORLD, US = "worldwide", "us"
_SCALE = r"(?P<scale>billion|million|thousand|bn|mn|mil|m|k|b)?"
AMOUNT = compile_when_used(
    rf"(?P<currency>us\$|\$|£|€)\s?(?P<n>\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?)[ -]?{_SCALE}(?![\w])"
)
_WORDS = compile_when_used(
    r"(?<![\w.,$£€])(?P<n>\d+(?:\.\d+)?)[ -](?P<scale>billion|million)[ -](?:us )?(?:dollars?\b)(?P<currency>)"
)
_FACTORS = {
    "billion": 1e9,
    "bn": 1e9,
    "b": 1e9,
    "million": 1e6,
    "mn": 1e6,
    "mil": 1e6,
    "m": 1e6,
    "thousand": 1e3,
    "k": 1e3,
}
_CURRENCIES = Cues(texts=("$", "£", "€"))
_DOLLARS = Cues(("dollar", "dollars"))
# between a verb and its sum
_ABOUT = (
    r"(?: (?:an?|the|its|just|only|some|about|around|roughly|nearly|almost|over|under|more than|less than|up to|"
    r"close to|reported|reputed|estimated|mere|modest|paltry|measly|lean|tiny|slim|whopping|hefty|staggering|"
    r"then-record))*"
)
_CURRENCY = compile_when_used(r"[$£€]")
_BUDGET = compile_when_used(
    rf"(?:(?:budget(?:ed)?(?: of| was| is|:| at)?|\bcost(?:ing|s)?|made for|shot for|filmed for|produced for|"
    r"price tag of|costs? of|(?:studio|producers?|warner bros|universal|paramount|disney|fox|sony|lionsgate|netflix|"
    rf"a24|miramax|investors)\.? (?:spent|sank|sunk|put up|poured|ploughed|invested|laid out)){_ABOUT}) ?$"
)
_ON_ANOTHER = compile_when_used(r" more\b| (?:on|into) (?!it\b|the (?:film|movie|picture|production)\b)")
_BUDGET_BEHIND = compile_when_used(
    r"(?: |-)(?!(?:on|from|against|with|over|for) )"
    r"(?:(?:[a-z-]+ ){0,2}?budget\b|to make\b|to produce\b|production\b|film\b|movie\b|picture\b|feature\b)"
)
_GROSS = compile_when_used(
    r"\b(?:gross(?:ed|ing|es|ings)?(?: of)?|earn(?:ed|ing|s)?|took(?: in)?|taking(?:s of)?|made|pulled in|raked in|"
    r"brought in|collected|amassed|box[- ]office(?: \w+){0,2} of|takings of|receipts of|total of|haul of|crossed|"
    r"recouped|returned|generated|taken|hauled in|banked|cleared|brought home|netted|make|"
    r"(?:gross|grosses|haul|takings?|total|receipts|box[- ]office(?: total| take| haul| receipts| gross| tally)?|"
    r"tally|ticket sales) (?:is|was|were|are|came to|comes to|stands? at|stood at|reached|reach|hit|topped|added up to|"
    r"amounted to|totall?ed)|(?:finished|ended|closed|wrapped)(?: up)?(?: its| the)?(?: \w+){0,3} (?:with|at|on)) ?"
    r"(?:(?:just|only|some|about|around|roughly|nearly|"
    r"almost|over|more than|a|an|"
    r"at least|up|close to|under|less than|well over|barely|estimated|reported|total of|mere|whopping|staggering|"
    r"modest) )*$"
)
# One of which stands in every match.
_BUDGET_WORDS = (
    "budget",
    "cost",
    " for",
    "price",
    "spent",
    "sank",
    "sunk",
    "put up",
    "poured",
    "ploughed",
    "invest",
    "laid out",
)
_GROSS_WORDS = (
    "gross", "earn", "took", "tak", "made", "pulled", "raked", "brought", "collected", "amassed", "office", "receipts",
    "total", "haul", "crossed", "recouped", "returned", "generated", "banked", "cleared", "netted", "make", "tally",
    "sales", "finished", "ended", "closed", "wrapped",
)  # fmt: skip
_GROSS_BEHIND = compile_when_used(
    r" (?:(?:at|from|in) the (?:[a-z]+ ){0,2}box[- ]office|of (?:it|that|which) (?:in|from|at)\b|in all\b|all told\b|"
    r"worldwide|in ticket sales|box[- ]office|domestically|"
    r"gross\b)"
)
_WORLD = compile_when_used(
    r"\b(?:worldwide|in all|all told|globally|global|(?:around|across|all over) the (?:world|globe)|world-wide|"
    r"internationally and)\b"
)
_US = compile_when_used(
    r"\b(?:domestic(?:ally)?|in the (?:us|u\.s\.|united states|states)|north america|american box|us box|"
    r"in america|stateside)\b"
)
_PARTIAL = compile_when_used(
    r"\b(?:opening|opened|weekend|adjusted|inflation|estimated|estimate|projected|expected|could|would|"
    r"per[- ](?:screen|theat\w+)|week|"
    r"days?|friday|saturday|sunday|so far|to date|salary|paid|fee|home video|dvd|rental|rentals|video|overseas|abroad|"
    r"foreign|china|japan|uk|britain|france|germany|india|marketing|advertising|rights|auction|lawsuit|sued|franchise|"
    r"series|films have|next (?:film|movie|picture|feature|project)|"
    r"combined|altogether|first film|original|sequel|predecessor|previous|other films|average|profit|loss|lost|"
    r"short of)\b"
)

_NO_BUDGET = compile_when_used(
    r"\b(?:adjusted|inflation|marketing|advertising|salary|fee|first film|original|sequel|predecessor|previous|"
    r"other films|average|series|franchise|combined|next (?:film|movie|picture|feature|project)|"
    r"estimated|estimate|projected|could|would|weekend|opening)\b"
)


class Money(NamedTuple):
    """A sum in a currency: what it is (budget, gross) and of which territory ("us", "worldwide", "" unsaid)."""

    amount: float
    currency: str
    sort: str
    territory: str
    partial: bool


def amount(text: str) -> tuple[float, str] | None:
    """The first sum of money in a text, folded, and its currency; None where there is none."""
    match = AMOUNT.search(text) or _WORDS.search(text)
    return amount_of(match) if match else None


def amounts(folded: str) -> list[tuple[float, str]]:
    """Every sum of money in a text, and its currency."""
    return [amount_of(match) for pattern in (AMOUNT, _WORDS) for match in pattern.finditer(folded)]


def amount_of(match: re.Match[str]) -> tuple[float, str]:
    """The value of a sum and its currency."""
    value = float(match["n"].replace(",", "")) * _FACTORS.get(match["scale"] or "", 1)
    return value, {"us$": "$", "": "$"}.get(match["currency"], match["currency"])


def extract(claims: Claims) -> Iterator[Claim[Money]]:
    """Budget and gross in fields and prose; openings, estimates and single territories are marked as partial."""
    for field in claims.fields_of(BUDGET, GROSS):
        folded = field.value.lower()
        found = amount(folded if any(sign in folded for sign in "$£€") else f"${folded.lstrip()}")
        if found is None or found[0] < 1000:
            continue
        label = f"{field.label.lower()} {folded}"
        territory = (
            WORLD if "world" in label or "global" in label else US if "domestic" in label or "us " in label else ""
        )
        several = len(AMOUNT.findall(folded)) > 1
        yield claims.field_claim(Money(*found, field.key, territory, several), field)
    folded = claims.folded
    signed = matches(AMOUNT, folded, claims.presence, _CURRENCIES, 2, 40)
    for match in (*signed, *matches(_WORDS, folded, claims.presence, _DOLLARS, 40, 8)):
        claim = _of_prose(claims, match)
        if claim is not None and not claim.boxed:
            yield claim


def _of_prose(claims: Claims, match: re.Match[str]) -> Claim[Money] | None:
    folded = claims.folded
    sentence = claims.sentence_of(match.start())
    if sentence is None:
        return None
    before = folded[max(sentence.start, match.start() - 70) : match.start()]
    behind = folded[match.end() : min(sentence.end, match.end() + 60)]
    if (any(map(before.__contains__, _BUDGET_WORDS)) and _BUDGET.search(before)) or _BUDGET_BEHIND.match(behind):
        sort = BUDGET
    elif (any(map(before.__contains__, _GROSS_WORDS)) and _GROSS.search(before)) or _GROSS_BEHIND.match(behind):
        sort = GROSS
    else:
        return None
    value, currency = amount_of(match)
    if value < 1000 or (sort == BUDGET and _ON_ANOTHER.match(behind)):
        return None
    near = before[-40:] + _CURRENCY.split(behind, maxsplit=1)[0]  # the words behind the next sum are its own
    territory = WORLD if _WORLD.search(near) else US if _US.search(near) else ""
    pattern = _PARTIAL if sort == GROSS else _NO_BUDGET
    partial = pattern.search(folded, sentence.start, sentence.end) is not None
    return claims.claim(Money(value, currency, sort, territory, partial), Span(*match.span()))
