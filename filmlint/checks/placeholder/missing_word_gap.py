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
from filmlint.text.expression import compile_when_used
from filmlint.text.literal import in_code, in_front_matter
from filmlint.text.presence import Anchored
from filmlint.text.span import Span


class _Gap(NamedTuple):
    """One shape of a gap in folded text: its group `at`, else the match, is the gap."""

    pattern: re.Pattern[str]
    message: str
    texts: tuple[str, ...]  # one of these stands in every match
    in_furniture: bool = False
    before_name: bool = False  # a gap only where a name in capitals follows


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
_APART = " 's "
HABIT = 3  # more words apart from their ’s than this are a text in tokens
_GAPS = (
    _Gap(
        compile_when_used(r",(?: ?,){1,20}(?=[\s.)\]]|$)"),
        "Nothing stands between these commas",
        (" ,", ",,"),
        in_furniture=True,
    ),
    _Gap(
        compile_when_used(rf"(?<![\w-])(?:{_FUNCTION}|\w+:|[(–-])[ ]{{1,3}}[,;](?=\s|$)"),
        "A name or word is missing before the comma",
        (" ,", " ;"),
    ),
    _Gap(
        compile_when_used(rf"(?<![\w-]){_FUNCTION}[ ]{{1,3}}\.(?=\s|$)(?! ?\.)"),
        "A name or word is missing before the full stop",
        (" .",),
    ),
    _Gap(
        compile_when_used(r"(?<![\w\])}])\((?:[ ]{0,3}[,;]?[ ]{0,3}\)|[ ]?[,;][ ]?(?=[\w$]))"),
        "Nothing stands in these brackets",
        ("()", "(,", "(;", "( "),
    ),
    _Gap(
        compile_when_used(r"\"(?<=[a-z,:;(] \")[ ]?\"(?=[ ,.;:)]|$)"),
        "Nothing stands between these quotation marks",
        ('""', ' " '),
    ),
    _Gap(
        compile_when_used(
            rf"\b(?P<at>{_MADE} by)(?:[.;](?=\s|$)|\)"
            rf"|,(?= (?:who|whose|which|and(?! \w+(?:ing|ed)\b)|the film|the movie"
            rf"|it|is|was|has|starring|in \d)\b))"
        ),
        "The name after “by” is missing",
        (" by.", " by,", " by;", " by)"),
    ),
    _Gap(
        compile_when_used(
            r"\b(?:novel|book|play|screenplay|script|stor(?:y|ies)|score|music|songs?|comic|article|memoir|direction"
            r"|cinematography) (?P<at>by)(?:[.;](?=\s|$)|,(?= (?:it|this|the film|which|who|starring)\b))"
        ),
        "The name after “by” is missing",
        (" by.", " by,", " by;"),
    ),
    _Gap(
        compile_when_used(
            r"\baccording (?P<at>to)\.(?=\s|$)|\bin an? (?:\w+ )?(?:interview|conversation) (?P<in>with)\.(?=\s|$)"
        ),
        "The name after this word is missing",
        (" to.", " with."),
    ),
    _Gap(
        compile_when_used(
            r"\b(?:by|with|starring|featuring|opposite|alongside|(?<![\w-] )both) and(?= (?!large\b|without\b)[^\W\d_])"
        ),
        "A name is missing before “and”",
        (
            *("by and ", "with and ", "starring and ", "featuring and ", "opposite and ", "alongside and "),
            "both and ",
        ),
        before_name=True,
    ),
    _Gap(
        compile_when_used(r"(?<![\w,;:] )\bboth and(?= [a-z]{2,}(?:ed|s)\b)"),
        "A name is missing before “and”",
        ("both and ",),
    ),
    _Gap(
        compile_when_used(r"\b(?:the (?:is|was|were|had|of|and|but)|an? of)\b(?![-'’\"”*_])(?= [a-z])"),
        "A word is missing between these two",
        ("the is ", "the was ", "the were ", "the had ", "the of ", "the and ", "the but ", "an of ", "a of "),
    ),
    _Gap(
        compile_when_used(
            r" (?<=[\w,] )(?P<at>(?:by|of|from|with|at|the|an?|in|to|starring)[ ]{2,3}(?:and|who|which|is|was|has"
            r"|or|of|by))\b"
        ),
        "A word is missing in this gap",
        (
            *(" by  ", " of  ", " from  ", " with  ", " at  ", " the  ", " a  ", " an  ", " in  ", " to  "),
            " starring  ",
        ),
    ),
    _Gap(
        compile_when_used(r"[$£€] (?:million|billion)\b|[$£€] ,"),
        "The figure of this sum is missing",
        ("$ ", "£ ", "€ "),
    ),
    _Gap(
        compile_when_used(
            r"\b(?:of|by|from|with|in|on|and|to|for|at|about|like|as|than|into|over|see|is|was|,) 's (?=[a-z])"
        ),
        "The name before “’s” is missing",
        (_APART,),
    ),
    _Gap(
        compile_when_used(
            r"\b(?:(?:rating|score|grade|mark) of|rated(?: it)?|rating:|score:) out of (?:4|5|10|100|four"
            r"|five|ten)\b"
        ),
        "The number of this rating is missing",
        (" of out of ", "rated out of ", "rated it out of ", ": out of "),
    ),
    _Gap(
        compile_when_used(
            r"[(\[](?:via|source|h/t|photo|image|credit|director|dir\.|trailer|(?:directed|written|played"
            r"|photo|image|photograph) by"
            r"|(?:photo|image|picture) (?:credit|courtesy(?: of)?|via)|courtesy(?: of)?|picture|caption)(?:: ?| )[)\]]"
        ),
        "Nothing follows the label in these brackets",
        (" )", ":)", " ]", ":]"),
    ),
    _Gap(
        compile_when_used(
            r"\b(?:(?:running time|runtime|running length|length) (?:of|is)|clocks? in at|runs|running"
            r"|clocking in at) (?P<at>minutes)\b"
        ),
        "The number of minutes is missing",
        ("of minutes", "is minutes", "at minutes", "runs minutes", "running minutes"),
    ),
    _Gap(
        compile_when_used(
            rf"\b(?P<at>(?:{_MADE}|shot|made|published|released|distributed|created|edited) by)(?= (?:in (?:the|an?"
            r"|(?:19|20)\d\d)|on (?:the|an?|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|at the|is|was|has|had|who|which"
            r"|on (?:left|old|a |film|super|16|35|digital|location)[\w-]*|and (?:by|in|on|was|is|has|who))\b)"
        ),
        "The name after “by” is missing",
        (
            *(" by in ", " by on ", " by at ", " by is ", " by was ", " by has ", " by had ", " by who "),
            *(" by which ", " by and "),
        ),
    ),
    _Gap(
        compile_when_used(
            r"\b(?:novel|book|play|screenplay|script|story|score|music|songs|comic|memoir|photo|photograph|image"
            r"|picture) "
            r"(?P<at>by)(?= (?:on (?:unsplash|flickr|instagram|pexels|twitter|facebook)|is|was|in (?:19|20)\d\d"
            r"|and (?!for\b|by\b)[a-z]{3,})\b)"
        ),
        "The name after “by” is missing",
        (" by on ", " by and ", " by is ", " by was ", " by in "),
    ),
    _Gap(
        compile_when_used(
            r"(?<!such )\b(?P<at>as (?:wrote|writes|argued|argues|explained|explains))(?= (?:in|on|at|last|this)\b)"
        ),
        "The name after “as” is missing",
        ("as wrote ", "as writes ", "as argue", "as explain"),
    ),
    _Gap(
        compile_when_used(r"\b(?P<at>on[ ]{2,3}(?:from|and|or|in|is|was|has|until|but|at|by|with))\b"),
        "A word is missing in this gap",
        (" on  ",),
    ),
    _Gap(
        compile_when_used(r"(?<=[a-z] )the[.;](?=\s|$)"),
        "A word is missing after this one",
        (" the.", " the;"),
    ),
)
_ANCHORED = Anchored((gap.texts, gap) for gap in _GAPS)


