"""It's where its is meant, and its where it's is meant, told by the words around."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.checks.slips import slips_in
from filmlint.finding import WARNING, Finding
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document

_ADVERBS = frozenset(("not", "really", "just"))
_OPEN_CLAUSE = _ADVERBS | frozenset("a an the been because this that what how why my your our".split())
_SUBJECT_OR_JUDGEMENT = frozenset(
    "he she they we you i also hard easy difficult important safe fair good nice great".split()
)
_GOES_ON = frozenset(
    "a an the to not that if how when because good bad great funny worth one hard about been like just too so".split()
)
_NEVER_BEFORE_ITS = frozenset("of in on for with to at by from and".split())


def check(document: Document, _context: Context) -> Iterator[Finding]:
    body = document.body
    for finding in slips_in(body, RULE.id):
        right = finding.fix.edits[0].text if finding.fix else ""
        if right.lower() == "it's" and not _may_be_clause(body.folded, finding.span.start, finding.span.end):
            continue
        yield finding


def _may_be_clause(folded: str, start: int, end: int) -> bool:
    """Whether "it is" may stand there: "its very existence", "its still waters" are right as they are."""
    before = folded[max(0, start - 20) : start].split()
    after = folded[end : end + 40].split()
    if before and before[-1] in _NEVER_BEFORE_ITS and not folded[start - 2 : start].startswith((",", ".", ";")):
        return False
    first, second = after[0] if after else "", after[1].strip(".,;:!?") if len(after) > 1 else ""
    if first in _OPEN_CLAUSE:
        return second != "very" and not (first in _ADVERBS and second.endswith(("ly", "ous", "ive")))
    return first in _SUBJECT_OR_JUDGEMENT or second in _GOES_ON


RULE = Rule(
    id="its-confused",
    category="language",
    severity=WARNING,
    check=check,
    summary="It's and its have changed places",
    why="It's is short for it is or it has; its says whose. It is the slip that readers write in about.",
    message="",
    bad=[
        "The film takes a long time to tell [[it's]] story, and the house waits.",
        "[[Its]] a long night, and on [[it's]] way home the dog forgets [[it's]] own name.",
        {
            "text": "The film does not live up to [[it's]] predecessor.",
            "fixed": "The film does not live up to its predecessor.",
        },
        "It was left out, given [[it's]] recent success; given it's a success, that is odd.",
        "They say [[its]] not the best part of the story, but [[its]] hard to look away.",
    ],
    good=[
        "The film tells its story slowly. It's a long night, and it's about time that somebody told the story of "
        "its own house.",
        "Its very existence is a joke, and its not inconsiderable charm is all its own.",
        "He knows that it's story time. When the dog finds out it's home alone, it's way too late.",
        "“Its a trap,” reads the note, and “it's own” is written on the wall.",
        "The village and its only inn are burnt down. Of all its many rooms, its one good bed is what he misses.",
    ],
)
