"""What a presence says of a text is what a search would find, whatever was wanted before or is wanted later."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from filmlint.text.presence import Needs, Presence, Sought

TEXT = st.text(alphabet="ab (.\né\U0001f3ac\ud800", max_size=30)


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


def test_needs_ask_for_one_of_each_kind() -> None:
    presence = Presence("read more, at the (end) of it")
    assert Needs(texts=("read more", "nothing")).are_met(presence)
    assert not Needs(texts=("read  more", "the end")).are_met(presence)
    assert Needs(("(end",), frozenset(("at", "by")), (" of it",)).are_met(presence)
    assert not Needs(("(end",), frozenset(("by",)), (" of it",)).are_met(presence)
    assert not Needs(("[end",)).are_met(presence)
