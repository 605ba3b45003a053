"""Configuration files as plain data, and where in the file each entry stands."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from filmlint.errors import ConfigError
from filmlint.text.expression import compile_when_used

Keys = tuple[str | int, ...]
LARGEST = 1_000_000  # characters of a configuration file
MOST_NODES = 100_000  # entries, aliases written out: more is an accident or an attack
_TOML_PLACE = compile_when_used(r"^(.*?)\s*\((?:at )?line (\d+), column (\d+)\)$")

_TOML_END = compile_when_used(r"^(.*?)\s*\(at end of document\)$")


@dataclass(frozen=True, slots=True)
class ConfigData:
    """What a configuration file says; `place` is the 1-based (line, column) of an entry or None."""

    path: str
    data: Mapping[str, Any]
    places: Mapping[Keys, tuple[int, int]] = field(default_factory=dict)

    def mistake(self, message: str, *keys: str | int) -> ConfigError:
        """The error for a mistake in the entry under `keys`, with the nearest place that is known."""
        known = keys
        while known and known not in self.places:
            known = known[:-1]
        line, column = self.places.get(known, (None, None))
        return ConfigError(message, self.path, line, column)


def read_yaml(path: str) -> ConfigData:
    """Read a YAML file. Raises ConfigError with the place of a mistake."""
    from filmlint.text.yaml_text import YamlMistake, load_yaml

    try:
        node = load_yaml(_text_of(path))
    except YamlMistake as error:
        where = (error.row + 1, (error.column or 0) + 1) if error.row is not None else (None, None)
        raise ConfigError(error.message, path, *where) from None
    if node is None:
        return ConfigData(path, {})
    if not isinstance(node, dict):
        raise ConfigError("a configuration is a list of `key: value` entries", path, 1, 1)
    places: dict[Keys, tuple[int, int]] = {}
    return ConfigData(path, _plain(node, (), places, [MOST_NODES], path), places)


def _plain(node: Any, keys: Keys, places: dict[Keys, tuple[int, int]], left: list[int], path: str) -> Any:
    left[0] -= 1
    if left[0] < 0 or len(keys) > 20:
        raise ConfigError("too many entries, or too deep", path)
    if isinstance(node, dict):
        plain = {}
        for key, value in node.items():
            row, column = node.lc.key(key) if key in node.lc.data else (node.lc.line, node.lc.col)  # type: ignore[attr-defined]
            places[(*keys, str(key))] = (row + 1, column + 1)
            plain[str(key)] = _plain(value, (*keys, str(key)), places, left, path)
        return plain
    if isinstance(node, list):
        for index in range(len(node)):
            row, column = node.lc.item(index)  # type: ignore[attr-defined]
            places[(*keys, index)] = (row + 1, column + 1)
        return [_plain(value, (*keys, index), places, left, path) for index, value in enumerate(node)]
    if isinstance(node, bool) or node is None:
        return node
    if isinstance(node, int):
        return int(node)
    return float(node) if isinstance(node, float) else str(node)


def read_toml(path: str, table: tuple[str, ...] = ("tool", "filmlint")) -> ConfigData | None:
    """Read a table of a TOML file; None where it has no such table. Raises ConfigError with the place of a mistake."""
    import tomllib

    text = _text_of(path)
    if table[-1] not in text:
        return None
    try:
        node: Any = tomllib.loads(text)
    except RecursionError:
        raise ConfigError("nested too deeply", path) from None
    except tomllib.TOMLDecodeError as error:
        if match := _TOML_PLACE.match(str(error)):
            raise ConfigError(match[1], path, int(match[2]), int(match[3])) from None
        if match := _TOML_END.match(str(error)):
            raise ConfigError(match[1], path, text.count("\n") + 1, len(text) - text.rfind("\n")) from None
        raise ConfigError(str(error), path) from None
    for key in table:
        node = node.get(key) if isinstance(node, dict) else None
        if node is None:
            return None
    if not isinstance(node, dict):
        raise ConfigError(f"`{'.'.join(table)}` is a table", path)
    places: dict[Keys, tuple[int, int]] = {}
    plain: dict[str, Any] = _toml_values(node)
    _toml_places(plain, (), text, table, places)
    return ConfigData(path, plain, places)


def _toml_values(node: Any) -> Any:
    """Dates and times as the text they are written as: `as-of = 2026-03-01` needs no quotes."""
    if isinstance(node, dict):
        return {key: _toml_values(value) for key, value in node.items()}
    if isinstance(node, list):
        return [_toml_values(value) for value in node]
    return node if isinstance(node, str | int | float | bool) else str(node)


def _toml_places(node: Any, keys: Keys, text: str, table: tuple[str, ...], places: dict[Keys, tuple[int, int]]) -> None:
    """The parser keeps no places: look for each key below its table's heading, and for each text behind its key."""
    entries = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, value in entries:
        here = (*keys, key)
        words = [re.escape(str(part)) for part in (*table, *here) if isinstance(part, str)]
        if isinstance(key, str):
            headings = [
                r"\s*\.\s*".join(rf"[\"']?{word}[\"']?" for word in words[:count])
                for count in (len(words), len(words) - 1)
            ]
            patterns = [
                rf"^\s*\[+\s*(?P<at>{headings[0]})\s*\]",
                rf"^\s*\[+\s*{headings[1]}\s*\][^\[]*?^\s*(?P<at>[\"']?{words[-1]}[\"']?)\s*[.=]",
                rf"(?P<at>[\"']?\b{words[-1]}\b[\"']?)\s*=",
            ]
            start = 0
        else:
            patterns = [rf"(?P<at>[\"']{re.escape(str(value))}[\"'])"] if isinstance(value, str) else []
            start = _offset(text, places.get(keys))
        for pattern in patterns:
            if match := re.compile(pattern, re.MULTILINE).search(text, start):
                at = match.start("at")
                places[here] = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
                break
        _toml_places(value, here, text, table, places)


def _offset(text: str, place: tuple[int, int] | None) -> int:
    if place is None:
        return 0
    return sum(len(line) + 1 for line in text.split("\n")[: place[0] - 1]) + place[1] - 1


def _text_of(path: str) -> str:
    try:
        with open(path, encoding="utf-8-sig") as file:
            text = file.read(LARGEST + 1)
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is no UTF-8"
        raise ConfigError(f"cannot be read: {reason}", path) from None
    if len(text) > LARGEST:
        raise ConfigError(f"longer than {LARGEST:,} characters", path)
    return text
