"""What a check reports: immutable, about a span, with its evidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from filmlint.text.span import Span

ERROR: Final = "error"
WARNING: Final = "warning"
NOTE: Final = "note"
SEVERITIES = (NOTE, WARNING, ERROR)  # in rising order

HIGH: Final = "high"
MEDIUM: Final = "medium"
LOW: Final = "low"
CONFIDENCES = (LOW, MEDIUM, HIGH)

SAFE: Final = "safe"
UNSAFE: Final = "unsafe"

SHOWN = 5  # places named besides the first, in a finding for several

CATEGORIES = (
    "boilerplate", "placeholder", "facts", "consistency", "dates", "credits",
    "readability", "language", "style", "sensitive", "format", "archive",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Edit:
    """Put `text` where `span` is."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """Edits that belong together. Safe: exact and reversible, fit to be applied unseen. Unsafe: to be looked at."""

    title: str
    edits: tuple[Edit, ...]
    applicability: str = UNSAFE


@dataclass(frozen=True, slots=True)
class Related:
    """Another place that the finding speaks of; in this file, or in the file `path`."""

    span: Span
    note: str
    path: str | None = None
    # for a place in another file, whose text is not at hand: line, column, end line, end column
    position: tuple[int, int, int, int] | None = None


@dataclass(frozen=True, slots=True)
class Evidence:
    """What is known, and from where."""

    known: str
    source: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault and its place. A check gives span and message; the engine stamps the rest from the rule.

    `severity` and `confidence` are set by a check only where it is less sure than its rule. `whole_file` marks a
    finding about something that is nowhere in the file.
    """

    span: Span
    message: str
    related: Sequence[Related] = ()
    evidence: Sequence[Evidence] = ()
    fix: Fix | None = None
    severity: str | None = None
    confidence: str | None = None
    whole_file: bool = False
    rule: str = ""
    category: str = ""


def gathered(
    spans: Sequence[Span], message: str, *,
    severity: str | None = None, note: str = "again here", fix: Fix | None = None,
) -> Finding:  # fmt: skip
    """One finding for places that show the same habit, in any order, at least one: at the first of them, with up to
    five others as related."""
    first, *others = sorted(spans)
    return Finding(first, message, [Related(span, note) for span in others[:SHOWN]], fix=fix, severity=severity)


def listed(texts: Sequence[str], most: int = 4) -> str:
    """The different texts for a message, folded to one line each, quoted and joined; no more than `most`."""
    different = list(dict.fromkeys(" ".join(text.lower().split()) for text in texts))
    shown = ", ".join(f"“{text}”" for text in different[:most])
    return f"{shown} and others" if len(different) > most else shown


def at_least(severity: str, floor: str) -> bool:
    """True when `severity` is `floor` or worse."""
    return SEVERITIES.index(severity) >= SEVERITIES.index(floor)
