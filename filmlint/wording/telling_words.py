"""An expression tried only where it may fit: in the sentences in which one of its telling words stands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Set

from filmlint.text.body import Body
from filmlint.text.span import Span
from filmlint.wording.word_places import words_of


def matches_in(
    body: Body, pattern: re.Pattern[str], keys: Set[str], *, text: str | None = None, start: int = 0
) -> Iterator[re.Match[str]]:
    """What the pattern finds in the folded text, or in `text`, from `start` on.

    In each of its matches must stand one of the keys, which are folded words, and none may reach into another sentence.
    """
    present = keys & body.presence.words
    if not present:
        return
    words = words_of(body)
    end = start
    for at in sorted(at for key in present for at in words.of(key)):
        sentence = body.sentence_of(at) if at >= end else None
        if sentence is not None:
            end = sentence.end
            yield from pattern.finditer(body.folded if text is None else text, max(start, sentence.start), end)


def own_words(body: Body, pattern: re.Pattern[str], keys: Set[str], *, text: str | None = None) -> list[Span]:
    """Where the article itself says what the pattern finds, and quotes nobody."""
    spans = (Span(*match.span()) for match in matches_in(body, pattern, keys, text=text))
    return [span for span in spans if not body.in_speech(span)]