def check(document: Document, _context: Context) -> Iterator[Finding]:
    folded = document.folded
    taken = Disjoint()
    for gap in _ANCHORED.standing_in(document.presence):
        if _APART in gap.texts and folded.count(_APART) > HABIT:
            continue
        for match in gap.pattern.finditer(folded):
            span = Span(*match.span(match.lastgroup or 0))
            if gap.before_name and not document.text[match.end() + 1].isupper():
                continue
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
        "The boat was [[shot by]] in 1961, and the score [[by]] is older than the sailors.\n",
        "The film will be [[distributed by]] in the north. It was slow, [[as wrote]] in the weekly.\n",
        "The film can be seen [[on  from]] Friday, and a book follows.\n",
        "The film was directed [[by ,]] who had never been to sea.\n",
        "The entry was posted last week and tagged [[, , ,]] among others.\n",
        "The Long Night [[( )]] opens the festival, and the festival has no other film.\n",
        "It is a remake of a play written by Ana Roe and [[directed by]].\n",
        "It was shown with a short film titled [[“”]], which ran for a minute.\n",
        "The film cost next to nothing and took [[$ million]] in a week.\n",
        "[[The of]] the harbour was built in a week, and it sank in a day.\n",
        "The score is [[by and]] Otto Kemp, and the novel [[by]]. It runs two hours, according [[to]].\n",
        "The skipper and the cook were asked for the log. [[Both and]] refused, and the cook threw a pan.\n",
        "The part was written for a friend [[of ’s ]]father, and he turned it down.\n",
    ],
    good=[
        "Written by Isa Roe, it was shot by On Sea Pictures, directed by and starring Otto Kemp, and is "
        "as argued as it is long.\n",
        "It is a film by and about sailors, directed by, and starring, one of them. Both and neither are at sea.\n",
        "She sings with and without a band in With and Without You, a play that she could live by.\n",
        "It was directed by, of all people, the man who had sued the studio.\n",
        "He waits . . . and waits. The Who's second film took $5 million, and it is the one to live by.\n",
        "It is not a film for the who's who of the festival, nor for the has-beens.\n",
        "The drama (1995) was written, directed and edited by one person (who also sang).\n",
        {"text": "The call `main( )` comes twice, and the robot says it.\n\n- [ ] one\n- [ ] two\n", "path": "a.md"},
    ],
)
