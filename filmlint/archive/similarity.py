"""Articles that are nearly the same: found by their shared paragraphs."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from filmlint.archive.digest import Digest
from filmlint.archive.packed import Recurring

SHARED = 0.8  # of the words in the paragraphs of the shorter article
FEWEST_PARAGRAPHS = 3
COMMON = 50  # a paragraph in more files than this is furniture and compares nothing


def near_duplicates(digests: Sequence[Digest]) -> dict[str, dict[str, float]]:
    """For each article that is nearly the same as one before it: those, and the share of words that they share."""
    recurring = Recurring([digest.paragraphs.hashes for digest in digests])
    holders: dict[int, list[int]] = defaultdict(list)
    for index, digest in enumerate(digests):
        for paragraph in set(digest.paragraphs.hashes):
            if paragraph in recurring:
                holders[paragraph].append(index)
    lengths = [sum(digest.paragraphs.last) for digest in digests]  # in words
    found: dict[str, dict[str, float]] = {}
    for index, digest in enumerate(digests):
        shared: Counter[int] = Counter()
        for paragraph, words in dict(zip(digest.paragraphs.hashes, digest.paragraphs.last, strict=True)).items():
            others = holders.get(paragraph, ())
            for other in others if len(others) <= COMMON else ():
                if other < index:
                    shared[other] += words
        twins = {}
        for other in sorted(shared):
            earlier = digests[other]
            least = min(lengths[other], lengths[index])
            count = min(len(earlier.paragraphs), len(digest.paragraphs))
            if count >= FEWEST_PARAGRAPHS and shared[other] >= SHARED * least:
                twins[earlier.path] = shared[other] / least
        if twins:
            found[digest.path] = twins
    return found
