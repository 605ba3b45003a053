"""Rape and abuse in the words of a romance or a joke."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.finding import NOTE, Finding
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span
from filmlint.wording.telling_words import matches_in

_CHILD = (
    r"(?:(?:a|an|the|his|her|two|some|young) )?(?:(?:1[0-5]|[5-9]|ten|eleven|twelve|thirteen|fourteen|"
    r"fifteen)-year-old(?: \w+)?|under-?age (?:girl|boy|student|teen|child|fan)s?|minors?\b|(?:school ?girl|schoolboy|"
    r"child)\b|children\b)"
)
# The act in words of consent, with somebody who cannot give it.
_WITH_CHILD = compile_when_used(
    rf"\b(?:affairs?|flings?|romances?|relationships?|romps?|trysts?|liaisons?|(?:have|has|had|having) sex|sex|"
    rf"sle(?:eps?|pt|eping)|one-night stands?|fool(?:s|ed|ing) around)"
    rf" with {_CHILD}"
    rf"|\b(?:seduc(?:es|ed|ing)|bed(?:s|ded|ding)|romanc(?:es|ed|ing)|deflower(?:s|ed|ing)) {_CHILD}"
    r"|\b(?:child|teen|teenage|under-?age) (?:prostitut(?:es?|ion)|hookers?|whores?)\b"
    r"|\b(?:child|kiddie|kiddy) porn(?:ography)?\b"
    r"|\bnon-?consensual sex\b"
)
_ASSAULT = compile_when_used(
    r"\b(?:(?:gang-?)?rap(?:e|es|ed|ing|ists?)|sexual(?:ly)? (?:assault|abuse|violence)|sexually (?:assault|abus)\w+|"
    r"molest\w*)\b"
)
# What one admits is one's own doing.
_ADMITTED = compile_when_used(
    r"\badmit(?:s|ted|ting)? (?:that )?(?:she|he|they) (?:had been|has been|have been|was|were) (?:gang-)?"
    r"(?:raped|molested|abused|assaulted|sexually (?:abused|assaulted))\b"
)
_LIGHT = compile_when_used(
    r"\b(?:randy|horny|frisky|saucy|naughty|cheeky|steamy|raunchy|kinky|amorous|handsy|romps?|hanky-panky|shenanigans|"
    r"had (?:his|their) way with|has (?:his|their) way with|have (?:his|their) way with)\b"
)
_CHILD_KEYS = frozenset(
    "old underage age minor minors schoolgirl schoolboy school child children porn pornography kiddie kiddy "
    "consensual nonconsensual teen teenage "
    "girl boy".split()
)
_ACT_KEYS = frozenset(
    "affair affairs fling flings romance romances relationship relationships romp romps tryst trysts liaison liaisons "
    "sex sleep sleeps slept sleeping stand stands fooling fools fooled seduces seduced seducing beds bedded bedding "
    "romanced romancing deflowers deflowered deflowering prostitute prostitutes "
    "prostitution hooker hookers whore whores porn pornography".split()
)
_ASSAULT_KEYS = frozenset(
    "rape rapes raped raping rapist rapists gangrape gangraped sexual sexually molest molests molested molesting "
    "molester molestation".split()
)
_ADMIT_KEYS = frozenset(("admit", "admits", "admitted", "admitting"))
_LIGHT_KEYS = frozenset(
    "randy horny frisky saucy naughty cheeky steamy raunchy kinky amorous handsy romp romps hanky shenanigans "
    "way".split()
)
_REACH = 160  # characters, about twenty-five words


def check(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the signature of all checks
    body = document.body
    folded = body.folded
    found: list[tuple[Span, str]] = []
    words = body.presence.words
    if not _CHILD_KEYS.isdisjoint(words):
        advice = "those are words for adults who agree; name the abuse"
        found += [(Span(*match.span()), advice) for match in matches_in(body, _WITH_CHILD, _ACT_KEYS)]
    if not _ADMIT_KEYS.isdisjoint(words):
        advice = "one admits what one has done; say “said”"
        found += [(Span(*match.span()), advice) for match in matches_in(body, _ADMITTED, _ADMIT_KEYS)]
    if not _LIGHT_KEYS.isdisjoint(words):
        for match in matches_in(body, _ASSAULT, _ASSAULT_KEYS):
            near = _LIGHT.search(folded, max(0, match.start() - _REACH), match.end() + _REACH)
            if near and "\n" not in folded[min(near.start(), match.start()) : max(near.end(), match.end())]:
                found.append((Span(*near.span()), f"a light word beside “{match.group()}”; name what happens"))
    seen: list[Span] = []
    for span, advice in found:
        if not body.in_speech(span) and span not in seen:
            seen.append(span)
            yield Finding(span, f"“{body.text[slice(*span)]}”: {advice}")


RULE = Rule(
    id="sexual-violence-trivialised",
    category="sensitive",
    severity=NOTE,
    confidence="medium",
    check=check,
    summary="Sexual violence is told in the words of a romance or a joke",
    why="A child has no affair, and there is no such thing as non-consensual sex. The words of consent hide who did "
    "what to "
    "whom.",
    guideline="AP Stylebook, entries “sexual abuse, sexual assault” and “prostitute” (never of minors); Dart Center, "
    "Reporting "
    "on Sexual Violence; INHOPE and the Luxembourg Guidelines on “child sexual abuse material”",
    bad=[
        "The teacher has an [[affair with a 14-year-old girl]], and the village looks away.",
        "In the interview the singer [[admitted that she had been raped]] by her manager.",
        "A group of [[frisky]] students corner her in the hotel, and she is raped.",
    ],
    good=[
        "The teacher abuses a 14-year-old girl, and the village looks away. He has an affair with the mayor.",
        "The frisky dog has the best scenes in a first hour that belongs to the village, its fair, its bread oven, "
        "its one road and the bus that never comes when it should. In the second hour a student is raped, and the "
        "film does not look away.",
        "“He had a romance with a minor,” says the lawyer, and the judge stops him.",
    ],
)
