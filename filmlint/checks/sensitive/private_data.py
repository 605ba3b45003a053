"""A private telephone number, address or mailbox in an article."""

from __future__ import annotations

import re
from collections.abc import Iterator

from filmlint.finding import NOTE, Finding
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.body import Body
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span
from filmlint.wording.word_places import words_of

_STREET = (
    r"(?:Street|St\.?|Road|Rd\.?|Avenue|Ave\.?|Lane|Ln\.?|Drive|Dr\.?|Court|Ct\.?|Close|Crescent|Terrace|Way|Place|Pl\.?|"
    r"Circle|Blvd\.?|Boulevard)"
)
_ADDRESS = compile_when_used(
    rf"\d{{1,5}}[A-Za-z]? (?:[NSEW]\.? )?(?:[A-Z][a-z’']+ ){{1,3}}{_STREET}(?!\w)(?! [a-z]{{3,}}s\b)"
)
_PART_OF_NUMBER = frozenset("0123456789$£€.,-")
_LONGEST = 80  # characters of an address
_STREET_KEYS = frozenset(
    "street st road rd avenue ave lane ln drive dr court ct close crescent terrace way place pl circle blvd "
    "boulevard".split()
)
_NUMBER = compile_when_used(r"\d{3,4}[.-]\d{3}|0\d{3,4}$")  # what a telephone number has, unless it has one of these
_IN_BRACKETS = compile_when_used(r"\(\d{3,5}\) ?\d{3}")
_PHONE = compile_when_used(
    r"[+(\d](?<![\w/.+-].)(?:(?<=\+)\d{1,3}[ .-]?(?:\(0\))?[ .-]?\d{2,4}(?:[ .-]\d{2,4}){2,4}|"
    r"(?<=\()\d{3,5}\) ?\d{3,4}[ .-]\d{3,4}|(?<=\d)\d\d[.-]\d{3}[.-]\d{4}|(?<=0)\d{3,4} \d{3} \d{3,4})(?![\w-])"
)
_MAILBOX = compile_when_used(
    r"(?<![\w.+-])[\w.+-]{2,64}@(?:gmail|googlemail|hotmail|yahoo|ymail|aol|outlook|live|icloud|protonmail|proton|gmx|"
    r"comcast|btinternet|msn)\.(?:com|net|org|co\.uk|ca|de|fr|me)\b"
)
# Places and desks that want to be found, and people who ask to be written to.
_PUBLIC = compile_when_used(
    r"\b(?:cinemas?|theat(?:re|er)s?|museum|gallery|festival|box office|tickets?|venue|library|press|publicist|"
    r"screening|screens?|showtimes?|hotline|helpline|lifeline|samaritans|call|contact|e-?mail|write to|reach (?:me|us)|"
    r"bookings?|information|info|hotel|restaurant|bar|café|"
    r"cafe|church|school|university|hall|centre|center|office|studios?|company|shop|store|landmark|filmed|shot|"
    r"location|set|scene|character|film|movie|novel|plays?|title|called|series|show|premieres?)\b"
)
_HOME = compile_when_used(
    r"\b(?:home|house|lives?|living|resid(?:es?|ence|ing)|apartment|flat|address|mansion|moved (?:in)?to|bought|"
    r"neighbou?rs?|private|family)\b"
)


def check(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the signature of all checks
    body = document.body
    text = body.text
    if "@" in text:
        for match in _MAILBOX.finditer(text):
            if not _is_public(body, match.start()):
                yield Finding(
                    Span(*match.span()), f"“{match.group()}” is a private mailbox; does its owner want it printed?"
                )
    for match in _PHONE.finditer(text) if _may_have_number(body) else ():
        if not _is_public(body, match.start()):
            yield Finding(
                Span(*match.span()),
                f"“{match.group()}” looks like a private telephone number; check before it is printed",
            )
    for match in _addresses(body):
        sentence = body.sentence_of(match.start())
        if text[match.start() - 1 : match.start()] in _PART_OF_NUMBER:
            continue
        if sentence is not None and _HOME.search(body.folded, *sentence) and not _is_public(body, match.start()):
            yield Finding(
                Span(*match.span()), f"“{match.group()}” is somebody's street address; the street or the town is enough"
            )


def _may_have_number(body: Body) -> bool:
    text = body.text
    if "+" in text or ("(" in text and _IN_BRACKETS.search(text)):
        return True
    return any(map(_NUMBER.match, words_of(body).numbers))


def _addresses(body: Body) -> Iterator[re.Match[str]]:
    """What looks like a street address: a capitalised word for a street, and what stands before it."""
    words, end = words_of(body), 0
    present = _STREET_KEYS & body.presence.words
    for at in sorted(at for key in present for at in words.of(key) if body.text[at].isupper()):
        for match in _ADDRESS.finditer(body.text, max(end, at - _LONGEST), at + _LONGEST):
            end = match.end()
            yield match


def _is_public(body: Body, at: int) -> bool:
    sentence = body.sentence_of(at)
    return sentence is not None and _PUBLIC.search(body.folded, *sentence) is not None


RULE = Rule(
    id="private-data",
    category="sensitive",
    severity=NOTE,
    confidence="medium",
    check=check,
    summary="A private address, telephone number or mailbox is printed",
    why="An address in an archive is found by anybody for ever. Cinemas, festivals and press desks want that; people "
    "at home "
    "mostly do not.",
    guideline="IPSO Editors’ Code of Practice, clause 2 (privacy); SPJ Code of Ethics, “minimize harm”; BBC Editorial "
    "Guidelines, section 7",
    bad=[
        "The old stuntman lives alone at [[14 Elder Lane]], behind the bakery, with two dogs.",
        "Her brother, who still paints, is at [[annas.brother77@gmail.com]] most evenings.",
    ],
    good=[
        "The old stuntman lives alone behind the bakery, with two dogs. He was born in 1950, and 14 people came.",
        "The festival's press desk is at 14 Elder Lane. Write to me at longnight@gmail.com, or call 555-010-0199.",
        "The character lives at 221B Baker Street, as everybody knows.",
    ],
)
