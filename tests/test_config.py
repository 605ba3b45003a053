"""The configuration: where it is found, what it changes, and how its mistakes are told."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from filmlint.config.config import config_of
from filmlint.config.locate import config_for
from filmlint.config.places import read_toml, read_yaml
from filmlint.config.rule_names import check_names
from filmlint.config.settings import Settings, with_changes
from filmlint.config.values import size_of
from filmlint.errors import ConfigError
from filmlint.ruleset.rule import Rule
from tests.articles import CLEAN, CUT, SCRAPED
from tests.conftest import Outcome

Run = Callable[..., Outcome]


def rules_of(done: Outcome) -> set[tuple[str, str]]:
    return {(finding["path"], finding["rule"]) for finding in json.loads(done.out)["findings"]}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("filmlint.yaml", "ignore: [placeholder]\n"),
        (".filmlint.yaml", "ignore: truncated-contact\n"),
        ("pyproject.toml", '[tool.filmlint]\nignore = ["truncated-contact"]\n'),
    ],
)
def test_found_upward_to_the_root_of_the_repository(filmlint: Run, project: Path, name: str, text: str) -> None:
    deep = project / "2026" / "reviews"
    deep.mkdir(parents=True)
    (deep / "a.txt").write_text(CUT)
    (project.parent / name).write_text(text)  # above the root: not ours
    assert filmlint("2026").status == 1
    (project / name).write_text(text)
    assert filmlint("2026").status == 0
    assert filmlint("a.txt", cwd=deep).status == 0


def test_nearest_wins_and_command_line_wins_over_it(filmlint: Run, project: Path) -> None:
    (project / "docs").mkdir()
    (project / "docs" / "a.txt").write_text(CUT)
    (project / "filmlint.yaml").write_text("ignore: [truncated-contact]\n")
    (project / "docs" / "filmlint.yaml").write_text("severity: {truncated-contact: note}\n")
    assert rules_of(filmlint("docs", "--format", "json")) == {("docs/a.txt", "truncated-contact")}
    assert filmlint("docs").status == 0
    assert filmlint("docs", "--severity", "truncated-contact=error").status == 1
    assert filmlint("docs", "--config", "filmlint.yaml", "--format", "json").out.count('"truncated-contact"') == 0


def test_pyproject_without_our_table_is_passed_over(filmlint: Run, project: Path) -> None:
    (project / "docs").mkdir()
    (project / "docs" / "a.txt").write_text(CUT)
    (project / "docs" / "pyproject.toml").write_text('[project]\nname = "x"\n')
    (project / "filmlint.yaml").write_text("ignore: [truncated-contact]\n")
    assert filmlint("docs").status == 0


def test_exclude_and_extensions(filmlint: Run, project: Path) -> None:
    for name in ("a.txt", "drafts/b.txt", "c.text"):
        (project / name).parent.mkdir(exist_ok=True)
        (project / name).write_text(CUT)
    (project / "filmlint.yaml").write_text("exclude: [drafts/]\nextensions: [txt, text]\n")
    report = json.loads(filmlint(".", "--format", "json").out)
    assert [file["path"] for file in report["files"]] == ["a.txt", "c.text"]


def test_overrides_by_path(filmlint: Run, project: Path) -> None:
    for name in ("news/a.txt", "reviews/a.txt", "reviews/old/a.txt"):
        (project / name).parent.mkdir(parents=True, exist_ok=True)
        (project / name).write_text(CUT.replace("Friday", name))
    (project / "filmlint.yaml").write_text(
        "overrides:\n"
        "  - paths: [reviews/**]\n    severity: {truncated-contact: note}\n"
        "  - paths: old/\n    ignore: [truncated-contact]\n"
    )
    report = json.loads(filmlint(".", "--format", "json").out)
    severities = {f["path"]: f["severity"] for f in report["findings"] if f["rule"] == "truncated-contact"}
    assert severities == {"news/a.txt": "error", "reviews/a.txt": "note"}


def test_keep_leaves_furniture_alone_but_out_of_the_prose(filmlint: Run, project: Path) -> None:
    (project / "a.txt").write_text(SCRAPED)
    before = json.loads(filmlint("a.txt", "--format", "json").out)
    (project / "filmlint.yaml").write_text("keep: [related]\n")
    after = json.loads(filmlint("a.txt", "--format", "json").out)
    assert [f["rule"] for f in before["findings"]] == ["related-links"]
    assert after["findings"] == []
    assert after["files"][0]["words"] == before["files"][0]["words"]


@pytest.mark.parametrize("kind", ["comments", "tags", "author-box", "copyright"])
def test_kinds_to_keep_have_the_names_of_the_handbook(filmlint: Run, project: Path, kind: str) -> None:
    (project / "filmlint.yaml").write_text(f"keep: [{kind}]\n")
    (project / "a.txt").write_text(CLEAN)
    assert filmlint("a.txt").status == 0


def test_own_rules(filmlint: Run, project: Path) -> None:
    (project / "house").mkdir()
    (project / "house" / "watchman.yaml").write_text(OWN_RULE)
    (project / "a.txt").write_text(CLEAN)
    (project / "filmlint.yaml").write_text("rules: house\n")
    assert rules_of(filmlint("a.txt", "--format", "json")) == {("a.txt", "watchman")}
    assert "watchman" in filmlint("explain", "watchman").out
    (project / "filmlint.yaml").write_text("rules: house\nignore: [watchman]\n")
    assert filmlint("a.txt").status == 0


OWN_RULE = """\
id: watchman
category: style
severity: warning
summary: The house does not say night watchman
why: It has said so too often, and the readers have written in about it more than once.
match:
  phrases: [night watchman]
