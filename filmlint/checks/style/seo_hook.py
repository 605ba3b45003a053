"""An opening that talks to a search engine, or to an audience that is not there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import cache

from filmlint.finding import NOTE, WARNING, Finding, gathered, listed
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.blocks import HEADING
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

_OPENING = 600  # characters of prose, about a hundred words
# Each kind of hook: the words without which it cannot occur, and how it reads.
_HOOKS = tuple(
    (frozenset(keys.split()), compile_when_used(source))
    for keys, source in (
        *(
            (f"{greeting} {whom}", rf"(?:^|(?<=[.!?\n] ))(?<!\w){greeting},? (?:there,? )?{lead}{whom}\b")
            for greeting in ("hey", "hi", "hello", "howdy", "okay", "alright")
            for lead, whom in (
                ("", "guys"),
                ("", "folks"),
                ("", "everyone"),
                ("", "everybody"),
                ("", "friends"),
                ("", "readers"),
                ("", "cinephiles"),
                ("(?:movie |film )", "lovers"),
                ("(?:movie |film )", "fans"),
                ("(?:movie |film )", "buffs"),
            )
        ),
        ("let dive", r"\blet's dive (?:right |straight )?in(?:to)?\b"),
        ("let dig", r"\blet's dig (?:right )?in(?:to)?\b"),
        ("let jump", r"\blet's jump (?:right |straight )?in(?:to)?\b"),
        ("let delve", r"\blet's delve\b"),
        ("let break down", r"\blet's break (?:it|this) down\b"),
        ("let be real", r"\blet's be real\b"),
        ("let closer look", r"\blet's take a closer look\b"),
        ("let look deep", r"\blet's take a deep look\b"),
        ("buckle up", r"\bbuckle up(?=[,.!]| and | for | because )"),
        *(
            (f"if you {verb}", rf"\bif you(?:'re| are) {verb}{after}")
            for verb, after in (
                ("looking", " for\\b"),
                ("searching", " for\\b"),
                ("browsing", "\\b"),
                ("wondering", "\\b"),
                ("considering", " whether\\b"),
                ("curious", " about\\b"),
            )
        ),
        ("if you fence", r"\bif you(?:'re| are) on the fence\b"),
        ("everything you need know", r"\beverything you need to know\b"),
        ("everything we know", r"\beverything we know so far\b"),
        ("what you need know", r"\bwhat you need to know\b"),
        ("look no further", r"\blook no further\b"),
        ("in this article", r"\bin this article,? (?:we|i)(?:'ll|'re going to| will| are going to) "),
        ("in this post", r"\bin this (?:blog )?post,? (?:we|i)(?:'ll|'re going to| will| are going to) "),
        ("in this guide", r"\bin this guide\b"),
        ("read find", r"\b(?:read on|keep reading|stick around) to find out\b"),
        ("comprehensive guide", r"\ba comprehensive guide\b"),
        ("ultimate guide", r"\b(?:the|an) ultimate guide\b"),
        ("got you covered", r"\bwe've got you covered\b"),
        ("right place", r"\byou(?:'ve| have) come to the right place\b"),
        ("without further ado", r"\bwithout further ado\b"),
        ("ever wondered", r"\b(?:ever|have you ever) wondered (?:what|why|how|if|whether)\b"),
    )
)


@cache
def _by_word() -> dict[str, list[int]]:
    """The places of the hooks in their list, by the longest of their words: few of these stand in an article."""
    table: dict[str, list[int]] = defaultdict(list)
    for place, (keys, _) in enumerate(_HOOKS):
        table[max(sorted(keys), key=len)].append(place)
    return table


def check(document: Document, context: Context) -> Iterator[Finding]:
    body = document.body
    prose, words = body.prose, body.presence.words
    table = _by_word()
    likely = sorted(place for word in table.keys() & words for place in table[word])
    hooks = [pattern for keys, pattern in map(_HOOKS.__getitem__, likely) if keys <= words]
    if not prose or not hooks:
        return
    places = [Span(prose[0].start, min(prose[0].start + _OPENING, len(body.text)))]
    places += [span for span, block in body.blocks if block.kind == HEADING]
    spans: list[Span] = []
    for start, end in places:
        for pattern in hooks:
            for match in pattern.finditer(body.folded, start, end):
                span = Span(*match.span())
                if not body.in_quotation(span) and not any(span.overlaps(other) for other in spans):
                    spans.append(span)
    if not spans:
        return
    texts = [body.text[slice(*span)] for span in sorted(spans)]
    loud = len(set(texts)) >= context.options["loud"]
    yield gathered(
        spans,
        f"{listed(texts)}: an opening for a search engine; readers have found the article, so begin with the film",
        severity=None if loud else NOTE,
    )


RULE = Rule(
    id="seo-hook",
    category="style",
    severity=WARNING,
    confidence="medium",
    check=check,
    options={"loud": 2},
    summary="The opening speaks to a search engine instead of a reader",
    why="“Hey guys, let’s dive in” and “if you’re looking for” tell a reader nothing, and push the film off the first "
    "screen. A greeting is one person’s voice; two such hooks are a template.",
    bad=[
        "[[Hi everyone]]! Today we talk about The Long Night, so buckle up! It is a film about a lighthouse.",
        "[[If you’re looking for]] a quiet film for a Sunday, The Long Night may be it. It has a lighthouse and two "
        "sisters.",
    ],
    good=[
        "“Hey guys, let’s dive in,” says the diver, and nobody moves. The Long Night begins on a boat.",
        "The sisters run a lighthouse. Whoever looks for the keeper may ask the goat: that is the kind of joke they "
        "make. He went down to the sea in March.",
        "The boat has no seat belts. Buckle your own, says the captain, and laughs until the engine stops.",
    ],
)
