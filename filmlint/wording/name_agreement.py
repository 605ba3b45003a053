"""Verbs that do not agree with the people they are said of: "Ana Lim have", "Lim were born", "Lim and Roe is"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from filmlint.claims.name_forms import first_names
from filmlint.facts import Facts
from filmlint.facts.normalize import normal_name
from filmlint.finding import Finding
from filmlint.language.words import is_word
from filmlint.text.body import Body
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.searching import places_of
from filmlint.text.span import Span
from filmlint.wording.verbs_by_number import (
    FORMS,
    PLURAL_AUXILIARIES,
    SINGULAR_AUXILIARIES,
    SINGULAR_FORMS,
    is_verb_before,
)
from filmlint.wording.word_places import words_of

_PART = r"[A-Z][\w’'.-]+(?<!['’]s)"
_NAME = rf"{_PART}(?: {_PART}){{0,3}}"
_SUBJECT = (
    rf"(?:(?P<both>[Bb]oth )?(?P<first>{_NAME}) and )?(?P<name>{_NAME})(?:, who)?"
    r"(?: (?:never|always|also|still|just|really|simply|only|soon|now|then))? "
)
_ROLES = frozenset(
    "director actor actress star writer screenwriter producer composer comedian editor critic filmmaker film-maker "
    "cinematographer novelist author singer presenter newcomer veteran film maker".split()
)
_VERB = r"(?P<verb>[a-z]+(?:n't)?)(?= (?P<after>[a-z]+)|[.,;])"
_SENTENCE = compile_when_used(rf"[\"“(]?{_SUBJECT}{_VERB}")
_CLAUSE = compile_when_used(rf" [a-z]+ {_SUBJECT}{_VERB}")
_LINKS = "when while because where although though after before until".split()
_FIRST_FORMS = (FORMS - SINGULAR_FORMS) | {"do", "film", "score"}
_SURE = PLURAL_AUXILIARIES | SINGULAR_AUXILIARIES | {"do", "direct"}
_OF_TITLES = frozenset("a an the about set based directed one".split())
_ADVERBS = frozenset("never always also still just really simply only soon now then and".split())
_OPENERS = frozenset(
    "the a an his her its their my our your this these he she it they we you i who that which there this these those "
    "what and but here some many most all both others "
    "nobody everybody everyone people critics fans audiences actors".split()
)
_BEHIND = _FIRST_FORMS | _ADVERBS
# Names that companies and bands bear, too, of which the British say that they "have".
_HOUSES = frozenset(
    "disney warner fox goldwyn mayer selznick korda hammer rank weinstein lucas henson cooper weintraub roach lasky "
    "bridges lancaster kartell metro orion".split()
)

_ALSO_VERBS = frozenset("will may mark grant drew sue rob bill pat chase art can hope".split())


def name_disagreements(document: Document, facts: Facts) -> Iterator[Finding]:
    """The verbs behind names at the head of a clause: one person "have", two people "is"."""
    body = document.body
    for match in _subjects(body):
        if _wants_other(match, body.folded) and all(
            _is_person(name, document, facts) for name in match.group("first", "name") if name
        ):
            span = Span(*match.span("verb"))
            if not body.in_quotation(span):
                yield Finding(span, f"“{match['verb']}” does not agree with its subject, {match['name']}")


def _subjects(body: Body) -> Iterator[re.Match[str]]:
    """What may be a name at the head of a sentence or of a clause, with the verb behind it."""
    text = body.text
    for start, end in body.sentences:
        blank = text.find(" ", start, end)
        if blank < 0:
            continue
        if text[blank + 1].isupper() or (
            text[blank + 1 : text.find(" ", blank + 1, end)] in _BEHIND and text[start:blank].lower() not in _OPENERS
        ):
            match = _SENTENCE.match(text, start, end)
            if match is not None:
                yield match
    present = words_of(body).present
    for at in places_of([f" {word} " for word in _LINKS if word in present], text):
        following = text.index(" ", at + 1) + 1
        if text[following : following + 1].isupper():
            match = _CLAUSE.match(text, at)
            if match is not None:
                yield match


def _wants_other(match: re.Match[str], folded: str) -> bool:
    """Whether the form is not the one for so many people; a title may be two names, too: "Jack and Jill is"."""
    verb, after = match.group("verb", "after")
    if match["first"]:
        titled = " " not in match["first"] and (after in _OF_TITLES or match["first"].lower() in first_names())
        unlike = verb in SINGULAR_FORMS and (bool(match["both"]) or not titled)
    else:
        unlike = verb in _FIRST_FORMS and (verb != "do" or after == "not")
    return unlike and (verb in _SURE or is_verb_before(verb, folded, match.end("verb")))


def _is_person(name: str, document: Document, facts: Facts) -> bool:
    """Whether a name is that of one person for all that is known: of the film data, or of the article."""
    folded = normal_name(name)
    first, *rest = folded.split(" ")
    while first in _ROLES and rest:
        folded = " ".join(rest)
        first, *rest = rest
    if rest:
        known = first in first_names() and first not in _ALSO_VERBS
        return rest[-1] not in _HOUSES and (known or bool(facts.known_names([folded])))
    if folded in _HOUSES:
        return False
    if first in first_names():
        return first not in _ALSO_VERBS
    if is_word(folded) and not facts.may_be_surname(folded):
        return False
    return any(
        len(person.parts) > 1
        and normal_name(person.parts[-1]) == folded
        and (normal_name(person.parts[0]) in first_names() or bool(facts.known_names([normal_name(person.text)])))
        for person in document.claims.people
    )
