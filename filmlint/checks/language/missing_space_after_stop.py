"""No blank between two sentences or two words: "the sea.The", "Lt.Roe", "house,who", "theRoe"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from string import ascii_lowercase, ascii_uppercase

from filmlint.finding import UNSAFE, WARNING, Edit, Finding, Fix
from filmlint.language.words import frequency_rank
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.body import Body
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.searching import places_of
from filmlint.text.span import Span
from filmlint.wording.word_places import words_of

_WORD = compile_when_used(r"[^\W_]+")
_HINT = compile_when_used(r"[.!?,;][\"”’]?[A-Za-z]")
_MARKS, _QUOTES = ".!?,;", "\"'"  # as the hints have them, in a folded text
# Small letters, marks and quotes as one of them each: where a hint may stand shows at once.
_KINDS = bytes.maketrans(f"{ascii_lowercase}{_MARKS}{_QUOTES}".encode(), b"a" * 26 + b"." * 5 + b"'" * 2)
_NEAR = 8  # characters around it that the expressions look at
_TOKEN_EDGE = ' \n\u00a0\t—–"“”‘()[]'
_STOP = compile_when_used(r"(?<=[a-z0-9’”\"')])(?P<at>[.!?]|[.!?][\"”’])(?=[A-Z][a-z])")
_COMMA = compile_when_used(r"(?<=[A-Za-z]{2}|[a-z][’”\"')])(?P<at>,(?=[A-Za-z]{2})|;(?=[a-z]{2}))")
_BEFORE_SMALL = compile_when_used(
    r"(?<=[a-z]{3})(?P<at>\.)(?=(?:the|and|but|this|that|they|there|when|with|what|then|these|his|her|she|not|you|"
    r"was|because|however|after|it's|he|we)\b)"
)
_TITLE = compile_when_used(r"\b(?P<at>Mr|Mrs|Ms|Dr|Lt|Sgt|Capt|Col|Gen|Prof|St|Jr|Sr|Rev|Sen|Gov)\.(?=[A-Z][a-z])")
_GLUED = compile_when_used(
    r"(?<![\w@#./'’-])(?P<small>the|and|of|with|by|from|for|that|in|to)(?P<at>)(?P<name>[A-Z][a-z]{2,14})\b(?![./@])"
)
# Words that a name runs into where a link or an emphasis was stripped ("Roewho"); any participle is another one.
_FOLLOWING = frozenset("and who the was with has had that which from were but when will".split())
_SECOND = (*_FOLLOWING, "ed")
_LONGEST_FOLLOWING = 20  # letters
_CAPITAL_INSIDE = compile_when_used(
    r"(?<![\w@#./'’-])[A-Z]?[a-z]{2,14}(?P<at>)(?:The|And|But|She|They|When|While|With|After|Directed|Starring)\b"
    r"(?![./@])"
)
# Every small letter as a, every capital as A: a capital inside a word shows at once.
_LETTER_CASE = bytes.maketrans((ascii_lowercase + ascii_uppercase).encode(), b"a" * 26 + b"A" * 26)
_ADDRESS = compile_when_used(
    r"[/@\\#<>=_]|www|https?|\.(?:com|org|net|co|uk|tv|html?|php|jpe?g|png|gif|mp[34]|mov|avi|mkv|pdf|io|js|py|me|"
    r"info|edu|gov|fm|ly)\b|\d\.\d",
    re.IGNORECASE,
)
_LONGEST = 24  # characters of a word before and after the place where two are one
_TABLE = 12  # so many, and it is no prose but a table, or code
_NAMED_SO = compile_when_used(r"(?:[A-Z]\.){1,5}[A-Z]?|[A-Z][a-z]?\.[A-Z][a-z]{1,2}|(?:i|e|i’|e’)(?:[A-Z][a-z]+)")


def check(document: Document, _context: Context) -> Iterator[Finding]:
    found = list(_places(document.body)) if words_of(document.body).english else []
    if len(found) < _TABLE:
        yield from found


def _places(body: Body) -> Iterator[Finding]:
    text = body.text
    taken: list[Span] = []
    kinds = body.folded.encode("ascii", "replace").translate(_KINDS).decode("ascii")
    for hint in filter(None, (_HINT.match(text, at) for at in places_of((".a", ".'a"), kinds))):
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
    yield from _glued(body)
    yield from _running_on(body)


def _running_on(body: Body) -> Iterator[Finding]:
    """Names that stand elsewhere as words of their own, and here run into the next one."""
    words = words_of(body)
    for word in sorted(word for word in words.strangers if word.endswith(_SECOND)):
        for cut in range(max(3, len(word) - _LONGEST_FOLLOWING), len(word) - 2):
            rest = word[cut:]
            if (
                (rest in _FOLLOWING or (len(rest) > 4 and rest.endswith("ed") and frequency_rank(rest)))
                and words.is_name(word)
                and words.is_name(word[:cut])
            ):
                for at in words.of(word):
                    span = Span(at, at + len(word))
                    if body.text[at].isupper() and body.text[at + 1 : span.end].islower():
                        yield _missing(span, at + cut, body.text[at : span.end])


def _missing(span: Span, at: int, shown: str) -> Finding:
    fix = Fix("Put a blank between them", (Edit(Span(at, at), " "),), UNSAFE)
    return Finding(span, f"“{shown}”: a blank is missing", fix=fix)


def _glued(body: Body) -> Iterator[Finding]:
    """Two words in one, the second with a capital."""
    text = body.text
    cases = text.encode("ascii", "replace").translate(_LETTER_CASE).decode("ascii")
    for before in places_of(("aA",), cases):
        for pattern in (_GLUED, _CAPITAL_INSIDE):
            for match in pattern.finditer(text, max(0, before - _LONGEST), before + _LONGEST):
                span, at = Span(*match.span()), match.start("at")
                if at == before + 1 and not body.in_quotation(span) and not (pattern is _GLUED and _is_name(match)):
                    yield _missing(span, at, match.group())


def _is_name(match: re.Match[str]) -> bool:
    """Whether a small word and a capitalised one may be one: inXile, a word of the language."""
    if match["small"] in ("in", "to", "of", "by") and len(match["name"]) < 4:
        return True
    return frequency_rank(match.group()) is not None


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
    left, right = _WORD.findall(shown[:inside]), _WORD.findall(shown[inside:])
    if not left or not right:
        return True
    if shown[inside - 1] == "." and shown.rstrip(".").count(".") > 1:
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
        "Ana Roeland wrote it. Ana [[Roelandwho]] has died, was to play it [[againThe]] boat, which Ana "
        "[[Roelandowned]], sank.",
    ],
    good=[
        "See www.example.org/The.Long.Night or write to ana.Roe@example.org. The U.S.A. and St. Louis, J.Lo, "
        "will.i.am and index.Html.",
        "Anders Roland met Alex Alexander and Robert Robertson in Holland, and Ferdinand, who is English, was there.",
        "The long night ended at 5.30 in Node.js, and iTunes, McRoe and DeLim had 3,500 songs. The film mother! Is "
        "it a film?",
    ],
)
