"""How fast filmlint is, beside its neighbours on the same files in the same run.

    python benchmarks/speed.py [--corpus DIR] [--neighbours BIN] [--repeat N] [--write]

The articles of DIR (default: $FILMLINT_CORPUS/dev, else examples/) are copied to 1,000 distinct names. Times are those
of the wall clock and of the processors, the best of N runs; memory is the peak of the largest process. The programs
take turns, run by run, so that what else the machine does falls on all of them alike; what 500 rules more cost is told
from runs that alternate with runs without them. Before the clock starts each program runs once, and may write what it
keeps between runs: Python's byte code (as any installed package has it), compiled rules of one's own. filmlint's rows
are measured twice: with the rules that see what stands around an article, and with all. With --write the table goes
into benchmarks/README.md. The program measured is the `filmlint` beside the Python that runs this.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from figures_page import write_figures

HERE = Path(__file__).resolve().parent
FILES = 1_000
ENDINGS = {".txt", ".md", ".html"}
FILMLINT = str(Path(sys.executable).with_name("filmlint"))
# What stands around the article, holes, bytes and copies: no rule that reads what the article says.
PAGE = ("boilerplate", "placeholder", "format", "copied-paragraph", "near-duplicate-article")
JUSTEXT = """
import pathlib, html, justext
stop = justext.get_stoplist("English")
for path in sorted(pathlib.Path(".").iterdir()):
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    page = "".join(f"<p>{html.escape(line)}</p>" for line in lines)
    print(sum(p.is_boilerplate for p in justext.justext(page or "<p></p>", stop)))
"""


@dataclass(frozen=True, slots=True)
class Command:
    """One line of the table before it is measured; `without`: the number of the command this one costs more than."""

    what: str
    arguments: Sequence[str]
    folder: Path
    forget: Path | None = None  # a cache that is removed before each run
    without: int | None = None


@dataclass(slots=True)
class Row:
    """One line of the table: what was run, how long it took by the wall clock and of all processors (seconds), its
    peak memory (MB)."""

    what: str
    seconds: float = float("inf")
    processor: float = float("inf")
    memory: float = 0.0
    note: str = ""

    def add(self, seconds: float, processor: float, memory: float) -> None:
        self.seconds, self.processor = min(self.seconds, seconds), min(self.processor, processor)
        self.memory = max(self.memory, memory)


def in_turns(commands: Sequence[Command], rounds: int) -> list[Row]:
    """Every command's best time over so many rounds; in a round each runs once, one after the other."""
    rows = [Row(command.what) for command in commands]
    for command in commands:
        run(command)
    for _ in range(rounds):
        for command, row in zip(commands, rows, strict=True):
            row.add(*run(command))
    for command, row in zip(commands, rows, strict=True):
        if command.without is not None:
            plain = rows[command.without]
            row.note = (
                f"{row.seconds / plain.seconds - 1:+.0%}, of processor {row.processor / plain.processor - 1:+.0%}"
            )
    return rows


def run(command: Command) -> tuple[float, float, float]:
    """The time that a command takes by the clock and of the processors, in seconds, and its peak memory, in MB."""
    if command.forget is not None:
        shutil.rmtree(command.forget, ignore_errors=True)
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    with tempfile.TemporaryFile() as errors:
        started = time.perf_counter()
        process = subprocess.Popen(
            command.arguments, cwd=command.folder, env=environment, stdout=subprocess.DEVNULL, stderr=errors
        )
        _, status, usage = os.wait4(process.pid, 0)
        taken = time.perf_counter() - started
        process.returncode = os.waitstatus_to_exitcode(status)
        errors.seek(0)
        said = errors.read().decode(errors="replace")
    if "Traceback" in said or process.returncode not in (0, 1, 2, 65):
        raise SystemExit(f"{' '.join(command.arguments)[:500]}: exit {process.returncode}\n{said[-2000:]}")
    scale = 1 if platform.system() == "Darwin" else 1024
    return taken, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * scale / 1e6


def copies(corpus: Path, target: Path, count: int) -> int:
    """Copy the articles of a corpus to `count` distinct names; returns the bytes."""
    articles = sorted(path for path in corpus.rglob("*") if path.suffix in ENDINGS and path.is_file())
    if not articles:
        raise SystemExit(f"no articles in {corpus}")
    target.mkdir()
    size = 0
    for number in range(count):
        source = articles[number % len(articles)]
        data = source.read_bytes()
        size += len(data)
        (target / f"{number:04}-{source.stem}{source.suffix}").write_bytes(data)
    return size


