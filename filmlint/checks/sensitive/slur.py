"""A slur in the article's own words."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.finding import WARNING, Finding
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span
from filmlint.wording.telling_words import matches_in

_KEYS = frozenset(
    """
    retard retards retarded libtard libtards midget midgets tranny trannies shemale shemales ladyboy ladyboys faggot
    faggots faggy poofter poofters dykey lesbo lesbos spaz spazz spastic spastics mongoloid mongoloids wetback wetbacks
    beaner beaners towelhead towelheads raghead ragheads chinaman chinamen paki pakis gook gooks redskins kike kikes wop
    wops injun injuns gyppo gyppos golliwog golliwogs gypped jewed slut sluts slutty skank skanks skanky
    """.split()
)
# Lower case only: a capital is a title or a name (the Redskins, The Faggots and Their Friends Between Revolutions).
_SLUR = compile_when_used(
    r"(?<![\w-])(?:"
    r"(?:retards|retarded)\b(?! (?:growth|development|motion|potential|acceleration))|(?<=\ba )retard\b|"
    r"(?<=\bthe )retard\b|libtards?\b|"
    r"midgets?\b(?! (?:subs?|submarines?|cars?|racing|gems?)\b)|"
    r"(?:trann(?:y|ies)|shemales?|ladyboys?|faggots?|faggy|poofters?|dykey|lesbos?|spazz?|spastics?|mongoloids?|"
    r"wetbacks?|beaners?|towelheads?|ragheads?|chinam[ae]n|pakis?|gooks?|redskins|kikes?|wops?|injuns?|gyppos?|"
    r"golliwogs?|gypped|jewed|sluts?|slutty|skanks?|skanky)\b)"
)


def check(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the signature of all checks
    body = document.body
    for match in matches_in(body, _SLUR, _KEYS, text=body.text):
        span = Span(*match.span())
        if not body.in_speech(span):
            yield Finding(
                span, f"“{match.group()}” is a slur, here in the article's own words; quote it, or write it differently"
            )


RULE = Rule(
    id="slur",
    category="sensitive",
    severity=WARNING,
    check=check,
    summary="A slur in the article’s own words",
    why="In a quotation a slur shows who speaks. In the article’s own voice it speaks for the house.",
    guideline="AP Stylebook, entries “derogatory terms”, “disabled, handicapped”, “dwarf” and “LGBTQ+”; NCDJ "
    "Disability Language "
    "Style Guide; GLAAD Media Reference Guide",
    bad=[
        "The jokes are lazy, the songs are worse, and the plot is simply [[retarded]].",
        "The villain keeps a [[midget]] as a footstool, and the film thinks that this is funny.",
    ],
    good=[
        "“Don't be such a retard,” says the brother. The film knows what it thinks of him.",
        "A midget submarine lies in the bay. The frost retarded growth among the reeds, and a doo-wop band plays.",
    ],
)
