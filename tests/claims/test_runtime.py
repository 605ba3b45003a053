"""Running times, in the wordings that film copy uses."""

from __future__ import annotations

import pytest

from filmlint.claims.runtime import Runtime
from filmlint.text.document import Document


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("At 112 minutes it never drags.", 112),
        ("It clocks in at 1h52.", 112),
        ("The running time is 1 hour 52 minutes.", 112),
        ("The movie lasts for 1 hr. 52 min.", 112),
        ("A 102-minute drama about grief.", 102),
        ("It runs an hour and a half.", 90),
        ("Its two-and-a-half-hour running time flies by.", 150),
        ("Ninety-five minutes never passed so fast.", 95),
        ("Rated R. 112 minutes.", 112),
        ("The film wraps up in a lean 88 minutes.", 88),
        ("All 160 minutes of it are worth the time.", 160),
        ("The whole thing takes 88 minutes.", 88),
        ("Nearly three hours long, it never hurries.", 180),
        ("With a running time of 2 hours and 40 minutes, it drags.", 160),
        ("Running time: 2 hrs 5 mins\n\nIt rains.", 125),
        ("Runtime | 98 min\n\nIt rains.", 98),
    ],
)
def test_a_running_time_is_read(text: str, minutes: int) -> None:
    assert [claim.value.minutes for claim in Document(text).claims.of(Runtime)] == [minutes]


@pytest.mark.parametrize(
    "text",
    [
        "The first 20 minutes drag.",
        "The last 90 minutes are better than the first.",
        "It took 90 minutes to fix the bus.",
        "A 50-minute scene in a bar says it all.",
        "90 minutes in, he dies.",
        "He waited two hours for the bus.",
        "The 180-minute director's cut is another film.",
        "The trailer runs 45 minutes, or so it seems.",
        "Forty minutes later the door opens.",
        "She got a 60-minute ovation.",
    ],
)
def test_what_is_no_running_time_is_left_out(text: str) -> None:
    assert Document(text).claims.of(Runtime) == ()


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("The film runs nearly two hours.", 100, 125),
        ("The film runs over two hours.", 118, 150),
        ("The film runs two hours.", 105, 135),
        ("The film runs 112 minutes.", 112, 112),
    ],
)
def test_a_loose_wording_allows_what_it_means(text: str, low: int, high: int) -> None:
    (claim,) = Document(text).claims.of(Runtime)
    assert (claim.value.low, claim.value.high) == (low, high)
