"""Words of film writing that are taken for others: premier, principle photography, reign in, cannon, palette."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.finding import WARNING, Finding
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.wording.slips import slips_in


def check(document: Document, _context: Context) -> Iterator[Finding]:
    yield from slips_in(document.body, RULE.id)


RULE = Rule(
    id="film-confusable",
    category="language",
    severity=WARNING,
    check=check,
    summary="A word of film writing is taken for another",
    why="Premier, principle and roll are words, so no spelling check sees them; in a film article they are the "
    "slips that readers quote back.",
    bad=[
        "The world [[premier]] was in May, and [[principle]] photography took six weeks.",
        {
            "text": "She plays the leading [[roll]] in the drama, and the studio gave her free [[reign]] to write it.",
            "fixed": "She plays the leading role in the drama, and the studio gave her free rein to write it.",
        },
        "The film is full of [[site gags]], and its colour [[palate]] is that of a wet street.",
        "He plays a [[duel]] role in a [[taught]] thriller about a [[heroine]] dealer, and chaos [[ensures]].",
        "The [[premier]] will go ahead as planned, and a [[grizzly]] murder is all that the critics talk about.",
    ],
    good=[
        "The premier of Ontario came to the premiere. The school principal took the photographs on principle.",
        "A roll of the dice decides it, and the drum roll stops. He took the roll of film to the shop and taught "
        "the class himself.",
        "The heroine fights a duel with a heroin dealer. The cannon of the fort stands where the queen reigned in "
        "silence.",
        "The wine pleased every palate. The site of the battle is a sight, and a grizzly bear lives there. It "
        "ensures that nobody digs.",
    ],
)
