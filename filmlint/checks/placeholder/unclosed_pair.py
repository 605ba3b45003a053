"""A bracket or quotation mark is opened and never closed, or closed and never opened."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from filmlint.finding import WARNING, Finding
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.blocks import TABLE
from filmlint.text.body import Body
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

_PARTNER = {")": "(", "]": "["}
_BRACKET = compile_when_used(r"[()\[\]]")
_SMILEY = compile_when_used(
    r"(?<![\w(])[:;=8xXB]['’]?[-^o~]?[()\[\]DPp]+|[()\[\]]+[-^o~]?['’]?[:;=](?!\w)|\([-~^;:=]+[)\s]"
    r"|¯\\_\(ツ\)_/¯"
)
_ENUMERATION = compile_when_used(r"(?<![^\s(,;:])(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,4})\)")
_QUOTE = compile_when_used(r"[“”„\"]")
_BEFORE_OPENING = frozenset(" \t\n([{—–-/…\u00a0\u2009")
_TURN = compile_when_used(r"[.!?…][ ]+$")
_LEAKED = ('="', '""', '\\"')  # of markup or a program: such marks are no quotation marks
_CUT = ("[…]", "[...]", "[…", "(more…)", "(more...)", "...more", "… more", "... more")  # an excerpt, cut by its feed
_ELLIPSIS = compile_when_used(r"\w(?:…|\.{3})\s*$")
# What only looks like a closing mark, and stands where one is due: a page-maker's seconds, apostrophes.
_WRONG_CLOSING = ("″", "''", "´´")
REACH = 12  # paragraphs in which the partner may stand: speeches and asides run over several
MOST_BRACKETS = 200  # in one paragraph; with more it is no prose


class _Mark(NamedTuple):
    """A mark without its partner in its paragraph."""

    at: int
    paragraph: int
    opens: bool
    text: str


def check(document: Document, _context: Context) -> Iterator[Finding]:
    body = document.body
    text = body.text
    found: list[_Mark] = []
    if any(text.count(close) != text.count(open_) for close, open_ in _PARTNER.items()):
        found += _paired(_lone_brackets(body))
    quotes = '"“”„'
    if any(quote in text for quote in quotes):
        found += _lone_quotes(body)
    for mark in sorted(found):
        kind = "bracket" if mark.text in "()[]" else "quotation mark"
        what = f"This {kind} is never closed" if mark.opens else f"This {kind} closes nothing: none is open"
        yield Finding(Span(mark.at, mark.at + 1), what)


def _lone_brackets(body: Body) -> Iterator[_Mark]:
    """The brackets without a partner in their paragraph, smileys and list letters aside."""
    text = body.text
    for number, (span, block) in enumerate(body.blocks):
        if block.kind == TABLE or all(
            text.count(close, *span) == text.count(open_, *span) for close, open_ in _PARTNER.items()
        ):
            continue
        if sum(text.count(sign, *span) for pair in _PARTNER.items() for sign in pair) > MOST_BRACKETS:
            continue
        smileys = [match.span() for match in _SMILEY.finditer(text, *span)]
        letters = {match.end() - 1 for match in _ENUMERATION.finditer(text, *span)}
        stack: list[int] = []
        for match in _BRACKET.finditer(text, *span):
            at, sign = match.start(), match.group()
            partner = _PARTNER.get(sign)
            if partner is None:
                if not any(a <= at < b for a, b in smileys):
                    stack.append(at)
            elif any(text[open_at] == partner for open_at in stack):
                while text[stack[-1]] != partner:
                    inner = stack.pop()
                    yield _Mark(inner, number, True, text[inner])
                stack.pop()
            elif at not in letters and not any(a <= at < b for a, b in smileys):
                yield _Mark(at, number, False, sign)
        for at in (
            () if _is_cut(text, span) or _ELLIPSIS.search(text, max(span.start, span.end - 8), span.end) else stack
        ):
            yield _Mark(at, number, True, text[at])


def _paired(lone: Iterator[_Mark]) -> list[_Mark]:
    """The marks that have no partner in the paragraphs around either."""
    left: list[_Mark] = []
    for mark in lone:
        if not mark.opens:
            partner = next(
                (
                    other
                    for other in reversed(left)
                    if other.opens and other.text == _PARTNER[mark.text] and mark.paragraph - other.paragraph <= REACH
                ),
                None,
            )
            if partner is not None:
                left.remove(partner)
                continue
        left.append(mark)
    return left


def _lone_quotes(body: Body) -> Iterator[_Mark]:
    """The quotation marks without a partner, speeches of several paragraphs considered."""
    text = body.text
    leaks = any(leaked in text for leaked in _LEAKED)
    carried: _Mark | None = None  # opened in an earlier paragraph, and neither closed nor found wanting yet
    for number, (span, block) in enumerate(body.blocks):
        if block.kind == TABLE or (leaks and any(text.find(leaked, *span) >= 0 for leaked in _LEAKED)):
            continue
        stack: list[int] = []
        closed = -1  # where the last quotation of the paragraph was closed
        for match in _QUOTE.finditer(text, *span):
            at = match.start()
            if _opens(text, at, span, bool(stack)):
                if carried is not None and at == span.start:
                    carried = None  # the speech goes on in this paragraph, which opens it again
                elif stack and closed < stack[-1] and _TURN.search(text, max(span.start, at - 4), at):
                    stack.pop()  # a paragraph of the same speech, whose line break is gone
                stack.append(at)
            elif stack:
                stack.pop()
                closed = at
            elif carried is not None:
                carried = None
            elif not text[at - 1 : at].isdigit() and at > span.start:
                yield _Mark(at, number, False, text[at])
        if carried is not None and (stack or number - carried.paragraph >= REACH):
            yield carried
            carried = None
        closed_by_another_sign = max(text.rfind(sign, *span) for sign in _WRONG_CLOSING)
        stack = [] if _is_cut(text, span) else [at for at in stack if at > closed_by_another_sign]
        ended = closed >= span.end - 2  # what is open then is not the speech that the paragraph ends with
        for lone in stack if ended else stack[:-1]:
            yield _Mark(lone, number, True, text[lone])
        if stack and not ended:
            carried = _Mark(stack[-1], number, True, text[stack[-1]])
    if carried is not None:
        yield carried


def _is_cut(text: str, span: Span) -> bool:
    """Whether a paragraph is an excerpt that its feed has cut: the partner is where the rest is."""
    return text[max(span.start, span.end - 12) : span.end].rstrip().lower().endswith(_CUT)


def _opens(text: str, at: int, span: Span, is_open: bool) -> bool:
    """Whether the mark at `at` opens a quotation; its direction counts less than what stands around it."""
    mark = text[at]
    before = text[at - 1] if at > span.start else " "
    after = text[at + 1] if at + 1 < span.end else " "
    if mark == "„":
        return not is_open
    if not is_open and before in _BEFORE_OPENING and mark != "”":
        return True  # also where a blank slipped in behind the mark
    if not is_open and mark == '"' and before in ".!?" and after.isupper():
        return True  # the blank between two sentences is lost
    if mark == "“":
        return not (after.isspace() or (is_open and after in ".,;:!?)"))
    if mark == "”":
        return before.isspace() and after.isalnum() and not is_open
    if is_open and before in "—–-" and after in ".,;:!?)":
        return False  # a speech that breaks off: "Going—", he said
    if before in "'‘’" and after.isalnum() and text[at - 2 : at - 1].isspace():
        return True
    return not after.isspace() and (before in _BEFORE_OPENING or (not is_open and before == ":"))


RULE = Rule(
    id="unclosed-pair",
    category="placeholder",
    severity=WARNING,
    view="body",
    check=check,
    summary="A bracket or quotation mark has no partner",
    why="The reader cannot tell where the aside ends or who is speaking; often a line was cut where the partner stood.",
    bad=[
        "The film was shot in a lighthouse [[(]]which has since burned down.\n\nNobody was hurt.\n",
        "[[“]]A knockout, says the poster, and the poster is right.\n\nThe film runs for three hours.\n",
        "She calls it a “storm in a teacup“, and the teacup [[“]]a storm, in the same essay.\n",
        "He had the part, he says, in a week[[)]], and the money in a year.\n",
        "The keeper (who drowns in the first reel, if he can be […]\n\nThe boat [[(]]which he built was cut up.\n",
    ],
    good=[
        "“I learned to sail,” she says. “It took four months.\n\n“Then they cut the boat.”\n",
        "1)Since the war it has stood there, and the keeper with it.\n",
        "There are a) the storm, b) the lighthouse and 3) the keeper. I liked the keeper :)\n",
        'The screen is 35" wide, and the actor is 6\'2" tall. He says: "I am taller than the screen."\n',
        "“ I learned to sail,” she says. It took her four months.\n",
        "“Harbour 2″ is the longer one. It was shot in a winter.\n",
        'The part is her first on the screen."A storm in a jar," wrote one of those who saw it.\n',
        "They went on with the series of films about the sea (after the first, B...\n\nIt was shot in a tank.\n",
        "(The print is new.\n\nThe sound is not.)\n\nBoth are shown on Friday.\n",
    ],
)
