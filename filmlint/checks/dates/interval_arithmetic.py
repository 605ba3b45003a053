"""Years counted wrong between two years that stand next to the count."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from filmlint.claims import Claim, Claims
from filmlint.claims.intervals import AFTER, AGO, ANNIVERSARY, BEFORE, EARLIER, LATER, SINCE, SPAN, Interval
from filmlint.claims.stated_dates import written
from filmlint.finding import WARNING, Finding, Related
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.dates import MONTH_WORDS
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.names import opens_sentence
from filmlint.text.span import Span

# What may stand between "20 years later" and the year it arrives at.
_TO_YEAR = compile_when_used(
    r"(?: (?:today|tonight))?[,;]? ?(?:\(|[–—-] )?(?:in |on |by |around |, )?(?:\d{1,2} )?(?:[a-z]+ )?(?:\d{1,2},? )?"
    r"(?:of )?(?:the )?$"
)

# "in 1984, forty years later." counts to the year before it.
_FROM_YEAR = compile_when_used(r",? (?:some |about |almost |nearly |just |exactly )?")
_COUNTED_OUT = compile_when_used(r"[.,;:)!?]| (?:today|this|to the day)\b|$")
# A year that stands for something else, or a thing told between two years from which the later may be counted.
_TOLD_BETWEEN = compile_when_used(
    r"\b(?:followed|then|after|afterwards|second|sequel|remake|next|moved|third|before|again|until|to|who|which|"
    r"that|when|while)\b|[.;:]"
)
# "It is thirty years since …, in April 1996": counted from there to the day of the article.
_IT_IS = compile_when_used(r"\b(?:it is|it['’]s|it has been|it['’]s been) (?:now )?$")
_SINCE_IN = compile_when_used(r"[^.;:()]{0,90}\bin (?:(?:early|late|the) )?(?:[a-z]+ )?(?:of )?$")
_SINCE_THAT = compile_when_used(r" (?:then|(?:that|this) [a-z]+)[.,]")
_MADE = compile_when_used(r"\b(?:made|shot|filmed|released|opened|came out|come out|lie|stand) (?:only |just |some )?$")
_SINCE_OTHER = compile_when_used(r"\b(?:who|which|whose|that|first|last)\b")

_NEAR = 300  # characters
# "forty years ago this Sunday, 13 February 2022"
_THIS_DAY = compile_when_used(
    r",? (?:today|(?:this|next|last|on) [a-z]+),? (?:on )?(?:\d{1,2} [a-z]+|[a-z]+ \d{1,2}|[a-z]+),? ?$"
)
# What happened in between, from which a later year may be counted.
_BETWEEN = compile_when_used(
    r"\b(?:followed|then|after|afterwards|second|sequel|remake|next|moved|third|before|again)\b"
)

# beside an anniversary: each of two has a year of its own
_ANOTHER_NTH = compile_when_used(
    r"\b(?:\d{1,3}(?:st|nd|rd|th)|(?:[a-z]+-)?(?:fifth|tenth|[a-z]+(?:teenth|ieth)))(?! (?:centur|of |birthday))\b"
)

_PAUSE = frozenset(",;:.")
_NEXT = 40  # characters between an anniversary and its year
_FIRST_CELEBRATED = 4  # years after a film
_IN_ADVANCE = compile_when_used(r"\b(?:before|ahead|after|since|until|first|from|blu-ray|dvd|edition)\b")

Year = tuple[Span, int]


def check(document: Document, context: Context) -> Iterator[Finding]:
    claims = document.claims
    for claim in claims.of(Interval):
        pair = _anchors(claims, claim, context)
        if pair is None:
            continue
        (first, last), related = pair
        between = abs(last - first)
        interval = claim.value
        if interval.low <= between <= interval.high:
            continue
        if interval.relation == ANNIVERSARY:
            off = abs(between - interval.years)
            message = f"“{claim.text}”, but from {first} to {last} is {between} years"
            severity = None if off > 1 else WARNING
        else:
            message = f"“{claim.text}”, but between {first} and {last} lie {between} years"
            severity = None
        notes = [Related(claims.body.to_document(span), "counted from or to here") for span in related if span.end]
        yield Finding(claim.span, f"{message}: one of the three is wrong", notes, severity=severity)


def _anchors(claims: Claims, claim: Claim[Interval], context: Context) -> tuple[tuple[int, int], list[Span]] | None:
    """The two years an interval lies between and their places, None where they do not stand next to it."""
    shown, relation = claim.shown, claim.value.relation
    sentence = claims.sentence_of(shown.start) if shown else None
    if shown is None or sentence is None:
        return None
    years = [year for year in claims.years_in(sentence) if not _ends_a_title(claims, year[0])]
    before = [year for year in years if year[0].end <= shown.start]
    after = [year for year in years if year[0].start >= shown.end]
    arrived = after[0] if after and _TO_YEAR.fullmatch(claims.folded, shown.end, after[0][0].start) else None
    if relation == AGO:
        day = after[0] if after and _THIS_DAY.fullmatch(claims.folded, shown.end, after[0][0].start) else None
        if day is not None and before:
            return (before[-1][1], day[1]), [before[-1][0], day[0]]
        own = written(claims, context.as_of)
        told = arrived or _told_before(claims, shown, before, after)
        return ((told[1], own.year), [told[0]]) if own and told else None
    if relation == SINCE:
        own = written(claims, context.as_of)
        told = after[0] if _is_since(claims, shown, years, after) else _year_just_told(claims, sentence, shown)
        return ((told[1], own.year), [told[0]]) if own and told else None
    if relation in (LATER, EARLIER):
        if arrived is None:
            told = _told_before(claims, shown, before, after)
            return _between_two(claims, claim, told, years) if told else None
        start = (
            before[-1]
            if before
            else _year_of_sentence_before(claims, sentence, shown)
            or _year_of_paragraph(claims, sentence, shown)
            or _year_of_film(claims, arrived)
        )
        if start is None or (not before and (start[1] < arrived[1]) is not (relation == LATER)):
            return None  # what a sentence before told last is not what this one counts from
        return (start[1], arrived[1]), [start[0], arrived[0]]
    if relation in (AFTER, BEFORE):
        near = after[0] if after and after[0][0].start - shown.end <= 60 else None
        if near is not None and ", " in claims.text[shown.end : near[0].start]:
            return None  # "a decade after his death, Fog (1999) …"
        far = before[-1] if before else (after[1] if len(after) == 2 else None)
        if near is None or far is None or len(years) != 2:
            return None
        return (near[1], far[1]), [near[0], far[0]]
    if relation == SPAN and not _is_span(claims, shown, years):
        return None
    if _ANOTHER_NTH.search(claims.folded[sentence.start : shown.start] + claims.folded[shown.end : sentence.end]):
        return None
    if len({year for _, year in years}) == 2 and len(years) == 2:
        return (years[0][1], years[1][1]), [years[0][0], years[1][0]]
    if relation != ANNIVERSARY or len(years) != 1 or not _is_films(claims, shown, years[0]):
        return None
    assert claims.film is not None
    return (claims.film.value.year, years[0][1]), [years[0][0]]


def _ends_a_title(claims: Claims, year: Span) -> bool:
    """Whether a year is a part of a title or another name: "Blade Runner 2049", "Cannes 1994"."""
    start = year.start - len(claims.text[max(0, year.start - 20) : year.start - 1].rpartition(" ")[2]) - 1
    word = claims.text[start : year.start - 1]
    if not word[:1].isupper() or len(word) < 4 or word.rstrip(".,") in MONTH_WORDS:
        return False
    return not opens_sentence(claims.text, start)


def _told_before(claims: Claims, shown: Span, before: list[Year], after: list[Year]) -> Year | None:
    """The year right before an interval that counts to it: "in 1984, forty years later."."""
    if not before or after or claims.body.in_quotation(shown) or not _COUNTED_OUT.match(claims.folded, shown.end):
        return None
    return before[-1] if _FROM_YEAR.fullmatch(claims.folded, before[-1][0].end, shown.start) else None


def _between_two(
    claims: Claims, claim: Claim[Interval], told: Year, years: list[Year]
) -> tuple[tuple[int, int], list[Span]] | None:
    """The only two years of a sentence, the second right before what is counted to it.

    Too short a count may start at something told in between; too long a one cannot.
    """
    if len(years) != 2 or (claim.value.relation == LATER) is not (years[0][1] < told[1]):
        return None
    short = claim.value.high < abs(told[1] - years[0][1])
    if short and _TOLD_BETWEEN.search(claims.folded, years[0][0].end, told[0].start):
        return None
    return (years[0][1], told[1]), [years[0][0], told[0]]


def _is_span(claims: Claims, shown: Span, years: list[Year]) -> bool:
    """Whether the years of a sentence are the ends of the span it counts, by the words on its two sides."""
    words = claims.folded[slice(*shown)]
    if words.endswith(("separate", "divide", "between")):
        parts = (claims.text[start.end : end.start] for (start, _), (end, _) in pairwise([(shown, 0), *years]))
        return all(0 < len(part) <= _NEXT * 2 and _PAUSE.isdisjoint(part) for part in parts)
    if words.endswith("apart"):
        return _MADE.search(claims.folded, max(0, shown.start - 20), shown.start) is not None
    return True


def _is_since(claims: Claims, shown: Span, years: list[Year], after: list[Year]) -> bool:
    """Whether an interval is counted from the only year of its sentence to the day of the article."""
    if len(years) != 1 or not after or claims.body.in_quotation(shown):
        return False
    start = after[0][0].start
    passed = "passed" in claims.folded[slice(*shown)]
    return (
        (passed or _IT_IS.search(claims.folded[max(0, shown.start - 20) : shown.start]) is not None)
        and _SINCE_IN.fullmatch(claims.folded, shown.end, start) is not None
        and not _SINCE_OTHER.search(claims.folded, shown.end, start)
        and not claims.folded.startswith(("'s", "’s", "-", "–"), after[0][0].end)
    )


def _is_films(claims: Claims, shown: Span, year: Year) -> bool:
    """Whether an anniversary is the film's, and the year next to it its own: "the film's 25th anniversary in 2020"."""
    film = claims.film
    if film is None or not film.value.year or year[1] - film.value.year < _FIRST_CELEBRATED:
        return False
    if not -_NEXT < year[0].start - shown.end < _NEXT or _IN_ADVANCE.search(claims.folded, shown.end, year[0].start):
        return False
    title = film.value.title.lower()
    before = claims.folded[max(0, shown.start - len(title) - 20) : shown.start]
    return before.endswith(("the film's ", "the movie's ", f"{title}'s ", f"{title}' "))


