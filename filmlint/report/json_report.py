"""The report as JSON, schema 1 (filmlint/data/report.schema.json): for programs, and stable."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from filmlint import __version__
from filmlint.finding import ERROR, NOTE, WARNING, Fix
from filmlint.lint.file_report import FileReport, Placed
from filmlint.lint.run_report import RunReport

SCHEMA = 1


def render(run: RunReport) -> str:
    """The report of a run as one JSON object on one line, ASCII only."""
    return "".join(pieces(run))


def pieces(run: RunReport) -> Iterator[str]:
    """The same piece by piece: of a run over many files it is long."""
    counts: Counter[str] = Counter()
    yield f'{{"schema":{SCHEMA},"tool":{_json({"name": "filmlint", "version": __version__})},"files":['
    for number, report in enumerate(run.files):
        yield ("," if number else "") + _json(_file(report))
    yield '],"findings":['
    for number, (report, placed) in enumerate(run.findings()):
        counts[placed.finding.severity or ""] += 1
        yield ("," if number else "") + _json(_finding(report, placed))
    not_run = [{"what": what, "reason": reason} for what, reason in run.undone()]
    summary = {
        "files": len(run.files), "errors": counts[ERROR], "warnings": counts[WARNING], "notes": counts[NOTE],
    }  # fmt: skip
    yield f'],"not_run":{_json(not_run)},"summary":{_json(summary)}}}\n'


_json = json.JSONEncoder(ensure_ascii=True, separators=(",", ":")).encode


def _file(report: FileReport) -> dict[str, Any]:
    return {
        "path": report.path,
        "status": report.status,
        "reason": report.reason,
        "words": report.words,
        "film": report.film,
        "furniture": [list(lines) for lines in report.furniture],
        "readability": report.readability,
    }


def _finding(report: FileReport, placed: Placed) -> dict[str, Any]:
    finding = placed.finding
    return {
        "path": report.path,
        "rule": finding.rule,
        "category": finding.category,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "scope": "file" if finding.whole_file else "span",
        "message": finding.message,
        "line": placed.line,
        "column": placed.column,
        "end_line": placed.end_line,
        "end_column": placed.end_column,
        "offset": finding.span.start,
        "end_offset": finding.span.end,
        "excerpt": placed.excerpt,
        "related": [place._asdict() for place in placed.related],
        "evidence": [{"known": known.known, "source": known.source} for known in finding.evidence],
        "fix": _fix(finding.fix),
        "fingerprint": placed.fingerprint,
    }


def _fix(fix: Fix | None) -> dict[str, Any] | None:
    if fix is None:
        return None
    edits = [{"offset": edit.span.start, "end_offset": edit.span.end, "text": edit.text} for edit in fix.edits]
    return {"title": fix.title, "applicability": fix.applicability, "edits": edits}
