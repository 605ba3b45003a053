"""Works that an article names in marks: in italics, in quotation marks or in an element of HTML."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING

from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

if TYPE_CHECKING:
    from filmlint.claims.extraction import Claims

_MARKED = compile_when_used(
    r"(?<![\w*_\\])([*_]{1,3})(?P<starred>[A-Z0-9][^*_\n]{0,80}?)\1(?![\w*_])"
    r"|<(?:em|i|cite)\b[^<>]{0,80}>(?P<element>[A-Z0-9][^<\n]{0,80})</"
    r"|[“\"](?P<quoted>[A-Z0-9][^“”\"\n]{0,80}?)[,.]?[”\"]"
)
_SMALL = frozenset(
    "a an the of in on at to for and or but by with from as is de la le les du des el y e et vs v".split()
)


def work_named_before(claims: Claims, at: int) -> str:
    """The title that marks set off last before an offset of the body, in the same paragraph; "" where none does.

    What is said next of a length, a year or a cast is said of it: "I fled from *The Ferry*. It lasts three hours."
    """
    paragraph = claims.body.paragraph_of(at)
    if paragraph is None:
        return ""
    end = claims.body.to_document(paragraph._replace(start=at)).start
    works = _marked_in(claims, paragraph)
    before = bisect_right(works, end, key=lambda work: work[0].end)
    found = works[before - 1][1] if before else ""
    if before < len(works) and works[before][0].start < end:  # it ends behind the offset; one in it may end before
        for _, title in _works(claims.document.text, works[before][0].start, end):
            found = title or found
    return found


def _marked_in(claims: Claims, paragraph: Span) -> list[tuple[Span, str]]:
    """Every mark in a paragraph, with the title that stands in it or else the one before; found once."""
    known = claims.marked_works
    if paragraph not in known:
        place, text = claims.body.to_document(paragraph), claims.document.text
        found, title = [], ""
        # A mark may stand before the first word of the paragraph that shows; an element's mark is its tag.
        for span, named in _works(text, text.rfind("\n", 0, place.start) + 1, place.end):
            title = named or title
            found.append((span, title))
        known[paragraph] = found
    return known[paragraph]


def _works(text: str, start: int, end: int) -> Iterator[tuple[Span, str]]:
    """The marks in a part of a text, each with its title; "" where it is none."""
    for match in _MARKED.finditer(text, start, end):
        title = match["starred"] or match["element"] or match["quoted"]
        is_title = all(word[0].isupper() or word[0].isdigit() or word.strip(".,") in _SMALL for word in title.split())
        yield Span(*match.span()), title.rstrip(",.") if is_title else ""
