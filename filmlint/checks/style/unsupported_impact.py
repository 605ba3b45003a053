"""It changed cinema for ever: effects on the world, claimed without a number or a source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from filmlint.finding import NOTE, Finding, gathered, listed
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.body import Body
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span
from filmlint.wording.telling_words import matches_in

_CLAIM = compile_when_used(
    r"\b(?:spark(?:ed|s|ing)? (?:a |an |important |widespread |national |global |heated |"
    r"countless ){0,3}(?:conversations?|debates?|discussions?|movement|dialogue)"
    r"|rais(?:ed|es|ing) awareness"
    r"|chang(?:ed|es|ing) (?:the face of )?(?:cinema|film|filmmaking|movies|hollywood|the industry|the genre|"
    r"the world|the game)(?: for ?ever| history)?\b"
    r"|(?:revolutioni[sz]|redefin|transform|reshap)(?:ed|es|ing) (?:the )?(?:cinema|film|filmmaking|movies|hollywood|"
    r"industry|genre|art form|medium|landscape)"
    r"|(?:smash|massive|huge|runaway|monster|worldwide|global) (?:hit|success|sensation|phenomenon)\b"
    r"|(?:cultural|global|pop-culture) phenomenon"
    r"|(?:beloved|all-time|timeless|enduring) classic"
    r"|inspir(?:ed|es|ing) (?:a (?:whole )?generation|generations|countless|an entire generation)"
    r"|(?:left|leaves|made|makes) (?:an indelible|a lasting|an enduring|a permanent) (?:mark|impact|impression|"
    r"legacy) on"
    r"|influenc(?:ed|es|ing) (?:countless|generations|a generation)"
    r"|(?:took|taken|takes) the world by storm"
    r"|captured? the (?:hearts|imagination|imaginations) of (?:audiences|viewers|millions|fans|people|the public|"
    r"a generation)|(?:continues|continue) to (?:resonate|inspire|influence|captivate))"
)
_KEYS = frozenset(
    "spark sparked sparks sparking awareness changed changes changing revolutionised revolutionises revolutionising "
    "revolutionized revolutionizes revolutionizing redefined redefines redefining transformed transforms transforming "
    "reshaped reshapes reshaping hit success sensation phenomenon classic "
    "generation generations countless "
    "indelible lasting enduring permanent storm capture captured continues continue".split()
)
_SUPPORTED = compile_when_used(
    r"\d|\bmillion|\bbillion|\baccording to\b|\breport|[\"“”]|\bi \b|\bmy\b|\bwants? to\b|\bhop(?:e|es|ed|ing) to\b|"
    r"\bto raise\b|\bcould\b|\bwould\b|\bnot\b|n't\b|\bif\b"
)


def check(document: Document, context: Context) -> Iterator[Finding]:
    body = document.body
    if len(_KEYS & body.presence.words) < context.options["count"] - 1:
        return
    spans = [Span(*match.span()) for match in matches_in(body, _CLAIM, _KEYS)]
    spans = [span for span in spans if _bare(body, span)]
    if len(spans) >= context.options["count"]:
        texts = [body.text[slice(*span)] for span in spans]
        yield gathered(spans, f"{listed(texts)}: large claims without a figure or a source in their sentences")


def _bare(body: Body, span: Span) -> bool:
    if body.in_quotation(span):
        return False
    index = bisect_right(body.sentences, (span.start, len(body.text) + 1)) - 1
    if index < 0:
        return False
    following = body.sentences[min(index + 1, len(body.sentences) - 1)]  # gives the figure, in many a paragraph of news
    return not _SUPPORTED.search(body.folded, body.sentences[index].start, following.end)


RULE = Rule(
    id="unsupported-impact",
    category="style",
    severity=NOTE,
    confidence="medium",
    check=check,
    options={"count": 2},
    summary="Large effects are claimed without a figure or a source",
    why="A hit has a gross, an influence has an heir, a debate has somebody who took part. Where several such claims "
    "stand "
    "alone, the article is praising instead of reporting.",
    bad=[
        "The Long Night [[changed cinema]]. It inspired a generation of directors and is still shown at the school.",
        "The song was a [[smash hit]], and the film raised awareness of the lighthouses. The keeper lives there alone.",
    ],
    good=[
        "The song was a smash hit: it sold 2 million copies. The film raised awareness too, and according to the trust "
        "eleven lighthouses were saved.",
        "The first film was a huge success and changed the genre. It took in four times what it had cost, $94 million.",
        "The film hopes to raise awareness of the lighthouses. It was a huge hit with my aunt.",
        "“It changed cinema and inspired a generation,” says the poster. The keeper has not seen it.",
    ],
)
