"""Every rule, through whichever door, is held to its own examples."""

from __future__ import annotations

import functools
import re

import pytest

from filmlint.config.settings import Settings
from filmlint.finding import Finding
from filmlint.lint.ruleset import chosen_rules
from filmlint.ruleset.discovery import shipped_rules
from filmlint.ruleset.examples import read_examples
from filmlint.ruleset.rule import Rule
from tests.rule_cases import findings_of, fixed_text, identifier

RULES = shipped_rules()
BAD = [(rule, number) for rule in RULES for number in range(len(rule.bad))]
GOOD = [(rule, number) for rule in RULES for number in range(len(rule.good))]
FIXED = [
    (rule, number) for rule, number in BAD if not isinstance(rule.bad[number], str) and "fixed" in rule.bad[number]
]
SLOT = re.compile(r"\{[a-z_]*\}|%s|%d")


@functools.cache
def default_rules() -> tuple[Rule, ...]:
    return tuple(chosen_rules(RULES, Settings()))


def with_furniture(rule: Rule) -> list[Rule]:
    """The rule, and the furniture rules that decide what it sees."""
    return [rule] + [other for other in RULES if other.cues and other.id != rule.id]


def place(finding: Finding) -> tuple[int, int]:
    return (finding.span.start, finding.span.end)


@pytest.mark.parametrize("rule", RULES, ids=identifier)
def test_rule_is_complete(rule: Rule) -> None:
    assert len(rule.bad) >= 2
    assert len(rule.good) >= 2
    assert rule.summary
    assert not rule.summary.endswith(".")
    assert len(rule.why) >= 40
    texts = [example.text for example in read_examples([*rule.bad, *rule.good])]
    assert len(set(texts)) == len(texts)


@pytest.mark.parametrize(("rule", "number"), BAD, ids=identifier)
def test_bad_example_is_found_where_marked(rule: Rule, number: int) -> None:
    example = read_examples(rule.bad)[number]
    found = [finding for finding in findings_of(example, with_furniture(rule), rule.id) if finding.rule == rule.id]
    spans = sorted(place(finding) for finding in found if not finding.whole_file)
    assert spans == [tuple(mark) for mark in example.marks], [
        (example.text[start:end], finding.message) for (start, end), finding in zip(spans, found, strict=False)
    ]
    assert any(finding.whole_file for finding in found) == example.whole_file
    for finding in found:
        assert finding.message
        assert not SLOT.search(finding.message)


@pytest.mark.parametrize(("rule", "number"), GOOD, ids=identifier)
def test_good_example_is_clean_under_all_rules(rule: Rule, number: int) -> None:
    example = read_examples(rule.good)[number]
    found = findings_of(example, default_rules(), rule.id)
    assert [(finding.rule, example.text[slice(*finding.span)], finding.message) for finding in found] == []


@pytest.mark.parametrize(("rule", "number"), FIXED, ids=identifier)
def test_fix_gives_the_text_it_promises(rule: Rule, number: int) -> None:
    example = read_examples(rule.bad)[number]
    fixed = fixed_text(example, with_furniture(rule), rule.id)
    assert fixed == example.fixed
    again = read_examples([{"text": fixed, "path": example.path, "options": dict(example.options)}])[0]
    assert not [f for f in findings_of(again, with_furniture(rule), rule.id) if f.rule == rule.id]
