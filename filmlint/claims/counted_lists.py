"""Lists inside a sentence behind the number of their items: "three people: the actress Jane Roe, an editor and a
critic", "two Oscars, for editing and sound"; and what is told as "the first" and "the second" of three."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from filmlint.claims.numerals import SMALL_WORD, number
from filmlint.claims.windows import Cues, matches
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

if TYPE_CHECKING:
    from filmlint.claims.extraction import Claims

_MEASURES = (
    "years?|months?|weeks?|days?|hours?|minutes?|seconds|times|dollars|pounds|euros|million|billion|thousand|hundred|"
    "miles|metres|meters|feet|pages|words|copies|stars|seasons|episodes|percent|sorts|kinds|parts|acts|sides|out"
)
_HEAD = compile_when_used(
    rf"(?<![\w.,$£€-])(?P<n>1?\d|{SMALL_WORD})(?P<thing>(?: (?!(?:{_MEASURES}|and|or|to|the)\b)[a-z'-]+){{0,3}}?)"
    r"(?: in all| for [a-z]+| of (?:them|those|these))?$"
)
_WON = compile_when_used(r"\b(?:won|took|got|received|has|had) $")
_NOT_ALL = compile_when_used(
    r"\b(?:among|includ\w+|such as|some|at least|more than|another|other|first|last|next|about|over|nearly|almost|"
    r"under|only|up to|or|of (?:its|the|his|her)|no) (?:the )?$"
)
_AND = compile_when_used(r",? (?:and|&) ")
_CATEGORY = compile_when_used(
    r"(?:for )?(?:the |its )?(?:best )?(?:motion )?(?:picture|film|director|directing|direction|actor|actress|"
    r"supporting (?:actor|actress)|(?:original |adapted )?(?:screenplay|script)|cinematography|photography|"
    r"(?:film |sound |sound effects )?editing|(?:original )?(?:score|music|song)|sound(?: mixing| effects| design)?|"
    r"(?:visual |special )?effects|costumes?(?: design)?|make-?up|art direction|production design|sets|"
    r"foreign(?:[- ]language)? film|international (?:feature|film)(?: film)?|documentary|animated (?:feature|film))"
)
_PRIZES = ("oscars", "awards", "baftas", "prizes", "globes", "nominations")
_PRIZE_CUES = Cues(_PRIZES)
_PLURAL = ("s", "people", "men", "women")
_NUMERALS = frozenset(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19".split()
)
_REACH, _MOST = 50, 19  # characters between a number and its list; items
# what stands for more than one item, or is none
_MORE = compile_when_used(
    rf"\b(?:{SMALL_WORD}|\d+|both|others?|more|else|rest|etc|brothers|sisters|twins|couple|pair|friends|parents|"
    r"children|family|sons|daughters|most|some|many|all|none|each|not|but|or|perhaps|finally|then|again|whatever|who|which|that|"
    r"is|are|was|were|has|have|had|will|would|can|could|so on|team|duo|trio)\b"
)
_BEGINS_CLAUSE = frozenset(
    "it he she they we you i this that there in on at to from by with when where how why what if because as one".split()
)
_ARTICLES = frozenset("the a an his her its their our my".split())
_INSIDE_CLAUSE = _ARTICLES | {"it", "him", "them", "himself", "herself", "away", "on", "up", "down", "back", "off"}
_LONGEST = 7  # words of an item
_HALVES = frozenset(("Crouching Tiger", "Good Night", "Good Morning", "New York"))  # of a title with a comma in it
_THERE_ARE = compile_when_used(
    r"\bthere (?:are|were) (?P<n>two|three|four|five) (?P<thing>(?:[a-z-]+ ){0,2}[a-z-]+s)[.:] (?=the first\b)"
)
_THERE_CUES = Cues(("there are", "there were"))
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth")
_LAST = compile_when_used(r"\b(?:last|final|other|others|rest|remaining|another|both|neither)\b")


def counted_lists(claims: Claims) -> Iterator[tuple[Span, str, int, int]]:
    """Each number that announces a list in its sentence: its place, what it counts, itself, and the items listed."""
    folded = claims.folded
    for at, of_prizes in _places(claims):
        head = _HEAD.search(folded, max(0, at - _REACH), at)
        sentence = claims.sentence_of(at) if head is not None else None
        announced = number(head["n"]) if head is not None else None
        if head is None or sentence is None or not announced or not 2 <= announced <= _MOST:
            continue
        thing = head["thing"].strip()
        before = folded[max(sentence.start, head.start() - 30) : head.start()]
        if _NOT_ALL.search(before) or not (thing.endswith(_PLURAL) or (not thing and _WON.search(before))):
            continue
        items = _items(
            claims.text[at + (len(", for ") if folded[at] == "," else len(" for ") if of_prizes else 2) : sentence.end]
        )
        named = [_CATEGORY.fullmatch(item.lower()) is not None for item in items]
        if not items or (of_prizes and not all(named)):
            continue
        if len(items) < announced and any(
            item.endswith("s") and not one for item, one in zip(items, named, strict=True)
        ):
            continue  # "three people: a man and his sons"
        yield Span(*head.span("n")), thing, int(announced), len(items)
    yield from _told_by_ordinals(claims)


def _places(claims: Claims) -> Iterator[tuple[int, bool]]:
    """Where a list may begin that a number announces: at a colon with a number before it, or behind prizes for which
    it says what they were won."""
    folded = claims.folded
    at = folded.find(": ")
    while at >= 0:
        if not _NUMERALS.isdisjoint(folded[max(0, at - _REACH) : at].split()):
            yield at, False
        at = folded.find(": ", at + 1)
    for prize in _PRIZE_CUES.spots(claims.presence):
        end = folded.find(" for ", prize, prize + len("nominations in all, for "))
        if end >= 0 and folded[prize:end].removesuffix(",").removesuffix(" in all") in _PRIZES:
            yield end - folded[prize:end].endswith(","), True


def _items(rest: str) -> list[str]:
    """The items with which a sentence goes on, where they are of one form and end at the first "and"; else none."""
    joint = _AND.search(rest)
    if joint is None:
        return []
    stop = min([at for mark in ',.;:()!?“”"–—' if (at := rest.find(mark, joint.end())) >= 0], default=len(rest))
    listed, last, behind = rest[: joint.start()], rest[joint.end() : stop], rest[stop : stop + 6]
    if behind.startswith((":", "(", "“", '"')) or (
        behind.startswith(", ") and (behind[2].isupper() or behind[2:5] in ("the", "and", "for"))
    ):
        return []
    items = [item.strip() for item in (*listed.split(", "), last)]
    forms = {_form(item) for item in items}
    return items if len(items) > 1 and len(forms) == 1 and "" not in forms and _HALVES.isdisjoint(items) else []


def _form(item: str) -> str:
    """The sort of an item: a full name, a noun with or without its article; "" for a clause or what counts for more."""
    words = item.split()
    if (
        not words
        or len(words) > _LONGEST
        or not item.replace(" ", "").replace("-", "").replace("’", "").replace("'", "").replace(".", "").isalpha()
    ):
        return ""
    if _AND.search(item) or _MORE.search(item.lower()) or words[0].lower() in _BEGINS_CLAUSE:
        return ""
    if words[0] in _ARTICLES:
        clause = not _INSIDE_CLAUSE.isdisjoint(words[1:]) or (words[0] in ("a", "an") and words[-1].endswith("s"))
        return "article" if len(words) > 1 and not clause else ""
    if words[0][0].isupper():
        return "name" if len(words) > 1 else ""
    return "noun" if len(words) < 4 else ""


def _told_by_ordinals(claims: Claims) -> Iterator[tuple[Span, str, int, int]]:
    """ "There are three weak moments. The first is the dream, and the second is the song." And no third."""
    if "the first" not in claims.folded:
        return
    for found in matches(_THERE_ARE, claims.folded, claims.presence, _THERE_CUES, 0, 60):
        paragraph = claims.body.paragraph_of(found.start())
        if paragraph is None:
            continue
        rest = claims.folded[found.end() : paragraph.end]
        told = [f"the {word}" in rest for word in _ORDINALS]
        count = told.index(False)
        announced = int(number(found["n"]) or 0)
        beyond = any(f"the {word}" in claims.folded[paragraph.end :] for word in _ORDINALS[count : count + 1])
        if count > 1 and not any(told[count:]) and not beyond and not _LAST.search(rest):
            yield Span(*found.span("n")), found["thing"], announced, count
