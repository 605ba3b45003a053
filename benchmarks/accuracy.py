"""How often filmlint is right: furniture against hand labels, findings against verdicts.

    python benchmarks/accuracy.py [--corpus DIR] [--json] [--unread] [--verdicts DIR] [--sample N] [--seed S] [--write]

DIR (default: $FILMLINT_CORPUS/dev) holds articles and, where there are labels, a `labels.csv` with the columns file,
line (1-based), label (content or boilerplate), kind, strength (hard or soft; a soft line counts neither way). The
verdicts in benchmarks/verdicts/*.csv have the columns sha256 (of the file), rule, offset, verdict (right, wrong,
arguable), reason; they are given by somebody other than the rule's author and hold no text. Right is what an editor
would act on; what is true and nobody would act on is arguable. --unread lists the findings without a verdict; with
--sample only those among the N findings (default: 100) that the seed draws. A finding's place in the draw is a hash of
the seed, its file, rule and offset, so the draw stays the same where other findings come and go.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import os
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from figures_page import write_figures

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


Key = tuple[str, str, int]  # SHA-256 of the file, rule, offset


@dataclass(frozen=True, slots=True)
class ReadFinding:
    """A finding and what a reader said of it, None if nobody did; `loud`: warning or worse."""

    file: str
    line: int
    rule: str
    category: str
    loud: bool
    key: Key
    verdict: str | None


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


def read_findings(
    reports: Mapping[str, FileReport], hashes: Mapping[str, str], verdicts: Mapping[Key, str]
) -> list[ReadFinding]:
    """All findings with their verdicts."""
    found = []
    for file, report in reports.items():
        for placed in report.findings:
            one = placed.finding
            key = hashes[file], one.rule, one.span.start
            verdict = verdicts.get(key)
            found.append(ReadFinding(file, placed.line, one.rule, one.category, one.severity != NOTE, key, verdict))
    return found


def by_rule(findings: Iterable[ReadFinding]) -> dict[str, RuleFigures]:
    """Each rule's findings, counted by what was said of them."""
    counts: dict[str, Counter[str | None]] = defaultdict(Counter)
    for finding in findings:
        counts[finding.rule][finding.verdict] += 1
    return {
        rule: RuleFigures(count.total(), count[RIGHT], count[WRONG], count[ARGUABLE])
        for rule, count in sorted(counts.items())
    }


def drawn(findings: Iterable[ReadFinding], number: int, seed: str) -> list[ReadFinding]:
    """So many findings at random, of any rule and severity; the same ones while they are found."""

    def place(finding: ReadFinding) -> bytes:
        return hashlib.sha256(":".join(map(str, (seed, *finding.key))).encode()).digest()

    return sorted(findings, key=place)[:number]


def read_verdicts(folder: Path) -> dict[Key, str]:
    """The verdicts of a folder. Raises ValueError with file and line for a verdict that is none."""
    verdicts: dict[Key, str] = {}
    for path in sorted(folder.glob("*.csv")):
        with open(path, encoding="utf-8", newline="") as file:
            for number, row in enumerate(csv.DictReader(file), 2):
                if row["verdict"] not in (RIGHT, WRONG, ARGUABLE):
                    raise ValueError(f"{path}:{number}: {row['verdict']!r} is no verdict")
                verdicts[row["sha256"], row["rule"], int(row["offset"])] = row["verdict"]
    return verdicts


def noise(findings: Iterable[ReadFinding], words: int) -> dict[str, dict[str, float]]:
    """Of each category: the findings of warning or worse, those judged wrong, and both in 1,000 words."""
    loud: dict[str, Counter[str | None]] = defaultdict(Counter)
    for finding in findings:
        if finding.loud:
            loud[finding.category][finding.verdict] += 1
    return {
        category: {
            "findings": count.total(),
            "wrong": count[WRONG],
            "unread": count[None],
            "findings_per_1000_words": 1000 * count.total() / words,
            "wrong_per_1000_words": 1000 * count[WRONG] / words,
        }
        for category, count in sorted(loud.items())
    }


