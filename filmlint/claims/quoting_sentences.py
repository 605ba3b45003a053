"""Sentences that say when a critic wrote something: "Ana Roe wrote in The Daily Post in 1996 that the film drags"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from filmlint.claims.attributions import Attribution, looks_like_outlet
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

if TYPE_CHECKING:
    from filmlint.claims.extraction import Claims

_YEAR = r"(?P<year>(?:18[89]|19\d|20\d)\d)(?!\d|s\b|[-–]\d)"
_PIECE = r"(?:review|notice|column|write-up|capsule|critique|pan|rave)s?"
_VERB = compile_when_used(
    r"\b(?:wrote|writes|writing|called|calls|calling|reviewed|reviewing|praised|praising|described|describes|declared|"
    r"dismissed|dismissing|hailed|hailing|raved|panned|panning|complained|noted|observed|said|says|argued|found|"
    r"admired|"
    r"thought|felt|concluded|gave|named|placed|put|review|reviews|notice|column)\b"
)
# Where a year dates the piece and nothing else: "in 1996", "her 1996 review", "(The Post, 1996)".
_DATED = compile_when_used(
    rf"\b(?:[Ii]n|[Bb]ack in|of|dated|from)(?: (?:early|late|mid-))? ?"
    rf"(?:(?:January|February|March|April|May|June|July|August|September|October|"
    rf"November|December)(?: \d{{1,2}},)? (?:of )?)?"
    rf"{_YEAR}(?= {_PIECE}\b|,| ?[.:;]|[\"”“’‘]| that | the | it |"
    rf" she | he | as | to | of | a | an |$)|"
    rf"\b(?:his|her|their|a|an|the|in|own|original)(?: \w+)? "
    rf"(?P<y2>(?:18[89]|19\d|20\d)\d)(?= (?:[A-Z][\w’'&.-]+ ){{0,4}}{_PIECE}\b)|"
    rf"(?<=, )(?P<y3>(?:18[89]|19\d|20\d)\d)(?=\))"
)
_PIECE_WORD = compile_when_used(rf"\b{_PIECE}\b")
_OTHER_EVENT = compile_when_used(
    r"\b(?:born|died|death|until|since|before|won|set|released|opened|premiered|married|founded|joined|left|retired|"
    r"directed|made|starring|remake|version|sequel|adaptation|novel|film|movie|drama|comedy|thriller|classic|hit|"
    r"festival|season|interview|told|recalled|remembered)\b[^,;]{0,40}$",
    re.IGNORECASE,
)


class Quoting(NamedTuple):
    """The attribution read from a sentence, its words as `about`, and where year, quotation and all of it are."""

    attribution: Attribution
    year: Span
    quoted: Span
    whole: Span
    about: str


def quoting_sentences(claims: Claims) -> Iterator[Quoting]:
    """The sentences with a verb of writing, a name and one year that dates the piece."""
    text = claims.text
    names = claims.names
    at = 0
    for match in _DATED.finditer(text):
        sentence = claims.body.sentence_of(match.start())
        if sentence is None or sentence.end - sentence.start > 700:
            continue
        years = re.findall(r"(?<!\d)(?:18[89]|19\d|20\d)\d(?!\d)", text[slice(*sentence)])
        verb = _VERB.search(text, *sentence)
        if len(years) != 1 or verb is None:
            continue
        group = "year" if match["year"] else "y2" if match["y2"] else "y3"
        before = text[sentence.start : match.start(group)]
        if group == "year" and _OTHER_EVENT.search(before):
            continue
        while at and names[at - 1].span.start >= sentence.start:
            at -= 1
        while at < len(names) and names[at].span.start < sentence.start:
            at += 1
        inside: list[str] = []
        for name in names[at:]:
            if name.span.start >= sentence.end:
                break
            if name.text not in inside:
                inside.append(name.text)
        if not inside:
            continue
        dated = Span(*match.span(group))
        outlets = [name for name in inside if looks_like_outlet(name)]
        people = [name for name in inside if name not in outlets and " " in name]
        critic, outlet = next(iter(people), ""), next(iter(outlets), "")
        found = Attribution(critic, outlet, int(match[group]), 0, 0, tuple(inside), sentence, dated)
        nowhere = Span(sentence.start, sentence.start)
        quoted = next((span for span in claims.body.quotations if span.overlaps(sentence)), nowhere)
        yield Quoting(found, dated, quoted, sentence, text[slice(*sentence)])
