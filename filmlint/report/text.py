"""The report for people: by file, each finding with its line, and one line at the end that says it all."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from textwrap import wrap
from typing import Final

from filmlint.finding import ERROR, NOTE, WARNING
from filmlint.lint.file_report import LINTED, SKIPPED, FileReport, Placed, RelatedPlace
from filmlint.lint.run_report import RunReport
from filmlint.report.escaping import printable
from filmlint.report.excerpt import columns, marked_line

MOST_OF_A_RULE: Final = 20  # findings of one rule that a report shows
MOST_SKIPPED: Final = 5  # files not linted that are named without -v
_GUTTER = 8  # columns before the bar
_RED, _YELLOW, _CYAN, _BOLD, _DIM = "31;1", "33;1", "36", "1", "2"
_COLORS = {ERROR: _RED, WARNING: _YELLOW, NOTE: _CYAN}


@dataclass(frozen=True, slots=True)
class Style:
    """How much to show, and how. `width`: columns of the terminal; `source`: part of a line by path, line and column,
    and the column it begins at, for findings that come without their line."""

    color: bool = False
    notes: bool = False
    everything: bool = False
    statistics: bool = False
    quiet: bool = False
    verbose: bool = False
    width: int = 100
    source: Callable[[str, int, int], tuple[str, int]] | None = None


def render(run: RunReport, style: Style) -> str:
    """The report of a run, ready to print."""
    page = _Page(style)
    lines = list(page.statistics(run) if style.statistics else page.findings(run))
    if not style.quiet:
        lines += [*page.skipped(run), page.summary(run)]
    return "".join(f"{line}\n" for line in lines)


class _Page:
    def __init__(self, style: Style) -> None:
        self.style = style
        self.shown: Counter[str] = Counter()

    def paint(self, text: str, color: str) -> str:
        return f"\x1b[{color}m{text}\x1b[0m" if self.style.color and text else text

    def findings(self, run: RunReport) -> Iterator[str]:
        for report in run.files:
            in_full = [one for one in report.findings if self.style.notes or one.finding.severity != NOTE]
            blocks = [list(self.finding(report, one)) for one in in_full if self.within_limit(one)]
            notes = None if self.style.notes else self.notes(report)
            if blocks or notes:
                yield self.paint(printable(report.path), _BOLD)
                for block in blocks:
                    yield from block
                if notes:
                    yield f"  {self.paint('notes', _CYAN)}  {notes}"
                yield ""
        for rule, count in sorted(self.shown.items()):
            if count > MOST_OF_A_RULE and not self.style.everything:
                yield f"… and {count - MOST_OF_A_RULE:,} more of {rule} (--all shows them)"

    def within_limit(self, placed: Placed) -> bool:
        self.shown[placed.finding.rule] += 1
        return self.style.everything or self.shown[placed.finding.rule] <= MOST_OF_A_RULE

    def finding(self, report: FileReport, placed: Placed) -> Iterator[str]:
        finding = placed.finding
        severity = finding.severity or ""
        place = f"{placed.line}:{placed.column}"
        head = f"  {self.paint(f'{place:<7}', _BOLD)} {self.paint(f'{severity:<7}', _COLORS[severity])} "
        message, rule = printable(finding.message), finding.rule
        if self.style.verbose:
            rule += f", {finding.confidence} confidence"
        indent = 18 + max(0, len(place) - 7)
        lines = wrap(f"{message}  [{rule}]", max(30, self.style.width - indent), break_on_hyphens=False) or [""]
        lines[-1] = lines[-1].replace(f"[{rule}]", self.paint(f"[{rule}]", _DIM))
        yield head + lines[0]
        yield from (" " * indent + line for line in lines[1:])
        if not finding.whole_file:
            if not placed.source_line and self.style.source is not None:
                line, column = self.style.source(report.path, placed.line, placed.column)
                placed = replace(placed, source_line=line, source_column=column)
            if placed.source_line.strip():
                yield from self.source(placed)
        yield from self.related(placed.related, report.path)
        for evidence in finding.evidence:
            yield from self.aside("known", f"{printable(evidence.known)} ({printable(evidence.source)})")
        if finding.fix is not None:
            yield from self.aside("fix", f"{printable(finding.fix.title)} ({finding.fix.applicability})")

    def source(self, placed: Placed) -> Iterator[str]:
        color = _COLORS[placed.finding.severity or NOTE]
        before, marked, after = marked_line(placed, self.style.width - _GUTTER - 2)
        bar = self.paint("|", _DIM)
        yield f"{placed.line:>{_GUTTER - 1}} {bar} {before}{self.paint(marked, color)}{after}".rstrip()
        marks = "^" * max(1, columns(marked))
        more = placed.end_line - placed.line - (placed.end_column == 1)
        trailer = f" to line {placed.line + more}" if more > 0 else ""
        yield f"{'':>{_GUTTER}}{bar} {' ' * columns(before)}{self.paint(marks, color)}{trailer}"

    def aside(self, label: str, text: str) -> Iterator[str]:
        """A line below a finding, wrapped below itself."""
        first, *more = wrap(f"{label}: {text}", max(30, self.style.width - _GUTTER - 2), break_on_hyphens=False) or [""]
        yield f"{'':>{_GUTTER}}{self.paint('=', _DIM)} {first}"
        yield from (f"{'':>{_GUTTER + 2}}{line}" for line in more)

    def related(self, places: Sequence[RelatedPlace], path: str) -> Iterator[str]:
        """The other places; those of which the same is said, in one line."""
        lines: dict[tuple[str, str], list[int]] = defaultdict(list)
        for place in places:
            other = "" if place.path == path else f"{printable(place.path)}, "
            lines[other, printable(place.note)].append(place.line)
        for (other, note), numbers in lines.items():
            numbers = list(dict.fromkeys(numbers))
            said = f"line{'s' if len(numbers) > 1 else ''} {', '.join(map(str, numbers))}"
            yield from self.aside(f"see {other}{said}", note)

    def notes(self, report: FileReport) -> str | None:
        """The notes of a file in one line: how it reads, the two most frequent rules with their lines, the rest."""
        of_rules: dict[str, list[Placed]] = defaultdict(list)
        for one in report.findings:
            if one.finding.severity == NOTE:
                of_rules[one.finding.rule].append(one)
        if not of_rules:
            return None
        parts = []
        if "flesch_kincaid" in report.readability:
            parts.append(f"reads at grade {report.readability['flesch_kincaid']:.1f}")
        frequent = sorted(of_rules.items(), key=lambda entry: (-len(entry[1]), entry[1][0].line))
        for rule, found in frequent[:2]:
            parts.append(f"{f'{len(found)} × ' if len(found) > 1 else ''}{rule} ({_lines(found)})")
        rest = sum(len(found) for _, found in frequent[2:])
        if rest:
            parts.append(f"{_count(rest, 'more note')}")
        return " · ".join(parts)

    def statistics(self, run: RunReport) -> Iterator[str]:
        found: dict[str, list[tuple[str, Placed]]] = defaultdict(list)
        for report, placed in run.findings():
            found[placed.finding.rule].append((report.path, placed))
        if not found:
            return
        width = max(map(len, found))
        yield self.paint(f"{'findings':>10}  {'files':>6}  {'rule':<{width}}  severity", _BOLD)
        for rule, entries in sorted(found.items(), key=lambda entry: (-len(entry[1]), entry[0])):
            files = len({path for path, _ in entries})
            severity = entries[0][1].finding.severity or ""
            yield f"{len(entries):>10,}  {files:>6,}  {rule:<{width}}  {self.paint(severity, _COLORS[severity])}"
        yield ""

    def skipped(self, run: RunReport) -> Iterator[str]:
        left = [report for report in run.files if report.status != LINTED]
        limit = len(left) if self.style.verbose else MOST_SKIPPED
        for report in left[:limit]:
            yield f"{report.status}: {printable(report.path)}: {printable(report.reason or '')}"
        if len(left) > limit:
            yield f"… and {_count(len(left) - limit, 'more file')} not linted (-v names them)"

    def summary(self, run: RunReport) -> str:
        counts = run.severities()
        linted = sum(report.status == LINTED for report in run.files)
        with_findings = sum(bool(report.findings) for report in run.files)
        if with_findings:
            parts = [
                self.paint(_count(counts[severity], severity), _COLORS[severity])
                for severity in (ERROR, WARNING, NOTE)
                if counts[severity]
            ]
            text = f"{', '.join(parts)} in {with_findings:,} of {_count(linted, 'file')}"
        else:
            text = f"nothing found in {_count(linted, 'file')}"
        skipped = sum(report.status == SKIPPED for report in run.files)
        failed = len(run.files) - linted - skipped
        for count, word in ((skipped, "skipped"), (failed, "failed")):
            if count:
                text += f" · {count:,} {word}"
        return text + "".join(f" · not run: {what} ({printable(reason)})" for what, reason in run.undone())


def _lines(found: Sequence[Placed]) -> str:
    numbers = list(dict.fromkeys(placed.line for placed in found))
    shown = ", ".join(map(str, numbers[:3])) + (" …" if len(numbers) > 3 else "")
    return f"line{'s' if len(numbers) > 1 else ''} {shown}"


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
