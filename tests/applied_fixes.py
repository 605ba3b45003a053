"""Applying fixes: edits to a text, none of them on top of another."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Iterable, Sequence

from filmlint.finding import SAFE, UNSAFE, Edit, Finding


def apply_fixes(text: str, findings: Iterable[Finding], *, unsafe: bool = False) -> str:
    """`text` after the fixes of `findings`: the safe ones, with `unsafe` the unsafe ones too.

    A fix whose edits would touch those of an earlier one is left for the next round.
    """
    allowed = (SAFE, UNSAFE) if unsafe else (SAFE,)
    taken: list[Edit] = []  # sorted, apart from each other
    for finding in sorted(findings, key=lambda finding: finding.span):
        fix = finding.fix
        if fix is None or fix.applicability not in allowed:
            continue
        if not any(_touches(edit, taken) for edit in fix.edits):
            for edit in fix.edits:
                insort(taken, edit, key=lambda edit: edit.span)
    parts: list[str] = []
    at = 0
    for edit in taken:
        parts += (text[at : edit.span.start], edit.text)
        at = edit.span.end
    return "".join((*parts, text[at:]))


def _touches(edit: Edit, taken: Sequence[Edit]) -> bool:
    """Whether an edit overlaps or adjoins one of those taken."""
    index = bisect_right(taken, edit.span.end, key=lambda other: other.span.start)
    return index > 0 and edit.span.start <= taken[index - 1].span.end
