"""Build filmlint/data/neighbours.txt: how often words that are taken for one another stand beside which others.

    python tools/build_neighbours.py --bigrams FILE --frequencies FILE --texts DIR...

--bigrams and --frequencies are `frequency_bigramdictionary_en_243_342.txt` and `frequency_dictionary_en_82_765.txt` of
the PyPI package `symspellpy`. --texts are folders of good prose about films (no text of theirs gets into the file): of
a pair of tools/confusable_pairs.txt the least score that counts is well above the highest that a right word has in
them, and a pair that is often suspected there, or that would hardly ever be found, is left out. --errors is a file of
what an editor found wrong in them, each with the words beside it on a line.

What a score is, and the format of the file: filmlint/language/neighbours.py.
"""

from __future__ import annotations

import argparse
import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

from filmlint.language.neighbours import FILE, Neighbours, beside, level, written

PAIRS = Path(__file__).resolve().parent / "confusable_pairs.txt"
LEAST = 3.5  # of a score
MARGIN = 1.0, 12.0, 3.0  # above the highest score of a right word: for many places, times 1 / √places more, at most
SUSPECTS = 6, 0.01  # right words with a score above LEAST, at most: so many, and such a share
FOUND = 0.04  # the least share of the wrong words that must be found
MOST_NEIGHBOURS = 900  # the most frequent ones of a word, on each side
SAMPLE = 400  # places of a word in the texts that are tried

Contexts = dict[str, list[tuple[str, str]]]


def contexts(folders: Iterable[Path], words: set[str], errors: str) -> Contexts:
    """The neighbours of each of the words wherever it stands in the texts, in small letters and in no error."""
    found: Contexts = defaultdict(list)
    for path in (path for folder in folders for path in sorted(folder.rglob("*")) if path.suffix in (".txt", ".md")):
        text = path.read_text(encoding="utf-8", errors="replace").replace("’", "'")
        folded = text.lower()
        for match in re.finditer(r"(?<![\w])[a-z]+(?!\w)", text):
            if match.group() in words:
                near = beside(folded, *match.span())
                if f"\n{near[0]} {match.group()} {near[1]}".rstrip() not in errors:
                    found[match.group()].append(near)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--bigrams", type=Path, required=True)
    parser.add_argument("--frequencies", type=Path, required=True)
    parser.add_argument("--texts", type=Path, nargs="+", required=True)
    parser.add_argument("--errors", type=Path)
    arguments = parser.parse_args()

    pairs = re.findall(r"(\w+)>(\w+)", PAIRS.read_text(encoding="utf-8"))
    words = {word for pair in pairs for word in pair}
    counts = _counts(arguments.frequencies, 1)
    beside: dict[str, tuple[dict[str, int], dict[str, int]]] = {word: ({}, {}) for word in words}
    for (first, second), count in _counts(arguments.bigrams, 2).items():
        if second in words:
            beside[second][0][first] = level(count)
        if first in words:
            beside[first][1][second] = level(count)
    for sides in beside.values():
        for side in sides:
            for near in sorted(side, key=side.__getitem__, reverse=True)[MOST_NEIGHBOURS:]:
                del side[near]
    levels = {word: level(counts[word,]) for word in words}

    errors = arguments.errors.read_text(encoding="utf-8").lower() if arguments.errors else ""
    texts = contexts(arguments.texts, words, f"\n{errors}")
    every = Neighbours(written(dict.fromkeys(pairs, LEAST), levels, beside))
    kept: dict[tuple[str, str], float] = {}
    for wrong, meant in pairs:
        scores = [every.score(wrong, meant, before, after) for before, after in texts[wrong]]
        margin = min(MARGIN[0] + MARGIN[1] / math.sqrt(len(scores) or 1), MARGIN[2])
        least = max([LEAST, *(score + margin for score in scores)])
        tried = texts[meant][:SAMPLE]
        found = sum(every.score(wrong, meant, before, after) >= least for before, after in tried)
        if found > FOUND * len(tried) and sum(score > LEAST for score in scores) <= max(
            SUSPECTS[0], SUSPECTS[1] * len(scores)
        ):
            kept[wrong, meant] = least
    used = {word for pair in kept for word in pair}
    FILE.write_text(
        written(kept, levels, {word: beside[word] for word in sorted(used)}),
        encoding="ascii",
    )
    print(f"{len(kept)} of {len(pairs)} pairs, {len(used)} words, {FILE.stat().st_size} bytes")


def _counts(path: Path, words: int) -> Counter[tuple[str, ...]]:
    found: Counter[tuple[str, ...]] = Counter()
    for line in path.read_text(encoding="utf-8-sig").splitlines():
        *key, count = line.split()
        if len(key) == words and all(word.isascii() and word.isalpha() for word in key):
            found[tuple(key)] = int(count)
    return found


if __name__ == "__main__":
    main()
