"""The table of words: what is written is found again, and nothing else is."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmlint.language import word_table
from filmlint.language.word_table import WordTable, written

WORDS = {"a": 5, "a'body": None, "and": 3, "ant": None, "ante": 20, "anteater": 7, "o'er": 12, "the": 1, "they": None}


@pytest.fixture
def table(tmp_path: Path) -> WordTable:
    file = tmp_path / "table.txt"
    file.write_text(written(WORDS), encoding="ascii")
    return WordTable(file)


def test_every_word_has_its_number(table: WordTable) -> None:
    assert {word: table[word] for word in WORDS} == {word: number or 0 for word, number in WORDS.items()}


@given(st.text("aentr' 135é", max_size=8))
def test_nothing_else_is_found(word: str) -> None:
    file = Path(__file__).with_name("no-such-file")
    table = WordTable(file)
    table.__dict__["_lines"] = {line[:3].rstrip(): line for line in written(WORDS).split("\n")}
    assert (table.number(word) is not None) == (word in WORDS)


def test_what_is_remembered_is_bounded(table: WordTable, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word_table, "_REMEMBERED", 10)
    for number in range(50):
        assert table[f"qz{number}"] is None
    assert len(table) <= 10
    assert table["ante"] == 20
