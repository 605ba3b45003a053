"""Input that is broken, hostile or no article at all: a clear word about it, and nothing lost of the rest."""

from __future__ import annotations

import json
import os
import socket
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from filmlint.lint.files import Source
from filmlint.lint.intake import NotRead, bytes_of
from filmlint.lint.linters import Linters
from filmlint.lint.pool import run_tasks
from filmlint.report.excerpt import columns
from tests.articles import CLEAN, CUT
from tests.conftest import Outcome

Run = Callable[..., Outcome]
posix = pytest.mark.skipif(os.name != "posix", reason="POSIX only")


@pytest.fixture
def with_good(project: Path) -> Path:
    """A project with one good file, whose finding must always be there."""
    (project / "good.txt").write_text(CUT)
    return project


def report_of(done: Outcome) -> tuple[dict[str, tuple[str, str | None]], set[tuple[str, str]]]:
    report = json.loads(done.out)
    files = {file["path"]: (file["status"], file["reason"]) for file in report["files"]}
    findings = {(finding["path"], finding["rule"]) for finding in report["findings"]}
    assert ("good.txt", "truncated-contact") in findings
    return files, findings


@pytest.mark.parametrize(
    ("data", "status", "reason"),
    [
        (b"", "linted", None),
        (b"\xef\xbb\xbf", "linted", None),
        (b"\xff\xfe", "linted", None),
        (b"\n" * 1000, "linted", None),
        (b"\r", "linted", None),
        (b"A f\xc3\xa9te caf\xe9 \xff\xfe.\n", "linted", None),
        (b"A caf\xe9 na\xefve.\n", "linted", None),
        (b"\x80\x81\x8d\n", "linted", None),
        ("A film.\n".encode("utf-16"), "linted", None),
        (b"\xff\xfeA\x00\xd8", "linted", None),
        (b"A\x00B", "skipped", "binary: it holds NUL bytes"),
        (
            "A film about a lake.".encode("utf-16-le"),
            "skipped",
            "binary: UTF-16 without its byte-order mark, it seems; save it as UTF-8",
        ),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "skipped", "binary: it holds NUL bytes"),
    ],
)
@pytest.mark.parametrize("ending", ["txt", "md", "html"])
def test_bytes(filmlint: Run, with_good: Path, data: bytes, status: str, reason: str | None, ending: str) -> None:
    (with_good / f"bad.{ending}").write_bytes(data)
    done = filmlint(".", "--format", "json", "--no-cache")
    files, _ = report_of(done)
    assert files[f"bad.{ending}"] == (status, reason)
    assert done.status == 1


MEAN = {
    "one line of 5 MB.txt": "A film about a harbour and a film about a lake. " * 100_000,
    "a million lines.txt": "ha\n" * 1_000_000,
    "a million empty lines.md": "\n" * 1_000_000,
    "deep quotes.md": ">" * 50_000 + " a film\n",
    "deep lists.md": "\n".join(" " * depth + "- a film" for depth in range(2_000)),
    "deep brackets.md": "[" * 50_000 + "a film" + "](x)" * 50_000,
    "deep emphasis.md": "*" * 50_000 + "a film" + "*" * 50_000,
    "open fence.md": "```\n" + "a film\n" * 50_000,
    "deep elements.html": "<div>" * 50_000 + "a film" + "</div>" * 50_000,
    "open tags.html": "<a href='" * 50_000,
    "open comment.html": "<!--" * 50_000,
    "entities.html": "&amp;&#x41;&#9999999999;" * 20_000,
    "bomb.md": "---\na0: &a0 [x, x]\n" + "".join(
        f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 10)
    ) + "---\n\nA film.\n",
    "deep matter.md": "---\na: " + "[" * 20_000 + "\n---\n\nA film.\n",
    "open matter.md": "---\n" + "a: b\n" * 20_000,
    "toml.md": "+++\na = " + "[" * 20_000 + "\n+++\n\nA film.\n",
    "one word.txt": "a" * 1_000_000,
    "controls.txt": "".join(map(chr, range(1, 0x300))) * 200,
    "combining.txt": "e" + "\u0301" * 200_000,
}  # fmt: skip


@pytest.mark.parametrize("name", MEAN)
def test_mean_text(filmlint: Run, with_good: Path, name: str) -> None:
    (with_good / name).write_text(MEAN[name], encoding="utf-8")
    done = filmlint(".", "--format", "json", "--no-cache", "-j", "2")
    files, _ = report_of(done)
    assert files[name] == ("linted", None), done.err
    assert done.err == ""


@pytest.mark.parametrize(
    "line", ["Contact the editor at " + "x" * 1_000, "\x1b[2J\x07Contact the editor at", "界" * 500]
)
def test_mean_line_is_shown_in_the_width_of_a_terminal(filmlint: Run, project: Path, line: str) -> None:
    (project / "a.txt").write_text(f"A film about a lake.\n\n{line} contact the editor at\n", encoding="utf-8")
    shown = filmlint("a.txt", "--no-cache", "--notes", env={"COLUMNS": "80"})
    assert "truncated-contact" in shown.out
    *lines, _summary = shown.out.splitlines()
    assert max(map(columns, lines)) <= 80
    assert "\x1b" not in shown.out


def test_too_large(filmlint: Run, with_good: Path) -> None:
    with open(with_good / "big.txt", "wb") as file:
        file.truncate(20_000_001)
    files, _ = report_of(filmlint(".", "--format", "json"))
    assert files["big.txt"] == ("skipped", "20.0 MB, more than 20 MB (--max-size)")
    assert "big.txt: 20,000,001 bytes, more than 10 (--max-size)" in filmlint(".", "--max-size", "10").out
    files, _ = report_of(filmlint("good.txt", "big.txt", "--format", "json", "--max-size", "30MB"))
    assert files["big.txt"] == ("skipped", "binary: it holds NUL bytes")
    assert filmlint("-", "--max-size", "10", stdin=b"A film, too long.").out.startswith("skipped: -: ")


