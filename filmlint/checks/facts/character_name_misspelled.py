"""A capitalised word that nothing knows is one slip off the name of a character of the film."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from filmlint.claims.name_forms import first_names
from filmlint.claims.roles import OF, Role
from filmlint.facts import Facts
from filmlint.facts.name_variants import same_person
from filmlint.facts.normalize import normal_name
from filmlint.facts.records import Film
from filmlint.finding import HIGH, UNSAFE, WARNING, Edit, Evidence, Finding, Fix, Related
from filmlint.language.words import unlisted
from filmlint.linking.linked_film import linked_film
from filmlint.lint.context import Context
from filmlint.ruleset.example_facts import THE_LONG_NIGHT
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

_WORD = compile_when_used(r"[A-Z](?<![\w’'@#/.-].)[a-z]{4,19}(?![\w@-])")
_PART = compile_when_used(r"[^\W\d_]{5,20}")
_PET_NAMES = ("y", "ie", "ies")  # "Spidey" is no slip
_SHORT = 4  # letters of a name beside its actor
_SHORTEST = 6  # letters; shorter names have too many neighbours


def check(document: Document, context: Context) -> Iterator[Finding]:
    link = linked_film(document, context.facts)
    if link is None or document.claims.boxes > 1:
        return
    told: set[int] = set()
    for finding in _unknown_words(document, context.facts, link.film):
        told.add(finding.span.start)
        yield finding
    yield from _beside_actor(document, link.film, told)


def _unknown_words(document: Document, facts: Facts, film: Film) -> Iterator[Finding]:
    """The words that nothing knows, no surname either, and that are one slip off a word of a character's name."""
    roles = _role_words(film)
    if not roles:
        return
    body = document.body
    words = {word: word.lower() for word in _WORD.findall(body.text)}
    credited = {part for name in film.credited for part in normal_name(name).split()}
    shapes = {(name[0], len(name) + by) for name in roles for by in (-1, 0, 1)}  # of their slips: most words have none
    for word, low in words.items():
        if (
            (low[0], len(low)) not in shapes
            or low.endswith(_PET_NAMES)
            or low in roles
            or low in credited
            or low.removesuffix("s") in roles
            or not unlisted([low])
        ):
            continue
        near = [name for name in roles if _one_slip(low, name)]
        if len(near) != 1 or any(_one_slip(low, part) for part in credited) or facts.may_be_surname(low):
            continue
        right, role = near[0], roles[near[0]]
        places = [match.span() for match in _WORD.finditer(body.text) if match.group() == word]
        spans = [body.to_document(Span(*place)) for place in places]
        # a name that stands a dozen times and never in its right form may be how another language writes it
        if len(spans) > 3 and right not in words.values():
            continue
        fix = Fix(f"Write {role}", (Edit(spans[0], role),), UNSAFE)
        yield Finding(
            spans[0],
            f"“{word}”: the character of {film.title} is {role}",
            [Related(span, "and here") for span in spans[1:6]],
            [Evidence(role, film.evidence("cast"))],
            fix if document.text[spans[0].start : spans[0].end] == word else None,
        )


def _beside_actor(document: Document, film: Film, told: set[int]) -> Iterator[Finding]:
    """The characters that stand with their own actor, and one slip off their name: "Bo Lim plays Tim Hale"."""
    for claim in document.claims.of(Role):
        role = claim.value
        if role.wording == OF or not role.plain or _is_known(film, role.character):
            continue
        own = next((credit for credit in film.cast if same_person(credit.name, role.actor)), None)
        forms = [form for form in own.role.split("/") if _is_slip_of(role.character, form)] if own else []
        at = document.text.find(role.character, *claim.span)
        if forms and at >= 0 and not any(at <= start < at + len(role.character) for start in told):
            message = f"“{role.character}”: the character of {film.title} is {forms[0]}"
            span = Span(at, at + len(role.character))
            yield Finding(span, message, [], [Evidence(forms[0], film.evidence("cast"))])


def _is_known(film: Film, name: str) -> bool:
    """Whether a character of the film is called so."""
    words = set(normal_name(name).split())
    return any(words <= set(normal_name(form).split()) for credit in film.cast for form in credit.role.split("/"))


def _is_slip_of(name: str, form: str) -> bool:
    """Whether one word of a name is a slip off that of another name, and all others are the same."""
    from rapidfuzz.distance import OSA

    one, other = normal_name(name).split(), normal_name(form).split()
    if len(one) == 1 and len(other) > 1:
        other = [word for word in other if word[0] == one[0][0]][-1:]
    if len(one) != len(other):
        return False
    unlike = [(word, own) for word, own in zip(one, other, strict=True) if word != own]
    if len(unlike) != 1:
        return False
    word, own = unlike[0]
    if {word, own} <= first_names() or word.endswith(_PET_NAMES) or own.endswith(_PET_NAMES):
        return False  # Jon and John
    return min(len(word), len(own)) >= _SHORT and OSA.distance(word, own) == 1


def _role_words(film: Film) -> dict[str, str]:
    """The words of the characters' names, lower case, and as they are written."""
    words: dict[str, str] = {}
    for credit in film.cast:
        for part in _PART.findall(credit.role):
            if part[0].isupper() and len(part) >= _SHORTEST and part.isascii():
                words[part.lower()] = part
    return words


def _one_slip(one: str, other: str) -> bool:
    if abs(len(one) - len(other)) > 1 or one[0] != other[0] or one == other:
        return False
    from rapidfuzz.distance import OSA

    return OSA.distance(one, other, score_cutoff=1) == 1 and min(len(one), len(other)) >= _SHORTEST


_CRITIC = {"id": "ida-holdren", "name": "Ida Holdren", "src": "her own pages", "checked": "2026-11-22"}
_FACTS = {
    "films": [{**THE_LONG_NIGHT, "cast": [{"name": "Bo Lim", "role": "Captain Haldren"}]}],
    "people": [_CRITIC],
}


def _example(text: str) -> dict[str, Any]:
    return {"text": f"Film: The Long Night (1995)\n\n{text}", "facts": _FACTS}


RULE = Rule(
    id="character-name-misspelled",
    category="facts",
    severity=WARNING,
    confidence=HIGH,
    check=check,
    summary="A word is one slip off the name of a character of the film",
    why="Readers of a review know the characters by name; a wrong one says that the writer did not listen.",
    bad=[
        _example("Ana Roe directs Bo Lim as [[Halldren]], who never learns to swim."),
        _example("Ana Roe has cast Bo Lim, and Bo Lim plays [[Kaptain Haldren]] without a word."),
        _example("Bo Lim plays Haldren. In the end [[Haldern]] walks into the sea."),
    ],
    good=[
        _example("Ana Roe directs Bo Lim as Haldren, who never learns to swim."),
        _example("Ana Roe directs Bo Lim, and Hamden stands in for the harbour."),
        _example("Ana Roe directs Bo Lim. “It is all weather,” wrote Ida Holdren, and Holdren was right."),
    ],
)
