"""A word that no dictionary knows and that is one slip from a frequent one; halves of a word; words run together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import compress, count

from filmlint.finding import UNSAFE, WARNING, Edit, Finding, Fix
from filmlint.language.far_slips import sounds_like
from filmlint.language.misspellings import right_forms
from filmlint.language.proper_words import proper_word_meant
from filmlint.language.words import frequency_rank, is_word, moved_space, one_slip
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.body import Body
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span
from filmlint.wording.foreign_phrase import FOREIGN, in_foreign_phrase, is_stranger
from filmlint.wording.own_words import is_own
from filmlint.wording.word_places import WordPlaces, words_of

# A word without a vowel is an abbreviation, or an oath in disguise, or a slip of one of the commonest: "whch".
_MEANT = compile_when_used(r"[aeiouy]")
_COMMONEST = 60  # most frequent words
_OATHS = frozenset("fing fking fcking effing ahole bish biatch gawd dang damnit goddamnit heckin sh".split())
_CUT_OFF = compile_when_used(r"(?:…|\.{3})[ ]*(?:\n|\Z)")
_DRAWN_OUT = compile_when_used(r"(.)\1\1")  # errr, sooo
_TYPED_TWICE = compile_when_used(r"(?<=[a-z])([bcdfghjklmnpqrstvwxz])\1\1(?=[a-z])")  # reallly; nobody drawls so
_DOUBLING_RANK = 16_000  # how frequent a word must be for a doubled or undoubled letter in it to be a slip
_LONG_RANK = 25_000  # the same for a word of ten letters
_ENDINGS = (
    ("ers", "ors"),
    ("er", "or"),
    ("ors", "ers"),
    ("or", "er"),
    ("full", "ful"),
    ("ley", "ly"),
    ("aly", "ally"),
    ("mant", "ment"),
)
_LONGEST = 30  # letters; beyond that it is no slip of anything
_TORN_RANK = 300
_STRANGERS = 0.04  # of the different words: from there on it is another language, or dialect
_OPENER_RANK = 700  # only very frequent words are looked for behind a capital: names are too many


def check(document: Document, context: Context) -> Iterator[Finding]:
    body = document.body
    words = words_of(body)
    if not words.english:
        return
    strangers = words.strangers
    apart = set(filter(words.stands_apart, strangers))
    if len(strangers) > 12 and len(apart) > _STRANGERS * len(words.present):
        return
    wrong: dict[str, str] = {}
    for word in sorted(word for word in strangers if len(word) <= _LONGEST):
        meant = _meant(word, words) if words.stands_small(word) else _meant_by_capital(word, words)
        if meant and word not in right_forms() and not is_own(word, words, context.services.project_words):
            wrong[word] = meant
    for word in words.compounds:
        meant = _part_meant(word) if "-" in word and len(word) <= 2 * _LONGEST else None
        if meant:
            wrong[word] = meant
    for word, meant in wrong.items():
        for at in words.of(word):
            span = Span(at, at + len(word))
            shown = words.text[at : at + len(word)]
            if (
                (shown.islower() or (shown.istitle() and "-" not in word))
                and not body.in_quotation(span)
                and not in_foreign_phrase(span, words)
                and not _cut(span, words.text)
                and not _dropped_g(span, words)
            ):
                yield _finding(span, meant, words)
    yield from _split(body, words, apart)


def _meant(word: str, words: WordPlaces) -> str | None:
    """The word that a stranger in lower case is a slip from, where that is likely."""
    if word in _OATHS or word in FOREIGN or words.is_name(word):
        return None
    if not _MEANT.search(word):
        return next(iter(one_slip(word, _COMMONEST)), None)
    if _DRAWN_OUT.search(word):
        return _one_letter_less(word)
    if is_word(word):  # formed by rule, as "finaly" is from "final"
        return _one_letter_double(word) or _other_ending(word)
    slips = one_slip(word)
    return slips[0] if slips else _undoubled(word) or sounds_like(word)


def _one_letter_less(word: str) -> str | None:
    """The frequent word with a double consonant where this one has three of them; a voice draws out other letters."""
    twice = _TYPED_TWICE.sub(r"\1\1", word)
    return twice if not _DRAWN_OUT.search(twice) and frequency_rank(twice) else None


def _one_letter_double(word: str) -> str | None:
    """The frequent word that has one letter once instead of twice, or twice instead of once."""
    for at in range(1, len(word)):
        near = word[:at] + word[at + 1 :] if word[at] == word[at - 1] else word[:at] + word[at - 1] + word[at:]
        rank = frequency_rank(near)
        if rank is not None and len(near) > 5 and rank <= (_LONG_RANK if len(near) >= 10 else _DOUBLING_RANK):
            return near
    return None


def _other_ending(word: str) -> str | None:
    """The frequent word that has an ending of its own where this one has one that sounds like it: "visiters"."""
    for ending, right in _ENDINGS:
        if word.endswith(ending):
            rank = frequency_rank(word.removesuffix(ending) + right)
            if rank is not None and rank <= _LONG_RANK:
                return word.removesuffix(ending) + right
    return None


@lru_cache(4_000)
def _part_meant(word: str) -> str | None:
    """What a word with hyphens is a slip from; a part that the list of misspellings has is that list's."""
    slips = () if is_word(word) or not right_forms().keys().isdisjoint(word.split("-")) else one_slip(word)
    return slips[0] if slips else None


