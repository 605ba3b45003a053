"""The figures of the docs come from these programs, so they are tested like the rest."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "benchmarks"))
import accuracy  # noqa: E402
import cost_per_article  # noqa: E402
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
    assert noise["wrong_per_1000_words"] == pytest.approx(1000 / int(str(data["words"])))
    assert "| truncated-contact | 1 | 0 | 1 | 0 | 0.00 |" in accuracy.table(data)


def test_what_is_no_verdict_is_refused(tmp_path: Path) -> None:
    (tmp_path / "v.csv").write_text("sha256,rule,offset,verdict,reason\nx,y,1,maybe,\n")
    with pytest.raises(ValueError, match=r"v\.csv:2: 'maybe' is no verdict"):
        accuracy.read_verdicts(tmp_path)


def test_verdicts_of_the_repository_can_be_read() -> None:
    accuracy.read_verdicts(ROOT / "benchmarks" / "verdicts")


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
    costs = cost_per_article.measured(ROOT, corpus)
    assert list(costs) == list(cost_per_article.GROUPS)
    shown = cost_per_article.table({cost_per_article.OWN: costs}, None)
    assert f"| {cost_per_article.SHARED} | {costs[cost_per_article.SHARED]:.1f} |" in shown
