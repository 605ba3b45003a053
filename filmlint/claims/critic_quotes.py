"""Quotations of critics: who is quoted, from where, and of which year.

An attribution is a line's end or a line of its own that holds nothing but names, outlets and a date ("— Ana Roe, The
Daily Post, 2011."), or a sentence that says when somebody wrote what. Which of the names is the critic's, the film data
decides; the order and the words of newspapers' names say it provisionally.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from filmlint.claims.attributed_quotations import GAP, YEAR, Attributed, at_end, attributed_quotations
from filmlint.claims.attributions import LONGEST, QUOTATION_MARKS, Attribution, read_attribution
from filmlint.claims.quoting_sentences import quoting_sentences
from filmlint.claims.records import FRONT_MATTER, HEADING, Claim
from filmlint.claims.tabled_quotes import tabled_quotes
from filmlint.text import blocks
from filmlint.text.span import Span

if TYPE_CHECKING:
    from filmlint.claims.extraction import Claims

_ENDS = (".", "!", "?", "…")
_SHORT_LINE = 60  # characters of a line that, without a full stop, may be a heading


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
    found = list(attributed_quotations(claims, dated))
    group, last, about = 0, -9, ""
    for index, (number, attribution, quoted) in enumerate(found):
        if number - last > GAP or _heading_between(claims, last, number):
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
        if any(mark in line for mark in QUOTATION_MARKS) or YEAR.search(line, max(0, len(line) - LONGEST)) is None:
            continue
        if any(span.overlaps(block) for span in taken):
            continue
        said = Span(block.start, block.start)
        found = read_attribution(text, block) if len(line) <= LONGEST else None
        if found is None:
            found, said = at_end(text, block) or (None, said)
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


def _has_sibling(found: list[Attributed], index: int) -> bool:
    """Whether an attribution with a year stands next to one without."""
    number = found[index].number
    return any(
        abs(other.number - number) <= GAP and other.attribution.year for other in found[max(0, index - 4) : index + 5]
    )


def _dated_blocks(claims: Claims) -> list[int]:
    """The numbers of the blocks with a year in them, in order."""
    starts = [span.start for span in claims.body.paragraphs]
    years = [
        start
        for start, end in claims.numbers
        if end - start == 4 and claims.text[start : start + 2] in ("18", "19", "20")
    ]
    return list(dict.fromkeys(bisect_right(starts, year) - 1 for year in years))


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
