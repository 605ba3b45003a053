"""The package as users get it: wheel, sdist, hooks, action."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from filmlint.facts import index
from filmlint.ruleset.discovery import compile_rules, shipped_rules
from filmlint.text import expression_code
from filmlint.wording.slip_tables import PREPARED
from tests.articles import CLEAN, SCRAPED

ROOT = Path(__file__).parent.parent
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not (ROOT / "pyproject.toml").is_file(), reason="needs the tree"),
]


def run(*command: str | Path, cwd: Path, env: Mapping[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(part) for part in command], cwd=cwd, env=env, capture_output=True, text=True, timeout=600, check=False
    )


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sdist of the tree, and the wheel made from the unpacked sdist."""
    folder = tmp_path_factory.mktemp("dist")
    done = run(sys.executable, "-m", "build", "--no-isolation", "--outdir", folder, ".", cwd=ROOT)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


def installed_rules(where: Path, tmp_path: Path, environment: dict[str, str]) -> list[str]:
    code = (
        "import filmlint, json; from filmlint.ruleset.discovery import shipped_rules;"
        "print(filmlint.__file__); print(json.dumps([rule.id for rule in shipped_rules()]))"
    )
    done = run(sys.executable, "-c", code, cwd=tmp_path, env={**environment, "PYTHONPATH": str(where)})
    assert done.returncode == 0, done.stderr
    file, rules = done.stdout.splitlines()
    assert Path(file).is_relative_to(where), file
    return list(json.loads(rules))


def test_tree_sdist_and_wheel_list_the_same_rules(built: Path, tmp_path: Path, environment: dict[str, str]) -> None:
    expected = [rule.id for rule in shipped_rules()]
    (wheel,) = built.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "wheel")
    assert installed_rules(tmp_path / "wheel", tmp_path, environment) == expected
    (sdist,) = built.glob("*.tar.gz")
    with tarfile.open(sdist) as source:
        source.extractall(tmp_path / "sdist", filter="data")
    (unpacked,) = (tmp_path / "sdist").iterdir()
    assert installed_rules(unpacked, tmp_path, environment) == expected


def test_wheel_holds_what_it_needs_and_no_tests(built: Path) -> None:
    (wheel,) = built.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        compiled = archive.read("filmlint/data/compiled_rules.json").decode()
    data = ("report.schema.json", index.INDEX_FILE, PREPARED, expression_code.FILE.name)
    needed = {"filmlint/py.typed", *(f"filmlint/data/{name}" for name in data)}
    assert needed <= names
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert not [name for name in names if not name.startswith(("filmlint/", "filmlint-"))]
    assert compiled == compile_rules(ROOT / "rules")


def test_wheel_reads_no_yaml_to_lint(built: Path, tmp_path: Path, environment: dict[str, str]) -> None:
    (wheel,) = built.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path / "wheel")
    (tmp_path / "a.txt").write_text(CLEAN)
    code = (
        "import sys; from filmlint.cli.main import main;"
        "main(['a.txt', '--no-cache', '-q']); print('ruamel' in sys.modules)"
    )
    done = run(sys.executable, "-c", code, cwd=tmp_path, env={**environment, "PYTHONPATH": str(tmp_path / "wheel")})
    assert done.stdout.endswith("False\n"), done.stdout + done.stderr


def git(*arguments: str, cwd: Path, env: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    named = ("-c", "user.name=A Tester", "-c", "user.email=tester@example.org", "-c", "init.defaultBranch=main")
    return run("git", *named, *arguments, cwd=cwd, env=env)


def test_hook_refuses_a_scraped_block_and_passes_a_clean_article(tmp_path: Path) -> None:
    """pre-commit try-repo in a real repository. Needs a package index: the hook is installed from the tree."""
    env = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PRE_COMMIT"))}
    env |= {"PRE_COMMIT_HOME": str(tmp_path / "pre-commit"), "PYTHONPATH": ""}
    source = tmp_path / "filmlint"  # a repository of its own: the state of the tree, whatever is committed of it
    source.mkdir()
    listed = run("git", "ls-files", "--cached", "--others", "--exclude-standard", cwd=ROOT)
    assert listed.returncode == 0, listed.stderr
    for name in listed.stdout.splitlines():
        if (ROOT / name).is_file():
            (source / name).parent.mkdir(parents=True, exist_ok=True)
            (source / name).write_bytes((ROOT / name).read_bytes())
    for arguments in (("init", "-q"), ("add", "-A"), ("commit", "-q", "-m", "state")):
        assert git(*arguments, cwd=source, env=env).returncode == 0
    site = tmp_path / "site"
    site.mkdir()
    assert git("init", "-q", cwd=site, env=env).returncode == 0

    def hook(name: str, text: str) -> subprocess.CompletedProcess[str]:
        (site / name).write_text(text)
        assert git("add", name, cwd=site, env=env).returncode == 0
        return run(
            sys.executable,
            "-m",
            "pre_commit",
            "try-repo",
            source,
            "filmlint",
            "--files",
            name,
            "--verbose",
            cwd=site,
            env=env,
        )

    refused = hook("scraped.md", SCRAPED)
    assert refused.returncode == 1, refused.stdout + refused.stderr
    assert "[related-links]" in refused.stdout
    assert "not run: archive" in refused.stdout
    passed = hook("clean.md", CLEAN)
    assert passed.returncode == 0, passed.stdout + passed.stderr
    assert "Passed" in passed.stdout


def test_hook_takes_a_file_whose_name_begins_with_a_hyphen(tmp_path: Path) -> None:
    hook = YAML(typ="safe").load(ROOT / ".pre-commit-hooks.yaml")[0]
    program, *arguments = [*hook["entry"].split(), *hook["args"]]
    assert program == "filmlint"
    (tmp_path / "-scraped.md").write_text(SCRAPED)
    done = run(sys.executable, "-m", "filmlint", *arguments, "-scraped.md", cwd=tmp_path)
    assert done.returncode == 1, done.stderr
    assert "[related-links]" in done.stdout


def test_manifest_of_the_hooks_is_valid() -> None:
    for command, file in (
        ("validate-manifest", ".pre-commit-hooks.yaml"),
        ("validate-config", ".pre-commit-config.yaml"),
    ):
        done = run(sys.executable, "-m", "pre_commit", command, file, cwd=ROOT)
        assert done.returncode == 0, done.stdout


def test_action_takes_inputs_through_the_environment() -> None:
    """An input pasted into a script is a hole: `${{ inputs… }}` may stand only in `env` and `value` entries."""
    from ruamel.yaml import YAML

    action = YAML(typ="safe").load((ROOT / "action.yml").read_text())
    assert set(action) == {"name", "description", "branding", "inputs", "outputs", "runs"}
    for step in action["runs"]["steps"]:
        assert step["shell"] == "bash"
        assert "${{" not in step["run"]
        done = run("bash", "-n", "-c", step["run"], cwd=ROOT)
        assert done.returncode == 0, done.stderr
