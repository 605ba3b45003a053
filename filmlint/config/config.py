"""What a configuration may say, checked entry by entry; every mistake has its place."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any, Final

from filmlint.config.places import ConfigData
from filmlint.errors import ConfigError, did_you_mean
from filmlint.finding import SEVERITIES, WARNING
from filmlint.lint.files import EXTENSIONS
from filmlint.lint.path_patterns import PathPatterns
from filmlint.lint.settings import YEAR_BASES, Settings
from filmlint.text.expression import compile_when_used

MAX_SIZE: Final = 20_000_000  # bytes; a larger file is no article
NEVER: Final = "never"
FAIL_ON: Final = (*SEVERITIES, NEVER)
_DAY = compile_when_used(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
PARTS: Final = ("language", "archive")  # what the summary may say was not run
_SIZE = compile_when_used(r"(\d+(?:\.\d+)?)\s*(|b|kb|mb|gb)", re.IGNORECASE)
_UNITS = {"": 1, "b": 1, "kb": 1_000, "mb": 1_000_000, "gb": 1_000_000_000}

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
    reader = _Reader(source)
    root = os.path.dirname(os.path.abspath(source.path))
    data = source.data
    reader.known(data, KEYS, "a configuration")
    settings = replace(Settings(), **reader.changes(data, ()))
    named: dict[str, Any] = {"rules": tuple(reader.folder(root, index) for index in range(len(reader.texts("rules"))))}
    for key, name in (("facts", "facts_file"), ("words", "words_file"), ("kb", "imported_facts")):
        if key in data:
            named[name] = Path(root, os.path.expanduser(reader.text(key)))
            if not named[name].is_file():
                raise source.mistake(f"no such file: {data[key]}", key)
    if "languagetool" in data:
        named["languagetool"] = reader.flag("languagetool")
    if "languagetool-url" in data:
        named["languagetool_url"] = reader.parsed("languagetool-url", address_of)
    return Config(
        root,
        replace(settings, **named),
        tuple(reader.override(index) for index in range(len(reader.entries("overrides")))),
        reader.texts("exclude"),
        reader.texts("extensions") or EXTENSIONS,
        reader.one_of("fail-on", FAIL_ON) if "fail-on" in data else WARNING,
        reader.parts("require"),
        reader.parsed("max-size", size_of) if "max-size" in data else MAX_SIZE,
        source,
    )


def with_changes(settings: Settings, changes: Mapping[str, Any]) -> Settings:
    """Settings with those of an override over them; `ignore` and `keep` add up, the others replace what was there."""
    merged = dict(changes)
    for name in ("ignore", "keep"):
        if name in changes:
            merged[name] = (*getattr(settings, name), *changes[name])
    if "severity" in changes:
        merged["severity"] = {**settings.severity, **changes["severity"]}
    if "options" in changes:
        of_rules = {rule: dict(options) for rule, options in settings.options.items()}
        for rule, options in changes["options"].items():
            of_rules[rule] = {**of_rules.get(rule, {}), **options}
        merged["options"] = of_rules
    return replace(settings, **merged)


def day_of(text: str) -> str:
    """A day, month or year as YYYY-MM-DD, YYYY-MM or YYYY. Raises ValueError."""
    if not _DAY.fullmatch(text):
        raise ValueError(f"{text!r} is no date; write YYYY-MM-DD")
    if len(text) == len("YYYY-MM-DD"):
        try:
            date.fromisoformat(text)
        except ValueError:
            raise ValueError(f"there is no {text}; write a day that there is") from None
    return text


def part_of(name: str) -> str:
    """A part of a run that `require` may name. Raises ValueError."""
    if name not in PARTS:
        raise ValueError(f"{name!r} is none of {', '.join(PARTS)}{did_you_mean(name, PARTS)}")
    return name


def address_of(url: str) -> str:
    """The address of a server of LanguageTool. Raises ValueError."""
    from filmlint.language.location import is_address

    if not is_address(url):
        raise ValueError(f"an address of LanguageTool starts with http:// or https://, not {url!r}")
    return url


def size_of(value: str | int | float) -> int:
    """A size in bytes, from a number or a text such as "20 MB" (1 MB = 1,000,000 bytes). Raises ValueError."""
    match = _SIZE.fullmatch(str(value).strip())
    if match is None or float(match[1]) <= 0:
        raise ValueError(f"{value!r} is no size; write a number of bytes, or such as 20 MB")
    return int(float(match[1]) * _UNITS[match[2].lower()])


class _Reader:
    """The entries of one configuration, checked as they are asked for. The last argument of each is the way to it."""

    def __init__(self, source: ConfigData) -> None:
        self.source = source

    def fail(self, message: str, *keys: str | int) -> ConfigError:
        return self.source.mistake(message, *keys)

    def at(self, *keys: str | int) -> Any:
        node: Any = self.source.data
        for key in keys:
            node = node[key]
        return node

    def known(self, data: Any, keys: tuple[str, ...], what: str, *way: str | int) -> None:
        if not isinstance(data, Mapping):
            raise self.fail(f"{what} is a list of `key: value` entries", *way)
        for key in data:
            if key not in keys:
                raise self.fail(f"{what} has no {key!r}{did_you_mean(key, keys)}", *way, key)

    def changes(self, data: Mapping[str, Any], way: tuple[str | int, ...]) -> dict[str, Any]:
        """The entries that the run and its overrides have in common, under the names Settings has for them."""
        changes: dict[str, Any] = {}
        for key in ("select", "ignore", "keep"):
            if key in data:
                changes[key] = self.texts(*way, key)
        if "severity" in data:
            changes["severity"] = {
                rule: self.one_of_at(SEVERITIES, *way, "severity", rule) for rule in self.table(*way, "severity")
            }
        if "options" in data:
            changes["options"] = {rule: dict(self.table(*way, "options", rule)) for rule in self.table(*way, "options")}
        if "profile" in data:
            from filmlint.lint.profiles import PROFILES

            changes["profile"] = self.one_of_at(tuple(PROFILES), *way, "profile")
        if "award-year-basis" in data:
            changes["award_year_basis"] = self.one_of_at(YEAR_BASES, *way, "award-year-basis")
        if "as-of" in data:
            changes["as_of"] = self.parsed_at(day_of, *way, "as-of")
        return changes

    def override(self, index: int) -> Override:
        way = ("overrides", index)
        data = self.at(*way)
        self.known(data, ("paths", *_OVERRIDABLE), "an override", *way)
        paths = self.texts(*way, "paths") if "paths" in data else ()
        if not paths:
            raise self.fail("an override needs `paths`: the files it is for", *way)
        return Override(paths, self.changes(data, way))

    def entries(self, key: str) -> list[Any]:
        value = self.source.data.get(key, [])
        if not isinstance(value, list):
            raise self.fail(f"`{key}` is a list", key)
        return value

    def texts(self, *way: str | int) -> tuple[str, ...]:
        try:
            value = self.at(*way)
        except KeyError:
            return ()
        if isinstance(value, str):
            return (value,)
        if not isinstance(value, list):
            raise self.fail(f"`{way[-1]}` is a text or a list of texts", *way)
        for index, entry in enumerate(value):
            if not isinstance(entry, str) or not entry.strip():
                raise self.fail(f"an entry of `{way[-1]}` is a text; put it in quotes", *way, index)
        return tuple(value)

    def parts(self, key: str) -> tuple[str, ...]:
        names = self.texts(key)
        for index, name in enumerate(names):
            try:
                part_of(name)
            except ValueError as error:
                raise self.fail(str(error), key, index) from None
        return names

    def text(self, *way: str | int) -> str:
        value = self.at(*way)
        if not isinstance(value, str) or not value.strip():
            raise self.fail(f"`{way[-1]}` is a text", *way)
        return value

    def flag(self, *way: str | int) -> bool:
        value = self.at(*way)
        if not isinstance(value, bool):
            raise self.fail(f"`{way[-1]}` is true or false", *way)
        return value

    def table(self, *way: str | int) -> Mapping[str, Any]:
        value = self.at(*way)
        if not isinstance(value, Mapping):
            raise self.fail(f"`{way[-1]}` is a list of `key: value` entries", *way)
        return value

    def one_of(self, key: str, values: tuple[str, ...]) -> str:
        return self.one_of_at(values, key)

    def one_of_at(self, values: tuple[str, ...], *way: str | int) -> str:
        value = self.at(*way)
        if value not in values:
            raise self.fail(f"{value!r} is none of {', '.join(values)}{did_you_mean(value, values)}", *way)
        return str(value)

    def parsed(self, key: str, parse: Callable[[Any], Any]) -> Any:
        return self.parsed_at(parse, key)

    def parsed_at(self, parse: Callable[[Any], Any], *way: str | int) -> Any:
        value = self.at(*way)
        try:
            return parse(value if isinstance(value, int | float) and parse is size_of else str(value))
        except ValueError as error:
            raise self.fail(str(error), *way) from None

    def folder(self, root: str, index: int) -> Path:
        name = self.texts("rules")[index]
        folder = Path(root, os.path.expanduser(name))
        if not folder.is_dir():
            raise self.fail(f"no such folder of rules: {name}", "rules", index)
        return folder
