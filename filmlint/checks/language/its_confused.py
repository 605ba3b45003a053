"""It's where its is meant, and its where it's is meant, told by the words around."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.checks.slips import Slip, Slips
from filmlint.finding import WARNING, Finding
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document

# Nouns that "it is" cannot stand before without an article, and that a film has.
_OWNED = (
    "story|plot|premise|predecessor|predecessors|audience|audiences|characters|cast|director|running time|runtime|opening weekend"
    "|opening|ending|finale|climax|budget|protagonist|heroine|title|sequel|screenplay|script|soundtrack|own|subject matter|subject|source material"
    "|source|setting|tone|pace|pacing|release|premiere|debut|viewers|fans|creators|makers|creator|maker|themes|theme|roots|origins|origin|beauty"
    "|flaws|charm|faults|weaknesses|strengths|strength|best moments|worst moments|core|heart and soul|legacy|impact|influence|influences"
    "|potential|success|failure|failings|length|place in|depiction|portrayal|treatment|share of|way (?:to|in|into|through|out|across|around|back)|visuals|tracks"
    "|lack of|sense of|use of|kind|peers|rivals|stars|box office|first half|second half|third act|first act|final act|final scene|final scenes"
    "|final minutes|opening scene|opening scenes|trailer|poster|production|distributor|producers|production values|run in|merits|name|reputation|head|feet|knees"
)
_TAKES = (
    "of|with|from|by|for|in|on|about|through|into|despite|during|after|before|since|throughout|within|beyond|behind|tells?|telling|told|lost|loses|losing|finds?"
    "|finding|found|earned?|earns|deserves?|made|makes|making|takes?|taking|took|gets?|getting|reach(?:es|ed)?|kept|keeps?|shows?|showing|has|had|have|wears?|wearing"
    "|lives up to|all|and|thanks to|to|at|gives?|giving|gave|showcases?|delivers?|ruin(?:s|ed)?|see(?:s|ing)?|saw|marks?|marked|meets?|met|used?|uses|using|loves?|like"
)
_SLIPS = Slips(
    (
        Slip("it's", rf"(?:{_TAKES}) (?P<at>it's)(?= (?:{_OWNED})\b(?! (?:that|time|is|was|and not)\b))", "its"),
        Slip("it's", r"(?P<at>it's)(?= own\b)", "its"),
        Slip("it's", r"on (?P<at>it's)(?= way\b(?! too\b))", "its"),
        Slip("it's", r"(?:on|in|of|all|with|for|at|to|has|had|lost) (?P<at>it's)(?= (?:way|kind|time|peak|best|worst|most|first|last|final|second|third|day|core|heart|release|debut"
             r"|predecessor|predecessors|own|entirety|infancy|tracks|part|side|head|edge|feet|toes|wake|place|heels)\b(?: (?:to|in|into|of|weekend|week|month|year|days?|act|film"
             r"|by|on|and|from|at|when|season|run|since|after|before|through|moments?|scenes?|hour|half|minutes|run)\b|[.,;:]))", "its"),
        Slip("it's", r"(?:the (?:film|movie|story|series|show|book|novel|studio|company|picture|franchise) and|and|or|but|than|as) (?P<at>it's)(?= (?:predecessors?|sequels?|audience|director"
             r"|makers?|creators?|stars|characters|cast|soundtrack|themes|protagonist|source material)\b(?! (?:who|that|is|was)\b))", "its"),
        Slip("its'", r"(?P<at>its')(?= [a-z])", "its"),
        Slip("its", r"(?P<at>its)(?= (?:a|an|been|not|also|just|really|very|too|so|going|only|because|clear|obvious|possible|impossible|hard to|easy to|difficult to|important to|worth"
             r"|like|time to|about time|safe to|fair to|no|never|always|almost|probably|quite|all about|nice to|good to|great to|about a|about the|the|that|this|what|how|why|where"
             r"|simply|definitely|certainly|actually|still (?:a|an|the|not|worth|one|good|great)|as if|my|your|our|nothing|something|one of|interesting (?:that|to|how)|funny (?:that|how|because|but|when)"
             r"|true that|sad that|rare to)\b(?! [a-z]+ (?:of its|own)\b))", "it's"),
        Slip("its", r"(?P<at>its)(?= (?:he|she|they|we|you|i)(?: |'))", "it's"),
    )
)
_NEVER_BEFORE_ITS = frozenset("of in on for with to at by from and".split())


def check(document: Document, _context: Context) -> Iterator[Finding]:
    body = document.body
    for finding in _SLIPS.findings(body):
        right = finding.fix.edits[0].text if finding.fix else ""
        if right.lower() == "it's" and not _may_be_clause(body.folded, finding.span.start, finding.span.end):
            continue
        yield finding


def _may_be_clause(folded: str, start: int, end: int) -> bool:
    """Whether "it is" may stand there: "its very existence", "its still waters" and "of its all" are right as they are."""
    before = folded[max(0, start - 20) : start].split()
    after = folded[end : end + 40].split()
    if before and before[-1] in _NEVER_BEFORE_ITS and not folded[start - 2 : start].startswith((",", ".", ";")):
        return False
    first, second = after[0] if after else "", after[1].strip(".,;:!?") if len(after) > 1 else ""
    if first in ("a", "an", "the", "been", "not", "because", "this", "that", "what", "how", "why", "my", "your", "our", "really", "just"):
        return not (first in ("not", "really", "just") and second.endswith(("ly", "ous", "ive"))) and second != "very"
    if first in ("he", "she", "they", "we", "you", "i", "also", "hard", "easy", "difficult", "important", "safe", "fair", "good", "nice", "great"):
        return True
    return second in (
        "a", "an", "the", "to", "not", "that", "if", "how", "when", "because", "good", "bad", "great", "funny", "worth", "one", "hard", "about", "been", "like", "just", "too", "so",
    )  # fmt: skip


RULE = Rule(
    id="its-confused",
    category="language",
    severity=WARNING,
    check=check,
    summary="It's and its have changed places",
    why="It's is short for it is or it has; its says whose. It is the slip that readers write in about.",
    message="",
    bad=[
        "The film takes a long time to tell [[it's]] story, and the house waits.",
        "[[Its]] a long night, and on [[it's]] way home the dog forgets [[it's]] own name.",
        {"text": "The film does not live up to [[it's]] predecessor.", "fixed": "The film does not live up to its predecessor."},
        "They say [[its]] not the best part of the story, but [[its]] hard to look away.",
    ],
    good=[
        "The film tells its story slowly. It's a long night, and it's about time that somebody told the story of its own house.",
        "Its very existence is a joke, and its not inconsiderable charm is all its own.",
        "He knows that it's story time. When the dog finds out it's home alone, it's way too late.",
        "“Its a trap,” reads the note, and “it's own” is written on the wall.",
        "The village and its only inn are burnt down. Of all its many rooms, its one good bed is what he misses.",
    ],
)
