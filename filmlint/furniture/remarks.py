"""Readers' remarks that follow an article with neither a heading nor names and times: told by their voice."""

from __future__ import annotations

from collections.abc import Sequence

from filmlint.furniture.cues import CueHit
from filmlint.text.blocks import HEADING, ITEM, PARAGRAPH, QUOTATION
from filmlint.text.expression import compile_when_used
from filmlint.text.shape import QUOTED_START, Shape
from filmlint.text.units import Unit

LONGEST = 80  # words of a remark
NAME = 4  # words of a line that names who made it
FEWEST = 3  # remarks
FEWEST_ADDRESSED = 2  # that speak to the author or to each other
ARTICLE = 60  # words before them
VOICES = 0.34  # the share of paragraphs that say "I" in an article whose author speaks of himself
CHATTY = 0.2  # the share of paragraphs that speak like readers in one that is all talk
MOSTLY = 0.75  # of the remarks must show a sign, and under a personal article must address somebody

_WORKS = (
    r"(?:review|article|piece|post|posting|blog|write-?up|essay|column|site|website|tribute|obituary|recap|list|read)"
)
# What readers say to the author and to each other.
_ADDRESSED = compile_when_used(
    rf"(?:@\s?\w|(?:hi|hey|hello|thanks|thank you|thx|cheers|agreed|agree)\b(?! to (?!you)| at )"
    rf"|(?:such an? |what an? |really |very |a )?(?:great|good|nice|lovely|wonderful|beautiful|excellent|fantastic"
    rf"|interesting|brilliant|superb|terrific|fun|awesome|fab|thoughtful|insightful|amazing)"
    rf" (?:{_WORKS}|job|stuff|writing|work)\b)"
    rf"|.*?(?:\b(?:thanks|thank you) (?:so much|for (?:this|the|your|sharing|posting|writing))"
    rf"|\byour {_WORKS}\b|\b(?:loved|enjoyed|reading|read|found|for) this(?: {_WORKS})?[.,!]"
    r"|\b(?:am i the only|anyone else|anybody else|(?:does|did|has|can|could|would) any(?:one|body)"
    r"|long-?time reader|couldn't agree more|i (?:[\w']+ )?(?:dis)?agree (?:with|that)"
    r"|(?:dis)?agree with (?:you|this|@)"
    r"|well said|spot on|so true|to be honest|don't quote me|in my (?:humble )?opinion|just saying|can't wait"
    r"|keep up the|(?:so sad|sorry) to (?:read|hear)|greetings from|rest in peace|congrats|congratulations"
    r"|first[ -]time comment\w*|you(?:'re| are) (?:right|wrong|forgetting|welcome|kidding|joking|so right|spot)"
    r"|i think you|i'm with you|lol|omg|imo|imho|btw|haha+|tbh|wtf|smh|yay|gonna|wanna|dunno|thx|pls)\b"
    r"|!!|\?\?|[:;]-?[)(](?!\w)|<3)"
)
# The small letter of one who types in haste, as it is written.
_HASTY = compile_when_used(r"(?:^|.*?[ (])i(?:'m|'ve|'d|'ll|’m|’ve|’d|’ll)? ")
_PERSONAL = compile_when_used(r"(?:.*?[^\w’'])?(?:i|i'm|i've|i'd|i'll|my|me)\b")
_ELLIPTIC = compile_when_used(
    r"(?:saw|watched|loved|hated|enjoyed|love|hate|remember|just|never|bit|so|too|same|what about|how about|me too"
    r"|yes|no|yeah|well|oh|ah|wow|sorry|nope|yep)\b"
)


def unannounced_thread(
    units: Sequence[Unit], shapes: Sequence[Shape], cues: Sequence[Sequence[CueHit]], stamps: Sequence[bool]
) -> int | None:
    """The index of the first of the remarks at the end of a page; None where there are none.

    Between the author and the readers the voice changes: most of the last paragraphs are short, say "I", leave out
    words, and speak to somebody, and those before them do not. An interview and a personal essay say "I" throughout.
    """
    candidates: list[tuple[int, int, int]] = []
    start = len(units)
    remarks = addressed = unsigned = 0
    for index in range(len(units) - 1, -1, -1):
        unit, shape = units[index], shapes[index]
        if cues[index] or shape.words == 0:
            continue
        if stamps[index]:
            addressed += 1
            continue
        if not _may_be_remark(unit, shape):
            break
        if shape.words <= NAME and not shape.terminal:
            if candidates and start == index + 1:  # a name above the first remark
                candidates[-1] = (index, remarks, addressed)
            continue
        to_somebody = _is_addressed(unit)
        remarks, addressed = remarks + 1, addressed + to_somebody
        if to_somebody or _is_personal(unit, shape):
            start = index
            if remarks - unsigned >= MOSTLY * remarks and remarks >= FEWEST and addressed >= FEWEST_ADDRESSED:
                candidates.append((start, remarks, addressed))
        else:
            unsigned += 1
            if unsigned > 1 and unsigned > (1 - MOSTLY) * remarks:
                break
    return next((one[0] for one in reversed(candidates) if _voice_changes(units, shapes, *one)), None)


def _may_be_remark(unit: Unit, shape: Shape) -> bool:
    if unit.block.kind in (HEADING, QUOTATION) or shape.words > LONGEST or shape.field or shape.rating:
        return False
    return unit.block.kind in (PARAGRAPH, ITEM) and unit.shown[0] not in QUOTED_START


def _is_addressed(unit: Unit) -> bool:
    return _ADDRESSED.match(unit.key) is not None or _HASTY.match(unit.shown) is not None


def _is_personal(unit: Unit, shape: Shape) -> bool:
    return not shape.terminal or unit.shown[-1] in "!?" or bool(_ELLIPTIC.match(unit.key) or _PERSONAL.match(unit.key))


def _voice_changes(units: Sequence[Unit], shapes: Sequence[Shape], start: int, remarks: int, addressed: int) -> bool:
    """Whether the paragraphs above speak otherwise than the remarks do."""
    above = [index for index in range(start) if shapes[index].prose]
    if sum(shapes[index].words for index in above) < ARTICLE:
        return False
    told = [index for index in above if units[index].shown[0] not in QUOTED_START]
    if sum(_is_addressed(units[index]) for index in told) > CHATTY * len(told):
        return False
    personal = sum(_PERSONAL.match(units[index].key) is not None for index in told)
    return personal <= VOICES * len(told) or (addressed >= FEWEST and addressed >= MOSTLY * remarks)
