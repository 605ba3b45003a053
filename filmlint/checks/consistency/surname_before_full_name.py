"""Somebody is called by the surname before the article has given the full name."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.claims.name_forms import first_names, front_matter_texts
from filmlint.claims.records import PROSE
from filmlint.finding import Finding, Related
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.names import Name

_SHORTEST = 4  # letters of a surname


def check(document: Document, _context: Context) -> Iterator[Finding]:
    claims = document.claims
    if not claims.names:
        return
    known = {field.value.lower() for field in claims.fields}
    known |= {value.lower() for _, _, value in front_matter_texts(claims)}
    seen: set[str] = set()  # words that some name has had before
    bare: dict[str, Name] = {}
    for name in claims.names:
        words = [part.lower() for part in name.parts]
        if name.full and words[0] in first_names() and len(words) <= 3 and words[-1] in bare:
            early = bare[words[-1]]
            introduced = any(words[-1] in value for value in known)
            if not introduced and claims.place(name.span) == PROSE and name.span.start - early.span.end > 40:
                related = [Related(claims.body.to_document(name.span), "the full name comes here")]
                message = f"{early.text} is named in full only later: give the full name at the first mention"
                yield Finding(claims.body.to_document(early.span), message, related)
                return
        elif not name.full and name.sure and words[0] not in seen and _may_be_surname(words[0]):
            if claims.place(name.span) == PROSE:
                bare.setdefault(words[0], name)
            seen.add(words[0])
        seen.update(words)


def _may_be_surname(word: str) -> bool:
    if len(word) < _SHORTEST or not word.isalpha() or word in first_names():
        return False
    from filmlint.language.words import frequency_rank

    return frequency_rank(word) is None


RULE = Rule(
    id="surname-before-full-name",
    category="consistency",
    severity="note",
    check=check,
    confidence="medium",
    summary="Somebody is called by the surname before the full name is given",
    why="A reader who does not know the film cannot tell who Figgard is until the name stands there in full.",
    bad=[
        "The film is one that [[Figgard]] shot in three weeks, with no money and much rain. Mike Figgard wrote it "
        "too.\n",
        "It rains on [[Lindqvist]] and on the bus, and the bus is late. In the end Anna Lindqvist walks home.\n",
    ],
    good=[
        "Mike Figgard shot the film in three weeks, with no money and much rain. Figgard wrote it too.\n",
        "Director: Mike Figgard\n\nThe film is one that Figgard shot in three weeks. Mike Figgard wrote it too.\n",
    ],
)
