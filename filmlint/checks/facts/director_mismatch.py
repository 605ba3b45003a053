"""The film is credited to somebody who did not direct it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from filmlint.claims.credits import DIRECTOR, Credit
from filmlint.claims.directing import directs_it, may_direct_it
from filmlint.claims.film import Film as NamedFilm
from filmlint.claims.records import QUOTATION, Claim
from filmlint.facts import Facts
from filmlint.facts.name_variants import same_person
from filmlint.facts.normalize import normal_name, normal_title
from filmlint.facts.records import Film
from filmlint.finding import ERROR, HIGH, NOTE, WARNING, Evidence, Finding
from filmlint.linking.headline_titles import headline_titles
from filmlint.linking.linked_film import linked_film, names_surname
from filmlint.linking.meant_film import Title, meant_film
from filmlint.linking.presenters import PRESENTERS
from filmlint.linking.title_runs import known_runs
from filmlint.linking.told_directors import told_directors
from filmlint.lint.context import Context
from filmlint.ruleset.example_facts import example
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span
from filmlint.text.words import has_word

_GENITIVE = compile_when_used(
    r"['’]s? (?:[a-z-]+,? ){0,3}?(?:film|movie|picture|drama|comedy|thriller|epic|romance|western|horror|feature|debut|"
    r"direction|musical|satire|noir|biopic|melodrama|adaptation)\b"
)
_OF_YEAR = compile_when_used(
    r"['’]s? (?:[a-z-]+,? ){1,4}?(?:of|from) (?P<year>(?:19|20)\d\d)\b"
)  # "Bo Lim's film of 1988"
_PLANNED = compile_when_used(
    r"\b(?:will|would|to be|set to|may|might|originally|almost|was to|supposed|rumou?r\w*|in talks|attached|approached|"
    r"offered|turned down|replaced|next|upcoming|previous\w*|earlier|later|also directed|"
    r"who directed(?! (?:it|the (?:film|movie|picture))\b))\b"
)
_THE_FILM = compile_when_used(
    r"\bthe (?:film|movie|picture)\b|^it\b|\bthis (?:[a-z-]+ ){0,2}?(?:film|movie|picture|thriller|drama|comedy|"
    r"classic|epic|western|romance|musical)\b"
)
_LISTED = compile_when_used(r"(?:\b(?:by|direction of|and|director|directors|filmmaker)|[,&/]) $", re.IGNORECASE)
_FILM_BY = compile_when_used(
    r"\b(?:film|movie|picture|drama|comedy|thriller|epic|romance|western|horror film|musical|satire|feature|biopic) "
    r"(?:made |shot )?(?:by|from) (?:the )?(?:[a-z-]+ )?(?:director |filmmaker )?$"
)
_DIRECTS = compile_when_used(r" (?:directs|directed|helms|helmed|shoots|is the director|was the director|, director)\b")
_DIRECTED_BY = compile_when_used(r"-(?:directed|helmed)$")  # a part of the name, "the Bo Lim-directed film"

_OLD = 25  # years of a book that may have been filmed more than once


def check(document: Document, context: Context) -> Iterator[Finding]:
    told: set[int] = set()
    for finding in (*_of_article(document, context.facts), *_of_titles(document, context.facts)):
        if finding.span.start not in told:
            told.add(finding.span.start)
            yield finding


def _of_article(document: Document, facts: Facts) -> Iterator[Finding]:
    """The directors that the article gives its own film."""
    link = linked_film(document, facts)
    if link is None or not link.stated or not link.film.directors or document.claims.boxes > 1:
        return
    film = link.film
    told: set[str] = set()
    named = _named(document, film)
    sure = link.claim is not None or _is_headline(document, facts, film)
    for claim in document.claims.of(Credit):
        name = claim.value.name
        if claim.value.job != DIRECTOR or _is_director(film, name) or name in told or claim.place == QUOTATION:
            continue
        if not claim.exact and (
            named or not _about_film(document, facts, film, claim.shown) or not _directs(facts, name)
        ):
            continue
        if claim.exact and not claim.boxed and not _in_list(document, claim.shown):
            continue
        if _is_plan(document, claim.shown) or not (sure or _about_film(document, facts, film, claim.shown)):
            continue
        if facts.is_credited(film, name, "director"):  # by another of the person's names
            continue
        told.add(name)
        yield _finding(film, name, claim.span, ERROR if claim.exact else WARNING)
    if not named and not told and sure:
        yield from _loose(document, facts, film)


def _of_titles(document: Document, facts: Facts) -> Iterator[Finding]:
    """The directors given to the films that the text names by their titles."""
    for title, names, plain in told_directors(document, facts):
        films = facts.films_titled(title.key)
        if any(_is_director(film, name) for film in films for _, name in names):
            continue
        film = meant_film(document, facts, title)
        tied = film is not None
        if film is None and not title.year and len(films) == 1 and not _may_be_filmed_again(films[0]):
            film = films[0]
        if film is None or not film.directors:
            continue
        if not plain and (len(films) > 1 or not _only_directs(document, facts, film, title, names[0][1])):
            continue
        span, name = names[0]
        if any(facts.is_credited(one, name, "director") for one in films):  # by another of the person's names
            continue
        if not _other_credit(film, name) and (not _directs(facts, name) or _has_directed_alike(facts, name, title.key)):
            continue
        yield _finding(film, name, document.body.to_document(span), ERROR if tied and plain else WARNING)


def _only_directs(document: Document, facts: Facts, film: Film, title: Title, name: str) -> bool:
    """Whether somebody to whom words such as "Ana Roe's Fog" give a film can be meant as its director alone: one who
    has no part in it and lends no name to the films of others, where the sentence can mean no other film of the title.
    """
    if name in PRESENTERS or _may_be_filmed_again(film) or not _directs(facts, name):
        return False
    source = film.source.author if film.source else ""
    if _other_credit(film, name) or normal_name(name) in normal_name(source):
        return False
    claims = document.claims
    sentence = claims.sentence_of(title.span.start)
    if sentence is None:
        return False
    if any(names_surname(document, sentence, director) for director in film.directors):
        return False  # beside the film of the other
    if any(abs(year - known) <= 1 for _, year in claims.years_in(sentence) for known in film.years):
        return True
    near = {normal_name(claims.full_name(person)) for person in claims.names_in(sentence)}
    near.add(normal_name(claims.main_person[0]))
    return any(normal_name(person) in near for person in film.credited)


def _may_be_filmed_again(film: Film) -> bool:
    """Whether other films of this title are likely: it is that of an old book or play, or of a remake."""
    source = film.source
    if source is None or normal_title(source.title) != normal_title(film.title):
        return bool(film.remake_of)
    return bool(film.remake_of) or not source.year or film.year - source.year > _OLD


def _has_directed_alike(facts: Facts, name: str, key: str) -> bool:
    """Whether somebody directed a film whose title holds this one or is held by it: "Star Wars" may mean any part."""
    titles = (
        normal_title(title)
        for credit in facts.films_of(name)
        if "director" in credit.jobs
        for title in (credit.film.title, *credit.film.aliases)
    )
    return any(f" {key} " in f" {title} " or f" {title} " in f" {key} " for title in titles)


def _is_headline(document: Document, facts: Facts, film: Film) -> bool:
    """Whether the film is the only one that the headline names."""
    return set(headline_titles(document, facts).keys) <= {normal_title(title) for title in (film.title, *film.aliases)}


def _is_plan(document: Document, shown: Span | None, title: str = "\0") -> bool:
    """Whether the sentence speaks of what is or was planned, or of what else somebody directed."""
    sentence = document.claims.body.sentence_of(shown.start) if shown is not None else None
    if sentence is None:
        return False
    return bool(_PLANNED.search(document.claims.folded[slice(*sentence)].replace(f"who directed {title}", "")))


def _in_list(document: Document, shown: Span | None) -> bool:
    """Whether a name goes on a list of directors, and opens no clause ("directed by Ana Roe, and Bo Lim plays")."""
    if shown is None:
        return True
    before = document.claims.text[max(0, shown.start - 12) : shown.start]
    return not before.endswith((", and ", ", with ", ", while ")) and bool(_LISTED.search(before))


def _loose(document: Document, facts: Facts, film: Film) -> Iterator[Finding]:
    """Somebody else's film, in an article that never names the director: "Bo Lim's thriller", "Bo Lim directs"."""
    claims = document.claims
    title = film.title.lower()
    for name in claims.names:
        if not name.full:
            continue
        start, end = name.span
        end -= len(name.text) - len(_DIRECTED_BY.sub("", name.text))
        behind = claims.folded[end : end + 70]
        before = claims.folded[max(0, start - 60) : start]
        said = (
            _FILM_BY.search(before) is not None
            or _GENITIVE.match(behind) is not None
            or re.match(rf"(?:['’]s?| made| directed| shot) (?:[\"“‘'*_]{{0,2}}){re.escape(title)}", behind) is not None
            or directs_it(before, behind)
            or may_direct_it(before, behind)
        )
        if not said and not _DIRECTS.match(behind):
            continue
        year = _OF_YEAR.match(behind)
        if year and all(abs(int(year["year"]) - own) > 1 for own in film.years):
            continue
        person = claims.text[start:end]
        if _other_credit(film, person) or not _directs(facts, person) or _is_plan(document, name.span, title):
            continue
        if _about_film(document, facts, film, name.span, said):
            yield _finding(film, person, document.body.to_document(Span(start, end)), WARNING)
            return


