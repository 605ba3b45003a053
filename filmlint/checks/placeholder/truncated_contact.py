"""A contact line ends at the preposition before its address: the address went with its link."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from filmlint.finding import ERROR, Finding
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.blocks import HEADING, PARAGRAPH
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.presence import Sought
from filmlint.text.shown import Shown
from filmlint.text.units import Unit

_ENDS = frozenset("at on to via by from through using with and or the our your her his their this over".split())
_EDGES = " .:;,)]>»→-…*_"
# Words that ask the reader to get in touch, and then nothing but the preposition of the address.
_CONTACT = compile_when_used(
    r"\b(?:"
    r"(?:contact(?:ed)?|e-?mail(?:ed)?|phone|telephone|text|fax|message|tweet|reach(?:ed)?|write to|get in touch|drop "
    r"(?:us|me|him|her) a line"
    r"|rsvp|r\.s\.v\.p\.?|dm)\b[^.!?]{0,120}?\b(?:at|on|to|via|by|through|using)"
    r"|(?:call|ring)(?: (?:us|me|him|her|them|the|our|[a-z]+ (?:office|line|desk)))\b[^.!?]{0,60}?\b(?:at|on|via)"
    r"|write(?: in)? (?:to )?(?:us|me|him|her|them|the (?:editor|author|critic|desk|newsroom))\b[^.!?]{0,60}?\b(?:at|to"
    r"|via)|(?:send|submit|address|direct|forward|mail|post)\b[^.!?]{0,100}?\b(?:to|at|via|through)"
    r"|(?:follow|like|find|join|friend|add|visit|see|catch)\b (?:us|me|him|her|them|it|along|more|the \w+(?: \w+)?"
    r"|[a-z'.-]+(?: [a-z'.-]+){0,3})\b[^.!?]{0,40}?\b(?:at|on|via)"
    r"|(?:read|learn|find out|see|discover|hear|watch|get)\b[^.!?]{0,30}?\b(?:more|the (?:full|whole|complete|rest)"
    r"|full)\b[^.!?]{0,60}?\b(?:at|on|via|from)"
    r"|(?:visit|browse|log on(?:to)?|log in(?:to)?|go(?: online)?|head (?:over )?|check (?:it |us |them )?out"
    r"|click(?: here)?)\b[^.!?]{0,80}?\b(?:at|via|to|on)"
    r"|tickets?\b[^.!?]{0,80}?\b(?:at|from|via|through|on|to|by)"
    r"|(?:buy|book|order|reserve|purchase|pre-?order|donate|subscribe|register|sign up|apply|enter|vote|enrol+|rent"
    r"|stream|download)\b[^.!?]{0,70}?\b(?:at|on|via|to|through|from)"
    r"|(?:available|streaming|playing|for (?:sale|rent)|on sale)\b[^.!?]{0,50}?\b(?:at|via|on|from|through)"
    r"|(?:for )?(?:more|further|full|additional) (?:information|info|details|reviews|news)\b[^.!?]{0,60}?\b(?:at|on|to"
    r"|via|from|by)|(?:information|info|details|showtimes|listings|schedules?|programme|program|lineup|line-up|website"
    r"|web site|blog|newsletter|podcast|online|twitter|facebook|instagram)"
    r"(?: (?:is|are|can be found|can be had))? (?:at|via)"
    r")(?: the| our| your| her| his| their| this)?$"
)
_ASKED = compile_when_used(
    r"\bwhat (?!'s on\b)[^.,;:]{2,60}\b(?:playing|looking|getting|driving|aiming|is|was|are|were|be) at$"
)
_CLAUSE = compile_when_used(r"\b(?:what|who|whom|which|whose|where|that|how|why)\b")
_ADDRESS = compile_when_used(r"@|https?:|www\.|\.(?:com|org|net|co|uk|tv|info|ie|ca|edu)\b|\d{3}")
_SOCIAL = compile_when_used(
    r"\W*(?:facebook|twitter|x|instagram|youtube|tumblr|pinterest|letterboxd|threads|bluesky|tiktok"
    r"|rss)\b"
)
# A stop where the address would be; after on, to and by only with a blank before it ("the film he was called on.").
_STOP = compile_when_used(r"\b(?:(?:at|via) ?|(?:on|to|from|by|through) )[.;)](?=[\s\"]|$)")
_STOPS = Sought((" at.", "\nat.", " via.", "\nvia.", " at)", " at;", " .", " )"))
# The address is gone in the middle: "go to or call the box office", "found at and she".
_JOINED = compile_when_used(
    r"\b(?:go to|log on to|log onto"
    r"|(?:e-?mail|write to|contact|call|reach|find|follow) (?:us|me|him|her|them)(?: (?:at|on))?"
    r"|(?:found|available|reached|bought|online|website|posts|writes|blogs|tweets) (?:at|on|via|from)) (?:or|and)"
    r"(?= (?:(?:call|phone|ring|e-?mail|text|visit|write to|click on) (?:the|us|our|me|him|her|them|on|here|\d)"
    r"|by (?:phone|e-?mail|calling)|(?:she|he|they) (?:tweets?|posts?|blogs?|can be)|(?:tweets|posts|blogs) as|follow"
    r"|on (?:facebook|twitter|instagram))\b)"
)
_JOINTS = Sought((" to or ", " to and ", " at or ", " at and ", " on or ", " on and ", " via or ", " via and ",
           " from or ", " us or ", " me or ", " her or ", " him or ", " them or ", " us and "))  # fmt: skip
# A paragraph that ends so, and nothing below it that it may point to.
_HERE = compile_when_used(
    r"\b(?:read|see|watch|find|view|listen|buy|book|get|trailer|review|interview|list|tickets|winners|more)\b"
    r"[^.!?]{0,80}\b(?P<at>here:)$"
)
_POINTED_AT = 120  # characters
_BEFORE = 220  # characters in which the words that ask for contact stand


def cut_contact(unit: Unit, following: Unit | None) -> tuple[int, int] | None:
    """Where in the shown text of a unit its last words ask for contact and end before the address; else None."""
    bare = unit.key.rstrip(_EDGES)
    if bare.rpartition(" ")[2] not in _ENDS or unit.block.kind == HEADING:
        return None
    rest = unit.key[len(bare) :]
    if (
        rest[:1] in ".!?"
        and rest
        and bare.endswith((" on", " to", " by", " from", " with", " over", " his", " theirs"))
    ):
        return None
    if following is not None:
        if len(following.key) <= 80 and (_ADDRESS.search(following.key) or _SOCIAL.match(following.key)):
            return None
        if ":" in rest and len(following.key) <= 120:
            return None
    return _asks(bare, len(bare))


def _points(unit: Unit, following: Unit | None) -> tuple[int, int] | None:
    """Where in the shown text of a unit its last word points at what is gone: "the full list is here:"."""
    if not unit.key.endswith("here:") or unit.block.kind == HEADING:
        return None
    if following is not None and (
        len(following.key) <= _POINTED_AT
        or following.block.kind != PARAGRAPH
        or _ADDRESS.search(following.key, 0, _POINTED_AT)
    ):
        return None
    found = _HERE.search(unit.key, max(0, len(unit.key) - _BEFORE))
    return found.span("at") if found else None


def _asks(key: str, end: int) -> tuple[int, int] | None:
    """Where the words that ask for contact stand that end at offset `end`."""
    first = max(0, end - _BEFORE)
    bare = key[first:end].rstrip()
    begin = max(bare.rfind(". "), bare.rfind("! "), bare.rfind("? "), -1) + 1
    found = _CONTACT.search(bare, begin)
    if (
        found is None
        or _ASKED.search(bare, begin)
        or _CLAUSE.search(bare, found.start())
        or _ADDRESS.search(bare, found.start())
    ):
        return None
    return first + found.start(), first + len(bare)


def check(document: Document, _context: Context) -> Iterator[Finding]:
    units: Sequence[Unit] = document.units
    joints = _JOINTS.stands_in(document.presence)
    stops = _STOPS.stands_in(document.presence)
    for index, unit in enumerate(units):
        places = [_asks(unit.key, stop.end() - 1) for stop in _STOP.finditer(unit.key)] if stops else []
        places += [found.span() for found in _JOINED.finditer(unit.key)] if joints else []
        places.append(cut_contact(unit, units[index + 1] if index + 1 < len(units) else None))
        places.append(_points(unit, units[index + 1] if index + 1 < len(units) else None))
        found = [place for place in dict.fromkeys(places) if place is not None]
        if not found:
            continue
        shown = Shown(unit, document.text)
        for place in found:
            span = shown.span(*place)
            if not _goes_on(document, unit, span.end):
                last = document.text[span.start : span.end].rpartition(" ")[2]
                yield Finding(span, f"“{last}” is followed by nothing: the address, link or number after it is gone")


def _goes_on(document: Document, unit: Unit, at: int) -> bool:
    """Whether markup without words follows: an image or a shortcode stands where the address would."""
    rest = document.text[at : min(at + 4, unit.end)]
    return any(mark in rest for mark in ("![", "<", "{", "`"))


RULE = Rule(
    id="truncated-contact",
    category="placeholder",
    severity=ERROR,
    check=check,
    summary="A contact or link line is cut off before its address",
    why="The address was a link, and the scraper or the export kept the words but not the link; "
    "the reader is told to write, call or click and cannot.",
    bad=[
        "The series goes on next week.\n\nTo suggest a film for it, [[contact the programmer, Ana Roe, at]]\n",
        "[[Tickets cost $12 and are available from]]\n\nThe hall opens at seven, and the film starts at eight.\n",
        "The print is on show until Sunday. [[For more information, visit the museum's website at]].\n",
        "Ana Roe writes about silent film. [[Follow her on]]\n",
        "The book is out in May. [[Send corrections to the desk via]] .\n",
        "For a seat, [[call the box office at]]. The hall has only ninety of them.\n",
        "The hall is small, and it is full on Fridays. For a seat, [[go to or]] call the box office by noon.\n",
        {"text": "The essay continues in our archive. [[Read the full interview at]]\n", "path": "essay.md"},
        "The gala began an hour early. Read the full list of winners [[here:]]\n",
    ],
    good=[
        "It was made for less than the lunch of a star, and one wonders what the rest of them are playing at.\n",
        "To suggest a film, write to films@example.org by Friday.\n\nThe editors answer every letter.\n",
        "It was a house to go to or call home, and a cat that he found at and took from the harbour.\n",
        "It is a film that needs no plot, because every frame gives the eye a place to look at.\n",
        "For tickets, visit:\n\nwww.example.org/tickets\n\nThe hall opens at seven.\n",
        "She is the one whom the studio calls on. The other actors are the ones it could not reach.\n",
        "Nobody knows what he was writing to her at the time, or which address the letters went to.\n",
        "He rang the bell. Watch it here:\n\nwww.example.org/watch\n",
    ],
)
