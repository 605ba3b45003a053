"""Comments that silence rules where the author knows better."""

from __future__ import annotations

import functools

import pytest

from filmlint.lint.engine import Linter
from filmlint.lint.ruleset import chosen_rules
from filmlint.lint.settings import Settings
from filmlint.ruleset.discovery import shipped_rules
from filmlint.text.document import Document

BAD = "The the night is beleive."
BOTH = {"doubled-word", "known-misspelling"}


@functools.cache
def linter() -> Linter:
    return Linter(chosen_rules(shipped_rules(), Settings(select=tuple(sorted(BOTH)))), Settings())


def found(text: str, path: str = "a.md") -> set[str]:
    return {placed.finding.rule for placed in linter().lint(Document(text, path)).findings}


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (BAD, BOTH),
        (f"{BAD} <!-- filmlint: ignore doubled-word (a joke) -->", {"known-misspelling"}),
        (f"{BAD} <!-- filmlint: ignore language -->", set()),
        (f"{BAD} <!-- filmlint: ignore doubled-wrod -->", BOTH),
        (f"<!-- filmlint: ignore -->\n{BAD}\nIt goes on.", set()),
        (f"<!-- filmlint: ignore -->\n\n{BAD}", set()),
        (f"<!-- filmlint: ignore -->\n\nThe night.\n\n{BAD}", BOTH),
        (f"<!-- filmlint: ignore-start doubled-word, known-misspelling -->\n\nOh.\n\n{BAD}", set()),
        (f"<!-- filmlint: ignore-start -->\nOh.\n<!-- filmlint: ignore-end -->\n\n{BAD}", BOTH),
        (f"{BAD}\n\n<!-- filmlint: ignore-file doubled-word -->", {"known-misspelling"}),
        (f"```\n<!-- filmlint: ignore-file -->\n```\n\n{BAD}", BOTH),
        (f"Write `<!-- filmlint: ignore-file -->` on top.\n\n{BAD}", BOTH),
    ],
)
def test_what_a_comment_silences(text: str, left: set[str]) -> None:
    assert found(text) == left


def test_html_has_comments_and_plain_text_has_none() -> None:
    text = f"<!-- filmlint: ignore-file -->\n<p>{BAD}</p>"
    assert found(text, "a.html") == set()
    assert found(f"<!-- filmlint: ignore-file -->\n\n{BAD}", "a.txt") == BOTH
