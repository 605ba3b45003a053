"""filmlint check: lint files and folders."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from filmlint.finding import SEVERITIES, WARNING

SUMMARY = "lint files and folders (the default)"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What to lint and how."""
    parser.add_argument("paths", nargs="+", metavar="PATH")
    parser.add_argument("--format", choices=("json",), default="json")
    parser.add_argument("--fail-on", choices=SEVERITIES, default=WARNING)
    parser.add_argument("--exit-zero", action="store_true")


def run(arguments: argparse.Namespace) -> int:
    """Lint, report on stdout, and say by the exit status what was found."""
    from filmlint.lint.engine import Linter
    from filmlint.lint.reduction import reduce_reports
    from filmlint.lint.ruleset import all_rules, chosen_rules
    from filmlint.lint.run_report import RunReport
    from filmlint.lint.settings import Settings
    from filmlint.report.json_report import render
    from filmlint.text.decoding import decode
    from filmlint.text.document import Document

    settings = Settings()
    rules = chosen_rules(all_rules(settings), settings)
    linter = Linter(rules, settings)
    files: list[Path] = []
    for path in map(Path, arguments.paths):
        files += [path] if path.is_file() else [
            found for found in path.rglob("*") if found.suffix in (".md", ".txt", ".html", ".htm", ".markdown", ".mdx")
        ]  # fmt: skip
    reports = []
    for path in sorted(files):
        decoded = decode(path.read_bytes())
        reports.append(linter.lint(Document(decoded.text, path.as_posix(), decoded)))
    reduce_reports(reports, rules)
    report = RunReport(sorted(reports, key=lambda report: report.path))
    sys.stdout.write(render(report))
    for line in report.unfinished():
        print(f"filmlint: {line}", file=sys.stderr)
    if report.unfinished():
        return 2
    return 1 if report.reaches(arguments.fail_on) and not arguments.exit_zero else 0
