"""The article rates its film twice, and differently."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.claims import PROSE, Claim
from filmlint.claims.ratings import BritishCertificate, Certificate, StarRating
from filmlint.finding import Finding, Related
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used

_LABEL = compile_when_used(r"([^\W\d_]+)(?:: ?| [–—-] ?)$")


def check(document: Document, _context: Context) -> Iterator[Finding]:
    claims = document.claims
    if claims.boxes > 1:
        return
    for board in (Certificate, BritishCertificate):
        codes: tuple[Claim[Certificate | BritishCertificate], ...] = claims.of(board)
        if len(codes) > 1 and codes[0].boxed:
            for code in codes[1:]:
                if code.value.code != codes[0].value.code:
                    yield _finding(code, codes[0])
    stars = claims.of(StarRating)
    # lines of their own, each with stars, rate one film after another
    if len(stars) < 2 or not (stars[0].boxed or (len(stars) == 2 and {claim.place for claim in stars} == {PROSE})):
        return
    labels = {_label(document.text, claim) for claim in stars}
    if not stars[0].boxed and len(labels) == 1 and labels != {""}:
        return  # so do two ratings under one label
    for other in stars[1:]:
        if _differ(stars[0].value, other.value):
            yield _finding(other, stars[0])


def _label(text: str, claim: Claim[StarRating]) -> str:
    """The label before a rating in the middle of a line: "rating" of "Rating: three stars"."""
    match = _LABEL.search(text, max(0, claim.span.start - 30), claim.span.start)
    return match[1].lower() if match else ""


_Rating = Claim[Certificate | BritishCertificate] | Claim[StarRating]


def _finding(other: _Rating, first: _Rating) -> Finding:
    message = f"“{other.text}” here, “{first.text}” in the {first.place}: the film can have only one of them"
    return Finding(other.span, message, [Related(first.span, "rated here")])


def _differ(first: StarRating, second: StarRating) -> bool:
    """Whether two ratings cannot be the same; a value without a scale may be on any that holds it."""
    if first.letter or second.letter:
        return bool(first.letter and second.letter) and first.letter != second.letter
    if first.scale and second.scale:
        return abs(first.value / first.scale - second.value / second.scale) > 0.051
    if first.value == second.value:
        return False
    scale = first.scale or second.scale
    if not scale:
        return first.value <= 5 and second.value <= 5 and abs(first.value - second.value) >= 0.5
    scales = [4, 5, 10, 100] if max(first.value, second.value) > 5 or scale > 5 else [scale]
    fixed, free = (first, second) if first.scale else (second, first)
    share = fixed.value / fixed.scale
    return all(abs(share - free.value / guess) > 0.051 for guess in scales if free.value <= guess)


RULE = Rule(
    id="conflicting-ratings",
    category="consistency",
    severity="error",
    check=check,
    summary="The article rates its film twice, and differently",
    why="A box with four stars over a verdict of three leaves the reader to guess which one the critic meant.",
    bad=[
        "Rated: PG-13\n\nThe film is rated [[R]] for two scenes in a bar.",
        {"text": "---\nfilm: The Long Night\nrating: 4/5\n---\nIt is slow. My rating: [[3 out of 5]]", "path": "a.md"},
        {"text": "---\nfilm: The Long Night\nrating: 4\n---\nIt is slow.\n\nVerdict: [[two stars]]", "path": "a.md"},
        "Grade: B+\n\nIt is slow, and it rains in every scene. It earns a [[C-]] from me.",
        "Rating: ★★★★☆\n\nFor its patience I give it [[two stars]].",
        "Director: Gwen Arkell\nCertificate: 15\n\nThe [[12A]] certificate is for one word, and it is a river’s "
        "name.\n",
    ],
    good=[
        "Director: Gwen Arkell\nCertificate: 15\n\nThe 15 certificate is for one word. In America it was rated R.\n",
        "Rated: R\n\nThis R-rated drama has two scenes in a bar.\n",
        {"text": "---\nfilm: The Long Night\nrating: 4\n---\nIt is slow. My rating: 8 out of 10.\n", "path": "a.md"},
        {
            "text": "---\nfilm: The Long Night\nrating: 3.5\n---\nIt has two stars of the stage, who are never "
            "better.\n",
            "path": "a.md",
        },
        "Grade: B+\n\nIt is slow, and it rains in every scene. It earns a B+ from me.\n",
        "The Long Night is slow, and it rains. Rating: Three stars.\n\nThe Ferry is slower, and it snows. Rating: One "
        "and a half stars.\n",
    ],
)
