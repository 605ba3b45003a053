"""The report as workflow commands."""

from __future__ import annotations

import pytest

from filmlint.lint.file_report import FileReport, RelatedPlace
from filmlint.lint.run_report import RunReport
from filmlint.report.github import render, step_summary
from tests.test_report_text import placed


def commands(report: RunReport, *, notes: bool = False) -> list[str]:
    return [line for line in render(report, notes=notes).splitlines() if line.startswith("::")]


def test_annotation() -> None:
    report = RunReport([FileReport("docs/a,b:c.md", findings=[placed(message="100 % sure:\nyes")])])
    assert commands(report) == [
        "::error file=docs/a%2Cb%3Ac.md,line=3,endLine=3,col=8,endColumn=10,title=filmlint%3A cut::100 %25 sure:%0Ayes"
    ]


def test_a_name_with_colons_stays_what_it_is() -> None:
    assert commands(RunReport([FileReport("a::b%.md", findings=[placed()])]))[0].startswith(
        "::error file=a%3A%3Ab%25.md,line="
    )


def test_columns_only_within_a_line() -> None:
    assert "col=" not in commands(RunReport([FileReport("a", findings=[placed(end_line=9)])]))[0]


def test_related_places_are_named_with_their_file_where_it_is_another() -> None:
    one = placed()
    one.related = [RelatedPlace("a.md", 5, 1, 5, 2, "stated here"), RelatedPlace("b.md", 2, 1, 2, 2, "and here")]
    (line,) = commands(RunReport([FileReport("a.md", findings=[one])]))
    assert line.endswith("%0Astated here (line 5)%0Aand here (b.md, line 2)")


def test_worst_first_and_ten_of_each_level() -> None:
    found = [placed(severity=severity) for severity in ("note", "warning", "error") for _ in range(12)]
    report = RunReport([FileReport("a", findings=found)])
    levels = [line.split()[0] for line in commands(report)]
    assert levels == ["::error"] * 10 + ["::warning"] * 10
    assert "2 more errors are not annotated" in render(report)
    assert [line.split()[0] for line in commands(report, notes=True)][20:] == ["::notice"] * 10


@pytest.mark.parametrize(
    "attack",
    ["\n::set-output name=x::y", "\r\n  ::stop-commands::x", "##[command]rm", "##vso[task.x]", "::add-mask::a"],
)
def test_article_text_gives_no_commands(attack: str) -> None:
    report = RunReport(
        [FileReport(f"a{attack}.md", findings=[placed(message=f"It says {attack}")])], [("language", f"why {attack}")]
    )
    for line in render(report).splitlines():
        assert "##[" not in line
        assert "##vso[" not in line
        assert line.count("::") == (2 if line.startswith("::error file=") else 0), line


def test_step_summary_is_a_table_and_fits() -> None:
    found = [placed(message="a | b <c> `d` " + "x" * 300) for _ in range(5000)]
    text = step_summary(RunReport([FileReport("a", findings=found)]))
    assert len(text.encode()) < 1 << 20
    assert "a \\| b \\<c\\> \\`d\\`" in text
    assert "more findings do not fit here" in text
