"""What stands between quotation marks."""

from __future__ import annotations

from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

# Sought by its first character: two of the marks are apostrophes elsewhere.
_MARK = compile_when_used('["“”„«»‘’](?:(?<=["“”„«»])|(?<!\\w‘)(?<=‘)(?=\\S)|(?<=\\S’)(?!\\w))')
_SPEECH = compile_when_used(
    r"'(?:(?<![^\n]')|(?<=[:,—–][ \u00a0]'))(?=[^\W_])(?!\d0s|(?:em|til|cause|n|tis|twas)\b)"
    r"[^\n]{4,900}?[.,!?…]'(?!\w)"
)
LONGEST = 3_000  # characters of one quotation within a paragraph; a mark without its partner must not swallow a page


def quotation_spans(text: str, paragraphs: list[Span]) -> list[Span]:
    """The quotations of a text, marks included, in order; nested ones belong to the outer one.

    Straight marks pair up within a paragraph. A curly quotation left open goes on to the end of its paragraph when
    the next paragraph opens one again, as speeches of several paragraphs do; an unpaired straight mark opens nothing.
    """
    spans: list[Span] = []
    for number, (start, end) in enumerate(paragraphs):
        opened: int | None = None
        opener = ""
        for match in _MARK.finditer(text, start, end):
            mark, at = match.group(), match.start()
            if opened is None:
                if mark in "“„«‘" or (mark == '"' and _may_open(text, at, end)):
                    opened, opener = at, mark
            elif _closes(opener, mark) and not (opener == '"' and _inch(text, at)):
                if at - opened <= LONGEST:
                    spans.append(Span(opened, at + 1))
                opened = None
        if opened is not None and opener in '“"' and number + 1 < len(paragraphs):
            following = paragraphs[number + 1].start
            if text[following : following + 1] == opener and end - opened <= LONGEST:
                spans.append(Span(opened, end))
    return spans


def speech_spans(text: str) -> list[Span]:
    """What stands between straight single marks, which are apostrophes elsewhere: from a paragraph's beginning, a colon
    or a comma to a stop before the mark."""
    return [Span(*match.span()) for match in _SPEECH.finditer(text)] if "'" in text else []


def _closes(opener: str, mark: str) -> bool:
    return mark in {"“": '”"', "„": "“”", "«": "»", "‘": "’", '"': '"”'}[opener]


def _may_open(text: str, at: int, end: int) -> bool:
    return at + 1 < end and not text[at + 1].isspace()


def _inch(text: str, at: int) -> bool:
    """A mark after a digit and before a word goes with the number: a 6" pipe."""
    return text[at - 1].isdigit() and text[at + 1 : at + 2] == " " and text[at + 2 : at + 3].islower()
