"""The entries of a round-up: the parts of an article that open with a title and a year, each about its own film."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from filmlint.facts.normalize import normal_title
from filmlint.text.blocks import HEADING
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

if TYPE_CHECKING:
    from filmlint.claims.extraction import Claims
    from filmlint.claims.film import Film

# What may stand before the title of an entry: a number, or the day on which it is shown.
_NUMBERED = compile_when_used(
    r"\W*(?:(?:no\.?|number|week|day|night|part|chapter|lesson|round|exhibit) ?)?(?:\d{1,3}[.):]?)?\W*|"
    r"(?:[a-z]+day,? )?(?:\d{1,2} [a-z]{3,9}|"
    r"[a-z]{3,9}\.? \d{1,2})(?:, [^:]{1,12})?: ?"
)
_LINE = 60  # characters behind the year within which a block is only the title of an entry


class Entry(NamedTuple):
    """A part of the body, and the film it opens with."""

    span: Span
    film: Film


def entries(claims: Claims) -> list[Entry]:
    """The entries in order; none where fewer than two films have one."""
    from filmlint.claims.film import Film

    mentions = [claim for claim in claims.of(Film) if claim.shown]
    if len(mentions) < 2:
        return []
    blocks = claims.body.blocks
    starts = [span.start for span, _ in blocks]
    openers: dict[int, tuple[Film, int]] = {}
    for claim in mentions:
        assert claim.shown is not None
        index = bisect_right(starts, claim.shown.start) - 1
        if index not in openers and _NUMBERED.fullmatch(claims.folded, starts[index], claim.shown.start):
            openers[index] = claim.value, claim.shown.end
    if len({normal_title(film.title) for film, _ in openers.values()}) < 2:
        return []
    found: list[Entry] = []
    for index, (film, end) in openers.items():
        span, block = blocks[index]
        last = index
        if span.end - end < _LINE:  # the title stands alone: what follows is said of it
            last += 1
            while block.kind == HEADING and last < len(blocks) and blocks[last][1].kind != HEADING:
                last += 1
            last -= block.kind == HEADING
            if last >= len(blocks) or (last > index and last in openers):
                last = index
        found.append(Entry(Span(span.start, blocks[last][0].end), film))
    return found


def together(claims: Claims, first: Span | None, other: Span | None) -> bool:
    """Whether two places speak of one film: both in the same entry, or both in none."""
    found = claims.entries
    if not found:
        return True
    one, two = (entry_at(found, shown) if shown is not None else None for shown in (first, other))
    return one is two


def entry_at(found: list[Entry], shown: Span) -> Entry | None:
    """The entry that holds a span of the body."""
    index = bisect_left(found, shown.start + 1, key=lambda entry: entry.span.start) - 1
    return found[index] if index >= 0 and found[index].span.contains(shown) else None
