"""The digest: what the archive needs to remember of a file."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING, NamedTuple

from filmlint.archive.copied import Sample, samples_of
from filmlint.archive.packed import Packed
from filmlint.archive.stated import Stated, stated_of

if TYPE_CHECKING:  # a run over unchanged files reads digests and makes none
    from filmlint.text.document import Document
    from filmlint.text.shape import Shape
    from filmlint.text.units import Unit

SHORTEST_PARAGRAPH = 25  # words; shorter paragraphs recur by chance
LONGEST_LINE = 40  # words; a longer line is no furniture by repetition


class Mark(NamedTuple):
    """A hashed line or paragraph: its hash, where it stands (offsets), and how many words it has."""

    hash: int
    start: int
    end: int
    words: int


@dataclass(frozen=True, slots=True)
class Digest:
    """A small record of a file: hashes of paragraphs, edge lines and runs of words, and what it says of its film."""

    path: str
    paragraphs: Packed[Mark]
    edges: Packed[Mark]  # lines above the first and below the last paragraph of prose
    samples: Packed[Sample]  # hashes of its runs of words
    stated: tuple[Stated, ...]  # what it says of its film
    line_starts: array[int]  # the offsets at which its lines begin

    def position(self, start: int, end: int) -> tuple[int, int, int, int]:
        """Line, column, end line and end column (1-based) of a stretch of the file."""
        first, last = bisect_right(self.line_starts, start), bisect_right(self.line_starts, end)
        return first, start - self.line_starts[first - 1] + 1, last, end - self.line_starts[last - 1] + 1


def digest_of(document: Document, *, paragraphs: bool, edges: bool, runs: bool, stated: bool) -> Digest:
    """The digest of a document whose furniture is marked: of what is asked for, and where its lines begin."""
    return Digest(
        document.path,
        Packed(Mark._make, _paragraphs(document) if paragraphs else ()),
        Packed(Mark._make, _edges(document) if edges else ()),
        samples_of(document) if runs else Packed(Sample._make),
        tuple(stated_of(document)) if stated else (),
        array("i", document.lines.starts),
    )


def _paragraphs(document: Document) -> Iterator[Mark]:
    """The paragraphs of prose that are long enough not to recur by chance."""
    body = document.body
    for span in body.prose:
        text = body.folded[span.start : span.end].strip()
        if "  " in text or "\n" in text:
            text = " ".join(text.split())
        words = text.count(" ") + 1
        if words >= SHORTEST_PARAGRAPH:
            yield Mark(_hash(text), *body.to_document(span), words)


def _edges(document: Document) -> Iterator[Mark]:
    """The lines at the edges of the file that may be furniture by repetition."""
    for unit, shape in _edge_lines(document):
        if 2 <= shape.words <= LONGEST_LINE and not shape.field:
            yield Mark(_hash(unit.key), unit.start, unit.end, shape.words)


def _hash(text: str) -> int:
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")


def _edge_lines(document: Document) -> list[tuple[Unit, Shape]]:
    """The lines above the first and below the last long paragraph of prose, in order."""
    lines = list(zip(document.units, document.shapes, strict=True))
    long = [index for index, (_, shape) in enumerate(lines) if shape.prose and shape.words >= SHORTEST_PARAGRAPH]
    if not long:
        return lines
    return lines[: long[0]] + lines[long[-1] + 1 :]
