"""What a film is rated: by a board (R, PG-13) and by the article itself (stars, grades, points)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from filmlint.claims.numerals import SMALL_WORD, number
from filmlint.claims.records import Claim
from filmlint.claims.windows import Cues, around, matches
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

if TYPE_CHECKING:
    from filmlint.claims.extraction import Claims

_FIELD_CODE = compile_when_used(r"(?:Rated:? )?(NC-?17|PG-?13|PG|G|R)(?![\w+-])")
_FIELD_GRADE = compile_when_used(r"([a-df][+-]?)(?: .*)?")
_FIELD_STARS = compile_when_used(r"(\d{1,3}(?:\.\d+)?)( ?½)? ?(?:(?:/|out of) ?(\d{1,3}))? ?(?:stars?)?\.?")
_CODE = r"(?P<code>NC-?17|PG-?13|PG|GP|G|R|X)"
_CERTIFICATE = compile_when_used(
    rf"\b[Rr]ated (?:an? |as |hard |MPAA |the )?[“\"']?{_CODE}(?![\w-])|"
    rf"(?<![\w-]){_CODE.replace('code', 'before')}-rated\b"
    rf"|\b(?:MPAA?|MPA) rat(?:ing|ed)(?: of| is|:)? {_CODE.replace('code', 'mpa')}(?![\w-])"
    rf"|\b(?:an?|[Ii]ts|[Tt]he(?: film's| movie's)?) {_CODE.replace('code', 'got')} rating\b"
)
_OF_BOARD = compile_when_used(
    r"\b(?:MPAA?|[Rr]atings board|Motion Picture Association(?: of America)?) (?:has |had )?"
    rf"(?:rated|gave|handed|slapped) (?:it|the (?:film|movie|picture))(?: with)?"
    rf"(?: an?)? {_CODE.replace('code', 'gave')}(?![\w-])"
    rf"|\b(?:got|received|given|earned|drew) an? {_CODE.replace('code', 'from')} (?:from|by) the\b"
    rf"|\b[Cc]lassified (?:as )?(?:an? )?{_CODE.replace('code', 'classed')}(?= (?:in|by)\b|[,.;])"
)
# In the sentence of a rating that was feared, fought or changed.
_OTHER_RATING = compile_when_used(
    r"\b(?:avoid\w*|appeal\w*|originally|initially|first|at first|instead|lost|cuts?|cutting|trim\w*|before|would|"
    r"could|might|should|push\w*|fight|fought|threat\w*|until|not|never|without|chas\w+|aim\w*|sought|seeking|wanted|"
    r"want|down to|risk\w*|than|contract\w*|usual|most|rarely|sequel|original|remake|unrated|harder|softer)\b"
)
_BOARDS = frozenset(("got", "gave", "from", "classed"))  # the wordings that need a look at the sentence
_BRITISH_CODE = r"(?P<code>12A|12|15|18|R18|U)"
_BRITISH_FIELD = compile_when_used(rf"(?:[Cc]ert(?:ificate)?\.? )?{_BRITISH_CODE}(?![\w/.+-])")
_BRITISH = compile_when_used(
    rf"\b{_BRITISH_CODE}[- ][Cc]ertificate\b|"
    rf"\b[Cc]ert(?:ificate)?\.?:? {_BRITISH_CODE.replace('code', 'behind')}(?![\w/.])"
)
_NUM = rf"(?:\d(?:\.\d{{1,2}})?|10|{SMALL_WORD})"
_STARS = compile_when_used(
    rf"(?<![\w.])(?P<n>{_NUM})(?P<half> ?½| and a half|-and-a-half)?[ -]?(?:out of (?P<of>\d{{1,3}}|four|five|ten|"
    rf"six) )?"
    r"(?:stars?\b)(?:,? (?:out of|from a possible|of a possible|/) ?(?P<of2>\d{1,3}|four|five|ten|six))?"
    rf"|(?<![\w./])(?P<p>\d{{1,3}}(?:\.\d{{1,2}})?) ?(?:/|out of) ?(?P<q>4|5|6|10|100)(?![\d/.%]\d|/|"
    rf" [a-z]*(?:times|people|critics|films|movies|years|minutes))"
    rf"|(?<!\w)(?P<glyphs>[★⭐]{{1,10}})(?P<gh>½)?(?P<empty>☆{{0,10}})"
)
_GRADE = compile_when_used(
    r"\b(?:grade|rating|score|verdict|overall)(?: of| is|:| –| —)? ?(?:an? )?[“\"']?(?P<g>[A-DF](?:[+-]|−|"
    r"–(?!\s))?)(?![\w'’])"
    r"|\b(?:earns|gets|give it|gives it|deserves|merits|receives) an? (?P<h>[A-DF](?:[+-]|−)?|[A-DF](?:-plus|"
    r"-minus))(?![\w'’-])"
)
_STARS_BEHIND = (" star", "-star", "star", " out of", "/", " /")
_STAR_CUES = Cues(texts=("★", "⭐"))
_RATED_CUES = Cues(("rated", "rating", "mpa", "mpaa"))
_BOARD_CUES = Cues(("ratings board", "mpa", "mpaa", "motion picture association", "classified"))
_BRITISH_CUES = Cues(("cert", "certificate"))
_GRADE_CUES = Cues(
    ("grade", "rating", "score", "verdict", "overall", "earns a", "gets a", "give it a", "gives it a", "deserves a",
     "merits a", "receives a", "earns an", "gets an", "give it an", "gives it an", "deserves an", "merits an",
     "receives an")
)  # fmt: skip
_NOT_OWN = compile_when_used(
    r"\b(?:imdb|rotten|tomato|metacritic|metascore|letterboxd|cinemascore|audiences?|critics?|viewers|users|readers|"
    r"michelin|hotel|general|guests?|hollywood stars|movie stars|film stars|supporting stars|amazon|yelp|google|"
    r"he gave|she gave|who gave|ebert|empire|guardian|variety|times|sequel|original|first film|other film|five-star|"
    r"stars? (?:as|in|alongside|opposite))\b"
)
_MOST = 200  # ratings of one text that are looked at; with more it is a table
_AROUND = 400  # characters of its sentence on either side of a rating that are looked at
_GIVEN = compile_when_used(
    r"(?:\brating\b|\bgrade\b|\bscore\b|\bverdict\b|\boverall\b|\bi give\b|\bi'd give\b|\bgets\b|\bget\b|"
    r"\bearns\b|\bdeserves\b|\bgive it\b|"
    r"\bi'm giving\b|\bgives? (?:the|this) (?:film|movie)\b|\bworth\b|\bmerits\b|\bour\b|\bmy\b|\bscores\b|^\W*$)"
)
# Of which the subject must be the film: a dinner or a performance gets stars, too.
_EARNING = compile_when_used(
    r"(?: (?:just|only|still|easily|barely|richly|also|fully))?(?<=\w) "
    r"(?:gets|earns|deserves|merits|scores) [^.;]{0,30}$"
)
_THE_FILM = (
    "it", "film", "movie", "picture", "this", "this one", "drama", "comedy", "thriller", "western", "documentary",
    "sequel", "remake", "musical", "and", "feature", "debut", "that", "which",
)  # fmt: skip


class Certificate(NamedTuple):
    """The rating of a board, as the Motion Picture Association writes it."""

    code: str


class BritishCertificate(NamedTuple):
    """The certificate of the British board but for PG, which the American one has, too."""

    code: str


class StarRating(NamedTuple):
    """The article's own rating: a value out of `scale` (0 where the scale is not said), or a letter."""

    value: float
    scale: int
    letter: str = ""


