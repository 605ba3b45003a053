"""filmlint for programs: the same findings as the command's."""

from __future__ import annotations

from pathlib import Path

import pytest

from filmlint import lint_file, lint_paths, lint_text
from filmlint.lint.run_report import RunReport

TEXT = "The Quiet Harbour (2011) is by Jo Roe. We beleive that it runs 140 minutes.\n\nDirector: Jo Roe\n"


def rules(report: RunReport) -> set[str]:
    return {placed.finding.rule for _, placed in report.findings()}


def test_one_path_is_a_path(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    for path in (tmp_path, str(tmp_path), str(tmp_path / "a.txt")):
        assert [Path(report.path).name for report in lint_paths(path).files] == ["a.txt"]
    assert [placed.finding.rule for placed in lint_text(TEXT).findings] == ["known-misspelling"]


def test_the_project_s_own_words_and_facts_count(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "filmlint.yaml").write_text("ignore: [style]\n")
    assert rules(lint_paths([tmp_path / "a.txt"])) == {"known-misspelling"}
    (tmp_path / ".filmlint").mkdir()
    (tmp_path / ".filmlint" / "words.txt").write_text("beleive\n")
    assert rules(lint_paths([tmp_path / "a.txt"])) == set()
    facts = "films: [{title: The Quiet Harbour, year: 2011, directors: [Jo Roe], runtimes: [98]}]\n"
    (tmp_path / ".filmlint" / "facts.yaml").write_text(facts)
    assert [placed.finding.rule for placed in lint_file(tmp_path / "a.txt").findings] == ["runtime-mismatch"]
