"""Attributions beside the quotations that they belong to: behind one, before it, above it, or below it on its own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from filmlint.claims.attributions import LONGEST, QUOTATION_MARKS, Attribution, read_attribution
from filmlint.text import blocks
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

if TYPE_CHECKING:
    from filmlint.claims.extraction import Claims

GAP = 2  # blocks between two attributions of one list: the quotation's own, and one more
YEAR = compile_when_used(r"(?:18[89]|19\d|20\d)\d(?<!\d....)(?!\d)")
_LED = compile_when_used(r"[\s*_)\].,]*(?:[—–―~]|--?|\(|\[|\bby\b)[ ]?", re.IGNORECASE)
# The sign comes first and the look behind it after, so that the search skips from sign to sign.
_DASH = compile_when_used(r"[—–―~-](?:(?<=[—–―~])|(?<![-\w]-)-?(?!\w))[ ]?")
_BRACKET = compile_when_used(r"(?<=[.!?…] )\(")
_CLOSED = compile_when_used(r"[\"”’»][*_]*\s*$")
_LEADS_IN = compile_when_used(r"[:—–―-][*_ ]*$")
_LEADS = (":", "—", "–", "-")
_STOP = compile_when_used(r"(?<=[a-z]{2}[.!?])[\"”’)]* ")


class Attributed(NamedTuple):
    """An attribution, the place of what it attributes, and the number of the block that the attribution is in."""

    number: int
    attribution: Attribution
    quoted: Span


def attributed_quotations(claims: Claims, dated: Iterable[int]) -> Iterator[Attributed]:
    """Those of the article, in order; they are looked for only near a year, of which `dated` gives the blocks."""
    text, paragraphs = claims.text, claims.body.paragraphs
    near = {number for year in dated for number in range(year - 2 * GAP, year + 2 * GAP + 1)}
    if not near:
        return
    quotations = claims.body.quotations
    at = 0
    for number, (start, end) in enumerate(paragraphs):
        inside: list[Span] = []
        while at < len(quotations) and quotations[at].start < end:
            if quotations[at].end > start:
                inside.append(quotations[at])
            at += 1
        if number not in near:
            continue
        block = claims.body.blocks[number][1]
        if block.kind == blocks.QUOTATION:
            found = read_attribution(text, Span(start, end)) if number and end - start <= LONGEST else None
            if found is not None and found.year and _follows(claims, number):
                yield Attributed(number, found, paragraphs[number - 1])
            else:
                ended = at_end(text, Span(start, end))
                if ended is not None:
                    yield Attributed(number, *ended)
        elif inside:
            for attribution, quoted in _beside(text, Span(start, end), inside):
                yield Attributed(number, attribution, quoted)
        elif end - start <= LONGEST and number and _follows(claims, number):
            found = read_attribution(text, Span(start, end))
            if found is None or not found.year:
                found = _of_two_lines(claims, number) or found
            if found is not None and (found.year or len(found.parts) > 1):
                yield Attributed(number, found, paragraphs[number - 1])
        elif end - start <= LONGEST and _leads_to_quotation(claims, number):
            found = read_attribution(text, Span(start, end))
            if found is not None and found.year and len(found.parts) == 2:
                yield Attributed(number, found, paragraphs[number + 1])


def _of_two_lines(claims: Claims, number: int) -> Attribution | None:
    """The attribution of a line and the next: the critic, and below the outlet and the year."""
    paragraphs = claims.body.paragraphs
    if number + 1 == len(paragraphs) or paragraphs[number + 1].end - paragraphs[number].start > LONGEST:
        return None
    found = read_attribution(claims.text, Span(paragraphs[number].start, paragraphs[number + 1].end))
    return found if found is not None and found.year and len(found.parts) == 2 else None


def _leads_to_quotation(claims: Claims, number: int) -> bool:
    """Whether a heading stands over a quotation: "Ana Roe, The Daily Post, 2011", and below it what she said."""
    if claims.body.blocks[number][1].kind != blocks.HEADING or number + 1 == len(claims.body.blocks):
        return False
    span, block = claims.body.blocks[number + 1]
    return block.kind == blocks.QUOTATION or claims.text[span.start : span.start + 1] in QUOTATION_MARKS


def _follows(claims: Claims, number: int) -> bool:
    """Whether the block before ends in a quotation, or is one."""
    before, block = claims.body.blocks[number - 1]
    return block.kind == blocks.QUOTATION or bool(
        _CLOSED.search(claims.text[max(before.start, before.end - 6) : before.end])
    )


def at_end(text: str, block: Span) -> tuple[Attribution, Span] | None:
    """The attribution that ends a block, behind a dash or in brackets, and what stands before it."""
    start = max(block.start, block.end - LONGEST)
    marks = list(_DASH.finditer(text, start, block.end))
    if text[block.end - 1 : block.end] == ")":
        marks += _BRACKET.finditer(text, start, block.end)
    for mark in reversed(marks):
        found = read_attribution(text, Span(mark.end(), block.end))
        if found is not None:
            return found, Span(block.start, mark.start())
    return None


def _beside(text: str, block: Span, inside: list[Span]) -> Iterator[tuple[Attribution, Span]]:
    """Attributions behind or before the quotations of a block."""
    for position, quoted in enumerate(inside):
        stop = inside[position + 1].start if position + 1 < len(inside) else block.end
        if quoted.start > block.start:
            begun = max(block.start, inside[position - 1].end if position else block.start, quoted.start - LONGEST)
            led_to = text[max(begun, quoted.start - 4) : quoted.start].rstrip("*_ ")[-1:] in _LEADS
            lead = _LEADS_IN.search(text, max(begun, quoted.start - 6), quoted.start) if led_to else None
            before = _leading(text, begun, lead.start()) if lead else None
            if before is not None and before.year:
                yield before, quoted
                continue
        led = _LED.match(text, quoted.end, stop)
        begin = led.end() if led else quoted.end
        if not led and not text[begin : begin + 2].strip(" ,*_"):
            begin += len(text[begin:stop]) - len(text[begin:stop].lstrip(" ,*_"))
        limit = min(stop, begin + LONGEST)
        whole = limit == block.end
        if not whole:
            year = YEAR.search(text, begin, limit)
            if year is None or not led or text[year.end() : year.end() + 1] not in (".", ")", "]", " ", "\n"):
                continue
            limit = year.end()
        if led is None and YEAR.search(text, begin, limit) is None:
            continue
        found = read_attribution(text, Span(begin, limit))
        if found is None and whole and led:
            found = _first_sentence(text, begin, limit)
        if found is not None:
            yield found, quoted


def _leading(text: str, begin: int, end: int) -> Attribution | None:
    """An attribution that leads to a quotation, after a full stop or at the beginning."""
    found = read_attribution(text, Span(begin, end))
    for stop in _STOP.finditer(text, begin, end) if found is None else ():
        found = read_attribution(text, Span(stop.end(), end)) or found
    return found


def _first_sentence(text: str, begin: int, limit: int) -> Attribution | None:
    """An attribution that ends with its year although text follows: "— Ana Roe, The Post (2011). She liked it." """
    year = YEAR.search(text, begin, limit)
    if year is None or text[year.end() : year.end() + 1] not in (".", ")", "]"):
        return None
    return read_attribution(text, Span(begin, year.end()))