def extract(claims: Claims) -> Iterator[Claim[Certificate | BritishCertificate | StarRating]]:
    """Ratings in fields, and in prose where a verdict is given."""
    for field in claims.fields_of("certificate", "rating", "score"):
        code = _FIELD_CODE.match(field.value)
        if code and field.key != "score":
            yield claims.field_claim(Certificate(_code(code.group(1))), field)
        elif field.key != "score" and (british := _BRITISH_FIELD.match(field.value)):
            yield claims.field_claim(BritishCertificate(british["code"]), field)
        elif field.key != "certificate" and (stars := _field_stars(field.value)) is not None:
            yield claims.field_claim(stars, field)
    text, folded = claims.text, claims.folded
    of_board = matches(_OF_BOARD, text, claims.presence, _BOARD_CUES, 40, 70)
    for match in (*matches(_CERTIFICATE, text, claims.presence, _RATED_CUES, 22, 30), *of_board):
        group = match.lastgroup or "code"
        sentence = claims.sentence_of(match.start()) if group in _BOARDS else None
        if sentence is not None and _OTHER_RATING.search(folded, *sentence):
            continue
        certificate = claims.claim(Certificate(_code(match[group])), Span(*match.span(group)))
        if not certificate.boxed:
            yield certificate
    for match in matches(_BRITISH, text, claims.presence, _BRITISH_CUES, 8, 22):
        group = match.lastgroup or "code"
        british_claim = claims.claim(BritishCertificate(match[group]), Span(*match.span(group)))
        if not british_claim.boxed:
            yield british_claim
    counted = [at for at in claims.number_ends if folded.startswith(_STARS_BEHIND, at)]
    places = sorted([*counted, *_STAR_CUES.spots(claims.presence)])
    for match in islice(around(_STARS, folded, places, 25, 40), _MOST):
        value = _stars(match)
        if value is not None and _is_verdict(claims, match):
            claim = claims.claim(value, Span(*match.span()))
            if not claim.boxed:
                yield claim
    for match in matches(_GRADE, text, claims.presence, _GRADE_CUES, 1, 30):
        letter = (match["g"] or match["h"]).replace("−", "-").replace("–", "-")
        letter = letter.replace("-plus", "+").replace("-minus", "-")
        claim = claims.claim(StarRating(0, 0, letter), Span(*match.span("g" if match["g"] else "h")))
        of_grade = claims.sentence_of(match.start())
        if not claim.boxed and of_grade and not _NOT_OWN.search(folded, *of_grade):
            yield claim


