"""Markup of an embed, a shortcode or a script stands in the text as text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from filmlint.finding import ERROR, Finding
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.disjoint import Disjoint
from filmlint.text.document import HTML, PLAIN, Document
from filmlint.text.expression import compile_when_used
from filmlint.text.presence import Sought
from filmlint.text.span import Span

_NAMES = (
    r"(?:iframe|embed(?:yt|ly|ded)?|video|videojs|vid|youtube|yt|vimeo|dailymotion|jwplayer|brightcove|wpvideo"
    r"|videopress|kaltura|ooyala|flv|flash|swf|object|param"
    r"|gallery|caption|image|img|figure|slideshow|portfolio|carousel|slider|rev_slider|ngg\w*|nggallery|audio|playlist"
    r"|soundcloud|spotify|bandcamp|podcast|powerpress"
    r"|instagram|tweet|twitter|facebook|tiktok|pinterest|gist|scribd|giphy|getty|imgur|polldaddy|poll|googlemaps?|map"
    r"|wp_\w+|vc_\w+|et_pb_\w+|fusion_\w+|su_\w+|av_\w+|mk_\w+|tdc?_\w+|elementor[\w-]*|contact-form(?:-7)?"
    r"|contact-field|gravityform|mc4wp_form|ninja_form|wpforms"
    r"|pullquote|pull_quote|blockquote|dropcap|drop_cap|divider|spacer|clear|row|column|columns|col|one_half|one_third"
    r"|two_third|half|tabs?|accordion|toggle|button|box|alert"
    r"|highlight|spoiler|toc|nextpage|adsense|google_?ads?|ad_?\w*|advert|sc|shortcode|related\w*|recent_posts|product"
    r"|products|rating|schema|amazon\w*|asa|aff\w*"
    r"|social\w*|share\w*|addtoany|sharethis|newsletter\w*|subscribe\w*|sidebar|html|raw|php|insert_php|code|center|quote"
    r"|font|color|size|url|media|[a-z]+_[a-z_]+)"
)
# "[caption id=…", "[/caption]", "[youtube https://…", "\[iframe: src=…": a bracket, a known name and what a tag has.
_SHORTCODE = compile_when_used(
    rf"\[{_NAMES}(?::? +[\w-]+\\?=|=|: ?(?:https?:|[\w-]+=)| "
    rf"+https?:)[^\n]{{0,1200}}?(?:\\?\](?:[^\n]{{0,600}}?\\?\[/{_NAMES}\\?\])?|$)"
    rf"|\[/{_NAMES}\\?\]"
    r"|\[(?:embed|gallery|caption|nextpage|embedded content|adsense|dropcap|contact-form-7"
    r"|wp_ad_camp_\d)\\?\](?!\()",
    re.IGNORECASE | re.MULTILINE,
)
_BLOCK_COMMENT = compile_when_used(
    r"<!-- ?/?wp:[\w/-]+[^\n]{0,300}?-->|&lt;!-- ?/?wp:[^\n]{0,300}?--&gt;|<!--(?:more"
    r"|nextpage|noteaser)-->"
)
_ESCAPED_TAG = compile_when_used(
    r"(?:\\<|&lt;) ?/?(?:iframe|embed|object|script|div|span|img|a href|blockquote|figure|video|source|br|p|center"
    r"|font|em|strong|i|b)\b[^\n]{0,600}?(?:\\?>|&gt;|$)",
    re.IGNORECASE | re.MULTILINE,
)
_PLAIN_TAG = compile_when_used(
    r"</?(?:iframe|embed|object|script|noscript|video|source|param|style|svg|form"
    r"|input)\b[^<>\n]{0,800}>?",
    re.IGNORECASE,
)
_ATTRIBUTES = compile_when_used(
    r"(?:(?:src|width|height|frameborder|allowfullscreen|allow|scrolling|title"
    r"|data-[\w-]+)\\?=[\"“”'″][^\"“”'″\n]{0,300}[\"“”'″][ ,]*){2,}"
)
_SCRIPT = compile_when_used(
    r"^[ \t]*(?:\(adsbygoogle ?=|googletag\.|window\.[\w.\[\]'\"]+ ?(?:=|\()|document\.(?:write|getelementby"
    r"|createelement|cookie)|var \w{1,40} ?=[^\n]{0,200};|_gaq\.push"
    r"|gtag\(|fbq\(|__gads|jquery\(|\$\((?:document|window|['\"])|function ?\w{0,30}\([^()\n]{0,80}\) ?\{|!function "
    r"?\(|\(function ?\(|@media [^\n{]{0,80}\{"
    r"|\.?[\w#.-]{1,60} ?\{ ?[\w-]{2,30}: ?[^;{}\n]{1,80};|<!\[cdata\[|//<!\[cdata|//\]\]>)[^\n]{0,1500}",
    re.MULTILINE,
)
_NO_ADDRESS = compile_when_used(
    r"https?://(?:www\.)?(?:youtube(?:-nocookie)?\.com/(?:embed/|watch\?v=)|youtu\.be/|player\.vimeo\.com/video/"
    r"|vimeo\.com/"
    r"|(?:twitter|x)\.com/|instagram\.com/p/)(?=[\s)<\"]|$)"
)
_ADDRESSES = Sought(
    f"{address}{end}"
    for address in (
        "/embed/",
        "watch?v=",
        "youtu.be/",
        "vimeo.com/",
        "/video/",
        "twitter.com/",
        "x.com/",
        "instagram.com/p/",
    )
    for end in ' \n)<"'
)
_FAILED = compile_when_used(
    r"^[ \t*_>\[(]*(?P<at>(?:error: |(?=embedded )|(?=[^.\n]{0,90}\.?[ \t*_\])]*$))(?:this |the |your )?"
    r"(?:embed(?:ded)?(?: \w+)?|content|data|media|video|player|tweet|post|image|widget|map|chart|graphic) "
    r"(?:could not|couldn't|cannot|can't|can not|failed to|is unable to) (?:be )?"
    r"(?:display(?:ed)?|load(?:ed)?|found|play(?:ed)?|render(?:ed)?|shown?|embedded)\b[^.\n]{0,60}\.?)",
    re.MULTILINE,
)
_BROWSER = compile_when_used(
    r"\byour browser (?:does not|doesn't|cannot|can't) (?:support|play|display) [^.\n]{3,60}\.?", re.IGNORECASE
)
_FAILURES = (
    " could not be ",
    "couldn't be ",
    "cannot be ",
    "can't be ",
    " failed to ",
    " unable to ",
    "could not load",
)
_SCRIPT_SIGNS = (
    *(
        "adsbygoogle",
        "googletag",
        "window.ads",
        "window.data",
        "window._",
        "window.on",
        "document.write",
        "document.get",
    ),
    *("document.create", "\nvar ", "gaq.push", "gtag(", "fbq(", "jquery", "$(", "function(", "function (", "@media"),
    *("cdata[", "//]]", ";}", "; }"),
)


def check(document: Document, _context: Context) -> Iterator[Finding]:
    taken = Disjoint()
    for pattern, source in _candidates(document):
        for match in pattern.finditer(source):
            span = _wide(document, Span(*match.span(match.lastgroup or 0)))
            if document.in_front_matter(span.start) or document.in_code(span.start) or not taken.take(span):
                continue
            yield Finding(
                span, "Markup of an embed, a shortcode or a script stands here as text; what it showed is gone"
            )


def _candidates(document: Document) -> Iterator[tuple[re.Pattern[str], str]]:
    """The patterns whose necessary signs stand in the text, with the text each reads."""
    text, folded = document.text, document.folded
    if "[" in text:
        yield _SHORTCODE, text
    if ("<!--" in text and document.format == PLAIN) or "&lt;!--" in text:
        yield _BLOCK_COMMENT, text
    if "\\<" in text or ("&lt;" in text and document.format != HTML):
        yield _ESCAPED_TAG, text
    if _ADDRESSES.stands_in(document.presence):
        yield _NO_ADDRESS, folded
    if "your browser " in folded:
        yield _BROWSER, folded
    if any(map(folded.__contains__, _FAILURES)):
        yield _FAILED, folded
    if document.format == PLAIN:
        if "<" in text:
            yield _PLAIN_TAG, text
        if "=" in text:
            yield _ATTRIBUTES, text
    if (
        document.format != HTML
        and ("{" in text or ");" in text or "]]" in text)
        and any(sign in folded for sign in _SCRIPT_SIGNS)
    ):
        yield _SCRIPT, folded


def _wide(document: Document, span: Span) -> Span:
    """The whole line, where little else stands in it: the rest of a broken tag is no copy either."""
    if document.text[span.start - 1 : span.start] == "\\":
        span = Span(span.start - 1, span.end)
    line = document.lines.span(document.lines.number(span.start))
    text = document.text[line.start : line.end]
    rest = text.replace(document.text[span.start : span.end], "", 1)
    if "\n" in document.text[span.start : span.end] or len(rest.split()) > 6:
        return span
    return Span(line.start + len(text) - len(text.lstrip()), line.start + len(text.rstrip()))


RULE = Rule(
    id="broken-embed",
    category="placeholder",
    severity=ERROR,
    check=check,
    summary="Markup of an embed or a shortcode stands in the text",
    why="The page once showed a video, a gallery or a form here; what is left is the machine's note to itself.",
    bad=[
        "The boat sank.\n\n[[Error: Embedded data could not be displayed.]]\n\nIt was raised in May.\n",
        'The trailer is two minutes long.\n\n[[\\[iframe: title="The Long Night" src="https://example.org/v/1" '
        'width="560"\\]]]\n\nIt gives nothing away.\n',
        '[[[caption id="attachment_12" align="alignnone" width="300"]The lighthouse at dusk[/caption]]]\n\nThe film '
        "was shot in a lighthouse.\n",
        "The film was shot in a lighthouse.\n\n[[[youtube https://example.org/watch?v=abc]]]\n\nThe trailer gives "
        "nothing away.\n",
        "The film was shot in a lighthouse.\n\n[[(adsbygoogle = window.adsbygoogle || []).push({});]]\n\nIt has "
        "since burned down.\n",
        {
            "text": "The film was shot in a lighthouse.\n\n[[[embed]https://example.org/1[/embed]]]\n\nIt burned "
            "down.\n",
            "path": "a.md",
        },
        "The boat sank.\n\n[[Your browser does not support the video tag.]]\n\nIt was raised in May.\n",
    ],
    good=[
        "The data could not be found by anybody, and the film says so. The chart cannot be shown to him.\n",
        "“[Video] killed the [radio] star,” he sings, and the film [sadly] lets him finish.\n",
        {
            "text": 'The trailer:\n\n<iframe src="https://example.org/v/1" width="560"></iframe>\n\nIt gives '
            "nothing away.\n",
            "path": "a.md",
        },
        {
            "text": 'The code `[gallery ids="1,2"]` is short, and [video](https://example.org/v) is a link.\n',
            "path": "a.md",
        },
        "The window. The document. The function of the film is to show them, in that order, for an hour.\n",
    ],
)
