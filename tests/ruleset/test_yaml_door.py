"""Every mistake in a rule file is reported with its place and what to do."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from filmlint.errors import ConfigError
from filmlint.ruleset.discovery import compile_rules, rules_folder, user_rules, yaml_rules
from filmlint.ruleset.yaml_door import read_rule

GOOD = """\
id: lost-sea
category: style
severity: note
summary: The sea is named too often
why: Because readers of sea stories know where they are, and have known since the first page.
match:
  phrases: [the sea, the seas]
bad:
  - He saw [[the sea]].
  - "[[The seas]] were cold."
good:
  - He saw the shore.
  - Seasick, she slept.
"""


def write(folder: Path, text: str, name: str = "lost-sea.yaml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("severity: note", "severity: awful", 3, "error"),
        ("category: style", "category: stile", 2, "one of"),
        ("summary:", "sumary:", 4, "did you mean 'summary'"),
        ("id: lost-sea", "id: Lost Sea", 1, "lower-case words"),
        ("id: lost-sea", "id: other-sea", 1, "the file is named"),
        ("  phrases: [the sea, the seas]", "  phrases: the sea", 7, "list of texts"),
        ("  phrases: [the sea, the seas]", "  pattern: ['(a+)+']", 7, "refused"),
        ("  phrases: [the sea, the seas]", "  pattern: ['(a']", 7, "refused"),
        ("  phrases: [the sea, the seas]", "  density: {phrases: {the sea: x}, per-1000: 1}", 7, "are numbers"),
        ("  phrases: [the sea, the seas]", "  density: {phrases: [5], per-1000: 1}", 7, "is a text"),
        ("  phrases: [the sea, the seas]", "  swap: {the sea: the sea}", 7, "are the same"),
        ("severity: note", "severity: note\nenabled: maybe", 4, "true or false"),
        ("severity: note", "severity: note\noptions: {words: 3}", 4, "has no 'options'"),
        ("severity: note", "severity: note\nmessage: It says {txt}", 4, "no slot {txt}"),
        ("match:", "match:\n  extend: line", 7, "did you mean 'extent'"),
        ("  - He saw [[the sea]].", "  - He saw [[the sea.", 9, "without ]]"),
        ("  - He saw [[the sea]].", "  - He saw the sea.", 9, "marks its finding"),
        ("  - He saw the shore.\n", "", 11, "at least two"),
        ("why:", "why: [\n#", None, ""),
        ("category: style", "category: style\ncategory: style", None, "duplicate"),
    ],
)
def test_mistakes_have_a_line(tmp_path: Path, old: str, new: str, line: int | None, words: str) -> None:
    path = write(tmp_path, GOOD.replace(old, new, 1))
    with pytest.raises(ConfigError) as raised:
        read_rule(path)
    assert raised.value.path == str(path)
    assert words in str(raised.value)
    if line is not None:
        assert raised.value.line == line


def test_aliases_and_odd_files_are_refused(tmp_path: Path) -> None:
    for text in ("- a\n- b\n", "just text\n", "", "x" * 300_000, GOOD + "extra: &a [1]\nmore: *a\n"):
        with pytest.raises(ConfigError):
            read_rule(write(tmp_path, text))
    broken = tmp_path / "lost-sea.yaml"
    broken.write_bytes(b"id: \xff\xfe")
    with pytest.raises(ConfigError):
        read_rule(broken)


def test_a_good_rule_is_read_and_found(tmp_path: Path) -> None:
    write(tmp_path, GOOD)
    (rule,) = user_rules(tmp_path)
    assert (rule.id, rule.category, rule.view) == ("lost-sea", "style", "body")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("raise SystemExit(0)\n", "cannot be loaded: SystemExit"),
        ("RULE = 5\n", "has no RULE"),
        (
            "from filmlint.ruleset.rule import Rule\n"
            "RULE = Rule('other', 'style', 'note', summary='', why='', bad=(), good=())\n",
            "the id is 'other', but the file is named lost_sea.py",
        ),
    ],
)
def test_a_python_rule_that_is_none_is_refused(tmp_path: Path, text: str, words: str) -> None:
    write(tmp_path, text, "lost_sea.py")
    with pytest.raises(ConfigError, match=re.escape(words)):
        user_rules(tmp_path)


def test_two_rules_of_one_name_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    write(tmp_path, GOOD)
    write(tmp_path / "a", GOOD)
    with pytest.raises(ConfigError, match="two rules"):
        user_rules(tmp_path)


def test_compiled_rules_equal_the_yaml(tmp_path: Path) -> None:
    compiled = tmp_path / "compiled.json"
    compiled.write_text(compile_rules(rules_folder()), encoding="utf-8")
    assert yaml_rules(rules_folder(), compiled) == yaml_rules(rules_folder())


def test_a_changed_rule_is_not_taken_from_the_compiled_form(tmp_path: Path) -> None:
    path = write(tmp_path, GOOD)
    compiled = tmp_path / "compiled.json"
    compiled.write_text(compile_rules(tmp_path), encoding="utf-8")
    path.write_text(re.sub("too often", "far too often", GOOD), encoding="utf-8")
    (rule,) = yaml_rules(tmp_path, compiled)
    assert rule.summary == "The sea is named far too often"
    path.unlink()
    assert yaml_rules(tmp_path, compiled) == []
