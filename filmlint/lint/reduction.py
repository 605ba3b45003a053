"""The reduction: what the digests of a run say together, put into the reports of its files."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property
from zlib import crc32

from filmlint.archive.copied import copies
from filmlint.archive.digest import Digest, Mark
from filmlint.archive.packed import Recurring
from filmlint.archive.similarity import near_duplicates
from filmlint.archive.stated import conflicts
from filmlint.finding import Finding, Related
from filmlint.lint.file_report import FileReport, Placed, RelatedPlace
from filmlint.lint.report_record import EncodedFindings
from filmlint.ruleset.rule import Rule
from filmlint.text.span import Span

REPEATED_IN = 3  # so many files must share a line at their edges
REPEATED_SHARE = 0.05  # and so much of the run, lest standing heads of a large archive count
REPEATED_LINE, NEAR_DUPLICATE, COPIED_PARAGRAPH = "repeated-across-files", "near-duplicate-article", "copied-paragraph"
CROSS_FILE_CONFLICT, COPIED_TEXT = "cross-file-conflict", "copied-text"


def reduce_reports(reports: Sequence[FileReport], rules: Sequence[Rule]) -> None:
    """Add the findings that only show across files; of two files that share text, the later by path gets the finding.

    Furniture found here takes with it the other findings inside it. The reports themselves were made file by file, so
    that a cached one never depends on another file.
    """
    by_id = {rule.id: rule for rule in rules if rule.across_files}
    reduction = _Reduction(reports)
    if rule := by_id.get(REPEATED_LINE):
        reduction.repeated_lines(rule)
    if rule := by_id.get(NEAR_DUPLICATE):
        reduction.near_duplicates(rule)
    if rule := by_id.get(COPIED_PARAGRAPH):
        reduction.copied_paragraphs(rule)
    if rule := by_id.get(CROSS_FILE_CONFLICT):
        reduction.conflicts(rule)
    if rule := by_id.get(COPIED_TEXT):
        reduction.copied_text(rule)
    reduction.finish()


class _Reduction:
    """The reports of a run, and what is to be added to them."""

    def __init__(self, reports: Sequence[FileReport]) -> None:
        self.reports = {report.path: report for report in reports}
        digests = [report.digest for report in reports if report.digest is not None]
        self.digests = {digest.path: digest for digest in sorted(digests, key=lambda digest: digest.path)}
        self.added: dict[str, list[Placed]] = defaultdict(list)

    @cached_property
    def twins(self) -> dict[str, dict[str, float]]:
        """For each article the nearly equal ones before it."""
        return near_duplicates(list(self.digests.values()))

    def repeated_lines(self, rule: Rule) -> None:
        """Report lines that stand outside the article in many files."""
        for digest, marks in _repeated(list(self.digests.values())):
            report = self.reports[digest.path]
            for mark, files in marks:
                span = Span(mark.start, mark.end)
                if any(_inside(placed, mark) for placed in report.findings if placed.finding.category == "boilerplate"):
                    continue
                kept = ("boilerplate", "placeholder", "format")
                report.findings = [
                    placed
                    for placed in report.findings
                    if placed.finding.category in kept or not span.contains(placed.finding.span)
                ]
                message = f"This line stands in {files} files of this run, outside the article"
                self.add(digest, mark, rule, message)

    def near_duplicates(self, rule: Rule) -> None:
        """Report each article that is nearly the same as others, with the one it shares most with."""
        for path, shares in self.twins.items():
            digest, twin = self.digests[path], self.digests[max(shares, key=shares.__getitem__)]
            start = digest.paragraphs[0].start
            message = f"{shares[twin.path]:.0%} of the paragraphs stand in {twin.path} too"
            if len(shares) > 1:
                message += f", most of them in {len(shares) - 1:,} more"
            place = _place(twin, twin.paragraphs[0], "the other article begins here")
            self.add(digest, Mark(0, start, start, 0), rule, message, [place], whole_file=True)

    def copied_paragraphs(self, rule: Rule) -> None:
        """Report paragraphs that another article has word for word."""
        for first, mark, second, copy in _copied(list(self.digests.values())):
            if first.path not in self.twins.get(second.path, ()):
                message = f"This paragraph of {copy.words} words stands word for word in {first.path}"
                self.add(second, copy, rule, message, [_place(first, mark, "it stands here too")])

    def conflicts(self, rule: Rule) -> None:
        """Report what another file says otherwise about the same film."""
        for conflict in conflicts(list(self.digests.values())):
            said, against, other = conflict.stated, conflict.against, conflict.other
            message = f"The film’s {said.what} is {said.value} here, but {against.value} in {other.path}: check both"
            place = _place(other, Mark(0, against.start, against.end, 0), "it stands here")
            mark = Mark(crc32(f"{said.film} {said.what}".encode()), said.start, said.end, 0)
            self.add(conflict.digest, mark, rule, message, [place])

    def copied_text(self, rule: Rule) -> None:
        """Report stretches of shared words, but for those that a finding about whole paragraphs or files covers."""
        for copy in copies(list(self.digests.values())):
            path, other, span = copy.digest.path, copy.other, Span(copy.start, copy.end)
            covered = any(
                placed.finding.rule == COPIED_PARAGRAPH and placed.finding.span.overlaps(span)
                for placed in self.added.get(path, ())
            )
            if covered or other.path in self.twins.get(path, ()):
                continue
            message = f"About {copy.words} words in a row stand in {other.path} too: credit them, or write them anew"
            place = _place(other, Mark(0, copy.other_start, copy.other_end, 0), "they stand here too")
            self.add(copy.digest, Mark(copy.start, *span, copy.words), rule, message, [place])

    def add(
        self, digest: Digest, mark: Mark, rule: Rule, message: str,
        related: Sequence[Related] = (), *, whole_file: bool = False,
    ) -> None:  # fmt: skip
        """Add a finding to the report of a digest's file."""
        line, column, end_line, end_column = digest.position(mark.start, mark.end)
        if whole_file:
            end_line, end_column = line, column
        finding = Finding(
            Span(mark.start, mark.end), message, related, severity=rule.severity, confidence=rule.confidence,
            whole_file=whole_file, rule=rule.id, category=rule.category,
        )  # fmt: skip
        places = [
            RelatedPlace(place.path or digest.path, *(place.position or (1, 1, 1, 1)), place.note) for place in related
        ]
        fingerprint = f"{rule.id}-{mark.hash:016x}"[:64]
        self.added[digest.path].append(
            Placed(finding, line, column, end_line, end_column, "", "", 1, fingerprint, places)
        )

    def finish(self) -> None:
        """Put what was added where it belongs."""
        for path, added in self.added.items():
            found = [*self.reports[path].findings, *added]
            found.sort(key=lambda item: (item.finding.span.start, item.finding.rule, item.finding.span.end))
            self.reports[path].findings = EncodedFindings.of(found, path)


