"""A score that its scale does not have: seven stars out of five, 112 % on Rotten Tomatoes."""

from __future__ import annotations

import re
from collections.abc import Iterator

from filmlint.claims.numerals import SMALL_WORD, number
from filmlint.claims.windows import Cues, matches
from filmlint.finding import Finding
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

_NUMBER = rf"(?:\d{{1,3}}(?:\.\d{{1,2}})?|{SMALL_WORD})"
_OUT_OF = compile_when_used(
    rf"(?<![\w./,$£€-])(?P<n>{_NUMBER})(?: and a half| ?½)?(?: stars?| points?)? out of (?:a possible )?"
    r"(?P<scale>4|5|6|10|100|four|five|six|ten|a hundred)(?: stars?| points?)?\b"
    r"(?![.,/]\d|%| (?!stars?|points?|on|from|as|in|is|was)[a-z]+s\b)"
)
# "7/5" alone may be a day or a time in music
_SLASHED = compile_when_used(
    r"\b(?:rating|score|grade|verdict|stars|overall)(?: of| is|:)? ?(?P<n>\d{1,3}(?:\.\d)?) ?/ ?"
    r"(?P<scale>5|10|100)(?![\w/.])"
)
_SITES = ("rotten tomatoes", "tomatometer", "metacritic", "metascore")
_SITE = rf"(?:{'|'.join(_SITES)})"
_ON_SITE = compile_when_used(
    rf"\b{_SITE}[^.;,|/\n\d]{{0,30}}?(?P<n>\d{{3}})(?![.,]?\d| ?(?:reviews|critics|films|ratings|users|minutes|/|-))"
    rf"|(?<![\w.,$£€])(?P<m>\d{{3}}) ?(?:%|percent|per cent)[^.;,|/\n\d]{{0,40}}?\b{_SITE}"
)
_OUT_OF_CUES, _SLASHED_CUES = Cues(("out of",)), Cues(texts=("/",))
_SITE_CUES = Cues(_SITES)
_HYPERBOLE = 12  # "eleven out of ten" is praise


def check(document: Document, _context: Context) -> Iterator[Finding]:
    folded, presence = document.body.folded, document.body.presence
    scaled = (
        *matches(_OUT_OF, folded, presence, _OUT_OF_CUES, 40, 40),
        *matches(_SLASHED, folded, presence, _SLASHED_CUES, 25, 8),
    )
    for match in scaled:
        scale = 100 if match["scale"] == "a hundred" else number(match["scale"])
        value = number(match["n"])
        if scale and value and value > scale and not (scale == 10 and value <= _HYPERBOLE):
            yield _finding(document, match, "n", f"{match['n']} is more than its scale, {match['scale']}, has")
    for match in matches(_ON_SITE, folded, presence, _SITE_CUES, 60, 60):
        group = "n" if match["n"] else "m"
        if (number(match[group]) or 0) > 100:
            yield _finding(document, match, group, f"{match[group]} is more than a score of this site can be")


def _finding(document: Document, match: re.Match[str], group: str, message: str) -> Finding:
    return Finding(document.body.to_document(Span(*match.span(group))), f"{message}: check the score")


RULE = Rule(
    id="score-out-of-range",
    category="consistency",
    severity="error",
    check=check,
    summary="A score that its scale does not have",
    why="A digit too many, or the scale of another house: whatever the score was, it is not this one.",
    bad=[
        "I give it [[seven]] out of five, and two of those are for the dog.",
        "It stands at [[112]]% on Rotten Tomatoes, more than the first film had.",
        "Its users gave the film [[71]] out of 10, and nobody complained.",
        "The Dam has Metacritic [[605]] and an audience that likes it.",
    ],
    good=[
        "I give it three out of five, and two of those are for the dog.",
        "It stands at 100% on Rotten Tomatoes, as of 5 May 2016, more than the first film had.",
        "Twelve out of ten critics would lie, and eleven out of ten is what I give it.",
        "Of the jokes 27 out of 100 work, and seven out of five scenes would be enough.",
    ],
)
