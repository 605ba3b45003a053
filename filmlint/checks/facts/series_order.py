"""A film is given another place in its series, or a part of the series another year."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.claims.numerals import ordinal
from filmlint.claims.windows import Cues, matches
from filmlint.facts import Facts
from filmlint.facts.normalize import normal_title
from filmlint.facts.records import Film
from filmlint.finding import HIGH, WARNING, Evidence, Finding
from filmlint.linking.linked_film import linked_film
from filmlint.linking.title_runs import known_runs
from filmlint.lint.context import Context
from filmlint.ruleset.example_facts import example
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

_NTH = r"(?P<nth>first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:st|nd|rd|th))"
_FILM = r"(?:films?|movies?|instal?lments?|entry|outing|chapter|part|bond|pictures?)"
# behind a title: "The Long Night II is the second Long Night film", "… is the second in the series"
_PLACE = compile_when_used(
    rf"[\"'”’*_]*(?: \([^()]{{4,24}}\))?,?(?: is| was|,) (?:only )?the {_NTH}(?: and (?:last|final))? "
    rf"(?:(?P<name>[a-z0-9’'& ]{{2,40}}?) {_FILM}\b|(?:{_FILM} )?(?:in|of) the (?:series|franchise|saga)\b)"
    r"(?! (?:in which|to|that|where|with|without|since|for|not|whose|by|directed|made|since)\b)"
)
_NEAR = 48  # characters behind a title
_FOLLOWED = compile_when_used(
    rf"(?:^|[.;] |, )(?:the|a) {_NTH}(?: {_FILM})? (?:followed|came(?: out)?|opened|appeared|arrived|was released) "
    r"(?:only |just )?in (?P<year>(?:19|20)\d\d)\b"
)

_FOLLOWED_CUES = Cues(("followed", "came", "opened", "appeared", "arrived", "was released"))


def check(document: Document, context: Context) -> Iterator[Finding]:
    yield from _places(document, context.facts)
    yield from _followers(document, context.facts)


def _places(document: Document, facts: Facts) -> Iterator[Finding]:
    """A title and the number it is said to have: neither its number in the data nor its place in time."""
    folded = document.body.folded
    for span, text, _ in known_runs(document, facts):
        found = _PLACE.match(folded, span.end) if folded.find(" the ", span.end, span.end + _NEAR) >= 0 else None
        if found is None:
            continue
        films = facts.films_titled(text)
        film = films[0] if len(films) == 1 else None
        if film is None or film.series is None or not film.series.no:
            continue
        name = (found["name"] or "").removesuffix(" ")
        if name and normal_title(name) not in (
            normal_title(film.series.name),
            normal_title(film.series.name).split()[-1],
        ):
            continue  # the third Roger Moore film
        said = ordinal(found["nth"])
        parts = [part.id for part in sorted(facts.series_of(film), key=lambda part: part.year)]
        if said and said not in (film.series.no, parts.index(film.id) + 1):
            message = f"{film.title} is no. {film.series.no} of {film.series.name}, not no. {said}"
            evidence = [Evidence(f"{film.title} ({film.year}): no. {film.series.no}", film.evidence("series"))]
            yield Finding(document.body.to_document(Span(*found.span("nth"))), message, evidence=evidence)


def _followers(document: Document, facts: Facts) -> Iterator[Finding]:
    """ "The third followed in 2017", in an article on a film of a series whose second part is of that year."""
    link = linked_film(document, facts)
    parts = facts.series_of(link.film) if link is not None and link.stated else ()
    if link is None or len(parts) < 2:
        return
    folded = document.body.folded
    for found in matches(_FOLLOWED, folded, document.body.presence, _FOLLOWED_CUES, 60, 40):
        said, year = ordinal(found["nth"]), int(found["year"])
        meant = _part(parts, said or 0)
        other = next((part for part in parts if part.year == year), None)
        if meant is None or other is None or other is meant or min(abs(year - own) for own in meant.years) <= 1:
            continue
        message = f"{other.title} is of {year}; no. {said} of the series, {meant.title}, is of {meant.year}"
        evidence = [Evidence(f"{meant.title} ({meant.year})", meant.evidence("year"))]
        yield Finding(document.body.to_document(Span(*found.span("nth"))), message, evidence=evidence)


def _part(parts: tuple[Film, ...], number: int) -> Film | None:
    """The one part of a series with a number."""
    found = [part for part in parts if part.series is not None and part.series.no == number]
    return found[0] if len(found) == 1 else None


RULE = Rule(
    id="series-order",
    category="facts",
    severity=WARNING,
    confidence=HIGH,
    check=check,
    summary="A part of a series is given another number",
    why="Who has seen all of a series knows which was the second, and stops reading where it is the third.",
    bad=[
        example("Harbour Lights II is the [[third]] film in the series, and Ana Roe shot it with Bo Lim in a winter."),
        example(
            "Harbour Lights (1984)\n\nAna Roe made it with Bo Lim. It was a success, and nobody had expected it. The "
            "[[first]] appeared in 1989, and Ida Sol came back for it."
        ),
    ],
    good=[
        example("Harbour Lights II is the second film in the series, and Ana Roe shot it with Bo Lim in a winter."),
        example(
            "Harbour Lights II is the first film in the series in which nobody drowns. Bo Lim and Ana Roe made it."
        ),
        example("Harbour Lights II is the third Ana Roe film, and she shot it with Bo Lim in a winter."),
        example(
            "Harbour Lights (1984)\n\nAna Roe made it with Bo Lim. It was a success, and nobody had expected it. The "
            "second followed in 1989, and Ida Sol came back for it."
        ),
    ],
)
