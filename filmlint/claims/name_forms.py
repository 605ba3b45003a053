"""Forms of a name: the words of all names of the article, and which of them are a slip apart."""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Container, Iterator
from functools import cache, cached_property
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from filmlint.claims.credits import Credit
from filmlint.claims.records import FACT_BOX
from filmlint.text.expression import compile_when_used
from filmlint.text.names import names, phrases
from filmlint.text.span import Span

if TYPE_CHECKING:
    from filmlint.claims.extraction import Claims

MOST_ALIKE = 400  # words of one initial; an article has a few dozen, a directory of names is none
SHORTEST = 4  # letters; shorter words have too many neighbours
_PARTICLES = frozenset(
    "de del della der den des di du el la las le les los san santa st saint ten ter the van von".split()
)
_TEXT_KEYS = ("title", "description", "excerpt", "summary", "subtitle", "synopsis")


class Occurrence(NamedTuple):
    """One word of a name: its place in the document, the words of the whole name folded, and its number there."""

    span: Span
    name: tuple[str, ...]
    at: int
    key: str  # of the front matter, where it stands there
    sentence: int  # where its sentence begins in the body, -1 in the front matter
    joined: str  # what a small word joins to it: "and rosa" of "Malcolm and Rosa"

    @property
    def alone(self) -> bool:
        return len(self.name) == 1

    @property
    def full(self) -> bool:
        """Whether a first name stands there too, and not only a particle (“Van Sant”, “Le Cannet”)."""
        return not self.alone and not _PARTICLES.issuperset(self.name[:-1])


class Entry(NamedTuple):
    """One name: its words folded and as they stand, where it begins, and the front matter's key, "box" or ""."""

    words: tuple[str, ...]
    parts: tuple[str, ...]
    start: int
    key: str


class NameForms:
    """Every word of the names of an article: of its body, its credited people and the sentences of its front matter.

    Words are kept folded and without accents; their places are made out only when asked for, which is seldom.
    """

    def __init__(self, claims: Claims) -> None:
        self._claims = claims

    @property
    def words(self) -> list[str]:
        """All words, each once; also those of fact boxes, which have no occurrences in the body."""
        words = dict.fromkeys([word for part, word in self._plain.items() if not part.isupper()])
        return [word for word in words if len(word) >= SHORTEST and word.isalpha() and word.isascii()]

    def occurrences(self, words: Container[str]) -> dict[str, list[Occurrence]]:
        """The places of each of some words, in the order of the body, then those of the fields and the front matter."""
        found: dict[str, list[Occurrence]] = defaultdict(list)
        sought = {part: word for part, word in self._plain.items() if word in words and not part.isupper()}
        for parts, start, key in (*self._of_body(frozenset(sought)), *self._stated):
            for index, part in enumerate(parts):
                if part in sought:
                    entry = Entry(tuple([self._plain[part] for part in parts]), parts, start, key)
                    found[sought[part]].append(self._occurrence(entry, index))
        return found

    @cached_property
    def _plain(self) -> dict[str, str]:
        """The parts of all names, and each as a plain word."""
        parts = dict.fromkeys(chain.from_iterable([name.parts for name in self._claims.names]))
        parts.update(dict.fromkeys(chain.from_iterable([parts for parts, _, _ in self._stated])))
        return {part: part.lower() if part.isalpha() and part.isascii() else plain(part) for part in parts}

    @cached_property
    def _stated(self) -> list[tuple[tuple[str, ...], int, str]]:
        return [*self._of_fields(), *self._of_front_matter()]

    def _occurrence(self, entry: Entry, index: int) -> Occurrence:
        body = self._claims.body
        text = self._claims.document.text if entry.key else self._claims.text
        start = at = entry.start
        for part in entry.parts[: index + 1]:
            start = max(text.find(part, at), at)
            at = start + len(part)
        if entry.key:
            return Occurrence(Span(start, at), entry.words, index, entry.key, -1, _joined(text, at))
        sentence = body.sentence_of(start)
        place = body.to_document(Span(start, at))
        return Occurrence(place, entry.words, index, "", sentence.start if sentence else -1, _joined(text, at))

    def _of_body(self, sought: frozenset[str]) -> Iterator[tuple[tuple[str, ...], int, str]]:
        claims = self._claims
        for name in claims.names:
            # the lines of a fact box run into each other in the body; its people are credits
            if not sought.isdisjoint(name.parts) and not (claims.boxes and claims.place(name.span) == FACT_BOX):
                yield name.parts, name.span.start, ""

    def _of_fields(self) -> Iterator[tuple[tuple[str, ...], int, str]]:
        for credit in self._claims.of(Credit):
            if credit.boxed:
                yield tuple(credit.value.name.split()), credit.span.start, "box"

    def _of_front_matter(self) -> Iterator[tuple[tuple[str, ...], int, str]]:
        for key, span, value in front_matter_texts(self._claims):
            for name in names(value, list(phrases(value))):
                yield name.parts, span.start + name.span.start, key


