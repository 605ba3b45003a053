"""Lines that are one link: the headline of another story, with nothing of the article beside it."""

from __future__ import annotations

from filmlint.text.units import Unit

_MARKS = " \t*_#>-+\\"


def is_link(text: str, unit: Unit) -> bool:
    """Whether a line of a page begins with a link to another page and has no other."""
    bare = text[unit.start : unit.end].lstrip(_MARKS)
    if bare.startswith("["):
        return bare.count("](") == 1 and "](#" not in bare
    return bare.startswith("<a ") and bare.count("<a ") == 1 and 'href="#' not in bare
