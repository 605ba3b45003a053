"""What is known of an expression without searching must never hide a match."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from filmlint.ruleset.discovery import rules_folder, yaml_rules
from filmlint.ruleset.pattern import DIGIT, DangerousPattern, check_pattern, prefilter_of
from filmlint.text.folding import fold

SOURCES = sorted(
    {source for rule in yaml_rules(rules_folder()) for cue in rule.cues for source in cue.patterns}
    | {source for rule in yaml_rules(rules_folder()) if rule.match for source in rule.match.patterns}
)
# what stands before or behind a match cannot be drawn with it
DRAWN = [source for source in SOURCES if not re.search(r"\(\?<?[=!]", source)]
LINES = [source for rule in yaml_rules(rules_folder()) for cue in rule.cues for source in cue.patterns]


@pytest.mark.parametrize("source", DRAWN)
@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_prefilter_admits_what_the_expression_matches(source: str, data: st.DataObject) -> None:
    expression = re.compile(source, re.IGNORECASE)
    text = data.draw(st.from_regex(expression, fullmatch=True, alphabet=st.characters(max_codepoint=0x3FFF)))
    filtered = prefilter_of(source)
    assert filtered.shortest <= len(text) <= filtered.longest
    folded = fold(text)
    if filtered.literals and re.fullmatch(source, folded, re.IGNORECASE):
        assert any(literal in folded for literal in filtered.literals)


@pytest.mark.parametrize("source", sorted(set(LINES)))
@settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_first_words_are_those_of_every_match(source: str, data: st.DataObject) -> None:
    filtered = prefilter_of(source)
    if filtered.first_words is None:
        return
    signs = [character for character in source if not character.isascii()]
    alphabet = st.characters(max_codepoint=0x7F, include_characters=signs)
    text = data.draw(st.from_regex(re.compile(source), fullmatch=True, alphabet=alphabet))
    word = re.findall(r"\w+", text)[0]
    assert (DIGIT if word[0].isdigit() else word) in filtered.first_words


@pytest.mark.parametrize("source", ["(a+)+", "(?:a*b?)*", "(?:(?:x+)y{0,3})+z", "(?=(a+)*)b"])
def test_nested_unbounded_quantifiers_are_refused(source: str) -> None:
    with pytest.raises(DangerousPattern):
        check_pattern(source, case=False)


@pytest.mark.parametrize("source", [r"\w+ \w+", "(?:ab){0,5}c+", r"a{2,4}(?:b+c){1,3}"])
def test_other_quantifiers_are_not(source: str) -> None:
    check_pattern(source, case=False)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (r"comments? on .{0,9}", ("comment", "comments")),
        (r"\(?(?:reporting|writing) by .*", ("reporting", "writing")),
        (r"\d+ views", (DIGIT,)),
        (r".{0,9}views", None),
        (r"share.{0,9}", None),
        (r"(?:please )?sign up", ("please", "sign")),
    ],
)
def test_first_words(source: str, words: tuple[str, ...] | None) -> None:
    assert prefilter_of(source).first_words == words
