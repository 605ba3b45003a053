"""A verb that does not agree with its subject, in patterns where nothing else can be the subject."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.checks.slips import Slip, Slips
from filmlint.finding import WARNING, Finding
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document

# Where a clause begins.
_START = r"(?:(?<![\s\S])|(?<=\n)|(?<=[.!?;:\"-] )|(?<=, and )|(?<=, but ))"
_OPEN = rf"(?:{_START}|(?<=, so )|(?<= that )|(?<= because )|(?<= when )|(?<= but )|(?<= although )|(?<= while )|(?<= where ))"
_PLURAL = (
    r"(?:films|movies|actors|actresses|directors|characters|critics|audiences|viewers|scenes|performances|sequels|stories|songs|jokes|effects|people|men|women|children|fans|reviews"
    r"|visuals|themes|questions|problems|moments|episodes|writers|producers|stars|studios|trailers|filmmakers)"
)
_SINGULAR = r"(?:film|movie|actor|actress|director|story|plot|script|screenplay|ending|soundtrack|score|performance|character|scene|sequel|series|documentary|comedy|thriller|trailer|cinematography|dialogue|title|runtime|pacing|studio)"
_AFTER = r"(?=(?: (?:a|an|the|not|very|so|too|also|all|both|always|never|still|really|just|to|in|on|more|less|one|set|based|made|shot|given|been|being|full|good|bad|great|well|as|about|worth|quite|at|like|only|now|what|that)\b))"
_SLIPS = Slips(
    (
        Slip("is was has doesn't isn't wasn't hasn't", rf"{_OPEN}(?:the|these|those|both|all the|many|most|some|few|several|two|three|four|five|his|her|its|their|other)(?: [a-z]+)?(?<! one)(?<! of) {_PLURAL} (?P<at>is|was|has|doesn't|isn't|wasn't|hasn't){_AFTER}", "",
             "“{text}” does not agree with its plural subject"),
        Slip("are were have don't aren't weren't haven't", rf"{_OPEN}(?:the|this|that|a|an|every|each) {_SINGULAR} (?P<at>are|were|have|don't|aren't|weren't|haven't){_AFTER}", "", "“{text}” does not agree with its singular subject"),
        Slip("he she it", rf"{_OPEN}(?:he|she|it) (?P<at>were|are|have|don't|do not|haven't|aren't)(?! to (?:be|have)){_AFTER}", "", "“{text}” does not agree with its subject"),
        Slip("they we you", rf"{_OPEN}(?:they|we) (?P<at>is|was|has|doesn't|isn't|wasn't|hasn't){_AFTER}", "", "“{text}” does not agree with its subject"),
        Slip("everyone everybody nobody someone somebody anyone each", r"(?:everyone|everybody|nobody|someone|somebody|no one) (?P<at>are|were|have)(?= (?:a|an|the|not|in|so|very|been|to|on|having|going|happy|there|at)\b)", "", "“{text}” does not agree with its singular subject"),
        Slip("there there's", rf"{_START}(?P<at>there (?:is|was|isn't|wasn't)) (?:many|several|few|two|three|four|five|six|ten|dozens|hundreds|a lot of (?:people|films|scenes|jokes|characters|moments|things)|some (?:scenes|moments|jokes|films|people|characters|good performances))\b(?! (?:hours?|minutes?|years?|or (?:two|three)))", "", "“{text}” does not agree with the plural that follows"),
        Slip("there", rf"{_START}(?P<at>there (?:are|were|aren't|weren't)) (?:a (?!few|lot|number|couple|dozen|great|good|handful|host|variety|series|range|bunch|hundred|thousand|million|plethora|multitude|slew|pair|half|total|wealth|minimum|maximum|ton|whole|small|large|wide|vast|huge|fair|certain|surprising)[a-z]+|an (?!abundance|array|average|estimated|assortment|awful|infinite|endless|equal|army|additional|enormous|incredible)[a-z]+|one|no one|nothing|something|another|much)\b(?! and)(?! to)(?! or two)(?! hundred)", "", "“{text}” does not agree with the singular that follows"),
        Slip("one", rf"{_START}one of (?:the|his|her|its|their|those|these|my) (?:[a-z-]+ ){{0,3}}{_PLURAL} (?P<at>are|were|have)(?= (?:a|an|the|not|to|in|been|also|when)\b)", "", "“one of” is singular: “{text}” does not agree with it"),
        Slip("criteria", r"(?:this|a|an|one|another|first|second|third|main|only|every|each) (?P<at>criteria)(?= (?:is|was|states?|says|that|for|of|in|requires)\b|[.,;])", "criterion"),
        Slip("phenomena", r"(?:this|a|an|one|another|every|cultural|global|worldwide|box-office|pop culture) (?P<at>phenomena)(?= (?:is|was|that|of|in|has|when|like)\b|[.,;])", "phenomenon"),
        Slip("this", rf"(?:{_START}|(?<= in )|(?<= of )|(?<= all )|(?<= with )|(?<= and )|(?<= for )|(?<= from ))(?P<at>this)(?= (?:films|movies|actors|directors|characters|scenes|performances|sequels|people|men|women|children|stories|moments|critics|jokes|reviews|years|days)\b)(?! (?:movies|films|days) (?:of|[a-z]+ (?:are|is)))", "these"),
        Slip("these those", rf"(?:{_START}|(?<= in )|(?<= of )|(?<= all )|(?<= with )|(?<= and )|(?<= for )|(?<= from ))(?P<at>these|those)(?= (?:film|movie|actor|director|character|scene|performance|sequel|man|woman|child|story|moment|critic|joke|article|novel|documentary)(?: (?:is|was|has|that|which|who|in|of|and|about|the|a)\b|[.,;]))", "", "“{text}” is plural, and what follows is not"),
        Slip("that who which", r"(?:films|movies|actors|scenes|characters|directors|stories|people|those) (?:that|who|which) (?P<at>is|was|has|tests|makes|takes|gives|shows|seems|wants|comes|gets|needs|deserves|feels|does|goes|appears|plays)(?= (?:the|a|an|his|her|their|its|to|not|been|being|no|in|on|more|up|out|into|from|all|it|them|him|you|us|very|so|like|as)\b)", "", "“{text}” does not agree with the plural before it"),
        Slip("don't", rf"{_OPEN}(?:he|she|it|this|that|the film|the movie|the story|the director|the plot|nobody|everybody|everyone) (?P<at>don't)(?! (?:they|you|we)\b)", "doesn't"),
    )
)


def check(document: Document, _context: Context) -> Iterator[Finding]:
    body = document.body
    for finding in _SLIPS.findings(body):
        sentence = body.sentence_of(finding.span.start)
        before = body.folded[sentence.start if sentence else 0 : finding.span.start]
        if not _other_subject(before):
            yield finding


def _other_subject(before: str) -> bool:
    """Whether the words before may hold another subject, or a wish: "one of the films that is", "if he were"."""
    words = before.split()
    near = words[-8:]
    if {"one", "neither", "either", "each", "only", "number", "none"} & set(near[:-1]) and "of" in near:
        return True
    return bool({"if", "as", "wish", "wishes", "though", "suggest", "suggests", "lest", "and", "or", "nor", "would", "what", "than", "did", "does", "do", "let", "make", "makes", "help", "see", "whether"} & set(near[-5:]))


RULE = Rule(
    id="subject-verb",
    category="language",
    severity=WARNING,
    confidence="medium",
    check=check,
    summary="Subject and verb do not agree",
    why="One of the two was changed and the other was not; the reader stops and reads the sentence again.",
    bad=[
        "The critics [[was]] not amused. They [[was]] in a hurry, and [[there is]] many reasons for it.",
        "The film [[are]] set in a village. One of the films [[are]] about a dog.",
        {"text": "The second [[criteria]] is age. [[This]] films were shot at night. He [[don't]] like it.", "fixed": "The second criterion is age. These films were shot at night. He doesn't like it."},
    ],
    good=[
        "The critics were not amused. One of the films that is set in the village is about a dog. There is a lot of noise.",
        "If he were a king, the director of the films was asked, would it have been better? Neither of the actors has a car.",
        "What the characters do is not the point. She and he have a dog. There are a few trees and a house. These days nobody waits.",
        "The number of the people who were there is unknown. As it were, the cast are tired, and so the crew are at home.",
    ],
)
