"""What LanguageTool says of the running prose, where it was asked; names, titles, quotations and foreign words are left
out, and so are its rules that were wrong too often on film articles (filmlint/data/languagetool_rules.jsonl)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from filmlint.facts.normalize import normal_name, normal_title
from filmlint.finding import LOW, NOTE, UNSAFE, WARNING, Edit, Evidence, Finding, Fix
from filmlint.language.words import unlisted
from filmlint.lint.context import Context
from filmlint.ruleset.rule import Rule
from filmlint.text.body import Body
from filmlint.text.document import Document
from filmlint.text.names import phrases
from filmlint.text.span import Span
from filmlint.wording.word_places import WordPlaces, words_of

if TYPE_CHECKING:
    from filmlint.language.grammar import Remark

# Its rules that are about names and capitals; what stands in capitals is for these only.
_ABOUT_NAMES = ("EN_MULTITOKEN_SPELLING", "EN_SPECIFIC_CASE", "EN_A_VS_AN", "YOUTUBE", "MORFOLOGIK")
_NEAR = 36  # characters around a place in which two words that nobody knows make it foreign
_LONGEST = 120  # code points; what LanguageTool marks beyond that is a sentence, and the mark tells nothing


def check(document: Document, context: Context) -> Iterator[Finding]:
    body = document.body
    for paragraph, remarks in _answers(body, context):
        words = words_of(body)
        for remark in remarks:
            span = Span(paragraph.start + remark.match.start, paragraph.start + remark.match.end)
            if span.start < span.end <= span.start + _LONGEST and not _left_out(remark, span, body, words, context):
                yield _finding(remark, span, body)


def _answers(body: Body, context: Context) -> list[tuple[Span, list[Remark]]]:
    """The remarks by paragraph: LanguageTool's, or those that the option `answers` gives for an example."""
    given = context.options["answers"]
    if not given:
        asked = context.services.grammar
        return asked.remarks(body) if asked is not None else []
    from filmlint.language.client import Match
    from filmlint.language.grammar import Remark
    from filmlint.language.keep_list import keep_list

    remarks = []
    for shown, rule, category, message, suggestion in given:
        at = body.text.find(shown)
        entry = keep_list().entry(rule, category)
        if at >= 0 and entry is not None and entry.level != "off":
            remarks.append(Remark(Match(at, at + len(shown), rule, category, message, (suggestion,)), entry))
    return [(Span(0, len(body.text)), remarks)]


def _left_out(remark: Remark, span: Span, body: Body, words: WordPlaces, context: Context) -> bool:
    if body.in_quotation(span) or _foreign(span, words):
        return True
    about_names = remark.match.rule.startswith(_ABOUT_NAMES)
    if words.capitals_inside(span) and not about_names:
        return True
    shown = {body.folded[span.start : span.end], *body.folded[span.start : span.end].split()}
    if not shown.isdisjoint(context.services.project_words):
        return True
    return _in_known_name(span, body, context)


def _in_known_name(span: Span, body: Body, context: Context) -> bool:
    """Whether the place lies in a run of capitalised words that is a known title or person."""
    sentence = body.sentence_of(span.start)
    start = sentence.start if sentence is not None else span.start
    end = max(span.end, sentence.end if sentence is not None else span.end)
    for run in phrases(body.text[start:end]):
        place = Span(start + run.start, start + run.end)
        if place.overlaps(span):
            text = body.text[place.start : place.end]
            inner = body.text[max(place.start, span.start) : min(place.end, span.end)]
            titles = {key for key in (normal_title(text), normal_title(inner)) if key}
            names = {key for key in (normal_name(text), normal_name(inner)) if " " in key}
            if (" " in text.strip() and context.facts.known_titles(titles)) or context.facts.known_names(names):
                return True
    return False


def _foreign(span: Span, words: WordPlaces) -> bool:
    near = words.text[max(0, span.start - _NEAR) : span.end + _NEAR].split()[1:-1]
    small = {word.strip(".,;:!?()\"“”‘’'") for word in near}
    return len(unlisted(word for word in small if word.isalpha() and word.islower())) > 1


def _finding(remark: Remark, span: Span, body: Body) -> Finding:
    match, entry = remark.match, remark.entry
    judged = entry.true + entry.arguable + entry.false
    fix = None
    if match.suggestions:
        fix = Fix(f"Write “{match.suggestions[0]}”", (Edit(span, match.suggestions[0]),), UNSAFE)
    message = f"“{body.text[span.start : span.end]}”: {match.message.rstrip()} [{match.rule}]"
    evidence = Evidence(
        f"LanguageTool's rule {match.rule}" + (f", right in {entry.true} of {judged} places judged" if judged else ""),
        "LanguageTool",
    )
    return Finding(span, message, evidence=[evidence], fix=fix, severity=WARNING if entry.level == WARNING else NOTE)


RULE = Rule(
    id="grammar",
    category="language",
    severity=NOTE,
    confidence=LOW,
    check=check,
    options={"rules": "", "speller": False, "answers": []},
    summary="LanguageTool finds fault with the grammar",
    why=(
        "LanguageTool reads whole sentences and finds what no list of patterns does. Two thirds of what it says of "
        "film articles is about names, so only those of its rules are reported that were right when they were tried on "
        "them."
    ),
    bad=[
        {
            "text": "The landlord has [[an good]] dog.",
            "options": {"answers": [["an good", "EN_A_VS_AN", "MISC", "Use a.", "a good"]]},
            "fixed": "The landlord has a good dog.",
        },
        {
            "text": "The landlord [[do]] not waits for her.",
            "options": {"answers": [["do", "HE_VERB_AGR", "GRAMMAR", "Did you mean does?", "does"]]},
        },
    ],
    good=[
        "The landlord has a good dog, and nobody has asked LanguageTool about it.",
        {
            "text": "The landlord has a dog. “He do not bark,” she says of Mirror Mirror.",
            "options": {
                "answers": [
                    ["He do", "HE_VERB_AGR", "GRAMMAR", "Did you mean does?", "He does"],
                    ["Mirror Mirror", "ENGLISH_WORD_REPEAT_RULE", "MISC", "The word stands twice.", "Mirror"],
                ]
            },
        },
    ],
)
