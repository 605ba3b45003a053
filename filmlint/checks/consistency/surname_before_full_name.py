"""Somebody is called by the surname before the article has given the full name."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.claims import Claims
from filmlint.claims.name_forms import first_names, front_matter_texts
from filmlint.claims.records import PROSE
from filmlint.finding import Finding, Related
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.names import Name, opens_sentence

_SHORTEST = 4  # letters of a surname
# A name that something is compared with or called by, or that stands for a kind, is a byword and needs no introduction.
_BYWORD = compile_when_used(r"\b(?:like|unlike|than|instead of|another|an?|no|the(?: [a-z]{2,12})?) $")
_COMPARED = 24  # characters before a name


def check(document: Document, _context: Context) -> Iterator[Finding]:
    claims = document.claims
    known: list[str] | None = None
    seen: set[str] = set()
    for name in claims.people:
        surname = name.parts[-1].lower()
        if surname in seen or len(name.parts) > 3 or name.parts[0].lower() not in first_names():
            continue
        seen.add(surname)
        # nearly always the full name comes first, and the text alone says so
        early = _first_bare(claims, surname, name) if claims.folded.find(surname, 0, name.span.start) >= 0 else None
        if early is None or claims.place(name.span) != PROSE or name.span.start - early.span.end <= 40:
            continue
        if known is None:
            known = [field.value.lower() for field in claims.fields]
            known += [value.lower() for _, _, value in front_matter_texts(claims)]
        if not any(surname in value for value in known):
            related = [Related(claims.body.to_document(name.span), "the full name comes here")]
            message = f"{early.text} is named in full only later: give the full name at the first mention"
            yield Finding(claims.body.to_document(early.span), message, related)
            return


def _first_bare(claims: Claims, surname: str, full: Name) -> Name | None:
    """The first name with this word, if the word stands there alone, in prose, and can be nothing but a surname."""
    for name in claims.names:
        if name is full:
            return None
        if surname in (part.lower() for part in name.parts):
            start = name.span.start
            alone = not name.full and not opens_sentence(claims.text, start) and _may_be_surname(surname)
            alone = alone and not _BYWORD.search(claims.folded, max(0, start - _COMPARED), start)
            return name if alone and claims.place(name.span) == PROSE else None
    return None


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
        "The boy would rather be a singer than another Lindqvist, and who would not? In the end Anna Lindqvist walks "
        "home in the rain after the whole Lindqvist affair, as she does in every episode of the series.\n",
        "Director: Mike Figgard\n\nThe film is one that Figgard shot in three weeks. Mike Figgard wrote it too.\n",
    ],
)
