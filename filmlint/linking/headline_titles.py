"""The titles of known films that an article's headline holds: "Ten years of The Long Night", "THE LONG NIGHT: a disc".

A headline is short, so every sequence of its words is looked up. One word alone counts only where it fills the
headline, or a part of it between marks.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from filmlint.facts.normalize import ARTICLES, normal_name, normal_title, without_article
from filmlint.text.blocks import HEADING
from filmlint.text.expression import compile_when_used

if TYPE_CHECKING:
    from filmlint.facts import Facts
    from filmlint.text.document import Document

_LONGEST = 140  # characters of a first line that may be a headline
_MOST_WORDS = 18
_PART = compile_when_used(
    r"[:;|/()\[\]“”\"«»–—]|,(?= )|[‘'’](?:(?<![^\W\d_].)|(?![^\W\d_]))| - |[Rr](?<!\w.)(?i:eview(?:ed)?)\b"
)
# "Southpaw director back with a new film": not about Southpaw
_SOMEBODY = frozenset("director star stars actor actress writer creator maker producer team duo villain author".split())
_NUMBER = compile_when_used(r"(?:\d{1,2}|[IVX]{1,4}|(?:Part|Vol\.|Volume|Chapter|Episode)(?!\w).*)\W*$")
_NUMBER_BEGINS = frozenset("0123456789IVXPCE")
_BRACKET = compile_when_used(r" ?[(\[][^()\[\]]{1,20}[)\]]$")
_LABEL = 40  # characters of a first line under which a title may stand
_OPENING = compile_when_used(r"\W{0,3}(?P<title>[^\W_a-zß-öø-ÿ][^.!?()\[\]\n]{0,60}) ?[(\[]")
_FULL_STOP = compile_when_used(r"[.!?…][\"'”’]?$")


class HeadlineTitles(NamedTuple):
    """The keys of the known titles in a headline, those inside a longer one left out; `whole` is the one that fills
    the headline, "" where none does."""

    keys: tuple[str, ...]
    whole: str


@lru_cache(maxsize=2)  # two rules ask for the same document
def headline_titles(document: Document, facts: Facts) -> HeadlineTitles:
    """The known titles of the article's headlines: of the front matter, the heading on top, the first line."""
    found: dict[str, None] = {}
    whole = ""
    for headline in _headlines(document):
        own = normal_title(_BRACKET.sub("", headline) if headline.endswith((")", "]")) else headline)
        candidates = {own}
        candidates.update(_sequences([part.split() for part in _PART.split(headline)]))
        known = facts.known_titles(candidates - {""})
        whole = own if own in known else whole
        found.update(dict.fromkeys(key for key in known if not any(key != other and key in other for other in known)))
    return HeadlineTitles(tuple(found), whole)


def _sequences(parts: list[list[str]]) -> Iterator[str]:
    """The keys of what may be a title in the parts of a headline, the article not left out: a part, words inside it,
    words from it through the next ones."""
    keyed = [[normal_name(word) for word in part] for part in parts]
    for number, part in enumerate(parts):
        yield _joined(keyed[number])
        words, keys = part[:_MOST_WORDS], keyed[number][:_MOST_WORDS]
        following = [*words, *(parts[number + 1][:1] if number + 1 < len(parts) else ())]
        # "Harbour Lights 4" is not Harbour Lights, nor is "Harbour Lights: Part 4"
        ends = {end for end in range(2, len(words) + 1) if not _goes_on("".join(following[end : end + 1]))}
        for first, word in enumerate(words):
            if word[:1].isupper() or word[:1].isdigit():
                title = "" if keys[first] in ARTICLES else without_article(keys[first])
                for end, key in enumerate(keys[first + 1 :], first + 2):
                    title = f"{title} {key}" if title and key else title or key
                    if end in ends:
                        yield title
                for other in keyed[number + 1 : number + 3]:
                    title = " ".join(filter(None, [title, *other]))
                    yield title


def _joined(keys: list[str]) -> str:
    return without_article(" ".join(filter(None, keys)))


def _goes_on(word: str) -> bool:
    """Whether a word behind a title makes something else of it: the number of a part, somebody of the film."""
    return (word[:1] in _NUMBER_BEGINS and _NUMBER.match(word) is not None) or word.lower().strip(",.") in _SOMEBODY


def _headlines(document: Document) -> list[str]:
    claims = document.claims
    found = [field.value for field in claims.fields_of("film") if field.label == "title"]
    label = False
    for span, block in claims.body.blocks[:2]:
        text = claims.text[slice(*span)]
        if block.kind == HEADING or (span.start == 0 and len(text) < _LONGEST and not _FULL_STOP.search(text)):
            found.append(text)
        elif label and (opening := _OPENING.match(text)):
            found.append(opening["title"])  # "Film of the week", and below it "The Long Night (12 April, in cinemas)"
        label = block.kind == HEADING or (span.start == 0 and len(text) < _LABEL)
    return found
