"""Names: runs of capitalised words in running text, and the people's names among them.

Nothing here knows who exists: a name is a shape. What a run means (a person, a film, a place) is for its readers.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

_CAPITAL = "[A-ZÀ-ÖØ-ÞĀĂĄĆĈĊČĎĐĒĖĘĚĞĢĪĮİĶĹĽŁŃŅŇŌŐŒŔŘŚŞŠŢŤŪŮŰŲŹŻŽȘȚΑ-ΩА-Я]"
# The rest of a word behind its capital: initials, O'Brien, Day-Lewis, Jr.
_REST = (
    rf"(?:\.(?:[ ]?{_CAPITAL}\.)*|['’]{_CAPITAL}[^\W_]+|"
    r"[^\W_]*(?:[-‑'’](?!s\b)[^\W_]+)*(?:(?<=\b[JS]r)\.|(?<=\b[DM]r)\.|(?<=\bM[rs]s)\.|(?<=\bMs)\.|(?<=\bSt)\.)?)"
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
    """A run of capitalised words that may be somebody's name; `parts` are its words, `sure` false where it opens a
    sentence with a single word, which any word may do."""

    span: Span
    text: str
    parts: tuple[str, ...]
    sure: bool

    @property
    def full(self) -> bool:
        """Whether it has two words at least, so that it may be first name and surname."""
        return len(self.parts) > 1


def phrases(text: str) -> Iterator[Span]:
    """The runs of capitalised words of a text, small words inside them included: titles and names as they stand."""
    for match in PHRASE.finditer(text):
        yield Span(*match.span())


def names(text: str, runs: list[Span]) -> Iterator[Name]:
    """The names in the runs that `phrases` gives: "Jane Roe and the City of Oz" holds "Jane Roe", "City" and "Oz"."""
    for start, end in runs:
        if text.find(" ", start, end) < 0 and text.find(".", start, end) < 0:
            if _plain(text[start:end]) not in _BEFORE_NAMES:
                yield _name(text, [(start, end)])
            continue
        run: list[tuple[int, int]] = []
        pending: list[tuple[int, int]] = []
        for piece in _PIECE.finditer(text, start, end):
            word = piece.group()
            if word[0].isupper() and (run or _plain(word) not in _BEFORE_NAMES):
                run += [*pending, piece.span()] if run else [piece.span()]
                pending = []
            elif word in _PARTICLES and run:
                pending.append(piece.span())
            elif word == "," and run and text.startswith((" Jr", " Sr"), piece.end()):
                continue
            else:
                if run:
                    yield _name(text, run)
                run, pending = [], []
        if run:
            yield _name(text, run)


def _plain(word: str) -> str:
    return word.lower().replace("’", "'").rstrip(".")


def _name(text: str, run: list[tuple[int, int]]) -> Name:
    begin, stop = run[0][0], run[-1][1]
    before = text[max(0, begin - 3) : begin].rstrip(" \"“‘'([—–-")
    opens = not before or before[-1] in ".!?…:\n•*"
    return Name(Span(begin, stop), text[begin:stop], tuple(text[a:b] for a, b in run), len(run) > 1 or not opens)
