"""Who made the article's film, as fields and explicit phrases say."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from filmlint.claims.directing import directs_it
from filmlint.claims.music import musicians
from filmlint.claims.records import Claim
from filmlint.claims.windows import Cues, around, matches
from filmlint.facts.normalize import normal_title
from filmlint.text.expression import compile_when_used
from filmlint.text.folding import fold
from filmlint.text.names import Name
from filmlint.text.searching import places_of
from filmlint.text.span import Span

if TYPE_CHECKING:
    from filmlint.claims.extraction import Claims
    from filmlint.claims.fields import Field

_PRONOUN = compile_when_used(r"\b(?:he|she|they) (?:\w+ )?$")
_THE_FILM = compile_when_used(r"\b(?:the film|this film|the movie|this movie|the picture|it)\b")
_NAME_PART = compile_when_used(r"[^\W_]+")
DIRECTOR, WRITER, COMPOSER, CAST, SUPPORT = "director", "writer", "composer", "cast", "support"
MAKER = "maker"  # "Jane Roe's The Long Night": most often the director, sometimes the writer or the star
_BY = compile_when_used(
    r"\b(?P<first>written|directed|helmed|scripted|penned|composed|scored|screenplay|script|score|music)"
    r"(?:(?: and|,|/| &) ?(?:co-)?(?P<second>written|directed|produced|composed|scored|edited|shot|"
    r"helmed))?(?:,| is| was)? by |\bunder the (?:[a-z]+ )?direction of "
)
# Somebody called a director, or said to direct, without a word about which film.
_CALLED_DIRECTOR = compile_when_used(r"(?<!-)(?<!art )(?<!casting )(?<!music )\b(?:director|filmmaker|helmer),? $")
_DIRECTING_IT = compile_when_used(
    r"(?:,? who)? (?:directs|directed|helms|helmed) (?:the (?:film|movie|picture)\b|this (?:film|movie)\b|it\b|"
    r"with\b|[\"'“‘]?(?=[A-Z]))"
)
_DIRECTING = compile_when_used(r"'s direction\b|,? (?:who )?(?:directs|helms)\b|-directed\b")
_DIRECTOR_NAMED = compile_when_used(
    r"(?:\b(?:the film's|the movie's|its|film from|movie from|film by|movie by|drama from|drama by|comedy from|"
    r"comedy by|thriller from|thriller by|from) (?:(?:first-time|debut|veteran|writer[-/]?|acclaimed) ?)?)director,? $"
)
# "Jane Roe wrote the music", "Jane Roe's fine score"
_CREW = compile_when_used(
    r" (?:wrote|had written|has written|composed|did|provides|provided|supplies|supplied|contributes|"
    r"contributed) (?:the|its|a|an) (?:[a-z-]+,? ){0,3}?(?P<what>music|score|soundtrack|script|screenplay)\b(?! (?:for|"
    r"of|to)\b)| (?P<did>scored) (?:it|the (?:film|movie|picture))\b|"
    r"['’]s? (?:[a-z-]+,? ){0,3}?(?P<of>score|music|script|screenplay)\b(?! (?:for|of|to)\b)"
)
_GENITIVE, _WORD_EDGE = compile_when_used(r"['’]s? [\"'“‘]?$"), compile_when_used(r"\b")
_BY_CUES = Cues(("direction of",), (" by ",))
_BEFORE_BY = (
    "written", "directed", "helmed", "scripted", "penned", "composed", "scored", "screenplay", "script", "score",
    "music", "produced", "edited", "shot", ",", " is", " was",
)  # fmt: skip
_CREW_CUES = Cues(("music", "score", "scored", "soundtrack", "script", "screenplay"))
_MUSIC_WAS = compile_when_used(r"(?:the|its|the film's) (?:music|score|soundtrack) (?:is|was) $")
_DIRECTOR_CUES = Cues(texts=("direct", "filmmaker", "helm", "the shots"))
_STARRING_CUES = Cues(("starring", "stars"))
_OPENS = (
    "",
    "the",
    "its",
    "and the",
    "with",
    "the film's",
    "the movie's",
)  # before "script by Jane Roe", where it opens a sentence
_STARRING = compile_when_used(r"\b(?:starring|stars) ")
_JOB_OF = {
    "written": WRITER, "scripted": WRITER, "penned": WRITER, "screenplay": WRITER, "script": WRITER,
    "directed": DIRECTOR, "helmed": DIRECTOR, "composed": COMPOSER, "scored": COMPOSER, "score": COMPOSER,
    "music": COMPOSER, "soundtrack": COMPOSER,
}  # fmt: skip
# A word between two names may describe the second ("and newcomer Bo Lim"); a verb opens another clause, and a
# participle or a preposition another credit ("and starring Bo Lim", "and from Bo Lim").
_AND = compile_when_used(
    r" ?(?:,|,? and|,? &|/) ?(?:(?!(?:has|have|had|is|are|was|were|gives|plays|stars|finds|features|sees|with|while|"
    r"casts|follows|puts|lets|makes|shows|sends|opens|takes|when|where|as|in|from|by|for|on|to|[a-z]+ing|"
    r"written|scripted|penned|produced|scored|composed|shot|edited|narrated|adapted|based)\b)[a-z]+ ){0,1}"
)
_PARENTHESIS = compile_when_used(r"\s*[(\[][^()\[\]]{0,80}[)\]]")
_ROLE_IN_CAST = compile_when_used(r"\s+(?:as|\.{2,}|…|–|-|—)\s+(?P<role>.{1,60})$")
_SPLIT = compile_when_used(r"\s*(?:,|;|/|•|·|\||\band\b|&)\s*")
_SHARED_NAME = compile_when_used(r"(?P<first>[A-Z][\w’'-]+) (?:and|&) [A-Z][\w’'-]+ [A-Z][\w’'-]+")
_OTHER_FILM = compile_when_used(
    r"\b(?:original|remake|sequel|prequel|series|season|episode|show|play|stage|musical|novel|book|album|song|segment|"
    r"short|documentary about|pilot|television|tv|previous|earlier|later|other|also directed|who directed|who wrote|"
    r"he directed|she directed|first film|last film|next film|debut|version)\b"
)
_OTHER_MAKING = compile_when_used(
    r"\b(?:original|remake|sequel|prequel|series|season|episode|show|play|stage|musical|second unit|segment|short|"
    r"pilot|television|tv|previous|earlier|later|other|also directed|first film|last film|next|"
    r"version|would|might|will)\b"
)


class Credit(NamedTuple):
    """Somebody's job on the article's film (director, writer, composer, cast, support), and the name as written.

    A claim that is not exact calls somebody a director without a word about which film.
    """

    job: str
    name: str


def extract(claims: Claims) -> Iterator[Claim[Credit]]:
    """The credits of fields and of phrases such as "directed by Jane Roe"; what is said of another film is left out."""
    for field in claims.fields_of(DIRECTOR, WRITER, COMPOSER, CAST, SUPPORT):
        yield from _of_field(claims, field)
    folded = claims.folded
    by = [at for at in _BY_CUES.spots(claims.presence) if folded.endswith(_BEFORE_BY, 0, at) or folded[at] != " "]
    for match in around(_BY, folded, by, 60, 14):
        jobs = {_JOB_OF.get(match["first"] or "directed", ""), _JOB_OF.get(match["second"] or "", "")} - {""}
        sung = match["first"] in ("written", "composed") and _of_music(claims, match.start())
        if sung:
            jobs = {COMPOSER}
        if sung or _is_own(claims, match.start(), match.end()):
            for span, name in people_at(claims, match.end(), fronted=_opens_sentence(claims, match.start())):
                for job in sorted(jobs):
                    yield claims.claim(Credit(job, name), span)
    for match in matches(_CREW, folded, claims.presence, _CREW_CUES, 50, 20):
        index = bisect_left(claims.name_starts, match.start()) - 1
        if index >= 0 and claims.names[index].full and claims.names[index].span.end == match.start():
            name, span = claims.names[index].text, claims.names[index].span
            if not _OTHER_FILM.search(folded[span.end - 60 if span.end > 60 else 0 : match.end()]):
                yield claims.claim(
                    Credit(_JOB_OF[match["what"] or match["did"] or match["of"]], name), span, exact=False
                )
    for musician in musicians(claims):
        if full := claims.full_name(musician):
            yield claims.claim(Credit(COMPOSER, full), musician.span, exact=False)
    for person in _beside(claims, _DIRECTOR_CUES.spots(claims.presence)):
        if person.full and (credit := _director(claims, person)) is not None:
            yield credit
    if claims.film is not None and len(title := claims.film.value.title.lower()) > 3:
        for at in places_of((fold(title),), folded):
            owner = _GENITIVE.search(folded, max(0, at - 4), at)
            if owner is None or not _WORD_EDGE.match(folded, at + len(title)):
                continue
            index = bisect_left(claims.name_starts, owner.start()) - 1
            if index >= 0 and claims.names[index].full and claims.names[index].span.end == owner.start():
                yield claims.claim(Credit(MAKER, claims.names[index].text), claims.names[index].span, exact=False)
    for match in matches(_STARRING, folded, claims.presence, _STARRING_CUES, 1, 9):
        if _is_own(claims, match.start(), match.end()):
            for span, name in people_at(claims, match.end()):
                yield claims.claim(Credit(CAST, name), span)


def _beside(claims: Claims, spots: list[int]) -> list[Name]:
    """The names right before and behind some places, in order."""
    starts = claims.name_starts
    indices: set[int] = set()
    for at in spots:
        index = bisect_left(starts, at)
        indices.update((max(index - 1, 0), index))
        if index < len(starts) and starts[index] == at:
            indices.add(index + 1)  # the cue begins a sentence and looks like a name
    return [claims.names[index] for index in sorted(indices) if index < len(starts)]


def _director(claims: Claims, person: Name) -> Claim[Credit] | None:
    """The credit of somebody called the film's director, or a director, or said to direct."""
    begin, end = person.span
    before = claims.folded[max(0, begin - 60) : begin]
    called = before.rstrip(", ").endswith(("director", "filmmaker", "helmer"))
    directs = "direct" in claims.folded[end : end + 14] or "helms" in claims.folded[end : end + 14]
    behind = claims.folded[end : end + 70]
    if not called and not directs:
        return _said_to_direct(claims, person, before, behind)
    told = _DIRECTING_IT.match(claims.text, end) if directs else None
    if (called and _DIRECTOR_NAMED.search(before) and _is_own(claims, begin, end)) or (
        told and _told_of_it(claims, told)
    ):
        return claims.claim(Credit(DIRECTOR, person.text), person.span)
    if called and behind.startswith((", a ", ", an ")):
        return None  # "Director Jane Roe, a friend, …"
    if (called and _CALLED_DIRECTOR.search(before)) or (directs and _DIRECTING.match(claims.folded, end)):
        return claims.claim(Credit(DIRECTOR, person.text), person.span, exact=False)
    return _said_to_direct(claims, person, before, behind)


