"""An age that does not fit the year of birth."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.claims import Claim, Claims
from filmlint.claims.lives import Age, Birth, Death
from filmlint.claims.stated_dates import written
from filmlint.finding import ERROR, Finding, Related
from filmlint.linking.linked_film import linked_film
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.dates import dates
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used

_TIMED = ("was", "when")
_PRESENT = ("comma", "bracket", "hyphen", "now", "is")

_WITH_THE_FILM = compile_when_used(
    r"(?: years old)? when (?:it|the film|the movie|the picture) "
    r"(?:was (?:being )?(?:shot|made|filmed|released)|came out|opened|appeared)\b"
)
_NOT_QUITE = compile_when_used(r"\b(?:almost|nearly|not quite|short of|about|shy of) (?:at |aged |at the age of )?$")
_LONGEST_DATE = 24  # characters
_SHOT_BEFORE = 2  # years that a film may be shot before it is shown
# An obituary that has the age and leaves the year to the date on top.
_HAS_DIED = compile_when_used(
    r"\b(?:has died|dies)\b|\bdied (?:at home |peacefully )?(?:on|this|last|yesterday)\b(?!(?: \d{1,2})? [a-z]+ \d{4})"
)
_DIED = compile_when_used(r"\b(?:died|dies|death|killed|passed away)\b")
_RELATIVE = compile_when_used(
    r"\b(?:his|her|their|whose) (?:[a-z]+ ){0,2}(?:father|mother|parents|sons?|daughters?|wife|husband|brothers?|"
    r"sisters?|"
    r"twin|widow|widower|partner|grandfather|grandmother|uncle|aunt|friend|cousin|child|children|dog)\b"
)


def check(document: Document, context: Context) -> Iterator[Finding]:
    claims = document.claims
    births = claims.of(Birth)
    if not births:
        return
    for death in claims.of(Death):
        birth = _same(claims, death, births)
        if birth is not None and death.value.year < birth.value.year:
            yield _finding(death, birth, f"Died in {death.value.year}, but born in {birth.value.year}", ERROR)
    for age in claims.of(Age):
        birth = _same(claims, age, births)
        if birth is None:
            continue
        event, slack = _event(claims, age, birth, context), 0
        if event is None:
            event, slack = _year_of_film(document, age, context), _SHOT_BEFORE
        if event is None:
            continue
        years = event - birth.value.year
        off = max(years - 1 - slack - age.value.years, age.value.years - years)
        if off > 0:
            message = (
                f"{age.value.years} in {event}, but somebody born in {birth.value.year} was {years - 1} or {years} then"
            )
            yield _finding(age, birth, message, ERROR if off > 1 else None)
        elif (exact := _to_the_day(claims, age, birth, event)) not in (None, age.value.years):
            message = f"{age.value.years}, but from the one date to the other it is {exact} years"
            yield _finding(age, birth, message, None)


def _to_the_day(claims: Claims, age: Claim[Age], birth: Claim[Birth], event: int) -> int | None:
    """The age at a death of that year whose day stands in the text, as does that of the birth."""
    assert age.shown is not None
    sentence = claims.sentence_of(age.shown.start)
    if sentence is None or _NOT_QUITE.search(claims.folded, max(0, age.shown.start - 34), age.shown.start):
        return None
    deaths = [
        death
        for death in claims.of(Death)
        if death.value.year == event
        and death.shown
        and (sentence.contains(death.shown) or death.subject == age.subject)
    ]
    if len(deaths) != 1 or not _DIED.search(claims.folded, *sentence):
        return None
    born, died = _day(claims, birth), _day(claims, deaths[0])
    return event - birth.value.year - (died < born) if born and died else None


def _day(claims: Claims, claim: Claim[Birth] | Claim[Death]) -> tuple[int, int] | None:
    """The month and the day of a birth or a death, where they stand before its year."""
    if claim.shown is None:
        return None
    named = list(dates(claims.text[max(0, claim.shown.start - _LONGEST_DATE) : claim.shown.end]))
    last = named[-1] if named else None
    return (last.month, last.day) if last is not None and last.year == claim.value.year and last.day else None


def _finding(claim: Claim[Age] | Claim[Death], birth: Claim[Birth], message: str, severity: str | None) -> Finding:
    related = [Related(birth.span, "the year of birth stands here")]
    return Finding(claim.span, f"{message}: check both", related, severity=severity)


def _same(claims: Claims, claim: Claim[Age] | Claim[Death], births: tuple[Claim[Birth], ...]) -> Claim[Birth] | None:
    """The birth of the same person: in the same sentence, or said of the same name anywhere."""
    assert claim.shown is not None
    sentence = claims.sentence_of(claim.shown.start)
    for birth in births:
        inside = sentence is not None and birth.shown is not None and sentence.contains(birth.shown)
        if inside and (not birth.subject or not claim.subject or _same_person(birth.subject, claim.subject)):
            return birth
    named = [
        birth for birth in births if birth.subject and claim.subject and _same_person(birth.subject, claim.subject)
    ]
    if len({birth.value.year for birth in named}) == 1:
        return named[0]
    if claim.subject or len(births) != 1:
        return None
    block = claims.body.paragraph_of(claim.shown.start)
    birth = births[0]
    return birth if block and birth.shown and block.contains(birth.shown) and birth.shown < claim.shown else None


def _same_person(first: str, second: str) -> bool:
    """Whether two names may be one person's: the same, or one the other's surname; relatives are not."""
    first, second = first.lower(), second.lower()
    if " " in first and " " in second:
        return first == second
    return first.rsplit(" ", 1)[-1] == second.rsplit(" ", 1)[-1]


def _year_of_film(document: Document, age: Claim[Age], context: Context) -> int | None:
    """The film's year, where somebody had an age when the film was made or shown."""
    assert age.shown is not None
    if not _WITH_THE_FILM.match(document.claims.folded, age.shown.end):
        return None
    link = linked_film(document, context.facts)
    if link is not None:
        return link.film.year if link.stated else None
    film = document.claims.film
    return film.value.year or None if film is not None else None


