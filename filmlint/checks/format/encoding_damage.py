"""Characters decoded in the wrong encoding, entities shown as text, apostrophes turned into question marks."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from filmlint.finding import ERROR, SAFE, WARNING, Edit, Finding, Fix, gathered
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import HTML, PLAIN, Document
from filmlint.text.expression import compile_when_used
from filmlint.text.shortened import shortened
from filmlint.text.span import Span

_MAC_PART = compile_when_used(r"‚Ä.|√.")
_CODE_POINT = compile_when_used(r"\\u([0-9a-fA-F]{4})")
# What the bytes 80 to BF of UTF-8 look like when they are read as Windows-1252 (or, where it has none, Latin-1).
_TAIL = "\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_MOJIBAKE = compile_when_used(
    rf"(?:â[€‚„™ˆ\u0080\u0082\u0084][{_TAIL}]|â€(?=[\s.,;:!?)]|$|(?:s|t|re|ll|ve|d|m)\b)|ï[»¿¼½]{{1,2}}¿?|ðŸ[{_TAIL}]{{2}}"
    rf"|Ã[ƒ‚¢¯]?[{_TAIL}]+|Ã(?=[ \u00a0]\w)|Â[\u0080-\u00bf]|[ÄÅÐÑÎÏ][{_TAIL}])+"
    r"|(?:‚Ä[ôúùìîò¶¢]|√[©®°±≥∂ßº†¶¢ß§])+"
)
_SIGNS = ("â", "Ã", "Â", "ï", "ðŸ", "Ä", "Å", "Ð", "Ñ", "Î", "Ï", "√", "‚Ä")
_MAC = {
    "‚Äô": "’", "‚Äò": "‘", "‚Äú": "“", "‚Äù": "”", "‚Äì": "–", "‚Äî": "—", "‚Ä¶": "…", "‚Ä¢": "•",
    "√©": "é", "√®": "è", "√±": "ñ", "√°": "á", "√≥": "ó", "√∂": "ö", "√ß": "ß", "√º": "ü",
}  # fmt: skip
_ENTITY = compile_when_used(r"&(?:#\d{2,6};?|#[xX][0-9a-fA-F]{2,5};?|[a-zA-Z][a-zA-Z0-9]{1,20};)")
_DOUBLE = compile_when_used(
    r"&amp;(?:amp;)*(?P<inner>#\d{2,6};|#[xX][0-9a-fA-F]{2,5};|(?:amp|nbsp|quot|lt|gt|apos|[lr][sd]quo|[nm]dash"
    r"|hellip|bull|eacute|egrave|uuml|ouml|auml|ntilde|ccedil|copy|reg|trade|pound|euro|times|middot);)"
)
_ESCAPE = compile_when_used(
    r"(?<![\\\w])(?:[\w.,!?]{0,40})(?P<at>(?:\\u[0-9a-fA-F]{4})+)"
    r"|(?P<newline>(?<=[.!?\"”])(?:\\r)?(?:\\n)+(?=[A-Z\"“\s]|$))"
)
_PERCENT = compile_when_used(r"%u[0-9a-fA-F]{4}")
_MAIL = compile_when_used(r"(?:=C[2-5]=[89AB][0-9A-F]|=E2=8[0-2]=[89AB][0-9A-F])+")
_ESCAPED_QUOTE = compile_when_used(r'\\+"')
_QUESTION = compile_when_used(r"\?(?:t|s|ll|d|m|re|ve)\b(?!\?)")
_CONTRACTED = compile_when_used(
    r"\b(?:(?:don|isn|wasn|didn|doesn|couldn|wouldn|won|aren|haven|hasn|hadn|shouldn|ain|can|weren)\?t"
    r"|(?:it|he|she|that|there|what|who|let|here)\?(?:s|ll|d)|(?:i|you|we|they)\?(?:m|re|ve|ll|d))$",
    re.IGNORECASE,
)
_TAG = compile_when_used(
    r"</?(?:div|br|p|span|em|strong|i|b|u|a|img|h[1-6]|ul|ol|li|table|tbody|tr|td|th|font|center|blockquote|figure"
    r"|figcaption|hr|small|sup|sub|cite|section|article)"
    r"(?:\s[^<>\n]{0,400})?/?>",
    re.IGNORECASE,
)


def check(document: Document, _context: Context) -> Iterator[Finding]:
    text = document.text
    if not text.isascii() and any(sign in text for sign in _SIGNS):
        yield from _mojibake(document)
    if "&" in text and document.format == PLAIN:
        for match in _ENTITY.finditer(text):
            right = html.unescape(match.group())
            if right != match.group() and len(right) == 1:
                yield from _wrong(document, Span(*match.span()), right, "an entity shown as text")
    elif "&" in text:
        for match in _DOUBLE.finditer(text):
            # In Markdown and HTML one level of escaping is right: what is left is the entity itself.
            yield from _wrong(document, Span(*match.span()), "&" + match.group("inner"), "an entity escaped twice")
    if "\\" in text and ("\\u" in text or "\\n" in text or "\\r" in text):
        yield from _escapes(document)
    if "?" in text:
        for match in _QUESTION.finditer(text):
            if _CONTRACTED.search(text, max(0, match.start() - 10), match.end()):
                at = match.start()
                mark = "’" if "’" in text else "'"
                yield from _wrong(document, Span(at, at + 1), mark, "an apostrophe lost in a change of encoding")
    if document.format == PLAIN and "<" in text:
        spans = [Span(*match.span()) for match in _TAG.finditer(text)]
        yield from _of_file(document, spans, "is HTML in a plain text")
    if document.format == PLAIN and "%u" in text:
        spans = [Span(*match.span()) for match in _PERCENT.finditer(text)]
        yield from _of_file(document, spans, "is a character as a program writes it")
    if document.format == PLAIN and ("=C" in text or "=E2=8" in text):
        spans = [Span(*match.span()) for match in _MAIL.finditer(text)]
        yield from _of_file(document, spans, "is a character as a mail program writes it")
    if document.format == PLAIN and '\\"' in text:
        spans = [Span(*match.span()) for match in _ESCAPED_QUOTE.finditer(text)]
        yield from _of_file(document, spans, "is a quotation mark as a program writes it")


def _mojibake(document: Document) -> Iterator[Finding]:
    text = document.text
    for match in _MOJIBAKE.finditer(text):
        broken = match.group()
        right = repaired(broken, text[match.end() : match.end() + 1])
        if right is not None:
            yield from _wrong(document, Span(*match.span()), right, "UTF-8 read in another encoding", severity=ERROR)


def repaired(broken: str, following: str = "") -> str | None:
    """What `broken` is when its bytes are read as UTF-8, as often as that gives sense; None when it never does."""
    if broken in _MAC or "√" in broken or "‚Ä" in broken:
        right = "".join(_MAC.get(part, "\0") for part in _MAC_PART.findall(broken))
        return right if right and "\0" not in right else None
    if broken == "â€":
        return "’" if following.isalpha() else "”"
    if broken == "Ã":
        return "à"
    current = broken
    for _ in range(3):
        try:
            decoded = _bytes(current).decode("utf-8")
        except (UnicodeDecodeError, UnicodeEncodeError):
            break
        if decoded == current:
            break
        current = decoded
    if current == broken:
        return None
    # A capital letter before a closing quotation mark or a dash is one, too: "CAFÃ”" needs a letter after it.
    if broken[-1] in "’”“‘–—…›™" and len(broken) == 2 and not following.isalpha():
        return None
    if any(char in "ÃÂâ" for char in broken) or (current.isprintable() and following.isalpha()):
        return current if all(char.isprintable() or char in "\u00a0\ufeff\u00ad\u200b" for char in current) else None
    return None


def _bytes(text: str) -> bytes:
    """The bytes of Windows-1252 for each character, Latin-1 where it has none."""
    out = bytearray()
    for char in text:
        out += bytes((ord(char),)) if "\u0080" <= char <= "\u009f" else char.encode("cp1252")
    return bytes(out)


def _escapes(document: Document) -> Iterator[Finding]:
    text = document.text
    for match in _ESCAPE.finditer(text):
        if match.group("at"):
            span = Span(*match.span("at"))
            right = _CODE_POINT.sub(lambda code: chr(int(code.group(1), 16)), match.group("at"))
            if right.isprintable():
                yield from _wrong(document, span, right, "an escape of a program shown as text")
        elif document.format == PLAIN:
            yield from _wrong(document, Span(*match.span("newline")), "\n", "a line break of a program shown as text")


def _of_file(document: Document, spans: list[Span], what: str) -> Iterator[Finding]:
    """One finding for the file."""
    if spans:
        shown = shortened(document.text[slice(*spans[0])], 40)
        count = "" if len(spans) == 1 else f", with {len(spans) - 1} more like it"
        yield gathered(spans, f"“{shown}” {what}{count}", severity=WARNING, note="here too")


def _wrong(document: Document, span: Span, right: str, what: str, severity: str | None = None) -> Iterator[Finding]:
    if document.format != HTML and document.in_code(span.start):
        return
    shown = document.text[span.start : span.end]
    name = {"\u00a0": "a no-break space", "\n": "a line break", "\ufeff": "nothing"}.get(right, f"“{right}”")
    fixed = "" if right == "\ufeff" else right
    yield Finding(
        span,
        f"“{shown}” should be {name}: {what}",
        fix=Fix(f"Write {name}", (Edit(span, fixed),), SAFE),
        severity=severity,
    )


RULE = Rule(
    id="encoding-damage",
    category="format",
    severity=WARNING,
    check=check,
    summary="Characters were damaged by a change of encoding",
    why="The bytes are right and were read wrongly, or an entity was shown instead of its character; readers see "
    "signs where "
    "quotation marks and accents should be.",
    bad=[
        {"text": "She said [[â€œ]]no[[â€]] and left.\n", "fixed": "She said “no” and left.\n"},
        {"text": "The part is played by Ren[[Ã©]]e Roe.\n", "fixed": "The part is played by Renée Roe.\n"},
        {"text": "It[[Ã¢â‚¬â„¢]]s a storm in a teacup.\n", "fixed": "It’s a storm in a teacup.\n"},
        {
            "text": "The law firm of Roe [[&amp;]] Lim sued the keeper.\n",
            "fixed": "The law firm of Roe & Lim sued the keeper.\n",
        },
        {
            "text": "The keeper, Ren[[\\u00e9]] Roe, had never been to sea.\n",
            "fixed": "The keeper, René Roe, had never been to sea.\n",
        },
        {"text": "He didn[[?]]t want the part.\n", "fixed": "He didn't want the part.\n"},
        {"text": "Tea [[&amp;amp;]] cake.\n", "fixed": "Tea &amp; cake.\n", "path": "a.md"},
        'He calls it [[\\"]]a storm in a teacup,\\" and the teacup \\"a storm\\".\n',
        "Paul is everything that you hope he[[%u2019]]ll be%u2014generous, and late.\n",
        "The part is played by Ren[[=C3=A9]]e Roe, who doesn=E2=80=99t swim.\n",
        "The Long Night[[<br />]] was shot in a <i>lighthouse</i>.\n",
    ],
    good=[
        "In São Paulo the CAFÉ’S owner, Ångström, played a naïve Señor Âu for Île-de-France Films.\n",
        "“À bientôt!” says the captain. “Don’t?” asks the mate. R&D, AT&T and Q&A; it is all one.\n",
        {"text": "Tea &amp; cake, and `&amp;amp;` in a code.\n", "path": "a.md"},
        "He signs the film A < B > C, and his hat is 5&10.\n",
    ],
)
