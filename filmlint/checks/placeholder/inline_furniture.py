"""A scrap of the page stands inside a paragraph: "READ MORE: …", "(Story continues below)", "Follow us on …"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from filmlint.finding import WARNING, Finding
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.blocks import HEADING
from filmlint.text.disjoint import Disjoint
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.presence import Anchored
from filmlint.text.span import Span

FEWEST = 6  # words beside the scrap; a line with fewer is a heading, or furniture as a whole
_PAGE = r"(?:article|story|post|text|review|interview|report|list|column)"
_NETWORK = (
    r"(?:facebook|twitter|instagram|tiktok|youtube|linkedin|telegram|whatsapp|threads|bluesky|letterboxd|pinterest|x)"
)
# In brackets, whatever stands around them.
_BRACKETED = compile_when_used(
    rf"[(\[] ?(?:advertisement|sponsored(?: content)?|{_PAGE} continues (?:below|after|following)[^()\[\]\n]{{0,40}}"
    r"|(?:continue[sd]?|keep) (?:reading|scrolling)(?: [^()\[\]\n]{1,40})?|continue[sd] below"
    r"|scroll down (?:for|to) [^()\[\]\n]{3,60}"
    r"|(?:read more|read also|also read|read next|related(?: story| article| post| review| news)?) ?[:|>»-] ?"
    r"[^()\[\]\n]{4,160}"
    r"|(?:click|tap) to (?:enlarge|expand|zoom|tweet|share)|subscribe to our [^()\[\]\n]{3,60}"
    rf"|follow (?:us|me) on {_NETWORK}\b[^()\[\]\n]{{0,60}}) ?[.!]? ?[)\]](?![(\[])"
    r"|\[(?:read|watch|listen|see|photos|pictures|video) ?[:|] ?[^()\[\]\n]{8,160}\](?![(\[])"
    rf"|(?:[–—*|-]+ ?)?\b{_PAGE} continues (?:below|after|following) (?:the |this |our )?(?:ad|advert|advertisement"
    r"|video|gallery|photo|promotion|newsletter)\b(?: ?[–—*|-]+)?"
)
# A label after the end of a sentence, in capitals or in words that no sentence begins with.
_LABEL = compile_when_used(
    r"(?<=[.!?\"”’)\]])[ ]?(?P<at>(?:READ (?:MORE|ALSO|NEXT)|ALSO READ|SEE ALSO|ALSO SEE|MUST[ -]READ|RECOMMENDED"
    r"|TRENDING|RELATED(?: (?:STORY|ARTICLE|POST|REVIEW|NEWS))?|WATCH|Read (?:also|next)|Also read"
    r"|Related (?:story|article|post|stories|articles|posts)|Recommended (?:reading|story)|You (?:may|might) also like"
    r"|Don['’]t miss) ?[:|»>]|MORE:(?= ?[A-Z\d]))(?= ?[\w\"“'‘])"
)
# A button's label that has run into the words behind it.
_FUSED = compile_when_used(r"(?:^|(?<=[\s.!?]))(?:View|Read|See|Show|Load) More(?=[A-Z][a-z’']|[“\"])", re.MULTILINE)
# How a blog files a post: "Uncategorized / 0 Comments / by admin".
_META = compile_when_used(
    r"(?:\buncategori[sz]ed\b|[/|·•] ?(?:no|\d+) comments?\b)"
    r"(?: ?[/|·•] ?(?:(?:no|\d+) comments?|by \w+|[a-z]+ \d{1,2}, \d{4}))*"
)
# A sentence that offers what the page offered, and whose link or form is gone.
_OPENER = compile_when_used(r"(?:…|\.{3}) ?(?:show|read|view|see) more content ?(?:…|\.{3})")  # of an essay mill
_OFFER = compile_when_used(
    rf"(?:^|(?<=[.!?\"”’)] ))(?:please )?(?:(?:follow|like|find|join) (?:us|our page) on {_NETWORK}"
    r"|subscribe to (?:our|the) (?:\w+ )?(?:newsletter|channel|podcast|magazine|mailing list|youtube)"
    r"|sign up (?:for|to) (?:our|the) (?:\w+ ){0,2}(?:newsletter|mailing list|emails?|alerts?)"
    r"|(?:join|get) our (?:\w+ )?(?:newsletter|mailing list|whatsapp|telegram|discord)"
    r"|download (?:our|the \w+) app|(?:click|tap) here to (?:subscribe|sign up|join|buy|register|donate))\b"
    r"[^.!?\n]{0,120}[.!?]?"
)
_BRACKETS = (
    "continues", "(adv", "[adv", "(spons", "[spons", "(cont", "[cont", "(keep ", "[keep ", "(scroll", "[scroll",
    "(read", "[read", "(also ", "[also ", "(related", "[related", "(click", "[click", "(tap", "[tap",
    "(subscribe", "[subscribe", "(follow", "[follow", "[watch", "[listen", "[see", "[photos", "[pictures", "[video",
)  # fmt: skip
_LABELS = (
    "read more", "read also", "read next", "also read", "see also", "also see", "must read", "must-read",
           "recommended", "trending", "related", "watch:", "watch |", "more:", "also like", "t miss",
)  # fmt: skip
_OPENERS = ("more content…", "more content...")
_FILED = ("uncategorized", "uncategorised", " comments /", " comments |", " comments ·", " comment /", " comment |")
_FUSIONS = ("view more", "read more", "see more", "show more", "load more")  # "moreas" is one word
_OFFERS = (" us on ", "our page on ", "subscribe to ", "sign up ", "join our ", "get our ", "download ", " here to ")

# Patterns by texts of which one stands in every match, and whether each reads the folded text.
_SCRAPS: Anchored[tuple[re.Pattern[str], bool]] = Anchored((
    (_BRACKETS, (_BRACKETED, True)),
    (_LABELS, (_LABEL, False)),
    (_OPENERS, (_OPENER, True)),
    (_OFFERS, (_OFFER, True)),
    (_FUSIONS, (_FUSED, False)),
    (_FILED, (_META, True)),
))  # fmt: skip


def check(document: Document, _context: Context) -> Iterator[Finding]:
    text, taken = document.text, Disjoint()
    for pattern, in_folded in _SCRAPS.standing_in(document.presence):
        for match in pattern.finditer(document.folded if in_folded else text):
            span = Span(*match.span("at" if pattern is _LABEL else 0))
            if _in_a_paragraph(document, span) and taken.take(span):
                shown = " ".join(text[span.start : span.end].split())
                yield Finding(
                    span, f"“{shown}” belongs to the page that the text was copied from, not to the paragraph"
                )


def _in_a_paragraph(document: Document, span: Span) -> bool:
    """Whether the words stand in a paragraph of the article, with other words, and without a link of their own."""
    at = bisect_right(document.units, span.start, key=lambda unit: unit.start) - 1
    if at < 0 or document.in_furniture(span) or document.in_code(span.start):
        return False
    unit = document.units[at]
    line = document.text[unit.start : unit.end]
    if span.end > unit.end or unit.block.kind == HEADING or "](" in line or "<a" in line:
        return False
    return unit.shown.count(" ") - document.text.count(" ", *span) >= FEWEST


RULE = Rule(
    id="inline-furniture",
    category="placeholder",
    severity=WARNING,
    check=check,
    summary="A scrap of the web page stands inside a paragraph",
    why="A link, an advert's label or an offer stood between two sentences of the page; its words were kept, what they "
    "led to was not, and they interrupt the article.",
    bad=[
        "The boat sinks in the first reel. [[READ MORE:]] Ten Boats That Sank On Cue. The rest of it is swimming.\n",
        "The skipper is played by his own father [[(Story continues below)]] and by a dog that nobody has named.\n",
        "The nurse in the lighthouse was written for her sister. [[Follow us on Twitter for more.]] She dives "
        "well.\n\nThe sister of the nurse was a nurse herself, and had never seen a lighthouse.\n",
        "The film is about a ferry and its end. It is also about[[...show more content...]]the man who paints it.\n",
        "The lamp was real [[– Article continues below advert –]] and so was the keeper, who kept it lit.\n",
        "[[View More]]As a film about a ferry, it is a long one.\n\nThe ferry is late, and so are its passengers.\n",
        "The lamp was real. [[[Advertisement]]] The lighthouse was a water tower outside the city, painted twice.\n",
    ],
    good=[
        "Read more slowly and you find the joke: the captain is reading his own obituary in every scene.\n",
        "“Follow us,” say the lanterns. Follow us on Monday, says the subtitle, the day the shop is shut.\n",
        "The advertisement (a tin of soup) made her famous. Related: the soup is gone, and so is the tin she kept.\n",
        "The ads for it were everywhere (see also: the posters, the cups, the horse), and nobody went.\n",
        {
            "text": "The boat sinks in the first reel. READ MORE: [Ten boats](https://example.org/boats). The rest "
            "is a long swim.\n",
            "path": "a.md",
        },
    ],
)
