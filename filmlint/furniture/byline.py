"""The author of a page, who is named above the article and spoken of below it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate

from filmlint.text.expression import compile_when_used
from filmlint.text.shape import Shape
from filmlint.text.units import Unit

LATE = 0.6  # of the words of a page; an article that speaks of its author does so before that
NEAR = 6  # lines after the first paragraph, which may be a standfirst
LONG = 25  # words; a paragraph so long goes on with the article
_BYLINE = compile_when_used(
    r"(?:(?:posted|published|written) (?:on )?.{3,40} )?"
    r"(?:by|words(?: by)?|text(?: by)?|reviewed by|review(?: by)?|interview by|posted by|von|par|por|door):? "
    r"([^\W\d_][\w.'-]+(?: [\w.'-]+){1,2}?)(?: ?(?:[|,/·-]|'\d\d).{0,60})?"
)
_SPEAKS = compile_when_used(
    r"'s .*[.!?]$|(?: \([^)]{0,60}\))? "  # but not "Ana Roe's Top Ten"
    r"(?:is|was|has|writes|covers|lives|works|joined|teaches|runs|arrives|contributed|can be)\b"
)
_NAME = compile_when_used(r"[A-ZÀ-Þ][\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]+){1,2}")
_LIFE = compile_when_used(
    r"\b(?:writer|journalist|critic|reporter|editor|contributor|blogger|columnist|correspondent|freelance\w*|"
    r"photographer|covers|covered|covering|writes|written|writing|reporting|reported|reviewing|reviews|joined|"
    r"graduated|lives in|based in|has been going|degree|bylines?|twitter|contact)\b"
)


# One whom the article has not named, and who works for the page.
_CONTRIBUTOR = compile_when_used(
    r"[A-ZÀ-Þ][\w.'’-]+ (?:[A-ZÀ-Þ][\w.'’-]+ )?(?P<surname>[A-ZÀ-Þ][\w'’-]+) (?:writes (?:about|for|regularly)|blogs"
    r"|contributes to|reports (?:for|from)|edits|reviews (?:films|movies|books|television)"
    r"|(?:covers|reports on) (?:[\w'’&-]+ ){0,3}(?:films?|movies|cinema|television|TV|culture|arts|music|production"
    r"|entertainment|festivals|awards|Hollywood|streaming|media|news|politics|business)"
    r"|is (?:an?|the|our) (?:[\w'’&-]+ ){0,5}(?:writer|critic|journalist|reporter|editor|contributor|columnist"
    r"|correspondent|blogger))\b"
)
ARTICLE = 60  # words above it


def about_the_author(units: Sequence[Unit], shapes: Sequence[Shape], first_prose: int) -> Iterator[int]:
    """The lines near the end that speak of a name of the byline, and a name with the life of its bearer under it."""
    said = list(accumulate((shape.words if shape.prose else 0 for shape in shapes), initial=0))
    late = max(first_prose + 1, bisect_left(said, LATE * said[-1]))
    names = {
        match[1]
        for unit, shape in zip(units[: first_prose + NEAR], shapes, strict=False)
        if shape.words <= 14 and (match := _BYLINE.fullmatch(unit.key))
    }
    last = max((index for index, shape in enumerate(shapes) if shape.prose), default=0)
    if said[last] >= ARTICLE and _is_contributor(units, last):
        yield last
    first_names = {first for name in names if len(first := name.split()[0]) > 2}
    for index in range(late, len(units)):
        key = units[index].key
        if key in names or any(
            key.startswith(name) and _SPEAKS.match(key, len(name))
            for name in (names | first_names if index >= last else names)
        ):
            yield index
        elif 2 <= shapes[index].words <= 3 and _NAME.fullmatch(units[index].shown):
            yield from _box(units, shapes, index)


def _is_contributor(units: Sequence[Unit], index: int) -> bool:
    """Whether a paragraph says of somebody who is not in the article that he writes for the page."""
    match = _CONTRIBUTOR.match(units[index].shown)
    return match is not None and not any(match["surname"].lower() in unit.key for unit in units[:index])


def _box(units: Sequence[Unit], shapes: Sequence[Shape], name: int) -> range:
    """The lines of a box that a name heads, no lines if it heads none: after it, no paragraph of the article comes."""
    first_name = units[name].key.split()[0]
    for life in range(name + 1, min(name + 3, len(units))):
        if shapes[life].prose and units[life].key.startswith(first_name) and _LIFE.search(units[life].key):
            goes_on = any(shape.prose and shape.words >= LONG for shape in shapes[life + 1 : life + 3])
            return range(0) if goes_on else range(name, life + 1)
    return range(0)
