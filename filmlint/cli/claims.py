"""filmlint claims: what articles say that can be checked, and what the film data says."""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from filmlint.cli._option_types import words
from filmlint.cli._say import say
from filmlint.config.data_files import data_files
from filmlint.lint.files import STDIN
from filmlint.report.escaping import printable
from filmlint.text.shortened import shortened

if TYPE_CHECKING:
    from filmlint.claims.worksheet import Row

SUMMARY = "list what articles say that can be checked"
FORMATS = ("text", "json", "csv")
_COLUMNS = ("path", "line", "column", "kind", "subject", "value", "exact", "place", "text", "known", "source")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which files, in which form, by which film data."""
    parser.add_argument("paths", nargs="+", metavar="PATH", help="a file or folder; - is standard input")
    parser.add_argument("--format", choices=FORMATS, default="text")
    parser.add_argument("--kind", action="append", default=[], help="only claims of this kind (release year, role …)")
    parser.add_argument("--exclude", type=words, action="extend", metavar="PATTERN,…", help="leave out files")
    parser.add_argument("--force-exclude", action="store_true", help="exclude files that are named here, too")
    parser.add_argument("--stdin-filename", metavar="PATH", help="what standard input is called")
    parser.add_argument("--config", metavar="FILE", help="this configuration, not the nearest filmlint.yaml")
    parser.add_argument("--kb", type=Path, metavar="FILE", help="the imported film data")


def run(arguments: argparse.Namespace) -> int:
    """Print the worksheet; 2 when a file cannot be read."""
    failures: list[str] = []
    tables = list(_worksheets(arguments, failures))
    if wanted := {kind.lower() for kind in arguments.kind}:
        kinds = {row.kind for _, rows in tables for row in rows}
        for kind in sorted(wanted - kinds):
            say(f"no claim of the kind {kind!r}; there are: {', '.join(sorted(kinds)) or 'none at all'}")
        tables = [(path, [row for row in rows if row.kind in wanted]) for path, rows in tables]
    if arguments.format == "json":
        files = [{"path": path, "claims": [row._asdict() for row in rows]} for path, rows in tables]
        print(json.dumps({"schema": 1, "files": files}, indent=1))
    elif arguments.format == "csv":
        writer = csv.writer(sys.stdout, lineterminator="\n")
        writer.writerow(_COLUMNS)
        for path, rows in tables:
            for row in rows:
                writer.writerow(
                    [path, *(_said(row) if name == "value" else value for name, value in row._asdict().items())]
                )
    else:
        for path, rows in tables:
            print(printable(path))
            for row in rows:
                print("\n".join(map(printable, _lines(row))))
    return 2 if failures else 0


def _worksheets(arguments: argparse.Namespace, failures: list[str]) -> Iterator[tuple[str, list[Row]]]:
    """Path and rows, file by file; what is not read is said, and kept in `failures` if it should have been."""
    from dataclasses import replace

    from filmlint.claims.worksheet import worksheet
    from filmlint.cli._articles import documents_of, sources_of
    from filmlint.config.locate import config_for
    from filmlint.linking.award_facts import compared_awards
    from filmlint.linking.linked_film import linked_film
    from filmlint.lint.context import Services

    config = config_for([path for path in arguments.paths if path != STDIN], arguments.config)
    facts = Services(replace(config.settings, **data_files(config, arguments.kb))).facts
    sources = sources_of(arguments.paths, config, arguments)
    if not sources:
        say(f"no articles found in {', '.join(arguments.paths)}")
    for _, document in documents_of(sources, config, failures):
        link = linked_film(document, facts)
        nominations = {found.claim.span: found.of_category for found in compared_awards(document, facts)}
        yield document.path, worksheet(document, facts, link.film if link else None, nominations)


def _said(row: Row) -> str:
    """The value in words: its parts that say something."""
    parts = [f"{name} {value}" for name, value in row.value.items() if value not in (None, "", 0, [], False)]
    return ", ".join(parts)


def _lines(row: Row) -> Iterator[str]:
    about = f" of {row.subject}" if row.subject else ""
    rounded = "" if row.exact else ", approximate"
    shown = shortened(" ".join(row.text.split()), 80)
    yield f"  {row.line}:{row.column}  {row.kind}{about}: “{shown}” ({row.place}{rounded})"
    yield f"      {_said(row)}"
    if row.known:
        yield f"      known: {row.known} [{row.source}]"
