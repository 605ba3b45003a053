"""Verbs that do not agree with the noun before them, at the head of a clause, where nothing else can be the subject:
"The critics takes", "when the boat arrive", "the boys who plays". Which words are nouns stands in data/nouns.txt."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import compress, count, islice

from filmlint.checks.word_places import WordPlaces, words_of
from filmlint.finding import Finding
from filmlint.language.number import nouns, third, verbs
from filmlint.text.body import Body
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

_ONE = "one of "
_REACH = 80  # characters before a verb
_BEHIND = 24

_AUXILIARIES = frozenset("are were have aren't weren't haven't don't".split())
_SINGLE_AUXILIARIES = frozenset("is was has isn't wasn't hasn't doesn't".split())
_OBJECT = (
    r" (?:the|a|an|his|her|its|their|our|my|your|him|them|us|me|you|it|itself|himself|herself|nothing|everything)\b"
)
_LED_ON = {
    "wait": "for|with|until|in",
    "look": "like|at|as|back|for|so|too|more",
    "live": "on|in|with|alone|by|for",
    "play": "out|like|as|on",
    "stand": "in|on|at|out|by|alone|to",
    "start": "to|with|at|off",
    "run": "for|from|into|through|to",
    "turn": "out|into|up|on|to",
    "deal": "with",
    "end": "with|up|on|in",
    "feel": "like|as|too|more|so",
    "sound": "like|as",
    "listen": "to",
    "laugh": "at",
    "need": "to",
    "try": "to",
    "hope": "to",
    "struggle": "to|with",
    "return": "to|from",
    "move": "into|from|to|on",
    "work": "in|as|with|because|best|well|on",
    "talk": "about|to",
    "open": "with|on|in",
    "focus": "on",
    "walk": "into|out|away",
    "drop": "out|off",
}
_AFTER_AUXILIARY = r" (?:(?!and\b|or\b|but\b)[a-z]{2,}|a )|, "

_OPENERS = "yet|but|and|so|still|then|now|sadly|luckily|here|meanwhile|today|instead|indeed|perhaps|maybe|soon|often"
_CLAUSE = (
    rf"(?:(?:\A|\n|[.!?:;][\"”)]* )(?:(?:{_OPENERS}),? )?|, (?:but|so|while|yet|although|though|where|when|because"
    rf"|since) "
    # and, where what stands before it is a clause of its own, with its pronoun or helping verb
    r"|(?<=[^,.;:!?])(?<=\w)(?P<clause>, and ))[\"“(]?"
    r"|\b(?:when|while|because|where|although|though|unless|that|how|why|what|once|by the time|now that|as soon as) "
)
_HAS_VERB = compile_when_used(
    r"\b(?:is|was|are|were|has|had|have|will|would|can|could|he|she|it|they|we|i|us|him|them|itself)\b(?:[^,.;:!?]*)\Z"
)
_ADVERBS = (
    "simply|never|always|also|still|just|really|only|often|now|then|soon|quickly|slowly|rarely|sometimes|eventually|"
    "finally|once|even|merely|barely|clearly|certainly|actually|inevitably|"
    "somehow|here|itself|alone|thus"
)
_WORD = (
    r"(?!(?:of|in|on|at|to|for|from|with|by|and|or|but|nor|who|that|which|is|are|was|were|be|has|have|had|the|a|an"
    r"|as|than|"
    r"he|she|it|they|we|you|i|if|when|not|one|see|let|make|about|into|like|what|how|"
    r"should|would|will|can|could|may|might|must|shall|did|does|do|to|done|there|"
    rf"{_ADVERBS})\b)[a-z]+(?:['-][a-z]+)*"
)
_ADVERB = rf"(?: (?:{_ADVERBS}))?"
_PLACE = (
    r" (?:of|in|at|on|from|for|behind|between|with|about) (?:(?:the|this|that|these|those|his|her|its|their|a|an) )?"
    rf"(?:{_WORD} )?{_WORD}"
)
_OF_ONE = frozenset("this that a an every each another no".split())
_OF_MANY = frozenset("these those both many several some few two three four five".split())
_OF_EITHER = frozenset("the his her its their my our all".split())
_DETERMINER = "|".join(sorted(_OF_ONE | _OF_MANY | _OF_EITHER, reverse=True))
_NOUN = rf"(?:{_WORD} ){{0,2}}(?P<noun>{_WORD})"
_HEAD = compile_when_used(_CLAUSE)
_SUBJECT = compile_when_used(
    rf"(?P<share>(?:both|all|some|many|most|several|few|two|three|four) of )?(?:(?P<determiner>{_DETERMINER}) )?{_NOUN}"
    rf"(?P<place>{_PLACE})?{_ADVERB} \Z"
)
_DETERMINED = compile_when_used(rf"\b(?P<determiner>{_DETERMINER}) ")
_RELATIVE = compile_when_used(rf"{_NOUN}(?P<aside>,?) (?P<link>who|that|which){_ADVERB} \Z")
_LINKS = compile_when_used(r"\b(?:who|that|which) (?:[a-z]+ )?\Z")
_PEOPLE_WHO = compile_when_used(rf"(?:\A|\n|[.!?] )(?P<noun>[a-z]+) who{_ADVERB} \Z")
_BETWEEN = frozenset(_ADVERBS.split("|")) | {"who", "that", "which"}
_ONE_OF = compile_when_used(rf"one of (?:(?:the|his|her|its|their|our|my|those|these) )(?:{_WORD} ){{0,2}}{_WORD} \Z")
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
_KINDS = frozenset(
    "analysts insiders experts executives producers exhibitors historians readers moviegoers cinemagoers "
    "viewers audiences critics fans filmmakers directors actors reviewers recipients distributors".split()
)


_PURE, _ALSO_NOUNS = verbs()
_THIRD_PURE = frozenset(map(third, _PURE)) - {"keeps", "remains", "wins", "sees", "takes"}
_THIRD_ALSO = frozenset(map(third, _ALSO_NOUNS)) | {"remains", "keeps", "wins", "takes"}
_FIRST = {third(verb): verb for verb in _ALSO_NOUNS}
_ALL = _PURE | _ALSO_NOUNS | _AUXILIARIES | _SINGLE_AUXILIARIES | _THIRD_PURE | _THIRD_ALSO
_SINGULAR_FORMS = _SINGLE_AUXILIARIES | _THIRD_PURE | _THIRD_ALSO


def disagreements(body: Body) -> Iterator[Finding]:
    """The verbs of a body that want another subject than the one they have; of an article in English."""
    words = words_of(body)
    if not words.english:
        return
    one, many = nouns()
    one_or_group = one | _GROUPS
    folded = words.folded
    tokens = words.tokens
    verbs = compress(count(1), map(_ALL.__contains__, islice(tokens, 1, None)))
    for first, verb in dict.fromkeys((tokens[at - 1], tokens[at]) for at in verbs):
        unlike = many if verb in _SINGULAR_FORMS else one_or_group
        if first not in unlike and first not in _BETWEEN and not (first in many and verb in _AUXILIARIES):
            continue
        for at in words.of(verb):
            start = at - len(first) - 1
            if not folded.startswith(f"{first} ", start):
                continue
            if first in unlike or (
                _last_word(folded, start) in unlike if first in _BETWEEN else _ONE in folded[start - 40 : start]
            ):
                span = Span(at, at + len(verb))
                linked = _LINKS.search(folded, start - 14, at) is not None
                disagrees = _disagrees_behind_link if linked else _disagrees
                if (
                    words.text[at].islower()
                    and _says_so(verb, folded, span.end)
                    and disagrees(verb, span, words)
                    and not body.in_quotation(span)
                ):
                    yield Finding(span, f"“{verb}” does not agree with its subject")


def _last_word(folded: str, end: int) -> str:
    """The word that ends, with a blank and perhaps a comma, at an offset."""
    return folded[max(0, end - 24) : end].rstrip(" ,").rpartition(" ")[2]


def _disagrees(verb: str, span: Span, words: WordPlaces) -> bool:
    """Whether the subject of a verb, at the head of its clause, wants another form."""
    text, start = words.text, max(0, span.start - _REACH)
    before = words.folded[start : span.start]
    one, many = nouns()
    for clause in reversed(list(_HEAD.finditer(before))):
        if clause["clause"] and not _HAS_VERB.search(before, 0, clause.start("clause")):
            continue
        if verb in _AUXILIARIES and _ONE_OF.match(before, clause.end()):
            return True
        match = _SUBJECT.match(before, clause.end())
        if match is None:
            continue
        determiner = match["determiner"]
        opens = match.start("noun") == clause.end()  # a capital there is the sentence's, not a name's
        noun = match["noun"] if opens else text[start + match.start("noun") : start + match.end("noun")]
        if verb in _SINGULAR_FORMS:
            return (
                noun in many
                and determiner not in _OF_ONE
                and bool(determiner or (noun in _KINDS and "ing " not in match.group()))
            )
        singular = noun in one and bool(determiner) and determiner not in _OF_MANY and not match["share"]
        return singular and not _excused(verb, clause.group(), before[: clause.end()])
    return False


def _disagrees_behind_link(verb: str, span: Span, words: WordPlaces) -> bool:
    """The same for a verb after who, that or which."""
    text, start = words.text, max(0, span.start - _REACH)
    before = words.folded[start : span.start]
    one, many = nouns()
    for found in reversed(list(_DETERMINED.finditer(before))):
        match = _RELATIVE.match(before, found.end())
        if match is None:
            continue
        determiner, aside = found["determiner"], bool(match["aside"])
        joint = _last_word(before, found.start())
        first = not before[: found.start()].strip() or before[: found.start()].rstrip()[-1] in ".!?"
        if joint in _JOINED or (aside and (not (match["link"] == "which" or first) or verb in _SINGULAR_FORMS)):
            return False
        noun = text[start + match.start("noun") : start + match.end("noun")]
        if verb in _SINGULAR_FORMS:
            return noun in many and determiner not in _OF_ONE and joint != "by"
        of_group = noun in _GROUPS if match["link"] == "which" else noun == "company" and match["link"] == "that"
        singular = noun in one or (of_group and verb not in _AUXILIARIES)
        return singular and determiner not in _OF_MANY
    bare = _PEOPLE_WHO.search(before)
    return bare is not None and verb in _SINGULAR_FORMS and bare["noun"] in many


def _says_so(verb: str, folded: str, end: int) -> bool:
    """Whether what follows shows that it is a verb."""
    first = _FIRST.get(verb, verb)
    if verb in _AUXILIARIES or verb in _SINGLE_AUXILIARIES:
        return re.match(_AFTER_AUXILIARY, folded[end : end + _BEHIND]) is not None
    if folded[end : end + 1] in "-'’":
        return False
    if verb in _PURE or verb in _THIRD_PURE:
        return True
    behind = folded[end : end + _BEHIND]
    return re.match(_OBJECT, behind) is not None or (
        first in _LED_ON and re.match(rf" (?:{_LED_ON[first]})\b", behind) is not None
    )


def _excused(verb: str, clause: str, before: str) -> bool:
    """Whether somebody wishes it, supposes it, or asks: then a verb in the plural form stands so."""
    if verb == "were" and clause.strip(' ,"“') in ("as", "though", "unless", "but"):
        return True
    sentence = re.split(r"[.!?]", before.rstrip())[-1] if clause.strip() else ""
    return _WISHED.search(sentence) is not None
