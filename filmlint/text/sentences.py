"""Where sentences end: a rule-based splitter that knows film copy."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

# Sought by its first character: the end of a sentence, or of a block.
_CANDIDATE = compile_when_used(r"[.!?…\n](?:(?<=\n)\n|(?<!\n)[.!?…]*[\"'”’»)\]*]*(?=[\s—–]|$))")
_LAST_TOKEN = compile_when_used(r"[^\s\"“‘'(\[—–]*$")
_LONGEST_TOKEN = 40  # characters; no abbreviation is as long
_INITIALS = compile_when_used(r"(?:[a-z]\.)+[a-z]")
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof st sr jr rev gen col capt lt sgt maj cmdr adm gov sen rep hon pres supt insp det fr "
    "vs v no nos vol vols pt pts ch chap ep eps fig figs ed eds trans dir prod dept est approx cf al ca c "
    "inc ltd co corp bros assn univ ave blvd rd hwy ft mt e.g i.e etc viz a.k.a aka "
    "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun "
    "a.m p.m u.s u.k u.n e.u l.a n.y d.c ph.d m.d b.a m.a b.c a.d".split()
)
# These end a sentence as often as not; what follows decides.
_MAY_END = frozenset("jr sr inc ltd co corp bros etc a.m p.m u.s u.k u.n e.u l.a n.y d.c ph.d m.d b.c a.d al".split())
_STARTERS = frozenset(
    "the a an it he she they we i you this that these those there but and so in on at as if when while after before "
    "for his her their its our my one some many most all no not what who how why where then however even still with "
    "by from to of yes".split()
)
_CLOSED_TOKEN = compile_when_used(r"[\"'”’»)\]]")


def sentence_spans(text: str, start: int = 0, end: int | None = None) -> Iterator[Span]:
    """The sentences of `text` between two offsets, blanks around them excluded; a blank line always ends one."""
    stop = len(text) if end is None else end
    begin = start
    for match in _CANDIDATE.finditer(text, start, stop):
        at = match.end()
        if text[match.start()] != "\n" and not _ends(text, match.start(), at, begin, stop):
            continue
        if (span := _trimmed(text, begin, at)) is not None:
            yield span
        begin = at
    if (span := _trimmed(text, begin, stop)) is not None:
        yield span


def _trimmed(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None


def _ends(text: str, stop: int, after: int, begin: int, end: int) -> bool:
    """Whether the stop at offset `stop` ends its sentence; `after` is past the closing quotes."""
    ahead = after
    while ahead < end and text[ahead].isspace():
        if text[ahead] == "\n":
            return True
        ahead += 1
    if ahead >= end:
        return True
    following = text[ahead]
    while following in "\"'“‘«([*_" and ahead + 1 < end:
        ahead += 1
        following = text[ahead]
    if following.islower():
        return False
    mark = text[stop]
    closed = after > stop + 1 and _CLOSED_TOKEN.match(text, after - 1) is not None
    if mark in "!?":
        # A title that ends in ? or !, inside a sentence: an apostrophe-s, a comma or a verb follows, never a capital.
        return following not in ",;:—–"
    if following in ",;:—–-" or text[after : after + 1] in "—–":
        return False
    if mark == "…" or text.startswith("..", stop):
        return following.isupper() or following.isdigit() or not following.isalnum()
    if closed:
        return True
    token = _last_token(text, begin, stop)
    word = _word_at(text, ahead, end)
    if len(token) == 1 and token.isupper():
        # an initial ("Samuel L. Jackson"), unless a plain sentence starter follows ("Vitamin C. The")
        return token != "I" and word in _STARTERS and word not in ("a", "i")
    lowered = token.lower()
    if "." in lowered and _INITIALS.fullmatch(lowered) and (lowered in _MAY_END or lowered not in _ABBREVIATIONS):
        return word in _STARTERS
    if lowered in _MAY_END:
        return word in _STARTERS
    if lowered in _ABBREVIATIONS:
        if lowered in ("no", "v", "c", "sat", "sun", "may", "mar", "dec", "jan", "ed", "est", "trans"):
            return not following.isdigit() and (lowered == "no" or word in _STARTERS)
        return False
    return True


def _last_token(text: str, begin: int, stop: int) -> str:
    """What stands before a stop without a blank, an opening mark or a dash inside; of a very long one, its end."""
    before = text[max(begin, stop - _LONGEST_TOKEN) : stop]
    if not before or before[-1].isspace():
        return ""
    match = _LAST_TOKEN.search(before.rsplit(None, 1)[-1])
    return match.group() if match else ""


def _word_at(text: str, at: int, end: int) -> str:
    stop = at
    while stop < end and (text[stop].isalpha() or text[stop] in "'’"):
        stop += 1
    return text[at:stop].lower().split("'")[0].split("’")[0]
