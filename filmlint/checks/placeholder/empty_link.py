"""A link of Markdown has no words, or no address."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.finding import WARNING, Finding
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import HTML, Document
from filmlint.text.expression import compile_when_used
from filmlint.text.presence import Sought
from filmlint.text.span import Span

_NO_WORDS = compile_when_used(
    r"\[(?<![!\]\\]\[)[ \t]*\]\((?:https?:|www\.|/"
    r"|mailto:)[^()\s]{0,300}(?:\([^()\s]{0,100}\)[^()\s]{0,100})?\)(?!\\\[)"
)
_NO_ADDRESS = compile_when_used(
    r"\]\([ \t]*(?:#|https?://|url|URL|link|LINK|TODO|todo|TK|\.\.\.|…|undefined|null)?[ \t]*\)"
)
_NO_ADDRESSES = Sought((
    *("]()", "]( ", "](#)", "](http://)", "](https://)", "](url", "](link", "](todo", "](tk", "](.", "](…", "](un"),
    "](nu",
))  # fmt: skip
LONGEST_LABEL = 200  # characters


def check(document: Document, _context: Context) -> Iterator[Finding]:
    text = document.text
    if "](" not in text or document.format == HTML:
        return
    if "[](" in text or "[ ](" in text:
        for match in _NO_WORDS.finditer(text):
            yield from _finding(document, Span(*match.span()), "has no words")
    if _NO_ADDRESSES.stands_in(document.presence):
        for match in _NO_ADDRESS.finditer(text):
            start = text.rfind("[", max(0, match.start() - LONGEST_LABEL), match.start())
            label = text[start + 1 : match.start()]
            picture = text[start - 1 : start] == "!"
            if start >= 0 and "]" not in label and "\n" not in label and (label.strip(" xX") or picture):
                yield from _finding(document, Span(start - picture, match.end()), "has no address")


def _finding(document: Document, span: Span, what: str) -> Iterator[Finding]:
    if not document.in_code(span.start) and not document.in_front_matter(span.start):
        yield Finding(span, f"The link “{document.text[span.start : span.end]}” {what}")


RULE = Rule(
    id="empty-link",
    category="placeholder",
    severity=WARNING,
    check=check,
    summary="A link has no words, or no address",
    why="A link without words cannot be seen or clicked, and one without an address leads nowhere; both are what "
    "conversions "
    "and unfinished drafts leave.",
    bad=[
        {"text": "The print is [[[](https://example.org/print)]]shown on Friday in the old hall.\n", "path": "a.md"},
        {"text": "The print is shown on Friday in [[[the old hall]()]], which has ninety seats.\n", "path": "a.md"},
        {"text": "The print is shown on Friday.\n\n[[![The old hall]()]]\n\nIt has ninety seats.\n", "path": "a.md"},
    ],
    good=[
        {
            "text": "The print is [shown on Friday](https://example.org/print_(film)) in the old "
            "hall.\n\n![](hall.jpg)\n",
            "path": "a.md",
        },
        {"text": "The list has two boxes:\n\n- [ ] (one) the hall\n- [x] (two) the print\n", "path": "a.md"},
    ],
)
