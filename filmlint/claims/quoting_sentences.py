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

_PIECE = r"(?:review|notice|column|write-up|capsule|critique|pan|rave)s?"
_VERB = compile_when_used(
    r"\b(?:wrote|writes|writing|called|calls|calling|reviewed|reviewing|praised|praising|described|describes|declared|"
    r"dismissed|dismissing|hailed|hailing|raved|panned|panning|complained|noted|observed|said|says|argued|found|"
    r"admired|thought|felt|concluded|ran|verdict|judged|put it|summed|gave|named|placed|put|review|reviews|notice|"
    r"column)\b"
)
# Verbs that date a thought as well as a piece: they tell of a review where it is quoted, or its paper named.
_THOUGHT = compile_when_used(
    r"\b(?:thought|felt|found|said|says|argued|concluded|judged|noted|observed|admired|complained|ran|gave|named|placed|"
    r"put)\b"
)
# What dates a piece and nothing else: "in 1996", "her 1996 review", "(The Post, 1996)"; before and behind the year.
_IN = compile_when_used(
    r"\b(?:[Ii]n|[Bb]ack in|of|dated|from)(?: (?:early|late|mid-))? ?"
    r"(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r"(?: \d{1,2},)? (?:of )?)?$"
)
_ON = compile_when_used(
    r"\b[Oo]n (?:[A-Z][a-z]+day,? )?(?:(?:January|February|March|April|May|June|July|August|September|October|November|"
    r"December) \d{1,2},|\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|"
    r"December),?) $"
)
_IN_BEHIND = compile_when_used(
    rf" {_PIECE}\b|,| ?[.:;]|[\"”“’‘]| that | the | it | she | he | as | to | of | a | an |$"
)
_POSSESSED = compile_when_used(r"\b(?:his|her|their|a|an|the|in|own|original)(?: \w+)? $|['’]s $")
_POSSESSED_BEHIND = compile_when_used(rf" (?:[A-Z][\w.’'&-]* ){{0,4}}{_PIECE}\b")
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
    for dated, _ in claims.years:
        if not _dates_piece(text, dated):
            continue
        sentence = claims.body.sentence_of(dated.start)
        if sentence is None or sentence.end - sentence.start > 700 or len(claims.years_in(sentence)) != 1:
            continue
        if _VERB.search(text, *sentence) is None:
            continue
        if _OTHER_EVENT.search(text[sentence.start : dated.start]) and not _POSSESSED_BEHIND.match(text, dated.end):
            continue
        inside = list(dict.fromkeys(name.text for name in claims.names_in(sentence)))
        if not inside:
            continue
        outlets = [name for name in inside if looks_like_outlet(name)]
        people = [name for name in inside if name not in outlets and " " in name]
        critic, outlet = next(iter(people), ""), next(iter(outlets), "")
        found = Attribution(critic, outlet, int(text[slice(*dated)]), 0, 0, tuple(inside), sentence, dated)
        quotation = claims.body.quotation_in(sentence)
        if not outlets and quotation is None and all(_THOUGHT.fullmatch(one) for one in _VERB.findall(text, *sentence)):
            continue  # "Ana Roe thought, in 1996, that she knew": in a book, perhaps, or at a dinner
        quoted = quotation or Span(sentence.start, sentence.start)
        yield Quoting(found, dated, quoted, sentence, text[slice(*sentence)])


def _dates_piece(text: str, year: Span) -> bool:
    """Whether a year stands where it dates a review, as far as the words next to it tell."""
    before = text[max(0, year.start - 40) : year.start]
    if text[year.end : year.end + 1] == ")" and before.endswith(", "):
        return True
    if _IN_BEHIND.match(text, year.end) and (_IN.search(before) or _ON.search(before)):
        return True
    return bool(_POSSESSED_BEHIND.match(text, year.end) and _POSSESSED.search(before))
