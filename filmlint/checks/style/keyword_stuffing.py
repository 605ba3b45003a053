"""The full title in every other sentence, or in every heading."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from filmlint.finding import WARNING, Finding, gathered
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.blocks import HEADING
from filmlint.text.body import Body
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

# A run of two to seven words with capitals, small words between them allowed. The capital first: that is quick to find.
_RUN = compile_when_used(
    r"[A-Z](?<!\w.)[\w’'-]*+(?: (?:(?:of|the|a|an|and|in|to|for|on|with) ){0,2}[A-Z0-9][\w’'-]*+){1,6}+"
)
_WHERE = compile_when_used(r"\b(?:in|from|to|at|near|across|into) $")
_FILM = compile_when_used(
    r"\b(?:films?|movies?|pictures?|comed(?:y|ies)|dramas?|thrillers?|cinemas?|screens?|director)\b"
)
FEWEST_FILM_WORDS = 2
_SHORTEST = 8  # characters: a short title ("Up", "Heat") has no shorter form to vary it with


def check(document: Document, context: Context) -> Iterator[Finding]:
    body, options = document.body, context.options
    words = body.word_count
    headings = [span for span, block in body.blocks if block.kind == HEADING]
    if len(headings) >= options["headings"] and (found := _in_headings(body, headings, options["headings"])):
        phrase, spans = found
        yield gathered(spans, f"“{phrase}” stands in {len(spans)} headings; one will do", note="and in this one")
        return
    title = _frequent(body, options["count"])
    if title is None:
        return
    spans = [Span(match.start(), match.end()) for match in re.finditer(rf"\b{re.escape(title)}\b", body.text)]
    spans = [span for span in spans if not body.in_quotation(span) or body.text[span.start - 1 : span.start] in "“\"‘'"]
    if len(spans) >= options["count"] and words <= options["words_each"] * len(spans) and _is_title(spans, body):
        yield gathered(
            spans,
            f"“{title}” {len(spans)} times in {words:,} words, once in every {words // len(spans)}; after the first, "
            "“the film” or a pronoun will do",
        )


def _frequent(body: Body, count: int) -> str | None:
    """The run of capitalised words that comes most often, if it comes often enough."""
    found = Counter(run.removesuffix("’s").removesuffix("'s") for run in _RUN.findall(body.text))
    title, times = next(iter(found.most_common(1)), ("", 0))
    return title if times >= count and len(title) >= _SHORTEST else None


def _is_title(spans: list[Span], body: Body) -> bool:
    """Whether the words may be a film's title, for which "the film" can stand: not a town's, and not a label's."""
    text = body.text
    places = sum(bool(_WHERE.search(text, max(0, start - 8), start)) for start, _ in spans)
    labels = sum(text[start - 1 : start] in ("", "\n") for start, _ in spans)
    return 3 * max(places, labels) < len(spans) and len(_FILM.findall(text)) >= FEWEST_FILM_WORDS


def _in_headings(body: Body, headings: list[Span], count: int) -> tuple[str, list[Span]] | None:
    found: dict[str, list[Span]] = {}
    for start, end in headings:
        for run in dict.fromkeys(match.group() for match in _RUN.finditer(body.text, start, end)):
            at = body.text.index(run, start)
            found.setdefault(run, []).append(Span(at, at + len(run)))
    phrase, spans = max(found.items(), key=lambda item: len(item[1]), default=("", []))
    return (phrase, spans) if len(spans) >= count and len(phrase) >= _SHORTEST else None


RULE = Rule(
    id="keyword-stuffing",
    category="style",
    severity=WARNING,
    confidence="medium",
    check=check,
    options={"count": 10, "words_each": 70, "headings": 4},
    summary="The full title or name is repeated for search engines",
    why="Readers know after one paragraph which film it is. A title that comes back in every other sentence is there "
    "for a "
    "machine, and machines have stopped liking it.",
    bad=[
        {
            "text": "[[The Long Night]] is a film about sleep. The Long Night is a comedy. The cast of The Long Night "
            "is from "
            "the north, and The Long Night was shot there. Watch The Long Night with a friend.",
            "options": {"count": 4},
        },
        {
            "text": "## The cast of [[Salt Road]]\n\nIt is small.\n\n## The plot of Salt Road\n\nIt is long.\n\n## "
            "Salt Road "
            "at the box office\n\nIt is early.\n",
            "path": "a.md",
            "options": {"headings": 3},
        },
    ],
    good=[
        {
            "text": "The Long Night is a film about sleep. It is a comedy. The cast is from the north, and the film "
            "was shot "
            "there in forty nights, without a lamp. The Long Night has a happy end, which comes early, at about ten "
            "in the "
            "evening.",
            "options": {"count": 2, "words_each": 15},
        },
        {
            "text": "The film was shot in Port Talbot. A film crew in Port Talbot is a rare thing; people came to Port "
            "Talbot for a look, and the mayor of Port Talbot sold tea.",
            "options": {"count": 4},
        },
        {
            "text": "## The cast of Salt Road\n\nIt is small.\n\n## The plot\n\nIt is long.\n\n## At the box "
            "office\n\nIt is "
            "early.\n",
            "path": "a.md",
            "options": {"headings": 2},
        },
    ],
)
