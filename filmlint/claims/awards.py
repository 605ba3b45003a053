"""Awards: who or what won or was nominated for which prize, for which film and when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from filmlint.claims.award_bodies import BY_OTHERS, OSCARS, body_of_article, body_of_paragraph, only_body
from filmlint.claims.award_holders import holder, subject_pronoun
from filmlint.claims.award_people import film_before, film_behind, opening_person, person_of, subject_of
from filmlint.claims.award_pronouns import taken
from filmlint.claims.award_words import (
    AWARD,
    AWARD_CUES,
    BODY_NAME,
    CEREMONY,
    COUNT,
    DENIED,
    DOUBT,
    GIVEN,
    HONORARY,
    NOMINATED,
    ONLY,
    RANK,
    SUBJECT_FILM,
    WON,
    award_of,
    count_of,
)
from filmlint.claims.award_years import year_of_prize
from filmlint.claims.main_person import by_pronoun
from filmlint.claims.records import Claim
from filmlint.facts.award_names import award_body
from filmlint.text.expression import compile_when_used
from filmlint.text.presence import Sought
from filmlint.text.span import Span

if TYPE_CHECKING:
    from filmlint.claims.extraction import Claims

WIN, NOMINATION = "won", "nominated"
_CLAUSE = compile_when_used(r"[;:()]| but | while | whereas | although |, and (?=[a-z]+ [a-z]+ (?:won|was))")
_ATTRIBUTE = compile_when_used(r"[- ](?:winning|winner|nominated|nominee)s?\b")
# What makes a mention the occasion, not the prize: "at the 1996 Oscars".
_OCCASION = compile_when_used(
    r"\b(?:at|from|of|in|during|for|before|after) (?:the |that year's |this year's |last year's |\d{4}'s )?"
    r"(?:\d{4} |\d{1,3}(?:st|nd|rd|th) (?:annual )?)?$"
)
_FILM_WINS = compile_when_used(
    r"(?:^(?:it|the (?:film|movie|picture)) (?:was|had been|got|received|earned) [^;:()]{1,60} and|"
    r"\b(?:the|this) (?:film|movie|picture)|\bit)(?: (?:was|has|had|also|then|later|even|been|went on to|"
    r"would go on to|eventually|finally|duly|rightly|famously|ultimately|deservedly)){0,3} $"
)
_FILMS_PRIZE = compile_when_used(r"\b(?:its|(?:the|this) (?:film|movie|picture)['’]s) (?:\w+ )?$")  # "its only Oscar"
_OF_IT = compile_when_used(r"directing (?:it|this|the (?:film|movie|picture))\b")
_PRIZE_FOR = compile_when_used(r"[- ](?:winner|nominee) for |[- ]winning (?:performance|turn|role|work) in ")
_BODIES = Sought((
    "oscar", "academy award", "golden globe", "bafta", "screen actors guild", "sag award", "palme d", "golden lion",
    "golden bear", "best picture", "envelope", "statuette",
))  # fmt: skip
# "Ana Roe was best actress": of which body, the paragraph says.
_NAMED = compile_when_used(r"\b(?:(?:was|is) )?(?:named|voted|chosen|declared|crowned|was|is) (?:the )?$")
_CHOSEN = compile_when_used(r"\b(?:was|were) named (?:the )?$")
_OF_MANY = compile_when_used(r"[a-z -]* (?:of|in) (?:the|all|them|his|her|their|that|its)\b| ever\b")
_WON_PLAIN = compile_when_used(
    r"\b(?:won|wins|took|takes|received|receives|collected|earned) (?:for |the )?(?:(?:award|prize) for )?(?:the )?$"
)
_THAT_YEAR = compile_when_used(r",? that (?:year|night)\b")
_FOR_A_PART = compile_when_used(
    r"(?: award| statuette)? for (?:(?:his|her|the) (?:[a-z-]+ ){0,2}?(?:role|performance|turn|portrayal|part)\b|"
    r"(?:play|portray)ing\b)"
    r"(?! in [a-z]*ing\b)"
)
_AT_CEREMONY = compile_when_used(r"(?: award| prize)?,? (?:at|by|from|in (?:the|an?|its|their)) ")  # as written
# "The Long Night, best picture of 1995": the Academy's, unless the article speaks of other prizes.
_PICTURE_OF = compile_when_used(r" (?:winner )?(?:of|for) (?P<year>(?:19[2-9]|20\d)\d)\b")
_APPOSED = compile_when_used(r"[\"'”’*_]*(?:,| \(| was| is) (?:the )?$")
_LONGEST_GAP = 70  # characters between a verb and its prize


class Award(NamedTuple):
    """A prize said to be won or only nominated for. `body` and `category` are ids of the film data ("oscars",
    "supporting-actor"), "" where not said; person and film as written; year and ceremony number 0 where not given.

    A claim that is not exact takes its person from the beginning of the sentence or the paragraph.

    `own` says that the film meant is the article's, `number` counts prizes ("two Oscars"), `rank` is "only", "sole",
    "first", "second" …, `subject` the whole run of capitals that may be the winning film's title. The spans (of the
    body) are those of the words to look at.
    """

    body: str
    category: str
    result: str
    person: str
    film: str
    own: bool
    subject: str
    year: int
    ceremony: int
    number: int
    rank: str
    rank_at: Span | None
    result_at: Span
    category_at: Span | None
    year_at: Span | None
    person_at: Span | None
    film_at: Span | None
    ceremony_at: Span | None
    for_part: bool = False  # without a category, but for a part or a performance
    pronoun: str = ""  # "he" or "she" for the person, where no name stands
    that_year: bool = False  # "won the Oscar that year"


def extract(claims: Claims) -> Iterator[Claim[Award]]:
    """The awards of the running text and its captions, each mention once, in order."""
    folded = claims.folded
    if not _BODIES.stands_in(claims.presence) or "true or false" in folded:  # the latter a quiz
        return
    last, body, of_sentence = -1, "", -1
    for at in AWARD_CUES.spots(claims.presence):
        match = AWARD.match(folded, at)
        whole, sentence = claims.body.sentence_of(at), claims.sentence_of(at)
        if match is None or whole is None or sentence is None or at < last:
            continue
        if whole.start != of_sentence:
            body, of_sentence = "", whole.start
        if (
            match["body1"]
            and not match["kind1"]
            and _OCCASION.search(folded[max(sentence.start, match.start() - 40) : match.start()])
            and not _ATTRIBUTE.match(folded, match.end())
        ):
            body = body or award_of(match)[0]
            continue
        claim = _read(claims, sentence, match, body)
        if claim is not None:
            last, body = match.end(), claim.value.body
            yield claim
    for person, verb in taken(claims):
        name = claims.text[slice(*person)]
        nothing = (None, verb, None, None, person, None, None)
        yield claims.claim(Award(OSCARS, "", WIN, name, "", True, name, 0, 0, 0, "", *nothing), verb)


def _read(claims: Claims, sentence: Span, match: re.Match[str], known: str) -> Claim[Award] | None:
    folded = claims.folded
    start = match.start()
    end = start + len(match.group().rstrip(" -"))
    body, category, category_span = award_of(match)
    head = _clause_start(folded, sentence, start)
    before, behind = folded[head:start], folded[end : sentence.end]
    named = _NAMED.search(before) if not body and category and not behind[:1].isalpha() else None
    of_paragraph = named is not None and not (_AT_CEREMONY.match(claims.text, end) or _OF_MANY.match(behind))
    if of_paragraph:
        body = known or body_of_paragraph(claims, sentence)
        if not body and _CHOSEN.search(before):
            body = body_of_article(claims, sentence)
    elif not body:
        body = _body_nearby(folded, sentence, end) or known  # "won an Oscar, and Moll was up for Best Actress"
        if (
            not body
            and category
            and not _OF_MANY.match(behind)
            and _WON_PLAIN.search(before)
            and not _AT_CEREMONY.match(claims.text, end)
        ):
            body = body_of_article(claims, sentence)
    if not body and category == "picture" and _PICTURE_OF.match(behind) and _APPOSED.search(before):
        named, body = _APPOSED.search(before), only_body(folded)
    if not body or DOUBT.search(before[-90:]):
        return None
    verb = (WIN, named.start(), named.end()) if named else _verb(before, match.group(), behind)
    held = None
    if verb is None:
        held = holder(before, match.group(), claims.text[end : sentence.end], of_category=bool(category))
        if held is None:
            return None
        verb = (WIN, held.start, held.end)
    if HONORARY.search(before[-25:]) or DENIED.search(behind):
        return None
    result, begin, stop = verb
    verb_span = Span(head + begin, head + stop) if begin >= 0 else Span(start, end)
    near = person_of(claims, sentence, match, verb_span)
    person = near or (opening_person(claims, sentence, verb_span) if begin >= 0 and not held else None)
    attribute = (begin < 0 and result != NOMINATION) or (begin < 0 and bool(_ATTRIBUTE.match(behind)))
    film = film_behind(claims, sentence, end) or film_before(claims, sentence, verb_span)
    if film is not None and attribute and not _PRIZE_FOR.match(folded, end):
        film = None  # "with Oscar winner Bo Lim in The Pier": no prize for The Pier
    ceremony = CEREMONY.search(folded, sentence.start, sentence.end) if body == OSCARS else None
    year = None if attribute and film is None else year_of_prize(folded, sentence, start, end)
    number = count_of(COUNT.search(before[-25:]) or COUNT.search(match.group()))
    ranked = RANK.search(before[-40:])
    rank_begin = head + len(before) - len(before[-40:])
    own = film is None and (
        of_paragraph
        or _is_own(behind, person, verb_span, start)
        or bool(_FILM_WINS.search(folded[sentence.start : verb_span.start]))
        or (person is not None and bool(_FILMS_PRIZE.search(before) or _OF_IT.match(folded, end - len("directing"))))
    )
    pronoun = held.pronoun if held is not None else ""
    name = claims.text[slice(*person)] if person else by_pronoun(claims, verb_span) if pronoun else ""
    if not name and held is None and begin >= 0:
        pronoun = subject_pronoun(folded[max(sentence.start, verb_span.start - 60) : verb_span.start])
    value = Award(
        body,
        category,
        result,
        name,
        claims.text[slice(*film)] if film else "",
        own,
        subject_of(claims, sentence, person, verb_span),
        int(folded[slice(*year)]) if year else 0,
        int(ceremony["number"]) if ceremony else 0,
        number,
        ranked["rank"].replace("sole", ONLY) if ranked else "",
        Span(rank_begin + ranked.start("rank"), rank_begin + ranked.end("rank")) if ranked else None,
        verb_span,
        category_span,
        year,
        person,
        film,
        Span(*ceremony.span("number")) if ceremony else None,
        not category and result == WIN and not attribute and bool(_FOR_A_PART.match(behind)),
        pronoun if not name else "",
        bool(_THAT_YEAR.match(behind)),
    )
    return claims.claim(value, Span(start, end), exact=person is near)


def _clause_start(folded: str, sentence: Span, start: int) -> int:
    """Where the clause of a mention begins; what stands in brackets has a clause of its own."""
    head = sentence.start
    for mark in _CLAUSE.finditer(folded, sentence.start, start):
        head = mark.end()
    return head


def _verb(before: str, mention: str, behind: str) -> tuple[str, int, int] | None:
    """What is said of the prize, and where in `before` (negative: in the mention itself)."""
    if GIVEN.match(behind):
        return WIN, -1, -1
    attribute = _ATTRIBUTE.match(behind) or _ATTRIBUTE.search(mention)
    if attribute:
        return (NOMINATION if "nomin" in attribute.group() else WIN), -1, -1
    nominated = NOMINATED.search(mention) or NOMINATED.match(behind)
    last: re.Match[str] | None = None
    for found in NOMINATED.finditer(before):
        last = found
    won: re.Match[str] | None = None
    for found in WON.finditer(before):
        won = found
    if nominated:
        at = won or last
        return NOMINATION, at.start() if at else -1, at.end() if at else -1
    if last and (won is None or last.start() >= won.start()):
        return (NOMINATION, last.start(), last.end()) if len(before) - last.end() <= _LONGEST_GAP else None
    if won and len(before) - won.end() <= _LONGEST_GAP:
        return WIN, won.start(), won.end()
    return None


def _is_own(behind: str, person: Span | None, verb: Span, start: int) -> bool:
    """Whether a prize is said to be for the article's film."""
    if SUBJECT_FILM.search(behind[:80]):
        return True
    return person is not None and verb.end <= person.start < start


def _body_nearby(folded: str, sentence: Span, end: int) -> str:
    """The body named behind a category: "Best Actor at the Oscars"."""
    found = BODY_NAME.search(folded, end, min(sentence.end, end + 60))
    if found is None or BY_OTHERS.search(folded, end, found.start()):
        return ""  # "won best actor of the city's critics and lost the Oscar"
    return award_body(found.group())
