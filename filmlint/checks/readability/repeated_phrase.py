"""The same words again: a phrase that comes back like a refrain, or a passage that stands in the text twice."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import compress, count, pairwise
from operator import ne
from typing import Any

from filmlint.finding import NOTE, Finding, gathered
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.body import Body
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.shortened import shortened
from filmlint.text.span import Span
from filmlint.wording.word_places import WordPlaces, words_of

_SEED = 4  # words: repeated runs are found by their runs of four
_MOST = 255  # times
_SHOWN = 60  # characters of a phrase in a message
_NEAR = 40  # characters
_PLACES = 20  # places of one run that are looked at
_STOPS = frozenset(".!?;:\n")
_EMPTY = frozenset(
    """
    a about after again all also although an and another any are as at away back be because been before being
    best better between both but by can come comes could did do does doesn't doing don't down each end enough
    even ever every few first for from get gets give gives go goes going good had has have having he her here
    him his how however i i'm if in into is isn't it it's its itself just kind know last least less like
    little look looking lot made make makes making many may me might more most much must my never new no not
    now of off old on once one only or other our out over own part people point put quite really right same
    say says see seem seems she should since so some something sort still such take takes than that that's the
    their them then there there's these they thing things think this those though through time times to too
    two under until up upon us used very want was way we well went were what when where whether which while
    who whole why will with without would year years yet you you're your
    """.split()
)
# A caption between paragraphs ("Happy days: ...") says again what the text says: that is the picture desk's way.
_CAPTION = compile_when_used(
    r"[A-Z“‘'\"][^.:\n]{1,60}:\s?[A-Z]"
    r"|[^\n]{10,400}(?:pictured|\(left\)|\(right\)|, left|, right|seen (?:in|here|with|at))"
)
_ENDS = frozenset(".!?…\"'”’)")  # of a paragraph; a caption often has no stop
_FEWEST_CONTENT = 2  # words that mean something, in a phrase worth naming
_ARTICLES = frozenset("a an the his her its their our my this that these those".split())
_PREPOSITIONS = frozenset("about after and as before from in into of on or over to under with".split())
_LONGEST_TERM = 6  # words


def check(document: Document, context: Context) -> Iterator[Finding]:
    body = document.body
    words = words_of(body)
    repeats = _repeats(words, context.options)
    if not repeats or not words.english:
        return
    tokens = words.tokens
    passages: list[Span] = []
    pieces: list[Span] = []  # of sentences, which mean something beside a passage only
    taken: list[Span] = []  # what a finding has named, and its neighbourhood: pieces of one refrain are one finding
    captions: dict[Span, bool] = {}
    found = 0
    for starts, length in _phrases(tokens, repeats, context.options):
        spans = [words.token_places.span(start, length) for start in starts]
        is_passage = length >= context.options["passage"]
        spans = [span for span in _own(body, spans, captions) if not any(span.overlaps(other) for other in taken)]
        if len(spans) < (2 if is_passage else context.options["times"]):
            continue
        if is_passage:
            is_piece = length < context.options["piece"] and not any(
                _opens_sentence(tokens, start) for start in starts[:2]
            )
            (pieces if is_piece else passages).extend(spans[:2])
        elif found < context.options["most"] and not _is_meant(spans, body):
            found += 1
            taken += [Span(start - _NEAR, end + _NEAR) for start, end in spans]
            yield gathered(
                spans, f"“{_shown(body, spans[0])}” stands in the article {len(spans)} times", note="and here"
            )
    if passages:
        passages = sorted(passages + pieces)
        more = len(passages) // 2 - 1
        others = f"; so do {more} more" if more > 1 else "; so does another" if more else ""
        yield gathered(passages, f"“{_shown(body, passages[0])}” stands in the article twice, word for word{others}")


def _is_meant(spans: Sequence[Span], body: Body) -> bool:
    """Whether a phrase has to come again: a name, or the line of each entry of a listing ("Now on demand")."""
    lines = [paragraph for span in spans if (paragraph := body.paragraph_of(span.start)) in body.sentences]
    return len(set(lines)) == len(spans) or all(_is_name(body.text[start:end]) for start, end in spans)


def _shown(body: Body, span: Span) -> str:
    return shortened(" ".join(body.text[span.start : span.end].split()), _SHOWN)


def _repeats(words: WordPlaces, options: Mapping[str, Any]) -> list[list[int]]:
    """Where the runs of four words stand that occur more than once, by their first place.

    Runs are made only of stretches in which each word stands again somewhere, and only if some stretch can be a phrase
    or a passage by how often its words stand.
    """
    tokens, times, passage = words.tokens, max(options["times"], 2), options["passage"]
    often = _times(words)
    if not any(
        often.translate(_at_least(fewest)).find(bytes([True] * length)) >= 0
        for fewest, length in ((2, passage), (times, options["phrase"] + 1), (times + 1, options["phrase"]))
    ):
        return []
    again = _fours(often.translate(_at_least(2)))
    starts = list(compress(count(), again))
    runs = compress(zip(tokens, tokens[1:], tokens[2:], tokens[3:], strict=False), again)
    known: dict[tuple[str, ...], int] = {}
    firsts = list(map(known.setdefault, runs, starts))
    others: dict[int, list[int]] = defaultdict(list)
    for first, other in compress(zip(firsts, starts, strict=True), map(ne, firsts, starts)):
        others[first].append(other)
    return [
        [first, *others[first]]
        for first in sorted(others)
        if _STOPS.isdisjoint([word[0] for word in tokens[first : first + _SEED]])
    ]


def _fours(again: bytes) -> bytes:
    """Marks where four that are marked follow each other."""
    marked = int.from_bytes(again, "little")
    marked &= marked >> 8
    marked &= marked >> 16
    return marked.to_bytes(len(again), "little")


def _times(words: WordPlaces) -> bytes:
    """How often each token stands in the text, a byte for each."""
    try:
        return bytes(map(words.counts.__getitem__, words.tokens))
    except ValueError:  # what is too much for a byte is more than enough
        few = {word: min(count, _MOST) for word, count in words.counts.items()}
        return bytes(map(few.__getitem__, words.tokens))


@cache
def _at_least(fewest: int) -> bytes:
    """Translates how often tokens stand to whether that is often enough."""
    return bytes(times >= min(fewest, _MOST) for times in range(_MOST + 1))


def _phrases(
    tokens: Sequence[str], repeats: Iterable[Sequence[int]], options: Mapping[str, Any]
) -> Iterator[tuple[list[int], int]]:
    """The longest repeated phrases: where each begins, and how many tokens it has."""
    passage: int = options["passage"]
    done: set[int] = set()
    for found in repeats:
        starts = [start for start in found[:_PLACES] if start not in done]
        if len(starts) < 2:
            continue
        first, second, *more = starts
        if not more and options["times"] > 2 and tokens[first : first + passage] != tokens[second : second + passage]:
            continue
        length = _common(tokens, starts[:2], within_sentence=False)
        if length >= passage:
            said = tokens[first : first + length]
            starts = [start for start in starts if tokens[start : start + length] == said]
        else:
            length = _common(tokens, starts, within_sentence=True)
            fewest = options["phrase"]
            if length < fewest or len(starts) < options["times"] + (length == fewest):
                continue
            if length <= _LONGEST_TERM and _is_term(tokens[starts[0] : starts[0] + length]):
                continue
        if len(set(tokens[starts[0] : starts[0] + length]) - _EMPTY - _STOPS) < _FEWEST_CONTENT:
            continue
        done.update(start + step for start in starts for step in range(length))
        yield starts, length


def _opens_sentence(tokens: Sequence[str], at: int) -> bool:
    return at == 0 or tokens[at - 1][0] in _STOPS


def _common(tokens: Sequence[str], starts: Sequence[int], *, within_sentence: bool) -> int:
    """How many tokens the runs at `starts` share, without running into each other."""
    most = min(min(after - before for before, after in pairwise(starts)), len(tokens) - starts[-1])
    length = min(_SEED, most)
    while length < most:
        token = tokens[starts[0] + length]
        if within_sentence and token[0] in _STOPS:
            break
        if [tokens[start + length] for start in starts].count(token) < len(starts):
            break
        length += 1
    while length and tokens[starts[0] + length - 1][0] in _STOPS:
        length -= 1
    return length


def _own(body: Body, spans: Sequence[Span], captions: dict[Span, bool]) -> list[Span]:
    """The spans that are the author's prose: no quotations, captions, headings or fact boxes.

    `captions`: which paragraphs are known to be captions, or to be none.
    """
    prose = body.prose
    own = []
    for span in spans:
        index = bisect_right(prose, (span.start, len(body.text) + 1)) - 1
        if index < 0 or not prose[index].contains(span) or body.in_quotation(span):
            continue
        paragraph = prose[index]
        if paragraph not in captions:
            captions[paragraph] = _is_caption(body.text, paragraph)
        if not captions[paragraph]:
            own.append(span)
    return own


def _is_caption(text: str, paragraph: Span) -> bool:
    start, end = paragraph
    return text[start:end].rstrip()[-1:] not in _ENDS or _CAPTION.match(text, start, end) is not None


def _is_term(words: Sequence[str]) -> bool:
    """Whether a short phrase names a thing or a place ("to the old harbour master"), which has to be named again."""
    first, second, *_ = words
    if first in _PREPOSITIONS:
        return second in _ARTICLES
    return first in _ARTICLES and len(words) < _LONGEST_TERM


def _is_name(text: str) -> bool:
    """A title or name: all its words that mean something have a capital."""
    meant = [word for word in re.findall(r"[^\W\d_][\w’'-]*", text) if word.lower().replace("’", "'") not in _EMPTY]
    return len([word for word in meant if word[0].isupper()]) > len(meant) - _FEWEST_CONTENT


RULE = Rule(
    id="repeated-phrase",
    category="readability",
    severity=NOTE,
    confidence="medium",
    check=check,
    options={"times": 3, "phrase": 5, "passage": 12, "piece": 16, "most": 4},
    summary="The article repeats itself word for word",
    why="A phrase of six words that comes back a third time, or one of five a fourth, was not meant as a refrain, and "
    "a passage that stands in the text twice is most often what an edit has left behind, if it opens a sentence or has "
    "sixteen words: a date, a price or an office has to be named again in the same words. Terms, measured quantities "
    "and the set phrases of a listing have to be repeated.",
    bad=[
        "Her first film [[stays with you long after the]] lamps go out. The second is a comedy about bees. It stays "
        "with you long after the last cup of tea.\n\nThe third is lost. They say that it stays with you long after the "
        "title is forgotten.",
        "Her first film [[stays with you long after]] the lamps go out. The second is a comedy about bees. It stays "
        "with you long after breakfast. So does the third, which stays with you long after you have got the joke.\n\n"
        "The last is lost. They say that it stays with you long after its title is forgotten.",
        "[[The harbour was built in a single winter by four hundred men from the islands]]. Nobody paid them.\n\nAna "
        "Roe found their letters in a cellar. The harbour was built in a single winter by four hundred men from the "
        "islands, and most of them wrote home.",
    ],
    good=[
        "The Man Who Sold Rain is a comedy. Ana Roe wrote The Man Who Sold Rain in a month, and Ben Lim shot it in "
        "two. “The Man Who Sold Rain is my best film,” he says.",
        "“Nobody leaves the island alive,” says the priest. The smith says it too: “Nobody leaves the island alive.” "
        "When the boat comes the child whispers: “Nobody leaves the island alive.”",
        "The average score of critics is six. The average score of critics was five in May, and when the disc is out "
        "the average score of critics will be seven.",
        "They walk to the old harbour master. The boat belongs to the old harbour master. It is late. The dog barks to "
        "the old harbour master, and the letter is read to the old harbour master in his bed.",
        "The film, which nobody had expected to be finished, will open in the north on May 2 and in the south on May "
        "9. The dogs are real. The second film will open in the north on May 2 and in the south on May 9, too.",
        "Salt Road is a film about a road.\n\nSalt Road is now out on disc and on demand.\n\nRain is a wet film. The "
        "aunt is good.\n\nRain is now out on disc and on demand.\n\nDust is dry.\n\nDust is now out on disc and on "
        "demand.\n",
        "At the end of the day it rains. At the end of the film it rains again. At the end of the credits the sun "
        "comes out over the bay.",
    ],
)
