"""Notes of correction: paragraphs that quote an error in order to put it right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmlint.text.blocks import HEADING
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

if TYPE_CHECKING:
    from filmlint.text.body import Body

_NOTE = compile_when_used(
    r"^\W*(?:corrections?|clarification|erratum|errata|editor['’]s note)\b\W|"
    r"\b(?:an? (?:earlier|previous|original)|the (?:earlier|previous|original|first)) version of (?:this|the|our) "
    r"(?:article|story|review|piece|post|page|report|obituary|interview|headline|caption|column)\b|"
    r"\b(?:because of|owing to|due to|through) an? (?:[a-z]+ )?(?:editing|production|typing|transcription) error\b|"
    r"\b(?:incorrectly|mistakenly|wrongly|erroneously) (?:said|stated|gave|named|identified|spel(?:led|t)|attributed|"
    r"credited|listed|referred|reported|described|suggested|dated)\b|"
    r"\b(?:article|story|review|piece|post|report|obituary|interview|caption|we) (?:\([^()]{1,60}\) )?(?:has |have )?"
    r"mis(?:stated|spel(?:led|t)|identified|attributed|quoted|dated|named)\b|"
    r"\b(?:has|have) been (?:corrected|amended|updated to correct)\b|\bwas (?:corrected|amended) on\b"
)
_SIGNS = (
    "correct", "clarif", "version of", "error", "errat", "amended", "editor", "wrongly", "mistakenly", "misst",
    "misspel", "misid", "misat", "misq", "misd", "misn",
)  # fmt: skip
_COLUMN = compile_when_used(
    r"^\W*corrections?(?: and |, | & | *\/ *)?(?:clarifications?|amplifications?|omissions)?\W*$"
)


def corrections(body: Body) -> list[Span]:
    """The paragraphs of a body that are notes of correction; in a column of them, all."""
    folded = body.folded
    if not any(sign in folded for sign in _SIGNS):
        return []
    found: list[Span] = []
    column = False
    for index, (span, block) in enumerate(body.blocks):
        if block.kind == HEADING or index == 0:
            column = _COLUMN.match(folded[span.start : span.end]) is not None
        text = folded[span.start : span.end]
        if column or (any(sign in text for sign in _SIGNS) and _NOTE.search(text)):
            found.append(span)
    return found
