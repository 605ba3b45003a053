"""Posts of social networks that stand in an article as they were written, without quotation marks."""

from __future__ import annotations

from collections.abc import Iterable

from filmlint.text.blocks import Block
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

# How the code that is embedded signs a post: "— Jo Roe (@joroe) July 4, 2019", "A post shared by Jo Roe (@joroe) on".
_SIGNATURE = compile_when_used(
    r"(?:[—–]|--?) ?[^\n(@]{1,80} \(@\w{1,30}\)"
    r"(?= (?:[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]{2,8}\.? \d{4})|$)"
    r"|\bA post shared by [^\n]{1,80}|\bpic\.(?:twitter|x)\.com/\w+",
)
_SIGNS = ("(@", "pic.twitter.com/", "pic.x.com/", "A post shared by ")


def post_spans(text: str, blocks: Iterable[Block]) -> list[Span]:
    """The blocks that are posts, in order; a signature on a line of its own signs the one before."""
    if not any(sign in text for sign in _SIGNS):
        return []
    spans: list[Span] = []
    before: Block | None = None
    for block in blocks:
        match = _SIGNATURE.search(text, block.start, block.end)
        if match is not None:
            alone = not text[block.start : match.start()].strip()
            spans.append(Span(before.start if alone and before is not None else block.start, block.end))
        before = block
    return spans
