"""The person an obituary, a profile or an interview is about, for whom its pronouns stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from filmlint.text.blocks import HEADING
from filmlint.text.expression import compile_when_used
from filmlint.text.names import names, phrases

if TYPE_CHECKING:
    from filmlint.claims.extraction import Claims
    from filmlint.text.span import Span

_LONGEST = 140  # characters of a first line that may be a headline
# The first letter, then whether it begins a word: the search skips from one to the next.
_HE = compile_when_used(r"h(?<!\w.)(?:e|is|im)\b")
_SHE = compile_when_used(r"[sh](?<!\w.)(?:(?<=s)he|(?<=h)ers?)\b")
_CLEARLY = 3  # times as many pronouns of one sort as of the other


def main_person(claims: Claims) -> tuple[str, str]:
    """The one full name of the headlines that the text takes up again, and the pronoun it goes by; "" for none."""
    found: dict[str, str] = {}
    above, shown = _headlines(claims)
    for line in (*above, *shown):
        for name in names(line, list(phrases(line))):
            if name.full and len(name.parts) <= 4:
                found.setdefault(name.parts[-1].lower(), name.text.title() if name.text.isupper() else name.text)
    told = "\n".join(shown).lower()  # stands in the body as well
    taken_up = [name for surname, name in found.items() if claims.folded.count(surname) > told.count(surname)]
    if len(taken_up) != 1:
        return "", ""
    he, she = len(_HE.findall(claims.folded)), len(_SHE.findall(claims.folded))
    if max(he, she) < _CLEARLY * max(1, min(he, she)):
        return taken_up[0], ""
    return taken_up[0], "he" if he > she else "she"


def _headlines(claims: Claims) -> tuple[list[str], list[str]]:
    """The headlines of the front matter, and those that the body shows."""
    above = [field.value for field in claims.fields_of("film") if field.label == "title"]
    shown = [
        claims.text[slice(*span)]
        for span, block in claims.body.blocks[:2]
        if block.kind == HEADING or (span.start == 0 and span.end < _LONGEST)
    ]
    return above, shown


def by_pronoun(claims: Claims, before: Span) -> str:
    """The person whom the text of a span speaks of by pronoun alone: the main person, where it is that one's."""
    name, pronoun = claims.main_person
    if not pronoun:
        return ""
    own, other = (_HE, _SHE) if pronoun == "he" else (_SHE, _HE)
    return name if own.search(claims.folded, *before) and not other.search(claims.folded, *before) else ""
