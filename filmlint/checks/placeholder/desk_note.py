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
from filmlint.text.presence import Anchored, Sought
from filmlint.text.shortened import shortened
from filmlint.text.span import Span

# A label of a form at the beginning of a line: in capitals, or one that no article uses.
_SHOUTED_LABELS = (
    "HED|HEDLINE|HEADLINE|WEB HED|WEB HEADLINE|SEO HED|SEO HEADLINE|SUBHED|SUB-HED|DEK|LEDE|SLUG|CUTLINE|STANDFIRST"
    "|CROSSHEAD|PULLQUOTE|PULL QUOTE|FACTBOX|FACT BOX|SIDEBAR|KICKER|META DESCRIPTION|META TITLE|META|SEO|SEO TITLE"
    "|SEO DESCRIPTION|CAPTION|PIC CAPTION|PHOTO CAPTION|BYLINE|ENDNOTE|WORDCOUNT|PIC|STRAP|STRAPLINE|SOCIAL|SOCIAL COPY"
    "|KEYWORD|FOCUS KEYWORD|BOXOUT|BOX OUT|NUTGRAF|NUT GRAF|DISPLAY COPY|SLUGLINE|BUDGET LINE|PUSH ALERT|ED|SUB|NB SUB"
    "|NOTE TO EDITOR|NOTE TO SUB|NOTE TO SELF|NOTE TO DESK|NOTE TO DESIGNER|ATTN SUB|ATTN EDITOR|ATTN DESK"
)
_SPOKEN_LABELS = (
    "Eds|Note to editor|Note to editors|Note to the editor|Note to subs|Note to self|Note to the desk|Meta description"
    "|Meta title|SEO title|SEO description|Focus keyword|Focus keyphrase|Standfirst|Hed|Dek|Lede|Subhed|Sub-hed"
    "|Pull quote|Pullquote|Social copy|URL slug|Slug"
)
_LABEL = compile_when_used(
    rf"^[ \t*_#]*(?P<at>(?:(?:{_SHOUTED_LABELS})S? ?|(?:{_SPOKEN_LABELS})):)(?=[ \t*_]*\S)", re.MULTILINE
)
# In brackets: a word to a colleague, folded, and the mark of a query.
_NOTE = compile_when_used(
    r"[(\[](?:"
    r"(?:(?:nb:?|n\.b\.|attn:?|for|note to|notes? for) (?:the )?(?:subs?|sub-?editors?|editors?|eds?|desk"
    r"|copy desk|picture desk|pic desk|production|layout|designers?|web team|fact[ -]?checkers?|legal|self|author"
    r"|writer)|subs|copy desk|pic(?:ture)? desk) ?[:,–-] ?[^()\[\]\n]{3,200}[)\]]"
    r"|(?:eds?|subs?|author|writer|note to self) ?[:,–-] ?[^()\[\]\n?]{3,200}\?[^()\[\]\n?]{0,100}[)\]]"
    r"|(?:number|name|figure|quote|photo|caption|byline|age|source|link|spelling|job title)s? "
    r"(?:to be (?:confirmed|checked|added|supplied)|to (?:come|follow)|tbc|tba|tbd)\)"
    r"|(?:sp|spell(?:ing)?|number|name|date|year|title|source|age|role|amount|figure"
    r"|place|city|town|country|price|venue|studio|surname|first name|maiden name|spelling of name)\.? ?\?+[)\]]"
    r"|(?<=\[)(?:confirm|verify|double[- ]check|fact[- ]check|check (?:with|w/|the|if|this|that|spelling|dates?)"
    r"|query|look up|ask (?:the )?(?:agent|editor|pr|publicist|studio|legal)"
    r"|needs? (?:a )?(?:source|cite|link|quote|photo|fact|caption))\b[^\[\]\n]{0,80}\](?![(\[:])"
    r")"
)
_TO_COME = "number name figure quote photo caption byline age source link spelling job@title".split()
_DOUBTED = (
    "sp spell spelling number name date year title source age role amount figure place city town country price venue "
    "studio surname first@name maiden@name spelling@of@name".split()
)
_BEGINNINGS = (
    *("nb", "n.b.", "attn", "note to", "notes to", "note for", "notes for", "subs:", "subs,", "subs-", "subs -"),
    *("sub:", "ed:", "eds:", "ed,", "ed -", "editor:", "author:", "writer:", "copy desk", "pic desk", "picture desk"),
    *(
        f"for {the}{whom}"
        for the in ("", "the ")
        for whom in "sub ed desk copy@d pic prod lay desi web fact legal self".split()
    ),
    *(f"{what}{many} t" for what in _TO_COME for many in ("", "s")),
    *(f"{what}{mark}" for what in _DOUBTED for mark in ("?", " ?", ".?", ". ?")),
)
_INSTRUCTIONS = "confirm verify double fact check query look@up ask need".split()
_BRACKETED = [
    *(f"{bracket}{beginning}".replace("@", " ") for bracket in "([" for beginning in _BEGINNINGS),
    *(f"[{word}".replace("@", " ") for word in _INSTRUCTIONS),
]
_QUERY = compile_when_used(
    r"[(\[](?:[^()\[\]\n]{0,60}[ ,;:?])?(?:CHECK|CHK|VERIFY|CQ|STET)(?:[ ,;:?!][^()\[\]\n]{0,60})?[)\]]"
)
_MARKED = compile_when_used(
    r"(?:\*\*|//|>>|##|<<|--) ?(?:CHECK|VERIFY|CONFIRM|STET|QUERY|FACT[- ]CHECK)\b[^\n]{0,60}?(?:\*\*|//|<<|##|>>|--)"
    r"|(?<![\w-])(?:PLEASE |PLS )?(?:CHECK|VERIFY|CONFIRM|FACT[- ]?CHECK) (?:THIS|NAMES?|SPELLING|DATES?|QUOTES?|WITH"
    r"|TITLE|YEAR|FIGURES?|FACTS?|SOURCE|AGE|IF)\b"
)
_CUT = compile_when_used(
    r"\({1,2}[A-Z0-9 :.,–-]{0,40}\b(?:CUT|DELETE|REMOVE|LOSE|KILL|TRIM) (?:THIS|HERE|IF)\b[A-Z0-9 :.,–-]{0,40}\){1,2}"
)
# A request to a colleague.
_REQUEST = compile_when_used(
    r"nb(?<!\wnb):? (?:subs?|sub-?editors?|eds?|editors?|desk|production|web|legal) ?[:,-] ?[^\n.]{3,120}"
    r"|pls(?<!\wpls) (?:check|update|confirm|add|cut|fix|change|insert|trim|verify|advise)\b[^\n.]{0,80}"
    r"|@(?<![^\n(\[]@)[\w.]+,?:? (?:can|could|please)\b (?:you )?(?:please )?(?:check|confirm|add|verify|find|fix|cut"
    r"|trim|update|send|change)\b[^\n]{0,80}"
)
# The letter with which the text came.
_LETTER = compile_when_used(
    r"^(?:hi|hey|hello|dear)\b[^.!?\n]{0,30}[,!-] ?(?:here(?:'s| is| are) (?:the|my|your)|please find|attached (?:is"
    r"|are))\b"
    r"[^\n]{0,120}|^[^.!?\n]{0,40}\blet me know if (?:you need|you want|it needs|this needs|you'd like|anything needs"
    r"|there are any)\b[^.!?\n]{0,60}",
    re.MULTILINE,
)
# A whole line of an agency or of a writer: where the story ends, until when it is held back, how long it is.
_SLUG = compile_when_used(
    r"^[ \t*_#(\[–—-]*(?P<at>(?:ENDS|MORE FOLLOWS|MORE TO (?:COME|FOLLOW)|(?:THE )?STORY (?:CAN|MAY) END HERE|-?30-"
    r"|(?:BEGIN|END) OPTIONAL (?:TRIM|CUT)|OPTIONAL (?:TRIM|CUT) (?:BEGINS|ENDS)|EMBARGOED?\b[^\n]{0,60}"
    r"|NOT FOR PUBLICATION[^\n]{0,60}|DO NOT PUBLISH[^\n]{0,60}|(?:FIRST|ROUGH) DRAFT|DRAFT (?:\d|ONLY|COPY)[^\n]{0,20}"
    r"|CUT (?:FROM )?HERE[^\n]{0,40}|[Ww](?:ord|ORD) ?(?:count|COUNT) ?[:=-] ?\d[\d,]*(?: words)?"
    r"|(?:about |approx\.? |c\. ?)?\d{2,4} words))[ \t*_#)\]–—-]*$",
    re.MULTILINE,
)
_PICTURE_WORDS = (
    "STILL|STILLS|PHOTO|PHOTOS|PIC|PICS|PICTURE|PICTURES|IMAGE|IMAGES|POSTER|TRAILER|VIDEO|CLIP|EMBED|TWEET|GRAPHIC"
    "|GALLERY|CAPTION|QUOTE|CROSSHEAD|FACTBOX|LINK"
)
_PICTURE = compile_when_used(
    rf"[<\[](?=[A-Z0-9'’-]+[ :,–-])(?:[A-Z0-9][A-Z0-9'’-]*[ :,–-]+){{0,4}}(?:{_PICTURE_WORDS})"
    r"(?:[ :,–-]+[A-Z0-9][A-Z0-9'’.&-]*){0,8} ?[>\]](?![(\[:])"
)
_PICTURES = Sought(_PICTURE_WORDS.lower().split("|"))
# Patterns by texts of which one stands in every match, and whether each reads the folded text.
_NOTES: Anchored[tuple[re.Pattern[str], bool]] = Anchored((
    ([f"{before}{label}" for label in f"{_SHOUTED_LABELS}|{_SPOKEN_LABELS}".lower().replace("|ed|", "|ed:|").split("|")
      for before in ("\n", "*", "# ")], (_LABEL, False)),
    (_BRACKETED, (_NOTE, True)),
    (("check", "chk", "verify", "cq)", "cq]", "stet"), (_QUERY, False)),
    ([*(f"{mark}{blank}{word}" for mark in ("**", "//", ">>", "##", "<<", "--") for blank in ("", " ")
        for word in ("check", "verify", "confirm", "stet", "query", "fact")),
      *(f"{word} {what}" for word in ("check", "verify", "confirm")
        for what in "this name spelling date quote with title year figure fact source age if".split())],
     (_MARKED, False)),
    (("cut this", "cut here", "cut if", "delete this", "remove this", "lose this", "kill this", "trim if"),
     (_CUT, False)),
    (("nb sub", "nb: sub", "nb ed", "nb: ed", "nb desk", "nb production", "nb web", "nb legal", "pls ", " can you ",
      " could you ", " please "), (_REQUEST, True)),
    ((", here's the ", ", here's my ", ", here is the ", ", here is my ", "please find", "attached is", "attached are",
      "let me know if"), (_LETTER, True)),
    (("\nends", "\n- ends", "\n-ends", "\n(ends", "\n[ends", "\n*ends", "\n**ends", "-30-", "more follows",
      "more to come", "more to follow", "end here", "optional trim", "optional cut", "embargo", "not for publication",
      "do not publish", "first draft", "rough draft", "draft 1", "draft 2", "draft only", "draft copy", "cut here",
      "cut from here", "word count", "wordcount", " words\n", " words]", " words)"), (_SLUG, False)),
))  # fmt: skip
LONGEST_LABEL = 24  # characters


