"""How long the film runs, in any wording."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from filmlint.claims.film import same_title
from filmlint.claims.named_works import work_named_before
from filmlint.claims.numerals import SMALL_WORD, number
from filmlint.claims.records import Claim
from filmlint.claims.windows import Cues, around
from filmlint.facts.normalize import normal_title
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

if TYPE_CHECKING:
    from filmlint.claims.extraction import Claims

_HOUR_WORDS = compile_when_used(r"\bhrs?\b\.?|\bhours?\b")
# The value of a field: "112", "112 minutes"; "1h52", "1:52", "1 hr. 52 min."; "PT1H52M".
_FIELD_MINUTES = compile_when_used(r"(\d{2,3}) ?(?:m|min|mins|minutes|minute)?\b\.?(?! ?[-–/,] ?\d)")
_FIELD_HOURS = compile_when_used(r"(\d) ?[h:.] ?,? ?(?:([0-5]?\d) ?(?:m|min|mins|minutes)?)?\b")
_FIELD_ISO = compile_when_used(r"pt(?:(\d)h)?(?:(\d{1,3})m)?")
_HEDGE = (
    r"(?:(?P<hedge>nearly|almost|about|around|roughly|approximately|some|close to|just under|just over|a little over|"
    r"a little under|just shy of|shy of|over|more than|well over|under|less than|upwards of|a shade under|a shade over|"
    r"not quite|around about|a good|a full|a solid|a brisk|a lean|a tight|a trim|a mere|a long|a whopping|exactly|"
    r"barely|only|scarcely|an? (?!further|additional|extra|second|few|total|combined)[a-z-]{3,}|a) )?"
)
_HOURS = (
    rf"(?P<hours>\d(?:\.\d)?|an|one|two|three|four|five|six|seven)(?P<frac> ?½|[ -]and[ -]a[ -](?:half|quarter)|"
    r"[ -]and[ -]three[ -]quarters)?[ -]?(?:hours?|hrs?\b\.?|h\b)"
    rf"(?P<behind>[ -]and[ -](?:a[ -])?(?:half|quarter|three[ -]quarters))?"
    rf"(?:(?: and|,|:)?[ -]?(?P<minutes>\d{{1,2}}|{SMALL_WORD})[ -]?(?:minutes?|mins?\b\.?|m\b))?"
)
_LENGTH = compile_when_used(
    rf"(?<![\w$£€.:,'-]){_HEDGE}(?:{_HOURS}|(?P<compact>\d)h ?(?P<rest>[0-5]\d)(?:m|min)?\b"
    rf"|(?P<only>\d{{2,3}}|{SMALL_WORD})[ -]?(?:minutes?|mins?\b\.?))(?P<hyphen>-long|-(?=[a-z]))?"
)
_UNITS = Cues(("minute", "minutes", "min", "mins", "hour", "hours", "hr", "hrs"), ("½",))
_HOUR = frozenset(("0h", "1h", "2h", "3h", "4h"))  # "1h52"; what takes longer is no film
_KIND = (
    r"(?:film|movie|picture|feature|drama|comedy|thriller|epic|romance|documentary|horror|western|musical|adaptation|"
    r"biopic|sequel|melodrama|noir|rom-com|runtime|run time|running time|running length|length|fantasy|adventure|cut|"
    r"version|yarn|tale|love story|mystery|satire|romp|debut|saga)"
)
# What says, before the length, that it is the film's own.
_BEFORE = compile_when_used(
    r"(?:run(?:ning)?[ -]?time(?: of| is| was|:| at| comes to| clocks in at)?|\bruns(?: to| for| at)?|"
    r"\brunning(?: at| to| for)?|\bran(?: to| for)?|"
    r"clock(?:s|ed|ing) in at|times? in at|timed at|comes? in at|coming in at|weigh(?:s|ing) in at|stretch(?:es|"
    r"ing) to|\blasts(?: for)?|\blasting|length of|duration of|^at|[.;,(–—-] ?at|film is|movie is|picture is|\bit is|"
    r"\bit's|spans|(?:film|movie|thing|picture|it|story|plot|drama) (?:only |just |all )?takes|^all(?: of)?(?: its|"
    r" the)?|unfolds over|fills|takes up|brings it in at|brought in at|wraps? (?:up )?(?:in|at|after)|over (?:in|"
    r"after)|rated [a-z0-9-]{1,5}[.,;]?|"
    r"\((?:u|pg|12a?|15|18|r|pg-13|g|nc-17|cert [a-z0-9]+)[,;]?|for all of its|all of its|(?:film|movie|picture|"
    r"it|runtime),? all|its|entire|in its|"
    r"through its|(?:film|movie|picture)['’]s) ?$"
)
_BEHIND = compile_when_used(
    rf"(?:[ -]long\b| of it\b|,? (?:of )?(?:running|run)[ -]?time|[ -](?:[a-z-]+,? ){{0,3}}?{_KIND}\b|\)?\.?$|\)|"
    rf"[,;.] (?:rated|cert)\b|"
    r" (?:never|does not|do not|don't|doesn't|feel|fly|pass|drag|go by|is |are ))"
)
# What says so only of a length given to the minute: "in 112 minutes we hear the bell twice".
_IN_ALL = compile_when_used(
    r"(?:^in|[,;:–—(] ?in|\b(?:in|for|over|through) (?:the|its|these|those|all)(?: whole| entire| full)?|"
    r"\b(?:the|its) (?:whole|entire|full)) $"
)
# A verb whose subject says which film runs so long: "Parasite runs 132 minutes; his Okja ran 120".
RUNS = compile_when_used(
    r"['’\"”]? (?:only |just |also )?(?:runs?|ran|lasts|lasted|clocks|clocked|comes|came|stretche[sd]|takes|took|needs|"
    r"needed|is|was) (?:(?:in|to|at|for|on|just|only|about|nearly|over|a|an|all of) )*$"
)
# "For two hours we watch a river": at least so long; "After ninety minutes it stops".
_WE_WATCH = compile_when_used(r",? (?:we|one|you) (?:watch|look at|sit|follow|listen to|stare)\w*\b")
_IT_ENDS = compile_when_used(r",? (?:it|the film|the movie|the picture) (?:stops|ends|is over|breaks off)\b")
_LONGEST = 900  # minutes
_SHORT = 70  # minutes
_PART_OF_HOUR = ("quarter of ", "quarters of ", "half ")  # "a quarter of an hour"
# What says that it is something else's, or a part of it.
_NOT_BEFORE = compile_when_used(
    r"(?:first|last|final|opening|closing|next|every|extra|additional|another|other|past|within|previous|remaining|"
    r"middle|few|whole|same|half|each|late|after|until|wait(?:ed|s)?|spent|took|takes|needs?|longer by|shorter by|by|"
    r"cuts?|cutting|trim(?:s|med)|loses?|losing|shave[sd]?|adds?|adding|added|for|in|than|least|walk|drive|of the)"
    r" (?:the |its |their |a |an |some |about |around |just |roughly |than )?$"
)
_NOT_BEHIND = compile_when_used(
    r"(?! with )[ -](?:in\b|into|later|before|after|earlier|early|late\b|away|ago|from|of (?!it\b|running|film|movie|"
    r"pure|cinema|"
    r"runtime|screen(?! time))|too long|to go|longer|shorter|extra|more\b|less\b|apart|per|each|a (?:day|week|night)|"
    r"old|(?:[a-z-]+ ){0,2}?(?:scenes?|sequences?|shots?|takes?|ovation|trailers?|teaser|preview|shorts?|speech|clip|"
    r"conversation|opening|prologue|epilogue|monologue|battle|featurette|episodes?|interview|segment|montage|drive|"
    r"walk|break|delay|flight|performance|set|song|segue|commentary|intermission|interval|video|finale|climax|pilot|"
    r"special|series|conversation|chase|train|ride|window|silence|phone|rule|mark|version|cut|argument|stretch|"
    r"appearance|role|cameo|making-of|slot|presentation|footage|q&a|talk|lecture|miniseries|wait|workday|day|shift|"
    r"reel|reels|standing))"
)
_OTHER = compile_when_used(
    r"\b(?:(?:previous|earlier|later|next|other|second|third|debut|latest|last|first|both) (?:films?|movies?|"
    r"pictures?|features?)|director's cut|original cut|first cut|rough cut|extended|uncut|theatrical (?:cut|version)|"
    r"restored|restoration|longer version|shorter version|longer cut|shorter cut|sequel|remake|predecessor|prequel|"
    r"previous film|last film|first film|short film|trailer|episode|series|season|television|miniseries|broadcast|"
    r"cut down|trimmed|originally|average|typical|(?:most|other) (?:[a-z-]+ )?(?:films|movies|pictures|features|"
    r"thrillers|dramas|comedies|westerns|musicals|epics|blockbusters|sequels)|(?:made|makes?|making) do with|"
    r"whereas|compared|than the (?:original|first))\b"
)


class Runtime(NamedTuple):
    """A running time in minutes: as said, and the least and the most that the wording allows."""

    minutes: int
    low: int
    high: int


def extract(claims: Claims) -> Iterator[Claim[Runtime]]:
    """The film's running time in fields and prose; lengths of scenes, of other cuts and of other films are left out."""
    for field in claims.fields_of("runtime"):
        said = field.value.lower().strip()
        value = _field_minutes(said) or (_runtime(spelled) if (spelled := _LENGTH.match(said)) else None)
        if value is not None:
            yield claims.field_claim(value, field)
    folded = claims.folded
    glued = [end for _, end in claims.numbers if folded[end - 1 : end + 1] in _HOUR or folded[end : end + 1] == "m"]
    for match in around(_LENGTH, folded, sorted([*glued, *_UNITS.spots(claims.presence)]), 45, 45):
        runtime = _runtime(match)
        if folded.endswith(_PART_OF_HOUR, 0, match.start()):
            continue
        if runtime is None or not 40 <= runtime.minutes <= 480 or not _of_film(claims, match):
            continue
        if _WE_WATCH.match(folded, match.end()) and folded.endswith("for ", 0, match.start()):
            runtime = runtime._replace(high=_LONGEST)
        begin = match.start("hours") if match["hours"] else match.start("compact" if match["compact"] else "only")
        if match["hedge"] and match["hedge"] != "a":
            begin = match.start("hedge")
        shown = Span(begin, match.end())
        subject = _subject(claims, begin)
        if subject is None:
            continue
        claim = claims.claim(runtime, shown, subject=subject, exact=runtime.high - runtime.low <= 10)
        if not claim.boxed:
            yield claim


