"""Works that an article names in marks: in italics, in quotation marks or in an element of HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmlint.text.expression import compile_when_used

if TYPE_CHECKING:
    from filmlint.claims.extraction import Claims

_MARKED = compile_when_used(
    r"(?<![\w*_\\])([*_]{1,3})(?P<starred>[A-Z0-9][^*_\n]{0,80}?)\1(?![\w*_])"
    r"|<(?:em|i|cite)\b[^<>]{0,80}>(?P<element>[A-Z0-9][^<\n]{0,80})</"
    r"|[“\"](?P<quoted>[A-Z0-9][^“”\"\n]{0,80}?)[,.]?[”\"]"
)
_SMALL = frozenset("a an the of in on at to for and or but by with from as is de la le les du des el y e et".split())


def work_named_before(claims: Claims, at: int) -> str:
    """The title that marks set off last before an offset of the body, in the same paragraph; "" where none does.

    What is said next of a length, a year or a cast is said of it: "I fled from *The Ferry*. It lasts three hours."
    """
    paragraph = claims.body.paragraph_of(at)
    if paragraph is None:
        return ""
    begin, end = claims.body.to_document(paragraph).start, claims.body.to_document(paragraph._replace(start=at)).start
    text = claims.document.text
    found = ""
    # A mark may stand before the first word of the paragraph that shows; an element's mark is its tag.
    for match in _MARKED.finditer(text, text.rfind("\n", 0, begin) + 1, end):
        title = match["starred"] or match["element"] or match["quoted"]
        if all(word[0].isupper() or word[0].isdigit() or word in _SMALL for word in title.split()):
            found = title.rstrip(",.")
    return found
