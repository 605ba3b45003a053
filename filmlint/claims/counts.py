"""Announced counts: "five reasons" over a list."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from filmlint.claims.counted_lists import counted_lists
from filmlint.claims.numerals import SMALL_WORD, number
from filmlint.claims.records import Claim
from filmlint.text.blocks import HEADING, ITEM
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

if TYPE_CHECKING:
    from filmlint.claims.extraction import Claims

_THINGS = (
    "reasons|things|ways|films|movies|takeaways|lessons|facts|scenes|moments|performances|questions|points|rules|tips|"
    "examples|titles|directors|actors|actresses|roles|characters|stars|picks|highlights|songs|books|stories|steps|"
    "differences|nominees|favorites|favourites|classics|sequels|thrillers|comedies|dramas|documentaries|entries|"
    "choices|winners|secrets|mistakes|problems|arguments|features|shots|lines|quotes|ideas|clues|theories|cameos|"
    "categories|observations|thoughts|recommendations|westerns|musicals|villains|heroes|trailers|surprises|changes|"
    "references"
)
# any plural counts where the list follows its colon at once; measures do not
_BEFORE_COLON = compile_when_used(
    rf"\b(?P<n>\d{{1,2}}|{SMALL_WORD}) (?:[a-z’'-]+ ){{0,2}}?(?P<thing>(?!(?:years|months|weeks|days|hours|minutes|"
    rf"times|decades|dollars|"
    r"people|miles|seasons|nights|seconds|words|pages|copies|parts|acts|this|is|was|as|its|his|"
    r"us)\b)[a-z-]{3,}s)\W{0,2}:\W*$"
)
_COUNT = compile_when_used(rf"\b(?P<n>\d{{1,2}}|{SMALL_WORD}) (?:[a-z’'-]+ ){{0,3}}?(?P<thing>{_THINGS})\b")
_ANNOUNCES = compile_when_used(
    r"(?::|\bfollowing\b.*|\bbelow\b.*|\bhere (?:are|is)\b.*|\bthese (?:are|were)\b.*|\bthey are\b.*)\W*$"
)
_AMONG = compile_when_used(
    r"\b(?:among|including|include|such as|some of|of the|more than|at least|another|first|other|last|next|another)\b"
)
# "These are the nine we should queue for:"
_THESE = compile_when_used(
    rf"\b(?:these|here) are (?:the|our|my) (?P<n>\d{{1,2}}|{SMALL_WORD})(?P<thing>)"
    r"(?= (?:we|you|i|to|that|worth|not)\b)"
)
_NUMBERED_PART = compile_when_used(r"[ #*_]*([0-9]{1,2})[.):] ")
_BEFORE_NUMBER = frozenset(" #*_0123456789")  # what it begins with
_FEWEST, _FORGOTTEN = 3, 3  # parts of a listicle; items that somebody added or cut without counting anew
_HEADLINE = 140  # characters
_NUMBERED = compile_when_used(r"\s*(?:#|no\. ?)?(\d{1,2})[.):]? ")


class Count(NamedTuple):
    """An announced number of things, and how many items the list that follows it has."""

    announced: int
    things: str
    listed: int


def extract(claims: Claims) -> Iterator[Claim[Count]]:
    """The counts that announce the list which follows at once, in a heading or a sentence that ends in a colon."""
    blocks = claims.body.blocks
    found = False
    for index, (span, block) in enumerate(blocks):
        follows = blocks[index + 1][1].kind if index + 1 < len(blocks) else ""
        numbered = follows == HEADING and block.kind == HEADING
        if block.kind == ITEM or not (follows == ITEM or numbered) or span.end - span.start > 600:
            continue
        text = claims.folded[span.start : span.end]
        last = max(text.rfind(". ", 0, len(text) - 1), text.rfind("? "), text.rfind("! ")) + 1
        if block.kind != HEADING and not _ANNOUNCES.search(text, last):
            continue
        matches = (
            list(_COUNT.finditer(text, last))
            or list(_BEFORE_COLON.finditer(text, last))
            or list(_THESE.finditer(text, last))
        )
        if len(matches) != 1 or _AMONG.search(text, last):
            continue
        announced = number(matches[0]["n"])
        listed = _numbered_headings(claims, index) if numbered else _items(claims, index)
        if announced and 2 <= announced <= 40 and listed >= 2:
            shown = Span(span.start + matches[0].start("n"), span.start + matches[0].end("n"))
            yield claims.claim(Count(int(announced), matches[0]["thing"], listed), shown)
            found = True
    if not found:
        yield from _of_headline(claims)
    for shown, things, announced, listed in counted_lists(claims):
        yield claims.claim(Count(announced, things, listed), shown)


def _of_headline(claims: Claims) -> Iterator[Claim[Count]]:
    """The count in the headline of a listicle, and the numbers 1 to n, or n to 1, that its parts open with."""
    text = claims.document.text
    starts = [block.start for _, block in claims.body.blocks if text[block.start] in _BEFORE_NUMBER]
    numbers = [int(match[1]) for start in starts if (match := _NUMBERED_PART.match(text, start))]
    last = max(numbers, default=0)
    if last < _FEWEST or sorted(numbers) != list(range(1, last + 1)):
        return
    for index, (span, block) in enumerate(claims.body.blocks[:2]):
        if block.kind == HEADING or (index == 0 and span.end < _HEADLINE):
            found = list(_COUNT.finditer(claims.folded, *span))
            announced = number(found[0]["n"]) if len(found) == 1 else None
            if announced and abs(announced - last) <= _FORGOTTEN and not _AMONG.search(claims.folded, *span):
                yield claims.claim(Count(int(announced), found[0]["thing"], last), Span(*found[0].span("n")))
                return


def _items(claims: Claims, index: int) -> int:
    """The items of the list behind a block, those inside others left out; 0 where prose interrupts a longer list."""
    blocks = claims.body.blocks
    items = []
    for position in range(index + 1, len(blocks)):
        if blocks[position][1].kind != ITEM:
            rest = blocks[position + 1 : position + 3]
            if any(block.kind == ITEM for _, block in rest):
                return 0
            break
        items.append(blocks[position][1].level)
    return sum(level == items[0] for level in items) if items and items[0] == min(items) else 0


def _numbered_headings(claims: Claims, index: int) -> int:
    """The numbered headings of one level behind a heading."""
    blocks = claims.body.blocks
    level = blocks[index + 1][1].level
    numbers = []
    for span, block in blocks[index + 1 :]:
        if block.kind == HEADING and block.level == level:
            match = _NUMBERED.match(claims.text, span.start, span.end)
            if match is None:
                break
            numbers.append(int(match.group(1)))
    return len(numbers) if sorted(numbers) == list(range(1, len(numbers) + 1)) else 0
