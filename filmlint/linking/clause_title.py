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
