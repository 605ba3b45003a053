"""The rules of a run: all that were found, less what the settings leave out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from filmlint.config.settings import Settings
from filmlint.errors import ConfigError, did_you_mean
from filmlint.finding import CATEGORIES
from filmlint.ruleset.discovery import rules_to_run, shipped_rules, user_rules
from filmlint.ruleset.rule import Rule


def all_rules(settings: Settings, *, whole: bool = False) -> list[Rule]:
    """Every rule that is installed or that the settings point to. Raises ConfigError when two share an id.

    `whole`: with the reasons and examples of those in Python, which a run does not need.
    """
    rules = shipped_rules() if whole else rules_to_run()
    known = {rule.id for rule in rules}
    for folder in settings.rules:
        for rule in user_rules(folder):
            if rule.id in known:
                raise ConfigError(f"there is already a rule named {rule.id}", rule.source or str(folder))
            known.add(rule.id)
            rules.append(rule)
    return rules


def chosen_rules(rules: Sequence[Rule], settings: Settings) -> list[Rule]:
    """The rules that a run applies, with the severities it gives them. Raises ConfigError for an unknown selector."""
    names = {rule.id for rule in rules}
    check_selectors([*settings.select, *settings.ignore, *settings.severity, *settings.options], names)
    chosen = []
    for rule in rules:
        selected = _selects(settings.select, rule) if settings.select else rule.enabled
        if not selected or (_selects(settings.ignore, rule) and rule.id not in settings.select):
            continue
        severity = settings.severity.get(rule.id, settings.severity.get(rule.category, rule.severity))
        chosen.append(rule if severity == rule.severity else replace(rule, severity=severity))
    return chosen


def check_selectors(selectors: Iterable[str], names: set[str]) -> None:
    """Raise ConfigError, with a suggestion, for a name that is neither rule nor category."""
    known = names | set(CATEGORIES) | {"all"}
    for selector in selectors:
        if selector not in known:
            raise ConfigError(f"no rule or category {selector!r}{did_you_mean(selector, known)}")


def _selects(selectors: Iterable[str], rule: Rule) -> bool:
    return any(selector in (rule.id, rule.category, "all") for selector in selectors)