def check(document: Document, _context: Context) -> Iterator[Finding]:
    text = document.text
    taken = Disjoint()
    notes = _NOTES.standing_in(document.presence)
    if ":" in text[:LONGEST_LABEL] and (_LABEL, False) not in notes:
        notes.append((_LABEL, False))  # no line ends before the first
    if (
        ("[" in text or "<" in text)
        and document.format != HTML
        and any(word.upper() in text for word in _PICTURES.standing_in(document.presence))
    ):
        notes.append((_PICTURE, False))
    for pattern, in_folded in notes:
        for match in pattern.finditer(document.folded if in_folded else text):
            span = Span(*match.span(match.lastgroup or 0))
            if document.in_front_matter(span.start) or document.in_code(span.start) or not taken.take(span):
                continue
            shown = shortened(" ".join(text[span.start : span.end].split()), 60)
            yield Finding(span, f"“{shown}” was meant for the desk, not for the reader")


RULE = Rule(
    id="desk-note",
    category="placeholder",
    severity=ERROR,
    check=check,
    summary="A note or a label of the desk stands in the text",
    why="Labels of the form, queries to a colleague and slots for pictures are struck out before the page goes; a "
    "reader who meets one knows that nobody did.",
    bad=[
        "[[Word count: 640]]\n\nThe boat sank. [[NB subs: date is due on Monday]]\n\n[[STORY CAN END HERE]]\n\nIt "
        "was raised.\n",
        "[[Hi Ben, here is the copy on the boat]]\n\nThe boat sank [[**CHECK**]] in May.\n\n[[Note to editor:]] the "
        "cook is real.\n",
        "The boat was towed [[((TAPE 2 - CUT THIS))]] and never seen again; [[pls check the year]].\n",
        "The set cost [[(number to be confirmed)]] crowns, and a boat [[[Ed: can we ask her?]]] sank.\n",
        "[[HED:]] The boat that would not sink\n[[DEK:]] A small film with a lake\n\nThe boat is the star of it.\n",
        "The skipper is played by Otto Kemp [[(spelling? CHECK)]], who had never been to sea.\n",
        "It is his fourth film [[(NB subs: or his fifth, ask the agent)]] and his first about a boat.\n",
        "The boat was built in a barn.\n\n[[<FILM STILL 2 - BOAT IN BARN>]]\n\nIt leaked from the first day.\n",
        "The boat had [[(number?)]] owners before him [[[confirm w/ agent]]], and all of them had drowned.\n",
        "The part of the cook went to Ana Roe [[(sp?)]] on the day before the shoot.\n",
    ],
    good=[
        "“Ends,” says the telegram. More to come, says the card. Check this: she says hello, Ben, here is the fish.\n",
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
