"""The cache: the same report with it and without, whatever happens to it."""

from __future__ import annotations

import dataclasses
import json
import os
import sqlite3
import subprocess
import sys
from array import array
from collections.abc import Callable
from pathlib import Path

import pytest

from filmlint.archive.copied import Sample
from filmlint.archive.digest import Digest, Mark
from filmlint.archive.packed import Packed
from filmlint.archive.stated import Stated
from filmlint.config.config import Config
from filmlint.finding import Edit, Evidence, Finding, Fix, Related
from filmlint.lint.cache import Cache
from filmlint.lint.file_report import FileReport, Placed, RelatedPlace
from filmlint.lint.files import discover
from filmlint.lint.report_record import decode, encode
from filmlint.lint.run import Options, run
from filmlint.text.span import Span
from tests.articles import CLEAN, CUT, SCRAPED
from tests.conftest import Outcome

Run = Callable[..., Outcome]
CACHE = ".filmlint_cache"


@pytest.fixture
def articles(project: Path) -> Path:
    for number in range(6):
        text = (CUT, CLEAN, SCRAPED)[number % 3].replace("Friday", f"the day number {number}")
        (project / f"{number}.txt").write_text(text)
    return project


def records(project: Path) -> int:
    with sqlite3.connect(project / CACHE / "results.sqlite") as connection:
        (count,) = connection.execute("SELECT count(*) FROM results").fetchone()
    connection.close()
    return int(count)


def test_warm_run_says_the_same(filmlint: Run, articles: Path) -> None:
    without = filmlint(".", "--format", "json", "--no-cache")
    assert not (articles / CACHE).exists()
    cold = filmlint(".", "--format", "json")
    warm = filmlint(".", "--format", "json")
    assert without == cold == warm
    assert (articles / CACHE / ".gitignore").read_text().endswith("*\n")


def test_warm_run_imports_no_rule(filmlint: Run, articles: Path, environment: dict[str, str]) -> None:
    filmlint(".")
    code = (
        "import sys; from filmlint.cli.main import main; main(['.']);"
        "print(*(m for m in sys.modules if m.startswith(('filmlint.checks.', 'filmlint.furniture'))), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=articles, env=environment, capture_output=True, text=True, check=True
    )
    assert done.stderr.strip() == ""


