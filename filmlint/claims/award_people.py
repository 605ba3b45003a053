"""Where the person and the film of a prize stand in its sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from filmlint.claims.award_words import AWARD, BEHIND_FILM, GIVEN
from filmlint.text.expression import compile_when_used
from filmlint.text.names import PHRASE
from filmlint.text.span import Span

if TYPE_CHECKING:
    from filmlint.claims.extraction import Claims

_ASIDE = compile_when_used(
    r"[;()]|, (?:and|but|while|which|who|losing|beating)\b| and (?:was|earned|won|received|got|let)\b"
)
_NO_TITLE = compile_when_used(
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December|19\d\d|20\d\d|Best)\b"
)
_TRAILING = compile_when_used(
    r"(?: (?:in|of|at|by|from|and|with|on))*(?: the)?(?: (?:18|19|20)\d\d)?$|(?<=\w) (?:in|at|of|from) (?:the )?(?:18|"
    r"19|20)\d\d.*$|(?<=\w) (?:in|at) the (?:[\w’']+ ){0,2}?(?:Oscars?|Academy Awards?|Golden Globes?|BAFTAs?|SAG)\b.*$"
)
_VERB_GAP = compile_when_used(r" (?:(?:was|has|had|also|then|later|even|is|been|were) ){0,3}")
_INITIAL_I = compile_when_used(r"\bI\. .*$")  # "The King and I. It …" is no initial
_WHO = compile_when_used(r", who [^.;:()]{1,120}, ")  # "Bo Lim, who plays the cook, won …"
_FOR_WHICH = compile_when_used(r"[\"”’*_]*,? for which(?: [\w.’'-]+){1,4} $")
_NUMBER = compile_when_used(r"\d[\d,]{0,5}:? ")
_GENITIVE = compile_when_used(r"['’]s? (?=[A-Z])")
_TO_NAME = compile_when_used(
    r"(?:[- ]?(?:winning|winner|nominated|nominee)s?)?,?(?: (?!for\b|in\b|of\b)[a-z-]+){0,3} ?"
)


def person_of(claims: Claims, sentence: Span, match: re.Match[str], verb: Span) -> Span | None:
    """The name between verb and prize ("won Bo Lim an Oscar"), behind an attribute, or before the verb."""
    start = match.start()
    end = start + len(match.group().rstrip(" -"))
    inside = _names_in(claims, sentence)
    given = GIVEN.match(claims.folded, end, end + 60)
    if given is not None:
        return next((span for span in inside if span.start == given.end()), None)
    if verb.start == start:  # "Oscar winner Bo Lim", "Bo Lim, an Oscar winner"
        after = _TO_NAME.match(claims.folded, end)
        begin = after.end() if after else end
        named = next((span for span in inside if end <= span.start <= begin), None)
        if named is not None:
            return named
        apposition = [span for span in inside if span.end <= start]
        if apposition and re.fullmatch(
            r",? (?:an?|the|now an?|himself an?|herself an?|who is an?) (?:[a-z-]+ )?|['’]s? ",
            claims.folded[apposition[-1].end : start],
        ):
            return apposition[-1]
        return None
    between = [span for span in inside if span.start >= verb.end and span.end <= start]
    if between:
        return between[0] if len(between) == 1 else None
    earlier = [span for span in inside if span.end <= verb.start]
    if earlier and re.fullmatch(
        r"(?:,? (?:who|and|also|has|had|himself|herself|went on to|"
        r"later|deservedly|was|twice|again|then|even|rightly|famously|would "
        r"go on to|both|is|now|just|finally|eventually|duly)){0,4},? ?(?:\([^()]*\) ?)?|['’]s (?:[a-z-]+ "
        r"){0,2}(?:performance|turn|work|portrayal|role|direction|script|screenplay|acting)(?: (?:here|as [a-z ]+|in "
        r"it|duly|rightly))? ?",
        claims.folded[earlier[-1].end : verb.start],
    ):
        return earlier[-1]
    if earlier and earlier[0].start == sentence.start and _WHO.fullmatch(claims.folded, earlier[0].end, verb.start):
        return earlier[0]
    return None


def opening_person(claims: Claims, sentence: Span, verb: Span) -> Span | None:
    """The name that is the subject of a verb further off: "Bo Lim has an accent and won …", "Bo Lim. Won …"."""
    begin = sentence.start
    if not claims.text[begin : verb.start].strip():
        paragraph = claims.body.paragraph_of(begin)
        begin = paragraph.start if paragraph else begin
    elif not claims.folded[begin : verb.start].endswith(" and ") or ";" in claims.text[begin : verb.start]:
        return None
    first = next(iter(_names_in(claims, Span(begin, verb.start))), None)
    return first if first is not None and first.start == begin else None


def subject_of(claims: Claims, sentence: Span, person: Span | None, verb: Span) -> str:
    """The run of capitals that ends where the winner's name does, or right before the verb: it may be a title."""
    given = GIVEN.match(claims.folded, verb.end, verb.end + 60)
    if given is not None:  # "The Oscar for Best Picture went to The Long Night"
        begin = bisect_left(claims.phrases, (given.end(), 0))
        at = claims.phrases[begin] if begin < len(claims.phrases) else None
        return claims.text[slice(*at)] if at is not None and at.start == given.end() else ""
    end = person.end if person else len(claims.text[sentence.start : verb.start].rstrip()) + sentence.start
    begin = bisect_left(claims.phrases, (sentence.start, 0))
    for span in claims.phrases[begin:]:
        if span.start >= verb.start:
            break
        if span.end == end or (person is None and _VERB_GAP.fullmatch(claims.folded[span.end : verb.start])):
            return claims.text[slice(*span)]
    return ""


def film_behind(claims: Claims, sentence: Span, end: int) -> Span | None:
    """The film named behind a prize: "for his role as Tom in The Long Night"."""
    stop = _ASIDE.search(claims.text, end, sentence.end)
    limit = min(stop.start() if stop else sentence.end, end + 130)
    for cue in BEHIND_FILM.finditer(claims.text, end, limit):
        begin = cue.end()
        stop_at = title_at(claims.text, begin, limit)
        if stop_at is None or AWARD.match(claims.folded, begin) or _NO_TITLE.match(claims.text, begin):
            continue
        title = _TRAILING.sub("", _INITIAL_I.sub("I", claims.text[begin:stop_at]))
        return Span(begin, begin + len(title))
    return None


def film_before(claims: Claims, sentence: Span, verb: Span) -> Span | None:
    """The film that stands before a verb of winning: "For The Long Night, Bo Lim won …", "…, for which he won …"."""
    told = claims.text.find(" for which ", sentence.start, verb.start) >= 0
    which = _FOR_WHICH.search(claims.text, sentence.start, verb.start) if told else None
    if which is not None:
        index = bisect_left(claims.phrases, (which.start(), 0)) - 1
        film = claims.phrases[index] if index >= 0 else None
        return film if film is not None and film.end == which.start() else None
    if not claims.text.startswith("For ", sentence.start):
        return None
    begin = sentence.start + 4
    end = title_at(claims.text, begin, sentence.end)
    return Span(begin, end) if end is not None and claims.text[end : end + 1] == "," else None


def title_at(text: str, begin: int, limit: int) -> int | None:
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
    prizes = [Span(*found.span()) for found in AWARD.finditer(claims.folded, *sentence)]
    found: list[Span] = []
    for name in claims.names_in(sentence):
        index = bisect_left(prizes, (name.span.end, 0)) - 1  # the last that begins before the name ends
        if index < 0 or not name.span.overlaps(prizes[index]):
            found.append(name.span)
    return found
