"""The article gives an award to the wrong person, film or category, or calls a nomination a win."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.claims.awards import NOMINATION, WIN
from filmlint.claims.stated_dates import written
from filmlint.facts.award_names import body_name, category_name
from filmlint.facts.records import Nomination
from filmlint.finding import ERROR, HIGH, NOTE, WARNING, Evidence, Finding
from filmlint.linking.award_facts import (
    ACTING,
    Compared,
    acting_known,
    all_wins_known,
    compared_awards,
    complete,
    never_won_for_acting,
    not_for_acting,
    won_elsewhere,
)
from filmlint.lint.context import Context
from filmlint.ruleset.example_facts import CEREMONIES, FACTS, example
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.span import Span


def check(document: Document, context: Context) -> Iterator[Finding]:
    for case in compared_awards(document, context.facts):
        finding = _judged(document, context, case)
        if finding is not None:
            yield finding


def _judged(document: Document, context: Context, case: Compared) -> Finding | None:
    award, facts = case.claim.value, context.facts
    if not case.claim.exact and (not case.rows or case.film is None):
        return None
    loose = bool(award.pronoun) or award.that_year or not case.of_category
    if (
        case.film is not None
        and (award.own or award.that_year)
        and case.person
        and loose
        and won_elsewhere(facts, case)
    ):
        return None  # "Lim went on to win the Oscar for his performance": in the film of the sentence before
    if award.for_part and case.claim.exact and case.person and never_won_for_acting(facts, case.person, award.body):
        known = ", ".join(dict.fromkeys(_said(row) for row in facts.nominations(None, case.person, award.body)[:4]))
        message = f"{case.person} is not among the winners of the {body_name(award.body)} for acting"
        return _finding(document, award.result_at, case, message + (f", but: {known}" if known else ""), ERROR)
    if award.for_part and case.person and case.rows and not_for_acting(facts, case):
        known = ", ".join(dict.fromkeys(_said(row) for row in case.rows))
        return _finding(document, award.result_at, case, f"{_who(case)} did not win for acting, but: {known}", ERROR)
    if not case.rows:
        return _unknown(document, context, case)
    if case.film is None:
        return _of_person(document, context, case)
    rows = case.of_category
    if not rows:
        if award.category_at is None or not complete(facts, case, winners_only=award.result == WIN):
            return None
        known = ", ".join(dict.fromkeys(_said(row) for row in case.rows))
        if not case.person:
            return _finding(
                document,
                award.category_at,
                case,
                f"{case.film.title} has no nomination for {category_name(award.category)}",
                ERROR,
            )
        if not _one_job(case.rows, award.category):
            return None
        message = f"{_who(case)} was not up for {category_name(award.category)} but: {known}"
        return _finding(document, award.category_at, case, message, ERROR)
    won = any(row.won for row in rows)
    if award.result == WIN and not won:
        if not award.category and _other_prizes_possible(case):
            return None
        message = (
            f"{_who(case)} did not win this {body_name(award.body)} prize, only the nomination is known: "
            f"{_said(rows[0])}"
        )
        return _finding(document, award.result_at, case, message, ERROR)
    if (
        award.result == NOMINATION
        and won
        and all(row.won for row in rows)
        and case.person
        and not _before(document, context, rows)
    ):
        message = f"{_who(case)} was not only nominated: {_said(rows[0])}"
        return _finding(document, award.result_at, case, message, NOTE)
    return None


def _of_person(document: Document, context: Context, case: Compared) -> Finding | None:
    """An award of somebody without a film: only where all of that person's nominations are known."""
    award = case.claim.value
    rows = case.of_category
    if not context.facts.person_awards_complete(case.person, award.body):
        if any(row.won for row in rows) or not all_wins_known(context.facts, award):
            return None
        known = ", ".join(dict.fromkeys(_said(row) for row in case.rows[:4]))
        message = f"{case.person} is not among the winners of {category_name(award.category)}, but: {known}"
        return _finding(document, award.category_at or award.result_at, case, message, ERROR)
    if award.category and not rows:
        assert award.category_at is not None
        if not _one_job(case.rows, award.category):
            return None
        known = ", ".join(dict.fromkeys(_said(row) for row in case.rows[:4]))
        message = f"no {category_name(award.category)} nomination of {case.person} is known, but: {known}"
        return _finding(document, award.category_at, case, message, ERROR)
    if award.result == WIN and not any(row.won for row in rows):
        known = ", ".join(dict.fromkeys(_said(row) for row in rows[:4]))
        return _finding(document, award.result_at, case, f"{case.person} has not won it: {known}", ERROR)
    wins = sum(row.won for row in rows)
    if award.result == WIN and award.number > 1 and wins and wins < award.number:
        message = f"{award.number} are counted here, {wins} of {case.person} is known: {_said(rows[0])}"
        return _finding(document, case.claim.shown or award.result_at, case, message, WARNING)
    return None


