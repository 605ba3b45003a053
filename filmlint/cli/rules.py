"""filmlint rules: list the rules there are."""

from __future__ import annotations

import argparse
import json
from itertools import groupby

from filmlint.ruleset.rule import Rule

SUMMARY = "list the rules, by category"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """How to list them."""
    from filmlint.cli._rule_list import add_config_arguments

    parser.add_argument("--format", choices=("text", "json"), default="text")
    add_config_arguments(parser)


def run(arguments: argparse.Namespace) -> int:
    """Print the rules with their severity and summary; those that are off are marked."""
    from filmlint.cli._rule_list import rules_and_settings

    rules, on, _ = rules_and_settings(arguments)
    if arguments.format == "json":
        print(json.dumps([_data(rule, rule.id in on) for rule in rules], indent=1))
        return 0
    width = max((len(rule.id) for rule in rules), default=0)
    for category, found in groupby(rules, key=lambda rule: rule.category):
        print(category)
        for rule in found:
            print(f"  {rule.id:<{width}}  {rule.severity:<7}  {rule.summary}{'' if rule.id in on else ' (off)'}")
        print()
    print(f"{len(rules)} rules; `filmlint explain RULE` says why and shows examples")
    return 0


def _data(rule: Rule, on: bool) -> dict[str, object]:
    return {
        "id": rule.id,
        "category": rule.category,
        "severity": rule.severity,
        "confidence": rule.confidence,
        "enabled": on,
        "summary": rule.summary,
        "why": " ".join(rule.why.split()),
        "guideline": rule.guideline,
        "options": dict(rule.options),
    }
