"""Whose prizes copy speaks of where it does not say: the Academy's, where nothing else can be meant."""

from __future__ import annotations

from functools import lru_cache
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
    r"by the [a-z]+|at the (?!academy awards|oscars)[a-z]+|in [a-z]+ (?:film|critics))\b"
)
# Words of an article that may speak of prizes of others, with the Academy's still to come.
_OTHERS = frozenset(
    "bafta baftas globe globes festival festivals guild jury juries association circle society emmy emmys tonys césar "
    "césars goya goyas saturn spirit gotham satellite razzie razzies sundance cannes venice berlin berlinale toronto "
    "guilds tony grammy grammys gothams mtv annies hugo hugos tribeca sxsw telluride locarno filmfare academies "
    "european tipped frontrunner frontrunners hopefuls contenders".split()
)
_WORD = compile_when_used(r"[^\W\d_]+")
# What nobody says of other prizes: the Globes have a best motion picture, the BAFTAs a best film.
_ACADEMYS = compile_when_used(
    r"\boscars?\b|\bacademy awards?\b|\bbest picture\b(?! of the year)|\b(?:open\w*|read\w*) (?:an|the) envelope\b|"
    r"\bstatuettes?\b"
)


def body_of_paragraph(claims: Claims, sentence: Span) -> str:
    """The Academy, where the paragraph has spoken of its awards and speaks of no others; "" else."""
    paragraph = claims.body.paragraph_of(sentence.start)
    if paragraph is None or BY_OTHERS.search(claims.folded, *sentence):
        return ""
    if others_in(claims, paragraph):
        return ""
    body, named_at = _body_in(claims, paragraph)
    return body if named_at < sentence.end else ""


def body_of_article(claims: Claims, sentence: Span) -> str:
    """The Academy, where the article has had a word that only its awards go by, and has none that may be of others."""
    paragraph = claims.body.paragraph_of(sentence.start)
    if paragraph is None or not _OTHERS.isdisjoint(claims.presence.words):
        return ""
    if _by_others_in(claims, paragraph):
        return ""
    body, named_at = _body_of_all(claims)
    return body if named_at < sentence.end else ""


@lru_cache(maxsize=2)
def _body_of_all(claims: Claims) -> tuple[str, int]:
    first = _ACADEMYS.search(claims.folded)
    return only_body(claims.folded) if first else "", first.start() if first else len(claims.folded)


@lru_cache(maxsize=2)
def names_bodies(claims: Claims) -> bool:
    """Whether an article names any body that gives prizes."""
    return BODY_NAME.search(claims.folded) is not None


@lru_cache(maxsize=2)  # a paragraph may be a whole book, and its mentions are many
def _body_in(claims: Claims, paragraph: Span) -> tuple[str, int]:
    first = BODY_NAME.search(claims.folded, *paragraph)
    return only_body(claims.folded[slice(*paragraph)]) if first else "", first.start() if first else paragraph.end


@lru_cache(maxsize=2)
def _by_others_in(claims: Claims, paragraph: Span) -> bool:
    return BY_OTHERS.search(claims.folded, *paragraph) is not None


@lru_cache(maxsize=2)
def others_in(claims: Claims, paragraph: Span) -> bool:
    """Whether a paragraph has a word that prizes of others go by."""
    return not _OTHERS.isdisjoint(_WORD.findall(claims.folded, *paragraph))


def only_body(folded: str, none: str = OSCARS) -> str:
    """The Academy, where a text names no other body; `none` where it names none at all."""
    bodies = {award_body(match.group()) for match in BODY_NAME.finditer(folded)}
    return none if not bodies else OSCARS if bodies == {OSCARS} else ""
