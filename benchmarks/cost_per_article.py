"""What an article costs: processor time by group of categories, in milliseconds for 1,000 words.

    python benchmarks/cost_per_article.py [--corpus DIR] [--repeat N] [--against TREE] [--write]

Twice: over all articles of the corpus, many of which are short and pay for what every article costs however long it is;
and over those of 800 to 1,250 words, which is what an article of 1,000 words costs.

A group's cost is that of linting with its categories alone, less that of linting with no category at all. The latter is
the work that all of them share: decoding, front matter, blocks, furniture (always looked for, because it is no prose),
the body with its folded text, tokens, sentences and quotations, and the report. Film data and rules are loaded and
expressions compiled before the clock starts. Times are those of the process, not of the wall: for each article of DIR
(default: $FILMLINT_CORPUS/dev, else examples/) the least of N runs, all of them added up. Each run is a process of its
own; on a machine with neighbours the least of seven is a tenth more than that of twenty. With --against the same is
measured for another checkout of filmlint, old and new in turns. With --write the table goes into benchmarks/README.md.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import platform
import subprocess
import sys
import time
from pathlib import Path

from figures_page import write_figures

OWN = Path(__file__).resolve().parent.parent
ENDINGS = {".txt", ".md", ".html"}
SHARED = "shared by all"
GROUPS: dict[str, tuple[str, ...]] = {
    SHARED: (),
    "facts, consistency, dates, credits": ("facts", "consistency", "dates", "credits"),
    "readability, style, sensitive, language": ("readability", "style", "sensitive", "language"),
    "all categories": (),
}


WORDS = "words"
# Columns of the table: ms for 1,000 words over the articles of so many words.
LENGTHS = {"all articles, ms for 1,000 words": range(1_000_000), "an article of 1,000 words, ms": range(800, 1_251)}


def measure(corpus: Path) -> dict[str, list[float]]:
    """Seconds for each article of each group's run, the shared work in each, and its words; measured once."""
    from filmlint.config.settings import Settings
    from filmlint.lint.engine import Linter
    from filmlint.lint.ruleset import all_rules, chosen_rules
    from filmlint.text.decoding import decode
    from filmlint.text.document import Document

    gc.set_threshold(50_000, 20, 100)  # as the command sets it
    rules = chosen_rules(all_rules(Settings()), Settings())
    articles = sorted(path for path in corpus.rglob("*") if path.suffix in ENDINGS and path.is_file())
    contents = [(path.read_bytes(), str(path)) for path in articles]

    def run(linter: Linter) -> list[float]:
        found[WORDS], taken = [], []
        for data, path in contents:
            started = time.process_time()
            decoded = decode(data)
            document = Document(decoded.text, path, decoded)
            report = linter.lint(document)
            body = document.body
            _ = body.folded, body.tokens, body.sentences, body.prose, body.quotations
            taken.append(time.process_time() - started)
            found[WORDS].append(report.words)
        return taken

    found: dict[str, list[float]] = {}
    for group, categories in GROUPS.items():
        every = group == "all categories"
        linter = Linter([rule for rule in rules if every or rule.cues or rule.category in categories], Settings())
        run(linter)
        found[group] = run(linter)
    return found


def measured(tree: Path, corpus: Path) -> dict[str, list[float]]:
    """What `measure` gives in a process that imports filmlint from a checkout."""
    command = [sys.executable, __file__, "--once", "--corpus", str(corpus)]
    done = subprocess.run(command, env={**os.environ, "PYTHONPATH": str(tree)}, stdout=subprocess.PIPE, check=True)
    found: dict[str, list[float]] = json.loads(done.stdout)
    return found


def cost(seconds: dict[str, list[float]], group: str, lengths: range) -> float:
    """Milliseconds for 1,000 words, over the articles of so many words; of a group, beyond the shared work."""
    chosen = [index for index, words in enumerate(seconds[WORDS]) if words in lengths]
    shared = sum(seconds[SHARED][index] for index in chosen) if group != SHARED else 0.0
    words = sum(seconds[WORDS][index] for index in chosen)
    return (sum(seconds[group][index] for index in chosen) - shared) / max(words, 1) * 1e6


def table(measures: dict[Path, dict[str, list[float]]], against: Path | None) -> str:
    trees = {"": measures[OWN]} | ({" before": measures[against]} if against else {})
    columns = [(f"{name}{when}", tree, lengths) for name, lengths in LENGTHS.items() for when, tree in trees.items()]
    lines = [f"| categories | {' | '.join(name for name, _, _ in columns)} |", "|---|" + "---|" * len(columns)]
    for group in GROUPS:
        cells = [f"{cost(tree, group, lengths):.1f}" for _, tree, lengths in columns]
        lines.append(f"| {group} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    given = os.environ.get("FILMLINT_CORPUS")
    parser.add_argument("--corpus", type=Path, default=Path(given, "dev") if given else OWN / "examples")
    parser.add_argument("--repeat", type=int, default=20, metavar="N")
    parser.add_argument("--against", type=Path, metavar="TREE", help="another checkout of filmlint")
    parser.add_argument("--write", action="store_true", help="put the table into benchmarks/README.md")
    parser.add_argument("--once", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.once:
        print(json.dumps(measure(options.corpus)))
        return 0
    against = options.against.resolve() if options.against else None
    measures: dict[Path, dict[str, list[float]]] = {}
    for _ in range(options.repeat):
        for tree in filter(None, (against, OWN)):
            least = measures.setdefault(tree, {})
            for group, taken in measured(tree, options.corpus).items():
                least[group] = [min(pair) for pair in zip(least.get(group, taken), taken, strict=True)]
    machine = f"Python {platform.python_version()}, {platform.machine()}, {platform.system()}"
    text = f"{machine}; the least of {options.repeat} runs.\n\n{table(measures, against)}"
    print(text)
    if options.write:
        write_figures("cost", text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
