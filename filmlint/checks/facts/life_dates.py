"""Somebody is born or dies in a year, or dies at an age, that is not theirs."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.claims.lives import Age, Birth, Death
from filmlint.claims.records import Claim
from filmlint.facts import Facts
from filmlint.facts.records import Person
from filmlint.finding import HIGH, NOTE, WARNING, Evidence, Finding
from filmlint.lint.context import Context
from filmlint.ruleset.example_facts import example
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

# What may stand between a name and the year: nobody else's birth or death.
_TIED = compile_when_used(
    r"(?:,? (?:who )?(?:is |was )?born\b|,? (?:who )?(?:had |has |then )?(?:died|dies|passed away|was killed)\b)"
    r"[^().;:]{0,70}$| ?\([^().;:]{0,40}$"
)
# "Bo Lim, who has died aged 85": what may stand between the name and the age.
_DIED_AGED = compile_when_used(
    r",? (?:who )?(?:has |had )?(?:died|dies|passed away)\b(?:(?! (?:when|while|his|her|their|whose|leaving)\b)"
    r"[^().;:]){0,60}(?:\baged|\bat the age of|\bat age|\bage|\bat) $"
)
_PRONOUN = compile_when_used(r"(?:(?:he|she) (?:was born|died)|born|died)\b")
_SLIP = 1  # years that an age may be off: not all days are known
_NAMESAKE = 25  # years off from which it is somebody else of the name


def check(document: Document, context: Context) -> Iterator[Finding]:
    claims = document.claims
    stated: list[Claim[Birth] | Claim[Death]] = [*claims.of(Birth), *claims.of(Death)]
    people = [(claim, _person(document, context.facts, claim)) for claim in stated]
    off = [(person.id, type(claim.value)) for claim, person in people if person and _off(claim, person)]
    for claim, person in people:
        years = _off(claim, person) if person else 0
        born = isinstance(claim.value, Birth)
        if person is None or not 0 < years < _NAMESAKE:
            continue
        if (person.id, Death if born else Birth) in off:
            continue  # born and dead in other years: somebody else of the name
        known = person.born if born else person.died
        assert known is not None
        said = f"was born in {known.year}" if born else f"died in {known.year}"
        evidence = [Evidence(f"{person.name}: {'born' if born else 'died'} {known}", person.evidence())]
        severity = NOTE if born and years == 1 else WARNING  # stars are a year younger in one source than in another
        yield Finding(
            claim.span, f"{person.name} {said}, not in {claim.value.year}", evidence=evidence, severity=severity
        )
    for age in claims.of(Age):
        dead = _dead_aged(document, context.facts, age)
        if dead is None or dead.born is None or dead.died is None:
            continue
        years = dead.died.year - dead.born.year
        if years - 1 - _SLIP <= age.value.years <= years + _SLIP:
            continue
        evidence = [Evidence(f"{dead.name}: born {dead.born}, died {dead.died}", dead.evidence())]
        message = f"{dead.name} ({dead.born.year}–{dead.died.year}) died at {years - 1} or {years}"
        yield Finding(age.span, f"{message}, not at {age.value.years}", evidence=evidence, severity=WARNING)


def _dead_aged(document: Document, facts: Facts, age: Claim[Age]) -> Person | None:
    """The known person said to have died at an age, the name right before it; no namesake by the years stated."""
    claims = document.claims
    sentence = claims.sentence_of(age.shown.start) if age.shown else None
    if age.shown is None or sentence is None:
        return None
    names = [name for name in claims.names_in(Span(sentence.start, age.shown.start)) if name.full]
    if not names or not _DIED_AGED.match(claims.folded[names[-1].span.end : age.shown.start]):
        return None
    person = facts.person(names[-1].text)
    lives: list[Claim[Birth] | Claim[Death]] = [*claims.of(Birth), *claims.of(Death)]
    stated = [claim for claim in lives if claim.subject == names[-1].text]
    return None if person is None or any(_off(claim, person) for claim in stated) else person


def _off(claim: Claim[Birth] | Claim[Death], person: Person) -> int:
    """How many years a claim is off what is known; 0 where nothing is."""
    known = person.born if isinstance(claim.value, Birth) else person.died
    return abs(known.year - claim.value.year) if known is not None else 0


def _person(document: Document, facts: Facts, claim: Claim[Birth] | Claim[Death]) -> Person | None:
    """The known person whose name stands right before a birth or death, or whom alone the paragraph names."""
    claims = document.claims
    assert claim.shown is not None
    sentence = claims.sentence_of(claim.shown.start)
    paragraph = claims.body.paragraph_of(claim.shown.start)
    if sentence is None or paragraph is None:
        return None
    names = [name for name in claims.names_in(Span(paragraph.start, claim.shown.start)) if name.full]
    inside = [name for name in names if name.span.start >= sentence.start]
    if inside:
        first = inside[0]
        return facts.person(first.text) if _TIED.match(claims.folded[first.span.end : claim.shown.start]) else None
    behind = Span(claim.shown.end, claim.shown.end + len(", ") + 1)
    if claims.folded.startswith("born", sentence.start) and (named := claims.names_in(behind)):
        return facts.person(named[0].text) if named[0].full else None  # "Born in 1919, Bo Lim …"
    known = [person for name in names if (person := facts.person(name.text)) is not None]
    return known[0] if len(known) == 1 and _PRONOUN.match(claims.folded, sentence.start) else None


RULE = Rule(
    id="life-dates",
    category="facts",
    severity=WARNING,
    confidence=HIGH,
    check=check,
    summary="Somebody is born or dies in another year",
    why="Obituaries are read by those who knew the dead, and every age in an article is counted from these two years.",
    bad=[
        example("Ana Roe, who was born in Lund in [[1960]], made the film in a winter."),
        example("Ana Roe made the film in a winter. She was born in Lund in [[1960]], and it shows."),
        example("Rolf Quist (1900–[[1969]]) wrote the songs for it, and nobody has written better ones."),
        example("Rolf Quist, who died in February [[1970]], wrote the songs for it."),
        example("Rolf Quist, who has died in Rome at the age of [[61]], wrote the songs for it."),
    ],
    good=[
        example("Ana Roe, who was born in Lund in 1950, made the film in a winter."),
        example("Ana Roe made the film in a winter with Bo Lim’s son, who was born in 1960."),
        example("Rolf Quist (1911–1983), a dentist, wrote a book on the film, and nobody has read it."),
        example("Rolf Quist, who died in February 1971, wrote the songs for it."),
        example("Rolf Quist, who has died aged 70, wrote the songs for it."),
        example("Rolf Quist died when his son was aged 12, and the songs went to an uncle."),
        example("Rolf Quist (1930–1999), a dentist, died aged 69. Rolf Quist’s father died aged 50."),
    ],
)
