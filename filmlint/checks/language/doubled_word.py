"""A word twice in a row, or a small word again after the next one: "the the", "with the all the"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import compress
from operator import eq

from filmlint.finding import NOTE, SAFE, UNSAFE, WARNING, Edit, Finding, Fix
from filmlint.language.words import is_word
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.presence import Sought
from filmlint.text.searching import places_of
from filmlint.text.span import Span
from filmlint.wording.word_places import WordPlaces, words_of

# Small words that nothing puts twice in a row, so that one of them can go without a thought.
_SMALL = frozenset(
    "the a an of to and in for with at by from as but or his her its their our my your this these those is was are "
    "were be been than into onto which "
    "who he she we they if because when where while about after before over under through between has have would "
    "could should will can not".split()
)
# These stand twice in a row in right sentences ("had had", "what it is is"), so small words that are none of _SMALL.
_RIGHT_TWICE = frozenset(
    "had that is very really so no yes well bye ha ho hey now there here oh blah ha hee tick knock boom bang chop "
    "hush hear night hip win go come run more many much far long big "
    "bad good old new never ever again please too again way out up on in and by do did can little poor dear tut "
    "woof la na da ding dong yeah ya chick girl boy pom can tom cha you "
    "hubba quack beep ta choo yada bora walla paw goody cous dum tsk aye duran fifty eye neigh wee pooh".split()
)
_LONGEST_GAP = 3  # characters
_JOINTS = frozenset("_'-")  # no end of a word
_SURE_TWICE = frozenset("in on by can is".split())  # right twice only where the first belongs to the verb before
_AFTER_VERB = compile_when_used(
    r"\b(?:log|logs|logged|check|move|moves|moved|goes|go|went|came|come|comes|move|carry|carries|carried|hang|"
    r"hangs|tune|tuned|zero|zeroed|drop|dropped|stand|give|gives|gave"
    r"|walk|walks|walked|break|breaks|broke|step|steps|get|gets|let|lets|sign|signed|turn|turned|stop|stopped|drive|"
    r"drove|passes|pass|passed|get|live|lived|set|sets|zoom|fill|filled|take|takes|taken|took|put|puts|based|clock|"
    r"homes?|honed?|keep|keeps|going|coming|moving|hanging|logging|closing|close|closed|dive|dives|dove|diving|cash|"
    r"cashing|cashed|bring|brings|barge|barged|join|joined|kick|kicks|cave|weigh|usher|trade|traded) $"
)
_NAMES_IT = compile_when_used(
    r"\b(?:what|all|thing|problem|question|point|truth|fact|who|whatever)\b[^.!?]*$"
)  # all it is is a farce
# What may stand between a small word and itself only by mistake.
_MIDDLE = "all both exactly of in to for by with from on at and is was as that such quite rather then also than like"
_BETWEEN = compile_when_used(
    rf"\b(?P<word>the|a|an) (?:{'|'.join(_MIDDLE.split())}) (?P=word)\b(?= [a-z\d])(?<!a to a)"
)
_PAIRS = (
    *("has been", "have been", "had been", "will be", "would be", "it is", "it was", "there is", "there was"),
    *(
        f"{first} {second}"
        for first in "in of on to at by for with from and is was that as into".split()
        for second in "the a an be his her its their it he she".split()
    ),
)
_PAIR = compile_when_used(rf"\b(?P<pair>{'|'.join(_PAIRS)}) (?P=pair)\b")
# What of an article shows whether they are worth trying.
_SIGNS = (
    (Sought(f"{pair} {pair}" for pair in _PAIRS), _PAIR, "“{}”: “{}” stands twice"),
    (
        Sought(f"{word} {middle} {word}" for word in ("the", "a", "an") for middle in _MIDDLE.split()),
        _BETWEEN,
        "“{}”: one “{}” too many",
    ),
)


def check(document: Document, _context: Context) -> Iterator[Finding]:
    body = document.body
    words = words_of(body)
    if not words.english:
        return
    tokens = words.tokens
    twice = set(compress(tokens, map(eq, tokens, tokens[1:])))
    for word in sorted(word for word in twice if word[0].isalpha()):
        for span in _doubles(word, words):
            if not _is_slip(word, span, span.end - len(word), words):
                continue
            quoted = body.in_quotation(span)
            if quoted and word not in _SMALL:
                continue
            fix = Fix(
                "Say it once",
                (Edit(Span(span.start + len(word), span.end), ""),),
                SAFE if word in _SMALL and not quoted else UNSAFE,
            )
            yield Finding(
                span,
                f"“{body.text[span.start : span.end]}”: the word stands twice",
                fix=fix,
                severity=NOTE if quoted else None,
            )
    taken: list[Span] = []
    for sought, pattern, message in _SIGNS:
        places = places_of(sought.standing_in(body.presence), words.folded)
        for match in filter(None, (pattern.match(words.folded, at) for at in places)):
            span = Span(*match.span())
            if not words.capitals_inside(span) and not any(map(span.overlaps, taken)):
                taken.append(span)
                quoted = body.in_quotation(span)
                text = body.text[span.start : span.end]
                yield Finding(span, message.format(text, match.group(1)), severity=NOTE if quoted else None)


def _doubles(word: str, words: WordPlaces) -> Iterator[Span]:
    """Where a word stands twice in a row, in one paragraph."""
    folded, size, end = words.folded, len(word), 0
    for at in words.of(word):
        again = folded.find(word, at + size + 1, at + 2 * size + _LONGEST_GAP)
        gap = folded[at + size : again]
        if at >= end and again >= 0 and not gap.strip(" \n") and "\n\n" not in gap:
            after = folded[again + size : again + size + 1]
            if folded[at - 1 : at] not in _JOINTS and not (after.isalnum() or after in _JOINTS):
                end = again + size
                yield Span(at, end)


def _is_slip(word: str, span: Span, again: int, words: WordPlaces) -> bool:
    first, second = words.text[span.start], words.text[again]
    if word == "i":
        return first + second == "II"
    if second.isupper() or (first.isupper() and not words.opens_sentence(span.start)):
        return False  # Duran Duran, Mirror Mirror, the The
    after = words.folded[span.end : span.end + 12]
    if word in _SURE_TWICE:
        before = words.folded[max(0, span.start - 48) : span.start]
        if word == "is" and _NAMES_IT.search(before):
            return False
        return not _AFTER_VERB.search(before) and not after.startswith((",", ".", "-"))
    if word in _SMALL:
        return True
    if word in _RIGHT_TWICE or len(word) < 3 or not word.isalpha() or not is_word(word):
        return False  # other languages double words on purpose
    return len(words.of(word)) < 6 and not re.match(rf"[ ,]{{1,2}}{re.escape(word)}\b", after)


RULE = Rule(
    id="doubled-word",
    category="language",
    severity=WARNING,
    check=check,
    summary="A word stands twice in a row",
    why="The eye skips it, so it survives every reading but the reader's; it is left over from moving words about.",
    bad=[
        {
            "text": "He plays [[the the]] landlord and lives [[on on]] a boat.",
            "fixed": "He plays the landlord and lives on a boat.",
        },
        "I saw it, and [[I I]] came out a mess.",
        {"text": "The letter was hidden [[in\nin]] the house by the sea.", "path": "a.md"},
        "She leaves [[with the with the]] dog and with [[the all the]] letters, and that was [[a such a]] pity.",
        "The [[film film]] is long.",
    ],
    good=[
        "He had had enough, and said that that was that. What it is is a very, very long night of no, no, no.",
        "Duran Duran sang in New York, New York. Mirror Mirror and Liar Liar were on. The The played later.",
        "They moved in in June and went on on foot. The more the merrier, said the one in the hat.",
        "He answers with badi badi picture and choti choti baatein, and nobody at the table laughs at it or at him.",
        "Knock knock. It was a long long way to the house, and bye bye, she said.",
    ],
)
