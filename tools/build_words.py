"""Build filmlint/data/words.txt: the English words that filmlint knows, the frequent ones with their rank.

    python tools/build_words.py --scowl DIR --frequencies FILE

--scowl is the folder of word lists that Debian's package `scowl` installs (/usr/share/dict/scowl), with its copyright
file given by --scowl-notice. --frequencies is `frequency_dictionary_en_82_765.txt` of the PyPI package `symspellpy`:
Google's book n-gram counts of the words that SCOWL has too.

Why these: SCOWL may be redistributed by anybody who keeps its notice, tells British from American from rare, and has
no misspellings; wordfreq's and pyspellchecker's lists are under share-alike licences, contain the common misspellings
themselves, and take 0.1 to 0.5 s to load. Size 80 instead of 70 hides one misspelling in a hundred more, and knows
noir, auteurs, animatronic and oaters; of names only size 70 goes in, and no name gets a rank.

Format: that of filmlint.language.word_table; the number of a word is its rank, the rare ones have none.
"""

from __future__ import annotations

import argparse
import unicodedata
from pathlib import Path

from filmlint.language.word_table import written

DATA = Path(__file__).resolve().parent.parent / "filmlint" / "data"
LARGEST_WORD = 80
LARGEST_NAME = 70
RANKED = 40_000
NAMES = ("upper", "proper-names", "abbreviations")
LEFT_OUT = ("australian", "special-")  # what Australians write is in the British or the American lists
# variants of the third class are those that dictionaries disown


def folded(word: str) -> str:
    """The word without accents: English copy writes both café and cafe."""
    return "".join(char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char))


def scowl_words(folder: Path) -> tuple[set[str], set[str]]:
    """The words, and the names and abbreviations among the lists, all in lower case with their accentless forms."""
    words: set[str] = set()
    names: set[str] = set()
    for path in sorted(folder.iterdir()):
        category, _, size = path.name.rpartition(".")
        is_name = category.endswith(NAMES)
        largest = LARGEST_NAME if is_name else LARGEST_WORD
        if category.startswith(LEFT_OUT) or "variant_3" in category or int(size) > largest:
            continue
        for line in path.read_text(encoding="utf-8").splitlines():
            word = line.strip().lower()
            if len(word) > 1 and not word.endswith("'s"):
                (names if is_name else words).update((word, folded(word)))
    return words, names


def ranked(frequencies: str, words: set[str]) -> list[str]:
    counts = [(line.split()[0], int(line.split()[1])) for line in frequencies.splitlines() if line.strip()]
    counts.sort(key=lambda entry: -entry[1])
    return [word for word, _ in counts if word in words and word.isalpha()][:RANKED]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scowl", type=Path, default=Path("/usr/share/dict/scowl"))
    parser.add_argument("--scowl-notice", type=Path, default=Path("/usr/share/doc/scowl/copyright"))
    parser.add_argument("--frequencies", type=Path, required=True)
    arguments = parser.parse_args()
    words, names = scowl_words(arguments.scowl)
    frequent = ranked(arguments.frequencies.read_text(encoding="utf-8-sig"), words)
    ranks = {word: rank for rank, word in enumerate(frequent, 1)}
    # Accents are taken off a word before it is looked up.
    listed = {word: ranks.get(word) for word in words | names if word.isascii()}
    (DATA / "words.txt").write_text(written(listed), encoding="ascii")
    (DATA / "words.LICENSE").write_text(
        "words.txt is made by tools/build_words.py from two sources; neighbours.txt by tools/build_neighbours.py from\n"
        "the frequency lists of words and of pairs of words of the first.\n\n"
        "1. The order of the frequent words: the English frequency list of SymSpell, MIT License,\n"
        "   Copyright (c) Wolf Garbe, which is made from the Google Books Ngram data\n"
        "   (Creative Commons Attribution 3.0, by Google) and SCOWL.\n\n"
        "2. The words: SCOWL. Its notices:\n\n" + arguments.scowl_notice.read_text(encoding="utf-8"),
        encoding="utf-8",
    )
    print(f"{len(listed)} words, {len(frequent)} with a rank")


if __name__ == "__main__":
    main()