bad: ["A [[night watchman]].", "The [[night watchman]] sleeps."]
good: [A guard., The watchman sleeps at night.]
"""


@pytest.mark.parametrize(
    ("text", "line", "column", "message"),
    [
        ("ignroe: [style]\n", 1, 1, "no 'ignroe'; did you mean 'ignore'?"),
        (
            "select:\n  - style\n  - plaecholder\n",
            3,
            5,
            "no rule or category 'plaecholder'; did you mean 'placeholder'?",
        ),
        (
            "severity:\n  truncated-contact: eror\n",
            2,
            3,
            "'eror' is none of note, warning, error; did you mean 'error'?",
        ),
        ("severity:\n  truncated-contct: error\n", 2, 3, "did you mean 'truncated-contact'?"),
        ("options:\n  long-sentences:\n    words: 3\n", 2, 3, "no rule 'long-sentences'"),
        ("options:\n  truncated-contact:\n    frob: 3\n", 3, 5, "truncated-contact has no option 'frob'"),
        ("keep: [relatd]\n", 1, 8, "no kind of furniture 'relatd'; did you mean 'related'?"),
        ("overrides:\n  - paths: [a]\n    ingore: [style]\n", 3, 5, "an override has no 'ingore'"),
        ("overrides:\n  - paths: [a]\n    ignore: [stlye]\n", 3, 14, "no rule or category 'stlye'"),
        ("overrides:\n  - ignore: [style]\n", 2, 5, "an override needs `paths`"),
        ("fail-on: sometimes\n", 1, 1, "'sometimes' is none of"),
        ("as-of: last week\n", 1, 1, "'last week' is no date"),
        ("as-of: 2026-13-01\n", 1, 1, "'2026-13-01' is no date"),
        ("as-of: 2026-02-30\n", 1, 1, "there is no 2026-02-30"),
        ("require: [archive, langage]\n", 1, 20, "'langage' is none of language, archive; did you mean 'language'?"),
        ("languagetool-url: ftp://here\n", 1, 1, "is such as http://localhost:8081, not 'ftp://here'"),
        ("languagetool-url: http://here:99999\n", 1, 1, "not 'http://here:99999'"),
        ("languagetool-url: http://here:port\n", 1, 1, "not 'http://here:port'"),
        ("ignore:\n\t- style\n", 2, 1, "indent with blanks"),
        ("profile: revue\n", 1, 1, "did you mean 'review'?"),
        ("max-size: big\n", 1, 1, "'big' is no size"),
        ("rules: nowhere\n", 1, 1, "no such folder of rules: nowhere"),
        ("facts: nowhere.yaml\n", 1, 1, "no such file: nowhere.yaml"),
        ("languagetool: maybe\n", 1, 1, "`languagetool` is true or false"),
        ("exclude: [1]\n", 1, 11, "an entry of `exclude` is a text"),
        ("ignore: [style\n", 2, 1, ""),
        ("ignore: [a]\nignore: [b]\n", 2, 1, "duplicate key"),
        ("- ignore\n", 1, 1, "a list of `key: value` entries"),
    ],
)
def test_mistake_is_told_with_its_place(
    filmlint: Run, project: Path, text: str, line: int, column: int, message: str
) -> None:
    (project / "a.txt").write_text(CLEAN)
    (project / "filmlint.yaml").write_text(text)
    for _ in range(2):  # a cache must not forget it
        done = filmlint("a.txt")
        assert done.status == 2
        assert done.out == ""
        assert done.err.startswith(f"filmlint: filmlint.yaml:{line}:{column}: "), done.err
        assert message in done.err


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ('[project]\nname = "ignore"\n\n[tool.filmlint]\nignroe = ["style"]\n', 5, 1),
        ('[tool.filmlint]\nselect = ["style"]\nignore = [\n  "style",\n  "stlye",\n]\n', 5, 3),
        ('[tool.filmlint.severity]\nstyle = "loud"\n', 2, 1),
        ('[tool.filmlint]\nseverity = { style = "loud" }\n', 2, 14),
        ("[tool.filmlint]\nignore = [\n", 3, 1),
    ],
)
def test_mistake_in_pyproject_is_told_with_its_place(
    project: Path, text: str, line: int, column: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "pyproject.toml").write_text(text)
    monkeypatch.chdir(project)
    with pytest.raises(ConfigError) as caught:
        check_names(config_for(["."]), [])
    assert (caught.value.path, caught.value.line, caught.value.column) == ("pyproject.toml", line, column)


def test_toml_day_needs_no_quotes(project: Path) -> None:
    (project / "pyproject.toml").write_text("[tool.filmlint]\nas-of = 2026-03-01\n")
    data = read_toml(str(project / "pyproject.toml"))
    assert data is not None
    assert config_of(data).settings.as_of == "2026-03-01"


def test_bomb_of_aliases_is_refused(project: Path) -> None:
    levels = [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 9)]
    (project / "filmlint.yaml").write_text("a0: &a0 [x, x]\n" + "\n".join(levels))
    with pytest.raises(ConfigError, match="too many entries"):
        read_yaml(str(project / "filmlint.yaml"))


def test_empty_configuration_is_none(project: Path) -> None:
    (project / "filmlint.yaml").write_text("# nothing yet\n")
    assert config_of(read_yaml(str(project / "filmlint.yaml"))).settings == Settings()


def option_rule() -> Rule:
    options = {"words": 40, "share": 0.5, "loud": False, "names": ["a"], "label": "x", "free": None}
    return Rule("long-sentence", "readability", "note", "s", "w", (), (), options=options)


@pytest.mark.parametrize("given", ["words: 30", "share: 1", "loud: true", "names: [b, c]", "label: y", "free: [1]"])
def test_options_of_the_default_s_type_are_taken(project: Path, given: str) -> None:
    path = project / "filmlint.yaml"
    path.write_text(f"options:\n  long-sentence:\n    {given}\n")
    check_names(config_of(read_yaml(str(path))), [option_rule()])


@pytest.mark.parametrize(
    "given",
    ["words: many", "words: true", "words: 1.5", "share: half", "loud: 1", "names: b", "names: [1]", "label: 3"],
)
def test_options_of_another_type_are_refused(project: Path, given: str) -> None:
    path = project / "filmlint.yaml"
    path.write_text(f"options:\n  long-sentence:\n    {given}\n")
    with pytest.raises(ConfigError) as caught:
        check_names(config_of(read_yaml(str(path))), [option_rule()])
    assert (caught.value.line, caught.value.column) == (3, 5)


def test_override_adds_to_what_is_ignored_and_replaces_the_rest() -> None:
    settings = Settings(select=("style",), ignore=("a",), severity={"a": "note"}, options={"r": {"x": 1, "y": 2}})
    changed = with_changes(
        settings, {"select": ("facts",), "ignore": ("b",), "severity": {"b": "error"}, "options": {"r": {"x": 3}}}
    )
    assert changed.select == ("facts",)
    assert changed.ignore == ("a", "b")
    assert changed.severity == {"a": "note", "b": "error"}
    assert changed.options == {"r": {"x": 3, "y": 2}}


@pytest.mark.parametrize(
    ("given", "size"), [("7", 7), ("20 MB", 20_000_000), ("1.5kb", 1500), ("1GB", 10**9), ("12", 12)]
)
def test_sizes(given: str, size: int) -> None:
    assert size_of(given) == size


@pytest.mark.parametrize("given", ["", "MB", "-1", "0", "1 TB", "1,5 MB"])
def test_no_sizes(given: str) -> None:
    with pytest.raises(ValueError, match="is no size"):
        size_of(given)
