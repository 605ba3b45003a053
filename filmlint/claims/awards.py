"""Awards: who or what won or was nominated for which prize, for which film and when."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from filmlint.claims.award_words import (
    ANCHOR,
    AWARD,
    BEHIND_FILM,
    BODY_NAME,
    CEREMONY,
    COUNT,
    DOUBT,
    NOMINATED,
    ONLY,
    RANK,
    SUBJECT_FILM,
    WON,
    award_of,
    count_of,
)
from filmlint.claims.records import Claim
from filmlint.text.expression import compile_when_used
from filmlint.text.names import PHRASE
from filmlint.text.span import Span

if TYPE_CHECKING:
    from filmlint.claims.extraction import Claims

WIN, NOMINATION = "won", "nominated"
_YEAR = r"(?P<year>(?:19[2-9]|20\d)\d)(?!\d|s\b|-\d)"
_YEAR_BEHIND = compile_when_used(
    r"(?:(?!, (?:and|but|while|then|before|after|who|which)\b| and (?:in|then|he|she|it)\b)[^.;:()\n]){0,80}?"
    rf"(?:\bin|\bof|\bat the|\bfrom the)(?: (?:early|late|march|february|april))? {_YEAR}"
    r"(?! (?:film|movie|drama|comedy|hit|classic|thriller|biopic|musical|epic|western|romance|release|adaptation))"
    r"|[ ]?\((?P<bare>(?:19[2-9]|20\d)\d)\)"
)
_YEAR_BEFORE = compile_when_used(rf"(?:^|[\s(])in (?:(?:early|late|march|february|april) )?{_YEAR},?[^.;:()]{{0,80}}$")
_YEAR_OF_AWARD = compile_when_used(rf"\b{_YEAR} (?:\w+ )?$")
_FILM_YEAR = compile_when_used(r"\(\s*$|’s?\s*$")
_CLAUSE = compile_when_used(r"[;:()]| but | while | whereas | although |, and (?=[a-z]+ [a-z]+ (?:won|was))")
_ATTRIBUTE = compile_when_used(r"[- ](?:winning|winner|nominated|nominee)s?\b")
_ASIDE = compile_when_used(
    r"[;()]|, (?:and|but|while|which|who|losing|beating)\b| and (?:was|earned|won|received|got|let)\b"
)
_NO_TITLE = compile_when_used(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|19\d\d|20\d\d|Best)\b"
)
_TRAILING = compile_when_used(
    r"(?: (?:in|of|at|by|from|and|with|on))*(?: the)?(?: (?:18|19|20)\d\d)?$|(?<=\w) (?:in|at|of|from) (?:the )?(?:18|"
    r"19|20)\d\d.*$"
)
# What makes a mention the occasion, not the prize: "at the 1996 Oscars".
_OCCASION = compile_when_used(
    r"\b(?:at|from|of|in|during|for|before|after) (?:the |that year's |this year's |last year's |\d{4}'s )?"
    r"(?:\d{4} |\d{1,3}(?:st|nd|rd|th) (?:annual )?)?$"
)
_VERB_GAP = compile_when_used(r" (?:(?:was|has|had|also|then|later|even|is|been|were) ){0,3}")
_FILM_WINS = compile_when_used(
    r"(?:\b(?:the|this) (?:film|movie|picture)|\bit)(?: (?:was|has|had|also|then|later|even|"
    r"been)){0,3} $"
)
_INITIAL_I = compile_when_used(r"\bI\. .*$")  # "The King and I. It …" is no initial
_NUMBER = compile_when_used(r"\d[\d,]{0,5}:? ")
_GENITIVE = compile_when_used(r"['’]s? (?=[A-Z])")
_TO_NAME = compile_when_used(
    r"(?:[- ]?(?:winning|winner|nominated|nominee)s?)?,?(?: (?!for\b|in\b|of\b)[a-z-]+){0,3} ?"
)
_PRIZE_FOR = compile_when_used(r"[- ](?:winner|nominee) for |[- ]winning (?:performance|turn|role|work) in ")
_BODIES = (
    "oscar", "academy award", "golden globe", "bafta", "screen actors guild", "sag award", "palme d", "golden lion",
    "golden bear",
)  # fmt: skip
_LONGEST_GAP = 70  # characters between a verb and its prize


class Award(NamedTuple):
    """A prize said to be won or only nominated for. `body` and `category` are ids of the film data ("oscars",
    "supporting-actor"), "" where not said; person and film as written; year and ceremony number 0 where not given.

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


