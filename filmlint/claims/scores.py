"""Scores of aggregators: Rotten Tomatoes, Metacritic, IMDb, Letterboxd, CinemaScore."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from filmlint.claims.records import Claim
from filmlint.claims.windows import Cues
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

if TYPE_CHECKING:
    from filmlint.claims.extraction import Claims

_SITES = {
    "rotten tomatoes": "Rotten Tomatoes", "tomatometer": "Rotten Tomatoes", "rottentomatoes": "Rotten Tomatoes",
    "metacritic": "Metacritic", "metascore": "Metacritic", "imdb": "IMDb", "letterboxd": "Letterboxd",
}  # fmt: skip
_SITE_CUES = Cues(_SITES)
_SCORE = compile_when_used(
    r"(?<![\w.$£€])(?P<n>\d{1,3}(?:\.\d)?)(?: ?(?P<percent>%|percent\b|per cent\b)| ?(?:/|out of) ?(?P<scale>5|10|"
    r"100)\b|(?=[ -](?:fresh|rotten)\b)"
    r"|(?= (?:on|at|from) (?:rotten tomatoes|metacritic|imdb|letterboxd)))"
    r"|\b(?:score|rating|metascore|tomatometer)(?: of| is|:| at| stands at|"
    r" sits at)? (?P<m>\d{1,3}(?:\.\d)?)(?![\d%]| ?(?:million|stars|minutes))"
)
_AUDIENCE = compile_when_used(r"\b(?:audiences?|viewers|popcornmeter|users?)\b")


class Score(NamedTuple):
    """A score on a site: value, scale (100 for percent, 0 unsaid), and whether it is the audience's."""

    site: str
    value: float
    scale: int
    audience: bool


def extract(claims: Claims) -> Iterator[Claim[Score]]:
    """The scores in sentences that name an aggregator."""
    folded = claims.folded
    done = -1
    for at in _SITE_CUES.spots(claims.presence):
        sentence = claims.sentence_of(at)
        if sentence is None or sentence.start <= done:
            continue
        site = next(name for name in _SITES if folded.startswith(name, at))
        done = sentence.start
        for match in _SCORE.finditer(folded, *sentence):
            value = float(match["n"] or match["m"])
            scale = 100 if match["percent"] else int(match["scale"] or 0)
            if value > (scale or 100):
                continue
            before = folded[max(sentence.start, match.start() - 50) : match.start()]
            behind = folded[match.end() : match.end() + 40]
            audience = bool(_AUDIENCE.search(before[before.rfind(",") + 1 :]) or _AUDIENCE.match(behind.lstrip()))
            begin = match.start("m") if match["m"] else match.start()
            yield claims.claim(Score(_SITES[site], value, scale, audience), Span(begin, match.end()))
