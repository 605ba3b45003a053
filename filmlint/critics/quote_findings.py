"""The judgements on quotations' dates as findings: one each, or one for a list that is wrong all over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from filmlint.critics.quote_dates import Judged, judgements
from filmlint.finding import NOTE, Finding, Related

if TYPE_CHECKING:
    from filmlint.facts import Facts
    from filmlint.text.document import Document

SUMMARY_FROM = 4  # late dates of one level in a list that are one finding


def quote_findings(document: Document, facts: Facts, as_of: str | None, rule: str) -> Iterator[Finding]:
    """The findings of one of the rules; late dates of one list and level that are one finding go to the commonest."""
    lists: dict[tuple[int, str], list[Judged]] = {}
    for judged in judgements(document, facts, as_of):
        listed = judged.claim.value.listed and judged.late and judged.severity != NOTE
        key = (judged.claim.value.group, judged.severity) if listed else (-1 - judged.claim.span.start, "")
        lists.setdefault(key, []).append(judged)
    for members in lists.values():
        if len(members) < SUMMARY_FROM:
            yield from (_finding(member) for member in members if member.rule == rule)
        elif Counter(member.rule for member in members).most_common(1)[0][0] == rule:
            yield _summary(members)


def _finding(judged: Judged) -> Finding:
    return Finding(judged.claim.span, judged.message, judged.related, judged.evidence, severity=judged.severity)


def _summary(members: list[Judged]) -> Finding:
    first, *others = members
    years = ", ".join(dict.fromkeys(str(member.claim.value.year) for member in members))
    message = (
        f"{len(members)} quotations of this list carry dates that are too late ({years}), as web pages do; "
        f"here: {first.message}"
    )
    related = [*first.related, *(Related(member.claim.span, member.message) for member in others)]
    evidence = list(dict.fromkeys(item for member in members for item in member.evidence))
    return Finding(first.claim.span, message, related, evidence, severity=first.severity)
