"""A character is given to an actor who plays another one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from filmlint.claims.records import Claim
from filmlint.claims.roles import OF, Role
from filmlint.facts import Facts
from filmlint.facts.name_variants import same_person
from filmlint.facts.normalize import normal_name
from filmlint.facts.records import Credit, Film
from filmlint.finding import ERROR, HIGH, NOTE, WARNING, Evidence, Finding
from filmlint.linking.casts_anew import cast_anew
from filmlint.linking.clause_title import title_of_clause
from filmlint.linking.film_at import film_at, films_told_of
from filmlint.linking.meant_film import Title, meant_film, titles, titles_in
from filmlint.lint.context import Context
from filmlint.ruleset.example_facts import example
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

_AS = compile_when_used(
    r"(?: (?:is|was|gives|has|does|shines|excels|stuns|impresses|turns)\b)?[^.;:()\"“”]{0,45}? "
    r"(?:as|role of|part of) "
)
_OF_A_FAMILY = compile_when_used(r"\b(?:Mr|Mrs|Ms|Miss)\.? [\w’'-]+$")
_GENITIVE = 3  # characters between an actor in the genitive and a character at most
_ROLE_OF = compile_when_used(r"\b(?:in|with) the (?:[a-z]+ )?(?:role|part) of $")
_AGES = compile_when_used(
    r"\b(?:young|younger|older|child|teenage|voice|and|opposite|with|not|originally|considered|"
    r"than|roles|their|they|are)\b"
)

# Words of a role that name nobody.
_TITLES = frozenset(
    "mr mrs ms miss dr sir lady lord king queen prince princess captain general colonel major sergeant jr sr agent "
    "detective officer doctor professor father sister brother mother uncle aunt young old the of de and judge".split()
)


def check(document: Document, context: Context) -> Iterator[Finding]:
    facts = context.facts
    films = films_told_of(document, facts)
    if document.claims.boxes > 1 or not (films or titles(document, facts)):
        return
    told: set[tuple[str, str]] = set()
    for claim in (*document.claims.of(Role), *(_far_roles(document, films) if films else ())):
        role = claim.value
        if not role.plain or (role.actor, role.character) in told:
            continue
        for film in _films(document, facts, claim):
            finding = _judged(document, facts, film, claim)
            if finding is not None:
                told.add((role.actor, role.character))
                yield finding
                break


def _films(document: Document, facts: Facts, claim: Claim[Role]) -> Iterator[Film]:
    """The films that a role can be one of: that which the clause names, else that of its place, else one that the
    paragraph named before and in which the actor plays somebody."""
    named = claim.shown is not None and titles(document, facts)
    title = title_of_clause(document, facts, claim.shown) if claim.shown and named else None
    if title is not None:
        film = meant_film(document, facts, title) or _of_character(facts, title, claim.value.character)
        if film is not None:
            yield film
            return
    film = film_at(document, facts, claim.shown)
    if film is not None:
        yield film
    paragraph = document.claims.body.paragraph_of(claim.shown.start) if claim.shown and named and not title else None
    if paragraph is None or claim.shown is None:
        return
    for title in reversed(titles_in(document, facts, Span(paragraph.start, claim.shown.start))):
        other = meant_film(document, facts, title)
        if other is not None and other is not film and any(claim.value.actor == credit.name for credit in other.cast):
            yield other


def _of_character(facts: Facts, title: Title, character: str) -> Film | None:
    """The one film of a title that has a character, to which the character ties it."""
    films = [film for film in facts.films_titled(title.key) if players_of(film, character)]
    return films[0] if len(films) == 1 and not title.year else None


def _judged(document: Document, facts: Facts, film: Film, claim: Claim[Role]) -> Finding | None:
    """The finding about a role, if the film has that character and somebody else plays it."""
    role = claim.value
    if not players_of(film, role.character) and (
        any(same_person(c.name, role.character) for c in film.cast) or players_of(film, role.actor)
    ):
        role = role._replace(actor=role.character, character=role.actor)  # "Tom Hale (Bo Lim)", or the other way
    players = players_of(film, role.character) or _namesakes(film, role)
    if not players or any(same_person(role.actor, player.name) for player in players):
        return None
    own = next((credit for credit in film.cast if same_person(credit.name, role.actor)), None)
    if own is None and (role.wording == OF or not _known_actor(facts, role.actor, film)):
        return None
    if own is not None and not own.role:
        return None
    if (
        role.wording == OF
        and " " not in role.character
        and claim.span.end - claim.span.start > _GENITIVE + len(role.actor) + len(role.character)
    ):
        return None  # "Bo Lim's wife Agnes" is no role
    if _in_pairs(document, claim):
        return None
    if own is not None and " " not in role.character and _OF_A_FAMILY.search(claim.text):
        return None  # "Mrs Lund" may be another Lund, whom the data has by the first name
    if cast_anew(document, facts, film, claim, known=own is not None):
        return None
    player = players[0]
    everyone = " and ".join(dict.fromkeys(credit.name for credit in players))
    message = f"{role.character} is played by {everyone}, not by {role.actor}"
    if own is not None:
        message += f" (who plays {_shown(own.role)})"
    disputed = film.dispute("cast", player.name) or film.dispute("cast", role.actor)
    severity = NOTE if disputed else ERROR if own is not None else WARNING
    evidence = [Evidence(f"{film.title} ({film.year}): {player.name} as {_shown(player.role)}", film.evidence("cast"))]
    return Finding(claim.span, message, evidence=evidence, severity=severity)


def _in_pairs(document: Document, claim: Claim[Role]) -> bool:
    """Whether two actors stand before two characters: "Bo Lim and Cara Diaz as Tom and Vera"."""
    folded, shown = document.claims.folded, claim.shown
    if shown is None:
        return False
    return folded.endswith((" and ", " & "), 0, shown.start) and folded.startswith((" and ", " & "), shown.end)


def _far_roles(document: Document, films: list[Film]) -> Iterator[Claim[Role]]:
    """Roles of the films' own actors given in more words: "Bo Lim is at his best as Tom Hale"."""
    claims = document.claims
    actors = {normal_name(credit.name) for film in films for credit in film.cast}
    for first, second in pairwise(claims.names):
        begin, end = first.span
        if not 1 < second.span.start - end < 70:
            continue
        between = claims.folded[end : second.span.start]
        if first.full and _AS.fullmatch(between) and normal_name(first.text) in actors:
            actor, character = first, second
        elif second.full and between == ", " and _ROLE_OF.search(claims.folded, max(0, begin - 30), begin):
            actor, character = second, first
        else:
            continue
        if character.full and not claims.folded.endswith((" and ", ", "), 0, actor.span.start):
            span = Span(begin, second.span.end)
            yield claims.claim(Role(actor.text, character.text, _AGES.search(between) is None), span)