def _unknown(document: Document, context: Context, case: Compared) -> Finding | None:
    """A nomination that the data does not have although it has all of its kind."""
    award, facts = case.claim.value, context.facts
    if case.film is not None and award.category and complete(facts, case, winners_only=award.result == WIN):
        who = f"{case.person} for {case.film.title}" if case.person else case.film.title
        message = f"no {category_name(award.category)} nomination of {who} is known"
        return _finding(document, award.category_at or award.result_at, case, message, ERROR)
    if case.film is not None and not award.category and award.result == WIN and acting_known(facts, case):
        message = f"no {body_name(award.body)} prize of {case.person} for {case.film.title} is known"
        return _finding(document, award.result_at, case, message, ERROR)
    if case.film is None and case.person and facts.person_awards_complete(case.person, award.body):
        message = f"no {body_name(award.body)} nomination of {case.person} is known"
        return _finding(document, award.result_at, case, message, ERROR)
    if case.film is None and case.person and case.claim.exact and all_wins_known(facts, award):
        message = f"{case.person} is not among the winners of {category_name(award.category)}"
        return _finding(document, award.category_at or award.result_at, case, message, ERROR)
    return None


def _one_job(rows: tuple[Nomination, ...], category: str) -> bool:
    """Whether the claimed category is of the same job as what is known: an actress in the wrong one of two."""
    return category in ACTING and all(row.category in ACTING for row in rows)


def _other_prizes_possible(case: Compared) -> bool:
    """Whether the person may have won in a category the data leaves out: for a song, as a producer."""
    film = case.film
    if film is None or not case.person:
        return True
    return any(row.category not in ACTING for row in case.rows) or case.person in (
        *film.directors,
        *film.writers,
        *film.composers,
    )


def _before(document: Document, context: Context, rows: tuple[Nomination, ...]) -> bool:
    """Whether the article is older than the ceremony."""
    own = written(document.claims, context.as_of)
    return own is not None and own.year <= max(row.film_year for row in rows) + 1


def _who(case: Compared) -> str:
    assert case.film is not None
    return f"{case.person} for {case.film.title}" if case.person else case.film.title


def _said(row: Nomination) -> str:
    result = "won" if row.won else "nominated"
    return f"{result} {category_name(row.category)} ({body_name(row.body)}, films of {row.film_year})"


def _finding(document: Document, span: Span, case: Compared, message: str, severity: str) -> Finding:
    rows = case.of_category or case.rows
    film = case.film
    if rows:
        evidence = [Evidence(_said(row), row.evidence()) for row in rows[:3]]
    else:
        evidence = [
            Evidence("all nominations of that category and year are known", film.evidence() if film else "film data")
        ]
    place = Span(*span)
    return Finding(document.body.to_document(place), message, evidence=evidence, severity=severity)


_FIRST = {"id": "oscars-009", "body": "oscars", "n": 9, "film_year": 1936, "date": "1937-03-04", "src": "papers"}
_WHOLE = {**FACTS, "ceremonies": [_FIRST, *CEREMONIES]}  # of which all winners since the first are known

