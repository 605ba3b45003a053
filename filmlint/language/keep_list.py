"""Which of LanguageTool's rules are worth an editor's time on film articles, and how often each was right.

The shipped list is filmlint/data/languagetool_rules.jsonl, a JSON object a line:

    {"rule": "EN_A_VS_AN", "true": 6, "arguable": 0, "false": 1, "why": "..."}

`rule` is LanguageTool's id, or the beginning of ids and `*`; or `category` is given instead. The numbers are matches
judged by hand on film articles; a rule right in more than 0.85 of at least two is a warning, another one a note, unless
`level` says warning, note or off. A user's file has the same form and goes first; of one file the
entry that names most counts: the id, then the longest beginning, then the category. What nobody lists is off.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from filmlint.errors import ConfigError

Level = Literal["warning", "note", "off"]
LEVELS: tuple[Level, ...] = ("warning", "note", "off")
_WARNING_PRECISION = 0.85
_JUDGED = 2  # matches at least, for a warning
_SHIPPED = Path(__file__).resolve().parent.parent / "data" / "languagetool_rules.jsonl"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a list. `name` is an id, a beginning with its `*`, or a category; the counts are judged matches."""

    name: str
    is_category: bool
    stated: Level | None
    true: int
    arguable: int
    false: int
    why: str

    @property
    def level(self) -> Level:
        """As stated, else by how often the rule was right."""
        if self.stated is not None:
            return self.stated
        judged = self.true + self.arguable + self.false
        return "warning" if judged >= _JUDGED and self.true > _WARNING_PRECISION * judged else "note"

    def rank(self, rule: str, category: str) -> int:
        """How exactly the entry names the rule: 0 not at all, more is better."""
        if self.is_category:
            return 1 if self.name == category else 0
        if self.name.endswith("*"):
            return 1 + len(self.name) if rule.startswith(self.name[:-1]) else 0
        return 10_000 if self.name == rule else 0


@dataclass(frozen=True, slots=True)
class KeepList:
    """The lists in force, first one first."""

    lists: tuple[tuple[Entry, ...], ...]

    def entry(self, rule: str, category: str) -> Entry | None:
        """The entry that decides about a rule, or None if nobody lists it (it is off)."""
        for entries in self.lists:
            best = max(entries, key=lambda entry: entry.rank(rule, category), default=None)
            if best is not None and best.rank(rule, category):
                return best
        return None


def keep_list(path: Path | None = None) -> KeepList:
    """The shipped list, with the user's list at `path` before it. Raises ConfigError with the line of a mistake."""
    return KeepList((_entries(path), _shipped()) if path is not None else (_shipped(),))


@cache
def _shipped() -> tuple[Entry, ...]:
    return _entries(_SHIPPED)


def _entries(path: Path) -> tuple[Entry, ...]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigError(f"the list of LanguageTool rules cannot be read: {error}", str(path)) from error
    return tuple(_entry(line, path, number) for number, line in enumerate(lines, 1) if line.strip())


def _entry(line: str, path: Path, number: int) -> Entry:
    def wrong(what: str) -> ConfigError:
        return ConfigError(what, str(path), number)

    try:
        record = json.loads(line)
    except ValueError as error:
        raise wrong(f"not JSON: {error}") from error
    if not isinstance(record, dict):
        raise wrong("a line must be a JSON object")
    unknown = record.keys() - {"rule", "category", "level", "true", "arguable", "false", "why"}
    if unknown:
        raise wrong(f"unknown key {min(unknown)!r}")
    names = [record[key] for key in ("rule", "category") if key in record]
    if len(names) != 1 or not isinstance(names[0], str) or not names[0].strip("*"):
        raise wrong("exactly one of `rule` and `category` must name what is meant")
    level = record.get("level")
    if "level" in record and level not in LEVELS:
        raise wrong(f"`level` must be one of {', '.join(LEVELS)}")
    counts = true, arguable, false = tuple(record.get(key, 0) for key in ("true", "arguable", "false"))
    if any(type(count) is not int or count < 0 for count in counts):
        raise wrong("`true`, `arguable` and `false` must be whole numbers")
    why = record.get("why", "")
    if not isinstance(why, str):
        raise wrong("`why` must be a text")
    return Entry(names[0], "category" in record, level, true, arguable, false, why)
