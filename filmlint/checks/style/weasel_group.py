"""Many people say: opinions of a crowd that nobody has counted or named."""

from __future__ import annotations

from collections.abc import Iterator

from filmlint.finding import NOTE, Finding, gathered, listed
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.body import Body
from filmlint.text.document import Document
from filmlint.text.expression import compile_when_used
from filmlint.text.span import Span
from filmlint.wording.telling_words import matches_in

_GROUP = (
    r"(?:(?:many|some|most|several|countless|numerous|plenty of|lots of|a lot of|a few|other)(?: of the)? (?:film |"
    r"movie |older |younger |modern |casual |die-hard |longtime )?(?:people|critics|viewers|fans|reviewers|moviegoers|"
    r"filmgoers|cinemagoers|audiences|audience members|"
    r"observers|experts|commentators|film lovers|film buffs|historians|scholars|pundits|insiders)"
    r"|(?:critics|fans|viewers|audiences|experts|observers|insiders|pundits|people))"
)
_VERB = (
    r"(?:say|said|feel|felt|think|thought|agree|agreed|argue|argued|believe|believed|complain|complained|claim|claimed|"
    r"consider|considered|regard|regarded|insist|insisted|find|found|call|called|suggest|suggested|point out|"
    r"pointed out|have (?:said|argued|claimed|complained|"
    r"called|noted|suggested|pointed out|praised|hailed|criticised|criticized)|praised|hailed|criticised|criticized|"
    r"lauded|(?:would|will|might|may|could) (?:say|argue|agree|complain|think|find|consider|call|claim|disagree))"
)
_ADVERB = (
    r"(?:(?:also|still|actually|often|even|certainly|have|widely|rightly|generally|now|probably|actually|always) ){0,2}"
)
_WEASEL = compile_when_used(
    rf"\b{_GROUP} (?:will |would |might |may )?{_ADVERB}{_VERB}\b"
    r"|\b(?:it is|it's|is|was|are|were) (?:widely|generally|often|universally|commonly) (?:considered|regarded|"
    r"believed|thought|seen|"
    r"acknowledged|agreed|said|hailed)\b"
)
_KEYS = frozenset(
    "people critics viewers fans reviewers moviegoers filmgoers cinemagoers audiences audience observers experts "
    "commentators lovers buffs historians scholars pundits insiders widely generally often universally commonly".split()
)
# What makes the crowd a source: a number, a link's or poll's name, a quotation, an example.
_SOURCED = compile_when_used(
    r"\d|[\"“”]|\bpoll|\bsurvey|\baccording to|\brotten tomatoes|\bmetacritic|\bimdb|\bletterboxd|\bincluding\b|"
    r"\bsuch as\b|\bamong them\b"
)


def check(document: Document, context: Context) -> Iterator[Finding]:
    body = document.body
    spans = [Span(*match.span()) for match in matches_in(body, _WEASEL, _KEYS)]
    spans = [span for span in spans if _unsourced(body, span)]
    if len(spans) >= context.options["count"]:
        texts = [body.text[slice(*span)] for span in spans]
        yield gathered(spans, f"{listed(texts)}: who, how many, and where can a reader look it up?")


def _unsourced(body: Body, span: Span) -> bool:
    if body.in_quotation(span):
        return False
    sentence = body.sentence_of(span.start)
    return sentence is not None and not _SOURCED.search(body.folded, *sentence)


RULE = Rule(
    id="weasel-group",
    category="style",
    severity=NOTE,
    confidence="medium",
    check=check,
    options={"count": 2},
    summary="Opinions are laid to a crowd that nobody has named or counted",
    why="“Many viewers feel” is one writer’s view in a borrowed coat. A name, a number or a quotation makes it a "
    "report; "
    "“I” makes it criticism.",
    bad=[
        "[[Many viewers feel]] that the ending comes too soon. The boat leaves, and the goat is still on the pier. "
        "Some critics have said that it should have stayed there.",
        "The Long Night [[is widely regarded]] as his best film. Fans agree, and most people will find it funnier than "
        "the first.",
    ],
    good=[
        "Many viewers feel that the ending comes too soon: of the forty at the preview, 31 said so. Critics agree, "
        "among them Ana Roe. Some people think of the goat, which is still on the pier.",
        "Many people work in the mine, and some fans wait outside the gate. Most of the critics stayed away because of "
        "the snow.",
        "“Many people say that, and some critics agree,” he says. The boat leaves at six.",
    ],
)
