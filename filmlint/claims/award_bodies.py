"""Whose prizes copy speaks of where it does not say: the Academy's, where nothing else can be meant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmlint.claims.award_words import BODY_NAME
from filmlint.facts.award_names import award_body
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

if TYPE_CHECKING:
    from filmlint.claims.extraction import Claims

OSCARS = "oscars"
BY_OTHERS = compile_when_used(
    r"\b(?:critics?|circle|guild|society|board|festival|jury|readers|academy of|association|tonys?|emmys?|saturn|"
    r"by the [a-z]+|at the [a-z]+|in [a-z]+ (?:film|critics))\b"
)
# Words of an article that may speak of prizes of others.
_OTHERS = frozenset(
    "bafta baftas globe globes festival festivals guild jury juries association circle society emmy emmys tonys césar "
    "césars goya goyas saturn spirit gotham satellite razzie razzies sundance cannes venice berlin berlinale toronto "
    "guilds tony grammy grammys gothams mtv annies hugo hugos tribeca sxsw telluride locarno filmfare academies "
    "european".split()
)
_WORD = compile_when_used(r"[^\W\d_]+")
# What nobody says of other prizes: the Globes have a best motion picture, the BAFTAs a best film.
_ACADEMYS = compile_when_used(
    r"\boscars?\b|\bacademy awards?\b|\bbest picture\b(?! of the year)|\b(?:open\w*|read\w*) (?:an|the) envelope\b|"
    r"\bstatuettes?\b"
)


def body_of_paragraph(claims: Claims, sentence: Span) -> str:
    """The Academy, where the paragraph has spoken of its awards and of no others; "" else."""
    paragraph = claims.body.paragraph_of(sentence.start)
    if paragraph is None or BY_OTHERS.search(claims.folded, *sentence):
        return ""
    told = claims.folded[paragraph.start : sentence.end]
    return "" if prizes_of_others(told) else only_body(told, none="")


def body_of_article(claims: Claims, sentence: Span) -> str:
    """The Academy, where the article has a word that only its awards go by and none that may be of others."""
    paragraph = claims.body.paragraph_of(sentence.start)
    if paragraph is None or not _OTHERS.isdisjoint(claims.presence.words):
        return ""
    if BY_OTHERS.search(claims.folded, *paragraph) or not _ACADEMYS.search(claims.folded):
        return ""
    return only_body(claims.folded)


def prizes_of_others(folded: str) -> bool:
    """Whether a text has a word that prizes of others go by."""
    return not _OTHERS.isdisjoint(_WORD.findall(folded))


def only_body(folded: str, none: str = OSCARS) -> str:
    """The Academy, where a text names no other body; `none` where it names none at all."""
    bodies = {award_body(match.group()) for match in BODY_NAME.finditer(folded)}
    return none if not bodies else OSCARS if bodies == {OSCARS} else ""
