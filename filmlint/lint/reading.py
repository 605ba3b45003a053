"""The figures of one article's prose, computed once for all the rules and reports that ask."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from filmlint.language.readability import Counts, counted
from filmlint.lint.carried_words import carried_words
from filmlint.text.body import Body
from filmlint.text.span import Span

FEWEST_WORDS = 100  # below this no score means anything; it is not shown


class Reading:
    """A body's running prose as figures. Holds text and spans, never the body itself, so that both can go."""

    def __init__(self, text: str, folded: str, sentences: Sequence[Span], quotations: Sequence[Span]) -> None:
        self.text = text
        self.folded = folded
        self.sentences = sentences  # of the running prose
        self.quotations = quotations  # and whole paragraphs in italics

    @cached_property
    def lengths(self) -> list[int]:
        """The words of each sentence, as the blanks between them tell; a dash on its own counts as one."""
        text = self.text
        return [text.count(" ", start, end) + 1 for start, end in self.sentences]

    @cached_property
    def counts(self) -> Counts:
        """What the readability formulas ask of the prose."""
        return counted([self.text[start:end] for start, end in self.sentences])

    @property
    def mean_sentence(self) -> float:
        """Words a sentence; 0 without prose."""
        return self.counts.words / self.counts.sentences if self.counts.sentences else 0.0

    def figures(self) -> dict[str, float]:
        """The few figures that every report shows; empty for a text too short to have any."""
        if self.counts.words < FEWEST_WORDS:
            return {}
        scores = self.counts.scores()
        return {
            "flesch_kincaid": round(scores.flesch_kincaid, 1),
            "flesch": round(scores.flesch, 1),
            "words_per_sentence": round(self.mean_sentence, 1),
        }

    def carried(self, index: int) -> int:
        """How many words of a sentence a reader has to carry at once."""
        start, end = self.sentences[index]
        return carried_words(self.text[start:end], self.own_text(self.sentences[index]))

    def own_text(self, span: Span) -> str:
        """The text of a span without what is quoted in it."""
        quotations = self.quotations
        at, parts = span.start, []
        for quotation in quotations[max(0, bisect_left(quotations, span) - 1) :]:
            if quotation.start >= span.end:
                break
            if quotation.end > at:
                parts.append(self.text[at : max(at, quotation.start)])
                at = quotation.end
        parts.append(self.text[at : max(at, span.end)])
        return " ".join(parts)


def reading_of(body: Body) -> Reading:
    """The figures of a body; the same object every time."""
    return body.once(_reading)


def _reading(body: Body) -> Reading:
    italics, quoted = body.in_italics, body.quotations
    if italics:
        apart = [span for span in quoted if not any(whole.contains(span) for whole in italics)]
        quoted = sorted(apart + italics)
    return Reading(body.text, body.folded, body.prose_sentences, quoted)
