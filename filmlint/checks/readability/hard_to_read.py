"""An article that two measures of different kinds call hard to read."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.finding import WARNING, Finding, Related
from filmlint.language.readability import Counts, counted
from filmlint.lint.context import Context
from filmlint.lint.reading import Reading, reading_of
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used

_FAR_OUT = 2.0  # grades above the band where the letters of the words may be the second witness
_EDGE = 1.0  # words a sentence over the band, from which on a reader feels it
_SHOWN = 6
# Names and titles are long words that everybody reads at a glance: for the judgement each is one plain word.
_NAME = compile_when_used(
    r"[A-Z](?<=[\w,;:] .)[\w’'.-]{0,40}(?: (?:(?:of|the|de|von|van|and|in) ){0,2}[A-Z][\w’'.-]{0,40}){0,8}"
)


def check(document: Document, context: Context) -> Iterator[Finding]:
    profile = context.profile
    reading = reading_of(document.body)
    fewest_words, fewest_sentences = context.options["words"], context.options["sentences"]
    if not profile.reports or len(reading.sentences) < fewest_sentences:
        return
    counts = reading.counts
    if counts.words < fewest_words or counts.sentences < fewest_sentences:
        return
    grade = context.options["grade"] or profile.grade
    sentence = context.options["sentence"] or profile.sentence
    if _witnesses(counts, grade, sentence) is None:
        return
    counts = counted([_NAME.sub("Name", reading.text[start:end]) for start, end in reading.sentences])
    second = _witnesses(counts, grade, sentence)
    if second is not None:
        yield _finding(reading, second, grade, profile.name)


def _witnesses(counts: Counts, grade: float, sentence: float) -> str | None:
    """What the second measure says, if syllables and it agree that the prose is out of the band."""
    scores = counts.scores()
    mean = counts.words / counts.sentences
    if scores.flesch_kincaid > grade and mean > sentence + _EDGE:
        return f"{mean:.1f} words a sentence"
    letters = max(scores.automated_readability, scores.coleman_liau)
    if scores.flesch_kincaid > grade + _FAR_OUT and letters > grade + _FAR_OUT:
        return f"{letters:.1f} by the letters of its words"
    return None


def _finding(reading: Reading, second: str, grade: float, profile: str) -> Finding:
    longest = sorted(range(len(reading.lengths)), key=lambda index: -reading.lengths[index])[:_SHOWN]
    first, *others = sorted(reading.sentences[index] for index in longest)
    scores = reading.counts.scores()
    return Finding(
        first,
        f"The article reads at grade {scores.flesch_kincaid:.1f} (Flesch-Kincaid), with {second}; the band of the "
        f"profile “{profile}” ends at {grade:g}. Its longest sentences are the place to start",
        [Related(span, "one of the longest sentences") for span in others],
    )


RULE = Rule(
    id="hard-to-read",
    category="readability",
    severity=WARNING,
    confidence="medium",
    check=check,
    # 0: as the profile has it. Below 300 words or 15 sentences the scores are chance: the formulas were fitted to
    # samples of that size.
    options={"grade": 0.0, "sentence": 0.0, "words": 300, "sentences": 15},
    summary="Two measures agree that the article is hard to read",
    why="One score spans six grades depending on what it counts; when syllables and sentence length, or syllables and "
    "letters, agree over a whole article, readers will feel it. Names and titles are not held against the writer.",
    bad=[
        {
            "text": "[[The retrospective organisation of the narrative presupposes a considerable familiarity with the "
            "administrative history of the occupation, which its audience will not necessarily possess.]] An "
            "additional "
            "complication is that the documentary material, assembled from heterogeneous institutional archives, is "
            "interrupted by theatrical reconstructions of disputed authenticity. Considerable responsibility "
            "consequently "
            "devolves upon the principal performers.",
            "options": {"words": 50, "sentences": 3},
        },
        {
            "text": "[[She comes back to the house on the hill where the old man lived with his dogs and his two sons "
            "before the war took one of them and the sea took the other and nobody was left to mend the roof.]] There "
            "is a "
            "letter behind the clock that was meant for her mother, who never came to fetch it because by then she had "
            "gone abroad with the cook and had three children with him. The camera sees all this and moves on.",
            "options": {"words": 50, "sentences": 3, "grade": 9.0},
        },
    ],
    good=[
        {
            "text": "The film tells its story backwards, and that takes some time to get used to. A good deal of it "
            "comes "
            "from old newsreels, cut together with scenes that were shot for the film. The camera likes straight "
            "lines, "
            "and the offices look as if nobody could ever leave them. Most of the weight is on the two leads.",
            "options": {"words": 50, "sentences": 3},
        },
        {
            "text": "The retrospective of the International Documentary Association opened in Rotterdam on a rainy "
            "night. "
            "Among the guests were Alessandra Montefalcone, Bartholomew Featherstonehaugh and Evangelina "
            "Papadimitriou. "
            "They had come to see The Administrative Assistant again. It has lost none of its bite, and Montefalcone "
            "stayed until the last question was asked.",
            "options": {"words": 50, "sentences": 3},
        },
        "The presupposition of bureaucratic familiarity constitutes a considerable complication for international "
        "audiences. The distributor has consequently commissioned an introductory documentary.",
    ],
)
