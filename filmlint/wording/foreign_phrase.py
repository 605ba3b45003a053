"""Which words of an English text belong to a phrase or a title of another language."""

from __future__ import annotations

from filmlint.language.words import frequency_rank, is_word
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span
from filmlint.wording.word_places import WordPlaces

# Small words of other languages that no English sentence has, in lower case.
_FOREIGN_LIST = """
au aux de di della des du ein eine einem einen einer eines el est et gli il ist la las le les los mit und une und von y
zum zur nach sur dans por para del dei degli nel sul
"""
FOREIGN = frozenset(_FOREIGN_LIST.split())
_REACH = 28  # characters on either side that are looked at
_BEFORE = compile_when_used(r"(?<![\w'’-])([^\W\d_]+),? $")
_ELIDED = compile_when_used(r"(?<![\w'’-])[LlDd]['’]([^\W\d_]{3,}) $")  # "L'ultimo" before "bagno"
_BEHIND = compile_when_used(r",? ([^\W\d_]+)(?![\w'’-])")
_LETTERS = compile_when_used(r"[^\W\d_]+")
_GENUS = compile_when_used(r"\b(?:[A-Z]\.|([A-Z][a-z]+(?:us|ia|is|um|ella))) $")  # "Yersinia" before "pestis"


def in_foreign_phrase(span: Span, words: WordPlaces) -> bool:
    """Whether a stranger has one more, or a small word of another language, beside it, or two strangers near it."""
    before = _BEFORE.search(words.text, max(0, span.start - _REACH), span.start)
    behind = _BEHIND.match(words.text, span.end)
    beside = [match[1] for match in (before, behind) if match]
    if any(map(_is_foreign, beside)):
        return True
    if len(beside) == 2 and all(word[:1].isupper() and is_stranger(word) for word in beside):
        return True
    elided = _ELIDED.search(words.text, max(0, span.start - _REACH), span.start)
    if elided is not None and elided[1].islower():
        return True
    near = _LETTERS.findall(words.folded, max(0, span.start - _REACH), span.start)[1:]
    near += _LETTERS.findall(words.folded, span.end, span.end + _REACH)[:-1]
    genus = _GENUS.search(words.text, max(0, span.start - 24), span.start)
    if genus is not None and (genus[1] is None or is_stranger(genus[1].lower())):
        return True
    return sum(len(word) > 2 and is_stranger(word) and words.stands_apart(word) for word in near) > 1


def is_stranger(word: str) -> bool:
    """Whether a word is none of the frequent ones of English."""
    return frequency_rank(word) is None


def _is_foreign(word: str) -> bool:
    if word in FOREIGN:
        return True
    if len(word) < 3:
        return not word.isascii()
    return (word.islower() or not word.isascii()) and is_stranger(word) and not is_word(word)
