"""A feed, an excerpt or a splitter cut the text: "[…]", "[+1234 chars]", "… Continue reading", "Directed by M."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from filmlint.finding import ERROR, WARNING, Finding
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.blocks import HEADING, ITEM, QUOTATION, TABLE
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.presence import Sought
from filmlint.text.shown import span_of_shown
from filmlint.text.span import Span
from filmlint.text.units import Unit

_COUNTED = compile_when_used(r"(?:…|\.{3}|\w)? ?\[\+ ?\d+ (?:chars|characters|words)\]")
_EXCERPT = compile_when_used(
    r"(?<=[a-z0-9,’'-])[ ]?(?:\[(?:…|\.\.\.|&hellip;|&#8230;)\]|\((?:more|cont(?:inue)?d|cont\.)(?:…"
    r"|\.\.\.)?\))[ ]*$"
)
_LINK = compile_when_used(r"\(more(?:…|\.\.\.)\)$")  # of a blog's front page, after a whole sentence, too
_MORE = (
    r"(?:continue reading|read (?:more|on|the (?:rest|full)|full)|keep reading|see more|show more|view more|more at"
    r"|full (?:story|article|review)"
    r"|click (?:here )?to (?:read|continue|see)|\[?more\]?\W*$|\[?continued\b)"
)
_CONTINUE = compile_when_used(rf"(?:…|\.\.\.|\[…\]|\[\.\.\.\])[ ]?[(\[»›>→-]*[ ]?{_MORE}[^.!?]{{0,80}}$")
_UNFINISHED_MORE = compile_when_used(
    r"(?<=[a-z,]) (?:\[continue reading|\(continue reading|continue reading|\[read more"
    r"|\(read more)[^.!?]{0,60}$"
)
_MADE = (
    r"(?:directed|written|co-written|produced|composed|edited|scored|adapted|created|penned|helmed|starring|novel"
    r"|book|play|story)"
)
_INITIAL = compile_when_used(rf"\b{_MADE}(?: and {_MADE})?(?: by)? (?:[A-Z]\. ?){{1,2}}$", re.IGNORECASE)
# Names that everybody writes with a middle initial, cut after it.
_NAMED = compile_when_used(
    r"\b(?:by|and|with|starring|stars|actor|actors|director|of|from|as|opposite|featuring) "
    r"(?:samuel l|michael b|michael j|william h|cecil b|george c|john c|tommy l|r\. lee|philip s|richard e|robert d"
    r"|joseph l|william s|sidney j|james l|paul w\.? ?s|f|j\. ?j|d\. ?w|s\. ?s|m|j\. ?k|j\. ?r\. ?r|h\. ?g|e\. ?m)\.$"
)
_TERMINAL = compile_when_used(r"[.!?…:;]+[\"'”’»)\]*_]*$|[\"”»)\]*_]$")
_ELIDED = Sought(("…", "...", "[+", "(more", "(cont"))
_MORE_HERE = Sought(("continue reading", "read more"))
LONG = 20  # words of a last paragraph that may have been cut
_DRAWN_OUT = compile_when_used(r"(.)\1\1")  # hmmm, sooo
_CUT_ELLIPSIS = compile_when_used(r"(?<![\w'’-])([a-z]{2,20})(?:…|\.\.\.)$")


def check(document: Document, _context: Context) -> Iterator[Finding]:
    units = [unit for unit in document.units if unit.key]
    elided, more = _ELIDED.stands_in(document.presence), _MORE_HERE.stands_in(document.presence)
    for unit in units:
        key = unit.key
        if elided or more:
            found = _cut(unit)
            if found is not None and not _is_teaser(key, found.start()):
                span = span_of_shown(unit, document.text, found.start() + (key[found.start()] == " "), found.end())
                yield Finding(span, "The text was cut here by a feed or an excerpt; the rest is missing")
                continue
            if elided and key.endswith(("...", "…")):
                yield from _cut_inside_word(document, unit)
                continue
        if (
            key.endswith(".")
            and key[-3:-2] in " ."
            and key[-2:-1].isalpha()
            and (_INITIAL.search(key) or _NAMED.search(key))
        ):
            length = len(unit.shown)
            start = unit.shown.rfind(" ", 0, length) + 1
            yield Finding(
                span_of_shown(unit, document.text, start, length),
                "The paragraph was cut at an initial; the name is missing",
            )
    last = _last_paragraph(document, units)
    if last is not None:
        yield from _cut_end(document, last)


def _cut(unit: Unit) -> re.Match[str] | None:
    """The mark of a cut at the end of a unit."""
    key = unit.key
    if "[+" in key:
        return _COUNTED.search(key)
    if key[-1] == ".":
        return None
    if "…" in key or "..." in key or "(" in key:
        return _CONTINUE.search(key) or _excerpt(unit) or _LINK.search(key)
    return _UNFINISHED_MORE.search(key) if "read" in key else None


def _excerpt(unit: Unit) -> re.Match[str] | None:
    """ "[…]" where a sentence goes on; inside a quotation it is an elision."""
    if unit.block.kind == QUOTATION or unit.key.count('"') % 2:
        return None
    return _EXCERPT.search(unit.key)


def _is_teaser(key: str, at: int) -> bool:
    """A headline with its call is furniture, not a text that was cut."""
    return key.count(" ", 0, at) < 5


def _last_paragraph(document: Document, units: list[Unit]) -> Unit | None:
    for unit in reversed(units):
        if not document.in_furniture(Span(unit.start, unit.end)):
            return unit if unit.block.kind not in (HEADING, ITEM, TABLE) else None
    return None


def _cut_inside_word(document: Document, unit: Unit) -> Iterator[Finding]:
    """A paragraph breaks off inside a word, and an ellipsis says that there was more of it."""
    ellipsis = _CUT_ELLIPSIS.search(unit.shown)
    if ellipsis is None or unit.shown.count(" ") < LONG or document.in_code(unit.start):
        return
    word = ellipsis.group(1)
    if not _known(word) and not _DRAWN_OUT.search(word):
        span = span_of_shown(unit, document.text, *ellipsis.span())
        yield Finding(span, f"The text breaks off inside a word: “{word}”")


def _cut_end(document: Document, unit: Unit) -> Iterator[Finding]:
    """The last paragraph of the article breaks off inside a word, or at a comma."""
    shown = unit.shown
    if shown.count(" ") < LONG or document.in_code(unit.start):
        return
    if _TERMINAL.search(shown[-6:]) or document.text[unit.end - 1 : unit.end] in (")", "]", ">", "}", "*", "_"):
        return
    start = shown.rfind(" ") + 1
    word = shown[start:]
    span = span_of_shown(unit, document.text, start, len(shown))
    if word.isalpha() and word.islower() and word.isascii():
        if not _known(word):
            yield Finding(span, f"The text breaks off inside a word: “{word}”")
    elif word.endswith((",", "-")) and word != "-":
        yield Finding(span, f"The text breaks off at “{word}”", severity=WARNING)


def _known(word: str) -> bool:
    from filmlint.language.words import is_word

    return is_word(word)


RULE = Rule(
    id="feed-truncation",
    category="placeholder",
    severity=ERROR,
    check=check,
    summary="The text is cut off by a feed, an excerpt or a splitter",
    why="Feeds and excerpts carry the first few hundred characters of an article; published as they are, they stop "
    "in the "
    "middle of a sentence.",
    bad=[
        "The second half is set in a lighthouse, and nothing prepares us for its slow-burning thri[[… [+2103 "
        "chars]]]\n",
        "The film opens with a storm that lasts for twenty minutes and ends with a man who walks into the [[[…]]]\n",
        "She learned to sail for the part, and it shows in every scene that is set at sea[[... Continue reading The "
        "Long Night]]\n",
        "The remake was written and directed by [[M.]]\n\nNobody has seen it since it was shown at the harbour.\n",
        "The score is by a man who had never written for the screen, and who has not been asked to do it again since "
        "the premiere of the film in Lisbon, where the [[audien]]\n",
        "The festival has had to close one of its two halls, and the visitors of the other one are asked to follow the "
        "[[guidel...]]\n\nThe office is open on Fridays.\n",
    ],
    good=[
        "He waits, and waits, and the film waits with him until it is too late to do anything else about it...\n",
        "“I came here to act […] and I stayed for the food,” she writes. The food is in the film.\n",
        "Q hands the case to M.\n\nThe part is played by Mr. T, and the song is by Kenny G.\n",
        "He waits, and waits, and the film waits with him until it is too late to do anything else about it, and it is "
        "sooo slow...\n\nThen it snows.\n",
        "Read on if you must; there is more of it, and it is worse.\n",
    ],
)
