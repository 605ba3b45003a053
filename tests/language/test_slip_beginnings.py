"""Which expressions can only begin with their anchors."""

from __future__ import annotations

from collections.abc import Set

import pytest

from filmlint.wording.slip_beginnings import begins_with_anchor
from filmlint.wording.slip_tables import FOLDER, Slip, SlipTables, prepared

_MANY = frozenset(("of", "off"))
_NONE: Set[str] = frozenset()


@pytest.mark.parametrize(
    ("source", "anchors", "expected"),
    [
        ("could of", [("could", _MANY)], True),
        ("(?:could|should) (?P<at>off?)(?= been)", [("could", _MANY), ("should", _MANY)], True),
        ("(?:could|should) of", [("could", _MANY)], False),
        ("could (?:not )?of", [("could", _MANY)], False),
        ("could (?:not )?of", [("could", _NONE)], True),
        ("could (?:not )?of", [("could", frozenset(("not", "of")))], True),
        ("(?P<at>their)(?= (?:is|are)\\b)", [("their", frozenset(("is", "are")))], True),
        ("(?P<at>their)(?= (?:is|was)\\b)", [("their", frozenset(("is", "are")))], False),
        ("(?<!a )lot of", [("lot", _MANY)], True),
        ("a lot of", [("lot", _MANY)], False),
        ("[a-z]+ lot", [("lot", _NONE)], False),
        ("lots? of", [("lot", _MANY)], False),
        ("lots? of", [("lot", _MANY), ("lots", _NONE)], True),
        ("could, of", [("could", _MANY)], False),
        ("coul", [("could", _NONE)], False),
    ],
)
def test_beginnings(source: str, anchors: list[tuple[str, Set[str]]], expected: bool) -> None:
    assert begins_with_anchor(source, anchors) is expected


def test_it_is_found_out_where_it_is_worth_it() -> None:
    def begins(*, proven: bool) -> list[Slip]:
        return [slip for slip in SlipTables(prepared(FOLDER, proven=proven)).slips if slip.begins]

    assert len(begins(proven=True)) > 500
    assert not begins(proven=False)