def _subject(claims: Claims, at: int) -> str | None:
    """The film that runs so long: "" the article's, the work named last where it has none; None if that is another."""
    work = work_named_before(claims, at)
    if claims.film is None or not work:
        return work
    own, other = normal_title(claims.film.value.title), normal_title(work)
    return "" if other in own or own in other else None


def _field_minutes(value: str) -> Runtime | None:
    """The minutes of a field "112", "112 minutes", "1h52", "1:52", "1 hr. 52 min."; None for a range or a list."""
    value = _HOUR_WORDS.sub("h", value).replace(" and ", " ")
    if match := _FIELD_MINUTES.match(value):
        minutes = int(match.group(1))
    elif match := _FIELD_HOURS.match(value):
        if "h" not in value and match.group(2) is None:
            return None
        minutes = int(match.group(1)) * 60 + int(match.group(2) or 0)
    elif match := _FIELD_ISO.match(value):
        minutes = int(match.group(1) or 0) * 60 + int(match.group(2) or 0)
    else:
        return None
    return Runtime(minutes, minutes, minutes) if 20 <= minutes <= 900 else None


def _runtime(match: re.Match[str]) -> Runtime | None:
    hedge = match["hedge"] or ""
    loose = 2
    if match["only"]:
        value = number(match["only"])
        if value is None:
            return None
        minutes = float(value)
        if minutes % 10 == 0 and hedge:
            loose = 8
    elif match["compact"]:
        minutes = int(match["compact"]) * 60 + int(match["rest"])
    else:
        hours = number(match["hours"].replace("an", "one") if match["hours"] == "an" else match["hours"])
        if hours is None:
            return None
        minutes = float(hours) * 60
        part = (match["frac"] or "") + (match["behind"] or "")
        minutes += 45 if "three" in part else 30 if "half" in part or "½" in part else 15 if "quarter" in part else 0
        if match["minutes"]:
            minutes += number(match["minutes"]) or 0
        else:
            loose = 15 if not part else 12
    low, high = _bounds(minutes, hedge, loose)
    return Runtime(round(minutes), round(low), round(high))


