"""One finding for the several places of an article that show the same habit."""

from __future__ import annotations

from collections.abc import Sequence

from filmlint.finding import Finding, Fix, Related
from filmlint.text.span import Span

SHOWN = 5  # places named besides the first


def gathered(
    spans: Sequence[Span], message: str, *,
    severity: str | None = None, note: str = "again here", fix: Fix | None = None,
) -> Finding:  # fmt: skip
    """A finding at the first of `spans` (in any order, at least one), with up to five others as related places."""
    first, *others = sorted(spans)
    return Finding(first, message, [Related(span, note) for span in others[:SHOWN]], fix=fix, severity=severity)


def listed(texts: Sequence[str], most: int = 4) -> str:
    """The different texts, folded to one line each, quoted and joined; no more than `most`."""
    different = list(dict.fromkeys(" ".join(text.lower().split()) for text in texts))
    shown = ", ".join(f"“{text}”" for text in different[:most])
    return f"{shown} and others" if len(different) > most else shown