def many_rules(folder: Path, articles: Iterable[Path], share: float = 0.01) -> None:
    """500 more rules of five sorts; their words are chosen so that about `share` of all lines has a hit."""
    folder.mkdir()
    counts: dict[str, int] = {}
    lines = 0
    for path in articles:
        for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
            lines += bool(line.strip())
            for word in {word.strip(".,;:!?\"'“”’()").lower() for word in line.split()}:
                if len(word) > 5 and word.isalpha() and word.isascii():
                    counts[word] = counts.get(word, 0) + 1
    wanted, hit = share * lines, 0
    common = []
    for word in sorted(counts, key=lambda word: (-counts[word], word)):
        if counts[word] <= wanted / 20 and hit < wanted:
            hit += counts[word]
            common.append(word)
    words = iter(common)
    sorts = ["phrases"] * 200 + ["lines"] * 100 + ["pattern"] * 100 + ["swap"] * 50 + ["density"] * 50
    for number, sort in enumerate(sorts):
        occurs = sort in ("phrases", "pattern", "swap") and number % 5 == 0
        word = next(words, f"zyx{number}qua") if occurs else f"zyx{number}qua"
        match = {
            "phrases": f"phrases: [{word}, {word} of the film]",
            "lines": f"lines: [{word}, more {word}]",
            "pattern": f"pattern: ['{word}\\s+(?:\\w+\\s+){{0,2}}\\w+']",
            "swap": f"swap: {{{word}: {word}x}}",
            "density": f"density: {{phrases: [{word}, {word} again], per-1000: 500}}",
        }[sort]
        (folder / f"bench-{number}.yaml").write_text(
            f"id: bench-{number}\ncategory: style\nseverity: note\nsummary: A rule to measure with\n"
            f"why: It is here to be one of five hundred, and to see what so many cost.\nmatch:\n  {match}\n"
            f"bad: ['[[{word}]] a', '[[{word}]] b']\ngood: [c, d]\n"
        )


def filmlint_commands(articles: Path, work: Path) -> list[Command]:
    """filmlint's version, one file, and 1,000 files cold, warm and with 500 rules more."""
    one = sorted(articles.iterdir(), key=lambda path: path.stat().st_size)[FILES // 2]
    more = work / "rules"
    many_rules(more, articles.iterdir())
    more_ids = sorted(path.stem for path in more.iterdir())
    commands = [Command("filmlint --version", [FILMLINT, "--version"], work)]
    for what, chosen in (("rules of the page", PAGE), ("all rules", ())):
        cache = work / f"cache-{len(chosen)}"
        select = ["--select", ",".join(chosen)] if chosen else []
        select_more = ["--select", ",".join([*chosen, *more_ids])] if chosen else []
        many = [FILMLINT, str(articles), "--exit-zero", "--format", "json"]
        cold = len(commands) + 1
        commands += [
            Command(f"one file, {what}", [FILMLINT, str(one), "--exit-zero", "--no-cache", *select], work),
            Command(f"{FILES:,} files, {what}, no cache", [*many, "--no-cache", *select], work),
            Command(
                "the same, 500 rules more",
                [*many, "--no-cache", "--rules", str(more), *select_more],
                work,
                without=cold,
            ),
            Command("the same without them, filling a cache", [*many, "--cache-dir", str(cache), *select], work, cache),
            Command("the same from the cache", [*many, "--cache-dir", str(cache), *select], work),
        ]
    return commands


def memory_commands(articles: Path, work: Path) -> list[Command]:
    """Three times the files: memory must not grow with them."""
    three = work / "three"
    copies(articles, three, 3 * FILES)
    command = [FILMLINT, str(three), "--exit-zero", "--format", "json", "--no-cache"]
    return [
        Command(f"{3 * FILES:,} files, {what}, no cache", [*command, *select], work)
        for what, select in (
            ("rules of the page", ["--select", ",".join(PAGE)]),
            ("all rules", []),
        )
    ]


def neighbour_commands(bin_folder: Path, articles: Path) -> list[Command]:
    """The neighbours that are installed in a folder, each with its defaults."""
    commands = {
        "typos": [str(bin_folder / "typos"), "."],
        "codespell": [str(bin_folder / "codespell"), "."],
        "jusText, each line in a <p>": [str(bin_folder / "python"), "-c", JUSTEXT],
        "proselint": [str(bin_folder / "proselint"), "check", "."],
    }
    return [
        Command(f"{name}, {FILES:,} files", arguments, articles)
        for name, arguments in commands.items()
        if Path(arguments[0]).exists()
    ]


def table(rows: Iterable[Row]) -> str:
    lines = ["| what | seconds | of processor | peak MB | |", "|---|---|---|---|---|"]
    for row in rows:
        lines.append(f"| {row.what} | {row.seconds:.2f} | {row.processor:.2f} | {row.memory:.0f} | {row.note} |")
    return "\n".join(lines) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    given = os.environ.get("FILMLINT_CORPUS")
    default = Path(given, "dev") if given else HERE.parent / "examples"
    parser.add_argument("--corpus", type=Path, default=default)
    parser.add_argument("--neighbours", type=Path, metavar="BIN", help="where typos, codespell, proselint, python are")
    parser.add_argument("--repeat", type=int, default=5)
    parser.add_argument("--write", action="store_true", help="put the table into benchmarks/README.md")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        articles = work / "articles"
        size = copies(options.corpus, articles, FILES)
        rows = in_turns(filmlint_commands(articles, work), options.repeat)
        rows += in_turns(memory_commands(articles, work), 1)
        if options.neighbours:
            rows += in_turns(neighbour_commands(options.neighbours.absolute(), articles), min(options.repeat, 2))
    machine = f"{os.cpu_count()} processors, Python {platform.python_version()}, {platform.system()}"
    head = f"{FILES:,} files, {size / 1e6:.1f} MB; {machine}"
    text = f"{head}\n\n{table(rows)}"
    print(text)
    if options.write:
        write_figures("speed", text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
