"""A person called by an addiction: an alcoholic, a junkie, a drunk."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.finding import NOTE, Finding, gathered, listed
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.wording.telling_words import own_words

_BEFORE = (
    r"(?:an?|the|this|that|his|her|their|two|three|some|many|of|other|former|ex-?|recovering|functioning|"
    r"high-functioning|suicidal|raging|"
    r"hopeless|desperate|unapologetic|old|young|town|ageing|aging|reformed|lonely|washed-up|hardened|violent|abusive|"
    r"self-destructive|fellow)"
)
_DRUG = (
    r"(?:[Dd]rugs?|[Hh]eroin|crack|cocaine|coke|(?:crystal )?meth|opioid|morphine|opium|smack|pill|dope|sex|gambling|"
    r"porn)"
)
# Capitals mean a title or a name ("Alcoholics Anonymous", "Junkie Business"), so only lower case is looked at.
_LABEL = compile_when_used(
    r"(?<!\belse )(?<!thing )\balcoholics?\b"
    r"(?! (?:drinks?|beverages?|liquor|spirits?|content|haze|stupor|fumes?|cocktails?|poisoning|excess|strength|punch|"
    r"cider|beer|coma|blackouts?|binges?))"
    rf"|\b{_BEFORE} (?:{_DRUG}[ -])?(?:junkies?|addicts?|crackheads?|crack[- ]heads?|druggies?|winos?|drunkards?|"
    rf"potheads?|stoner)\b(?!['’])"
    rf"|\b{_DRUG}[ -](?:junkies?|addicts?|abusers?|users?)\b"
    r"|\b(?:an?|the|old|town|unapologetic|sloppy|mean|angry|violent|self-destructive|hopeless|lonely|hapless) drunk\b"
    r"(?=[.,;:!?)—–]| (?:who|that|with|whose|and|but|in|on|at|from|to)\b)"
    r"|\bdrunks\b|\bsubstance abusers?\b"
)
_KEYS = frozenset(
    "alcoholic alcoholics junkie junkies addict addicts crackhead crackheads crack druggie druggies wino winos drunk "
    "drunks drunkard drunkards pothead potheads stoner abuser abusers user users".split()
)


def check(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the signature of all checks
    body = document.body
    spans = own_words(body, _LABEL, _KEYS, text=body.text)
    if spans:
        texts = [body.text[slice(*span)] for span in spans]
        yield gathered(
            spans,
            f"{listed(texts)}: guidelines put the person first (“addicted to”, “who drinks”, “with an addiction”)",
        )


RULE = Rule(
    id="addiction-label",
    category="sensitive",
    severity=NOTE,
    confidence="medium",
    check=check,
    summary="A person is labelled by an addiction",
    why="A noun makes the illness all there is to a person. Characters are described, not quoted, by the writer, so "
    "the "
    "advice holds for plots as well; one note covers the article.",
    guideline="AP Stylebook, entry “addiction”: avoid alcoholic, addict, user and abuser as nouns outside quotations "
    "and "
    "names of organisations; NIDA, Words Matter",
    bad=[
        "Cole plays [[an alcoholic]] who has lost his boat and his wife.".replace(
            "[[an alcoholic]]", "an [[alcoholic]]"
        ),
        "Her brother, [[a junkie]] with a good voice, sings at the wedding. The town drunk, who is her uncle, weeps.",
    ],
    good=[
        "Cole plays a man who drinks. He goes to Alcoholics Anonymous on Mondays and serves alcoholic drinks on "
        "Tuesdays, beer or anything else alcoholic.",
        "“My father was an alcoholic,” she says. He is drunk when he comes home, and the adrenaline junkie in him "
        "drives on.",
        "The programme says: 'The war is seen through the eyes of an alcoholic nurse, who keeps a diary.' It rained.",
        "He is a drunk driver in the first scene and a film addict in the second.",
    ],
)
