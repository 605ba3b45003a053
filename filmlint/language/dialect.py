"""British or American: the spelling that an article's own words show.

A small table of pairs (filmlint/data/dialect.txt). Only words in lower case are evidence: Pearl Harbor, the Labour
Party and the Dolby Theatre spell themselves wherever they are mentioned. An -ize form and theatre are looked up like
any other word, but are no sign of a country: British publishers write the one, American critics the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Set
from functools import cache
from pathlib import Path
from typing import Literal

Dialect = Literal["en-GB", "en-US"]
_TABLE = Path(__file__).resolve().parent.parent / "data" / "dialect.txt"
_ABROAD = ("theatre", "theatres")
_OXFORD = ("ize", "izes", "ized", "izer", "izers", "izing", "ization", "izations", "izational")


@cache
def _counterparts() -> dict[str, tuple[Dialect, str]]:
    table: dict[str, tuple[Dialect, str]] = {}
    for line in _TABLE.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            continue
        british, american, *endings = line.split()
        for ending in endings:
            tail = "" if ending == "-" else ending
            table[british + tail] = ("en-GB", american + tail)
            table[american + tail] = ("en-US", british + tail)
    return table


def dialect_of(word: str) -> Dialect | None:
    """The country whose spelling this lower-case word has; None for a word that tells nothing."""
    found = _counterparts().get(word)
    if found is None or word in _ABROAD or (found[0] == "en-US" and word.endswith(_OXFORD)):
        return None
    return found[0]


def spellings() -> Set[str]:
    """The words that are spelt in two ways, in both of them."""
    return _counterparts().keys()


def counterpart(word: str) -> str | None:
    """The word as the other country spells it, or None if the table has no such word. -ize forms have one."""
    found = _counterparts().get(word)
    return None if found is None else found[1]


def article_dialect(words: Iterable[str], default: Dialect = "en-US") -> Dialect:
    """The dialect of an article from its words in running order (those in lower case count); `default` on a tie."""
    british = american = 0
    for word in words:
        dialect = dialect_of(word)
        british += dialect == "en-GB"
        american += dialect == "en-US"
    if british == american:
        return default
    return "en-GB" if british > american else "en-US"
