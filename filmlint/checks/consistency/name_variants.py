"""One name, spelled two ways."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.claims.name_forms import NameForms, Occurrence, first_names, near_pairs, sounds_alike
from filmlint.finding import ERROR, Finding, Related
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document

# Surnames that differ by a letter and are all common: alone, each may be somebody else's.
_SURNAME_LIST = """
johnson johnston thomson thompson anderson andersen andersson green greene brown browne clark clarke philips phillips
matthews mathews nicholson nicolson hansen hanson larson larsen peterson petersen pederson allan allen davies davis
stevens stephens hofmann hoffman hoffmann sellers sellars wolfe wolff harris harrison morrison morison simmons
simmonds marshal marshall russel russell mitchel mitchell bennet bennett elliot elliott harding hardin gordon jordan
parker barker carter marter martin marlin turner tanner walker waller miller milner cooper hooper foster forster
porter potter weaver reaver nelson neilson nielsen olson olsen jensen jenson carlson carlsen swanson swanton spencer
spence
"""
_SURNAMES = frozenset(_SURNAME_LIST.split())


def check(document: Document, context: Context) -> Iterator[Finding]:
    forms = NameForms(document.claims)
    for first, second in near_pairs(forms.words):
        found = {word: forms.occurrences(word) for word in (first, second)}
        judged = _judged(first, second, found, context)
        if judged is None:
            continue
        wrong, right = judged
        places = found[wrong]
        place = next((item for item in places if item.sentence >= 0), places[0])
        shown, other = (document.text[slice(*item.span)] for item in (place, found[right][0]))
        counts = (
            f"which stands here {len(found[right])} times"
            if len(found[right]) > len(places)
            else "and one of the two is wrong"
        )
        related = [Related(found[right][0].span, f"spelled “{other}”")]
        related += [Related(item.span, "the same form") for item in places if item is not place][:4]
        yield Finding(place.span, f"“{shown}” is “{other}” elsewhere, {counts}", related)


def _judged(first: str, second: str, found: dict[str, list[Occurrence]], context: Context) -> tuple[str, str] | None:
    """The wrong form and the right one; None where the two may both be right."""
    full = _same_name_but(first, second, found)
    wrong, right = _direction(first, second, found)
    if not full:
        joined = {item.joined for item in found[first]} & {item.joined for item in found[second]} - {""}
        if joined:
            wrong, right = _by_title(wrong, right, found)
        elif not _may_be_slip(wrong, right, found):
            return None
    else:
        index, one, other = full
        if index == len(one) - 1 and {first, second} in ({first, f"{first}s"}, {second, f"{second}s"}):
            return None  # a possessive without its apostrophe, a family
        shorter, longer = sorted((first, second), key=len)
        if index == len(one) - 1 and shorter.endswith("a") and longer == f"{shorter}n":
            return None  # South Korea, South Korean
        if index < len(one) - 1 and not _first_name_slip(first, second):
            return None
        known = context.facts.known_names([" ".join(one), " ".join(other)])
        if len(known) == 2:
            return None
        if len(known) == 1:
            right = first if " ".join(one) in known else second
            wrong = second if right == first else first
    first_name = full is not None and full[0] < len(full[1]) - 1
    other_word = full is None or (_is_common(right) and any(map(_is_common, {*full[1], *full[2]} - {wrong, right})))
    if not first_name and other_word and _is_common(wrong):
        return None
    return wrong, right


def _is_common(word: str) -> bool:
    """Whether a word is an ordinary English one."""
    from filmlint.language.words import frequency_rank

    return frequency_rank(word) is not None and word not in first_names()


def _same_name_but(
    first: str, second: str, found: dict[str, list[Occurrence]]
) -> tuple[int, tuple[str, ...], tuple[str, ...]] | None:
    """Two full names that are equal but for the two words, and where in them these stand."""
    names = {item.name: item.at for item in found[second] if not item.alone}
    for item in found[first]:
        if not item.alone:
            other = (*item.name[: item.at], second, *item.name[item.at + 1 :])
            if other in names:
                return item.at, item.name, other
    return None


def _direction(first: str, second: str, found: dict[str, list[Occurrence]]) -> tuple[str, str]:
    """The rarer form and the other one; of two equals the one that never stands in a full name, or the later."""

    def weight(word: str) -> tuple[int, bool, int]:
        places = found[word]
        return len(places), any(not item.alone for item in places), -places[0].span.start

    return (first, second) if weight(first) < weight(second) else (second, first)


def _by_title(wrong: str, right: str, found: dict[str, list[Occurrence]]) -> tuple[str, str]:
    """The two forms the headline's as the right one, unless four times as many places speak against it."""
    headed = {word for word in (wrong, right) if any(item.key in ("title", "box") for item in found[word])}
    if headed == {wrong} and len(found[right]) < 4 * len(found[wrong]):
        return right, wrong
    return wrong, right


