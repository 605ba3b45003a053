"""A real word where another one is meant: could of, loose for lose, then after a comparative, your for you're."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import compress, count

from filmlint.finding import UNSAFE, WARNING, Edit, Finding, Fix
from filmlint.language.neighbours import beside, neighbours
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.body import Body
from filmlint.text.document import Document
from filmlint.text.span import Span
from filmlint.wording.slips import slips_in
from filmlint.wording.sought_words import SoughtWords
from filmlint.wording.word_places import words_of


def check(document: Document, _context: Context) -> Iterator[Finding]:
    found = list(slips_in(document.body, RULE.id))
    yield from found
    taken = [finding.span for finding in found]
    yield from (finding for finding in _out_of_place(document.body) if not any(map(finding.span.overlaps, taken)))


@cache
def _suspects() -> SoughtWords:
    return SoughtWords(neighbours().meant)


def _out_of_place(body: Body) -> Iterator[Finding]:
    """Words between two others that hardly ever stand there, while one that they are taken for does."""
    words, table = words_of(body), neighbours()
    tokens = words.tokens
    suspects = compress(count(1), map(_suspects().standing_in(body).__contains__, tokens[1:-1]))
    odd = {tokens[at] for at in suspects if table.likelier(tokens[at], tokens[at - 1], tokens[at + 1])}
    for word in sorted(odd) if words.english else ():
        for start in words.of(word):
            span = Span(start, start + len(word))
            meant = table.likelier(word, *beside(words.folded, *span))
            if meant and words.text[span.start : span.end].islower() and not body.in_quotation(span):
                message = f"“{word}” hardly ever stands between these words; “{meant}” may be meant"
                yield Finding(span, message, fix=Fix(f"Write “{meant}”", (Edit(span, meant),), UNSAFE))


RULE = Rule(
    id="confused-word",
    category="language",
    severity=WARNING,
    check=check,
    summary="A real word stands where another one is meant",
    why="No dictionary finds these, because both words exist; the neighbours show which one was meant.",
    bad=[
        "She could [[of]] stayed, and nobody would [[loose]] a word about it. It is better [[then]] the book.",
        "The guests leave with [[there]] own lamps. [[Their]] is no light in the house. The man [[who's]] wife has "
        "left counts the chairs.",
        {
            "text": "He was [[suppose]] to be at home. If [[your]] looking for a quiet film, this is it.",
            "fixed": "He was supposed to be at home. If you're looking for a quiet film, this is it.",
        },
        "The ending is [[to]] long, and it has [[lead]] to a quarrel with [[baited]] breath. It is [[incredible]] sad.",
        "He was [[passed]] his prime when the festival kicked [[of]] its summer, and he needed a bone [[narrow]] "
        "transplant.",
        "Nobody asks what [[lead]] him to the sea, or who will lead him away from it.",
        "He asks [[weather]] the town [[were]] he grew up is still there, even [[thought]] the map has lost it.",
        "He is [[to]] modest to say so. It ends, and [[than]] it begins. The stars find [[there]] way, and he "
        "will never be [[their]]. The faces [[who's]] name is lost are here.",
        "A man [[lead]] by his nose will [[loose]] his way. The deal [[effected]] everyone, and the second [[past]] "
        "muster. He can't [[bare]] to look, and his [[breathe]] is short.",
        "He was [[scent]] to the attic. They [[brake]] down at noon, for the [[forth]] time, and somebody she knew "
        "[[stared]] in it.",
        "The best of it is [[were]] the boat sinks. It cost more [[then]] its sequel, a [[lessor]] film, and "
        "the [[to]] leads, by now in [[there]] sixties, are glad to [[sea]] it. Nobody knows [[weather]] the "
        "studio will [[brake]] even.",
        "Viewers will [[fine]] something in it: [[allot]] of work, [[do]] to poor light, and it was "
        "[[excepted]] as art. He spent [[must]] of the day with a man [[who's]] schedule was full, and could "
        "[[breath]] again at noon.",
        "She would [[poor]] tea on a [[discrete]] butler that she [[barley]] knew. It would be easy to "
        "[[site]] more examples of it, and the score [[compliments]] the mood.",
        "The version [[off]] the film, [[witch]] opened in May, brought the team [[too]] the top: eligible "
        "[[too]] vote, he wanted [[too]] clear the director [[off]] the film.",
        {
            "text": "It was [[quiet]] clever, rather [[then]] loud, a [[quite]] triumph. [[Whom]] is it for? The right "
            "[[on]] of the three comes [[form]] the sea.",
            "fixed": "It was quite clever, rather than loud, a quiet triumph. Who is it for? The right one of "
            "the three comes from the sea.",
        },
        "Nobody knows [[who's]] it was, and he does not know [[ether]]. She waits to see [[want]] he does, "
        "and would be better [[of]] at home.",
        "It was painted [[buy]] a man from Hull, and [[too]] of them slept. You can look it [[strait]] in the "
        "eye; it will not [[chance]] his mind, [[accept]] in May.",
        "He can hardly [[breath]] during it, and she [[excepts]] the award. In the [[passed]], it was [[to]] long. "
        "The film, [[its self]] a remake, is loud, and the actors [[themself]] know it.",
        "It takes [[along]] time, and I don't [[no]] why. The plot is rather [[week]]. It was deleted [[form]] the "
        "cut, it "
        "[[effects]] him, and the [[principle]] reason is money. He [[meats]] his match, can hardly [[breath]], and "
        "they "
        "[[loose]] every game. He is two years younger [[then]] Lim.",
        "It is an [[incredible]] slow film and a [[wonderfully]] performance. She sings [[beautiful]] in the [[most "
        "darkest]] scene. It [[isn't hardly]] new and [[doesn't make no]] sense. The bond between you and [[I]] is "
        "real. "
        "The prize went to [[she]] and her aunt. [[Him and his brother]] run the mill.",
        {
            "text": "It was the straw that broke the [[horse's]] back. He bites off more than he can [[swallow]], "
            "barking up "
            "the wrong [[bush]], and took it with a [[grin]] of salt.",
            "fixed": "It was the straw that broke the camel's back. He bites off more than he can chew, barking up "
            "the wrong "
            "tree, and took it with a grain of salt.",
        },
    ],
    good=[
        "Nobody holds the record for most best actor nominations.",
        "It was lost in the ether, and they decided to buy a house. You too of all people chance it, and a "
        "strait is no road.",
        "She could have stayed, and of all her friends nobody would lose a word. Back then the loose boards were "
        "better then than now.",
        "What could of all things be worse? He was used to it, and what use to him is a film? The use to be made of "
        "it is clear.",
        "Their house is there, and it is the word that they're fond of. Your going to the seaside surprised her.",
        "It is a women in prison movie. He passed his prime in it, and he kicks of all things a dog.",
        "Who's there? The man who's been waiting. Whose is the lamp? It was to many a surprise, and the road to "
        "much of it leads through the wood.",
        "The lead to follow is the actress in the lead. He thought the house was quiet, quite quiet, as he thought "
        "he would find it.",
        "It is an incredible good-luck story and a complete old fool tells it. Few had thought the past few years "
        "would be passed in silence.",
        "A film that never seems to slow down is as kind to some as it is to many others. She is one whose coming of "
        "age is better, louder and stranger than it looks. Only then were they asked.",
        "So too the opening scene, which tries too hard; sustaining life off Earth, they put some audience "
        "members off a bit. They cut production off the coast, and witch hunts, they say, finish the version off.",
        {
            "text": "The review was not kind:\n\n*It is even more campier than the book.*\n\nIt rains.\n",
            "path": "a.md",
        },
        "The cracking apart of a family; a Western filmed with quiet good humor; a film about the feat of its makers, "
        "were it not now too late. Few could weather the test of time, or the witch is angry at a reel or two.",
        "She is off to sea and could weather the storm there in sixties clothes; the lessor let the house. "
        "The cars brake, a fine work of art, and the cat must of all things be fed. Few know who's there.",
        "Were the studio to agree, the house, were it his, would be one he could fine people in. The more "
        "that the boat costs, the better that the film ends. Advice is free, and a barley field is not. In "
        "the to and fro he compliments her on it.",
        "He excepts the night of the prize, and to breath control she gave a year. It is by its "
        "self-made rules; one sees themself in the passed notes.",
        "Or rather then, when he was young. So serious were they all that nobody laughed. Most of whom was it? Let her "
        "breathe, and bare her soul on the other side of the lead by a mile.",
        "Walk along, time after time, and say no; how it goes is rather a week's work. The band that formed form the "
        "core. "
        "Special effects him no good does. In principle cast and crew agree, and the cured meats his wife sells are "
        "cheap. "
        "They let loose every dog, and he was older then, at home.",
        "He sings beautiful songs in an incredible film. A wonderfully shot scene, most honest, between you and me, "
        "and he "
        "and his brother run the mill. A bitter pill to most, a wolf in a coat, a blessing in many ways.",
    ],
)
