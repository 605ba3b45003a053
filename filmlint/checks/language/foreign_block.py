"""A paragraph in another language than the article's, told by its small words."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.finding import NOTE, Finding
from filmlint.language.english import SMALL_WORDS, is_english
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.blocks import QUOTATION
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.wording.word_places import words_of

_WORD = compile_when_used(r"[^\W\d_]+")
_SMALL_WORDS = {
    "Spanish": frozenset(
        "el la los las de del que y en un una por con para es su al lo como más pero qué se no está son fue".split()
    ),
    "French": frozenset(
        "le la les de des du et en un une est que qui dans pour au aux sur pas par ce cette il elle avec son sa ses "
        "ne plus mais".split()
    ),
    "German": frozenset(
        "der die das und ist nicht ein eine einer einen mit von zu den dem des auf für im sich auch es an als wie "
        "er sie war bei nach".split()
    ),
    "Italian": frozenset(
        "il lo la gli le di del della che e è in un una per con non si da al nel sono ma come più suo sua".split()
    ),
    "Portuguese": frozenset(
        "o a os as de do da dos das que e em um uma por com para é seu sua ao no na não mais como mas se foi".split()
    ),
    "Dutch": frozenset(
        "de het een en van in is dat op te zijn met voor niet aan er om ook als bij door uit maar naar hij zij".split()
    ),
}
_FEWEST_WORDS = 8
_SHARE = 0.3  # of the words must be small words of the other language


def check(document: Document, _context: Context) -> Iterator[Finding]:
    body = document.body
    if not words_of(body).english:
        return
    for span, block in body.blocks:
        if body.folded.find(" the ", span.start, span.end) >= 0:
            continue
        if block.kind == QUOTATION or body.folded.count(" ", span.start, span.end) < _FEWEST_WORDS - 1:
            continue
        words = _WORD.findall(body.folded, span.start, min(span.end, span.start + 400))
        if len(words) < _FEWEST_WORDS or is_english(sum(map(SMALL_WORDS.__contains__, words)), len(words)):
            continue
        language, count = max(
            ((name, sum(word in small for word in words)) for name, small in _SMALL_WORDS.items()),
            key=lambda found: found[1],
        )
        if count >= _SHARE * len(words) and not body.in_quotation(span):
            yield Finding(span, f"This paragraph seems to be in {language}, in an article in English")


RULE = Rule(
    id="foreign-block",
    category="language",
    severity=NOTE,
    confidence="medium",
    check=check,
    summary="A paragraph is in another language than the article",
    why="A headline or a teaser of another edition got in, or a quotation stands there without its translation.",
    bad=[
        "The house stands by the sea, and nobody lives there.\n\n[[La casa de la playa es el lugar en que vive la "
        "familia de su padre.]]\n\nThe dog knows it.",
        "The film is quiet, and the man in it says little.\n\n[[Der Film ist nicht so lang wie die Reise auf dem "
        "Schiff, und das ist auch gut.]]",
    ],
    good=[
        "She sings “La casa de la playa es el lugar en que vive la familia de su padre” and nobody listens to the "
        "song.",
        "La Casa de la Playa and Der Film der Filme were shown in the house by the sea, and nobody came to see them.",
    ],
)
