"""Verbs that do not agree with the people they are said of: "Ana Lim have", "Lim were born", "Lim and Roe is"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from filmlint.checks.word_places import WordPlaces, words_of
from filmlint.claims.name_forms import first_names
from filmlint.facts import Facts
from filmlint.facts.normalize import normal_name
from filmlint.finding import Finding
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

_PART = r"[A-Z][\w’'.-]+(?<!['’]s)"
_NAME = rf"{_PART}(?: {_PART}){{0,2}}"
_SUBJECT = (
    rf"(?:(?P<both>[Bb]oth )?(?P<first>{_NAME}) and )?(?P<name>{_NAME})(?:, who)?"
    r"(?: (?:never|always|also|still|just|really|simply|only|soon|now|then))? "
)
_SENTENCE = compile_when_used(rf"[\"“(]?{_SUBJECT}")
_CLAUSE = compile_when_used(
    rf" (?:when|while|because|where|although|though|after|before|until|how|why|what) {_SUBJECT}\Z"
)
_LONGEST = 90  # characters before a verb
_FIRST_FORMS = frozenset(
    "have make take become begin seem come get give keep lose manage fail remain prove bring find know want deserve "
    "say include portray suffer appear understand continue avoid believe belong choose consider decide describe "
    "develop earn enjoy expect explain forget grow happen join learn meet prefer prepare pretend produce receive "
    "refuse reject reveal seek send serve speak spend steal teach tend throw wear win write are were don't haven't "
    "aren't weren't think feel tell see go ask".split()
)
_OFTEN_NOUNS = frozenset("play look work star score direct need nail hit run return drive fight turn use show".split())
_OBJECTS = frozenset("a an the his her their its this that it him them us as opposite alongside".split())
_THIRD_FORMS = frozenset("is was has doesn't isn't wasn't hasn't".split())
_OF_TITLES = (["a"], ["an"], ["the"], ["about"], ["set"], ["based"], ["directed"], ["one"])
_VERBS = _FIRST_FORMS | _OFTEN_NOUNS | _THIRD_FORMS
# Names that companies and bands bear, too, of which the British say that they "have".
_HOUSES = frozenset(
    "disney warner fox goldwyn mayer selznick korda hammer rank weinstein lucas henson cooper weintraub roach lasky "
    "bridges lancaster kartell metro orion".split()
)

_ALSO_VERBS = frozenset("will may mark grant drew sue rob bill pat chase art can hope".split())


def name_disagreements(document: Document, facts: Facts) -> Iterator[Finding]:
    """The verbs behind names at the head of a clause: one person "have", two people "is"."""
    body = document.body
    words = words_of(body)
    for verb in sorted(_VERBS & words.present) if words.english else ():
        for at in words.of(verb):
            if not (body.text[at].islower() and _behind_capital(body.text, at)):
                continue
            sentence = body.sentence_of(at)
            begin = sentence.start if sentence else at
            match = _SENTENCE.fullmatch(body.text, begin, at) or _CLAUSE.search(
                body.text, max(begin, at - _LONGEST), at
            )
            span = Span(at, at + len(verb))
            if (
                match is not None
                and _wants_other(verb, span, match, words)
                and all(_is_person(name, document, facts) for name in match.group("first", "name") if name)
                and not body.in_quotation(span)
            ):
                yield Finding(span, f"“{verb}” does not agree with its subject, {match['name']}")


def _behind_capital(text: str, at: int) -> bool:
    """Whether the word before a verb, or the one before an adverb or a "who", has a capital."""
    last = text.rfind(" ", 0, at - 1)
    if text[at - 1 : at] != " " or text[last + 1 : last + 2].isupper():
        return text[at - 1 : at] == " "
    return text[text.rfind(" ", 0, max(0, last)) + 1 :][:1].isupper() if last > 0 else False


def _wants_other(verb: str, span: Span, match: re.Match[str], words: WordPlaces) -> bool:
    """Whether the form is not the one for so many people; a title may be two names, too: "Jack and Jill is"."""
    after = words.folded[span.end : span.end + 14].split(" ")[1:2]
    if match["first"]:
        titled = " " not in match["first"] and (after in _OF_TITLES or match["first"].lower() in first_names())
        return verb in _THIRD_FORMS and (bool(match["both"]) or not titled)
    return verb in _FIRST_FORMS or (verb in _OFTEN_NOUNS and bool(after) and after[0] in _OBJECTS)


def _is_person(name: str, document: Document, facts: Facts) -> bool:
    """Whether a name is that of one person for all that is known: of the film data, or of the article."""
    folded = normal_name(name)
    first, *rest = folded.split(" ")
    if rest:
        known = first in first_names() and first not in _ALSO_VERBS
        return rest[-1] not in _HOUSES and (known or bool(facts.known_names([folded])))
    if folded in _HOUSES:
        return False
    if first in first_names():
        return first not in _ALSO_VERBS
    return any(
        len(person.parts) > 1
        and normal_name(person.parts[-1]) == folded
        and (normal_name(person.parts[0]) in first_names() or bool(facts.known_names([normal_name(person.text)])))
        for person in document.claims.people
    )
