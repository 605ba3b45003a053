"""A field of the front matter whose value cannot be meant."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.claims.fields import Field, front_matter_fields
from filmlint.finding import Finding
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used

_DATE = compile_when_used(r"(?:19|20)\d\d[-/.](\d{1,2})(?:[-/.](\d{1,2}))?(?!\d)")
_SCALED = compile_when_used(r"(\d{1,3}(?:\.\d+)?) ?(?:/|out of) ?(\d{1,3})(?: stars)?")


def check(document: Document, _context: Context) -> Iterator[Finding]:
    for field in front_matter_fields(document):
        if fault := _fault(field):
            yield Finding(field.span, fault)


def _fault(field: Field) -> str:
    value = field.value.strip()
    if field.key == "date" and (match := _DATE.match(value)):
        month, day = int(match[1]), int(match[2] or 1)
        if not (1 <= month <= 12 and 1 <= day <= 31):
            return f"{match.group()} is no date; dates are written year-month-day"
    if field.key == "year" and value.isdigit() and not 1888 <= int(value) <= 2100:
        return f"{value} is no year of a film"
    if field.key in ("score", "rating") and (match := _SCALED.fullmatch(value)) and float(match[1]) > float(match[2]):
        return f"{value} is more than its scale has"
    if field.key == "runtime" and value.isdigit() and not 1 <= int(value) <= 900:
        return f"{value} is no running time in minutes"
    return ""


RULE = Rule(
    id="field-format",
    category="format",
    severity="warning",
    check=check,
    summary="A field of the front matter whose value cannot be meant",
    why="Sites sort and show by these fields: a thirteenth month or six stars of five shows up on every list.",
    bad=[
        {"text": "---\ntitle: Fog\ndate: [[2019-13-05]]\n---\nIt rains.\n", "path": "a.md"},
        {"text": "---\ntitle: Fog\nrating: [[6/5]]\n---\nIt rains.\n", "path": "a.md"},
        {"text": "---\ntitle: Fog\nyear: [[19955]]\n---\nIt rains.\n", "path": "a.md"},
    ],
    good=[
        {"text": "---\ntitle: Fog\ndate: 2019-12-05\nrating: 4/5\nyear: 1995\n---\nIt rains.\n", "path": "a.md"},
        {"text": "---\ntitle: Fog\ndate: 5 December 2019\nruntime: 1h 46m\n---\nIt rains.\n", "path": "a.md"},
    ],
)
