"""The readability scores as textstat computes them, offline.

textstat asks NLTK for the CMU dictionary and NLTK downloads it; here its look-up is given filmlint's own table of
syllables before the first call, so nothing is loaded from NLTK's data or the network. Its pure functions are called
with the language named, because its settings are global to the process. Importing textstat takes 0.2 s: only
`filmlint stats` does it; rules use filmlint.language.readability.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any

from filmlint.language.readability import Scores, prose_for_metrics
from filmlint.language.syllables import SYLLABLES

LANGUAGE = "en_US"


class _Pronunciations:
    """The table in the shape of NLTK's dictionary: for each word one pronunciation, a vowel for each syllable."""

    def __getitem__(self, word: str) -> list[list[str]]:
        count = SYLLABLES.number(word)
        if count is None:
            raise KeyError(word)
        return [["0"] * count]


@cache
def _metrics() -> Any:
    import textstat.backend.counts._count_syllables as count_syllables
    from textstat.backend import metrics

    pronunciations = _Pronunciations()
    count_syllables.get_cmudict = lambda lang: pronunciations  # noqa: ARG005 - textstat's signature
    return metrics


def textstat_scores(sentences: Sequence[str]) -> Scores:
    """textstat's scores of the sentences, after `prose_for_metrics`. All 0 for a text without words."""
    text = prose_for_metrics(sentences)
    if not text:
        return Scores(0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
    metrics = _metrics()
    return Scores(
        flesch=metrics.flesch_reading_ease(text, LANGUAGE),
        flesch_kincaid=metrics.flesch_kincaid_grade(text, LANGUAGE),
        fog=metrics.gunning_fog(text, LANGUAGE),
        smog=metrics.smog_index(text, LANGUAGE),
        automated_readability=metrics.automated_readability_index(text),
        coleman_liau=metrics.coleman_liau_index(text),
        dale_chall=metrics.dale_chall_readability_score(text, LANGUAGE),
    )
