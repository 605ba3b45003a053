"""A file report as three lines of JSON and back: what the cache keeps, and what workers send home.

The file's own path is left out, so that the record serves the same content under another name.
"""

from __future__ import annotations

import json
from binascii import a2b_base64, b2a_base64
from collections.abc import Iterator, Sequence
from typing import Any, overload

from filmlint.archive.copied import Sample
from filmlint.archive.digest import Digest, Mark
from filmlint.archive.packed import Packed, array_of, bytes_of
from filmlint.archive.stated import Stated
from filmlint.finding import Edit, Evidence, Finding, Fix, Related
from filmlint.lint.file_report import FileReport, Placed, RelatedPlace
from filmlint.text.span import Span


def encode(report: FileReport) -> str:
    """A report as JSON: a line of what is known of the file, one of its findings, one of its digest."""
    known = {
        "status": report.status, "reason": report.reason, "words": report.words, "film": report.film,
        "furniture": report.furniture, "readability": report.readability, "crashes": report.crashes,
        "not_run": report.not_run,
    }  # fmt: skip
    digest = None if report.digest is None else _digest_data(report.digest)
    return f"{_json(known)}\n{EncodedFindings.of(report.findings, report.path).text}\n{_json(digest)}"


def decode(text: str, path: str) -> FileReport:
    """The report that `encode` wrote, as one of the file `path`. Raises ValueError, KeyError, TypeError for others.

    Its findings stay encoded; what is wrong with them shows when they are asked for.
    """
    line, findings, digest = text.split("\n")
    known = json.loads(line)
    return FileReport(
        path, known["status"], known["reason"], known["words"], known["film"],
        [(first, last) for first, last in known["furniture"]], known["readability"],
        EncodedFindings(findings, path) if findings != "[]" else (), known["crashes"],
        [(what, reason) for what, reason in known["not_run"]],
        None if digest == "null" else _digest(json.loads(digest), path),
    )  # fmt: skip


class EncodedFindings(Sequence[Placed]):
    """The findings of a file as JSON, made anew each time they are asked for: a run holds those of all its files."""

    __slots__ = ("path", "text")

    def __init__(self, text: str, path: str) -> None:
        self.text, self.path = text, path

    @classmethod
    def of(cls, findings: Sequence[Placed], path: str) -> EncodedFindings:
        """Findings of the file `path`, encoded."""
        return cls(_json([_placed_data(placed, path) for placed in findings]), path)

    def __iter__(self) -> Iterator[Placed]:
        return (_placed(entry, self.path) for entry in json.loads(self.text))

    def __len__(self) -> int:
        return len(json.loads(self.text))

    @overload
    def __getitem__(self, index: int) -> Placed: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Placed]: ...
    def __getitem__(self, index: int | slice) -> Placed | Sequence[Placed]:
        return list(self)[index]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and list(self) == list(other)


def _json(data: object) -> str:
    return json.dumps(data, separators=(",", ":"))


def _placed_data(placed: Placed, path: str) -> list[Any]:
    finding = placed.finding
    related = [(None if place.path == path else place.path, *place[1:]) for place in placed.related]
    return [
        finding.span, finding.message, finding.rule, finding.category, finding.severity, finding.confidence,
        finding.whole_file,
        [[place.span, place.note, None if place.path == path else place.path, place.position]
         for place in finding.related],
        [[known.known, known.source] for known in finding.evidence],
        None if finding.fix is None else [
            finding.fix.title, finding.fix.applicability, [[edit.span, edit.text] for edit in finding.fix.edits]
        ],
        placed.line, placed.column, placed.end_line, placed.end_column, placed.excerpt, placed.source_line,
        placed.source_column, placed.fingerprint, related,
    ]  # fmt: skip


def _placed(entry: list[Any], path: str) -> Placed:
    (span, message, rule, category, severity, confidence, whole_file, related, evidence, fix,
     line, column, end_line, end_column, excerpt, source_line, source_column, fingerprint, places) = entry  # fmt: skip
    finding = Finding(
        Span(*span), message,
        tuple(Related(Span(*place), note, other, None if position is None else tuple(position))
              for place, note, other, position in related),
        tuple(Evidence(known, source) for known, source in evidence),
        None if fix is None else Fix(fix[0], tuple(Edit(Span(*place), text) for place, text in fix[2]), fix[1]),
        severity, confidence, whole_file, rule, category,
    )  # fmt: skip
    return Placed(
        finding, line, column, end_line, end_column, excerpt, source_line, source_column, fingerprint,
        [RelatedPlace(other or path, *rest) for other, *rest in places],
    )  # fmt: skip


def _digest_data(digest: Digest) -> list[Any]:
    rows = (digest.paragraphs, digest.edges, digest.samples)
    return [*(_base64(packed.pack()) for packed in rows), digest.stated, _base64(bytes_of(digest.line_starts))]


def _base64(data: bytes) -> str:
    return b2a_base64(data, newline=False).decode()


def _digest(data: list[Any], path: str) -> Digest:
    paragraphs, edges, samples, stated, starts = data
    return Digest(
        path,
        Packed.unpack(Mark._make, a2b_base64(paragraphs)),
        Packed.unpack(Mark._make, a2b_base64(edges)),
        Packed.unpack(Sample._make, a2b_base64(samples)),
        tuple(map(Stated._make, stated)),
        array_of("i", a2b_base64(starts)),
    )
