"""One finding an attribution, with the right reason; four late ones of a list are one."""

from __future__ import annotations

import os
import random
from pathlib import Path

import pytest

from benchmarks.quote_cases import impossible, legitimate
from filmlint.config.settings import Settings
from filmlint.facts import Facts, load_facts
from filmlint.finding import ERROR, NOTE, WARNING, Finding
from filmlint.lint.engine import Linter
from filmlint.ruleset.discovery import shipped_rules
from filmlint.ruleset.example_facts import FACTS
from filmlint.ruleset.examples import Example
from filmlint.text.document import Document
from tests.rule_cases import findings_of

RULES = [rule for rule in shipped_rules() if rule.cues or rule.category == "facts"]
_HEAD = "Film: The Long Night (Drama, 1995)\n\nThe critics said:\n\n"
_SAID = "“A fine thing to see.”"


def told(line: str) -> list[Finding]:
    return findings_of(Example(f"{_HEAD}{line}\n", facts=FACTS), RULES)


@pytest.mark.parametrize(
    ("attribution", "rule", "severity"),
    [
        ("Mia Sand, The Daily Ledger, 1990", "quote-before-release", ERROR),
        ("Rolf Ebb, Evening Harbinger, 2016", "quote-after-death", ERROR),
        ("Rolf Ebb, The Night Companion, 2016", "quote-after-death", NOTE),
        ("Rolf Ebb, Collected Reviews, 2016", "quote-after-death", NOTE),
        ("Tim Oak, Reel Monthly, 2014", "outlet-not-publishing", WARNING + ERROR),
        ("Mia Sand, The Daily Ledger, 2009", "critic-wrong-beat", WARNING),
        ("Mia Sand, 2009", "critic-wrong-beat", WARNING),
        ("Owen Glade, Screen Week, 2018", "critic-not-at-outlet", WARNING),
        ("Owen Glade, Screen Week, 2011", "quote-year-republication", WARNING),
        ("Rolf Ebb, Evening Harbinger, 2004", "quote-year-republication", NOTE),
        ("Rolf Ebb, 2004", "quote-year-republication", NOTE),
    ],
)
def test_the_first_reason_that_holds_is_the_only_one(attribution: str, rule: str, severity: str) -> None:
    (finding,) = told(f"{_SAID} — {attribution}.")
    assert finding.rule == rule
    assert finding.severity
    assert finding.severity in severity
    assert finding.evidence


@pytest.mark.parametrize(
    "attribution",
    [
        "Mia Sand, The Daily Ledger, 1995",
        "Mia Sand, The Daily Ledger, 1994",
        "Owen Glade, Screen Week, 1997",
        "Owen Glade, Screen Week, 2005, on the tenth anniversary",
        "Owen Glade, Screen Week, 2010, on the restoration",
        "Rolf Ebb, reprinted in the Evening Harbinger, 2016",
    ],
)
def test_right_or_explained_dates_are_silent(attribution: str) -> None:
    assert told(f"{_SAID} — {attribution}.") == []


def test_message_names_cause_and_likely_year() -> None:
    (finding,) = told(f"{_SAID} — Owen Glade, Screen Week, 2011.")
    assert "Film Tally" in finding.message
    assert "2011-09-07" in finding.message
    assert "probably of 1995" in finding.message


def test_four_late_dates_of_a_list_are_one_finding_and_three_are_three() -> None:
    lines = [f"• {_SAID} — Owen Glade, Screen Week, {year}." for year in (2005, 2006, 2007, 2008)]
    (finding,) = told("\n".join(lines))
    assert len(finding.related) == 3
    assert len(told("\n".join(lines[:3]))) == 3


def test_a_film_known_only_from_the_header_is_judged_alike() -> None:
    text = f"Film: The Unheard Of (Drama, 1995)\n\nThe critics said:\n\n{_SAID} — Owen Glade, Screen Week, 2011.\n"
    (finding,) = findings_of(Example(text, facts=FACTS), RULES)
    assert (finding.rule, finding.severity) == ("quote-year-republication", WARNING)
    assert finding.related


@pytest.fixture(scope="module")
def facts() -> Facts:
    return load_facts()


def test_impossible_and_legitimate_cases_of_the_shipped_data(facts: Facts) -> None:

    linter = Linter(RULES, Settings())
    right, cases, accused, fine = 0, 0, 0, 0
    for case in (*impossible(facts, random.Random(3)), *legitimate(facts, random.Random(3))):
        report = linter.lint(Document(case.text, case.path))
        serious = {placed.finding.rule for placed in report.findings if placed.finding.severity != NOTE}
        if case.rules:
            cases += 1
            right += len(serious) == 1 and serious <= case.rules
        else:
            fine += 1
            accused += bool(serious)
    assert cases >= 100
    assert fine >= 100
    assert right >= 0.97 * cases
    assert accused == 0


