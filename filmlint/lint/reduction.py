"""The reduction: what the digests of a run say together, put into the reports of its files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from zlib import crc32

from filmlint.archive.copied import copies
from filmlint.archive.digest import Digest, Mark
from filmlint.archive.packed import Recurring
from filmlint.archive.similarity import near_duplicates
from filmlint.archive.stated import conflicts
from filmlint.finding import Finding, Related
from filmlint.lint.file_report import FileReport, Placed
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
    digests = sorted((report.digest for report in reports if report.digest is not None), key=lambda digest: digest.path)
    by_id = {rule.id: rule for rule in rules if rule.across_files}
    by_path = {report.path: report for report in reports}
    if rule := by_id.get(REPEATED_LINE):
        for digest, marks in _repeated(digests):
            report = by_path[digest.path]
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
                _add(report, digest, mark, rule, f"This line stands in {files} files of this run, outside the article")
    by_digest = {digest.path: digest for digest in digests}
    twins = {} if by_id.keys().isdisjoint((NEAR_DUPLICATE, COPIED_PARAGRAPH, COPIED_TEXT)) else near_duplicates(digests)
    if rule := by_id.get(NEAR_DUPLICATE):
        for path, shares in twins.items():
            twin = max(shares, key=shares.__getitem__)
            start = by_digest[path].paragraphs[0].start
            message = f"{shares[twin]:.0%} of the paragraphs stand in {twin} too"
            if len(shares) > 1:
                message += f", most of them in {len(shares) - 1:,} more"
            _add(by_path[path], by_digest[path], Mark(0, start, start, 0), rule, message, [
                _place(by_digest[twin], by_digest[twin].paragraphs[0], "the other article begins here")
            ], whole_file=True)  # fmt: skip
    if rule := by_id.get(COPIED_PARAGRAPH):
        for first, mark, second, copy in _copied(digests):
            if first.path in twins.get(second.path, ()):
                continue
            message = f"This paragraph of {copy.words} words stands word for word in {first.path}"
            _add(by_path[second.path], second, copy, rule, message, [_place(first, mark, "it stands here too")])
    if rule := by_id.get(CROSS_FILE_CONFLICT):
        for conflict in conflicts(digests):
            said, against, other = conflict.stated, conflict.against, conflict.other
            message = f"The film’s {said.what} is {said.value} here, but {against.value} in {other.path}: check both"
            position = other.position(against.start, against.end)
            place = Related(Span(against.start, against.end), "it stands here", other.path, position)
            mark = Mark(crc32(f"{said.film} {said.what}".encode()), said.start, said.end, 0)
            _add(by_path[conflict.digest.path], conflict.digest, mark, rule, message, [place])
    if rule := by_id.get(COPIED_TEXT):
        _report_copies(digests, by_path, twins, rule)


def _report_copies(
    digests: Sequence[Digest], by_path: dict[str, FileReport], twins: Mapping[str, Mapping[str, float]], rule: Rule
) -> None:
    """Report stretches of shared words, but for those that a finding about whole paragraphs or files covers."""
    for copy in copies(digests):
        report, other = by_path[copy.digest.path], copy.other
        mark = Mark(copy.start, copy.start, copy.end, copy.words)
        covered = any(
            placed.finding.rule == COPIED_PARAGRAPH and placed.finding.span.overlaps(Span(copy.start, copy.end))
            for placed in report.findings
        )
        if covered or other.path in twins.get(copy.digest.path, ()):
            continue
        message = f"About {copy.words} words in a row stand in {other.path} too: credit them, or write them anew"
        position = other.position(copy.other_start, copy.other_end)
        place = Related(Span(copy.other_start, copy.other_end), "they stand here too", other.path, position)
        _add(report, copy.digest, mark, rule, message, [place])


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
        for mark in digest.paragraphs:
            if mark.hash in recurring:
                known = first_seen.setdefault(mark.hash, (digest, mark))
                if known[0].path != digest.path:
                    yield *known, digest, mark


def _inside(placed: Placed, mark: Mark) -> bool:
    return placed.finding.span.start <= mark.start and mark.end <= placed.finding.span.end


def _place(digest: Digest, mark: Mark, note: str) -> Related:
    return Related(Span(mark.start, mark.end), note, digest.path, digest.position(mark.start, mark.end))


def _add(
    report: FileReport, digest: Digest, mark: Mark, rule: Rule, message: str,
    related: Sequence[Related] = (), *, whole_file: bool = False,
) -> None:  # fmt: skip
    line, column, end_line, end_column = digest.position(mark.start, mark.end)
    if whole_file:
        end_line, end_column = line, column
    finding = Finding(Span(mark.start, mark.end), message, related, whole_file=whole_file)
    finding = replace(finding, rule=rule.id, category=rule.category, severity=rule.severity, confidence=rule.confidence)
    places = [
        {"path": place.path or report.path, "note": place.note, **dict(
            zip(("line", "column", "end_line", "end_column"), place.position or (1, 1, 1, 1), strict=True)
        )}
        for place in related
    ]  # fmt: skip
    placed = Placed(finding, line, column, end_line, end_column, "", "", 1, f"{rule.id}-{mark.hash:016x}"[:64], places)
    report.findings.append(placed)
    report.findings.sort(key=lambda item: (item.finding.span.start, item.finding.rule, item.finding.span.end))