def _said_to_direct(claims: Claims, person: Name, before: str, behind: str) -> Claim[Credit] | None:
    """The credit of somebody whom words without the film call its director, in a sentence about no other film."""
    sentence = claims.sentence_of(person.span.start) if directs_it(before, behind) else None
    if sentence is None or claims.films_in(sentence) or _OTHER_MAKING.search(claims.folded, *sentence):
        return None
    return claims.claim(Credit(DIRECTOR, person.text), person.span, exact=False)


def _of_field(claims: Claims, field: Field) -> Iterator[Claim[Credit]]:
    """The people of a field, each where it stands; a role behind "as" or in brackets is no part of the name."""
    at = field.span.start
    text = claims.document.text
    shared = _SHARED_NAME.match(field.value)  # "Joel and Ethan Coen"
    for part in _SPLIT.split(_PARENTHESIS.sub("", field.value)):
        name = _ROLE_IN_CAST.sub("", part).strip(" .*_[]\"'")
        if not name or not name[0].isupper() or len(name) > 50 or (shared and name == shared["first"]):
            continue
        found = text.find(name, at, field.span.end)
        span = Span(found, found + len(name)) if found >= 0 else field.span
        at = span.end if found >= 0 else at
        yield Claim(Credit(field.key, name), span, name, field.place)


