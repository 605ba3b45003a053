"""One character, two actors."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.claims import Claim, Claims
from filmlint.claims.credits import CAST, Credit, same_surname
from filmlint.claims.entries import together
from filmlint.claims.film import Film
from filmlint.claims.records import QUOTATION
from filmlint.claims.roles import Role
from filmlint.facts.normalize import normal_name
from filmlint.finding import Finding, Related
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.span import Span


def check(document: Document, _context: Context) -> Iterator[Finding]:
    claims = document.claims
    # what is quoted may be quoted for its error
    roles = [claim for claim in claims.of(Role) if claim.value.plain and claim.place != QUOTATION]
    if len(roles) < 2 or claims.boxes > 1 or len({film.value.title for film in claims.of(Film)}) > 3:
        return
    actors = {normal_name(claim.value.actor) for claim in roles if claim.exact}
    actors |= {normal_name(claim.value.name) for claim in claims.of(Credit) if claim.value.job == CAST}
    # "Jane Roe's Anna" is a role only where Jane Roe is an actor by other words too
    roles = [claim for claim in roles if claim.exact or normal_name(claim.value.actor) in actors]
    first: dict[str, Claim[Role]] = {}
    for claim in roles:
        character = normal_name(claim.value.character)
        if len(character) < 3 or character in actors:
            continue
        known = first.setdefault(character, claim)
        if (
            known is claim
            or not together(claims, known.shown, claim.shown)
            or not (known.exact or claim.exact)
            or _same(known.value.actor, claim.value.actor)
            or _of_two_years(claims, known, claim)
        ):
            continue
        message = (
            f"{claim.value.character} is played by {claim.value.actor} here and by {known.value.actor} before: "
            "check the cast list"
        )
        yield Finding(claim.span, message, [Related(known.span, f"{known.value.actor} here")])


def _of_two_years(claims: Claims, first: Claim[Role], other: Claim[Role]) -> bool:
    """Whether the article dates two parts differently, as it does where it compares the films of a story."""
    years = [_year_of(claims, claim) for claim in (first, other)]
    return all(years) and years[0] != years[1]


def _year_of(claims: Claims, claim: Claim[Role]) -> int:
    """The year that a sentence names before a claim, or else behind it, or else its paragraph before; 0 for none."""
    shown = claim.shown
    sentence = claims.sentence_of(shown.start) if shown is not None else None
    paragraph = claims.body.paragraph_of(shown.start) if shown is not None else None
    if shown is None or sentence is None or paragraph is None:
        return 0
    behind = [year for _, year in claims.years_in(Span(shown.end, sentence.end))]
    earlier = [year for _, year in claims.years_in(Span(paragraph.start, sentence.start))]
    return claims.year_before(shown) or next(iter((*behind, *earlier[::-1])), 0)


def _same(first: str, second: str) -> bool:
    """Whether two names may be one actor's: a shared surname, or one the misspelling of the other."""
    if same_surname(first, second) or normal_name(first) == normal_name(second):
        return True
    from rapidfuzz.distance import OSA

    return OSA.distance(normal_name(first), normal_name(second)) <= 3


RULE = Rule(
    id="character-two-actors",
    category="consistency",
    severity="error",
    check=check,
    summary="One character, two actors",
    why="Two actors cannot have the same part unless the text says why; one of the two names is wrong.",
    bad=[
        "Ana Roe plays Sera, a singer. Ben (Bo Lim) waits for her, and [[Mia Holm as Sera]] does not come.",
        "Bo Lim stars as Ben Dahl, a bus driver. In the last scene [[Ben Dahl, played by Cy Strand]], goes home.",
        "Starring: Bo Lim, Cy Strand\n\nBen (Bo Lim) drives a bus. [[Cy Strand’s Ben]] has no licence.",
        "Starring: Eva Moran, Ruth Banning\n\nEva Moran is Joan, the elder. In act three [[Ruth Banning plays Joan]].",
    ],
    good=[
        "“Sera is played by Ana Roe,” said the mayor. In the film, which is better, Sera is played by Mia Holm.",
        "Ana Roe plays Sera, a singer. Ben (Bo Lim) waits for her, and Roe as Sera does not come.",
        "Bo Lim stars as Ben Dahl, and Cy Strand plays the younger Ben Dahl in the scenes on the farm.",
        "Delia Moran is Danish, and so is the sea. Ruth Banning is Danish as well.",
        "The Dam (1958)\nAna Roe plays Sera.\n\nFog (1960)\nMia Holm plays Sera, another nurse.\n",
        "In 2016 Bo Lim is cast as Brother Simon, and a year later he leaves. Cy Strand as Brother Simon is better.",
        "Ana Roe is Sera in the film of 1939; Lena Strand's of 1992 has Mia Holm as Sera.",
        "Lena Strand made it in 1960 with Ana Roe as Sera. Tom Varga made it again in 2001 with Mia Holm as Sera.",
        "Ana Roe is Sera. In the remake, Mia Holm plays Sera, and the rain is the same.",
    ],
)