_JOINED = compile_when_used(r" (?:&|and|of the|of|the|vs\.?|in|in the) [^\W\d_a-z][\w’'-]+")


def _joined(text: str, end: int) -> str:
    match = _JOINED.match(text, end)
    return match.group().lower().replace(" & ", " and ") if match else ""


def front_matter_texts(claims: Claims) -> Iterator[tuple[str, Span, str]]:
    """The sentences of the front matter by key (title, description), where they stand there word for word."""
    matter = claims.document.front_matter
    for key in _TEXT_KEYS if matter else ():
        entry = matter.get(key) if matter else None
        if entry is not None and isinstance(entry.value, str):
            at = claims.document.text.find(entry.value, entry.span.start)
            if 0 <= at <= entry.span.start + 2:
                yield key, Span(at, at + len(entry.value)), entry.value


def plain(word: str) -> str:
    """A word folded, without accents and punctuation."""
    lowered = word.lower().strip(".,:’'")
    if lowered.isascii():
        return lowered
    return "".join(char for char in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(char))


def near_pairs(words: list[str]) -> Iterator[tuple[str, str]]:
    """The pairs of words with one initial that are one edit apart, or two for long words of the same letters."""
    from rapidfuzz.distance import OSA

    buckets: dict[str, list[str]] = defaultdict(list)
    for word in words:
        buckets[word[0]].append(word)
    for group in buckets.values():
        if len(group) > MOST_ALIKE:
            continue
        for index, first in enumerate(group):
            length, last = len(first), first[-1]
            for second in group[index + 1 :]:
                apart = abs(length - len(second))
                if apart > 2 or (apart and last != second[-1] and first[:3] != second[:3]):
                    continue
                distance = OSA.distance(first, second, score_cutoff=2)
                if distance == 1 or (
                    distance == 2
                    and min(length, len(second)) >= 6
                    and last == second[-1]
                    and _same_letters(first, second)
                ):
                    yield min(first, second), max(first, second)


def _same_letters(first: str, second: str) -> bool:
    """Whether two words have the same letters, but for one that one of them has more."""
    one, two = Counter(first), Counter(second)
    return ((one - two) + (two - one)).total() <= 1


