"""A name is one slip off that of somebody who made the film, or is a known misspelling."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import NamedTuple

from filmlint.claims.credits import Credit
from filmlint.claims.records import FRONT_MATTER, Claim
from filmlint.facts import Facts
from filmlint.facts.kinds import MISSPELLING
from filmlint.facts.name_variants import same_person
from filmlint.facts.normalize import normal_name
from filmlint.facts.records import Film
from filmlint.finding import ERROR, HIGH, UNSAFE, WARNING, Edit, Evidence, Finding, Fix, Related
from filmlint.language.words import unlisted
from filmlint.linking.film_at import films_told_of
from filmlint.linking.linked_film import full_names, linked_film
from filmlint.linking.near_person import near_person
from filmlint.lint.context import Context
from filmlint.ruleset.example_facts import example
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

_SMALL = frozenset(
    "a after also an and as at before but by can did does for from gets goes had has he her his in into is it "
    "its joins makes not of on or plays said says she stars that the then to was were when where which while "
    "who will with would".split()
)
_SEVERAL = compile_when_used(r"\b(?:two|three|four|five|six|both|several|many|all|other|of|the) (?:the |[a-z]+ )?$")
_SHORTEST = 4  # letters of a word that one slip may change; shorter names have too many neighbours


class _Slip(NamedTuple):
    right: str
    evidence: str
    credited: bool


def check(document: Document, context: Context) -> Iterator[Finding]:
    facts = context.facts
    link = linked_film(document, facts)
    film = link.film if link is not None and document.claims.boxes < 2 else None
    films = [film] if film is not None else films_told_of(document, facts)
    keys = dict(full_names(document))
    for claim in _front_matter_credits(document):
        keys.setdefault(claim.value.name, normal_name(claim.value.name))
    keys = {name: f"{key[:-3]}jr" if key.endswith(" jnr") else key for name, key in keys.items()}  # British style
    known = facts.known_names(list(keys.values()))
    unknown = {name: key for name, key in keys.items() if key and key not in known}
    forms = _known_forms(facts, list(unknown.values()))
    credited = {one.id: [(other, normal_name(other).split()) for other in one.credited] for one in films}
    shared = {word for people in credited.values() for _, others in people for word in others}
    strange = unlisted(chain.from_iterable([key.split() for key in unknown.values()]))
    for name, key in unknown.items():
        slip = _misspelling(facts, film, name) if key in forms else None
        words = key.split()
        if slip is None and not shared.isdisjoint(words):
            near = (_near_credit(one, name, words, credited[one.id]) for one in films)
            slip = next(filter(None, near), None)
        if slip is None and len(words) == 2 and (right := near_person(words, strange, document.body.folded, facts)):
            slip = _Slip(right, _evidence(facts, right), False)
        if slip is None and len(words) == 3 and len(words[1]) == 1 and (right := _initial_first(facts, words)):
            slip = _Slip(right, _evidence(facts, right), False)
        if slip is not None and not _is_plural(document, name, slip.right):
            yield _finding(document, name, slip, _places(document, name))


def _is_plural(document: Document, name: str, right: str) -> bool:
    """Whether several of the name are spoken of: "there were two James Stewarts"."""
    if name != f"{right}s":
        return False
    folded = document.body.folded
    at = folded.find(name.lower())
    return at >= 0 and _SEVERAL.search(folded, max(0, at - 30), at) is not None


def _initial_first(facts: Facts, words: list[str]) -> str | None:
    """The known name whose initial stands in front: "L. Frank Baum" for "Frank L. Baum"."""
    first, initial, last = words
    person = facts.person(f"{initial}. {first} {last}")
    return person.name if person is not None else None


def _evidence(facts: Facts, name: str) -> str:
    person = facts.person(name)
    return person.evidence() if person is not None else ""


def _front_matter_credits(document: Document) -> Iterator[Claim[Credit]]:
    for claim in document.claims.of(Credit):
        if claim.place == FRONT_MATTER and " " in claim.value.name:
            yield claim


def _places(document: Document, name: str) -> list[Span]:
    """Where a name stands in the body, then in the front matter's credits; in offsets of the document."""
    claims = document.claims
    places = [claims.body.to_document(found.span) for found in claims.names if found.text == name]
    return places + [claim.span for claim in _front_matter_credits(document) if claim.value.name == name]


def _known_forms(facts: Facts, keys: list[str]) -> set[str]:
    """Those of the keys that are a known misspelling of somebody."""
    return set().union(*[layer.known((MISSPELLING,), keys) for layer in facts.layers])


