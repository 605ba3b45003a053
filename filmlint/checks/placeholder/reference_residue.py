"""What a copied encyclopedia page leaves behind: "[1]", "[edit]", "[citation needed]"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from filmlint.finding import UNSAFE, WARNING, Edit, Finding, Fix
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.presence import Sought
from filmlint.text.shortened import shortened
from filmlint.text.span import Span

_EDITORIAL = (
    r"\[ ?(?:edit(?: source)?|citations? needed|clarification needed|(?:better |additional )?(?:source|citation)s? "
    r"needed|page needed|verification needed"
    r"|not verified in body|failed verification|unreliable source\??|original research\??|dubious(?: [-–] discuss)?"
    r"|disputed(?: [-–] discuss)?|weasel words"
    r"|(?:by )?whom\?|according to whom\?|dead link|permanent dead link|full citation needed|when\?|who\?|which\?"
    r"|vague|update|needs update|hide|show) ?\]"
)
_EDITORIAL_MARK = compile_when_used(_EDITORIAL, re.IGNORECASE)
_IN_PROSE = compile_when_used(r"\[ ?(?:when\?|who\?|which\?|vague|update|hide|show) ?\]", re.IGNORECASE)
_ROUND = compile_when_used(r"\((?:citations?|sources?|references?|attribution) needed\)|\[sources?\?\]", re.IGNORECASE)
_ROUNDS = Sought((" needed)", "[source"))
_NUMBER = compile_when_used(
    r"\[(?:(?<=[\w.,;:!?\"”’')%\]]\[)(?:\d{1,3}|n(?:ote|b) ?\d{1,2})|(?<=[.,;:!?\"”’\]]\[)[a-z])\]"
    r"(?:\[(?:\d{1,3}|[a-z]|n(?:ote|b) ?\d{1,2})\]){0,5}(?![(\[:\w&=;{}]|\.[a-z(])"
)
_NOTE_LINE = compile_when_used(r"^[ \t>*-]*(?:\[\^?\w{1,4}\]:?|\^|\d{1,3}[.)]|\(\d{1,3}\))[ \t]+\S", re.MULTILINE)
_NOTES_HEADING = compile_when_used(
    r"^[#* \t]*(?:notes|references|footnotes|endnotes|sources|citations|works cited"
    r"|bibliography)[*: \t]*$",
    re.MULTILINE,
)
_BACK = compile_when_used(
    r"^[ \t]*(?:↑|\^ ?(?:[a-z](?: |$))+|\^ jump up|jump up to)[^\n]{0,200}|↑ ?jump up(?: to:?)?(?: [a-z](?![a-z]))*",
    re.MULTILINE,
)
# "Cast" and the button beside it, run together.
_BUTTON = compile_when_used(
    r"^(?:plot|cast|story|synopsis|summary|trivia|gallery|references|production|reception|soundtrack|music|release"
    r"|notes|quotes|characters|background|development|filming|awards|legacy|credits|biography|filmography|appearances"
    r"|videos|see also|external links)(?P<at>edit(?: source)?)$",
    re.MULTILINE,
)
_ARCHIVED = compile_when_used(
    r"\barchived from the original on [^.\n]{4,40}\.?|\b(?:this article needs additional citations|"
    r"from wikipedia, the free encyclopedia|for other uses, see [^.\n]{3,60}\(disambiguation\)|this (?:article|"
    r"section) (?:does not cite any sources|is a stub))\b[^.\n]{0,80}\.?"
)
_OF_PAGES = Sought((
    *("archived from the", "additional citations", "free encyclopedia", "(disambiguation)", "cite any sources"),
    "is a stub",
))  # fmt: skip
_UP = Sought(("↑", "^ ", "jump up"))


def check(document: Document, _context: Context) -> Iterator[Finding]:
    text, folded = document.text, document.folded
    if "[" in text:
        for match in _EDITORIAL_MARK.finditer(text):
            if _IN_PROSE.fullmatch(match.group()) and text[match.start() - 1 : match.start()].isspace():
                continue  # "[who?]" between words may be the writer's own remark
            if text[match.end() : match.end() + 1] not in ("(", "[", ":"):
                yield from _residue(document, Span(*match.span()))
        numbers = [Span(*match.span()) for match in _NUMBER.finditer(text)]
        if numbers and not _has_notes(folded):
            for span in numbers:
                yield from _residue(document, span)
    if _ROUNDS.stands_in(document.presence):
        for match in _ROUND.finditer(text):
            yield from _residue(document, Span(*match.span()))
    if _UP.stands_in(document.presence):
        for match in _BACK.finditer(folded):
            yield from _residue(document, Span(*match.span()))
    if "edit\n" in folded or folded.endswith("edit"):
        for match in _BUTTON.finditer(folded):
            yield from _residue(document, Span(*match.span("at")))
    if _OF_PAGES.stands_in(document.presence):
        for match in _ARCHIVED.finditer(folded):
            yield from _residue(document, Span(*match.span()))


def _has_notes(folded: str) -> bool:
    return _NOTES_HEADING.search(folded) is not None or _NOTE_LINE.search(folded) is not None


def _residue(document: Document, span: Span) -> Iterator[Finding]:
    if document.in_code(span.start) or document.in_front_matter(span.start):
        return
    shown = shortened(" ".join(document.text[span.start : span.end].split()), 60)
    yield Finding(
        span,
        f"“{shown}” was copied along from an encyclopedia or a paper; its note is not here",
        fix=Fix("Delete it", (Edit(span, ""),), UNSAFE),
    )


RULE = Rule(
    id="reference-residue",
    category="placeholder",
    severity=WARNING,
    check=check,
    summary="A mark of a footnote or an edit link was copied along",
    why="The note it points to is on another page; what it shows the reader is where the sentence was copied from.",
    bad=[
        "The film was seen by half the town [[(citation needed)]] in a week.\n",
        {
            "text": "The film won two prizes[[[3][4]]] and was shown in ninety halls.\n",
            "fixed": "The film won two prizes and was shown in ninety halls.\n",
        },
        "Plot[[[edit]]]\n\nA keeper finds a boat, and in the boat there is a letter.\n",
        "The film was seen by half the town.[[[citation needed]]] The other half built the set.\n",
    ],
    good=[
        "He wrote (no source needed) that the boat was his.\n",
        "The old page showed if(arguments[1]&&list[0]=items[2].name) where the picture should have been.\n",
        "The film won two prizes.[1] It was shown in ninety halls.\n\nNotes\n\n[1] The second one was shared.\n",
        "“It was [sic] the best of [his] films,” she wrote, “and the last[, too].”\n",
        {
            "text": "The film won [two prizes][1] and was shown in [ninety halls][2].\n\n[1]: "
            "https://example.org/a\n[2]: https://example.org/b\n",
            "path": "a.md",
        },
    ],
)