def _event(claims: Claims, age: Claim[Age], birth: Claim[Birth], context: Context) -> int | None:
    """The year in which somebody had an age: the one other year of the sentence, or the article's own."""
    assert age.shown is not None
    sentence = claims.sentence_of(age.shown.start)
    if sentence is None or _RELATIVE.search(claims.folded, sentence.start, age.shown.start):
        return None
    if age.value.sort == "dead":  # "He died on Sunday. He was 87."
        before = claims.sentence_of(max(0, sentence.start - 2))
        if before is None or not _HAS_DIED.search(claims.folded, *before):
            return None
        own = written(claims, context.as_of) if not _RELATIVE.search(claims.folded, *before) else None
        return own.year if own else None
    others = {year for _, year in claims.years_in(sentence) if year != birth.value.year}
    if age.value.sort in _PRESENT:
        own = written(claims, context.as_of)
        return own.year if own and not others else None
    deaths = {claim.value.year for claim in claims.of(Death) if claim.shown and sentence.contains(claim.shown)}
    if age.value.sort in _TIMED and len(others) == 2:
        others -= deaths  # "Jane Roe (1930-1999) was 31 when she made it in 1961"
    if not others and not deaths and _HAS_DIED.search(claims.folded, *sentence):
        own = written(claims, context.as_of)
        if own:
            return own.year
    if len(deaths) == 1 and _DIED.search(claims.folded, *sentence):
        return deaths.pop()
    if not others and _DIED.search(claims.folded, *sentence):
        known = {
            claim.value.year
            for claim in claims.of(Death)
            if claim.subject and _same_person(claim.subject, birth.subject)
        }
        return known.pop() if len(known) == 1 else None
    return others.pop() if len(others) == 1 else None


