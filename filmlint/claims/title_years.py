"""The years that the text gives a film: "The Long Night bowed in 1995", "her 1995 drama The Long Night"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

if TYPE_CHECKING:
    from filmlint.claims.extraction import Claims

KIND = (
    r"(?:film|movie|picture|feature|drama|comedy|thriller|epic|romance|documentary|horror|western|musical|adaptation|"
    r"biopic|melodrama|noir|rom-com|fantasy|adventure|mystery|satire|debut|classic|hit|release|flick|blockbuster|"
    r"shocker|chiller|tearjerker|weepie|actioner|whodunit|romp|caper|fable|parable|tragicomedy|smash|masterpiece|"
    r"outing|effort|gem|saga|slasher|farce)"
)
_GENRE = r"(?:[a-z’'-]+,? ){0,3}?"
_FILLER = r"(?: (?:(?![a-z]{1,2}\.|(?:and|but|or|while|when|before|after|until|again)\b)[a-z'’-]+|u\.s\.|u\.k\.)){0,5}?"
# What a film comes out on long after it has opened.
_LATER = compile_when_used(
    r"\b(?:blu-ray|dvd|video|vhs|disc|laserdisc|television|tv|netflix|streaming|cable|hbo|hulu|home|4k)\b"
)
_PLACES = r"(?:cinemas|theat(?:er|re)s|screens|multiplexes|picture houses|the (?:big )?screens?)"
_RELEASED = (
    rf"(?:(?:wide |first )?(?<!re-)released|opened|premiered|came out|come out|came to {_PLACES}|"
    rf"(?:hit|reached|graced) (?:[a-z.]+ ){{0,2}}?{_PLACES}|made|unveiled|debuted|arrived|bowed|dropped|"
    rf"landed|rolled (?:out|into)|shown|seen|screened|appeared|in {_PLACES}|"
    r"(?:made|had|got|saw|received) (?:its|a|an) (?:[a-z.]+ ){0,2}?(?:premiere|release|debut|bow)|"
    r"went (?:on|into|out on) (?:[a-z]+ )?release)"
)
_SUBJECT = r"(?:the film|the movie|the picture|this film|this movie|(?<!of )(?<!from )(?<!with )(?<!about )it)"
# "in 1995", "in the summer of 1995", "on Friday, 27 October 1995", "on October 27, 1995"
_WHEN = (
    r"(?:in|on|during|since) (?:[a-z-]+\.?,? ){0,3}?(?:of )?(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?)?"
    r"(?:[a-z]+\.?,? )?(?:\d{1,2}, )?"
)
_ONCE = r"(?:(?:first|originally|finally|quietly|only|briefly|eventually|initially) )?"
_HAD = rf"(?:(?:was|had been|has been|had|were|which was|which|that|that was) )?{_ONCE}"
_IT_RELEASED = compile_when_used(rf"\b{_SUBJECT},? {_HAD}{_RELEASED}{_FILLER} (?:back )?{_WHEN}$")
_RELEASED_FIRST = compile_when_used(
    rf"^{_ONCE}(?:[a-z]+ (?:[a-z]+ ){{0,3}}and )?{_RELEASED}{_FILLER} (?:back )?{_WHEN}$"
)
# what follows a year that opens a sentence with its participle
_THE_FILM = compile_when_used(
    rf",? (?:the|this) (?:[a-z]+ )?{KIND}\b|, it (?:is|was|has|had|did|made|found|took|still|looks|won|never)\b"
)
# between the title and the year
_TITLE_RELEASED = compile_when_used(
    rf" ?(?:\([^()]{{1,60}}\) ?)?,? ?{_HAD}(?:{_RELEASED}{_FILLER} (?:back )?{_WHEN}|"
    r"(?:dates?|dating) (?:back )?(?:from|to) |has been (?:with us|around) since |(?:is|was) (?:from|of) |"
    r", (?:from|of) |from )$"
)
_FROM_YEAR = compile_when_used(r",? (?:from|of) $")
_TITLE_KIND = compile_when_used(
    r"(?:,? ?(?:,[^.,;]{1,60}, ?|\([^()]{1,60}\) ?)? ?(?:is|was|remains) |,? )(?:the|an?|his|her|"
    r"its) (?:[a-z-]+,? (?:and )?){0,4}$"
)
_TITLES_RELEASE = compile_when_used(
    rf"'s (?:[a-z.]+ )?(?:release|premiere|debut|opening|bow|arrival){_FILLER} (?:back )?{_WHEN}$"
)
_DATED = compile_when_used(rf" (?:back )?{_WHEN}$| ?\[$")
# before the title, where only the date stands behind it
_OF_TITLE = compile_when_used(
    r"\b(?:(?:release|premiere|debut|arrival|opening|launch|bow) of|made|directed|shot|filmed|released|unveiled|"
    r"premiered|delivered|gave us) $"
)
# before the year, where the title follows
_OPENS = compile_when_used(r"(?:^|[.!?]['\"”’)]? |\n)(?:it was )?(?:back |way back )?(?:in )?(?:[a-z]+ (?:of )?){0,3}$")
_YEAR_WAS = compile_when_used(r"\bthe year (?:was|is) $")
# between the year and the title, and behind the title
_KIND_THEN = compile_when_used(rf"(?:-released| {_GENRE}{KIND}(?:,? (?:called|entitled|titled))?),? $")
_WHEN_TITLE = compile_when_used(r"(?:, and|, when| when|,)? (?:(?:[a-z.-]+ ){0,2}[a-z.-]+['’]s )?$")
_CAME_TITLE = compile_when_used(
    r",? (?:came|saw (?:the )?(?:[a-z]+ )?(?:release|arrival|premiere) of|brought(?: us)?|gave us) $"
)
_BEHIND_TITLE = compile_when_used(rf",? {_HAD}(?:just |barely |only )?(?:been )?{_RELEASED}\b")
_THIS = compile_when_used(r"\bthis (?:[a-z-]+ )?$")
_KIND_BEHIND = compile_when_used(rf" {_GENRE}{KIND}\b")
_WHENS, _DATE = ("in ", "on ", "during ", "since "), 45  # one of which begins a date so many characters long at most
_NEAR, _FAR = 90, 80  # characters before and behind a year that are looked at
_QUOTES = "\"'“”‘’«»*_"


def years_of(claims: Claims, title: str, *, by_name: bool = False) -> Iterator[tuple[Span, int]]:
    """The years of the body that are said of the film of a title (folded, "" for none): of it by name and, unless
    `by_name` alone is wanted, as "the film"."""
    folded = claims.folded
    for span, year in claims.years:
        if folded.startswith("(", span.start - 1):
            continue  # "Title (1995)" is read with its title
        before = folded[max(0, span.start - _NEAR) : span.start]
        behind = folded[span.end : span.end + _FAR]
        if (not by_name and _said_of_it(before, behind)) or (title and _said_of(claims, title, span, before, behind)):
            yield span, year


def years_beside(claims: Claims, title: Span) -> Iterator[tuple[Span, int]]:
    """The years of the body that are said of the title at one place, those in brackets behind it left out."""
    folded = claims.folded[slice(*title)]
    for span, year in claims.years_in(Span(title.start - _FAR, title.end + _NEAR)):
        between = claims.folded[title.end : span.start] or claims.folded[span.end : title.start]
        if between and between != " (" and ". " not in between and "\n" not in between:
            before = claims.folded[max(0, span.start - _NEAR) : span.start]
            behind = claims.folded[span.end : span.end + _FAR]
            if _said_of(claims, folded, span, before, behind):
                yield span, year


def _said_of_it(before: str, behind: str) -> bool:
    """Whether a year is said of the film without its title."""
    dated = any(map(before[-_DATE:].__contains__, _WHENS))
    released = _IT_RELEASED.search(before) if dated else None
    if released is not None and _LATER.search(released.group()):
        return False
    if released is not None and "." not in released.group().replace("u.s.", "").replace("u.k.", ""):
        return True
    if "this " in before and _THIS.search(before) and _KIND_BEHIND.match(behind):
        return True
    return dated and _RELEASED_FIRST.match(_last_sentence(before)) is not None and _THE_FILM.match(behind) is not None


def _said_of(claims: Claims, title: str, span: Span, before: str, behind: str) -> bool:
    """Whether a year is said of the title that stands before or behind it."""
    at = before.rfind(title)
    if at >= 0 and _is_title(claims, title, span.start - len(before) + at):
        between, ahead = before[at + len(title) :].lstrip('"”»*_'), before[:at].rstrip(_QUOTES)
        if between.startswith(("' ", "',")):
            between = between[1:]
        if _LATER.search(between):
            return False
        if _TITLE_RELEASED.fullmatch(between) and not (_FROM_YEAR.fullmatch(between) and behind[:1] not in ",.;:)"):
            return True
        if _TITLES_RELEASE.fullmatch(between) or (_TITLE_KIND.fullmatch(between) and _KIND_BEHIND.match(behind)):
            return True
        if _DATED.fullmatch(between) and (between.endswith("[") or _OF_TITLE.search(ahead)):
            return True
    for form in (title, title.removeprefix("the ")):
        at = behind.find(form)
        if at >= 0 and _is_title(claims, form, span.end + at):
            between, tail = behind[:at].rstrip(_QUOTES), behind[at + len(form) :].lstrip(_QUOTES)
            if between == "'s " or _KIND_THEN.fullmatch(between):
                return True
            if form == title:
                return _opens_with(before, between, tail)
    return False


def _opens_with(before: str, between: str, tail: str) -> bool:
    """Whether a sentence opens with a year and comes to the title: "In 1995, X opened", "Released in 1995, X is …"."""
    if _RELEASED_FIRST.match(_last_sentence(before)):
        return between in (", ", " ")
    if _CAME_TITLE.fullmatch(between):
        return _OPENS.search(before) is not None
    if not _WHEN_TITLE.fullmatch(between) or _BEHIND_TITLE.match(tail) is None:
        return False
    return bool(_OPENS.search(before) or _YEAR_WAS.search(before))


def _last_sentence(before: str) -> str:
    last = before[before.rfind(". ") + 2 if ". " in before else 0 :].lstrip("\n ")
    return last[last.rfind("\n") + 1 :]


def _is_title(claims: Claims, title: str, at: int) -> bool:
    """Whether a title stands at an offset as one: with its capital, and no part of a longer name."""
    text, end = claims.text, at + len(title)
    if text[at].islower() or text[at - 1 : at].isalnum() or text[end : end + 1].isalnum():
        return False
    following = text[end + 1 : end + 3].strip()[:1]
    return not (text[end : end + 1] in (" ", ":") and (following.isupper() or following.isdigit()))
