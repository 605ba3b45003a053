"""Words for people who sell sex: slurs, and the dated term."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.finding import NOTE, WARNING, Finding, gathered, listed
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.wording.telling_words import own_words

# Lower case only: a capital is a title, or a role in the credits ("Hooker at Bar").
_SLUR = compile_when_used(
    r"\b(?:whor(?:e|es|ing|ish)|hookers?|(?:hardened|cheap|filthy|dirty|two-bit|crack) (?:prostitutes?|hookers?)|"
    r"streetwalkers?|trollops?|harlots?|strumpets?|floozy|floozies|(?:tarts?) with (?:a|the) hearts?)\b"
)
_DATED = compile_when_used(
    r"\b(?:prostitutes?|call[- ]girls?|rent[- ]boys?|lad(?:y|ies) of the night|fallen wom[ae]n)\b"
)
_SLUR_KEYS = frozenset(
    "whore whores whoring whorish hooker hookers hardened prostitute prostitutes streetwalker streetwalkers trollop "
    "trollops harlot harlots strumpet strumpets floozy floozies tart tarts".split()
)
_DATED_KEYS = frozenset("prostitute prostitutes call rent lady ladies fallen".split())
_RUGBY = compile_when_used(r"\b(?:rugby|scrum|lacrosse|fly-half)\b")
_IMAGE = compile_when_used(r"\blike (?:an? )?(?:[\w-]+ ){0,2}$")
_NEAR = 48  # characters before a word in which it is made an image
_MINOR = compile_when_used(r"\b(?:child|teen|teenage|underage|under-age) $")


def check(document: Document, context: Context) -> Iterator[Finding]:
    body = document.body
    text = body.text
    slurs = own_words(body, _SLUR, _SLUR_KEYS, text=text)
    if slurs and _RUGBY.search(body.folded):
        slurs = [span for span in slurs if not text.startswith("hooker", span.start)]
    for span in slurs:
        yield Finding(
            span,
            f"“{text[slice(*span)]}” in the article's own words; guidelines write “sex worker”, or say what happened",
        )
    dated = [
        span
        for span in own_words(body, _DATED, _DATED_KEYS, text=text)
        if not any(span.overlaps(slur) for slur in slurs)
        and not _MINOR.search(text, max(0, span.start - 12), span.start)  # that is `sexual-violence-trivialised`
    ]
    for span in dated:
        if _IMAGE.search(body.folded, max(0, span.start - _NEAR), span.start):
            yield Finding(span, f"“{text[slice(*span)]}” serves as an image; say what is meant", severity=NOTE)
    # One is a house's choice of word; a term that is used again, or beside another, is the article's.
    if dated and (len(dated) + len(slurs) >= context.options["dated"] or "sex worker" in body.folded):
        texts = [text[slice(*span)] for span in dated]
        yield gathered(dated, f"{listed(texts)}: many houses now write “sex worker”; keep to one term", severity=NOTE)


RULE = Rule(
    id="sex-work-term",
    category="sensitive",
    severity=WARNING,
    check=check,
    options={"dated": 2},
    summary="A slur or a dated word for somebody who sells sex",
    why="The slurs insult whoever they are used of, characters included. “Prostitute” is no slur, but dated, and two "
    "terms in one article look like a judgement; that is only noted, where it stands twice or beside another term.",
    guideline="AP Stylebook, entry “prostitute”: discouraged, never of minors; Guardian style guide, entry “sex "
    "worker”; "
    "NSWP, Sex Work Terminology",
    bad=[
        "She plays the [[whore]] with a heart of gold, and plays her well.",
        "The second half sells itself like a tired [[prostitute]], and the music goes along.",
        "The sailor meets a [[hardened prostitute]], who robs him. Later another [[prostitute]] gives him her coat.",
    ],
    good=[
        "She plays a sex worker with a sense of humour. The credits list Ana Roe as Hooker at Bar.",
        "She plays a prostitute who goes to sea. The captain is her brother.",
        "“You whore,” says the priest, and the bell rings. The rugby club needs a hooker, so the boy learns the scrum.",
    ],
)
