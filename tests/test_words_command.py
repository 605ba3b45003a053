"""filmlint words: what it proposes, what it leaves out, and what --write does to the list."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.conftest import Outcome

Run = Callable[..., Outcome]
ARTICLE = """\
The okelo tree stands behind the house, and the okelo is holy to the Grumbo family. Grumbo and Grumbo wait.

She will recieve the flonst, and he will recieve the flonst, too. A stranegly quiet house is a stranegly quiet house.
"""


def words(out: str) -> list[str]:
    return [line.partition("#")[0].strip() for line in out.splitlines() if not line.startswith("#")]


def test_proposes_unknown_words_that_recur(filmlint: Run, project: Path) -> None:
    (project / "a.txt").write_text(ARTICLE)
    done = filmlint("words", ".")
    assert done.status == 0
    assert words(done.out) == ["flonst", "okelo", "stranegly"]  # no name, no known misspelling
    assert done.out.index("# One slip from another word") < done.out.index("stranegly  # 2 times in 1 file; strangely?")
    assert words(filmlint("words", ".", "--times", "3").out) == []


def test_write_adds_to_the_list_once_and_the_words_are_known_then(filmlint: Run, project: Path) -> None:
    (project / "a.txt").write_text(ARTICLE)
    assert "misspelled-word" in filmlint("a.txt", "--statistics").out
    (project / ".filmlint").mkdir()
    listed = project / ".filmlint" / "words.txt"
    listed.write_text("# ours\nokelo # a tree")
    assert "2 words added" in filmlint("words", ".", "--write").err
    assert listed.read_text().startswith("# ours\nokelo # a tree\nflonst  # 2 times in 1 file\n")
    assert "0 words added" in filmlint("words", ".", "--write").err
    assert "misspelled-word" not in filmlint("a.txt", "--statistics").out


def test_refuses_a_number_that_is_none(filmlint: Run) -> None:
    assert filmlint("words", ".", "--times", "no").status == 2


def test_a_list_that_is_no_text_is_told_with_its_line(filmlint: Run, project: Path) -> None:
    (project / "a.txt").write_text("We beleive in the night.\n")
    folder = project / ".filmlint"
    folder.mkdir()
    (folder / "words.txt").write_bytes("\ufeffbeleive\n".encode())
    assert filmlint("a.txt").status == 0
    (folder / "words.txt").write_bytes(b"night\ncaf\xe9\n")
    for arguments in (["a.txt"], ["words", "a.txt"]):
        done = filmlint(*arguments)
        assert done.status == 2
        assert done.err.endswith("words.txt:2: not UTF-8 text\n")
