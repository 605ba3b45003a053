"""The body: what is left of a document when markup, code and furniture are taken out."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from operator import itemgetter
from typing import Any, TypeVar

from filmlint.text.blocks import HEADING, ITEM, PROSE_KINDS, QUOTATION, TABLE, Block
from filmlint.text.corrections import corrections
from filmlint.text.elements import QUOTING_ELEMENTS, element_spans
from filmlint.text.expression import compile_when_used
from filmlint.text.folding import fold
from filmlint.text.kept import kept
from filmlint.text.presence import Presence
from filmlint.text.quotations import quotation_spans, speech_spans
from filmlint.text.sentences import sentence_spans
from filmlint.text.span import Span
from filmlint.text.tokens import tokens_of
from filmlint.text.words import WORD, count_words

T = TypeVar("T")
_TERMINAL = compile_when_used(r"[.!?…][\"'”’»)\]*_]*$")


class Body:
    """A projection of a document: a plain text of its own and a sorted map back.

    Blocks stand apart by a blank line; markup is nothing, an entity its character, a wrapped line a space. All spans
    of a body are offsets in `Body.text`; `to_document` turns them into the document's.
    """

    def __init__(self, source: str, blocks: Iterable[Block], furniture: Sequence[Span] = ()) -> None:
        parts: list[str] = []
        self._own: list[int] = []  # where a run begins here
        self._theirs: list[tuple[int, int, bool]] = []  # where it stands there; whether it is the same text
        self.blocks: list[tuple[Span, Block]] = []
        self.in_italics: list[Span] = []  # whole paragraphs: what is quoted, or said beside the article
        self._quoting = element_spans(source, QUOTING_ELEMENTS) if "<q" in source or "<blockquote" in source else []
        at = 0
        regions = iter(furniture)
        region = next(regions, None)
        for block in blocks:
            while region is not None and region.end <= block.start:
                region = next(regions, None)
            if block.kind not in PROSE_KINDS or not block.pieces:
                continue
            if region is not None and region.start < block.end:
                pieces = _outside(block, furniture)
                if not pieces:
                    continue
            else:
                pieces = block.pieces
            if parts:
                parts.append("\n\n")
                at += 2
            begin = at
            for start, end, replacement in pieces:
                if start >= end:
                    continue
                run = source[start:end] if replacement is None else replacement
                if run:
                    self._own.append(at)
                    self._theirs.append((start, end, replacement is None))
                    parts.append(run)
                    at += len(run)
            self.blocks.append((Span(begin, at), block))
            if source.startswith(("*", "_"), block.start) and _is_in_italics(block, source):
                self.in_italics.append(Span(begin, at))
        self.text = "".join(parts)
        self._made: dict[Callable[[Body], Any], Any] = {}

    def once(self, make: Callable[[Body], T]) -> T:
        """What `make` makes of this body: the same object for all that ask. It must not hold the body, so that both
        can go without the collector."""
        if make not in self._made:
            self._made[make] = make(self)
        made: T = self._made[make]
        return made

    def to_document(self, span: Span) -> Span:
        """The span of the document that shows the text of `span`; an empty span stays empty."""
        own, (start, end) = self._own, span
        if not own:
            return Span(0, 0)
        index = max(bisect_right(own, start) - 1, 0)
        theirs, last, same = self._theirs[index]
        first = min(theirs + start - own[index], last) if same else theirs
        if end <= start:
            return Span(first, first)
        if index + 1 < len(own) and own[index + 1] < end:  # it ends in another run
            index = bisect_right(own, end - 1) - 1
            theirs, last, same = self._theirs[index]
        return Span(first, max(first, min(theirs + end - own[index], last) if same else last))

    def is_exact(self, span: Span) -> bool:
        """True when the text of `span` stands in one piece in the document, so that an edit there is safe."""
        if not self._own or span.end > len(self.text):
            return False
        first = bisect_right(self._own, span.start) - 1
        last = bisect_right(self._own, max(span.end - 1, span.start)) - 1
        return first == last and self._theirs[first][2]

    def from_document(self, offset: int) -> int | None:
        """The offset here of a code point of the document; None when the body does not show it."""
        index = bisect_right(self._theirs, offset, key=itemgetter(0)) - 1
        if index < 0 or offset >= self._theirs[index][1]:
            return None
        start, _, same = self._theirs[index]
        return self._own[index] + (offset - start if same else 0)

    @kept
    def folded(self) -> str:
        """The text folded for matching, code point by code point."""
        return fold(self.text)

    @kept
    def presence(self) -> Presence:
        """Which words and literals may stand in the folded text."""
        return Presence(self.folded, lambda: self.token_counts)

    @kept
    def tokens(self) -> list[str]:
        """The words of the folded text and the stops between them."""
        return tokens_of(self.folded)

    @kept
    def token_counts(self) -> Counter[str]:
        """How often each token stands there."""
        return Counter(self.tokens)

    @kept
    def paragraphs(self) -> list[Span]:
        """The span of every block, headings and items included."""
        return [span for span, _ in self.blocks]

    @kept
    def prose(self) -> list[Span]:
        """The blocks that are running prose: no headings, no table rows, no short lines without a full stop."""
        return [span for span, block in self.blocks if self._is_prose(span, block)]

    def _is_prose(self, span: Span, block: Block) -> bool:
        if block.kind in (HEADING, TABLE):
            return False
        text = self.text[span.start : span.end]
        if block.kind == ITEM:
            return bool(_TERMINAL.search(text[-8:])) and text.count(" ") >= 7
        return bool(_TERMINAL.search(text[-8:])) or text.count(" ") >= 24

    @kept
    def sentences(self) -> list[Span]:
        """The sentences of all blocks, in order."""
        return list(sentence_spans(self.text))

    @kept
    def prose_sentences(self) -> list[Span]:
        """The sentences of the running prose."""
        spans = []
        sentences = iter(self.sentences)
        sentence = next(sentences, None)
        for paragraph in self.prose:
            while sentence is not None and sentence.start < paragraph.end:
                if sentence.start >= paragraph.start:
                    spans.append(sentence)
                sentence = next(sentences, None)
        return spans

    @kept
    def words(self) -> list[Span]:
        """The words, in order."""
        return [Span(*match.span()) for match in WORD.finditer(self.text)]

    @kept
    def word_count(self) -> int:
        return count_words(self.text)

    @kept
    def corrections(self) -> list[Span]:
        """The paragraphs that quote an error in order to put it right."""
        return corrections(self)

    @kept
    def quotations(self) -> list[Span]:
        """What is quoted: between marks, in block quotations, in elements of HTML and in paragraphs of italics after a
        colon; sorted, apart from each other."""
        marked = quotation_spans(self.text, self.paragraphs)
        quoted = [span for span, block in self.blocks if block.kind == QUOTATION]
        if self._quoting:
            quoted = sorted([*quoted, *self._in_elements(sorted(quoted + marked))])
        if self.in_italics:
            quoted = sorted(quoted + self._introduced())
        if not quoted:
            return marked
        starts = [block.start for block in quoted]
        before = ((span, bisect_right(starts, span.start) - 1) for span in marked)
        outside = [span for span, block in before if block < 0 or not quoted[block].contains(span)]
        return sorted(outside + quoted)

    def _in_elements(self, others: list[Span]) -> Iterator[Span]:
        """What the elements of HTML that quote show, where it lies apart from the sorted quotations `others` or holds
        them."""
        starts = [other.start for other in others]
        for element in self._quoting:
            first = bisect_left(self._theirs, element.start, key=itemgetter(0))
            last = bisect_left(self._theirs, element.end, key=itemgetter(0)) - 1
            if first > last:
                continue
            start, end = self._own[first], self._own[last + 1] if last + 1 < len(self._own) else len(self.text)
            shown = Span(start, start + len(self.text[start:end].rstrip()))
            before = bisect_right(starts, shown.start) - 1
            if before < 0 or others[before].end <= shown.start:
                yield shown

    def _introduced(self) -> list[Span]:
        """The paragraphs of italics that a colon announces ("One reader wrote:"), and those that go on from them."""
        found: list[Span] = []
        italics = set(self.in_italics)
        before = Span(0, 0)
        for span in self.paragraphs:
            if span in italics and (before in found[-1:] or self.text[before.start : before.end].rstrip()[-1:] == ":"):
                found.append(span)
            before = span
        return found

    def in_quotation(self, span: Span) -> bool:
        """True when `span` touches a quotation."""
        return self.quotation_in(span) is not None

    @kept
    def speeches(self) -> list[Span]:
        """What is said between straight single marks, as some papers print it; in order."""
        return speech_spans(self.text)

    def in_speech(self, span: Span) -> bool:
        """True when `span` touches a quotation or lies in a speech between straight single marks.

        For judgements of wording, which are the speaker's. A slip of spelling in such a speech is the house's.
        """
        index = bisect_right(self.speeches, (span.start, len(self.text) + 1)) - 1
        return (index >= 0 and self.speeches[index].contains(span)) or self.in_quotation(span)

    def quotation_in(self, span: Span) -> Span | None:
        """The first quotation that `span` touches."""
        index = bisect_right(self.quotations, (span.start, len(self.text) + 1)) - 1
        return next((quoted for quoted in self.quotations[max(index, 0) : index + 2] if quoted.overlaps(span)), None)

    def sentence_of(self, offset: int) -> Span | None:
        """The sentence that holds `offset`."""
        index = bisect_right(self._sentence_starts, offset) - 1
        if index >= 0 and self.sentences[index].end >= offset:
            return self.sentences[index]
        return None

    @kept
    def _sentence_starts(self) -> list[int]:
        return [start for start, _ in self.sentences]

    def paragraph_of(self, offset: int) -> Span | None:
        """The block that holds `offset`."""
        index = bisect_right(self.paragraphs, (offset, len(self.text) + 1)) - 1
        if index >= 0 and self.paragraphs[index].end >= offset:
            return self.paragraphs[index]
        return None


def _is_in_italics(block: Block, source: str) -> bool:
    """Whether a paragraph of Markdown stands between one pair of single marks."""
    mark, pieces = source[block.start], block.pieces
    if pieces[0][0] != block.start + 1 or pieces[-1][1] != block.end - 1 or source[block.end - 1] != mark:
        return False
    return all(source[before[1] : after[0]] != mark for before, after in pairwise(pieces))


def _outside(block: Block, furniture: Sequence[Span]) -> list[tuple[int, int, str | None]]:
    """The pieces of a block that no region of furniture covers."""
    return [
        piece
        for piece in block.pieces
        if not any(region.start <= piece[0] and piece[1] <= region.end for region in furniture)
    ]