def _undoubled(word: str) -> str | None:
    """The known word, frequent or not, that has a letter once where this one has it twice in a row."""
    for at in range(2, len(word) - 1):
        near = word[:at] + word[at + 1 :]
        if word[at] == word[at - 1] and len(near) > 5 and frequency_rank(near) is not None:
            return near
    return None


def _meant_by_capital(word: str, words: WordPlaces) -> str | None:
    """What a stranger that only opens a sentence is a slip from: two letters of a very frequent word swapped."""
    if len(word) < 5 or words.is_name(word) or len(words.of(word)) > 1:
        return proper_word_meant(word)
    for at in range(len(word) - 1):
        near = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
        if near != word and (frequency_rank(near) or _OPENER_RANK + 1) <= _OPENER_RANK:
            return near
    return proper_word_meant(word)


def _cut(span: Span, text: str) -> bool:
    """Whether it is a piece of a word: what stars left of an oath, "f**kyourself", what an editor's bracket or a hyphen
    left, "[S]poradically", "bad -ations", or a feed, "favourabl..."."""
    if _CUT_OFF.match(text, span.end):
        return True
    before, after = text[max(0, span.start - 2) : span.start], text[span.end : span.end + 2]
    if before[1:] in ("]", "-"):
        return True
    return (before[1:] == "*" and before != " *") or (after[:1] == "*" and after[1:].isalnum())


def _dropped_g(span: Span, words: WordPlaces) -> bool:
    """Whether an apostrophe stands for the last letter: "blowin'"."""
    found = words.folded[span.start : span.end]
    return found.endswith("in") and words.folded[span.end : span.end + 1] == "'" and is_word(f"{found}g")


def _split(body: Body, words: WordPlaces, strangers: AbstractSet[str]) -> Iterator[Finding]:
    """Words with a blank in them, or a letter on the wrong side of one: "mov ie", "int he"."""
    odd = strangers | ((_ODD | _LETTERS_ALONE) & words.present)
    for left, right in sorted(_pairs_with(odd, words.tokens)) if odd else ():
        meant = moved_space(left, right)
        if (
            meant is None
            or not _side_by_side(left, right, words.folded)
            or (len(left) == 1 and not is_stranger(right) and not _torn(left, right, meant, words))
            or (len(right) == 1 and not is_stranger(left))
        ):
            continue
        for at in words.of(left):
            end = at + len(left) + 1 + len(right)
            span = Span(at, end)
            if (
                words.folded[at:end] != f"{left} {right}"
                or words.folded[end : end + 1].isalnum()
                or body.in_quotation(span)
            ):
                continue
            if words.text[at].isupper() and words.text[at + len(left) + 1].isupper():
                continue
            if len(words.of(left)) < 3 and not words.text[at + len(left) + 1].isupper():
                yield _finding(span, meant, words)


