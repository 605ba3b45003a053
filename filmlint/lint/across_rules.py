"""The rules that compare files, remembered in the cache, so that a run over unchanged files imports no rule."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from filmlint.ruleset.rule import Rule

if TYPE_CHECKING:
    from filmlint.lint.cache import Cache


def to_remember(prefixes: Sequence[str], across: Sequence[Sequence[Rule]]) -> dict[bytes, str]:
    """The record of the rules of each variant of settings."""
    return {
        _key(prefix): json.dumps([[rule.id, rule.category, rule.severity, rule.confidence] for rule in rules])
        for prefix, rules in zip(prefixes, across, strict=True)
    }


def remembered(cache: Cache, prefixes: Sequence[str]) -> list[list[Rule]] | None:
    """The rules of each variant, without examples or explanations; None unless the cache has them all."""
    keys = [_key(prefix) for prefix in prefixes]
    records = cache.load(keys)
    try:
        return [
            [
                Rule(name, category, severity, "", "", (), (), confidence, across_files=True)
                for name, category, severity, confidence in json.loads(records[key])
            ]
            for key in keys
        ]
    except (ValueError, KeyError, TypeError):
        return None


def _key(prefix: str) -> bytes:
    return hashlib.sha256(f"rules across files\0{prefix}".encode("utf-8", "surrogatepass")).digest()
