"""Articles that are nearly the same: found by their shared paragraphs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from filmlint.archive.digest import Digest

SHARED = 0.8  # of the words in the paragraphs of the shorter article; catalogue FM010
FEWEST_PARAGRAPHS = 3
COMMON = 50  # a paragraph in more files than this is furniture and compares nothing


def near_duplicates(digests: Sequence[Digest]) -> list[tuple[Digest, Digest, float]]:
    """Pairs of articles that share most of their paragraphs, in the order of the run, with the share of words."""
    holders: dict[int, list[int]] = defaultdict(list)
    for index, digest in enumerate(digests):
        for paragraph in {mark.hash for mark in digest.paragraphs}:
            holders[paragraph].append(index)
    shared: Counter[tuple[int, int]] = Counter()
    sizes = {mark.hash: mark.words for digest in digests for mark in digest.paragraphs}
    for paragraph, indexes in holders.items():
        if 2 <= len(indexes) <= COMMON:
            for position, first in enumerate(indexes):
                for second in indexes[position + 1 :]:
                    shared[first, second] += sizes[paragraph]
    pairs = []
    for (first, second), words in sorted(shared.items()):
        one, other = digests[first], digests[second]
        least = min(sum(mark.words for mark in one.paragraphs), sum(mark.words for mark in other.paragraphs))
        count = min(len(one.paragraphs), len(other.paragraphs))
        if count >= FEWEST_PARAGRAPHS and words >= SHARED * least:
            pairs.append((one, other, words / least))
    return pairs
