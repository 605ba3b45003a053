"""Verbs that do not agree with their noun, at the head of a clause, where nothing else can be the subject: "The critics
takes", "when the boat arrive", "the boys who plays", "the films of that year is", "the plot, which is thin, are"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import compress, count

from filmlint.finding import Finding
from filmlint.language.number import nouns
from filmlint.text.body import Body
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span
from filmlint.wording.subject_phrases import (
    ADVERBS,
    ASIDE,
    ASIDES,
    DETERMINED,
    HAS_VERB,
    HEAD,
    LINKS,
    OF_MANY,
    OF_ONE,
    ONE_OF,
    PEOPLE_WHO,
    PREPOSITIONS,
    RELATIVE,
    SUBJECT,
)
from filmlint.wording.verbs_by_number import FORMS, MAY_BE_FAR, PLURAL_AUXILIARIES, SINGULAR_FORMS, is_verb_before
from filmlint.wording.word_places import WordPlaces, words_of

_ONE = "one of "
_REACH = 80  # characters before a verb

_STOPS = frozenset(".;:!?")
_SENTENCE_END = compile_when_used(r"[.!?]")
_FIRST_COMMA = 60  # characters from the beginning of a sentence to its first comma
_DETERMINERS = ("the ", "his ", "her ", "its ", "their ", "my ", "our ", "this ", "these ", "those ")
_PRONOUNS = frozenset(
    "he she it they we you i who that which there this these those what and to not or but also will would could can "
    "may might must should n't never don't doesn't didn't".split()
)
_BETWEEN = frozenset(ADVERBS.split("|")) | {"who", "that", "which"}
_JOINED = frozenset(
    "around across against behind under over through during before after within without near outside inside beyond "
    "despite upon toward towards via per the a an this that these those his her its their my our your one only "
    "of and or nor than like as among amongst between in from with for about into on at to".split()
)
_WISHED = compile_when_used(
    r"\b(?:suggest|insist|demand|recommend|request|requir|propos|prefer|urg|ask|order|stipulat|command|desir|wish|"
    r"imperative|important|essential|vital|crucial|necessary|condition|lest|rather|better|if|whether|suppos|as though|"
    r"let|make|made|help|see|saw|watch|hear|heard|had|have|did|does|do|can|could|will|would|may|might|must"
    r"|should)[a-z']*\b"
)
# Plurals that bare stand for all of their kind, where no title is likely.
_GROUPS = frozenset("cast crew team family company band jury audience".split())
_MULTITUDES = frozenset(
    "wave row string stream flood line crowd generation collection mixture combination pair pack trio bunch raft crop "
    "batch circle layer body class school handful army gang tide mix set".split()
)
_KINDS = frozenset(
    "analysts insiders experts executives producers exhibitors historians readers moviegoers cinemagoers "
    "viewers audiences critics fans filmmakers directors actors reviewers recipients distributors".split()
)


def disagreements(body: Body) -> Iterator[Finding]:
    """The verbs of a body that want another subject than the one they have; of an article in English."""
    words = words_of(body)
    if not words.english:
        return
    one, many = nouns()
    folded = words.folded
    tokens = words.tokens
    verbs = list(compress(count(1), map(FORMS.__contains__, tokens[1:])))
    attracted = {
        (tokens[at - 1], tokens[at])
        for at in compress(verbs, map(MAY_BE_FAR.__contains__, map(tokens.__getitem__, verbs)))
        if tokens[at - 1] not in _PRONOUNS
        and _behind_place(tokens, at, many if tokens[at] in SINGULAR_FORMS else one)
        and tokens[at - 1][-2:] != "'s"
    }
    subjects = _subjects()
    pairs = [(tokens[at - 1], tokens[at]) for at in verbs if tokens[at - 1] in subjects]
    for first, verb in dict.fromkeys([*pairs, *sorted(attracted)]):
        unlike = many if verb in SINGULAR_FORMS else _one_or_group()
        near = (first, verb) in attracted
        if (
            not near
            and first not in unlike
            and first not in _BETWEEN
            and not (first in many and verb not in SINGULAR_FORMS)
        ):
            continue
        for at in words.of(verb):
            start = at - len(first) - 1
            if not folded.startswith(f"{first} ", start):
                continue
            if (
                near
                or first in unlike
                or (
                    _last_word(folded, start) in unlike
                    if first in _BETWEEN
                    else _ONE in folded[max(0, start - 40) : start]
                )
            ):
                span = Span(at, at + len(verb))
                linked = LINKS.search(folded, start - 14, at) is not None
                disagrees = _disagrees_behind_link if linked else _disagrees
                if (
                    words.text[at].islower()
                    and is_verb_before(verb, folded, span.end)
                    and disagrees(verb, span, words)
                    and not body.in_quotation(span)
                ):
                    yield Finding(span, f"“{verb}” does not agree with its subject")
    yield from _behind_asides(words, body)


@cache
def _subjects() -> frozenset[str]:
    """What stands right before a verb of which it may be the subject, or between the two."""
    return nouns()[1] | _one_or_group() | _BETWEEN


@cache
def _one_or_group() -> frozenset[str]:
    return nouns()[0] | _GROUPS


def _behind_asides(words: WordPlaces, body: Body) -> Iterator[Finding]:
    """The same for verbs behind a clause between commas: "the plot, which is thin, are"."""
    folded = words.folded
    one, many = nouns()
    for start, end in body.sentences:
        comma = folded.find(", ", start, start + _FIRST_COMMA) if folded.startswith(_DETERMINERS, start) else -1
        match = ASIDE.match(folded, start, end) if comma > 0 and folded.startswith(ASIDES, comma + 2) else None
        if match is None:
            continue
        verb, span = match["verb"], Span(*match.span("verb"))
        if not is_verb_before(verb, folded, span.end) or body.in_quotation(span):
            continue
        noun, determiner = words.text[slice(*match.span("noun"))], match["determiner"]
        if verb in SINGULAR_FORMS:
            disagrees = noun in many and determiner not in OF_ONE
        else:
            disagrees = noun in one and determiner not in OF_MANY and noun not in _MULTITUDES
        if disagrees:
            yield Finding(span, f"“{verb}” does not agree with its subject")


def _behind_place(tokens: Sequence[str], at: int, unlike: AbstractSet[str]) -> bool:
    """Whether one of some nouns stands with a preposition shortly before a verb: "the films of Ford is"."""
    near = tokens[max(at - 8, 1) : at - 1]
    if PREPOSITIONS.isdisjoint(near) or unlike.isdisjoint(tokens[max(at - 9, 0) : at - 2]):
        return False
    for place in range(at - 2, max(at - 9, 0), -1):
        if tokens[place] in PREPOSITIONS:
            if tokens[place - 1] in unlike:
                return True
        elif tokens[place] in _STOPS:
            return False
    return False


def _last_word(folded: str, end: int) -> str:
    """The word that ends, with a blank and perhaps a comma, at an offset."""
    return folded[max(0, end - 24) : end].rstrip(" ,").rpartition(" ")[2]


def _disagrees(verb: str, span: Span, words: WordPlaces) -> bool:
    """Whether the subject of a verb, at the head of its clause, wants another form."""
    text, start = words.text, max(0, span.start - _REACH)
    before = words.folded[start : span.start]
    one, many = nouns()
    for clause in reversed(list(HEAD.finditer(before))):
        if clause["clause"] and not HAS_VERB.search(before, 0, clause.start("clause")):
            continue
        if verb not in SINGULAR_FORMS and ONE_OF.match(before, clause.end()):
            return True
        match = SUBJECT.match(before, clause.end())
        if match is None:
            continue
        if match["place"] and _begins_clause(text[start + match.start("place") : start + match.end("place")]):
            return False
        determiner = match["determiner"]
        opens = match.start("noun") == clause.end()  # a capital there is the sentence's, not a name's
        noun = match["noun"] if opens else text[start + match.start("noun") : start + match.end("noun")]
        if verb in SINGULAR_FORMS:
            return (
                noun in many
                and determiner not in OF_ONE
                and bool(determiner or (noun in _KINDS and "ing " not in match.group()))
            )
        if (match["place"] or "").startswith(" of ") and (determiner in ("a", "an") or noun in _MULTITUDES):
            return False  # a string of hits have
        singular = noun in one and bool(determiner) and determiner not in OF_MANY and not match["share"]
        return singular and not _excused(verb, clause.group(), before[: clause.end()])
    return False


def _begins_clause(place: str) -> bool:
    """Whether what stands with a preposition may end in the subject of another clause: "of the film critics have"."""
    *_, last, subject = place.split(" ")
    one, many = nouns()
    return (last in one or last in many) and (subject[:1].isupper() or subject in one or subject in many)


def _disagrees_behind_link(verb: str, span: Span, words: WordPlaces) -> bool:
    """The same for a verb after who, that or which."""
    text, start = words.text, max(0, span.start - _REACH)
    before = words.folded[start : span.start]
    one, many = nouns()
    for found in reversed(list(DETERMINED.finditer(before))):
        match = RELATIVE.match(before, found.end())
        if match is None:
            continue
        determiner, aside = found["determiner"], bool(match["aside"])
        joint = _last_word(before, found.start())
        first = not before[: found.start()].strip() or before[: found.start()].rstrip()[-1] in ".!?"
        if joint in _JOINED or (aside and (not (match["link"] == "which" or first) or verb in SINGULAR_FORMS)):
            return False
        noun = text[start + match.start("noun") : start + match.end("noun")]
        if verb in SINGULAR_FORMS:
            return noun in many and determiner not in OF_ONE and joint != "by"
        of_group = noun in _GROUPS if match["link"] == "which" else noun == "company" and match["link"] == "that"
        singular = noun in one or (of_group and verb not in PLURAL_AUXILIARIES)
        return singular and determiner not in OF_MANY
    bare = PEOPLE_WHO.search(before)
    return bare is not None and verb in SINGULAR_FORMS and bare["noun"] in many


def _excused(verb: str, clause: str, before: str) -> bool:
    """Whether somebody wishes it, supposes it, or asks: then a verb in the plural form stands so."""
    if verb == "were" and clause.strip(' ,"“') in ("as", "though", "unless", "but"):
        return True
    sentence = _SENTENCE_END.split(before.rstrip())[-1] if clause.strip() else ""
    return _WISHED.search(sentence) is not None
