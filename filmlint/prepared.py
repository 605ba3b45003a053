"""What is made when filmlint is installed, and would else be made in every run: rules, index, slips and expressions."""

from __future__ import annotations

import importlib
import json
import pkgutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import filmlint
from filmlint.facts import index
from filmlint.ruleset import discovery
from filmlint.text import expression_code
from filmlint.text.expression import waiting
from filmlint.text.expression_code import Expression
from filmlint.wording import slip_tables


def prepare(rules: Path, data: Path) -> None:
    """Write the compiled rules of a folder, the index of the film data, the slips and the code of expressions."""
    (data / discovery.COMPILED.name).write_text(discovery.compile_rules(rules), encoding="utf-8")
    (data / index.INDEX_FILE).write_bytes(index.build(data))
    slips = json.dumps(slip_tables.prepared(slip_tables.FOLDER, proven=True), ensure_ascii=False, separators=(",", ":"))
    (data / slip_tables.PREPARED).write_text(slips, encoding="utf-8")
    (data / expression_code.FILE.name).write_bytes(expression_code.encoded(expressions(rules)))


def expressions(rules: Path) -> Iterator[Expression]:
    """Every expression that a run by the rules of a folder may need."""
    for module in pkgutil.walk_packages(filmlint.__path__, "filmlint."):
        with suppress(ImportError):  # of a package that is not there while filmlint is built
            importlib.import_module(module.name)
    yield from waiting()
    from filmlint.furniture.cues import CueIndex
    from filmlint.ruleset.matcher import Matcher

    declared = discovery.yaml_rules(rules)
    yield from CueIndex(declared).expressions()
    yield from Matcher(declared).expressions()
    for slip in slip_tables.slip_tables().slips:
        yield from slip.expressions
