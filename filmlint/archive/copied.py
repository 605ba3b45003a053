"""Runs of words that two files share: copied text, found by sampled hashes of eight words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

from filmlint.archive.packed import Packed, Recurring
from filmlint.text.span import Span

if TYPE_CHECKING:
    from filmlint.archive.digest import Digest
    from filmlint.text.document import Document

RUN = 8  # words of one hash
SHARED = 24  # words that two files must share in one piece: three runs of eight
# About one word in three ends so: of the 17 runs in 24 words two or more are kept in 97 of 100 cases.
_KEPT_ENDINGS = frozenset("es")
_KEPT = 3


class Sample(NamedTuple):
    """A kept hash of eight words: the number of its first word, and where its words stand in the document."""

    hash: int
    word: int
    start: int
    end: int


class Copy(NamedTuple):
    """A stretch of a file that another file has too, and about how many words it shares at least."""

    digest: Digest
    start: int
    end: int
    other: Digest
    other_start: int
    other_end: int
    words: int


def samples_of(document: Document) -> Packed[Sample]:
    """The kept hashes of a document's running prose, quotations left out; the same words give the same.

    Which runs are kept is decided by the last letter of their first word, so that copies keep the same ones.
    """
    body = document.body
    folded = body.folded
    quotations = iter(body.quotations)
    quoted = next(quotations, None)
    hashes: list[int] = []
    numbers: list[int] = []
    before = 0
    for block in body.prose:
        first, last = block
        if folded[first] in "'\"":  # somebody is quoted, whatever mark closes it
            continue
        text = folded[first:last]
        encoded = text.encode("utf-8", "surrogatepass")
        plain = len(encoded) == len(text)  # as most are: one byte a letter
        words = text.split(" ")
        begins = list(accumulate(map(len, words), initial=0))  # less the blanks between them
        shift = body.to_document(block).start if body.is_exact(block) else None
        for index in [at for at, word in enumerate(words[: 1 - RUN]) if word[-1:] in _KEPT_ENDINGS]:
            start, end = begins[index] + index, begins[index + RUN] + index + RUN - 1
            if quoted is not None:
                while quoted is not None and quoted.end <= first + start:
                    quoted = next(quotations, None)
                if quoted is not None and quoted.start < first + end:
                    continue
            hashes.append(crc32(encoded[start:end] if plain else text[start:end].encode("utf-8", "surrogatepass")))
            if shift is None:
                numbers += (before + index, *body.to_document(Span(first + start, first + end)))
            else:
                numbers += (before + index, start + shift, end + shift)
        before += len(words) + RUN
    return Packed.of(Sample._make, hashes, numbers)


def copies(digests: Sequence[Digest]) -> Iterator[Copy]:
    """The longest stretch that each file shares with one before it, by path."""
    recurring = Recurring([digest.samples.hashes for digest in digests])
    first_seen: dict[int, tuple[Digest, Sample]] = {}
    for digest in sorted(digests, key=lambda digest: digest.path):
        runs: dict[tuple[str, int], list[tuple[Sample, Sample]]] = defaultdict(list)
        known: dict[str, Digest] = {}
        for index in [at for at, value in enumerate(digest.samples.hashes) if value in recurring]:
            sample = digest.samples[index]
            found = first_seen.setdefault(sample.hash, (digest, sample))
            if found[0].path != digest.path:
                known[found[0].path] = found[0]
                runs[found[0].path, sample.word - found[1].word].append((sample, found[1]))
        best = max(runs.items(), key=lambda item: item[1][-1][0].word - item[1][0][0].word, default=None)
        if best is not None:
            (path, _), pairs = best
            words = pairs[-1][0].word - pairs[0][0].word + RUN
            # the ends of the run lie on average half a sampling step beyond the outer samples, on both sides
            if len(pairs) > 1 and words + _KEPT >= SHARED and len(pairs) * 2 * _KEPT >= words - RUN:
                (first, other), (last, other_last) = pairs[0], pairs[-1]
                yield Copy(digest, first.start, last.end, known[path], other.start, other_last.end, words)
