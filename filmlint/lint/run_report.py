"""What a run over files found: the files' reports, in order, and what was left undone."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from filmlint.finding import at_least
from filmlint.lint.file_report import FAILED, FileReport, Placed


@dataclass(slots=True)
class RunReport:
    """The reports of a run's files, sorted by path, and what the run as a whole did not do, with the reason."""

    files: list[FileReport]
    not_run: list[tuple[str, str]] = field(default_factory=list)

    def findings(self) -> Iterator[tuple[FileReport, Placed]]:
        """Every finding with the file it stands in, by path, offset, rule."""
        for report in self.files:
            for placed in report.findings:
                yield report, placed

    def severities(self) -> Counter[str]:
        """How many findings there are of each severity."""
        return Counter(placed.finding.severity or "" for _, placed in self.findings())

    def reaches(self, floor: str) -> bool:
        """True when a finding is of severity `floor` or worse."""
        return any(at_least(severity, floor) for severity in self.severities())

    def unfinished(self) -> list[str]:
        """What filmlint could not do of what it was asked, in words: files it could not read, checks that crashed."""
        lines = [f"{report.path}: {report.reason}" for report in self.files if report.status == FAILED]
        crashes: dict[str, list[str]] = defaultdict(list)
        for report in self.files:
            for crash in report.crashes:
                crashes[crash].append(report.path)
        for crash, paths in crashes.items():
            more = f" (and in {len(paths) - 1:,} more files)" if len(paths) > 1 else ""
            lines.append(f"{paths[0]}: check crashed: {crash}{more}")
        return lines

    def undone(self) -> list[tuple[str, str]]:
        """What was not run, of the run and of its files, each once."""
        of_files = (entry for report in self.files for entry in report.not_run)
        return list(dict.fromkeys([*self.not_run, *of_files]))
