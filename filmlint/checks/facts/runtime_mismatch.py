"""The running time is that of no known cut of the film."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.claims.runtime import Runtime
from filmlint.finding import ERROR, HIGH, NOTE, WARNING, Evidence, Finding
from filmlint.linking.film_at import film_at
from filmlint.lint.context import Context
from filmlint.ruleset.example_facts import example
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document

_SURELY = 45  # minutes off in an exact figure: no cut, transfer speed or rounding explains it


def check(document: Document, context: Context) -> Iterator[Finding]:
    if document.claims.boxes > 1:
        return
    for claim in document.claims.of(Runtime, subject=""):
        film = film_at(document, context.facts, claim.shown)
        if film is None or not film.runtimes:
            continue
        low, high = claim.value.low, claim.value.high
        off = min(0 if low <= known <= high else min(abs(known - low), abs(known - high)) for known in film.runtimes)
        if off <= context.options["silent"]:
            continue
        severity = NOTE if off <= context.options["noted"] or film.dispute("runtimes") else WARNING
        if severity == WARNING and claim.exact and low == high and off > _SURELY:
            severity = ERROR
        known = " or ".join(str(minutes) for minutes in sorted(film.runtimes))
        evidence = [Evidence(f"{film.title}: {known} minutes", film.evidence("runtimes"))]
        message = f"“{claim.text}” for {film.title}, which runs {known} minutes: check the figure, or name the cut"
        yield Finding(claim.span, message, evidence=evidence, severity=severity)


RULE = Rule(
    id="runtime-mismatch",
    category="facts",
    severity=WARNING,
    confidence=HIGH,
    check=check,
    # minutes; of 3,149 films two sources agree within 5 in 97 %, within 10 in 99 %
    options={"silent": 5, "noted": 10},
    summary="The running time is that of no known cut",
    why="Readers plan an evening by it; a figure far from every known cut was mistyped or belongs to another film.",
    bad=[
        example("Film: The Long Night (1995)\nRuntime: [[142 minutes]]\n\nAna Roe directs Bo Lim in a slow film."),
        example(
            "Film: The Long Night (1995)\n\nAna Roe directs Bo Lim in a film that, at [[90 minutes]], is too short."
        ),
    ],
    good=[
        example("Film: The Long Night (1995)\nRuntime: 110 minutes\n\nAna Roe directs Bo Lim in a slow film."),
        example("Film: The Long Night (1995)\n\nAna Roe directs Bo Lim in a film that runs for nearly two hours."),
        example("Film: The Long Night (1995)\n\nAna Roe directs Bo Lim, and the first 90 minutes of it are slow."),
    ],
)
