"""The figures of one article's prose, computed once for all the rules and reports that ask."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property
from weakref import WeakKeyDictionary

from filmlint.language.readability import Counts, counted
from filmlint.text.body import Body
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span
from filmlint.text.words import count_words

FEWEST_WORDS = 100  # below this no score means anything; it is not shown
_CAPITALISED = compile_when_used(r"\b[A-Z]")
# Speech between straight single marks, which elsewhere are apostrophes; and speech that runs on past its sentence.
_SINGLE = compile_when_used(r"(?<!\w)'(?=[\w\"])[^\n]{8,600}?(?<=[\w.,!?…)])'(?!\w)")
_OPEN_SPEECH = compile_when_used(r"\s*[\"“'‘](?=\w)")
_BRACKETS = compile_when_used(r"\([^()\n]{1,300}\)|\[[^\[\]\n]{1,300}\]")
_UNSPLIT = compile_when_used(r"[a-z]{2}[.!?][\"”’]? [a-z]|[a-z] [A-Z]\. [A-Z][a-z]+ [A-Za-z]|\bfrom left\b")
_LISTED = compile_when_used(r", (?:and |or )?(?:the |a )?[A-Z]")
_LIST_MEMBERS = 7
_CREDIT_SHARE = 0.5  # of a sentence's words in capitals, with commas between them: a list of credits
_CREDIT_COMMAS = 4

_readings: WeakKeyDictionary[Body, Reading] = WeakKeyDictionary()


class Reading:
    """A body's running prose as figures. Holds text and spans, never the body itself, so that both can go."""

    def __init__(self, text: str, folded: str, sentences: Sequence[Span], quotations: Sequence[Span]) -> None:
        self.text = text
        self.folded = folded
        self.sentences = sentences  # of the running prose
        self.quotations = quotations

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
        """How many words of a sentence a reader has to carry at once.

        Words in quotation marks are somebody else's, those in brackets are skipped; a list whose members stand between
        semicolons is read member by member; a list of credits, or of who stands where in a picture, is not read at all,
        and two sentences that a small letter or an initial has run together are not one.
        """
        own = _BRACKETS.sub(" ", self.own_text(self.sentences[index]))
        if _UNSPLIT.search(own):
            return 0
        if "'" in own:
            own = _SINGLE.sub(" ", own)
        if _OPEN_SPEECH.match(own):
            return 0
        if own.count(";") > 1:
            return max(map(count_words, own.split(";")))
        words = count_words(own)
        if len(_LISTED.findall(own)) >= _LIST_MEMBERS:
            return 0
        if own.count(",") >= _CREDIT_COMMAS and len(_CAPITALISED.findall(own)) >= _CREDIT_SHARE * words:
            return 0
        return words

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
    reading = _readings.get(body)
    if reading is None:
        reading = _readings[body] = Reading(body.text, body.folded, body.prose_sentences, body.quotations)
    return reading
