"""Slots of templates that nobody has filled, by what they look like: {{title}}, TK, [insert quote], ?/10, undefined."""

from __future__ import annotations

import re
from collections.abc import Iterator

from filmlint.text.document import HTML, Document
from filmlint.text.expression import compile_when_used
from filmlint.text.presence import Anchored
from filmlint.text.span import Span

_NOUN = (
    r"(?:film|movie|show|series|actor|actress|director|writer|author|critic|character|studio|company|name|names|title"
    r"|date|year|link|url|quote|quotation"
    r"|number|source|city|town|place|headline|subhead|byline|outlet|publication|website|email|phone|address|genre"
    r"|runtime|rating|price|venue|time|topic)"
)
_CURLY = compile_when_used(r"\{\{[^{}\n]{0,200}\}\}|\{%[^{}\n]{0,300}?%\}|(?<![\w$}])\$\{[\w. -]{1,40}\}")
_SINGLE_CURLY = compile_when_used(
    rf"(?<![\w{{$#\\])\{{(?:{_NOUN}(?:[_ .-]?\w+)?|[a-z]+_[a-z_]+|first ?name|last ?name"
    rf"|\d)\}}(?!\}})",
    re.IGNORECASE,
)
# What Jekyll, Hugo and their like fill in when the site is built, in files with front matter.
_GENERATOR = compile_when_used(
    r"\{\{[<%]|\{\{-?\s*(?:site|page|post|include|layout|content|\$|\.|[\"'])|\{\{[^{}]*\||\{%"
    r"|\{\{-?\s*[a-z][\w-]*(?:\.\w+)*\s*-?\}\}"
)
_GENERATOR_FOLDER = compile_when_used(
    r"(?:^|[/\\])(?:_layouts|_includes|layouts|partials|templates|themes|archetypes"
    r"|snippets)[/\\]"
)
_TEMPLATE_TAG = compile_when_used(
    r"\{%-?\s*(?:extends|block|include|for|if|endif|endfor|load|macro|layout|render)\b"
    r"|\{\{\s*(?:content|block|yield)"
)
_TK = compile_when_used(
    r"(?<![\w-])(?:TK(?:TK)+|TK TK(?: TK)*)(?![\w-])|[\[(]\s?(?:\w+ ){0,4}TK(?: \w+){0,4}\s?[\])]|(?<!\w)[$£€]TK\b"
    r"|(?<![\w-])TK(?= (?:percent|per cent|minutes|hours|words|years|days|weeks|months|million|billion|people|screens"
    r"|theaters|cinemas|copies)\b)"
    r"|\b(?:(?:then|cost|costs|some|over|than|almost) (?P<amount>TK)(?= [a-z])|(?:of|in|at|by"
    r"|is) (?P<number>TK)(?= [a-z]+s\b))"
    r"|(?<=[a-z] )TK(?=[.,;)])|(?<=: )TK(?=\s*$)|\b(?:TITLE|NAME|QUOTE|PHOTO|ART|CAPTION|LINK|DATE|SOURCE|STAT"
    r"|FIGURE|HEADLINE|NUMBER)S? TK\b",
    re.MULTILINE,
)
# Each begins with a letter of its own, which makes it quick to look for.
_TODO = compile_when_used(
    r"TODO(?<![\w#/-]TODO)\b(?=\s*[:\-–—(]|\s+[a-z]+ )|FIXME(?<![\w#/-]FIXME)\b(?=\s*[:\-–—(]|\s+[a-z]+ )"
    r"|XXXX(?<![\w-]XXXX)X*(?![\w-])|\[XX+\]|XX(?<![\w-]XX)(?= (?:percent|minutes|million|billion)\b)"
    r"|xxxxx(?<![\w=/.-]xxxxx)x*(?![\w.-])"
    r"|\$(?<![\w-]\$)(?:XX+\b|(?:\?{1,3}|xx+)(?![\w?]))|£(?<![\w-]£)(?:XX+\b|(?:\?{1,3}|xx+)(?![\w?]))"
    r"|€(?<![\w-]€)(?:XX+\b|(?:\?{1,3}|xx+)(?![\w?]))"
)
_LOREM = compile_when_used(r"\b(?:lorem ipsum|dolor sit amet|consectetur adipiscing|sed do eiusmod)\b[^.\n]{0,80}")
_BRACKETED = compile_when_used(
    rf"\[(?<![!\]\\]\[) ?(?:"
    rf"(?:insert|enter|add|type|put|paste|fill in|replace|include|placeholder|choose|pick|select|describe|write"
    rf"|mention|summarize|cite)\b[^\[\]\n]{{1,100}}"
    rf"|your (?:own )?(?:{_NOUN}|review|text|content|\w+ (?:name|title|here))\b[^\[\]\n]{{0,40}}"
    rf"|(?:{_NOUN}|text|image|photo|caption|description|paragraph|content|details?)(?:'s)?(?: {_NOUN}| \w+ {_NOUN})? "
    rf"(?:goes |to come )?(?:here|tbd|tbc|to come|tk|pending|goes here)"
    rf"|(?:film|movie|actor|actress|director|character|critic|author|writer|studio|company|publication|website|outlet"
    rf"|release|show|series|main character|lead actor)(?:'s)?"
    rf" (?:name|title|date|year|link|url)s?"
    rf"|(?:date|title|name|link|quote|url|source|number)s? of [^\[\]\n]{{1,30}}"
    rf"|(?:pull ?quote|crosshead|subhead|standfirst|box ?out|sidebar|graphic|map|chart|still|trailer|gallery|poster)s?"
    rf"(?: \w+){{0,2}} (?:here|to go here|tk|to come)\??"
    rf"|(?:first|last|full|sur)[ -]?name|placeholder|todo|blank|tb[dca]|xx+|\?{{1,3}}|links?|hyperlink"
    rf"|(?:link|url|hyperlink)(?: to|:) [^\[\]\n]{{2,60}}|embed [^\[\]\n]{{2,60}}"
    rf"|(?:photo|pic|picture|image|still|clip|video|screenshot|poster) (?:of|from|here|showing) [^\[\]\n]{{2,80}}"
    rf") ?\](?![(\[:])",
    re.IGNORECASE,
)
_CAPITALS = compile_when_used(
    rf"\[(?<![!\]\\\w]\[)(?:[A-Z]+['’]S )?(?:[A-Z]+ ){{0,2}}{_NOUN.upper()}(?: "
    rf"[A-Z]+){{0,2}}\](?![(\[:])"
)
_ANGLED = compile_when_used(
    rf"(?:<|&lt;)(?:(?:name|director|actor|actress|film|movie|year|date|headline|author|venue|price|quote"
    rf"|studio|location|place|city|company|country|number|age|character|role|genre|distributor|producer|festival"
    rf"|award|critic)(?=>|&gt;)|(?i:insert|enter|your|add) [\w '’-]{{1,40}}|{_NOUN}[ _-](?:{_NOUN}|here)|(?:FILM|MOVIE"
    rf"|NAME|TITLE|DIRECTOR|ACTOR|YEAR|DATE|QUOTE|HEADLINE|AUTHOR|CITY))(?:>|&gt;)"
)
# The same marks twice around words in capitals: ##DATE##, @@NAME@@.
_TWICE = compile_when_used(r"(?<![#@|~])(##|@@|\|\||~~)[A-Z][A-Z_ -]{0,28}[A-Z]\1(?![#@|~])")
_TWICE_SIGNS = ("##", "@@", "||", "~~")
_DUMMY_CAPITALS = compile_when_used(
    r"(?:HEADLINE|TITLE|SUB-?HEAD|STANDFIRST|CAPTION|TEXT|COPY|BYLINE|NAME|QUOTE|IMAGE|PHOTO|LINK|URL|DATE"
    r"|CREDIT)(?: GOES)? HERE(?![\w-])|(?:INSERT|EMBED) (?:[A-Z0-9'’-]+ ){0,4}(?:HERE|LATER|LINK|TRAILER|VIDEO|IMAGE"
    r"|PHOTO|PIC|QUOTE|CLIP|TWEET|GALLERY|POSTER|NAME|DATE)(?![\w-])"
)
# A name of a form for a name of a person, in words of a sentence.
_FORM_NAMES = tuple(
    f"{whose}{end}"
    for whose in "actor actress director film movie character author critic studio company venue".split()
    for end in (" name", "'s name", " title")
)
_CAPITALS_HERE = (
    *("insert ", "embed ", "goes here", "headline here", "title here", "subhead here", "sub-head here"),
    "standfirst here",
    *("caption here", "text here", "copy here", "byline here", "name here", "quote here", "image here", "photo here"),
    *("link here", "url here", "date here", "credit here"),
)  # fmt: skip
_FORM_NAME = compile_when_used(
    r"(?<![\w-])(?:ACTOR|ACTRESS|DIRECTOR|FILM|MOVIE|CHARACTER|AUTHOR|CRITIC|STUDIO|COMPANY|VENUE)(?:['’]S)? "
    r"(?:NAME|TITLE)(?=,? [a-z]|[.]?[*_]*[ \t]*$)|(?<=[a-z] )(?:Actor|Director|Film|Movie|Character|Author|Critic) "
    r"(?:Name|Title)(?=[.,]| [a-z])",
    re.MULTILINE,
)
# Figures that are still to come: "page 00", "£00 million", "X million", "?/10".
_NO_FIGURES_YET = compile_when_used(
    r"\b(?:page|pages|pp?\.?|issue|no\.|vol\.) ?(?:0{2,}|x{2,}|\?{2,})(?!\w)"
    r"|(?<![\d.,:] )(?<![\w.,:/-])0{2,} (?:minutes|mins|years|hours|days|weeks|months|percent|per cent|million|copies"
    r"|people|pages|words|films|screens|january|february|march|april|may|june|july|august|september|october|november"
    r"|december)\b"
    r"|(?<!\w)[$£€]0{2,}(?:m\b| million|,000)|\bxx[:.]xx\b|(?<![\w/])(?:\?{1,3}|x{1,2}|_{1,5}) ?/ ?(?:4|5|6|10"
    r"|100)(?![\d/])"
    r"|(?:\b(?:of|over|than|at|to|in|for) |[$£€] ?)x (?:million|billion|percent|per cent|minutes|days|weeks|months"
    r"|years|countries|screens|theaters|theatres|cinemas|copies)\b|\bxx(?:th|st|nd|rd)?[ -](?:years?|hours?|days|weeks"
    r"|minutes?|screens|cinemas|people|copies|per cent|century)\b"
)
_FIGURES_LEFT = (
    *(" 00 ", " 000 ", "page 0", "pages 0", "p.0", "p. 0", "pp. 0", "$00", "£00", "€00", " xx", "?/", " x/", "_/"),
    "page ?",
    *(f" x {unit}"
      for unit in "million billion per minutes days weeks months years screens cinemas theat copies".split()),
    " x countries",
    *("$x ", "£x ", "€x ", "\n00 "),
)  # fmt: skip
# Slots of mailing systems, of programs and of shops.
_SLOTS = compile_when_used(
    r"\*\|[A-Z][A-Z0-9_:]{1,30}\|\*|<%[=-]?[^<>\n]{1,80}%>|<\?(?:php\b|=)[^<>\n]{0,120}\?>"
    r"|(?:<<|&lt;&lt;) ?[A-Za-z][\w .'’-]{1,40}(?:>>|&gt;&gt;)|#\{[\w. -]{1,40}\}"
)
_SLOT_SIGNS = ("*|", "<%", "<?", "<<", "&lt;&lt;", "#{")
_FIELD_SLOT = compile_when_used(r"\[[a-z]{2,20}(?:[_:][a-z]{2,20}){1,3}\](?![(\[:])")
# Errors of a sheet from which a table was copied.
_SHEET = compile_when_used(r"#(?:REF!|N/A\b|VALUE!|DIV/0!|NAME\?|NUM!|NULL!)")
_SHEET_ERRORS = ("#ref!", "#n/a", "#value!", "#div/0!", "#name?", "#num!", "#null!")
# One noun of a form, in brackets that are no editor's: where a date, a price or an address belongs, or a whole field.
_FIELDS = f"{_NOUN}|language|languages|country|role|age|amount|figure|cast|stars|producer|composer|editor"
_WHERE = "date|time|venue|price|link|url|website|email|phone|phone number|address|amount|day|month|year"
_PICTURES = "alt text|image|caption|photo|insert image|picture"
_TOLD = "(?:source|name|critic|author|director|actor|outlet|publication|company|studio|newspaper)"
_SOURCES = "(?:author|name|title|critic)s?,"
_ONE_NOUN = compile_when_used(
    rf"[\w*]:[*_]* +(?P<field>\[(?:{_FIELDS})\])(?=[*_ ]*$)"
    rf"|(?P<sum>[$£€]\[[a-z ]{{2,20}}\])|(?P<source>\[{_SOURCES} ?(?:year|date|title|name|page|outlet)\])(?![(\[:])"
    rf"|\b(?:on|at|from|by|until|for|call|visit|costs?|email|to|in) (?P<where>\[(?:{_WHERE})\])"
    r"(?=[.,;)]|[ \t]*$| (?:and|or|in|at|to|for)\b)"
    rf"|\b(?:according to|told) (?P<whom>\[{_TOLD}\])(?![(\[:])"
    rf"|(?P<picture>\[(?:{_PICTURES})\])(?=[ \t]*$)",
    re.MULTILINE | re.IGNORECASE,
)
# What each of those has, found sooner.
_ANY_NOUN = compile_when_used(
    rf"\[(?:(?<=[$£€]\[)[a-z ]|(?:{_FIELDS}|{_WHERE}|{_PICTURES}|{_TOLD})\]|{_SOURCES})", re.IGNORECASE
)
_VARIABLE = compile_when_used(
    r"(?<![\w_])\$?(?:FILM|MOVIE|DIRECTOR|ACTOR|FIRST|LAST|AUTHOR|RELEASE)_(?:TITLE|NAME|DATE|YEAR)\b\$?"
)
_PERCENT = compile_when_used(
    r"%%(?<!%%%)[a-z][\w.-]{1,30}%%(?!%)|%(?<![\w%]%)%?[A-Z][A-Z_]{2,30}%%?(?!\w)|%(?<=[\s\"'“(]%)(?:s|d"
    r"|\d\$s)(?=[\s\"'”).,]|$)"
    r"|%(?<![\w%]%)(?:(?:post|page|site|film|article)_?)?(?:title|name|author|date|url|link|category|tag"
    r"|excerpt)%(?!\w)"
)
_LATIN = ("lorem", "dolor", "adipiscing", "eiusmod")
_OF_SCRIPTS = ("[object o", "undefined", "null", "invalid date", "none type")
_INSERTS = ("(insert ", "(embed ", "(paste ", "(link)", "(link here", "(link to", "(links ")
_INSERTED = compile_when_used(
    r"\((?:(?:insert|embed|paste)\b[^()\n]{2,60}|links? (?:here|to come|to follow|to (?:the )?[\w’' ]{3,40})|link)\)"
)
_REMARKS = (
    *("to add text", "to add a", "to add content", "to add sub"),
    *("to edit", "placeholder", " tk", "this is a sample", "dummy", "your first post", "quote to come"),
    "add a caption",
    *("add caption", "enter caption", "enter a caption", "write a caption", "add a subtitle", "goes in here"),
    *("goes here", "text here", "copy here", "headline here", "caption here", "content here", "title here"),
    *("description here", "hed here", "dek here", " go here", "go in here", "image here", "quote here", "link here"),
    "trailer here",
)  # fmt: skip
_TO_DO = ("xx", "todo", "fixme", "$?", "£?", "€?")
_FIELD_VALUE = compile_when_used(
    r"(?:^|[|•·])[ \t*_]*[A-Za-z][\w /'-]{1,28}[*_]*:[*_]*[ \t]+[*_]*(?P<at>undefined|null|NaN|none type|\[object "
    r"Object\])[*_ \t]*(?=$|[|•·])",
    re.MULTILINE,
)
_SCRIPT = compile_when_used(
    r"^[ \t*_#>|-]*(?:\d{1,3}[.)] ?)?(?P<line>undefined|null|NaN)(?= ?[(\[|]|[ \t]*$)"
    r"|\[object Object\]|\bundefined(?: undefined)+\b|(?<![\w])NaN(?![\w])|\bInvalid [Dd]ate\b|\b[Bb]y undefined\b"
    r"|\bundefined (?:min|minutes|views|comments|ago)\b"
    r"|\bnull null\b|(?<=\()(?:null|undefined)(?=\))|\b(?:directed|written|by) null\b",
    re.MULTILINE,
)
_DUMMY = compile_when_used(
    r"\b(?:(?:your|sample|dummy|placeholder|some) (?:text|copy|headline|caption|content) (?:goes )?here|(?:text"
    r"|headline|caption|description|quote|copy|content)"
    r" goes here|this is (?:a )?(?:sample|placeholder|dummy) (?:text|paragraph|post|page|copy|headline)|placeholder "
    r"(?:text|copy|headline|paragraph)(?=[.:\n]|$)"
    r"|welcome to wordpress\. this is your first post|click (?:here )?to (?:edit|add (?:text|a caption|a title"
    r"|content|subtitle))\b|(?:add|enter|write|type) your (?:text"
    r"|content|caption|title|description|headline) here"
    r"|(?:^|(?<=[*_#\[(>]))(?:[\w-]+ ){0,2}(?:text|headline|caption|standfirst|byline|title|subtitle|subhead|quote"
    r"|image|photo|picture|video|trailer|link|intro|bio|credit|copy) (?:goes|to go|will go|should go) (?:in )?here\b"
    r"|^\W*(?:add|enter|type|write) (?:an? |the |your )?(?:image |photo )?(?:caption|title|subtitle|headline|alt text"
    r"|credit)(?: here| \(optional\))?[.…]*$"
    r"|quote to come|more tk|details? tk|art tk|hed tk|dek tk|hed here|dek here)(?!\w)",
    re.MULTILINE,
)
# The parts of a name, a date or an address, named as a form names them.
_FORM = compile_when_used(
    r"(?<![\w/-])(?:MONTH YEAR|DAY MONTH(?: YEAR)?|MONTH DAY|FIRST ?NAME|LAST ?NAME|FULL NAME|CITY, STATE"
    r"|(?:DD[/.-]MM|MM[/.-]DD)[/.-]YY(?:YY)?|YYYY-MM-DD|HH:MM|dd[./-]mm[./-]yy(?:yy)?|(?:19|20)XX|Firstname Lastname"
    r"|Firstname|Your Name Here|(?:NAME|TITLE|DATE) OF (?:FILM|MOVIE|DIRECTOR|BOOK|RELEASE))(?![\w/-])"
)
# A noun of a form in capitals where a sentence has what it names: "from DATE to DATE", "by NAME.".
_IN_CAPITALS = compile_when_used(
    r"(?<=[a-zE])(?: on| by| at| to| of| from| with| until| for) (?P<at>DATE|NAME|SURNAME|VENUE|PRICE|AUTHOR"
    r"|DIRECTOR|CREDIT"
    r"|HEADLINE|PHOTOGRAPHER|TBC|TBA|TBD)(?=[.,;)]| (?:to|and|at|in|for|on|from|with|by)\b|[*_]*[ \t]*$)"
    r"|(?<!\S)(?:[Pp]hoto|[Ii]mage"
    r"|[Pp]icture|[Cc]redit): (?P<credit>CREDIT|NAME|SOURCE|PHOTOGRAPHER)\b|[a-z] (?:in|by|on|at|from"
    r"|to) (?P<asked>\?{3,})",
    re.MULTILINE,
)
_NOUNS_LEFT = (
    *(f" {before} {noun}" for before in "on by at to of from with until for".split() for noun in
      "date name surname venue price author director credit headline photographer tbc tba tbd ???".split()),
    *(f"{picture}: {whose}" for picture in "photo image picture credit".split()
      for whose in "credit name source photographer".split()),
)  # fmt: skip
# A figure of a rating in brackets: "[x] out of 5".
_OUT_OF = compile_when_used(r"\[(?:x|n|\?|_| )?\] out of (?:4|5|6|10|four|five|ten)\b")
_FORMS = (
    *("month year", "day month", "month day", "first name", "firstname", "last name", "lastname", "full name"),
    *("city, state", "dd/mm", "dd.mm", "dd-mm", "mm/dd", "mm.dd", "mm-dd", "yyyy-mm", "hh:mm", "20xx", "19xx"),
    "your name here",
    *(f"{form} of {what}" for form in ("name", "title", "date") for what in "film movie director book release".split()),
)  # fmt: skip
_EMBED = compile_when_used(r"!?\[\[(?:image|file|img|embed|video|caption|media|photo)\b[^\]\n]{0,120}\]\]")
_BLANKS = compile_when_used(r"(?<=[A-Za-z,:] )_{3,}(?=[\s.,;)]|$)")


