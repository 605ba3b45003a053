"""Comment threads: the stamps of their authors, and the run of numbered remarks that no heading announces."""

from __future__ import annotations

import re
from collections.abc import Sequence

from filmlint.text.blocks import ITEM
from filmlint.text.expression import compile_when_used
from filmlint.text.shape import Shape
from filmlint.text.units import Unit

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?"
_DATE = (
    rf"(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}|\d{{1,2}}(?:st|nd|rd|th)? {_MONTH},? \d{{4}}"
    r"|\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4})"
)
_TIME = r"\d{1,2}[:.]\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?"
_STAMP = compile_when_used(
    rf"(?:[^|.!?]{{1,50}} ?[|,·•-]? ?(?:says?|said|wrote|writes|posted|commented|replied)?(?: on| at)? ?[|,·•-]? ?)?"
    rf"{_DATE},? ?(?:at |@ ?|\||·|-)? ?{_TIME}(?: ?(?:[a-z]{{2,4}}|\|))? ?[|#.\d]*"
    rf"|[^|.!?:]{{2,40}} (?:says|said|wrote|writes|commented|replied)(?: on {_DATE})?:"
    r"|(?:posted |commented )?by [^|.!?:]{2,40} (?:on|at) .{4,40}\d"
    r"|(?:[^|.!?]{1,40}(?: [a-z]\.)? ?[·•]? )?"
    r"(?:\d{1,2}|an?|one|two|three) (?:second|minute|hour|day|week|month|year)s? ago"
    r"|reply|report|permalink|like|flag|reply to this|reply ?[|·•] ?(?:report|like|share|permalink).*"
)
_STAMP_ENDS = ("ago", ":")  # every stamp that is no button ends so, or has a digit
_BUTTONS = ("reply", "report", "permalink", "like", "flag")
_DIGIT = compile_when_used(r"\d")
_DATED_NAME = compile_when_used(rf"[^|.!?:]{{2,60}} (?:[·•-]|on|at) {_DATE}(?: ?\[.\])?")
_DATE_ALONE = compile_when_used(rf"(?:on )?{_DATE}")
_TIME_ALONE = compile_when_used(rf"(?:on )?{_DATE},? ?(?:at |@ ?|\||·|-)? ?{_TIME}.{{0,6}}")
_DATE_ENDS = "0123456789]"
_FIRST_PERSON = compile_when_used(r"\b(?:i|i'm|i've|i'd|i'll|my|me)\b")
_CHATTY = compile_when_used(
    r"\b(?:lol|omg|imo|imho|btw|haha+|yay|yeah|wow|awesome|thanks|thank you"
    r"|great (?:review|post|article|write-?up|job|site)"
    r"|(?:nice|good|interesting|excellent|lovely) (?:review|post|article|read|write-?up)"
    r"|totally agree|i (?:dis)?agree|agreed|hear ya|this (?:site|blog)|your (?:review|post|article|blog|site)"
    r"|can't wait|loved it|hated it|keep up|guys?|dude|hey)\b"
    r"|!!|\?\?|:\)|;\)|:-\)|<3"
)
_NUMBER = compile_when_used(r"\s*(\d{1,3})[.)]\s")
_SIGNATURE = 4  # words of the line of a name
FEWEST_SIGNED = 2  # a single name with a date may be the author's
NEEDED = 3  # signs of talk in a numbered run at the end before it is a thread


def is_stamp(unit: Unit) -> bool:
    """True for the line of a comment that names its author or its time."""
    key = unit.key
    if len(key) > 90 or not (key.endswith(_STAMP_ENDS) or key.startswith(_BUTTONS) or _DIGIT.search(key)):
        return False
    return _STAMP.fullmatch(key) is not None


def names_above(units: Sequence[Unit], shapes: Sequence[Shape], stamps: Sequence[bool]) -> list[int]:
    """The lines right above a date and time of their own that name who commented then; none where it happens once."""
    dated = [index for index, stamp in enumerate(stamps) if stamp and _TIME_ALONE.fullmatch(units[index].key)]
    names = [
        index - 1
        for index in dated
        if index and 0 < shapes[index - 1].words <= _SIGNATURE and not shapes[index - 1].terminal
    ]
    return names if len(names) >= FEWEST_SIGNED else []


def speaks(key: str) -> tuple[bool, bool]:
    """Whether a folded paragraph says "I", and whether it greets, cheers or swears as comments do."""
    return _FIRST_PERSON.search(key) is not None, _CHATTY.search(key) is not None


def talk(key: str) -> int:
    """How many kinds of talk a folded paragraph shows: first person, greetings and slang, a very short sentence."""
    return sum(speaks(key)) + any(
        0 < sentence.count(" ") < 2 for sentence in re.split(r"[.!?]+\s", key)[1:] if sentence
    )


def signed_remarks(units: Sequence[Unit], shapes: Sequence[Shape], first: int) -> set[int]:
    """The lines from `first` on that sign remarks with a name and a date, where most of what is under them is talk.

    A calendar of films has names and dates too, and a line on each; it does not speak of itself as "I".
    """
    signed: list[tuple[int, int]] = []  # the lines of a signature
    for index in range(first + 1, len(units)):
        key = units[index].key
        if len(key) > 90 or key[-1:] not in _DATE_ENDS:
            continue
        if _DATED_NAME.fullmatch(key):
            signed.append((index, index + 1))
        elif _DATE_ALONE.fullmatch(key) and 0 < shapes[index - 1].words <= 4 and not shapes[index - 1].field:
            signed.append((index - 1, index + 1))
    if len(signed) < FEWEST_SIGNED:
        return set()
    remarks = [
        (stop, following[0])
        for (_, stop), following in zip(signed, [*signed[1:], (len(units), 0)], strict=True)
        if stop < following[0]
    ]
    if len(remarks) * 4 < len(signed) * 3:
        return set()
    talking = sum(talk(units[start].key) > 0 for start, _ in remarks)
    return {index for pair in signed for index in range(*pair)} if talking * 2 >= len(remarks) else set()


def numbered_thread(units: Sequence[Unit], shapes: Sequence[Shape], text: str) -> int | None:
    """The index of the first remark of a numbered or bulleted thread that runs to the end; None when there is none.

    Such a thread is what a scraper leaves of comments whose authors and dates were attributes. It starts at 1, follows
    prose, and shows talk in most of its paragraphs: first person, greetings, sentences of two words. A numbered list
    of the article has a line or paragraph of its own before it that announces it, or no talk.
    """
    first = len(units)
    while first > 0 and (units[first - 1].block.kind == ITEM or _indent(text, units[first - 1]) >= 4):
        first -= 1
    while first < len(units) and units[first].block.kind != ITEM:
        first += 1
    run = units[first:]
    prose_before = sum(shape.words for shape in shapes[:first] if shape.prose)
    if len(run) < 2 or prose_before < 60 or units[first - 1].shown.endswith(":"):
        return None
    number = _NUMBER.match(text, run[0].start)
    numbered = number is not None and number.group(1) == "1"
    nested = any(unit.block.level > run[0].block.level for unit in run if unit.block.kind == ITEM)
    if not numbered and not nested:
        return None
    signs = [talk(unit.key) for unit in run]
    enough = sum(signs) >= NEEDED and sum(map(bool, signs)) * 2 >= len(run)
    prose = sum(shape.prose or shape.terminal for shape in shapes[first:])
    return first if enough and prose * 3 >= len(run) * 2 else None


def _indent(text: str, unit: Unit) -> int:
    line = text[unit.start : unit.end]
    return len(line) - len(line.lstrip())
