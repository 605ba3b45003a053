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
from filmlint.text.presence import Anchored
from filmlint.text.span import Span


class _Gap(NamedTuple):
    """One shape of a gap in folded text: its group `at`, else the match, is the gap."""

    pattern: re.Pattern[str]
    message: str
    texts: tuple[str, ...]  # one of these stands in every match
    in_furniture: bool = False
    out_of_speech: bool = False  # who speaks may break off


_MADE = (
    r"(?:directed|written|co-written|produced|played|composed|edited|photographed|scored|penned|helmed|voiced"
    r"|narrated|adapted|portrayed)"
)
# After these a comma or a full stop with a blank before it stands for a word.
_FUNCTION = (
    r"(?:by|with|from|of|at|in|on|to|for|the|an?|and|or|but|as|than|via|into|like|about|near|between|against|opposite"
    r"|alongside|aged|hashtag|until|since"
    r"|featuring|including|starring|called|titled|entitled|named|his|her|their|its|our|your|my|is|was|are|were"
    r"|mr\.?|mrs\.?|ms\.?|dr\.?|says|said|told|calls|called|see|plays|stars|who|that"
    r"|includes?|features|among them|see also|visit)"
)
_APART = " 's "
LONGEST_LINE = 2000  # characters in which the marks of a line are counted
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
        compile_when_used(r"(?:^|(?<=[a-z)][.!?] ))[,;] ?(?=[a-z]{2,})", re.MULTILINE),
        "A name or word is missing before the comma",
        ("\n,", "\n;", ". ,", "! ,", "? ,", ". ;"),
    ),
    _Gap(
        compile_when_used(rf"(?<![\w-]){_FUNCTION}[ ]{{1,3}}\.(?=\s|$)(?! ?\.)"),
        "A name or word is missing before the full stop",
        (" . ", " .\n"),
    ),
    _Gap(
        compile_when_used(r":[ ]{1,2}\.(?=\s|$)(?! ?\.)"),
        "A name or word is missing before the full stop",
        (": . ", ": .\n"),
    ),
    _Gap(
        compile_when_used(r"(?<![\w\])}])\((?:[ ]{0,3}[,;/-]?[ ]{0,3}\)|[ ]?[,;][ ]?(?=[\w$]))"),
        "Nothing stands in these brackets",
        ("()", "(,", "(;", " ( ", " (- ", " (/ ", "(-)", "(/)"),
    ),
    _Gap(
        compile_when_used(r"[\"'](?<=[a-z,:;(] .)(?:(?<=\")[ ]?\"|(?<=')[ ]?'(?![^\n']{1,80}''))(?=[ ,.;:)]|$)"),
        "Nothing stands between these quotation marks",
        ('""', ' " ', "''", " ' "),
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
        compile_when_used(r"(?<=[ ,])(?P<at>(?:and|or|the|than|such as|including|featuring)[.;])(?=\s|$)"),
        "A word is missing after this one",
        tuple(
            f" {word}{end}" for word in "and. or. the. than. as. including. featuring. the;".split() for end in " \n"
        ),
        out_of_speech=True,
    ),
    _Gap(
        compile_when_used(
            r"\b(?:opens?|opened|premieres?|premiered|screens|airs|aired|arrives|released|starts|started|begins|began|"
            r"debuts|debuted|cinemas|theaters|theatres|netflix|dvd|blu-ray) (?P<at>on)\.(?=\s|$)"
        ),
        "The day or place after “on” is missing",
        (" on. ", " on.\n"),
    ),
    _Gap(
        compile_when_used(
            r" (?= )(?:(?<=\bby )|(?<=\bof )|(?<=\bfrom )|(?<=\bwith )|(?<=\bat )|(?<=\bthe )|(?<=\ba )|(?<=\ban )"
            r"|(?<=\bin )|(?<=\bto )|(?<=\bon )) {1,2}(?:and|who|which|is|was|has|or|of|by|from|in|until|but|at|with)\b"
        ),
        "A word is missing in this gap",
        tuple(f" {word}  " for word in "by of from with at the a an in to on".split()),
    ),
    _Gap(
        compile_when_used(r"[$£€](?<!the .)(?<!in .) (?:(?:million|billion)\b|(?=[a-z,])(?!(?:sign|symbol|and|or)\b))"),
        "The figure of this sum is missing",
        (" $ ", " £ ", " € ", "us$ ", "a$ "),
    ),
    _Gap(compile_when_used(r"\bof (?P<at>:)(?= )"), "A name or word is missing before the colon", (" of : ",)),
    _Gap(
        compile_when_used(
            r"\b(?P<at>(?:took|made|raised|banked|worth|earned|grossed|cost) (?:million|billion))\b"
            r"(?! (?:dollar|people|pound)s?\b)"
        ),
        "The figure of this sum is missing",
        tuple(
            f"{word} {sum_}" for word in "took made raised banked worth".split() for sum_ in ("million ", "billion ")
        ),
    ),
    _Gap(
        compile_when_used(
            r"(?:^|\b(?:of|by|from|with|in|on|and|to|for|at|about|like|as|than|into|over|see|is|was|the|when|that|,)"
            r"[ ]|(?<=[a-z][.!?] ))'s (?=[a-z])",
            re.MULTILINE,
        ),
        "The name before “’s” is missing",
        (_APART, "\n's "),
    ),
    _Gap(
        compile_when_used(
            r"\b(?:the|an?|his|her|their|this|its|our|another|every) (?P<at>-(?:year|month|week|day|hour|minute|foot"
            r"|metre|meter|mile|page|part|episode|film|day)s?(?:-old|-long)?)\b"
        ),
        "The number before the hyphen is missing",
        tuple(
            f" -{unit}"
            for unit in "year month week day hour minute foot metre meter mile page part episode film".split()
        ),
    ),
    _Gap(
        compile_when_used(
            r"[(\[](?:via|source|h/t|photo|image|credit|director|dir\.|trailer|(?:directed|written|played"
            r"|photo|image|photograph) by|aged?|(?:born|died)(?: in| on)?|b\.|d\.|starring|isbn|pp?\."
            r"|(?:photo|image|picture) (?:credit|courtesy(?: of)?|via)|courtesy(?: of)?|picture|caption)(?:: ?| )[)\]]"
            r"|\( ?(?:mins?|minutes|pages|pp|years)\.?\)|\((?P<length>mins?\.?|minutes)[,;] "
        ),
        "Something is missing in these brackets",
        (" )", ":)", " ]", ":]", "(min", "( min", "(pages", "(pp", "(years", "( years"),
    ),
    _Gap(
        compile_when_used(r"\b(?:photo|image|picture|photograph|source|credit|via|courtesy): ?(?P<at>[/|](?= ))"),
        "A name is missing before this sign",
        (": / ", " / ", " | ", ":/ ", ":| "),
    ),
)
LONGEST_WORD = 40  # characters
_ANCHORED = Anchored((gap.texts, gap) for gap in _GAPS)