# The patterns by texts of which one stands in every match, and whether each reads the folded text.
_SLOT_PATTERNS: Anchored[tuple[re.Pattern[str], bool]] = Anchored((
    (("{",), (_CURLY, False)),
    (("{",), (_SINGLE_CURLY, False)),
    (("[",), (_BRACKETED, False)),
    (("[",), (_CAPITALS, False)),
    (("[",), (_FIELD_SLOT, False)),
    (("[[",), (_EMBED, True)),
    (("[",), (_ONE_NOUN, False)),
    (_TWICE_SIGNS, (_TWICE, False)),
    (_CAPITALS_HERE, (_DUMMY_CAPITALS, False)),
    (_FORM_NAMES, (_FORM_NAME, False)),
    (_FIGURES_LEFT, (_NO_FIGURES_YET, True)),
    (_SLOT_SIGNS, (_SLOTS, False)),
    (_SHEET_ERRORS, (_SHEET, False)),
    (_INSERTS, (_INSERTED, True)),
    (("<", "&lt;"), (_ANGLED, False)),
    (("tk",), (_TK, False)),
    (_TO_DO, (_TODO, False)),
    (("%",), (_PERCENT, False)),
    (_FORMS, (_FORM, False)),
    (_NOUNS_LEFT, (_IN_CAPITALS, False)),
    (("] out of",), (_OUT_OF, True)),
    (("_title", "_name", "_date", "_year"), (_VARIABLE, False)),
    (("___",), (_BLANKS, False)),
    (_OF_SCRIPTS, (_FIELD_VALUE, False)),
    (_OF_SCRIPTS, (_SCRIPT, False)),
    (_LATIN, (_LOREM, True)),
    (_REMARKS, (_DUMMY, True)),
))  # fmt: skip


def slots(document: Document) -> Iterator[Span]:
    """What looks like a slot, kind by kind, unless a site generator will fill it; some stand in code or in others."""
    text = document.text
    patterns = _SLOT_PATTERNS.standing_in(document.presence)
    if "NaN" in text and (_SCRIPT, False) not in patterns:  # folded, it is a part of many words
        patterns += [(_FIELD_VALUE, False), (_SCRIPT, False)]
    for pattern, in_folded in patterns:
        if pattern is _ONE_NOUN and not _ANY_NOUN.search(text):
            continue
        for match in pattern.finditer(document.folded if in_folded else text):
            if pattern is _CURLY and _is_generators(document, match.group()):
                continue
            if pattern is _ANGLED and document.format == HTML and not match.group().startswith("&"):
                continue
            yield Span(*match.span(match.lastgroup or 0))


def _is_generators(document: Document, tag: str) -> bool:
    """Whether a site generator will fill the slot: this is its own source file."""
    if _GENERATOR_FOLDER.search(document.path) or (document.format == HTML and _TEMPLATE_TAG.search(document.text)):
        return True
    return document.front_matter is not None and _GENERATOR.match(tag) is not None
