"""“Her only Oscar”, “the highest-grossing film”: true on a day that is not given."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.claims.windows import Cues, matches
from filmlint.finding import Finding, gathered
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

_PRIZE = (
    r"(?:oscars?|academy awards?|golden globes?|baftas?|emmys?|palme d'or|nominations?|oscar[- ](?:win|"
    r"winning|nominat\w+))"
)
_CLAIM = compile_when_used(
    rf"\b(?:(?:only|sole|lone) (?:[a-z-]+ ){{0,3}}?{_PRIZE}"
    r"|(?:highest|top)[- ]grossing (?:[a-z-]+ ){0,3}?(?:films?|movies?|director|actor|actress|franchise)"
    rf"|most (?:{_PRIZE}|awarded|nominated|decorated) (?:[a-z-]+ ){{0,3}}?(?:film|movie|actor|actress|director)?"
    r"|(?:biggest|longest-running|best-selling) (?:[a-z-]+ ){0,3}?(?:box[- ]office hit|franchise|film|"
    r"movie)(?: of all time| ever| in history))"
)
_CUES = Cues(
    ("oscar", "oscars", "academy award", "academy awards", "golden globe", "golden globes", "grossing", "bafta",
     "baftas", "emmy", "emmys", "palme", "most awarded", "most decorated", "of all time", "ever", "in history"),
    ("nominat",),
)  # fmt: skip
_DATED = compile_when_used(
    r"(?<!\d)(?:1[89]|20)\d\d(?!\d)|\bas of\b|\bat the time\b|\bthat year\b|\bof the year\b|\bof that year\b|"
    r"\bof the decade\b|\bwas the\b"
)


def check(document: Document, _context: Context) -> Iterator[Finding]:
    body = document.body
    found = []
    for match in matches(_CLAIM, body.folded, body.presence, _CUES, 45, 60):
        span = Span(*match.span())
        sentence = document.claims.sentence_of(span.start)
        if sentence and not _DATED.search(body.folded, *sentence) and not body.in_quotation(span):
            found.append(span)
    if found:
        places = [body.to_document(span) for span in found]
        message = f"“{document.text[slice(*places[0])]}” holds until the next one: say as of when, or drop it"
        yield gathered(places, message, note="another such claim")


RULE = Rule(
    id="undated-superlative",
    category="dates",
    severity="note",
    check=check,
    enabled=False,  # readers of the corpus found few of its remarks worth having
    summary="A record or an only one, without a day on which it held",
    why="An only prize and a highest gross are true until the next ones, and the article stays online.",
    bad=[
        "It brought Ana Roe her [[only Oscar]], and she kept it on the piano.",
        "The Long Night is the [[highest-grossing film]] about a bus.",
    ],
    good=[
        "As of 2024, it is her only Oscar, and she keeps it on the piano.",
        "It is the only scene that I liked, and the longest one.",
    ],
)
