"""No blank between two sentences or two words: "the sea.The", "Lt.Roe", "house,who", "theRoe"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from filmlint.checks.word_places import words_of
from filmlint.finding import UNSAFE, WARNING, Edit, Finding, Fix
from filmlint.language.words import frequency_rank
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.body import Body
from filmlint.text.document import Document
from filmlint.text.span import Span

_HINT = re.compile(r"[.!?,;][\"”’]?[A-Za-z]")
_NEAR = 8  # characters around it that the expressions look at
_TOKEN_EDGE = ' \n\u00a0\t—–"“”‘()[]'
_STOP = re.compile(r"(?<=[a-z0-9’”\"')])(?P<at>[.!?]|[.!?][\"”’])(?=[A-Z][a-z])")
_COMMA = re.compile(r"(?<=[A-Za-z]{2}|[a-z][’”\"')])(?P<at>,(?=[A-Za-z]{2})|;(?=[a-z]{2}))")
_BEFORE_SMALL = re.compile(
    r"(?<=[a-z]{3})(?P<at>\.)(?=(?:the|and|but|this|that|they|there|when|with|what|then|these|his|her|she|not|you|"
    r"was|because|however|after|it's|he|we)\b)"
)
_TITLE = re.compile(r"\b(?P<at>Mr|Mrs|Ms|Dr|Lt|Sgt|Capt|Col|Gen|Prof|St|Jr|Sr|Rev|Sen|Gov)\.(?=[A-Z][a-z])")
_GLUED = re.compile(
    r"(?<![\w@#./'’-])(?P<small>the|and|of|with|by|from|for|that|in|to)(?P<at>)(?P<name>[A-Z][a-z]{2,14})\b(?![./@])"
)
_ADDRESS = re.compile(
    r"[/@\\#<>=_]|www|https?|\.(?:com|org|net|co|uk|tv|html?|php|jpe?g|png|gif|mp[34]|mov|avi|mkv|pdf|io|js|py|me|"
    r"info|edu|gov|fm|ly)\b|\d\.\d",
    re.IGNORECASE,
)
_TABLE = 12  # so many, and it is no prose but a table, or code
_NAMED_SO = re.compile(r"(?:[A-Z]\.){1,5}[A-Z]?|[A-Z][a-z]?\.[A-Z][a-z]{1,2}|(?:i|e|i’|e’)(?:[A-Z][a-z]+)")


def check(document: Document, _context: Context) -> Iterator[Finding]:
    found = list(_places(document.body)) if words_of(document.body).english else []
    if len(found) < _TABLE:
        yield from found


def _places(body: Body) -> Iterator[Finding]:
    text = body.text
    taken: list[Span] = []
    for hint in _HINT.finditer(text):
        for pattern in (_TITLE, _STOP, _BEFORE_SMALL, _COMMA):
            match = pattern.search(text, max(0, hint.start() - _NEAR), hint.end() + _NEAR)
            if match is None:
                continue
            at = Span(*match.span("at"))
            end = match.end() if pattern is _TITLE else at.end
            token = _token(text, at.start)
            shown = text[token.start : token.end]
            if any(map(token.overlaps, taken)) or body.in_quotation(at):
                continue
            if pattern is not _TITLE and _is_one(shown, end - token.start):
                continue
            if text[token.start : at.start].isdigit():
                continue  # the number of an item in a list
            taken.append(token)
            fix = Fix("Put a blank between them", (Edit(Span(end, end), " "),), UNSAFE)
            yield Finding(token, f"“{shown}”: a blank is missing", fix=fix)
    if any(
        _GLUED.search(token) for token in text.split() if not (token.islower() or token.istitle() or token.isupper())
    ):
        yield from _glued(body)


def _glued(body: Body) -> Iterator[Finding]:
    for match in _GLUED.finditer(body.text):
        span = Span(*match.span())
        if match["small"] in ("in", "to", "of", "by") and len(match["name"]) < 4:
            continue
        if frequency_rank(match.group()) is None and not body.in_quotation(span):
            fix = Fix("Put a blank between them", (Edit(Span(match.start("at"), match.start("at")), " "),), UNSAFE)
            yield Finding(span, f"“{match.group()}”: a blank is missing", fix=fix)


def _token(text: str, at: int) -> Span:
    start, end = at, at
    while start > 0 and text[start - 1] not in _TOKEN_EDGE and at - start < 40:
        start -= 1
    while end < len(text) and text[end] not in _TOKEN_EDGE and end - at < 40:
        end += 1
    while end > at + 1 and text[end - 1] in ".,;:!?’'":
        end -= 1
    return Span(start, end)


def _is_one(shown: str, inside: int) -> bool:
    """Whether the token is an address, a file, an abbreviation, a name, or a number: nothing is missing in it."""
    if _ADDRESS.search(shown) or _NAMED_SO.fullmatch(shown):
        return True
    left, right = re.findall(r"[^\W_]+", shown[:inside]), re.findall(r"[^\W_]+", shown[inside:])
    if not left or not right:
        return True
    if shown[inside - 1] == "." and len(re.findall(r"\.", shown.rstrip("."))) > 1:
        return True
    return shown[inside - 1] == "," and not (frequency_rank(left[-1]) or frequency_rank(right[0]))


RULE = Rule(
    id="missing-space-after-stop",
    category="language",
    severity=WARNING,
    check=check,
    summary="No blank after a full stop or comma",
    why="Two sentences or two words run into each other; most often a line break or a link was lost there.",
    bad=[
        {
            "text": "He looks at the [[sea.The]] house is empty. Then [[Lt.Roe]] arrives.",
            "fixed": "He looks at the sea. The house is empty. Then Lt. Roe arrives.",
        },
        "The [[landlord,who]] has the key, waits. Is it [[late?Nobody]] knows, and [[theRoe]] family has left.",
    ],
    good=[
        "See www.example.org/The.Long.Night or write to ana.Roe@example.org. The U.S.A. and St. Louis, J.Lo, "
        "will.i.am and index.Html.",
        "The long night ended at 5.30 in Node.js, and iTunes, McRoe and DeLim had 3,500 songs. The film mother! Is "
        "it a film?",
    ],
)
