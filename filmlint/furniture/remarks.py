"""Readers' remarks that follow an article with neither a heading nor names and times: told by their voice."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from filmlint.furniture.cues import CueHit
from filmlint.text.blocks import HEADING, ITEM, PARAGRAPH, QUOTATION
from filmlint.text.shape import QUOTED_START, Shape
from filmlint.text.units import Unit

LONGEST = 80  # words of a remark,
USUAL = 45  # on average,
LONGEST_UNSIGNED = 30  # and of one without a sign
NAME = 4  # words of a line that names who made it
FEWEST, MOST = 3, 200  # remarks
TRIES = 8  # beginnings of a thread that are held against the article
FEWEST_ADDRESSED = 2  # that speak to the author or to each other
ARTICLE = 60  # words before them
VOICES = 0.34  # the share of paragraphs that say "I" in an article whose author speaks of himself
CHATTY = 0.2  # the share of paragraphs that speak like readers in one that is all talk
MOSTLY = 0.75  # of the remarks must show a sign, and under a personal article must address somebody

# What readers say to the author and to each other: of their work, what they ask, how they agree and cheer.
_PRAISE = frozenset(
    "great good nice lovely wonderful beautiful excellent fantastic interesting brilliant superb terrific fun awesome "
    "fab thoughtful insightful amazing your this".split()
)
_WORKS = frozenset(
    "review article piece post posting blog write-up writeup essay column site website tribute obituary recap list "
    "read job stuff writing".split()
)
_TALK = (
    "thanks so much|thanks for|thank you so much|thank you for|am i the only|anyone else|anybody else|does anyone|"
    "does anybody|did anyone|has anyone|can anyone|could anyone|would anyone|long-time reader|longtime reader|couldn't "
    "agree|i agree with|don't agree with|i disagree with|agree with you|well said|spot on|so true|to be honest|"
    "don't quote me|my opinion|just saying|can't wait|keep up the|so sad to|sorry to read|sorry to hear|greetings from|"
    "rest in peace|congrats|first time comment|first-time comment|you're right|you are right|you're wrong|"
    "you are wrong|you're welcome|you are forgetting|you're forgetting|i think you|i'm with you|lol|omg|imho|btw|"
    "haha|tbh|wtf|smh|gonna|wanna|dunno|thx|!!|??|:)|;)|:-)|<3|loved this|enjoyed this"
).split("|")
_GREETINGS = ("@", "hi ", "hey ", "hello ", "hello,", "thanks", "thank you", "thx", "cheers", "agreed")
# Small letters of those who type in haste.
_HASTY = (" i ", " i'm ", " i've ", " i'd ", " i’m ", " i’ve ")
_SAYING_I = (" i ", " i'", " my ", " me ")
_SAYING_YOU = (" you ", " your ", "thank")
# How those begin who leave out words, and who praise.
_ELLIPTIC = (
    *("saw ", "watched ", "loved ", "hated ", "enjoyed ", "love ", "hate ", "remember ", "just saw", "just watched"),
    *("what about", "how about", "me too", "same here", "oh ", "oh, ", "wow", "yeah", "yes, ", "sorry", "bit "),
    *("i ", "i'", "so sad", *_GREETINGS, *(f"{praise} " for praise in sorted(_PRAISE - {"this"}))),
)


def unannounced_thread(
    units: Sequence[Unit], shapes: Sequence[Shape], cues: Sequence[Sequence[CueHit]], stamps: Sequence[bool]
) -> int | None:
    """The index of the first of the remarks at the end of a page; None where there are none.

    Between the author and the readers the voice changes: most of the last paragraphs are short, say "I", leave out
    words, and speak to somebody, and those before them do not. An interview and a personal essay say "I" throughout.
    """
    run, stamped = _paragraphs_that_may_be_remarks(units, shapes, cues, stamps)
    if len(run) < FEWEST or sum(shapes[index].words for index in run) > USUAL * len(run):
        return None
    signed = [_shows_sign(units[index], shapes[index]) for index in run]
    addressed = [_is_addressed(units[index]) for index in run]
    tries = 0
    for length in range(len(run), FEWEST - 1, -1):
        start, enough = run[length - 1], MOSTLY * length
        spoken = sum(addressed[:length])
        if not signed[length - 1] or sum(signed[:length]) < enough or spoken + stamped[length - 1] < FEWEST_ADDRESSED:
            continue
        tries += 1
        if tries > TRIES:
            break
        if _voice_changes(units, shapes, start, personally=spoken >= max(enough, FEWEST)):
            named = 0 < shapes[start - 1].words <= NAME and not shapes[start - 1].terminal and not cues[start - 1]
            return start - 1 if named else start
    return None


def _paragraphs_that_may_be_remarks(
    units: Sequence[Unit], shapes: Sequence[Shape], cues: Sequence[Sequence[CueHit]], stamps: Sequence[bool]
) -> tuple[list[int], list[int]]:
    """The last paragraphs, from the end, up to where too few show a sign; on most pages, that is soon.

    And how many stamps stand below each.
    """
    run: list[int] = []
    stamped: list[int] = []
    unsigned = below = 0
    for index in range(len(units) - 1, -1, -1):
        unit, shape = units[index], shapes[index]
        if any(hit.opens == "rest" for hit in cues[index]):
            return [], []  # they are announced
        below += stamps[index]
        if cues[index] or stamps[index] or shape.words == 0:
            continue
        if not _may_be_remark(unit, shape) or len(run) == MOST:
            break
        if shape.words <= NAME and not shape.terminal:
            continue
        if not _shows_sign(unit, shape):
            unsigned += 1
            if shape.words > LONGEST_UNSIGNED or (unsigned > 1 and unsigned > (1 - MOSTLY) * (len(run) + 1)):
                break
        run.append(index)
        stamped.append(below)
    return run, stamped


def _may_be_remark(unit: Unit, shape: Shape) -> bool:
    if unit.block.kind in (HEADING, QUOTATION) or shape.words > LONGEST or shape.field or shape.rating:
        return False
    posted = "(@" in unit.key  # elsewhere, and quoted by the article
    return unit.block.kind in (PARAGRAPH, ITEM) and unit.shown[0] not in QUOTED_START and not posted


def _shows_sign(unit: Unit, shape: Shape) -> bool:
    """Whether a paragraph may be a remark by its voice."""
    key = unit.key
    return (
        not shape.terminal
        or key[-1] in "!?"
        or key.startswith(_ELLIPTIC)
        or any(map(key.__contains__, _SAYING_I))
        or any(map(key.__contains__, _SAYING_YOU))
    )


def _is_addressed(unit: Unit) -> bool:
    """Whether a paragraph speaks to somebody, or in haste."""
    key, shown = unit.key, unit.shown
    return (
        key.startswith(_GREETINGS)
        or shown.startswith("i ")
        or any(map(shown.__contains__, _HASTY))
        or any(map(key.__contains__, _TALK))
        or _praises(key)
    )


def _praises(key: str) -> bool:
    """ "Great piece", "your review", "this article"."""
    words = key.split()
    return any(word in _PRAISE and following.rstrip(".,!?:;)") in _WORKS for word, following in pairwise(words))


def _voice_changes(units: Sequence[Unit], shapes: Sequence[Shape], start: int, *, personally: bool) -> bool:
    """Whether the paragraphs above speak otherwise than the remarks do, of which most may speak to somebody."""
    above = [index for index in range(start) if shapes[index].prose]
    if sum(shapes[index].words for index in above) < ARTICLE:
        return False
    told = [units[index] for index in above if units[index].shown[0] not in QUOTED_START]
    if sum(map(_is_addressed, told)) > CHATTY * len(told):
        return False
    return personally or sum(any(map(f" {unit.key}".__contains__, _SAYING_I)) for unit in told) <= VOICES * len(told)
