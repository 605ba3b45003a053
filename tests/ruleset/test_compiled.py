"""What a run knows of rules in Python before it imports them is what they say of themselves."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

from filmlint.ruleset.discovery import rules_to_run, shipped_rules
from filmlint.ruleset.rule import Rule


def bare(rule: Rule) -> Rule:
    check = None if rule.check is None else bare
    return replace(rule, check=check, why="", bad=(), good=())  # type: ignore[arg-type]


def test_a_run_has_the_rules_that_are_shipped() -> None:
    assert [bare(rule) for rule in rules_to_run()] == [bare(rule) for rule in shipped_rules()]


def test_a_run_imports_only_the_rules_that_it_calls() -> None:
    code = (
        "import sys; from filmlint.cli.main import main;"
        "main(['--no-cache', '--exit-zero', '-q', '--select', 'format', '--stdin-filename', 'a.txt', '-']);"
        "print(*[name for name in sys.modules if name.startswith('filmlint.checks.')], sep='\\n')"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], input="A film.\n", capture_output=True, text=True, timeout=60, check=True
    )
    names = done.stdout.split()
    assert any(name.startswith("filmlint.checks.format.") for name in names)
    assert not [name for name in names if name.startswith(("filmlint.checks.facts", "filmlint.checks.language"))]
