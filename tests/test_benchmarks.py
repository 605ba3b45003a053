"""The figures of the docs come from these programs, so they are tested like the rest."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "benchmarks"))
import accuracy  # noqa: E402
import cost_per_article  # noqa: E402
import figures_page  # noqa: E402
import neighbours  # noqa: E402
import speed  # noqa: E402

from filmlint.ruleset.discovery import user_rules  # noqa: E402
from tests.articles import CLEAN, CUT, SCRAPED  # noqa: E402


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    root = tmp_path / "corpus"
    root.mkdir()
    for name, text in (
        ("a.txt", SCRAPED),
        ("b.txt", CLEAN.replace("Long", "Short")),
        ("c.txt", CUT.replace("Long", "Last")),
    ):
        (root / name).write_text(text)
    rows = ["file,line,label,kind,strength,note"]
    for number, line in enumerate(SCRAPED.splitlines(), 1):
        if line:
            label = "content,," if number < 6 else "boilerplate,related,"
            rows.append(f"a.txt,{number},{label}{'soft' if number == 9 else 'hard'},")
    rows += ["b.txt,1,boilerplate,nav,hard,", "c.txt,3,boilerplate,truncated,hard,"]
    (root / "labels.csv").write_text("\n".join(rows) + "\n")
    return root


def test_furniture_is_counted_by_line(corpus: Path, tmp_path: Path) -> None:
    data, unread = accuracy.figures(corpus, tmp_path)
    found = data["furniture"]
    assert isinstance(found, dict)
    assert (found["found"], found["false"], found["missed"]) == (4, 0, 1)
    assert found["precision"] == 1
    assert found["recall"] == pytest.approx(4 / 5)
    assert found["files_right"] == pytest.approx(2 / 3)
    assert len(unread) >= 2


def test_verdicts_make_precision(corpus: Path, tmp_path: Path) -> None:
    digest = hashlib.sha256((corpus / "c.txt").read_bytes()).hexdigest()
    offset = (corpus / "c.txt").read_text().index("contact the programmer")
    (tmp_path / "v.csv").write_text(
        f"sha256,rule,offset,verdict,reason\n{digest},truncated-contact,{offset},wrong,it is not\n"
    )
    data, _ = accuracy.figures(corpus, tmp_path)
    rules, noise = data["rules"], data["noise"]
    assert isinstance(rules, dict)
    assert isinstance(noise, dict)
    assert rules["truncated-contact"] == {"findings": 1, "right": 0, "wrong": 1, "arguable": 0, "precision": 0.0}
    assert noise["placeholder"]["wrong_per_1000_words"] == pytest.approx(1000 / int(str(data["words"])))
    assert "| truncated-contact | 1 | 0 | 1 | 0 | 0.00 |" in accuracy.table(data)


def test_what_is_no_verdict_is_refused(tmp_path: Path) -> None:
    (tmp_path / "v.csv").write_text("sha256,rule,offset,verdict,reason\nx,y,1,maybe,\n")
    with pytest.raises(ValueError, match=r"v\.csv:2: 'maybe' is no verdict"):
        accuracy.read_verdicts(tmp_path)


def test_verdicts_of_the_repository_can_be_read() -> None:
    accuracy.read_verdicts(ROOT / "benchmarks" / "verdicts")


def test_a_draw_stays_as_findings_come_and_go() -> None:
    findings = [accuracy.ReadFinding("a", 1, "r", "style", False, ("0f", "r", offset), None) for offset in range(50)]
    ten = accuracy.drawn(findings, 10, "1")
    assert accuracy.drawn([one for one in findings if one in ten or one.key[2] % 2], 10, "1") == ten
    assert accuracy.drawn(findings, 10, "2") != ten


def test_a_random_hundred_is_counted_by_verdict(corpus: Path, tmp_path: Path) -> None:
    _, findings = accuracy.figures(corpus, tmp_path)
    rows = ["sha256,rule,offset,verdict,reason", *(",".join([*map(str, one.key), "right", ""]) for one in findings[1:])]
    (tmp_path / "v.csv").write_text("\n".join(rows) + "\n")
    data, findings = accuracy.figures(corpus, tmp_path)
    assert data["sample"] == {
        "drawn": len(findings), "seed": "1", "right": len(findings) - 1, "wrong": 0, "arguable": 0, "unread": 1,
    }  # fmt: skip
    assert f"{len(findings) - 1} useful, 0 arguable, 0 wrong, 1 not read" in accuracy.table(data)


def test_figures_replace_what_stands_between_their_marks(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("a\n<!-- x -->\nold\n<!-- end of x -->\nb\n")
    figures_page.write_figures("x", "new\n", page)
    assert page.read_text() == "a\n<!-- x -->\nnew\n<!-- end of x -->\nb\n"
    with pytest.raises(ValueError, match="no <!-- y -->"):
        figures_page.write_figures("y", "new\n", page)


@pytest.mark.skipif(sys.platform == "win32", reason="stands in for programs with shell scripts")
@pytest.mark.parametrize(
    ("count", "said", "expected"),
    [
        (
            neighbours.write_good,
            'a.txt:3:32:"was cut" may be passive voice\na.txt:4:1:"\n',
            {"may be passive voice": 1},
        ),
        (
            neighbours.proselint,
            '{"result": {"file:///a.txt": {"diagnostics": [{"check_path": "misc.but"}]}, "b": {"diagnostics": []}}}',
            {"misc.but": 1},
        ),
        (neighbours.typos, '{"type":"typo","typo":"x"}\n{"type":"binary_file"}\n', {"typo": 1}),
        (neighbours.codespell, "a.txt:9: projecter ==> projector\nnote\n", {"misspelling": 1}),
        (neighbours.vale, '{"a.txt": [{"Check": "Vale.Spelling"}, {"Check": "Vale.Spelling"}]}', {"Vale.Spelling": 2}),
        (
            neighbours.alex,
            "a.txt\n  5:68-5:70  warning  `he` may be insensitive   he-she  retext-equality\n\n1 warning\n",
            {"he-she": 1},
        ),
    ],
)
def test_what_neighbours_say_is_counted_by_rule(
    tmp_path: Path, count: Callable[..., Counter[str]], said: str, expected: dict[str, int]
) -> None:
    (tmp_path / "said").write_text(said)
    program = tmp_path / "bin" / "vale"
    program.parent.mkdir()
    stream = " >&2" if count is neighbours.alex else ""
    program.write_text(f"#!/bin/sh\ncat '{tmp_path / 'said'}'{stream}\nexit 1\n")
    program.chmod(0o755)
    given = tmp_path / "vale.ini" if count is neighbours.vale else program
    assert count(given, [tmp_path / "a.txt"]) == expected


def test_programs_that_are_missing_are_named(corpus: Path) -> None:
    plain = neighbours.run_filmlint(corpus)
    assert len(plain.files) == 3
    shown = neighbours.table(plain, [neighbours.Row("filmlint", plain.counts("error")), neighbours.Row("Vale", None)])
    assert "Not installed, and left out: Vale." in shown
    assert f"| filmlint | {plain.counts('error').total()} |" in shown


def test_programs_take_turns_and_what_more_costs_is_told(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    forgets = f"import os; assert not os.path.exists({str(cache)!r}); os.mkdir({str(cache)!r})"
    commands = [
        speed.Command("plain", [sys.executable, "-c", ""], tmp_path),
        speed.Command("more", [sys.executable, "-c", "sum(range(3_000_000))"], tmp_path, without=0),
        speed.Command("fresh", [sys.executable, "-c", forgets], tmp_path, forget=cache),
    ]
    plain, more, _ = speed.in_turns(commands, 2)
    assert more.processor > plain.processor > 0
    assert more.note.startswith("+")
    assert plain.memory > 1


def test_figures_are_printed_as_json(corpus: Path) -> None:
    command = [sys.executable, str(ROOT / "benchmarks" / "accuracy.py"), "--corpus", str(corpus), "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert json.loads(done.stdout)["files"] == 3


def test_five_hundred_rules_to_measure_with_are_rules(tmp_path: Path, corpus: Path) -> None:
    speed.many_rules(tmp_path / "rules", sorted(corpus.glob("*.txt")))
    rules = user_rules(tmp_path / "rules")
    kinds = [
        next(kind for kind in ("phrases", "lines", "patterns", "swaps", "density") if getattr(rule.match, kind))
        for rule in rules
    ]
    assert {kind: kinds.count(kind) for kind in kinds} == {
        "phrases": 200, "lines": 100, "patterns": 100, "swaps": 50, "density": 50,
    }  # fmt: skip


def test_copies_have_names_of_their_own(tmp_path: Path, corpus: Path) -> None:
    size = speed.copies(corpus, tmp_path / "copies", 10)
    copied = list((tmp_path / "copies").iterdir())
    assert len(copied) == 10
    assert size == sum(path.stat().st_size for path in copied)


def test_cost_of_groups_stands_over_the_shared_work(corpus: Path) -> None:
    seconds = cost_per_article.measured(ROOT, corpus)
    assert set(seconds) == {*cost_per_article.GROUPS, cost_per_article.WORDS}
    assert {len(taken) for taken in seconds.values()} == {3}
    shown = cost_per_article.table({cost_per_article.OWN: seconds}, None)
    costs = [
        cost_per_article.cost(seconds, cost_per_article.SHARED, lengths)
        for lengths in cost_per_article.LENGTHS.values()
    ]
    assert f"| {cost_per_article.SHARED} | {costs[0]:.1f} | {costs[1]:.1f} |" in shown
