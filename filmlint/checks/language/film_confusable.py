"""Words of film writing that are taken for others: premier, principle photography, reign in, cannon, palette."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.checks.slips import Slip, Slips
from filmlint.finding import NOTE, WARNING, Finding
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document

_EVENT = r"(?:world|uk|us|u\.s\.|london|new york|la|l\.a\.|hollywood|red carpet|gala|european|american|british|north american|international|film|movie|film's|movie's|festival|series|season|digital|television|tv|lavish|glitzy|star-studded)"
_ROLE_OF = r"(?:lead|leading|main|title|titular|starring|supporting|cameo|first|breakthrough|breakout|small|big|major|minor|key|pivotal|dual|best|recurring|speaking|oscar-winning|iconic|the|his|her|their)"
_SLIPS = Slips(
    (
        Slip("premier", rf"{_EVENT} (?P<at>premier)(?! (?:league|of (?:china|italy|france|ontario|quebec|new|the (?:soviet|people))|minister|inn|pro))", "premiere"),
        Slip("premier", r"(?P<at>premier)(?= (?:(?:will|would|was|is) (?:go ahead|take place|be held|held|postponed|cancelled|canceled|attended|delayed|moved)|of (?:the (?:film|movie|new|sequel|series|documentary|picture)|his (?:film|new|latest)|her (?:film|new|latest))"
             r"|at (?:the |this year's )?(?:cannes|sundance|venice|toronto|tribeca|berlin|festival)|screening|night|party|date|in (?:london|los angeles|hollywood|leicester square))\b)", "premiere", names=True),
        Slip("premiers premiered premier", r"(?:film|movie|which|that|series|show|it|documentary|to|will|would) (?P<at>premier(?P<e>s|))(?= (?:at|in|on|next|this|later|worldwide|today|tomorrow|tonight|globally)\b)", "premiere\\g<e>"),
        Slip("photography", r"(?P<at>principle) photography", "principal"),
        Slip("principle", r"(?P<at>principle)(?= (?:cast|actor|actors|actress|character|characters|role|roles|players|shooting|filming|dancer|villain|crew)\b)", "principal"),
        Slip("roll rolls", rf"(?:{_ROLE_OF}) (?P<at>roll(?P<e>s|))(?= (?:of (?:the|a|an)|as|in (?:the|a|this|his|her) (?:film|movie|series|show|play|drama|comedy|thriller|sequel)|for (?:which|her|him)|opposite|played|he|she|went|goes)\b(?! (?:of )?(?:the )?(?:a )?(?:film stock|tape|coins|drum|dice|thunder)))", "role\\g<e>"),
        Slip("roll rolls", r"(?:plays?|played|playing|landed|reprise|reprises|reprised|reprising|cast in|takes? on|took on|starring|offered) (?:the|a|his|her|their|an?) (?:[a-z-]+ )?(?P<at>roll(?P<e>s|))(?! (?:of (?:the )?(?:dice|drums?|thunder|film)|call|model))", "role\\g<e>"),
        Slip("reign reigns reigned reigning", r"(?P<at>reign(?P<e>s|ed|ing|))(?= (?:in|back) (?:the|his|her|its|their|it|him|them|some|any|such|costs|spending|on)\b)", "rein\\g<e>"),
        Slip("reigns", r"(?:take|takes|took|taken|taking|hand|hands|handed|handing|hold|holds|held|given|gave|over|pass|passed|picks up|picked up|loosen|behind) (?:over )?(?:the|creative|his|her) (?P<at>reigns)", "reins"),
        Slip("reign", r"(?:free|full) (?P<at>reign)(?= (?:to|over|in|with|for|of|on)\b|[.,;])", "rein"),
        Slip("cannon", r"(?:part of|considered|is|are|not|established|strict|cinematic|franchise|literary) (?:the )?(?P<at>cannon)(?= (?:of|is|that|as|and|for|or|any|in)\b|[.,;)])(?! (?:and|or) (?:ball|rifle|gun))", "canon", severity=NOTE),
        Slip("cannon", r"(?:the (?:star wars|marvel|horror|western|official|film|cinematic|franchise|literary|bond|disney|hitchcock|american|series)|star wars|official) (?P<at>cannon)(?! ?ball| fire| fodder)", "canon", names=True),
        Slip("site", r"(?P<at>site gag(?P<e>s|))", "sight gag\\g<e>"),
        Slip("site", r"(?:lose|loses|lost|losing|in plain|catch|catches|love at first) (?P<at>site)(?= of\b|[.,;]| and\b)", "sight"),
        Slip("sight", r"(?:web|construction|building|crash|filming|burial|film|fan|news|gossip|official|crime) (?P<at>sight)(?= (?:of|in|where|that|is|was|has|for|near)\b|[.,;])", "site"),
        Slip("heroin", r"(?:the|a|our|his|her|tragic|feisty|young|film's|movie's|romantic|title|titular|plucky|brave|female|action|strong|disney|shakespearean|main) (?P<at>heroin)(?= (?:of (?:the|a|this|his|her)|is|was|who|has|must|and her|falls|finds|in (?:the|a|this) (?:film|story|novel)|played by|herself)\b(?! (?:addict|trade|use|overdose|dealer)))", "heroine"),
        Slip("heroine", r"(?P<at>heroine)(?= (?:addict|addicts|addiction|addicted|overdose|dealer|dealers|dealing|trade|trafficking|use|user|users|habit|smuggling|withdrawal)\b)", "heroin"),
        Slip("heroine", r"(?:addicted to|overdose of|overdosed on|injects?|injecting|shoots?|shooting up|on|smuggle|smuggling|kilos of|grams of|dealing) (?P<at>heroine)(?=[.,;]| (?:and|in|when|with|for|to|at|by|from)\b)", "heroin"),
        Slip("discrete", r"(?:be|more|very|so|too|most|stay|remain|her|his|a|keep it|are|is) (?P<at>discrete)(?= (?:about|affair|enough|with|and (?:polite|tasteful)|in (?:his|her)|silence|distance|manner|glance|glances|inquiries|enquiries)\b)", "discreet"),
        Slip("discretely", r"(?P<at>discretely)(?= (?:leaves?|left|looks?|follows?|watch|watches|disposes?|hid|hides|asks|asked|placed|tells|told|meets?|met|filmed|shot|away|out|from|in))", "discreetly", severity=NOTE),
        Slip("compliment compliments complimented complimenting", r"(?P<at>compliment(?P<e>s|ed|ing|))(?= (?:each other|one another|the (?:film|movie|story|score|visuals|action|tone|mood|music|plot|narrative|images|performances?|cast|setting)|(?:its|his|her|their) (?:visuals|style|look|performances?|costumes?))\b)", "complement\\g<e>", severity=NOTE),
        Slip("compliment", r"(?:perfect|perfectly|a perfect|nice|good|great|full) (?P<at>compliment)(?= (?:to the (?:film|movie|story|score|visuals|action|main|lead)|of (?:actors|crew|staff|characters|extras|stars))\b)", "complement"),
        Slip("complement complements complementary", r"(?P<at>complementary)(?= (?:tickets|drinks|ticket|copy|copies|popcorn|champagne|screening|pass|passes|wine|breakfast)\b)", "complimentary"),
        Slip("palate", r"(?:colou?r|visual|muted|pastel|desaturated|neon|grey|gray|rich|bright|dark|warm|cold|cool|earthy|limited|film's|vivid|bleak|drab|tonal|emotional|painter's|artist's) (?P<at>palate(?P<e>s|))", "palette\\g<e>"),
        Slip("pallet pallete pallette", r"(?:colou?r|visual|muted|pastel|desaturated|neon|rich|bright|dark|warm|cold|cool|earthy|film's|vivid|bleak|drab|tonal) (?P<at>pall?ett?e?(?P<e>s|))", "palette\\g<e>"),
        Slip("palette", r"(?P<at>palette)(?= cleanser\b)", "palate"),
        Slip("palette palettes", r"(?:sophisticated|refined|every|discerning|western|cleanse the|cleanses the) (?P<at>palette(?P<e>s|))(?=[.,;]| (?:for|of viewers|with))", "palate\\g<e>", severity=NOTE),
        Slip("camio camios cammeo cammeos", r"(?P<at>camm?[ie]o(?P<e>s|))", "cameo\\g<e>"),
        Slip("duel", r"(?:a|in|the|his|her|plays|playing) (?P<at>duel)(?= (?:role|roles|roll|performance|identity|nature|purpose|life|personality|timeline|timelines|narrative)\b)", "dual"),
        Slip("queue", r"(?:on|right on|musical|music|lighting|visual|takes? (?:his|her|its|their|a|it's)|took (?:his|her|its|their|a)|as if on|acting|missed (?:his|her)) (?P<at>queue(?P<e>s|))(?=[.,;:]| (?:from|to|for the|and|when|as)\b)", "cue\\g<e>"),
        Slip("vain", r"in the same (?P<at>vain)", "vein"),
        Slip("vane", r"in (?:the same|a similar|this) (?P<at>vane?)", "vein"),
        Slip("similar", r"in a similar (?P<at>vain)", "vein"),
        Slip("taught", r"(?P<at>taught)(?=,? (?:thriller|little thriller|script|direction|drama|pacing|suspense|storytelling|and (?:tense|suspenseful|gripping))\b)", "taut"),
        Slip("taunt", r"(?:a|the|this|is|and|well-made|tight) (?P<at>taunt)(?=,? (?:thriller|little thriller|psychological|script|direction|drama|suspense|and (?:tense|suspenseful|gripping))\b)", "taut"),
        Slip("statute statutes", r"(?:golden|oscar|gold|coveted) (?P<at>statute(?P<e>s|))", "statue\\g<e>", names=True),
        Slip("stationary", r"(?P<at>stationary)(?= (?:shop|store|paper|set and|cupboard))", "stationery"),
                Slip("ensures insues", r"(?:hilarity|chaos|mayhem|madness|comedy|panic|havoc|romance|violence) (?P<at>ensures|insues)(?= (?:when|as|after|and|until)\b|[.,;!])", "ensues"),
        Slip("ensure ensured", r"(?:hilarity|chaos|mayhem|madness|panic|havoc) (?P<at>ensured)(?= (?:when|as|after|and)\b|[.,;!])", "ensued"),
        Slip("grizzly", r"(?P<at>grizzly)(?= (?:murder|murders|death|deaths|crime|crimes|end|details|scene|scenes|killings?|violence|discovery|fate|sight)\b)", "grisly"),
        Slip("grisly", r"(?P<at>grisly)(?= bears?\b)", "grizzly"),
        Slip("gorilla", r"(?P<at>gorilla)(?= (?:filmmaking|filmmaker|film-making|warfare|marketing|style|fighter|fighters|shooting|production))", "guerrilla"),
        Slip("marshall", r"(?P<at>marshall)(?= arts?\b)", "martial"),
        Slip("marital", r"(?P<at>marital)(?= (?:arts|artists?)\b)", "martial"),
        Slip("hoard hoards", r"(?P<at>hoard(?P<e>s|))(?= of (?:fans|zombies|people|journalists|reporters|photographers|extras|soldiers|orcs|vampires|tourists|viewers|followers|enemies|teenagers|monsters|aliens|paparazzi|undead|the undead)\b)", "horde\\g<e>"),
        Slip("moral", r"(?:the|his|her|their|team|troop|boost|boosts|boosting|raise|raises|low|crew) (?P<at>moral)(?= (?:of (?:the|his|her) (?:crew|cast|troops|team|men|soldiers)|among|on set|booster|boost|is low|was low|was high)\b)", "morale"),
        Slip("medal", r"(?:heavy|death|black|thrash) (?P<at>medal)(?= (?:band|music|bands|soundtrack|fan|fans|score|song))", "metal"),
        Slip("metal", r"(?:gold|silver|bronze) (?P<at>metal)(?= (?:at the|in the|winner|winning|for the|winners)\b)", "medal"),
        Slip("plain", r"(?:on|to|a|another|different) (?:a |another |higher |different |whole )?(?:other |higher |different )(?P<at>plain)(?= (?:of|altogether|entirely|than)\b|[.,;])", "plane", severity=NOTE),
        Slip("rye", r"(?P<at>rye)(?= (?:humou?r|smile|wit|grin|comedy|observations?|look at|comment|commentary))", "wry"),
        Slip("illicit illicits", r"(?:to|can|could|will|would|might|fails to) (?P<at>illicit)(?= (?:sympathy|laughs|laughter|tears|a |an |any |the |emotion|fear|pity|responses?|reactions?))", "elicit"),
        Slip("elicit", r"(?:an|their|her|his|the) (?P<at>elicit)(?= (?:affair|affairs|love|romance|drugs?|substances?|relationship|sex))", "illicit"),
        Slip("allusion illusion", r"(?:makes?|made|making|an|under the|under no|no|any|the|any) (?P<at>allusions?)(?= (?:that (?:he|she|it|they|this|the)|of (?:safety|control|choice|freedom|depth|reality|movement|time)))", "illusion", severity=NOTE),
        Slip("sensor", r"(?P<at>sensor)(?= boards?\b)", "censor"),
        Slip("sensored", r"(?P<at>sensored)", "censored"),
        Slip("prostate", r"(?:lies|lay|lying|fell|falls|body) (?P<at>prostate)(?= (?:on|before|in|at)\b)", "prostrate"),
        Slip("cliff", r"cliff(?:-| )(?P<at>hangar(?P<e>s|))", "hanger\\g<e>", names=False),
        Slip("rapped", r"(?P<at>rapped)(?= (?:filming|shooting|production|up (?:filming|shooting|production|the (?:film|shoot|story))))", "wrapped"),
        Slip("shooting filming production", r"(?:shooting|filming|production) (?:has |have |finally |officially |just )?(?P<at>rapped)", "wrapped"),
        Slip("wrap wrapped", r"(?P<at>wrap)(?= (?:music|artist|star|song|songs|album|battle|battles|group) )", "rap"),
        Slip("soul", r"(?P<at>soul)(?= (?:survivor|survivors|purpose|reason|exception|aim|credit|writer|screenwriter|witness|heir|writing credit))", "sole"),
        Slip("sole", r"(?:heart and|body and|his|her) (?P<at>sole)(?= (?:to the devil|of the film|of this film|into (?:the|his|her|this)))", "soul"),
        Slip("idol", r"(?P<at>idol)(?= (?:gossip|threat|threats|chatter|talk|curiosity|hands|rich))", "idle"),
        Slip("matinee", r"matinee (?P<at>idle(?P<e>s|))", "idol\\g<e>"),
        Slip("steal", r"(?P<at>steal)(?= (?:mill|mills|workers?|town|drums?|wool|magnolias))", "steel"),
        Slip("mantel", r"(?:take|takes|took|taking|inherits?|passes|passed|assumes?|assumed|up|on|carry) (?:on |up |over )?the (?P<at>mantel)(?= (?:of|from|as|to)\b|[.,;])", "mantle"),
        Slip("envelop", r"push(?:es|ed|ing)? the (?P<at>envelop)", "envelope"),
        Slip("feint", r"(?P<at>feint)(?= of heart| praise)", "faint"),
        Slip("tact", r"(?:different|another|new|same|change|changes|changed|changing) (?P<at>tact)(?= (?:with|and|to|by|in|on|for|altogether|here|entirely)\b|[.,;])", "tack", severity=NOTE),
    )
)


def check(document: Document, _context: Context) -> Iterator[Finding]:
    yield from _SLIPS.findings(document.body)


RULE = Rule(
    id="film-confusable",
    category="language",
    severity=WARNING,
    check=check,
    summary="A word of film writing is taken for another",
    why="Premier, principle and roll are words, so no spelling check sees them; in a film article they are the slips that readers quote back.",
    bad=[
        "The world [[premier]] was in May, and [[principle]] photography took six weeks.",
        {"text": "She plays the leading [[roll]] in the drama, and the studio gave her free [[reign]] to write it.", "fixed": "She plays the leading role in the drama, and the studio gave her free rein to write it."},
        "The film is full of [[site gags]], and its colour [[palate]] is that of a wet street.",
        "He plays a [[duel]] role in a [[taught]] thriller about a [[heroine]] dealer, and chaos [[ensures]].",
        "The [[premier]] will go ahead as planned, and a [[grizzly]] murder is all that the critics talk about.",
    ],
    good=[
        "The premier of Ontario came to the premiere. The school principal took the photographs on principle.",
        "A roll of the dice decides it, and the drum roll stops. He took the roll of film to the shop and taught the class himself.",
        "The heroine fights a duel with a heroin dealer. The cannon of the fort stands where the queen reigned in silence.",
        "The wine pleased every palate. The site of the battle is a sight, and a grizzly bear lives there. It ensures that nobody digs.",
    ],
)
