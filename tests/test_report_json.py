"""The JSON report keeps to its schema, and its fingerprints to their word."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

import filmlint
from filmlint.config.config import Config
from filmlint.lint.file_report import FileReport
from filmlint.lint.files import discover
from filmlint.lint.run import run
from filmlint.lint.run_report import RunReport
from filmlint.report import json_report
from tests.articles import CLEAN, CUT, SCRAPED
from tests.test_cache import full_report

SCHEMA = json.loads((Path(filmlint.__file__).parent / "data" / "report.schema.json").read_text(encoding="utf-8"))


def valid(found: RunReport) -> dict[str, object]:
    data: dict[str, object] = json.loads(json_report.render(found))
    jsonschema.Draft202012Validator(SCHEMA).validate(data)
    return data


def test_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("change", ["", "summary", "findings"])
def test_schema_refuses_what_is_missing_or_more(change: str) -> None:
    data = json.loads(json_report.render(RunReport([full_report()])))
    if change:
        del data[change]
    else:
        data["extra"] = 1
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(SCHEMA).validate(data)


def test_full_report_is_valid() -> None:
    data = valid(RunReport([full_report(), FileReport("b.bin", "skipped", "binary")], [("language", "not found")]))
    assert data["not_run"] == [{"what": "language", "reason": "not found"}]
    assert data["summary"] == {"files": 2, "errors": 0, "warnings": 1, "notes": 0}


def test_real_report_is_valid_and_points_at_its_places(tmp_path: Path) -> None:
    for name, text in (
        ("cut.txt", CUT),
        ("clean.md", CLEAN),
        ("scraped.html", f"<p>{SCRAPED}</p>"),
        ("bom.txt", "\ufeff" + CUT),
    ):
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "mac.txt").write_bytes(CUT.replace("\n", "\r").encode())
    (tmp_path / "dos.txt").write_bytes(CUT.replace("\n", "\r\n").encode())
    data = valid(run(discover([str(tmp_path)]), Config(str(tmp_path))))
    findings = [finding for finding in data["findings"] if finding["rule"] == "truncated-contact"]  # type: ignore[attr-defined]
    assert {Path(finding["path"]).name for finding in findings} == {"cut.txt", "bom.txt", "mac.txt", "dos.txt"}
    for finding in findings:
        text = Path(finding["path"]).read_bytes().decode("utf-8-sig")
        assert text[finding["offset"] : finding["end_offset"]] == finding["excerpt"]
        lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        assert lines[finding["line"] - 1][finding["column"] - 1 : finding["end_column"] - 1] == finding["excerpt"]


def test_findings_are_sorted(tmp_path: Path) -> None:
    for number in (3, 1, 2):
        (tmp_path / f"{number}.txt").write_text(CUT + "\nFor a seat, call the box office at\n")
    data = valid(run(discover([str(tmp_path)]), Config(str(tmp_path))))
    keys = [(finding["path"], finding["offset"], finding["rule"]) for finding in data["findings"]]  # type: ignore[attr-defined]
    assert keys == sorted(keys)
    assert len(keys) >= 6


def test_fingerprint_outlives_edits_elsewhere() -> None:
    def prints(text: str) -> list[str]:
        return [one.fingerprint for one in filmlint.lint_text(text).findings if one.finding.rule == "truncated-contact"]

    before = prints(CUT)
    assert prints("A new paragraph about the lake.\n\n" + CUT) == before
    assert prints(CUT.replace("Joan Poe", "Jane Doe")) != before
    twice = prints(CUT + "\n" + CUT)
    assert len(twice) == len(set(twice)) == 2
