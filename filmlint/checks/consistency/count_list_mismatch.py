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
        "It won [[four]]: best picture, best director and best adapted screenplay. Bo Lim was there.",
        "It received [[three]] Oscars, for editing, sound, visual effects and score.",
        "The jury, [[three]] people: the actress Ana Roe, an editor, the critic Bo Lim and the mayor, was late.",
        "There are [[three]] weak moments. The first is the dream, and the second is the song. I liked the song.",
    ],
    good=[
        "It won three: best picture, best director and best adapted screenplay. It won nine Oscars: picture, director "
        "and "
        "seven others.\n",
        "The prizes went to four people: two actors, an editor and a critic. Four were late: Bo Lim and his three "
        "sons.\n",
        "There are two stories: a boy loses a bicycle, a girl finds it and a priest looks on.\n",
        "He made two films there: Crouching Tiger, Hidden Dragon and The Long Night. She loves two films: Pride and "
        "Prejudice and Sense and Sensibility.\n",
        "There are three weak moments. The first is the dream, and the second is the song.\n\nThe third is the end.\n",
        "Four people are on the boat: the captain, his wife and their sons. It took two of its nine nominations: "
        "sound and "
        "score.\n",
        "Five questions for Ana Roe\n\n1. Why boats?\n\nThey float.\n\n2. Why not?\n\nThey sink.\n\n3. And now?\n\n"
        "Trains.\n\n4. And then?\n\nBoats.\n\n5. Is that all?\n\nYes.\n",
        "Here are three reasons to see it:\n\n- the rain\n- the bus\n- the song\n",
        "Among the five reasons to see it:\n\n- the rain\n- the bus\n",
        "She gave five reasons. The list of her films is short:\n\n- The Blue Door\n- The Long Night\n",
    ],
)
