"""One title, two styles: in italics here, in quotation marks there."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.finding import NOTE, Finding, gathered
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.blocks import QUOTATION
from filmlint.text.document import MARKDOWN, Document
from filmlint.text.expression import compile_when_used
from filmlint.text.folding import fold
from filmlint.text.searching import places_of
from filmlint.text.span import Span

_ITALIC = compile_when_used(r"([*_])(?<![*_\w\\].)(?![*_\s])([^*_\n]{2,80}?)(?<![\s\\])\1(?![*_\w])")
_QUOTED = compile_when_used(r"[“\"]([A-Z0-9][^“”\"\n]{1,80}?)[,.]?[”\"]")

_HABIT = 2  # places that show a style
_SHORTEST = 4  # characters; a shorter word in quotation marks is most often just that word


def check(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the signature of all checks
    text = document.text
    if document.format != MARKDOWN or not ("“" in text or '"' in text) or not ("*" in text or "_" in text):
        return
    start = document.front_matter.span.end if document.front_matter else 0
    italic: dict[str, list[Span]] = {}
    end = start
    for at in places_of("*_", text):
        match = _ITALIC.match(text, at) if at >= end else None
        if match is not None:
            end = match.end()
            if match[2][0].isupper() or match[2][0].isdigit():
                italic.setdefault(fold(match[2]), []).append(Span(*match.span()))
    if not italic:
        return
    quoted: dict[str, list[Span]] = {}
    for match in _QUOTED.finditer(text, start):
        key = fold(match[1])
        if len(key) >= _SHORTEST and key in italic and not document.in_furniture(Span(*match.span())):
            quoted.setdefault(key, []).append(Span(*match.span()))
    for key in quoted:
        fewer, more = sorted((_own(quoted[key], document), _own(italic[key], document)), key=len)
        if not fewer or len(more) < _HABIT:
            continue  # one place is no habit to break, and may be the book or the song of that name
        in_marks = fewer[0] in quoted[key]
        style, other = ("quotation marks", "italics") if in_marks else ("italics", "quotation marks")
        first = text[slice(*fewer[0])].strip('*_“”",.')
        yield gathered(
            fewer, f"“{first}” stands in {style} here and in {other} elsewhere ({len(more)}); one title, one style"
        )


def _own(spans: list[Span], document: Document) -> list[Span]:
    """Those of the places that stand in no block quotation, which keeps the style of its source."""
    quotations = [Span(block.start, block.end) for block in document.blocks if block.kind == QUOTATION]
    return [span for span in spans if not any(block.contains(span) for block in quotations)]


RULE = Rule(
    id="title-style",
    category="style",
    severity=NOTE,
    check=check,
    view="document",
    summary="One title is set in two styles",
    why="A title in italics here and in quotation marks there looks like two works, and tells a reader that two hands "
    "have "
    "been at the text.",
    bad=[
        {
            "text": "*The Long Night* is a quiet film. The director of *The Long Night* is from the north.\n\nIn "
            "[[“The Long "
            "Night”]] nobody sleeps.",
            "path": "a.md",
        },
        {
            "text": "[[_Salt Road_]] is a film about a road. “Salt Road” has no salt in it, and “Salt Road” has no "
            "end.",
            "path": "a.md",
        },
    ],
    good=[
        {
            "text": "*The Long Night* is a quiet film. Its song, “The Short Day”, is by the director of *Salt Road*.",
            "path": "a.md",
        },
        {
            "text": "In *The Long Night* nobody sleeps. “The Long Night is my best film,” he says. *Nobody* agrees.",
            "path": "a.md",
        },
        "“The Long Night” is a quiet film. The Long Night is a film about sleep.",
        {
            "text": "*Salt Road* was a book before it was a film. “Salt Road” opens on Friday.\n\n> The director of "
            "“The Long Night” has done it again, and “The Long Night” is no longer her best.\n\n*The Long Night* "
            "was her first film.\n",
            "path": "a.md",
        },
    ],
)
