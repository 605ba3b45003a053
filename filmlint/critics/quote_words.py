"""The words around a quotation that explain its date: a later essay, a reprint, a book, another work, an interview."""

from __future__ import annotations

import re

from filmlint.text.expression import compile_when_used

# Words that say why a quotation is later than the film.
_EXPLAINED = compile_when_used(
    r"\b(?:revisit\w*|reassess\w*|re-?apprais\w*|re-?evaluat\w*|reconsider\w*|anniversar\w+|restor\w+|re-?releas\w+|"
    r"re-?issu\w+|blu-?ray|dvd|4k|uhd|vhs|criterion|home (?:video|entertainment)|laserdisc|retrospect\w*|re-?print\w*|"
    r"re-?publish\w*|collected|collections?|anthology|anthologi[sz]ed|selected (?:writings|reviews|essays)|essays?|"
    r"great movies?|looking back|looked back|looks? back|(?:years?|decades?) (?:later|on|after|hence)|hindsight|"
    r"re-?watch\w*|second (?:look|thoughts|viewing)|another look|posthumous\w*|"
    r"later (?:wrote|called|said|changed|admitted|essay|piece|book|view)|"
    r"in (?:his|her|their) (?:\d{4} )?(?:book|memoirs?|obituary|tribute)|obituary|tribute|legacy|centenary|reviv\w+|"
    r"all[- ]time|since then|what (?:critics|they) say (?:now|today)|(?:now|today)$|late(?:r|ly) discovered|"
    r"first (?:shown|released|screened|seen) (?:in|here)|hall of fame|introduction to|foreword|liner notes|podcast)\b",
    re.IGNORECASE | re.MULTILINE,
)
_BOOK = compile_when_used(
    r"\b(?:books?|selected|collected|essays|writings|anthology|guide|companion|nights at the movies|for keeps|volume|"
    r"vol|edition|press|awake in the dark|great movies|age of movies|dictionary|encyclop\w+|best of|life itself|"
    r"works)\b|:",
    re.IGNORECASE,
)
# A quotation about another work than the film may be older than the film.
_OTHER_WORK = compile_when_used(
    r"\b(?:novels?|books?|the play|stage|broadway|memoir|short stor(?:y|ies)|the original|first film|predecessor|"
    r"tv series|script|album|song|musical|comics?|remake|earlier|previous|pilot|author)\b",
    re.IGNORECASE,
)
_SPOKEN = compile_when_used(
    r"\b(?:interview\w*|the cast|crew|told|remember\w*|recall\w*|"
    r"(?:directors?|film-?makers?|actors?|stars?) (?:on|speak|say)|"
    r"in (?:his|her|their) own words|the makers)\b",
    re.IGNORECASE,
)
_INTRODUCED = compile_when_used(
    r"\b(?:critics?|critical|reviews?|reviewers?|reception|notices|said of it|press|what they said)\b", re.IGNORECASE
)

_THE_FILM = compile_when_used(r"\b(?:the|this) (?:film|movie|picture)\b", re.IGNORECASE)


def on_the_film(sentence: str) -> bool:
    """Whether a sentence speaks of "the film"."""
    return bool(_THE_FILM.search(sentence))


def explained(about: str) -> bool:
    """Whether the words say that the quotation is later than the film: an anniversary, a reprint, an essay …"""
    return bool(_EXPLAINED.search(about))


def is_book(name: str) -> bool:
    """Whether the name of a source reads like a book's."""
    return bool(_BOOK.search(name))


def on_another_work(about: str) -> bool:
    """Whether the words speak of a novel, a play, an original: a quotation may be about that."""
    return bool(_OTHER_WORK.search(about))


def spoken(about: str) -> bool:
    """Whether the words introduce people of the film rather than critics."""
    return bool(_SPOKEN.search(about))


def introduced(about: str) -> bool:
    """Whether the words introduce critics."""
    return bool(_INTRODUCED.search(about))
