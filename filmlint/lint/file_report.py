"""What is known of one file after linting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from filmlint.finding import Finding

if TYPE_CHECKING:
    from filmlint.archive.digest import Digest

LINTED, SKIPPED, FAILED = "linted", "skipped", "failed"
SHOWN_BEFORE, SHOWN_AFTER = 160, 240  # code points of its line that a report may show before and after a place


@dataclass(slots=True)
class FileReport:
    """A file's findings and figures; plain data, fit for a cache and for another process."""

    path: str
    status: str = LINTED
    reason: str | None = None
    words: int = 0
    film: str | None = None
    furniture: list[tuple[int, int]] = field(default_factory=list)  # first and last line, both inclusive
    readability: dict[str, float] = field(default_factory=dict)
    findings: Sequence[Placed] = ()
    crashes: list[str] = field(default_factory=list)  # checks that failed on this file, in words
    not_run: list[tuple[str, str]] = field(default_factory=list)
    digest: Digest | None = None


class RelatedPlace(NamedTuple):
    """Another place that a finding speaks of, and what of it; lines and columns from 1, the end exclusive."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    note: str


@dataclass(slots=True)
class Placed:
    """A finding with its place in lines and columns, the line it stands in, and its fingerprint."""

    finding: Finding
    line: int
    column: int
    end_line: int
    end_column: int
    excerpt: str
    source_line: str  # the line it begins in, or the part of a long one around it
    source_column: int  # 1-based column of the first code point of `source_line`
    fingerprint: str
    related: list[RelatedPlace] = field(default_factory=list)
