"""What a claim is: a value, what it is said of, and where it stands."""

from __future__ import annotations

from typing import Generic, NamedTuple, TypeVar

from filmlint.text.span import Span

FRONT_MATTER, FACT_BOX, HEADING, PROSE, CAPTION, QUOTATION = (
    "front matter", "fact box", "heading", "prose", "caption", "quotation",
)  # fmt: skip

V_co = TypeVar("V_co", covariant=True)


class Claim(NamedTuple, Generic[V_co]):
    """Something an article says that can be checked.

    The type of `value` is the kind of the claim; each kind is a named tuple in the module that extracts it. `span` is
    its place in the document, `shown` its place in the body (None in the front matter), `place` the sort of place.
    `subject` is the film's title or the person's name as written, "" the film the article is about. `exact` is false
    for a value given as approximate ("nearly two hours").
    """

    value: V_co
    span: Span
    text: str
    place: str
    shown: Span | None = None
    subject: str = ""
    exact: bool = True

    @property
    def kind(self) -> str:
        """The name of the kind, as a reader sees it: "release year"."""
        name = type(self.value).__name__
        return "".join(f" {char.lower()}" if char.isupper() else char for char in name).strip()

    @property
    def boxed(self) -> bool:
        """Whether it stands as a field: in the front matter or a fact box."""
        return self.place in (FRONT_MATTER, FACT_BOX)
