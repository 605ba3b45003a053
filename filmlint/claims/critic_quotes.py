"""Quotations of critics: who is quoted, from where, and of which year.

An attribution is a line's end or a line of its own that holds nothing but names, outlets and a date ("— Ana Roe, The
Daily Post, 2011."), or a sentence that says when somebody wrote what. Which of the names is the critic's, the film data
decides; the order and the words of newspapers' names say it provisionally.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from filmlint.claims.attributions import Attribution, read_attribution
from filmlint.claims.quoting_sentences import quoting_sentences
from filmlint.claims.records import FRONT_MATTER, HEADING, Claim
from filmlint.claims.tabled_quotes import tabled_quotes
from filmlint.text import blocks
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

if TYPE_CHECKING:
    from filmlint.claims.extraction import Claims

_LONGEST = 170  # characters of an attribution
_LED = compile_when_used(r"[\s*_)\].,]*(?:[—–―~]|--?|\(|\[|\bby\b)[ ]?", re.IGNORECASE)
_DASH = compile_when_used(r"(?:[—–―~]|(?<![-\w])--?(?!\w))[ ]?")
_BRACKET = compile_when_used(r"(?<=[.!?…] )\(")
_CLOSED = compile_when_used(r"[\"”’»][*_]*\s*$")
_LEADS_IN = compile_when_used(r"[:—–―-][*_ ]*$")
_YEAR = compile_when_used(r"(?:18[89]|19\d|20\d)\d(?<!\d....)(?!\d)")
_LEADS = (":", "—", "–", "-")
_STOP = compile_when_used(r"(?<=[a-z]{2}[.!?])[\"”’)]* ")
_QUOTATION_MARKS = '"“”«»'
_ENDS = (".", "!", "?", "…")
_SHORT_LINE = 60  # characters of a line that, without a full stop, may be a heading
_GAP = 2  # blocks between two attributions of one list: the quotation's own, and one more


class CriticQuote(NamedTuple):
    """A quotation of a critic. `parts` are the names of critic and outlet as they stand, year 0 is not given.

    `listed` tells an attribution in a list of quotations from a sentence of the text; `group` numbers the lists.
    `quoted` is the quotation's place and `whole` the attribution's, in the body. `about` holds the words around: the
    attribution, and what introduces its list. `marked` tells words in quotation marks, or set off as a quotation, from
    a line of a list that only ends in an attribution or is nothing else ("Ana Roe, The Daily Post, 2011").
    """

    critic: str
    outlet: str
    year: int
    month: int
    day: int
    listed: bool
    group: int
    parts: tuple[str, ...]
    quoted: Span
    whole: Span
    about: str
    marked: bool = True


def extract(claims: Claims) -> Iterator[Claim[CriticQuote]]:
    """The attributions of lists first, then the quoting sentences."""
    taken: list[Span] = []
    dated = _dated_blocks(claims)
    for claim in _listed(claims, dated):
        taken.append(claim.value.whole)
        yield claim
    for claim in _unmarked(claims, dated, taken):
        taken.append(claim.value.whole)
        yield claim
    for row in tabled_quotes(claims, dated):
        if not any(span.overlaps(row.row) for span in taken):
            taken.append(row.row)
            about = f"{_introduction(claims, _block_at(claims, row.row), row.row)}\n{row.head}"
            quote = _quote(row.attribution, row.row, True, 0, about)
            yield claims.claim(quote._replace(marked=row.marked), row.attribution.dated or row.row)
    for sentence in quoting_sentences(claims):
        if not any(span.overlaps(sentence.whole) for span in taken):
            yield claims.claim(_quote(sentence.attribution, sentence.quoted, False, 0, sentence.about), sentence.year)


def _quote(found: Attribution, quoted: Span, listed: bool, group: int, about: str) -> CriticQuote:
    return CriticQuote(
        found.critic,
        found.outlet,
        found.year,
        found.month,
        found.day,
        listed,
        group,
        found.parts,
        quoted,
        found.whole,
        about,
    )


def _listed(claims: Claims, dated: list[int]) -> Iterator[Claim[CriticQuote]]:
    found = list(_attributions(claims, dated))
    group, last, about = 0, -9, ""
    for index, (number, attribution, quoted) in enumerate(found):
        if number - last > _GAP or _heading_between(claims, last, number):
            group, about = group + 1, _introduction(claims, number, quoted)
        last = number
        paragraph = claims.body.paragraphs[number]
        own = claims.text[paragraph.start : quoted.start] if quoted.start > paragraph.start else ""
        words = f"{about}\n{own}{claims.text[slice(*attribution.whole)]}"
        if attribution.year or _has_sibling(found, index):
            yield claims.claim(_quote(attribution, quoted, True, group, words), attribution.dated or attribution.whole)


def _unmarked(claims: Claims, dated: list[int], taken: list[Span]) -> Iterator[Claim[CriticQuote]]:
    """Attributions with a year in the lines of an introduced list that have no quotation marks."""
    text = claims.text
    for number in dated:
        if not number:
            continue
        block = claims.body.paragraphs[number]
        line = text[block.start : block.end]
        if any(mark in line for mark in _QUOTATION_MARKS) or _YEAR.search(line, max(0, len(line) - _LONGEST)) is None:
            continue
        if any(span.overlaps(block) for span in taken):
            continue
        said = Span(block.start, block.start)
        found = read_attribution(text, block) if len(line) <= _LONGEST else None
        if found is None:
            _, found, said = next(_block_quotation(text, number, block), (0, None, said))
            if found is not None and text[: said.end].rstrip()[-1:] not in _ENDS:
                continue
        if found is None or not found.year or len(found.parts) != 2:
            continue
        about = _introduction(claims, number, block)
        if about:
            quote = _quote(found, said, True, 0, f"{about}\n{text[slice(*found.whole)]}")
            yield claims.claim(quote._replace(marked=False), found.dated or found.whole)


def _block_at(claims: Claims, span: Span) -> int:
    return bisect_right([block.start for block in claims.body.paragraphs], span.start) - 1


def _has_sibling(found: list[tuple[int, Attribution, Span]], index: int) -> bool:
    """Whether an attribution with a year stands next to one without."""
    number = found[index][0]
    return any(abs(other[0] - number) <= _GAP and other[1].year for other in found[max(0, index - 4) : index + 5])


def _attributions(claims: Claims, dated: list[int]) -> Iterator[tuple[int, Attribution, Span]]:
    """Number of the block, attribution and quotation, in order; only near a year is one looked for."""
    if not dated:
        return
    text, paragraphs = claims.text, claims.body.paragraphs
    near = {number for year in dated for number in range(year - 2 * _GAP, year + 2 * _GAP + 1)}
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
            found = read_attribution(text, Span(start, end)) if number and end - start <= _LONGEST else None
            if found is not None and found.year and _follows(claims, number):
                yield number, found, paragraphs[number - 1]
            else:
                yield from _block_quotation(text, number, Span(start, end))
        elif inside:
            yield from _behind(text, number, Span(start, end), inside)
        elif end - start <= _LONGEST and number and _follows(claims, number):
            found = read_attribution(text, Span(start, end))
            if found is None or not found.year:
                found = _of_two_lines(claims, number) or found
            if found is not None and (found.year or len(found.parts) > 1):
                yield number, found, paragraphs[number - 1]
        elif end - start <= _LONGEST and _leads_to_quotation(claims, number):
            found = read_attribution(text, Span(start, end))
            if found is not None and found.year and len(found.parts) == 2:
                yield number, found, paragraphs[number + 1]


def _of_two_lines(claims: Claims, number: int) -> Attribution | None:
    """The attribution of a line and the next: the critic, and below the outlet and the year."""
    paragraphs = claims.body.paragraphs
    if number + 1 == len(paragraphs) or paragraphs[number + 1].end - paragraphs[number].start > _LONGEST:
        return None
    found = read_attribution(claims.text, Span(paragraphs[number].start, paragraphs[number + 1].end))
    return found if found is not None and found.year and len(found.parts) == 2 else None


def _leads_to_quotation(claims: Claims, number: int) -> bool:
    """Whether a heading stands over a quotation: "Ana Roe, The Daily Post, 2011", and below it what she said."""
    if claims.body.blocks[number][1].kind != blocks.HEADING or number + 1 == len(claims.body.blocks):
        return False
    span, block = claims.body.blocks[number + 1]
    return block.kind == blocks.QUOTATION or claims.text[span.start : span.start + 1] in _QUOTATION_MARKS


def _dated_blocks(claims: Claims) -> list[int]:
    """The numbers of the blocks with a year in them, in order."""
    starts = [span.start for span in claims.body.paragraphs]
    years = [
        start
        for start, end in claims.numbers
        if end - start == 4 and claims.text[start : start + 2] in ("18", "19", "20")
    ]
    return list(dict.fromkeys(bisect_right(starts, year) - 1 for year in years))


def _follows(claims: Claims, number: int) -> bool:
    """Whether the block before ends in a quotation, or is one."""
    before, block = claims.body.blocks[number - 1]
    return block.kind == blocks.QUOTATION or bool(
        _CLOSED.search(claims.text[max(before.start, before.end - 6) : before.end])
    )


def _block_quotation(text: str, number: int, block: Span) -> Iterator[tuple[int, Attribution, Span]]:
    start = max(block.start, block.end - _LONGEST)
    marks = list(_DASH.finditer(text, start, block.end))
    if text[block.end - 1 : block.end] == ")":
        marks += _BRACKET.finditer(text, start, block.end)
    for mark in reversed(marks):
        found = read_attribution(text, Span(mark.end(), block.end))
        if found is not None:
            yield number, found, Span(block.start, mark.start())
            return


def _behind(text: str, number: int, block: Span, inside: list[Span]) -> Iterator[tuple[int, Attribution, Span]]:
    """Attributions behind or before the quotations of a block."""
    for position, quoted in enumerate(inside):
        stop = inside[position + 1].start if position + 1 < len(inside) else block.end
        if quoted.start > block.start:
            begun = max(block.start, inside[position - 1].end if position else block.start, quoted.start - _LONGEST)
            led_to = text[max(begun, quoted.start - 4) : quoted.start].rstrip("*_ ")[-1:] in _LEADS
            lead = _LEADS_IN.search(text, max(begun, quoted.start - 6), quoted.start) if led_to else None
            before = _leading(text, begun, lead.start()) if lead else None
            if before is not None and before.year:
                yield number, before, quoted
                continue
        led = _LED.match(text, quoted.end, stop)
        begin = led.end() if led else quoted.end
        if not led and not text[begin : begin + 2].strip(" ,*_"):
            begin += len(text[begin:stop]) - len(text[begin:stop].lstrip(" ,*_"))
        limit = min(stop, begin + _LONGEST)
        whole = limit == block.end
        if not whole:
            year = _YEAR.search(text, begin, limit)
            if year is None or not led or text[year.end() : year.end() + 1] not in (".", ")", "]", " ", "\n"):
                continue
            limit = year.end()
        if led is None and _YEAR.search(text, begin, limit) is None:
            continue
        found = read_attribution(text, Span(begin, limit))
        if found is None and whole and led:
            found = _first_sentence(text, begin, limit)
        if found is not None:
            yield number, found, quoted


def _leading(text: str, begin: int, end: int) -> Attribution | None:
    """An attribution that leads to a quotation, after a full stop or at the beginning."""
    found = read_attribution(text, Span(begin, end))
    for stop in _STOP.finditer(text, begin, end) if found is None else ():
        found = read_attribution(text, Span(stop.end(), end)) or found
    return found


def _first_sentence(text: str, begin: int, limit: int) -> Attribution | None:
    """An attribution that ends with its year although text follows: "— Ana Roe, The Post (2011). She liked it." """
    year = _YEAR.search(text, begin, limit)
    if year is None or text[year.end() : year.end() + 1] not in (".", ")", "]"):
        return None
    return read_attribution(text, Span(begin, year.end()))


def _heading_between(claims: Claims, last: int, number: int) -> bool:
    return any(claims.body.blocks[between][1].kind == blocks.HEADING for between in range(max(last, 0), number))


def _introduction(claims: Claims, number: int, quoted: Span) -> str:
    """What stands before a list: its heading, or the line that leads to it."""
    parts: list[str] = []
    first = number
    while first and claims.body.paragraphs[first].start > quoted.start:
        first -= 1
    headline = -1 if any(field.place == FRONT_MATTER for field in claims.fields_of("film")) else 0
    for before in range(first - 1, max(headline, first - 4), -1):  # the article's own headline says nothing of a list
        span, block = claims.body.blocks[before]
        text = claims.text[span.start : span.end]
        heading = block.kind == blocks.HEADING or claims.place(Span(span.start, span.start + 1)) == HEADING
        if heading or (text.endswith(":") and len(text) < 240) or (len(text) < _SHORT_LINE and text[-1:].isalnum()):
            parts.append(text)
        if heading:
            break
    return "\n".join(reversed(parts))
