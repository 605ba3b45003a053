"""The report as workflow commands: annotations beside the lines of a pull request on GitHub."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from filmlint.finding import ERROR, NOTE, SEVERITIES, WARNING
from filmlint.lint.file_report import FileReport, Placed, RelatedPlace
from filmlint.lint.run_report import RunReport
from filmlint.report.escaping import defused, printable
from filmlint.text.expression import compile_when_used

_MARKUP = compile_when_used(r"([\\`*_{}\[\]<>|#~])")
# GitHub shows ten annotations of each level a step and drops the others without a word.
MOST_OF_A_LEVEL: Final = 10
LONGEST_SUMMARY: Final = 1_000_000  # bytes; GitHub refuses a summary over 1 MiB
_LEVELS = {ERROR: "error", WARNING: "warning", NOTE: "notice"}


def render(run: RunReport, *, notes: bool = False) -> str:
    """Annotations of the worst findings, as many as are shown, and a line that counts them all."""
    lines = [*_annotations(run, notes=notes), _summary(run)]
    return "".join(f"{line}\n" for line in lines)


def step_summary(run: RunReport) -> str:
    """Every finding in a Markdown table, for the page of the workflow run; at most as long as GitHub takes."""
    lines = [f"### {_summary(run)}", "", "| place | severity | rule | finding |", "|---|---|---|---|"]
    size = sum(map(len, lines))
    found = sorted(run.findings(), key=lambda entry: -SEVERITIES.index(entry[1].finding.severity or NOTE))
    for number, (report, placed) in enumerate(found):
        finding = placed.finding
        cells = (f"{report.path}:{placed.line}", finding.severity or "", finding.rule, finding.message)
        line = "| " + " | ".join(_cell(cell) for cell in cells) + " |"
        size += 4 * len(line) + 1
        if size > LONGEST_SUMMARY:
            lines.append(f"\n{len(found) - number:,} more findings do not fit here.")
            break
        lines.append(line)
    return "\n".join(lines) + "\n"


def _cell(text: str) -> str:
    return _MARKUP.sub(r"\\\1", printable(text))


def _annotations(run: RunReport, *, notes: bool) -> Iterator[str]:
    for severity in reversed(SEVERITIES):
        if severity == NOTE and not notes:
            continue
        found = [(report, placed) for report, placed in run.findings() if placed.finding.severity == severity]
        for report, placed in found[:MOST_OF_A_LEVEL]:
            yield _annotation(report, placed)
        if len(found) > MOST_OF_A_LEVEL:
            yield f"{len(found) - MOST_OF_A_LEVEL:,} more {severity}s are not annotated: GitHub shows ten a step"


def _annotation(report: FileReport, placed: Placed) -> str:
    finding = placed.finding
    properties = {"file": report.path, "line": placed.line, "endLine": placed.end_line}
    if placed.line == placed.end_line:  # columns are understood within one line only
        properties |= {"col": placed.column, "endColumn": max(placed.column, placed.end_column)}
    properties["title"] = f"filmlint: {finding.rule}"
    said = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    related = "".join(f"\n{place.note} ({_where(place, report.path)})" for place in placed.related)
    return f"::{_LEVELS[finding.severity or NOTE]} {said}::{_message(finding.message + related)}"


def _where(place: RelatedPlace, path: str) -> str:
    return f"line {place.line}" if place.path == path else f"{place.path}, line {place.line}"


def _summary(run: RunReport) -> str:
    counts = run.severities()
    said = ", ".join(f"{counts[severity]:,} {severity}s" for severity in reversed(SEVERITIES))
    text = f"filmlint: {said} in {len(run.files):,} files"
    return defused(printable(text + "".join(f"; not run: {what} ({reason})" for what, reason in run.undone())))


def _message(text: str) -> str:
    lines = (defused(printable(line)) for line in text.split("\n"))
    return "%0A".join(line.replace("%", "%25") for line in lines)


def _property(text: str) -> str:
    text = printable(text).replace("%", "%25").replace(":", "%3A").replace(",", "%2C")
    return defused(text)
