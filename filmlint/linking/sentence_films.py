"""Whether a sentence speaks of another film than the one in question."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmlint.facts.normalize import normal_title
from filmlint.linking.title_runs import known_runs
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

if TYPE_CHECKING:
    from filmlint.facts import Facts
    from filmlint.facts.records import Film
    from filmlint.text.document import Document

# One of several films that the article tells apart by their order: "the second was rated R".
_COUNTED = compile_when_used(
    r"\bthe (?:first|second|third|fourth|last|former|latter|other)(?: one)?(?:,| (?:was|is|had|has|of) )"
)


def names_another(document: Document, facts: Facts, film: Film, shown: Span | None) -> bool:
    """Whether the sentence that holds a span names a known film of more than one word, or a film with its year, that
    is not this one, or counts films."""
    claims = document.claims
    sentence = claims.sentence_of(shown.start) if shown is not None else None
    if sentence is None:
        return False
    if _COUNTED.search(claims.folded, *sentence):
        return True
    own = {normal_title(title) for title in (film.title, *film.aliases)}
    titles = {run.key for run in known_runs(document, facts) if sentence.contains(run.span)} - own
    if any(" " in title for title in titles):
        return True
    return any(normal_title(mention.value.title) not in own for mention in claims.films_in(sentence))
