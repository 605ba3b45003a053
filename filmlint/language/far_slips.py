"""Which word is meant by a longer one that is more than one slip off and sounds the same: "atmosferic", "denoument".

A slip in a vowel, a letter doubled or not, and letters that sound alike count half; so two of them, or one and a letter
that is wrong altogether, are still near. The beginning and the end must be right: what differs there is most often a
word of its own, new or foreign.
"""

from __future__ import annotations

from functools import lru_cache

from filmlint.language.words import RANKS

_VOWELS = frozenset("aeiouy")
_ALIKE = frozenset(map(frozenset, ("ck", "cs", "sz", "gj")))
_SPELLINGS = (("ph", "f"), ("ck", "k"), ("qu", "kw"), ("tch", "ch"))
_HALF, _VOWEL, _SWAP = 0.5, 0.75, 0.75
_NEAREST, _NEAR, _FAR = 1.25, 1.5, 2.0  # for a short word, a long one, a long one where the word meant is frequent
_OFF = 2  # letters more or fewer
_SHORT, _LONG = 7, 9  # letters
_RANK, _FREQUENT = 25_000, 12_000
_START = 3  # letters that are right, but for a swap
_ENDINGS = ("ed", "er", "ers", "ing", "ings", "ly", "ness", "s")  # of words that are coined from others
_COINED = ("ingly", "iness", "ness", "able", "ism")


@lru_cache(4_000)
def sounds_like(word: str) -> str | None:
    """The word that one in no list is meant to be, if it is near enough; lower case."""
    if len(word) < _SHORT or not (word.isascii() and word.isalpha()) or _is_coined(word):
        return None
    return _frequent(word) or (_rare(word) if len(word) >= _LONG else None)


def _is_coined(word: str) -> bool:
    stems = (word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending))
    return any(RANKS[stem] is not None or RANKS[f"{stem}e"] is not None for stem in stems)


def _frequent(word: str) -> str | None:
    long = len(word) >= _LONG
    end = word[-1:] if long else word[-2:]
    near = []
    for start in dict.fromkeys((word[:_START], word[0] + word[2] + word[1])):
        for other, rank in RANKS.beginning(start):
            if rank <= _RANK and other.endswith(end) and abs(len(other) - len(word)) <= _OFF:
                distance = _distance(_sound(word), _sound(other))
                farther = long and rank <= _FREQUENT and not word.endswith(_COINED)
                if distance <= (_FAR if farther else _NEAR if long else _NEAREST):
                    near.append((distance, rank, other))
    return min(near)[2] if near else None


def _rare(word: str) -> str | None:
    """The listed word that differs in one vowel, or in one letter that is double, inside it."""
    if word.endswith(_COINED):
        return None
    for at in range(2, len(word) - 1):
        before, letter, behind = word[:at], word[at], word[at + 1 :]
        forms = [f"{before}{letter}{letter}{behind}"]
        if letter in _VOWELS or letter == word[at - 1]:
            forms.append(before + behind)
        if letter in _VOWELS:
            forms += (before + vowel + behind for vowel in "aeiouy" if vowel != letter)
        forms += (before + vowel + letter + behind for vowel in "aeiou")
        for form in forms:
            if RANKS[form] is not None:
                return form
    return None


def _sound(word: str) -> str:
    for spelling, sound in _SPELLINGS:
        word = word.replace(spelling, sound)
    return word


def _distance(one: str, other: str) -> float:
    """What it takes to make one word of the other."""
    above: list[float] = []
    row = _running(other)
    start = 0.0
    for at, letter in enumerate(one):
        further = _extra(one, at)
        start += further
        top, above, row = above, row, [start]
        for to, meant in enumerate(other):
            costs = [above[to + 1] + further, row[to] + _extra(other, to), above[to] + _changed(letter, meant)]
            if at and to and letter == other[to - 1] and meant == one[at - 1]:
                costs.append(top[to - 1] + _SWAP)
            row.append(min(costs))
    return row[-1]


def _running(word: str) -> list[float]:
    costs = [0.0]
    for at in range(len(word)):
        costs.append(costs[-1] + _extra(word, at))
    return costs


def _extra(word: str, at: int) -> float:
    letter = word[at]
    if letter in (word[at - 1 : at], word[at + 1 : at + 2]):
        return _HALF
    return _VOWEL if letter in _VOWELS else 1.0


def _changed(letter: str, meant: str) -> float:
    if letter == meant:
        return 0.0
    both = frozenset((letter, meant))
    return _HALF if both <= _VOWELS or both in _ALIKE else 1.0