def extract(claims: Claims) -> Iterator[Claim[Award]]:
    """The awards of the running text and its captions, each mention once, in order."""
    folded = claims.folded
    if not any(word in folded for word in _BODIES):
        return
    last, body, of_sentence = -1, "", -1
    for anchor in ANCHOR.finditer(folded):
        match = AWARD.match(folded, anchor.start())
        sentence = claims.body.sentence_of(anchor.start())
        if match is None or sentence is None or anchor.start() < last:
            continue
        if sentence.start != of_sentence:
            body, of_sentence = "", sentence.start
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


def _read(claims: Claims, sentence: Span, match: re.Match[str], known: str) -> Claim[Award] | None:
    folded = claims.folded
    start = match.start()
    end = start + len(match.group().rstrip(" -"))
    body, category, category_span = award_of(match)
    if not body:
        body = _body_nearby(folded, sentence, end) or known  # "won an Oscar, and Moll was up for Best Actress"
    head = _clause_start(folded, sentence, start)
    before, behind = folded[head:start], folded[end : sentence.end]
    if DOUBT.search(before[-90:]) or not body:
        return None
    verb = _verb(before, match.group(), behind)
    if verb is None:
        return None
    result, begin, stop = verb
    verb_span = Span(head + begin, head + stop) if begin >= 0 else Span(start, end)
    person = _person(claims, sentence, match, verb_span)
    attribute = (begin < 0 and result != NOMINATION) or (begin < 0 and bool(_ATTRIBUTE.match(behind)))
    film = _film(claims, sentence, end) or _film_before(claims, sentence)
    if film is not None and attribute and not _PRIZE_FOR.match(folded, end):
        film = None  # "with Oscar winner Bo Lim in The Pier": no prize for The Pier
    ceremony = CEREMONY.search(folded, sentence.start, sentence.end)
    year = None if attribute and film is None else _year(folded, sentence, start, end)
    number = count_of(COUNT.search(before[-25:]) or COUNT.search(match.group()))
    ranked = RANK.search(before[-40:])
    rank_begin = head + len(before) - len(before[-40:])
    own = film is None and (
        _is_own(behind, person, verb_span, start) or bool(_FILM_WINS.search(folded[sentence.start : verb_span.start]))
    )
    value = Award(
        body,
        category,
        result,
        claims.text[slice(*person)] if person else "",
        claims.text[slice(*film)] if film else "",
        own,
        _subject(claims, sentence, person, verb_span),
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
    )
    return claims.claim(value, Span(start, end))


def _clause_start(folded: str, sentence: Span, start: int) -> int:
    """Where the clause of a mention begins; what stands in brackets has a clause of its own."""
    head = sentence.start
    for mark in _CLAUSE.finditer(folded, sentence.start, start):
        head = mark.end()
    return head


def _verb(before: str, mention: str, behind: str) -> tuple[str, int, int] | None:
    """What is said of the prize, and where in `before` (negative: in the mention itself)."""
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


def _person(claims: Claims, sentence: Span, match: re.Match[str], verb: Span) -> Span | None:
    """The name between verb and prize ("won Bo Lim an Oscar"), behind an attribute, or before the verb."""
    start = match.start()
    end = start + len(match.group().rstrip(" -"))
    inside = _names_in(claims, sentence)
    if verb.start == start:  # "Oscar winner Bo Lim", "Bo Lim, an Oscar winner"
        after = _TO_NAME.match(claims.folded, end)
        begin = after.end() if after else end
        named = next((span for span in inside if end <= span.start <= begin), None)
        if named is not None:
            return named
        apposition = [span for span in inside if span.end <= start]
        if apposition and re.fullmatch(
            r",? (?:an?|the|now an?|himself an?|herself an?|who is an?) (?:[a-z-]+ )?",
            claims.folded[apposition[-1].end : start],
        ):
            return apposition[-1]
        return None
    between = [span for span in inside if span.start >= verb.end and span.end <= start]
    if between:
        return between[0] if len(between) == 1 else None
    earlier = [span for span in inside if span.end <= verb.start]
    if earlier and re.fullmatch(
        r"(?:,? (?:who|and|also|has|had|went on to|later|deservedly|was|twice|again|then|even|rightly|famously|would "
        r"go on to|both|is|now|just|finally|eventually|duly)){0,4},? ?(?:\([^()]*\) ?)?|['’]s (?:[a-z-]+ "
        r"){0,2}(?:performance|turn|work|portrayal|role|direction|script|screenplay|acting)(?: (?:here|as [a-z ]+|in "
        r"it|duly|rightly))? ?",
        claims.folded[earlier[-1].end : verb.start],
    ):
        return earlier[-1]
    behind = re.match(
        r",? (?:award |prize |oscar |honou?rs? )?(?:went|was given|was awarded|goes|was presented|was handed) to ",
        claims.folded[end : end + 40],
    )
    if behind is not None:
        return next((span for span in inside if span.start == end + behind.end()), None)
    return None


