"""What stands before a verb at the head of a clause: its subject, with places, asides and links behind the noun."""

from __future__ import annotations

from filmlint.text.expression import compile_when_used

_OPENERS = "yet|but|and|so|still|then|now|sadly|luckily|here|meanwhile|today|instead|indeed|perhaps|maybe|soon|often"
# What a sentence may begin with before its first comma, and its subject then comes.
_LEADS = (
    "in|at|on|after|before|despite|with|without|although|while|when|as|under|during|for|from|throughout|instead of|"
    "according to|unlike|like|because of|thanks to|[a-z]+ly|[a-z]+ed|set|shot|written|made|based"
)
_THAT = "".join(f"(?<!{word} )" for word in "of in at on for with from by".split()) + "that"
_CLAUSE = (
    rf"(?:(?:\A|\n|[.!?:;][\"”)]* )(?:(?:{_OPENERS}),? |(?:{_LEADS})\b[^,.;:!?]*, )?|, "
    r"(?:but|so|while|yet|although|though|where|when|because"
    rf"|since) "
    # and, where what stands before it is a clause of its own, with its pronoun or helping verb
    r"|(?<=[^,.;:!?])(?<=\w)(?P<clause>, and ))[\"“(]?"
    rf"|\b(?:when|while|because|where|although|though|unless|{_THAT}|how|why|what|once|by the time|now that|"
    r"as soon as) "
)
HAS_VERB = compile_when_used(
    r"\b(?:is|was|are|were|has|had|have|will|would|can|could|he|she|it|they|we|i|us|him|them|itself)\b(?:[^,.;:!?]*)\Z"
)
PREPOSITIONS = frozenset("of in at on from for behind between with about by under over against among without".split())
ADVERBS = (
    "simply|never|always|also|still|just|really|only|often|now|then|soon|quickly|slowly|rarely|sometimes|eventually|"
    "finally|once|even|merely|barely|clearly|certainly|actually|inevitably|"
    "somehow|here|itself|alone|thus"
)
_WORD = (
    rf"(?!(?:{'|'.join(sorted(PREPOSITIONS))}|to|around|across|through|during|after|before|within|near|outside|inside|"
    r"beyond|despite|upon|towards?|and|or|but|nor|who|that|which|is|are|was|were|be|has|have|had|the|a|an"
    r"|as|than|"
    r"he|she|it|they|we|you|i|us|me|him|them|[a-z]+n't|if|when|not|one|this|"
    r"that|these|those|his|her|its|their|my|our|your|each|every|all|some|any|no|see|let|make|about|into|like|what|how|"
    r"should|would|will|can|could|may|might|must|shall|did|does|do|to|done|there|"
    rf"{ADVERBS})\b)(?:\d\d?-)?[a-z]+(?:['-][a-z]+)*"
)
_ADVERB = rf"(?: (?:{ADVERBS}))?"
_PLACE = (
    rf" (?:{'|'.join(sorted(PREPOSITIONS))}) (?:(?:the|this|that|these|those|his|her|its|their|a|an) )?"
    rf"(?:{_WORD} ){{0,2}}{_WORD}"
)
OF_ONE = frozenset("this that a an every each another no".split())
OF_MANY = frozenset("these those both many several some few two three four five".split())
_OF_EITHER = frozenset("the his her its their my our all".split())
_DETERMINER = "|".join(sorted(OF_ONE | OF_MANY | _OF_EITHER, reverse=True))
_NOUN = rf"(?:{_WORD} ){{0,2}}(?P<noun>{_WORD})"
HEAD = compile_when_used(_CLAUSE)
SUBJECT = compile_when_used(
    rf"(?P<share>(?:both|all|some|many|most|several|few|two|three|four) of )?(?:(?P<determiner>{_DETERMINER}) )?{_NOUN}"
    rf"(?P<place>{_PLACE}(?:{_PLACE})?)?{_ADVERB} \Z"
)
DETERMINED = compile_when_used(rf"\b(?P<determiner>{_DETERMINER}) ")
RELATIVE = compile_when_used(rf"{_NOUN}(?P<aside>,?) (?P<link>who|that|which){_ADVERB} \Z")
_ASIDE_WORDS = (
    "the a an which who whose especially particularly including despite with like unlike along as together in"
)
ASIDES = tuple(f"{word} " for word in f"{_ASIDE_WORDS} shot set made directed written".split())
ASIDE = compile_when_used(
    rf"(?P<determiner>{_DETERMINER}) {_NOUN}(?:{_PLACE})?, [a-z][^,.;:!?()]*, (?P<verb>are|were|have|is|was|has)\b"
)
LINKS = compile_when_used(rf"\b(?:who|{_THAT}|which) (?:[a-z]+ )?\Z")
PEOPLE_WHO = compile_when_used(rf"(?:\A|\n|[.!?] )(?P<noun>[a-z]+) who{_ADVERB} \Z")
ONE_OF = compile_when_used(rf"one of (?:(?:the|his|her|its|their|our|my|those|these) )(?:{_WORD} ){{0,2}}{_WORD} \Z")
