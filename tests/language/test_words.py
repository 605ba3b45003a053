"""What counts as a word, and what a wrong one is a slip from."""

from __future__ import annotations

import pytest

from filmlint.language.words import frequency_rank, is_word, moved_space, one_slip

DICTIONARY = """
film colour color theatre theater realise realize travelled traveled Movies film's actors' café cafe cliché don’t
o'clock 1980s 3-D well-known pre-production thriller-esque no-brainer sci-fi
"""
FILM = """
rom-com fanbase moviemaking castmates supervillain photocall biopic de-aging xenomorph VOD noir helmer showrunner
unfilmable prequel glowy grindhouser plottings ensembler nonlinear animatronic mockumentary voiceover rewatchable
screenlife
"""


@pytest.mark.parametrize("word", DICTIONARY.split() + FILM.split())
def test_words(word: str) -> None:
    assert is_word(word)
    assert one_slip(word) == ()


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("decribed", "described"),
        ("villian", "villain"),
        ("stronly", "strongly"),
        ("definately", "definitely"),
        ("embarassment", "embarrassment"),
        ("hastag", "hashtag"),
        ("aiport", "airport"),
        ("exhilirating", "exhilarating"),
        ("Succesful", "successful"),
        ("moveis", "movies"),
        ("inwhich", "in which"),
        ("onthe", "on the"),
        ("ofthe", "of the"),
        ("poorly-recieved", "poorly-received"),
        ("backround", "background"),
    ],
)
def test_slips(wrong: str, right: str) -> None:
    assert one_slip(wrong)[0] == right


def test_unknown_words_far_from_frequent_ones_are_silence() -> None:
    for word in ("jabberwockian", "skelligmichael", "lobotomatic", "xqzt"):
        assert one_slip(word) == ()


def test_short_words_and_foreign_letters_are_silence() -> None:
    for word in ("teh", "fi", "кино", "d'or", "", "-", "--", "a-", "'s"):
        assert one_slip(word) == ()
        is_word(word)


def test_within_limits_the_words_proposed() -> None:
    assert "hokum" not in one_slip("hokun", within=5_000)
    assert one_slip("thhe", within=10) == ("the",)


def test_ranks_run_from_the_most_frequent() -> None:
    assert frequency_rank("the") == 1
    common, rare = frequency_rank("film"), frequency_rank("cinematography")
    assert common is not None
    assert rare is not None
    assert common < 1_500 < rare
    assert frequency_rank("xenomorph") is None
    assert frequency_rank("decribed") is None


@pytest.mark.parametrize(
    ("left", "right", "meant"),
    [
        ("mov", "ie", "movie"),
        ("int", "he", "in the"),
        ("o", "fthe", "of the"),
        ("the", "film", None),
        ("pan", "ther", "panther"),
    ],
)
def test_moved_space(left: str, right: str, meant: str | None) -> None:
    assert moved_space(left, right) == meant
