"""filmlint claims: what articles say that can be checked, and what the film data says."""

from __future__ import annotations

import argparse
import csv
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from filmlint.cli._say import say

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
    parser.add_argument("--config", metavar="FILE", help="the project's configuration")
    parser.add_argument("--kb", type=Path, metavar="FILE", help="the imported film data")


def run(arguments: argparse.Namespace) -> int:
    """Print the worksheet; 2 when a file that was named cannot be read."""
    failed = False
    tables: list[tuple[str, list[Row]]] = []
    for path, rows, reason in _worksheets(arguments):
        if reason:
            say(f"{path}: {reason}")
            failed = True
        else:
            kinds = {kind.lower() for kind in arguments.kind}
            tables.append((path, [row for row in rows if not kinds or row.kind in kinds]))
    if arguments.format == "json":
        files = [{"path": path, "claims": [row._asdict() for row in rows]} for path, rows in tables]
        print(json.dumps({"schema": 1, "files": files}, ensure_ascii=False, indent=1))
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
            print(path)
            for row in rows:
                print(_line(row))
    return 2 if failed else 0


def _worksheets(arguments: argparse.Namespace) -> Iterator[tuple[str, list[Row], str]]:
    """Path, rows and the reason why there are none, file by file."""
    from dataclasses import replace

    from filmlint.claims.worksheet import worksheet
    from filmlint.config.locate import config_for
    from filmlint.furniture.regions import RegionDetector
    from filmlint.linking.linked_film import linked_film
    from filmlint.lint.context import Services
    from filmlint.lint.files import discover
    from filmlint.lint.intake import NotRead, document_of
    from filmlint.lint.ruleset import all_rules

    config = config_for(arguments.paths, arguments.config)
    settings = replace(config.settings, imported_facts=arguments.kb) if arguments.kb else config.settings
    facts = Services(settings).facts
    detector = RegionDetector(rule for rule in all_rules(settings) if rule.cues)
    for source in discover(arguments.paths, extensions=config.extensions, exclude=config.excluded):
        try:
            document = document_of(source, config.max_size)
        except NotRead as error:
            yield source.path, [], error.reason
            continue
        document.mark_furniture([region.span for region in detector.regions(document)])
        link = linked_film(document, facts)
        yield source.path, worksheet(document, facts, link.film if link else None), ""


def _said(row: Row) -> str:
    """The value in words: its parts that say something."""
    parts = [f"{name} {value}" for name, value in row.value.items() if value not in (None, "", 0, [], False)]
    return ", ".join(parts)


def _line(row: Row) -> str:
    about = f" of {row.subject}" if row.subject else ""
    text = " ".join(row.text.split())
    shown = f"  {row.line}:{row.column}  {row.kind}{about}: “{text if len(text) <= 80 else text[:79] + '…'}”"
    rounded = "" if row.exact else ", approximate"
    known = f"\n      known: {row.known} [{row.source}]" if row.known else ""
    return f"{shown} ({row.place}{rounded})\n      {_said(row)}{known}"
