"""Readability: our counts against textstat itself, with the network shut."""

from __future__ import annotations

import json
import math
import subprocess
import sys
import textwrap
from dataclasses import asdict
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from pyphen import Pyphen  # type: ignore[import-untyped]

from filmlint.language.hyphenation import divisions
from filmlint.language.readability import counted, prose_for_metrics
from filmlint.language.syllables import SYLLABLES, syllables
from filmlint.language.textstat_scores import textstat_scores

from .clean_texts import TEXTS

ROOT = Path(__file__).resolve().parent.parent.parent


def close(ours: dict[str, float], theirs: dict[str, float]) -> None:
    assert ours.keys() == theirs.keys()
    for name, value in ours.items():
        assert math.isclose(value, theirs[name], abs_tol=1e-9), name


@pytest.mark.parametrize("sentences", TEXTS)
def test_own_pass_agrees_with_textstat(sentences: tuple[str, ...]) -> None:
    close(asdict(counted(sentences).scores()), asdict(textstat_scores(sentences)))


def test_textstat_alone_gives_the_same_numbers_with_every_socket_shut() -> None:
    """In a fresh process: textstat's own functions on the untouched texts, fed with the CMU dictionary in NLTK's form.

    The dictionary is spelled out again from the table's file, so neither our wrapper nor our counts take part.
    """
    program = textwrap.dedent("""
        import json, os, sys

        def shut(event, _):
            if event.startswith("socket."):  # creating, connecting, looking a name up
                print("a socket was opened:", event, file=sys.stderr, flush=True)
                os._exit(3)

        sys.addaudithook(shut)
        from clean_texts import TEXTS
        from filmlint.language.textstat_scores import textstat_scores
        from dataclasses import asdict
        print(json.dumps([asdict(textstat_scores(text)) for text in TEXTS]))
    """)
    oracle = textwrap.dedent("""
        import json, re, sys
        import textstat.backend.counts._count_syllables as counting
        from textstat.backend import metrics
        from clean_texts import TEXTS
        words = {}
        for line in open(sys.argv[1], encoding="ascii"):
            for rest, count in re.findall(r" (\\D*?)(\\d*)(?= )", line[3:].rstrip("\\n")):
                words[line[:3].rstrip() + rest] = [["AH0"] * int(count or 0)]
        counting.get_cmudict = lambda lang: words
        rows = []
        for text in map(" ".join, TEXTS):
            rows.append(dict(
                flesch=metrics.flesch_reading_ease(text, "en_US"),
                flesch_kincaid=metrics.flesch_kincaid_grade(text, "en_US"),
                fog=metrics.gunning_fog(text, "en_US"),
                smog=metrics.smog_index(text, "en_US"),
                automated_readability=metrics.automated_readability_index(text),
                coleman_liau=metrics.coleman_liau_index(text),
                dale_chall=metrics.dale_chall_readability_score(text, "en_US"),
            ))
        print(json.dumps(rows))
    """)

    def rows(source: str, *arguments: str) -> list[dict[str, float]]:
        run = subprocess.run(
            [sys.executable, "-c", source, *arguments],
            capture_output=True,
            text=True,
            env={"PYTHONPATH": f"{ROOT}:{ROOT / 'tests' / 'language'}", "PATH": "", "NLTK_DATA": "/nonexistent"},
        )
        assert run.returncode == 0, run.stderr
        parsed: list[dict[str, float]] = json.loads(run.stdout)
        return parsed

    ours = rows(program)
    theirs = rows(oracle, str(ROOT / "filmlint" / "data" / "syllables.txt"))
    assert len(ours) == len(theirs) == 20
    for our, their in zip(ours, theirs, strict=True):
        close(our, their)
        close({name: round(value, 2) for name, value in our.items()}, {n: round(v, 2) for n, v in their.items()})


def test_the_shut_network_would_be_noticed() -> None:
    """The hook of the test above does end a process that looks a name up."""
    program = (
        "import os, socket, sys; sys.addaudithook(lambda event, _: event.startswith('socket.') and os._exit(3));"
        "socket.getaddrinfo('localhost', 80)"
    )
    assert subprocess.run([sys.executable, "-c", program], capture_output=True).returncode == 3


def test_lint_needs_neither_textstat_nor_nltk() -> None:
    program = (
        "import sys; from filmlint.language.readability import counted;"
        "counted(['A well-lit zzyzxian room waits.']).scores(); print(sorted({'nltk', 'textstat'} & set(sys.modules)))"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT)
    assert run.stdout.strip() == "[]"


@pytest.mark.parametrize("sentences", TEXTS)
def test_clean_sentences_are_left_alone(sentences: tuple[str, ...]) -> None:
    assert prose_for_metrics(sentences) == " ".join(sentences)


@pytest.mark.parametrize(
    ("sentences", "prose"),
    [
        (["“It’s late,” she said."], '"It\'s late," she said.'),
        (["A story—albeit short."], "A story — albeit short."),
        (["He waited--and waited."], "He waited -- and waited."),
        (["It ran in 1998–2003."], "It ran in 1998-2003."),
        (["Mr. Blonde paid $4.5 in the U.S. today."], "Mr Blonde paid $45 in the US today."),
        (["Who liked Shall We Dance? and why"], "Who liked Shall We Dance and why."),
        (["Stop!!!", "  ", "***", "Now"], "Stop! Now."),
        (['He said: "Go!"'], 'He said: "Go!"'),
        (["The 'hero' of the '90s, 'tis said."], "The hero of the 90s, tis said."),
        (["The end.The start."], "The end The start."),
        ([], ""),
        (["...", "—", ""], ""),
    ],
)
def test_prose_for_metrics(sentences: list[str], prose: str) -> None:
    assert prose_for_metrics(sentences) == prose


def test_every_sentence_counts_once() -> None:
    counts = counted(
        ["Mr. Ray left the U.S. in May.", "Is “Who Goes There?” good!", "No.", "She lost £1.5 million then"]
    )
    assert counts.sentences == 3  # "No." is too short for textstat to call it a sentence
    assert counts.words == 18


def test_no_words_no_scores() -> None:
    for nothing in ([], [""], ["—", "..."]):
        assert set(asdict(counted(nothing).scores()).values()) == {0.0}
        assert set(asdict(textstat_scores(nothing)).values()) == {0.0}


def test_syllables_from_the_dictionary_then_from_hyphenation() -> None:
    assert [syllables(word) for word in ("film", "cinema", "audience", "isn't")] == [1, 3, 3, 2]
    assert SYLLABLES.number("frobnication") is None
    assert syllables("frobnication") >= 3


@given(st.text("abcdeghilmnoprstuyé'.", max_size=20))
def test_words_are_divided_as_pyphen_divides_them(word: str) -> None:
    assert divisions(word) == len(Pyphen(lang="en_US").positions(word))


@given(st.lists(st.text("aeghlnostTW19 .,!?'’“”\"–—-…()\n\t_é", max_size=30), max_size=6))
def test_whatever_the_sentences_textstat_counts_the_same(sentences: list[str]) -> None:
    counts = counted(sentences)
    assume(counts.syllables or not counts.words)  # textstat gives 0 to what has words but no syllable ("Shh")
    close(asdict(counts.scores()), asdict(textstat_scores(sentences)))


def test_the_table_keeps_its_notice() -> None:
    notice = (ROOT / "filmlint" / "data" / "syllables.LICENSE").read_text(encoding="utf-8")
    assert "Carnegie Mellon University" in notice
