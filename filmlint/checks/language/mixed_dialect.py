"""British and American spellings in one article: colour here, color there."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from filmlint.finding import NOTE, Finding, gathered
from filmlint.language.dialect import counterpart, dialect_of, spellings
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.span import Span
from filmlint.wording.sought_words import SoughtWords
from filmlint.wording.word_places import words_of

_FEWEST = 2  # different words of the rarer spelling, where no word stands in both


@cache
def _sought() -> SoughtWords:
    return SoughtWords(spellings())


def check(document: Document, _context: Context) -> Iterator[Finding]:
    body = document.body
    words = words_of(body)
    places: dict[str, dict[str, list[Span]]] = {"en-GB": {}, "en-US": {}}
    spelt = _sought().standing_in(body)
    dialects = {word: dialect for word in spelt if (dialect := dialect_of(word)) is not None}
    if len(set(dialects.values())) < len(places):
        return
    for word, dialect in sorted(dialects.items()):
        spans = [Span(at, at + len(word)) for at in words.of(word) if words.text[at].islower()]
        spans = [span for span in spans if not body.in_quotation(span)]
        if spans:
            places[dialect][word] = spans
    british, american = places["en-GB"], places["en-US"]
    if not british or not american:
        return
    total = {name: sum(map(len, found.values())) for name, found in places.items()}
    rare = "en-US" if total["en-US"] <= total["en-GB"] else "en-GB"
    twins = [word for word in places[rare] if counterpart(word) in places["en-GB" if rare == "en-US" else "en-US"]]
    if not twins and len(places[rare]) < _FEWEST:
        return
    shown = (twins or sorted(places[rare]))[:3]
    name, other = ("American", "British") if rare == "en-US" else ("British", "American")
    spans = [span for word in places[rare] for span in places[rare][word]]
    pairs = ", ".join(f"“{word}” (elsewhere “{counterpart(word)}”)" if word in twins else f"“{word}”" for word in shown)
    yield gathered(spans, f"{name} spelling in an article that is mostly {other}: {pairs}")


RULE = Rule(
    id="mixed-dialect",
    category="language",
    severity=NOTE,
    confidence="medium",
    check=check,
    summary="British and American spellings in one article",
    why="Readers of either country take the other's spelling for a mistake; both in one text look like two authors.",
    bad=[
        "The colour of the sea is grey, and the colour of the house is its own. The [[color]] of the sky is not shown.",
        "It was his favorite honor and his favorite rumor. The [[neighbour]] has the humour of a cat and no flavor.",
    ],
    good=[
        "The colour of the sea is grey. “The color of money is green,” she reads. Pearl Harbor is far from the "
        "harbour.",
        "Her favorite color is red. The theatre in Center Street has seats of that color.",
    ],
)
