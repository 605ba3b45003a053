"""Expressions whose code was kept are those that `re` compiles; whatever is wrong with the file, `re` compiles."""

from __future__ import annotations

import marshal
import re
import sys
from pathlib import Path

import pytest

from filmlint.text import expression_code
from filmlint.text.expression import compile_when_used, compiled, waiting

FLAGS = int(re.MULTILINE | re.IGNORECASE)
SOURCES = [
    (r"(?P<at>a+)(b)?(?P<end>\d{2,})", 0),
    (r"^[^\W\d_][\w’'-]{0,20}(?<![.!?]):\s*(?=\S)", FLAGS),
    (r"(?x) (?:at|by) [ ] (\w++) (?P<rest> .*+ ) # the rest", 0),
    (r"[À-ÖØ-Þ☆]|(?i:stars?)\b", 0),
]
TEXT = "aab12 Éloge: at x y\nby the ☆ STAR aaa345\nTitle: 2 stars"


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = tmp_path / "expressions"
    file.write_bytes(expression_code.encoded(SOURCES))
    monkeypatch.setattr(expression_code, "FILE", file)
    monkeypatch.setattr(expression_code, "_codes", None)
    return file


@pytest.mark.parametrize(("source", "flags"), SOURCES)
@pytest.mark.usefixtures("kept")
def test_what_was_kept_is_what_re_compiles(source: str, flags: int) -> None:
    expected = re.compile(source, flags)
    found = expression_code.ready(source, flags)
    assert found == expected
    assert found is not None
    assert (found.pattern, found.flags, found.groups) == (expected.pattern, expected.flags, expected.groups)
    assert dict(found.groupindex) == dict(expected.groupindex)
    assert [match.groupdict() for match in found.finditer(TEXT)] == [m.groupdict() for m in expected.finditer(TEXT)]
    assert [(match.span(), match.lastgroup) for match in found.finditer(TEXT)] == [
        (match.span(), match.lastgroup) for match in expected.finditer(TEXT)
    ]


@pytest.mark.usefixtures("kept")
def test_what_was_not_kept_is_compiled() -> None:
    assert expression_code.ready("b{3}", 0) is None
    assert expression_code.ready(SOURCES[0][0], FLAGS) is None
    assert compiled("b{3}") == re.compile("b{3}")
    assert compile_when_used("(?P<at>b{3})").groupindex["at"] == 1
    with pytest.raises(re.error):
        compiled("(b{3}")


def test_a_file_that_is_damaged_or_of_another_python_is_as_none(kept: Path) -> None:
    made_by, codes = marshal.loads(kept.read_bytes())
    damaged = {key: code[:-9] for key, code in codes.items()}
    flags, _, groups, names = marshal.loads(codes[SOURCES[0]])
    nonsense = {SOURCES[0]: marshal.dumps((flags, b"\x63\0\0\0" * 5, groups, names))}
    fewer_groups = {SOURCES[0]: marshal.dumps((flags, codes[SOURCES[0]], 0, names))}
    no_names = {SOURCES[0]: marshal.dumps((flags, codes[SOURCES[0]], groups, 7))}
    for content in (
        b"",
        b"no marshal",
        kept.read_bytes()[:-40],
        marshal.dumps(7),
        marshal.dumps(((0,), codes)),
        marshal.dumps((made_by, damaged)),
        marshal.dumps((made_by, nonsense)),
        marshal.dumps((made_by, fewer_groups)),
        marshal.dumps((made_by, no_names)),
        marshal.dumps((made_by, 7)),
    ):
        kept.write_bytes(content)
        expression_code._codes = None
        assert expression_code.ready(*SOURCES[0]) is None
        assert compiled(*SOURCES[0]) == re.compile(*SOURCES[0])
    kept.unlink()
    expression_code._codes = None
    assert compiled(*SOURCES[0]) == re.compile(*SOURCES[0])


def test_a_python_whose_engine_is_another_compiles(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert kept.is_file()
    monkeypatch.setitem(sys.modules, "_sre", None)  # to import it fails
    assert expression_code.ready(*SOURCES[0]) is None
    assert compiled(*SOURCES[0]) == re.compile(*SOURCES[0])
    assert expression_code.encoded(SOURCES) == b""


def test_a_python_whose_compiler_is_another_keeps_nothing(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr("re._compiler._code")
    content = expression_code.encoded(SOURCES)
    assert content == b""
    kept.write_bytes(content)
    assert expression_code.ready(*SOURCES[0]) is None
    assert compiled(*SOURCES[0]) == re.compile(*SOURCES[0])


def test_what_waits_for_its_first_use_is_known() -> None:
    waits = compile_when_used("(?P<waits>c{4})", FLAGS)
    assert ("(?P<waits>c{4})", FLAGS) in waiting()
    assert waits.search("cccc")
