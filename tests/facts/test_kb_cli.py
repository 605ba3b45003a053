from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from filmlint.cli import kb
from filmlint.errors import FilmlintError
from filmlint.user_folders import cache_folder, default_kb_file


def run(*arguments: str | Path) -> int:
    parser = argparse.ArgumentParser()
    kb.add_arguments(parser)
    return kb.run(parser.parse_args([str(argument) for argument in arguments]))


@pytest.fixture(autouse=True)
def in_project(tmp_path: Path, data_dir: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A project folder that is empty, over the small data."""
    folder = tmp_path / "project"
    folder.mkdir()
    monkeypatch.chdir(folder)
    from filmlint import facts

    real = facts.load_facts
    monkeypatch.setattr(facts, "load_facts", lambda project, imported: real(project, imported, data_dir))


def test_import_then_lookup_and_stats(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = tmp_path / "own.csv"
    table.write_text("title,year,directors,cast\nThe Port,1994,C Leader,A First=One\n")
    assert run("import", "csv", table) == 0
    assert capsys.readouterr().out == f"1 record imported into {default_kb_file()}\n"
    assert run("import", "csv", table) == 0
    assert capsys.readouterr().out.endswith(", in place of 1 imported before\n")
    assert run("lookup", "The", "Port") == 0
    shown = capsys.readouterr().out
    assert "The Port (1994)  the-port-1994" in shown
    assert "cast: A First (One)" in shown
    assert "source: imported film data (own table, imported " in shown
    assert run("stats") == 0
    assert [line.partition(":")[0].strip() for line in capsys.readouterr().out.splitlines()] == [
        "shipped",
        "imported",
        "csv",
    ]


def test_another_database_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    table = tmp_path / "own.csv"
    table.write_text("title,year\nThe Port,1994\n")
    assert run("import", "--kb", tmp_path / "mine.sqlite", "csv", table) == 0
    assert not default_kb_file().exists()
    assert run("lookup", "The Port") == 1
    assert run("lookup", "The Port", "--kb", tmp_path / "mine.sqlite") == 0
    assert "The Port (1994)" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["the fly 1986", "The Fly (1986)", "the-fly-1986"])
def test_lookup_of_a_film_by_its_year_and_its_id(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("lookup", *name.split()) == 0
    shown = capsys.readouterr().out
    assert "The Fly (1986)" in shown
    assert "The Fly (1958)" not in shown


def test_lookup_of_film_person_misspelling_and_outlet(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("lookup", "Leaving Las Vegas") == 0
    film = capsys.readouterr().out
    for line in (
        "  minutes: 111, 112",
        "  budget: $3,500,000–$4,000,000",
        "  gross: $32,000,000 US, $49,800,000 worldwide",
        "  based on: novel · Leaving Las Vegas · John O'Brien · 1990",
        "  won: Academy Awards no. 68 (films of 1995), Best Actor: Nicolas Cage · Leaving Las Vegas",
        "  source: shipped film data (general knowledge, checked 2026-11-21)",
    ):
        assert line in film.splitlines()
    assert run("lookup", "Elizabeth Shue") == 0
    person = capsys.readouterr().out
    assert person.startswith("Elisabeth Shue\n  often misspelled: Elizabeth Shue\n  born 1963-10-06\n")
    assert "  Leaving Las Vegas (1995): Sera" in person
    assert run("lookup", "Roger Ebert") == 0
    assert "  chicago-sun-times, film: 1967–2013" in capsys.readouterr().out
    assert run("lookup", "NYT") == 0
    assert "The New York Times (newspaper)" in capsys.readouterr().out
    assert run("lookup", "No Such Film") == 1
    assert "nothing is known" in capsys.readouterr().err


def test_the_projects_own_facts_are_found(capsys: pytest.CaptureFixture[str]) -> None:
    Path(".filmlint").mkdir()
    Path(".filmlint/facts.yaml").write_text("films:\n  - {title: The Fly, year: 1986, runtimes: [96]}\n")
    assert run("lookup", "The Fly") == 0
    assert "  minutes: 96\n" in capsys.readouterr().out
    assert run("stats") == 0
    assert capsys.readouterr().out.startswith("project: 1 films\n")


def test_check(tmp_path: Path, data_dir: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check", data_dir / "films.jsonl") == 0
    assert capsys.readouterr().out == f"{data_dir / 'films.jsonl'}: no mistakes\n"
    file = tmp_path / "mine.jsonl"
    file.write_text('{"title": "X", "year": 1990}\n\n{"title": "Y"\n{"title": "Z", "year": 1990, "mpa": ["PG-14"]}\n')
    assert run("check", "--kind", "films", file) == 1
    assert [line.removeprefix(str(file))[:24] for line in capsys.readouterr().out.splitlines()] == [
        ":3:14: not JSON (Expecti",
        ":4: mpa[0] should be one",
    ]


def test_folders_follow_the_platform(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert default_kb_file() == tmp_path / "user-data" / "filmlint" / "facts.sqlite"
    monkeypatch.setenv("XDG_DATA_HOME", "relative")
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr("sys.platform", "linux")
    assert default_kb_file() == tmp_path / ".local/share/filmlint/facts.sqlite"
    assert cache_folder() == tmp_path / ".cache/filmlint"
    monkeypatch.setattr("sys.platform", "win32")
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "Local"))
    assert default_kb_file() == tmp_path / "Local/filmlint/facts.sqlite"


def test_what_is_no_file_is_said(tmp_path: Path) -> None:
    table = tmp_path / "own.csv"
    table.write_text("title,year\nThe Port,1994\n")
    with pytest.raises(FilmlintError, match="is a folder; name a file in it"):
        run("import", "csv", table, "--kb", tmp_path)
    with pytest.raises(FilmlintError, match=r"gone\.yaml: no such file"):
        run("check", tmp_path / "gone.yaml")