def players_of(film: Film, character: str) -> list[Credit]:
    """The actors of a character; of a name that two characters share, none."""
    wanted = [word for word in normal_name(character).split() if word not in _TITLES]
    if not wanted:
        return []
    exact: list[Credit] = []
    partly: list[Credit] = []
    family: list[Credit] = []  # with "Gump" alone, every Gump of the film
    for credit in film.cast:
        forms = [[word for word in normal_name(form).split() if word not in _TITLES] for form in credit.role.split("/")]
        if wanted in forms:
            exact.append(credit)
        elif any(set(wanted) <= set(form) for form in forms):
            partly.append(credit)
        if any(set(wanted) & set(form) for form in forms):
            family.append(credit)
    if len(wanted) == 1 and len({credit.name for credit in family}) > 1:
        return []
    found = exact or partly
    return found if len({credit.name for credit in found}) == 1 else []


def _namesakes(film: Film, role: Role) -> list[Credit]:
    """The actors of several characters with one first name, where the actor plays somebody of another name."""
    wanted = normal_name(role.character)
    found = [credit for credit in film.cast if wanted in _first_names(credit)]
    own = [credit for credit in film.cast if same_person(credit.name, role.actor)]
    apart = own and role.wording != OF and not any(wanted in normal_name(credit.role).split() for credit in own)
    return found if apart and len(found) > 1 else []


def _first_names(credit: Credit) -> set[str]:
    return {normal_name(form).split(" ")[0] for form in credit.role.split("/")}


def _known_actor(facts: Facts, name: str, film: Film) -> bool:
    """Whether somebody is an actor, and none of the film's by another name."""
    return not facts.is_credited(film, name) and any("cast" in credit.jobs for credit in facts.films_of(name))


def _shown(role: str) -> str:
    return role.split("/")[0]


