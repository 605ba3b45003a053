"""Readability of an article: counts in one cheap pass, and the usual scores computed from them.

Give every function the *body* as split sentences: no headings, lists, captions, fact boxes. `prose_for_metrics` makes
one clean text of them; `counted` counts it; `Counts.scores` applies the formulas. The counts follow textstat 0.7.13
(its word form, its dictionary of syllables, its list of easy words), so the scores are those of textstat on the same
prose, without its import (0.2 s) and eight times as fast; filmlint.language.textstat_scores is the other road.

Sources of the formulas, in textstat's form (a test holds the two together):
- Flesch reading ease: R. Flesch, "A new readability yardstick", Journal of Applied Psychology 32 (1948).
- Flesch-Kincaid grade and the automated readability index: J. P. Kincaid and others, Derivation of new readability
  formulas for Navy enlisted personnel, Research Branch Report 8-75 (1975); ARI after E. A. Smith, R. J. Senter (1967).
- Fog: R. Gunning, The Technique of Clear Writing (1952); a complex word is one of three syllables or more that is not
  on the list of easy words.
- SMOG: G. H. McLaughlin, "SMOG grading", Journal of Reading 12 (1969); meant for 30 sentences or more.
- Coleman-Liau: M. Coleman, T. L. Liau, "A computer readability formula designed for machine scoring", Journal of
  Applied Psychology 60 (1975).
- Dale-Chall: E. Dale, J. S. Chall, "A formula for predicting readability", Educational Research Bulletin 27 (1948),
  with textstat's list of easy words; names count as hard words, so take it as a figure, not as a fault.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import compress
from pathlib import Path
from struct import Struct

from filmlint.language.syllables import syllables
from filmlint.text.expression import compile_when_used

POLYSYLLABLE = 3  # syllables that make a word long for Fog and SMOG
_SHORTEST_SENTENCE = 3  # words; textstat does not count a shorter one as a sentence (its words do count)

_STRAIGHT = tuple(zip("‘’‚‛“”„‟´…", "''''\"\"\"\"' ", strict=True))
_DASH = compile_when_used(r"--+")
_RANGE = compile_when_used(r"(\d)[^\S\n]*–[^\S\n]*(?=\d)")
_STOP_BETWEEN_WORDS = compile_when_used(r"(?<=[^\W\d_]{2})[.!?]+(?=[^\W\d_]{2})")
_STOPS = compile_when_used(r"[.!?]+")
_STRAY_APOSTROPHE = compile_when_used(r"'(?:(?!\w)|(?<!\w'))")
_WORD_CHARACTER = compile_when_used(r"\w")
_CLOSING = "\"')]»"
_CLOSING_OR_STOP = f"{_CLOSING}.!?"
_TEN = Struct("<10I")
_REMEMBERED = 50_000  # tokens

_APOSTROPHE_OUTSIDE_CONTRACTION = compile_when_used(r"'(?![tsd]|ve|ll|re)")
_PUNCTUATION = compile_when_used(r"[^\w\s']+")


@dataclass(frozen=True, slots=True)
class Scores:
    """The readability of a text. `flesch` is an ease (0 hard to 100 easy), `dale_chall` a scale of its own (4.9 and
    below: fourth grade; 9 and more: college), the rest are American school grades. Not rounded."""

    flesch: float
    flesch_kincaid: float
    fog: float
    smog: float
    automated_readability: float
    coleman_liau: float
    dale_chall: float


@dataclass(frozen=True, slots=True)
class Counts:
    """What the formulas ask of a text. `sentences` leaves out those of one or two words (at least 1 if there is a
    word); `characters` are all but white space, `letters` all but white space and punctuation; `tokens` are the pieces
    between white space, a lone dash included; `polysyllables` have three syllables or more; `complex_words` are those
    of them that are not on the list of easy words; `hard_words` are all that are not on it."""

    words: int
    sentences: int
    tokens: int
    characters: int
    letters: int
    syllables: int
    polysyllables: int
    complex_words: int
    hard_words: int

    def scores(self) -> Scores:
        """The scores of the text; all 0 for a text without words."""
        if not self.words:
            return Scores(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
        sentence = self.words / self.sentences
        word = self.syllables / self.words
        hard = 100 * self.hard_words / self.words
        return Scores(
            flesch=206.835 - 1.015 * sentence - 84.6 * word,
            flesch_kincaid=0.39 * sentence + 11.8 * word - 15.59,
            fog=0.4 * (sentence + 100 * self.complex_words / self.words),
            smog=1.043 * (30 * self.polysyllables / self.sentences) ** 0.5 + 3.1291,
            automated_readability=4.71 * self.characters / self.tokens + 0.5 * sentence - 21.43,
            coleman_liau=5.8 * self.letters / self.words - 29.6 * self.sentences / self.words - 15.8,
            dale_chall=0.1579 * hard + 0.0496 * sentence + (3.6365 if hard > 5 else 0.0),
        )


def prose_for_metrics(sentences: Sequence[str]) -> str:
    """One text of the given sentences on which counting words and sentences means the same to every counter.

    Quotes are made straight, dashes get a blank on each side (those in a range of numbers become a hyphen), each
    sentence keeps one stop at its end and none inside ("Mr. Blonde" loses it), apostrophes stay inside words only.
    A sentence without a letter or digit is left out. Sentences that are already so come back joined by a blank.
    """
    return " ".join(filter(None, map(_clean_sentence, sentences)))


def _clean_sentence(sentence: str) -> str:
    text = " ".join(_plain_marks(sentence.replace("\n", " ")).split())
    body = text.rstrip(_CLOSING)
    inside = body.rstrip(".!? ")
    if not _WORD_CHARACTER.search(inside):
        return ""
    stop = body[len(inside) :].strip()[-1:] or "."
    return f"{' '.join(_without_stops(inside).split())}{stop}{text[len(body) :]}"


def _plain_marks(text: str) -> str:
    """The text with straight quotes, dashes between blanks, and apostrophes inside words only. Lines stay apart."""
    if not text.isascii():
        for fancy, straight in _STRAIGHT:
            text = text.replace(fancy, straight)
        if "–" in text:
            text = _RANGE.sub(r"\1-", text)
        for dash in "–—―":
            text = text.replace(dash, f" {dash} ")
    if "--" in text:
        text = _DASH.sub(r" \g<0> ", text)
    return _STRAY_APOSTROPHE.sub("", text) if "'" in text else text


def _without_stops(text: str) -> str:
    if "." in text or "!" in text or "?" in text:
        text = _STOPS.sub("", _STOP_BETWEEN_WORDS.sub(" ", text))
    return text


def counted(sentences: Sequence[str]) -> Counts:
    """The counts of the sentences, after `prose_for_metrics`: of one text, whose sentences are its lines."""
    lines = [
        sentence.replace("\n", " ")
        for sentence in sentences
        if sentence[:1].isalnum() or _WORD_CHARACTER.search(sentence)
    ]
    text = _plain_marks("\n".join(lines))
    words, pieces, characters, letters, syllable_sum, *long_words, empty, closing = _summed(text.split())
    if closing:  # a closing mark that stands alone belongs to the word before it
        text = "\n".join(map(_clean_sentence, lines))
        words, pieces, characters, letters, syllable_sum, *long_words, empty, closing = _summed(text.split())
    if not words:
        return Counts(0, 0, 0, 0, 0, 0, 0, 0, 0)
    characters += len(lines)  # each sentence keeps one stop
    return Counts(words, max(1, _long_sentences(text, empty)), pieces, characters, letters, syllable_sum, *long_words)


def _summed(tokens: Iterable[str]) -> tuple[int, ...]:
    """The sums of the figures of all tokens."""
    return _TEN.unpack(sum(map(_FIGURES.__getitem__, tokens)).to_bytes(_TEN.size, "little"))


def _long_sentences(text: str, empty: int) -> int:
    """How many lines textstat would count as sentences; `empty` tokens of the text are no words."""
    while "  " in text:
        text = text.replace("  ", " ")
    enough = _SHORTEST_SENTENCE + empty
    lines = text.split("\n")
    at_least = [line.count(" ") - 1 for line in lines]  # tokens
    short = list(compress(lines, map(enough.__gt__, at_least)))
    return len(lines) - len(short) + sum(_summed(line.split())[0] >= _SHORTEST_SENTENCE for line in short)


class _Figures(dict[str, int]):
    """What a token adds to the sums: ten figures in one number, which can be added like one."""

    def __init__(self) -> None:
        super().__init__()
        self._kinds: dict[int, int] = {}

    def __missing__(self, token: str) -> int:
        if len(self) >= _REMEMBERED:
            self.clear()
            self._kinds.clear()
        if token.isalpha():
            figures = _figures(token)
        elif token[-1] in _MARKS_BEHIND and token[:-1].isalpha():
            figures = self[token[:-1]] + _MARKS_BEHIND[token[-1]]
        else:
            figures = sum(map(_figures, _without_stops(token).split())) or _NO_WORD
        if token[-1] in _CLOSING and not token.strip(_CLOSING_OR_STOP):
            figures += _ONLY_CLOSING
        figures = self[token] = self._kinds.setdefault(figures, figures)  # one object for equal ones
        return figures


_FIGURES = _Figures()


def _figures(piece: str) -> int:
    """The words, pieces, characters, letters, syllables, polysyllables, complex and hard words in a piece, and whether
    there is no word in it."""
    plain = piece if piece.isalpha() else _PUNCTUATION.sub("", _APOSTROPHE_OUTSIDE_CONTRACTION.sub("", piece))
    if not plain:
        return _packed(0, 1, len(piece), 0, 0, 0, 0, 0, 1)
    letters = len(plain) - plain.count("'")
    word = plain.lower()
    count = syllables(word)
    is_long, is_hard = count >= POLYSYLLABLE, word not in _easy_words()
    return _packed(1, 1, len(piece), letters, count, is_long, is_long and is_hard, is_hard, 0)


def _packed(*figures: int, closing: int = 0) -> int:
    return int.from_bytes(_TEN.pack(*figures, closing), "little")


_NO_WORD = _packed(0, 0, 0, 0, 0, 0, 0, 0, 1)
# What a mark behind a word adds to its figures: a character, where it is no stop.
_MARKS_BEHIND = {**dict.fromkeys(".!?", 0), **dict.fromkeys(',;:)"', _packed(0, 0, 1, 0, 0, 0, 0, 0, 0))}
_ONLY_CLOSING = _packed(0, 0, 0, 0, 0, 0, 0, 0, 0, closing=1)


@cache
def _easy_words() -> frozenset[str]:
    """textstat's list of easy words, read without importing textstat (and nltk with it)."""
    spec = importlib.util.find_spec("textstat")
    if spec is None or spec.origin is None:  # pragma: no cover - textstat is a dependency
        raise ModuleNotFoundError("textstat")
    resource = Path(spec.origin).parent / "resources" / "en" / "easy_words.txt"
    return frozenset(line.strip() for line in resource.read_text(encoding="utf-8").splitlines())
