"""A word is missing, and the words around it have closed up: "directed by in 1961", "won the for", "at p.m."."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from itertools import product
from typing import NamedTuple

from filmlint.finding import WARNING, Finding
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.disjoint import Disjoint
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used, compiled
from filmlint.text.presence import Sought
from filmlint.text.span import Span
from filmlint.wording.line_signs import KINDS, SIGNS, Signs

# What stands before a noun without hyphens: "the behind the scenes footage", "a by the numbers thriller".
_IDIOMS = frozenset(
    "scenes nose numbers book round moment spot ages top radar clock point know fly minute edge run road rails wall "
    "box record cuff ground shoulder counter air wild works making way job money side line sleeve heels board world "
    "street heart day year future past dark case beginning end time rise mill face back grid mark loop bone".split()
)


_Sure = Callable[[Signs, range], bool]  # whether the words at these indices are a gap


def _lower(words: Signs, at: range) -> bool:
    return all(words.at(index).islower() for index in at)


def _lower_second(words: Signs, at: range) -> bool:
    return words.at(at.start + 1).islower()


def _before_name(words: Signs, at: range) -> bool:
    return words.at(at.stop - 1).islower() and words.names(at.stop) and words.at(at.stop) not in ("Large", "Without")


def _before_copula(words: Signs, at: range) -> bool:
    """ "the is", "a was": no letter and no name of a band."""
    return words.at(at.start + 1).islower() and words.at(at.start) in ("the", "a", "an", "The", "An")


def _before_longer(words: Signs, at: range) -> bool:
    """ "a and his", but not "a and b"."""
    return _before_copula(words, at) and len(words.at(at.stop)) > 2


def _before_noun(words: Signs, at: range) -> bool:
    """ "the for Best", "an at the": something that is no modifier ("the at times brutal") follows."""
    if words.at(at.stop + 1).rstrip(",.;:)") in _IDIOMS:
        return False
    return (
        _lower_second(words, at)
        and words.at(at.start) != "A"
        and (SIGNS.get(words.at(at.stop)) in ("t", "a", "n", "d") or words.names(at.stop))
    )


def _opening(words: Signs, at: range) -> bool:
    return words.begins(at.start) and words.at(at.start)[:1].isupper() and words.at(at.start + 1).islower()


def _no_phrase(*next_words: str) -> _Sure:
    """Certain unless one of these words follows."""

    def sure(words: Signs, at: range) -> bool:
        return words.at(at.stop).lower().strip(",.;:") not in next_words and _lower(words, at[1:])

    return sure


def _told(words: Signs, at: range) -> bool:
    """ "Roe told in an interview", "he told that the film": whom?"""
    if not words.subject(at.start):
        return False
    following = " ".join(words.at(index).lower() for index in range(at.stop - 1, at.stop + 2))
    return _WHEN_TOLD.match(following) is not None


def _met(words: Signs, at: range) -> bool:
    """ "We sat down with to discuss"."""
    return words.subject(at.start - 2) and _lower(words, at)


def _spoken_to(words: Signs, at: range) -> bool:
    """ "We spoke with about the film", but not "the man she spoke to about it"."""
    return words.subject(at.start) and _lower(words, at)


def _main_verb(words: Signs, at: range) -> bool:
    """ "It premiered at in 2019", "The screening begins at on Friday", but not "the hall it opened at in 2019"."""
    first = next((index for index in range(at.start - 1, at.start - 1 - SUBJECT, -1) if words.begins(index)), None)
    if first is None or first < 0 or not _lower(words, at):
        return False
    subject = [words.at(index).lower() for index in range(first, at.start)]
    if len(subject) == 1:
        return subject[0] in ("it", "he", "she", "they", "doors")
    return subject[0] in ("the", "this", "her", "his", "its", "our") and not {
        "it",
        "he",
        "she",
        "they",
        "that",
        "which",
    } & {*subject}


def _both(words: Signs, at: range) -> bool:
    """ "Both and Roe", "Both and refused"."""
    return _before_name(words, at) or (words.begins(at.start) and words.at(at.stop).rstrip(",.;").endswith(("ed", "s")))


def _after_comma(words: Signs, at: range) -> bool:
    """ "Otto Kemp, with as the cook", but not "the films he grew up with as a child"."""
    return words.at(at.start - 1).endswith((",", ")")) and _lower(words, at)


def _of_age(words: Signs, at: range) -> bool:
    return words.at(at.stop).rstrip(",.;") in ("old", "of")


def _numbered(words: Signs, at: range) -> bool:
    """ "At No. in the chart"; lower case, or "No." is a name."""
    return words.at(at.stop - 1).islower()


def _as_wrote(words: Signs, at: range) -> bool:
    """ "As wrote in the weekly": but not "as argued"."""
    return words.at(at.stop).lower() in ("in", "on", "at", "last", "this", "when") and words.at(at.stop - 1).islower()


class _Gap(NamedTuple):
    """A sequence of signs over a gap; one of `before` followed by one of `after` stands in every one."""

    before: str
    after: str
    signs: str
    message: str
    sure: _Sure = _lower


_WHEN_TOLD = compile_when_used(
    r"(?:that (?:he|she|they|it|the|his|her|there|a)\b|in an? (?:\w+ )?interview|in (?:19|20)\d\d"
    r"|last (?:week|month|year|night)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|earlier this|during an?)"
)
_BY = "The name after “by” is missing"
_BETWEEN = "A word is missing between these two"
_NAME = "A name or title is missing between these"
_GAPS = (
    _Gap("b", "iu@wfmhpsvlW", r"(?:Mb|Jb(?=u))[iu@wfmhpsvlW]", _BY, _no_phrase("all", "then", "knows", "accident")),
    _Gap("b", "&v", r"Mb&[biuvW]|Jbv|Jb&(?=\.)", _BY, _no_phrase("large", "for", "by")),
    _Gap("bwOI", "&", r"[bwOI]&", "A name is missing before “and”", _before_name),
    _Gap("=", "&", r"=&", "A name is missing before “and”", _both),
    _Gap("&", "vl", r"[RM]i&(?=[vl])", "A name is missing before “and”"),
    _Gap("i", "&", r"Mi&", "A name is missing before “and”", _before_name),
    _Gap("f", "&", r"qf&", "A name is missing before “and”", _before_name),
    _Gap("o", "v", r"t\$ov", _NAME, _opening),
    _Gap("B", "&", r"B&", "A name or year is missing before “and”", _before_name),
    _Gap("sB", "&", r"zs&|B&(?=[tand])", "A name is missing before “and”"),
    _Gap("tan", "v", r"[tan]v", _BETWEEN, _before_copula),
    _Gap("tan", "o", r"[tan]o", _BETWEEN, _before_copula),
    _Gap("tan", "&!W", r"t[&!]|[an]&|tW(?!&)", _BETWEEN, _before_longer),
    _Gap("tan", "fwmi@u2bp", r"[tan][fwmi@u2bp]", "A word is missing after the article", _before_noun),
    _Gap("iwmub@f", "o", r"[iwmub@f]o(?=[tand])", _BETWEEN),
    _Gap("fwmiobu", "v", r"[fwmiobu]v", "A name or word is missing between these two", _opening),
    _Gap(
        "m", "2", r"m2", "A day or place is missing between these two", _no_phrase("where", "what", "there", "wherever")
    ),
    _Gap("o", "bvlWwmi", r"[NGQ]o[bvlWwm]|[NGQ]oi(?=\.)", _NAME),
    _Gap("o", "&", r"[NGQ]o&", _NAME, _before_name),
    _Gap("o", "u@", r"Jo[u@]", _NAME),
    _Gap("i", "b2", r"vHi[b2]", "A year or place is missing between these two", _no_phrase("please", "be")),
    _Gap("w2", "hiu", r"P[w2][hiu]", _NAME, _spoken_to),
    _Gap("@", "ui", r"[RZ]@[ui]", "A time or place is missing between these two", _main_verb),
    _Gap("of", "&WvVL", r"E[of][&WvVL]", _NAME),
    _Gap("2", "fiubvl@", r"[QS]2[fiubvl@]", _NAME, _no_phrase("part", "large", "no", "great")),
    _Gap("w", "s", r"ws(?=[tand])", _NAME, _after_comma),
    _Gap("O", "s", r"Os", _NAME),
    _Gap("cC", "vl", r"cv|cl|Cv(?<![at.]Cv)", "The subject is missing between these two"),
    _Gap("T", "eiup", r"T[eiup]", "Somebody is missing after “told”", _told),
    _Gap("2w", "hiu@p", r"k[2w][hiu@p]", _NAME, _opening),
    _Gap("w", "2", r"w2(?<=Dw2)", _NAME, _met),
    _Gap("+o@", "U", r"[+o@]U", "The number is missing", _no_phrase("dollar", "people")),
    _Gap("or@+", "j", r"Aoj|rj|@j(?<=i@j)|\+j", "The number of minutes is missing"),
    _Gap("o%", "^", r"(?:Ao|%)\^o", "The number of this rating is missing"),
    _Gap("@m2b", "X", r"[@m2b]X", "The hour is missing"),
    _Gap("td", "Y", r"[td]Y", "The number is missing"),
    _Gap("@", "y", r"@y", "The number is missing", _of_age),
    _Gap("@2", "#", r"[@2]#[uifw&]", "The number after “No.” is missing", _numbered),
    _Gap("o", "&iu@fw", r"Ao[&iu@fw]", "The figure is missing", _no_phrase("least", "most", "excess", "the", "times")),
    _Gap("u", "i@&mp", r"Rx?u[i@&mp]", "A word is missing after “on”", _no_phrase("off", "after", "about", "around")),
    _Gap("K", "s", r"[FG]x?Ks(?=[tan])", "Somebody is missing after “stars”", _lower_second),
    _Gap("s", "L", r"(?<!z)sL(?=[iu@e]|\.)", "Somebody is missing after “as”", _as_wrote),
)

SUBJECT = 4  # words of a short one
SHORT = 2  # characters


def _pairs(gap: _Gap) -> Iterator[str]:
    """The two words one of whose pairs stands in every gap of a shape."""
    for before, after in product(gap.before, gap.after):
        for first, second in product(KINDS[before].split(), KINDS[after].split()):
            if len(first) > SHORT:
                yield f"{first} {second} "  # few longer words end with it
            else:
                yield from (f" {first} {second} ", f"\n{first} {second} ")


_BY_PAIR: defaultdict[str, list[_Gap]] = defaultdict(list)
for _gap in _GAPS:
    for _pair in _pairs(_gap):
        _BY_PAIR[_pair].append(_gap)
_PAIRS = Sought(_BY_PAIR)
FEWEST = 400  # characters of a text in English in which “the” stands somewhere


def check(document: Document, _context: Context) -> Iterator[Finding]:
    telling = _PAIRS.standing_in(document.presence)
    if not telling or (len(document.text) > FEWEST and " the " not in document.folded):
        return
    taken = Disjoint()
    for number, gaps in sorted(_lines(document, telling).items()):
        line = document.lines.span(number)
        words = Signs(document.text[line.start : line.end])
        for gap in gaps:
            for match in compiled(gap.signs).finditer(words.signs):
                first, after = match.span()
                if not words.together(first, after - 1) or not gap.sure(words, range(first, after)):
                    continue
                span = Span(line.start + words.places[first][0], line.start + words.places[after - 1][1])
                if document.in_front_matter(span.start) or document.in_code(span.start) or document.in_furniture(span):
                    continue
                if taken.take(span):
                    yield Finding(span, f"{gap.message}: “{' '.join(words.words[first:after])}”")


def _lines(document: Document, pairs: list[str]) -> dict[int, dict[_Gap, None]]:
    """The lines in which a pair stands, by their numbers, with the gaps that it may tell of."""
    found: defaultdict[int, dict[_Gap, None]] = defaultdict(dict)
    for pair in sorted(pairs):
        at = document.folded.find(pair)
        while at >= 0:
            found[document.lines.number(at + 1)].update(dict.fromkeys(_BY_PAIR[pair]))
            at = document.folded.find(pair, at + 1)
    return found


RULE = Rule(
    id="closed-gap",
    category="placeholder",
    severity=WARNING,
    check=check,
    summary="A word is missing, and the words around its gap have closed up",
    why="Names, titles and figures are often links or filled in by a machine; where one falls out, two small words "
    "meet that never meet in a sentence.",
    bad=[
        "The boat was [[shot by in]] 1961, and the [[score by is]] older than the sailors.\n",
        "The film will be [[distributed by in]] the north. It was slow, [[as wrote]] in the weekly.\n",
        "[[The of]] the harbour was built in a week. The score is [[by and]] Otto Kemp.\n",
        "The skipper and the cook were asked for the log. [[Both and]] refused, and the cook threw a pan.\n",
        "It won [[the for]] Best Boat, took more [[than million]] in a week and holds [[a on]] the site of the "
        "critics.\n",
        "Doors open [[at p.m.]] on [[the th]] of June, and the season goes [[from to]] September.\n",
        "[[Speaking to about]] the boat, she laughed. We sat down [[with to]] talk about the lake.\n",
        "Roe [[told in]] an interview that the [[director of has]] left. The studio paid, [[because was]] sorry.\n",
        "It was made on a [[budget of and]] opened [[at No. in]] the chart. The [[film stars as]] a cook a man who "
        "cannot.\n",
        "It [[premiered at in]] 2019. The screening [[begins at on]] Friday. The studio [[was founded in by]] two "
        "cooks.\n",
        "We [[spoke with about]] the boat. It has a [[score of on]] the site, and the [[director of and]] Low Tide "
        "sails.\n",
        "[[Between and]] 1999 it sank twice.\n",
        "[[From was]] her first film, and it is soft [[in of]] the scenes at night.\n",
        "He is best [[known for and]] The Long Wait. It was [[shot in and]] Wales. [[The role of was]] played by a "
        "cook.\n",
    ],
    good=[
        "The in crowd loved it, and the on screen chaos is nothing to the behind the scenes footage of it.\n",
        "It was directed by and written by the same man, and the world we live in is not the one it was made for.\n",
        "Written by Isa Roe, it was shot by On Sea Pictures, directed by and starring Otto Kemp, and is as argued as "
        "it is.\n",
        "It is a film by and about sailors. Both and neither are at sea. She sings with and without a band.\n",
        "A story told in an interview is a story. I was told that he grew up with as a child what he came for of "
        "course.\n",
        "Vitamin A is in it, from A to B, at 9 p.m. on the 4th of June, with a budget of at least a million.\n",
        "The hall it premiered at in May burned. The man she spoke with about it is gone; he is the director of and "
        "the brain behind it. Between and beyond the lines, nothing.\n",
        "According to which of the books you read, it is a sequel to which nobody came. The Who is a band, and the "
        "one he spoke to about the boat is the one that the film he was in was about.\n",
        "It was shot in and around Wales, by a man known for and proud of it. The part she is the voice of is his.\n",
    ],
)
