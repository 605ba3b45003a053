"""Names of prizes, firms, formats and places that are always written in one way: IMDb, Blu-ray, Palme d'Or."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from functools import cache, lru_cache
from itertools import chain

from filmlint.finding import SAFE, UNSAFE, WARNING, Edit, Finding, Fix, gathered
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span
from filmlint.wording.sought_words import SoughtWords
from filmlint.wording.word_places import words_of

_WORD = compile_when_used(r"[\w'-]+")
_JOINT = compile_when_used(r"['-](?:s$)?")
# Right form: wrong ones, where they differ in more than case. The same letters in another case are wrong, too.
_FORMS = """
IMDb
Blu-ray: blu ray, bluray
Blu-rays: blu rays, blurays
YouTube: you tube
Metacritic
CinemaScore: cinema score
Letterboxd
Rotten Tomatoes: rottentomatoes
Box Office Mojo: boxofficemojo
Palme d'Or: palm d'or, palme dor, palme d' or, palm dor
CinemaScope: cinema scope
VistaVision
Technicolor: technicolour
Netflix: net flix
DreamWorks: dream works
Lucasfilm: lucas film
Disneyland
Pixar
PlayStation
iPhone
Spider-Man: spiderman, spider man
Ant-Man: antman
X-Men: xmen
Star Wars: starwars
Darth Vader: darth vadar
Wookiee: wookie
Wookiees: wookies
Hogwarts
Hollywood
Oscar
Oscars
Emmy
Emmys
Academy Award: acadamy award, accademy award
Academy Awards: acadamy awards, accademy awards
DVD
DVDs
TV
CGI: c.g.i.
UK
USA
American
Americans
British
European
Australian
Canadian
Japanese
Korean
African
Mexican
Christmas
Halloween
New York
New York Times
Los Angeles Times
Los Angeles
Las Vegas
San Francisco
London
California
Monday
Tuesday
Wednesday
Thursday
Friday
Saturday
Sunday
January
February
September
October
November
December
sci-fi: sci fi, scifi, sy-fy
rom-com: rom com
"""
_ALSO_RIGHT_LIST = """
Imax, Sci-Fi, Sci-fi, Rom-Com, Rom-com, Sci Fi, SciFi, Cinemascope, cinemascope, technicolor, Technicolour,
Vistavision, Tv, uk, usa, Rom Com, Blu-Rays, Cinema Score, Dream Works, dream works, cinema score, cinema
scope, Cinema Scope, you tube, Dvd, rom com, Xmen
"""
_ALSO_RIGHT = frozenset(" ".join(_ALSO_RIGHT_LIST.split()).split(", "))
_LONGEST_HEADING = 400  # characters
_BEFORE_ADDRESS = "/@#._-=&"


@cache
def _table() -> dict[str, list[tuple[str, str]]]:
    """By the longest word of a form, folded: the form, and the right one."""
    table: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for line in _FORMS.strip().splitlines():
        right, _, others = line.partition(": ")
        for form in (right.lower(), *filter(None, others.split(", "))):
            longest = max(_WORD.findall(form), key=len)
            table[longest].append((form, right))
    return table


@cache
def _sought() -> SoughtWords:
    return SoughtWords(_table())


def check(document: Document, _context: Context) -> Iterator[Finding]:
    body = document.body
    words = words_of(body)
    table = _table()
    places: dict[str, dict[Span, None]] = defaultdict(dict)
    right_of: dict[str, str] = {}
    hidden = table.keys() & chain.from_iterable(map(_parts, words.compounds))
    for key in sorted(_sought().standing_in(body) | hidden):
        for form, right in table[key]:
            for at in words.of(form):
                span = Span(at, at + len(form))
                shown = words.text[span.start : span.end].replace("’", "'")
                if shown == right or shown in _ALSO_RIGHT or (shown.isupper() and (len(shown) > 4 or " " in shown)):
                    continue
                if (
                    _in_address(words.text, span)
                    or body.in_quotation(span)
                    or not _is_wrong(shown, right, words.text, span)
                    or (shown.isupper() and _in_capitals(words.text, span))
                ):
                    continue
                right_of[shown] = right
                places[shown][span] = None
    for shown, found in places.items():
        right, spans = right_of[shown], list(found)
        times = f" ({len(spans)} times)" if len(spans) > 1 else ""
        edits = tuple(Edit(span, _as_there(right, words.text[span.start : span.end])) for span in spans)
        fix = Fix(f"Write “{right}”", edits, SAFE if shown.lower() == right.lower() else UNSAFE)
        yield replace(gathered(spans, f"“{shown}” is written “{right}”{times}"), fix=fix)


@lru_cache(20_000)
def _parts(word: str) -> list[str]:
    """The words that a possessive or a hyphen hides in a word."""
    return [part for part in _JOINT.split(word) if len(part) > 1]


def _is_wrong(shown: str, right: str, text: str, span: Span) -> bool:
    if right in ("sci-fi", "rom-com"):
        return shown.lower() in ("scifi", "sy-fy") or (shown.islower() and " " in shown)
    if right == "IMDb" and shown == "Imdb" and not text[span.end : span.end + 1].isspace():
        return False
    return shown != right


def _as_there(right: str, found: str) -> str:
    return right.replace("'", "’") if "’" in found else right


def _in_capitals(text: str, span: Span) -> bool:
    """Whether the line is set in capitals, as headings are: most of its other letters are some."""
    before = text[max(0, span.start - _LONGEST_HEADING) : span.start].rpartition("\n")[2]
    others = before + text[span.end : span.end + _LONGEST_HEADING].partition("\n")[0]
    small = sum(map(str.islower, others))
    return small * 4 < sum(map(str.isupper, others))


def _in_address(text: str, span: Span) -> bool:
    before, after = text[max(0, span.start - 1) : span.start], text[span.end : span.end + 2]
    if before and before in _BEFORE_ADDRESS and before != "-":
        return True
    return after[:1] in ("/", "@", "_", "=") or (after[:1] == "." and after[1:2].isalnum())


RULE = Rule(
    id="proper-form",
    category="language",
    severity=WARNING,
    check=check,
    summary="A name of the trade is written in another way than its own",
    why="IMDb, Blu-ray and the Palme d'Or have one spelling; a reader of film pages sees at once who has not looked.",
    bad=[
        {
            "text": "The score on [[IMDB]] is low, and the [[Blu-Ray]] is late.",
            "fixed": "The score on IMDb is low, and the Blu-ray is late.",
        },
        {
            "text": "It won the [[Palme D'Or]] and an [[oscar]], and it is on [[Youtube]].",
            "path": "a.txt",
            "fixed": "It won the Palme d'Or and an Oscar, and it is on YouTube.",
        },
        "A [[sci fi]] film by an [[american]] director opens on [[friday]] in [[new york]].",
    ],
    good=[
        "The score on IMDb is low, and BLU-RAY IS LATE is the headline. See www.imdb.com/title and #oscars for the "
        "rest.",
        "THE TEN DVDS OF THE YEAR\n\nAll of them are out.",
        "The Palme d'Or and the Palme d’Or are one. A sci-fi film on the Sci Fi Channel, a Technicolor dream, “an "
        "imdb page”.",
    ],
)