def _misspelling(facts: Facts, film: Film | None, name: str) -> _Slip | None:
    person = facts.misspelling_of(name)
    if person is None or normal_name(person.name) == normal_name(name):
        return None
    credited = film is not None and any(same_person(person.name, other) for other in film.credited)
    return _Slip(person.name, person.evidence(), credited)


def _near_credit(film: Film, name: str, words: list[str], credited: list[tuple[str, list[str]]]) -> _Slip | None:
    """The one person of the film whose name is a slip away, all other words being equal."""
    near = [other for other, others in credited if _one_slip(words, others)]
    if len(near) != 1 or same_person(name, near[0]):
        return None
    if any(normal_name(name) in map(normal_name, credit.role.split("/")) for credit in film.cast):
        return None
    return _Slip(near[0], film.evidence("cast"), True)


def _one_slip(one: list[str], other: list[str]) -> bool:
    """Whether two names differ in one word, and that by one letter (two in a long word with the same ends)."""
    if len(one) != len(other) or not any(map(str.__eq__, one, other)) or one == other:
        return False
    pairs = [(first, second) for first, second in zip(one, other, strict=True) if first != second]
    if len(pairs) != 1:
        return False
    first, second = pairs[0]
    if min(len(first), len(second)) < _SHORTEST:
        return False
    from rapidfuzz.distance import OSA

    distance = OSA.distance(first, second, score_cutoff=2)
    if distance == 1:
        return True
    return distance == 2 and min(len(first), len(second)) >= 7 and first[0] == second[0] and first[-1] == second[-1]


def _finding(document: Document, name: str, slip: _Slip, places: list[Span]) -> Finding:
    first, *others = places
    shown = document.text[first.start : first.end]
    fix = None
    message, right = f"“{name}”: the name is {slip.right}", slip.right
    behind = document.text[first.end : first.end + 40]
    if normal_name(name) == f"{normal_name(right)}s" and _owns(behind):  # "Rutger Hauers face"
        message, right = f"“{name}” lacks its apostrophe: {right}’s", f"{right}’s"
    if shown == name and not _quoted(document, first):
        fix = Fix(f"Write {right}", (Edit(first, right),), UNSAFE)
    return Finding(
        first,
        message,
        [Related(span, "and here") for span in others[:5]],
        [Evidence(slip.right, slip.evidence)],
        fix,
        severity=ERROR if slip.credited else WARNING,
    )


def _owns(following: str) -> bool:
    """Whether what follows a name can be a thing of the person's: a word in lower case that is no small one."""
    blank, *words = following.split(" ")
    return blank == "" and words != [] and words[0][:1].islower() and words[0].strip(",.;:!?") not in _SMALL


def _quoted(document: Document, span: Span) -> bool:
    shown = document.body.from_document(span.start)
    return shown is not None and document.body.in_quotation(Span(shown, shown + 1))


RULE = Rule(
    id="person-name-misspelled",
    category="facts",
    severity=ERROR,
    confidence=HIGH,
    check=check,
    summary="A name is one slip off that of somebody who made the film",
    why="A misspelled name is the correction that every desk prints most often, and search engines repeat it.",
    bad=[
        example("Film: The Long Night (1995)\n\nAna Roe directs [[Kara Diaz]] and Bo Lim in a slow film."),
        example("Film: The Long Night (1995)\n\nAna Roe directs Bo Lim and [[Edyth Moll]] in a slow film."),
        example("Nobody has put the sea of [[Milo P. Crane]] on a screen."),
        example(
            "Film: The Long Night (1995)\n\nAna Roe directs Bo Lim in a slow film, and [[Edith Molls]] face saves it."
        ),
        example(
            "Film: The Long Night (1995)\n\nAna Roe directs Bo Lim, with [[Edith Molls]] as his aunt, and directs well."
        ),
    ],
    good=[
        example(
            "Film: The Long Night (1995)\n\nAna Roe directs Bo Lim. There are two Cara Diazs in Lund, and one acts."
        ),
        example("Film: The Long Night (1995)\n\nAna Roe directs Cara Diaz and Bo Lim in a slow film."),
        example("Film: The Long Night (1995)\n\nAna Roe directs Bo Lim, and her cousin Ada Roe sews the gloves."),
        example("Nobody has put the sea of P. Milo Crane on a screen, and Milo T. Crane has never seen one."),
    ],
)
