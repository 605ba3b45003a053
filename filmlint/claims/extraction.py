"""The claims of one document: the one entry to them, and the views of the text that their extractors share."""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, TypeVar

from filmlint.claims.entries import Entry, entries
from filmlint.claims.fields import Field, fact_box_fields, front_matter_fields
from filmlint.claims.main_person import main_person
from filmlint.claims.numerals import ends_of_number_words
from filmlint.claims.records import CAPTION, FACT_BOX, HEADING, PROSE, QUOTATION, Claim
from filmlint.text import blocks
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.kept import kept
from filmlint.text.names import Name, names, phrases
from filmlint.text.span import Span

if TYPE_CHECKING:
    from filmlint.claims.film import Film

V = TypeVar("V")
OVERLOOKED = 400  # characters
_DIGITS_ALONE = bytes(code if code in b"0123456789" else 32 for code in range(256))
_NO_YEAR_BEHIND = frozenset(".,/$£€#")  # a sum, a part of a longer number
_NO_YEAR_BEFORE = compile_when_used(r"%|[.,][0-9]")


class Claims:
    """The claims of a document whose furniture is marked. `text` and `folded` are those of the body."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.body = document.body
        self.text = self.body.text
        self.folded = self.body.folded
        self.presence = self.body.presence
        self.marked_works: dict[Span, list[tuple[Span, str]]] = {}  # by paragraph, once `named_works` is asked
        self._extracted: dict[str, list[Claim[Any]]] = {}
        self._of: dict[type, tuple[Claim[Any], ...]] = {}

    def of(self, kind: type[V], *, subject: str | None = None) -> tuple[Claim[V], ...]:
        """The claims of a kind in the order of the document, front matter first; `subject` keeps those said of one."""
        found: tuple[Claim[V], ...] | None = self._of.get(kind)
        if found is None:
            claims = self.in_module(kind.__module__)
            found = tuple([claim for claim in claims if type(claim.value) is kind]) if claims else ()
            self._of[kind] = found
        return found if subject is None else tuple([claim for claim in found if claim.subject == subject])

    def in_module(self, name: str) -> list[Claim[Any]]:
        """All claims that the kinds of one module make."""
        if name not in self._extracted:
            self._extracted[name] = list(sys.modules[name].extract(self))
        return self._extracted[name]

    @kept
    def film(self) -> Claim[Film] | None:
        """The film the article is about, and where that is said; None where it names none, or several can be meant."""
        from filmlint.claims.film import subject_film

        return subject_film(self)

    @kept
    def _mentions(self) -> tuple[list[Claim[Film]], list[int]]:
        """The films named with a year in the body, in order, and where they stand."""
        from filmlint.claims.film import Film

        shown = [(claim, claim.shown.start) for claim in self.of(Film) if claim.shown]
        return [claim for claim, _ in shown], [start for _, start in shown]

    def films_in(self, span: Span) -> list[Claim[Film]]:
        """The films that a span of the body names with their year."""
        mentions, starts = self._mentions
        found = mentions[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        return [claim for claim in found if claim.shown and span.contains(claim.shown)]

    @kept
    def main_person(self) -> tuple[str, str]:
        """The person the article is about and the pronoun for that person; "" where there is none."""
        return main_person(self)

    @kept
    def entries(self) -> list[Entry]:
        """The parts of a round-up, each about its own film."""
        return entries(self)

    @kept
    def fields(self) -> tuple[Field, ...]:
        """The labelled values of the front matter and the fact boxes, in order."""
        return (*front_matter_fields(self.document), *fact_box_fields(self.document))

    def fields_of(self, *keys: str) -> Iterator[Field]:
        """The fields with one of our names for them ("runtime", "director" …)."""
        if self._keys.isdisjoint(keys):
            return iter(())  # as most kinds of claim find
        return (field for field in self.fields if field.key in keys)

    @kept
    def _keys(self) -> frozenset[str]:
        """Our names of the fields that there are."""
        return frozenset([field.key for field in self.fields])

    @kept
    def boxes(self) -> int:
        """How many fact boxes the article has; with several it speaks of several films."""
        return max((field.number for field in self.fields), default=0)

    @kept
    def phrases(self) -> list[Span]:
        """The runs of capitalised words in the body, small words inside them included."""
        return list(phrases(self.text))

    @kept
    def names(self) -> list[Name]:
        """The possible names in the body."""
        return names(self.text, self.phrases)

    @kept
    def people(self) -> list[Name]:
        """The names of two words and more, which may be first name and surname."""
        return [name for name in self.names if name.full]

    @kept
    def name_starts(self) -> list[int]:
        """Where the names begin, for bisecting."""
        return [name.span.start for name in self.names]

    def names_in(self, span: Span) -> list[Name]:
        """The names that begin inside a span of the body."""
        return self.names[bisect_left(self.name_starts, span.start) : bisect_left(self.name_starts, span.end)]

    @kept
    def name_ends(self) -> list[int]:
        """Where the names end."""
        return [name.span.end for name in self.names]

    def people_before(self, at: int, reach: int) -> list[Name]:
        """The people's names that end at most `reach` characters before an offset."""
        first = bisect_left(self.name_ends, at - reach)
        return [name for name in self.names[first : bisect_right(self.name_ends, at)] if name.full]

    @kept
    def _full_names(self) -> dict[str, str]:
        """The full name of each surname that only one full name of the body ends in."""
        found: dict[str, str] = {}
        for name in self.people:
            if found.setdefault(name.parts[-1], name.text) != name.text:
                found[name.parts[-1]] = ""
        return found

    def full_name(self, name: Name) -> str:
        """A name in full: as it stands, or the one full name of the article that ends in it; "" where there is none."""
        return name.text if name.full else self._full_names.get(name.text, "")

    @kept
    def numbers(self) -> list[tuple[int, int]]:
        """Where in the body runs of digits stand, in order."""
        found, at = [], 0
        signs = self.folded.encode("ascii", "replace")  # a byte for each
        for digits in signs.translate(_DIGITS_ALONE).split():  # many times as fast as an expression
            at = signs.find(digits, at)
            found.append((at, at + len(digits)))
            at += len(digits)
        return found

    @kept
    def number_ends(self) -> list[int]:
        """Where numbers in digits or words end ("112", "2½", "twenty-five"), in any order."""
        return [*(end for _, end in self.numbers), *ends_of_number_words(self.presence)]

    @kept
    def years(self) -> list[tuple[Span, int]]:
        """The years (1800 to 2099) in the body, in order."""
        text = self.text
        return [
            (Span(start, end), int(text[start:end]))
            for start, end in self.numbers
            if end - start == 4
            and text[start : start + 2] in ("18", "19", "20")
            and text[start - 1 : start] not in _NO_YEAR_BEHIND
            and text[start - 4 : start] != " at "  # the time of day
            and not _NO_YEAR_BEFORE.match(text, end)
        ]

    def years_in(self, span: Span) -> list[tuple[Span, int]]:
        """The years inside a span of the body."""
        first = bisect_left(self.years, ((span.start, 0), 0))
        last = bisect_left(self.years, ((span.end, 0), 0))
        return self.years[first:last]

    def year_before(self, shown: Span) -> int:
        """The year that a sentence names last before a span of the body; 0 for none."""
        sentence = self.sentence_of(shown.start)
        years = self.years_in(Span(sentence.start, shown.start)) if sentence is not None else []
        return years[-1][1] if years else 0

    @kept
    def _boxed(self) -> list[Span]:
        """Where in the document the lines of fact boxes stand, in order."""
        return sorted({field.line for field in self.fields if field.place == FACT_BOX})

    @kept
    def _prose_starts(self) -> frozenset[int]:
        return frozenset(span.start for span in self.body.prose)

    @kept
    def _block_starts(self) -> list[int]:
        return [span.start for span, _ in self.body.blocks]

    def place(self, shown: Span) -> str:
        """The sort of place where a span of the body stands."""
        if self._boxed:
            start = self.body.to_document(shown).start
            index = bisect_right(self._boxed, (start, len(self.document.text) + 1)) - 1
            if index >= 0 and start < self._boxed[index].end:
                return FACT_BOX
        if self.body.quotations and self.body.in_quotation(shown):
            return QUOTATION
        index = bisect_right(self._block_starts, shown.start) - 1
        if index < 0:
            return PROSE
        span, block = self.body.blocks[index]
        if block.kind == blocks.HEADING:
            return HEADING
        if span.start in self._prose_starts or block.kind in (blocks.ITEM, blocks.TABLE):
            return PROSE
        return HEADING if index == 0 else CAPTION

    def sentence_of(self, at: int) -> Span | None:
        """The sentence of the body that holds an offset, at most so much of it on both sides as a reader overlooks.

        Text without a full stop may be one sentence of a hundred thousand characters, and its claims are many.
        """
        sentence = self.body.sentence_of(at)
        if sentence is None or sentence.end - sentence.start <= 2 * OVERLOOKED:
            return sentence
        return Span(max(sentence.start, at - OVERLOOKED), min(sentence.end, at + OVERLOOKED))

    def claim(self, value: V, shown: Span, *, subject: str = "", exact: bool = True) -> Claim[V]:
        """A claim that stands in the body at `shown`."""
        text = self.text[shown.start : shown.end]
        return Claim(value, self.body.to_document(shown), text, self.place(shown), shown, subject, exact)

    def field_claim(self, value: V, field: Field, *, exact: bool = True) -> Claim[V]:
        """A claim that stands in a field."""
        return Claim(value, field.span, field.value, field.place, None, "", exact)
