"""A set phrase without one of its small words: "one of best", "in middle of", "in order make"."""

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
    id="missing-small-word",
    category="language",
    severity=WARNING,
    check=check,
    summary="A small word is missing in a set phrase",
    why="“The”, “of” and “to” are the first to go when a sentence is changed, and the eye of the writer reads them "
    "still.",
    bad=[
        {
            "text": "It is one [[of]] best scenes. He tells it [[in order]] make a point, and [[as]] result nobody "
            "laughs. It was [[such]] good idea.",
            "fixed": "It is one of the best scenes. He tells it in order to make a point, and as a result nobody "
            "laughs. It was such a good idea.",
        },
        "She stands [[in]] middle of the road [[for]] first time, [[with]] help of a friend, and she [[tries]] find "
        "the way. I would [[like]] see it.",
        "It [[is]] great film, and it [[was]] first time that she sang. It may be the best film [[of]] year, and he "
        "the richest man [[in]] world. There are a [[lot]] people here, [[because]] lack of rain.",
        "She [[plays]] role of a nurse, that [[kind]] person. [[Most]] the film follows her. [[As soon]] he comes, it "
        "stops. [[There]] no ghosts in it. He [[tries]] make it, at [[the age]] 12, [[out]] nowhere.",
        "The sequel [[was]] huge hit in Japan, she would [[be]] good actress, and he plays [[drummer]] who drinks. It "
        "tells [[story]] of a farm that lies [[at]] end of the road. A [[lot]] the scenes are long, and it is [[one]] "
        "the few films that last.",
        "They [[seem]] belong here, are [[going]] play a song and [[refuse]] leave the hall.",
        "She [[could]] the part in her sleep, they [[will]] a new print in May, and there [[could]] been another. I "
        "[[would not]] it. [[There been]] rumours.",
        "[[None]] them had acted before, there was a [[lot]] rain in it, and it is the [[kind]] film you see twice. "
        "In the "
        "[[middle]] the night he spent [[most]] his life, and it is [[full]] ghosts.",
        "It is [[based]] a novel. He died [[the age]] of eighty, and the story is [[set]] the north. He [[went]] the "
        "cinema, ran [[to]] window, and the part [[went]] a newcomer.",
        "She is [[married]] a dentist, is in [[love]] her landlady, [[fell]] love, took [[care]] her father and "
        "[[looked]] the window. They are [[looking]] a new home, and he is [[afraid]] the dark.",
        "It [[reminded me]] a dream. The film [[deals]] the war. He wrote the script [[as well]] the songs. He "
        "[[used]] "
        "live above a shop, and she [[had]] leave the country.",
        "She [[is]] daughter of a baker, he was [[only]] man who knew, he [[made]] film about his mother, and she gave "
        "[[him]] copy of it.",
    ],
    good=[
        "The prize went to Roe: he was best director there, and his film the best drama.",
        "It is one of the best scenes, and one of few. He tells it in order to make a point, and as results go it is "
        "fine.",
        "They are in the middle of it, in first place, and in order. All that he tries find a place; the best that he "
        "wants take a day. She died at age 16, as far as we know.",
        "It is film noir, and it was first shown in May. He was great actor material. There no longer is a house. It "
        "is such fine work that most the world over love it. The end the film deserves is another.",
        "She plays part-time, with a kind person or two. From time to time there are many. It not only sings, it is a "
        "first. In the world of tomorrow she is the same as ever, and he looks out of control.",
        "It is a beautifully told story about a married man who plays host to a band. It will likely prove dull, and "
        "they seem content. He is good company, not one the better for it.",
        "He did as best he could the year before, and what she would the next. Could he the same? He asked why he "
        "could "
        "not, it being late. It is beautifully shot film about rain, and he used live ammunition.",
        "She looked the part, went the distance, came the dawn. In the end the film stands. Would that it could. He "
        "had "
        "hope the day she left, and she was married a year later. In love a second time, he is of age.",
        "It is full colour. He might as well the next day. The kind man that he is, he saw most that day.",
    ],
)
