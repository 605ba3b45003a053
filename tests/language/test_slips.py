"""The tables of slips and of misspellings: well formed, and never an accusation of a right word."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from filmlint.language.misspellings import right_forms
from filmlint.language.words import unlisted
from filmlint.text.document import Document
from filmlint.wording.slip_tables import FOLDER, PREPARED, Slip, SlipTables, prepared, read_entries, slip_tables
from filmlint.wording.slips import slips_in

TABLES = sorted(FOLDER.glob("*.txt"))
# What a large dictionary lists, as a rare or an old word, and what is nevertheless always a slip in film writing.
RARE = {"aswell", "beeming", "calculous", "ceratin", "choregraphed", "choregrapher", "choregraphy", "diaster",
        "directer", "excentric", "forboding", "idealogy", "massachusets", "persue", "proceded", "proceding", "recuring",
        "rivetting", "spaning", "stroy", "succes", "thiller", "thillers", "villan", "villans"}  # fmt: skip


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.stem)
def test_table_is_read_and_compiles(path: Path) -> None:
    slips = [Slip(path.stem, entry) for entry in read_entries(path)]
    assert slips
    for slip in slips:
        assert slip.pattern.groupindex.keys() >= set(re.findall(r"\\g<(\w+)>", slip.right))
        assert "<" not in re.sub(r"\(\?P?<", "", slip.source), "a piece that nobody defines"


def test_every_table_is_a_rule() -> None:
    checks = FOLDER.parents[1] / "checks" / "language"
    assert {path.stem for path in TABLES} == {
        path.stem.replace("_", "-") for path in checks.glob("*.py") if "slips_in(" in path.read_text(encoding="utf-8")
    }


def test_malformed_table_is_refused(tmp_path: Path) -> None:
    for text in ("anchors: a\n", "anchors: a\nwrong: b\n", "anchors: a\nwrog: b\nright: c\n", "nonsense\n"):
        (tmp_path / "table.txt").write_text(text)
        with pytest.raises(ValueError, match=r"table\.txt"):
            read_entries(tmp_path / "table.txt")


def test_what_was_prepared_is_used_until_a_table_changes(tmp_path: Path) -> None:
    def rights() -> list[str]:
        slip_tables.cache_clear()
        return [slip.right for _, slip in slip_tables(tmp_path / "slips").followed["could"]]

    (tmp_path / "slips").mkdir()
    table = tmp_path / "slips" / "confused-word.txt"
    table.write_text("anchors: (?:could|should)_of\nwrong: could of\nright: could have\n")
    kept = tmp_path / PREPARED
    assert rights() == ["could have"]
    kept.write_text(json.dumps({**prepared(table.parent), "entries": [["a", {"wrong": "b", "right": "as kept"}]]}))
    assert rights() == ["as kept"]
    kept.write_text(kept.read_text()[:-9])
    assert rights() == ["could have"]
    kept.write_text(json.dumps(prepared(table.parent)))
    table.write_text(table.read_text().replace("could have", "could’ve"))
    assert rights() == ["could’ve"]


def test_anchors_lead_to_their_slips(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(
        "<who> (?:he|she)\n\nanchors: been <who>_(?:make|take)\nwrong: b\nright: c\n\n"
        "anchors: 0_of in_front\nwrong: d\nright: e\n"
    )
    tables = SlipTables(prepared(tmp_path))
    assert [slip.source for slip in tables.slips] == ["b", "d"]
    assert tables.alone == {"been": [tables.slips[0]]}
    assert tables.followed["he"] == tables.followed["she"] == [({"make", "take"}, tables.slips[0])]
    assert tables.followers({"she", "been", "0"}) == {"she": {"make", "take"}, "0": {"of"}}
    assert tables.followers({"in"}).keys() == {"she", "0", "in"}


@pytest.mark.parametrize(
    ("rule", "text", "expected"),
    [
        ("confused-word", "He could of gone.", ["of"]),
        ("confused-word", "“He could of gone,” she says.", []),
        ("confused-word", "He Could Of Gone Home opened in May.", []),
        ("confused-word", "He could\n\nof course go.", []),
        ("its-confused", "It lost it's way. It lost it's way.", ["it's", "it's"]),
    ],
)
def test_where_slips_are_found(rule: str, text: str, expected: list[str]) -> None:
    body = Document(text, "a.txt").body
    assert [body.text[slice(*finding.span)] for finding in slips_in(body, rule)] == expected


def test_no_misspelling_is_a_word_and_every_right_form_is() -> None:
    table = right_forms()
    assert len(table) > 2000
    assert set(table) - unlisted(table) - RARE == set()
    rights = {part for right in table.values() for part in re.findall(r"[a-z]{2,}", right.lower()) if right.isascii()}
    assert unlisted(rights) == set()


def test_no_misspelling_is_a_name_in_the_film_data() -> None:
    data = FOLDER.parent
    names: set[str] = set()
    for file in ("films", "critics"):
        names.update(re.findall(r"\b[A-Z][a-z]+", (data / f"{file}.jsonl").read_text(encoding="utf-8")))
    assert right_forms().keys() & {name.lower() for name in names} == set()
