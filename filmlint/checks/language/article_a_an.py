"""A before a vowel sound, an before a consonant sound: "a experience", "an unique"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from filmlint.finding import UNSAFE, WARNING, Edit, Finding, Fix
from filmlint.language.words import is_word
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.body import Body
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.presence import Sought
from filmlint.text.searching import places_of
from filmlint.text.span import Span
from filmlint.wording.word_places import words_of

_NUMBER = compile_when_used(r"\d[\d,.]*\d|\d")
_PLACE = compile_when_used(
    r"(?<![\w.'’/&*-])(?P<article>[Aa]n?)[ ](?P<marks>[\"“‘'(]{0,2})(?P<word>[^\W_]+(?:[.,]\d+)*(?:['’&.-][^\W_]+)*)"
)
_CONSONANT_U = compile_when_used(
    r"u(?:[-.]|ni(?!n[a-z]|m[ap]|mm|d[eir](?!rec)|ll|ss|t(?!e|y|ar|iz|is|s|$))|s(?:[aeiu](?!d?e?$)|e|ing|ual)|"
    r"t(?:[ei]l|op|ah|er)|r(?:an|in|ol|et|ug)|biq|fo|kr|ku|k$|k[-.]|gand|lyss|nan|zb)"
)
_CONSONANT_SOUND = compile_when_used(r"(?:one(?:s|-|$|self)|once|ouija|eu(?!ch)|ew[eo]|oui)")
_SILENT_H = compile_when_used(r"(?:hour|honest|honou?r|heir(?!loom party))")
_EITHER_H = compile_when_used(
    r"(?:hist|herb|hero|hotel|habit|homage|hyst|hilar|hall|hypo|hypn|hosp|horr|hum|hor|hab|har[ae]|hei|her|hy)"
)
# Initials read letter by letter; others may be read as words.
_AN_INITIALS = frozenset(
    "FBI MTV HBO NBC MGM LGBT LGBTQ RKO NFL NBA NHL SUV MC MBE AMC HD HIV MPAA RPG RAF LA LP MP MRI SXSW SNL SOS HQ "
    "XL FX HR IMDB IMDb HDTV IRA ABC AFI AARP EP OBE EU IOU IQ ID ITV R F-word N-word "
    "A-list B-side X-ray X-rated R-rated F1 M16 MI5 MI6 NC-17 MA".split()
)
_A_INITIALS = frozenset(
    "BBC CIA DVD CGI PG PG-13 TV DC UFO UK US USA U.S. U.K. USB UN CBS CNN PBS CD DJ VHS VIP VFX GPS PR PhD 3D 2D "
    "4K 8mm KGB DNA B-movie PTA".split()
)
_VOWEL_NUMBER = compile_when_used(
    r"(?:8|8\d|8\d\d|11|18|8,\d{3}(?:,\d{3})*|11,\d{3}(?:,\d{3})*|18,\d{3}(?:,\d{3})*|8\d,\d{3}|8\d\d,\d{3}|(?:8|11|"
    r"18|8\d)\.\d+)(?:th|st|nd|rd|s|m|k)?"
)
_HEDGED = compile_when_used(r"(?:1[18]\d\d|11\d\d|18\d\ds?)")
_BEFORE_LETTER = frozenset(
    "plan vitamin group type hepatitis grade section part exhibit team side row unit block channel class theory "
    "schedule studio company".split()
)


def check(document: Document, _context: Context) -> Iterator[Finding]:
    body = document.body
    words = words_of(body)
    if not words.english:
        return
    for match in _places(body):
        article, word = match["article"], match["word"]
        if article.lower() == "an" and word[0] in "aAeEiIoO" and word[:2].lower() not in ("eu", "on", "ou", "ew"):
            continue
        wanted = _article(word)
        at = match.start()
        if wanted is None or wanted == article.lower() or body.in_quotation(Span(at, match.end("article"))):
            continue
        if article[0] == "A" and not words.opens_sentence(at):
            continue  # the letter, a grade, a title
        before = body.folded[max(0, at - 24) : at].split()[-1:]
        if before and (before[0] in _BEFORE_LETTER or (len(before[0]) == 1 and before[0].isalpha())):
            continue  # plan A, and a word torn in two ("c an")
        span = Span(at, match.end())
        right = wanted.capitalize() if article[0] == "A" else wanted
        fix = Fix(f"Write “{right}”", (Edit(Span(at, at + len(article)), right),), UNSAFE)
        yield Finding(span, f"“{body.text[at : match.end()]}”: “{right}” goes before the sound of “{word}”", fix=fix)


_MAY_TAKE_AN = frozenset("aAeEiIoOuUhH81FLMNRSX\"“‘'(")
# The articles with what may stand before them in a line, folded.
_ARTICLES = Sought(f"{lead}{article} " for lead in ' "([-…' for article in ("a", "an"))


def _places(body: Body) -> Iterator[re.Match[str]]:
    """Each article that may be the wrong one, with the word that follows."""
    text = body.text
    forms = ("\na ", "\nan ", *_ARTICLES.standing_in(body.presence))
    for at in places_of(forms, f"\n{body.folded}"):
        if text[at + 1] != " " or text[at + 2 : at + 3] in _MAY_TAKE_AN:
            match = _PLACE.match(text, at)
            if match is not None:
                yield match


def _article(word: str) -> str | None:
    """The article that the sound of a word asks for; None where there is no telling."""
    if word in _AN_INITIALS:
        return "an"
    if word in _A_INITIALS:
        return "a"
    first = word.split("-")[0]
    if first in _AN_INITIALS and "-" in word:
        return "an"
    if first in _A_INITIALS and "-" in word:
        return "a"
    if word[0].isdigit():
        number = _NUMBER.match(word)
        if number is None or _HEDGED.match(word):
            return None
        return "an" if _VOWEL_NUMBER.fullmatch(number[0]) else "a"
    if (
        (word.isupper() and len(word) > 1)
        or len(first) < 2
        or not word[1:].replace("-", "").replace("'", "").replace("’", "").islower()
    ):
        return None
    return _by_sound(word.lower(), capital=word[0].isupper())


def _by_sound(word: str, *, capital: bool) -> str | None:
    if not word[0].isascii():
        return None
    if word[0] == "h":
        if _SILENT_H.match(word):
            return "an"
        return None if _EITHER_H.match(word) or capital or not is_word(word) else "a"
    if word[0] == "u":
        if _CONSONANT_U.match(word):
            return "a"
        return None if capital or not is_word(word) else "an"
    if word[0] in "aeio":
        if _CONSONANT_SOUND.match(word):
            return None if capital and not word.startswith("euro") else "a"
        if capital or is_word(word):
            return "an"
        return None
    if word[0] == "y" or capital or not is_word(word):
        return "a" if word in ("year", "young", "yellow") else None
    return "a"


RULE = Rule(
    id="article-a-an",
    category="language",
    severity=WARNING,
    check=check,
    summary="A and an have changed places",
    why="The article goes with the sound that follows; the wrong one is left over when an adjective is put in or "
    "taken out.",
    bad=[
        {
            "text": "It is [[a experience]] that takes [[a hour]], and [[an unique]] one.",
            "fixed": "It is an experience that takes an hour, and a unique one.",
        },
        "The film has [[an European]] cast, [[a American]] director, [[a 11-year-old]] star and [[an film]] crew.",
        "[[A old]] man sees [[an UFO]] and calls [[a FBI]] agent. It was [[a 8,000-mile]] journey.",
    ],
    good=[
        "It is a unique European film with a one-off joke, an unimportant plot, an honest heir, an hour of noise "
        "and a university.",
        "An historic hotel, a historic hotel, an FBI agent, a UFO, an 11-year-old, an 18-hour day, an $8 ticket and "
        "an X-ray.",
        "Plan A is to leave, and vitamin A helps. An unusual uncle gave an R-rated film a U rating, a used umbrella "
        "and an heirloom.",
        "The A Team and a Ukrainian choir met a user of a ukulele in an urban house, an unidentified man said.",
        "“It is a old song,” he says. “A hour ago I knew it.”",
    ],
)
