"""Runs of headlines: lines in a row that announce other stories without any word that says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from filmlint.furniture.linked import is_link
from filmlint.text.blocks import PARAGRAPH
from filmlint.text.expression import compile_when_used
from filmlint.text.shape import Shape, in_title_case
from filmlint.text.units import Unit

PAIR = 2
FEWEST = 3  # headlines in a row; fewer may be subheads
MANY = 5  # so many are hardly the article's own, whatever some of them speak of
LONGEST = 22  # words
SHORTEST_ECHO = 18  # characters
MOSTLY, HALF = 0.7, 0.5  # of a run must be headlines of other stories; half of a long one
LONG = 5.5  # words on average, which titles hardly have:
LONG_MOSTLY = 0.6  # fewer of such lines need to tell anything
_OPENING, _CLOSING = "\"“‘«'", "\"”’»'"
# What a headline says and a title, a name or an entry of a list does not: a verb of the news, a question, a count.
_VERBS = (
    "is are was were has have had will would can could should must may does did isn't aren't won't can't don't "
    "doesn't didn't gets get got goes going makes make made takes took taken says said tells told reveals revealed "
    "confirms confirmed announces announced denies denied slams slammed shares shared opens opened joins joined "
    "returns returned wins won loses lost dies died kills killed arrested charged sues sued faces facing hits sets "
    "drops dropped teases unveils unveiled launches launched signs signed ranked explained breaks broke calls called "
    "warns warned wants want needs need sees looks turns turned becomes became leaves quits weds marries welcomes "
    "celebrates stuns reacts responds rescues rescued gains falls rises beats approves approved approve finds found "
    "closes closed named keeps kept brings brought gives gave shows steals leads admits claims urges seeks plans "
    "hopes fears vows backs rules orders bans cuts adds buys sells moves runs starts stars lands heads talks speaks "
    "recalls remembers defends blasts hails honors honours blames blame pays plays adopts passes spotted caught seen "
    "stolen damaged injured jailed sentenced accused questions slips soars surges plunges slumps ends ended refuses "
    "holds stays follows learns raises reaches releases tops debuts premieres nears changed changes built ruined "
    "regrets saved saves swaps fights fails fail nabs inks taps eyes helms acquires snags exits preps circles bows "
    "promises threatens struggles considers insists apologises apologizes delays delayed postpones postponed cancels "
    "cancelled canceled renews renewed recasts rejects rejected supports expects suspends suspended crosses you your "
    "here's"
).split()
_TELLS = compile_when_used(
    r"(?:how|why|what|what's|who|when|where|which|is|are|can|could|should|will|does|do|did|inside|meet|watch|here's"
    r"|the reason) "
    r"|(?:opinion|exclusive|analysis|comment|recap|photos|pictures|video|gallery|quiz|podcast|obituary|in pictures): \S"
    r"|(?:\d\d?|two|three|four|five|six|seven|eight|nine|ten|twelve) "
    r"(?!jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:[^\W\d]\S* ){3}"
    rf"|.*\b(?:{'|'.join(_VERBS)})\b|.*\s(?:to [a-z]{{3,}}|[a-z]{{3,}}ed|until)\b|.*\?$"
)
# A lower-case word with the ending of a verb, or a capitalised one between others.
_VERB = compile_when_used(r"\s[a-z]{2,}(?:[^s]s|ed|ing)\s|[\w’']+ [A-Z][a-z]{2,}(?:[^s]s|ed) [\w\"“‘']")
# An entry of a list: numbered, with a year, a time, a rating or a name after a dash.
_LISTED = compile_when_used(r"\W*\d{1,2}[.)]\s|.*(?:\s[-–—]\s(?:by )?\S+(?:\s\S+)?$|\((?:18|19|20)\d\d|[★☆])")
# What the entries of a list have and the lines of a menu have not: numbers in front, dashes, years, quotes, fields.
_ENTRY = compile_when_used(r"^\W*\d|\s[-–—]\s|\(\d{4}|[\"“”]|:\s|[★☆]|,\s")
_TIMES = compile_when_used(r"\b\d{1,2}[.:]\d\d\b")
# What stands under a headline: a date, an age, a name.
_CRUMB = compile_when_used(
    r"(?:[a-z]{3,9}\.? \d{1,2},? \d{4}|\d{1,2} [a-z]{3,9}\.? \d{4}|[\d/.:-]+(?: ?[ap]m)?|(?:\d+|an?) \w+ ago"
    r"|by [^.!?]{3,40})"
)
_WORDS = compile_when_used(r"[^\W\d_]{4,}")
_COMMON = frozenset(_VERBS) | frozenset(
    "that this with from have will your what when where which their there they been were more than about into over "
    "after before just also like very much only some would could should because film films movie movies said says "
    "first last next year years time times people make makes made best good great here them then these those other "
    "still even most well back being does each news story stories read review watch week month today actor actress "
    "director star studio series cinema picture screen role cast scene script".split()
)


def said(key: str) -> frozenset[str]:
    """The words of a folded line that may tie it to an article."""
    return frozenset(_WORDS.findall(key)) - _COMMON


def runs_of_headlines(
    text: str,
    units: Sequence[Unit],
    shapes: Sequence[Shape],
    cued: Sequence[bool],
    labelled: Sequence[bool],
    first_prose: int,
) -> Iterator[range]:
    """The runs of lines without a cue that are headlines of other stories.

    Summary points and subheads have the shape of headlines too, but speak of what the article speaks of; so a line
    in sentence case must share no word with the paragraphs. Above the article, the first line that does share one is
    its own headline. Titles of films and songs say nothing. Two under the label of an advert, in title case, are no
    subheads: the article has one.
    """
    article: frozenset[str] | None = None
    for run in _short_lines(text, units, shapes, cued, labelled):
        if len(run) < FEWEST:
            if run.start > first_prose and _are_advertised(units, shapes, run):
                yield run
            continue
        lines = [at for at in run if not _CRUMB.fullmatch(units[at].key)]
        heads = [at for at in lines if shapes[at].words >= 4]
        long = sum(shapes[at].words for at in heads) >= LONG * len(heads)
        telling = sum(tells(units[at]) for at in heads)
        if len(heads) * 2 < len(lines) or telling < (LONG_MOSTLY if long else MOSTLY) * len(heads):
            continue
        if article is None:
            prose = [
                unit.key
                for unit, shape in zip(units, shapes, strict=True)
                if shape.prose and not _fits(unit, shape, text)
            ]
            article = frozenset().union(*map(said, prose))
        foreign = [at for at in heads if not said(units[at].key) & article]
        if run.start < first_prose:
            own = next((at for at in heads if at not in foreign), run.start)
            run, heads = range(run.start, own), [at for at in heads if at < own]
        else:
            foreign = [at for at in heads if at in foreign or in_title_case(units[at].shown)]
        enough = MOSTLY if len(heads) < MANY else HALF
        if len({units[at].key for at in heads}) >= FEWEST and len(foreign) >= enough * len(heads):
            yield run


def _are_advertised(units: Sequence[Unit], shapes: Sequence[Shape], run: range) -> bool:
    """Whether the few lines under the label of an advert are headlines, before the article goes on."""
    return (
        run.stop < len(units)
        and shapes[run.stop].prose
        and all(shapes[at].words >= 4 and in_title_case(units[at].shown) for at in run)
        and any(tells(units[at]) for at in run)
    )


def _short_lines(
    text: str,
    units: Sequence[Unit],
    shapes: Sequence[Shape],
    cued: Sequence[bool],
    labelled: Sequence[bool],
) -> Iterator[range]:
    """The runs of at least `FEWEST` lines, or of `PAIR` under an advert's label, that could be headlines.

    None that a line announces as a list.
    """
    start = 0
    for index in range(len(units) + 1):
        if index < len(units) and not cued[index] and _fits(units[index], shapes[index], text):
            continue
        fewest = PAIR if start and labelled[start - 1] else FEWEST
        if index - start >= fewest and not (start and units[start - 1].shown.endswith(":")):
            yield range(start, index)
        start = index + 1


def _fits(unit: Unit, shape: Shape, text: str) -> bool:
    """Whether a line may stand in a run of headlines: short, no sentence, no field, no entry of a list but a link."""
    if not 0 < shape.words <= LONGEST or shape.rating or unit.columns:
        return False
    if unit.block.kind != PARAGRAPH and not is_link(text, unit):
        return False
    shown = unit.shown
    if not (shown[0].isalnum() or shown[0] in _OPENING + "[($£€") or shown[0].islower() or shown[-1] in ".,:;":
        return False
    if (shown[0] in _OPENING and shown[-1] in _CLOSING) or (shape.prose and shown[-1] not in "?…"):
        return False
    if _TIMES.search(shown):
        return False
    if shape.field:
        return in_title_case(shown) and tells(unit)
    return _LISTED.match(shown) is None or _TELLS.match(unit.key) is not None


def tells(unit: Unit) -> bool:
    """Whether a line says something, as a headline does and a title does not."""
    return _TELLS.match(unit.key) is not None or _VERB.search(unit.shown) is not None


def echoes(unit: Unit) -> bool:
    """Whether a line says the same two or three times over, as a linked headline does whose picture says it too."""
    key = unit.key
    for times in (2, 3):
        length, odd = divmod(len(key) - times + 1, times)
        if not odd and length >= SHORTEST_ECHO and key == " ".join([key[:length]] * times):
            return True
    return False


def entries(lines: Sequence[Unit]) -> bool:
    """Whether at least half of some short lines are entries of a list, and hardly one is a headline."""
    return sum(_ENTRY.search(line.shown) is not None for line in lines) * 2 >= len(lines) > 4 * sum(map(tells, lines))
