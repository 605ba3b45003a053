"""Lines that are one link: the headline of another story, with nothing of the article beside it."""

from __future__ import annotations

from collections.abc import Sequence

from filmlint.text.units import Unit

_MARKS = " \t*_#>-+\\"
_LINKS = ("](", "<a ")


def links(text: str, units: Sequence[Unit]) -> frozenset[int]:
    """The lines that begin with a link to another page and have no other."""
    if not any(map(text.__contains__, _LINKS)):
        return frozenset()
    return frozenset(index for index, unit in enumerate(units) if _begins_with_link(text[unit.start : unit.end]))


def _begins_with_link(line: str) -> bool:
    bare = line.lstrip(_MARKS)
    if bare.startswith("["):
        return bare.count("](") == 1 and "](#" not in bare
    return bare.startswith("<a ") and bare.count("<a ") == 1 and 'href="#' not in bare
