"""The known person for whom "he" or "she" stands as the subject of a sentence: the subject of the words before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmlint.facts.normalize import normal_name
from filmlint.linking.meant_film import titles_in
from filmlint.linking.named_person import full_name
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

if TYPE_CHECKING:
    from filmlint.facts import Facts
    from filmlint.text.document import Document

_FURTHEST = 2  # sentences of pronouns alone between a name and the sentence
# Another of whom the words may speak, whose name stood earlier: "Coppola wanted him".
_OBJECT = {
    "he": compile_when_used(r"\bhim\b"),
    "she": compile_when_used(r"\bher(?=[.,;:!?]| (?:in|for|to|at|on|as|and|but|with|by|when|from|because|since)\b)"),
}
_WOMEN = frozenset(("actress", "supporting-actress"))
_MEN = frozenset(("actor", "supporting-actor"))


def person_meant(document: Document, facts: Facts, at: int, pronoun: str) -> str:
    """The person meant by a pronoun that ends before `at` and is a subject there; "" where two may be."""
    claims = document.claims
    sentence = claims.sentence_of(at)
    paragraph = claims.body.paragraph_of(at)
    if sentence is None or paragraph is None:
        return ""
    span = Span(sentence.start, at)
    for _ in range(_FURTHEST + 1):
        if _OBJECT[pronoun].search(claims.folded, *span):
            return ""
        named = claims.names_in(span)
        if named:
            opens = named[0].span.start == span.start or span.end != at
            return _subject(document, facts, span, pronoun) if opens else ""
        if span.start <= paragraph.start:
            break
        before = claims.sentence_of(span.start - 2)
        if before is None or before.start < paragraph.start:
            break
        span = before
    return ""


def _subject(document: Document, facts: Facts, span: Span, pronoun: str) -> str:
    """The one known person of some words, where nobody else is named before that one."""
    titles = titles_in(document, facts, span)
    found = ""
    for name in document.claims.names_in(span):
        if any(name.span.overlaps(title.span) for title in titles):
            continue
        known = full_name(document, facts, name.text)
        if known and known != found:
            if found:
                return ""
            if document.claims.folded.startswith(("'s", "’s"), name.span.end):
                return ""  # "Coppola's brother"
            found = known
        elif not known and not found and (name.full or facts.may_be_surname(normal_name(name.text))):
            return ""
    return found if found and _agrees(facts, found, pronoun) else ""


def _agrees(facts: Facts, person: str, pronoun: str) -> bool:
    """Whether no prize for acting that a person was up for tells against the pronoun."""
    others = _WOMEN if pronoun == "he" else _MEN
    return not any(row.category in others for row in facts.nominations(None, person, "oscars"))
