"""A possessive without its apostrophe, or with one too many: "the films plot", "Roe own story", "Ana's Roe's film"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from filmlint.facts.normalize import normal_name
from filmlint.finding import UNSAFE, WARNING, Edit, Finding, Fix
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.body import Body
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.presence import Sought
from filmlint.text.searching import places_of
from filmlint.text.span import Span
from filmlint.wording.slips import slips_in
from filmlint.wording.word_places import words_of

_OWNERS = frozenset("his her their its your our my whose they you who people".split())
_TWO = compile_when_used(r"['’]s (?P<second>[A-Z][a-z]{2,14})['’]s (?=\w)")
_FIRST = compile_when_used(r"\b(?P<first>[A-Z][a-z]{2,14})$")
_WITHOUT = compile_when_used(
    r"\b(?P<name>[A-Z][\w’'.-]+(?: [A-Z][\w’'.-]+)? [A-Z][a-z’'-]+[a-rt-z])s (?P<thing>[a-z]+)\b"
)
_LONGEST = 90  # characters of a name
_THINGS = frozenset(
    "film films movie movies novel narration performance character role debut rep work career voice face direction "
    "screenplay script score adaptation version best worst latest first second third own new early greatest wife "
    "husband death life house masterpiece drama comedy thriller documentary remake portrayal".split()
)
_BEFORE_THINGS = Sought(f"s {thing}" for thing in _THINGS)


def check(document: Document, context: Context) -> Iterator[Finding]:
    body = document.body
    words = words_of(body)
    for finding in slips_in(body, RULE.id):
        shown = body.text[finding.span.start : finding.span.end]
        if body.folded.startswith(" own", finding.span.end) and (
            shown.lower() in _OWNERS or not shown[:1].isupper() or words.opens_sentence(finding.span.start)
        ):
            continue  # those who own
        yield finding
    yield from _without_apostrophe(body, context)
    for at in places_of(("'s ",), body.folded):
        match = _TWO.match(body.text, at)
        if match is not None:
            first = _FIRST.search(body.text, max(0, at - 16), at)
            if first is not None and _is_person(f"{first['first']} {match['second']}".lower(), context):
                span = Span(first.start(), at + 2)
                fix = Fix(f"Write “{first['first']}”", (Edit(span, first["first"]),), UNSAFE)
                shown = body.text[span.start : span.end]
                yield Finding(span, f"“{shown}”: only the last part of a name takes the possessive", fix=fix)


def _without_apostrophe(body: Body, context: Context) -> Iterator[Finding]:
    """Known people with an s: "Bram Stokers novel"."""
    for match in _before_things(body):
        if body.in_quotation(Span(*match.span())):
            continue
        name, end = match["name"], match.end("name") + 1
        if _is_person(normal_name(name), context) and not _is_person(normal_name(f"{name}s"), context):
            start = end - 1 - len(name.split(" ")[-1])
            span = Span(start, end)
            right = f"{body.text[start : end - 1]}{'’' if '’' in body.text else chr(39)}s"
            fix = Fix(f"Write “{right}”", (Edit(span, right),), UNSAFE)
            yield Finding(span, f"“{body.text[start:end]}” should be “{right}”", fix=fix)


def _before_things(body: Body) -> Iterator[re.Match[str]]:
    """What may be a name before a thing that somebody has; a name in a word with an s at its end."""
    text, end = body.text, 0
    for at in places_of(_BEFORE_THINGS.standing_in(body.presence), body.folded):
        word = text.rfind(" ", 0, at) + 1
        if at < end or not text[word].isupper():
            continue
        for match in _WITHOUT.finditer(text, max(end, at - _LONGEST), at + _LONGEST):
            if match.start("thing") == at + 2 and match["thing"] in _THINGS:
                end = match.end()
                yield match


def _is_person(name: str, context: Context) -> bool:
    return bool(context.facts.known_names([name]))


RULE = Rule(
    id="missing-possessive",
    category="language",
    severity=WARNING,
    check=check,
    summary="An apostrophe is missing, or stands where none belongs",
    why="Without its apostrophe a possessive is a plural, and the reader waits for a verb that does not come.",
    bad=[
        "For all the noise the [[films]] plot is simple, and it [[doesnt]] matter.",
        {
            "text": "While [[Roe]] own story is told, we hear the [[movies]] droning score.",
            "fixed": "While Roe's own story is told, we hear the movie's droning score.",
        },
        {
            "text": "It won at this [[years]] festival. Now [[Ana's]] Lim's next film is about a house. [[Thats]] "
            "all that we know. Ana [[Lims]] novel is long.",
            "facts": {"critics": [{"name": "Ana Lim", "tenures": [{"outlet": "gazette", "from": 1990}]}]},
        },
        {
            "text": "[[Shes]] at home, and it [[would'nt]] matter. The [[crew's]] were large. It has two [[Oscar's]], "
            "and [[theres]] last [[years]] biggest hit.",
            "fixed": "She's at home, and it wouldn't matter. The crews were large. It has two Oscars, and there's last "
            "year's biggest hit.",
        },
        "Roll [[credit's]]. The [[plotline's]] are thin.",
        "It won five [[Oscar's]], and all the [[critic's]] agree. These [[film's]] are old.",
    ],
    good=[
        "The film's plot is simple. The films plot a course of their own, and those who own stories sell them.",
        "The Lims own songs by the hundred. Roe's own story is told in the movie's first act. Cant is what "
        "hypocrites speak.",
        "Of the films first shown there, two are lost. It was years ago. “I dont know,” says the note, “thats all.”",
        "This is Disney's Bambi's mother all over again, and the films stunning crowds this year were long.",
        "The credit's all hers, and the fault is the joke's own.",
        "His last years of work were hard. As is his wont, he asks for more of the year's last film.",
        "Two film's worth of story, and all the critic's work: these boy's clothes fit.",
    ],
)
