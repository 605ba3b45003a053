"""A film's title is a slip off: a letter, or an apostrophe that the title does not have."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from filmlint.claims.film import Film as NamedFilm
from filmlint.facts import Facts
from filmlint.facts.normalize import normal_name, normal_title
from filmlint.facts.records import Film
from filmlint.finding import HIGH, NOTE, UNSAFE, WARNING, Edit, Evidence, Finding, Fix, Related
from filmlint.linking.linked_film import linked_film, named_in
from filmlint.linking.title_runs import title_keys, title_runs
from filmlint.lint.context import Context
from filmlint.ruleset.example_facts import example
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

# Wrong forms that no other film, book or phrase bears: the right title, then wrong ones.
_KNOWN_FORMS = """
Inglourious Basterds: Inglorious Basterds, Inglourious Bastards, Inglorius Basterds
Pirates of the Caribbean: Pirates of the Carribean, Pirates of the Carribbean, Pirates of the Caribean
Who Framed Roger Rabbit: Who Framed Roger Rabbit?
Dead Poets Society: Dead Poet's Society, Dead Poets' Society
Two Weeks Notice: Two Weeks' Notice, Two Week's Notice
Eternal Sunshine of the Spotless Mind: Eternal Sunshine of a Spotless Mind, Eternal Sunshine on the Spotless Mind
The Silence of the Lambs: Silence of the Lamb
The Shawshank Redemption: The Shawshank Redemtion, The Shawshenk Redemption, Shawshank's Redemption
Schindler's List: Shindler's List, Schindlers List
Apocalypse Now: Apocolypse Now, Apocalyse Now
Gandhi: Ghandi
Koyaanisqatsi: Koyanisqatsi, Koyannisqatsi
Bonnie and Clyde: Bonny and Clyde
One Flew Over the Cuckoo's Nest: One Flew Over the Cuckoos Nest, One Flew Over a Cuckoo's Nest
Rosemary's Baby: Rosemarys Baby
Breakfast at Tiffany's: Breakfast at Tiffanys
Guess Who's Coming to Dinner: Guess Whose Coming to Dinner
Raiders of the Lost Ark: Raiders of the Lost Arc
Singin' in the Rain: Singing in the Rain
Terms of Endearment: Terms of Endearement
The Bourne Identity: The Born Identity
Slumdog Millionaire: Slum Dog Millionaire, Slumdog Millionare
Good Will Hunting: Goodwill Hunting
The Royal Tenenbaums: The Royal Tennenbaums, The Royal Tenanbaums
Crouching Tiger, Hidden Dragon: Hidden Tiger, Crouching Dragon
Fantastic Beasts and Where to Find Them: Fantastic Beasts and Where to Find Then
"""
_SHORTEST_RUN = 5  # characters of words that may be a title
_SHORTEST = 7  # letters of a title that one slip may change
_SHORTEST_WORD = 4  # letters of the word with the slip
_LONG_WORD = 8  # letters of a word that may have two
_MOST_NAMES = 40  # people of an article whose films are looked through
_BETWEEN_FORMS = compile_when_used(r", (?=[A-Z])")
_INNER = compile_when_used(r"['’](?=\w|\s\w)")


def check(document: Document, context: Context) -> Iterator[Finding]:
    facts = context.facts
    told: dict[str, Finding] = {}
    link = linked_film(document, facts)
    film = link.film if link is not None and link.stated else None
    for span, text, key in _candidates(document, film):
        right = _known_form(facts, text)
        if right is None and film is not None:
            right = _near(film, text, key, facts)
        if right is not None:
            told[text] = _finding(document, text, span, right)
    for span, text, year in _unknown_titles(document, facts):
        if text in told:
            continue
        film = _of_people(document, facts, text, year)
        if film is not None:
            told[text] = _finding(document, text, span, film)
    yield from told.values()


def _candidates(document: Document, film: Film | None) -> Iterator[tuple[Span, str, str]]:
    """The runs that may be a known wrong form or the film's title with a slip, each once, the mark behind it too."""
    lengths = {len(title) + more for title in (_keys(film) if film else ()) for more in (-2, -1, 0, 1, 2)}
    runs, forms = title_runs(document), _form_keys()
    for words, key in title_keys(document).items():
        if (len(key) not in lengths and key not in forms) or len(words) < _SHORTEST_RUN:
            continue
        plain = words.replace("’", "'")
        told: set[str] = set()
        for start in runs[words]:
            mark = "?" if document.claims.text.startswith("?", start + len(words)) else ""
            if mark not in told:
                told.add(mark)
                yield Span(start, start + len(words) + len(mark)), plain + mark, key


@cache
def _forms() -> dict[str, str]:
    """The known wrong forms, folded, and their titles."""
    rows = (row.partition(": ") for row in _KNOWN_FORMS.strip().split("\n"))
    return {wrong.strip().lower(): right for right, _, wrongs in rows for wrong in _BETWEEN_FORMS.split(wrongs)}


@cache
def _form_keys() -> frozenset[str]:
    return frozenset(map(normal_title, _forms()))


def _known_form(facts: Facts, text: str) -> Film | None:
    right = _forms().get(text.lower()) or _forms().get(text.rstrip("?").lower())
    films = facts.films_titled(right) if right else ()
    return films[0] if films and not _is_title(facts, text) else None


