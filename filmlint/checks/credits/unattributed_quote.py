"""A quotation, and nobody who says it."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.claims.windows import Cues, matches
from filmlint.finding import Finding
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.blocks import ITEM, QUOTATION
from filmlint.text.body import Body
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span
from filmlint.text.words import count_words

# "he said in an interview": a speaker, and no way to find where he spoke.
_NOWHERE = compile_when_used(
    r"\b(?:said|says|told|recalled|explained|admitted|revealed|remembered|"
    r"noted)(?: \w+){0,3}? in an? (?:[a-z]+ )?interview\b"
    r"(?! (?:with|for|on|in|to|published|by|at|given|from|from the))"
)
# "one critic wrote": a speaker without a name.
_SOMEBODY = compile_when_used(
    r"\b(?:one|a|some|another|an unnamed|an anonymous) (?:critic|reviewer|journalist|source|insider|fan|viewer|"
    r"observer|commentator)s?"
    r" (?:once )?(?:said|says|wrote|writes|called|calls|put it|noted|described)\b"
)


_INTERVIEW = Cues(("interview",))
_SPEAKER_LIST = ("critic", "reviewer", "journalist", "source", "insider", "fan", "viewer", "observer", "commentator")
_SPEAKERS = Cues((*_SPEAKER_LIST, *(f"{speaker}s" for speaker in _SPEAKER_LIST)))
_NEAR = 160  # characters around a quotation in which somebody is said to have said it


def check(document: Document, context: Context) -> Iterator[Finding]:
    body = document.body
    told = list(_told(body))
    if not told:
        return
    blocks = {span.start: block.kind for span, block in body.blocks}
    for quoted in body.quotations:
        block = body.paragraph_of(quoted.start)
        if block is None or blocks.get(block.start) in (ITEM, QUOTATION):
            continue
        if count_words(body.text[slice(*quoted)]) < context.options["words"]:
            continue
        near = Span(max(block.start, quoted.start - _NEAR), min(block.end, quoted.end + _NEAR))
        for span, what in told:
            if near.contains(span) and not quoted.overlaps(span):
                message = f"“{body.text[slice(*span)]}” {what}: name the person, the outlet and the date"
                yield Finding(body.to_document(span), message)
                break


def _told(body: Body) -> Iterator[tuple[Span, str]]:
    """Where the text says that somebody said something, and what it leaves out."""
    for match in matches(_NOWHERE, body.folded, body.presence, _INTERVIEW, 100, 30):
        yield Span(*match.span()), "does not say where"
    for match in matches(_SOMEBODY, body.folded, body.presence, _SPEAKERS, 20, 40):
        yield Span(*match.span()), "does not say who"


RULE = Rule(
    id="unattributed-quote",
    category="credits",
    severity="note",
    check=check,
    options={"words": 6},
    summary="A quotation without a speaker, or without the place it is from",
    why="A quotation that nobody can look up cannot be checked, by the editor or by a reader.",
    bad=[
        "“We had no money, and we pretended that we had some,” he [[said in an interview]].",
        "“It is the longest night that I have ever sat through,” [[one critic wrote]].",
    ],
    good=[
        "“We had no money, and we pretended that we had some,” he said in an interview with a Lund paper in 1996.",
        "“It is the longest night that I have ever sat through,” Ana Roe wrote in her column.",
        "He said in an interview that he was tired.",
    ],
)
