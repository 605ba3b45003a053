"""Findings of the declarative rules: hits of the shared matcher, turned into places and messages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from filmlint.finding import NOTE, SAFE, UNSAFE, Edit, Finding, Fix, Related
from filmlint.ruleset.matcher import Hit, Matcher
from filmlint.ruleset.rule import BODY, Rule
from filmlint.text.document import Document
from filmlint.text.folding import fold
from filmlint.text.span import Span

_EDGES = " \t:*_#>-•·"


class DeclarativeRules:
    """The rules with a `match`, searched together."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        by_view: dict[str, list[Rule]] = defaultdict(list)
        for rule in rules:
            by_view[rule.view].append(rule)
        self._matchers = {view: Matcher(found) for view, found in by_view.items()}
        self._lines: dict[str, list[Rule]] = defaultdict(list)
        for found in by_view.values():
            for rule in found:
                for line in rule.match.lines if rule.match else ():
                    self._lines[fold(line).strip(_EDGES)].append(rule)

    def findings(self, document: Document) -> Iterator[Finding]:
        """The findings in a document, in its own offsets, stamped."""
        for view, matcher in self._matchers.items():
            text = document.body.text if view == BODY else document.text
            presence = document.body.presence if view == BODY else document.presence
            counted: dict[int, list[Hit]] = defaultdict(list)
            for hit in matcher.hits(text, presence):
                rule = matcher.rules[hit.rule]
                assert rule.match is not None
                if not rule.match.quotations and _quoted(document, hit.span, view):
                    continue
                if rule.match.density is not None:
                    counted[hit.rule].append(hit)
                else:
                    yield _finding(rule, hit, document)
            for index, hits in counted.items():
                yield from _dense(matcher.rules[index], hits, document)
        if self._lines:
            yield from self._whole_lines(document)

    def _whole_lines(self, document: Document) -> Iterator[Finding]:
        for unit in document.units:
            for rule in self._lines.get(unit.key.strip(_EDGES), ()):
                yield rule.stamped(Finding(Span(unit.start, unit.end), rule.message or rule.summary))


def _quoted(document: Document, span: Span, view: str) -> bool:
    if view == BODY:
        return document.body.in_quotation(span)
    start = document.body.from_document(span.start)
    return start is not None and document.body.in_quotation(Span(start, start + 1))


def _finding(rule: Rule, hit: Hit, document: Document) -> Finding:
    match = rule.match
    assert match is not None
    span = document.body.to_document(hit.span) if rule.view == BODY else hit.span
    found = document.text[span.start : span.end]
    message = (rule.message or rule.summary).replace("{text}", " ".join(found.split()))
    fix = None
    swap_index = hit.entry - len(match.phrases)
    if 0 <= swap_index < len(match.swaps):
        right = _in_case(match.swaps[swap_index].right, found)
        message = message.replace("{right}", right)
        if found == right:
            return rule.stamped(Finding(span, message, severity=NOTE))
        if rule.view != BODY or document.body.is_exact(hit.span):
            fix = Fix(f"Write “{right}”", (Edit(span, right),), SAFE if match.safe else UNSAFE)
    if match.extent == "line":
        line = document.lines.span(document.lines.number(span.start))
        span, fix = Span(line.start, line.end), None
    elif match.extent == "block":
        block = document.block_at(span.start)
        span, fix = (Span(block.start, block.end), None) if block else (span, fix)
    return rule.stamped(Finding(span, message, fix=fix))


def _in_case(right: str, found: str) -> str:
    """The right form with the capital of what was found; a form with capitals of its own stays as it is."""
    if right != right.lower() or not found[:1].isupper():
        return right
    if found.isupper() and len(found) > 3:
        return right.upper()
    return right[:1].upper() + right[1:]


def _dense(rule: Rule, hits: list[Hit], document: Document) -> Iterator[Finding]:
    density = rule.match.density if rule.match else None
    assert density is not None
    words = document.body.word_count
    weights = [density.phrases[hit.entry - _offset(rule)][1] for hit in hits]
    distinct = {hit.entry for hit in hits}
    if not words or len(hits) < density.count or len(distinct) < density.distinct:
        return
    rate = 1000 * sum(weights) / words
    if rate < density.per_1000:
        return
    hits.sort(key=lambda hit: hit.span)
    spans = [document.body.to_document(hit.span) if rule.view == BODY else hit.span for hit in hits]
    named = list(dict.fromkeys(" ".join(document.text[span.start : span.end].lower().split()) for span in spans))
    message = (rule.message or rule.summary).replace("{count}", str(len(hits))).replace("{rate}", f"{rate:.0f}")
    message = message.replace("{words}", ", ".join(f"“{word}”" for word in named[:6]))
    yield rule.stamped(Finding(spans[0], message, [Related(span, "again here") for span in spans[1:6]]))


def _offset(rule: Rule) -> int:
    return len(rule.match.phrases) + len(rule.match.swaps) if rule.match else 0
