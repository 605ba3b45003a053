"""The end of a new film, given away without a word of warning."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.finding import NOTE, Finding, gathered
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

_WHO = r"(?:[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+){0,2}|he|she|they|(?:the|his|her|their) (?:\w+ ){1,2}?)"
_END = (
    r"(?:[Ii]n|[Aa]t|[Bb]y) the (?:very )?(?:end|film['’]s end|climax|finale|"
    r"(?:final|last) (?:scene|shot|minutes|act|moments|reel))"
)
_GIVEN_AWAY = compile_when_used(
    rf"{_END}(?: of the (?:film|movie|story|picture))?,? {_WHO} ?(?:dies|is dead|is killed|is shot|is murdered|kills|"
    rf"murders|shoots|marries|survives|"
    r"drowns|is revealed (?:to be|as)|turns out to be|turns out to have|has been dead)\b"
    r"|\b(?:[Tt]he (?:real )?(?:killer|murderer|culprit|traitor|mole|villain) (?:turns out to be|is revealed (?:to be|"
    r"as)|was|is) (?:really |actually |in fact )?"
    r"(?:[A-Z]\w+|his own|her own|the (?:butler|husband|wife|mother|father|brother|sister|priest|doctor|detective|"
    r"narrator)))"
    rf"|\b(?:[Tt]he (?:big |final |last )?twist (?:is|being|comes when|at the end is) (?:that )?{_WHO})"
    rf"|\b{_WHO} (?:turns out to be|is revealed to be|is revealed as) the (?:real )?(?:killer|murderer|culprit|"
    rf"villain|traitor|mole|father|mother|ghost)\b"
    rf"|\b{_WHO} (?:has|had|was|were|have) (?:been )?(?:dead|a ghost|imaginary) all along\b"
    rf"|\b{_WHO} (?:dies|is killed|is dead|kills (?:himself|herself)) (?:at|in) the (?:very )?end\b"
    r"|\bit (?:was|is|’s|'s) all (?:just )?a dream\b"
)
_KEYS = frozenset(
    "end climax finale final last turns revealed twist along dream killer murderer culprit traitor mole villain".split()
)
_WARNED = compile_when_used(
    r"spoil|you have been warned|stop reading|don't read on|do not read on|ending explained|(?:ending|"
    r"finale) (?:explained|recap)|\brecap\b"
)
_YEAR_IN_BRACKETS = compile_when_used(r"\((1[89]\d\d|20\d\d)\)")
_YEAR = compile_when_used(r"\b(?:18|19|20)\d\d\b")


def check(document: Document, context: Context) -> Iterator[Finding]:
    body = document.body
    if _KEYS.isdisjoint(body.presence.words) or _is_old(document, context) or _WARNED.search(body.folded):
        return
    spans = [Span(*match.span()) for match in _GIVEN_AWAY.finditer(body.text)]
    spans = [span for span in spans if not body.in_speech(span)]
    if spans:
        yield gathered(spans, "This gives the ending away, and nothing above warns the reader; warn, or stop earlier")


def _is_old(document: Document, context: Context) -> bool:
    """Whether the film was no longer new when the article appeared; a film of unknown age counts as old."""
    film = _year(document, "year") or _year(document, "film_year") or _year(document, "release_year")
    if film is None:
        years = {int(year) for year in _YEAR_IN_BRACKETS.findall(document.body.text)}
        film = years.pop() if len(years) == 1 else None
    written = _year(document, "date") or (int(context.as_of[:4]) if context.as_of else None)
    if film is None or written is None:
        return True
    return written - film >= int(context.options["years"])


def _year(document: Document, key: str) -> int | None:
    field = document.front_matter.get(key) if document.front_matter is not None else None
    found = _YEAR.search(str(field.value)) if field is not None else None
    return int(found[0]) if found else None


RULE = Rule(
    id="unmarked-spoiler",
    category="sensitive",
    severity=NOTE,
    confidence="medium",
    check=check,
    options={"years": 5},
    summary="The ending of a new film is given away without a warning",
    why="Critics disagree about much, but most would not tell the last scene of a film that opened this week without "
    "a word "
    "before. A film of five years ago is everybody's; where the film's year or the article's date is unknown, nothing "
    "is said.",
    guideline="Online Film Critics Society and IndieWire critics’ surveys on spoilers: nothing past the first act "
    "without a "
    "warning; looser for old films",
    bad=[
        {
            "text": "---\ntitle: A review\nyear: 2019\ndate: 2019-05-01\n---\nThe house is full of clocks. [[In the "
            "final scene, "
            "Anna dies]] on the stairs.",
            "path": "a.md",
        },
        {
            "text": "---\ntitle: A review\ndate: 2021-03-02\n---\nSalt Road (2020) is a mystery without a map. [[The "
            "killer turns out "
            "to be the priest]], and nobody is surprised.",
            "path": "a.md",
        },
    ],
    good=[
        {
            "text": "---\ntitle: A review\nyear: 2019\ndate: 2019-05-01\n---\nThis review gives away the end; "
            "spoilers follow. In the "
            "final scene, Anna dies on the stairs.\n",
            "path": "a.md",
        },
        {
            "text": "---\ntitle: An old favourite\nyear: 1941\ndate: 2019-05-01\n---\nThe house is full of clocks. In "
            "the final scene, "
            "Anna dies on the stairs.\n",
            "path": "a.md",
        },
        "In the final scene, Anna dies on the stairs.\n",
    ],
)
