"""Prizes that somebody is said to have without a verb of winning before them: "his second Oscar, for The Pier", "the
Oscar she won for it"; and the pronoun that is the subject of such a verb."""

from __future__ import annotations

from typing import NamedTuple

from filmlint.text.expression import compile_when_used

# "His second Oscar, for best actor in The Pier, came late", "Bo Lim's Oscar for The Pier", "her best-actress Oscar".
_OWNER = compile_when_used(
    r"(?:\b(?P<whose>his|her)|(?<=\w)['’]s?) (?:own )?"
    r"(?:(?:first|second|third|fourth|only|sole|last)(?: and (?:only|last))? )?$"
)
_FOR_A_FILM = compile_when_used(
    r"(?: (?:was|is|came)(?: only| at last| finally)?)? for (?!a\b|an\b|his\b|her\b|the [a-z])"
)
_NO_WIN = compile_when_used(
    r"[- ](?:nominat\w+|nods?|nominees?|hop\w+|chances?|campaign|bid|speech|acceptance|snub|buzz|run|season|night|odds|"
    r"race|loss|contender|defeat|history)\b"
)
_SUBJECT = compile_when_used(
    r"(?:^|[\s(])(?P<who>he|she)(?: (?:also|then|later|has|had|even|rightly|duly|deservedly|promptly|finally|"
    r"eventually|was|himself|herself)){0,2} $"
)
_WON_BEHIND = compile_when_used(
    r" (?:(?:that|which) )?(?P<who>he|she) (?:had )?(?:won|received|got|collected|took|picked up)\b"
)
_PRONOUN_OF = {"his": "he", "her": "she"}


class Holder(NamedTuple):
    """Where in the words before a prize its holder stands, and the pronoun, "" where it is a name."""

    start: int
    end: int
    pronoun: str


def holder(before: str, mention: str, behind: str, *, of_category: bool) -> Holder | None:
    """The holder of a prize that a possessive or a relative clause gives to somebody."""
    if "nom" in mention or _NO_WIN.match(behind):
        return None
    won = _WON_BEHIND.match(behind)
    if won is not None:
        return Holder(len(before), len(before), won["who"])
    owner = _OWNER.search(before)
    if owner is None or not (of_category or _FOR_A_FILM.match(behind)):
        return None
    return Holder(owner.start(), owner.end(), _PRONOUN_OF.get(owner["whose"] or "", ""))


def subject_pronoun(before_verb: str) -> str:
    """The pronoun that is the subject of a verb behind some words, "" where there is none."""
    found = _SUBJECT.search(before_verb)
    return found["who"] if found is not None else ""
