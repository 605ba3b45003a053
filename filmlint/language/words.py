"""Which English words there are, how frequent they are, and which frequent word a wrong one is a slip from.

The words (270,000, British and American, without accents) are made by tools/build_words.py from SCOWL, size 80, and
their ranks from SymSpell's frequency list; the notices stand in filmlint/data/words.LICENSE. What film writing adds
(rom-com, fanbase, de-aging) is filmlint's own list, filmlint/data/film_words.txt.

Nothing here knows names: ask about lower-case words of running prose only, and only about those that are no name,
title or foreign word. A word that nobody lists is most often a new one, not a wrong one, so a finding needs
`is_word(word)` false *and* a `one_slip(word)`.
"""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import filterfalse
from pathlib import Path

from filmlint.language.word_table import WordTable

_DATA = Path(__file__).resolve().parent.parent / "data"

FREQUENT = 20_000  # the rank up to which `one_slip` proposes a word
FREQUENT_IF_LONG = 40_000  # the same for a slip in a long word, which has few neighbours
_LONG = 8  # letters
_PART_RANK = 12_000  # the rank up to which the two halves of a compound or of a stem count
_SHORTEST = 4  # letters; a shorter word has too many neighbours to name one
_LONGEST = 40  # letters; what is longer is no word anybody meant to write
_REMEMBERED = 50_000  # words
_LETTERS = "abcdefghijklmnopqrstuvwxyz"

_PREFIX_LIST = """
anti auto bio co counter cross cyber de dis down electro ex extra hyper in inter macro mega meta micro mid mini mis mono
multi nano neo non off out over photo poly post pre pro proto pseudo psycho re retro self semi sub super tele tri ultra
un under uni up vice
"""
_SUFFIX_LIST = (
    "athon core dom esque fest goer goers hood ish ishly less lessly like ness phile philes ship verse wise worthy"
)
_PREFIXES = tuple(_PREFIX_LIST.split())
_SUFFIXES = tuple(_SUFFIX_LIST.split())
_COINED = ("y", "er", "ers")  # glowy, grindhouser: what critics make of a word
_TURNED = (("ily", "y"), ("ably", "able"), ("ee", ""), ("ees", ""))  # yuckily, watchably, stalkee
_SHORTEST_STEM = 4
_SHORTEST_FILM_WORD = 6
_SHORTEST_PART = 6  # of a word with hyphens: coined ones have short halves

# Words that run into a neighbour when a blank is lost ("inwhich"). Two content words in one are a compound.
_SMALL_WORD_LIST = """
a about after all also an and are as at be because been before but by can could did do does for from had has have he her
him his how if in into is it its just more most my no not of on one only or our out over she should so some such than
that the their them then there these they this those through to too under up was we were what when where which while who
whose will with would you your
"""
_SMALL_WORDS = frozenset(_SMALL_WORD_LIST.split())


RANKS = WordTable(_DATA / "words.txt")  # 1 for the most frequent word of English books, 0 for a rare one


@cache
def _film_words() -> frozenset[str]:
    lines = (_DATA / "film_words.txt").read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def _listed(word: str) -> bool:
    return RANKS[word] is not None or word in _film_words()


def is_word(word: str) -> bool:
    """Whether an English dictionary or film writing knows the word, in any case, as it is or formed by rule.

    By rule: a possessive, accents left out, parts joined by hyphens, one of a list of prefixes, suffixes and endings
    with a frequent word (nonlinear, thriller-esque, glowy), two frequent content words in one (moviemaking).
    One letter alone and anything with a digit counts as a word.
    """
    return _is_word(_plain(word))


def unlisted(words: Iterable[str]) -> set[str]:
    """Those of the lower-case words of two letters and more that no list has; some of them may be formed by rule."""
    unknown = set(filterfalse(_seen.__contains__, words))
    found = {word for word in unknown if len(word) > 1 and word.isalpha() and not _anyhow_listed(word)}
    if len(_seen) > _REMEMBERED:
        _seen.clear()
    _seen.update(unknown - found)
    return found


_seen: set[str] = set()  # words that are listed, and what is no word of letters: most of any text


def _anyhow_listed(word: str) -> bool:
    return _listed(word) or (not word.isascii() and _listed(_without_accents(word)))


def frequency_rank(word: str) -> int | None:
    """1 for the most frequent word of English books; None beyond the first 40,000 and for what is no word."""
    return RANKS[_plain(word)] or None


@lru_cache(5_000)
def one_slip(word: str, within: int | None = None) -> tuple[str, ...]:
    """The frequent words that one slip turns into this one, most frequent first: rank up to `within`, or 20,000 (of
    eight letters and more: 40,000).

    A slip is a letter left out, added, changed, two swapped, or a lost blank after or before a small word ("inwhich"
    gives "in which"); the words of film writing count as frequent, too ("hastag" gives "hashtag"). Of a word with
    hyphens one part may have slipped. Empty for a listed word and for one of fewer than four letters. Lower case.
    """
    plain = _plain(word)
    if "-" in plain:
        return _one_slip_of_parts(plain.split("-"), within)
    if not _SHORTEST <= len(plain) <= _LONGEST or not (plain.isascii() and plain.isalpha()):
        return ()
    if _listed(plain) or _coined(plain):
        return ()
    if within is None:
        within = FREQUENT_IF_LONG if len(plain) >= _LONG else FREQUENT
    edits = _one_edit(plain)
    found: dict[str, float] = dict.fromkeys(
        (near for near in edits & _film_words() if len(near) >= _SHORTEST_FILM_WORD), within
    )
    found.update((near, rank) for near, rank in RANKS.numbers(edits).items() if len(near) > 2 and rank <= within)
    for left, right in () if _formed(plain) else _halves(plain):
        worst = _worst_rank(left, right)
        if worst <= min(within, FREQUENT) and _lost_blank(left, right):
            found[f"{left} {right}"] = worst if {left, right} <= _SMALL_WORDS else within + worst
    return tuple(sorted(found, key=lambda near: found[near]))


