"""Markdown inside a block: which code points a reader sees."""

from __future__ import annotations

import re
from collections.abc import Iterator

from filmlint.text.blocks import Piece
from filmlint.text.expression import compile_when_used

# One alternation, tried left to right at each place where one of _OPENERS stands. Every part is bounded or negated, so
# the scan is linear in the text.
_MARKUP = compile_when_used(
    r"""
    (?P<escape>\\[!-/:-@\[-`{-~])
  | (?P<code>(?P<ticks>`{1,4})(?!`)[^\n]{0,500}?(?<!`)(?P=ticks)(?!`))
  | (?P<comment><!--[^<>]{0,2000}-->)
  | (?P<liquid>\{\{[<%]?[^{}]{0,500}?[>%]?\}\}|\{%[^{}]{0,500}?%\})
  | (?P<image>!\[(?P<alt>[^\[\]]{0,400})\]
      (?:\([^()\s]{0,2000}(?:\([^()]{0,200}\)[^()\s]{0,500})*(?:\s+["'][^"']{0,400}["'])?\s*\)|\[[^\[\]]{0,200}\]))
  | (?P<link>\[(?P<label>(?:[^\[\]\\]|\\.|\[[^\[\]]{0,200}\]){0,1000})\]
      (?:\(\s*<?[^()\s]{0,2000}(?:\([^()]{0,200}\)[^()\s]{0,500})*(?:\s+["'“][^\n]{0,400}?["'”])?\s*\)
        |\[[^\[\]]{0,200}\]))
  | (?P<footnote>\[\^[^\[\]\s]{1,60}\])
  | (?P<autolink><(?:https?://|mailto:)[^<>\s]{1,2000}>)
  | (?P<tag></?[a-zA-Z][\w:-]{0,30}(?:\s[^<>]{0,2000})?/?>)
  | (?P<entity>&(?:[a-zA-Z][a-zA-Z0-9]{1,30}|\#[0-9]{1,7}|\#[xX][0-9a-fA-F]{1,6});)
  | (?P<attributes>\{:?\s?[.\#][\w\s.\#="'-]{1,200}\})
  | (?P<strong>\*{1,3}|~~)
  | (?P<under>(?<!\w)_{1,3}(?=[^\s_])|(?<=[^\s_])_{1,3}(?!\w))
  | (?P<newline>\s*\n\s*(?:>\s?)*|\s*\r\n?\s*)
    """,
    re.VERBOSE | re.DOTALL,
)
_OPENERS = compile_when_used(r"[\\`<{!\[&*~_\n\r]")


def visible(text: str, start: int, end: int) -> Iterator[Piece]:
    """The visible pieces of the Markdown between two offsets, in order.

    Markup and code are nothing, a link is its label, an image nothing, an entity its character, a wrapped line a space.
    """
    at = sought = start
    while (opener := _OPENERS.search(text, sought, end)) is not None:
        begin = opener.start()
        if text[begin] in "\r\n":  # the blanks before a line end go with it
            while begin > sought and text[begin - 1].isspace():
                begin -= 1
        match = _MARKUP.match(text, begin, end)
        if match is None:
            sought = begin + 1
            continue
        stop = sought = match.end()
        kind = match.lastgroup if match.lastgroup not in ("label", "alt", "ticks") else None
        kind = kind or next(name for name in ("link", "image", "code") if match.group(name) is not None)
        if kind == "strong" and not _emphasises(text, begin, stop, start, end):
            continue
        if at < begin:
            yield at, begin, None
        at = stop
        if kind == "escape":
            yield begin + 1, stop, None
        elif kind == "link":
            yield from visible(text, *match.span("label"))
        elif kind == "autolink":
            yield begin + 1, stop - 1, None
        elif kind == "newline":
            yield begin, stop, " "
        elif kind == "entity":
            from html import unescape  # brings the table of all entities

            character = unescape(match.group())
            yield begin, stop, character if character != match.group() else None
        elif kind == "tag" and match.group()[:3].lower() == "<br":
            yield begin, stop, " "
    if at < end or at == start:
        yield at, end, None


def _emphasises(text: str, begin: int, stop: int, start: int, end: int) -> bool:
    """Whether a run of stars touches a word; `2 * 3` and `* * *` do not."""
    before = text[begin - 1] if begin > start else " "
    after = text[stop] if stop < end else " "
    return not (before.isspace() and after.isspace())
