"""What the vocabulary says of a text is what a search would find, whatever was read before."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from filmlint.text.presence import Needs, Presence, Sought
from filmlint.text.vocabulary import Vocabulary

TEXT = st.text(alphabet="ab (.\n", max_size=30)


@given(st.lists(TEXT, max_size=5), st.lists(TEXT, max_size=5), st.lists(TEXT, max_size=5))
def test_sought_finds_what_stands_in_a_text(earlier: list[str], texts: list[str], later: list[str]) -> None:
    first = Sought(earlier)
    presences = [Presence(text) for text in texts]
    for presence in presences:
        assert sorted(first.standing_in(presence)) == sorted({one for one in earlier if one in presence.folded})
    second = Sought(later)  # what is wanted only after texts were read
    for presence in presences:
        assert sorted(second.standing_in(presence)) == sorted({one for one in later if one in presence.folded})
        assert sorted(first.standing_in(presence)) == sorted({one for one in earlier if one in presence.folded})


@given(st.lists(st.sets(st.text("abc", min_size=1, max_size=6), max_size=8), max_size=8), st.integers(1, 60))
def test_a_vocabulary_that_forgets_answers_the_same(texts: list[set[str]], most: int) -> None:
    vocabulary = Vocabulary(most)
    for number, words in enumerate(texts):
        vocabulary.want(["abc", "cab"] if number % 2 else ["bba"])
        wanted = ["abc", "cab", "bba"] if number else ["bba"]
        assert vocabulary.parts(words) == {part for part in wanted if any(part in word for word in words)}


def test_a_vocabulary_keeps_no_more_than_one_text_beyond_its_size() -> None:
    vocabulary = Vocabulary(1_000)
    for number in range(100):
        vocabulary.parts({f"{number}" * 400})
    assert sum(map(len, vocabulary._words)) <= 1_000


def test_needs_ask_for_one_of_each_kind() -> None:
    presence = Presence("read more, at the (end) of it")
    assert Needs(texts=("read more", "nothing")).are_met(presence)
    assert not Needs(texts=("read  more", "the end")).are_met(presence)
    assert Needs(("(end",), frozenset(("at", "by")), (" of it",)).are_met(presence)
    assert not Needs(("(end",), frozenset(("by",)), (" of it",)).are_met(presence)
    assert not Needs(("[end",)).are_met(presence)
