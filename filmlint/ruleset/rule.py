"""One rule, whichever door it came through."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from filmlint.finding import CATEGORIES, CONFIDENCES, SEVERITIES, Finding
from filmlint.ruleset.pattern import Prefilter, prefilter_of

if TYPE_CHECKING:
    from filmlint.lint.context import Context
    from filmlint.text.document import Document

BODY, DOCUMENT = "body", "document"
# Rules of these categories read the body's prose and report its offsets; the others report the document's.
_BODY_CATEGORIES = frozenset(("readability", "language", "style", "sensitive"))

Check = Callable[["Document", "Context"], Iterator[Finding]]
ExampleSource = str | Mapping[str, Any]

STRONG, MEDIUM, WEAK = "strong", "medium", "weak"


@dataclass(frozen=True, slots=True)
class Cue:
    """What makes a line look like furniture of one kind.

    `lines`: whole lines; `starts`: beginnings of lines; `phrases`: words anywhere in a line; `patterns`: regular
    expressions for a whole folded line; `elements`: names, classes and ids of HTML elements around it. `opens`: how
    far the cue reaches: the `line` itself, a `list` of headlines that follows, or the `rest` of the file.
    """

    lines: tuple[str, ...] = ()
    starts: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    elements: tuple[str, ...] = ()
    weight: str = STRONG
    opens: str = "line"


@dataclass(frozen=True, slots=True)
class Swap:
    """A wrong form and the right one."""

    wrong: str
    right: str


@dataclass(frozen=True, slots=True)
class Density:
    """Phrases that are a fault together: `per_1000` in 1,000 words, `distinct` different ones, `count` in all."""

    phrases: tuple[tuple[str, float], ...]
    per_1000: float
    distinct: int = 1
    count: int = 1


@dataclass(frozen=True, slots=True)
class Match:
    """How a declarative rule finds its places. `extent`: the match, its line or its block is what is reported."""

    phrases: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()
    swaps: tuple[Swap, ...] = ()
    density: Density | None = None
    extent: str = "match"
    case: bool = False  # the patterns mind upper and lower case
    quotations: bool = False  # matches inside quotations count too
    safe: bool = False  # the swaps are a closed list of non-words or forms, safe to apply


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: metadata, examples that are its tests and its page, and one way to find its places.

    `check` for a Python rule, `cues` for a kind of furniture, `match` for the other declarative ones. `view` says which
    text a check reads and reports offsets of: the `body` for rules about prose, else the `document`.
    """

    id: str
    category: str
    severity: str
    summary: str
    why: str
    bad: Sequence[ExampleSource]
    good: Sequence[ExampleSource]
    confidence: str = "high"
    message: str = ""
    check: Check | None = None
    cues: tuple[Cue, ...] = ()
    match: Match | None = None
    options: Mapping[str, Any] = field(default_factory=dict)
    kind: str = ""  # of furniture, the name by which a house keeps it
    guideline: str = ""
    view: str = ""
    enabled: bool = True  # off unless selected by name
    prefilters: Mapping[str, Prefilter] = field(default_factory=dict)  # by the source of the expression
    across_files: bool = False  # the findings come from the reduction over all files of a run
    source: str = ""

    def __post_init__(self) -> None:
        if self.category not in CATEGORIES:
            raise ValueError(f"{self.id}: no category {self.category!r}")
        if self.severity not in SEVERITIES or self.confidence not in CONFIDENCES:
            raise ValueError(f"{self.id}: no severity {self.severity!r} or confidence {self.confidence!r}")
        if not self.view:
            object.__setattr__(self, "view", BODY if self.category in _BODY_CATEGORIES else DOCUMENT)

    def stamped(self, finding: Finding) -> Finding:
        """A finding of this rule, with what the rule says of all of them; what the finding says itself stays."""
        return replace(
            finding,
            rule=self.id,
            category=self.category,
            severity=finding.severity or self.severity,
            confidence=finding.confidence or self.confidence,
        )

    def prefilter(self, source: str) -> Prefilter:
        """What is known of the matches of one of the rule's expressions."""
        return self.prefilters.get(source) or prefilter_of(source)