def _finding(film: Film, name: str, span: Span, severity: str) -> Finding:
    directors = " and ".join(film.directors)
    evidence = [Evidence(f"{film.title} ({film.year}): directed by {directors}", film.evidence("directors"))]
    message = f"{name} as director of {film.title}, which {directors} directed"
    return Finding(span, message, evidence=evidence, severity=NOTE if film.dispute("directors") else severity)


def _is_director(film: Film, name: str) -> bool:
    return any(same_person(name, director) or _one_slip(name, director) for director in film.directors)


def _one_slip(name: str, director: str) -> bool:
    """Whether the name is the director's misspelled, which is another rule's business."""
    from rapidfuzz.distance import OSA

    one, other = normal_name(name), normal_name(director)
    return abs(len(one) - len(other)) <= 2 and OSA.distance(one, other, score_cutoff=2) <= 2


def _other_credit(film: Film, name: str) -> bool:
    return any(same_person(name, other) for other in film.credited)


def _named(document: Document, film: Film) -> bool:
    """Whether the article names a director of the film, if only by surname."""
    claims = document.claims
    surnames = [normal_name(director).split()[-1] for director in film.directors]
    if any(has_word(claims.folded, surname) for surname in surnames):
        return True
    text = normal_name(" ".join((claims.folded, *(field.value for field in claims.fields))))
    return any(has_word(text, surname) for surname in surnames)


