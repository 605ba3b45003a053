"""Elements of HTML, also of that in Markdown, that say what kind of text stands in them."""

from __future__ import annotations

from collections.abc import Iterable

from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

QUOTING_ELEMENTS = frozenset(("blockquote", "q"))
CODE_ELEMENTS = frozenset(("code", "kbd", "pre", "samp", "textarea"))
_TAG = compile_when_used(r"<(/?)(blockquote|code|kbd|pre|q|samp|textarea)\b[^<>]{0,2000}>")


def element_spans(text: str, names: Iterable[str]) -> list[Span]:
    """The outermost elements of these names, tags included, in order; one that is never closed is none."""
    spans: list[Span] = []
    opened: list[tuple[str, int]] = []
    for match in _TAG.finditer(text.lower() if "<" in text else ""):
        closing, name = match.groups()
        if name not in names:
            continue
        if not closing:
            opened.append((name, match.start()))
        elif opened and opened[-1][0] == name:
            _, start = opened.pop()
            while spans and spans[-1].start > start:
                spans.pop()
            spans.append(Span(start, match.end()))
    return spans
