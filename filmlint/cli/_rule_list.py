"""The rules that a command speaks of: those of filmlint and of the project it is called in."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path

from filmlint.config.locate import config_for
from filmlint.config.rule_names import check_names
from filmlint.config.settings import Settings
from filmlint.lint.ruleset import all_rules, chosen_rules
from filmlint.ruleset.rule import Rule


def add_config_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments that say which rules there are."""
    parser.add_argument("--config", metavar="FILE", help="this configuration, not the nearest filmlint.yaml")
    parser.add_argument(
        "--rules", type=Path, action="append", default=[], metavar="DIR", help="a folder of your own rules"
    )


def rules_and_settings(arguments: argparse.Namespace) -> tuple[list[Rule], set[str], Settings]:
    """Every rule (at the severity the configuration gives it), the ids of those that are on, and the settings."""
    config = config_for((), arguments.config)
    settings = replace(config.settings, rules=(*config.settings.rules, *arguments.rules))
    rules = all_rules(settings, whole=True)
    check_names(config, rules)
    chosen = {rule.id: rule for rule in chosen_rules(rules, settings)}
    return [chosen.get(rule.id, rule) for rule in rules], set(chosen), settings
