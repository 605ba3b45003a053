"""What a run is asked to do, independent of where it was said."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

EITHER, FILM, CEREMONY = "either", "film", "ceremony"
YEAR_BASES: Final = (EITHER, FILM, CEREMONY)


@dataclass(frozen=True, slots=True)
class Settings:
    """The choices of a run. Selectors are rule ids or categories.

    `options` maps a rule's id to its options; `keep` names kinds of furniture that the house wants left alone;
    `as_of` is the day (YYYY-MM-DD) the articles are judged by, where they state none; `profile` the kind of article;
    `award_year_basis` what the year of an award means in this house: that of the film, of the ceremony, or either.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, str] = field(default_factory=dict)
    options: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    keep: tuple[str, ...] = ()
    rules: tuple[Path, ...] = ()
    profile: str = "review"
    as_of: str | None = None
    award_year_basis: str = EITHER
    facts_file: Path | None = None  # the project's .filmlint/facts.yaml
    imported_facts: Path | None = None  # the SQLite file that `filmlint kb import` made
    words_file: Path | None = None  # the project's .filmlint/words.txt
    languagetool: bool = False
    languagetool_url: str | None = None


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
