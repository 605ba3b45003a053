"""The article gives its film two running times."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.claims import Claim
from filmlint.claims.entries import together
from filmlint.claims.runtime import Runtime
from filmlint.finding import Finding, Related
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document


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
    if not others or (not boxed and (len(others) != 1 or _both_listed(document.text, first, others[0]))):
        return
    for claim in others:
        message = (
            f"“{claim.text}” here, but {first.value.minutes} minutes in the {first.place}: "
            "check which is right, or name the cut"
        )
        yield Finding(claim.span, message, [Related(first.span, f"{first.text} here")])


def _both_listed(text: str, first: Claim[Runtime], other: Claim[Runtime]) -> bool:
    """Whether both stand in a catalogue's line, "(R, 106 minutes)", "Oslo, 2022, 98 mins": each is of its own film."""
    return all(
        text[: claim.span.start].rstrip(" ")[-1:] in tuple("(,|·/[.")
        and (claim.text.endswith(".") or text[end : end + 4].lstrip(" ")[:1] in ("", *"),.|·/]\n"))
        for claim, end in ((first, first.span.end), (other, other.span.end))
    )


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
        "Runtime: 112 minutes\n\nAt [[102 minutes]] the film never drags.",
        "Film: The Long Night (Drama, 1995, Rated: R, 112 minutes)\n\nThe film runs [[an hour and a half]] and "
        "feels longer.",
        {
            "text": "---\nfilm: The Long Night\nruntime: 95\n---\nIts [[two-and-a-half-hour]] running time is a "
            "strain.",
            "path": "a.md",
        },
        "The Long Night runs 1 hr. 52 min. Ana Roe is in every scene. It lasts [[145 minutes]], all of it at night.",
        "Norway, 1998. Dir. Ana Roe. With Bo Lim. 97 min.\n\nIn the [[108 minutes]] of it nobody is in a hurry.\n",
        "Running time: 132 minutes\n\nIn [[112 minutes]] we hear the bell twice, and once it is for supper.\n",
    ],
    good=[
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
        "Runtime: 112 minutes\n\nThe film runs 112 minutes. Her first film, at 74 minutes, had no plot at all.\n",
    ],
)