def _repeated(digests: Sequence[Digest]) -> Iterator[tuple[Digest, list[tuple[Mark, int]]]]:
    files = Counter(value for digest in digests for value in set(digest.edges.hashes))
    needed = max(REPEATED_IN, REPEATED_SHARE * len(digests))
    for digest in digests:
        marks = [(mark, files[mark.hash]) for mark in digest.edges if files[mark.hash] >= needed]
        if marks:
            yield digest, marks


def _copied(digests: Sequence[Digest]) -> Iterator[tuple[Digest, Mark, Digest, Mark]]:
    recurring = Recurring([digest.paragraphs.hashes for digest in digests])
    first_seen: dict[int, tuple[Digest, Mark]] = {}
    for digest in digests:
        for index in [at for at, value in enumerate(digest.paragraphs.hashes) if value in recurring]:
            mark = digest.paragraphs[index]
            known = first_seen.setdefault(mark.hash, (digest, mark))
            if known[0].path != digest.path:
                yield *known, digest, mark


def _inside(placed: Placed, mark: Mark) -> bool:
    return placed.finding.span.start <= mark.start and mark.end <= placed.finding.span.end


def _place(digest: Digest, mark: Mark, note: str) -> Related:
    return Related(Span(mark.start, mark.end), note, digest.path, digest.position(mark.start, mark.end))
