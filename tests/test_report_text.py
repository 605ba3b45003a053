"""The report for people."""

from __future__ import annotations

import re

import pytest

from filmlint.finding import Edit, Evidence, Finding, Fix
from filmlint.lint.file_report import FileReport, Placed, RelatedPlace
from filmlint.lint.run_report import RunReport
from filmlint.report.escaping import printable
from filmlint.report.excerpt import columns, marked_line
from filmlint.report.text import Style, render
from filmlint.text.span import Span


def placed(
    line: str = "A film at",
    start: int = 7,
    end: int = 9,
    *,
    number: int = 3,
    first: int = 1,
    end_line: int | None = None,
    **more: object,
) -> Placed:
    finding = Finding(
        Span(start, end), "It is cut", severity="error", confidence="high", rule="cut", category="placeholder"
    )
    for name, value in more.items():
        object.__setattr__(finding, name, value)
    return Placed(finding, number, start + first, end_line or number, end + first, line[start:end], line, first, "0")


def shown(*findings: Placed, style: Style | None = None, **more: object) -> str:
    report = FileReport("a.txt", words=9, findings=list(findings), **more)  # type: ignore[arg-type]
    return render(RunReport([report]), style or Style(width=80))


def test_a_finding_with_all_it_may_have() -> None:
    one = placed(
        evidence=(Evidence("critic 1977-1999", "Who's Who"),),
        fix=Fix("Write “x”", (Edit(Span(7, 9), "x"),), "safe"),
    )
    one.related = [
        RelatedPlace("a.txt", 5, 1, 5, 2, "again"),
        RelatedPlace("a.txt", 8, 1, 8, 2, "again"),
        RelatedPlace("b.txt", 2, 1, 2, 2, "there too"),
    ]
    assert shown(one) == (
        "a.txt\n"
        "  3:8     error   It is cut  [cut]\n"
        "      3 | A film at\n"
        "        |        ^^\n"
        "        = see lines 5, 8: again\n"
        "        = see b.txt, line 2: there too\n"
        "        = known: critic 1977-1999 (Who's Who)\n"
        "        = fix: Write “x” (safe)\n"
        "\n"
        "1 error in 1 of 1 file\n"
    )


def test_several_lines() -> None:
    assert "|        ^^ to line 6\n" in shown(placed(end_line=6))


def test_whole_file_finding_shows_no_line() -> None:
    assert "|" not in shown(placed(whole_file=True))


def test_long_message_is_wrapped_below_itself() -> None:
    lines = shown(placed(message="word " * 40)).splitlines()
    assert lines[2].startswith(" " * 18 + "word")
    assert max(map(len, lines)) <= 80


def test_long_evidence_is_wrapped_below_itself() -> None:
    lines = shown(placed(evidence=(Evidence("word " * 40, "a source"),))).splitlines()
    assert max(map(len, lines)) <= 80
    assert lines[4].startswith("        = known: word")
    assert lines[5].startswith("          word")


def test_notes_in_one_line() -> None:
    notes = [placed(number=line, severity="note", rule="long-sentence") for line in (5, 9, 11, 20)]
    notes += [placed(number=7, severity="note", rule="hedging"), placed(number=8, severity="note", rule="cliche")]
    text = shown(*notes, readability={"flesch_kincaid": 12.64})
    assert (
        "  notes  reads at grade 12.6 · 4 × long-sentence (lines 5, 9, 11 …) · hedging (line 7) · 1 more note\n" in text
    )
    assert text.endswith("6 notes in 1 of 1 file\n")
    assert shown(*notes, style=Style(notes=True)).count("[long-sentence]") == 4


def test_at_most_20_findings_of_a_rule() -> None:
    many = [placed(number=line) for line in range(1, 31)] + [placed(rule="other")]
    text = shown(*many)
    assert text.count("[cut]") == 20
    assert "[other]" in text
    assert "… and 10 more of cut (--all shows them)\n" in text
    assert shown(*many, style=Style(everything=True)).count("[cut]") == 30


def test_statistics() -> None:
    report = RunReport([FileReport(name, findings=[placed(), placed()]) for name in ("a", "b")])
    text = render(report, Style(statistics=True))
    assert re.search(r"^ +4 +2 +cut +error$", text, re.MULTILINE)


def test_last_line_says_what_was_not_done() -> None:
    reports = [
        FileReport("a", findings=[placed()]),
        FileReport("b", "skipped", "binary"),
        FileReport("c", "failed", "gone"),
    ]
    text = render(RunReport(reports, [("language", "LanguageTool not found")]), Style())
    assert text.endswith(
        "skipped: b: binary\nfailed: c: gone\n"
        "1 error in 1 of 1 file · 1 skipped · 1 failed · not run: language (LanguageTool not found)\n"
    )
    assert render(RunReport([FileReport("a")]), Style()) == "nothing found in 1 file\n"


def test_not_more_than_five_skipped_files_are_named() -> None:
    reports = [FileReport(str(number), "skipped", "binary") for number in range(9)]
    assert "… and 4 more files not linted (-v names them)" in render(RunReport(reports), Style())
    assert render(RunReport(reports), Style(verbose=True)).count("skipped: ") == 9


def test_colour_changes_nothing_but_colour() -> None:
    plain = shown(placed())
    colored = shown(placed(), style=Style(width=80, color=True))
    assert colored != plain
    assert re.sub("\x1b\\[[0-9;]*m", "", colored) == plain


@pytest.mark.parametrize(
    ("line", "start", "end", "expected"),
    [
        ("tab\there", 4, 8, ("tab ", "here", "")),
        ("界界 here", 3, 7, ("界界 ", "here", "")),
        ("e\u0301e\u0301 here", 5, 9, ("e\u0301e\u0301 ", "here", "")),
        ("\x1b[31m here", 6, 10, ("\\x1b[31m ", "here", "")),
        ("here", 4, 4, ("here", "", "")),
        ("", 0, 0, ("", "", "")),
    ],
)
def test_marks_stand_below_what_they_mark(line: str, start: int, end: int, expected: tuple[str, str, str]) -> None:
    assert marked_line(placed(line, start, end), 80) == expected


@pytest.mark.parametrize("start", [0, 30, 150, 300, 396])
@pytest.mark.parametrize("word", ["x" * 400, "界" * 400, "ab " * 133 + "a"])
def test_of_a_long_line_what_is_around_the_finding_is_shown(word: str, start: int) -> None:
    one = placed(word, start, start + 4, first=1000)
    before, marked, after = marked_line(one, 60)
    assert columns(before + marked + after) <= 60
    assert marked == word[start : start + 4]
    assert before.startswith("…")


def test_finding_longer_than_the_line_is_cut_at_the_edge() -> None:
    before, marked, after = marked_line(placed("x" * 400, 100, 400), 60)
    assert columns(before + marked + after) <= 60
    assert columns(marked) >= 40
    assert before[0] == after == "…"


@pytest.mark.parametrize(
    "character", ["\x00", "\x07", "\x1b", "\x7f", "\x9b", "\u200b", "\u202e", "\u2066", "\u2028", "\ud800"]
)
def test_nothing_a_terminal_obeys_gets_through(character: str) -> None:
    text = shown(placed(f"{character} film at", message=f"It says {character}"), reason=character)
    assert character not in text
    assert character not in printable(character)
    text.encode()


def test_path_with_a_line_break_stays_one_line() -> None:
    report = RunReport([FileReport("a\nb.txt", findings=[placed()])])
    assert render(report, Style()).splitlines()[0] == "a b.txt"
