"""The words in which copy speaks of prizes: bodies, categories, winning and being nominated."""

from __future__ import annotations

import re

from filmlint.claims.numerals import number, ordinal
from filmlint.claims.windows import Cues
from filmlint.facts.award_names import award_body, award_category
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

_BODY = (
    r"(?:academy awards?|oscars?|golden globes?(?: awards?)?|baftas?(?: film)?(?: awards?)?|"
    r"screen actors guild(?: awards?)?|sag awards?|palme d'or|golden lion|golden bear|cannes(?: film festival)?|"
    r"venice(?: film festival)?|berlinale|berlin(?: film festival)?)"
)
_KIND = (
    r"(?:best[ -]|outstanding )?(?:(?:supporting|leading|lead)[ -](?:actor|actress)|(?:actor|actress) in a "
    r"(?:supporting|leading|lead) role|(?:original|adapted) screenplay)|best[ -](?:actor|actress|director|picture|"
    r"motion picture|film(?! (?:not )?in (?:a|an|the|another|any|english)\b)|screenplay|foreign[- ]language film|"
    r"international feature(?: film)?|animated feature|"
    r"cinematography|editing|film editing|score|original score|song|original song|visual effects|costume design|"
    r"makeup|sound|production design|documentary(?: feature)?)|directing"
)
_PRIZE = r"(?: (?:award|prize|trophy|statuette|honours|honors|gong))?"
# A body with or without a category, in either order; a category alone needs its body near by.
AWARD = compile_when_used(
    rf"\b(?:(?P<body1>{_BODY})(?:-| )?(?:(?:nominations?|nods?|winner|win|awards?|winning|nominated|nominee)[ ]?)?"
    rf"(?:(?:,| was| is| came)?(?: ?for| ?in the| ?as| ?-| an?)? ?(?:the )?(?P<kind1>{_KIND})(?: category\b)?)?|"
    rf"(?P<kind2>{_KIND}){_PRIZE}(?: (?P<body2>{_BODY}))?(?: (?:nominations?|nods?|winner|nominee))?)"
)
# What an AWARD can begin with.
AWARD_CUES = Cues(
    ("oscar", "oscars", "academy", "golden", "bafta", "baftas", "screen actors", "sag award", "sag awards", "palme",
     "cannes", "venice", "berlin", "berlinale", "best", "outstanding", "supporting actor", "supporting actress",
     "leading actor", "leading actress", "lead actor", "lead actress", "actor in", "actress in", "original screenplay",
     "adapted screenplay", "directing")
)  # fmt: skip
BODY_NAME = compile_when_used(rf"\b{_BODY}\b")
WON = compile_when_used(
    r"\b(?:won|wins|winning|win|took home|takes home|taking home|picked up|collected|claimed|bagged|scooped|earned|"
    r"earns|earning|received|receives|receiving|got|scored|landed|garnered|nabbed|secured|gave|brought|handed|netted|"
    r"awarded|(?:honou?r|reward)ed with|(?:walk\w*|went|came|comes?) (?:home|away|off) with|swept|"
    r"took|nab|earn|snagged|gained|score)\b(?! (?:over|against|out))"
)
NOMINATED = compile_when_used(
    r"\b(?:nominat\w+|nominee\w*|nods?|up for|in the running|shortlisted|lost(?: out on)?|in contention)\b"
)
# What makes it no statement of what happened.
DOUBT = compile_when_used(
    r"^had (?!won|been|also|just|he\b|she\b|it\b)|"
    r"\b(?:not|never|nobody|no one|[a-z]+n['’]t|without|fail\w*|should|could|would have|may|might|hope\w*|"
    r"deserv\w*|if|likely|expect\w*|predict\w*|chance\w*|will|possible|potential|buzz|contender|campaign\w*|"
    r"rather than|instead of|snub\w*|denied|robbed|(?<!on )to win|trying|vote\w*|ought|worthy|almost|nearly|"
    r"pretend\w*|dream\w*|character|nor|neither|unlike|than|whether|favou?rite|frontrunner|hopeful|"
    r"none|mistak\w*|wrong\w*|erroneous\w*|briefly|(?:minutes?|seconds)(?! (?:later|after)))\b"
)
DENIED = compile_when_used(r"\b(?:wrongly|mistaken\w*|erroneous\w*|in error|untrue|not true|falsely)\b")
# No prize of a year's films: "an honorary Oscar".
HONORARY = compile_when_used(r"\b(?:honorary|special|juvenile|lifetime|miniature|memorial)\b")
SUBJECT_FILM = compile_when_used(
    r"^ with it\b|^[^.;]{0,40}?\bfor (?:(?:his|her|their|the) (?:\w+ ){0,3}?(?:role|performance|work|turn|portrayal|"
    r"part|score|script|screenplay|direction)\b(?! in)(?: (?:here|as)\b)?|it\b|this (?:film|movie|one|role|picture)|"
    r"the (?:film|movie|role|part))"
)
BEHIND_FILM = compile_when_used(
    r"\b(?:for|in|on|with) (?:(?:\d{4}['’]s|the|her|his|their) )?(?:(?:\d{4} )?(?:film|movie|drama|comedy|thriller|"
    r"biopic|musical|western|epic) )?[\"“'‘*_]*(?=[A-Z0-9])"
)
# "The Oscar for Best Actor that year went to Bo Lim"
GIVEN = compile_when_used(
    r",? (?:award |prize |oscar |honou?rs? )?(?:(?:that (?:year|night)|in the end|[a-z]+ly),? )?"
    r"(?:went|goes|(?:was|is) (?:[a-z]+ly )?(?:given|awarded|presented|handed)) (?:instead |[a-z]+ly )?to "
)
CEREMONY = compile_when_used(r"\b(?P<number>\d{1,3})(?:st|nd|rd|th) (?:annual )?(?:academy awards?|oscars?)\b")
COUNT = compile_when_used(
    r"\b(?P<count>two|three|four|five|six|seven|eight|nine|ten|eleven|\d{1,2}|single|sole|only|first|second|third|"
    r"both|another)(?:[- ]time)?[ -](?:\w+ )?$|^(?P<before>two|three|four)-time"
)

ONLY = "only"
RANK = compile_when_used(
    r"\b(?:his|her|the actor['’]s|the actress['’]s|the director['’]s|[a-z]+['’]s?) (?P<rank>only|sole|first|second|"
    r"third|fourth|fifth|sixth)(?: and (?:only|last))?(?: career)? $"
)


def ordinal_of(rank: str) -> int:
    """The number of "first", "second" …; 0 for another word."""
    return ordinal(rank) or 0


def award_of(match: re.Match[str]) -> tuple[str, str, Span | None]:
    """Body, category and the category's place of a mention; "" where it does not say."""
    body = match["body1"] or match["body2"] or ""
    group = "kind1" if match["kind1"] else "kind2"
    kind = match[group] or ""
    category = award_category(kind) if kind else ""
    if body in ("palme d'or", "golden lion", "golden bear"):
        body, category = _FESTIVAL_OF[body], category or award_category(body)
    return (award_body(body) if body else ""), category, Span(*match.span(group)) if kind else None


_FESTIVAL_OF = {"palme d'or": "cannes", "golden lion": "venice", "golden bear": "berlin"}


def count_of(match: re.Match[str] | None) -> int:
    """How many prizes a word counts ("two Oscars", "two-time"); 0 where it does not."""
    if match is None:
        return 0
    word = match["count"] or match["before"] or ""
    if word in ("single", "sole", "only"):
        return 1
    value = number(word)
    return int(value) if value and word not in ("first", "second", "third") else 0
