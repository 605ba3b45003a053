"""One place, one finding: where two rules speak of the same words, the one that knows more speaks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from filmlint.finding import CONFIDENCES, SEVERITIES, Finding
from filmlint.text.span import Span

_LANGUAGE, _HOLE, _FURNITURE = "language", "placeholder", "boilerplate"
_ENGINE = "grammar"  # LanguageTool's remarks give way to the rules that were written for film articles
_NAME_KNOWN, _NAME_VARIES = "person-name-misspelled", "name-variants"  # the first knows the right form
_KNOWS_MORE = frozenset(("placeholder", "facts", "consistency"))
_BLANKS = 4  # at the end of a line, which a region has and a hole has not
_STRETCH = 256  # code points
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
    better = _Places(one.span for one in short if one.category in _KNOWS_MORE)
    kept: set[int] = set()
    for finding in sorted((one for one in findings if one.category == _LANGUAGE), key=_rank):
        if not better.touch(finding.span):
            kept.add(id(finding))
            better.add(finding.span)
            for place in finding.related:
                if place.path is None:
                    better.add(place.span)
    return [finding for finding in findings if finding.category != _LANGUAGE or id(finding) in kept]


def _covers(hole: Span, region: Span) -> bool:
    return hole.start <= region.start and region.end <= hole.end + _BLANKS


class _Places:
    """Spans, found by the stretches of the text that they lie in: a file may have a slip in every line."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._in: dict[int, list[Span]] = {}
        for span in spans:
            self.add(span)

    def add(self, span: Span) -> None:
        for stretch in _stretches(span):
            self._in.setdefault(stretch, []).append(span)

    def touch(self, span: Span) -> bool:
        """Whether a span that is not empty shares something with one of them."""
        near = (other for stretch in _stretches(span) for other in self._in.get(stretch, ()))
        return span.start < span.end and any(map(span.overlaps, near))


def _stretches(span: Span) -> range:
    return range(span.start // _STRETCH, span.end // _STRETCH + 1)


def _rank(finding: Finding) -> tuple[bool, int, int, int]:
    """Sorts the surest first."""
    return (
        finding.rule == _ENGINE,
        -SEVERITIES.index(finding.severity or SEVERITIES[0]),
        -CONFIDENCES.index(finding.confidence or CONFIDENCES[0]),
        finding.span.start,
    )
