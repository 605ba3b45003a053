"""A label of a fact box has nothing behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from filmlint.finding import ERROR, Finding
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.blocks import HEADING
from filmlint.text.document import MARKDOWN, Document
from filmlint.text.expression import compile_when_used
from filmlint.text.shown import Shown, span_of_shown
from filmlint.text.span import Span
from filmlint.text.units import Unit

_LABEL = (
    r"(?:director|directors|directed by|writer|writers|written by|screenplay|screenplay by|screenwriter|story by"
    r"|based on|stars|starring|cast|featuring"
    r"|runtime|run time|run-time|running time|length|duration|rating|rated|mpaa rating|bbfc rating|certificate|our "
    r"rating|my rating|score|grade|our grade"
    r"|release date|released|release|uk release|us release|in (?:cinemas|theaters|theatres)|opens|year|genre|genres"
    r"|studio|distributor|distributed by"
    r"|country|countries|language|languages|budget|box office|gross|producer|producers|produced by|executive "
    r"producers?|music|music by|composer|score by"
    r"|cinematography|cinematographer|photography|director of photography|editor|editors|edited by|editing|"
    r"production company|production companies|production design|costumes?|costume design|where to watch|streaming on|"
    r"available on|format|aspect ratio|sound mix|screenings?|showtimes?|airdates?"
    r"|verdict|our verdict|the verdict|my verdict|summary|synopsis|plot|in short|bottom line|the bottom line|tagline"
    r"|best [a-z ]{3,30}|awards|premiere|premiered|platform|publisher|author|photo|photographer|imdb|imdb rating"
    r"|metascore|tomatometer|stars out of five)"
)
_LINE = compile_when_used(rf"(?P<label>{_LABEL}) ?[:：] ?(?P<rest>.*)")
_UNIT_ALONE = compile_when_used(
    r"(?:(?:tb[acd]|x{1,3}|\?{1,3}|_+|[-–—]) ?)?(?:[$£€]|min(?:utes|s)?\.?|mins|hours?|%|/ ?(?:4|5|10|100)"
    r"|out of (?:4|5|10|100|four|five"
    r"|ten)|stars|million)[.,]?|\?{1,3}|[–—]|-{1,3}|_{1,9} ?(?:/ ?(?:4|5|10|100))?"
)
_INLINE = compile_when_used(rf"(?<![\w-])(?P<label>{_LABEL}) ?: ?(?=[|•·;]|,(?! )|, (?:{_LABEL}) ?:|(?:{_LABEL}) ?:)")
_CELL = compile_when_used(rf"^\|? ?\**(?P<label>{_LABEL})\**:?\** ?\|[ ]*\|?[ ]*$", re.MULTILINE)
# Labels whose value is a word or two; a paragraph below them is none.
_SHORT_VALUED = frozenset(
    "director|directed by|runtime|run time|running time|rating|mpaa rating|bbfc rating|our rating|my rating|score|grade"
    "|our grade|release date|year|genre|country|language|budget|box office|gross|certificate|aspect ratio|studio"
    "|distributor".split("|")
)
_NOT_AVAILABLE = compile_when_used(r"n/?a|null|undefined|none given|not available")
# Every film has these, known or not.
_OF_EVERY_FILM = frozenset(
    "director|directors|directed by|writer|writers|written by|cast|stars|starring|year|genre|country".split("|")
)
_PICTURE = compile_when_used(r"!\[|<|\{|\[\]|https?:")
COLUMN = 4  # so many labels in a row are a column whose values stand below
PROSE = 25  # words


class _Field(NamedTuple):
    """A line that may be a field: its label in lower case, and what stands behind it."""

    unit: Unit
    label: str
    rest: str


def check(document: Document, _context: Context) -> Iterator[Finding]:
    fields = [_read(unit) for unit in document.units]
    for index, field in enumerate(fields):
        if not field.label:
            continue
        unit = field.unit
        label = unit.shown[: len(field.label)]
        if (
            _UNIT_ALONE.fullmatch(field.rest)
            or (field.label in _OF_EVERY_FILM and _NOT_AVAILABLE.fullmatch(field.rest))
            or (not field.rest and _is_empty(document, fields, index))
        ):
            yield Finding(span_of_shown(unit, document.text, 0, len(unit.shown)), f"“{label}” has no value")
        elif field.rest and unit.key.count(":") > 1:
            inline = [match.span("label") for match in _INLINE.finditer(unit.key)]
            shown = Shown(unit, document.text) if inline else None
            for span in [shown.span(*place) for place in inline] if shown else ():
                yield Finding(span, f"“{document.text[slice(*span)]}” has no value")
    if document.format == MARKDOWN and "|" in document.text:
        for match in _CELL.finditer(document.folded):
            span = Span(*match.span("label"))
            yield Finding(span, f"“{document.text[slice(*span)]}” has no value")


def _read(unit: Unit) -> _Field:
    match = _LINE.fullmatch(unit.key) if ":" in unit.key[:34] or "：" in unit.key[:34] else None
    if match is None:
        return _Field(unit, "", "")
    return _Field(unit, match.group("label"), match.group("rest").strip(" *_"))


def _is_empty(document: Document, fields: list[_Field], index: int) -> bool:
    field = fields[index]
    unit = field.unit
    if unit.block.kind == HEADING or _PICTURE.search(document.text, unit.start, unit.end):
        return False
    following = fields[index + 1] if index + 1 < len(fields) else None
    if following is not None and following.label:
        return not _is_column(fields, index)
    filled_before = index > 0 and bool(fields[index - 1].label and fields[index - 1].rest)
    if field.label not in _SHORT_VALUED or not filled_before:
        return False
    return following is None or (
        following.unit.shown.count(" ") >= PROSE and following.unit.block.kind == unit.block.kind
    )


def _is_column(fields: list[_Field], index: int) -> bool:
    """Whether the label stands in a run of labels without values, whose values stand somewhere else."""
    first = last = index
    while index - first < COLUMN and first > 0 and fields[first - 1].label and not fields[first - 1].rest:
        first -= 1
    while last - first < COLUMN and last + 1 < len(fields) and fields[last + 1].label and not fields[last + 1].rest:
        last += 1
    return last - first + 1 >= COLUMN


RULE = Rule(
    id="empty-field",
    category="placeholder",
    severity=ERROR,
    check=check,
    summary="A field of the fact box is empty",
    why="The box was filled in by a machine or is waiting for somebody; as it stands it tells the reader nothing, and "
    "tells "
    "them that nobody looked.",
    bad=[
        "Director: Ana Roe\n[[Certificate: —]]\n[[Running time: TBC mins]]\n[[Distributor: ?]]\n\nThe "
        "film was shot in a lighthouse.\n",
        "Director: Ana Roe\n[[Runtime:]]\nBudget: $2 million\n\nThe film was shot in a lighthouse.\n",
        "Director: Ana Roe\nRuntime: 102 minutes\n[[Release date:]]\nStars: Ben Lim\n\nThe film was shot in a "
        "lighthouse.\n",
        "The Long Night\n\nDirected by: Ana Roe | [[Rating]]: | Running time: 102 minutes\n\nIt is a film about a "
        "storm.\n",
        "Director: Ana Roe\n[[Runtime: minutes]]\n\nThe film was shot in a lighthouse.\n",
        "The Long Night (in cinemas, 15)\n\n[[Rating:]]\n\nVerdict: A storm in a teacup\n\nThe film was shot in a "
        "lighthouse.\n",
        {
            "text": "**Director:** Ana Roe  \n**[[Genre:]]**  \n**Stars:** Ben Lim\n\nIt is a film about a storm.\n",
            "path": "a.md",
        },
    ],
    good=[
        "Director: Ana Roe\nRelease date: TBC\nScore: 0/10\nYear: 1950-51\n\nThe film was shot in a lighthouse.\n",
        "Director: Ana Roe\nCast:\nBen Lim\nCarla Diaz\n\nThe film was shot in a lighthouse.\n",
        "Director:\nAna Roe\nRuntime:\n102 minutes\n\nThe film was shot in a lighthouse.\n",
        "The verdict on its length is short: it has none to spare.\n\nRating: ****\n",
        "**Rating:**\n\nThe Long Night: 5/10\n\nHarbour Lights: 7/10\n",
        {
            "text": "Director: Ana Roe\n\nRating: ![four stars](stars.png)\n\nIt is a film about a storm.\n",
            "path": "a.md",
        },
    ],
)