def _one_slip_of_parts(parts: list[str], within: int | None) -> tuple[str, ...]:
    wrong = [number for number, part in enumerate(parts) if not _is_part(part)]
    if len(wrong) != 1 or "-".join(parts) in _film_words():
        return ()
    at = wrong[0]
    if len(parts[at]) < _SHORTEST_PART:
        return ()
    meant = (right for right in one_slip(parts[at], within) if right.isalpha())
    return tuple("-".join([*parts[:at], right, *parts[at + 1 :]]) for right in meant)


@lru_cache(10_000)
def moved_space(left: str, right: str) -> str | None:
    """What two neighbours are if a blank slipped in or sits one letter off: (mov, ie) is movie, (int, he) in the.

    None unless one of the two is no frequent word and the result is frequent words only.
    """
    first, second = _plain(left), _plain(right)
    if not (first.isalpha() and second.isalpha()) or _worst_rank(first, second) <= FREQUENT:
        return None
    if len(first + second) >= _SHORTEST and _worst_rank(first + second) <= FREQUENT:
        return first + second
    for one, two in ((first + second[0], second[1:]), (first[:-1], first[-1] + second)):
        if _worst_rank(one, two) <= FREQUENT and _SMALL_WORDS & {one, two}:
            return f"{one} {two}"
    return None


def _worst_rank(*words: str) -> float:
    return max(RANKS.number(word) or math.inf for word in words)


def _plain(word: str) -> str:
    plain = word.lower().replace("’", "'")
    for ending in ("'s", "'"):
        plain = plain.removesuffix(ending)
    return plain


@lru_cache(20_000)
def _is_word(word: str) -> bool:
    if len(word) < 2 or _listed(word) or any(map(str.isdigit, word)):
        return True
    if not word.isascii():
        bare = _without_accents(word)
        if bare != word and bare.isascii():
            return _is_word(bare)
    if "-" in word:
        return all(map(_is_part, word.split("-")))
    return _formed(word)


def _without_accents(word: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFD", word) if not unicodedata.combining(char))


def _is_part(part: str) -> bool:
    return _is_word(part) or part in _PREFIXES or part in _SUFFIXES


def _coined(word: str) -> bool:
    """A frequent word, or one of film writing, with an ending that makes another of it."""
    if word.endswith("ings") and RANKS.number(word[:-1]):
        return True
    for ending in _COINED:
        stem = word[: -len(ending)]
        if word.endswith(ending) and len(stem) >= _SHORTEST_STEM:
            stems = {stem} if ending == "y" else {stem, f"{stem}e"}
            if not stems.isdisjoint(_film_words()) or any(map(RANKS.number, stems)):
                return True
    return any(
        word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM and _listed(word[: -len(ending)] + origin)
        for ending, origin in _TURNED
    )


def _formed(word: str) -> bool:
    """Formed by rule from frequent words."""
    if _coined(word):
        return True
    for prefix in _PREFIXES:
        stem = word[len(prefix) :]
        if word.startswith(prefix) and len(stem) >= _SHORTEST_STEM and RANKS.number(stem) and stem not in _SMALL_WORDS:
            return True
    for suffix in _SUFFIXES:
        stem = word[: -len(suffix)]
        if word.endswith(suffix) and len(stem) >= _SHORTEST_STEM and RANKS.number(stem):
            return True
    return any(
        min(len(left), len(right)) > 2 and _worst_rank(left, right) <= _PART_RANK and not {left, right} & _SMALL_WORDS
        for left, right in _halves(word)
    )


def _lost_blank(left: str, right: str) -> bool:
    if left in _SMALL_WORDS and right in _SMALL_WORDS:
        return True
    return (left in _SMALL_WORDS and len(right) > 2) or (right in _SMALL_WORDS and len(right) > 1 and len(left) > 2)


def _halves(word: str) -> Iterator[tuple[str, str]]:
    return ((word[:at], word[at:]) for at in range(1, len(word)))


def _one_edit(word: str) -> set[str]:
    """All strings that differ by one deletion, swap of neighbours, replacement or insertion."""
    halves = [*_halves(word), ("", word), (word, "")]
    edits = {left + right[1:] for left, right in halves if right}
    edits |= {left + right[1] + right[0] + right[2:] for left, right in halves if len(right) > 1}
    edits |= {left + letter + right[1:] for left, right in halves if right for letter in _LETTERS}
    edits |= {left + letter + right for left, right in halves for letter in _LETTERS}
    return edits - {word}
