"""Running a rule's examples: shared by the tests of rules and the tests of the wheel."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from filmlint.config.settings import Settings
from filmlint.facts import Facts
from filmlint.facts.project import HEADINGS
from filmlint.facts.records import Origin
from filmlint.facts.stores import MemoryStore
from filmlint.finding import Finding
from filmlint.lint.context import Services
from filmlint.lint.engine import Linter
from filmlint.lint.reduction import reduce_reports
from filmlint.ruleset.examples import Example
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from tests.applied_fixes import apply_fixes


def services_for(example: Example, settings: Settings) -> Services:
    """The services of a run whose only facts are those of the example."""
    origin = Origin("shipped", "the example's facts")
    records = [(HEADINGS[heading], dict(raw), origin) for heading, found in example.facts.items() for raw in found]
    return Services(settings, facts=Facts([MemoryStore(records)]))


def findings_of(example: Example, rules: Sequence[Rule], only: str | None = None) -> list[Finding]:
    """What the rules find in the example's text; `only` gives the example's options to that rule."""
    settings = Settings(options={only: example.options} if only and example.options else {})
    linter = Linter(rules, settings, services_for(example, settings))
    reports = [linter.lint(Document(example.text, example.path))]
    reports += [linter.lint(Document(text, path)) for path, text in example.files.items()]
    assert not [crash for report in reports for crash in report.crashes]
    if example.files:
        reduce_reports(reports, rules)
    return [placed.finding for placed in reports[0].findings]


def fixed_text(example: Example, rules: Sequence[Rule], only: str) -> str:
    """The text after applying every fix of the rule, safe and unsafe, until nothing changes."""
    text = example.text
    for _ in range(10):
        again = Example(text, path=example.path, facts=example.facts, options=example.options, files=example.files)
        changed = apply_fixes(text, [f for f in findings_of(again, rules, only) if f.rule == only], unsafe=True)
        if changed == text:
            return text
        text = changed
    raise AssertionError("the fixes never settle")


def identifier(value: Any) -> str:
    return str(value) if isinstance(value, str | int | Path) else getattr(value, "id", "")
