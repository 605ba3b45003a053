"""filmlint stats: the figures are textstat's, of the article alone, in three formats, without the network."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from filmlint.language.textstat_scores import textstat_scores
from tests.conftest import Outcome
from tests.language.clean_texts import TEXTS

Run = Callable[..., Outcome]

PARAGRAPHS = [" ".join(sentences) for sentences in TEXTS]
LONG = "\n\n".join(PARAGRAPHS[:8]) + "\n"
FURNITURE = (
    "\nRelated News\nTen Phones To Buy This Spring\nFive Cars Under Ten Thousand\nWhy Everyone Talks About Lamps\n"
)


def read(filmlint: Run, *arguments: str) -> dict[str, object]:
    done = filmlint("stats", "--format", "json", *arguments)
    assert done.status == 0, done.err
    return dict(json.loads(done.out))


def test_scores_are_those_of_textstat(filmlint: Run, project: Path) -> None:
    (project / "a.txt").write_text(LONG, encoding="utf-8")
    (article,) = read(filmlint, "a.txt")["files"]  # type: ignore[misc]
    scores = textstat_scores([sentence for sentences in TEXTS[:8] for sentence in sentences])
    for name in ("flesch", "flesch_kincaid", "fog", "smog", "automated_readability", "coleman_liau", "dale_chall"):
        assert article[name] == round(getattr(scores, name), 1), name


def test_furniture_headings_and_lists_do_not_count(filmlint: Run, project: Path) -> None:
    (project / "bare.md").write_text(LONG, encoding="utf-8")
    dressed = f"---\ntitle: A day\n---\n# A heading of some words\n\n{LONG}\n- one\n- two\n"
    (project / "dressed.md").write_text(dressed, encoding="utf-8")
    (project / "scraped.txt").write_text(LONG + FURNITURE, encoding="utf-8")
    bare, dressed_up, scraped = read(filmlint, ".")["files"]  # type: ignore[misc]
    assert bare["flesch_kincaid"] == dressed_up["flesch_kincaid"] == scraped["flesch_kincaid"]
    assert bare["words"] == scraped["words"]


def test_a_short_article_has_no_scores(filmlint: Run, project: Path) -> None:
    (project / "a.txt").write_text("The film is short. So is this.\n", encoding="utf-8")
    data = read(filmlint, "a.txt")
    (article,) = data["files"]  # type: ignore[misc]
    assert article["words"] == 7
    assert article["flesch"] is None
    assert article["above_band"] is False
    text = filmlint("stats", "a.txt").out
    assert "-" in text.splitlines()[1].split()


def test_dialogue_and_quotation(filmlint: Run, project: Path) -> None:
    text = "She sat down. “I have never seen the sea,” she said.\n\n> The sea is a rumour to us.\n\nIt rains.\n"
    (project / "a.md").write_text(text, encoding="utf-8")
    (article,) = read(filmlint, "a.md")["files"]  # type: ignore[misc]
    words = 3 + 6 + 2 + 7 + 2
    assert (article["dialogue_share"], article["quotation_share"]) == (round(600 / words), round(700 / words))


def test_hardest_paragraph_is_named_by_its_line(filmlint: Run, project: Path) -> None:
    hard = (
        "The administrative reconstruction of international cinematographic cooperation presupposes considerable "
        "institutional flexibility, which the overwhelming majority of participating organisations demonstrably lacks, "
        "notwithstanding their representatives' habitual declarations."
    )
    easy = " ".join(["The dog ran to the sea and sat down by the boat."] * 5)
    (project / "a.txt").write_text(f"{easy}\n\n{hard} {hard}\n\n{easy}\n", encoding="utf-8")
    (article,) = read(filmlint, "a.txt")["files"]  # type: ignore[misc]
    assert article["hardest_paragraphs"][0]["line"] == 3


def test_table_has_a_line_for_each_article_and_the_medians(filmlint: Run, project: Path) -> None:
    (project / "a.txt").write_text(LONG, encoding="utf-8")
    (project / "b.txt").write_text("\n\n".join(PARAGRAPHS[8:]) + "\n", encoding="utf-8")
    lines = filmlint("stats", ".").out.splitlines()
    assert [line.split()[0] for line in lines[:4]] == ["words", "a.txt", "b.txt", "median"]
    assert "2 articles" in lines[5]


def test_csv_can_be_read_back(filmlint: Run, project: Path) -> None:
    (project / "a, b.txt").write_text(LONG, encoding="utf-8")
    done = filmlint("stats", "--format", "csv", ".")
    (row,) = csv.DictReader(io.StringIO(done.out))
    assert row["path"] == "a, b.txt"
    assert row["flesch_kincaid"] == str(read(filmlint, ".")["files"][0]["flesch_kincaid"])  # type: ignore[index]


def test_profile_comes_from_the_configuration_or_the_command_line(filmlint: Run, project: Path) -> None:
    (project / "news").mkdir()
    (project / "news" / "a.txt").write_text(LONG, encoding="utf-8")
    (project / "b.txt").write_text(LONG, encoding="utf-8")
    (project / "filmlint.yaml").write_text(
        "profile: essay\noverrides:\n  - paths: [news/]\n    profile: news\n", encoding="utf-8"
    )
    assert [one["profile"] for one in read(filmlint, ".")["files"]] == ["essay", "news"]  # type: ignore[attr-defined]
    files = read(filmlint, "--profile", "brief", ".")["files"]
    assert [one["profile"] for one in files] == ["brief", "brief"]  # type: ignore[attr-defined]


def test_a_grade_above_the_band_is_said(filmlint: Run, project: Path) -> None:
    hard = "The constitutional significance of documentary representation remains extraordinarily controversial. "
    (project / "a.txt").write_text(hard * 12 + "\n", encoding="utf-8")
    assert "above 12" in filmlint("stats", "a.txt").out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--metrics", "words,flsch"), "no metric 'flsch'"),
        (("--profile", "revue"), "no profile 'revue'"),
        (("no-such-file.txt",), "no-such-file.txt"),
    ],
)
def test_mistakes_end_with_2(filmlint: Run, project: Path, arguments: tuple[str, ...], message: str) -> None:
    (project / "a.txt").write_text(LONG, encoding="utf-8")
    done = filmlint("stats", "a.txt", *arguments)
    assert done.status == 2
    assert message in done.err


def test_textstat_is_imported_only_for_a_metric_that_counts_syllables(
    project: Path, environment: dict[str, str]
) -> None:
    (project / "a.txt").write_text(LONG, encoding="utf-8")
    code = "import sys; from filmlint.cli.main import main; main(sys.argv[1:]); print('textstat' in sys.modules)"

    def imported(*arguments: str) -> str:
        command = [sys.executable, "-c", code, "stats", "a.txt", *arguments]
        done = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=project, check=True)
        return done.stdout.split()[-1]

    assert imported("--metrics", "words,coleman-liau,automated-readability") == "False"
    assert imported("--metrics", "words,smog") == "True"


def test_nothing_opens_a_socket(project: Path, environment: dict[str, str]) -> None:
    (project / "a.txt").write_text(LONG, encoding="utf-8")
    code = (
        "import socket, sys\n"
        "def refuse(*_, **__): raise AssertionError('the network')\n"
        "socket.socket.connect = socket.getaddrinfo = socket.create_connection = refuse\n"
        "from filmlint.cli.main import main\n"
        "sys.exit(main(['stats', 'a.txt']))"
    )
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=project, check=False)
    assert done.returncode == 0, done.stderr
    assert "Flesch" in done.stdout


def test_the_table_says_why_there_are_no_scores(filmlint: Run, project: Path) -> None:
    (project / "a.txt").write_text("The film opens on Friday.\n", encoding="utf-8")
    assert filmlint("stats", "a.txt").out.endswith("\n\ntoo short for scores, which need 100 words\n")
    (project / "b.txt").write_text(LONG, encoding="utf-8")
    assert "\n1 too short for scores, which need 100 words\n" in filmlint("stats", ".").out


def test_an_article_of_many_paragraphs(filmlint: Run, project: Path) -> None:
    paragraph = "The film opens in the harbour, and the women who keep the light wait for a boat that will not come. "
    (project / "a.txt").write_text(f"{paragraph * 2}\n\n" * 8_000, encoding="utf-8")
    start = os.times().children_user
    assert filmlint("stats", "a.txt", "--format", "json").status == 0
    assert os.times().children_user - start < 20  # every sentence held against every paragraph took minutes