def _year_just_told(claims: Claims, sentence: Span, shown: Span) -> Year | None:
    """The year with which the sentence before ends: "… in 2019. Three years have passed since that prize."."""
    if shown.start != sentence.start or not _SINCE_THAT.match(claims.folded, shown.end):
        return None
    block = claims.body.paragraph_of(shown.start)
    previous = claims.sentence_of(max(0, sentence.start - 2))
    if block is None or previous is None or previous.start < block.start or previous == sentence:
        return None
    years = claims.years_in(previous)
    return years[-1] if years and previous.end - years[-1][0].end <= 1 else None


def _year_of_sentence_before(claims: Claims, sentence: Span, shown: Span) -> Year | None:
    """The only year of the sentence before, where this one opens with the interval."""
    if claims.text[sentence.start : shown.start].count(" ") > 1:
        return None
    block = claims.body.paragraph_of(shown.start)
    previous = claims.sentence_of(max(0, sentence.start - 2))
    if block is None or previous is None or previous.start < block.start or previous == sentence:
        return None
    years = claims.years_in(previous)
    return years[0] if len(years) == 1 else None


def _year_of_paragraph(claims: Claims, sentence: Span, shown: Span) -> Year | None:
    """The only year of the paragraph before the sentence, where nothing is told in between."""
    block = claims.body.paragraph_of(shown.start)
    if block is None or claims.body.in_quotation(shown):
        return None
    years = claims.years_in(Span(block.start, sentence.start))
    if len({year for _, year in years}) != 1 or _BETWEEN.search(claims.folded, years[0][0].end, shown.start):
        return None
    return years[0] if shown.start - years[0][0].end < _NEAR else None


