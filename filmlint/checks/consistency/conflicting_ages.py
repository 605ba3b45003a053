"""One person, two ages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from filmlint.claims import Claims
from filmlint.claims.lives import Age
from filmlint.claims.name_forms import front_matter_texts
from filmlint.finding import Finding, Related
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

_APPOSED = compile_when_used(
    r"(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})(?:, (?P<age>[1-9]\d),|"
    r" \((?P<bracket>[1-9]\d)\))"
)
_AGE = compile_when_used(r"[1-9]\d[,)]")  # no match is without
# the age of another time
_THEN = compile_when_used(r"\b(?:then|when|at the time|(?:1[89]|20)\d\d|years? later|years? ago|turned|as a)\b")


class _Stated(NamedTuple):
    age: int
    span: Span
    matter: bool  # it stands in the front matter


def check(document: Document, context: Context) -> Iterator[Finding]:
    for name, stated in _ages(document.claims).items():
        ages = {entry.age for entry in stated}
        if max(ages) - min(ages) <= context.options["years"]:
            continue
        counts = {age: sum(entry.age == age for entry in stated) for age in ages}
        usual = max(ages, key=lambda age: (counts[age], any(e.age == age and not e.matter for e in stated)))
        other = next(entry for entry in stated if entry.age == usual)
        for entry in stated:
            if abs(entry.age - usual) > context.options["years"]:
                message = f"{name.title()} is {entry.age} here and {usual} elsewhere in the article: check the age"
                yield Finding(entry.span, message, [Related(other.span, f"{usual} here")])


def _ages(claims: Claims) -> dict[str, list[_Stated]]:
    """The present ages of each person by surname, where only one person has it."""
    found: dict[str, list[_Stated]] = defaultdict(list)
    for _, place, value in front_matter_texts(claims):
        for match in _APPOSED.finditer(value) if _AGE.search(value) else ():
            group = "age" if match["age"] else "bracket"
            start, end = match.span(group)
            span = Span(place.start + start, place.start + end)
            found[match["name"].split()[-1].lower()].append(_Stated(int(match[group]), span, True))
    for claim in claims.of(Age):
        if claim.value.sort in ("comma", "bracket") and claim.shown:
            sentence = claims.sentence_of(claim.shown.start)
            if sentence and not _THEN.search(claims.folded, *sentence):
                found[claim.subject.split()[-1].lower()].append(_Stated(claim.value.years, claim.span, False))
    if all(len(stated) < 2 for stated in found.values()):
        return {}
    full: dict[str, set[str]] = defaultdict(set)
    for name in claims.names:
        if name.full:
            full[name.parts[-1].lower()].add(name.text.lower())
    return {name: stated for name, stated in found.items() if len(stated) > 1 and len(full[name]) < 2}


RULE = Rule(
    id="conflicting-ages",
    category="consistency",
    severity="warning",
    check=check,
    options={"years": 1},
    summary="One person, two ages",
    why="Between the headline and the last line nobody grows years older; one of the two was left from another "
    "article.",
    bad=[
        {
            "text": "---\ndescription: Roe, [[31]], will drive the bus.\n---\nAna Roe, 39, will drive the bus.\n",
            "path": "a.md",
        },
        "Ana Roe, 39, drives the bus. Bo Lim, 54, sings. In the end Roe, [[45]], drives it home. Roe (39) is good.\n",
    ],
    good=[
        {
            "text": "---\ndescription: Roe, 39, will drive the bus.\n---\nAna Roe, 39, will drive the bus.\n",
            "path": "a.md",
        },
        "Ana Roe, 39, drives the bus. Eva Roe, 31, her sister, sings.\n",
        "Ana Roe, 39, drives the bus. When Roe, 21, first drove one, it rained.\n",
    ],
)
