"""An article that ends, and then ends again."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.finding import NOTE, WARNING, Finding, gathered, listed
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span
from filmlint.wording.telling_words import matches_in

_TAIL = 0.55  # where the end may begin, as a share of the text
_CLOSING = compile_when_used(
    r"(?:^|(?<=[\n.!?] )|(?<=\n))(?:in conclusion|to conclude|in summary|to sum (?:it )?(?:all )?up|summing up|"
    r"all in all|overall|in the end|ultimately|at the end of the day|final thoughts|final verdict|the verdict|"
    r"conclusion|closing thoughts|(?:the )?bottom line|in closing|the takeaway|last words)(?=[,:.\n]| is\b)"
)
_SALE = compile_when_used(
    r"\bis it worth (?:watching|seeing|your time|a watch)|\bshould you (?:watch|see) (?:it|this)\b|"
    r"\bgive (?:it|this (?:film|movie|one)) a (?:watch|try|go|chance)\b|"
    r"\byou won't (?:regret|be disappointed)|\byou have been warned\b|\bso,? what are you waiting for\b|"
    r"\bdo yourself a favou?r and (?:watch|see)\b|"
    r"\bgrab (?:some|your) popcorn\b|\bhighly recommend(?:ed)?\b"
)

_CLOSING_KEYS = frozenset(
    "conclusion conclude summary sum summing all overall end ultimately final verdict closing bottom takeaway "
    "last".split()
)
_SALE_KEYS = frozenset(
    "worth should give regret disappointed warned waiting favor favour popcorn recommend recommended".split()
)


def check(document: Document, context: Context) -> Iterator[Finding]:
    body = document.body
    words = body.presence.words
    if (
        _CLOSING_KEYS.isdisjoint(words)
        or len(_CLOSING_KEYS & words) + len(_SALE_KEYS & words) < context.options["count"]
    ):
        return
    found: dict[int, list[tuple[Span, bool]]] = {}
    tail = int(len(body.text) * _TAIL)
    places = [(Span(*match.span()), True) for match in matches_in(body, _CLOSING, _CLOSING_KEYS, start=tail)]
    places += [(Span(*match.span()), False) for match in matches_in(body, _SALE, _SALE_KEYS, start=tail)]
    for span, closing in sorted(places):
        paragraph = body.paragraph_of(span.start)
        if paragraph is not None and not body.in_quotation(span):
            found.setdefault(paragraph.start, []).append((span, closing))
    closings = [span for hits in found.values() for span, closing in hits[:1] if closing]
    sales = [span for hits in found.values() for span, closing in hits if not closing]
    if len(closings) + len(sales) < context.options["count"] or not closings:
        return
    # A heading and the text below it are one ending: "Verdict", "Overall, it works".
    texts = [body.text[slice(*span)] for span in sorted([*closings, *sales])]
    yield gathered(
        [*closings, *sales],
        f"The article ends more than once: {listed(texts, 5)}; one ending is enough",
        severity=None if len(closings) > 1 and len(texts) >= context.options["loud"] else NOTE,
        note="another ending",
    )


RULE = Rule(
    id="stacked-conclusion",
    category="style",
    severity=WARNING,
    confidence="medium",
    check=check,
    options={"count": 2, "loud": 4},
    summary="The article has two conclusions or more",
    why="“Final thoughts”, “in conclusion” and “give it a watch” are three ways to stop. Each after the first tells "
    "the "
    "reader that there was nothing left to say.",
    bad=[
        "The boat is old, and the crew is older. They sail on a Monday and come back on a Tuesday with a goat that "
        "none of them has bought.\n\n[[All in all]], it is a fair comedy.\n\nTo sum up, see it with a friend.",
        "The inn has nine rooms and one guest, who never comes down. She leaves notes on the stairs, and the cook "
        "answers them.\n\n[[Final thoughts]]:\n\nThe cook is the best of it. Give it a watch!",
    ],
    good=[
        "The boat is old, and the crew is older. They sail on a Monday.\n\nAll in all, it is a fair comedy, and the "
        "goat is better than the captain.",
        "“In conclusion,” says the judge, and the lights go out. “To sum up,” he says when they come on again. By then "
        "the thief has the painting and the goat.",
        "In the end he finds the goat. She has eaten the map, the letter and most of the hat, and looks well.",
    ],
)