def check(document: Document, _context: Context) -> Iterator[Finding]:
    folded = document.folded
    taken = Disjoint()
    for gap in _ANCHORED.standing_in(document.presence):
        if _APART in gap.texts and folded.count(_APART) > HABIT:
            continue
        for match in gap.pattern.finditer(folded):
            span = Span(*match.span(match.lastgroup or 0))
            if not _is_copy(document, span, gap.in_furniture) or (gap.out_of_speech and _is_spoken(folded, span.start)):
                continue
            if not taken.take(span):
                continue
            yield Finding(span, f"{gap.message}: “{_shown(document.text, span)}”")


def _shown(text: str, span: Span) -> str:
    """The gap as a message names it: one that begins with a blank with the word before it, "on from"."""
    before = text[max(0, span.start - LONGEST_WORD) : span.start].split()[-1:] if text[span.start].isspace() else []
    return " ".join([*before, *text[span.start : span.end].split()])


def _is_spoken(folded: str, at: int) -> bool:
    """Whether a quotation is open at an offset, by the marks of its line."""
    begin = max(at - LONGEST_LINE, 0)
    return folded.count('"', max(folded.rfind("\n", begin, at) + 1, begin), at) % 2 == 1


def _is_copy(document: Document, span: Span, in_furniture: bool) -> bool:
    if document.in_front_matter(span.start) or document.in_code(span.start):
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
        "The film can be seen on[[  from]] Friday, and a book follows. It opens [[on]]. The trailer[[: .]]\n",
        "The film follows the [[-year-old]] son of a ferryman. [[, ]]who owns the boat, is his uncle.\n",
        "The boat sank.\n\n[[’s ]]third film is about a ferry, an island [[and.]] It is short [[(min)]].\n",
        "The film was directed [[by ,]] who had never been to sea.\n",
        "The entry was posted last week and tagged [[, , ,]] among others.\n",
        "The Long Night [[( )]] opens the festival, and the festival has no other film.\n",
        "It is a remake of a play written by Ana Roe and [[directed by]].\n",
        "It was shown with a short film titled [[“”]], which ran for a minute.\n",
        "The film cost next to nothing and took [[$ million]] in a week.\n",
        "The score is by Otto Kemp, and the novel [[by]]. It runs two hours, according [[to]].\n",
        "The part was written for a friend [[of ’s ]]father, and he turned it down.\n",
        "The cast [[includes ,]] Ana Roe and Ben Lim. In the words of [[:]] “No.” The boat [[took million]] in a "
        "week. For the programme [[visit .]]\n",
    ],
    good=[
        "“Mind the. Yes. That one,” she says of a step that three leading men have gone over on.\n",
        "It is a film by and about sailors, directed by, and starring, one of them. A tape or two. Then: ... "
        "nothing.\n",
        "She sings with and without a band in With and Without You, a play that she could live by.\n",
        "It was directed by, of all people, the man who had sued the studio.\n",
        "It is a role in a film '' Life in a Jar'' that nobody saw.\n",
        "He waits . . . and waits. The Who's second film took $5 million, and it is the one to live by.\n",
        "It is not a film for the who's who of the festival, nor for the has-beens.\n",
        "The drama (1995) was written, directed and edited by one person (who also sang).\n",
        {"text": "The call `main( )` comes twice, and the robot says it.\n\n- [ ] one\n- [ ] two\n", "path": "a.md"},
        "She paid him a visit. He took million-dollar boats, and what it includes, nobody knows.\n",
    ],
)
