"""The text points to a trailer, a picture or a link that is not in the file."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from filmlint.finding import WARNING, Finding
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import HTML, PLAIN, Document
from filmlint.text.expression import compile_when_used
from filmlint.text.presence import Sought
from filmlint.text.span import Span

_MEDIUM = (
    r"(?:trailer|teaser|video|clip|footage|featurette|player|gallery|slideshow|tweet|embed|playlist|podcast"
    r"|photos?|pictures?|images?|poster|infographic|map|chart|graph)"
)
_POINTER = compile_when_used(
    rf"\((?:watch |see |view |check out )?(?:the |its |full |official |first |new |a ){{0,3}}{_MEDIUM} (?:is "
    rf")?(?:below|above|here)\)"
    rf"|\b(?:watch|see|view|check out|catch|enjoy|play|listen to)(?: \w+)? (?:the |its |full |official |first |new "
    rf"|latest |teaser ){{0,4}}{_MEDIUM}"
    r"(?: for (?:the )?\w+(?: \w+){0,4})? (?:below|above)\b"
    r"|(?:(?<=[.!?,:;(–—-] )|(?<=[(\"“])|^|\b(?:please|just|simply|can|or|and) )(?P<at>(?:click|tap) (?:here|"
    rf"(?:on )?the (?:link|{_MEDIUM}|button)(?: (?:below|above))?)(?: (?:to|for) (?:[\w'’-]+[ "
    rf"]?){{1,8}})?)(?=[.!)\]:]|,(?! (?:and|or)\b)|$)"
    r"|\(click (?:here )?(?:to|for) [a-z ]{3,40}\)",
    re.MULTILINE,
)
_SIGNS = Sought((" below", " above", " here)", "click", "tap "))
WINDOW = 100  # characters around them
_MEDIA = compile_when_used(
    r"https?:|www\.|<(?:a|img|iframe|video|audio|embed|object|figure|blockquote|picture)\b"
    r"|!\[|\]\(|\]\[|\{[{%]|^\[.+\]$|youtu|vimeo",
    re.IGNORECASE | re.MULTILINE,
)


def check(document: Document, _context: Context) -> Iterator[Finding]:
    if document.format == HTML:
        return
    pointers = _pointers(document)
    media = [match.start() for match in _MEDIA.finditer(document.text)] if pointers else []
    for span in pointers:
        if document.in_front_matter(span.start) or document.in_code(span.start) or document.in_furniture(span):
            continue
        if not _shows_something(document, span, media):
            shown = document.text[span.start : span.end]
            yield Finding(span, f"“{shown}”: there is nothing of the kind in this file")


def _pointers(document: Document) -> list[Span]:
    """The places where a pointer stands, looked for around the words that every pointer has."""
    folded = document.folded
    found: set[Span] = set()
    for sign in _SIGNS.standing_in(document.presence):
        at = folded.find(sign)
        while at >= 0:
            for match in _POINTER.finditer(folded, max(0, at - WINDOW), at + WINDOW):
                found.add(Span(*match.span("at" if match["at"] else 0)))
            at = folded.find(sign, at + 1)
    return sorted(found)


def _shows_something(document: Document, span: Span, media: list[int]) -> bool:
    """Whether one of the `media`, a picture, a link or an address, stands where the words point to."""
    lines = document.lines
    words = document.folded[span.start : span.end]
    number = lines.number(span.start)
    if "here" in words and document.format != PLAIN:
        begin, end = lines.span(number)
    elif document.format == PLAIN or "here" in words:
        begin = lines.span(max(1, number - 2)).start
        end = lines.span(min(len(lines), number + 3)).end
    elif "above" in words:
        if document.front_matter is not None:
            return True  # a picture named in the metadata stands on top
        begin, end = 0, span.start
    else:
        begin, end = span.end, len(document.text)
    at = bisect_left(media, begin)
    return at < len(media) and media[at] < end


RULE = Rule(
    id="missing-media",
    category="placeholder",
    severity=WARNING,
    confidence="medium",
    check=check,
    summary="The text points to a trailer, picture or link that is not there",
    why="The player or the link was dropped on the way; the reader is sent to look at nothing.",
    bad=[
        "The film opens on Friday [[(trailer below)]] in ninety halls.\n\nIt was shot in a lighthouse.\n",
        "The storm scene is already famous, and you can [[watch the trailer below]].\n\nThe film opens on Friday.\n",
        "The interview was long and bitter [[(click here to watch)]], and neither of them has spoken since.\n",
    ],
    good=[
        {
            "text": "The film is shown in ninety halls (trailer below).\n\n[The trailer](https://example.org/v)\n",
            "path": "a.md",
        },
        "Nobody gets in but those who click here, and here, on a map that the film never shows in full.\n",
        "The storm was filmed from above, and the sea below looks like a map of the moon.\n",
        "The film is shown in ninety halls (trailer below).\n\nhttps://example.org/watch\n",
    ],
)
