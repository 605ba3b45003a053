"""A verb in a form that cannot stand there: "can easily knocked", "had ran", "began in when", "did not went"."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.checks.slips import Slip, Slips
from filmlint.finding import WARNING, Finding
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document

_WHO = r"(?:he|she|it|they|we|you|i|who|that|which|people|nobody|everyone|everybody|viewers|film|movie|audience|audiences|critics|characters|fans|actors|director)"
# Words in -ed that are a verb's first form, or that are adjectives and nouns after a modal that is a noun.
_BASE_ED = r"(?:need|feed|speed|embed|shed|wed|bleed|breed|exceed|proceed|succeed|heed|seed|weed|plead|lead|red|bed|hundred|indeed|instead|sled|shred|bed|unaided|accede|concede|recede|precede)"
_PARTICIPLES = r"(?:been|seen|done|gone|given|taken|known|shown|written|driven|broken|chosen|spoken|stolen|forgotten|eaten|fallen|hidden|risen|sung|begun|torn|worn|thrown|drawn|grown)"
_PAST = r"(?:went|took|saw|came|became|gave|knew|made|got|found|said|told|thought|wrote|began|broke|spoke|fell|left|felt|kept|lost|met|paid|sold|stood|understood|won|brought|bought|caught|did|had|was|were|ran|drew|grew|threw|wore|drove|rode|rose|sang|chose|forgot|hid)"
_SLIPS = Slips(
    (
        Slip("can could would should must will cannot", rf"{_WHO} (?:can|could|would|should|must|will|cannot) (?:(?:\w{{2,12}}ly|also|not|still|never|just|then|now|only|even) )?(?P<at>(?!{_BASE_ED}\b)[a-z]{{2,12}}ed)(?! (?:by|and|or|with) (?:the )?(?:will|can))", "",
             "“{text}” cannot follow here: is “be” or “have” missing, or should it be another form?"),
        Slip("can could would should must will cannot", rf"{_WHO} (?:can|could|would|should|must|will|cannot) (?:\w{{2,12}}ly )?(?P<at>{_PARTICIPLES})", "", "“{text}” cannot follow here: is “be” or “have” missing?"),
        Slip("didn't doesn't don't did", rf"(?:didn't|doesn't|don't|did not|does not|do not) (?P<at>{_PAST})", "", "After “did” and “does” a verb has its first form, not “{text}”"),
        Slip("to", rf"(?:able|want|wants|wanted|going|trying|tries|tried|begins?|began|decides?|decided|manages?|managed|refuses?|refused|hopes?|hoped|agreed|chance|continues?|continued|seems?|plans?|planned|failed|fails) to (?P<at>{_PAST})", "",
             "After “to” a verb has its first form, not “{text}”"),
        Slip("had has have", r"(?:has|have|had|having|could've|should've|would've)(?: (?:also|never|already|just|since|even|ever|always|once|not|recently|previously))? (?P<at>went|began|ran|wrote|spoke|broke|chose|drove|fell|forgot|gave|knew|rode|rose|saw|sang|sank|shook|stole|swam|threw|took|tore|wore|drank|ate|drew|grew|flew|froze|hid|swore)", "",
             "“{text}” is the past; after “have” stands the participle"),
        Slip("seen", r"(?:i|he|she|they|we|you) (?P<at>seen)(?= (?:the|this|that|it|a|him|her|them|my|his)\b)", "saw"),
        Slip("done", r"(?:i|he|she|they|we) (?P<at>done)(?= (?:it|this|that|the|a|his|her|so|my|well)\b)", "did") ,
        Slip("had", r"to (?P<at>have had)(?= (?:run|been|gone|come|taken|seen|made|given|become|begun|done|fallen|written|left|lost|met|won|worked|played|started|refused|agreed|turned|asked|signed|landed)\b)", "have", "“{text}” says “had” once too often") ,
        Slip("began in when", r"(?:began|started|ended|happened|came|debuted|opened|died|met|married|moved|left|arrived|returned|retired|joined|graduated|born|released|published|premiered) (?P<at>in when)(?= (?:he|she|they|it|the|a|his|her|i|we)\b)", "when",
             "“{text}”: a year is missing, or “in” is left over"),
        Slip("that's what's there's it's", r"(?P<at>(?P<stem>that|it|there|here)'s)(?= (?:sounds|looks|seems|makes|means|feels|gives|brings|takes|comes|goes|shows|works|happens|tells)\b)", "\\g<stem>", names=False),
        Slip("turn's", r"(?P<at>turn's)(?= (?:out|into|up|in|to|on|his|her|the)\b)", "turns"),
        Slip("let's", r"(?:who|that|which|he|she|it|film|movie|story|director|never|always|really|only) (?P<at>let's)(?= (?:the|us|him|her|them|you|his|her|it|itself|go|down|his)\b)", "lets"),
        Slip("lets", r"(?P<at>lets)(?= (?:be (?:honest|real|clear|fair|frank)|face it|get (?:this|the|started|to|into)|say|hope|not|start|talk about|take a|have a|see|go|just|all))(?<![a-z] lets)", "let's"),
        Slip("see's make's take's give's get's seem's work's want's need's know's tell's play's come's find's look's say's feel's", r"(?:who|that|which|he|she|it|film|movie|story|director|never|always|also|then) (?P<at>(?P<stem>see|make|take|give|get|seem|work|want|need|know|tell|play|come|find|look|say|feel)'s)", "\\g<stem>s"),
        Slip("is was are were", r"(?:he|she|it|they|we|film|movie|story|director|who|which|that) (?P<at>(?:is was|was is|are were|were are|is are|has is|is has|was has|has was|have were|had was|was were|will was|will is|is will|would was|can is|does is|is does|was had been|were had))(?= (?:a|an|the|not|also|in|on|to|one|very|born|made|set|so|at|directed|written|released|being|been|too|always|never|now)\b)", "",
             "Two verbs stand where one belongs: “{text}”"),
        Slip("been", r"(?:he|she|it|they|we|film|movie|who|which) (?P<at>been)(?= (?:a|an|the|in|to|so|very|nominated|made|released|called|cast|working|waiting|given|one)\b)", "", "Before “{text}” a form of “have” is missing"),
        Slip("being", r"(?:has|have|had) (?:also |always |never |long )?(?P<at>being)(?= (?:a|an|the|in|to|so|very|nominated|made|released|called|cast|working|waiting|given|praised|used|done|one|known|described|compared|criticised|criticized)\b)", "been"),
        Slip("supposed suppose", r"(?:is|are|was|were) (?P<at>suppose)(?= that\b)", "supposed"),
        Slip("base", r"(?:film|movie|drama|thriller|comedy|is|was|loosely|are) (?P<at>base)(?= (?:on|upon) (?:the (?:novel|book|play|true|real|life|comic|story|best|short|series|memoir|bestselling)|a (?:true|novel|book|play|real|short)|an? [a-z]+ (?:novel|book|play|story)|true|real)\b)", "based"),
        Slip("direct directs", r"(?:is|was|film|movie|written and|produced and|been|be) (?P<at>direct)(?= by\b)", "directed"),
        Slip("star", r"(?:which|film|movie|that|it|he|she|who|sequel|remake|drama|comedy) (?P<at>star)(?= (?:as|alongside|opposite)\b)", "stars"),
        Slip("like", r"(?:i|we|he|she|they)(?:'d| would) (?P<at>liked)(?= to\b)", "like") ,
        Slip("being", r"(?:end|ends|ended|ending) up (?P<at>been)", "being"),
        Slip("is", r"[a-z]{3,}(?:tion|ness|ity|ment|ism|ance|ence|sion) (?P<at>of is)(?= (?:[a-z]+[.,;]|[a-z]+ (?:and|but|or|which|who|with|in|to|is|was)\b|[a-z]+ [a-z]+ (?:and|is|was|in|to|by)\b))", "", "A word is missing in “{text}”, or “is” should be “his”"),
        Slip("must", r"(?P<at>must of)(?= (?:been|had|seen|done|gone)\b)", "must have"),
        Slip("thanks", r"(?P<at>thanks for) [a-z]{2,14} [a-z]{2,14} for (?:his|her|the|this|pointing|letting|sending|suggesting|passing|providing|sharing|helping|finding|writing|giving|contributing|alerting|making)\b", "thanks to", names=True, message="One thanks somebody, or says thanks to somebody: “{text}” should be “thanks to”"),
    )
)


def check(document: Document, _context: Context) -> Iterator[Finding]:
    yield from _SLIPS.findings(document.body)


RULE = Rule(
    id="verb-form",
    category="language",
    severity=WARNING,
    check=check,
    summary="A verb has a form that cannot stand there",
    why="A word was dropped or left over when the sentence was changed, and the verb no longer fits what is left of it.",
    bad=[
        "In this house people can easily [[locked]] themselves out, and it [[is was]] a long way to the village.",
        {"text": "[[Turn's]] out that she was said to [[have had]] run into him. The film is [[base]] on the novel.", "fixed": "Turns out that she was said to have run into him. The film is based on the novel."},
        "His career began [[in when]] he was twelve. He did not [[went]] to school, and he had [[went]] to sea.",
        "[[That's]] sounds like a lie, and it has [[being]] called one. The film, which [[been]] made at home, is short.",
    ],
    good=[
        "People can easily be locked out. It was a long way, and what it is is a farce. They will need a lamp, and they must proceed.",
        "It turns out that she had run into him. The army base on the novel island is empty. His career began in 1960, when he was twelve.",
        "He did not go, for he had gone before. The will named nobody, and the can opened by itself. That's what sounds right.",
        "A film that could be called brave is a film he had seen made. She has had to run. Those who will shed tears can shed them.",
    ],
)