def figures(
    corpus: Path, verdict_folder: Path, sample: int = 100, seed: str = "1"
) -> tuple[dict[str, Any], list[ReadFinding]]:
    """Every figure, as plain data, and the findings."""
    run = lint_paths([str(corpus)], config=Config(str(corpus)))
    reports = {Path(report.path).relative_to(corpus).as_posix(): report for report in run.files}
    hashes = {file: hashlib.sha256((corpus / file).read_bytes()).hexdigest() for file in reports}
    labels: list[dict[str, str]] = []
    if (corpus / "labels.csv").is_file():
        with open(corpus / "labels.csv", encoding="utf-8", newline="") as file:
            labels = list(csv.DictReader(file))
    words = sum(report.words for report in reports.values())
    furniture_found = furniture(reports, labels)
    findings = read_findings(reports, hashes, read_verdicts(verdict_folder))
    chosen = Counter(finding.verdict for finding in drawn(findings, sample, seed))
    return {
        "files": len(reports),
        "words": words,
        "furniture": asdict(furniture_found) if furniture_found else None,
        "noise": noise(findings, words or 1),
        "sample": {
            "drawn": chosen.total(),
            "seed": seed,
            **{verdict: chosen[verdict] for verdict in (RIGHT, WRONG, ARGUABLE)},
            "unread": chosen[None],
        },
        "rules": {rule: {**asdict(one), "precision": one.precision} for rule, one in by_rule(findings).items()},
    }, findings


def table(data: Mapping[str, Any]) -> str:
    """The figures as Markdown."""
    lines = [f"{data['files']} files, {data['words']:,} words of article.", ""]
    if found := data["furniture"]:
        lines += [
            "| furniture, by line | |",
            "|---|---|",
            f"| precision | {found['precision']:.3f} ({found['false']} lines too many) |",
            f"| recall | {found['recall']:.3f} ({found['missed']} of {found['found'] + found['missed']} missed) |",
            f"| F1 | {found['f1']:.3f} |",
            f"| files all right | {found['files_right']:.0%} |",
            "",
        ]
    lines += [
        "| category, warning or worse | findings | wrong | not read | findings in 1,000 words | wrong in 1,000 words |",
        "|---|---|---|---|---|---|",
    ]
    for category, one in data["noise"].items():
        lines.append(
            f"| {category} | {one['findings']} | {one['wrong']} | {one['unread']} | "
            f"{one['findings_per_1000_words']:.2f} | {one['wrong_per_1000_words']:.2f} |"
        )
    sample = data["sample"]
    lines += [
        "",
        f"Of {sample['drawn']} findings drawn at random from all, notes too (seed {sample['seed']}): {sample[RIGHT]} "
        f"useful, {sample[ARGUABLE]} arguable, {sample[WRONG]} wrong, {sample['unread']} not read.",
        "",
        "| rule | findings | right | wrong | arguable | precision |",
        "|---|---|---|---|---|---|",
    ]
    for rule, one in data["rules"].items():
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
    parser.add_argument("--sample", type=int, metavar="N", help="draw so many findings (default: 100)")
    parser.add_argument("--seed", default="1", help="what the draw follows from (default: 1)")
    parser.add_argument("--write", action="store_true", help="put the tables into benchmarks/README.md")
    options = parser.parse_args()
    sample = 100 if options.sample is None else options.sample
    data, findings = figures(options.corpus, options.verdicts, sample, options.seed)
    if options.unread:
        print("sha256,rule,offset,verdict,reason,where")
        for one in findings if options.sample is None else drawn(findings, sample, options.seed):
            if one.verdict is None:
                print(*one.key, "", "", f"{one.file}:{one.line}", sep=",")
    elif options.json:
        print(json.dumps(data, indent=1))
    else:
        print(table(data))
    if options.write:
        write_figures("accuracy", table(data))
    return 0


if __name__ == "__main__":
    sys.exit(main())
