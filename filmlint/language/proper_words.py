"""Words with a capital that film articles use and that are nobody's name: places, days, peoples; and slips in them."""

from __future__ import annotations

from functools import cache

# What has a capital in film articles and is nobody's name; its neighbours by one letter are nobody's either.
_LIST = """
America American Americans Argentina Australia Australian Britain British Broadway California Californian
Canadian Caribbean Chicago Chinese Christmas Cinderella Academy Disneyland English European Frankenstein Germany
Hollywood Indian Ireland Italian Japanese Louisiana Manhattan Massachusetts Mediterranean Mexican Michigan
Minnesota Mississippi Netflix Pennsylvania Philadelphia Philippines Portuguese Russian Scotland Scottish Spanish
Shakespeare Sundance Switzerland Tribeca Vietnam Washington Wednesday Thursday Saturday January February
September October November December Christopher Elizabeth Afghanistan Hiroshima Hogwarts Godzilla Spielberg
Hitchcock
"""
_OTHER_SPELLINGS = frozenset(
    "elisabeth cristopher kristopher christophe austria america michigan americana amerika".split()
)


@cache
def _by_deletion() -> dict[str, str]:
    table: dict[str, str] = {}
    for name in _LIST.split():
        folded = name.lower()
        if len(folded) >= _SHORTEST:
            for form in (folded, *_deletions(folded)):
                table.setdefault(form, name)
    return table


_SHORTEST = 8


def proper_word_meant(word: str) -> str | None:
    """The place, day or the like that a capitalised stranger misses a letter of, or has two letters of swapped."""
    if len(word) < _SHORTEST - 1 or word in _OTHER_SPELLINGS:
        return None
    table = _by_deletion()
    name = table.get(word)
    if name is None:
        name = next((table[form] for form in _deletions(word) if form in table), None)
    if name is None or name.lower() == word:
        return None
    folded = name.lower()
    if len(word) < len(folded) or sorted(word) == sorted(folded):
        return name
    return name if word in _doublings(folded) else None


def _deletions(word: str) -> list[str]:
    return [word[:at] + word[at + 1 :] for at in range(1, len(word))]


def _doublings(word: str) -> set[str]:
    return {word[:at] + word[at] + word[at:] for at in range(len(word))}
