"""Prizes of the Academy that stand as "it" or "a statuette" behind their winner: "both were nominated; Lim won it"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from filmlint.claims.award_bodies import OSCARS, body_of_article, only_body
from filmlint.claims.award_words import BODY_NAME
from filmlint.claims.windows import Cues
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

if TYPE_CHECKING:
    from filmlint.claims.extraction import Claims

_CUES = Cues(("won it", "took it", "got it", "statuette"))
_TAKEN = compile_when_used(
    r",? (?:too,? |also |himself |herself )?(?P<verb>(?:won|took|got) (?P<it>it)|(?:took home|won|got|received) "
    r"(?:a|the|his|her) statuette)(?=[.;]|, one of\b)"
)
# What makes it another prize, or that of another year or film.
_ELSE = compile_when_used(r"\b(?:years?|later|next|after|before|earlier|for|if|not|never|had|would|should|could)\b")
_UP_FOR = compile_when_used(r"\bnominat\w+ for (?:the|an) (?:academy award|oscar)\b(?P<rest>.*)$")


def taken(claims: Claims) -> Iterator[tuple[Span, Span]]:
    """The winners and the verbs of prizes that a sentence or the article leaves no doubt about."""
    for at in _CUES.spots(claims.presence):
        sentence = claims.sentence_of(at)
        if sentence is None:
            continue
        for name in claims.names_in(Span(max(sentence.start, at - 40), at)):
            found = _TAKEN.match(claims.folded, name.span.end, sentence.end)
            if found is None or not found.start() <= at < found.end():
                continue
            before = claims.folded[sentence.start : name.span.start]
            up_for = _UP_FOR.search(before) if found["it"] else None
            if found["it"]:
                told = up_for is not None and not _ELSE.search(up_for["rest"]) and only_body(before) == OSCARS
            else:
                told = not _ELSE.search(before) and bool(body_of_article(claims, sentence))
            if told and not (found["it"] and len(BODY_NAME.findall(before)) > 1):
                yield name.span, Span(*found.span("verb"))
