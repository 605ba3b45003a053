"""Fact lines: a film's facts in a row without labels, "UK, 1983. Dir: Ann Roe. With Bo Lim, Cy Dahl. 118 min. Cert PG".

A line is one when at least two facts stand in it, and nothing but facts, names of countries and sorts of film.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from filmlint.text.expression import compile_when_used

_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_WORD = rf"(?:(?:{_CAPITAL}\.){{1,3}}|{_CAPITAL}[\w’'‑-]*)"
_NAME = rf"{_WORD}(?: (?:(?:de|del|della|di|da|du|van|von|der|den|la|le|bin|al|ten|dos|y) ){{0,2}}{_WORD}){{0,4}}"
_PEOPLE = rf"(?P<people>{_NAME}(?:(?:, and|,| and| &| et| /) {_NAME})*)"
_SIGNS = r"(?:^|(?<=[\s(/|·•;,–—-]))"
_PATTERNS = {
    "director": compile_when_used(rf"{_SIGNS}(?:[Dd]ir(?:ected by|ectors?)?|[Rr]éal|[Aa] film by)[.:]? {_PEOPLE}"),
    "writer": compile_when_used(
        rf"{_SIGNS}(?:[Ww]ritten by|[Ss]creenplay(?: by)?|[Ss]cript(?: by)?|[Ss]cr)[.:]? {_PEOPLE}"
    ),
    "composer": compile_when_used(rf"{_SIGNS}[Mm]usic(?: by)?:? {_PEOPLE}"),
    "cast": compile_when_used(
        rf"{_SIGNS}(?:[Ww]ith(?: the voices of)?|[Ss]tarring|[Ss]tars|[Cc]ast|[Aa]vec|[Vv]oices(?: of)?)[.:]? {_PEOPLE}"
    ),
    "runtime": compile_when_used(
        rf"{_SIGNS}(?P<value>\d{{2,3}} ?(?:min(?:ute)?s?\b|m\b|['’](?!\w))|"
        r"\d ?h(?:rs?)?\.? ?\d{1,2}\b(?: ?m(?:ins?)?\b)?)"
    ),
    "certificate": compile_when_used(
        rf"{_SIGNS}(?:[Cc]ert(?:ificate|\.)?:? |[Rr]ated:? )?(?P<value>PG-13|NC-17|PG|R|U|12A?|15|18)"
        r"(?=$|[.,;/|·•)](?!\d))"
    ),
    "year": compile_when_used(r"(?<![\w.,])(?P<value>(?:18[89]|19\d|20\d)\d)(?![\w%]|[.,]\d)"),
}
_CUE = compile_when_used(r"\b(?:dir\b|directed|director|r[ée]al\b|with |star)|\d(?: ?min| ?m\b|h ?\d|['’])")
_LONGEST = 320
_ENOUGH = 16  # words, among which prose has one that no fact line holds
_REST = compile_when_used(r"[^\W\d_]{2,}")
_SORTS = frozenset(
    "and in the of no from drama comedy thriller horror documentary animation western musical romance action fantasy "
    "subtitles subtitled colour color released release certificate cert rated english language fiche video film "
    "cinemas dvd blu-ray mins minutes min b/w".split()
)
# With them and letters that stand alone, all words without a capital that a fact line can hold.
_SMALL = _SORTS | frozenset(
    "dir directed director directors réal film by written screenplay script scr music with voices starring stars cast "
    "avec minute hr hrs rated cert certificate et de del della di da du van von der den la le bin al ten dos y".split()
)


class Fact(NamedTuple):
    """A fact of a line: our name of its field, its value, and where in the line it stands."""

    key: str
    value: str
    start: int


def facts_of_line(shown: str, folded: str) -> list[Fact]:
    """The facts of a line that holds nothing else; none for any other line."""
    if len(shown) > _LONGEST:
        return []
    for word in shown.split(None, _ENOUGH):
        if word.islower() and word not in _SMALL and word.isalpha() and len(word) > 1:
            return []  # a word of prose
    if _CUE.search(folded) is None:
        return []
    rest = shown
    found: list[Fact] = []
    for key, pattern in _PATTERNS.items():
        match = pattern.search(rest)
        if match is None:
            continue
        group = "people" if "people" in match.groupdict() else "value"
        found.append(Fact(key, match[group], match.start(group)))
        rest = rest[: match.start()] + " " * (match.end() - match.start()) + rest[match.end() :]
    telling = [fact for fact in found if fact.key != "year"]
    if len(found) < 2 or not telling or any(_unknown(rest)):
        return []
    return sorted(found, key=lambda fact: fact.start)


def _unknown(rest: str) -> Iterator[str]:
    """The words of what is left of a line that are no names and say nothing of a film."""
    for match in _REST.finditer(rest):
        word = match.group()
        if not word[0].isupper() and word.lower() not in _SORTS:
            yield word