_FIRST_NAME_LIST = """
aaron adam adrian agnes aidan alan albert alec alex alexa alexander alexandra alexis alfred alice alicia alison allan
allen amanda amber amelia amy ana andre andrea andrew andy angela angelina anita ann anna anne annette annie anthony
antonia antonio april ariel arthur ashley aubrey audrey austin ava barbara barry beatrice ben benjamin bernard beth
betty bill billy blake bob bobby brad bradley brandon brenda brendan brett brian bridget brian britney brooke bruce
bryan caleb cameron camilla carl carla carlo carlos carol carole caroline carolyn carrie casey catherine cathy cecil
cecilia charles charlie charlotte chloe chris christian christina christine christopher cindy claire clara clare clark
claudia clint clive cody colin connie connor corey craig cynthia daisy dale damian damon dan dana daniel daniela
danielle danny daphne darren dave david dawn dean deborah debra denis denise dennis derek diana diane dick don donald
donna doris dorothy doug douglas drew duncan dustin dylan earl ed eddie edgar edith edmund edward edwin eileen elaine
eleanor elena eli elijah elisa elisabeth elizabeth ella ellen elliot emil emily emma eric erica erik erika erin ernest
ethan eugene eva evan eve evelyn faye felicia felix fiona florence frances francesca francis francisco frank franklin
fred freddie frederick gabriel gabriela gabrielle gail gary gavin gene geoffrey george georgia georgina gerald gerard
gillian gina giovanni glen glenn gloria gordon grace graham grant greg gregory greta guy hannah harold harriet harry
harvey hayden hazel heather hector helen helena henri henry herbert holly howard hugh hugo ian ida irene iris isaac
isabel isabella isabelle ivan jack jackie jacob jacqueline jade jaden jaime jake james jamie jan jana jane janet
janice jared jasmine jason jasper jay jayden jean jeanne jeff jeffrey jenna jennifer jenny jeremy jerome jerry jess
jesse jessica jill jim jimmy jo joan joanna joanne jodie joe joel joey johanna john johnny jon jonathan jordan jorge
joseph josephine josh joshua joy joyce juan judith judy julia julian juliana julianne julie juliet june justin justine
kara karen karl kate katherine kathleen kathryn kathy katie kay keith kelly ken kenneth kerry kevin kim kirk kirsten
kris kristen kristin kristina kurt kyle lana lance lara larry laura lauren laurence laurie lawrence lea leah lee lena
leo leon leona leonard leonardo leslie lewis liam lila lily linda lindsay lisa liz lloyd logan lois lola lorenzo lori
louis louisa louise luca lucas lucia lucy luis luke lydia lynn madeleine madison mae maggie mandy manuel marc marcel
marcia marco marcus margaret margot maria marian marianne marie marilyn mario marion marisa mark marlene marlon martha
martin martina marvin mary mason matt matthew maureen maurice max maya megan mel melanie melissa mia micah michael
michel michele michelle miguel mike mila mildred miles milo miranda miriam mitchell molly monica morgan muriel nadia
nancy naomi natalia natalie natasha nathan neil nell nicholas nick nicola nicolas nicole nigel nina noah noel nora
norma norman oliver olivia oscar otto owen pablo pamela pat patricia patrick paul paula pauline paulo pedro peggy
penelope penny perry pete peter phil philip phoebe phyllis quentin rachel ralph ramon randy raul ray raymond rebecca
regina renata rene renee rex rhys ricardo richard rick ricky rita rob robert roberta roberto robin rod roger roland
roman romeo ron ronald rosa rosalind rose rosemary ross roy ruby rudy rufus russell ruth ryan sabrina sally salma sam
samantha samuel sandra sara sarah scott sean sebastian selena serena seth shane shannon sharon shaun shawn sheila
shelley sherry shirley sidney sienna simon simone sofia sonia sophia sophie spencer stacy stan stanley stefan stella
stephanie stephen steve steven stewart stuart sue susan susanna suzanne sydney sylvia tamara tanya tara taylor ted
teresa terrence terry thea thelma theo theodore theresa thomas tiffany tim timothy tina toby todd tom tommy toni tony
tracey tracy travis trevor tyler ursula valerie vanessa vera vernon veronica victor victoria vince vincent viola
violet virginia vivian wallace walter wanda warren wayne wendy wesley will william willie wilson winona xavier yvonne
zachary zoe
"""


@cache
def first_names() -> frozenset[str]:
    """Common first names: two of them are two people, however alike they look."""
    return frozenset(_FIRST_NAME_LIST.split())


def sounds_alike(first: str, second: str) -> bool:
    """Whether two first names are spellings of one: Elisabeth and Elizabeth, Nicolas and Nicholas."""
    return _sound(first) == _sound(second)


def _sound(word: str) -> str:
    for letters, sound in (("ph", "f"), ("ck", "k"), ("ch", "k"), ("th", "t"), ("c", "k"), ("z", "s"), ("y", "i")):
        word = word.replace(letters, sound)
    collapsed = "".join(char for index, char in enumerate(word) if index == 0 or char != word[index - 1])
    return (collapsed[0] + collapsed[1:].replace("h", "")).rstrip("e")