def _bounds(minutes: float, hedge: str, loose: int) -> tuple[float, float]:
    """What a wording allows: rounded hours a quarter of one, and hedges lean to their side."""
    slack = max(loose, 8)
    if hedge in ("nearly", "almost", "just under", "just shy of", "shy of", "a little under", "a shade "
    "under", "not quite",
                 "barely", "scarcely"):  # fmt: skip
        return minutes - slack - 5, minutes + 5
    if hedge in ("under", "less than"):
        return minutes - 30, minutes + 2
    if hedge in ("just over", "a little over", "a shade over"):
        return minutes - 2, minutes + 15
    if hedge in ("over", "more than", "upwards of", "well over"):
        return minutes - 2, minutes + (45 if hedge == "well over" else 30 if loose > 8 else 15)
    if hedge in ("about", "around", "roughly", "approximately", "some", "close to", "around about", "a good"):
        return minutes - slack - 2, minutes + slack + 2
    return minutes - (loose if loose > 8 else 0), minutes + (loose if loose > 8 else 0)


def _is_precise(match: re.Match[str]) -> bool:
    """Whether a length is given to the minute, which few but the running time are."""
    if match["only"]:
        minutes = number(match["only"]) or 0
        return minutes % 5 != 0 and minutes > _SHORT
    return bool(match["compact"] or match["minutes"])