@posix
def test_pipes_sockets_and_devices(filmlint: Run, with_good: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(with_good / "pipe.md")
    monkeypatch.chdir(with_good)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("socket.md")
        done = filmlint(".", "/dev/null", "--format", "json")
    files, _ = report_of(done)
    assert files["pipe.md"] == ("skipped", "a named pipe, not a file (`-` reads standard input)")
    assert files["socket.md"][1] == "a socket, not a file"
    assert files["/dev/null"] == ("skipped", "a device, not a file (`-` reads standard input)")


@posix
def test_loop_of_links(filmlint: Run, with_good: Path) -> None:
    (with_good / "loop").symlink_to(".")
    (with_good / "a.md").symlink_to("b.md")
    (with_good / "b.md").symlink_to("a.md")
    files, _ = report_of(filmlint(".", "--format", "json"))
    assert files["loop"] == ("skipped", "a loop: the link leads back to a folder it stands in")
    assert files["a.md"][0] == files["b.md"][0] == "skipped"
    done = filmlint("good.txt", "a.md", "--format", "json")
    assert done.status == 2
    assert "a.md: " in done.err


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads everything")
def test_unreadable(filmlint: Run, with_good: Path) -> None:
    (with_good / "secret.md").write_text(CLEAN)
    (with_good / "secret.md").chmod(0)
    done = filmlint(".", "--format", "json")
    files, _ = report_of(done)
    assert files["secret.md"] == ("failed", "cannot be read: Permission denied")
    assert done.status == 2
    assert done.err == "filmlint: secret.md: cannot be read: Permission denied\n"


def test_file_that_goes_while_we_look(with_good: Path) -> None:
    from filmlint.config.settings import Settings
    from filmlint.lint.files import Source
    from filmlint.lint.linters import Task

    report, _ = Linters([Settings()], 1000).lint(Task(Source("gone.txt", str(with_good / "gone.txt"))))
    assert (report.status, report.reason) == ("failed", "cannot be read: No such file or directory")


BROKEN_RULE = '''\
"""A rule that breaks."""

import os
import signal

from filmlint.ruleset.rule import Rule


def check(document, context):
    if "explode" in document.text:
        raise ZeroDivisionError("on purpose")
    if "die" in document.text:
        os.kill(os.getpid(), signal.SIGKILL)
    return iter(())


RULE = Rule(id="broken", category="style", severity="note", summary="Breaks", why="To see what becomes of the others.",
            bad=["[[a]]", "[[b]]"], good=["c", "d"], check=check)
'''


def test_crash_of_a_check_is_told_and_the_others_run(filmlint: Run, with_good: Path) -> None:
    (with_good / "house").mkdir()
    (with_good / "house" / "broken.py").write_text(BROKEN_RULE)
    (with_good / "bad.txt").write_text(CUT + "\nWatch it explode today.\n")
    for _ in range(2):  # a report with a crash is not kept
        done = filmlint(".", "--rules", "house", "--format", "json")
        assert done.status == 2
        assert "bad.txt: check crashed: broken: ZeroDivisionError: on purpose" in done.err
        _, findings = report_of(done)
        assert ("bad.txt", "truncated-contact") in findings


@posix
@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_death_of_a_worker_costs_only_its_file(filmlint: Run, with_good: Path, method: str) -> None:
    (with_good / "house").mkdir()
    (with_good / "house" / "broken.py").write_text(BROKEN_RULE)
    for number in range(30):
        (with_good / f"{number}.txt").write_text(CUT.replace("Friday", f"day {number}"))
    (with_good / "7.txt").write_text("They all die.\n")
    done = filmlint(".", "--rules", "house", "--format", "json", "-j", "2", env={"FILMLINT_START_METHOD": method})
    files, findings = report_of(done)
    assert files.pop("7.txt") == ("failed", "not linted: its worker process was killed by SIGKILL")
    assert set(files.values()) == {("linted", None)}
    assert len([path for path, rule in findings if rule == "truncated-contact"]) == 30
    assert done.status == 2


def quits() -> Callable[[int], int]:
    os._exit(3)


def test_workers_that_cannot_start_are_told() -> None:
    from filmlint.errors import FilmlintError

    with pytest.raises(FilmlintError, match="ended with status 3"):
        list(run_tasks(quits, [1, 2, 3], 2, lambda task, _: task, start_method="spawn"))


@posix
def test_a_file_that_goes_on_growing_is_not_read_without_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "growing.txt"
    path.touch()
    empty = os.stat(path)
    os.truncate(path, 300_000_000)  # since it was measured
    monkeypatch.setattr(os, "fstat", lambda _handle: empty)
    tracemalloc.start()
    try:
        with pytest.raises(NotRead, match="more than"):
            bytes_of(Source(str(path), str(path)), 1_000)
        assert tracemalloc.get_traced_memory()[1] < 10_000_000
    finally:
        tracemalloc.stop()


@pytest.mark.skipif(os.name != "posix", reason="such names are for POSIX")
@pytest.mark.parametrize("command", ["stats", "claims", "words"])
def test_no_command_puts_the_name_of_a_file_on_the_terminal_as_it_is(
    filmlint: Run, project: Path, command: str
) -> None:
    (project / "a\x1b[31m.txt").write_bytes(b"no\0text")
    done = filmlint(command, ".")
    assert "binary: it holds NUL bytes" in done.err
    assert "\x1b" not in done.err + done.out
