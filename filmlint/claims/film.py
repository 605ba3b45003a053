"""Which film the article is about, and which others it names with their year."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from filmlint.claims.fields import LABELS
from filmlint.claims.records import FACT_BOX, FRONT_MATTER, HEADING, Claim
from filmlint.facts.normalize import normal_title
from filmlint.text.blocks import HEADING as HEADING_BLOCK
from filmlint.text.blocks import ITEM
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

if TYPE_CHECKING:
    from filmlint.claims.extraction import Claims
    from filmlint.claims.fields import Field

_YEAR = r"(?:18[89]|19\d|20\d)\d"
_YEAR_IN_BRACKETS = compile_when_used(rf"[(\[,][^()\[\]]{{0,60}}?\b({_YEAR})\b")
_WHOLE_YEAR = compile_when_used(rf"\b{_YEAR}\b")
_BRACKET = compile_when_used(r" [(\[]")
_REVIEW_OF = compile_when_used(r"^(?:film |movie |dvd )?review ?[:–—-]+ ", re.IGNORECASE)
# "Title (1995)", "Title (dir. Jane Roe, 1995)"; years of a life have a second one.
_YEAR_BEHIND = compile_when_used(
    rf"[\"'”’»]?,?[ ]?\((?:(?:dir\. )?[^\W\d_a-zß-öø-ÿ][^()\d,;:]{{1,40}}, )?(?P<year>{_YEAR})"
    r"(?:[,;/)]| ?[–-] ?(?!\d|pres))"
)
_AGAINST = (" vs. ", " vs ", " v ", " v. ", " versus ")  # inside a title
_YEAR_AT = 3  # characters between a title and the bracket with its year
_HEADLINE_YEAR = compile_when_used(rf"^(?P<title>.{{1,80}}?)[ ]?[(\[](?P<year>{_YEAR})[)\]]")
_REVIEW_BEFORE = compile_when_used(
    r"^(?:the )?(?:film|movie|dvd|blu-ray|cinema|classic)?[ ]?review[ ]?[:–—-]+[ ]+(?P<title>.{1,80})$", re.IGNORECASE
)
_REVIEW_BEHIND = compile_when_used(
    r"^(?P<title>.{1,80}?)[’'\"”]?[ ]?[:,–—-]*[ ](?:(?:film|movie|dvd|blu-ray) )?review\b", re.IGNORECASE
)
_KINDS = frozenset(("film", "movie", "book", "disc", "dvd", "blu-ray", "year", "week", "weekly", "daily"))
# A line that is nothing but a title, and lines that are none although they look so.
_ABOVE = compile_when_used(
    r"[\"'“‘«*_]?(?P<title>[^\W_a-zß-öø-ÿ][^.:;!?()\[\]\n]{0,50}[!?]?)[\"'”’»*_]?(?: ?[(\[][^()\[\]]{1,20}[)\]])?"
)
_COUNTRY = compile_when_used(rf"[^\W\d_][\w ,/&.-]{{0,60}}? {_YEAR}")
_NO_TITLE_ABOVE = compile_when_used(
    r"\b(?:review(?:ed|s)?|obituary|release|notes?|credits?|cast|details|info|information|facts?|fiche|at a glance|"
    r"by|film of the (?:week|month)|new films?|cinema|capsules?|production|crew|synopsis|trailer|interview|news|films|"
    r"about the film|the film|rating|year|the (?:lowdown|basics|verdict))\b"
)
_LABEL = compile_when_used(r"(?:Week|Day|Night|No\.|Number|Round|Exhibit) \d{1,2}[:.] ")  # of an entry
_OPENING = 300  # characters within which an article says what it is about
_QUOTES = "\"'“”‘’«»*_ "
# Words a sentence may put before a title that its own capital makes look like a part of it.
_SENTENCE_WORDS = """
in with from and but for after when while like since before as at by on see watch director directors director's
both unlike until though although because if where was is are were i
"""
_NOT_IN_TITLE = frozenset(_SENTENCE_WORDS.split())
_OWN_KEYS = frozenset((
    "film", "movie", "film title", "movie title", "film name", "movie name", "reviewitemname", "film_title",
    "movie_title",
))  # fmt: skip
_FILM_KEYS = frozenset(("year", "director", "runtime", "cast", "certificate"))


class Film(NamedTuple):
    """A film as an article names it; year 0 is not said."""

    title: str
    year: int = 0


def extract(claims: Claims) -> Iterator[Claim[Film]]:
    """The films that the body names with their year, "Title (1995)"."""
    text = claims.text
    bracket = text.find("(")
    if bracket < 0:
        return
    ends = [end for _, end in claims.phrases]
    while bracket >= 0:
        index = bisect_right(ends, bracket) - 1
        start, end = claims.phrases[index] if index >= 0 else (0, 0)
        match = _YEAR_BEHIND.match(text, end) if end > 0 and bracket - end <= _YEAR_AT else None
        bracket = text.find("(", bracket + 1)
        if match is None:
            continue
        if index and text[claims.phrases[index - 1][1] : start] in _AGAINST:
            start = claims.phrases[index - 1][0]
        start = _title_start(text, start, end)
        if start < end and claims.place(Span(start, end)) != FACT_BOX:
            film = Film(text[start:end], int(match["year"]))
            yield claims.claim(film, Span(start, match.end("year")))


def same_title(first: Claim[Film], second: Claim[Film]) -> bool:
    """Whether two claims name films of one title."""
    return normal_title(first.value.title) == normal_title(second.value.title)


def _title_start(text: str, start: int, end: int) -> int:
    """Where a title begins in a run of capitalised words, the sentence's own first word left out."""
    label = _LABEL.match(text, start, end)
    if label is not None:
        start = label.end()
    while True:
        word = text[start:end].split(" ", 1)[0]
        if word.lower().replace("’", "'") not in _NOT_IN_TITLE or len(word) == end - start:
            return start
        start += len(word) + 1


