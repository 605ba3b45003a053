"""A word is gone and left its gap: "directed by , who", "( )", "tagged , , ,"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from filmlint.finding import WARNING, Finding
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.disjoint import Disjoint
from filmlint.text.document import Document
from filmlint.text.literal import in_code, in_front_matter
from filmlint.text.span import Span


class _Gap(NamedTuple):
    """One shape of a gap in folded text: any of the literals must occur; the group `at`, else the match, is the gap."""

    literals: tuple[str, ...]
    pattern: re.Pattern[str]
    message: str
    in_furniture: bool = False
    gate: str = ""  # what stands in all of the literals; looked for first, where there are many


_MADE = (
    r"(?:directed|written|co-written|produced|played|composed|edited|photographed|scored|penned|helmed|voiced"
    r"|narrated|adapted|portrayed)"
)
# After these a comma or a full stop with a blank before it stands for a word.
_FUNCTION = (
    r"(?:by|with|from|of|at|in|on|to|for|the|an?|and|or|but|as|than|via|into|like|about|near|between|against|opposite"
    r"|alongside"
    r"|featuring|including|starring|called|titled|entitled|named|his|her|their|its|our|your|my|is|was|are|were"
    r"|mr\.?|mrs\.?|ms\.?|dr\.?|says|said|told|calls|called|see|plays|stars|who|that)"
)
_GAPS = (
    _Gap(
        (", ,", ",,"),
        re.compile(r",(?: ?,){1,20}(?=[\s.)\]]|$)"),
        "Nothing stands between these commas",
        True,
    ),
    _Gap(
        (" ,", " ;"),
        re.compile(rf"(?<![\w-])(?:{_FUNCTION}|\w+:|[(–-])[ ]{{1,3}}[,;](?=\s|$)"),
        "A name or word is missing before the comma",
    ),
    _Gap(
        (" .",),
        re.compile(rf"(?<![\w-]){_FUNCTION}[ ]{{1,3}}\.(?=\s|$)(?! ?\.)"),
        "A name or word is missing before the full stop",
    ),
    _Gap(
        ("()", "( )", "(,", "( ,", "(;", "(  )"),
        re.compile(r"(?<![\w\])}])\((?:[ ]{0,3}[,;]?[ ]{0,3}\)|[ ]?[,;][ ]?(?=[\w$]))"),
        "Nothing stands in these brackets",
        gate="(",
    ),
    _Gap(
        ("“”", '""', '" "', "“ ”"),
        re.compile(r"(?<=[a-z,:;(] )\"[ ]?\"(?=[ ,.;:)]|$)"),
        "Nothing stands between these quotation marks",
    ),
    _Gap(
        (" by.", " by,", " by;", "by)"),
        re.compile(
            rf"\b(?P<at>{_MADE} by)(?:[.;](?=\s|$)|\)|,(?= (?:who|whose|which|and|the film|the movie|it|is"
            rf"|was|has|starring|in \d)\b))"
        ),
        "The name after “by” is missing",
        gate="by",
    ),
    _Gap(
        ("the is", "the was", "the of", " an of", " a of", "the and"),
        re.compile(r"\b(?:the (?:is|was|were|had|of|and|but)|an? of)\b(?![-'’\"”*_])(?= [a-z])"),
        "A word is missing between these two",
    ),
    _Gap(
        ("by  ", "of  ", "from  ", "with  ", " at  ", "the  ", " a  ", " an  ", " in  ", " to  ", "starring  "),
        re.compile(
            r"(?<=[\w,] )(?:by|of|from|with|at|the|an?|in|to|starring)[ ]{2,3}(?:and|who|which|is|was|has|or"
            r"|of|by)\b"
        ),
        "A word is missing in this gap",
        gate="  ",
    ),
    _Gap(
        ("$ ", "£ ", "€ "),
        re.compile(r"[$£€] (?:million|billion)\b|[$£€] ,"),
        "The figure of this sum is missing",
    ),
    _Gap(
        (" 's ",),
        re.compile(r"\b(?:of|by|from|with|in|on|and|to|for|at|about|like|as|than|into|over|see|is|was|,) 's (?=[a-z])"),
        "The name before “’s” is missing",
    ),
    _Gap(
        (
            "ating of out",
            "score of out",
            "grade of out",
            "mark of out",
            "ated out of",
            "it out of",
            "ating: out",
            "score: out",
        ),
        re.compile(
            r"\b(?:(?:rating|score|grade|mark) of|rated(?: it)?|rating:|score:) out of (?:4|5|10|100|four"
            r"|five|ten)\b"
        ),
        "The number of this rating is missing",
        gate="out ",
    ),
    _Gap(
        (" )", ":)", " ]"),
        re.compile(
            r"[(\[](?:via|source|h/t|photo|image|credit|director|dir\.|trailer|(?:directed|written|played"
            r"|photo|image|photograph) by)(?:: ?| )[)\]]"
        ),
        "Nothing follows the label in these brackets",
    ),
    _Gap(
        ("of minutes", "is minutes", "at minutes", "in minutes", "runs minutes", "running minutes"),
        re.compile(
            r"\b(?:(?:running time|runtime|running length|length) (?:of|is)|clocks? in at|runs|running"
            r"|clocking in at) (?P<at>minutes)\b"
        ),
        "The number of minutes is missing",
        gate=" minutes",
    ),
    _Gap((" the.", " the;"), re.compile(r"(?<=[a-z] )the[.;](?=\s|$)"), "A word is missing after this one"),
)
HABIT = 3  # more words apart from their ’s than this are a text in tokens


def check(document: Document, _context: Context) -> Iterator[Finding]:
    folded = document.folded
    taken = Disjoint()
    for gap in _GAPS:
        if gap.gate not in folded or not any(literal in folded for literal in gap.literals):
            continue
        spans = [
            Span(*match.span("at" if "at" in gap.pattern.groupindex else 0)) for match in gap.pattern.finditer(folded)
        ]
        if gap.literals[0] == " 's " and folded.count(" 's ") > HABIT:
            continue  # text in tokens: "it 's"
        for span in spans:
            if not _is_copy(document, span, gap.in_furniture) or not taken.take(span):
                continue
            shown = " ".join(document.text[span.start : span.end].split())
            yield Finding(span, f"{gap.message}: “{shown}”")


def _is_copy(document: Document, span: Span, in_furniture: bool) -> bool:
    if in_front_matter(document, span.start) or in_code(document, span.start):
        return False
    text = document.text
    if document.format != "plain" and "<" in text:
        opened = text.rfind("<", max(0, span.start - 400), span.start)
        if opened >= 0 and text[opened + 1 : opened + 2].isalpha() and ">" not in text[opened : span.start]:
            return False  # inside a tag
    return in_furniture or not document.in_furniture(span)


RULE = Rule(
    id="missing-word-gap",
    category="placeholder",
    severity=WARNING,
    check=check,
    summary="A word is missing, and its gap still shows",
    why="Names and titles are often links or filled in by a machine; where they fall out, a comma stands alone or a "
    "bracket is empty.",
    bad=[
        "The film was directed [[by ,]] who had never been to sea.\n",
        "The entry was posted last week and tagged [[, , ,]] among others.\n",
        "The Long Night [[( )]] opens the festival, and the festival has no other film.\n",
        "It is a remake of a play written by Ana Roe and [[directed by]].\n",
        "It was shown with a short film titled [[“”]], which ran for a minute.\n",
        "The film cost next to nothing and took [[$ million]] in a week.\n",
        "[[The of]] the harbour was built in a week, and it sank in a day.\n",
        "The part was written for a friend [[of ’s ]]father, and he turned it down.\n",
    ],
    good=[
        "It was directed by, of all people, the man who had sued the studio.\n",
        "He waits . . . and waits. The Who's second film took $5 million, and it is the one to live by.\n",
        "It is not a film for the who's who of the festival, nor for the has-beens.\n",
        "The drama (1995) was written, directed and edited by one person (who also sang).\n",
        {"text": "The call `main( )` comes twice, and the robot says it.\n\n- [ ] one\n- [ ] two\n", "path": "a.md"},
    ],
)
