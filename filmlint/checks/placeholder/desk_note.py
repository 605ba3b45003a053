"""A note or a label of the desk went out with the text: "HED:", "(CHECK)", "(NB subs: …)", "<FILM STILL 2>"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from filmlint.finding import ERROR, Finding
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.disjoint import Disjoint
from filmlint.text.document import HTML, Document
from filmlint.text.expression import compile_when_used
from filmlint.text.literal import in_code, in_front_matter
from filmlint.text.presence import Sought
from filmlint.text.span import Span

_LABEL = compile_when_used(
    r"^[ \t*_#]*(?P<at>(?:(?:WEB |SEO )?(?:HED|HEDLINE|HEADLINE)|SUB-?HED|DEK|LEDE|SLUG|CUTLINE|STANDFIRST|CROSSHEAD"
    r"|PULL ?QUOTE|FACT ?BOX|SIDEBAR|KICKER|META DESCRIPTION|SEO (?:TITLE|DESCRIPTION)|(?:PIC |PHOTO )?CAPTION|BYLINE"
    r"|ENDNOTE|WORDCOUNT)S? ?:)(?=[ \t*_]*\S)",
    re.MULTILINE,
)
_LABELS = Sought(
    "hed heds hedline headline headlines subhed dek deks lede slug cutline standfirst crosshead pull pullquote fact "
    "factbox sidebar kicker description title caption captions byline endnote wordcount".split()
)
# In brackets: a word to a colleague, folded, and the mark of a query.
_NOTE = compile_when_used(
    r"[(\[](?:(?:nb:?|n\.b\.|attn:?|for|note to|notes? for) (?:the )?(?:subs?|sub-?editors?|editors?|eds?|desk"
    r"|copy desk|picture desk|pic desk|production|layout|designers?|web team|fact[ -]?checkers?|legal|self|author"
    r"|writer)|subs|copy desk|pic(?:ture)? desk) ?[:,–-] ?[^()\[\]\n]{3,200}[)\]]"
    r"|[(\[](?:eds?|subs?|author|writer|note to self) ?[:,–-] ?[^()\[\]\n]{3,200}\?[)\]]"
    r"|\((?:number|name|figure|quote|photo|caption|byline|age|source|link|spelling|job title)s? "
    r"(?:to be (?:confirmed|checked|added|supplied)|to (?:come|follow)|tbc|tba|tbd)\)"
    r"|[(\[](?:sp|spell(?:ing)?|number|name|date|year|title|source|age|role|amount|figure)\.? ?\?+[)\]]"
    r"|\[(?:confirm|verify|double[- ]check|fact[- ]check|check (?:with|w/|the|if|this|that|spelling|dates?)"
    r"|query|look up|ask (?:the )?(?:agent|editor|pr|publicist|studio|legal)"
    r"|needs? (?:a )?(?:source|cite|link|quote|photo|fact|caption))\b[^\[\]\n]{0,80}\](?![(\[:])"
)
_QUERY = compile_when_used(
    r"[(\[](?:[^()\[\]\n]{0,60}[ ,;:?])?(?:CHECK|CHK|VERIFY|CQ|STET)(?:[ ,;:?!][^()\[\]\n]{0,60})?[)\]]"
)
_TO_COLLEAGUES = Sought(
    f"{bracket}{word}"
    for bracket in "(["
    for word in "nb n.b attn for note subs copy pic sp spell number name date year title source age role amount "
    "figure quote photo caption byline link job ed eds sub author writer confirm verify double fact check query "
    "look ask need".split()
)
_QUERIES = ("CHECK", "CHK", "VERIFY", "CQ", "STET")
_PICTURE = compile_when_used(
    r"[<\[](?=\S+ )(?:[A-Z0-9][A-Z0-9'’-]*[ :,–-]+){0,4}(?:STILLS?|PHOTOS?|PICS?|PICTURES?|IMAGES?|POSTER|TRAILER"
    r"|VIDEO|CLIP|EMBED|TWEET|GRAPHIC|GALLERY|CAPTION|QUOTE|CROSSHEAD|FACTBOX|LINK)"
    r"(?:[ :,–-]+[A-Z0-9][A-Z0-9'’.&-]*){0,8} ?[>\]](?![(\[:])"
)
_PICTURES = Sought(
    "still stills photo photos pic pics picture pictures image images poster trailer video clip embed tweet graphic "
    "gallery caption quote crosshead factbox link".split()
)


def check(document: Document, _context: Context) -> Iterator[Finding]:
    text = document.text
    taken = Disjoint()
    for pattern, source in _candidates(document):
        for match in pattern.finditer(source):
            span = Span(*match.span("at" if pattern is _LABEL else 0))
            if in_front_matter(document, span.start) or in_code(document, span.start) or not taken.take(span):
                continue
            shown = " ".join(text[span.start : span.end].split())
            shown = shown if len(shown) <= 60 else shown[:59] + "…"
            yield Finding(span, f"“{shown}” was meant for the desk, not for the reader")


def _candidates(document: Document) -> Iterator[tuple[re.Pattern[str], str]]:
    """The expressions whose words stand in the text, with the text each reads."""
    text, presence = document.text, document.presence
    if any(label.upper() in text for label in _LABELS.standing_in(presence)):
        yield _LABEL, text
    if _TO_COLLEAGUES.stands_in(presence):
        yield _NOTE, document.folded
    if any(map(text.__contains__, _QUERIES)):
        yield _QUERY, text
    if (
        ("[" in text or "<" in text)
        and document.format != HTML
        and any(picture.upper() in text for picture in _PICTURES.standing_in(presence))
    ):
        yield _PICTURE, text


RULE = Rule(
    id="desk-note",
    category="placeholder",
    severity=ERROR,
    check=check,
    summary="A note or a label of the desk stands in the text",
    why="Labels of the form, queries to a colleague and slots for pictures are struck out before the page goes; a "
    "reader who meets one knows that nobody did.",
    bad=[
        "The set cost [[(number to be confirmed)]] crowns, and a boat [[[Ed: can we ask her?]]] sank.\n",
        "[[HED:]] The boat that would not sink\n[[DEK:]] A small film with a lake\n\nThe boat is the star of it.\n",
        "The skipper is played by Otto Kemp [[(spelling? CHECK)]], who had never been to sea.\n",
        "It is his fourth film [[(NB subs: or his fifth, ask the agent)]] and his first about a boat.\n",
        "The boat was built in a barn.\n\n[[<FILM STILL 2 - BOAT IN BARN>]]\n\nIt leaked from the first day.\n",
        "The boat had [[(number?)]] owners before him [[[confirm w/ agent]]], and all of them had drowned.\n",
        "The part of the cook went to Ana Roe [[(sp?)]] on the day before the shoot.\n",
    ],
    good=[
        "The date (to be confirmed) is in May. [Ed: this was written before the flood.] It was read twice.\n",
        "Headline: the boat sinks. Caption: nobody minds. That is how the film thinks, in captions.\n",
        "The working title was <Untitled Boat Project>, and the poster still shows it. [Roe] drew it [sic].\n",
        "He plays chess by post (“CHECK!” says every card) and loses. A note to the editor of this film: well done.\n",
        {
            "text": "The boat was built in a barn.\n\n![PHOTO](barn.jpg) and [VIDEO](boat.mp4) show it.\n",
            "path": "a.md",
        },
    ],
)
