"""The known person whose name a stranger's is one slip off: one word the same, the other none that anybody bears."""

from __future__ import annotations

import string
from collections.abc import Set
from typing import TYPE_CHECKING

from filmlint.language.words import frequency_rank

if TYPE_CHECKING:
    from filmlint.facts import Facts

_SHORTEST = 4  # letters of the word that slipped; shorter ones have too many neighbours
_LONGEST = 20
_HEAD = 3  # letters of a first name that are taken as right when names are looked through


def near_person(words: list[str], strange: Set[str], folded: str, facts: Facts) -> str | None:
    """The name of the one known person that the two-word name `words` (normalised) is a slip of.

    `strange` holds those of them that are in no dictionary and no list of names. `folded` is the article's text: it
    must name a film of that person, so that a stranger of nearly the same name who makes no films is left alone.

    The word that differs must be in no dictionary and no list of names, or, as a first name, rare and borne by nobody
    that we know: "Jame Cameron" is a slip, "Jane Cameron" is somebody else. A slip is a letter left out, added,
    changed, two swapped, or the wrong letter doubled.
    """
    found: set[str] = set()
    for index, word in enumerate(words):
        other = words[1 - index]
        if not _SHORTEST <= len(word) <= _LONGEST or len(other) < 3:
            continue
        if word not in strange and (index or frequency_rank(word) or facts.names_beginning(f"{word} ")):
            continue
        found |= _of_first_name(other, word, facts) if index else _of_surname(word, other, facts)
    if len(found) != 1:
        return None
    person = facts.person(found.pop())
    if person is None:
        return None
    films = (credit.film for credit in facts.films_of(person.name))
    titles = {title.lower() for film in films for title in (film.title, *film.aliases)}
    return person.name if any(len(title) >= _SHORTEST and title in folded for title in titles) else None


def _of_first_name(first: str, word: str, facts: Facts) -> set[str]:
    """The known names of this first name whose surname `word` is a slip of."""
    start = f"{first} "
    return {name for name in facts.names_beginning(start) if _is_slip(word, name[len(start) :])}


def _of_surname(word: str, surname: str, facts: Facts) -> set[str]:
    """The known names of this surname whose first name `word` is a slip of.

    Names are kept in order, so those that agree in the first letters are at hand; for slips in these, all forms are
    tried.
    """
    if not facts.may_be_surname(surname):
        return set()
    end = f" {surname}"
    alike = facts.names_beginning(word[:_HEAD])
    near = {name for name in alike if name.endswith(end) and _is_slip(word, name[: -len(end)])}
    return near | facts.known_names(_slips_of_head(word, end))


def _is_slip(word: str, form: str) -> bool:
    """Whether a word is one slip off the form of a known name."""
    if abs(len(word) - len(form)) > 1 or word == form or " " in form or (word[0] != form[0] and word[-1] != form[-1]):
        return False
    from rapidfuzz.distance import OSA

    return OSA.distance(word, form, score_cutoff=1) == 1 or (
        len(word) == len(form) and not _singled(word).isdisjoint(_singled(form))
    )


def _singled(word: str) -> set[str]:
    """A word with one of its doubled letters written once, for each of them."""
    return {word[:at] + word[at + 1 :] for at in range(len(word) - 1) if word[at] == word[at + 1]}


def _slips_of_head(word: str, end: str) -> list[str]:
    """The words of which this one is a slip and that do not begin as it does, each with an end."""
    forms: list[str] = []
    for at in range(_HEAD):
        left, right, rest = word[:at], word[at:] + end, word[at + 1 :] + end
        forms.append(left + rest)
        if right[0] != right[1]:
            forms.append(left + right[1] + right[0] + right[2:])
        forms += [f"{left}{letter}{right}" for letter in string.ascii_lowercase]
        forms += [f"{left}{letter}{rest}" for letter in string.ascii_lowercase]
    for single in _singled(word):
        forms += [single[: double + 1] + single[double:] + end for double in range(len(single))]
    return forms
