"""The shape of a line: how much it looks like prose, like a headline, like a field of a fact box."""

from __future__ import annotations

from typing import NamedTuple

from filmlint.text.blocks import QUOTATION, TABLE
from filmlint.text.expression import compile_when_used
from filmlint.text.units import Unit

_TERMINAL = compile_when_used(r"[.!?…。！？][\"'”’»)\]*_]*$")
_CUT_SHORT = compile_when_used(r"\s(?:…|\.{3})$|[^.]\.\.$")  # by a page that has no room for all of it
ELLIPSIS = ("…", "..")
_FIELD = compile_when_used(r"[^\W\d_][\w’'./&() -]{0,55}:\s*\S")
_KNOWN_LABEL = compile_when_used(
    r"(?:directed|written|produced|edited|photographed|music|score|screenplay|story|cinematography|based|starring|stars?|"
    r"cast|with|featuring|rated|rating|mpaa|certificate|released?|opens|genre|country|"
    r"language|studio|distributor|film|title|director|writers?|producers?|composer|editor|verdict|grade|"
    r"where|when|tickets|venue|supporting cast|best|outstanding|worst|winner|nominees?)\b"
)
_CREDIT = compile_when_used(
    r"(?:(?:directed|written|produced|edited|photographed|music|score|screenplay|story|casting|costumes?|"
    r"cinematography|photography|production design|based)(?: and \w+)? (?:by|on)|starring|with:) \S"
)
_TIMED = compile_when_used(
    r"\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)? (?![ap]\.?m\b)[\w\"“‘]"
)  # an entry of a programme
_COUNTED_LABEL = compile_when_used(r"(?:box office|budget|gross|runtime|running time|length|year|released?)\b")
_TEASED = 22  # words; a longer question is no headline
_FIELD_VALUE = 12  # words; a longer value after an unknown label is a sentence
_YEAR = compile_when_used(r"\((?:18|19|20)\d\d\b")
_RATED = compile_when_used(r"(?:my |our |the |overall |final )?(?:rating|grade|score|verdict)\b|[a-f][+-]?$")
_STARS = ("★", "☆", "⭐")
_RATING = compile_when_used(
    r"(?:^|: ?)\*{2,5}$|\b\d(?:\.\d|½)? (?:out of|stars?)\b|\b\d{1,2}(?:\.\d)?\s?/\s?(?:4|5|10|100)\b"
    r"|\b(?:one|two|three|four|five)(?:-and-a-half)? stars?\b"
)
_IN_RATINGS = ("**", " out of", " star", "/")  # one stands in every match
QUOTED_START = "\"“‘'«"


class Shape(NamedTuple):
    """What a line looks like. `words`: how many; `prose`: a full sentence or more; `rating`, `year`: only in others."""

    words: int
    terminal: bool
    prose: bool
    headline: bool
    field: bool
    rating: bool
    year: bool


def shape_of(unit: Unit) -> Shape:
    """The shape of a unit, from its visible text alone."""
    shown = unit.shown
    words = shown.count(" ") + 1 if shown else 0
    if len(shown) > 12 * words + 20:
        words = max(words, sum(char >= "\u3040" for char in shown) // 2)  # scripts that put no blanks between words
    terminal = bool(shown) and _TERMINAL.search(shown[-6:]) is not None
    field = words <= 60 and (
        unit.columns
        or _TIMED.match(shown) is not None
        or _CREDIT.match(unit.key) is not None
        or (":" in shown[:60] and _is_field(shown))
    )
    prose = (terminal and words >= 8 and not (words <= _TEASED and _is_teaser(shown))) or words >= 30
    return Shape(
        words=words,
        terminal=terminal,
        prose=prose,
        headline=not terminal and 4 <= words <= 22 and shown[:1] not in QUOTED_START and not field
        and not shown[0].islower() and unit.block.kind not in (TABLE, QUOTATION)
        and not shown.endswith((":", ",", ";")),
        field=field,
        rating=not prose and _is_rating(unit.key),
        year=not prose and _YEAR.search(shown) is not None,
    )  # fmt: skip


def _is_teaser(shown: str) -> bool:
    """Whether what ends like a sentence is the headline of another story: cut short, or a question in title case."""
    if shown[-1] == "?":
        return in_title_case(shown)
    return shown.endswith(ELLIPSIS) and _CUT_SHORT.search(shown) is not None


def in_title_case(shown: str) -> bool:
    """Whether nearly every longer word of a line begins with a capital."""
    words = [word for word in shown.split() if len(word) > 3 and word[0].isalpha()]
    return len(words) >= 3 and sum(word[0].isupper() for word in words) >= 0.8 * len(words)


def _is_rating(key: str) -> bool:
    return (
        _RATED.match(key) is not None
        or any(map(key.__contains__, _STARS))
        or (any(map(key.__contains__, _IN_RATINGS)) and _RATING.search(key) is not None)
    )


def _is_field(shown: str) -> bool:
    match = _FIELD.match(shown)
    if match is None:
        return False
    label, _, value = shown.partition(":")
    if _COUNTED_LABEL.match(label.lower()):
        return any(char.isdigit() for char in value)
    return _KNOWN_LABEL.match(label.lower()) is not None or (
        label[:1].isupper() and label.count(" ") < 2 and value.count(" ") <= _FIELD_VALUE
    )


def is_film_field(key: str) -> bool:
    """Whether a line in lower case is a field of a film's facts by its label, "director: ann lee"."""
    label, colon, value = key.partition(":")
    return bool(colon and value.strip()) and len(label) < 30 and _KNOWN_LABEL.fullmatch(label) is not None
