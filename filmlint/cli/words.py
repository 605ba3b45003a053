"""filmlint words: propose a list of the project's own words, those that no dictionary knows and that come again."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from filmlint.cli._option_types import count_of
from filmlint.cli._say import say
from filmlint.config.config import Config
from filmlint.config.locate import config_for
from filmlint.errors import FilmlintError
from filmlint.language.project_words import project_words
from filmlint.lint.files import Source, discover
from filmlint.report.escaping import printable
from filmlint.whole_file import write_whole

if TYPE_CHECKING:
    from filmlint.text.body import Body

SUMMARY = "propose a list of your own words, for .filmlint/words.txt"
_TIMES = 2
_HEAD = "# Words of this project that filmlint takes as they are; one a line, what follows a # is a remark."
_DOUBTFUL = "# One slip from another word: look twice before you keep them."


@dataclass(slots=True)
class _Found:
    """How often the unknown words stand in the files read, and in how many."""

    times: Counter[str] = field(default_factory=Counter)
    files: Counter[str] = field(default_factory=Counter)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What to read, and whether to print the words or add them to the list."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a file or folder")
    parser.add_argument("--config", metavar="FILE", help="the configuration to use")
    parser.add_argument("--times", type=count_of("times"), default=_TIMES, metavar="N",
                        help=f"propose words that stand N times or more (default: {_TIMES})")  # fmt: skip
    parser.add_argument("--write", action="store_true", help="add them to the project's list instead of printing them")


def run(arguments: argparse.Namespace) -> int:
    """Print the words, or add them to the list; 0 whatever was found."""
    config = config_for(arguments.paths, arguments.config)
    words_file = config.settings.words_file or Path(config.root, ".filmlint", "words.txt")
    listed = project_words(words_file)
    sources = discover(arguments.paths, extensions=config.extensions, exclude=config.excluded)
    found = _unknown(sources, config)
    proposed = {word: n for word, n in found.times.items() if n >= arguments.times and word not in listed}
    lines = list(_lines(proposed, found))
    if arguments.write:
        _add(words_file, lines)
        say(f"{len(proposed)} words added to {words_file}")
    else:
        if lines:
            print("\n".join([_HEAD, *map(printable, lines)]))
        say(f"{len(proposed)} words proposed from {len(sources)} files; --write adds them to {words_file}")
    return 0


def _unknown(sources: Iterable[Source], config: Config) -> _Found:
    from filmlint.cli._articles import documents_of

    found = _Found()
    for _, document in documents_of(sources, config, []):
        words = _unknown_words(document.body)
        found.times += words
        found.files.update(words.keys())
    return found


def _unknown_words(body: Body) -> Counter[str]:
    from filmlint.language.misspellings import right_forms
    from filmlint.language.words import is_word, unlisted
    from filmlint.wording.word_places import words_of

    words = words_of(body)
    strange = filter(words.stands_small, unlisted(words.present))
    own = [word for word in strange if not is_word(word) and word not in right_forms() and not words.is_name(word)]
    return Counter({word: len(words.of(word)) for word in own})


def _lines(proposed: dict[str, int], found: _Found) -> Iterator[str]:
    """The words with their counts, the most frequent first; those that may be slips at the end."""
    from filmlint.language.words import one_slip

    doubtful: list[str] = []
    for word, times in sorted(proposed.items(), key=lambda item: (-item[1], item[0])):
        files = found.files[word]
        line = f"{word}  # {times} times in {files} file{'s' if files > 1 else ''}"
        slips = one_slip(word)
        if slips:
            doubtful.append(f"{line}; {slips[0]}?")
        else:
            yield line
    if doubtful:
        yield _DOUBTFUL
        yield from doubtful


def _add(path: Path, lines: list[str]) -> None:
    try:
        before = path.read_text(encoding="utf-8") if path.is_file() else _HEAD + "\n"
        if before and not before.endswith("\n"):
            before += "\n"
        write_whole(path, (before + "".join(f"{line}\n" for line in lines)).encode())
    except OSError as error:
        raise FilmlintError(f"cannot write {path}: {error.strerror or error}") from None