# "Ten years later, in 2014, it was restored": counted from the film.
_THE_FILM = compile_when_used(r",? (?:it|the film|the movie) (?:was|came|got|went|is|returned|found|has)\b")


def _year_of_film(claims: Claims, arrived: Year) -> Year | None:
    """The film's own year, where what the interval leads to is said of the film."""
    film = claims.film
    if film is None or not film.value.year or not _THE_FILM.match(claims.folded, arrived[0].end):
        return None
    return Span(0, 0), film.value.year


RULE = Rule(
    id="interval-arithmetic",
    category="dates",
    severity="error",
    check=check,
    summary="Years that do not add up",
    why="Two years and the time between them stand side by side, and one of the three is wrong: any reader can count.",
    bad=[
        "The Long Night came out in 1995 and, [[20 years later]], in 2012, it was restored.",
        "In 2012, [[fifteen years after]] the 1995 premiere, the negative was found.",
        "Restored in 2019 for the [[30th anniversary]] of the 1995 release, it looks new.",
        "The first film is from 1978. [[Two decades later]], in 2012, came the second.",
        "There is a [[nine-year gap]] between the film of 1990 and the film of 2004.",
        {"text": "---\ndate: 2020-05-05\n---\nThe studio closed [[ten years ago]], in 2004.", "path": "a.md"},
        "Film: The Long Night (1995)\n\nIt was shown again for the film’s [[20th anniversary]], in 2020.",
        "He married Ann Dahl in 1960; they were together for [[49 years]], until her death in 2018.",
        "She was married to a poet for [[fifteen years]], from 1958 to 1963, and wrote five books.",
        "It opened in February 1972, which is [[forty years ago]] this Sunday, 13 February 2022.",
        "In June 1996 nobody liked it. It had opened to reviews that seem, [[thirty years later]], in June 2021, "
        "unkind.",
        "Her last film came out in 2004; this one was finished in the autumn of 2012, [[eleven years later]].",
        "He died in March 2015, a week after his wife, whom he had married in 1972, [[fifty-six years earlier]].",
        {
            "text": "---\ndate: 2024-05-02\n---\nOn 2 May 1969, [[sixty-five years ago]] today, it opened in Lund.",
            "path": "a.md",
        },
        {
            "text": "---\ndate: 2016-04-02\n---\nIt is [[thirty years since]] the film opened in four towns, in April "
            "1996.",
            "path": "a.md",
        },
        "[[Ten years lie between]] the film of 1990 and the film of 2004.",
        "The Ferry (1946) and The Dam (1958) were made [[two years apart]].",
        {
            "text": "---\ndate: 2024-03-04\n---\nShe got a prize in Lund in 2019. [[Three years have passed since]] "
            "that "
            "prize.",
            "path": "a.md",
        },
        {
            "text": "---\ndate: 2015-06-20\n---\n[[Thirty years ago]] today, on 20 June 1975, it opened in Lund.",
            "path": "a.md",
        },
    ],
    good=[
        "Fourteen years lie between the film of 1990 and the film of 2004.",
        "Ten years separate the brothers; one was born in 1950, and the other made his first film in 1984.",
        "The Ferry (1946) and The Dam (1958) are about twins who were born two years apart.",
        "Nine years passed between two visits, and he wrote of both in The Ferry (1995) and in The Dam (2009).",
        "A decade after his death, The Ferry (1999) and The Dam (2004) came out on disc.",
        {
            "text": "---\ndate: 2024-03-04\n---\nShe got a prize in Lund in 2019. Five years have passed since that "
            "prize, and forty since her birth in 1984. Three years had passed since the war when he was born, in "
            "1948.\n",
            "path": "a.md",
        },
        "The Long Night came out in 1995 and, 17 years later, in 2012, it was restored.",
        "He married Ann Dahl in 1960; they were together for 58 years, until her death in 2018.",
        "The first film is of 1978. A sequel followed, and two decades later, in 2005, a third film.",
        "Restored in 2020 for the 25th anniversary of the 1995 release, it looks new.",
        "The Long Night is of 1975. For its 40th anniversary, in 2015, it was shown again; the 50th came in 2025.",
        "Film: The Long Night (1995)\n\nIt was shown again in the village for the film’s 25th anniversary, in 2020.",
        "She made it in 1995 and, nearly two decades later, in 2013, she made it again.",
        "Born in 1950, he began in 1972 and stopped twenty years later, in 1993.",
        {"text": "---\ndate: 2020-05-05\n---\nThe studio closed ten years ago, in 2010.\n", "path": "a.md"},
        "Her last film came out in 2004; this one was finished in the autumn of 2012, eight years later.",
        "Bo Lim made Fog Runner in 1982. Ana Roe’s Fog Runner 2049 came 35 years later, in 2017.",
        "The war ended in 1945, he went home, then he went to sea, and in 1953, two years later, he came back.",
        "He made it in 1984 and was divorced in 1990, two years after the premiere of the next.",
        "In 1960 she left, in 1966 she was back, and in 1978, twelve years later, she left again.",
        {
            "text": "---\ndate: 2024-05-02\n---\nOn 2 May 1969, fifty-five years ago today, it opened in Lund. “It was "
            "in 1959, fifty years ago,” he said then.\n",
            "path": "a.md",
        },
        {
            "text": "---\ndate: 2016-04-02\n---\nIt is twenty years since the film opened in four towns, in April "
            "1996. It was thirty years since he had left, in 1960, and it is ten years since the director of 1959’s "
            "The Dam died.\n",
            "path": "a.md",
        },
    ],
)
