"""Where rules are: the folders are the registry, and nothing else lists them."""

from __future__ import annotations

import hashlib
import importlib
import importlib.util
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from filmlint.errors import ConfigError, FilmlintError
from filmlint.ruleset.rule import Rule
from filmlint.ruleset.yaml_door import read_rule, rule_of

_PACKAGE = Path(__file__).resolve().parent.parent
COMPILED = _PACKAGE / "data" / "compiled_rules.json"
_FORMAT = b"2"  # of the compiled form; raised when what is compiled changes, so that older ones are not read
_MOST_KEPT = 2_000  # compiled rules in the user's cache; old forms of edited rules fall out


def rules_folder() -> Path:
    """The declarative rules: packaged with filmlint, else beside the package in a checkout."""
    packaged = _PACKAGE / "rules"
    return packaged if packaged.is_dir() else _PACKAGE.parent / "rules"


def shipped_rules() -> list[Rule]:
    """All rules that come with filmlint, through both doors, sorted by category and id."""
    return sorted([*yaml_rules(rules_folder(), COMPILED), *python_rules()], key=lambda rule: (rule.category, rule.id))


def python_rules() -> Iterator[Rule]:
    """The second door: one module a rule in `filmlint/checks/<category>/`."""
    for folder in sorted((_PACKAGE / "checks").iterdir()):
        if folder.is_dir() and not folder.name.startswith("_"):
            for path in sorted(folder.glob("[a-z]*.py")):
                module = importlib.import_module(f"filmlint.checks.{folder.name}.{path.stem}")
                rule: Rule = module.RULE
                if rule.id != path.stem.replace("_", "-") or rule.category != folder.name:
                    raise FilmlintError(f"{path}: the rule calls itself {rule.category}/{rule.id}")
                yield rule


def yaml_rules(folder: Path, compiled: Path | None = None) -> list[Rule]:
    """The rules of a folder of YAML files; unchanged ones come from their compiled form. Raises ConfigError."""
    return [rule_of(data) for data in _entries(folder, _read_compiled(compiled))]


def compile_rules(folder: Path) -> str:
    """The rules of a folder as JSON, each under the SHA-256 of its file; made when the wheel is built."""
    entries = {_digest(path): read_rule(path) for path in _rule_files(folder)}
    return json.dumps(entries, ensure_ascii=False, separators=(",", ":"))


def user_rules(folder: Path) -> list[Rule]:
    """A user's own rules: YAML files, and Python files with a RULE, anywhere below `folder`. Raises ConfigError."""
    if not folder.is_dir():
        raise ConfigError("no such folder of rules", str(folder))
    rules = yaml_rules(folder)
    for path in sorted(folder.rglob("*.py")):
        rules.append(_python_rule(path))
    seen: dict[str, Rule] = {}
    for rule in rules:
        if rule.id in seen:
            raise ConfigError(f"there are two rules named {rule.id}", str(folder))
        seen[rule.id] = rule
    return rules


def _python_rule(path: Path) -> Rule:
    name = f"filmlint_user_rules_{hashlib.sha256(str(path).encode()).hexdigest()[:12]}"
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise ConfigError("cannot be loaded", str(path))
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except Exception as error:
        raise ConfigError(f"cannot be loaded: {type(error).__name__}: {error}", str(path)) from None
    rule = getattr(module, "RULE", None)
    if not isinstance(rule, Rule):
        raise ConfigError("has no RULE = Rule(...)", str(path))
    return rule


def _rule_files(folder: Path) -> list[Path]:
    return sorted(path for pattern in ("*.yaml", "*.yml") for path in folder.rglob(pattern))


def _entries(folder: Path, compiled: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The rules of a folder as plain data: as compiled, else as kept in the user's cache, else read now and kept."""
    kept: dict[str, Any] | None = None
    fresh: dict[str, Any] = {}
    for path in _rule_files(folder):
        digest = _digest(path)
        data = compiled.get(digest)
        if data is None:
            kept = _read_compiled(_cache_file()) if kept is None else kept
            data = kept.get(digest)
        if data is None or data["id"] != path.stem:
            data = fresh[digest] = read_rule(path)
        yield data
    if fresh:
        all_kept = {**(kept or {}), **fresh}
        recent = dict(list(all_kept.items())[-_MOST_KEPT:])
        _write_quietly(_cache_file(), json.dumps(recent, ensure_ascii=False))


def _digest(path: Path) -> str:
    try:
        return hashlib.sha256(_FORMAT + path.read_bytes()).hexdigest()
    except OSError as error:
        raise ConfigError(f"cannot be read: {error.strerror}", str(path)) from None


def _read_compiled(path: Path | None) -> dict[str, Any]:
    if path is None:
        return {}
    try:
        loaded = json.loads(path.read_bytes())
    except (OSError, ValueError):
        return {}
    return loaded if isinstance(loaded, dict) else {}


def _cache_file() -> Path:
    from filmlint import __version__

    root = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    home = Path(root) if root else Path.home() / ".cache"
    return home / "filmlint" / f"rules-{__version__}.json"


def _write_quietly(path: Path, text: str) -> None:
    """A cache that cannot be written costs time, nothing else."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        partial = path.with_suffix(f".{os.getpid()}.tmp")
        partial.write_text(text, encoding="utf-8")
        partial.replace(path)
    except OSError:
        return
