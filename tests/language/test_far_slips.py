"""Words that are more than one slip from the one that is meant."""

import pytest

from filmlint.language.far_slips import sounds_like


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("atmosferic", "atmospheric"),
        ("protaganest", "protagonist"),
        ("cinematagrapher", "cinematographer"),
        ("prefomance", "performance"),
        ("denoument", "denouement"),
        ("irresistably", "irresistibly"),
    ],
)
def test_long_words_that_sound_like_another_are_slips(wrong: str, right: str) -> None:
    assert sounds_like(wrong) == right


@pytest.mark.parametrize("word", ["monstered", "sleazing", "boredly", "assortedly", "wollop", "screenlife", "pantrema"])
def test_short_and_coined_words_are_none(word: str) -> None:
    assert sounds_like(word) is None
