"""LanguageTool in a run: asked only when told to, its remarks in their places, and never in the way of the rest."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from filmlint.language.process import Server
from filmlint.lint.grammar_asked import LANGUAGE, NOT_ASKED
from tests.conftest import Outcome

from .fakes import FakeServer

Run = Callable[..., Outcome]
ARTICLE = """\
# The long night, and what is wrong with it

Ana Roe plays a 🎬 landlord who waits for a letter. There is nothing wrong with her *very* wrong hat.

“It is wrong,” she says of The Wrong Man, and nobody answers her.

`wrong` is code, and this paragraph is wrong at its end.
"""


@pytest.fixture
def article(project: Path) -> Path:
    path = project / "a.md"
    path.write_text(ARTICLE, encoding="utf-8")
    return path


def of_grammar(done: Outcome) -> list[dict[str, Any]]:
    return [finding for finding in json.loads(done.out)["findings"] if finding["rule"] == "grammar"]


@pytest.mark.usefixtures("article")
def test_remarks_stand_where_the_words_stand(filmlint: Run, fake: FakeServer) -> None:
    found = of_grammar(filmlint("a.md", "--languagetool-url", fake.url, "--format", "json"))
    assert [(one["line"], one["excerpt"]) for one in found] == [(3, "wrong"), (3, "wrong"), (7, "wrong")]
    lines = ARTICLE.split("\n")
    for one in found:
        assert lines[one["line"] - 1][one["column"] - 1 : one["end_column"] - 1] == "wrong"
        assert one["severity"] == "warning"
        assert "[EN_A_VS_AN]" in one["message"]
        assert one["fix"]["applicability"] == "unsafe"
        assert one["evidence"][0]["source"] == "LanguageTool"


@pytest.mark.usefixtures("article")
def test_only_the_running_prose_is_sent(filmlint: Run, fake: FakeServer) -> None:
    filmlint("a.md", "--languagetool-url", fake.url)
    sent = "\n".join(request["text"] for request in fake.requests)
    assert "landlord" in sent
    assert "The long night" not in sent
    assert "`" not in sent
    assert "*" not in sent


@pytest.mark.usefixtures("article")
def test_it_is_not_asked_unless_told_to(filmlint: Run, fake: FakeServer) -> None:
    done = json.loads(filmlint("a.md", "--format", "json").out)
    assert {"what": LANGUAGE, "reason": NOT_ASKED} in done["not_run"]
    assert not fake.requests
    assert "LanguageTool" not in filmlint("a.md", "--ignore", "grammar", "--format", "json").out


@pytest.mark.usefixtures("article")
@pytest.mark.parametrize("way", ["variable", "configuration"])
def test_other_ways_to_ask(filmlint: Run, fake: FakeServer, project: Path, way: str) -> None:
    if way == "configuration":
        (project / "filmlint.yaml").write_text(f"languagetool-url: {fake.url}\n")
        done = filmlint("a.md", "--format", "json")
    else:
        done = filmlint("a.md", "--format", "json", env={"FILMLINT_LT_URL": fake.url})
    assert len(of_grammar(done)) == 3


@pytest.mark.usefixtures("article")
def test_answers_are_kept_by_paragraph(filmlint: Run, fake: FakeServer, project: Path) -> None:
    first = filmlint("a.md", "--languagetool-url", fake.url, "--format", "json")
    asked = len(fake.requests)
    assert filmlint("a.md", "--languagetool-url", fake.url, "--format", "json").out == first.out
    assert len(fake.requests) == asked
    (project / "a.md").write_text(ARTICLE + "\nA new paragraph, and a wrong one, is all that has been added to it.\n")
    done = filmlint("a.md", "--languagetool-url", fake.url, "--format", "json")
    assert len(of_grammar(done)) == 4
    new = "\n".join(request["text"] for request in fake.requests[asked:])
    assert "A new paragraph" in new
    assert "landlord" not in new


@pytest.mark.usefixtures("article")
@pytest.mark.parametrize("mood", ["status 500", "rubbish", "hangs up", "outside"])
def test_the_run_goes_on_without_a_server_that_is_ill(filmlint: Run, fake: FakeServer, mood: str) -> None:
    fake.mood = mood
    done = filmlint("a.md", "--languagetool-url", fake.url, "--format", "json", "--exit-zero")
    assert done.status == 0
    data = json.loads(done.out)
    assert data["files"][0]["status"] == "linted"
    assert any(entry["what"] == "language" and "LanguageTool" in entry["reason"] for entry in data["not_run"])
    required = filmlint("a.md", "--languagetool-url", fake.url, "--require", "language", "--exit-zero")
    assert required.status == 2
    assert "language was required, but not run" in required.err
    fake.mood = "well"
    again = filmlint("a.md", "--languagetool-url", fake.url, "--require", "language", "--exit-zero", "--format", "json")
    assert again.status == 0
    assert len(of_grammar(again)) == 3  # what failed was not kept as if it were an answer


@pytest.mark.usefixtures("article")
def test_without_languagetool_require_language_fails(filmlint: Run) -> None:
    done = filmlint("a.md", "--require", "language", "--exit-zero", env={"FILMLINT_LT_URL": "http://127.0.0.1:9/"})
    assert done.status == 2
    done = filmlint("a.md", "--require", "language", "--exit-zero")
    assert done.status == 2
    assert "LanguageTool not found" in done.err


def test_many_files_in_order(filmlint: Run, fake: FakeServer, project: Path) -> None:
    for number in range(12):
        (project / f"{number:02}.txt").write_text(f"House {number} has a wrong door, and nobody in the street minds.\n")
    done = filmlint(".", "--languagetool-url", fake.url, "--format", "json", "--no-cross-file", "--jobs", "2")
    found = of_grammar(done)
    assert [one["path"] for one in found] == [f"{number:02}.txt" for number in range(12)]


def test_a_real_server_and_our_own_rules_on_one_place(filmlint: Run, languagetool: Server, project: Path) -> None:
    text = "The film lasts a hour, and the the landlord says I sleeps in a house by the sea.\n"
    (project / "a.txt").write_text(text)
    done = json.loads(filmlint("a.txt", "--languagetool-url", languagetool.url, "--format", "json").out)
    places = [(one["rule"], one["excerpt"]) for one in done["findings"] if one["category"] == "language"]
    assert ("article-a-an", "a hour") in places
    assert ("doubled-word", "the the") in places
    assert [place for place in places if place[0] == "grammar" and place[1] in ("a", "a hour", "the the")] == []
    assert ("grammar", "sleeps") in places


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for a child of its own console")
def test_an_interrupted_run_does_not_wait_for_an_answer(
    article: Path, fake: FakeServer, environment: dict[str, str]
) -> None:
    fake.mood = "drips"
    command = [sys.executable, "-m", "filmlint", article.name, "--no-cache", "--languagetool-url", fake.url]
    with subprocess.Popen(command, cwd=article.parent, stderr=subprocess.PIPE, env=environment) as process:
        while not fake.requests and process.poll() is None:
            time.sleep(0.05)
        start = time.monotonic()
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=60)
    assert (process.returncode, said.strip()) == (130, b"filmlint: interrupted")
    assert time.monotonic() - start < 28  # who waits for the answer waits for its limit, 30