_REFERENCE = os.environ.get("FILMLINT_REFERENCE", "")


@pytest.mark.skipif(not _REFERENCE, reason="FILMLINT_REFERENCE names no folder")
@pytest.mark.parametrize("known", [True, False], ids=["as it is", "with a title nobody knows"])
def test_dates_of_an_aggregator_are_found_and_real_ones_are_not(known: bool) -> None:
    import csv

    path = Path(_REFERENCE) / "derived" / "quote_year_cases.csv"
    linter = Linter(RULES, Settings())
    late = found = fine = accused = 0
    with path.open(encoding="utf-8", newline="") as stream:
        for number, row in enumerate(csv.DictReader(stream)):
            title = row["film"] if known else f"The Unheard Of {number}"
            text = (
                f"Film: {title} (Drama, {row['film_year']})\n\nThe critics said:\n\n"
                f"{_SAID} — {row['critic']}, {row['outlet']}, {row['quoted_year']}.\n"
            )
            report = linter.lint(Document(text, "article.txt"))
            serious = any(placed.finding.severity != NOTE for placed in report.findings)
            if row["label"] == "ok":
                fine += 1
                accused += serious
            elif int(row["quoted_year"]) - int(row["film_year"]) > 2:
                late += 1
                found += serious
    assert found >= 0.99 * late
    assert accused <= 0.003 * fine


@pytest.mark.parametrize(
    "line",
    [
        "“A fine thing to see.” — Owen Glade, Screen Week 03/14/2011",
        "Owen Glade, Screen Week (2011): “A fine thing to see.”",
        "- A fine thing to see. — Owen Glade, Screen Week, 2011",
        "- Owen Glade, Screen Week (2011)",
        "Owen Glade wrote in Screen Week on March 14, 2011, that the film was “a fine thing to see”.",
    ],
)
def test_the_layout_of_a_list_does_not_matter(line: str) -> None:
    (finding,) = told(line)
    assert finding.rule == "quote-year-republication"


def test_a_title_in_a_box_with_a_release_is_the_film() -> None:
    box = "Title: A Quiet House\nReleased: 1984\n\nA house is sold, and nobody is sorry.\n\n"
    text = f"{box}{_SAID} — Ada Fox, Daily Ledger, 2009.\n"
    (finding,) = findings_of(Example(text, facts=FACTS), RULES)
    assert finding.rule == "quote-year-republication"


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("## Reviews\n\n| Critic | Outlet | Date | Quote |\n|---|---|---|---|\n"
         "| Owen Glade | Screen Week | {} | A fine thing to see. |\n", "a.md"),
        ("## Reviews\n\n| Quote | Critic | Year |\n|---|---|---|\n"
         "| “A fine thing to see.” | Owen Glade, Screen Week | {} |\n", "a.md"),
        ("<h2>Critics</h2><table><tr><th>Critic</th><th>Year</th><th>Said</th></tr><tr><td>Owen Glade, "
         "Screen Week</td><td>{}</td><td>“A fine thing to see.”</td></tr></table>\n", "a.html"),
        ("Reviews\n\n“A fine thing to see.” — Owen Glade in Screen Week, {}\n", "a.txt"),
        ("Critical reception\n\n“A fine thing to see.”\nOwen Glade\nScreen Week, {}\n", "a.txt"),
        ("Reviews\n\n• Owen Glade, Screen Week, {} — 3.5/4: “A fine thing to see.”\n", "a.txt"),
        ("Reviews\n\n• “A fine thing to see.” – Owen Glade, Screen Week, {} (3/4)\n", "a.txt"),
        ("Reviews\n\n• “A fine thing to see.” Owen Glade. Screen Week. {}.\n", "a.txt"),
        ("What the critics said:\n\nA fine thing to see. (Owen Glade, Screen Week, {})\n", "a.txt"),
        ("## Reviews\n\n### Owen Glade, Screen Week, {}\n\n“A fine thing to see.”\n", "a.md"),
        ("Owen Glade’s {} review in Screen Week said: “A fine thing to see.”\n", "a.txt"),
    ],
)  # fmt: skip
@pytest.mark.parametrize(("year", "late"), [(1995, False), (2011, True)])
def test_a_list_of_reviews_in_any_layout_is_read_and_is_no_furniture(
    text: str, path: str, year: int, late: bool
) -> None:
    head = {"a.md": "# The Long Night (1995)\n\n", "a.txt": "Film: The Long Night (1995)\n\n"}
    text = head.get(path, "<h1>The Long Night (1995)</h1>\n") + text.format(year)
    found = [finding.rule for finding in findings_of(Example(text, path=path, facts=FACTS), RULES)]
    assert found == (["quote-year-republication"] if late else [])
