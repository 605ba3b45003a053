"""Which files a run reads."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from filmlint.config.path_patterns import PathPatterns
from filmlint.lint.files import Source, discover, shown_path
from tests.articles import CUT
from tests.conftest import Outcome

Run = Callable[..., Outcome]
posix = pytest.mark.skipif(os.name != "posix", reason="names and links as POSIX has them")


def write(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("A film.\n")


@pytest.fixture
def here(project: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(project)
    return project


def paths(*named: str, **how: object) -> list[str]:
    return [source.path for source in discover(named, **how) if source.status is None]  # type: ignore[arg-type]


def told(sources: list[Source]) -> dict[str, str]:
    return {source.path: f"{source.status}: {source.reason}" for source in sources if source.status}


def test_folders_are_searched_for_articles(here: Path) -> None:
    write(here, "b.md", "a.txt", "deep/er/c.HTML", "d.mdx", "e.markdown", "f.htm", "g.py", "h.jpg", "README")
    write(here, ".hidden/x.md", ".hidden.md", "node_modules/x/README.md", ".git/x.md")
    assert paths(".") == ["a.txt", "b.md", "d.mdx", "deep/er/c.HTML", "e.markdown", "f.htm"]


def test_named_files_are_taken_whatever_they_are_called(here: Path) -> None:
    write(here, "README", "a.rst", "node_modules/a.md")
    assert paths("README", "a.rst", "node_modules/a.md") == ["README", "a.rst", "node_modules/a.md"]
    assert paths("node_modules") == ["node_modules/a.md"]


def test_paths_are_shown_as_given(here: Path) -> None:
    write(here, "docs/a.md")
    assert paths("docs") == paths("./docs/") == paths("docs/a.md") == paths("./docs/a.md") == ["docs/a.md"]
    assert paths(str(here / "docs")) == [f"{here.as_posix()}/docs/a.md"]


def test_each_file_once(here: Path) -> None:
    write(here, "docs/a.md", "docs/b.md")
    assert paths("docs", "docs/a.md", ".", str(here / "docs" / "b.md")) == ["docs/a.md", "docs/b.md"]


def test_gitignore_of_every_level(here: Path) -> None:
    write(here, "a.md", "build/a.md", "docs/a.md", "docs/draft-a.md", "docs/draft-keep.md", "docs/deep/out/a.md")
    (here / ".gitignore").write_text("build/\n# a comment\ndraft-*\n")
    (here / "docs" / ".gitignore").write_text("!draft-keep.md\n/deep/out\n")
    assert paths(".") == ["a.md", "docs/a.md", "docs/draft-keep.md"]
    assert paths("docs") == ["docs/a.md", "docs/draft-keep.md"]
    assert paths("build/a.md") == ["build/a.md"]


def test_excludes(here: Path) -> None:
    write(here, "a.md", "old/a.md", "old/b.md", "new/old.md")
    patterns = [PathPatterns(str(here), ["old/", "!old/b.md"])]
    assert paths(".", exclude=patterns) == ["a.md", "new/old.md"]
    assert paths("old/a.md", exclude=patterns) == ["old/a.md"]
    assert paths("old/a.md", "a.md", exclude=patterns, force_exclude=True) == ["a.md"]


def test_extensions(here: Path) -> None:
    write(here, "a.md", "b.rst")
    assert paths(".", extensions=["rst"]) == ["b.rst"]


@posix
def test_loops_and_dead_links_are_told(here: Path) -> None:
    write(here, "docs/a.md")
    (here / "docs" / "up").symlink_to("..")
    (here / "docs" / "self.md").symlink_to("self.md")
    (here / "docs" / "gone.md").symlink_to("nowhere.md")
    found = discover(["."])
    assert [source.path for source in found if source.status is None] == ["docs/a.md"]
    assert told(found) == {
        "docs/up": "skipped: a loop: the link leads back to a folder it stands in",
        "docs/self.md": "skipped: a link that leads nowhere",
        "docs/gone.md": "skipped: a link that leads nowhere",
    }


@posix
def test_links_are_followed_once(here: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    write(outside, "b.md")
    write(here, "docs/a.md")
    (here / "alias.md").symlink_to("docs/a.md")
    (here / "elsewhere.md").symlink_to(outside / "b.md")
    (here / "again").symlink_to("docs")
    (here / "outside").symlink_to(outside)
    found = discover(["."])
    assert [source.path for source in found if source.status is None] == ["docs/a.md", "outside/b.md"]
    assert told(found) == {
        "alias.md": "skipped: a link to docs/a.md, which is linted under that name",
        "elsewhere.md": "skipped: a link to outside/b.md, which is linted under that name",
        "again": "skipped: a link to a folder that is read already",
    }


@posix
def test_odd_names(filmlint: Run, project: Path) -> None:
    write(project, "a b.md", "new\nline.md", "tab\t.md", "-dash.md")
    try:
        Path(os.fsdecode(os.fsencode(project) + b"/\xff\xfe.md")).write_text(CUT)
    except OSError:
        assert sys.platform == "darwin"  # whose file system takes only UTF-8
    report = json.loads(filmlint(".", "--format", "json").out)
    names = {file["path"] for file in report["files"]}
    assert {"a b.md", "new\nline.md", "tab\t.md", "-dash.md"} <= names
    if len(names) == 5:
        assert "\\xff\\xfe.md" in names
        shown = filmlint(".").out
        assert "\\xff\\xfe.md\n" in shown


@pytest.mark.usefixtures("here")
def test_a_folder_without_articles_is_told(filmlint: Run, project: Path) -> None:
    write(project, "a/x.md", "ignored/y.md")
    (project / ".gitignore").write_text("ignored/\n")
    (project / "empty").mkdir()
    done = filmlint("a", "empty", "ignored", "a/x.md")
    assert done.err == "filmlint: no articles found in empty, ignored\n"
    assert done.status == 0
    assert filmlint(".", "a").err == ""


def test_missing_file_fails() -> None:
    assert told(discover(["gone.md"])) == {"gone.md": "failed: No such file or directory"}
    assert told(discover(["nul\0.md"])) != {}


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads everything")
def test_folder_that_cannot_be_listed_fails(here: Path) -> None:
    write(here, "docs/a.md")
    (here / "docs").chmod(0)
    try:
        assert told(discover(["."])) == {"docs": "failed: cannot be listed: Permission denied"}
    finally:
        (here / "docs").chmod(0o755)


def test_windows_paths_are_shown_with_slashes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sep", "\\")
    assert shown_path("docs\\a.md") == "docs/a.md"
