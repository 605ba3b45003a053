"""What the client makes of good and bad answers: matches, or one reason; never a traceback of somebody else's."""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from filmlint.language import client as client_module
from filmlint.language.client import Client, Match
from filmlint.language.process import Server
from filmlint.language.unavailable import LanguageUnavailable

from .fakes import FakeServer, fake_server

ASTRAL = "A \U0001f3ac and \U0001d54f "


def test_paragraphs_get_their_own_matches(fake: FakeServer) -> None:
    matches = Client(fake.url).check(["It is wrong.", "", "It is right.", "wrong wrong"], "en-GB")
    assert [[(match.start, match.end) for match in found] for found in matches] == [
        [(6, 11)],
        [],
        [],
        [(0, 5), (6, 11)],
    ]
    assert matches[0][0] == Match(6, 11, "EN_A_VS_AN", "MISC", "This is wrong.", ("right",))
    assert len(fake.requests) == 1
    assert fake.requests[0]["language"] == "en-GB"
    assert "MORFOLOGIK_RULE_EN_GB" in fake.requests[0]["disabledRules"]


@pytest.mark.parametrize("ending", ["", "v2", "v2/"])
def test_addresses_as_people_write_them(fake: FakeServer, ending: str) -> None:
    assert len(Client(fake.url.rstrip("/") + (f"/{ending}" if ending else "")).check(["wrong"], "en-US")[0]) == 1


def test_the_speller_is_asked_for(fake: FakeServer) -> None:
    Client(fake.url, speller=True).check(["It is wrong."], "en-US")
    assert "disabledRules" not in fake.requests[0]


def test_offsets_are_code_points(fake: FakeServer) -> None:
    paragraphs = [ASTRAL * 3, f"{ASTRAL}is wrong {ASTRAL} wrong"]
    (_, found) = Client(fake.url).check(paragraphs, "en-US")
    assert [paragraphs[1][match.start : match.end] for match in found] == ["wrong", "wrong"]


def test_long_articles_go_in_pieces(fake: FakeServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client_module, "LONGEST_REQUEST", 40)
    paragraphs = ["This paragraph is wrong.", "x", "wrong " * 20, "Short.", "And wrong."]
    matches = Client(fake.url).check(paragraphs, "en-US")
    assert [len(found) for found in matches] == [1, 0, 20, 0, 1]
    assert len(fake.requests) == 3
    assert [paragraphs[4][match.start : match.end] for match in matches[4]] == ["wrong"]


def test_nothing_to_check_asks_nobody(fake: FakeServer) -> None:
    assert Client(fake.url).check([], "en-US") == []
    assert Client(fake.url).check(["", " "], "en-US") == [[], []]
    assert fake.requests == []


@pytest.mark.parametrize(
    ("mood", "reason"),
    [
        ("status 500", "something else than matches"),
        ("json 500", "something else than matches"),
        ("rubbish", "something else than matches"),
        ("other json", "something else than matches"),
        ("a list", "something else than matches"),
        ("outside", "something else than matches"),
        ("half an answer", "LanguageTool"),
        ("hangs up", "gone"),
    ],
)
def test_bad_answers_become_a_reason_and_are_not_asked_for_twice(fake: FakeServer, mood: str, reason: str) -> None:
    client = Client(fake.url, timeout=5)
    client.check(["Fine."], "en-US")
    fake.mood = mood
    with pytest.raises(LanguageUnavailable, match=reason) as caught:
        client.check(["Not fine."], "en-US")
    assert "\n" not in caught.value.reason
    assert len(caught.value.reason) < 250
    asked = len(fake.requests)
    fake.mood = "well"
    with pytest.raises(LanguageUnavailable, match=reason):
        client.check(["Fine again."], "en-US")
    assert len(fake.requests) == asked


def test_a_server_that_hangs(fake: FakeServer) -> None:
    client = Client(fake.url, timeout=0.3)
    client.check(["Fine."], "en-US")
    fake.mood = "hangs"
    with pytest.raises(LanguageUnavailable, match=r"within 0\.3 seconds"):
        client.check(["Not fine."], "en-US")
    assert len(fake.requests) == 2  # waited for once
    with pytest.raises(LanguageUnavailable, match=r"within 0\.3 seconds"):
        client.check(["Not fine."], "en-US")
    assert len(fake.requests) == 2


def test_a_server_that_hangs_from_the_start(fake: FakeServer) -> None:
    fake.mood = "deaf"
    with pytest.raises(LanguageUnavailable, match=r"within 0\.3 seconds"):
        Client(fake.url, timeout=0.3).check(["Fine."], "en-US")


@pytest.mark.parametrize("mood", ["drips", "drips from the start"])
def test_a_server_that_drips(fake: FakeServer, mood: str) -> None:
    fake.mood = mood
    client = Client(fake.url, timeout=0.5)
    start = time.monotonic()
    with pytest.raises(LanguageUnavailable, match=r"within 0\.5 seconds"):
        client.check(["Fine."], "en-US")
    assert time.monotonic() - start < 5


