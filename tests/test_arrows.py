"""Imports point one way: which packages a package may import, at the top of a module or inside a function."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import filmlint

PACKAGE = Path(filmlint.__file__).parent
SINGLE = {"errors", "finding", "user_cache", "user_folders", "whole_file"}  # modules that every package may import
MAY_IMPORT = {
    "text": {"claims"},  # `Document.claims`, made when first asked for
    "facts": {"text"},
    "language": {"text"},
    "ruleset": {"text"},
    "claims": {"facts", "text"},
    "furniture": {"language", "ruleset", "text"},
    "linking": {"claims", "facts", "language", "text"},
    "critics": {"claims", "facts", "linking", "text"},
    "wording": {"claims", "facts", "language", "text"},
    "archive": {"claims", "facts", "text"},
    "lint": {"archive", "config", "facts", "furniture", "language", "linking", "ruleset", "text"},
    "config": {"language", "ruleset", "text"},
    "checks": {"claims", "critics", "facts", "language", "linking", "lint", "ruleset", "text", "wording"},
    "report": {"lint", "text"},
    "cli": {"claims", "config", "facts", "furniture", "language", "linking", "lint", "report", "ruleset", "text"}
    | {"wording"},
}


def test_every_package_is_in_the_table() -> None:
    assert {path.parent.name for path in PACKAGE.glob("*/__init__.py")} == MAY_IMPORT.keys()


@pytest.mark.parametrize("package", MAY_IMPORT)
def test_imports_point_one_way(package: str) -> None:
    found = {
        (imported, path.relative_to(PACKAGE).as_posix())
        for path in (PACKAGE / package).rglob("*.py")
        for imported in _imported(ast.parse(path.read_text(encoding="utf-8")))
    }
    assert [edge for edge in sorted(found) if edge[0] not in {package, *SINGLE, *MAY_IMPORT[package]}] == []
    assert MAY_IMPORT[package] - {imported for imported, _ in found} == set(), "an arrow that nobody draws any more"


def _imported(module: ast.Module) -> Iterator[str]:
    """The packages and modules of filmlint that a module imports when it runs."""
    pending: list[ast.AST] = [module]
    while pending:
        node = pending.pop()
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            pending += node.orelse
            continue
        if isinstance(node, ast.ImportFrom) and node.module == "filmlint":
            yield from (alias.name for alias in node.names if not alias.name.startswith("__"))
        elif isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("filmlint."):
            yield node.module.split(".")[1]
        pending += ast.iter_child_nodes(node)
