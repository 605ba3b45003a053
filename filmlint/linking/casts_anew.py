"""Whether a part that is given to somebody else than the film's own actor is one of another cast: of a remake, on the
stage, in a dream, or before somebody was dismissed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmlint.facts.name_variants import same_person
from filmlint.text.expression import compile_when_used

if TYPE_CHECKING:
    from filmlint.claims.records import Claim
    from filmlint.claims.roles import Role
    from filmlint.facts import Facts
    from filmlint.facts.records import Film
    from filmlint.text.document import Document

_YEAR = compile_when_used(r"\b(?:19|20)\d\d\b")
_RECAST = compile_when_used(
    r"\b(?:(?:originally|initially|first|almost|nearly|briefly) (?:cast|hired|chosen|signed|set|picked|played|offered)|"
    r"(?:was|were|been|got) (?:fired|replaced|recast|let go|sacked|dropped)|re-?cast(?:ing)?|dropped out|turned (?:it "
    r"|the (?:part|role) )?down|screen tests?|auditioned|test footage|first choice|deepfake)\b"
)
_IN = compile_when_used(r"\b[Ii]n (?:the )?[\"'“‘*_]*[A-ZÀ-Þ]")
_BEFORE_OR_AFTER = compile_when_used(
    r"\b(?:before|earlier|later|once|the one of|"
    r"in (?:[a-z.-]+ ){0,2}[a-z.-]+['’]s (?:[a-z]+ )?(?:film|movie|picture|one))\b"
)
_STAGE = compile_when_used(
    r"\b(?:on (?:the )?stage|theat(?:re|er) (?:version|production|company)|(?:national|royal|lyceum|regent['’]s park) "
    r"theat(?:re|er)|west end|(?:on|off|to) broadway|playhouse|old vic|stage (?:version|adaptation|musical)|musical "
    r"version|amateur|school play|cosplay|halloween)\b"
)
_IMAGINED = compile_when_used(
    r"\b(?:what if|imagine[sd]?|imagining|if only|had (?:directed|made|cast|shot)|could have|might have|would have|"
    r"parody|parodies|spoof|fan-made|fan film|dream cast(?:ing)?)\b"
)


def cast_anew(document: Document, facts: Facts, film: Film, claim: Claim[Role], *, known: bool) -> bool:
    """Whether a part was cast anew where a role speaks of it. An actor `known` to play another part of the film is
    accused with less doubt than one who is not in it."""
    if _of_another_year(document, film, claim) or _was_recast(document, claim.value.actor):
        return True  # a sequel or a remake; or the one who was dismissed
    return not known and (
        _in_another(document, film, claim)
        or _of_namesake(document, facts, claim)
        or _on_stage_or_imagined(document, claim)
    )


def _of_another_year(document: Document, film: Film, claim: Claim[Role]) -> bool:
    """Whether the sentence of a role names a year that is not the film's."""
    body = document.body
    shown = body.from_document(claim.span.start)
    sentence = body.sentence_of(shown) if shown is not None else None
    years = {int(year) for year in _YEAR.findall(body.text, *sentence)} if sentence else set()
    return bool(years) and not any(abs(year - own) <= 1 for year in years for own in film.years)


def _was_recast(document: Document, actor: str) -> bool:
    """Whether a sentence with the actor's surname says that a part went to somebody else."""
    body, surname = document.body, actor.lower().rsplit(" ", 1)[-1]
    at = body.folded.find(surname)
    while at >= 0:
        sentence = body.sentence_of(at)
        if sentence is not None and _RECAST.search(body.folded, *sentence):
            return True
        at = body.folded.find(surname, at + 1)
    return False


def _in_another(document: Document, film: Film, claim: Claim[Role]) -> bool:
    """Whether the sentence has "in" and a name before the role, which may be another film: "In Fog, Bo Lim is Tom"; or
    speaks of what was before or came later, in somebody's film."""
    claims = document.claims
    sentence = claims.sentence_of(claim.shown.start) if claim.shown else None
    if sentence is None or claim.shown is None:
        return False
    own = film.title.lower()
    if _BEFORE_OR_AFTER.search(claims.folded, *sentence):
        return True
    return any(
        not claims.folded.startswith(own, match.end() - 1)
        for match in _IN.finditer(claims.text, sentence.start, claim.shown.start)
    )


def _of_namesake(document: Document, facts: Facts, claim: Claim[Role]) -> bool:
    """Whether the actor plays the character in another film, and the article names that film's year."""
    body = document.body.text
    return any(
        same_person(claim.value.character, form) and str(credit.film.year) in body
        for credit in facts.films_of(claim.value.actor)
        for form in credit.role.split("/")
    )


def _on_stage_or_imagined(document: Document, claim: Claim[Role]) -> bool:
    """Whether the paragraph of a role speaks of the stage, or its sentence of what might have been."""
    claims = document.claims
    sentence = claims.sentence_of(claim.shown.start) if claim.shown else None
    paragraph = claims.body.paragraph_of(claim.shown.start) if claim.shown else None
    if sentence is None or paragraph is None:
        return False
    headline = claims.body.paragraphs[0]
    return _IMAGINED.search(claims.folded, *sentence) is not None or any(
        _STAGE.search(claims.folded, *part) for part in (headline, paragraph)
    )
