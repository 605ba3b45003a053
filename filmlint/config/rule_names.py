"""The names that a configuration uses, looked up among the rules there are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from filmlint.config.config import Config
from filmlint.config.places import ConfigData, Keys
from filmlint.errors import did_you_mean
from filmlint.finding import CATEGORIES
from filmlint.ruleset.rule import Rule


def check_names(config: Config, rules: Sequence[Rule]) -> None:
    """Raise ConfigError, with place and suggestion, for a rule, option or kind of furniture that there is not.

    An option must be of the type of the rule's own default.
    """
    if config.source is None:
        return
    data: Any = config.source.data
    _check(config.source, data, (), rules)
    for index, override in enumerate(data.get("overrides", ())):
        _check(config.source, override, ("overrides", index), rules)


def _check(source: ConfigData, data: Any, way: Keys, rules: Sequence[Rule]) -> None:
    by_id = {rule.id: rule for rule in rules}
    selectors = {*by_id, *CATEGORIES, "all"}
    for key in ("select", "ignore"):
        for index, name in _texts(data.get(key, ())):
            if name not in selectors:
                raise source.mistake(f"no rule or category {name!r}{did_you_mean(name, selectors)}", *way, key, index)
    for name in data.get("severity", ()):
        if name not in selectors:
            raise source.mistake(f"no rule or category {name!r}{did_you_mean(name, selectors)}", *way, "severity", name)
    kinds = furniture_kinds(rules)
    for index, name in _texts(data.get("keep", ())):
        if name not in kinds:
            raise source.mistake(f"no kind of furniture {name!r}{did_you_mean(name, kinds)}", *way, "keep", index)
    for name, options in data.get("options", {}).items():
        if name not in by_id:
            raise source.mistake(f"no rule {name!r}{did_you_mean(name, by_id)}", *way, "options", name)
        for option, value in options.items():
            problem = option_problem(by_id[name], option, value)
            if problem:
                raise source.mistake(problem, *way, "options", name, option)


def option_problem(rule: Rule, option: str, value: Any) -> str | None:
    """What is wrong with an option for a rule, or None."""
    if option not in rule.options:
        known = ", ".join(rule.options) or "none"
        return f"{rule.id} has no option {option!r} (it has: {known}){did_you_mean(option, rule.options)}"
    default = rule.options[option]
    if default is None or _fits(value, default):
        return None
    return f"{option!r} of {rule.id} is {_KINDS[type(default)]}, like {default!r}; not {value!r}"


_KINDS = {
    bool: "true or false", int: "a whole number", float: "a number", str: "a text",
    list: "a list", tuple: "a list", dict: "a list of `key: value` entries", frozenset: "a list", set: "a list",
}  # fmt: skip


def _fits(value: Any, default: Any) -> bool:
    if isinstance(default, bool) or isinstance(value, bool):
        return isinstance(default, bool) and isinstance(value, bool)
    if isinstance(default, float):
        return isinstance(value, int | float)
    if isinstance(default, list | tuple | set | frozenset):
        sample = next(iter(default), None)
        return isinstance(value, list | tuple) and (sample is None or all(_fits(item, sample) for item in value))
    return isinstance(value, type(default))


def furniture_kinds(rules: Iterable[Rule]) -> set[str]:
    """The names by which `keep` may speak of furniture: its kinds, and the ids of their rules."""
    return {name for rule in rules if rule.cues for name in (rule.id, rule.kind)}


def _texts(value: Any) -> Iterable[tuple[int, str]]:
    return enumerate([value] if isinstance(value, str) else value)
