"""How often filmlint is right: furniture against hand labels, findings against verdicts.

    python benchmarks/accuracy.py [--corpus DIR] [--json] [--unread] [--verdicts DIR] [--write]

DIR (default: $FILMLINT_CORPUS/dev) holds articles and, where there are labels, a `labels.csv` with the columns file,
line (1-based), label (content or boilerplate), kind, strength (hard or soft; a soft line counts neither way). The
verdicts in benchmarks/verdicts/*.csv have the columns sha256 (of the file), rule, offset, verdict (right, wrong,
arguable), reason; they are given by somebody other than the rule's author and hold no text. --unread lists the findings
without one.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import os
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from filmlint import FileReport, lint_paths
from filmlint.config.config import Config
from filmlint.finding import NOTE

HERE = Path(__file__).resolve().parent
RIGHT, WRONG, ARGUABLE = "right", "wrong", "arguable"
HOLES = ("placeholder", "truncated")  # kinds of labelled lines that a finding of one line answers


@dataclass(frozen=True, slots=True)
class Furniture:
    """Lines found and not found, over all labelled files; and the share of files without a wrong hard line."""

    precision: float
    recall: float
    f1: float
    files_right: float
    found: int
    false: int
    missed: int


@dataclass(frozen=True, slots=True)
class RuleFigures:
    """One rule's findings in the corpus, and what readers said of them."""

    findings: int
    right: int
    wrong: int
    arguable: int

    @property
    def precision(self) -> float | None:
        """Right among right and wrong; None while nothing was read."""
        read = self.right + self.wrong
        return self.right / read if read else None


def furniture(reports: Mapping[str, FileReport], labels: Iterable[Mapping[str, str]]) -> Furniture | None:
    """The furniture rules against labels; None without labels."""
    by_file: dict[str, dict[int, Mapping[str, str]]] = defaultdict(dict)
    for row in labels:
        if row["strength"] != "soft" and row["file"] in reports:
            by_file[row["file"]][int(row["line"])] = row
    if not by_file:
        return None
    found = false = missed = right = 0
    for file, rows in by_file.items():
        covered, holes = _covered(reports[file])
        wrong_here = 0
        for line, row in rows.items():
            is_covered = line in covered or (line in holes and row["kind"] in HOLES)
            is_furniture = row["label"] == "boilerplate"
            found += is_covered and is_furniture
            false += is_covered and not is_furniture
            missed += is_furniture and not is_covered
            wrong_here += is_covered != is_furniture
        right += not wrong_here
    return Furniture(
        found / (found + false) if found + false else 1.0,
        found / (found + missed) if found + missed else 1.0,
        2 * found / (2 * found + false + missed) if found else 0.0,
        right / len(by_file),
        found,
        false,
        missed,
    )


def _covered(report: FileReport) -> tuple[set[int], set[int]]:
    """The lines that are called furniture, and those with a hole of one line."""
    covered: set[int] = set()
    holes: set[int] = set()
    for placed in report.findings:
        last = placed.end_line - (placed.end_column == 1 and placed.end_line > placed.line)
        lines = range(placed.line, last + 1)
        if placed.finding.category == "boilerplate" or (placed.finding.category == "placeholder" and len(lines) > 1):
            covered.update(lines)
        elif placed.finding.category == "placeholder":
            holes.add(placed.line)
    return covered, holes


