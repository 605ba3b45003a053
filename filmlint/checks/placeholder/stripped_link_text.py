"""A call to read, follow or write lost the links after its prepositions: "Read more at and follow us on"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from filmlint.finding import ERROR, Finding
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.presence import Anchored
from filmlint.text.span import Span

_BETWEEN = compile_when_used(
    r" (?P<at>(?:at|via) (?:and|or|but) (?:follow|read|visit|like|find|e-?mail|call|contact|subscribe|join|watch|check"
    r"|listen|sign|on|at|via|by|write|text|phone|fax|in|we|you|they|she|he)|(?:at|via) on (?:facebook|twitter|instagram"
    r"|youtube|letterboxd|tiktok)|on and in (?:cinemas|theaters|theatres)|(?:on|from|to) (?:or|and) (?:rent|buy"
    r"|stream|e-?mail|call|text"
    r"|phone|via|at|from|order|download|pre-?order|bought|rented|watched|streamed|ordered|downloaded|click|search"
    r"|select|choose)|at to (?:be|get|receive|find|hear|read|see|enter|book))\b"
)
_CALL = compile_when_used(
    r"\b(?:read|see|find|learn|get|more|follow|contact|e-?mail|write|visit|available|buy|watch|stream|listen|order"
    r"|book|tickets?|rent|sign up|register|newsletter|phone|ring|over|head|go|rented|bought|submit(?:ted)?|apply|vote"
    r"|enter|form|join|like|reach|call|tweet|followed|found|reached|tweets|posts)\b[^.!?\n]{1,60}$"
)
_ON = compile_when_used(
    r" (?P<at>on(?:,| and| or)(?: on(?=[.,;]|$)| at| via| follow| like| visit| read| subscribe| join| for"
    r"| and for more| for more| facebook| twitter| instagram| youtube| letterboxd))\b(?! and on| the)",
    re.MULTILINE,
)
_FOLLOW = compile_when_used(
    r"\b(?:follow|like|find|join|add|watch|contact|reach|catch|visit|tweet)"
    r"(?: (?:us|me|him|her|them|along|more)| \w+(?: \w+)?)$"
)
_COMMA = compile_when_used(r"\b(?:follow|like|find|join|add) (?:us|me|him|her|them) (?P<at>(?:on|at|via) ?,)(?= )")
_SUBSCRIBE = compile_when_used(
    r"\b(?P<at>(?:subscribe|sign up|register) (?:to|for|at|via) (?:and|or) (?:follow|read|visit|like|find|get"
    r"|receive|join))\b"
)
_SOURCE = compile_when_used(
    r"\b(?P<at>(?:according to|courtesy of|as told to|reported by|an interview with|in conversation with)"
    r"(?: ?[.;](?=\s|$)| ?,(?= (?:who|which|the|and|that|has|is|was)\b)| (?:has|was|is) (?=[a-z])))"
)
_TEXT = compile_when_used(
    r"\b(?:text|texting|e-?mail|e-?mailing|call|calling|phone|phoning|writing) (?P<at>to|at|on)(?= (?:before|until"
    r"|if|by (?:noon|midnight|the end|\d"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)day))\b)"
)
_ON_HERE = compile_when_used(r"\bavailable(?: \w+){0,3} (?P<at>(?:on|at|via|from) here)\b")
_VISIT_FOR = compile_when_used(
    r"(?:^|[.!?:;] |\bplease )(?P<at>visit for) (?:more|further|full|all|details|tickets|times|info|bookings?"
    r"|information)\b",
    re.MULTILINE,
)
_WHEN = r"(?:last (?:week|month|year|night|summer|spring|autumn|winter)|yesterday|earlier this (?:week|month|year))"
_SAID = "said told announced confirmed revealed reported".split()
_WHO_SAID = compile_when_used(rf"(?:^|[.!?] ){_WHEN} (?P<at>(?:{'|'.join(_SAID)}) that)\b", re.MULTILINE)
_MAIL = compile_when_used(
    r"(?P<at>(?<![\w@])[a-z0-9][\w.+-]{1,30}@)(?= (?:or|and|for|by|to|if|with|before|until)\b|[,;)]|$)", re.MULTILINE
)
_HANDLE = compile_when_used(
    r" (?P<at>(?:at|handle|(?:on|via) \w+|is|us|me) @)(?= (?:and|or|for|to)\b|[,;)]|$)", re.MULTILINE
)
# Each pattern with what the words before its match must be, by texts of which one stands in every match.
_SHAPES: Anchored[tuple[re.Pattern[str], re.Pattern[str] | None]] = Anchored((
    (
        (
            *(" at and", " at or", " at but", " via and", " via or", " on or ", " on and "),
            *(" from or ", " from and ", " at on ", " via on "),
            *(" to or ", " to and ", " at to "),
        ),
        (_BETWEEN, _CALL),
    ),
    ((" on and", " on or", " on,"), (_ON, _FOLLOW)),
    ((" on here", " at here", " via here", " from here"), (_ON_HERE, None)),
    (("visit for ",), (_VISIT_FOR, None)),
    ([f" {said} that" for said in _SAID], (_WHO_SAID, None)),
    ((" on,", " at,", " via,", " on ,", " at ,", " via ,"), (_COMMA, None)),
    (("subscribe ", "sign up ", "register "), (_SUBSCRIBE, None)),
    ([f" {a} {b}" for a in ("to", "at", "on") for b in ("before", "until", "if", "by")], (_TEXT, None)),
    (("@ ", "@\n", "@,", "@;", "@)"), (_MAIL, None)),
    ((" @ ", " @\n", " @,", " @;", " @)"), (_HANDLE, None)),
    (
        (
            *("according to,", "according to ,", "according to .", "according to has", "courtesy of,"),
            *("courtesy of .", "reported by,", "reported by.", "interview with,", "interview with.", "told to,"),
            "conversation with,",
        ),
        (_SOURCE, None),
    ),
))  # fmt: skip
_BEFORE = 90  # characters


def check(document: Document, _context: Context) -> Iterator[Finding]:
    folded = document.folded
    for pattern, before in _SHAPES.standing_in(document.presence):
        for match in pattern.finditer(folded):
            span = Span(*match.span("at"))
            if before is not None and not before.search(folded[max(0, match.start() - _BEFORE) : match.start()]):
                continue
            if document.in_code(span.start) or document.in_front_matter(span.start):
                continue
            shown = document.text[span.start : span.end]
            yield Finding(span, f"“{shown}”: the link after the preposition is gone")


RULE = Rule(
    id="stripped-link-text",
    category="placeholder",
    severity=ERROR,
    check=check,
    summary="A call to read, follow or write lost its links",
    why="“Read more at and follow us on” had an address after each preposition; the links were dropped with their "
    "text, and the "
    "sentence now points nowhere.",
    bad=[
        "The print can be seen until May. For a seat write to [[films@]] or call at the door.\n",
        "The film is out: you can watch it [[on or rent]] it from the shop. Book a seat [[at to be]] there.\n",
        "She draws as well. Follow her [[at @]] and on paper.\n",
        "The second part follows in June. Read more [[at and follow]] us on the way to the festival.\n",
        "She answers every letter. You can reach her [[at or on]] paper, and she prefers paper.\n",
        "The club meets on Mondays. Find us [[on and on]].\n",
        "The sequel is off, [[according to,]] which had the story first.\n",
        "The public can vote by texting [[to]] before Sunday. Book a seat: go [[to and click]] on Seasons.\n",
        "The film is available [[on here]], or from a library. [[Visit for]] more information. Last week [[said "
        "that]] it would open.\n",
        "You can watch it [[on and in cinemas]] from Friday. Write to the editor [[at and we]] will answer.\n",
    ],
    good=[
        "Eggs @ ten a dozen, write to films@example.org or call on and on; it goes from and to the sea.\n",
        "Read on and find out who did it, or visit the museum and look at the letters.\n",
        "They follow him on and on through the city, until the film runs out of streets.\n",
        "She told the paper that the film was hers, according to two people who were there.\n",
        "Last week it was said that the film is on here and there. A visit for two is what they want, on and off.\n",
    ],
)
