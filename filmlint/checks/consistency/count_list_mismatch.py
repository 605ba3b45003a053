"""So many things announced, and a list of another length."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.claims.counts import Count
from filmlint.finding import Finding
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document


def check(document: Document, _context: Context) -> Iterator[Finding]:
    for claim in document.claims.of(Count):
        count = claim.value
        if count.announced != count.listed:
            announced = f"{claim.text} {count.things}".rstrip()
            message = f"“{announced}”, but the list that follows has {count.listed} items"
            yield Finding(claim.span, message)


RULE = Rule(
    id="count-list-mismatch",
    category="consistency",
    severity="warning",
    check=check,
    summary="So many things announced, and a list of another length",
    why="Somebody added or cut an item and left the number; readers count.",
    bad=[
        "Here are [[five]] reasons to see it:\n\n- the rain\n- the bus\n- the song\n- the dog\n- the end\n- the start",
        {"text": "## [[3]] films to see after it\n\n1. The Blue Door\n2. The Long Night\n", "path": "a.md"},
        "The film makes [[four]] mistakes:\n\n1. It is long.\n2. It is loud.\n3. It rains.\n",
        "[[Eight]] questions for Ana Roe\n\n1. Why boats?\n\nThey float.\n\n2. Why not?\n\nThey sink.\n\n3. And "
        "now?\n\n"
        "Trains.\n\n4. And then?\n\nBoats.\n\n5. Is that all?\n\nYes.\n",
        "These are the [[ten]] we should queue for:\n\n- The Dam\n- Fog\n- The Ferry\n",
    ],
    good=[
        "Five questions for Ana Roe\n\n1. Why boats?\n\nThey float.\n\n2. Why not?\n\nThey sink.\n\n3. And now?\n\n"
        "Trains.\n\n4. And then?\n\nBoats.\n\n5. Is that all?\n\nYes.\n",
        "Here are three reasons to see it:\n\n- the rain\n- the bus\n- the song\n",
        "Among the five reasons to see it:\n\n- the rain\n- the bus\n",
        "She gave five reasons. The list of her films is short:\n\n- The Blue Door\n- The Long Night\n",
    ],
)
