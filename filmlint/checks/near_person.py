"""The known person whose name a stranger's is one slip off: one word the same, the other none that anybody bears."""

from __future__ import annotations

import string
from collections.abc import Iterator
from typing import TYPE_CHECKING

from filmlint.language.words import unlisted

if TYPE_CHECKING:
    from filmlint.facts import Facts

_SHORTEST = 4  # letters of the word that slipped; shorter ones have too many neighbours
_LONGEST = 20


def near_person(words: list[str], folded: str, facts: Facts) -> str | None:
    """The name of the one known person that the two-word name `words` (normalised) is a slip of.

    `folded` is the article's text: it must name a film of that person, so that a stranger of nearly the same name who
    makes no films is left alone.

    The word that differs must be in no dictionary and no list of names: "Jame Cameron" is a slip, "Jane Cameron" is
    somebody else. A slip is a letter left out, added, changed, two swapped, or the wrong letter doubled.
    """
    if len(words) != 2:
        return None
    found: set[str] = set()
    for index, word in enumerate(words):
        other = words[1 - index]
        if not _SHORTEST <= len(word) <= _LONGEST or len(other) < 3 or not unlisted([word]):
            continue
        near = {" ".join((form, other) if index == 0 else (other, form)) for form in _slips(word)}
        found |= facts.known_names(near)
    if len(found) != 1:
        return None
    person = facts.person(found.pop())
    if person is None:
        return None
    titles = {credit.film.title.lower() for credit in facts.films_of(person.name)}
    return person.name if any(len(title) >= _SHORTEST and title in folded for title in titles) else None


def _slips(word: str) -> Iterator[str]:
    """The words of which this one is a slip."""
    for at in range(len(word) + 1):
        left, right = word[:at], word[at:]
        if right:
            yield left + right[1:]
        if len(right) > 1 and right[0] != right[1]:
            yield left + right[1] + right[0] + right[2:]
        for letter in string.ascii_lowercase:
            yield left + letter + right
            if right and right[0] != letter:
                yield left + letter + right[1:]
    for at in range(len(word) - 1):
        if word[at] == word[at + 1]:
            single = word[:at] + word[at + 1 :]
            for double in range(len(single)):
                if double != at:
                    yield single[: double + 1] + single[double:]
