"""What a presence says of a text is what a search would find, whatever was wanted before or is wanted later."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from filmlint.text.presence import Anchored, Presence, Sought

TEXT = st.text(alphabet="ab (.\né\U0001f3ac\ud800", max_size=30)


@given(st.lists(TEXT, max_size=5), st.lists(TEXT, max_size=5), st.lists(TEXT, max_size=5))
def test_sought_finds_what_stands_in_a_text(earlier: list[str], texts: list[str], later: list[str]) -> None:
    first = Sought(earlier)
    presences = [Presence(text) for text in texts]
    for presence in presences:
        assert sorted(first.standing_in(presence)) == sorted({one for one in earlier if one in f"{presence.folded}\n"})
    second = Sought(later)  # what is wanted only after texts were read
    for presence in presences:
        assert sorted(second.standing_in(presence)) == sorted({one for one in later if one in f"{presence.folded}\n"})
        assert sorted(first.standing_in(presence)) == sorted({one for one in earlier if one in f"{presence.folded}\n"})


@given(st.lists(st.tuples(st.lists(TEXT, max_size=3), st.integers()), max_size=4), TEXT)
def test_anchored_values_stand_in_the_order_in_which_they_were_given(
    entries: list[tuple[list[str], int]], text: str
) -> None:
    expected = [value for texts, value in entries if any(one in f"{text}\n" for one in texts)]
    assert Anchored(entries).standing_in(Presence(text)) == expected


def test_a_text_ends_with_its_last_line() -> None:
    assert Sought(("by\n",)).stands_in(Presence("written by"))
    assert not Sought(("by\n",)).stands_in(Presence("written by her"))