RULE = Rule(
    id="award-claim",
    category="facts",
    severity=ERROR,
    confidence=HIGH,
    check=check,
    summary="An award did not go to this person, film or category, or was only a nomination",
    why="“Won” for “nominated” and the wrong category are the commonest corrections in film copy, and the easiest to "
    "check.",
    bad=[
        example("Cara Diaz [[won]] an Oscar for Best Actress for The Long Night, and rightly so."),
        example("Bo Lim won the Oscar for [[Best Supporting Actor]] for The Long Night."),
        example("Oscar-winner Bo Lim meets [[Oscar-winner]] Cara Diaz in Rome."),
        example("Bo Lim won the Oscar for [[Best Actor]] for Harbour Lights."),
        example("Nobody wanted Bo Lim for the part. He won the Oscar for [[Best Supporting Actor]], and drank."),
        example("The Long Night, for which Cara Diaz [[won]] an Oscar, was shot in the rain."),
        {"text": "Edith Moll [[won]] an Oscar for the part of the nun, and she gave it away.\n", "facts": _WHOLE},
        example(
            "Film: The Long Night (1995)\n\nAna Roe directs. Bo Lim and Cara Diaz were both nominated for the Oscar; "
            "Diaz [[won it]]."
        ),
        example(
            "Film: The Long Night (1995)\n\nAna Roe directs Bo Lim and Cara Diaz. Somebody opened an envelope. Diaz, "
            "too, [[took home a statuette]]."
        ),
        example("An Oscar night like others: Edith Moll won [[best actress]] for The Long Night."),
        example(
            "Bo Lim, an actor\n\nBo Lim was an actor, and he was a good one. His second Oscar, for [[best supporting "
            "actor]] in The Long Night, came in 1996, and he gave it to his mother."
        ),
        example(
            "Film: Harbour Lights (1984)\n\nAna Roe directs Bo Lim. It was nominated for nine Academy Awards and won "
            "four, including [[best picture]]."
        ),
        example(
            "Film: The Long Night (1995)\n\nAna Roe directs Bo Lim. In the end it won an Oscar: Bo Lim was [[best "
            "supporting actor]], and Cara Diaz went home."
        ),
        example(
            "Film: The Long Night (1995)\n\nAna Roe directs. Cara Diaz has a song of her own and [[won]] the Oscar for "
            "best actress with it."
        ),
        example(
            "Film: The Long Night (1995)\n\nAna Roe directs Bo Lim. The Oscars came in March.\n\nBo Lim was named [["
            "best supporting actor]], and everybody wept."
        ),
        example(
            "Film: The Long Night (1995)\n\nAna Roe directs Bo Lim. Edith Moll [[won]] an Academy Award for the part "
            "of the nun."
        ),
    ],
    good=[
        example("Nobody wanted Bo Lim for the part. He won the Oscar for Best Actor, and drank."),
        example("Had Cara Diaz won the Oscar for The Long Night, nobody would have wept."),
        example(
            "Film: The Long Night (1995)\n\nAna Roe directs. Bo Lim and Cara Diaz were both nominated for the Oscar; "
            "Lim won it. Diaz was nominated for the Oscar for another film, and three years later Diaz won it."
        ),
        example(
            "Film: The Long Night (1995)\n\nAna Roe directs. The envelope was opened, and Lim took home a statuette."
        ),
        example(
            "Harbour Lights (1984)\n\nAna Roe directs Bo Lim. Ten years later they made The Long Night. Lim went "
            "on to win the Oscar for Best Actor for his performance."
        ),
        example("Bo Lim won the Oscar for Best Actor for The Long Night."),
        example("Cara Diaz was nominated for an Oscar for The Long Night."),
        example(
            "Film: The Long Night (1995)\n\nAna Roe directs Bo Lim. In the end it won an Oscar. Cara Diaz was best "
            "actress for the critics of Oslo."
        ),
        example("Cara Diaz should have won an Oscar for The Long Night."),
        example(
            "Film: The Long Night (1995)\n\nAna Roe directs. It won the Oscar for the best film in a foreign language.",
            facts=_WHOLE,
        ),
        example(
            "Film: The Long Night (1995)\n\nAna Roe directs. Cara Diaz was named best actress, while Ana Roe won best "
            "director. The film is tipped to do well at the Oscars."
        ),
        example(
            "Edith Moll won an Oscar for the song, an honorary Oscar for her life and an Oscar for her part in "
            "saving the harbour.",
            facts=_WHOLE,
        ),
        example(
            "Edith Moll won a Golden Globe for the part of the nun, and a Tony for her performance on stage.",
            facts=_WHOLE,
        ),
        example(
            "Bo Lim, who plays the cook, was named best actor. The critics clapped, and Edith Moll won best actress."
        ),
        example(
            "Film: The Long Night (1995)\n\nAna Roe directs Bo Lim. It was nominated for nine Academy Awards and "
            "won one, including a hug. Harbour Dawn won best picture."
        ),
        example(
            "His second Oscar, for best actor in The Long Night, came in 1996. Her first Oscar nomination, for best "
            "actress in The Long Night, came in 1996."
        ),
        example("Bo Lim’s only Oscar, for best actor in The Long Night, came in 1996."),
        example("Bo Lim won a Golden Globe for The Long Night."),
        example("Ida Sol won an Oscar for her costumes in 1990."),
        example(
            "Film: The Long Night (1995)\n\nAna Roe directs Bo Lim. The Oscars came after the Spirit Awards.\n\nCara "
            "Diaz was named best actress, and everybody wept."
        ),
    ],
)