RULE = Rule(
    id="actor-role-mismatch",
    category="facts",
    severity=ERROR,
    confidence=HIGH,
    check=check,
    summary="A character is given to the wrong actor",
    why="Two stars change their roles easily in a cast list, and every reader who has seen the film notices.",
    bad=[
        example(
            "Film: The Long Night (1995)\n\nIn Ana Roe’s film [[Bo Lim plays Sister Agnes]], and Cara Diaz is good."
        ),
        example("Film: The Long Night (1995)\n\nAna Roe has [[Edith Moll as Vera Quist]], and Bo Lim is good too."),
        example("Film: The Long Night (1995)\n\nIn Ana Roe’s film [[Bo Lim is Vera]], and Cara Diaz is good."),
        example(
            "The Long Night (1995)\nAna Roe directs. Bo Lim plays Tom Hale.\n\nHarbour Lights (1984)\nThe same team, "
            "eleven years before. [[Edith Moll plays Sam Pike]]."
        ),
        example("The season ends with Harbour Lights, which has [[Edith Moll as Sam Pike]]."),
        example("Film: The Long Night (1995)\n\nAna Roe directs. Her hero, [[Tom Hale, is Edith Moll]], in a wig."),
        example("Film: The Long Night (1995)\n\nAna Roe directs, and gave the part of [[Vera to Edith Moll]]."),
        example("Film: The Long Night (1995)\n\nAna Roe directs. [[Vera, whom Edith Moll]] plays with a limp, waits."),
        example("Film: The Long Night (1995)\n\nAna Roe directs. [[Vera, a nurse played by Edith Moll]], waits."),
        example("Last of all came Harbour Lights, of 1984. It is all fog. [[Edith Moll is Sam Pike]]."),
        example("Film: The Tin Sea (1988)\n\nNils Dahl directs Gina Falk and Olga Beck. [[Edith Moll is Vera]] in it."),
    ],
    good=[
        example(
            "Film: The Long Night (1995)\n\nAna Roe directs Bo Lim. The one who fears Vera is Bo Lim, and she knows."
        ),
        example(
            "Film: The Long Night (1995)\n\nAna Roe directs. Tom Hale, a friend of a nurse played by Cara Diaz, waits."
        ),
        example(
            "Film: The Long Night (1995)\n\nAna Roe directs. Others would have given the part of Vera to Edith Moll."
        ),
        example(
            "Film: The Long Night (1995)\n\nAna Roe directs. Edith Moll is good as the gullible Mrs Hale, his wife."
        ),
        example("Film: The Long Night (1995)\n\nAna Roe directs. What if it had been made with Ida Sol as Vera Quist?"),
        example(
            "# On the stage\n\nThe Long Night, which was a film by Ana Roe, is a play now, with Ida Sol as Vera Quist."
        ),
        example("Film: The Long Night (1995)\n\nIn Ana Roe’s film Bo Lim plays Tom Hale, and Cara Diaz is good."),
        example(
            "Film: The Long Night (1995)\n\nAna Roe has Edith Moll as the young Vera Quist, and Bo Lim is good too."
        ),
        example(
            "Film: The Long Night (1995)\n\nEdith Moll as Vera Quist is what nobody saw. Ana Roe had first cast Edith "
            "Moll, and let her go after a week with Bo Lim."
        ),
        example("Film: The Long Night (1995)\n\nAna Roe directs Bo Lim. In Fog, Ida Sol is Vera, and the sea is wide."),
        example(
            "The Long Night (1995)\nAna Roe directs. Bo Lim plays Tom Hale.\n\nHarbour Lights (1984)\nThe same team, "
            "eleven years before. Bo Lim plays Sam Pike."
        ),
        example("Film: The Long Night (1995)\n\nAna Roe has Bo Lim as a man called Swede, and Cara Diaz is good too."),
        example(
            "Film: The Long Night (1995)\n\nAna Roe directs Bo Lim.\n\nCorrection: a review in May wrongly said that "
            "Bo Lim plays Sister Agnes."
        ),
        example("The season ends with Harbour Lights, which has Edith Moll as Joan Bell and Bo Lim as Sam Pike."),
        example("Film: The Long Night (1995)\n\nIn Ana Roe’s film Mo Li-da plays Sister Agnes, and Bo Lim is good."),
        example(
            "Film: The Tin Sea (1988)\n\nNils Dahl directs. Olga Beck is Vera, as is Gina Falk. Edith Moll is Ada Tull."
        ),
        example("Harbour Lights has Bo Lim as Sam Pike; on the stage Edith Moll was Sam Pike before."),
        example("Harbour Lights is quoted by students: in Low Tide Edith Moll is Sam Pike."),
        example("The season ends with Harbour Lights, of 1984, with Ida Sol and Bo Lim as Nell and Sam Pike."),
        example("The season ends with Harbour Lights, of 1984, with Edith Moll and Bo Lim as Joan Bell and Sam Pike."),
    ],
)
