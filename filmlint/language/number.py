"""Nouns and verbs by number: which nouns are singular, which plural, and the forms of verbs that go with them.

Which they are stands in data/nouns.txt and data/verbs.txt: words that can hardly be anything else where they stand.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

_DATA = Path(__file__).resolve().parent.parent / "data"
NOUNS = _DATA / "nouns.txt"
_VERBS = _DATA / "verbs.txt"
_IRREGULAR = {"man": "men", "woman": "women", "child": "children", "person": "people", "wife": "wives", "life": "lives"}
_MEASURES = frozenset("year month week day hour minute dollar pound mile euro side".split())  # "ten years is long"


@cache
def nouns() -> tuple[frozenset[str], frozenset[str]]:
    """The nouns in the singular, and in the plural."""
    singular = frozenset().union(*_sections(NOUNS))
    return singular, frozenset(plural(noun) for noun in singular if noun not in _MEASURES) | {"police"}


@cache
def verbs() -> tuple[frozenset[str], frozenset[str]]:
    """The verbs in their first form: those that are nothing else, and those that are nouns as well."""
    pure, also_nouns = _sections(_VERBS)
    return pure, also_nouns


def _sections(path: Path) -> list[frozenset[str]]:
    """The words of a file, by the comments between them."""
    sections: list[set[str]] = []
    for line in path.read_text(encoding="ascii").splitlines():
        if line.startswith("#"):
            sections.append(set())
        else:
            sections[-1].update(line.split())
    return [frozenset(words) for words in sections if words]


def plural(noun: str) -> str:
    if noun in _IRREGULAR:
        return _IRREGULAR[noun]
    for end, irregular in _IRREGULAR.items():
        if noun.endswith(end) and end in ("man", "child", "wife"):
            return noun.removesuffix(end) + irregular
    if noun.endswith("y") and noun[-2] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.endswith(("s", "x", "ch", "sh")) else f"{noun}s"


def third(verb: str) -> str:
    """The form that goes with he, she and it."""
    return {"go": "goes", "have": "has", "do": "does", "overdo": "overdoes"}.get(verb) or plural(verb)