def _pairs_with(odd: AbstractSet[str], tokens: Sequence[str]) -> set[tuple[str, str]]:
    """The words that stand side by side and of which one is odd."""
    places = list(compress(count(), map(odd.__contains__, tokens)))
    pairs = {(tokens[at], tokens[at + 1]) for at in places if at + 1 < len(tokens)}
    return pairs.union((tokens[at - 1], tokens[at]) for at in places if at)


def _side_by_side(left: str, right: str, folded: str) -> bool:
    return f" {left} {right}" in folded or folded.startswith(f"{left} {right}") or f"\n{left} {right}" in folded


_ODD = frozenset("int fo nad tot ot ofa hte iti si ont ith ort oft tha".split())
_LETTERS_ALONE = frozenset("bcdefghjklmnpqrstuvwxyz")


def _torn(left: str, right: str, meant: str, words: WordPlaces) -> bool:
    """Whether a small letter and a word make a very frequent word: "c an"."""
    return f" {left} {right} " in words.text and (frequency_rank(meant) or _TORN_RANK) < _TORN_RANK


def _finding(span: Span, meant: str, words: WordPlaces) -> Finding:
    found = words.text[span.start : span.end]
    shown = meant[:1].upper() + meant[1:] if found[:1].isupper() else meant
    fix = Fix(f"Write “{shown}”", (Edit(span, shown),), UNSAFE)
    return Finding(span, f"“{found}” is in no dictionary; “{shown}” may be meant", fix=fix)


RULE = Rule(
    id="misspelled-word",
    category="language",
    severity=WARNING,
    confidence="medium",
    check=check,
    summary="A word that no dictionary knows is one slip from a frequent one",
    why="A word that is nobody's name and in no dictionary, one letter from a word that everybody uses, is a slip "
    "of the pen.",
    bad=[
        "The landlord of the [[aiport]] hotel hides the letter, and the guests are [[stranegly]] calm about it.",
        "She has [[alread]] seen the house, [[int he]] dark, with her brother.",
        "It is a prize [[whch]] nobody has won twice, and that is [[reallly]] odd.",
        "The [[mov ie]] opens in the dark and [[F ilm]] lovers will know the street.",
        "The house was built in [[Caliornia]] by her father, and it fell down.",
        "He says nothing [[intentionaly]] wrong, and yet everybody is hurt by it, from the [[moderaters]] to a "
        "[[powerfull]] neighbour.",
    ],
    good=[
        "The festival has L'ultimo bagno, a comedy about a bath.",
        "The glowy, thriller-esque romcom was made by moviemakers who rewatch gialli all day.",
        "The Grumbo family lives in Okelo. The okelo tree stands behind the house, and the okelo is holy to them.",
        "“Thass a lotta nuthin,” he says to the neibor, and “neibor” is all that he ever calls him.",
        "Plan B and vitamin C all played a part, and in Group A only the B movie survived.",
        "He said that the f-ing script was the best he had read, and that the fking director knew it.",
        "The set has À propos d'Oslo, Tagebuch einer Verlorenen and Deux nuits, un jour; the cosa nostra of the title "
        "hangs phool malas on the door. That was errr… long, and the trailer says f**kyourself.",
        "The answer is blowin’ in the wind, and a-changin' too: [s]poradically loud, with -ations by the dozen. What "
        "craic! The pas de deux, a watchably silly derring-do, leaves the punchee laughing yuckily.",
        "She would go on to make nine films, none of which the critics of the town found favourabl...\n\nIt rained.",
        "An assortedly odd film, boredly sung, was monstered by critics; the maneaters wear nunchucks.",
        "They call it ni nostre dolma kasa vuota and mean that nobody comes home.",
    ],
)
