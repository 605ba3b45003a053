"""Where rules are: the folders are the registry, and nothing else lists them."""

from __future__ import annotations

import hashlib
import importlib
import importlib.util
import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from filmlint.errors import ConfigError, FilmlintError
from filmlint.ruleset.compiled import compiled, entries, python_entry, python_rule, yaml_rule
from filmlint.ruleset.rule import Rule

_PACKAGE = Path(__file__).resolve().parent.parent
COMPILED = _PACKAGE / "data" / "compiled_rules.json"


def rules_folder() -> Path:
    """The declarative rules: packaged with filmlint, else beside the package in a checkout."""
    packaged = _PACKAGE / "rules"
    return packaged if packaged.is_dir() else _PACKAGE.parent / "rules"


def shipped_rules() -> list[Rule]:
    """All rules that come with filmlint, through both doors, whole, sorted by category and id."""
    return _sorted([*yaml_rules(rules_folder(), COMPILED), *map(_imported, _modules())])


def rules_to_run() -> list[Rule]:
    """The same for a run: rules in Python without reasons and examples, imported when their check is first called."""
    known = entries(_modules(), _described, COMPILED)
    return _sorted([*yaml_rules(rules_folder(), COMPILED), *map(python_rule, known)])


def yaml_rules(folder: Path, shipped: Path | None = None) -> list[Rule]:
    """The rules of a folder of YAML files; unchanged ones come from their compiled form. Raises ConfigError."""
    return list(map(yaml_rule, entries(_rule_files(folder), _read, shipped)))


def compile_rules(folder: Path) -> str:
    """The YAML rules of a folder, and what is known of those in Python, as JSON; made when the wheel is built."""
    found = {**compiled(_rule_files(folder), _read), **compiled(_modules(), _described)}
    return json.dumps(found, ensure_ascii=False, separators=(",", ":"))


def user_rules(folder: Path) -> list[Rule]:
    """A user's own rules: YAML files, and Python files with a RULE, anywhere below `folder`. Raises ConfigError."""
    if not folder.is_dir():
        raise ConfigError("no such folder of rules", str(folder))
    rules = yaml_rules(folder)
    for path in sorted(folder.rglob("*.py")):
        rules.append(_users_rule(path))
    seen: dict[str, Rule] = {}
    for rule in rules:
        if rule.id in seen:
            raise ConfigError(f"there are two rules named {rule.id}", str(folder))
        seen[rule.id] = rule
    return rules


def _sorted(rules: Iterable[Rule]) -> list[Rule]:
    return sorted(rules, key=lambda rule: (rule.category, rule.id))


def _rule_files(folder: Path) -> list[Path]:
    return sorted(path for pattern in ("*.yaml", "*.yml") for path in folder.rglob(pattern))


def _modules() -> Iterator[Path]:
    """The second door: one module a rule in `filmlint/checks/<category>/`."""
    for folder in sorted((_PACKAGE / "checks").iterdir()):
        if folder.is_dir() and not folder.name.startswith("_"):
            yield from sorted(folder.glob("[a-z]*.py"))


def _read(path: Path) -> dict[str, Any]:
    from filmlint.ruleset.yaml_door import read_rule  # a run over compiled rules needs no reader

    return read_rule(path)


def _module_name(path: Path) -> str:
    return f"filmlint.checks.{path.parent.name}.{path.stem}"


def _imported(path: Path) -> Rule:
    rule: Rule = importlib.import_module(_module_name(path)).RULE
    if rule.id != path.stem.replace("_", "-") or rule.category != path.parent.name:
        raise FilmlintError(f"{path}: the rule calls itself {rule.category}/{rule.id}")
    return rule


def _described(path: Path) -> dict[str, Any]:
    return python_entry(_imported(path), _module_name(path))


def _users_rule(path: Path) -> Rule:
    name = f"filmlint_user_rules_{hashlib.sha256(str(path).encode()).hexdigest()[:12]}"
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise ConfigError("cannot be loaded", str(path))
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        spec.loader.exec_module(module)
    except (Exception, SystemExit) as error:
        raise ConfigError(f"cannot be loaded: {type(error).__name__}: {error}", str(path)) from None
    rule = getattr(module, "RULE", None)
    if not isinstance(rule, Rule):
        raise ConfigError("has no RULE = Rule(...)", str(path))
    if rule.id != path.stem.replace("_", "-"):
        raise ConfigError(f"the id is {rule.id!r}, but the file is named {path.name}", str(path))
    return rule
