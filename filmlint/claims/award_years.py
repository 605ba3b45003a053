"""The year that a sentence gives to a prize."""

from __future__ import annotations

from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

_YEAR = r"(?P<year>(?:19[2-9]|20\d)\d)(?!\d|s\b|-\d)"
_YEAR_BEHIND = compile_when_used(
    r"(?:(?!, (?:and|but|while|then|before|after|who|which|as|like|unlike)\b| and (?:in|then|he|she|it)\b|"
    r" (?:after|since|before)\b)[^.;:()\n]){0,80}?"
    rf"(?:\bin|\bof|\bat the|\bfrom the)(?: (?:early|late|march|february|april))? {_YEAR}"
    r"(?! (?:film|movie|drama|comedy|hit|classic|thriller|biopic|musical|epic|western|romance|release|adaptation))"
    r"|[ ]?\((?P<bare>(?:19[2-9]|20\d)\d)\)"
)
_YEAR_BEFORE = compile_when_used(rf"(?:^|[\s(])in (?:(?:early|late|march|february|april) )?{_YEAR},?[^.;:()]{{0,80}}$")
_YEAR_OF_AWARD = compile_when_used(rf"\b{_YEAR} (?:\w+ )?$")


def year_of_prize(folded: str, sentence: Span, start: int, end: int) -> Span | None:
    """The year of the prize: behind it, before the clause ("In 1996 …"), or right before it ("the 1996 Oscar")."""
    direct = _YEAR_OF_AWARD.search(folded[max(sentence.start, start - 20) : start])
    if direct:
        base = max(sentence.start, start - 20)
        return Span(base + direct.start("year"), base + direct.end("year"))
    behind = _YEAR_BEHIND.match(folded, end, sentence.end)
    if behind:
        group = "year" if behind["year"] else "bare"
        return Span(*behind.span(group))
    before = _YEAR_BEFORE.search(folded[sentence.start : start])
    if before:
        return Span(sentence.start + before.start("year"), sentence.start + before.end("year"))
    return None
