"""How a title or a name is written down for comparing: the keys of every look-up.

Both functions work word by word, so the key of a phrase is the keys of its words joined by a space (a title then loses
one leading article). A caller with a whole article may therefore normalise each word once and join.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from filmlint.text.expression import compile_when_used

# Letters that compatibility decomposition leaves alone, although copy desks write them plainly.
_PLAIN = {
    "ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe", "ß": "ss", "þ": "th", "ς": "σ",
}  # fmt: skip
_FRACTIONS = str.maketrans({"½": " 1/2", "¼": " 1/4", "¾": " 3/4", "⅓": " 1/3", "⅔": " 2/3"})  # "8½" is two words
_DROPPED = "'’‘ʼʻ`´′‛"
_TABLE: dict[int, str | None] = {ord(char): None for char in _DROPPED}
_TABLE |= {code: " " for code in range(128) if not chr(code).isalnum() and chr(code) not in _DROPPED}
_TABLE |= {ord("&"): " and "} | {ord(char): plain for char, plain in _PLAIN.items()}
ARTICLES = frozenset(("the", "an", "a"))
_LEADING = tuple(f"{article} " for article in ARTICLES)
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii")
_DIGITS = {numeral: str(number) for number, numeral in enumerate(_ROMAN, 1)}
_NUMERALS = {digits: numeral for numeral, digits in _DIGITS.items()}
_INITIALS = compile_when_used(r"\b[^\W\d](?: [^\W\d])+\b")


@lru_cache(maxsize=8192)  # several checks ask for the same names, and articles share them
def normal_name(text: str) -> str:
    """The key of a person's or outlet's name: accents, case, apostrophes and punctuation gone, & as "and".

    >>> normal_name("Renée O’Connor-Smith & Co.")
    'renee oconnor smith and co'
    """
    if text.isascii():
        key = text.lower()
        if key.isalnum():
            return key
        if text.replace(" ", "").isalnum():  # most names need no more; translating takes four times as long
            if "  " not in key and key[0] != " " != key[-1]:
                return key
        else:
            key = key.translate(_TABLE)
    else:  # lower case between two decompositions, for some letters become capitals or fall apart only then
        text = unicodedata.normalize("NFKD", text.translate(_FRACTIONS)).lower()
        text = unicodedata.normalize("NFKD", text).translate(_TABLE)
        key = "".join(
            char if char.isalnum() or char == " " else "" if unicodedata.combining(char) else " " for char in text
        )
    return " ".join(key.split())


def normal_title(text: str) -> str:
    """The key of a title: as `normal_name`, without one leading the, a or an ("The Fly" and "Fly" are one key)."""
    return without_article(normal_name(text))


def without_article(key: str) -> str:
    """A normalised phrase without one leading article; a phrase that is nothing but the article stays."""
    return key.partition(" ")[2] if key.startswith(_LEADING) else key


def title_keys(title: str) -> Iterator[str]:
    """The key of a title and those of its other spellings: "Part II" and "Part 2", "S.W.A.T." and "SWAT"."""
    full = normal_name(title)
    key = without_article(full)
    if not key:
        return
    yield key
    first, *rest = key.split()
    for numbers in (_DIGITS, _NUMERALS):
        if any(word in numbers and word != "i" for word in rest):
            yield " ".join([first, *(numbers.get(word, word) if word != "i" else word for word in rest)])
    yield from map(without_article, _joined_initials(full))


def name_keys(name: str) -> Iterator[str]:
    """The key of a name and that with its initials run together: "A. O. Scott" and "AO Scott"."""
    key = normal_name(name)
    if key:
        yield key
        yield from _joined_initials(key)


def _joined_initials(key: str) -> Iterator[str]:
    joined = _INITIALS.sub(lambda match: match[0].replace(" ", ""), key)
    if joined != key:
        yield joined
