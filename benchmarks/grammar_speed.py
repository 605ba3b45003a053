"""What filmlint adds to LanguageTool's own time: a run with --languagetool against the server alone, on the same texts.

    python benchmarks/grammar_speed.py [--corpus DIR] [--rounds N] [--write]

The server is the copy that `filmlint grammar install` sets up (or the one that the tests use), started once and warmed
by two passes over all texts. Each round then measures, on the wall clock, the server alone, asked for the same texts in
the same pieces by one client, then by two (more take as long: two keep both cores busy), and then
`filmlint DIR --languagetool-url … --no-cache`, a process of its own, start-up included, all rules at work. The ratio to
either is taken in each round; of the rounds the median counts. The last lines say what a run costs that finds all
answers in the cache, and one without LanguageTool. With --write the table goes into benchmarks/README.md.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import subprocess
import sys
import tempfile
import time
import urllib.parse
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from statistics import median
from threading import local

from figures_page import write_figures

from filmlint.config.settings import Settings
from filmlint.errors import FilmlintError
from filmlint.language.client import SPELLERS, UNASKED, batches
from filmlint.language.location import locate
from filmlint.language.process import Server
from filmlint.lint.grammar_asked import LANGUAGE, NOT_ASKED
from filmlint.lint.grammar_service import texts_of
from filmlint.lint.linters import Linters
from filmlint.text.decoding import BinaryContent, decode
from filmlint.text.document import Document

HERE = Path(__file__).resolve().parent
ENDINGS = {".txt", ".md", ".html"}
TESTS_COPY = Path.home() / ".cache" / "filmlint-tests" / "languagetool"
Request = tuple[str, str]  # a text and its dialect
Round = tuple[float, float, float]  # the server asked by one client, by two, and by filmlint


def requests_of(corpus: Path) -> list[Request]:
    """What filmlint sends for the articles of a folder."""
    linter = Linters([Settings()], 20_000_000).linter(0)
    found: list[Request] = []
    for path in sorted(path for path in corpus.rglob("*") if path.suffix in ENDINGS and path.is_file()):
        try:
            decoded = decode(path.read_bytes())
        except BinaryContent:
            continue
        document = Document(decoded.text, str(path), decoded)
        linter.divide(document)
        texts, language = texts_of(document.body)
        found += [("\n\n".join(batch), language) for _, batch in batches(texts)]
    return found


def server_alone(url: str, requests: Sequence[Request], clients_at_once: int) -> float:
    """Seconds that the server takes to answer all requests of some clients with a connection each."""
    address = urllib.parse.urlsplit(url)
    clients = local()

    def ask(request: Request) -> None:
        if not hasattr(clients, "connection"):
            clients.connection = http.client.HTTPConnection(address.hostname or "", address.port, timeout=120)
        fields = {"text": request[0], "language": request[1], "disabledRules": ",".join(SPELLERS)}
        body = urllib.parse.urlencode({**fields, "disabledCategories": ",".join(UNASKED)})
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        clients.connection.request("POST", "/v2/check", body, kind)
        answer = clients.connection.getresponse()
        answer.read()
        if answer.status != 200:
            raise SystemExit(f"LanguageTool answered {answer.status}")

    started = time.perf_counter()
    with ThreadPoolExecutor(clients_at_once) as threads:
        for _ in threads.map(ask, requests):
            pass
    return time.perf_counter() - started


def run(corpus: Path, *options: str) -> float:
    """Seconds of one run of the command over the corpus."""
    command = [sys.executable, "-m", "filmlint", str(corpus), "--exit-zero", "--format", "json", *options]
    started = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    taken = time.perf_counter() - started
    not_run = [entry["reason"] for entry in json.loads(done.stdout)["not_run"] if entry["what"] == LANGUAGE]
    if done.returncode or (not_run and not_run != [NOT_ASKED]):
        raise SystemExit(f"exit {done.returncode}: {not_run} {done.stderr[-1000:]}")
    return taken


def table(rounds: Sequence[Round], others: Iterable[tuple[str, float]]) -> str:
    lines = ["| what | seconds | filmlint's time by that |", "|---|---|---|"]
    for column, what in enumerate(("one text after another", "two at a time")):
        ratios = [asked[2] / asked[column] for asked in rounds]
        seconds = median(asked[column] for asked in rounds)
        spread = f"{median(ratios):.2f} ({min(ratios):.2f} to {max(ratios):.2f})"
        lines.append(f"| LanguageTool's server alone, {what} | {seconds:.1f} | {spread} |")
    lines.append(f"| filmlint asking it | {median(asked[2] for asked in rounds):.1f} | |")
    lines += [f"| {what} | {seconds:.1f} | |" for what, seconds in others]
    return "\n".join(lines) + f"\n\nMedians of {len(rounds)} rounds.\n"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    given = os.environ.get("FILMLINT_CORPUS")
    parser.add_argument("--corpus", type=Path, default=Path(given, "dev") if given else HERE.parent / "examples")
    parser.add_argument("--rounds", type=int, default=5, metavar="N")
    parser.add_argument("--write", action="store_true", help="put the table into benchmarks/README.md")
    options = parser.parse_args()
    os.environ.setdefault("LTP_PATH", str(TESTS_COPY))
    try:
        home = locate().home
    except FilmlintError as error:
        raise SystemExit(str(error)) from error
    if home is None:
        raise SystemExit("a copy of LanguageTool is needed, not an address (`filmlint grammar install`)")
    requests = requests_of(options.corpus)
    with Server.start(home) as server, tempfile.TemporaryDirectory() as cache:
        asking = ("--languagetool-url", server.url)
        for _ in range(2):
            server_alone(server.url, requests, 2)
        rounds: list[Round] = []
        for number in range(options.rounds):
            alone = server_alone(server.url, requests, 1), server_alone(server.url, requests, 2)
            rounds.append((*alone, run(options.corpus, *asking, "--no-cache")))
            one, two, asked = rounds[-1]
            print(f"round {number + 1}: {one:.1f} and {two:.1f} s alone, {asked:.1f} s asked by filmlint", flush=True)
        run(options.corpus, *asking, "--cache-dir", cache)
        others = [("filmlint, all answers in its cache", run(options.corpus, *asking, "--cache-dir", cache))]
        others.append(("filmlint without LanguageTool, in one process", run(options.corpus, "--no-cache", "-j", "1")))
    size = sum(len(text.split()) for text, _ in requests)
    text = f"{len(requests)} requests, {size:,} words; {os.cpu_count()} processors.\n\n{table(rounds, others)}"
    print(text)
    if options.write:
        write_figures("grammar", text)
    return 0


if __name__ == "__main__":
    sys.exit(main())
