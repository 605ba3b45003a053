"""A part that is supporting in one place and leading in another."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.claims.credits import same_surname
from filmlint.claims.film import Film
from filmlint.claims.standings import SUPPORTING, Standing
from filmlint.finding import Finding, Related
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document

_NAMES = {True: "supporting", False: "leading"}


def check(document: Document, _context: Context) -> Iterator[Finding]:
    claims = document.claims
    standings = claims.of(Standing)
    awards = [claim for claim in standings if claim.value.award]
    if not awards or claims.boxes > 1 or len({film.value.title for film in claims.of(Film)}) > 3:
        return
    for claim in standings:
        if claim.value.award:
            continue
        for award in awards:
            if award.value.standing != claim.value.standing and same_surname(award.value.person, claim.value.person):
                called = _NAMES[claim.value.standing == SUPPORTING]
                message = (
                    f"{claim.value.person}’s part is a {called} one here, but “{award.text}” elsewhere is not for "
                    "such a part: check the category, or the word"
                )
                yield Finding(claim.span, message, [Related(award.span, f"“{award.text}” here")])
                break


RULE = Rule(
    id="supporting-and-leading",
    category="consistency",
    severity="warning",
    check=check,
    summary="A part is supporting in one place and leading in another",
    why="A prize for a leading part and the word supporting cannot both be right for one part in one film.",
    bad=[
        "The [[supporting cast, particularly Ana Roe]] as Sera, is fine.\n\n"
        "Roe’s performance earned her a nomination for Best Actress.",
        "[[Bo Lim in the leading role]] is a delight.\n\nLim won the award for Best Supporting Actor in the spring.",
        "Supporting Cast: [[Ana Roe]], Cy Dahl\n\nAna Roe was nominated as Best Actress for it.",
    ],
    good=[
        "The supporting cast, particularly Ana Roe as Sera, is fine.\n\nRoe was nominated as Best Supporting "
        "Actress.\n",
        "Bo Lim in the leading role is a delight.\n\nMia Holm was nominated as Best Supporting Actress.\n",
        "Ana Roe has a supporting role here.\n\nYears before, in her first film, Roe had been up for Best Actress.\n",
    ],
)
