"""What the readability rules and reports share: figures computed once, bands by profile."""

from __future__ import annotations

import gc
import weakref

import pytest

from filmlint.config.profiles import PROFILES, profile_named
from filmlint.config.settings import Settings
from filmlint.errors import ConfigError
from filmlint.lint.engine import Linter
from filmlint.lint.reading import reading_of
from filmlint.ruleset.discovery import shipped_rules
from filmlint.text.document import Document
from tests.language.clean_texts import TEXTS

LONG = "\n\n".join(" ".join(sentences) for sentences in TEXTS)
RULES = [rule for rule in shipped_rules() if rule.id in ("long-sentence", "long-paragraph")]


def test_figures_are_computed_once_and_go_with_the_body() -> None:
    document = Document(LONG)
    reading = reading_of(document.body)
    assert reading_of(document.body) is reading
    gone = weakref.ref(document.body)
    del document
    gc.collect()
    assert gone() is None


def test_a_report_has_figures_from_a_hundred_words_on() -> None:
    linter = Linter(RULES, Settings())
    figures = linter.lint(Document(LONG)).readability
    assert set(figures) == {"flesch_kincaid", "flesch", "words_per_sentence"}
    assert 3 < figures["flesch_kincaid"] < 20
    assert linter.lint(Document("The film is short.")).readability == {}
    assert linter.lint(Document("")).readability == {}


def test_a_run_without_readability_rules_does_not_count() -> None:
    assert Linter([], Settings()).lint(Document(LONG)).readability == {}


@pytest.mark.parametrize(
    ("text", "carried"),
    [
        ("“I have been on this boat for a year,” he says, and leaves.", [4]),
        ("There are three: a dog in a coat; a cat in a hat; and a very small bird on a wire.", [8]),
        ("With Ana Roe, Ben Lim, Cora Day, Dan Ott, Eva Moss and Finn Hale.", [0]),
        ("'I have been on this boat since my father's day,' says the captain's son.", [4]),
        ("'It is the best boat there is, he goes on.", [0]),
        ("The actors' bus left Ana's house at six.", [8]),
        ("Then she went on: 'I never saw the sea. It was there all the time, and nobody told me.", [4, 10]),
        ("It takes the breath away.” The rest is silence.", [0, 4]),
        ("The boat (Ana Roe, Ben Lim and Cora Day) leaves the old harbour (and it rains).", [6]),
        ("It has room for the cook, two dogs, a mate, the master and seven cats when it sails.", [6]),
        ("He waits on the pier at night. she comes at nine with her dog and waits.", [9]),
        ("LONDON (AP) - The boat leaves at six.", [5]),
        ("The ’90s were good, and ’tis said that they come back.", [11]),
    ],
)
def test_carried_words_leave_out_what_nobody_reads_in_one_breath(text: str, carried: list[int]) -> None:
    reading = reading_of(Document(text).body)
    assert [reading.carried(index) for index in range(len(reading.sentences))] == carried


def test_a_paragraph_in_italics_is_nothing_to_carry() -> None:
    text = "*It is the finest boat that I have ever seen, _and_ the fastest.*\n\n*It* is the *finest* of them.\n"
    reading = reading_of(Document(text, "a.md").body)
    assert [reading.carried(index) for index in range(len(reading.sentences))] == [0, 6]


@pytest.mark.parametrize("name", PROFILES)
def test_bands_are_those_of_the_profile(name: str) -> None:
    profile = profile_named(name)
    linter = Linter(RULES, Settings(profile=name))
    words = ["the", "dog"] * profile.longest
    inside = " ".join(words[: profile.longest]).capitalize() + "."
    outside = " ".join(words[: profile.longest + 1]).capitalize() + "."
    assert [placed.finding.rule for placed in linter.lint(Document(inside)).findings] == []
    assert [placed.finding.rule for placed in linter.lint(Document(outside)).findings] == ["long-sentence"]


def test_what_is_not_in_english_has_no_bands() -> None:
    sentence = "Der alte Hund bellt laut und " * 10 + "schläft."
    assert Linter(RULES, Settings()).lint(Document(sentence)).findings == []


def test_a_house_may_set_its_own_band() -> None:
    linter = Linter(RULES, Settings(options={"long-sentence": {"words": 5}}))
    found = linter.lint(Document("The boat goes out at six every day. It is late.")).findings
    assert [placed.excerpt for placed in found] == ["The boat goes out at six every day."]


def test_an_unknown_profile_is_a_mistake_with_a_hint() -> None:
    with pytest.raises(ConfigError, match="did you mean 'review'"):
        profile_named("reviews")
