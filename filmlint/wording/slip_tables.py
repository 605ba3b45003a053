"""The tables of slips, one for each rule, and what is made of them for looking up which may stand in a text.

A table is a file of filmlint/data/slips, named as its rule. An entry:

    anchors: could should
    wrong: (?:could|should) (?P<at>of)(?= been\\b)
    unless: \\bas$
    right: have

`anchors` are words (or several: could_of) of which one stands in every match; 0_of is any number in digits and of, of_.
is of and a full stop. `wrong` is a regular expression for the folded text around it, whole words only; its group `at`,
else the match, is what is wrong. `unless` is one for what its sentence says before, where the slip is none. `right`
says what it should be, with `\\g<name>` for a group; `message` what to say, with {text} and {right}; `names: yes` that
words with capitals may take part; `severity` what it is instead of the rule's. `<name> text` at the top of a file names
a piece that expressions share; one that only lists words, (?:make|take), may stand among the anchors, too. A line that
begins with blanks goes on with the one before.

The tables are read when filmlint is installed. What is kept then is good for the files that it was read from, told by
their sizes and checksums; in a checkout where one has changed since, they are read again.
"""

from __future__ import annotations

import json
import re
import zlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from contextlib import suppress
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from filmlint.language import number, verb_forms
from filmlint.language.number import nouns
from filmlint.language.verb_forms import verb_classes
from filmlint.text.expression import compiled
from filmlint.text.expression_code import Expression
from filmlint.wording.slip_beginnings import begins_with_anchor

FOLDER = Path(__file__).resolve().parent.parent / "data" / "slips"
PREPARED = "slips.json"  # beside the folder
NUMBER = "0"  # in an anchor
_KEYS = frozenset(("anchors", "wrong", "unless", "right", "message", "names", "severity", "covers"))
_WITH_PIECES = frozenset(("anchors", "wrong", "unless"))
_CLASSES_FROM = (number.NOUNS, verb_forms.FILE)
_SUGGESTED = "“{text}” should be “{right}”"

Entry = dict[str, str]


class Slip:
    """One entry of the table of a rule."""

    def __init__(self, rule: str, entry: Entry) -> None:
        self.rule = rule
        self.source = entry["wrong"]
        self.excuse = entry.get("unless")
        self.right = entry.get("right", "")
        self.message = entry.get("message", _SUGGESTED)
        self.names = entry.get("names") == "yes"
        self.severity = entry.get("severity")
        self.covers = entry.get("covers") == "anchor"
        self.begins = entry.get("begins") == "anchor" and not self.covers

    @property
    def expressions(self) -> tuple[Expression, Expression]:
        """What finds the slip, and what excuses it."""
        return (rf"(?<![\w'-])(?:{self.source})(?![\w-])", 0), (self.excuse or r"(?!)", 0)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        return compiled(*self.expressions[0])

    @cached_property
    def excused_by(self) -> re.Pattern[str]:
        return compiled(*self.expressions[1])


class SlipTables:
    """The slips of all tables by the first word of their anchors."""

    def __init__(self, prepared: dict[str, Any]) -> None:
        lists = [frozenset(words.split(" ")) for words in prepared["lists"]]
        self.slips = [Slip(rule, entry) for rule, entry in prepared["entries"]]
        self.alone: dict[str, list[Slip]] = {
            word: [self.slips[number] for number in numbers] for word, numbers in prepared["alone"].items()
        }
        # those that one of some words must follow
        self.followed: dict[str, list[tuple[frozenset[str], Slip]]] = {
            word: [(lists[words], self.slips[number]) for words, number in entries]
            for word, entries in prepared["followed"].items()
        }
        self._followers: dict[str, Set[str]] = {}
        self._not_asked_for = set(self.followed)

    def followers(self, words: Set[str], numbers: Iterable[str] = ()) -> dict[str, Set[str]]:
        """What may follow the first word of an anchor, at least for those of `words` that are one; and the numbers."""
        for first in self._not_asked_for.intersection(words):
            (seconds, _), *more = self.followed[first]
            self._followers[first] = seconds.union(*(seconds for seconds, _ in more)) if more else seconds
            self._not_asked_for.discard(first)
        if numbers:
            of_number = self.followers({NUMBER}).get(NUMBER, frozenset())
            self._followers.update(dict.fromkeys(numbers, of_number))  # of all numbers so far: some thousand at most
        return self._followers


