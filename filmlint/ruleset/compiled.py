"""Rules in their compiled form: plain data under the name, length and CRC-32 of the file they were read from.

Made when the wheel is built; for rules that are newer than that, and for users' own, kept in the user's cache.
"""

from __future__ import annotations

import importlib
import json
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from filmlint.errors import ConfigError
from filmlint.ruleset.pattern import Prefilter
from filmlint.ruleset.rule import STRONG, Check, Cue, Density, Match, Rule, Swap
from filmlint.user_cache import keep, mark_used
from filmlint.user_folders import cache_folder

if TYPE_CHECKING:
    from filmlint.finding import Finding
    from filmlint.lint.context import Context
    from filmlint.text.document import Document

Entry = dict[str, Any]
_FORMAT = 8  # of the compiled form; raised when what is compiled changes, so that older ones are not read
_MOST_KEPT = 2_000  # compiled rules in the user's cache; old forms of edited rules fall out
# What a run has to know of a rule in Python before its check is called; `filmlint explain` imports the whole.
_KNOWN = ("id", "category", "severity", "confidence", "summary", "message", "kind", "view", "enabled", "across_files",
          "guideline")  # fmt: skip


def entries(paths: Iterable[Path], read: Callable[[Path], Entry], shipped: Path | None = None) -> Iterator[Entry]:
    """The rules of some files: as shipped compiled, else as kept in the user's cache, else read now and kept."""
    ready = _loaded(shipped)
    kept: dict[str, Any] | None = None
    fresh: dict[str, Any] = {}
    for path in paths:
        key = digest(path)
        data = ready.get(key)
        if data is None:
            kept = _loaded(_cache_file()) if kept is None else kept
            data = kept.get(key)
        if data is None or data["id"].replace("-", "_") != path.stem.replace("-", "_"):
            data = fresh[key] = read(path)
        yield data
    if fresh:
        all_kept = {**(kept or {}), **fresh}
        recent = dict(list(all_kept.items())[-_MOST_KEPT:])
        keep(_cache_file(), json.dumps(recent, ensure_ascii=False).encode())
    elif kept is not None:
        mark_used(_cache_file())


def compiled(paths: Iterable[Path], read: Callable[[Path], Entry]) -> dict[str, Entry]:
    """The rules of some files, each under its digest, all read now."""
    return {digest(path): read(path) for path in paths}


def digest(path: Path) -> str:
    """What a rule's compiled form is found by. Raises ConfigError if the file cannot be read."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise ConfigError(f"cannot be read: {error.strerror}", str(path)) from None
    return f"{path.stem}-{len(content)}-{zlib.crc32(content, _FORMAT):08x}"


def yaml_rule(data: Mapping[str, Any]) -> Rule:
    """The rule that the plain data of a YAML file describes."""
    match = data.get("match")
    return Rule(
        id=data["id"],
        category=data["category"],
        severity=data["severity"],
        confidence=data.get("confidence", "high"),
        summary=data["summary"],
        why=data["why"],
        message=data.get("message", ""),
        bad=tuple(data["bad"]),
        good=tuple(data["good"]),
        guideline=data.get("guideline", ""),
        kind=data.get("kind", ""),
        enabled=data.get("enabled", True),
        view=data.get("view", ""),
        cues=tuple(
            Cue(
                tuple(cue.get("lines", ())), tuple(cue.get("starts", ())), tuple(cue.get("phrases", ())),
                tuple(cue.get("pattern", ())), tuple(cue.get("elements", ())), cue.get("weight", STRONG),
                cue.get("opens", "line"),
            )
            for cue in data.get("cue", ())
        ),
        match=None if match is None else Match(
            tuple(match.get("phrases", ())), tuple(match.get("lines", ())), tuple(match.get("pattern", ())),
            tuple(Swap(wrong, right) for wrong, right in match.get("swap", {}).items()),
            _density(match.get("density")), match.get("extent", "match"), match.get("case", False),
            match.get("quotations", False), match.get("safe", False),
        ),
        prefilters={
            source: Prefilter(None if first is None else tuple(first), tuple(literals), shortest, longest)
            for source, (first, literals, shortest, longest) in data.get("prefilters", {}).items()
        },
        source=data.get("source", ""),
    )  # fmt: skip


def _density(data: Mapping[str, Any] | None) -> Density | None:
    if data is None:
        return None
    phrases = data["phrases"]
    weighted = phrases.items() if isinstance(phrases, dict) else ((phrase, 1) for phrase in phrases)
    return Density(
        tuple((str(phrase), float(weight)) for phrase, weight in weighted),
        float(data["per-1000"]),
        int(data.get("distinct", 1)),
        int(data.get("count", 1)),
    )


def python_entry(rule: Rule, module: str) -> Entry:
    """What is known of a rule in Python without its module: all but its examples, its reasons and its check."""
    known = {name: getattr(rule, name) for name in _KNOWN}
    return {**known, "options": dict(rule.options), "module": module, "checks": rule.check is not None}


def python_rule(entry: Mapping[str, Any]) -> Rule:
    """The rule that such an entry describes; its module is imported when its check is first called."""
    known = {name: entry[name] for name in _KNOWN}
    check = _imported_check(entry["module"]) if entry["checks"] else None
    return Rule(**known, options=entry["options"], check=check, why="", bad=(), good=())


def _imported_check(module: str) -> Check:
    imported: list[Check] = []

    def check(document: Document, context: Context) -> Iterator[Finding]:
        if not imported:
            rule: Rule = importlib.import_module(module).RULE
            assert rule.check is not None
            imported.append(rule.check)
        return imported[0](document, context)

    return check


def _loaded(path: Path | None) -> dict[str, Any]:
    if path is None:
        return {}
    try:
        loaded = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}
    return loaded if isinstance(loaded, dict) else {}


def _cache_file() -> Path:
    from filmlint import __version__

    return cache_folder() / f"rules-{__version__}.json"