RULE = Rule(
    id="age-arithmetic",
    category="dates",
    severity="warning",
    check=check,
    summary="An age that does not fit the year of birth",
    why="The year of birth, the year of the event and the age stand in the article, and they do not add up.",
    bad=[
        "Ana Roe, born in 1963, was [[45]] when she made the film in 1995.",
        "Bo Lim (1920–1984) died at the age of [[72]].",
        "Bo Lim was born on 29 August 1935. Bo Lim died on 7 August 2023 at the age of [[88]].",
        "Ana Roe was born in Lund in 1963. Ana Roe was [[36]] at the 1996 ceremony.",
        {"text": "---\ndate: 2018-06-01\n---\nAna Roe, [[49]], was born in 1963 and still acts.", "path": "a.md"},
        "Bo Lim, born in 1961, died in [[1951]] after a short illness.",
        "Ana Roe, actress\n\n12 May 2019\n\nAna Roe, who has died at the age of [[86]], was born to be seen. She was "
        "born in Lund in 1935, and in Lund she went to school.",
        "Ana Roe, who filmed the wind\n\nAna Roe, who has died at the age of [[72]], made six films. She was born in "
        "Oslo in 1938.\n\nShe died in March 2020, at home. She never sold the house.",
        "---\ntitle: Ana Roe, a life\ndate: 2024-09-29\n---\nAna Roe, who died yesterday at the age of [[89]], did "
        "wonders with an eyebrow. She was born in Hull in 1938. She had a dog, and she gave her dog a name.",
        "Ana Roe, sixty years a villain\n\nAna Roe was born in Hull in 1936. Her first film was Docks, in 1957, when "
        "she was [[31]].",
        "# Review: The Dam (1983)\n\nAna Roe was [[56]] when it was shot; she was born in 1936.",
        "# Ana Roe dies at [[94]]\n\n7 January 2022\n\nAna Roe made six films. She was born in Oslo in 1937. She liked "
        "her dog, and she said so.",
        "# Bo Lim, knight\n\n9 March 2020\n\nBo Lim, who played a king, died on Sunday. He was [[87]]. He was born in "
        "Oslo "
        "in 1929. He saw his first film at school, and he told his father.",
        "# Ana Roe, a life\n\nAna Roe was born in Hull in 1930. She died in 1999, at [[62]], of a cold. She had a "
        "dog, and "
        "she told her dog so.",
        "Ana Roe (1930–1999) was [[45]] when she made The Dam in 1961.",
    ],
    good=[
        "Bo Lim was born on 29 August 1935. Bo Lim died on 7 August 2023 at the age of 87.",
        "Bo Lim was born on 2 August 1935. Bo Lim died on 7 August 2023 at the age of 88.",
        "Bo Lim was born on 29 August 1935. Bo Lim died on 7 August 2023, almost at the age of 88.",
        "# Ana Roe dies at 84\n\n7 January 2022\n\nAna Roe made six films. She was born in Oslo in 1937. She said "
        "that her "
        "father died at 94, and she told her dog so.\n",
        "# Bo Lim, knight\n\n9 March 2020\n\nBo Lim, who played a king, died on Sunday. He was 90. He was born in "
        "Oslo in "
        "1929. He told his father. His dog died on a Sunday. He was 14.\n",
        "Born in 1930, Ana Roe saw her brother die in 1999 at the age of 62.",
        "Ana Roe (1930–1999) was 31 when she made The Dam in 1961.",
        "Ana Roe, born in 1963, was 31 when she made the film in 1995.",
        "Bo Lim (1920–1984) died at the age of 63.",
        "Ana Roe, actress\n\n12 May 2019\n\nAna Roe, who has died at the age of 83, was born to be seen. She was born "
        "in Lund in 1935. Her son, Bo Roe, was 20 when he left in 1985, and he was 34 when he came back.\n",
        "# Review: The Dam (1983)\n\nAna Roe was 46 when it was shot; she was born in 1936.\n",
        "Bo Lim, boxer\n\n7 January 2022\n\nBo Lim, who has died at the age of 94, was born in Oslo on 20 May 1927.\n",
        "Ana Roe was born in 1963; her sister Eva Roe was 41 when the film opened in 1995.",
        {"text": "---\ndate: 2018-06-01\n---\nAna Roe, 54, was born in 1963 and still acts.\n", "path": "a.md"},
    ],
)