def test_only_what_changed_is_linted_again(articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept: list[int] = []
    store = Cache.store
    monkeypatch.setattr(Cache, "store", lambda self, records: (kept.append(len(records)), store(self, records))[1])

    def run_again() -> int:
        kept.clear()
        cache = Cache(str(tmp_path / "cache"), pytest.fail)
        run(discover([str(articles)]), Config(str(articles)), Options(jobs=1, cache=cache))
        cache.close()
        return kept[-1] if kept else 0

    assert run_again() == 6
    assert run_again() == 0
    (articles / "3.txt").write_text(CLEAN + "\nOne more.\n")
    assert run_again() == 1


@pytest.mark.usefixtures("articles")
@pytest.mark.parametrize(
    "change", [["--ignore", "truncated-contact"], ["--severity", "truncated-contact=note"], ["--profile", "news"]]
)
def test_other_settings_are_other_results(filmlint: Run, change: list[str]) -> None:
    filmlint(".")
    assert filmlint(".", "--format", "json", *change) == filmlint(".", "--format", "json", "--no-cache", *change)


def test_changed_rule_is_another_result(filmlint: Run, articles: Path) -> None:
    rules = articles / "house"
    rules.mkdir()
    text = (
        "id: watchman\ncategory: style\nseverity: warning\nsummary: A watchman\n"
        "why: Every film of the season has a watchman in it.\n"
        "match:\n  phrases: [{}]\nbad: ['A [[{}]].', 'The [[{}]].']\ngood: [A guard., The sea.]\n"
    )
    (rules / "watchman.yaml").write_text(text.replace("{}", "watchman"))
    first = filmlint("1.txt", "--rules", "house", "--format", "json")
    assert '"watchman"' in first.out
    (rules / "watchman.yaml").write_text(text.replace("{}", "rainforest"))
    second = filmlint("1.txt", "--rules", "house", "--format", "json")
    assert '"watchman"' not in second.out


def test_same_content_under_another_name_is_reported_under_that_name(filmlint: Run, articles: Path) -> None:
    filmlint(".")
    (articles / "0.txt").rename(articles / "renamed.txt")
    report = json.loads(filmlint(".", "--format", "json").out)
    assert "renamed.txt" in {finding["path"] for finding in report["findings"]}
    assert "0.txt" not in {finding["path"] for finding in report["findings"]}


def test_results_serve_from_every_folder(filmlint: Run, articles: Path) -> None:
    (articles / "deep").mkdir()
    (articles / "deep" / "a.txt").write_text(CUT)
    filmlint(".")
    count = records(articles)
    report = json.loads(filmlint(".", "--format", "json", cwd=articles / "deep").out)
    assert {finding["path"] for finding in report["findings"]} == {"a.txt"}
    assert records(articles) == count


@pytest.mark.parametrize(
    "spoil", ["garbage", "truncated", "a folder", "a file for a folder", "other tables", "bad records"]
)
def test_broken_cache_costs_nothing_but_a_line(filmlint: Run, articles: Path, spoil: str) -> None:
    expected = filmlint(".", "--format", "json")
    file = articles / CACHE / "results.sqlite"
    if spoil == "garbage":
        file.write_bytes(b"no database at all " * 500)
    elif spoil == "truncated":
        file.write_bytes(file.read_bytes()[: len(file.read_bytes()) // 2])
    elif spoil == "a folder":
        file.unlink()
        file.mkdir()
    elif spoil == "a file for a folder":
        filmlint("clean")
        (articles / CACHE).write_text("not a folder")
    elif spoil == "other tables":
        file.unlink()
        with sqlite3.connect(file) as connection:
            connection.execute("CREATE TABLE results (something TEXT)")
        connection.close()
    else:
        with sqlite3.connect(file) as connection:
            connection.execute("UPDATE results SET record = '[1, 2'")
        connection.close()
    done = filmlint(".", "--format", "json")
    assert (done.status, done.out) == (expected.status, expected.out)
    if spoil == "bad records":
        assert done.err == ""
    else:
        assert len(done.err.splitlines()) == 1
        assert ".filmlint_cache" in done.err


def test_read_only_folder_gets_no_cache_and_a_line(filmlint: Run, articles: Path) -> None:
    articles.chmod(0o555)
    try:
        done = filmlint(".", "--format", "json")
    finally:
        articles.chmod(0o755)
    assert done.status == 1
    assert "read-only" in done.err
    assert not (articles / CACHE).exists()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everywhere")
def test_read_only_cache_is_read_and_not_written(filmlint: Run, articles: Path) -> None:
    filmlint(".")
    (articles / "0.txt").write_text(CUT + "\nMore.\n")
    for path in (articles / CACHE / "results.sqlite", articles / CACHE):
        path.chmod(path.stat().st_mode & ~0o222)
    try:
        done = filmlint(".", "--format", "json")
    finally:
        (articles / CACHE).chmod(0o755)
    assert done.status == 1
    assert "keeps no new results" in done.err


def test_database_that_cannot_be_written_is_read(tmp_path: Path) -> None:
    told: list[str] = []
    first = Cache(str(tmp_path / "cache"), told.append)
    first.store({b"a": "1"})
    first.close()
    second = Cache(str(tmp_path / "cache"), told.append)
    assert second._connection is not None
    second._connection.execute("PRAGMA query_only = ON")
    second.store({b"b": "2"})
    second.store({b"c": "3"})
    assert second.load([b"a", b"b"]) == {b"a": "1"}
    assert len(told) == 1
    assert "keeps no new results" in told[0]
    second.close()


def test_two_processes_at_once(articles: Path, environment: dict[str, str]) -> None:
    for number in range(200):
        (articles / f"more-{number}.txt").write_text(CUT.replace("Friday", f"the day {number}"))
    command = [sys.executable, "-m", "filmlint", ".", "--format", "json"]
    both = [
        subprocess.Popen(command, cwd=articles, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(3)
    ]
    outcomes = [process.communicate(timeout=120) for process in both]
    assert {process.returncode for process in both} == {1}
    assert {err for _, err in outcomes} == {b""}
    assert len({out for out, _ in outcomes}) == 1
    with sqlite3.connect(articles / CACHE / "results.sqlite") as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()


def test_many_keys_are_one_question_each_900(tmp_path: Path) -> None:
    cache = Cache(str(tmp_path / "cache"), pytest.fail)
    keys = [number.to_bytes(4, "big") for number in range(2000)]
    cache.store({key: key.hex() for key in keys})
    assert cache.load(keys) == {key: key.hex() for key in keys}
    cache.close()


def test_records_nobody_asks_for_are_dropped(tmp_path: Path) -> None:
    cache = Cache(str(tmp_path / "cache"), pytest.fail)
    cache.store({b"old": "1", b"used": "2"})
    cache._today += 20
    cache.load([b"used"])
    cache._today += 20
    cache.store({b"new": "3"})
    assert cache.load([b"old", b"used", b"new"]) == {b"used": "2", b"new": "3"}
    cache.close()


def full_report() -> FileReport:
    finding = Finding(
        Span(3, 9), "A message with \ud800 and 🎬",
        (Related(Span(1, 2), "here"), Related(Span(4, 5), "there", "other.md", (1, 2, 3, 4))),
        (Evidence("it is so", "a source"),), Fix("Write it", (Edit(Span(3, 4), "x"), Edit(Span(6, 7), "")), "safe"),
        "warning", "low", True, "a-rule", "style",
    )  # fmt: skip
    place = RelatedPlace("a.md", 1, 2, 1, 3, "here")
    placed = Placed(finding, 1, 4, 1, 10, "excerpt", "the line", 1, "print", [place, place._replace(path="other.md")])
    mark = Mark(2**64 - 1, 3, 9, 30)
    digest = Digest(
        "a.md", Packed(Mark._make, [mark, mark]), Packed(Mark._make, [mark]),
        Packed(Sample._make, [Sample(7, 1, 3, 9)]), (Stated("a film", "year", "1995", 3, 9),), array("i", [0, 4]),
    )  # fmt: skip
    return FileReport(
        "a.md", "failed", "why", 12, "a-film-1995", [(1, 2), (5, 9)], {"flesch_kincaid": 9.5}, [placed],
        ["rule: it broke"], [("language", "not found")], digest,
    )  # fmt: skip


def test_record_of_a_report_loses_nothing() -> None:
    report = full_report()
    for value in (report, report.findings[0], report.findings[0].finding):
        for field in dataclasses.fields(value):
            default = field.default if field.default is not dataclasses.MISSING else None
            assert getattr(value, field.name) != default, f"{field.name} is not tried here"
    again = decode(encode(report), "a.md")
    assert again == report
    moved = decode(encode(report), "b.md")
    assert [place.path for place in moved.findings[0].related] == ["b.md", "other.md"]
    assert moved.digest is not None
    assert moved.digest.path == "b.md"


def test_record_of_a_real_digest_loses_nothing(articles: Path) -> None:
    from filmlint.api import lint_file

    report = lint_file(articles / "2.txt")
    assert report.digest is not None
    assert report.digest.edges
    again = decode(encode(report), report.path)
    assert again.digest == report.digest
    assert encode(again) == encode(report)


def test_a_folder_of_somebody_elses_stays_as_it_is(filmlint: Run, articles: Path) -> None:
    filmlint(".", "--cache-dir", ".")
    assert not (articles / ".gitignore").exists()  # it would hide the whole project from git
    (articles / ".gitignore").write_text("build/\n")
    assert filmlint("clean", "--cache-dir", ".").out == "removed .\n"
    assert (articles / ".gitignore").read_text() == "build/\n"
    assert not (articles / "results.sqlite").exists()
    assert filmlint("clean", "--cache-dir", ".").out == "no cache in .\n"


def test_what_is_no_cache_is_not_said_to_be_removed(filmlint: Run, articles: Path) -> None:
    said = filmlint(".", "--cache-dir", articles / "0.txt").err
    assert f"the cache in {articles / '0.txt'} cannot be used" in said
    assert "clean" not in said
