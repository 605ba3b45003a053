"""A verb in a form that cannot stand there: "can easily knocked", "had ran", "began in when", "did not went"."""

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
    id="verb-form",
    category="language",
    severity=WARNING,
    check=check,
    summary="A verb has a form that cannot stand there",
    why="A word was dropped or left over when the sentence was changed, and the verb no longer fits what is left of "
    "it.",
    bad=[
        "In this house people can easily [[locked]] themselves out, and it [[is was]] a long way to the village.",
        {
            "text": "[[Turn's]] out that she was said to [[have had]] run into him. The film is [[base]] on the novel.",
            "fixed": "Turns out that she was said to have run into him. The film is based on the novel.",
        },
        "The film doesn't [[dominated]] the evening, and she didn't [[noticed]] it; it doesn't need to, nor succeed.",
        "She does not [[watches]] it, and it will not [[has]] an end.",
        "His career began [[in when]] he was twelve. He did not [[went]] to school, and he had [[went]] to sea.",
        "[[That's]] sounds like a lie, and it has [[being]] called one. The film, which [[been]] made at home, is "
        "short.",
        {
            "text": "Lim is well [[know]] for her plays, and she was [[suppose]] to direct. We got [[use]] to it, and "
            "nobody has spoken [[since]] three years. It cost $6 [[millions]].",
            "fixed": "Lim is well known for her plays, and she was supposed to direct. We got used to it, and nobody "
            "has spoken for three years. It cost $6 million.",
        },
        "The family had [[ask]] for it, the deal was [[approve]] last week, and it could [[led]] to more.",
        "The film was [[make]] in May and will be [[turn]] into a musical; the prize was [[award]] to her.",
        "The lead was [[force]] to leave, the house is [[own]] by a bank, and the film was [[release]] in May. I've "
        "[[saw]] it, and she has [[sign on]] for more.",
        "Lim told the council that [[they been]] involved in it.",
        "He [[begun]] the script at home, and it doesn't [[works]]. Nobody can [[makes]] sense of it. It can [[makes]] "
        "one cry, and we look forward to [[see]] the rest.",
        "He was told to [[stopped]], and she had never [[be]] to it. They have [[join]] the crew, and the shoot "
        "was [[delay]] twice.",
        "The camera [[catched]] her, and he was [[casted]] as the villain. The film [[costed]] nine million and [[was "
        "happened]] upon. A film shot in May and [[narrate]] by her, it [[is consists]] of two halves.",
        "She [[has died]] on Tuesday, and the film [[has been released]] last week. She was hired to [[directed]] it, "
        "and he can [[went]] home. I [[am agree]].",
        "She will never [[forgets]] it, and nobody should [[has]] to. He did not [[realised]] it; why didn't anyone "
        "[[noticed]] it? It had [[froze]], they were [[drove]] home, and she learns to [[flew]].",
        "It is told without [[understand]] the rules, instead of [[explain]] them. [[The begin]] of it is dull, and "
        "[[his decide]] to go was a lie. It made her [[feels]] cold, and she asked [[him]] explain it.",
        "She is famous for [[break]] the rules.",
        "They have [[include]] it, and it has [[been being]] told. She is able to [[making]] a scene, manages to "
        "[[surprises]] us, and died of [[an overdoes]]. It lets her [[goes]].",
        "The music has never [[sound]] like this, and she has already [[decide]]. Did they really [[noticed]]? The "
        "hall was [[build]] in 1911, and it is best [[remember]] for a fire. She was born and [[raise]] in Leeds.",
        "It is a man of few words who must [[finds]] it. He insisted on [[do]] it, is "
        "good at [[make]] a scene, and it is worth [[see]] for the end. After [[leave]] school she went home.",
        "The role is [[plays]] by a dancer. It has [[being]] restored.",
    ],
    good=[
        "To be sure, they had never be-all plans. What they have joy in is work, and the delay was twice the plan.",
        "People can easily be locked out. It was a long way, and what it is is a farce. They will need a lamp, and "
        "they must proceed.",
        "She thought that, had they been asked, they would have come.",
        "It turns out that she had run into him. The army base on the novel island is empty. His career began in "
        "1960, when he was twelve.",
        "He did not go, for he had gone before. The will named nobody, and the can opened by itself. That's what "
        "sounds right.",
        "A film that could be called brave is a film he had seen made. She has had to run. Those who will shed "
        "tears can shed them.",
        "Never, though, has he been so dull. What could they have done had they been given time? It works as well as "
        "it does is the point. Not since May have we seen this.",
        "What it does is make a case, and his job is take the blame. The plan is to be show runner in the autumn.",
        "All that we use is owned by a bank; the trick that they use to hide it is old, and those in the know, as you "
        "well know, own nothing. He is key to it.",
        "She has died, on a Tuesday that nobody forgets, and has been to sea. The costed plan was cast in stone. All "
        "that they can took a day, and what it is depends on the people he was sent to made up. They live and narrate "
        "by the book.",
        "Fighting as hard as they can works. The stuff that doesn't takes the film down. The base on the island is "
        "subject to the law, and since three years ago nobody has lived there.",
        "The will goes to her, and the trick is to explain it. Those who can, have; what he had become depends on it. "
        "A remove from the world is what they employ. By and by, the pretend king and his know-all believe in it.",
        "He did not all but save her. Nothing he listened to took long, and the least it did was explain the rest. The "
        "proceeds of the sale helped her find a house.",
        "We have all that they have to include. He is close to making it, and the works that he listens to surprise "
        "him.",
        "He has always need of a friend. All they did was show the film. It lets the man who sings be. The best he "
        "could do was offer to pay, and there was use for it. It was open on Friday.",
        "A man in the act of love knows that a work of art makes it. What it has being told at length is length.",
    ],
)
