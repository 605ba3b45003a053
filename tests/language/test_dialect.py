"""British or American, by the article's own words."""

from __future__ import annotations

import pytest

from filmlint.language.dialect import article_dialect, counterpart, dialect_of
from filmlint.language.words import is_word


@pytest.mark.parametrize(
    ("text", "dialect"),
    [
        ("the colour of the film and its humour", "en-GB"),
        ("the color of the film and its humor", "en-US"),
        ("they realized that the colour was off", "en-GB"),
        ("a theatre in Ohio honored its neighbors", "en-US"),
        ("Pearl Harbor and the Color Purple in one favourite programme", "en-GB"),
        ("a dog and a cat", "en-US"),
        ("one colour and one color", "en-US"),
        ("", "en-US"),
    ],
)
def test_articles(text: str, dialect: str) -> None:
    assert article_dialect(text.split()) == dialect


def test_the_default_is_the_callers() -> None:
    assert article_dialect(["a", "film"], default="en-GB") == "en-GB"


def test_words() -> None:
    assert (dialect_of("colouring"), dialect_of("colors"), dialect_of("film")) == ("en-GB", "en-US", None)
    assert (dialect_of("realise"), dialect_of("realize"), dialect_of("theatre")) == ("en-GB", None, None)
    assert (counterpart("realize"), counterpart("defences"), counterpart("film")) == ("realise", "defenses", None)


def test_both_spellings_of_every_pair_are_words() -> None:
    from filmlint.language.dialect import _counterparts

    assert len(_counterparts()) > 400
    assert [word for word in _counterparts() if not is_word(word)] == []
