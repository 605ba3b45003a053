"""The file is not valid UTF-8: some bytes were lost, or it is read as Windows-1252."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.finding import SHOWN, WARNING, Finding, gathered
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.span import Span


def check(document: Document, _context: Context) -> Iterator[Finding]:
    text, decoded = document.text, document.decoded
    at = text.find("\ufffd")
    if decoded.encoding == "windows-1252":
        first = next((index for index, char in enumerate(text) if not char.isascii()), 0)
        yield Finding(
            Span(first, min(first + 1, len(text))),
            "The file is no UTF-8; it was read as Windows-1252. Save it as UTF-8, and check the accents and "
            "quotation marks",
        )
    elif at >= 0:
        places: list[Span] = []
        while at >= 0 and len(places) <= SHOWN:
            end = at
            while text.startswith("\ufffd", end):
                end += 1
            places.append(Span(at, end))
            at = text.find("\ufffd", end)
        count = text.count("\ufffd")
        what = "A character was" if count == 1 else f"{count} characters were"
        yield gathered(
            places, f"{what} lost when the text changed its encoding; it stands as “\ufffd”", note="here too"
        )


RULE = Rule(
    id="wrong-encoding",
    category="format",
    severity=WARNING,
    check=check,
    summary="The file is not valid UTF-8, or characters of it are lost",
    why="Accents, quotation marks and dashes become other characters or none, and names in the text are no longer "
    "found.",
    bad=[
        "The part is played by Ren[[\ufffd]]e Roe, who had never been to sea.\n",
        "She called it [[\ufffd]]a storm in a teacup\ufffd and left.\n",
    ],
    good=[
        "The part is played by Renée Roe, who had never been to sea.\n",
        "She called it “a storm in a teacup” and left.\n",
    ],
)