@cache
def slip_tables(folder: Path = FOLDER) -> SlipTables:
    """The tables of a folder: as they were prepared, if that is still good, else read now."""
    with suppress(OSError, ValueError, KeyError, TypeError):  # nothing was prepared, or it is damaged
        kept = json.loads((folder.parent / PREPARED).read_bytes())
        if kept["read from"] == _read_from(folder):
            return SlipTables(kept)
    return SlipTables(prepared(folder))


def prepared(folder: Path, *, proven: bool = False) -> dict[str, Any]:
    """What the tables of a folder come to, as data that JSON can hold. Raises ValueError for one that is malformed.

    `proven`: it is worth a second to find out which slips begin with their anchors, and need not be looked for around.
    """
    entries: list[tuple[str, Entry]] = []
    lists: dict[str, int] = {}
    alone: defaultdict[str, list[int]] = defaultdict(list)
    followed: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
    for path in _files(folder):
        for entry in read_entries(path):
            anchors = [beginning for anchor in entry.pop("anchors").split(" ") for beginning in _beginnings(anchor)]
            if proven and begins_with_anchor(entry["wrong"], anchors):
                entry["begins"] = "anchor"
            for first, seconds in anchors:
                if seconds:
                    words = lists.setdefault(" ".join(sorted(seconds)), len(lists))
                    followed[first].append((words, len(entries)))
                else:
                    alone[first].append(len(entries))
            entries.append((path.stem, entry))
    return {
        "read from": _read_from(folder), "entries": entries, "lists": list(lists), "alone": alone, "followed": followed
    }  # fmt: skip


def _files(folder: Path) -> Sequence[Path]:
    return sorted(folder.glob("*.txt"))


def _read_from(folder: Path) -> dict[str, list[int]]:
    contents = {path.name: path.read_bytes() for path in (*_files(folder), *_CLASSES_FROM)}
    return {name: [len(content), zlib.crc32(content)] for name, content in contents.items()}


def read_entries(path: Path) -> list[Entry]:
    """The entries of a table, with the pieces filled in. Raises ValueError for a file that is not in the form above."""
    pieces = _classes()
    entries = []
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        entry: Entry = {}
        for line in _joined(block):
            if line.startswith("<"):
                name, _, text = line.partition(" ")
                pieces[name] = _filled(text, pieces)
                continue
            key, colon, text = line.partition(": ")
            if not colon or key not in _KEYS or key in entry:
                raise ValueError(f"{path.name}: {line[:60]!r} is no entry")
            entry[key] = _filled(text, pieces) if key in _WITH_PIECES else text
        if entry:
            if not {"anchors", "wrong"} <= entry.keys() or not {"right", "message"} & entry.keys():
                raise ValueError(f"{path.name}: an entry needs anchors, wrong, and right or message: {entry}")
            entries.append(entry)
    return entries


def _classes() -> dict[str, str]:
    """The classes of words as pieces."""
    one, many = nouns()
    classes = {**verb_classes(), "thing": one, "things": many}
    return {f"<{name}>": f"(?:{'|'.join(sorted(words))})" for name, words in classes.items()}


def _beginnings(written: str) -> Iterator[tuple[str, Set[str]]]:
    """The first words of what an anchor stands for, each with those that may come second: (?:he|she)_(?:make|take)."""
    first, *others = (re.sub(r"\(\?:|\)", "", part).split("|") for part in written.split("_"))
    seconds = frozenset(phrase.split(" ")[0] for phrase in others[0]) if others else frozenset()
    for phrase in first:
        word, *more = phrase.split(" ")
        yield word, frozenset(more[:1]) or seconds


def _joined(block: str) -> list[str]:
    lines: list[str] = []
    for line in block.strip("\n").splitlines():
        if line.startswith("#"):
            continue
        if line.startswith(" ") and lines:
            lines[-1] += line.strip(" ")
        elif line:
            lines.append(line)
    return lines


def _filled(text: str, pieces: dict[str, str]) -> str:
    for name, piece in pieces.items():
        text = text.replace(f"(?P{name}", "\0").replace(name, piece).replace("\0", f"(?P{name}")
    return text
