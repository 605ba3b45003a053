"""The run's LanguageTool: the cache before the server, one start, one reason."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from filmlint.language.grammar import Grammar
from filmlint.language.keep_list import keep_list
from filmlint.language.location import locate
from filmlint.language.match_cache import MemoryCache, key
from filmlint.language.unavailable import LanguageUnavailable

from .fakes import FakeServer, java_home, runs


def test_known_paragraphs_are_not_asked_again(fake: FakeServer) -> None:
    cache = MemoryCache()
    with Grammar(url=fake.url, cache=cache) as grammar:
        first = grammar.check(["This is wrong.", "This is right."], "en-GB")
        second = grammar.check(["New.", "This is wrong."], "en-GB")
        assert [len(found) for found in second] == [0, 1]
        assert second[1] == first[0]
        assert fake.requests[1]["text"] == "New."
        grammar.check(["This is wrong."], "en-US")
        assert len(fake.requests) == 3
    with Grammar(url=fake.url, cache=cache, speller=True) as grammar:
        grammar.check(["This is wrong."], "en-US")
    assert len(fake.requests) == 4


def test_all_known_needs_no_server_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "LanguageTool-9.9"
    home.mkdir()
    (home / "languagetool-server.jar").write_bytes(b"")
    monkeypatch.setenv("LTP_PATH", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "none"))
    cache = MemoryCache()
    cache.put(key("Known.", "en-GB", "LanguageTool-9.9", False), '[[0, 5, "EN_A_VS_AN", "MISC", "No.", ["Yes"]]]')
    monkeypatch.setenv("PATH", "")
    monkeypatch.delenv("JAVA_HOME", raising=False)
    with Grammar(cache=cache) as grammar:
        ((remark,),) = grammar.check(["Known."], "en-GB")
        assert remark.match.suggestions == ("Yes",)
        assert remark.entry.level == "warning"
        with pytest.raises(LanguageUnavailable, match="Java not found"):
            grammar.check(["Unknown."], "en-GB")


def test_spoiled_cache_entries_are_asked_again(fake: FakeServer) -> None:
    cache = MemoryCache()
    for number, rubbish in enumerate(["", "{}", "[[1]]", "nonsense", '[["a", 2, "", "", "", []]]', "7"]):
        text = f"This is wrong {number}."
        cache.put(key(text, "en-GB", fake.url, False), rubbish)
        with Grammar(url=fake.url, cache=cache) as grammar:
            assert len(grammar.check([text], "en-GB")[0]) == 1


def test_what_the_list_does_not_keep_is_dropped(fake: FakeServer, tmp_path: Path) -> None:
    own = tmp_path / "rules.jsonl"
    own.write_text('{"rule": "EN_A_*", "level": "off", "why": "we know"}\n')
    with Grammar(url=fake.url, rules=keep_list(own)) as grammar:
        assert grammar.check(["This is wrong."], "en-GB") == [[]]


def test_a_failure_is_told_each_time_and_found_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if os.name != "posix":
        pytest.skip("the stand-ins for Java are scripts")
    home = tmp_path / "LanguageTool-6.8"
    home.mkdir()
    (home / "languagetool-server.jar").write_bytes(b"")
    monkeypatch.setenv("LTP_PATH", str(tmp_path))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "none"))
    monkeypatch.setenv("JAVA_HOME", str(java_home(tmp_path / "java", "ends")))
    with Grammar() as grammar:
        for number in range(3):
            with pytest.raises(LanguageUnavailable, match="UnsupportedClassVersionError"):
                grammar.check([f"Text {number}."], "en-GB")
    assert len(runs(tmp_path / "java")) == 1


def test_memory_cache_forgets_the_oldest() -> None:
    cache = MemoryCache(size=2)
    for name in "abc":
        cache.put(name, name)
        cache.get("a")
    assert (cache.get("a"), cache.get("b"), cache.get("c"), len(cache)) == ("a", None, "c", 2)


@pytest.mark.slow
def test_ten_thousand_texts_leave_memory_flat(fake: FakeServer) -> None:
    """Ten thousand articles of their own words; the cache holds 500. Memory after 2,000 is memory after 10,000."""
    resource = pytest.importorskip("resource")
    fake.requests = _Forgetful()
    filler = "The crew waited for the rain to stop, and it did not stop. " * 8
    peaks = {}
    with Grammar(url=fake.url, cache=MemoryCache(size=500)) as grammar:
        for number in range(1, 10_001):
            found = grammar.check([f"{number} {filler}", f"{number} is wrong"], "en-GB")
            assert len(found[1]) == 1
            if number in (2_000, 10_000):
                peaks[number] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    assert peaks[10_000] - peaks[2_000] < 12_000  # KB


class _Forgetful(list[dict[str, str]]):
    def append(self, item: dict[str, str]) -> None:
        """Keeps nothing."""


def test_real_run_with_an_installed_copy(
    languagetool_home: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("LTP_PATH", str(languagetool_home.parent))
    paragraphs = ["The picture lasts a hour.", "It opened in nine cinemas. The the crowd were was late."]
    with Grammar() as grammar:
        found = grammar.check(paragraphs, "en-GB")
        assert [remark.match.rule for remark in found[0]] == ["EN_A_VS_AN"]
        assert found[0][0].entry.level == "warning"
        assert "ENGLISH_WORD_REPEAT_RULE" in {remark.match.rule for remark in found[1]}
        assert grammar.check(paragraphs, "en-GB") == found


def test_places_to_look(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("LTP_PATH", str(tmp_path / "ltp"))
    monkeypatch.setattr("sys.platform", "linux")
    with pytest.raises(LanguageUnavailable, match="LanguageTool not found"):
        locate()
    for folder in ("ltp/LanguageTool-6.8", "ltp/LanguageTool-6.10", "ltp/LanguageTool-7.0"):
        (tmp_path / folder).mkdir(parents=True)
        if "7" not in folder:
            (tmp_path / folder / "languagetool-server.jar").write_bytes(b"")
    assert locate().home == tmp_path / "ltp" / "LanguageTool-6.10"
    assert locate().identity == "LanguageTool-6.10"
    own = tmp_path / "data" / "filmlint" / "LanguageTool-6.8"
    own.mkdir(parents=True)
    (own / "languagetool-server.jar").write_bytes(b"")
    assert locate().home == own
    monkeypatch.setenv("FILMLINT_LT_URL", "http://127.0.0.1:8081")
    assert locate().url == "http://127.0.0.1:8081"
    assert locate("https://lt.example/api").url == "https://lt.example/api"
    for wrong in ("ftp://x", "localhost:80", "http://"):
        with pytest.raises(LanguageUnavailable, match="is such as http://localhost:8081"):
            locate(wrong)
