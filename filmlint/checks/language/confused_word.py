"""A real word where another one is meant: could of, loose for lose, then after a comparative, your for you're."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.checks.slips import Slip, Slips
from filmlint.finding import NOTE, WARNING, Finding
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document

_SUBJECT = r"(?:he|she|it|they|we|you|i|who|that|which|film|movie|story|audience|viewers|people|nobody|everybody|everyone)"
_DONE = r"(?:been|had|done|made|gone|seen|known|used|become|come|given|taken|kept|left|put|said|told|thought|worked|chosen|written|shot|cut|cast|won|found|played|helped|got|gotten|\w{3,12}ed)"
_COMPARED = (
    r"(?:more|less|better|worse|fewer|rather|bigger|smaller|longer|shorter|higher|lower|larger|older|younger|earlier|later|greater|stronger|weaker|funnier|darker|smarter|faster"
    r"|slower|stranger|easier|harder|richer|poorer|worthier|nicer|scarier|creepier|sadder|happier|louder|quieter|deeper|wider|closer|cheaper|brighter|lighter|simpler|subtler|bolder|braver|cooler|hotter)"
)
_THAN_OBJECT = (
    r"(?:the|a|an|its|his|her|their|our|your|my|any|anything|anyone|most|many|all|ever|just|you|he|she|it|they|we|i|what|that|this|those|usual|expected|before|one|two|three|four|five"
    r"|ten|half|other|others|in|at|on|to|\d[\d,.]*|\$\d[\d,.]*)"
)
_THEIR_NOUN = (
    r"(?:own|lives|life|first|last|second|third|best|worst|home|homes|parents|children|daughter|son|house|relationship|marriage|friendship|love|performances|careers|characters|story|stories"
    r"|work|way|heads|faces|hands|minds|eyes|jobs|film|films|movie|movies|roles|father|mother|brother|sister|friend|friends|family|families|dreams|names|money|voices|chemistry|childhood|dog)"
)
_SLIPS = Slips(
    (
        Slip("of", rf"(?:could|would|should|might|must|may|couldn't|wouldn't|shouldn't) (?P<at>of)(?= (?:not |never |also |easily |probably |really |just )?{_DONE}\b)", "have"),
        Slip("loose loosing", r"(?:to|will|would|can|could|not|don't|doesn't|didn't|might|may|about to|never|cannot|can't|won't|they|we|you|who) (?P<at>loose)(?= (?:the|a|an|his|her|its|their|my|your|our"
             r"|interest|control|sight|touch|faith|hope|money|weight|track|everything|any|all|some|something|to|it|him|them|patience|steam|momentum)\b)", "lose"),
        Slip("loosing", r"(?P<at>loosing)(?= (?:the|a|his|her|its|their|my|your|our|interest|control|sight|touch|faith|hope|money|weight|track|to|patience|steam|momentum)\b)", "losing"),
        Slip("looses", r"(?P<at>looses)(?= (?:the|his|her|its|their|interest|control|sight|touch|faith|hope|money|track|patience|steam|momentum|focus)\b)", "loses"),
        Slip("then", rf"(?:{_COMPARED}(?: [a-z]+){{0,1}}|other|rather|different) (?P<at>then)(?= {_THAN_OBJECT}\b)", "than"),
        Slip("than", r"(?:and|but|since|until|by|back|every now and|now and|just|only) (?P<at>than)(?= (?:he|she|they|it|the film|there|again|on|,))", "then"),
        Slip("there", rf"(?:of|with|in|for|to|and|about|from|on|by|lose|find|tell|make|leave|into|through|spend|live|living|all|both) (?P<at>there)(?= {_THEIR_NOUN}\b(?! (?:is|are|was|were)\b))", "their"),
        Slip("their", r"(?P<at>their)(?= (?:is|are|was|were|isn't|aren't|wasn't|weren't|will be|has been|have been|had been|seems to be|would be|must be|may be)\b)", "there"),
        Slip("they're", rf"(?:of|with|in|for|to|about|from|on|by|lose|find|tell|make|leave|into|through|spend) (?P<at>they're)(?= {_THEIR_NOUN}\b)", "their"),
        Slip("your", r"(?P<at>your)(?= (?:going to (?:be|see|have|love|hate|do|get|want|need|find|make|miss|like|enjoy|watch)|not going|not|welcome to|looking for|looking at|supposed to|a (?:fan|big|huge|lover|die-hard|good|bad|great|man|woman|film|movie)|an? [a-z]+ who|in for a"
             r"|probably|gonna|expecting|wondering|watching|interested in|the (?:only|best|one|kind|type)|likely to|able to|about to|unlikely to|sure to|bound to|right(?=[,.])|wrong(?=[,.])"
             r"|never going|still not|just not|too (?:late|old|young|busy)|so (?:used|busy|tired)|being (?:told|asked|sold|lied|watched|shown|taken)|seeing|trying to|getting|familiar with|curious|ready (?:for|to)))", "you're"),
        Slip("your", r"(?:if|when|that|because|since|while|hope|think|know|like|until|unless) (?P<at>your)(?= (?:a|an|not|in the mood|on the|going|looking|still|already|here|there|like me|curious|lucky|new to|after|one of)\b)", "you're"),
        Slip("you're", r"(?:in|on|of|for|to|with|from|about|into|at|by|use|make|lose|take|keep|change|blow|find) (?P<at>you're)(?= (?:own|eyes|mind|head|life|friends?|family|money|time|heart|seat|attention|breath|thing"
             r"|favou?rite|local|average|typical|kids|children|ears|mother|father|expectations|car|house|home)\b)", "your"),
        Slip("who's", r"(?:(?:a|an|the|one|two|three|man|woman|actor|actress|director|writer|filmmaker|girl|boy|star|people|someone|somebody|character|family|those|those) )(?P<at>who's)(?= (?:career|life|work|films?|name|face"
             r"|wife|husband|father|mother|parents|son|daughter|performance|story|credits|voice|job|previous|first|last|latest|best|only|own|real|character|brother|sister|debut|dreams?|house|family)\b)", "whose"),
        Slip("whose", r"(?P<at>whose)(?= (?:been|going to|not|the (?:best|one|boss|real)|also|never|always|had|got|there|coming)\b)", "who's"),
        Slip("to", rf"(?:is|was|are|were|be|seems?|feels?|felt|looks?|goes|gets|runs|far|way|all|much|just) (?P<at>to)(?= (?:much|many(?! a)|late|long|often|few|far|slow|short|dark|big|small|good|bad|easy|hard|old|young|soon|heavy"
             r"|predictable|obvious|similar|busy|weak|strong)\b(?! (?:the|for the|his|her|its|their|of)\b))", "too"),
        Slip("too", r"(?:able|going|want|wants|wanted|have|has|had|trying|tries|tried|likely|begins|began|starts|started|used|how|ought|supposed|due|about|manages|managed|fails|failed|decides|decided) (?P<at>too)(?= (?:be|make|do|get|see|go|say|tell|find|watch|take|give|have|play|show|become|keep|come|work|think|write|direct|leave|save|win|kill|prove|stop|help)\b)", "to"),
        Slip("affect affects", r"(?:an|the|special|visual|sound|digital|no|little|great|desired|dramatic|comic|emotional|side|cause and|opposite|full|good) (?P<at>affects?)(?= (?:of|on|is|was|are|were|that|in|and|for)\b|[.,;])", "effect", "“{text}” is the verb; the noun is “effect”"),
        Slip("effect effects effected", r"(?:will|would|can|could|may|might|doesn't|didn't|not|to|deeply|greatly|really|badly|negatively|adversely|that|which) (?P<at>effect(?P<e>s|ed|)) (?:(?:the (?:film|movie|audience|story|viewer|viewers|outcome|plot|characters|performances?|way|rest|lives)|him|her|them|us|you|me|people|everyone|everybody|audiences|viewers)\b)", "affect\\g<e>"),
        Slip("use suppose", r"(?:is|was|are|were|be|been|get|got|gets|getting|\w+'s|not|i) (?P<at>(?:suppose|use))(?= to (?:be|do|have|make|get|see|go|say|take|give|play|live|work|think|know|feel|find|love|watch|mean|come|run|look|like|hate|call|happen|follow|represent|star)\b)", "\\g<at>d"),
        Slip("to", r"(?:as|comes|back|due|up|according|prior|next|close|related|true|similar|compared|down) (?P<at>to to)\b", "to"),
        Slip("apart", r"(?:be|been|being|is|was|are|were|as|become|became|played|playing|a|of|it's|not) (?P<at>apart)(?= of\b)", "a part"),
        Slip("weather", r"(?:question|questions|question of|wonder|wondering|know|knows|sure|see|decide|doubt|asks?|asked|unclear|matter|or|debate) (?P<at>weather)(?= (?:or not|the|he|she|it|they|we|you|i|this|that|a|his|her|to)\b)", "whether"),
        Slip("wether", r"(?P<at>wether)(?= (?:or|the|he|she|it|they|we|you|i|this|that|a|his|her|to)\b)", "whether"),
        Slip("where", r"(?:they|we|you|there|films|people|critics|actors|characters|audiences|scenes|movies) (?P<at>where)(?= (?:not|also|never|always|both|all|going|supposed|able|trying|made|shot|given|taken|told|asked|killed|born|married|only|just|still|no|some|many|two|three|in the)\b)", "were"),
        Slip("where", r"(?P<at>where)(?= (?:as)\b(?! (?:soon|far|long|good|well|many|much|big|if)\b))(?P<as> as)", "whereas", severity=NOTE),
        Slip("were", r"(?:place|town|city|scene|scenes|point|house|world|village|school|moment|one|country|room|part|that's|know) (?P<at>were)(?= (?:he|she|they|we|you|i|it|people|everyone|everybody|nobody|nothing|everything)\b)", "where"),
        Slip("passed", r"(?P<at>passed)(?= (?:few|couple of|several|two|three|four|five|ten|twenty|\d+|decade|year|month|week|summer|weekend) ?(?:years|months|weeks|days|decades|of|,|\.)?\b)(?<=the passed)", "past"),
        Slip("past", r"(?:has|have|had|he|she|was) (?P<at>past)(?= (?:away|out|on the|up the|it on|down to|over for)\b)", "passed"),
        Slip("quite quiet", r"(?:is|was|are|were|a|not|been|it's|that's|he's|she's|seem|seems|feels|looks) (?P<at>quiet)(?= (?:a (?:few|bit|lot|while|feat|ride|different)|the (?:opposite|contrary|same|feat)|frankly|simply|literally|possibly|like|good|right|as (?:good|bad|funny|strong|well)|sure|enough of|so)\b)", "quite"),
        Slip("quite", r"(?:peace and|keep|keeps|kept|stay|stays|stayed|be|the|very|so|too) (?P<at>quite)(?=[.,;]| (?:moments|place|town|life|man|village|about|scenes|desperation)\b)", "quiet"),
        Slip("thought", r"(?:even|as) (?P<at>thought)(?= (?:the|it|he|she|they|this|there|his|her|we|you|i|its|some|a|most|many)\b)(?! (?:it|he|she|they|i) (?:was|might|would|had) (?:going|better))", "though"),
        Slip("threw", r"(?:all|way|goes|went|going|gone|run|running|ran|walk|walked|half-way|halfway|midway|live|lived|living|get|got|come|comes|came|sit|sat|suffer|look|looks|looked) (?P<at>threw)(?= (?:the|a|an|his|her|its|their|it|this|that|to|all|and)\b)", "through"),
        Slip("through", r"(?:he|she|they|who|and|that) (?P<at>through)(?= (?:it|him|her|them|himself|herself|themselves|a (?:party|punch|fit|tantrum|stone)) (?:away|out|into|at|to|off|in|down|for|when)\b)", "threw"),
        Slip("accept", r"(?:all|everyone|everybody|everything|nothing|nobody|anything|anyone|no one|none|any) (?P<at>accept)(?= (?:for|the|a|his|her|one|that|in|this|him|them|maybe|perhaps)\b)", "except"),
        Slip("except", r"(?:to|will|would|can|must|cannot|can't|not|refuses to|could|should) (?P<at>except)(?= (?:the (?:award|fact|role|offer|truth|prize|challenge)|his fate|her fate|their fate|it|him|her|them|this)\b)", "accept"),
        Slip("advise", r"(?:the|his|her|their|some|good|bad|sound|my|of|this|any|no|whose|legal) (?P<at>advise)(?= (?:of|from|to|is|was|and|that|on|he|she)\b|[.,;])", "advice"),
        Slip("advice", r"(?:would|to|can|could|will|must|i'd|i|strongly) (?P<at>advice)(?= (?:you|him|her|them|us|anyone|people|against|viewers|that)\b)", "advise"),
        Slip("breath", r"(?:to|can|can't|could|couldn't|cannot|room to|let|lets|time to) (?:barely |hardly |scarcely )?(?P<at>breath)(?= (?:new|life|a|some|in|the|and|between|again|fresh|through|underwater)\b|[.,;])", "breathe"),
        Slip("breathe", r"(?:a|the|his|her|their|every|last|one|deep|bated|of|short of|out of) (?P<at>breathe)(?= (?:of|away|in|and|is|was|before|as)\b|[.,;])", "breath"),
        Slip("lead", r"(?:has|have|had|was|were|is|been|being|which|that|and|this|what|who|events that|eventually|ultimately|years?) (?P<at>lead)(?= (?:to (?:the|a|an|his|her|its|their|speculation|rumou?rs|this|believe|many|him|them|more|several|some)|by (?:the|a|an)|astray)\b)", "led", severity=NOTE),
        Slip("lead", r"(?:has|have|had|been|was|were) (?P<at>lead)(?= (?:to|by|into|astray|up to)\b)", "led"),
        Slip("payed", r"(?:(?P<at>payed))(?= (?:\$|£|for|to|tribute|off|attention|homage|him|her|them|the|a|by|out|more|less|in|\d))", "paid"),
        Slip("wich", r"(?P<at>wich)", "which"),
        Slip("every", r"(?P<at>every one)(?= (?:knows|loves|is|was|has|seems|involved|else|around|who|wants|in the (?:film|cast|audience|cinema|theat(?:er|re)))\b)", "everyone", severity=NOTE),
        Slip("everyday", r"(?:almost|nearly|of|that|seen|see|happens|him|her|it|day|here|there|on|for|twice|once) (?P<at>everyday)(?=[.,;]| (?:he|she|they|for|and|in|at|of|after|until|since|before|while|when|that)\b)", "every day", severity=NOTE),
        Slip("awhile", r"(?:for|in|after|quite) (?P<at>awhile)", "a while", severity=NOTE),
        Slip("anyways", r"(?P<at>anyways)", "anyway", severity=NOTE),
        Slip("alot", r"(?P<at>alot)", "a lot"),
        Slip("wreck wrecks", r"(?P<at>wrecks?)(?= havoc)", "wreak", severity=NOTE),
        Slip("emersed", r"(?P<at>emersed)(?= (?:in|himself|herself|themselves)\b)", "immersed"),
        Slip("from", r"(?:worth the|the|long|longer|little) wait (?P<at>from)(?= (?:him|her|them|us|me|it)\b)", "for"),
        Slip("almost", r"(?:is|was|are|were|has|have|had) (?P<at>almost)(?= (?:nominated|starred|appeared in (?:the|a|an)|directed by|known (?:as|for)|written by|produced by|credited|set to|scheduled|based on|the (?:author|director|writer|producer|co-)|a (?:producer|writer|director|member))\b)", "also", severity=NOTE),
        Slip("eye", r"open(?:s|ed|ing)? (?:the|up the) (?P<at>eye)(?= of (?:millions|many|people|the (?:world|public|nation|audience)|audiences|viewers|everyone|thousands|generations|a generation)\b)", "eyes"),
        Slip("sooner", r"no sooner (?:had|did|have|has) [a-z' ]{3,40} (?P<at>then)", "than"),
        Slip("megalomanic", r"(?:a|the|an) (?:[a-z]+ )?(?P<at>megalomanic)(?= (?:who|and|with|in|is|was|has|of|bent|to|named|whose|villain)\b|[.,;(])", "megalomaniac", severity=NOTE),
        *(Slip(wrong, rf"(?P<at>{wrong}) (?:in mind|with (?:me|us|it|him|her)|fruit|witness|the brunt|no resemblance|(?:a|little|some|any) (?:striking |strong |passing )?(?:resemblance|relation))", right)
          for wrong, right in (("bare", "bear"), ("bares", "bears"))),
        Slip("baited", r"(?:with) (?P<at>baited)(?= breath)", "bated"),
        *(Slip(wrong, rf"(?P<at>{wrong}) (?:my|your|our|his|her|their|the) (?:interest|curiosity)", right)
          for wrong, right in (("peak", "pique"), ("peaks", "piques"), ("peaked", "piqued"), ("peeks", "piques"), ("peeked", "piqued"))),
        Slip("sneak", r"sneak (?P<at>peak(?P<e>s|))", "peek\\g<e>"),
        *(Slip(wrong, rf"(?P<at>{wrong}) over (?:the |his |her |their |every |old )?(?:script|scripts|letters|documents|books|files|footage|details?|evidence|papers|maps?|photographs|photos|notes|archives?|records|diaries)", right,
               "“{text} over” spills; one “{right} over” a text")
          for wrong, right in (("pour", "pore"), ("pours", "pores"), ("poured", "pored"), ("pouring", "poring"))),
        *(Slip(wrong, rf"(?P<at>{wrong}) the (?:party |company |official )?line", right)
          for wrong, right in (("tow", "toe"), ("tows", "toes"), ("towed", "toed"), ("towing", "toeing"))),
        *(Slip(wrong, rf"(?P<at>{wrong}) (?:goodbye|good-bye|hello|at (?:him|her|them))", right)
          for wrong, right in (("waive", "wave"), ("waives", "waves"), ("waived", "waved"), ("waiving", "waving"))),
        Slip("slight", r"(?P<at>slight)(?= of hand)", "sleight"),
        Slip("extreme incredible remarkable complete absolute total real noticeable surprising considerable exceptional terrible understandable unbelievable",
             r"(?:is|was|are|were|be|been|feels?|looks?|seems?|it's|that's) (?P<at>extreme|incredible|remarkable|complete|absolute|noticeable|surprising|considerable|exceptional|terrible|understandable|unbelievable)"
             r"(?= (?:vague|good|bad|similar|different|funny|difficult|easy|hard|dangerous|strong|weak|boring|interesting|sad|happy|proud|slow|fast|young|old|popular|successful|violent|moving|effective|brave|rare|useful|useless|wrong|unnecessary|predictable|clever|dull|stupid|silly|important|talented|beautiful)\b(?!-| (?:and|things?|guy|man|woman|ol|old)\b))", "",
             "“{text}” before an adjective should be an adverb"),
    )
)


def check(document: Document, _context: Context) -> Iterator[Finding]:
    yield from _SLIPS.findings(document.body)


RULE = Rule(
    id="confused-word",
    category="language",
    severity=WARNING,
    check=check,
    summary="A real word stands where another one is meant",
    why="No dictionary finds these, because both words exist; the neighbours show which one was meant.",
    bad=[
        "She could [[of]] stayed, and nobody would [[loose]] a word about it. It is better [[then]] the book.",
        "The guests leave with [[there]] own lamps. [[Their]] is no light in the house. The man [[who's]] wife has left counts the chairs.",
        {"text": "He was [[suppose]] to be at home. If [[your]] looking for a quiet film, this is it.", "fixed": "He was supposed to be at home. If you're looking for a quiet film, this is it."},
        "The ending is [[to]] long, and it has [[lead]] to a quarrel with [[baited]] breath. It is [[incredible]] sad.",
        "He asks [[weather]] the town [[were]] he grew up is still there, even [[thought]] the map has lost it.",
    ],
    good=[
        "She could have stayed, and of all her friends nobody would lose a word. Back then the loose boards were better then than now.",
        "What could of all things be worse? He was used to it, and what use to him is a film? The use to be made of it is clear.",
        "Their house is there, and it is the word that they're fond of. Your going to the seaside surprised her.",
        "Who's there? The man who's been waiting. Whose is the lamp? It was to many a surprise, and the road to much of it leads through the wood.",
        "The lead to follow is the actress in the lead. He thought the house was quiet, quite quiet, as he thought he would find it.",
        "It is an incredible good-luck story and a complete old fool tells it. Few had thought the past few years would be passed in silence.",
    ],
)