def _of_film(claims: Claims, match: re.Match[str]) -> bool:
    """Whether a length is the running time of the article's film."""
    folded = claims.folded
    start, end = match.span()
    sentence = claims.sentence_of(start)
    if sentence is None:
        return False
    own = claims.film
    for mention in claims.films_in(sentence):
        if own is None or not same_title(own, mention):
            return False
    before, behind = folded[max(sentence.start, start - 40) : start], folded[end : min(sentence.end, end + 60)]
    if match["hyphen"]:
        behind = f" {behind}"
    if _NOT_BEHIND.match(behind) or _OTHER.search(folded, sentence.start, sentence.end):
        return False
    if _IN_ALL.search(before) and _is_precise(match):
        return True
    if (before == "for " and _WE_WATCH.match(behind)) or (before == "after " and _IT_ENDS.match(behind)):
        return True
    if _of_another(claims, start - len(before), before):
        return False
    opened = not before and claims.text[start : start + 1].isupper()
    if not (_BEFORE.search(before) or (_BEHIND.match(behind) and not _NOT_BEFORE.search(before)) or opened):
        return False
    return _BEFORE.search(before) is not None or _BEHIND.match(behind) is not None


def _of_another(claims: Claims, start: int, before: str) -> bool:
    """Whether the subject of a verb right before a length is another's film, or a name not named before.

    "Varga's is 99 minutes long" stands where the films of two are compared.
    """
    verb = RUNS.search(before)
    if verb is None:
        return False
    possessed = before.endswith(("'s", "’s"), 0, verb.start())
    subject = phrase_ending(claims, start + verb.start() - 2 * possessed)
    if subject is None:
        return False
    title = claims.folded[slice(*subject)]
    own = claims.film.value.title.lower() if claims.film is not None else ""
    if title in ("it", "this", "that", "he", "she"):
        return False
    if possessed:
        return title != own
    return (
        subject.start > 0
        and title != own
        and title not in claims.document.folded[: claims.body.to_document(subject).start]
    )


def phrase_ending(claims: Claims, end: int) -> Span | None:
    """The run of capitalised words that ends at an offset of the body."""
    index = bisect_left(claims.phrases, (end, 0)) - 1
    return claims.phrases[index] if index >= 0 and claims.phrases[index].end == end else None
