"""One quotation, given to two people or to two years."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.claims import Claim
from filmlint.claims.credits import same_surname
from filmlint.claims.critic_quotes import CriticQuote
from filmlint.finding import Finding, Related
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.words import WORD

_SHORTEST = 8  # words; shorter quotations coincide by chance
_MOST = 200  # quotations that are compared with each other
_ALIKE = 90  # of 100 by edit distance


def check(document: Document, _context: Context) -> Iterator[Finding]:
    claims = document.claims
    claimed = claims.of(CriticQuote)
    if len(claimed) < 2:
        return
    quotes: list[tuple[Claim[CriticQuote], str]] = []
    for claim in claimed:
        found: list[str] = WORD.findall(claims.folded, *claim.value.quoted)
        if len(found) >= _SHORTEST:
            quotes.append((claim, " ".join(found)))
    if not 2 <= len(quotes) <= _MOST:
        return
    from rapidfuzz import fuzz

    for index, (claim, words) in enumerate(quotes):
        for other, earlier in quotes[:index]:
            if fuzz.ratio(words, earlier, score_cutoff=_ALIKE) < _ALIKE:
                continue
            first, second = other.value, claim.value
            if first.critic and second.critic and not same_surname(first.critic, second.critic):
                what = f"is {second.critic}’s here and {first.critic}’s before"
            elif first.year and second.year and first.year != second.year:
                what = f"is of {second.year} here and of {first.year} before"
            else:
                continue
            place = claims.body.to_document(claim.value.quoted)
            before = Related(claims.body.to_document(first.quoted), "quoted here too")
            yield Finding(place, f"The same quotation {what}: check which is right", [before])
            break


RULE = Rule(
    id="quote-conflict",
    category="credits",
    severity="error",
    check=check,
    summary="One quotation, given to two people or to two years",
    why="The line can be one person’s and of one year only, and the other person will write in.",
    bad=[
        "What the critics said:\n\n"
        "- “A long and patient night in which nothing moves but the rain.” — Ana Roe, The Lund Post, 1995\n"
        "- [[“A long and patient night in which nothing moves but the rain.”]] — Bo Lim, The Oslo Paper, 1995\n",
        "The critics said:\n\n"
        "- “It has the patience of a bus driver and the heart of a poet.” — Ana Roe, The Lund Post, 1995\n"
        "- [[“It has the patience of a bus driver, and the heart of a poet.”]] — Ana Roe, The Lund Post, 1999\n",
    ],
    good=[
        "What the critics said:\n\n"
        "- “A long and patient night in which nothing moves but the rain.” — Ana Roe, The Lund Post, 1995\n"
        "- “It has the patience of a bus driver and the heart of a poet.” — Bo Lim, The Oslo Paper, 1995\n",
        "She called it “a long and patient night”, and Bo Lim called it “a long night” too.",
    ],
)
