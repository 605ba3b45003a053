"""One place, one finding: which of two speaks."""

from __future__ import annotations

from filmlint.finding import NOTE, WARNING, Finding, Related
from filmlint.lint.overlaps import one_a_place
from filmlint.text.span import Span


def finding(rule: str, start: int, end: int, category: str = "language", severity: str = WARNING) -> Finding:
    return Finding(Span(start, end), rule, rule=rule, category=category, severity=severity, confidence="high")


def rules(*findings: Finding) -> list[str]:
    return [one.rule for one in one_a_place(findings)]


def test_own_rules_speak_before_languagetool() -> None:
    assert rules(finding("grammar", 0, 9), finding("article-a-an", 2, 5, severity=NOTE)) == ["article-a-an"]
    assert rules(finding("grammar", 0, 2), finding("article-a-an", 2, 5)) == ["grammar", "article-a-an"]


def test_the_more_severe_speaks() -> None:
    assert rules(finding("hyphenation", 0, 9, severity=NOTE), finding("confused-word", 3, 5)) == ["confused-word"]


def test_names_and_gaps_speak_before_language_and_passages_do_not() -> None:
    assert rules(finding("misspelled-word", 3, 9), finding("name", 0, 9, "consistency")) == ["name"]
    assert rules(finding("misspelled-word", 3, 9), finding("claim", 0, 300, "facts")) == ["misspelled-word", "claim"]
    assert rules(finding("misspelled-word", 3, 9), finding("long", 0, 20, "readability")) == ["misspelled-word", "long"]


def test_further_places_of_a_finding_count() -> None:
    first = Finding(
        Span(0, 2), "m", [Related(Span(10, 12), "again")], rule="accent", category="language", severity=WARNING
    )
    assert rules(first, finding("grammar", 10, 12)) == ["accent"]


def test_a_hole_speaks_for_the_region_that_it_is_with_the_blanks_at_its_end() -> None:
    assert rules(finding("embed", 0, 90, "placeholder"), finding("media", 0, 92, "boilerplate")) == ["embed"]
    assert rules(finding("embed", 0, 90, "placeholder"), finding("media", 0, 99, "boilerplate")) == ["embed", "media"]


def test_other_categories_are_left_alone() -> None:
    assert rules(finding("a", 0, 5, "facts"), finding("b", 0, 5, "consistency")) == ["a", "b"]
