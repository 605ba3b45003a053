"""Verbs in the forms that tell the number of their subject, and how a text shows that one of them is a verb there."""

from __future__ import annotations

from filmlint.language.number import third, verbs
from filmlint.text.expression import compile_when_used

PLURAL_AUXILIARIES = frozenset("are were have aren't weren't haven't don't".split())
SINGULAR_AUXILIARIES = frozenset("is was has isn't wasn't hasn't doesn't".split())

_PURE, _ALSO_NOUNS = verbs()
_THIRD_PURE = frozenset(map(third, _PURE)) - {"keeps", "remains", "wins", "sees", "takes"}
_THIRD_ALSO = frozenset(map(third, _ALSO_NOUNS)) | {"remains", "keeps", "wins", "takes"}
_FIRST = {third(verb): verb for verb in _ALSO_NOUNS}
SINGULAR_FORMS = SINGULAR_AUXILIARIES | _THIRD_PURE | _THIRD_ALSO
FORMS = _PURE | _ALSO_NOUNS | PLURAL_AUXILIARIES | SINGULAR_FORMS
# Those that are hardly ever a noun, so that a noun further off may be taken for their subject.
MAY_BE_FAR = FORMS - _ALSO_NOUNS - _THIRD_ALSO | {"seem", "carry", "looks", "remains", "takes"}

_BEHIND = 24  # characters
_ALSO_MODAL = frozenset(("need", "dare"))
_AFTER_AUXILIARY = compile_when_used(r" (?:(?!and\b|or\b|but\b)[a-z]{2,}|a )|, ")
_OBJECT = compile_when_used(
    r" (?:the|a|an|his|her|its|their|our|my|your|him|them|us|me|you|it|itself|himself|herself|nothing|everything)\b"
)
_LEADS_ON = {
    "wait": "for|with|until|in",
    "look": "like|at|as|back|for|so|too|more",
    "live": "on|in|with|alone|by|for|above|next|near|under|together|there|here",
    "change": "with|into|over|from",
    "play": "out|like|as|on",
    "stand": "in|on|at|out|by|alone|to",
    "start": "to|with|at|off",
    "run": "for|from|into|through|to",
    "turn": "out|into|up|on|to",
    "deal": "with",
    "end": "with|up|on|in",
    "feel": "like|as|too|more|so",
    "sound": "like|as",
    "listen": "to",
    "laugh": "at",
    "need": "to",
    "try": "to",
    "hope": "to",
    "struggle": "to|with",
    "return": "to|from",
    "move": "into|from|to|on",
    "work": "in|as|with|because|best|well|on",
    "talk": "about|to",
    "open": "with|on|in",
    "focus": "on",
    "walk": "into|out|away",
    "drop": "out|off",
}
_MOTION = "into|onto|towards?|away|through|across|along|around|past|beyond|down|off|out"
_MOVES = (
    "glide float crawl march race sail leap roam roll bounce tumble whirl soar plunge dive dash dart stroll stride "
    "gallop drift swim ride climb jump slide sweep step rush creep"
)
_LEADS_ON.update(dict.fromkeys(_MOVES.split(), _MOTION))
_LED_ON = {verb: compile_when_used(rf" (?:{words})\b") for verb, words in _LEADS_ON.items()}

_FINITE = compile_when_used(r" (?:was|were|is|are|has|had|does|did|will|would|could)\b")


def is_verb_before(verb: str, folded: str, end: int) -> bool:
    """Whether what follows such a form, which ends at an offset, shows that it is a verb."""
    if verb in _ALSO_MODAL and folded.startswith(" not ", end):
        return False  # "it need not have been"
    if verb in PLURAL_AUXILIARIES or verb in SINGULAR_AUXILIARIES:
        return _AFTER_AUXILIARY.match(folded[end : end + _BEHIND]) is not None
    if folded[end : end + 1] in "-'’" or _FINITE.match(folded, end):
        return False  # "his death fall was filmed"
    if verb in _PURE or verb in _THIRD_PURE:
        return True
    behind, led_on = folded[end : end + _BEHIND], _LED_ON.get(_FIRST.get(verb, verb))
    return _OBJECT.match(behind) is not None or (led_on is not None and led_on.match(behind) is not None)