def _of_music(claims: Claims, at: int) -> bool:
    """Whether what is written or composed is the film's music."""
    sentence = claims.sentence_of(at)
    return sentence is not None and _MUSIC_WAS.fullmatch(claims.folded, sentence.start, at) is not None


def _opens_sentence(claims: Claims, at: int) -> bool:
    sentence = claims.sentence_of(at)
    return sentence is not None and not claims.text[sentence.start : at].strip()


def people_at(claims: Claims, at: int, *, fronted: bool = False) -> list[tuple[Span, str]]:
    """The full names that begin at an offset of the body, joined by commas and "and"; behind the comma of a `fronted`
    phrase stands the subject ("Directed by Jane Roe, Baby Driver is fast")."""
    found: list[tuple[Span, str]] = []
    index = bisect_left(claims.name_starts, at)
    while index < len(claims.names):
        name = claims.names[index]
        between = claims.folded[at : name.span.start]
        if (between and not (found and _AND.fullmatch(between))) or not name.full:
            break
        if fronted and between.startswith(","):
            break
        found.append((name.span, name.text))
        at = name.span.end
        index += 1
    return found


def _is_own(claims: Claims, start: int, end: int) -> bool:
    """Whether a phrase speaks of the article's film: no other film or work is named in its sentence before it."""
    if claims.place(Span(start, end)) == "fact box":
        return False
    sentence = claims.sentence_of(start)
    if sentence is None:
        return False
    film = claims.film
    key = normal_title(film.value.title) if film else None
    for mention in claims.films_in(sentence):
        if normal_title(mention.value.title) != key:
            return False
    before = claims.folded[sentence.start : start]
    if _OTHER_FILM.search(before) or _PRONOUN.search(before):
        return False
    if film is not None and film.value.title.lower() in before:
        return True
    return _THE_FILM.search(before) is not None or before.strip() in _OPENS


def _told_of_it(claims: Claims, told: re.Match[str]) -> bool:
    """Whether what somebody directs is the article's film: it is called so, or its title follows."""
    if told.group().endswith(("film", "movie", "picture", "it", "with")):
        return _is_own(claims, told.end(), told.end())
    return claims.film is not None and claims.folded.startswith(claims.film.value.title.lower(), told.end())


def same_surname(first: str, second: str) -> bool:
    """Whether two names end alike; suffixes such as Jr. aside."""
    return _last(first) == _last(second)


def _last(name: str) -> str:
    words = [word for word in _NAME_PART.findall(name.lower()) if word not in ("jr", "sr", "ii", "iii")]
    return words[-1] if words else ""
