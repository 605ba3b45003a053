"""A review site's score in words that it does not mean."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.finding import NOTE, Finding, gathered, listed
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

_SHARE = r"\d{1,3}(?:\.\d)? ?(?:%|per ?cent\b)"
_SCORE = compile_when_used(
    r"\b(?:gave|gives|give|given|awards|awarded|rated?|rates) "
    r"(?:it|the (?:film|movie|sequel|picture)|this (?:film|movie)) "
    rf"(?:with )?(?:an? )?(?:\w+ ){{0,2}}{_SHARE}"
    rf"|\brated {_SHARE} (?:fresh|rotten|by critics|on rotten tomatoes|from critics)\b"
    r"|\b\d{1,3}/100 (?:on|at|from) rotten tomatoes\b"
    rf"|\b{_SHARE} (?:\w+ ){{0,2}}(?:on|at|from) metacritic\b"
    rf"|\b(?:metacritic|metascore)[^.;\n]{{1,40}} of {_SHARE}"
)
# A share that somebody "gave" is only a review site's where one is named, or the critics are.
_KEYS = frozenset("tomatoes metacritic metascore critics reviewers tomatometer aggregator".split())


def check(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the signature of all checks
    body = document.body
    folded = body.folded
    words = body.presence.words
    if _KEYS.isdisjoint(words) or not ("%" in folded or "/100" in folded or "percent" in words or "cent" in words):
        return
    spans = [Span(*match.span()) for match in _SCORE.finditer(folded)]
    spans = [span for span in spans if not body.in_quotation(span)]
    if spans:
        texts = [body.text[slice(*span)] for span in spans]
        yield gathered(
            spans,
            f"{listed(texts)}: Rotten Tomatoes counts the share of positive reviews, Metacritic takes a mean out of "
            "100; say which, and of how many reviews",
        )


RULE = Rule(
    id="score-wording",
    category="style",
    severity=NOTE,
    check=check,
    summary="A review site’s score is put in words that it does not mean",
    why="The percentage of Rotten Tomatoes counts how many reviews were positive; it is no grade, and no critic gave "
    "it. Metacritic’s number is a weighted mean out of 100, not a percentage. Say what was counted.",
    bad=[
        "It did well enough at home: critics [[gave it an 81 percent]] score, and the second week was better.",
        "The sequel has [[74/100 on Rotten Tomatoes]], and its director says that he does not read reviews.",
    ],
    good=[
        "Of the 51 reviews that Rotten Tomatoes had counted by 3 May 2018, 92 percent were positive.",
        "The press gave it a cold welcome. The critics left early. About 40 percent of the seats were empty, "
        "and the rest were asleep.",
    ],
)