def _first_name_slip(first: str, second: str) -> bool:
    """Whether two first names before one surname are one person's: brothers and sisters have alike names too."""
    if sounds_alike(first, second):
        return True
    known = first_names()
    if first in known and second in known:
        return False
    shorter, longer = sorted((first, second), key=len)
    if longer.startswith(shorter) and longer[len(shorter) :] in ("a", "e", "ie", "y", "o", "ne", "na"):
        return False
    if sorted(first) == sorted(second):
        return True
    return (first in known or second in known) and first[0] == second[0]


def _may_be_slip(wrong: str, right: str, found: dict[str, list[Occurrence]]) -> bool:
    """Whether a word that always stands alone can be a slip for one of a full name, or of a name that recurs."""
    shorter, longer = sorted((wrong, right), key=len)
    if (
        len(shorter) < 6
        and sorted(wrong) != sorted(right)
        and (len(found[right]) < 4 * len(found[wrong]) or _is_common(right))
    ):
        return False
    if wrong[0] != right[0] or (wrong in _SURNAMES and right in _SURNAMES):
        return False
    if longer.startswith(shorter) and longer[len(shorter) :] in ("s", "es", "n", "an", "a", "e", "y", "i", "o", "ss"):
        return False
    if wrong in first_names() or any(not item.alone for item in found[wrong]):
        return False
    if wrong[:-1] == right[:-1] and {wrong[-1], right[-1]} <= set("aeiouys"):
        return False  # Julia and Julie, Mario and Maria
    sentences = {item.sentence for item in found[right]}
    if any(item.sentence in sentences for item in found[wrong]):
        return False
    return any(not item.alone for item in found[right]) or len(found[right]) >= 3 * len(found[wrong])


RULE = Rule(
    id="name-variants",
    category="consistency",
    severity=ERROR,
    check=check,
    summary="One name, spelled two ways",
    why="The rarer form is most often a slip: readers, and the person, notice a wrong name before anything else.",
    bad=[
        "Taylor Handley plays a bully. The others, [[Handely]] least of all, have little to do.",
        "Elisabeth Varga is Sera. Later [[Elizabeth]] Varga sings, and Elisabeth Varga dances.",
        "Jens Brandt made it. Today [[Jesn]] Brandt lives in Oslo, and so does Mia Holm.",
        "Mike Figgard wrote the score. It is [[Figgrad]]’s best, and the film needs it.",
        {
            "text": "---\ntitle: Malcolm and Rosa\n---\nThe plot of [[Maclom]] and Rosa fits on a stamp.",
            "path": "a.md",
        },
    ],
    good=[
        "Luke Varga and Owen Varga are brothers. Owen Varga is the younger one of the two.",
        "Julia Strand and Julie Strand are sisters; Julia Strand directs, and her sister writes.",
        "Bo Andersen acts for Lena Andersson, and the two have never been better.",
        "Ana Handley plays a bully. The Handleys own the mill, and Handley’s brother burns it down.",
        "Renée Dahl sings. Later on Renee Dahl dances, and nobody minds.",
    ],
)
