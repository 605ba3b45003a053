"""Who is said to have made a film's music in words for what is heard of it: "Ana Roe's trumpet", "Ana Roe supplied the
accordion", "the music of Ana Roe", "the score that Ana Roe wrote"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from filmlint.claims.windows import Cues
from filmlint.text.expression import compile_when_used

if TYPE_CHECKING:
    from filmlint.claims.extraction import Claims
    from filmlint.text.names import Name

_HEARD = (
    "accordion", "choir", "chords", "cues", "drums", "harmonica", "leitmotif", "melodies", "melody", "motif", "motifs",
    "oboe", "organ", "percussion", "piano", "strings", "synthesizers", "synthesisers", "synths", "theme", "themes",
    "trumpet", "violins", "waltz",
)  # fmt: skip
_HEARD_CUES = Cues(_HEARD)
_MUSIC_CUES = Cues(("music", "score", "soundtrack"))
# between a name and what is heard
_MADE = compile_when_used(
    r"(?:'s? |,? (?:who )?(?:wrote|had written|has written|composed|had composed|supplied|supplies|provided|provides|"
    r"contributed|contributes|added|adds|gave it) (?:the|its|a|an|that|this|some) )(?:[a-z-]+,? ){0,3}"
)
# behind it, where it is that of something else
_OF_ANOTHER = compile_when_used(
    r" (?:for|of|to|from|in) (?:(?:the|his|her|their|another|other|an?|that) )?(?:\w+ )?(?:[\"'“‘*_]|[A-Z]|(?:film|"
    r"movie|play|ballet|series|opera|symphony|concerto)\b)"
)
_THAT = (" that ", " which ", " ")
_WROTE = compile_when_used(r" (?:had |has )?(?:wrote|written|composed)\b")
_REACH = 60  # characters between a name and what is heard


def musicians(claims: Claims) -> Iterator[Name]:
    """The names of those who are said to have made the music, a surname alone only where the article has it in full."""
    folded, names = claims.folded, claims.names
    for at in _HEARD_CUES.spots(claims.presence):
        index = bisect_left(claims.name_ends, at) - 1
        if index < 0 or at - claims.name_ends[index] > _REACH or folded[at - 1] != " ":
            continue
        end = folded.find(" ", at)
        if _MADE.fullmatch(folded, claims.name_ends[index], at) and not _OF_ANOTHER.match(claims.text, end):
            yield names[index]
    for at in _MUSIC_CUES.spots(claims.presence):
        end = at + len("soundtrack" if folded.startswith("soundtrack", at) else "music")
        index = bisect_left(claims.name_starts, end)
        if index == len(names) or names[index].span.start - end > len(" which "):
            continue
        between = folded[end : names[index].span.start]
        of = between == " of " and folded.endswith(("the ", "its "), 0, at)
        if of or (between in _THAT and _WROTE.match(folded, names[index].span.end)):
            yield names[index]
