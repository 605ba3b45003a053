"""Comparing the files of a run: packed digests, and one finding for each copy."""

from __future__ import annotations

from pathlib import Path

import pytest

from filmlint import lint_paths
from filmlint.archive.digest import Mark
from filmlint.archive.packed import Packed, Recurring
from filmlint.config.config import Config
from filmlint.config.settings import Settings

PARAGRAPHS = "\n\n".join(
    f"The {what} was built in the cellar of the lighthouse by somebody whom nobody in the village had ever seen, "
    f"and who left it there when the {what} was done and the last of the ships had gone.\n"
    for what in ("organ", "boat", "camera", "tower")
)
STORY = (
    "The organ was built in the cellar of the lighthouse by somebody whom nobody in the village had ever seen before, "
    "and it was left there.\n\nNine ships came in that winter, and each of them brought a man who said that he had "
    "heard of it in another harbour and wished to play.\n\nNone of them could, for the pipes were made of the "
    "masts of wrecks, and what they played was what the masts had heard when they went down.\n"
)
MARKS = [Mark(2**64 - 1, 0, 2**31 - 1, 25), Mark(0, 3, 9, 30)]


def test_packed_rows_are_rows() -> None:
    packed = Packed(Mark._make, MARKS)
    assert list(packed) == MARKS
    assert packed[-1] == MARKS[1]
    with pytest.raises(IndexError):
        packed[2]
    assert list(Packed.unpack(Mark._make, packed.pack())) == MARKS
    with pytest.raises(ValueError, match="packed"):
        Packed.unpack(Mark._make, packed.pack()[1:])


def test_no_recurring_hash_is_overlooked() -> None:
    columns = [[2**63 + number, number] for number in range(500)] + [[7, 2**63 + 9]]
    recurring = Recurring(columns)
    assert 7 in recurring
    assert 2**63 + 9 in recurring
    assert sum(value in recurring for column in columns for value in column) < 400


def test_a_copy_of_many_articles_is_told_once(tmp_path: Path) -> None:
    for name in "abcd":
        (tmp_path / f"{name}.txt").write_text(PARAGRAPHS, encoding="utf-8")
    found = lint_paths([tmp_path])
    told = {
        Path(report.path).stem: placed.finding.message
        for report, placed in found.findings()
        if placed.finding.rule == "near-duplicate-article"
    }
    assert list(told) == ["b", "c", "d"]
    assert told["b"].endswith("a.txt too")
    assert told["d"].endswith("a.txt too, most of them in 2 more")
    assert not any(placed.finding.rule.startswith("copied") for _, placed in found.findings())


def test_a_copied_article_is_copied_text_where_no_other_rule_tells(tmp_path: Path) -> None:
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(STORY if name != "c" else "Nobody was there.\n", encoding="utf-8")
    found = lint_paths([tmp_path], config=Config(str(tmp_path), settings=Settings(select=("copied-text",))))
    assert [(Path(report.path).stem, placed.finding.rule) for report, placed in found.findings()] == [
        ("b", "copied-text")
    ]