def test_a_server_that_is_well_and_never_answers_in_time(fake: FakeServer) -> None:
    fake.mood = "drips"
    client = Client(fake.url, timeout=0.3)
    for _ in range(5):
        with pytest.raises(LanguageUnavailable, match="within"):
            client.check(["Fine."], "en-US")
    assert len(fake.requests) == 3


def test_what_is_given_up_is_not_waited_for(fake: FakeServer) -> None:
    fake.mood = "hangs"
    given_up = threading.Event()
    threading.Timer(0.3, given_up.set).start()
    start = time.monotonic()
    with pytest.raises(LanguageUnavailable):
        Client(fake.url, given_up=given_up).check(["Fine."], "en-US")
    assert time.monotonic() - start < 10


def test_one_slow_text_does_not_end_it(fake: FakeServer) -> None:
    fake.mood = "slow with one text"
    client = Client(fake.url, timeout=0.3)
    with pytest.raises(LanguageUnavailable, match="within"):
        client.check(["This is slow."], "en-US")
    assert len(client.check(["This is wrong."], "en-US")[0]) == 1


def test_no_server_there() -> None:
    with fake_server() as server:
        url = server.url
    with pytest.raises(LanguageUnavailable, match=f"no LanguageTool answers at {url}"):
        Client(url).check(["Fine."], "en-US")


def test_a_server_that_goes_away() -> None:
    with fake_server() as server:
        client = Client(server.url)
        client.check(["Fine."], "en-US")
    with pytest.raises(LanguageUnavailable, match="LanguageTool's server is gone"):
        client.check(["Fine again."], "en-US")


def test_the_extra_is_missing(fake: FakeServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "language_tool_python", None)
    with pytest.raises(LanguageUnavailable, match=r"pip install filmlint\[grammar\]"):
        Client(fake.url).check(["Fine."], "en-US")
    assert fake.requests == []


def test_a_proxy_is_passed_by_for_our_own_server(fake: FakeServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    for name in ("no_proxy", "NO_PROXY"):
        monkeypatch.delenv(name, raising=False)
    assert len(Client(fake.url, local=True).check(["This is wrong."], "en-US")[0]) == 1


def test_real_faults_and_their_places(languagetool: Server) -> None:
    paragraphs = [
        f"{ASTRAL}{ASTRAL}He waited for a hour \U0001f600, and the the train left.",
        "She have seen it twice.",
        "There is nothing wrong here.",
    ]
    first, second, third = Client(languagetool.url, local=True).check(paragraphs, "en-US")
    places = {match.rule: paragraphs[0][match.start : match.end] for match in first}
    assert places["EN_A_VS_AN"] == "a"
    assert places["ENGLISH_WORD_REPEAT_RULE"] == "the the"
    assert {match.category for match in second} == {"GRAMMAR"}
    assert third == []
    assert next(match for match in first if match.rule == "EN_A_VS_AN").suggestions == ("an",)


def test_real_dialects(languagetool: Server) -> None:
    client = Client(languagetool.url, local=True, speller=True)
    text = ["The colour of their favourite coat was grey."]
    assert {match.rule for match in client.check(text, "en-US")[0]} == {"MORFOLOGIK_RULE_EN_US"}
    assert client.check(text, "en-GB") == [[]]


def test_real_server_asked_by_several_threads(languagetool: Server) -> None:
    client = Client(languagetool.url, local=True)
    texts = [f"{ASTRAL * (number % 4)}{'x ' * number}He waited for a hour." for number in range(40)]

    def place(text: str) -> list[str]:
        (found,) = client.check([text], "en-US")
        return [text[match.start : match.end + 5] for match in found if match.rule == "EN_A_VS_AN"]

    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(place, texts)) == [["a hour"]] * 40


@pytest.mark.skipif(os.name != "posix", reason="needs SIGKILL")
def test_real_server_killed_in_the_middle(languagetool_home: Path) -> None:
    with Server.start(languagetool_home) as server:
        client = Client(server.url, local=True, timeout=90)
        client.check(["Fine."], "en-US")
        long = ["He waited for a hour and saw the the film, which were good, again and again."] * 200
        threading.Timer(0.4, os.kill, (server.pid, signal.SIGKILL)).start()
        with pytest.raises(LanguageUnavailable, match=r"gone|something else"):
            check_for_ever(client, long)
        with pytest.raises(LanguageUnavailable):
            client.check(["Fine."], "en-US")


def check_for_ever(client: Client, paragraphs: list[str]) -> None:
    for number in range(1_000):
        client.check([f"{number} {paragraph}" for paragraph in paragraphs], "en-US")