def subject_film(claims: Claims) -> Claim[Film] | None:
    """The film the article is about: as a field says, else its headline, else a title with a year that it keeps naming.

    None where fields name several films, as a round-up does.
    """
    own = [field for field in claims.fields_of("film") if field.label in _OWN_KEYS]
    titles = {normal_title(_of_field(field).title) for field in own}
    if len(titles) > 1:
        return None
    if own:
        return _with_year(claims, claims.field_claim(_of_field(own[0]), own[0]))
    if claims.boxes > 1 and len({f.value for f in claims.fields_of("director", "runtime", "cast") if f.number}) > 2:
        return None
    headline = _headline(claims)
    if headline is not None:
        return _with_year(claims, headline)
    return _frequent(claims)


def _of_field(field: Field) -> Film:
    """The film of a field "Heat (Drama, 1995, Rated: R, 170 minutes)"."""
    value = field.value
    match = _YEAR_IN_BRACKETS.search(value)
    title = _BRACKET.split(value, maxsplit=1)[0]
    return Film(title.strip(_QUOTES), int(match.group(1)) if match else 0)


def _headline(claims: Claims) -> Claim[Film] | None:
    """The film that the title in the front matter, a heading on top or the first line names as a reviewed film's."""
    named = [field for field in claims.fields_of("film") if field.label in ("title", "name")]
    for field in named:
        film = _of_headline(field.value)
        if film is None and any(_of_a_film(other, field) for other in claims.fields):
            film = _of_field(field)
        if film is not None:
            return claims.field_claim(film, field)
    for span, block in claims.body.blocks[:3]:
        if block.kind == ITEM:
            break  # "7. Heat (1995)" is one of a list
        if block.kind == HEADING_BLOCK or (span.start == 0 and span.end - span.start < 120):
            headline = claims.text[span.start : span.end]
            film = _of_headline(headline)
            if film is not None and (film.year or _is_title(film.title, headline, claims.text[span.end :])):
                claim = claims.claim(film, span)
                return Claim(claim.value, claim.span, claim.text, HEADING, claim.shown)
    return _above_box(claims)


