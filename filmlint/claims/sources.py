"""What the film is based on, as the article says."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from filmlint.claims.records import Claim
from filmlint.claims.windows import Cues, matches
from filmlint.facts.normalize import normal_title
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

if TYPE_CHECKING:
    from filmlint.claims.extraction import Claims
    from filmlint.text.names import Name

_KINDS = (
    r"novella|novel|book|bestseller|memoirs?|autobiography|biography|play|stage play|musical|short story|story|"
    r"comic book|comics?|graphic novel|poem|article|non-?fiction book|manga"
)
_KIND = rf"(?P<kind>{_KINDS})"
_IN_KINDS = (  # one of which stands in every one of them
    "novel", "book", "bestseller", "memoir", "biography", "play", "musical", "story", "comic", "poem", "article",
    "fiction", "manga",
)  # fmt: skip
_ADJECTIVES = r"(?:\d{4} |[a-z’'-]+,? ){0,5}?"
_TITLED = r"(?:(?! by )[^.;:]){0,40}?"  # between the work and its author, no other author
_BASED = compile_when_used(
    r"\b(?:based (?:up)?on|adapted (?:for the screen )?from|adapts|adapting|inspired by|drawn from|taken from|"
    r"derived from|adaptation of|version of|adapted(?! from| for| by)|takes its (?:plot|story) from)\b"
)
_FROM = compile_when_used(
    rf"(?:\b(?:screenplay|script|film|movie|story|plot|wrote it|was made|was filmed|drawn|adapted)\b[^.;:]{{0,40}}? "
    rf"from|\bthe job on|"
    rf"(?:^|[.;!?] |\n)from|\b(?:it|the (?:film|movie|story|plot|source)) "
    rf"(?:comes|came|stems|began|begins|started|is|was)(?: life)?"
    rf"(?: from| as)?) (?:the|a|an|his|her|two|three|several) {_ADJECTIVES}{_KIND}s?{_TITLED} by $|"
    rf"(?:^|[.!?] |\n)the (?P<bare>(?:source )?(?:novel|novella))(?:(?:,| is| was) by| of) $"
)
# the same of a film that the sentence names: "Fog is from a novel by Jon Aske"
_OF_TITLE = compile_when_used(
    rf"[^\s,;:](?:,? which)? (?:is|was|comes|came) (?:adapted |drawn |taken |made )?from "
    rf"(?:the|a|an|two|three|several) {_ADJECTIVES}{_KIND}s?{_TITLED} by $"
)
_OWN_WORK = compile_when_used(
    rf" (?:who )?(?:adapted|adapts|(?:had )?sold the (?:film |screen )?rights to) (?:his|her|their) (?:own )?"
    rf"{_ADJECTIVES}{_KIND}\b"
)
_OWN_CUES = ("adapted", "adapts", "sold")
_WROTE = compile_when_used(
    rf" (?:who )?wrote the {_ADJECTIVES}{_KIND} (?:(?:on which|that|which) )?(?:the film|the movie|this film|it) "
    rf"(?:is|was) based\b|['’]s {_ADJECTIVES}(?P<source>{_KINDS}) (?:is|was) (?:the|its) (?:source|basis)\b"
)
_WROTE_CUES = (" wrote the ", " who wrote the ")
# "Jane Roe's novel tells it all in letters", where it opens a sentence
_ENDS = frozenset((". ", "! ", "? ", "\n\n"))
_WORKS = compile_when_used(
    r"'s? (?:(?:short|long|slim|own|original|first|famous|[a-z]+-page|\d{4}) )?(?P<kind>novel|novella|book|bestseller|"
    r"memoir|play|short story)(?:,? of \d{4},?|,)? (?:tells|told|ends|ended|begins|began|opens|opened|came out|"
    r"appeared|sold)\b"
)
_NAMED_KIND = compile_when_used(rf" {_ADJECTIVES}{_KIND}\b")
_TITLE_BY = compile_when_used(r" [\"'“‘*_]{0,2}(?:the )?[A-Z0-9][^.;()]{1,60}?,? by ")
_BASES = Cues(
    ("based", "adapted", "adapts", "adapting", "adaptation of", "inspired by", "drawn from", "taken from",
     "derived from", "version of", "takes its plot", "takes its story")
)  # fmt: skip
_BY = compile_when_used(
    rf" (?:the |a |an |his |her |its )?{_ADJECTIVES}{_KIND}\b(?:(?! by )[^.;()]){{0,80}}?,? (?:by|from|of)"
    r"(?: \w+){0,3}? ?$"
)
_GENITIVE = compile_when_used(rf"['’]s? {_ADJECTIVES}{_KIND}\b")
_BY_AUTHOR = compile_when_used(r"\b[Bb]y (?P<author>[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3})")
_AUTHORS = compile_when_used(rf"(?P<author>[A-Z][\w.-]+(?: [A-Z][\w.-]+){{1,3}})['’]s? {_ADJECTIVES}{_KIND}")
_ANY_KIND = compile_when_used(_KIND)
_SHORT_TITLE = compile_when_used(rf" {_ADJECTIVES}(?:author |writer |novelist |playwright )?$")
_ELSEWHERE = compile_when_used(
    r"\b(?:his|her|their|another|previous|next|earlier|later|other|he|she) (?:\w+ ){0,3}(?:film|movie|was|is)\b|"
    r"\bsequel\b|\btelevision\b|\bseries\b|\bstage (?:version|adaptation)\b"
)


class Source(NamedTuple):
    """The author of the work the film is based on, and what sort of work it is said to be; `beside` is the author named
    before this one, "by Jon Aske and Ida Sol". With `named` false the sentence speaks of the work alone ("Jon Aske's
    novel tells …").

    A claim that is not exact is of a film that its sentence names.
    """

    author: str
    sort: str
    beside: str = ""
    named: bool = True


def extract(claims: Claims) -> Iterator[Claim[Source]]:
    """ "Based on the novel by Jon Aske", "adapted from Jon Aske's play", and the fields that say so."""
    for field in claims.fields_of("source"):
        text = field.value
        match = _BY_AUTHOR.search(text)
        if match is None:
            match = _AUTHORS.search(text)
        if match is not None:
            at = claims.document.text.find(match["author"], *field.span)
            span = Span(at, at + len(match["author"])) if at >= 0 else field.span
            yield Claim(Source(match["author"], _sort(text)), span, match["author"], field.place)
    folded = claims.folded
    yield from _written(claims)
    for match in matches(_BASED, folded, claims.presence, _BASES, 20, 20):
        sentence = claims.sentence_of(match.start())
        if sentence is None or _ELSEWHERE.search(folded, sentence.start, match.start()):
            continue
        own = _is_own(claims, sentence, match.start())
        for name in claims.names_in(Span(match.end(), min(sentence.end, match.end() + 150))):
            if not name.full:
                continue
            between = folded[match.end() : name.span.start]
            behind = _GENITIVE.match(folded, name.span.end)
            before = _BY.match(between) if not behind else None
            named = _NAMED_KIND.match(folded, name.span.end) if between in (" the ", " a ") else None
            kind = named or before or (behind if behind and _SHORT_TITLE.fullmatch(between) else None)
            if kind or _TITLE_BY.fullmatch(claims.text, match.end(), name.span.start):
                yield from _with_second(claims, name, kind["kind"] if kind else "", exact=own)
                break


def _written(claims: Claims) -> Iterator[Claim[Source]]:
    """ "Jon Aske wrote the novel on which the film is based", "a script from the novel by Jon Aske"."""
    folded = claims.folded
    words = claims.presence.words
    sells = not words.isdisjoint(_OWN_CUES)
    wrote = _WROTE_CUES if words.isdisjoint(("source", "basis")) else (*_WROTE_CUES, "'s ")
    for name in claims.people:
        start, end = name.span
        owned = folded.startswith(("'s ", "' "), end) and (not start or folded[start - 2 : start] in _ENDS)
        if owned and (works := _WORKS.match(folded, end)):
            yield claims.claim(Source(name.text, works["kind"], named=False), name.span)
            continue
        found = _WROTE.match(folded, end) if folded.startswith(wrote, end) else None
        if found is None and sells:
            found = _OWN_WORK.match(folded, end)
        exact = True
        by = found is None and folded.startswith((" by ", " of "), start - 4)
        before = folded[max(0, start - 120) : start] if by else ""
        if by and any(map(before.__contains__, _IN_KINDS)):
            found = _FROM.search(before)
            if found is None and (found := _OF_TITLE.search(before)) is not None:
                exact = False
        if found is not None:
            sort = next(found[group] for group in ("kind", "bare", "source") if found.groupdict().get(group))
            yield from _with_second(claims, name, sort, exact=exact)


def _with_second(claims: Claims, name: Name, sort: str, *, exact: bool) -> Iterator[Claim[Source]]:
    """The claim of an author, and that of a second one behind "and"."""
    yield claims.claim(Source(name.text, sort), name.span, exact=exact)
    index = bisect_left(claims.name_starts, name.span.end)
    if index < len(claims.names) and claims.folded[name.span.end : claims.name_starts[index]] == " and ":
        second = claims.names[index]
        if second.full:
            yield claims.claim(Source(second.text, sort, name.text), second.span, exact=exact)


def _sort(text: str) -> str:
    match = _ANY_KIND.search(text.lower())
    return match["kind"] if match else ""


def _is_own(claims: Claims, sentence: Span, at: int) -> bool:
    """Whether a phrase speaks of the article's film, not of one named before it in the sentence."""
    film = claims.film
    own = normal_title(film.value.title) if film else ""
    named = claims.films_in(Span(sentence.start, at))
    return all(normal_title(mention.value.title) == own for mention in named)
