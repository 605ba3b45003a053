"""The article gives its film two running times."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.claims import Claim, Claims
from filmlint.claims.entries import together
from filmlint.claims.runtime import RUNS, Runtime, phrase_ending
from filmlint.finding import Finding, Related
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used

_IT = compile_when_used(
    r"(?:(?:^|[,;:—–-] |\b(?:and|but|yet|so|for|because|that|as|since|though|although|which) )"
    rf"(?:it|(?:the|this) (?:film|movie|picture)|(?:its|the) running time){RUNS.pattern}"
    r"|\bits (?:full |whole |entire )?$)"
)
_IT_BEHIND = compile_when_used(r",? (?:it|the (?:film|movie|picture)|this) ")
# What may be meant by "it" or "the film" where it stands before.
_ANOTHER = compile_when_used(
    r"\b(?:versions?|cuts?|print|prints|remakes?|sequels?|prequel|originals?|first|second|third|next|debut|previous|"
    r"earlier|later|other|others|another|films|movies|plays?|opera|musical|novel|series|season|episodes?|parts?|volume|"
    r"chapter|documentary|short|shorts|restored|restoration|censors?|again|television|one|ones|both|new|old|than)\b"
)


def check(document: Document, context: Context) -> Iterator[Finding]:
    claims = document.claims
    stated = claims.of(Runtime)
    if len(stated) < 2 or claims.boxes > 1:
        return
    tolerance = context.options["minutes"]
    boxed = [claim for claim in stated if claim.boxed]
    first = boxed[0] if boxed else stated[0]
    if not boxed and not first.exact:
        return
    others = [
        claim
        for claim in stated
        if claim is not first
        and claim.subject == first.subject
        and _apart(first, claim) > tolerance
        and together(claims, first.shown, claim.shown)
    ]
    if not others:
        return
    if not boxed and (len(others) != 1 or not _of_one_film(claims, first, others[0])):
        return
    if boxed and any(claim.shown is not None and not claim.boxed and not _apart(first, claim) for claim in stated):
        others = [claim for claim in others if claim.boxed or _subject(claims, claim) == ""]  # the prose has said it
    for claim in others:
        message = (
            f"“{claim.text}” here, but {first.value.minutes} minutes in the {first.place}: "
            "check which is right, or name the cut"
        )
        yield Finding(claim.span, message, [Related(first.span, f"{first.text} here")])


def _of_one_film(claims: Claims, first: Claim[Runtime], other: Claim[Runtime]) -> bool:
    """Whether two lengths in the prose can be those of one film only.

    Two lengths in an article are most often those of two films, two versions or two parts, and the words for these have
    no end: "the one that won runs 187 minutes". So each must be said of a film by its name, or of "it" or "the film",
    without a modifier; a name behind "it" must be that of the article's film.
    """
    one, two = _subject(claims, first), _subject(claims, other)
    if one is None or two is None:
        return False
    own = claims.film.value.title.lower() if claims.film is not None else ""
    return one == two or not two or (not one and two == own)


def _subject(claims: Claims, claim: Claim[Runtime]) -> str | None:
    """The name of what is said to run so long, folded; "" where it is called "it"; None where that is not plain."""
    shown = claim.shown
    sentence = claims.sentence_of(shown.start) if shown is not None else None
    paragraph = claims.body.paragraph_of(shown.start) if shown is not None else None
    if shown is None or sentence is None or paragraph is None:
        return None
    before, behind = claims.folded[sentence.start : shown.start], claims.folded[shown.end : sentence.end]
    if _IT.search(before) or (before == "at " and _IT_BEHIND.match(behind)):
        return None if _ANOTHER.search(claims.folded, paragraph.start, shown.start) else ""
    verb = RUNS.search(before)
    phrase = phrase_ending(claims, sentence.start + verb.start()) if verb else None
    return claims.folded[slice(*phrase)] if phrase else None


def _apart(first: Claim[Runtime], other: Claim[Runtime]) -> int:
    """The minutes between the nearest values that two wordings allow."""
    return max(first.value.low - other.value.high, other.value.low - first.value.high, 0)


RULE = Rule(
    id="conflicting-runtimes",
    category="consistency",
    severity="error",
    check=check,
    options={"minutes": 5},
    summary="The article gives its film two running times",
    why="One of the two was copied from another cut or mistyped; a reader who plans an evening believes the box.",
    bad=[
        "Runtime: 118 minutes\n\nFor [[two hours and forty minutes]] we watch people at work.",
        "Runtime: 94 minutes\n\nAfter [[just under two hours]] it stops in the middle of a sentence.",
        "Runtime: 227 minutes\n\nThe picture runs for [[nearly five hours]] with an interval.",
        "Runtime: 112 minutes\n\nAt [[102 minutes]] the film never drags.",
        "Film: The Long Night (Drama, 1995, Rated: R, 112 minutes)\n\nThe film runs [[an hour and a half]] and "
        "feels longer.",
        {
            "text": "---\nfilm: The Long Night\nruntime: 95\n---\nIts [[two-and-a-half-hour]] running time is a "
            "strain.",
            "path": "a.md",
        },
        "The Long Night runs 1 hr. 52 min. Ana Roe is in every scene. It lasts [[145 minutes]], all of it at night.",
        "The Long Night runs 97 minutes and is in two languages. The Long Night runs for [[two hours and twelve "
        "minutes]], and I was sorry when they were over.",
        "Norway, 1998. Dir. Ana Roe. With Bo Lim. 97 min.\n\nIn the [[108 minutes]] of it nobody is in a hurry.\n",
        "Running time: 132 minutes\n\nIn [[112 minutes]] we hear the bell twice, and once it is for supper.\n",
    ],
    good=[
        "Runtime: 118 minutes\n\nFor ninety minutes we watch a river; then somebody speaks.",
        "Runtime: 118 minutes\n\nAfter two hours it ends. After ninety minutes of trailers it starts.",
        "Runtime: 227 minutes\n\nThe picture runs for nearly four hours with an interval.",
        "Runtime: 112 minutes\n\nThe doctor is on screen for about a quarter of an hour, and never bores.\n",
        "Runtime: 153 minutes\n\nThe prize went to *Roe vs. Holm*, which is known in one version and is 105 minutes "
        "long.\n",
        "The Dam (1958)\nAna Roe is a nurse. At 98 minutes it is long.\n\nFog (1960)\nThe film runs for 131 minutes.\n",
        "Runtime: 132 minutes\n\nIn 20 minutes it is over for Ben, and in 112 scenes for everybody else.\n",
        "Runtime: 112 minutes\n\nAt nearly two hours the film never drags.\n",
        "Runtime: 112 minutes\n\nThe first 20 minutes are slow, and the 140-minute director's cut is slower still.\n",
        "Running time: 1h52\n\nThe film runs 110 minutes, and the 45-minute chase in it takes up most of that.\n",
        "The Long Night is slow. (R, 106 minutes)\n\nThe Ferry is slower, and it snows. (PG, 131 minutes)\n",
        "The Long Night (15)\nDir. Ana Roe, Norway, 2022, 122 mins. Cast. Bo Lim.\n\nThe Ferry (12A)\nDir. Tom Varga, "
        "Norway, 2022, 98 mins. Cast. Mia Holm.\n",
        "The Dam 1940, Black and white, 91 minutes\n\nThe talk before it makes the evening run 140 minutes.\n\nThe "
        "Ferry, 1939, Black and white, 83 minutes\n",
        "*The Dam*, by Ana Roe, is short (71 minutes) and has a goat in it.\n\nI fled from *The Ferry*. It lasts two "
        "hours and forty minutes.\n",
        "Ana Roe and Tom Varga have both filmed the novel.\n\nRoe's is 167 minutes long and begins on the "
        "ice.\n\nVarga's is 99 minutes long and begins with rain.\n",
        "The first part runs 111 minutes. The second part, at 137 minutes, is better.\n",
        "We saw two films that day. The one that won the prize runs 161 minutes, and the other one 88 minutes.\n",
        "The roadshow version ran 222 minutes with an intermission. The general release ran 186 minutes.\n",
        "It runs 87 minutes, as a football match does. The Ferry is 194 minutes long, and feels shorter.\n",
        "The Dam is about her father. Fog is by Ana Roe, who is 44.\n\nIt runs 131 minutes and stars Mia Holm. The Dam "
        "runs 88 minutes and stars her as well.\n",
        "Runtime: 96 minutes\n\nThe play lasts three hours. The film runs 96 minutes.\n",
        "Runtime: 112 minutes\n\nThe film runs 112 minutes. Her first film, at 74 minutes, had no plot at all.\n",
    ],
)