def _subject(claims: Claims, sentence: Span, person: Span | None, verb: Span) -> str:
    """The run of capitals that ends where the winner's name does, or right before the verb: it may be a title."""
    end = person.end if person else len(claims.text[sentence.start : verb.start].rstrip()) + sentence.start
    begin = bisect_left(claims.phrases, (sentence.start, 0))
    for span in claims.phrases[begin:]:
        if span.start >= verb.start:
            break
        if span.end == end or (person is None and _VERB_GAP.fullmatch(claims.folded[span.end : verb.start])):
            return claims.text[slice(*span)]
    return ""


def _film_before(claims: Claims, sentence: Span) -> Span | None:
    """The film that opens a sentence: "For The Long Night, Bo Lim won …"."""
    if not claims.text.startswith("For ", sentence.start):
        return None
    begin = sentence.start + 4
    end = _title_end(claims.text, begin, sentence.end)
    return Span(begin, end) if end is not None and claims.text[end : end + 1] == "," else None


def _title_end(text: str, begin: int, limit: int) -> int | None:
    """Where a title that begins at `begin` ends; it may open with a number and go on after a genitive."""
    number = _NUMBER.match(text, begin, limit)
    phrase = PHRASE.match(text, number.end() if number else begin, limit)
    if phrase is None:
        return None
    end = phrase.end()
    while (mark := _GENITIVE.match(text, end, limit)) and (phrase := PHRASE.match(text, mark.end(), limit)):
        end = phrase.end()
    return end


def _names_in(claims: Claims, sentence: Span) -> list[Span]:
    first = bisect_left(claims.name_starts, sentence.start)
    last = bisect_left(claims.name_starts, sentence.end)
    prizes = [Span(*found.span()) for found in AWARD.finditer(claims.folded, *sentence)]
    return [name.span for name in claims.names[first:last] if not any(name.span.overlaps(prize) for prize in prizes)]


def _film(claims: Claims, sentence: Span, end: int) -> Span | None:
    """The film named behind a prize: "for his role as Tom in The Long Night"."""
    stop = _ASIDE.search(claims.text, end, sentence.end)
    limit = min(stop.start() if stop else sentence.end, end + 130)
    for cue in BEHIND_FILM.finditer(claims.text, end, limit):
        begin = cue.end()
        stop_at = _title_end(claims.text, begin, limit)
        if stop_at is None or AWARD.match(claims.folded, begin) or _NO_TITLE.match(claims.text, begin):
            continue
        title = _TRAILING.sub("", _INITIAL_I.sub("I", claims.text[begin:stop_at]))
        return Span(begin, begin + len(title))
    return None


def _is_own(behind: str, person: Span | None, verb: Span, start: int) -> bool:
    """Whether a prize is said to be for the article's film."""
    if SUBJECT_FILM.search(behind[:80]):
        return True
    return person is not None and verb.end <= person.start < start


def _body_nearby(folded: str, sentence: Span, end: int) -> str:
    """The body named behind a category: "Best Actor at the Oscars"."""
    from filmlint.facts.award_names import award_body

    found = BODY_NAME.search(folded, end, min(sentence.end, end + 60))
    return award_body(found.group()) if found else ""


def _year(folded: str, sentence: Span, start: int, end: int) -> Span | None:
    """The year of the prize: behind it, before the clause ("In 1996 …"), or right before it ("the 1996 Oscar")."""
    direct = _YEAR_OF_AWARD.search(folded[max(sentence.start, start - 20) : start])
    if direct:
        base = max(sentence.start, start - 20)
        return Span(base + direct.start("year"), base + direct.end("year"))
    behind = _YEAR_BEHIND.match(folded, end, sentence.end)
    if behind:
        group = "year" if behind["year"] else "bare"
        return Span(*behind.span(group))
    before = _YEAR_BEFORE.search(folded[sentence.start : start])
    if before:
        return Span(sentence.start + before.start("year"), sentence.start + before.end("year"))
    return None
