"""Words: runs of letters and digits, with inner apostrophes, hyphens and points."""

from __future__ import annotations

from filmlint.text.expression import compile_when_used

# The quantifiers are possessive: nothing that follows could make a shorter word fit, and it is faster by a quarter.
WORD = compile_when_used(r"[^\W_]++(?:['’.\-‑&][^\W_]++)*+")


def has_word(text: str, word: str) -> bool:
    """Whether a word stands in a text as a whole one."""
    at = text.find(word)
    while at >= 0:
        end = at + len(word)
        if not text[at - 1 : at].isalnum() and not text[end : end + 1].isalnum():
            return True
        at = text.find(word, end)
    return False


def count_words(text: str) -> int:
    """How many words stand in `text`, as `WORD` finds them; "well-known" and "O’Brien" are one each.

    Counted without a look at any of them, for every article is counted: a word begins where a letter follows a blank,
    or a mark that follows no letter.
    """
    try:
        kinds = f" {_in_latin(text)} ".encode("latin-1").translate(_KINDS)
    except UnicodeEncodeError:
        return len(WORD.findall(text))
    kinds = kinds.replace(b"--", b"  ").replace(b"- ", b"  ")  # from here on a letter follows every mark
    return kinds.count(b" a") + kinds.count(b"-") - kinds.count(b"a-")


def _in_latin(text: str) -> str:
    """The text with a Latin-1 character of the same kind for each other one, unless there are too many different."""
    for _ in range(_MOST_FOREIGN):
        try:
            text.encode("latin-1")
        except UnicodeEncodeError as error:
            foreign = text[error.start]
            text = text.replace(foreign, _kind(foreign))
        else:
            break
    return text


def _kind(character: str) -> str:
    """`a` for a letter or digit, `-` for a mark that joins two words into one, a blank for all else."""
    return "a" if character.isalnum() else "-" if character in _JOINING else " "


_JOINING = "'’.-‑&"
_KINDS = "".join(map(_kind, map(chr, range(256)))).encode("latin-1")
_MOST_FOREIGN = 40  # different characters; a text with more is in another script
