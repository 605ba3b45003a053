"""200 kB of hostile text ends, for every rule: in a child process, with a generous limit for each."""

from __future__ import annotations

import subprocess
import sys

import pytest

SIZE = 200_000  # characters
EACH = 10  # seconds for one rule; what grows with the square of the text takes many times that
LIMIT = 200  # seconds for all rules over one text

# What makes patterns walk the same ground again and again: one long word, endless lists, marks that never close.
PIECES = [
    ("a", "txt"), ("A", "txt"), ("1", "txt"), (" ", "txt"), ("\n", "txt"), ("-", "txt"), ("a, ", "txt"), ("a. ", "txt"),
    ("(a ", "txt"), ('"a ', "txt"), ("“a ", "txt"), ("a: b\n", "txt"), ("- a\n", "txt"), ("a's ", "txt"),
    ("{{ ", "md"), ("[a](", "md"), ("[", "md"), ("*a ", "md"), ("_a_", "md"), ("`", "md"), ("> ", "md"), ("| a ", "md"),
    ("<p>a ", "html"), ("<a href='", "html"), ("<!--", "html"), ("&a", "html"), ("A film.\n", "txt"),
    ("Ana Roe, ", "txt"), ("A Film (1995) ", "txt"), ("1995 ", "txt"), ("May 5, 1996 ", "txt"), ("the the ", "txt"),
    ("$4 million ", "txt"), ("9/10 ", "txt"), ("112 minutes ", "txt"), ("directed by ", "txt"),
    ("contact us at ", "txt"), ("won an Oscar for ", "txt"), ("Runtime: \n", "txt"), ("“So,” she said. ", "txt"),
    ("Related News\n", "txt"), ("born in 1964 ", "txt"), ("At 112 minutes the film is long. ", "txt"),
    ("In Pulp Fiction, John Travolta plays Vincent Vega. ", "txt"),
]  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize(("piece", "ending"), PIECES)
def test_every_rule_ends(piece: str, ending: str) -> None:
    command = [sys.executable, "-m", "tests.hostile_child", piece, f"a.{ending}", str(SIZE), str(EACH)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=LIMIT, check=False)
    except subprocess.TimeoutExpired as error:
        said = error.stdout.decode() if isinstance(error.stdout, bytes) else error.stdout or ""
        pytest.fail(f"no end after {LIMIT} s; last {said.splitlines()[-1:]}")
    assert done.returncode == 0, done.stderr
    assert [line for line in done.stdout.splitlines() if line.startswith("no end")] == []
    assert done.stdout.endswith("done\n")
