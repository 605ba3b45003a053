"""One document through all rules: furniture, body, matchers, checks; then stamped, mapped and sorted."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from filmlint.archive.digest import digest_of
from filmlint.config.settings import Settings
from filmlint.errors import FilmlintError
from filmlint.finding import Edit, Finding, Fix, Related
from filmlint.furniture.regions import Region, RegionDetector
from filmlint.language.unavailable import LanguageUnavailable
from filmlint.lint.context import Context, Services
from filmlint.lint.declarative import DeclarativeRules
from filmlint.lint.file_report import SHOWN_AFTER, SHOWN_BEFORE, FileReport, Placed, RelatedPlace
from filmlint.lint.grammar_asked import LANGUAGE
from filmlint.lint.overlaps import one_a_place
from filmlint.lint.reduction import (
    COPIED_PARAGRAPH,
    COPIED_TEXT,
    CROSS_FILE_CONFLICT,
    NEAR_DUPLICATE,
    REPEATED_LINE,
)
from filmlint.lint.safe_fixes import with_safe_fixes
from filmlint.lint.suppressions import Suppressions
from filmlint.ruleset.rule import BODY, Rule
from filmlint.text.document import Document
from filmlint.text.span import Span

# What is wrong inside furniture is nobody's business, but a hole or a broken character there may explain it.
KEPT_IN_FURNITURE = frozenset(("placeholder", "format"))
# A note of correction repeats the error that it puts right.
CHECKED = frozenset(("facts", "consistency", "dates", "credits"))
EXCERPT = 120  # code points of a finding's text that a report quotes


class Linter:
    """Rules made ready once, for any number of documents. Keeps no state of a document."""

    def __init__(self, rules: Sequence[Rule], settings: Settings, services: Services | None = None) -> None:
        self.rules = list(rules)
        self.settings = settings
        self.services = services or Services(settings)
        kept = set(settings.keep)
        self._detector = RegionDetector(rule for rule in rules if rule.cues)
        self._kept = {rule.id for rule in rules if rule.cues and not kept.isdisjoint((rule.id, rule.kind))}
        self._across = {rule.id for rule in rules if rule.across_files}
        self._links = any(rule.category == "facts" for rule in rules)
        self._reads = any(rule.category == "readability" for rule in rules)
        self._declarative = DeclarativeRules(rule for rule in rules if rule.match is not None)
        self._checks = [
            (rule, Context(self.services, {**rule.options, **settings.options.get(rule.id, {})}))
            for rule in rules
            if rule.check is not None
        ]

    def divide(self, document: Document) -> list[Region]:
        """The regions of furniture in a document, which from then on has a body without them."""
        regions = self._detector.regions(document)
        document.mark_furniture([region.span for region in regions])
        return regions

    def lint(self, document: Document, regions: list[Region] | None = None) -> FileReport:
        """Everything the rules find in a document. A check that crashes is reported; the others still run.

        `regions`: what `divide` gave for it, if it has been called.
        """
        report = FileReport(document.path)
        regions = self.divide(document) if regions is None else regions
        findings = [*self._furniture(regions), *self._declarative.findings(document)]
        for rule, context in self._checks:
            try:
                assert rule.check is not None
                if found := list(rule.check(document, context)):  # most find nothing
                    findings += [_stamped(finding, rule, document) for finding in found]
            except LanguageUnavailable as error:
                report.not_run.append((LANGUAGE, error.reason))
            except FilmlintError:
                raise
            except Exception as error:  # a user's rule, or ours, must not take the others with it
                report.crashes.append(f"{rule.id}: {type(error).__name__}: {error}")
        findings = one_a_place([finding for finding in findings if self._counts(finding, document)])
        suppressions = Suppressions(document)
        findings = [finding for finding in findings if not suppressions.covers(finding)]
        findings = with_safe_fixes(findings, document)
        findings.sort(key=lambda finding: (finding.span.start, finding.rule, finding.span.end))
        report.findings = list(_placed(findings, document))
        report.words = document.body.word_count
        if self._links:
            from filmlint.linking.linked_film import film_id  # brings the film data

            report.film = film_id(document, self.services.facts)
        if self._reads:
            from filmlint.lint.reading import reading_of  # brings the table of syllables

            report.readability = reading_of(document.body).figures()
        report.furniture = [_lines_of(region.span, document) for region in regions]
        if self._across:
            report.digest = digest_of(
                document,
                paragraphs=not self._across.isdisjoint((NEAR_DUPLICATE, COPIED_PARAGRAPH)),
                edges=REPEATED_LINE in self._across,
                runs=COPIED_TEXT in self._across,
                stated=CROSS_FILE_CONFLICT in self._across,
            )
        document.forget_claims()
        return report

    def _furniture(self, regions: Iterable[Region]) -> Iterator[Finding]:
        for region in regions:
            if region.rule.id not in self._kept:
                reasons = f" ({'; '.join(region.reasons)})" if region.reasons else ""
                message = (region.rule.message or region.rule.summary) + reasons
                yield region.rule.stamped(Finding(region.span, message))

    def _counts(self, finding: Finding, document: Document) -> bool:
        if finding.category in CHECKED and not finding.whole_file and _corrected(finding, document):
            return False
        if finding.category in KEPT_IN_FURNITURE or finding.whole_file or not document.furniture:
            return True
        return finding.span in document.furniture or not document.in_furniture(finding.span)


def _corrected(finding: Finding, document: Document) -> bool:
    """Whether a finding stands in a note of correction."""
    body = document.body
    return any(body.to_document(span).contains(finding.span) for span in body.corrections)


def _stamped(finding: Finding, rule: Rule, document: Document) -> Finding:
    """The finding of a check with its rule's metadata, in the document's offsets."""
    if rule.view == BODY:
        finding = mapped(finding, document)
    return rule.stamped(finding)


def mapped(finding: Finding, document: Document) -> Finding:
    """A finding in offsets of the body as one in offsets of the document; a fix across markup is dropped."""
    body = document.body
    related = [place if place.path else Related(body.to_document(place.span), place.note) for place in finding.related]
    fix = finding.fix
    if fix is not None:
        exact = all(body.is_exact(edit.span) for edit in fix.edits)
        edits = tuple(Edit(body.to_document(edit.span), edit.text) for edit in fix.edits)
        fix = Fix(fix.title, edits, fix.applicability) if exact else None
    return replace(finding, span=body.to_document(finding.span), related=related, fix=fix)


def _lines_of(span: Span, document: Document) -> tuple[int, int]:
    return document.lines.number(span.start), document.lines.number(max(span.start, span.end - 1))


def _placed(findings: Sequence[Finding], document: Document) -> Iterator[Placed]:
    text, lines = document.text, document.lines
    seen: Counter[str] = Counter()
    for finding in findings:
        line, column = lines.position(finding.span.start)
        end_line, end_column = lines.position(finding.span.end)
        excerpt = text[finding.span.start : finding.span.end]
        whole = lines.span(line)
        shown = max(whole.start, finding.span.start - SHOWN_BEFORE), min(whole.end, finding.span.start + SHOWN_AFTER)
        around = text[max(0, finding.span.start - 40) : finding.span.start].split()[-3:]
        after = text[finding.span.end : finding.span.end + 40].split()[:3]
        mark = "\0".join((finding.rule, " ".join(excerpt.split()), " ".join(around), " ".join(after)))
        seen[mark] += 1
        fingerprint = hashlib.sha256(f"{mark}\0{seen[mark]}".encode("utf-8", "surrogatepass")).hexdigest()[:32]
        yield Placed(
            finding, line, column, end_line, end_column,
            excerpt if len(excerpt) <= EXCERPT else f"{excerpt[: EXCERPT - 1]}…",  # as it stands, blanks and all
            text[slice(*shown)],
            shown[0] - whole.start + 1,
            fingerprint,
            [_related(place, document) for place in finding.related],
        )  # fmt: skip


def _related(place: Related, document: Document) -> RelatedPlace:
    lines = document.lines
    position = place.position or (*lines.position(place.span.start), *lines.position(place.span.end))
    return RelatedPlace(place.path or document.path, *position, place.note)
