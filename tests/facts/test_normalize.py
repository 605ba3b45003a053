from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from filmlint.facts.normalize import name_keys, normal_name, normal_title, title_keys, without_article


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Adaptation.", "Adaptation"),
        ("The Fly", "the fly"),
        ("WALL·E", "Wall-E"),
        ("Amélie", "Amelie"),
        ("Ocean’s Eleven", "Oceans Eleven"),
        ("Thelma & Louise", "Thelma and Louise"),
        ("Mad Max: Fury Road", "Mad Max – Fury Road"),
        ("8½", "8 1/2"),
        ("Æon Flux", "Aeon Flux"),
        ("mother!", "Mother"),
        ("Birdman or (The Unexpected Virtue of Ignorance)", "Birdman or The Unexpected Virtue of Ignorance"),
        ("Shichinin no Samuraĭ", "Shichinin no samurai"),
    ],
)
def test_spellings_of_one_title_have_one_key(one: str, other: str) -> None:
    assert normal_title(one) == normal_title(other)


def test_different_titles_stay_apart() -> None:
    assert len({normal_title(title) for title in ("Alien", "Aliens", "Alien 3", "Seven", "Se7en")}) == 5


def test_an_article_alone_stays_and_other_scripts_have_keys() -> None:
    assert normal_title("The") == "the"
    assert normal_title("七人の侍") == "七人の侍"
    assert normal_title("...") == ""
    assert list(title_keys("...")) == []


def test_names_keep_a_leading_article() -> None:
    assert normal_name("The Rock") == "the rock"


def test_other_spellings_are_keys_too() -> None:
    assert "back to the future part 2" in set(title_keys("Back to the Future Part II"))
    assert "rocky iv" in set(title_keys("Rocky 4"))
    assert "swat" in set(title_keys("S.W.A.T."))
    assert "ai artificial intelligence" in set(title_keys("A.I. Artificial Intelligence"))
    assert set(name_keys("A. O. Scott")) == {"a o scott", "ao scott"}
    assert list(title_keys("Malcolm & I")) == ["malcolm and i"]


words = st.text(alphabet="aäÉIii'’.-&½øß1 xV…" + "\u0301", min_size=1, max_size=8)


@given(st.lists(words, min_size=1, max_size=5))
def test_the_key_of_a_phrase_is_the_keys_of_its_words(phrase: list[str]) -> None:
    joined = " ".join(key for word in phrase if (key := normal_name(word)))
    assert normal_name(" ".join(phrase)) == joined
    assert normal_title(" ".join(phrase)) == without_article(joined)


@given(st.text(max_size=40))
def test_keys_are_stable(text: str) -> None:
    key = normal_name(text)
    assert normal_name(key) == key
    assert key == " ".join(key.split())
