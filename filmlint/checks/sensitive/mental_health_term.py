"""Illness and disability in words that pity, mock or serve as a figure of speech."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.finding import NOTE, Finding, gathered, listed
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.wording.telling_words import own_words

_ILLNESS = (
    r"(?:bulimia|anorexia|(?:an )?eating disorders?|depression|schizophrenia|autism|asperger|bipolar|ptsd|"
    r"post-traumatic|dementia|alzheimer|"
    r"down(?:'s)? syndrome|ocd|obsessive|dyslexia|epilepsy|cerebral palsy|parkinson|multiple sclerosis|"
    r"mental (?:illness|health|disorder)|"
    r"tourette|adhd|agoraphobia|paraplegia|dwarfism|blindness|deafness|a disability|disabilities|als\b|hiv|aids\b)"
)
_TERM = compile_when_used(
    rf"\b(?:suffer(?:s|ed|ing)?|afflicted|stricken|battl(?:es|ed|ing)) (?:from |with )?(?:(?:severe|chronic|acute|"
    rf"clinical|manic|post-?partum|late-stage|"
    rf"early-onset|crippling|deep|a|an|his|her|their) ){{0,3}}{_ILLNESS}"
    r"|\b(?:hiv|aids|polio|autism|epilepsy|alzheimer's|dementia) (?:victim|sufferer)s?\b"
    r"|\bwheelchair-bound\b|\b(?:confined|bound) to (?:a|his|her|the) wheelchair\b"
    r"|\bdeaf[- ]mutes?\b|\bdeaf and dumb\b"
    r"|\b(?:a|the|some|total|complete|crazed|raging|local) (?:psycho|schizo|nutjob|nut job|nutcase|nutter|wacko|"
    r"mental case|lunatic)\b(?![- ](?!(?:who|whose|and|with|from|in|on)\b))"
    r"|\b(?:psychos|schizos|nutjobs|nutcases|nutters|wackos|crazies)\b"
    r"|\b(?:loony bin|funny farm|nuthouse|nut house|madhouse inmates?)\b"
    r"|\b(?:crippled|handicapped) (?:girl|boy|m[ae]n|wom[ae]n|child|children|kids?|brother|sister|son|daughter|"
    r"veteran|soldier|hero|"
    r"mother|father|people|person|character)\b|\bcrippled by (?:polio|arthritis|disease|an accident)\b"
    r"|\bpsycho (?:killer|murderer|stalker|ex|girlfriend|boyfriend|wife|husband|mother|nurse)\b"
    r"|\bthe (?:mentally ill|handicapped|disabled|crippled)\b(?=[.,;:!?)]| (?:and|or|who|in|are|were|have|had|to|from|"
    r"at|with|as)\b)"
    r"|\b(?:a bit|minor|slightly|totally|almost|rather|so|somewhat|positively|quite) (?:schizophrenic|schizoid|"
    r"bipolar|autistic|psychotic|spastic|ocd)\b"
    r"|\b(?:schizophrenic|bipolar|schizo) (?:film|movie|tone|plot|script|screenplay|narrative|feel|mess|structure|"
    r"mood|approach|story|quality|"
    r"nature|picture|comedy|style|ending|mix|blend|affair|experience)\b"
)
_KEYS = frozenset(
    "suffer suffers suffered suffering afflicted stricken battling battles battled victim victims sufferer "
    "sufferers wheelchair mute mutes dumb psycho psychos schizo schizos nutjob nutjobs nut "
    "nutcase nutcases nutter nutters wacko wackos mental mentally lunatic crazies loony funny nuthouse madhouse "
    "handicapped disabled crippled schizophrenic schizoid bipolar autistic psychotic spastic ocd".split()
)


def check(document: Document, context: Context) -> Iterator[Finding]:  # noqa: ARG001 - the signature of all checks
    body = document.body
    text = body.text
    # A capital inside is a title: Psycho, The Madness of King George.
    spans = [span for span in own_words(body, _TERM, _KEYS) if not _titled(text[slice(*span)])]
    if spans:
        texts = [text[slice(*span)] for span in spans]
        if all(words.lower().startswith("the ") for words in texts):
            advice = "guidelines name people, not a group by its condition (“disabled people”)"
        else:
            advice = "guidelines name the condition plainly (“has”, “uses a wheelchair”) and do not use it as an image"
        yield gathered(spans, f"{listed(texts)}: {advice}")


def _titled(words: str) -> bool:
    first, *rest = words.split()
    return any(
        word[0].isupper() and not word.isupper() for word in rest if word[0].isalpha()
    ) and not first.lower().startswith(("suffer", "afflicted", "stricken", "battling"))


RULE = Rule(
    id="mental-health-term",
    category="sensitive",
    severity=NOTE,
    confidence="medium",
    check=check,
    summary="An illness or a disability is worded with pity, mockery or as an image",
    why="“Suffers from” tells readers how to feel about somebody’s life, “wheelchair-bound” is wrong about what a "
    "wheelchair "
    "does, and a “schizophrenic” plot is no illness.",
    guideline="AP Stylebook, entries “disabled, handicapped” and “mental illness”; NCDJ Disability Language Style "
    "Guide; Time "
    "to Change and Mind, media guidelines on mental health",
    bad=[
        "The sister, who [[suffers from bulimia]], is the only one who laughs.",
        "The villain is [[a psycho]] who escapes.",
        "The assistant, who is an [[HIV victim]], laughs.",
        "The writer, who [[battled with depression]], laughs last.",
        "It is a [[schizophrenic film]], half farce, half sermon. The hero is wheelchair-bound for a week.",
    ],
    good=[
        "The sister, who has bulimia, is the only one who laughs. The hero uses a wheelchair for a week. The plot is "
        "crazy, and the chase is insane.",
        "The retrospective shows Psycho and American Psycho in one night. The film suffers from bad timing, and its "
        "hero from a bad back.",
        "“He is a psycho,” says the neighbour, who is one to talk.",
    ],
)