def _directs(facts: Facts, name: str) -> bool:
    return any("director" in credit.jobs for credit in facts.films_of(name))


def _about_film(document: Document, facts: Facts, film: Film, shown: Span | None, said: bool = False) -> bool:
    """Whether the sentence speaks of the film and names no other."""
    claims = document.claims
    sentence = claims.body.sentence_of(shown.start) if shown is not None else None
    if sentence is None:
        return False
    text = claims.folded[slice(*sentence)]
    if not said and film.title.lower() not in text and not _THE_FILM.search(text):
        return False
    own = {normal_title(title) for title in (film.title, *film.aliases)}
    titles = {run.key for run in known_runs(document, facts) if sentence.contains(run.span)} - own
    return not (any(" " in title for title in titles) or _years_elsewhere(claims.of(NamedFilm), sentence, own))


def _years_elsewhere(mentions: tuple[Claim[NamedFilm], ...], sentence: Span, own: set[str]) -> bool:
    return any(
        mention.shown is not None and sentence.contains(mention.shown) and normal_title(mention.value.title) not in own
        for mention in mentions
    )


RULE = Rule(
    id="director-mismatch",
    category="facts",
    severity=ERROR,
    confidence=HIGH,
    check=check,
    summary="The film is credited to somebody who did not direct it",
    why="Producers and writers are taken for directors, and a wrong director goes into every list made from the "
    "article.",
    bad=[
        example("Film: The Long Night (1995)\nDirector: [[Ida Sol]]\nStars: Bo Lim, Cara Diaz\n\nIt is a slow film."),
        example("Film: The Long Night (1995)\n\nThe film was directed by [[Ulla Berg]], and Bo Lim plays the lead."),
        example("The season ended with Harbour Lights, directed by [[Ida Sol]], and a talk."),
        example("In 1984 [[Edith Moll]] directed Harbour Lights in a winter, and nobody noticed."),
        example("The Harbour Lights director [[Ida Sol]] told a joke about the sea."),
        example("Harbour Lights (1984) ended the evening. It was directed by [[Ida Sol]], and then there was tea."),
        example("In 1984 came [[Nils Dahl]]’s Harbour Lights, and nobody noticed."),
        example("Last came Harbour Lights, a tale of the sea, by [[Nils Dahl]], with Edith Moll as Joan Bell."),
        example("# Hugo Pell at eighty\n\nHugo Pell likes the sea. For [[Nils Dahl]] he scored Harbour Lights."),
    ],
    good=[
        example(
            "Film: The Long Night (1995)\n\n“The Long Night was directed by Ida Sol.” No. It was directed by Ana Roe."
        ),
        example("Film: The Long Night (1995)\nDirector: Ana Roe\nStars: Bo Lim, Cara Diaz\n\nIt is a slow film."),
        example("Film: The Long Night (1995)\n\nThe film was directed by Ana Roe, and Bo Lim plays the lead."),
        example("Film: The Long Night (1995)\n\nAna Roe once worked for director Ida Sol. Bo Lim plays the lead."),
        example("The season ended with Harbour Lights, directed by Ana Roe, and a talk by Ida Sol."),
        example("The remake of Harbour Lights, directed by Ida Sol, is loud."),
        example("Ida Sol directed the Harbour Lights remake; Edith Moll directed Harbour Lights on the stage."),
        example(
            "Film: The Long Night (1995)\n\nBo Lim has the part that was Edith Moll’s in Nils Dahl’s film of 1988."
        ),
        example("Film: The Tin Sea (1988)\nDirector: Tal Nir-sa\n\nIt is a slow film, and Edith Moll is good in it."),
        example("If Ida Sol had her way, Edith Moll directed Harbour Lights and not Ana Roe."),
        example("In 1988 came Nils Dahl’s The Tin Sea, and in 1984 Ana Roe’s Harbour Lights had Edith Moll in it."),
        example("In 1984 Ana Roe’s Harbour Lights came before Nils Dahl’s Harbour Lights, on the stage, was born."),
        example("Imagine Nils Dahl’s Harbour Lights: in 1984 nobody could, and Edith Moll did not want to."),
        example("In 1984 Nils Dahl’s Harbour Lights sequel was a plan, and Nils Dahl’s Harbour Lights book a rumour."),
        example("Jon Aske’s Harbour Lights is a poem of 1984, and Hugo Pell’s Harbour Lights is a song."),
        example("Bo Lim’s Harbour Lights made him a star, and Ida Sol’s Harbour Lights is another film altogether."),
    ],
)
