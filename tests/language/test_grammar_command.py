"""`filmlint grammar`."""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

import pytest

from filmlint.cli import grammar
from filmlint.errors import FilmlintError

from .fakes import FakeServer


def run(*words: str) -> int:
    parser = argparse.ArgumentParser()
    grammar.add_arguments(parser)
    return grammar.run(parser.parse_args(words))


@pytest.fixture
def nothing_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LTP_PATH", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setattr("sys.platform", "linux")
    return tmp_path


@pytest.mark.usefixtures("nothing_installed")
def test_status_says_what_is_missing(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("status") == 2
    assert "LanguageTool not found (`filmlint grammar install` sets it up)" in capsys.readouterr().out
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    assert run("status", "--languagetool-url", "http://127.0.0.1:1/") == 2
    assert "pip install filmlint[grammar]" in capsys.readouterr().out


def test_status_starts_nothing(
    languagetool_home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LTP_PATH", str(languagetool_home.parent))
    monkeypatch.setattr("filmlint.language.process.Server.start", lambda *_: pytest.fail("started"))
    assert run("status") == 0
    output = capsys.readouterr().out
    assert "LanguageTool-6.8" in output
    assert "Java: " in output


@pytest.mark.usefixtures("nothing_installed")
def test_check_without_one(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(FilmlintError, match="LanguageTool not found"):
        run("check")
    assert capsys.readouterr().out == ""


def test_check_with_a_server_that_finds_nothing(fake: FakeServer) -> None:
    with pytest.raises(FilmlintError, match="finds nothing wrong"):
        run("check", "--languagetool-url", fake.url)


def test_check_with_the_real_one(
    languagetool_home: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LTP_PATH", str(languagetool_home.parent))
    assert run("check") == 0
    output = capsys.readouterr().out
    assert "[EN_A_VS_AN]" in output
    assert "LanguageTool works" in output


def test_install_needs_maven_or_an_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")
    with pytest.raises(FilmlintError, match="--repository URL"):
        run("install", "--target", str(tmp_path))
    with pytest.raises(FilmlintError, match="cannot fetch"):
        run("install", "--target", str(tmp_path), "--repository", "http://127.0.0.1:9/")


def test_install_says_where_it_is(languagetool_home: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """A repository in a folder of this machine, from the jars that are there already."""
    from filmlint.language.install import locked_jars

    for jar in locked_jars():
        path = tmp_path / "maven" / jar.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.symlink_to(languagetool_home / "libs" / jar.name)
    assert run("install", "--target", str(tmp_path / "to"), "--repository", (tmp_path / "maven").as_uri()) == 0
    assert f"LTP_PATH={tmp_path / 'to'}" in capsys.readouterr().out


def test_importing_the_command_is_cheap() -> None:
    code = (
        "import sys; import filmlint.cli.grammar;"
        "print(sorted({'requests', 'urllib.request', 'textstat', 'language_tool_python'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
