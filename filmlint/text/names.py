"""Names: runs of capitalised words in running text, and the people's names among them.

Nothing here knows who exists: a name is a shape. What a run means (a person, a film, a place) is for its readers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache, partial
from typing import NamedTuple

from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span, spans_of

_CAPITAL = "[A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĖĘĚĞĢĪĮİĶĹĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚΑ-ΩА-Я]"
# The rest of a word behind its capital: initials, O'Brien, Day-Lewis, Jr.
_REST = (
    rf"(?:\.(?:[ ]?{_CAPITAL}\.)*|['’]{_CAPITAL}[^\W_]+|"
    r"[a-z]*+[^\W_]*(?:[-‑'’](?!s\b)[^\W_]+)*(?:\.(?<=[rst]\.)(?:(?<=\b[DJMS]r\.)|(?<=\bM[rs]s\.)|(?<=\b(?:Ms|St)\.)))?)"
)
_SMALL = (
    r"(?:of|the|a|an|and|in|to|for|at|on|with|from|by|is|or|de|del|della|di|da|du|des|van|von|der|den|la|le|les|el|bin|"
    r"ibn|al|ten|ter|dos|das|do|y|e|et)"
)
# A run of capitalised words, small words between them allowed; a part number or a colon goes with what stands before.
# The capital comes first and the look behind it after, so that the search skips from capital to capital.
PHRASE = compile_when_used(
    rf"{_CAPITAL}(?<![\w’'@#/.-].){_REST}(?:(?::|,(?=[ ][JS]r)|[ ][&+])?[ ](?:{_SMALL}[ ]){{0,3}}"
    rf"(?:{_CAPITAL}{_REST}|[0-9]{{1,4}}(?![\w%]|[.,:][0-9])))*"
)
_PARTICLE_LIST = "de del della di da du des van von der den la le les el bin ibn al ten ter dos das do"
_PARTICLES = frozenset(_PARTICLE_LIST.split())
_PIECE = compile_when_used(rf"(?:{_CAPITAL}\.)+|[^\s:&+,]+|[:&+,]")
_MARK = compile_when_used(r"[.:&+,]")
# Words that a sentence opens with, or that stand before a name, and are no part of it.
_BEFORE_NAME_LIST = """
a about according across actor actors actress actresses after again against all along alongside also although among an
and another any anyone are around artist as ask at author away back based be because been before behind below besides
between beyond both brother but by can casting cinematographer comedian comic composer could critic did director do
does don't down during each early either even ever every everyone everything except father few finally first following
for former fortunately from game get given had has have having he her here hers him his how however i i'd i'll i'm
i've if in indeed instead into is it it's its just last late later lead legend legendary less let let's like look
maybe meanwhile more moreover most mother mr mrs ms much my near neither nevertheless next no none nor not nothing
now of off often oh on once one only opposite or other others otherwise our out over perhaps playing please plus
producer quite rather read really recently rookie said same say says screenwriter second see set several she should
since singer sir dame dr so some someone something soon star starring stars still such sure take than that that's
thankfully the their them then there there's therefore these they they're this those though three through throughout
thus to today together too toward towards two under unfortunately unless unlike until up upon us very veteran was
watch we we're well were what what's whatever when where whereas wherever whether which while who who's whoever whom
whose why will with within without would writer yes yet you you're your president king queen prince princess captain
detective agent officer professor doctor general colonel sergeant lieutenant uncle aunt lord lady oscar-winner
oscar-winning oscar-nominated newcomer filmmaker editor photographer co-director co-star co-writer cinematography
executive
"""
_BEFORE_NAMES = frozenset(_BEFORE_NAME_LIST.split())


class Name(NamedTuple):
    """A run of capitalised words that may be somebody's name; `parts` are its words.

    `full` tells whether it has two words at least, so that it may be first name and surname.
    """

    span: Span
    text: str
    parts: tuple[str, ...]
    full: bool


def phrases(text: str) -> Iterator[Span]:
    """The runs of capitalised words of a text, small words inside them included: titles and names as they stand."""
    return spans_of([match.span() for match in PHRASE.finditer(text)])


def names(text: str, runs: Iterable[Span]) -> list[Name]:
    """The names in the runs that `phrases` gives: "Jane Roe and the City of Oz" holds "Jane Roe", "City" and "Oz"."""
    found: list[Name] = []
    for run in runs:
        start, end = run
        shown = text[start:end]
        if " " not in shown and "." not in shown:
            if not _stands_before(shown):
                found.append(_made((run, shown, (shown,), False)))
        elif shown.istitle() and "Will" not in shown and shown.replace(" ", "").isalpha():  # so are most
            words = shown.split(" ")
            while words and _stands_before(words[0]):
                start += len(words.pop(0)) + 1
            if start == run.start:
                found.append(_made((run, shown, tuple(words), True)))
            elif words:
                found.append(_name(text, start, end, words))
        else:
            found += _parted(text, run, shown)
    return found


def _parted(text: str, run: Span, shown: str) -> Iterator[Name]:
    """The names in a run with small words or marks in it."""
    first = last = 0
    parts: list[str] = []
    particles: list[str] = []
    for at, word in _pieces(run, shown):
        if word[0].isupper() and (parts or not _stands_before(word) or _is_will(text, at, word)):
            if not parts:
                first = at
            parts += (*particles, word)
            last = at + len(word)
            particles.clear()
        elif parts and word in _PARTICLES:
            particles.append(word)
        elif word == "," and parts and text.startswith((" Jr", " Sr"), at + 1):
            continue
        else:
            if parts:
                yield _name(text, first, last, parts)
            parts.clear()
            particles.clear()
    if parts:
        yield _name(text, first, last, parts)


def _is_will(text: str, at: int, word: str) -> bool:
    """Whether "Will" is the first name: in the middle of a sentence the verb has no capital."""
    return word == "Will" and not opens_sentence(text, at)


def _pieces(run: Span, shown: str) -> list[tuple[int, str]]:
    """The words and marks of a run, and where each begins; most runs are words and nothing else."""
    if _MARK.search(shown):
        return [(run.start + piece.start(), piece.group()) for piece in _PIECE.finditer(shown)]
    at, found = run.start, []
    for word in shown.split(" "):
        found.append((at, word))
        at += len(word) + 1
    return found


def _name(text: str, start: int, end: int, parts: list[str]) -> Name:
    return _made((Span(start, end), text[start:end], tuple(parts), len(parts) > 1))


_made = partial(tuple.__new__, Name)  # what `Name._make` does, without the call of a Python function


def opens_sentence(text: str, at: int) -> bool:
    """Whether a word stands where any word may have a capital."""
    before = text[max(0, at - 3) : at].rstrip(" \"“‘'([—–-")
    return not before or before[-1] in ".!?…:\n•*"


@lru_cache(maxsize=4096)  # the same few words open most sentences
def _stands_before(word: str) -> bool:
    """Whether a word with a capital is one that opens a sentence, or stands before a name, and is no part of it."""
    return word.lower().replace("’", "'").rstrip(".") in _BEFORE_NAMES
