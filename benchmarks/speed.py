"""How fast filmlint is, beside its neighbours on the same files in the same run.

    python benchmarks/speed.py [--corpus DIR] [--neighbours BIN] [--repeat N] [--write]

The articles of DIR (default: $FILMLINT_CORPUS/dev, else examples/) are copied to 1,000 distinct names. Times are wall
clock, the best of N runs; memory is the peak of the largest process. With --write the table goes into
benchmarks/README.md. The program measured is the `filmlint` beside the Python that runs this.
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

HERE = Path(__file__).resolve().parent
FILES = 1_000
ENDINGS = {".txt", ".md", ".html"}
FILMLINT = str(Path(sys.executable).with_name("filmlint"))
JUSTEXT = """
import pathlib, html, justext
stop = justext.get_stoplist("English")
for path in sorted(pathlib.Path(".").iterdir()):
    lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    page = "".join(f"<p>{html.escape(line)}</p>" for line in lines)
    print(sum(p.is_boilerplate for p in justext.justext(page or "<p></p>", stop)))
"""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: what was run, how long it took (seconds), and its peak memory (MB) where measured."""

    what: str
    seconds: float
    memory: float | None = None
    note: str = ""


def best(command: Sequence[str], folder: Path, repeat: int, before: Sequence[Path] = ()) -> tuple[float, float | None]:
    """The shortest time of a command in `folder`, and its memory; `before` each run these caches are removed."""
    shortest, memory = float("inf"), None
    for _ in range(repeat):
        for cache in before:
            shutil.rmtree(cache, ignore_errors=True)
        with open(os.devnull, "w") as nowhere:
            started = time.perf_counter()
            process = subprocess.Popen(command, cwd=folder, stdout=nowhere, stderr=subprocess.PIPE)
            _, status, usage = os.wait4(process.pid, 0)
            taken = time.perf_counter() - started
        assert process.stderr is not None
        said = process.stderr.read().decode(errors="replace")
        process.stderr.close()
        process.returncode = os.waitstatus_to_exitcode(status)
        if "Traceback" in said or process.returncode not in (0, 1, 2, 65):
            raise SystemExit(f"{' '.join(command)}: exit {process.returncode}\n{said[-2000:]}")
        shortest = min(shortest, taken)
        scale = 1 if platform.system() == "Darwin" else 1024
        memory = max(memory or 0.0, usage.ru_maxrss * scale / 1e6)
    return shortest, memory


def copies(corpus: Path, target: Path, count: int) -> int:
    """Copy the articles of a corpus to `count` distinct names, each with a first line of its own; returns the bytes."""
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


def filmlint_rows(articles: Path, work: Path, repeat: int) -> Iterable[Row]:
    """filmlint cold, warm, on one file, with five hundred rules more, and over three times the files."""
    cache = work / "cache"
    command = [FILMLINT, str(articles), "--exit-zero", "--format", "json"]
    keep = ["--cache-dir", str(cache)]
    cold, memory = best([*command, "--no-cache"], work, repeat)
    yield Row(f"filmlint, {FILES:,} files, cold, no cache", cold, memory)
    yield Row("the same, keeping a cache", *best([*command, *keep], work, repeat, [cache]))
    yield Row("the same, warm", *best([*command, *keep], work, repeat))
    one = sorted(articles.iterdir(), key=lambda path: path.stat().st_size)[FILES // 2]
    yield Row("filmlint, one file, cold", *best([FILMLINT, str(one), "--exit-zero", "--no-cache"], work, 2 * repeat))
    yield Row("filmlint --version", *best([FILMLINT, "--version"], work, 2 * repeat))
    rules = work / "rules"
    many_rules(rules, articles.iterdir())
    with_rules = [*command, "--no-cache", "--rules", str(rules)]
    best(with_rules, work, 1)  # compiles them; kept in the user's cache
    more, memory = best(with_rules, work, repeat)
    yield Row("filmlint, 500 rules more", more, memory, f"{(more - cold) / cold:+.0%}")
    three = work / "three"
    copies(articles, three, 3 * FILES)
    large = [FILMLINT, str(three), "--exit-zero", "--format", "json", "--no-cache"]
    yield Row(f"filmlint, {3 * FILES:,} files, cold", *best(large, work, 1))


def neighbour_rows(bin_folder: Path, articles: Path, repeat: int) -> Iterable[Row]:
    """The neighbours that are installed in a folder, each with its defaults."""
    commands = {
        "typos": [str(bin_folder / "typos"), "."],
        "codespell": [str(bin_folder / "codespell"), "."],
        "jusText, each line in a <p>": [str(bin_folder / "python"), "-c", JUSTEXT],
        "proselint": [str(bin_folder / "proselint"), "check", "."],
    }
    for name, command in commands.items():
        if Path(command[0]).exists():
            yield Row(f"{name}, {FILES:,} files", *best(command, articles, min(repeat, 2)))


def table(rows: Iterable[Row]) -> str:
    lines = ["| what | seconds | peak MB | |", "|---|---|---|---|"]
    for row in rows:
        memory = "" if row.memory is None else f"{row.memory:.0f}"
        lines.append(f"| {row.what} | {row.seconds:.2f} | {memory} | {row.note} |")
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
        rows = list(filmlint_rows(articles, work, options.repeat))
        if options.neighbours:
            rows += neighbour_rows(options.neighbours.absolute(), articles, options.repeat)
    machine = f"{os.cpu_count()} processors, Python {platform.python_version()}, {platform.system()}"
    head = f"{FILES:,} files, {size / 1e6:.1f} MB; {machine}"
    text = f"{head}\n\n{table(rows)}"
    print(text)
    if options.write:
        page = HERE / "README.md"
        before, _, rest = page.read_text(encoding="utf-8").partition("<!-- speed -->\n")
        _, _, after = rest.partition("<!-- end of speed -->")
        page.write_text(f"{before}<!-- speed -->\n{text}<!-- end of speed -->{after}", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
