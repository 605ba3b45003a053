"""The list of LanguageTool's rules: what is shipped is consistent, what a user writes is checked."""

from __future__ import annotations

from pathlib import Path

import pytest

from filmlint.errors import ConfigError
from filmlint.language.keep_list import keep_list

SHIPPED = keep_list().lists[0]


def test_warnings_are_the_rules_that_were_right() -> None:
    assert len({entry.name for entry in SHIPPED}) == len(SHIPPED) > 50
    for entry in SHIPPED:
        assert entry.stated in (None, "off"), f"{entry.name}: its figures say the level"
        assert entry.why.endswith("."), entry.name
    assert {entry.level for entry in SHIPPED} == {"warning", "note", "off"}


@pytest.mark.parametrize(
    ("counts", "level"),
    [
        ('"true": 6, "false": 1', "warning"),
        ('"true": 17, "arguable": 3', "note"),
        ('"true": 1', "note"),
        ('"true": 0', "note"),
        ('"true": 9, "level": "note"', "note"),
        ('"false": 9, "level": "warning"', "warning"),
    ],
)
def test_the_level_follows_the_figures_unless_it_is_stated(tmp_path: Path, counts: str, level: str) -> None:
    own = tmp_path / "own.jsonl"
    own.write_text(f'{{"rule": "MINE", {counts}}}\n')
    entry = keep_list(own).entry("MINE", "MISC")
    assert entry is not None
    assert entry.level == level


@pytest.mark.parametrize(
    ("rule", "category", "level"),
    [
        ("EN_A_VS_AN", "MISC", "warning"),
        ("EN_COMPOUNDS_POST_PRODUCTION", "MISC", "note"),
        ("THE_SUPERLATIVE", "GRAMMAR", "off"),
        ("ANY_OTHER_RULE", "GRAMMAR", "note"),
        ("MORFOLOGIK_RULE_EN_GB", "TYPOS", "off"),
        ("EN_DIACRITICS_REPLACE_ORTHOGRAPHY_CLICHE", "TYPOS", "off"),
        ("EN_DATE_WEEKDAY", "SEMANTICS", "note"),
        ("EN_DATE_WEEKDAY_CURRENTYEAR", "SEMANTICS", "off"),
    ],
)
def test_levels(rule: str, category: str, level: str) -> None:
    entry = keep_list().entry(rule, category)
    assert entry is not None
    assert entry.level == level


def test_what_nobody_lists_is_off() -> None:
    assert keep_list().entry("WHATEVER", "STYLE") is None


def test_a_users_list_goes_first(tmp_path: Path) -> None:
    own = tmp_path / "own.jsonl"
    own.write_text('{"category": "STYLE", "level": "note"}\n\n{"rule": "EN_A_*", "level": "off", "true": 1}\n')
    rules = keep_list(own)
    style = rules.entry("ANYTHING", "STYLE")
    article = rules.entry("EN_A_VS_AN", "MISC")
    assert style is not None
    assert article is not None
    assert (style.level, article.level) == ("note", "off")


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("{", "not JSON"),
        ("[]", "object"),
        ('{"rule": "A", "level": "error"}', "level"),
        ('{"rule": "A", "level": null}', "level"),
        ('{"rule": "A", "category": "B", "level": "note"}', "exactly one"),
        ('{"level": "note"}', "exactly one"),
        ('{"rule": "*", "level": "note"}', "exactly one"),
        ('{"rule": 3, "level": "note"}', "exactly one"),
        ('{"rule": "A", "level": "note", "true": -1}', "whole numbers"),
        ('{"rule": "A", "level": "note", "true": true}', "whole numbers"),
        ('{"rule": "A", "level": "note", "why": 1}', "why"),
        ('{"rule": "A", "level": "note", "typo": 1}', "unknown key 'typo'"),
    ],
)
def test_mistakes_are_told_with_their_line(tmp_path: Path, line: str, reason: str) -> None:
    own = tmp_path / "own.jsonl"
    own.write_text(f'{{"rule": "FINE", "level": "note"}}\n{line}\n')
    with pytest.raises(ConfigError, match=reason) as caught:
        keep_list(own)
    assert f"{own}:2" in str(caught.value)


def test_a_list_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        keep_list(tmp_path / "none.jsonl")
