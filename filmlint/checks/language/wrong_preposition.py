"""A word that takes another preposition than the one behind it, or another form: "based of", "capable to make"."""

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
    id="wrong-preposition",
    category="language",
    severity=WARNING,
    check=check,
    summary="A word is followed by a preposition, or a form, that it does not take",
    why="Which preposition a word takes is learnt word by word; the wrong one is the mark of a hurried translation.",
    bad=[
        {
            "text": "The script is based [[of]] a play, and the cast consists [[from]] unknowns. She is capable [[to]] "
            "carry it, different [[of]] the rest, and was married [[with]] a banker.",
            "fixed": "The script is based on a play, and the cast consists of unknowns. She is capable of carry it, "
            "different from the rest, and was married to a banker.",
        },
        "It depends [[of]] how much you bring. He arrived [[to]] the island, accused [[for]] cheating, and is "
        "interested [[about]] the mill. The story is reminiscent [[to]] a fable.",
        "They discuss [[about]] the end, and he insisted [[to]] shoot it. She succeeded [[to]] make them laugh, and he "
        "enjoyed [[to watch]] it. It is worth [[to see]], and nobody must [[to]] go.",
        "It made them [[to]] laugh, and she let him [[to]] stay. Instead of [[tell]] us why, it ends. By [[show]] the "
        "door it says more.",
        "[[Despite]] he is old, he runs, and [[because of]] he was late it rains, [[in spite]] the sun. It was love "
        "[[in]] first sight; [[on]] the same time, he is as good [[than]] his brother, and the same [[than]] ever.",
        "It is better [[that]] any of them, and as soon [[that]] he comes it stops. He prefers silence [[than]] words. "
        "It took between six [[to]] eight weeks, with neither fear [[or]] favour.",
        "She was nominated [[to]] best actress, and he won the prize [[of]] best actor. It opened [[in]] Friday, was "
        "released [[on]] 1994, and she was born [[in]] May 4, 1971.",
        "It [[comprises of]] two halves. He stars [[opposite of]] her in the third film [[on]] the series.",
        "It [[consists]] two long takes, everything [[depends]] the last one, and nobody [[listens]] the band. The "
        "house [[belongs]] the mill, and they were [[participating]] the strike.",
        "It deals [[about]] grief, she was surprised [[from]] it, and he is addicted [[with]] films. Set [[on]] the "
        "1920s, "
        "it was shot [[in]] location. I could not [[help to]] laugh, it is worth [[to be]] seen, and she spends the "
        "night "
        "[[to]] look for him.",
        "He stopped [[to]] smoking.",
    ],
    good=[
        "At the mill waits her stepfather, a captain.",
        "The script is based on a play. He is based off the coast. It consists of two halves, was adapted for the "
        "stage, and is no different of late.",
        "They arrived to find him gone. He arrived to a standing ovation, was married with two children, and had his "
        "hands full with work. She accused him for years of lying.",
        "He succeeded to the throne, insisted to reporters that it rained, and did what he could to make it work. Try "
        "as he might to save it, it fails. It is as good as it can be, to be fair.",
        "She let us to the farm, and the choice made them to each other what they are. He was made to laugh. It is "
        "worth a lot to see them. The film was to be avoided to the end.",
        "It was inspired from within. The most accomplished of the lot, it is similar to the rest, and comprises all "
        "that he knew between nine and five. Neither is good or bad. In comparison of size it wins.",
        "He opened in Friday the 13th, released on 1,400 screens. It was the same film rather than another. Despite it "
        "all, and because of him, she is more at home than he is.",
        "In charge of the house, in love for the first time, he turns to the left at the end of the day. The show is "
        "by and about sailors. Instead of bring-and-buy sales they have a fair.",
        "The band she listens to the most is the one they belong to. He arrived the same day, laughed the whole time, "
        "and what it consists of the film never says. The house they refer to her father bought.",
        "The two deals about to be signed are set in the 1920s. She stopped to smoke, spent money to make it, and "
        "could "
        "help to laugh it off.",
    ],
)
