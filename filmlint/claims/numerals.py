"""Numbers as copy writes them: "112", "1,200", "twenty-five", "a dozen", "two and a half"."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.text.presence import OF_ARTICLES, Presence

_UNIT_LIST = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
)
_UNITS = {word: number for number, word in enumerate(f"{_UNIT_LIST} eighteen nineteen".split(), 1)}
_TEN_LIST = "twenty thirty forty fifty sixty seventy eighty ninety"
_TENS = {word: number * 10 for number, word in enumerate(_TEN_LIST.split(), 2)}
_OTHERS = {"a": 1, "an": 1, "zero": 0, "half": 0.5, "couple": 2, "a couple of": 2, "a dozen": 12, "dozen": 12}
_UNIT = "|".join(sorted(_UNITS, key=len, reverse=True))
_TEN = "|".join(_TENS)
# For use inside other patterns, on folded text.
SMALL_WORD = (
    rf"(?:(?:{_TEN})(?:[ -](?:{_UNIT}))?|(?:a |one )?hundred(?: and)?(?: (?:{_TEN})(?:[ -](?:{_UNIT}))?| (?:{_UNIT}))?"
    rf"|(?:{_UNIT}))"
)
NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|{SMALL_WORD})"

_ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12, "twentieth": 20,
    "thirtieth": 30, "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90,
    "hundredth": 100, "silver": 25, "golden": 50, "diamond": 60,
}  # fmt: skip


def number(text: str) -> float | None:
    """The value of a number in digits or words (folded); None where it is none.

    >>> number("twenty-five"), number("1,200"), number("hundred and twelve")
    (25, 1200, 112)
    """
    text = text.strip().replace(",", "")
    if text and text[0].isdigit():
        try:
            return float(text) if "." in text else int(text)
        except ValueError:
            return None
    if text in _OTHERS:
        return _OTHERS[text]
    total = 0
    for word in text.replace("-", " ").split():
        if word in _UNITS:
            total += _UNITS[word]
        elif word in _TENS:
            total += _TENS[word]
        elif word == "hundred":
            total = max(total, 1) * 100
        elif word not in ("a", "and"):
            return None
    return total or None


_LAST_WORDS = frozenset((*_UNITS, *_TENS, "hundred", "dozen", "half", "½"))
_KNOWN_FROM = OF_ARTICLES.add(_LAST_WORDS)


def ends_of_number_words(presence: Presence) -> Iterator[int]:
    """Where numbers in words, or with a half, end in a folded text: "twenty-five", "two and a half", "2½"."""
    folded = presence.folded
    for word in presence.standing_of(_LAST_WORDS, _KNOWN_FROM):
        for at in presence.places[word] if word in presence.words or word == "½" else ():
            end = at + len(word)
            if not folded[end : end + 1].isalpha():
                yield end


def ordinal(text: str) -> int | None:
    """The value of "25th", "twenty-fifth", "fiftieth" (folded); None where it is none."""
    text = text.strip()
    if text[:1].isdigit():
        digits = "".join(char for char in text if char.isdigit())
        return int(digits) if len(digits) < 5 else None
    if text in _ORDINALS:
        return _ORDINALS[text]
    tens, _, last = text.replace(" ", "-").rpartition("-")
    if tens in _TENS and last in _ORDINALS and _ORDINALS[last] < 10:
        return _TENS[tens] + _ORDINALS[last]
    stem = number((f"{tens}-" if tens else "") + last.removesuffix("th"))
    return int(stem) if stem is not None and last.endswith("th") else None
