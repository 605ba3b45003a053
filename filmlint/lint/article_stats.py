"""The reading profile of one article: how much there is to read, how hard it is, and where it is hardest."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from filmlint.config.profiles import Profile
from filmlint.language.readability import Scores, counted
from filmlint.lint.reading import FEWEST_WORDS, Reading, reading_of
from filmlint.text.blocks import QUOTATION
from filmlint.text.document import Document
from filmlint.text.shortened import shortened
from filmlint.text.span import Span
from filmlint.text.words import count_words

# Silent reading of English non-fiction: M. Brysbaert, "How many words do we read per minute?", Journal of Memory and
# Language 109 (2019).
WORDS_PER_MINUTE = 238
HARDEST = 3  # paragraphs named
_FEWEST_IN_PARAGRAPH = 30  # words; the grade of a shorter paragraph is chance
_OPENING = 60  # characters of a paragraph that are shown

Score = Callable[[Sequence[str]], Scores]


@dataclass(frozen=True, slots=True)
class HardParagraph:
    """A paragraph: its line (from 1), its words, its Flesch-Kincaid grade and how it begins."""

    line: int
    words: int
    grade: float
    opening: str


@dataclass(frozen=True, slots=True)
class ArticleStats:
    """An article's figures. `scores` is None below 100 words of prose, where no score means anything.

    `words` are those of the body; `sentences`, `words_per_sentence` (mean) and `longest` (words) those of its running
    prose. `dialogue` is the share of the body's words between quotation marks, `quotation` that in block quotations.
    """

    path: str
    profile: str
    band: float
    words: int
    sentences: int
    words_per_sentence: float
    longest: int
    scores: Scores | None
    dialogue: float
    quotation: float
    hardest: tuple[HardParagraph, ...]

    @property
    def minutes(self) -> float:
        """Reading time."""
        return self.words / WORDS_PER_MINUTE

    @property
    def above_band(self) -> bool:
        """Whether the Flesch-Kincaid grade is above what the profile allows."""
        return self.scores is not None and self.scores.flesch_kincaid > self.band


def stats_of(document: Document, profile: Profile, score: Score) -> ArticleStats:
    """The figures of a document whose furniture is marked; `score` computes the scores from its sentences."""
    body = document.body
    reading = reading_of(body)
    counts = reading.counts
    dialogue, quotation = _quoted(document)
    words = body.word_count
    sentences = [reading.text[start:end] for start, end in reading.sentences]
    return ArticleStats(
        document.path,
        profile.name,
        profile.grade,
        words,
        counts.sentences,
        reading.mean_sentence,
        max(map(count_words, sentences), default=0),
        score(sentences) if counts.words >= FEWEST_WORDS else None,
        dialogue / words if words else 0.0,
        quotation / words if words else 0.0,
        tuple(_hardest(document, reading)),
    )


def _quoted(document: Document) -> tuple[int, int]:
    """The words between quotation marks, and those in block quotations."""
    body = document.body
    blocks = {span for span, block in body.blocks if block.kind == QUOTATION}
    inside = [(span in blocks, count_words(body.text[span.start : span.end])) for span in body.quotations]
    return sum(words for is_block, words in inside if not is_block), sum(
        words for is_block, words in inside if is_block
    )


def _hardest(document: Document, reading: Reading) -> list[HardParagraph]:
    found: list[tuple[float, int, Span]] = []
    for paragraph in document.body.prose:
        first, behind = (bisect_left(reading.sentences, (at, at)) for at in paragraph)
        inside = (Span(start, end) for start, end in reading.sentences[first:behind])
        sentences = [reading.text[span.start : span.end] for span in inside if paragraph.contains(span)]
        counts = counted(sentences)
        if counts.words >= _FEWEST_IN_PARAGRAPH:
            found.append((counts.scores().flesch_kincaid, counts.words, paragraph))
    found.sort(key=lambda entry: (-entry[0], entry[2]))
    return [_named(document, grade, words, span) for grade, words, span in found[:HARDEST]]


def _named(document: Document, grade: float, words: int, span: Span) -> HardParagraph:
    body = document.body
    shown = shortened(" ".join(body.text[span.start : span.end].split()), _OPENING)
    return HardParagraph(document.lines.number(body.to_document(span).start), words, grade, shown)
