"""What holds for any text at all."""

from __future__ import annotations

import functools
import gc
import weakref
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from filmlint.config.config import Config
from filmlint.config.settings import Settings
from filmlint.lint.engine import Linter
from filmlint.lint.file_report import FileReport
from filmlint.lint.files import discover
from filmlint.lint.linters import Linters, lint_bytes, lint_document
from filmlint.lint.report_record import decode, encode
from filmlint.lint.run import Options, run
from filmlint.lint.run_report import RunReport
from filmlint.report import github, json_report, text
from filmlint.text.document import Document
from tests.applied_fixes import apply_fixes
from tests.articles import CLEAN, CUT, SCRAPED

# Pieces that rules look for, so that random texts are not only noise.
PIECES = st.sampled_from(
    [
        CLEAN, CUT, SCRAPED, "\n\n", "\n", "\r\n", "\r", " ", "\t",
        "# ", "> ", "- ", "1. ", "```\n", "---\n", "+++\n", "title: x\n", "[", "](", ")", "**", "*", "_",
        "<p>", "</p>", "<!--", "-->", "&amp;", "{{x}}", "{% y %}", "TK", "lorem ipsum", "Read more at",
        "Related News\n", "Copyright 2026", "directed by , who", "(1995)", "Runtime: 112 minutes\n", "102 minutes",
        "“", "”", '"', "’", "'", "…", "—", "Ana Roe", "The Long Night", "the the", "born in 1964", "May 5, 1996",
        "Sunday", "$4 million", "92 percent", "9/10",
        "\ufeff", "\u200b", "\u0301", "🎬", "İ", "ﬁ", "\x1b[31m", "\u2028", "\ud800",
    ]
)  # fmt: skip
TEXTS = st.lists(st.one_of(PIECES, st.text(max_size=40)), max_size=30).map("".join)
PATHS = st.sampled_from(["a.txt", "a.md", "a.html"])
THOROUGH = settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))


@functools.cache
def linter() -> Linter:
    return Linters([Settings()], 1 << 30).linter(0)


def checked(report: FileReport, length: int) -> None:
    assert report.status == "linted", report.reason
    assert not report.crashes
    keys = []
    for placed in report.findings:
        span = placed.finding.span
        assert 0 <= span.start <= span.end <= length
        assert (placed.line, placed.column) <= (placed.end_line, placed.end_column)
        assert placed.line >= 1
        assert placed.column >= 1
        assert placed.finding.message
        for related in placed.related:
            assert related.line >= 1
            assert (related.line, related.column) <= (related.end_line, related.end_column)
        keys.append((span.start, placed.finding.rule, span.end))
    assert keys == sorted(keys)
    assert len({placed.fingerprint for placed in report.findings}) == len(report.findings)
    assert all(1 <= first <= last for first, last in report.furniture)


@THOROUGH
@given(TEXTS, PATHS)
def test_any_text(content: str, path: str) -> None:
    report = lint_document(Document(content, path), linter())
    checked(report, len(content))
    again = lint_document(Document(content, path), linter())
    assert encode(again) == encode(report)
    assert encode(decode(encode(report), path)) == encode(report)


@THOROUGH
@given(TEXTS, PATHS)
def test_any_report_can_be_shown(content: str, path: str) -> None:
    found = RunReport([lint_document(Document(content, path), linter())])
    for style in (
        text.Style(notes=True, everything=True, verbose=True, width=60),
        text.Style(),
        text.Style(statistics=True),
    ):
        shown = text.render(found, style)
        assert not {character for character in shown if character < " "} - {"\n"}
        shown.encode()
    json_report.render(found).encode("ascii")
    for line in github.render(found, notes=True).splitlines():
        assert line.count("::") == (2 if line.startswith("::") else 0)


@THOROUGH
@given(st.binary(max_size=2_000), PATHS)
def test_any_bytes(data: bytes, path: str) -> None:
    report = lint_bytes(data, path, linter())
    if report.status == "linted":
        checked(report, len(data))
    else:
        assert (report.status, report.reason and report.reason.split(":")[0]) == ("skipped", "binary")


@THOROUGH
@given(TEXTS, PATHS)
def test_safe_fixes_can_be_applied(content: str, path: str) -> None:
    report = lint_document(Document(content, path), linter())
    fixed = apply_fixes(content, [placed.finding for placed in report.findings])
    checked(lint_document(Document(fixed, path), linter()), len(fixed))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("many")
    for number in range(40):
        content = (CUT, CLEAN, SCRAPED)[number % 3].replace("Friday", f"the day number {number}")
        (root / f"{number:02}.{('txt', 'md', 'html')[number % 3]}").write_text(content)
    return root


@pytest.fixture(scope="module")
def expected(folder: Path) -> str:
    return json_report.render(run(discover([str(folder)]), Config(str(folder)), Options(jobs=1)))


@pytest.mark.parametrize("method", ["fork", "spawn"])
@pytest.mark.parametrize("jobs", [2, 3, 7])
def test_any_number_of_workers(folder: Path, expected: str, method: str, jobs: int) -> None:
    import multiprocessing

    if method not in multiprocessing.get_all_start_methods():
        pytest.skip(f"no {method} here")
    found = run(discover([str(folder)]), Config(str(folder)), Options(jobs=jobs, start_method=method))
    assert json_report.render(found) == expected


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.permutations(range(12)))
def test_order_of_the_arguments_does_not_matter(folder: Path, expected: str, order: list[int]) -> None:
    names = sorted(str(path) for path in folder.iterdir())
    named = [names[number] for number in order] + names
    assert json_report.render(run(discover(named), Config(str(folder)), Options(jobs=1))) == expected


def test_a_document_is_freed_without_the_garbage_collector() -> None:
    gc.collect()
    gc.disable()
    try:
        seen: list[weakref.ref[Any]] = []
        for number in range(4):  # the last two are kept, because rules ask for their film time and again
            document = Document(f"{CLEAN}\n\nIt rains {number} times.\n", "a.txt")
            linter().lint(document)
            seen += [weakref.ref(document), weakref.ref(document.body)]
            del document
        assert [reference() is None for reference in seen][:4] == [True] * 4
    finally:
        gc.enable()
