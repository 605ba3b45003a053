"""A word that is spelt wrong wherever it stands: a list of non-words, each with the word that is meant."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from filmlint.finding import SAFE, WARNING, Edit, Finding, Fix
from filmlint.language.misspellings import right_forms
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.body import Body
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span
from filmlint.wording.own_words import is_own
from filmlint.wording.sought_words import SoughtWords
from filmlint.wording.word_places import WordPlaces, words_of

_JOINT = compile_when_used(r"[-'‑]")
_BEFORE_NAME = compile_when_used(r"(?<!\S)[a-z]{3,} $")
_FIRST_NAME = compile_when_used(r"[A-Z][a-z]+ \[?[A-Z][a-zà-ÿ]")
_SIC = compile_when_used(r"[ ]?[\[(]sic\b")


def check(document: Document, context: Context) -> Iterator[Finding]:
    body = document.body
    words = words_of(body)
    for word in sorted(_misspelled(body)):
        part = _wrong_part(word)
        right = right_forms()[part]
        if part in context.services.project_words or (part == word and _is_name(part, words, context)):
            continue
        for at in words.of(word):
            start = at + word.index(part)
            span = Span(start, start + len(part))
            if body.in_quotation(span) or _is_first_name(span, words.text) or _SIC.match(words.folded, span.end):
                continue
            shown = _in_case(right, words.text[span.start : span.end])
            fix = Fix(f"Write “{shown}”", (Edit(span, shown),), SAFE)
            yield Finding(span, f"“{words.text[span.start : span.end]}” is spelt “{shown}”", fix=fix)


@cache
def _sought() -> SoughtWords:
    return SoughtWords(right_forms())


def _misspelled(body: Body) -> set[str]:
    return {*_sought().standing_in(body), *filter(_wrong_part, words_of(body).compounds)}


@lru_cache(20_000)
def _wrong_part(word: str) -> str:
    """The part of a word with hyphens or an apostrophe that is misspelt, or the word; empty where none is."""
    table = right_forms()
    if word in table:
        return word
    return next((part for part in _JOINT.split(word) if part in table), "")


def _is_name(word: str, words: WordPlaces, context: Context) -> bool:
    """A surname may be spelt like a mistake; it has a capital wherever it stands, and recurs."""
    return is_own(word, words, context.services.project_words) and all(
        words.text[at].isupper() for at in words.of(word)
    )


def _is_first_name(span: Span, text: str) -> bool:
    """Whether it stands between a word in lower case and a surname: "the director Roel Vos"."""
    return (
        _FIRST_NAME.match(text, span.start) is not None
        and _BEFORE_NAME.search(text[max(0, span.start - 20) : span.start]) is not None
    )


def _in_case(right: str, found: str) -> str:
    if found.isupper() and len(found) > 3:
        return right.upper()
    return right[:1].upper() + right[1:] if found[:1].isupper() else right


RULE = Rule(
    id="known-misspelling",
    category="language",
    severity=WARNING,
    check=check,
    summary="A word is misspelt",
    why="The word exists in no dictionary, so no reader will think that it was meant. A misspelling in a template "
    "stands on every page.",
    bad=[
        {
            "text": "Lim will [[recieve]] the prize in May. The [[cinematograper]] of the film was there.",
            "fixed": "Lim will receive the prize in May. The cinematographer of the film was there.",
        },
        {"text": "[[Lastest]] news of the festival", "path": "page.txt", "fixed": "Latest news of the festival"},
        {
            "text": "A poorly-[[recieved]] sequel followed, and it was [[definately]] the last.",
            "fixed": "A poorly-received sequel followed, and it was definitely the last.",
        },
        "The Pirate was shot in the [[Carribean]]. [[Beleive]] it or not, nobody fell ill.",
    ],
    good=[
        "Wierd plays the landlord. Nobody but Wierd could make him likeable.",
        "“I recieve no letters,” she writes in the film, and the spelling is part of the joke.",
        "The note on the door says definately (sic), and the teacher cannot stop laughing at it.",
        "He was taught by the director Roel Vos, and by nobody else.",
        "The premiere was delayed because the print had not arrived.",
    ],
)
