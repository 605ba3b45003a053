"""What is generated is what is committed: the page of rules, the reports of examples. `make docs` writes both."""

from __future__ import annotations

import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType

import pytest

from filmlint.config.config import KEYS, config_of
from filmlint.config.places import read_yaml
from filmlint.config.rule_names import check_names
from filmlint.ruleset.discovery import shipped_rules, user_rules
from filmlint.ruleset.examples import read_examples
from tests.rule_cases import findings_of

ROOT = Path(__file__).parent.parent


def tool(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "tools" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def test_page_of_rules_is_what_the_generator_prints() -> None:
    pages = tool("write_rule_pages")
    assert (ROOT / "rules" / "README.md").read_text(encoding="utf-8") == pages.page(shipped_rules()), "run `make docs`"


def test_every_rule_is_on_the_page() -> None:
    page = (ROOT / "rules" / "README.md").read_text(encoding="utf-8")
    assert re.findall(r"^### ([a-z0-9-]+)$", page, re.MULTILINE) == [rule.id for rule in shipped_rules()]


def test_examples_get_the_reports_they_are_shown_with() -> None:
    expected = dict(tool("write_example_reports").reports())
    folder = ROOT / "examples" / "reports"
    assert {path.name for path in folder.iterdir()} == set(expected)
    for name, text in expected.items():
        assert (folder / name).read_text(encoding="utf-8") == text, f"{name}: run `make docs`"


def test_report_in_the_readme_is_a_real_one() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert "[conflicting-runtimes]" in text
    assert text == tool("write_example_reports").readme(text), "run `make docs`"


def test_examples_are_many_and_varied() -> None:
    articles = [path for path in (ROOT / "examples").iterdir() if path.suffix in (".txt", ".md", ".html")]
    assert len(articles) >= 8
    assert {path.suffix for path in articles} == {".txt", ".md", ".html"}
    clean = [
        path
        for path in articles
        if "nothing found" in (ROOT / "examples" / "reports" / f"{path.name}.report").read_text()
    ]
    assert 2 <= len(clean) <= len(articles) - 5


@pytest.mark.parametrize("page", ["README.md", "benchmarks/README.md", "CHANGELOG.md"])
def test_links_within_the_repository_lead_somewhere(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    targets = [target.partition("#")[0] for target in re.findall(r"\]\(([^)\s]+)\)", text) if "://" not in target]
    assert [target for target in targets if target and not (ROOT / page).parent.joinpath(target).exists()] == []


def test_readme_names_every_category_and_command() -> None:
    from filmlint.cli.main import commands

    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [category for category in {rule.category for rule in shipped_rules()} if f"**{category}**" not in text] == []
    assert [command for command in commands() if f"filmlint {command}" not in text] == []


def block_under(heading: str) -> str:
    """The first YAML block below a heading of the README."""
    _, _, text = (ROOT / "README.md").read_text(encoding="utf-8").partition(f"## {heading}\n")
    return text.partition("```yaml\n")[2].partition("```")[0]


def test_the_configuration_in_the_readme_is_one_and_names_every_key(tmp_path: Path) -> None:
    for path in ("house-rules", ".filmlint"):
        (tmp_path / path).mkdir()
    for file in ("facts.yaml", "words.txt"):
        (tmp_path / ".filmlint" / file).write_text("")
    path = tmp_path / "filmlint.yaml"
    path.write_text(block_under("Configuration"))
    source = read_yaml(str(path))
    config = config_of(source)
    check_names(config, shipped_rules())
    assert config.overrides[0].changes
    assert set(KEYS) - source.data.keys() == {"select", "kb", "languagetool-url"}  # which the comments explain


def test_the_rule_in_the_readme_holds_its_examples(tmp_path: Path) -> None:
    file = tmp_path / "style" / "harbour-metaphor.yaml"
    file.parent.mkdir()
    file.write_text(block_under("Writing a rule"))
    (rule,) = user_rules(tmp_path)
    for example in read_examples([*rule.bad, *rule.good]):
        assert [finding.span for finding in findings_of(example, [rule])] == list(example.marks)
