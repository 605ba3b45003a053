"""Examples of rules: texts with marks, which are tests and documentation at once."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from filmlint.ruleset.rule import ExampleSource
from filmlint.text.span import Span

_MARK = re.compile(r"\\\[\[|\[\[file\]\]\n?|\[\[|\]\](?!\])")  # of three closing brackets the first is text


@dataclass(frozen=True, slots=True)
class Example:
    """A text without its marks, the spans the marks stood around, and what else the example needs."""

    text: str
    marks: tuple[Span, ...] = ()
    whole_file: bool = False
    path: str = "article.txt"
    files: Mapping[str, str] = field(default_factory=dict)
    facts: Mapping[str, Any] = field(default_factory=dict)
    options: Mapping[str, Any] = field(default_factory=dict)
    fixed: str | None = None


def read_example(source: ExampleSource) -> Example:
    """Take the marks out of an example. Raises ValueError for a mark without its partner or an unknown key."""
    given: Mapping[str, Any] = {"text": source} if isinstance(source, str) else source
    unknown = set(given) - {"text", "path", "files", "facts", "options", "fixed"}
    if unknown or "text" not in given:
        raise ValueError(f"an example is a text, or has `text` and path, files, facts, options, fixed: {sorted(given)}")
    text, marks, whole_file = _unmark(str(given["text"]))
    return Example(
        text,
        marks,
        whole_file,
        str(given.get("path", "article.txt")),
        dict(given.get("files", {})),
        dict(given.get("facts", {})),
        dict(given.get("options", {})),
        given.get("fixed"),
    )


def read_examples(sources: Sequence[ExampleSource]) -> list[Example]:
    return [read_example(source) for source in sources]


def _unmark(marked: str) -> tuple[str, tuple[Span, ...], bool]:
    parts: list[str] = []
    marks: list[Span] = []
    opened: list[int] = []
    whole_file = False
    at = length = 0
    for match in _MARK.finditer(marked):
        parts.append(marked[at : match.start()])
        length += match.start() - at
        at = match.end()
        token = match.group()
        if token == "\\[[":
            parts.append("[[")
            length += 2
        elif token.startswith("[[file]]"):
            whole_file = True
        elif token == "[[":
            opened.append(length)
        elif not opened:
            parts.append("]]")
            length += 2
        else:
            marks.append(Span(opened.pop(), length))
    if opened:
        raise ValueError("[[ without ]] in an example")
    parts.append(marked[at:])
    return "".join(parts), tuple(sorted(marks)), whole_file
