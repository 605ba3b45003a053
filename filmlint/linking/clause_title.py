"""The known title that a clause speaks of, "Fog has Bo Lim as Tom" or "Bo Lim is Tom in Fog"; none it compares with."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from filmlint.linking.meant_film import Title, titles_in
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

if TYPE_CHECKING:
    from filmlint.facts import Facts
    from filmlint.text.document import Document

_IN = compile_when_used(r"[\"'”’]?,? (?:in|for|from|of) (?:the |his |her )?(?:\d{4} )?(?:[a-z]+ )?[\"'“‘*_]{0,3}")
_REACH = 40  # characters between what is said and its title behind "in"
# before a title that is not what the clause speaks of
_BESIDE = compile_when_used(
    r"\b(?:than|like|unlike|as|to|of|from|after|before|since|with|by|about|and|or|nor|beside|besides|between|"
    r"reminiscent|echo\w*|recall\w*|evok\w*|not) (?:the |his |her |their )?[\"'“‘*_(]{0,3}$"
)
# between a title and what is said, where something else may be spoken of
_TURNS = compile_when_used(
    r"[;:–—]|\. |\b(?:while|whereas|but|though|although|unlike|like|than|sequel|remake|prequel|"
    r"stage|broadway|television|tv|musical|original|version)\b|\b[Ii]n (?:the )?[\"'“‘*_]*[A-ZÀ-Þ]"
)
_WORK = compile_when_used(r"\b(?:novel|book|play|series)\b")

# how a sentence goes on about the film with which the one before it opens
_IT = compile_when_used(
    r"(?:it|that|this|the (?:film|movie|picture)|that (?:film|one)) (?:was|is|comes|came|runs|lasts)\b"
)
_OPENS = compile_when_used(
    r"\W{0,4}(?:(?:then|next|first|last|after that) (?:came|comes|is|was) |and |in (?:18|19|20)\d\d,? )?[\"'“‘*_(]{0,3}"
)

_ELSE = compile_when_used(
    r"\b(?:plays?|musicals?|opera|ballet|series|television|tv|sequels?|prequels?|remakes?|remade|versions?|again|stage|"
    r"documentar(?:y|ies)|books?|shorts?|films|movies|another|other)\b"
)


def title_of_clause(document: Document, facts: Facts, shown: Span, *, of_work: bool = False) -> Title | None:
    """The known title of which the words at a span are said; None where the sentence names none, or it is not sure.

    What is said `of_work` is of the film's source, and names it.
    """
    claims = document.claims
    sentence = claims.sentence_of(shown.start)
    if sentence is None:
        return None
    named = titles_in(document, facts, sentence)
    if not named:
        return None
    index = bisect_left(named, shown.end, key=lambda title: title.span.start)
    near = index < len(named) and named[index].span.start - shown.end <= _REACH
    if near and _IN.fullmatch(claims.folded, shown.end, named[index].span.start):
        return named[index]
    ahead = [title for title in named[:index] if title.span.end <= shown.start]
    if not ahead:
        return None
    title = ahead[-1]
    if _BESIDE.search(claims.folded, max(sentence.start, title.span.start - 40), title.span.start):
        return None
    between = title.span.end, shown.start
    turns = _TURNS.search(claims.text, *between) or (not of_work and _WORK.search(claims.text, *between))
    return None if turns else title


def title_of_it(document: Document, facts: Facts, at: int) -> Title | None:
    """The title that "it" means at the head of an offset's sentence: the one with which the sentence before opens."""
    claims = document.claims
    sentence = claims.sentence_of(at)
    if sentence is None or not _IT.match(claims.folded, sentence.start) or titles_in(document, facts, sentence):
        return None
    return title_opening(document, facts, sentence.start)


def title_opening(document: Document, facts: Facts, at: int) -> Title | None:
    """The title with which the sentence before an offset opens, in the same paragraph, and it names nothing else."""
    claims = document.claims
    paragraph = claims.body.paragraph_of(at)
    before = claims.sentence_of(at - 2) if paragraph is not None and at - 2 > paragraph.start else None
    named = titles_in(document, facts, before) if before is not None else ()
    if before is None or len(named) != 1:
        return None
    start, end = named[0].span
    opens = _OPENS.fullmatch(claims.folded, before.start, start) and not _ELSE.search(claims.folded, end, before.end)
    return named[0] if opens else None
