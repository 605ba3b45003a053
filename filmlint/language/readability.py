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
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from filmlint.language.syllables import syllables, table

POLYSYLLABLE = 3  # syllables that make a word long for Fog and SMOG
_SHORTEST_SENTENCE = 3  # words; textstat does not count a shorter one as a sentence (its words do count)

_STRAIGHT = str.maketrans(
    {"‘": "'", "’": "'", "‚": "'", "‛": "'", "“": '"', "”": '"', "„": '"', "‟": '"', "´": "'", "…": " "}
)
_DASH = re.compile(r"[–—―]|--+")
_RANGE = re.compile(r"(?<=\d)\s*–\s*(?=\d)")
_STOP_BETWEEN_WORDS = re.compile(r"(?<=[^\W\d_]{2})[.!?]+(?=[^\W\d_]{2})")
_STOPS = re.compile(r"[.!?]+")
_STRAY_APOSTROPHE = re.compile(r"(?<!\w)'|'(?!\w)")
_WORD_CHARACTER = re.compile(r"\w")
_CLOSING = "\"')]»"

_APOSTROPHE_OUTSIDE_CONTRACTION = re.compile(r"'(?![tsd]|ve|ll|re)")
_PUNCTUATION = re.compile(r"[^\w\s']+")


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
    text = sentence
    if not text.isascii():
        text = _RANGE.sub("-", text.translate(_STRAIGHT))
        text = _DASH.sub(_spaced, text)
    elif "--" in text:
        text = _DASH.sub(_spaced, text)
    if "'" in text:
        text = _STRAY_APOSTROPHE.sub("", text)
    text = " ".join(text.split())
    body = text.rstrip(_CLOSING)
    inside = body.rstrip(".!? ")
    if not _WORD_CHARACTER.search(inside):
        return ""
    stop = body[len(inside) :].strip()[-1:] or "."
    closing = text[len(body) :]
    if _STOPS.search(inside):
        inside = " ".join(_STOPS.sub("", _STOP_BETWEEN_WORDS.sub(" ", inside)).split())
    return f"{inside}{stop}{closing}"


def _spaced(dash: re.Match[str]) -> str:
    return f" {dash[0]} "


def counted(sentences: Sequence[str]) -> Counts:
    """The counts of the sentences, after `prose_for_metrics`. Under 1 ms for 1,000 words, once the table is loaded."""
    prose = "\n".join(filter(None, map(_clean_sentence, sentences)))
    plain = _PUNCTUATION.sub("", _APOSTROPHE_OUTSIDE_CONTRACTION.sub("", prose) if "'" in prose else prose)
    words = plain.split()
    if not words:
        return Counts(0, 0, 0, 0, 0, 0, 0, 0, 0)
    tokens = prose.split()
    long_sentences = sum(len(line.split()) >= _SHORTEST_SENTENCE for line in plain.split("\n"))
    easy, known = _easy_words(), table()
    syllable_sum = polysyllables = complex_words = hard_words = 0
    for word, times in Counter(plain.lower().split()).items():
        count = known.get(word) or syllables(word)
        syllable_sum += count * times
        is_hard = word not in easy
        if is_hard:
            hard_words += times
        if count >= POLYSYLLABLE:
            polysyllables += times
            if is_hard:
                complex_words += times
    return Counts(
        words=len(words),
        sentences=max(1, long_sentences),
        tokens=len(tokens),
        characters=sum(map(len, tokens)),
        letters=sum(map(len, words)) - plain.count("'"),
        syllables=syllable_sum,
        polysyllables=polysyllables,
        complex_words=complex_words,
        hard_words=hard_words,
    )


@cache
def _easy_words() -> frozenset[str]:
    """textstat's list of easy words, read without importing textstat (and nltk with it)."""
    spec = importlib.util.find_spec("textstat")
    if spec is None or spec.origin is None:  # pragma: no cover - textstat is a dependency
        raise ModuleNotFoundError("textstat")
    resource = Path(spec.origin).parent / "resources" / "en" / "easy_words.txt"
    return frozenset(line.strip() for line in resource.read_text(encoding="utf-8").splitlines())
