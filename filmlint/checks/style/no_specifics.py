"""A long article without a number, a quotation, a name or a scene."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.finding import NOTE, WARNING, Finding
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span

_DIGIT = compile_when_used(r"\d")
_YEAR = compile_when_used(r"(?:18[89]\d|19\d\d|20\d\d)\b|['’]\d\ds\b")
_NAME = compile_when_used(r"(?<=[a-z,;] )[A-Z][a-zà-ÿ]+(?:[ -][A-Z][\w’'-]+)*")
_SCENE = compile_when_used(
    r"\b(?:(?:in|during) (?:one|the opening|the first|the last|the final|another|a key|an early|a late) (?:scene|shot|"
    r"sequence|moment)|the (?:scene|moment|sequence|shot) (?:where|when|in which|that)|(?:opening|closing|final|last|"
    r"first|long) (?:shot|scene|take)|"
    r"there(?:'s| is) a (?:scene|shot|moment)|close-up|cuts? to|halfway through|minutes in\b)"
)
_LEFT = 3  # questions after the quick ones
_QUOTED_WORDS = 4  # a shorter quotation is a title or a term


def check(document: Document, context: Context) -> Iterator[Finding]:
    body = document.body
    words = body.word_count
    if words < context.options["words"]:
        return
    text = body.text
    # The quick questions first: most articles have answered two of the five by then.
    no_number = not _DIGIT.search(text)
    no_quotation = not any(text.count(" ", start, end) >= _QUOTED_WORDS - 1 for start, end in body.quotations)
    if no_number + no_quotation + _LEFT < context.options["missing"]:
        return
    no_year = no_number or not _YEAR.search(text)
    if no_number + no_quotation + no_year + _LEFT - 1 < context.options["missing"]:
        return
    named = ((no_number, "no number"), (no_year, "no year"), (no_quotation, "no quotation"))
    missing = [name for absent, name in named if absent]
    names = {match.group().split()[-1] for match in _NAME.finditer(text)}
    if len(names) <= context.options["names"]:
        missing.append(f"{len(names)} names" if len(names) != 1 else "one name")
    if not _SCENE.search(body.folded):
        missing.append("no scene or shot")
    if len(missing) >= context.options["missing"]:
        quiet = context.profile.name == "essay" or missing[0] != "no number"
        yield Finding(
            Span(0, 0),
            f"{words:,} words with {', '.join(missing[:-1])} and {missing[-1]}: hardly a thing that could only be "
            f"said of this film",
            severity=NOTE if quiet else None,
            whole_file=True,
        )


_VAGUE = (
    "The film is a moving story about what it means to be a family. It looks at love and loss with great care, and it "
    "never takes the easy way. The acting is strong from the whole cast, and the music goes well with the mood. The "
    "lighting adds to the feeling of unease, and the pace is just right for a story of this kind. There is a lot to "
    "think about here, and everybody will find something to take home."
)
RULE = Rule(
    id="no-specifics",
    category="style",
    severity=WARNING,
    confidence="medium",
    check=check,
    options={"words": 400, "names": 6, "missing": 5},
    summary="Nothing in the article could only be said of this film",
    why="A review names a shot, a line, a year, the people who did it. An article of four hundred words that has none "
    "of them, not one, could stand under any title, and most often was not written by somebody who saw the film.",
    bad=[
        {"text": f"[[file]]\n{_VAGUE}", "options": {"words": 60}},
        {
            "text": "[[file]]\nThis is a warm and gentle comedy about growing up in a small town. The young lead is "
            "wonderful, and so are the older actors around her. The director has a light touch and a good ear. The "
            "script is funny without being cruel, and the ending is earned. The costumes and the sets are lovely to "
            "look at, too.",
            "options": {"words": 40},
        },
    ],
    good=[
        {
            "text": "The film is a moving story about a family. In one scene the mother counts the spoons, and Ana "
            "Roe lets "
            "us hear that one is missing. “You were always the careful one,” says her son. The acting is strong, the "
            "music "
            "goes well with the mood, and the house is a character of its own.",
            "options": {"words": 40},
        },
        "The film is a moving story about what it means to be a family. It is worth an evening.",
        {
            "text": "Ana Roe, Ben Lim, Cora Day, Dan Ott, Eva Moss, Finn Hale and the young Gus Park share a house in "
            "1952. It "
            "has one bath. The film follows them for a week, in which the bath is mended twice, and the landlord "
            "falls in "
            "love with the plumber. It is a gentle comedy that knows a lot about pipes.",
            "options": {"words": 40},
        },
    ],
)
