"""Whether the article calls somebody's part a leading or a supporting one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from filmlint.claims.credits import SUPPORT, Credit, people_at
from filmlint.claims.records import Claim
from filmlint.claims.windows import Cues, matches
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

if TYPE_CHECKING:
    from filmlint.claims.extraction import Claims

LEADING, SUPPORTING = "leading", "supporting"
_SUPPORTING_CAST = compile_when_used(
    r"\bsupporting (?:cast|players?|actors?|actress(?:es)?|ensemble|roles?|turns?|performances?|parts?),? "
    r"(?:\(?(?:particularly|especially|including|includes|such as|like|led by|notably|above all|with|of|by|from|"
    r"is|are|headed by) )+"
)
_IN_SUPPORT = compile_when_used(
    r",? (?:who )?(?:is |was |appears |shines |co-stars |plays |gives |has |excels |turns up |offers |lends )?"
    r"(?:[a-z]+ )?(?:in|as|a|an|with|offers|provides)(?: an?| the| strong|"
    r" fine)? ?(?:[a-z]+ )?(?:supporting (?:role|part|turn|player|performance)|support)\b"
)
_IN_LEAD = compile_when_used(
    r",? (?:who )?(?:is |was |stars |plays |shines )?(?:[a-z]+ )?(?:in|as) (?:the|a) (?:[a-z]+ )?(?:lead(?:ing)?|"
    r"title|starring|main) (?:role|part)\b"
)
_SUPPORTING_AWARD = compile_when_used(r"\bbest supporting (?:actor|actress)\b")
_LEADING_AWARD = compile_when_used(
    r"\bbest (?:lead |leading )?(?:actor|actress)\b(?! in a supporting| \(supporting| in a (?:tv|television|"
    r"comedy|musical))"
)
_ELSEWHERE = compile_when_used(
    r"\b(?:earlier|previous(?:ly)?|before|later|another film|other film|next film|also won|her first|his first|past|"
    r"twice|again for|category fraud|campaign\w*|demoted|competed|submitted|although|though|despite|years later|"
    r"went on to)\b"
)

_SUPPORTING_CUES = Cues(("supporting",))
_SUPPORT_CUES = Cues(("support", "supporting"))
_PART_CUES = Cues(("role", "part"))
_AWARD_CUES = Cues(("best actor", "best actress", "best lead", "best leading", "best supporting"))
_REACH = 90  # characters between a name and what is said of the part
_PRIZE = compile_when_used(r"Academy|Oscar|Golden|Globe|BAFTA|Bafta|Award|Emmy|Tony|Guild|Festival")


class Standing(NamedTuple):
    """Somebody's part as leading or supporting; `award` is true where a prize or nomination says so."""

    person: str
    standing: str
    award: bool


def extract(claims: Claims) -> Iterator[Claim[Standing]]:
    """The parts called supporting or leading, and the acting prizes that say which."""
    folded = claims.folded
    for credit in claims.of(Credit):
        if credit.value.job == SUPPORT:
            yield Claim(Standing(credit.value.name, SUPPORTING, False), credit.span, credit.text, credit.place)
    for match in matches(_SUPPORTING_CAST, folded, claims.presence, _SUPPORTING_CUES, 1, 70):
        for span, name in people_at(claims, match.end()):
            yield claims.claim(Standing(name, SUPPORTING, False), Span(match.start(), span.end))
    yield from _behind(claims, _IN_SUPPORT, SUPPORTING, _SUPPORT_CUES)
    yield from _behind(claims, _IN_LEAD, LEADING, _PART_CUES)
    for pattern, standing in ((_SUPPORTING_AWARD, SUPPORTING), (_LEADING_AWARD, LEADING)):
        for match in matches(pattern, folded, claims.presence, _AWARD_CUES, 1, 60):
            person = _of_award(claims, match.start())
            if person:
                yield claims.claim(Standing(person, standing, True), Span(*match.span()), subject=person)


def _behind(claims: Claims, pattern: re.Pattern[str], standing: str, cues: Cues) -> Iterator[Claim[Standing]]:
    """The standing of the people behind whose names the pattern matches, which ends with one of the cues."""
    people = [name for at in cues.spots(claims.presence) for name in claims.people_before(at, _REACH)]
    for name in dict.fromkeys(people):
        if match := pattern.match(claims.folded, name.span.end):
            yield claims.claim(Standing(name.text, standing, False), Span(name.span.start, match.end()))


def _of_award(claims: Claims, at: int) -> str:
    """Whose prize it is: the one person the sentence names before it, where it speaks of this film."""
    sentence = claims.sentence_of(at)
    if sentence is None or _ELSEWHERE.search(claims.folded, *sentence):
        return ""
    named = (name.text for name in claims.names_in(Span(sentence.start, at)))
    people = [name for name in named if not _PRIZE.search(name)]
    found = {name.split()[-1] for name in people}
    return people[0] if len(found) == 1 else ""