def _above_box(claims: Claims) -> Claim[Film] | None:
    """The film whose title alone stands on top, right above its fact box."""
    if claims.boxes != 1:
        return None
    boxed = [field for field in claims.fields if field.number]
    if not any(field.key in _FILM_KEYS for field in boxed):
        return None
    units = claims.document.units
    index = next((index for index, unit in enumerate(units) if unit.start >= boxed[0].line.start), 0)
    if not 0 < index <= 4:
        return None
    while index > 1 and (units[index - 1].key.rstrip(":") in LABELS or _COUNTRY.fullmatch(units[index - 1].key)):
        index -= 1  # the label in a cell of its own, "Norway, Denmark 1995"
    unit = units[index - 1]
    title = _ABOVE.fullmatch(unit.shown)
    if title is None or _NO_TITLE_ABOVE.search(unit.key):
        return None
    return Claim(Film(title["title"].strip(_QUOTES)), Span(unit.start, unit.end), unit.shown, HEADING)


def _of_a_film(field: Field, title: Field) -> bool:
    """Whether a field says that a title beside it is a film's; of a release, only in the title's own fact box."""
    if field.key == "release":
        return field.place == title.place == FACT_BOX and field.number == title.number
    return field.key in _FILM_KEYS


def _is_title(title: str, headline: str, rest: str) -> bool:
    """Whether what a headline says is reviewed is a film's title: set off as one there, or named again below.

    "Council Calls for Budget Review" reviews no film.
    """
    before, _, behind = headline.partition(title)
    set_off = before[-1:] in tuple(_QUOTES.strip()) or before.rstrip().endswith((":", "–", "—", "-"))
    return set_off or behind[:1] in tuple(":,–—-") or title.lower() in rest.lower()


def _of_headline(text: str) -> Film | None:
    text = text.lstrip("# ")
    if ("(" in text or "[" in text) and (match := _HEADLINE_YEAR.match(text)):
        title = _REVIEW_OF.sub("", match["title"].strip(_QUOTES))
        return Film(title.strip(_QUOTES), int(match["year"]))
    reviewed = "review" in text.lower()
    match = (_REVIEW_BEFORE.match(text) or _REVIEW_BEHIND.match(text)) if reviewed else None
    title = match["title"].strip(_QUOTES) if match else ""
    if not title or title[0].islower() or title.lower() in _KINDS or len(title.split()) > 8:
        return None
    return Film(title)


def _with_year(claims: Claims, claim: Claim[Film]) -> Claim[Film]:
    """The claim with the film's year, where a field or a mention "Title (1995)" gives it."""
    if claim.value.year:
        return claim
    for field in claims.fields_of("year", "release"):
        if (match := _WHOLE_YEAR.search(field.value)) and (field.key == "year" or field.place != FRONT_MATTER):
            return _dated(claim, int(match.group()))
    key = normal_title(claim.value.title)
    years = {mention.value.year for mention in claims.of(Film) if normal_title(mention.value.title) == key}
    return _dated(claim, years.pop()) if len(years) == 1 else claim


def _dated(claim: Claim[Film], year: int) -> Claim[Film]:
    return Claim(Film(claim.value.title, year), claim.span, claim.text, claim.place, claim.shown)


def _frequent(claims: Claims) -> Claim[Film] | None:
    """The film with a year that the text names most, at least three times and twice as often as any other."""
    mentions: dict[str, Claim[Film]] = {}
    for mention in claims.of(Film):
        mentions.setdefault(normal_title(mention.value.title), mention)
    if not mentions:
        return None
    counts: Counter[str] = Counter()
    for key, mention in mentions.items():
        counts[key] = claims.text.count(mention.value.title)
    (best, most), *others = counts.most_common(2)
    shown = mentions[best].shown
    if not others and most == 2 and shown is not None and shown.start < _OPENING:
        return mentions[best]  # the headline and the first lines name it, with its year, and no other film has one
    if most < 3 or (others and others[0][1] * 2 > most):
        return None
    return mentions[best]