def _code(code: str) -> str:
    return {"PG13": "PG-13", "NC17": "NC-17"}.get(code, code)


def _field_stars(text: str) -> StarRating | None:
    text = text.strip().lower()
    if match := _FIELD_GRADE.fullmatch(text):
        return StarRating(0, 0, match.group(1).upper())
    if match := _FIELD_STARS.fullmatch(text):
        value, scale = float(match.group(1)) + (0.5 if match.group(2) else 0), int(match.group(3) or 0)
        return StarRating(value, scale) if scale or value <= 10 else None  # "Rating: 15" is a certificate
    match = _STARS.match(text)
    return _stars(match) if match else None


def _stars(match: re.Match[str]) -> StarRating | None:
    if match["glyphs"]:
        scale = len(match["glyphs"]) + bool(match["gh"]) + len(match["empty"])
        return StarRating(len(match["glyphs"]) + (0.5 if match["gh"] else 0), scale if match["empty"] else 0)
    if match["p"]:
        value, scale = float(match["p"]), int(match["q"])
        return StarRating(value, scale) if value <= scale else None
    found = number(match["n"])
    scale = int(number(match["of"] or match["of2"] or "") or 0)
    if found is None or found > 10:
        return None
    return StarRating(found + (0.5 if match["half"] else 0), scale)


def _is_verdict(claims: Claims, match: re.Match[str]) -> bool:
    """Whether the article rates its film here: no aggregator, other critic or film in the sentence."""
    sentence = claims.sentence_of(match.start())
    if sentence is None:
        return False
    start, end = max(sentence.start, match.start() - _AROUND), min(sentence.end, match.end() + _AROUND)
    if _NOT_OWN.search(claims.folded, start, end):
        return False
    before = claims.folded[start : match.start()]
    if match["glyphs"]:
        return True
    scaled = bool(match["p"] or match["of"] or match["of2"])
    if not (scaled or "star" in match.group()) or _GIVEN.search(before) is None:
        return False
    earning = _EARNING.search(before)
    if earning is None:
        return True
    title = claims.film.value.title.lower() if claims.film is not None else "\0"
    return before[: earning.start()].rstrip().endswith((title, *_THE_FILM))
