"""A word that sounds or looks like the one that is meant: a peace of work, the front roe, loose change in the isle."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.finding import WARNING, Finding
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.wording.slips import slips_in


def check(document: Document, _context: Context) -> Iterator[Finding]:
    yield from slips_in(document.body, RULE.id)


RULE = Rule(
    id="homophone",
    category="language",
    severity=WARNING,
    check=check,
    summary="A word stands for another that sounds or looks like it",
    why="Both are words, so no dictionary finds them, and the writer heard the right one while typing the other.",
    bad=[
        "A [[peon]] to the stage, told with [[flare]] for drama, it loses [[site]] of a king and is worth the "
        "[[prize]] of admission.",
        {
            "text": "In the [[isle]] of a bus, the front [[roe]], a [[peace]] of dialogue: every [[once]] of tension.",
            "fixed": "In the aisle of a bus, the front row, a piece of dialogue: every ounce of tension.",
        },
        "The chain, which [[filled]] for bankruptcy, is in [[eminent]] danger. The critics [[loath]] it.",
        "He is the [[soul]] survivor, the hero of a [[tail]] of revenge; they [[reek]] havoc and [[steel]] the show.",
        "[[Shear]] terror: a [[lightening]] bolt hits the house, and the [[steaks]] are high. In the [[throws]] of "
        "grief she [[died]] her hair. The film [[pails]] in comparison and [[boarders]] on parody.",
        "He plays the [[principle]] of a school who [[hales]] from Hull and forgot [[there]] lines. [[Your]] never "
        "sure what is real. The rules [[aloud]] her to stay. It has standard superhero [[fair]], and the sequel "
        "[[fairs]] better.",
        "He must [[diffuse]] the bomb; the jokes [[compliment]] the costumes. It is man [[verses]] nature, based on "
        "[[reel]] events, [[hair-rising]], and she was [[board]] by the end.",
        "It was far [[to]] fresh for me, it was [[quiet]] a good night, and we were [[quit]] surprised. He [[dinned]] "
        "with us, told us to [[loose]] ourselves in it, and [[looses]] his nerve.",
        "He is not one to speak in a [[manor]] that is odd, with all [[manor]] of jokes. It comes [[form]] Leeds. "
        "[[Form]] the start, it ran [[form]] hours. You [[no]] the tune, and he is the man [[how]] wrote it.",
        "They [[where]] late. There [[where]] no seats left. She turned [[of]] the lights, it took [[of]] in Japan, "
        "and it goes [[threw]] the roof. It was [[though]] to watch, [[through]] he was there.",
        "[[Two woman]] meet. A young [[women]] in the dark sits in a mining [[tone]]. Do not [[waist]] time: it is a "
        "[[waist]] of time, a [[bit]] hit, the film of the [[ear]]. The [[casts]] is fine.",
        "It is a [[vary]] long film about a couple that is [[marred]] twice. They [[meat]] up in his [[finale]] film, "
        "which won [[to]] prizes. She plays the [[led]].",
        "It is a room [[filed]] with smoke. The [[sighing]] of the contract took a year. It was [[band]] for years. "
        "The camera [[angel]] is wrong, and so is the [[scrip]], on a small [[budge]].",
        "They walk along the [[peer]] at night, after the civil [[was]]. His [[bother's]] coat is gone, they left "
        "[[there]] coats at the door. [[They're]] son is lost.",
        "It is the [[more]] beautiful scene of all. He is lost when the second world [[was]] is over, got [[marred]].",
    ],
    good=[
        "There were nine teams at the quiz. We came fourth. It ought to have been second.",
        "It is a western that I had first seen, aged nine, in a barn.",
        "The peon bows to the king. A flare goes up for the ship. The site of the battle is a sight. The jury "
        "prize for the best price went to nobody.",
        "On the isle of Skye he rows for once in peace, and every piece of luggage is of some weight to the patients.",
        "Her soul is heir to nothing, the tail of the dog wags, and a steel door will reek of paint. As a prophet he "
        "makes a profit; a coarse, ugly joke on the house is the site of it.",
        "They shear sheep in fair weather at a county fair, board a train, and diffuse the light. The steaks are "
        "done. The principle of it is plain: he died, her hair grew, and there lines of ships lie. He read it aloud "
        "to them.",
        "Your never-ending story compliments her; she plays songs, verses and reels, and throws a stone. That's a rap "
        "song. The company is a boarder, and the illusion to end them all is his.",
        "The young women in her high school pray to the gods, and those who choose to go are twice a week the best "
        "scene in the film.",
        "It is to light for it that a quiet full house of a manor owes its form. The form comes from the peer. I was "
        "to open for him. He quit all that, dinned it into us, and let loose the dogs.",
        "They vary much in tone. It was marred by rain. The no-show was told how Roe wrote it, and asked where they "
        "were born. Seen through he is a child. She took of it what she liked, as though to try it.",
        "A two woman show, a bit part, the ear of the king, the LED lights, her waist, the meat in the finale. An "
        "angel of a different kind, she was in a band from Leeds. He was civil was all she said. It has the more odd "
        "sound.",
    ],
)
