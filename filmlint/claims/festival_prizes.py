"""Prizes said to have been won at a festival: "won the Golden Lion in Venice"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from filmlint.claims.award_words import DOUBT
from filmlint.claims.records import Claim
from filmlint.claims.windows import Cues, matches
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

if TYPE_CHECKING:
    from filmlint.claims.extraction import Claims

_PRIZE = r"palme d['’]or|(?:golden|silver) (?:lion|bear)|golden leopard|volpi cup"
_CITY = r"cannes|venice|berlin|locarno"
_WON = r"(?:won|wins|shared|shares|took|takes|received|was awarded|was given|got|collected|winning)"
_IN_CITY = rf"(?:at|in|from) (?:the )?(?:(?:19|20)\d\d )?(?P<city>{_CITY})(?:ale)?\b(?! and\b)"
_PRIZE_FIRST = compile_when_used(
    rf"\b{_WON} (?:the |a |its |their |his |her )?[\"“*_]*(?P<prize>{_PRIZE})[\"”*_]* {_IN_CITY}"
)
_CITY_FIRST = compile_when_used(
    rf"\b{_IN_CITY}(?: (?:film )?festival)?,?(?: in (?:[a-z]+ )?(?:19|20)\d\d,?)? "
    rf"(?:it|he|she|they|the (?:film|movie|picture)) {_WON} (?:the |a |its )?[\"“*_]*(?P<prize>{_PRIZE})\b"
)
_CUES = Cues(("palme", "lion", "bear", "leopard", "volpi"))
_NAMES = compile_when_used(rf"\b(?:{_CITY}|berlinale)\b")
_PRIZES = compile_when_used(rf"\b(?:{_PRIZE})\b")
_ADVERTS = compile_when_used(
    r"\b(?:advert\w*|commercials?|ad|ads|agency|campaign|brand)\b"
)  # Cannes has lions for them


class FestivalPrize(NamedTuple):
    """A festival's prize ("golden lion") and the city where it is said to have been won ("venice")."""

    prize: str
    city: str


def extract(claims: Claims) -> Iterator[Claim[FestivalPrize]]:
    """The prizes and their festivals, where a sentence has one of each."""
    folded = claims.folded
    for pattern in (_PRIZE_FIRST, _CITY_FIRST):
        for match in matches(pattern, folded, claims.presence, _CUES, 110, 60):
            sentence = claims.sentence_of(match.start())
            if sentence is None or DOUBT.search(folded, sentence.start, match.end()):
                continue
            if len(_NAMES.findall(folded, *sentence)) > 1 or len(_PRIZES.findall(folded, *sentence)) > 1:
                continue
            if _ADVERTS.search(folded, *sentence):
                continue
            value = FestivalPrize(match["prize"].replace("’", "'"), match["city"])
            yield claims.claim(value, Span(*match.span("prize")))
