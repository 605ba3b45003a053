"""How much filmlint says, beside its neighbours on the same files: findings in 1,000 words.

    python benchmarks/neighbours.py [--corpus DIR] [--write]

DIR (default: $FILMLINT_CORPUS/dev/clean, else examples/) holds articles. Every program gets the same files with its
defaults; the words are those that filmlint counts in the articles. `make neighbours` installs the programs (.venv-bench
and build/neighbours, nothing outside) and runs this; what is not there is left out, and the table says so. Nothing is
judged here: accuracy.py says how often filmlint is right.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import urllib.parse
import urllib.request
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from figures_page import write_figures

from filmlint.language.dialect import article_dialect
from filmlint.language.location import locate
from filmlint.language.process import Server
from filmlint.language.unavailable import LanguageUnavailable

ROOT = Path(__file__).resolve().parent.parent
PYTHON_TOOLS = ROOT / ".venv-bench" / "bin"
NODE_TOOLS = ROOT / "build" / "neighbours" / "node_modules" / ".bin"
VALE = ROOT / "build" / "neighbours" / "vale.ini"  # written once Vale and its styles are there
LANGUAGETOOL = ROOT / "build" / "neighbours" / "languagetool"
SHOWN = 3  # rules of a neighbour that the table names
SPELLER = "MORFOLOGIK"  # how LanguageTool's rules of spelling begin


@dataclass(frozen=True, slots=True)
class Row:
    """What one program said: how often each of its rules found something. None where it is not installed."""

    program: str
    counts: Counter[str] | None


@dataclass(frozen=True, slots=True)
class Filmlint:
    """A run of filmlint: the files it linted, their words, and (rule, severity) of each finding."""

    files: list[Path]
    words: int
    findings: Counter[tuple[str, str]]

    def counts(self, *severities: str) -> Counter[str]:
        chosen: Counter[str] = Counter()
        for (rule, severity), number in self.findings.items():
            if severity in severities:
                chosen[rule] += number
        return chosen


def run_filmlint(corpus: Path, *arguments: str) -> Filmlint:
    command = [sys.executable, "-m", "filmlint", str(corpus), "--format", "json", "--exit-zero", "--no-cache"]
    report = json.loads(_output([*command, *arguments]))
    linted = [file for file in report["files"] if file["status"] == "linted"]
    return Filmlint(
        [Path(file["path"]) for file in linted],
        sum(file["words"] for file in linted),
        Counter((finding["rule"], finding["severity"]) for finding in report["findings"]),
    )


def _output(command: Sequence[str], *, errors: bool = False) -> str:
    """What a program prints; linters exit with anything, from 1 to the number of their findings."""
    done = subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace", check=False)
    if "Traceback" in done.stderr or done.returncode < 0:
        raise SystemExit(f"{command[0]}: exit {done.returncode}\n{done.stderr[-2000:]}")
    return done.stderr if errors else done.stdout


def vale(settings: Path, files: Sequence[Path]) -> Counter[str]:
    """Vale with its own style and the small ones of its settings; with the styles of a house it says more."""
    program = settings.parent / "bin" / "vale"
    said = json.loads(_output([str(program), "--config", str(settings), "--output", "JSON", *map(str, files)]))
    return Counter(alert["Check"] for alerts in said.values() for alert in alerts)


def proselint(program: Path, files: Sequence[Path]) -> Counter[str]:
    said = json.loads(_output([str(program), "check", "--output-format", "json", *map(str, files)]))
    return Counter(one["check_path"] for result in said["result"].values() for one in result["diagnostics"])


def write_good(program: Path, files: Sequence[Path]) -> Counter[str]:
    """write-good names no rules: what it says after the quoted words tells them apart."""
    said = _output([str(program), *map(str, files), "--parse"])
    return Counter(line.rpartition('" ')[2] for line in said.splitlines() if '" ' in line)


def alex(program: Path, files: Sequence[Path]) -> Counter[str]:
    plain = [str(file) for file in files if file.suffix == ".txt"]
    other = [str(file) for file in files if file.suffix != ".txt"]
    said = _output([str(program), "--text", *plain], errors=True) if plain else ""
    said += _output([str(program), *other], errors=True) if other else ""
    return Counter(re.findall(r"(?m)^\s+\d+:\d+(?:-\d+:\d+)?\s+warning\s.*?(\S+)\s+(?:retext-\S+)\s*$", said))


def typos(program: Path, files: Sequence[Path]) -> Counter[str]:
    said = _output([str(program), "--format", "json", *map(str, files)])
    return Counter(one["type"] for one in map(json.loads, said.splitlines()) if one["type"] == "typo")


def codespell(program: Path, files: Sequence[Path]) -> Counter[str]:
    said = _output([str(program), *map(str, files)])
    return Counter("misspelling" for line in said.splitlines() if " ==> " in line)


def languagetool(url: str, files: Sequence[Path]) -> Counter[str]:
    """Its default matches on each file as it is, in the English of the article's own spelling."""
    counts: Counter[str] = Counter()
    for file in files:
        text = file.read_text(encoding="utf-8", errors="replace")
        data = urllib.parse.urlencode({"text": text, "language": article_dialect(text.split())}).encode()
        with urllib.request.urlopen(f"{url.rstrip('/')}/v2/check", data, timeout=600) as answer:
            counts.update(match["rule"]["id"] for match in json.load(answer)["matches"])
    return counts


