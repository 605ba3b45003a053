"""Comments that silence rules where the author knows better."""

from __future__ import annotations

import functools
import time

import pytest

from filmlint.config.settings import Settings
from filmlint.finding import Finding
from filmlint.lint.engine import Linter
from filmlint.lint.ruleset import chosen_rules
from filmlint.lint.suppressions import Suppressions
from filmlint.ruleset.discovery import shipped_rules
from filmlint.text.document import Document
from filmlint.text.span import Span

BAD = "The the night is beleive."
BOTH = {"doubled-word", "known-misspelling"}
START = "<!-- filmlint: ignore-start -->\n\n"
END = "<!-- filmlint: ignore-end -->\n\n"


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
        (f"{START}{START}Oh.\n{END}{BAD}\n\n{END}It goes on.", set()),
        (f"{START}{START}Oh.\n{END}\n{END}{BAD}", BOTH),
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


def test_many_comments_over_many_findings() -> None:
    line = "A b. <!-- filmlint: ignore doubled-word -->\n\n"
    many = 20_000
    suppressions = Suppressions(Document(line * many, "a.md"))
    start = time.process_time()
    silenced = [
        suppressions.covers(Finding(Span(at, at + 1), "Seen.", rule=rule))
        for at in range(0, len(line) * many, len(line))
        for rule in ("doubled-word", "known-misspelling")
    ]
    assert silenced == [True, False] * many
    assert time.process_time() - start < 20  # one by one they take some minutes
