"""Attributions: text that holds nothing but who, where and when ("Ana Roe, The Daily Post, 7 September 2011")."""

from __future__ import annotations

import re
from typing import NamedTuple

from filmlint.text.dates import MONTH_NAMES
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)\.?"
)
_YEAR = r"(?:18[89]|19\d|20\d)\d"
_WEEKDAY = r"(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Satur|Sat|Sun)(?:day)?,?"
_DATE = compile_when_used(
    rf"(?:(?:{_WEEKDAY} )?(?P<month>{_MONTH})(?: (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?|,)? (?P<y1>{_YEAR})|"
    rf"(?:{_WEEKDAY} )?(?P<day2>\d{{1,2}})(?:st|nd|rd|th)? (?P<month2>{_MONTH}),? (?P<y2>{_YEAR})|"
    rf"(?P<y3>{_YEAR})-(?P<m3>\d\d)-(?P<d3>\d\d)|(?P<n1>\d{{1,2}})[/.](?P<n2>\d{{1,2}})[/.](?P<y4>{_YEAR})|"
    rf"(?:circa |c\. ?|ca\. ?)?(?P<y5>{_YEAR})(?! ?[-–—] ?\d{{1,4}}(?![\d/]|\.\d)))(?!\d)"
)
# A mark beside the names: "3.5/4", "★★★", "4 out of 5 stars"; and what one of them holds
_MARK_SIGNS = ("/", "★", "☆", "½", "⭐", " out of ")
_MARK = compile_when_used(r"(?<![\w/])\d(?:\.\d)?(?: ?/ ?|(?: stars)? out of )\d{1,3}(?: stars)?(?![\w/])|[★☆½⭐]+")
_DIGITS = compile_when_used(r"(?:18|19|20)\d\d")  # no date is without
_SEPARATOR = compile_when_used(
    r"\s*[,;:|/•·()\[\]\n]+\s*|(?<=[a-z]{3})\.\s+(?=[A-Z])|\s+[–—―-]{1,2}\s+|(?<=\w)[’']s? (?=[A-Z])|"
    r"\s+(?:via|writing for|writing in)\s+(?=[A-Z/]|the )"
)
# Words beside the names that say what the piece is or what the person does.
_OF = compile_when_used(r"\s+(?:of|in|for|at|from|on)\s+(?=[A-Z/]|the )")
_PERSON = compile_when_used(r"[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,3}|[Rr]eviewed|[Rr]eprinted|.*\b(?:critic|reviewer)")
_ROLE = compile_when_used(
    r"(?:(?:(?:chief|senior|film|movie|lead|staff|former|guest|tv|then|the|late|a|an|his|her|their|original|"
    r"contemporary|in|from|by|published|writing|written|first|book|dated|for|of) )*"
    r"(?:critic|reviewer|review|reviews|column|columnist|essay|blog|review of|critics|editor|"
    r"contributor|correspondent|capsule|notice|reviewed|published|writing|dated|"
    r"posted|reviewing|print edition|online|circa|c|ca|film|by|and|archive|archives))",
    re.IGNORECASE,
)
_SMALL_LIST = "of the and for in on at de del la le du von van der & a an to by i y et el das di da"
_SMALL = frozenset(_SMALL_LIST.split())
# With those, all words without a capital that an attribution can hold.
_SMALL_WORDS = _SMALL | frozenset(
    "via writing from at on circa c ca chief senior film movie lead staff former guest tv then late his her their "
    "original contemporary published written first book dated critic reviewer review reviews column columnist essay "
    "blog critics editor contributor correspondent capsule notice reviewed posted reviewing print edition online "
    "archive archives reprinted".split()
)
LONGEST = 170  # characters of an attribution
_LONGEST_DATE = 32  # characters before its year: "Wednesday, September. 30th, "
QUOTATION_MARKS = '"“”«»'  # around what is attributed
_WORD = compile_when_used(r"\S+")
_MARKS = " \t\"'“”‘’*_.,;:)(][—–―-~"
_OUTLET_WORDS = compile_when_used(
    r"\b(?:times|post|news|newsweek|magazine|weekly|daily|tribune|herald|journal|review|reviews|chronicle|guardian|"
    r"variety|reporter|today|films?|voice|empire|star|gazette|observer|telegraph|globe|inquirer|sun|sun-times|standard|"
    r"mail|independent|bulletin|monthly|quarterly|press|online|net|com|org|radio|tv|time|out|people|life|atlantic|"
    r"esquire|newsday|slate|salon|vulture|indiewire|screen|cinema|movies?|reader|republic|yorker|stone|comment|sight|"
    r"nation|spectator|examiner|dispatch|record|courier|mirror|express|bee|ledger|sentinel|banner|register|blog|"
    r"podcast|npr|bbc|cnn|abc|mtv|usa|ap|reuters|av|nyt|la|afp|metro|club|wrap|hollywood|entertainment|rolling|vanity|"
    r"world|street|city|sunday)\b",
    re.IGNORECASE,
)