NEIGHBOURS: Mapping[str, tuple[Path, Callable[[Path, Sequence[Path]], Counter[str]]]] = {
    "Vale, styles Vale, write-good, proselint": (VALE, vale),
    "proselint": (PYTHON_TOOLS / "proselint", proselint),
    "write-good": (NODE_TOOLS / "write-good", write_good),
    "alex": (NODE_TOOLS / "alex", alex),
    "typos": (PYTHON_TOOLS / "typos", typos),
    "codespell": (PYTHON_TOOLS / "codespell", codespell),
}


def rows(corpus: Path, plain: Filmlint) -> list[Row]:
    """Every program's row: filmlint's first, then LanguageTool's, then the others'."""
    found = [
        Row("filmlint: errors and warnings", plain.counts("error", "warning")),
        Row("filmlint: with the notes", plain.counts("error", "warning", "note")),
    ]
    try:
        found += _with_languagetool(corpus, plain.files)
    except LanguageUnavailable as error:
        print(f"LanguageTool is left out: {error}", file=sys.stderr)
        found.append(Row("LanguageTool", None))
    for name, (program, count) in NEIGHBOURS.items():
        found.append(Row(name, count(program, plain.files) if program.exists() else None))
    return found


def _with_languagetool(corpus: Path, files: Sequence[Path]) -> list[Row]:
    if LANGUAGETOOL.is_dir():
        os.environ.setdefault("LTP_PATH", str(LANGUAGETOOL))
    location = locate()
    server = Server.start(location.home) if location.home is not None else None
    try:
        url = server.url if server is not None else str(location.url)
        asked = run_filmlint(corpus, "--languagetool-url", url, "--require", "language")
        alone = languagetool(url, files)
    finally:
        if server is not None:
            server.stop()
    without = Counter({rule: number for rule, number in alone.items() if not rule.startswith(SPELLER)})
    return [
        Row("filmlint asking LanguageTool: errors and warnings", asked.counts("error", "warning")),
        Row("filmlint asking LanguageTool: with the notes", asked.counts("error", "warning", "note")),
        Row("LanguageTool alone", alone),
        Row("LanguageTool alone, its speller off", without),
    ]


def table(plain: Filmlint, found: Sequence[Row]) -> str:
    """The rows as Markdown, then filmlint's findings by rule."""
    words = plain.words or 1
    lines = [
        f"{len(plain.files)} files, {plain.words:,} words of article.",
        "",
        "| program | findings | in 1,000 words | most often |",
        "|---|---|---|---|",
    ]
    for row in found:
        if row.counts is not None:
            often = ", ".join(f"{rule} {number}" for rule, number in row.counts.most_common(SHOWN))
            total = row.counts.total()
            lines.append(f"| {row.program} | {total:,} | {1000 * total / words:.2f} | {often} |")
    missing = [row.program for row in found if row.counts is None]
    if missing:
        lines += ["", f"Not installed, and left out: {'; '.join(missing)}."]
    lines += ["", "| rule of filmlint | severity | findings | in 1,000 words |", "|---|---|---|---|"]
    for (rule, severity), number in sorted(plain.findings.items(), key=lambda item: (-item[1], item[0])):
        lines.append(f"| {rule} | {severity} | {number} | {1000 * number / words:.2f} |")
    return "\n".join(lines) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    given = os.environ.get("FILMLINT_CORPUS")
    parser.add_argument("--corpus", type=Path, default=Path(given, "dev", "clean") if given else ROOT / "examples")
    parser.add_argument("--write", action="store_true", help="put the tables into benchmarks/README.md")
    options = parser.parse_args()
    plain = run_filmlint(options.corpus)
    text = table(plain, rows(options.corpus, plain))
    print(text)
    if options.write:
        write_figures("neighbours", text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
