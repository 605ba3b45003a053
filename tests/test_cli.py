"""The command line: what it prints where, and what it exits with."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from filmlint import __version__
from filmlint.lint.files import Source
from filmlint.lint.source_lines import SourceLines
from tests.articles import CLEAN, CUT, SCRAPED
from tests.conftest import Outcome

Run = Callable[..., Outcome]


def test_version(filmlint: Run) -> None:
    assert filmlint("--version").out == f"filmlint {__version__}\n"


def test_version_imports_nothing_heavy(environment: dict[str, str]) -> None:
    code = "import sys; sys.argv[1:] = ['--version']; from filmlint.__main__ import run; run(); print(len(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=True)
    bare = subprocess.run(
        [sys.executable, "-c", "import sys; print(len(sys.modules))"],
        capture_output=True,
        text=True,
        env=environment,
        check=True,
    )
    assert int(done.stdout.split()[-1]) - int(bare.stdout) <= 5


def test_nothing_heavy_is_imported_to_lint(project: Path, environment: dict[str, str]) -> None:
    (project / "a.md").write_text(CUT)
    heavy = ("nltk", "requests", "textstat", "language_tool_python", "ruamel", "pathspec", "multiprocessing")
    code = (
        "import sys; from filmlint.cli.main import main; main(['a.md', '--no-cache']);"
        f"print(*(name for name in {heavy} if name in sys.modules), file=sys.stderr)"
    )
    for _ in range(2):  # the first may have to compile rules that were edited since the package was built
        done = subprocess.run(
            [sys.executable, "-c", code], cwd=project, capture_output=True, text=True, env=environment, check=True
        )
    assert done.stderr.strip() == ""


def test_overview_names_every_command(filmlint: Run) -> None:
    shown = filmlint("--help")
    assert shown.status == 0
    for command in ("check", "rules", "explain", "clean"):
        assert f"\n  {command} " in shown.out
    assert filmlint().status == 2


def test_exit_status(filmlint: Run, project: Path) -> None:
    (project / "clean.txt").write_text(CLEAN)
    (project / "cut.txt").write_text(CUT)
    assert filmlint("clean.txt").status == 0
    assert filmlint("cut.txt").status == 1
    assert filmlint("cut.txt", "--exit-zero").status == 0
    assert filmlint("cut.txt", "--fail-on", "never").status == 0
    assert filmlint("cut.txt", "--severity", "truncated-contact=note").status == 0
    assert filmlint("cut.txt", "--severity", "truncated-contact=note", "--fail-on", "note").status == 1
    assert filmlint("cut.txt", "gone.txt", "--exit-zero").status == 2


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["a.txt", "--select", "truncated-contct"], "did you mean 'truncated-contact'?"),
        (["a.txt", "--ignore", "nothing-like-it"], "no rule or category 'nothing-like-it'"),
        (["a.txt", "--severity", "truncated-contact=loud"], "write RULE=LEVEL"),
        (["a.txt", "--config", "gone.yaml"], "gone.yaml: cannot be read"),
        (["a.txt", "--rules", "gone"], "no such folder of rules"),
        (["a.txt", "--as-of", "yesterday"], "write YYYY-MM-DD"),
        (["a.txt", "--as-of", "2026-02-30"], "there is no 2026-02-30"),
        (["a.txt", "--require", "langage"], "did you mean 'language'?"),
        (["a.txt", "--languagetool-url", "ftp://here"], "is such as http://localhost:8081"),
        (["a.txt", "--profile", "revue"], "did you mean 'review'?"),
        (["a.txt", "--kb", "gone.sqlite"], "no such file"),
        (["a.txt", "-j", "0"], "no number of processes"),
        (["a.txt", "--max-size", "big"], "is no size"),
        (["a.txt", "--frobnicate"], "unrecognized arguments"),
        (["chekc", "a.txt"], "did you mean 'check'?"),
        (["gone.txt"], "gone.txt: No such file or directory"),
        (["explain", "truncated-contct"], "did you mean 'truncated-contact'?"),
    ],
)
def test_what_cannot_be_done_is_said_and_exits_2(
    filmlint: Run, project: Path, arguments: list[str], message: str
) -> None:
    (project / "a.txt").write_text(CLEAN)
    done = filmlint(*arguments)
    assert done.status == 2
    assert message in done.err
    assert done.err.startswith("filmlint: ")
    assert len(done.err.splitlines()) == 1


def test_command_wins_over_folder_of_its_name(filmlint: Run, project: Path) -> None:
    (project / "rules").mkdir()
    (project / "rules" / "cut.txt").write_text(CUT)
    assert "truncated-contact" in filmlint("./rules").out
    assert "rules/cut.txt" in filmlint("./rules").out
    assert "rules/cut.txt" not in filmlint("rules").out


def test_select_and_ignore(filmlint: Run, project: Path) -> None:
    (project / "a.txt").write_text(SCRAPED + "\nFor a seat, call the box office at\n")

    def rules(*arguments: str) -> set[str]:
        done = filmlint("a.txt", "--format", "json", *arguments)
        return {finding["rule"] for finding in json.loads(done.out)["findings"]}

    assert "related-links" in rules()
    assert rules("--select", "boilerplate") == {"related-links"}
    assert "related-links" not in rules("--ignore", "related-links")
    assert "related-links" not in rules("--ignore", "boilerplate")
    assert rules("--select", "placeholder,boilerplate", "--ignore", "boilerplate") <= {"truncated-contact"}


def test_furniture_that_is_not_reported_is_no_prose_either(filmlint: Run, project: Path) -> None:
    (project / "a.txt").write_text(SCRAPED)
    words = []
    for arguments in ((), ("--ignore", "related-links"), ("--select", "style")):
        report = json.loads(filmlint("a.txt", "--format", "json", *arguments).out)
        words.append(report["files"][0]["words"])
        assert report["files"][0]["furniture"]
    assert len(set(words)) == 1


def test_fault_of_ours_is_one_line(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    from filmlint.cli import clean, main

    def fails(_: object) -> int:
        raise KeyError("oops")

    monkeypatch.setattr(clean, "run", fails)
    monkeypatch.delenv(main.TRACEBACK_VARIABLE, raising=False)
    assert main.main(["clean"]) == 2
    assert capsys.readouterr().err == "filmlint: internal error: KeyError: 'oops' (FILMLINT_TRACEBACK=1 shows where)\n"
    monkeypatch.setenv(main.TRACEBACK_VARIABLE, "1")
    with pytest.raises(KeyError):
        main.main(["clean"])


def test_standard_input(filmlint: Run) -> None:
    done = filmlint("-", "--format", "json", stdin=CUT.encode())
    assert json.loads(done.out)["files"][0]["path"] == "-"
    done = filmlint("-", "--format", "json", "--stdin-filename", "draft.md", stdin=CUT.encode())
    assert done.status == 1
    assert {finding["path"] for finding in json.loads(done.out)["findings"]} == {"draft.md"}


def test_markdown_on_standard_input_is_read_as_markdown(filmlint: Run) -> None:
    text = b"```\nContact the editor at\n```\n"
    assert filmlint("-", "--stdin-filename", "a.md", stdin=text).status == 0


def test_output_goes_to_a_file(filmlint: Run, project: Path) -> None:
    (project / "a.txt").write_text(CUT)
    done = filmlint("a.txt", "--format", "json", "--output", "report.json")
    assert done.out == ""
    assert json.loads((project / "report.json").read_text())["findings"]
    failed = filmlint("a.txt", "--output", "no/such/folder/report.txt")
    assert failed.status == 2
    assert "cannot write no/such/folder/report.txt" in failed.err


def test_color(filmlint: Run, project: Path) -> None:
    (project / "a.txt").write_text(CUT)
    escape = "\x1b["
    assert escape not in filmlint("a.txt").out
    assert escape in filmlint("a.txt", "--color", "always").out
    assert escape in filmlint("a.txt", env={"FORCE_COLOR": "1"}).out
    assert escape not in filmlint("a.txt", env={"FORCE_COLOR": "1", "NO_COLOR": "1"}).out
    assert escape not in filmlint("a.txt", "--color", "never", env={"FORCE_COLOR": "1"}).out


def test_quiet_and_statistics(filmlint: Run, project: Path) -> None:
    (project / "a.txt").write_text(CUT)
    assert "in 1 of 1 file" in filmlint("a.txt").out
    assert "in 1 of 1 file" not in filmlint("a.txt", "-q").out
    statistics = filmlint("a.txt", "--statistics").out
    assert "truncated-contact" in statistics
    assert "joan" not in statistics.lower()


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_mistake_in_the_project_s_facts_is_no_fault_of_a_file(filmlint: Run, project: Path, jobs: str) -> None:
    for number in range(4):
        (project / f"{number}.txt").write_text(CUT)
    (project / ".filmlint").mkdir()
    (project / ".filmlint" / "facts.yaml").write_text("films:\n  - title: Heat\n    year: soon\n")
    done = filmlint(".", "-j", jobs, "--no-cache")
    assert (done.status, done.out) == (2, "")
    assert "facts.yaml:3:" in done.err
    assert len(done.err.splitlines()) == 1


@pytest.mark.parametrize("encoding", ["ascii", "cp1252"])
@pytest.mark.parametrize("arguments", [("claims", "a.txt"), ("claims", "a.txt", "--format", "json"), ("rules",),
                                       ("rules", "--format", "json"), ("explain", "mixed-quotes-dashes")])  # fmt: skip
def test_old_consoles_show_what_they_can(
    filmlint: Run, project: Path, encoding: str, arguments: tuple[str, ...]
) -> None:
    (project / "a.txt").write_text("Director: \u017baneta \u03a9\u00e9\nRuntime: 90 minutes\n", encoding="utf-8")
    done = filmlint(*arguments, env={"PYTHONIOENCODING": encoding})
    assert done.status == 0
    if "json" in arguments:
        json.loads(done.out)


def test_required_part_that_was_not_run(filmlint: Run, project: Path) -> None:
    (project / "a.txt").write_text(CLEAN)
    done = filmlint("a.txt", "--require", "archive")
    assert done.status == 2
    assert "archive was required, but not run" in done.err
    for name in ("b", "c"):
        (project / f"{name}.txt").write_text(CLEAN.replace("Friday", f"day {name}"))
    assert filmlint(".", "--require", "archive", "--exit-zero").status == 0


@pytest.mark.parametrize(
    "arguments", ["a.txt", "claims a.txt", "stats a.txt", "rules", "explain truncated-contact", "kb stats", "--version"]
)
def test_closed_standard_output(project: Path, environment: dict[str, str], arguments: str) -> None:
    (project / "a.txt").write_text(CUT)
    command = f"{sys.executable} -m filmlint {arguments} >&-"
    done = subprocess.run(
        ["sh", "-c", command], cwd=project, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 2
    assert done.stderr.strip() == "filmlint: cannot write the report: stdout is closed"


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="no device that is always full")
def test_full_standard_output(project: Path, environment: dict[str, str]) -> None:
    (project / "a.txt").write_text(CUT)
    with open("/dev/full", "w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "filmlint", "a.txt"],
            cwd=project,
            env=environment,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr.strip() == "filmlint: cannot write the report: No space left on device"


def test_reader_that_leaves(project: Path, environment: dict[str, str]) -> None:
    for number in range(60):
        (project / f"{number}.txt").write_text(CUT.replace("Friday", f"day {number}"))
    process = subprocess.Popen(
        [sys.executable, "-m", "filmlint", ".", "--all", "--format", "json"],
        cwd=project, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
    )  # fmt: skip
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    assert process.stderr.read() == b""
    process.stderr.close()
    assert process.wait(60) == 2


@pytest.mark.skipif(os.name != "posix", reason="signals are POSIX here")
@pytest.mark.parametrize("jobs", ["1", "2"])
def test_interrupt(project: Path, environment: dict[str, str], jobs: str) -> None:
    for number in range(3000):
        (project / f"{number}.txt").write_text(CUT.replace("Friday", f"day {number}"))
    process = subprocess.Popen(
        [sys.executable, "-m", "filmlint", ".", "-j", jobs, "--no-cache"],
        cwd=project, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
    )  # fmt: skip
    time.sleep(1)
    os.killpg(process.pid, signal.SIGINT)  # as a terminal does: the whole group
    _, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert err.decode().strip() == "filmlint: interrupted"


def test_progress_only_at_a_terminal(filmlint: Run, project: Path) -> None:
    (project / "a.txt").write_text(CLEAN)
    assert filmlint("a.txt").err == ""


def test_findings_across_files_show_their_line(filmlint: Run, project: Path) -> None:
    line = "Sign up to the Friday Letter of the Roxy"
    for name in "abc":
        (project / f"{name}.txt").write_text(f"{CLEAN}\nPart {name} was shown on Friday.\n\n{line}\n")
    for arguments in ((), ("--no-cache",)):  # also where all is known from the run before
        shown = filmlint(".", "--select", "repeated-across-files", *arguments).out
        assert shown.count(f"| {line}\n") == 3
        assert f"|{' '}{'^' * len(line)}\n" in shown
    (project / "b.txt").unlink()
    source = SourceLines([Source(str(project / "b.txt"), str(project / "b.txt"))], 1000)
    assert source(str(project / "b.txt"), 1, 1) == ("", 1)


def test_explain(filmlint: Run) -> None:
    page = filmlint("explain", "truncated-contact").out
    assert page.startswith("truncated-contact: ")
    assert "placeholder · error · high confidence" in page
    assert "[[" in page
    assert "Left alone:" in page


def test_explain_says_where_a_default_comes_from(filmlint: Run) -> None:
    assert "  words (default: what the profile says)" in filmlint("explain", "long-sentence").out
    assert "  blanks (default False)" in filmlint("explain", "file-hygiene").out


def test_rules_as_json_are_those_of_the_folders(filmlint: Run) -> None:
    listed = {(rule["category"], rule["id"]) for rule in json.loads(filmlint("rules", "--format", "json").out)}
    root = Path(__file__).parent.parent
    written = {(path.parent.name, path.stem) for path in (root / "rules").glob("*/*.yaml")}
    written |= {
        (path.parent.name, path.stem.replace("_", "-")) for path in (root / "filmlint" / "checks").glob("*/[a-z]*.py")
    }
    assert listed == written


def test_clean_removes_only_the_cache(filmlint: Run, project: Path) -> None:
    (project / "a.txt").write_text(CUT)
    filmlint("a.txt")
    cache = project / ".filmlint_cache"
    assert cache.is_dir()
    (cache / "mine.txt").write_text("not filmlint's")
    filmlint("clean")
    assert [path.name for path in cache.iterdir()] == ["mine.txt"]
    (cache / "mine.txt").unlink()
    filmlint("a.txt")
    assert filmlint("clean").out.startswith("removed ")
    assert not cache.exists()
    assert filmlint("clean").out.startswith("no cache in ")