def by_rule(
    reports: Mapping[str, FileReport], hashes: Mapping[str, str], verdicts: Mapping[tuple[str, str, int], str]
) -> dict[str, RuleFigures]:
    """Each rule's findings, counted by what was said of them."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for file, report in reports.items():
        for placed in report.findings:
            finding = placed.finding
            counts[finding.rule]["findings"] += 1
            counts[finding.rule][verdicts.get((hashes[file], finding.rule, finding.span.start), "unread")] += 1
    return {
        rule: RuleFigures(count["findings"], count[RIGHT], count[WRONG], count[ARGUABLE])
        for rule, count in sorted(counts.items())
    }


def read_verdicts(folder: Path) -> dict[tuple[str, str, int], str]:
    """The verdicts of a folder. Raises ValueError with file and line for a verdict that is none."""
    verdicts: dict[tuple[str, str, int], str] = {}
    for path in sorted(folder.glob("*.csv")):
        with open(path, encoding="utf-8", newline="") as file:
            for number, row in enumerate(csv.DictReader(file), 2):
                if row["verdict"] not in (RIGHT, WRONG, ARGUABLE):
                    raise ValueError(f"{path}:{number}: {row['verdict']!r} is no verdict")
                verdicts[row["sha256"], row["rule"], int(row["offset"])] = row["verdict"]
    return verdicts


def noise(reports: Mapping[str, FileReport], hashes: Mapping[str, str], verdicts: Mapping[tuple[str, str, int], str],
          categories: Sequence[str], words: int) -> tuple[float, int]:  # fmt: skip
    """Wrong findings of these categories, warning or worse, in 1,000 words; and how many nobody has read."""
    wrong = unread = 0
    for file, report in reports.items():
        for placed in report.findings:
            finding = placed.finding
            if finding.category in categories and finding.severity != NOTE:
                verdict = verdicts.get((hashes[file], finding.rule, finding.span.start))
                wrong += verdict == WRONG
                unread += verdict is None
    return (1000 * wrong / words if words else 0.0), unread


def figures(corpus: Path, verdict_folder: Path) -> tuple[dict[str, object], list[str]]:
    """Every figure, as plain data, and the findings that nobody has read."""
    run = lint_paths([str(corpus)], config=Config(str(corpus)))
    reports = {Path(report.path).relative_to(corpus).as_posix(): report for report in run.files}
    hashes = {file: hashlib.sha256((corpus / file).read_bytes()).hexdigest() for file in reports}
    verdicts = read_verdicts(verdict_folder)
    labels: list[dict[str, str]] = []
    if (corpus / "labels.csv").is_file():
        with open(corpus / "labels.csv", encoding="utf-8", newline="") as file:
            labels = list(csv.DictReader(file))
    words = sum(report.words for report in reports.values())
    found = furniture(reports, labels)
    first = ("boilerplate", "placeholder", "format")
    wrong, left = noise(reports, hashes, verdicts, first, words)
    rules = by_rule(reports, hashes, verdicts)
    unread = [
        f"{hashes[file]},{placed.finding.rule},{placed.finding.span.start},,{file}:{placed.line}"
        for file, report in reports.items()
        for placed in report.findings
        if (hashes[file], placed.finding.rule, placed.finding.span.start) not in verdicts
    ]
    return {
        "files": len(reports),
        "words": words,
        "furniture": asdict(found) if found else None,
        "noise": {"categories": list(first), "wrong_per_1000_words": wrong, "unread": left},
        "rules": {rule: {**asdict(one), "precision": one.precision} for rule, one in rules.items()},
    }, unread


def table(data: dict[str, object]) -> str:
    """The figures as Markdown."""
    lines = [f"{data['files']} files, {data['words']:,} words of article.", ""]
    found = data["furniture"]
    if isinstance(found, dict):
        lines += [
            "| furniture, by line | |",
            "|---|---|",
            f"| precision | {found['precision']:.3f} ({found['false']} lines too many) |",
            f"| recall | {found['recall']:.3f} ({found['missed']} of {found['found'] + found['missed']} missed) |",
            f"| F1 | {found['f1']:.3f} |",
            f"| files all right | {found['files_right']:.0%} |",
            "",
        ]
    said = data["noise"]
    assert isinstance(said, dict)
    lines += [
        f"Wrong findings (warning or worse) of {', '.join(said['categories'])}: {said['wrong_per_1000_words']:.2f} in "
        f"1,000 words; {said['unread']} not read yet.",
        "",
        "| rule | findings | right | wrong | arguable | precision |",
        "|---|---|---|---|---|---|",
    ]
    rules = data["rules"]
    assert isinstance(rules, dict)
    for rule, one in rules.items():
        precision = "" if one["precision"] is None else f"{one['precision']:.2f}"
        lines.append(
            f"| {rule} | {one['findings']} | {one['right']} | {one['wrong']} | {one['arguable']} | {precision} |"
        )
    return "\n".join(lines) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    given = os.environ.get("FILMLINT_CORPUS")
    parser.add_argument("--corpus", type=Path, default=Path(given, "dev") if given else None, required=not given)
    parser.add_argument("--verdicts", type=Path, default=HERE / "verdicts")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--unread", action="store_true", help="print findings without a verdict, as rows to fill in")
    parser.add_argument("--write", action="store_true", help="put the tables into benchmarks/README.md")
    options = parser.parse_args()
    data, unread = figures(options.corpus, options.verdicts)
    if options.unread:
        print("sha256,rule,offset,verdict,reason", *unread, sep="\n")
    elif options.json:
        print(json.dumps(data, indent=1))
    else:
        print(table(data))
    if options.write:
        page = HERE / "README.md"
        before, _, rest = page.read_text(encoding="utf-8").partition("<!-- accuracy -->\n")
        _, _, after = rest.partition("<!-- end of accuracy -->")
        page.write_text(f"{before}<!-- accuracy -->\n{table(data)}<!-- end of accuracy -->{after}", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
