"""Looking for an expression only around given words."""

from __future__ import annotations

import re

from filmlint.claims.windows import Cues, matches
from filmlint.text.presence import Presence

PATTERN = re.compile(r"\d+ times")


def found(text: str, before: int = 5, behind: int = 10) -> list[str]:
    return [match.group() for match in matches(PATTERN, text, Presence(text), Cues(("times",)), before, behind)]


def test_every_match_is_found_once_where_windows_overlap() -> None:
    assert found("3 times 4 times 5 times") == ["3 times", "4 times", "5 times"]


def test_matches_far_apart_are_found() -> None:
    assert found("3 times" + " and so on" * 20 + " 4 times") == ["3 times", "4 times"]


def test_without_the_word_nothing_is_looked_at() -> None:
    assert found("3 time") == []
