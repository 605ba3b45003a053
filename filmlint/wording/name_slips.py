"""Names of an article that are a slip of the pen apart: which of two forms is the wrong one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from filmlint.claims.name_forms import NameForms, Occurrence, first_names, near_pairs, sounds_alike
from filmlint.facts import Facts
from filmlint.facts.normalize import normal_title
from filmlint.finding import Finding, Related
from filmlint.language.words import frequency_rank, unlisted
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span
from filmlint.wording.word_places import words_of

_PLACE = compile_when_used("(.+a)(?:s|ns?)?")
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
_KIN = compile_when_used(
    r"\b(?:(?:step|grand|god)?(?:mother|father|son|daughter)|brother|sister|twin|sibling|wife|husband|widow|widower|"
    r"aunt|uncle|cousin|niece|nephew|namesake|no relation to|parents?)(?: \(?|, |: | – | — )(?:the (?:late )?)?$"
)


_SAID = 120  # characters behind a name
_TOLD_APART = compile_when_used(
    r"\b(?:namesakes?|not to be confused|no relation|unrelated|sp(?:elled|elt) (?:with|like))\b"
)
_CALLED = compile_when_used(r", the (?:[a-z-]+ ){0,4}?[a-z-]+(?: of [^,.]{1,40})?[,.]")  # ", the stage director,"


class NameSlip(NamedTuple):
    """A wrong form and the right one, with their places, the wrong one's first place of the body first.

    `title` is true where the word belongs to a title ("Malcolm & Marie", the article's film).
    """

    wrong: tuple[Occurrence, ...]
    right: tuple[Occurrence, ...]
    title: bool


@lru_cache(maxsize=2)  # the rules about names and about titles ask for the same document one after the other
def name_slips(document: Document, facts: Facts) -> tuple[NameSlip, ...]:
    """The words of names that the article spells two ways, where one of the two must be wrong."""
    forms = NameForms(document.claims)
    pairs = list(near_pairs(forms.words))
    if not pairs or not words_of(document.body).english:
        return ()  # other languages inflect names
    film = document.claims.film
    title = frozenset(normal_title(film.value.title).split()) if film else frozenset()
    slips = []
    places = forms.occurrences({word for pair in pairs for word in pair})
    for first, second in pairs:
        found = {word: places[word] for word in (first, second)}
        judged = _judged(first, second, found, title, facts) if all(found.values()) else None
        if judged is None:
            continue
        wrong, right, of_title = judged
        if not _are_two(document, found[wrong], found[right], wrong) and not _is_said(document, found[wrong]):
            wrong_places = sorted(found[wrong], key=lambda item: item.sentence < 0)
            slips.append(NameSlip(tuple(wrong_places), tuple(found[right]), of_title))
    return tuple(slips)


def _of_family(document: Document, places: list[Occurrence]) -> bool:
    """Whether a first name is introduced as another member of the family's: "Her mother, Martha Roe"."""
    return any(_KIN.search(document.folded, max(0, place.span.start - 30), place.span.start) for place in places)


def _are_two(document: Document, wrong: list[Occurrence], right: list[Occurrence], word: str) -> bool:
    """Whether the text itself tells two people apart: by kinship, by saying so, or by who each of them is."""
    if word in first_names() and _of_family(document, wrong):
        return True
    if any(_TOLD_APART.search(document.folded, place.span.end, place.span.end + _SAID) for place in wrong):
        return True
    called = [
        {_CALLED.match(document.folded, place.span.end) for place in places} - {None} for places in (wrong, right)
    ]
    return all(called)


def _is_said(document: Document, places: list[Occurrence]) -> bool:
    """Whether a form stands in quotations only: so it was said, or written."""
    body = document.body
    shown = [body.from_document(place.span.start) for place in places]
    return all(at is not None and body.in_quotation(Span(at, at + 1)) for at in shown)


def slip_findings(document: Document, facts: Facts, *, titles: bool) -> Iterator[Finding]:
    """One finding a slip, at its first place in the body."""
    for slip in name_slips(document, facts):
        if slip.title is not titles:
            continue
        place, *more = slip.wrong
        shown, other = (document.text[start:end] for (start, end) in (place.span, slip.right[0].span))
        often = len(slip.right) > len(slip.wrong)
        counts = f"which stands here {len(slip.right)} times" if often else "and one of the two is wrong"
        related = [Related(slip.right[0].span, f"spelled “{other}”")]
        related += [Related(item.span, "the same form") for item in more[:4]]
        yield Finding(place.span, f"“{shown}” is “{other}” elsewhere, {counts}", related)


def _judged(
    first: str, second: str, found: dict[str, list[Occurrence]], title: frozenset[str], facts: Facts
) -> tuple[str, str, bool] | None:
    """The wrong form, the right one and whether a title holds them; None where the two may both be right."""
    full = _same_name_but(first, second, found)
    wrong, right = _direction(first, second, found)
    if not full:
        joined = {item.joined for item in found[first]} & {item.joined for item in found[second]} - {""}
        of_title = bool(joined)
        if joined:
            wrong, right = _by_title(wrong, right, found)
        elif _is_common(first) or _is_common(second):
            return None  # words of the language
        elif not unlisted([first, second]) and len(found[right]) <= len(found[wrong]):
            return None  # two names that people bear, neither of them the usual one here
        elif facts.known_titles([wrong]) or not _may_be_slip(wrong, right, found):
            return None  # "Coraline" is a film, and no Caroline
        elif _is_known_as(wrong, right, found, facts):
            wrong, right = right, wrong
    else:
        index, one, other = full
        of_title = title.issuperset(one) != title.issuperset(other)
        if of_title:
            right = first if title.issuperset(one) else second
            return (second if right == first else first), right, True
        if index == len(one) - 1 and {first, second} in ({first, f"{first}s"}, {second, f"{second}s"}):
            return None  # a possessive without its apostrophe, a family
        if index == len(one) - 1 and _of_one_place(first, second):
            return None
        if index < len(one) - 1 and not _first_name_slip(first, second):
            return None
        known = facts.known_names([" ".join(one), " ".join(other)])
        if len(known) == 2:
            return None
        if len(known) == 1:
            right = first if " ".join(one) in known else second
            wrong = second if right == first else first
    first_name = full is not None and full[0] < len(full[1]) - 1
    other_word = full is None or (_is_common(right) and any(map(_is_common, {*full[1], *full[2]} - {wrong, right})))
    if not first_name and other_word and _is_common(wrong):
        return None
    if len(found[wrong]) == len(found[right]) and _is_common(wrong) and unlisted([right]):
        wrong, right = right, wrong
    return wrong, right, of_title


def _is_known_as(wrong: str, right: str, found: dict[str, list[Occurrence]], facts: Facts) -> bool:
    """Whether the film data has the full name with the form that stands alone, and not the name as it is printed."""
    printed = {item.name: item.at for item in found[right] if item.full}
    meant = {" ".join((*name[:at], wrong, *name[at + 1 :])): " ".join(name) for name, at in printed.items()}
    known = facts.known_names([*meant, *meant.values()]) if meant else ()
    return any(other in known and name not in known for other, name in meant.items())


def _of_one_place(first: str, second: str) -> bool:
    """Whether two words are forms of one place's name: Korea, Koreas, Korean, Koreans."""
    places = [_PLACE.fullmatch(word) for word in (first, second)]
    return places[0] is not None and places[1] is not None and places[0][1] == places[1][1]


def _is_common(word: str) -> bool:
    """Whether a word is an ordinary English one."""
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
        return len(places), any(item.full for item in places), -places[0].span.start

    return (first, second) if weight(first) < weight(second) else (second, first)


def _by_title(wrong: str, right: str, found: dict[str, list[Occurrence]]) -> tuple[str, str]:
    """The two forms, the headline's as the right one, unless four times as many places speak against it."""
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
    if len(shorter) < 5 and len(shorter) == len(longer):
        return False  # Jong, Jang
    if wrong[0] != right[0] or (wrong in _SURNAMES and right in _SURNAMES):
        return False
    if longer.startswith(shorter) and longer[len(shorter) :] in ("s", "es", "n", "an", "a", "e", "y", "i", "o", "ss"):
        return False
    if wrong in first_names() or any(not item.alone for item in found[wrong]) or _of_one_place(wrong, right):
        return False
    if wrong[:-1] == right[:-1] and {wrong[-1], right[-1]} <= set("aeiouys"):
        return False  # Julia and Julie, Mario and Maria
    sentences = {item.sentence for item in found[right]}
    if any(item.sentence in sentences for item in found[wrong]):
        return False
    return any(item.full for item in found[right]) or len(found[right]) >= 3 * len(found[wrong])
