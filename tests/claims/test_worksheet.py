"""filmlint claims: the fact-checker's worksheet."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from filmlint.cli.main import main

TEXT = (
    "Film: The Long Night (Drama, 1995, Rated: R, 112 minutes)\nDirector: Ana Roe\n\nAt 112 minutes it never drags.\n"
)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "night.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    code = main(["claims", *arguments])
    return code, capsys.readouterr().out


def test_text_names_place_kind_and_value(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out = run(capsys, str(article))
    assert code == 0
    assert "2:11  credit: “Ana Roe” (fact box)" in out
    assert "4:4  runtime: “112 minutes” (prose)" in out
    assert "minutes 112" in out


def test_json_has_every_claim_with_its_line(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out = run(capsys, str(article), "--format", "json")
    claims = json.loads(out)["files"][0]["claims"]
    assert code == 0
    assert {claim["kind"] for claim in claims} >= {"runtime", "credit", "release year", "certificate"}
    assert [claim["line"] for claim in claims if claim["kind"] == "runtime"] == [1, 4]


def test_csv_has_a_row_a_claim(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, out = run(capsys, str(article), "--format", "csv", "--kind", "runtime")
    rows = list(csv.DictReader(io.StringIO(out)))
    assert [row["text"] for row in rows] == ["112 minutes", "112 minutes"]
    assert {row["kind"] for row in rows} == {"runtime"}


def test_a_file_that_is_not_there_is_no_empty_worksheet(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out = run(capsys, str(tmp_path / "none.txt"))
    assert code == 2
    assert out == ""


def test_standard_input_and_kinds_that_there_are_none_of(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    assert main(["claims", "-", "--kind", "ratings"]) == 0
    done = capsys.readouterr()
    assert done.out == "-\n"
    assert "no claim of the kind 'ratings'; there are: certificate, credit" in done.err


def test_the_project_s_facts_stand_beside_the_claims(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / ".filmlint"
    folder.mkdir()
    film = "films: [{title: The Long Night, year: 1995, directors: [Ana Row], runtimes: [98]}]\n"
    (folder / "facts.yaml").write_text(film)
    (tmp_path / "filmlint.yaml").write_text("ignore: [style]\n")
    (tmp_path / "night.txt").write_text(TEXT)
    _, out = run(capsys, str(tmp_path / "night.txt"))
    assert "known: 98" in out
    assert "facts.yaml" in out


def test_a_skipped_file_is_said_and_is_no_failure(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.txt").write_bytes(b"\0")
    assert main(["claims", str(tmp_path)]) == 0
    assert "b.txt: binary" in capsys.readouterr().err


def test_names_of_files_do_a_terminal_no_harm(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a\x1b[31m.txt").write_text(TEXT)
    assert "\x1b" not in run(capsys, str(tmp_path))[1]


def test_awards_and_critics_have_what_is_known_beside_them(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "night.txt"
    path.write_text(
        "Leaving Las Vegas (1995)\n\nNicolas Cage won the Academy Award for Best Actor in 1996.\n\n"
        "“It is cold” (Roger Ebert, Chicago Sun-Times, 1995)\n"
    )
    _, out = run(capsys, str(path))
    assert "known: oscars actor won (Nicolas Cage, Leaving Las Vegas, film year 1995)" in out
    assert "known: film at Chicago Sun-Times 1967–2013, " in out
