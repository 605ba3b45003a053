"""A word that names a woman's sex where a man's would go unsaid."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.finding import NOTE, Finding, gathered, listed
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.wording.telling_words import own_words

# Lower case only, and not after "best" or "supporting": awards are called what they are called.
_TERM = compile_when_used(
    r"\b(?:female|woman|lady|girl) (?:directors?|film-?makers?|writers?|screenwriters?|producers?|cinematographers?|"
    r"comics?|comedians?|boss|bosses|leads?)\b"
    r"|(?<!best )(?<!lead )(?<!supporting )\b(?:actress(?:es)?|starlets?|comediennes?|directress(?:es)?|"
    r"authoress(?:es)?|leading lad(?:y|ies)|songstress(?:es)?)\b"
    r"|\b(?:cameram[ae]n|spokesm[ae]n|chairm[ae]n|anchorm[ae]n|middlem[ae]n|salesm[ae]n)\b"
)
_TELLING = frozenset(
    "female woman lady girl leading actress actresses starlet starlets comedienne comediennes directress "
    "directresses authoress authoresses songstress songstresses cameraman cameramen spokesman spokesmen "
    "chairman chairmen anchorman anchormen middleman middlemen salesman salesmen".split()
)


def check(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the signature of all checks
    body = document.body
    spans = own_words(body, _TERM, _TELLING, text=body.text)
    if spans:
        texts = [body.text[slice(*span)] for span in spans]
        yield gathered(
            spans, f"{listed(texts)}: the sex is named where it may not matter; many houses write the plain word"
        )


RULE = Rule(
    id="gendered-term",
    category="sensitive",
    severity=NOTE,
    confidence="medium",
    check=check,
    enabled=False,
    summary="The sex is named where it may not matter",
    why="A director is a director. Houses differ here, and the history of women in film needs the words, so the rule "
    "only "
    "speaks where it is asked to.",
    guideline="AP Stylebook, entry “gender-neutral language”; Guardian style guide, entry “actor”; UN Women, "
    "gender-inclusive "
    "language guidelines",
    bad=[
        "The [[female director]] of the year is a former nurse.",
        "A young [[starlet]] plays the nurse, and an old cameraman watches her through the glass.",
    ],
    good=[
        "The director of the year is a former nurse, and her lead actor is her brother.",
        "She won Best Actress in a Leading Role. “A girl director,” says the old man, and leaves.",
    ],
)
