"""Who is said to have beaten whom to a prize of the Academy: "lost to Bo Lim", "the winner was Bo Lim in The Pier"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from filmlint.claims.award_bodies import BY_OTHERS, body_of_article, body_of_paragraph, names_bodies, others_in
from filmlint.claims.award_people import title_at
from filmlint.claims.award_words import AWARD, award_of
from filmlint.claims.records import Claim
from filmlint.claims.windows import Cues
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

if TYPE_CHECKING:
    from filmlint.claims.extraction import Claims

_CUES = Cues(("lost to", "lost out to", "winner"))
_LOST = compile_when_used(r"lost (?:out )?to [\"“‘*_]*")
_WINNER = compile_when_used(r"winner(?:,? that (?:year|night),?)? (?:was|is) [\"“‘*_]*")
_DOUBT = compile_when_used(r"\b(?:not|never|[a-z]+n['’]t|nearly|almost|would|could|might|if|nor|without|having|had)\b")
_OF_PRIZES = compile_when_used(r"\bnominat|\boscars?\b|\bacademy awards?\b|\bbest (?:actor|actress|director|picture)\b")
_IN_FILM = compile_when_used(r"[\"”’*_]*,? (?:in|for) [\"“‘*_]*(?=[A-Z0-9])")
_THE_FILM = compile_when_used(r"^(?:but )?(?:it|the film|the movie|the picture)\b[^,;:()]*$")
_AT_THE_OSCARS = compile_when_used(r"[\"”’*_]* (?:at|in) the (?:\d+[a-z]+ )?(?:academy awards|oscars)\b")
# Behind the name: nothing that makes it another contest than that for best picture.
_PLAINLY = compile_when_used(r"[\"”’*_]*(?:[.;!?]| (?:at|in) the (?:\d+[a-z]+ )?(?:academy awards|oscars)\b)")


class Loss(NamedTuple):
    """A prize said to have gone to somebody else: `loser` as written, "" for the film or nobody; `own` says that it is
    the article's film; `category` "" where not said; `winner` a person or a film as written, `film` the winner's.

    `named` says that the Academy is named near by or by a word of the article; else only the data can tell.
    """

    loser: str
    own: bool
    category: str
    winner: str
    film: str
    named: bool


def extract(claims: Claims) -> Iterator[Claim[Loss]]:
    """The losses of the running text, of the Academy's prizes as far as the article tells."""
    for at in _CUES.spots(claims.presence):
        sentence = claims.sentence_of(at)
        found = _LOST.match(claims.folded, at)
        lost = found is not None
        found = found or _WINNER.match(claims.folded, at)
        if found is None or sentence is None:
            continue
        told = _told(claims, sentence)
        before = claims.folded[sentence.start : at]
        if _DOUBT.search(before[-60:]) or not _OF_PRIZES.search(told) or BY_OTHERS.search(told):
            continue
        if others_in(claims, _paragraph(claims, sentence)):
            continue
        named = bool(body_of_paragraph(claims, sentence) or body_of_article(claims, sentence))
        if not named and names_bodies(claims):
            continue
        claim = _read(claims, sentence, Span(*found.span()), lost=lost, named=named)
        if claim is not None:
            yield claim


def _read(claims: Claims, sentence: Span, cue: Span, *, lost: bool, named: bool) -> Claim[Loss] | None:
    title = title_at(claims.text, cue.end, sentence.end)
    occasion = _AT_THE_OSCARS.search(claims.folded, cue.end, title or cue.end)
    title = occasion.start() if occasion else title
    person = next((name.span for name in claims.names_in(Span(cue.end, cue.end + 1))), None)
    alone = person is not None and (title is None or person.end >= title or _IN_FILM.match(claims.text, person.end))
    winner = person if alone else None
    shown = winner or (Span(cue.end, title) if title is not None else None)
    if shown is None:
        return None
    behind = _IN_FILM.match(claims.text, shown.end, sentence.end)
    film_end = title_at(claims.text, behind.end(), sentence.end) if behind else None
    film = claims.text[behind.end() : film_end] if behind and film_end else ""
    category = ""
    for match in AWARD.finditer(claims.folded, sentence.start, cue.start):
        category = award_of(match)[1] or category
    own = lost and bool(_THE_FILM.match(claims.folded[sentence.start : cue.start]))
    if own and not _PLAINLY.match(claims.folded, shown.end):
        return None
    names = claims.names_in(Span(sentence.start, cue.start)) if lost and not own else []
    loser = names[0].text if len({name.text for name in names}) == 1 else ""
    if lost and not own and not loser and not film:
        return None
    return claims.claim(Loss(loser, own, category, claims.text[slice(*shown)], film, named), shown)


def _paragraph(claims: Claims, sentence: Span) -> Span:
    return claims.body.paragraph_of(sentence.start) or sentence


def _told(claims: Claims, sentence: Span) -> str:
    """A sentence and the one before it in its paragraph."""
    previous = claims.sentence_of(max(0, sentence.start - 2))
    begin = max(_paragraph(claims, sentence).start, previous.start if previous else 0)
    return claims.folded[begin : sentence.end]
