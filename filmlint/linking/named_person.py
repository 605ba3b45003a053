"""The known person that a name of an article means: one it gives in full, or a surname of one alone."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from filmlint.facts.normalize import normal_name
from filmlint.linking.linked_film import full_names

if TYPE_CHECKING:
    from filmlint.facts import Facts
    from filmlint.text.document import Document


@lru_cache(maxsize=2)
def _by_surname(document: Document) -> dict[str, frozenset[str]]:
    """The full names of the body under the key of their last word."""
    found: dict[str, set[str]] = {}
    for name, key in full_names(document).items():
        found.setdefault(key.rpartition(" ")[2], set()).add(name)
    return {key: frozenset(names) for key, names in found.items()}


def full_name(document: Document, facts: Facts, name: str) -> str:
    """The known person a name means: itself, or the one full name of the article that ends with it; "" where none."""
    if " " in name:
        return name if facts.known_names([normal_name(name)]) else ""
    fulls = _by_surname(document).get(normal_name(name), frozenset())
    known = [full for full in fulls if facts.known_names([normal_name(full)])]
    return known[0] if len(known) == 1 and len(fulls) == 1 else ""
