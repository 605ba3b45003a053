"""One place, one finding: where two rules speak of the same words, the one that knows more speaks."""

from __future__ import annotations

from collections.abc import Sequence

from filmlint.finding import CONFIDENCES, SEVERITIES, Finding
from filmlint.text.span import Span

_LANGUAGE, _HOLE, _FURNITURE = "language", "placeholder", "boilerplate"
_ENGINE = "grammar"  # LanguageTool's remarks give way to the rules that were written for film articles
_NAME_KNOWN, _NAME_VARIES = "person-name-misspelled", "name-variants"  # the first knows the right form
_KNOWS_MORE = frozenset(("placeholder", "facts", "consistency"))
_BLANKS = 4  # at the end of a line, which a region has and a hole has not
_PINPOINT = 80  # code points; a longer finding speaks of a passage, and what is inside it is something else


def one_a_place(findings: Sequence[Finding]) -> list[Finding]:
    """The findings without those that a better one tells: a region that is one hole, a slip in a name or a gap."""
    holes = [finding.span for finding in findings if finding.category == _HOLE]
    if holes:
        findings = [
            one for one in findings if one.category != _FURNITURE or not any(_covers(h, one.span) for h in holes)
        ]
    named = [finding.span for finding in findings if finding.rule == _NAME_KNOWN]
    if named:
        findings = [one for one in findings if one.rule != _NAME_VARIES or not any(map(one.span.overlaps, named))]
    if not any(finding.category == _LANGUAGE for finding in findings):
        return list(findings)
    short = [one for one in findings if one.span.end - one.span.start <= _PINPOINT and not one.whole_file]
    better = [one.span for one in short if one.category in _KNOWS_MORE]
    kept: set[int] = set()
    for finding in sorted((one for one in findings if one.category == _LANGUAGE), key=_rank):
        if not any(_same_place(finding, other) for other in better):
            kept.add(id(finding))
            better += [finding.span, *(place.span for place in finding.related if place.path is None)]
    return [finding for finding in findings if finding.category != _LANGUAGE or id(finding) in kept]


def _covers(hole: Span, region: Span) -> bool:
    return hole.start <= region.start and region.end <= hole.end + _BLANKS


def _same_place(finding: Finding, other: Span) -> bool:
    return finding.span.start < finding.span.end and finding.span.overlaps(other)


def _rank(finding: Finding) -> tuple[bool, int, int, int]:
    """Sorts the surest first."""
    return (
        finding.rule == _ENGINE,
        -SEVERITIES.index(finding.severity or SEVERITIES[0]),
        -CONFIDENCES.index(finding.confidence or CONFIDENCES[0]),
        finding.span.start,
    )
