"""Somebody is credited with the part of a series that came before or after."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.claims.film import Film as NamedFilm
from filmlint.facts import Facts
from filmlint.facts.name_variants import same_person
from filmlint.facts.normalize import normal_name
from filmlint.facts.records import Credit, Film
from filmlint.finding import HIGH, WARNING, Evidence, Finding
from filmlint.linking.linked_film import credited_keys, full_names
from filmlint.linking.title_runs import known_runs
from filmlint.lint.context import Context
from filmlint.ruleset.example_facts import example
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.names import Name
from filmlint.text.span import Span

_WHOLE_SERIES = compile_when_used(
    r"[\"”’'*_]*,?['’]?s? (?!and |but |or )(?:[a-z-]+ ){0,2}(?:films|movies|trilogy|series|franchise|saga|sequels?|"
    r"pictures|universe|reboot|remake|trilogies|"
    r"ride|novels?|books?|musical|show|game)\b"
)
_BEFORE_SERIES = compile_when_used(
    r"\b(?:sequels? (?:to|of)|second|third|fourth|fifth|next|later|trilogy|series|franchise|parts?|\w+ of the)\W*$"
)
# Between the person and the title there is a word for a part, or a list of parts opens.
_CREDITED = compile_when_used(
    r"\b(?:roles?|parts?|films?|movies?|credits|starr\w+|stars?|appear\w*|played|plays|seen|known|best known|work|"
    r"turns?|performances?|appeared|in|of|from|breakthrough|debut|cast|featur\w+)\b"
)
# What makes it no credit: somebody asked back, replaced, compared.
_NO_CREDIT = compile_when_used(
    r"\b(?:not|no one|nobody|never|without|absent|missing|unlike|repris\w+|return\w*|turned down|replac\w+|instead|"
    r"recast\w*|neither|nor|before|after|offered|audition\w*|approach\w*|admir\w+|fans?|succe\w+|took over|takes over|"
    r"predecessor|follow\w*|inspired|compar\w+|remind\w*|rumou?r\w*|would|could|might|may|will|wants?|hop\w+|love\w*|"
    r"watch\w*|seeing|saw|than|directs?|directed|director|producer|produced|wrote|written)\b|n['’]t\b"
)
_BILLED = 4  # places from the top where a missing name in another part means that it is missing there
_LISTED = 5  # names a cast list must have for that


def check(document: Document, context: Context) -> Iterator[Finding]:
    claims, facts = document.claims, context.facts
    if not claims.phrases:
        return
    told: set[int] = set()
    keys = full_names(document)
    for span, film in _entries(document, facts):
        sentence = claims.body.sentence_of(span.start)
        if sentence is None or span.start in told:
            continue
        parts = [part for part in facts.series_of(film) if part.id != film.id]
        people = _people(claims.names_in(sentence), span)
        elsewhere = {key for part in parts for key in credited_keys(part)} if people else set()
        if elsewhere.isdisjoint(keys.get(name.text, "") for name in people):
            continue
        for name in people:
            if any(same_person(name.text, one) for one in film.credited) or facts.is_credited(film, name.text):
                break
            other = _elsewhere(film, parts, name.text)
            if other is None or not _tied(claims.folded, sentence, name.span, span):
                continue
            told.add(span.start)
            entry, credit = other
            message = (
                f"{credit.name} is not known to be in {film.title} ({film.year}) but in {entry.title} ({entry.year})"
            )
            recast = _recast(film, credit)
            if recast:
                message += f"; {credit.role.split('/')[0]} is played by {recast} in the former"
            evidence = [
                Evidence(
                    f"{entry.title} ({entry.year}): {credit.name} as {credit.role.split('/')[0]}",
                    entry.evidence("cast"),
                ),
                Evidence(f"{film.title} ({film.year}): cast without {credit.name}", film.evidence("cast")),
            ]
            yield Finding(document.body.to_document(span), message, evidence=evidence, severity=WARNING)
            break


def _entries(document: Document, facts: Facts) -> Iterator[tuple[Span, Film]]:
    """The titles in the body that are one part of a known series, and of no other film."""
    claims = document.claims
    years = {mention.shown.start: mention.value.year for mention in claims.of(NamedFilm) if mention.shown}
    for span, text, _ in known_runs(document, facts):
        if " " not in text:
            continue
        films = facts.films_titled(text)
        year = years.get(span.start, 0)
        if year:
            films = tuple(film for film in films if abs(film.year - year) <= 1)
        if len(films) != 1 or films[0].series is None or len(facts.series_of(films[0])) < 2:
            continue
        if _WHOLE_SERIES.match(claims.folded, span.end) or _BEFORE_SERIES.search(
            claims.folded[max(0, span.start - 25) : span.start]
        ):
            continue
        yield Span(*span), films[0]


def _people(names: list[Name], title: Span) -> list[Name]:
    """The full names of a sentence before the title, the nearest first, and one right behind it in brackets."""
    inside = [name for name in names if name.full and not name.span.overlaps(title)]
    before = [name for name in inside if name.span.end <= title.start]
    return before[::-1]


def _tied(folded: str, sentence: Span, person: Span, title: Span) -> bool:
    """Whether the sentence puts the person into the film of that title."""
    between = folded[person.end : title.start]
    if len(between) > 320 or ";" in between or _CREDITED.search(between) is None:
        return False
    return _NO_CREDIT.search(folded, max(sentence.start, person.start - 40), title.start) is None


def _elsewhere(film: Film, parts: list[Film], name: str) -> tuple[Film, Credit] | None:
    """The part of the series that the person is in, where it is certain that the film is none."""
    if any(same_person(name, other) for other in film.credited):
        return None
    found: list[tuple[Film, Credit, int]] = []
    for part in parts:
        if any(same_person(name, other) for other in (*part.directors, *part.writers)):
            return None
        for place, credit in enumerate(part.cast):
            if normal_name(credit.name) == normal_name(name):
                found.append((part, credit, place))
    if not found:
        return None
    recast = [(part, credit) for part, credit, _ in found if _recast(film, credit)]
    if recast:
        return recast[0]
    earlier = any(part.year < film.year for part, _, _ in found)
    later = any(part.year > film.year for part, _, _ in found)
    leading = [(part, credit) for part, credit, place in found if place < _BILLED]
    if (earlier and later) or not leading or len(film.cast) < _LISTED:
        return None
    return leading[0]


def _recast(film: Film, credit: Credit) -> str:
    """Who plays the role in the film, if it is one of a full name and somebody else's there."""
    forms = {form for form in map(normal_name, credit.role.split("/")) if " " in form}
    for other in film.cast:
        if forms & set(map(normal_name, other.role.split("/"))) and not same_person(other.name, credit.name):
            return other.name
    return ""


RULE = Rule(
    id="wrong-franchise-entry",
    category="facts",
    severity=WARNING,
    confidence=HIGH,
    check=check,
    summary="Somebody is credited with another part of the series",
    why="Who joined in the second part is easily put into the first, whose title is that of the whole series.",
    bad=[
        example("Cara Diaz is best known for her role in [[Harbour Lights]], and she likes boats."),
        example("The film stars Cara Diaz, who is best known for comedies ([[Harbour Lights]], The Long Night)."),
    ],
    good=[
        example("Cara Diaz is best known for her role in Harbour Lights II, and she likes boats."),
        example("Cara Diaz is best known for the Harbour Lights films, and she likes boats."),
        example("Cara Diaz admires Ida Sol, who is best known for her role in Harbour Lights."),
    ],
)
