"""A project's configuration: what it may say, checked entry by entry; every mistake has its place."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from filmlint.config.entries import Entries
from filmlint.config.path_patterns import PathPatterns
from filmlint.config.places import ConfigData
from filmlint.config.settings import YEAR_BASES, Settings
from filmlint.config.values import address_of, day_of, part_of, size_of
from filmlint.finding import SEVERITIES, WARNING

EXTENSIONS: Final = ("md", "markdown", "mdx", "txt", "html", "htm")
MAX_SIZE: Final = 20_000_000  # bytes; a larger file is no article
NEVER: Final = "never"
FAIL_ON: Final = (*SEVERITIES, NEVER)

# What may stand at the top, and what may stand under one of `overrides` for the files it names.
_OVERRIDABLE = ("select", "ignore", "severity", "options", "keep", "profile", "as-of", "award-year-basis")
KEYS = (*_OVERRIDABLE, "exclude", "extensions", "rules", "overrides", "fail-on", "require", "max-size",
         "facts", "words", "kb", "languagetool", "languagetool-url")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Override:
    """Settings for the files that one of `paths` (patterns as in .gitignore, from the root) fits."""

    paths: tuple[str, ...]
    changes: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Config:
    """A project's configuration. `root` is the folder that its paths and patterns are relative to."""

    root: str
    settings: Settings = field(default_factory=Settings)
    overrides: tuple[Override, ...] = ()
    exclude: tuple[str, ...] = ()
    extensions: tuple[str, ...] = EXTENSIONS
    fail_on: str = WARNING
    require: tuple[str, ...] = ()
    max_size: int = MAX_SIZE
    source: ConfigData | None = None

    @property
    def excluded(self) -> tuple[PathPatterns, ...]:
        """The files that it leaves out."""
        return (PathPatterns(self.root, self.exclude),) if self.exclude else ()


def config_of(source: ConfigData) -> Config:
    """The configuration that a file states. Raises ConfigError with file, line and column of the first mistake.

    Names of rules and their options are not looked up here: see `filmlint.config.rule_names`.
    """
    entries = Entries(source)
    root = os.path.dirname(os.path.abspath(source.path))
    data = entries.table(keys=KEYS, what="a configuration")
    settings = replace(Settings(), **_changes(entries))
    named: dict[str, Any] = {"rules": _rule_folders(entries, root)}
    for key, name in (("facts", "facts_file"), ("words", "words_file"), ("kb", "imported_facts")):
        if key in data:
            named[name] = Path(root, os.path.expanduser(entries.text(key)))
            if not named[name].is_file():
                raise entries.mistake(f"no such file: {data[key]}", key)
    if "languagetool" in data:
        named["languagetool"] = entries.flag("languagetool")
    if "languagetool-url" in data:
        named["languagetool_url"] = entries.parsed(address_of, "languagetool-url")
    return Config(
        root,
        replace(settings, **named),
        tuple(_override(entries, index) for index in range(len(entries.list("overrides")))),
        entries.texts("exclude"),
        entries.texts("extensions") or EXTENSIONS,
        entries.one_of(FAIL_ON, "fail-on") if "fail-on" in data else WARNING,
        _required(entries),
        entries.parsed(size_of, "max-size") if "max-size" in data else MAX_SIZE,
        source,
    )


def _changes(entries: Entries, *way: str | int) -> dict[str, Any]:
    """The entries that the run and its overrides have in common, under the names Settings has for them."""
    data = entries.at(*way)
    changes: dict[str, Any] = {key: entries.texts(*way, key) for key in ("select", "ignore", "keep") if key in data}
    if "severity" in data:
        changes["severity"] = {
            rule: entries.one_of(SEVERITIES, *way, "severity", rule) for rule in entries.table(*way, "severity")
        }
    if "options" in data:
        changes["options"] = {
            rule: dict(entries.table(*way, "options", rule)) for rule in entries.table(*way, "options")
        }
    if "profile" in data:
        from filmlint.config.profiles import PROFILES

        changes["profile"] = entries.one_of(tuple(PROFILES), *way, "profile")
    if "award-year-basis" in data:
        changes["award_year_basis"] = entries.one_of(YEAR_BASES, *way, "award-year-basis")
    if "as-of" in data:
        changes["as_of"] = entries.parsed(day_of, *way, "as-of")
    return changes


def _override(entries: Entries, index: int) -> Override:
    way = ("overrides", index)
    entries.table(*way, keys=("paths", *_OVERRIDABLE), what="an override")
    paths = entries.texts(*way, "paths")
    if not paths:
        raise entries.mistake("an override needs `paths`: the files it is for", *way)
    return Override(paths, _changes(entries, *way))


def _rule_folders(entries: Entries, root: str) -> tuple[Path, ...]:
    names = entries.texts("rules")
    folders = tuple(Path(root, os.path.expanduser(name)) for name in names)
    for index, folder in enumerate(folders):
        if not folder.is_dir():
            raise entries.mistake(f"no such folder of rules: {names[index]}", "rules", index)
    return folders


def _required(entries: Entries) -> tuple[str, ...]:
    names = entries.texts("require")
    for index, name in enumerate(names):
        try:
            part_of(name)
        except ValueError as error:
            raise entries.mistake(str(error), "require", index) from None
    return names
