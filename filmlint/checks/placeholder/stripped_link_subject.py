"""A sentence begins with a finite verb in lower case: its subject was a link and went with it."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.finding import ERROR, Finding
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.blocks import PARAGRAPH
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.shown import span_of_shown
from filmlint.text.span import Span

# What sources, people and films do in film copy.
_REPORTING = """
says said calls called considers considered notes noted writes wrote reports reported describes described ranks ranked
lists listed names named claims claimed adds added argues argued praises praised rates rated recalls recalled explains
explained suggests suggested believes believed thinks thought tells told quotes quoted states stated insists insisted
admits admitted announced announces confirms confirmed reveals revealed credits credited cites cited compares compared
hails hailed dubs dubbed declared declares dismissed dismisses panned gives gave points pointed remembers remembered
observes observed concludes concluded estimates estimated
"""
_OTHER = """
has had is was were are will would won wins stars starred plays played directs directed opens opened premieres premiered
follows followed received receives earned earns began begins became becomes made makes does did can could may might must
should agrees agreed offers offered sees saw finds found felt feels likes liked loves loved hates hated went goes came
comes got gets took takes ran runs appeared appears returned returns joined joins voices voiced narrates sings sang
composed edited shot penned co-wrote adapted released distributed grossed cost tracks tells shows showed knows knew
wants wanted keeps kept brings brought leaves left looks looked seems seemed remains remained works worked needs needed
turned threw spent bought sold built held heard put sat stood fell drew drove grew led paid read sent set shook slept
spoke taught understood woke wore cast shared created introduced married hired shocked turns puts proves proved lost
loses starts started died lives lived meets met moves moved
"""
_VERBS = frozenset((_REPORTING + _OTHER).split())
# What can only follow the name that is gone, as in "Ana Roe of The Weekly".
_AFTER_NAMES = frozenset(("of", "who", "whose"))
_OF_REPORT = frozenset(_REPORTING.split())
_START = compile_when_used(
    r"[.!?](?<=[a-z0-9)\]][.!?])[ \t]{1,3}(?P<verb>(?:(?:once|later|also|famously|recently|reportedly"
    r"|originally) )?(?P<last>[a-z]+(?:-wrote)?))"
    r"(?= [\w“\"‘'(*\[])"
)
_LAST_WORD = compile_when_used(r"[^\s(\[“\"‘*_—–-]*$")
_LOWER_START = compile_when_used(r"[a-z][.!?] [a-z]")
# Their stop ends no sentence.
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof st sr jr rev gen col capt lt sgt hon pres supt no nos vol vols pt pts ch ep eps fig ed eds "
    "trans dir prod dept est approx cf al ca inc ltd co corp bros assn univ ave blvd rd hwy ft mt etc viz aka jan feb "
    "mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun vs min mins sec secs hr hrs "
    "esq ph ie eg incl feat plc gmbh cie msgr atty gov sen rep adm maj cmdr insp det yr yrs op cit ibid illus rpt "
    "calif fla ariz conn colo tenn tex mass mich "
    "minn ont que ore okla nev neb kan ill ind del ark ala wis wash va vt pa md ky la ga miss mo mont wyo".split()
)
_TITLES_WITH_A_STOP = frozenset(
    "adaptation luck love mank melinda".split()
)  # Adaptation., Crazy, Stupid, Love. and others
FEWEST_BLANKS = 3  # in a sentence that ends with a name; "Adaptation. was" is a title with its verb
HABIT = 4  # sentences that begin in lower case; more of them are a way of writing


def check(document: Document, _context: Context) -> Iterator[Finding]:
    text = document.text
    found = [*_inside(document), *_at_the_beginning(document)]
    if found and len(_LOWER_START.findall(text)) >= HABIT + len(found):
        return
    for span in sorted(found):
        verb = text[span.start : span.end]
        yield Finding(span, f"The sentence begins with “{verb}”: its subject is gone, most likely with a link")


def _inside(document: Document) -> Iterator[Span]:
    text = document.text
    for match in _START.finditer(text):
        verb = match.group("last")
        if verb in _AFTER_NAMES:
            if text.startswith(" course", match.end()) or text[match.start()] != ".":
                continue
        elif verb not in _VERBS:
            continue
        if not _ends_a_sentence(text, match.start(), verb):
            continue
        span = Span(*match.span("verb"))
        if document.in_front_matter(span.start) or document.in_code(span.start) or document.in_furniture(span):
            continue
        yield span


def _ends_a_sentence(text: str, stop: int, verb: str) -> bool:
    """Whether the mark at offset `stop` ends a sentence before the verb, and not an abbreviation or a title."""
    word_match = _LAST_WORD.search(text, max(0, stop - 40), stop)
    word = word_match.group() if word_match else ""
    bare = word.rstrip(")]")
    closed = bare != word
    lowered = bare.lower().strip("'’,")
    if text[stop] in "!?":
        # Titles end in these too ("Oklahoma! is"); a word in lower case before a mark of a long sentence is none.
        before = text[max(0, stop - 60) : stop]
        return (
            bare.islower() and verb in _OF_REPORT and before.count(" ") >= 4 and "“" not in before and '"' not in before
        )
    if not closed and (len(bare) < 2 or "." in bare or lowered in _ABBREVIATIONS or lowered in _TITLES_WITH_A_STOP):
        return False
    if closed or not bare[:1].isupper():
        return True
    if stop > len(bare) + 1 and text[stop - len(bare) - 2] in ".!?:" and text[stop - len(bare) - 1] == " ":
        return True  # a sentence of one word: "Fair."
    begin = max(text.rfind(mark, max(0, stop - 300), stop) for mark in (". ", "! ", "? ", "\n"))
    return text.count(" ", begin + 2, stop) >= FEWEST_BLANKS


def _at_the_beginning(document: Document) -> Iterator[Span]:
    previous = ""
    for unit in document.units:
        shown = unit.shown
        first = shown[: shown.find(" ")] if " " in shown else ""
        if (
            first in _VERBS
            and unit.block.kind == PARAGRAPH
            and shown.count(" ") >= 4
            and shown.endswith((".", "!", "?", "”", '"'))
            and (not previous or previous[-1] in '.!?”")')
            and unit.start == unit.block.start
        ):
            span = span_of_shown(unit, document.text, 0, len(first))
            # Markup before the verb may be what the reader sees as its subject: an image, a shortcode.
            if document.text[unit.start : unit.start + len(first)] == first and not document.in_furniture(span):
                yield span
        if shown:
            previous = shown


RULE = Rule(
    id="stripped-link-subject",
    category="placeholder",
    severity=ERROR,
    check=check,
    summary="A sentence begins with a verb in lower case; its subject was cut out",
    why="Names of newspapers, sites and people are often links, and a scraper that drops links drops the subject of "
    "the "
    "sentence; the reader cannot tell who says so.",
    bad=[
        "It was her last film for the studio. [[of]] The Weekly called it a triumph. Someone had to say so. [[once "
        "threw]] a "
        "pan at him.\n",
        "The film did well in spring. [[calls]] it the best comedy of the year.\n",
        "She made four films in two years (The Long Night, Harbour Lights). [[considers]] the second one her best.\n",
        "The cut runs three hours.\n\n[[reports]] that the studio wanted two, and got them.\n",
        "Nobody went to see it in March. [[was]] the only critic who had liked it.\n",
    ],
    good=[
        "The show begins at 9 a.m. on Friday, and the one at 8 p.m. is sold out. The hall is in the U.S. pavilion.\n",
        "Airplane! is still funny, and Who's Afraid of Virginia Woolf? was never meant to be.\n",
        "“Nobody told me!” says the captain. “Why not?” asks the mate. “Oh, never mind.” is all he gets.\n",
        "The rights belong to Harbour Pictures Inc. and to Roe Bros. is what the contract says.\n",
        "The title card reads: the end... is near. The iPhone in his hand is older than he is. iPhones were new "
        "then.\n",
        "The hero sings it twice:\n\nI went to the river,\nwas cold and was blue,\nsaw nobody coming,\nbut still "
        "looked for you\n",
        "Adaptation. was written by two brothers, one of whom does not exist.\n",
        {
            "text": "*What Did You Do in the War?* is on the list, and *Oh No!* was on it last year.\n",
            "path": "list.md",
        },
    ],
)
