"""Two takings and a total that is not their sum."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import permutations

from filmlint.claims.money import AMOUNT, amount_of
from filmlint.claims.windows import Cues, matches
from filmlint.finding import Finding, Related
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

# Of a sentence that gives all of the takings: at home, everywhere else, and together.
_HOME = compile_when_used(
    r"\b(?:domestic(?:ally)?|at home|in (?:the )?(?:us|u\.s\.|united states|north america|america|states)|"
    r"stateside|there)\b"
)
_ELSEWHERE = compile_when_used(
    r"\b(?:overseas|abroad|international(?:ly)?|foreign|elsewhere|rest of the world|a further|other territories)\b"
)
_TOTAL = compile_when_used(
    r"\b(?:total(?:s|led|ling)?|in all|altogether|all told|combined|worldwide|global(?:ly)?|around the world)\b"
)
_TOTALS = Cues((
    "total", "totals", "totaled", "totalled", "totaling", "totalling", "in all", "altogether", "all told", "combined",
    "worldwide", "global", "globally", "around the world",
))  # fmt: skip
_OTHER = compile_when_used(r"\b(?:budget|cost|weekend|opening|opened|average|per|previous|record|than|while|against)\b")
_ROUNDING = 0.02
_SUMS = 3  # two parts and the whole


def check(document: Document, _context: Context) -> Iterator[Finding]:
    body, folded = document.body, document.body.folded
    done = -1
    several = sum(map(folded.count, "$£€")) >= _SUMS
    for total in matches(_TOTAL, folded, body.presence, _TOTALS, 1, 17) if several else ():
        sentence = document.claims.sentence_of(total.start())
        if sentence is None or sentence.start <= done:
            continue
        done = sentence.start
        if not _HOME.search(folded, *sentence) or not _ELSEWHERE.search(folded, *sentence):
            continue
        sums = list(AMOUNT.finditer(folded, *sentence))
        if len(sums) != _SUMS or len({amount_of(found)[1] for found in sums}) != 1 or _OTHER.search(folded, *sentence):
            continue
        whole = _whole(folded, sentence, sums)
        if whole is None:
            continue
        parts = [found for found in sums if found is not whole]
        added = sum(amount_of(found)[0] for found in parts)
        said = amount_of(whole)[0]
        if abs(added - said) > _ROUNDING * max(added, said) and not _adds_up(sums):
            one, other = (body.text[found.start() : found.end()].strip() for found in parts)
            message = f"{one} and {other} are not “{whole.group().strip()}” together: one of the three is wrong"
            related = [Related(body.to_document(Span(*found.span())), "a part of it") for found in parts]
            yield Finding(body.to_document(Span(*whole.span())), message, related)


def _whole(folded: str, sentence: Span, sums: list[re.Match[str]]) -> re.Match[str] | None:
    """The sum that is said to be the total: the last one with the word beside it, or the first one."""
    first, second, last = sums
    behind = folded[last.end() : min(sentence.end, last.end() + 40)]
    if _TOTAL.search(folded, second.end(), last.start()) or _TOTAL.search(behind):
        return last
    return first if _TOTAL.search(folded, first.end(), second.start()) else None


def _adds_up(sums: list[re.Match[str]]) -> bool:
    """Whether one of three sums is that of the other two."""
    values = [amount_of(found)[0] for found in sums]
    return any(abs(one + two - three) <= _ROUNDING * three for one, two, three in permutations(values))


RULE = Rule(
    id="sum-arithmetic",
    category="consistency",
    severity="error",
    check=check,
    summary="Takings at home and abroad do not make the total",
    why="Three figures stand in one sentence, one of them the sum of the others, and any reader can add.",
    bad=[
        "It has taken $1.1 million in America and a further $6.3 million elsewhere, [[$9.4 million]] altogether.",
        "With $43 million domestically and $61 million overseas, it stands at a worldwide total of [[$140 million]].",
        "The film made [[$90 million]] worldwide, $30 million of it at home and $40 million abroad.",
    ],
    good=[
        "It has taken $1.1 million in America and a further $6.3 million elsewhere, $7.4 million altogether.",
        "With $43 million domestically and $20 million in China, it stands at a worldwide total of $140 million.",
        "With $43.4 million domestically and $61 million overseas, it stands at a total of some $104 million.",
    ],
)