def _near(film: Film, text: str, key: str, facts: Facts) -> Film | None:
    """The article's film, if the text is its title with a slip and nothing else that is known."""
    titles = _keys(film)
    if key in titles:
        return film if _wrong_apostrophe(film, text) else None
    if not any(abs(len(key) - len(title)) <= 2 and _one_slip(key, title) for title in titles):
        return None
    return None if _is_title(facts, text) or facts.known_names([normal_name(text)]) else film


@lru_cache(maxsize=4)
def _keys(film: Film) -> tuple[str, ...]:
    """The keys of a film's title and aliases."""
    return tuple(normal_title(title) for title in (film.title, *film.aliases))


def _one_slip(key: str, wanted: str) -> bool:
    """Whether one word of a title is a letter off (two in a long word), its first letter being right."""
    from rapidfuzz.distance import OSA

    words, others = key.split(), wanted.split()
    if len(wanted) < _SHORTEST or len(words) != len(others):
        return False
    pairs = [(one, other) for one, other in zip(words, others, strict=True) if one != other]
    if len(pairs) != 1:
        return False
    one, other = pairs[0]
    if one[0] != other[0] or min(len(one), len(other)) < _SHORTEST_WORD or _numbers(one, other):
        return False
    allowed = 2 if min(len(one), len(other)) >= _LONG_WORD else 1
    return OSA.distance(one, other, score_cutoff=allowed) <= allowed


def _numbers(one: str, other: str) -> bool:
    """Whether two words are numbers, or one of something and several: another part, or the series."""
    return (
        one.isdigit() or other.isdigit() or set(one + other) <= set("ivx") or one + "s" == other or other + "s" == one
    )


def _is_title(facts: Facts, text: str) -> bool:
    """Whether a known film bears exactly this title."""
    plain = text.replace("’", "'").lower()
    return any(
        plain == title.replace("’", "'").lower()
        for film in facts.films_titled(text)
        for title in (film.title, *film.aliases)
    )


def _wrong_apostrophe(film: Film, text: str) -> bool:
    """Whether the text has an apostrophe inside where no form of the title has one, or lacks the only one."""
    forms = {title.replace("’", "'").lower() for title in (film.title, *film.aliases)}
    marks = len(_INNER.findall(text))
    return marks > 0 and all(len(_INNER.findall(form)) < marks for form in forms)


def _unknown_titles(document: Document, facts: Facts) -> Iterator[tuple[Span, str, int]]:
    """Titles with a year that no known film bears: the subject's, and those of the body."""
    claims = document.claims
    subject = claims.film
    mentions = [(claim.shown, claim.value) for claim in claims.of(NamedFilm) if claim.shown]
    if subject is not None:
        at = claims.folded.find(subject.value.title.lower())
        if at >= 0:
            mentions.insert(0, (Span(at, at + len(subject.value.title)), subject.value))
    for shown, film in mentions:
        title = film.title
        if len(normal_title(title)) >= _SHORTEST and not facts.films_titled(title):
            yield Span(shown.start, shown.start + len(title)), title, film.year


def _of_people(document: Document, facts: Facts, text: str, year: int) -> Film | None:
    """The film of somebody whom the article names whose title is a slip away, of that year where one is given."""
    key = normal_title(text)
    found: dict[str, Film] = {}
    for name in sorted(facts.known_names(named_in(document)))[:_MOST_NAMES]:
        for credit in facts.films_of(name):
            film = credit.film
            if (not year or abs(film.year - year) <= 1) and _one_slip(key, normal_title(film.title)):
                found[film.id] = film
    return next(iter(found.values())) if len(found) == 1 else None


def _finding(document: Document, text: str, span: Span, film: Film) -> Finding:
    claims = document.claims
    places = [Span(span.start, span.start + len(text))]
    at = places[0].end
    while len(places) < 6 and (at := claims.text.find(text, at)) >= 0:
        places.append(Span(at, at + len(text)))
        at += len(text)
    first, *others = (document.body.to_document(place) for place in places)
    fix = None
    if document.text[slice(*first)].replace("’", "'") == text:
        fix = Fix(f"Write {film.title}", (Edit(first, film.title),), UNSAFE)
    return Finding(
        first,
        f"“{text}”: the film is {film.title} ({film.year})",
        [Related(place, "and here") for place in others],
        [Evidence(f"{film.title} ({film.year})", film.evidence("title"))],
        fix,
        severity=NOTE if film.dispute("title") else WARNING,
    )


RULE = Rule(
    id="film-title-wrong",
    category="facts",
    severity=WARNING,
    confidence=HIGH,
    check=check,
    summary="A film’s title is a slip off",
    why="A search for the title as printed finds nothing, and a reader wonders what else was not looked up.",
    bad=[
        example("Film: The Long Night (1995)\n\nAna Roe directs Bo Lim, and [[The Lomg Night]] is slow. It rains."),
        example("Ana Roe made [[Harbor Lights II]] (1989) in a cold winter, and Bo Lim was in it."),
    ],
    good=[
        example("Film: The Long Night (1995)\n\nAna Roe directs Bo Lim, and The Long Night is slow. It rains."),
        example("Film: The Long Night (1995)\n\nAna Roe directs Bo Lim, and The Long Nights of winter are in it."),
        example("Ana Roe made Harbour Lights II (1989) in a cold winter, and Bo Lim was in it."),
    ],
)
