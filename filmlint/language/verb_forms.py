"""The forms of verbs, in sets of words that can be nothing else: what may not stand behind a helper, or an article.

The verbs stand in data/verb_forms.txt. A form is in a set only where its look tells what it is: "went" is the past and
no participle, "believe" no noun, "seems" no plural.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

from filmlint.language.number import third

FILE = Path(__file__).resolve().parent.parent / "data" / "verb_forms.txt"

# Verbs of two syllables or more, stressed on the last, and short ones: the consonant is doubled.
_DOUBLED = frozenset(
    "admit commit omit submit permit refer prefer occur compel expel control plan stop drop rob star step slip chat "
    "beg deter rebel fulfil kidnap jog ban trap wrap".split()
)
# Pasts and participles that are nouns or adjectives as well.
_OTHER_WORDS = frozenset(
    "saw bit bore felt found left lost ground rose fell spoke hung held shot wound bound lit broke beat cast hit cut "
    "put let set hurt burst quit read run come become overcome split spread shut been done got lay blew".split()
)


@cache
def verb_classes() -> dict[str, frozenset[str]]:
    """The sets by name."""
    only, others, irregular = _sections()
    pasts = {forms[0]: forms[1] for forms in map(str.split, irregular)}
    participles = {forms[0]: forms[2] for forms in map(str.split, irregular)}
    pure = frozenset(" ".join(only).split())
    known = pure | frozenset(" ".join(others).split())
    regular = frozenset(past(verb) for verb in known if verb not in pasts)
    irregular_pasts = frozenset(pasts.values()) - known - _OTHER_WORDS
    return {
        "base-only": frozenset(verb for verb in pure if participles.get(verb) != verb),
        "base-form": frozenset(verb for verb in known if participles.get(verb) != verb),
        "third-only": frozenset(map(third, pure)) - {"remains"},
        "third-form": frozenset(map(third, known)),
        "past-only": irregular_pasts - frozenset(participles.values()),  # went, but not told
        "participle-only": frozenset(participles.values()) - frozenset(pasts.values()) - known - _OTHER_WORDS,
        "past-form": irregular_pasts | regular,
        "ing-form": frozenset(map(ing, known)),
    }


def past(verb: str) -> str:
    """The past of a regular verb."""
    if verb in _DOUBLED:
        return f"{verb}{verb[-1]}ed"
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return f"{verb[:-1]}ied"
    return f"{verb}d" if verb.endswith("e") else f"{verb}ed"


def ing(verb: str) -> str:
    if verb in _DOUBLED or verb in ("begin", "get", "forget", "sit"):
        return f"{verb}{verb[-1]}ing"
    return f"{verb[:-1]}ing" if verb.endswith("e") and verb[-2] not in "eo" else f"{verb}ing"


def _sections() -> list[list[str]]:
    """The lines of the file, by the comments between them."""
    sections: list[list[str]] = []
    lines = FILE.read_text(encoding="ascii").splitlines()
    for line in lines[1:]:
        if line.startswith("#"):
            sections.append([])
        else:
            sections[-1].append(line)
    return sections
