"""Somebody is born or dies in a year that is not theirs."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.claims.lives import Birth, Death
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
_PRONOUN = compile_when_used(r"(?:(?:he|she) (?:was born|died)|born|died)\b")
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
    ],
    good=[
        example("Ana Roe, who was born in Lund in 1950, made the film in a winter."),
        example("Ana Roe made the film in a winter with Bo Lim’s son, who was born in 1960."),
        example("Rolf Quist (1911–1983), a dentist, wrote a book on the film, and nobody has read it."),
        example("Rolf Quist, who died in February 1971, wrote the songs for it."),
    ],
)
