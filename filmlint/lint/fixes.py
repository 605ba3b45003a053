"""Applying fixes: edits to a text, none of them on top of another."""

from __future__ import annotations

from collections.abc import Iterable

from filmlint.finding import SAFE, UNSAFE, Edit, Finding


def apply_fixes(text: str, findings: Iterable[Finding], *, unsafe: bool = False) -> str:
    """`text` after the fixes of `findings`: the safe ones, with `unsafe` the unsafe ones too.

    A fix whose edits would touch those of an earlier one is left for the next round.
    """
    allowed = (SAFE, UNSAFE) if unsafe else (SAFE,)
    taken: list[Edit] = []
    for finding in sorted(findings, key=lambda finding: finding.span):
        fix = finding.fix
        if fix is None or fix.applicability not in allowed:
            continue
        if not any(_touch(edit, other) for edit in fix.edits for other in taken):
            taken.extend(fix.edits)
    for edit in sorted(taken, key=lambda edit: edit.span, reverse=True):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


def _touch(one: Edit, other: Edit) -> bool:
    return one.span.start <= other.span.end and other.span.start <= one.span.end
