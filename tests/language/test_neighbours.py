"""Which of two words that are taken for one another is likelier between two others."""

from __future__ import annotations

import pytest

from filmlint.language.neighbours import Neighbours, beside, neighbours, written


@pytest.mark.parametrize(
    ("text", "word", "sides"),
    [
        ("they brake down", "brake", ("they", "down")),
        ("brake down", "brake", ("", "down")),
        ("the house. brake it, now", "brake", ("", "it")),
        ("they brake, then", "brake", ("they", "")),
        ("a hand-brake down", "brake", ("", "")),
        ("the man's brake failed", "brake", ("", "failed")),
    ],
)
def test_the_words_beside_are_those_that_a_blank_parts(text: str, word: str, sides: tuple[str, str]) -> None:
    start = text.index(word)
    assert beside(text, start, start + len(word)) == sides


def test_a_word_is_likelier_where_both_neighbours_say_so() -> None:
    table = Neighbours(
        written(
            {("forth", "fourth"): 2.0},
            {"forth": 8, "fourth": 8},
            {"forth": ({"back": 30}, {"into": 20}), "fourth": ({"the": 40}, {"time": 30})},
        )
    )
    assert table.likelier("forth", "the", "time") == "fourth"
    assert table.likelier("forth", "the", "") is None
    assert table.likelier("forth", "back", "time") is None
    assert table.likelier("house", "the", "time") is None


def test_every_pair_of_the_table_has_its_words() -> None:
    table = neighbours()
    for wrong, others in table.meant.items():
        for meant, least in others:
            assert least > 0
            table.score(wrong, meant, "the", "of")