class Attribution(NamedTuple):
    """Who, where and when. `parts` are the names in order, year, month and day 0 where not given, `dated` the year's
    place."""

    critic: str
    outlet: str
    year: int
    month: int
    day: int
    parts: tuple[str, ...]
    whole: Span
    dated: Span | None


def read_attribution(text: str, span: Span) -> Attribution | None:
    """The attribution that fills a span; None where more or less than names and one date stands there."""
    start, end = span
    while start < end and text[start] in _MARKS:
        start += 1
    while end > start and text[end - 1] in _MARKS:
        end -= 1
    if not start < end or end - start > 200:
        return None
    if any(map(text[start:end].__contains__, _MARK_SIGNS)):
        without = _MARK.sub(lambda mark: " " * len(mark.group()), text[start:end])
        if without != text[start:end]:
            return _moved(read_attribution(without, Span(0, len(without))), start)
    if any(map(_is_prose, text[start:end].split())):
        return None
    year = _DIGITS.search(text, start, end)
    found = list(_DATE.finditer(text, max(start, year.start() - _LONGEST_DATE), end)) if year else []
    if len(found) > 1:
        return None
    date = found[0] if found else None
    if date is None:
        names = _names(text[start:end])
    else:
        names = (*_names(text[start : date.start()]), *_names(text[date.end() : end]))
    if None in names or not 1 <= len(names) <= 3:
        return None
    parts = tuple(name for name in names if name)
    if date is None and len(parts) > 2:
        return None
    critic, outlet = _assigned(parts)
    whole = Span(start, end)
    if date is None:
        return Attribution(critic, outlet, 0, 0, 0, parts, whole, None)
    number, month, day = _parsed(date)
    group = next(name for name in ("y1", "y2", "y3", "y4", "y5") if date[name])
    return Attribution(critic, outlet, number, month, day, parts, whole, Span(*date.span(group)))


def _moved(found: Attribution | None, by: int) -> Attribution | None:
    """An attribution read from a part of a text, with its places in the whole."""
    if found is None:
        return None
    whole, dated = (Span(span.start + by, span.end + by) if span else None for span in (found.whole, found.dated))
    return found._replace(whole=whole or found.whole, dated=dated)


def _is_prose(word: str) -> bool:
    """Whether a word between blanks is one that no attribution holds."""
    return word.islower() and word not in _SMALL_WORDS and word.isalpha()


def _names(text: str) -> tuple[str | None, ...]:
    """The names between separators; None for a piece that is no name."""
    names: list[str | None] = []
    pieces: list[str] = []
    for piece in _SEPARATOR.split(text):
        person = _OF.split(piece, maxsplit=1)  # "Ana Roe of the Post"; "Times of London", "Den of Geek" stay whole
        apart = len(person) == 2 and _PERSON.fullmatch(person[0].strip(_MARKS)) and not _OUTLET_WORDS.search(person[0])
        pieces += person if apart else [piece]
    for piece in pieces:
        plain = piece.strip(_MARKS + '“”"')
        if plain.lower().startswith("by "):
            plain = plain[3:]
        if not plain or _ROLE.fullmatch(plain):
            continue
        names.append(plain if is_name(plain) else None)
    return tuple(names)


def is_name(text: str) -> bool:
    """Whether the words can be a person's or a paper's name: capitals, but for small words, and no more than seven."""
    words = _WORD.findall(text)
    if not 0 < len(words) <= 7:
        return False
    capitals = 0
    for word in words:
        bare = word.strip("\"'“”‘’*_.,")
        if bare.lower() in _SMALL and bare != "I":
            continue
        if not bare or not (bare[0].isupper() or any(map(str.isdigit, bare)) or "." in bare[1:-1] or bare[0] == "/"):
            return False
        capitals += 1
    return capitals > 0 and not text[0].isdigit()


def looks_like_outlet(name: str) -> bool:
    """Whether a name has the words of a paper, a broadcaster or a site in it."""
    return (
        bool(_OUTLET_WORDS.search(name))
        or name.lower().startswith("the ")
        or ("." in name.strip(".")[2:] and " " not in name)
    )


def _assigned(parts: tuple[str, ...]) -> tuple[str, str]:
    """Critic and outlet among the names: by the words of outlets, else the critic comes first."""
    outlets = [part for part in parts if looks_like_outlet(part)]
    if len(parts) == 1:
        return ("", parts[0]) if outlets else (parts[0], "")
    if len(outlets) == 1:
        rest = [part for part in parts if part is not outlets[0]]
        return rest[0], outlets[0]
    return parts[0], parts[1]


def _parsed(date: re.Match[str]) -> tuple[int, int, int]:
    year = int(next(date[name] for name in ("y1", "y2", "y3", "y4", "y5") if date[name]))
    month, day = date["month"] or date["month2"], date["day"] or date["day2"]
    if month:
        return year, month_number(month), int(day or 0)
    if date["y3"]:
        return year, int(date["m3"]), int(date["d3"])
    return year, 0, 0


def month_number(name: str) -> int:
    """1 to 12 for a month's name or its first three letters."""
    return next(number for number, full in enumerate(MONTH_NAMES, 1) if full[:3] == name[:3].title())
